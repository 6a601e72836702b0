"""Runs the real command: in its own process, as a person or a script would, or here, where a process proves no more."""

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from simulator.cli import main
from simulator.locations import HOME_VARIABLE
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


def here(
    *arguments: str, home: Path, text: str | bytes = "", cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """The same command by the same entry, without a process of its own: what it loads is loaded once for all tests.

    Its streams are real files, its home and its folder are its own for as long as it runs.
    """
    given = text.encode() if isinstance(text, str) else text
    with ExitStack() as stack:
        stdin, out, err = (
            stack.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")) for _ in range(3)
        )
        stdin.buffer.write(given)
        stdin.seek(0)
        stack.enter_context(patch.dict(os.environ, {HOME_VARIABLE: str(warm(home)), "HOME": str(home)}))
        stack.enter_context(chdir(cwd or Path.cwd()))
        stack.enter_context(patch.object(sys, "stdin", stdin))
        with redirect_stdout(out), redirect_stderr(err):
            code = main(arguments)
        said = []
        for stream in (out, err):
            stream.flush()
            stream.seek(0)
            said.append(stream.buffer.read().decode("utf-8", "replace"))
    return subprocess.CompletedProcess(list(arguments), code, *said)


def one_sentence(done: subprocess.CompletedProcess[str]) -> str:
    """What standard error says, which must be one line and no traceback."""
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert "Traceback" not in done.stderr
    return lines[0]
