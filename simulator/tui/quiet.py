"""Keeps the sound libraries' own words off the screen, and the screen alive when the terminal is gone."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class Terminal(io.TextIOWrapper):
    """Text to a terminal that may be closed at any moment: what cannot be written then is of no use to anybody.

    Textual writes from a thread that would end at the first error, and whoever writes next would wait for ever.
    """

    def write(self, text: str) -> int:
        """Write, or forget."""
        with suppress(OSError):
            return super().write(text)
        return len(text)

    def flush(self) -> None:
        """Flush, or forget."""
        with suppress(OSError):
            super().flush()


@contextmanager
def quiet_stderr(log: Path) -> Iterator[None]:
    """Give Textual its own copy of the terminal and point file descriptor 2 at a log file.

    Textual draws through `sys.__stderr__`; ALSA and PortAudio write to descriptor 2 and would spoil the screen. The
    copy is made of descriptor 1, so that the room is seen where `2>` sends errors elsewhere. Where the log cannot be
    opened, the words go nowhere. Must be entered before the app is created.
    """
    if sys.__stderr__ is None or os.name == "nt":
        yield
        return
    try:
        original = os.dup(2)
    except OSError:
        yield
        return
    before = sys.__stderr__
    visible = Terminal(os.fdopen(os.dup(1), "wb"), encoding="utf-8", errors="replace")
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
