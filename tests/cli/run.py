"""Runs the real command in its own process, as a person or a script would."""

import os
import subprocess
import sys
from pathlib import Path

from tests.warm import warm


def coffeechat(
    *arguments: str,
    home: Path,
    text: str | bytes = "",
    stdin: int | None = None,
    env: dict[str, str] | None = None,
    cwd: Path | None = None,
) -> subprocess.CompletedProcess[str]:
    """The finished command; `home` is its COFFEECHAT_HOME, `text` its standard input."""
    whole = {**os.environ, "COFFEECHAT_HOME": str(warm(home)), "HOME": str(home), **(env or {})}
    given = text.encode() if isinstance(text, str) else text
    done = subprocess.run(
        [sys.executable, "-m", "simulator", *arguments],
        input=None if stdin is not None else given,
        stdin=stdin,
        capture_output=True,
        env=whole,
        cwd=cwd,
        check=False,
        timeout=240,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8", "replace")
    )


def one_sentence(done: subprocess.CompletedProcess[str]) -> str:
    """What standard error says, which must be one line and no traceback."""
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert "Traceback" not in done.stderr
    return lines[0]
