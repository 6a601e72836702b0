"""A command at a terminal of its own: keys go in, what it prints comes out, Ctrl-C reaches it as a person's would."""

import fcntl
import os
import pty
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

PATIENCE = 240.0
"""Seconds that a test waits for something that must happen; never a measure of speed."""


class Terminal:
    """A running `coffeechat` on a pseudo-terminal."""

    def __init__(self, arguments: tuple[str, ...], home: Path, env: Mapping[str, str]) -> None:
        self._outside, inside = pty.openpty()
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
        self._closed = False
        self._seen = bytearray()
        self._lock = threading.Lock()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "simulator", *arguments],
            stdin=inside,
            stdout=inside,
            stderr=inside,
            env={**os.environ, "TERM": "xterm-256color", **env, "COFFEECHAT_HOME": str(warm(home))},
            start_new_session=True,
            preexec_fn=_own_terminal,
        )
        os.close(inside)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def screen(self) -> str:
        """All that the command has printed."""
        with self._lock:
            return self._seen.decode("utf-8", "replace").replace("\r\n", "\n")

    def type(self, line: str) -> None:
        """Type a line and press Enter."""
        os.write(self._outside, f"{line}\n".encode())

    def press(self, keys: str) -> None:
        """Press keys, without Enter."""
        with suppress(OSError):
            os.write(self._outside, keys.encode())
        time.sleep(0.1)

    def interrupt(self) -> None:
        """Press Ctrl-C; nobody may be there any more."""
        with suppress(OSError):
            os.write(self._outside, b"\x03")

    def hang_up(self) -> None:
        """Close the window."""
        if not self._closed:
            self._closed = True
            os.close(self._outside)

    def wait_for(self, text: str, after: str = "") -> None:
        """Wait until the text is printed; `after` stands before it on the screen."""
        end = time.monotonic() + PATIENCE
        while not self._shows(text, after):
            ended = self.process.poll() is not None
            assert not ended or self._shows(text, after), f"ended without {text!r}:\n{self.screen}"
            assert time.monotonic() < end, f"{text!r} did not come:\n{self.screen}"
            time.sleep(0.01)

    def _shows(self, text: str, after: str) -> bool:
        _, found, rest = self.screen.partition(after) if after else ("", "yes", self.screen)
        return bool(found) and text in rest

    def finish(self) -> int:
        """Wait for the command to end; its exit code."""
        code = self.process.wait(PATIENCE)
        self._reader.join(5)
        return code

    def _read(self) -> None:
        with suppress(OSError):
            while chunk := os.read(self._outside, 4096):
                with self._lock:
                    self._seen += chunk


@contextmanager
def terminal(*arguments: str, home: Path, env: Mapping[str, str] | None = None) -> Iterator[Terminal]:
    """Start a command; whatever happens, it does not outlive the block."""
    running = Terminal(arguments, home, env or {})
    try:
        yield running
    finally:
        if running.process.poll() is None:
            running.process.kill()
        running.process.wait()
        running.hang_up()


def _own_terminal() -> None:
    # Without this, Ctrl-C would be a mere byte.
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
