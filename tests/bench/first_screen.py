"""Seconds from starting `coffeechat` until its first screen can be read, in a terminal of 80 by 24."""

import os
import re
import select
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from tests.bench.machine import quick, table

TITLE = "who would you like to meet"
ROUNDS = 5
PATIENCE = 60.0

_ESCAPES = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|[\]P][^\x07\x1b]*(\x07|\x1b\\)|[@-Z\\^_])")


def run() -> str:
    """The table: first with a fresh home every time, then again and again with the same."""
    if os.name == "nt":
        return "skipped: there is no pseudo-terminal on this system"
    with tempfile.TemporaryDirectory() as folder:
        rounds = 2 if quick() else ROUNDS
        fresh = [opened(Path(folder) / f"home-{i}") for i in range(rounds)]
        same = [opened(Path(folder) / "home-0") for _ in range(rounds)]
    rows = [
        (name, float(np.median(seconds)), min(seconds), max(seconds))
        for name, seconds in (("fresh home", fresh), ("used home", same))
    ]
    return table(("first screen, seconds", "median", "best", "worst"), rows)


def opened(home: Path) -> float:
    """Start the real command, wait for the title, quit; seconds until the title stood there."""
    import fcntl
    import pty
    import termios

    terminal, inside = pty.openpty()
    fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    env = {**os.environ, "COFFEECHAT_HOME": str(home), "TERM": "xterm-256color"}
    for name in ("COLUMNS", "LINES", "NO_COLOR"):
        env.pop(name, None)
    begin = time.perf_counter()
    process = subprocess.Popen(command(), stdin=inside, stdout=inside, stderr=inside, env=env, start_new_session=True)
    os.close(inside)
    seen, seconds = b"", None
    try:
        while seconds is None and time.perf_counter() - begin < PATIENCE:
            if not select.select([terminal], [], [], 1.0)[0]:
                continue
            try:
                seen += os.read(terminal, 65_536)
            except OSError:
                break
            if TITLE in _ESCAPES.sub("", seen.decode("utf-8", "replace")).lower():
                seconds = time.perf_counter() - begin
        _quit(process, terminal)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(terminal)
    if seconds is None:
        raise RuntimeError(f"no first screen: {_ESCAPES.sub('', seen.decode('utf-8', 'replace'))[-300:]}")
    return seconds


def command() -> list[str]:
    """The installed command of this Python, or the package itself."""
    installed = Path(sys.executable).with_name("coffeechat")
    return [str(installed)] if installed.is_file() else [sys.executable, "-m", "simulator"]


def _quit(process: "subprocess.Popen[bytes]", terminal: int) -> None:
    """Ctrl-Q until it has ended, so that what it loads does not slow the next start."""
    end = time.perf_counter() + PATIENCE
    while process.poll() is None and time.perf_counter() < end:
        try:
            os.write(terminal, b"\x11")
            if select.select([terminal], [], [], 0.3)[0]:
                os.read(terminal, 65_536)
        except OSError:
            pass
        time.sleep(0.05)
