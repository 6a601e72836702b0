"""`coffeechat` without a command: the rehearsal room."""

import os
import sys
from argparse import Namespace

from simulator.cli.lines import is_terminal
from simulator.domain.errors import CoffeechatError


def room(chosen: Namespace) -> int:
    """Open the rehearsal room."""
    terminal = is_terminal(sys.stdin) and is_terminal(sys.stdout)
    if not terminal or (os.name != "nt" and os.environ.get("TERM", "") in ("", "dumb")):
        raise CoffeechatError(
            "The rehearsal room needs a full terminal",
            "use `coffeechat rehearse --persona P` for the same session as plain lines, "
            "or `coffeechat --help` for everything else",
        )
    from simulator.tui.opening import run

    return run()
