"""The command line: arguments in, a use case, lines or JSON out."""

import errno
import logging
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress

from simulator.cli.arguments import parse
from simulator.cli.lines import complain
from simulator.domain.errors import CoffeechatError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 1 for a failure, 2 for wrong usage, 130 after Ctrl-C.

    No traceback reaches the user unless `--debug` asks for it.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in arguments
    _speak_utf8()
    if debug:
        logging.basicConfig(level=logging.INFO)
    try:
        chosen = parse([a for a in arguments if a != "--debug"])
        code: int = chosen.run(chosen)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except CoffeechatError as error:
        if debug:
            raise
        complain(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        if debug:
            raise
        if argv is None:
            _from_now_on_at_once()
        complain("Stopped.")
        return 130
    except BrokenPipeError:
        # The reader went away (`coffeechat … | head`); pointing stdout elsewhere keeps Python's own exit quiet.
        _drop_output()
        return 1
    except Exception as error:
        if debug:
            raise
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            # What the program itself keeps has its own sentences; this is where its output was sent.
            _drop_output()
            complain(f"The output could not be written ({error.strerror}): make room, or send it to another place.")
            return 1
        detail = " ".join(str(error).split())[:200]
        complain(
            f"Something went wrong inside coffeechat ({type(error).__name__}: {detail}): "
            "run the same command with --debug and report what it shows."
        )
        return 1
    finally:
        if argv is None:
            _from_now_on_at_once()


_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def _from_now_on_at_once() -> None:
    """Let one more Ctrl-C end the process without a word: Python's own exit would show where it was interrupted."""
    with suppress(ValueError):  # Not from the main thread.
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def _drop_output() -> None:
    """What is still in the buffer goes nowhere, so that Python's own exit does not complain about it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale; what cannot be encoded is replaced, never a crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
