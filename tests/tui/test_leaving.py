"""However the room is closed, and whenever: the terminal is as before, nothing hangs, and no talk is lost."""

import signal
from pathlib import Path

import pytest

from simulator import locations
from simulator.archive.store import SessionCard
from simulator.usecases import sessions
from tests.cli.run import coffeechat
from tests.tui.terminal import CTRL_C, CTRL_G, CTRL_Q, CTRL_S, DOWN, ENTER, ESCAPE, Terminal, room

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no pseudo terminals here")

OPEN = "Surprise me"
READY = "Ready to listen."

KEYS = {"q": b"q", "ctrl-c": CTRL_C, "ctrl-q": CTRL_Q}
SIGNALS = {"a kill": signal.SIGTERM, "a hang-up": signal.SIGHUP, "an interrupt": signal.SIGINT}


def _to_the_talk(terminal: Terminal) -> int:
    """Meet Nora, typed and without a voice."""
    terminal.wait_for(OPEN)
    terminal.press(b"/")
    terminal.wait_for("Show everybody")
    terminal.press(b"nora keane")
    terminal.wait_for("A nurse who went to make peace")
    terminal.press(ENTER)
    at = terminal.wait_for("What do you want to find out?")
    terminal.press(CTRL_G)
    return _sit_down(terminal, at)


def _sit_down(terminal: Terminal, at: int) -> int:
    """From the sound check to the first turn, typed and without a voice."""
    at = terminal.wait_for("How would you like to talk?", at)
    terminal.press(b"\t", b"\t", b" ")
    at = terminal.wait_for("[x] No voice", at)
    terminal.press(b"\x1b[Z", b"\x1b[Z", DOWN, DOWN, ENTER)
    return terminal.wait_for("Your turn. Type", at)


def _kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> list[SessionCard]:
    """The sessions that were kept, newest first."""
    monkeypatch.setenv(locations.HOME_VARIABLE, str(home))
    return sessions.sessions()


@pytest.mark.parametrize("key", KEYS)
def test_a_key_closes_the_room_while_models_load(key: str, tmp_path: Path) -> None:
    with room(tmp_path) as terminal:
        terminal.wait_for(OPEN)
        terminal.press(KEYS[key])
        assert terminal.finish() == 0
        terminal.left_clean()
        # It did not wait for a model that somebody no longer wants.
        assert READY not in terminal.text


@pytest.mark.parametrize("name", SIGNALS)
def test_a_signal_closes_the_room_in_order(name: str, tmp_path: Path) -> None:
    with room(tmp_path) as terminal:
        terminal.wait_for(OPEN)
        terminal.send(SIGNALS[name])
        assert terminal.finish() == 128 + SIGNALS[name]
        terminal.left_clean()


def test_a_signal_before_the_first_screen_leaves_the_terminal_clean(tmp_path: Path) -> None:
    with room(tmp_path) as terminal:
        terminal.wait_for("")
        while b"\x1b[?1049h" not in terminal.drawn:
            assert terminal.process.poll() is None
        terminal.send(signal.SIGTERM)
        assert terminal.finish() == 128 + signal.SIGTERM
        terminal.left_clean()


def test_a_closed_window_ends_the_room(tmp_path: Path) -> None:
    with room(tmp_path) as terminal:
        terminal.wait_for(OPEN)
        terminal.hang_up()
        assert terminal.finish() == 128 + signal.SIGHUP
        assert not list(tmp_path.glob("core*"))


@pytest.mark.models
@pytest.mark.long
def test_a_talk_in_a_window_that_is_closed_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with room(tmp_path) as terminal:
        at = _to_the_talk(terminal)
        terminal.press(b"How did you get into this work?", ENTER)
        terminal.wait_for("is speaking", at)
        terminal.hang_up()
        assert terminal.finish() == 128 + signal.SIGHUP
    (session,) = _kept(tmp_path, monkeypatch)
    assert (session.persona, session.ended) == ("nora-keane", "left")
    turns = sessions.session(session.id).transcript.turns
    assert "How did you get into this work?" in [turn.text for turn in turns]


@pytest.mark.models
def test_the_journey_from_choosing_to_progress_and_a_kill_in_the_next_talk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with room(tmp_path, 100, 30) as terminal:
        at = terminal.wait_for("First time here?")
        at = _to_the_talk(terminal)
        terminal.wait_for("Hint: Say hello")
        terminal.press(CTRL_S)
        at = terminal.wait_for("Paused:", at)
        terminal.press(b"What does a typical day look like?", ENTER)
        at = terminal.wait_for("is speaking", at)
        terminal.press(CTRL_C)
        at = terminal.wait_for("Leave the talk?", at)
        terminal.press(CTRL_C)
        at = terminal.wait_for("Open questions", at)
        terminal.press(b"2")
        at = terminal.wait_for("What does a typical day look like?", at)
        terminal.press(b"f")
        at = terminal.wait_for("For the real interview", at)
        terminal.press(ESCAPE)
        at = terminal.wait_for("What does a typical day look like?", at)
        terminal.press(ESCAPE)
        at = terminal.wait_for("What do you want to find out?", at)
        terminal.press(ESCAPE)
        at = terminal.wait_for("Who would you like to meet?", at)
        terminal.wait_for("You met once", at)
        terminal.press(ESCAPE)  # Out of the search; together with the next key it would be read as Alt.
        at = terminal.wait_for("Cyrus Bell", at)
        terminal.press(b"p")
        at = terminal.wait_for("1 talk so far, with Nora Keane.", at)
        terminal.press(ESCAPE)
        at = terminal.wait_for("Who would you like to meet?", at)
        terminal.press(b"t")
        at = _sit_down(terminal, at)
        terminal.press(b"How did you get into this work?", ENTER)
        terminal.wait_for("is speaking", at)
        terminal.send(signal.SIGTERM)
        assert terminal.finish() == 128 + signal.SIGTERM
        terminal.left_clean()
    killed, session = _kept(tmp_path, monkeypatch)
    assert session.overall is not None
    assert session.mode == "coached"
    assert len(sessions.session(session.id).pauses) == 1
    assert (killed.persona, killed.ended) == ("nora-keane", "left")
    assert "How did you get into this work?" in [t.text for t in sessions.session(killed.id).transcript.turns]


def test_the_room_is_seen_where_errors_go_elsewhere(tmp_path: Path) -> None:
    done = coffeechat(home=tmp_path)
    assert done.returncode == 1
    assert "full terminal" in done.stderr
