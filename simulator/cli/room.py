"""`coffeechat` without a command: the rehearsal room."""

import os
import sys
from argparse import Namespace

from simulator.cli.lines import is_terminal
from simulator.domain.errors import CoffeechatError


def room(chosen: Namespace) -> int:
    """Open the rehearsal room."""
    _check_terminal("use `coffeechat rehearse --persona P` for the same session as plain lines")
    from simulator.tui.opening import run

    return run()


def write_persona(chosen: Namespace) -> int:
    """Open the room on a persona's page; raises what `open_page` raises before the room opens."""
    _check_terminal("use any editor with `coffeechat personas check --watch FILE` beside it")
    from simulator.tui.opening import run
    from simulator.usecases.previewing import open_page

    open_page(chosen.persona)
    return run(chosen.persona)


def _check_terminal(instead: str) -> None:
    terminal = is_terminal(sys.stdin) and is_terminal(sys.stdout)
    if not terminal or (os.name != "nt" and os.environ.get("TERM", "") in ("", "dumb")):
        raise CoffeechatError(
            "The rehearsal room needs a full terminal",
            f"{instead}, or `coffeechat --help` for everything else",
        )
