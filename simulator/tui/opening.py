"""Opening the room on a terminal, and leaving the terminal as it was, whatever ends it."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
import threading
from contextlib import suppress

from simulator import locations, settings
from simulator.tui.app import CoffeechatApp, Start
from simulator.tui.quiet import quiet_stderr

_KEEPING = 0.7
"""Seconds that a talk may take to put its last words on the disk; every turn before them lies there already."""

_FIRST_SCREEN = 2.0
"""Seconds in which the first screen has long been drawn."""

TURN = 0.0005
"""Seconds that a thread computes before another one may: a key waits so long for each step of a model's work."""

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")


def run(write: str = "") -> int:
    """Open the room, on a persona's page where `write` names one.

    Returns the exit code, 128 and the signal's number where one closed it.
    """
    with quiet_stderr(locations.own("logs") / "room.log"):
        app = CoffeechatApp(Start(settings.load(locations.home() / "settings.json"), write=write))
        loop = asyncio.new_event_loop()
        _end_on_signals(app, loop)
        # Looking for garbage among what was just made would cost a tenth of the way to the first screen.
        gc.disable()
        sys.setswitchinterval(TURN)
        loop.call_later(_FIRST_SCREEN, gc.enable)
        try:
            code = app.run(loop=loop) or 0
        finally:
            _settle(loop)
    if app.fault is not None:
        raise app.fault
    code = code or app.return_code or 0
    if any(t is not threading.main_thread() and t.is_alive() and not t.daemon for t in threading.enumerate()):
        # A model that loads in a thread cannot be stopped, and Python would wait for it with the shell.
        sys.stdout.flush()
        os._exit(code)
    return code


def _end_on_signals(app: CoffeechatApp, loop: asyncio.AbstractEventLoop) -> None:
    """A closed window or a kill ends the room in order too."""
    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is not None:
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, _leave, app, loop, 128 + number)


def _leave(app: CoffeechatApp, loop: asyncio.AbstractEventLoop, code: int) -> None:
    """Close the room, as soon as it is open: halfway it cannot be closed in order."""
    if app.opened:
        app.exit(code)
    else:
        loop.call_later(0.02, _leave, app, loop, code)


def _settle(loop: asyncio.AbstractEventLoop) -> None:
    """Let what was cancelled come to its end; the loop's threads are not waited for."""
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    if tasks:
        with suppress(Exception):
            loop.run_until_complete(asyncio.wait(tasks, timeout=_KEEPING))
