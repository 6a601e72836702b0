"""The real room in a terminal of its own: keys in, everything that it draws out, and how it leaves the terminal."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.warm import warm

PATIENCE = 60.0
"""Seconds that a test waits for something that must happen; never a measure of speed."""

_SEQUENCE = re.compile(rb"\x1b(?:\[[0-9;:?<>=!]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*\x1b\\|.)")
_SWITCHES = {
    b"1049": "the alternate screen",
    b"1000": "the mouse",
    b"2004": "bracketed paste",
    b"1004": "focus reports",
}

CTRL_C, CTRL_G, CTRL_Q, CTRL_S, ENTER, ESCAPE, DOWN = b"\x03", b"\x07", b"\x11", b"\x13", b"\r", b"\x1b", b"\x1b[B"


class Terminal:
    """A pseudo terminal with `coffeechat` in it."""

    def __init__(self, home: Path, columns: int, rows: int, env: Mapping[str, str]) -> None:
        self._master, self._inside = pty.openpty()
        fcntl.ioctl(self._inside, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._before = termios.tcgetattr(self._inside)
        whole = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES", "NO_COLOR")}
        whole |= {"COFFEECHAT_HOME": str(warm(home)), "TERM": "xterm-256color", **env}
        # A session of its own whose terminal this is, as a terminal window would start it: closing it is a hang-up.
        self.process = subprocess.Popen(
            [sys.executable, "-c", _INSIDE],
            stdin=self._inside,
            stdout=self._inside,
            stderr=self._inside,
            env=whole,
            start_new_session=True,
        )
        self._drawn = bytearray()
        self._lock = threading.Lock()
        self._closed = False
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def drawn(self) -> bytes:
        """All that was written to the terminal so far."""
        with self._lock:
            return bytes(self._drawn)

    @property
    def text(self) -> str:
        """The same without its control sequences: what was drawn, in the order of drawing."""
        return _SEQUENCE.sub(b"", self.drawn).decode("utf-8", "replace")

    def press(self, *keys: bytes) -> None:
        """Press keys, or type text."""
        for key in keys:
            os.write(self._master, key)

    def wait_for(self, wanted: str, after: int = 0) -> int:
        """Wait until this is drawn at position `after` of `text` or later; the position behind it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            ended = self.process.poll() is not None
            at = self.text.find(wanted, after)
            if at >= 0:
                return at + len(wanted)
            if ended:
                break
            time.sleep(0.02)
        raise AssertionError(f"{wanted!r} was not drawn; the end of what was:\n{self.text[-3000:]}")

    def send(self, number: signal.Signals) -> None:
        """A signal to the process."""
        self.process.send_signal(number)

    def hang_up(self) -> None:
        """Close the terminal's window."""
        self._closed = True
        os.close(self._inside)
        self._reader_stops()
        os.close(self._master)

    def finish(self) -> int:
        """Wait for the end; the exit code."""
        code = self.process.wait(PATIENCE)
        time.sleep(0.1)
        return code

    def left_clean(self) -> None:
        """Assert that the terminal is as it was, and that nothing but the room was ever on it."""
        drawn = self.drawn
        for number, what in _SWITCHES.items():
            on, off = drawn.rfind(b"\x1b[?%sh" % number), drawn.rfind(b"\x1b[?%sl" % number)
            assert off > on or on < 0, f"{what} is still on"
        assert drawn.rfind(b"\x1b[?25h") > drawn.rfind(b"\x1b[?25l"), "the cursor is hidden"
        assert drawn.count(b"\x1b[>") == drawn.count(b"\x1b[<u"), "the keyboard protocol is still on"
        assert termios.tcgetattr(self._inside) == self._before, "the terminal's modes are changed"
        assert "Traceback" not in self.text
        assert "Error" not in self.text

    def close(self) -> None:
        """Whatever happened, it ends here."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if not self._closed:
            self._closed = True
            self._reader_stops()
            os.close(self._inside)
            os.close(self._master)

    def _reader_stops(self) -> None:
        self._closed = True
        self._reader.join()

    def _read(self) -> None:
        with suppress(OSError):
            while not self._closed:
                ready, _, _ = select.select([self._master], [], [], 0.02)
                if ready:
                    chunk = os.read(self._master, 65536)
                    with self._lock:
                        self._drawn += chunk


# The child takes the terminal as its own, and then is the command.
_INSIDE = """
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
from simulator.cli import main
sys.exit(main([]))
"""


@contextmanager
def room(home: Path, columns: int = 80, rows: int = 24, **env: str) -> Iterator[Terminal]:
    """Open the room; whatever happens, it does not outlive the block."""
    terminal = Terminal(home, columns, rows, env)
    try:
        yield terminal
    finally:
        terminal.close()
