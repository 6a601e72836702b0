"""Poor terminals: TERM=dumb, no colours, few columns, a standard input that is closed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.machine.terminal import terminal

PERSONA = "marisol-vega"
QUESTION = "How did you get into this work?"
DUMB = {"TERM": "dumb", "NO_COLOR": "1", "COLUMNS": "40"}


def test_a_talk_on_a_dumb_terminal_is_plain_lines(tmp_path: Path) -> None:
    with terminal("rehearse", "--persona", PERSONA, "--typed", "--mute", home=tmp_path, env=DUMB) as running:
        running.wait_for("[your turn")
        running.type(QUESTION)
        running.wait_for("Marisol: ", after=f"You: {QUESTION}")
        running.type("Thank you so much for your time. Goodbye!")
        assert running.finish() == 0, running.screen
        assert "\x1b" not in running.screen
        assert "Session " in running.screen


@pytest.mark.parametrize("command", [("personas", "list"), ("sessions", "list"), ("--help",)], ids=" ".join)
def test_nothing_drives_a_dumb_terminal(tmp_path: Path, command: tuple[str, ...]) -> None:
    with terminal(*command, home=tmp_path, env=DUMB) as running:
        assert running.finish() == 0, running.screen
        assert "\x1b" not in running.screen


@pytest.mark.parametrize("kind", ["dumb", ""])
def test_the_room_on_a_dumb_terminal_names_the_plain_mode(tmp_path: Path, kind: str) -> None:
    with terminal(home=tmp_path, env={"TERM": kind}) as running:
        assert running.finish() == 1, running.screen
        assert "coffeechat rehearse" in running.screen
        assert "\x1b" not in running.screen
        assert len(running.screen.strip().splitlines()) == 1, running.screen


def test_the_room_opens_without_colours(tmp_path: Path) -> None:
    with terminal(home=tmp_path, env={"NO_COLOR": "1"}) as running:
        running.wait_for("ho would you like to meet")
        colours = [code for code in ("\x1b[38;2;", "\x1b[48;2;", "\x1b[38;5;") if code in running.screen]
        greys = all(_grey(code) for code in running.screen.split("\x1b[")[1:] if code.startswith(("38;2;", "48;2;")))
        assert not colours or greys
        while running.process.poll() is None:
            running.press("\x11")
        assert running.finish() == 0, running.screen[-300:]


CLOSED = {
    "typed": (f"rehearse --persona {PERSONA} --typed --mute", 0),
    "score": ("score -", 1),
    "ask": (f"ask --persona {PERSONA} --json", 0),
    "questions": ("questions --json", 0),
    "sessions": ("sessions list --json", 0),
    "room": ("", 1),
}


@pytest.mark.parametrize(("arguments", "code"), CLOSED.values(), ids=list(CLOSED))
@pytest.mark.parametrize(
    "closed",
    [
        pytest.param("<&-", id="input", marks=pytest.mark.long),
        pytest.param(">&-", id="output", marks=pytest.mark.long),
        pytest.param("<&- >&- 2>&-", id="all three"),
    ],
)
def test_closed_streams_are_no_traceback(tmp_path: Path, arguments: str, code: int, closed: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m simulator {arguments} {closed}'],
        input="" if closed == ">&-" else None,
        capture_output=True,
        text=True,
        env={**os.environ, "COFFEECHAT_HOME": str(tmp_path)},
        check=False,
        timeout=240,
    )
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) <= 1, done.stderr
    if "typed" in arguments:
        assert json.loads(_sessions(tmp_path))[0]["persona"] == PERSONA


def _sessions(home: Path) -> str:
    command = [sys.executable, "-m", "simulator", "sessions", "list", "--json"]
    env = {**os.environ, "COFFEECHAT_HOME": str(home)}
    return subprocess.run(command, capture_output=True, text=True, env=env, check=True, timeout=240).stdout


def _grey(code: str) -> bool:
    """Whether a colour's escape stands for a shade of grey: what NO_COLOR leaves of a theme."""
    red, green, blue = code.split("m")[0].split(";")[2:5]
    return red == green == blue
