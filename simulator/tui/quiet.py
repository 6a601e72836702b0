"""Keeps the sound libraries' own words off the screen."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def quiet_stderr(log: Path) -> Iterator[None]:
    """Give Textual its own copy of file descriptor 2 and point the original at a log file.

    Textual draws through `sys.__stderr__`; ALSA and PortAudio write to descriptor 2 and would spoil the screen. Where
    the log cannot be opened, the words go nowhere. Must be entered before the app is created.
    """
    if sys.__stderr__ is None or os.name == "nt":
        yield
        return
    try:
        original = os.dup(2)
    except OSError:
        yield
        return
    before, visible = sys.__stderr__, os.fdopen(os.dup(original), "w", encoding="utf-8", errors="replace")
    try:
        try:
            log.parent.mkdir(parents=True, exist_ok=True)
            sink = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        except OSError:
            sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 2)
        os.close(sink)
        sys.__stderr__ = visible  # type: ignore[misc]  # the one place where Textual looks for the screen
        yield
    finally:
        sys.__stderr__ = before  # type: ignore[misc]
        os.dup2(original, 2)
        os.close(original)
        with suppress(OSError):
            visible.close()
