"""Ctrl-C, a closed window and kill -9 at every stage: no traceback, the right exit code, and nothing said is lost."""

import json
import os
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from tests.machine.here import here
from tests.machine.terminal import Terminal, terminal

PERSONA = "marisol-vega"
QUESTION = "How did you get into this work?"
BRIEF = "Do you like your job?"
"""Its answer is short."""
TYPED = ("rehearse", "--persona", PERSONA, "--typed", "--mute")
YOUR_TURN = "[your turn"
ANSWERED = {"ask": "Marisol: ", "questions": "open"}


def session(home: Path) -> dict[str, Any]:
    """The only session of this home, as `sessions show` has it; it can be listed, shown, exported and scored."""
    listed = here("sessions", "list", "--json", home=home)
    assert listed.returncode == 0, listed.stderr
    (card,) = json.loads(listed.stdout)
    shown = here("sessions", "show", card["id"], "--json", home=home)
    assert shown.returncode == 0, shown.stderr
    for form in ("json", "html", "md", "vtt"):
        out = home / f"kept.{form}"
        exported = here("sessions", "export", card["id"], "--format", form, "-o", str(out), home=home)
        assert exported.returncode == 0, exported.stderr
    scored = here("score", str(home / "kept.json"), "--json", home=home)
    assert scored.returncode == 0, scored.stderr
    whole: dict[str, Any] = json.loads(shown.stdout)
    return whole


def said(kept: dict[str, Any]) -> list[str]:
    return [turn["text"] for turn in kept["turns"] if turn["speaker"] == "you"]


def in_talk(running: Terminal, question: str = QUESTION) -> None:
    """Ask the first question and wait until the persona answers."""
    running.wait_for(YOUR_TURN)
    running.type(question)
    running.wait_for("Marisol: ", after=f"You: {question}")


@pytest.mark.parametrize(
    ("arguments", "stage"),
    [
        (TYPED, "[Marisol is on the way]"),
        (("rehearse", "--persona", PERSONA, "--typed"), "[Finding Marisol's voice]"),
    ],
    ids=["stories", "voice"],
)
def test_ctrl_c_while_it_loads_stops_before_a_talk_began(
    tmp_path: Path, arguments: tuple[str, ...], stage: str
) -> None:
    with terminal(*arguments, home=tmp_path) as running:
        running.wait_for(stage)
        running.interrupt()
        assert running.finish() == 130, running.screen
        assert "Stopped." in running.screen
        assert "Traceback" not in running.screen
        assert running.screen.split("^C", 1)[-1].strip() == "Stopped.", running.screen
    assert here("sessions", "list", "--json", home=tmp_path).stdout.strip() == "[]"


@pytest.mark.parametrize("arguments", [("ask", "--persona", PERSONA), ("questions",)], ids=" ".join)
def test_ctrl_c_while_it_waits_for_a_line(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    with terminal(*arguments, home=tmp_path) as running:
        running.type(QUESTION)
        running.wait_for(ANSWERED[arguments[0]], after=QUESTION)
        running.interrupt()
        assert running.finish() == 130, running.screen
        assert "Traceback" not in running.screen


def test_ctrl_c_while_the_floor_is_open_ends_kindly_with_the_review(tmp_path: Path) -> None:
    with terminal(*TYPED, home=tmp_path) as running:
        in_talk(running, BRIEF)
        running.wait_for(YOUR_TURN, after=f"You: {BRIEF}")
        running.interrupt()
        assert running.finish() == 0, running.screen
        assert "[the talk has ended: left]" in running.screen
        assert "Session " in running.screen
        assert "Traceback" not in running.screen
    kept = session(tmp_path)
    assert said(kept) == [BRIEF]
    assert kept["ended"] == "left"
    assert kept["score"] is not None


@pytest.mark.long
def test_ctrl_c_while_the_persona_talks_keeps_what_was_heard(tmp_path: Path) -> None:
    with terminal(*TYPED, home=tmp_path) as running:
        in_talk(running)
        running.interrupt()
        assert running.finish() == 0, running.screen
        assert "Traceback" not in running.screen
    kept = session(tmp_path)
    assert said(kept) == [QUESTION]
    assert kept["ended"] == "left"


def test_ctrl_c_before_a_word_was_said(tmp_path: Path) -> None:
    with terminal(*TYPED, home=tmp_path) as running:
        running.wait_for("Marisol: ")
        running.interrupt()
        assert running.finish() == 0, running.screen
        assert "Traceback" not in running.screen
    assert said(session(tmp_path)) == []


@pytest.mark.long
def test_ctrl_c_while_it_scores_loses_nothing(tmp_path: Path) -> None:
    with terminal(*TYPED, home=tmp_path) as running:
        in_talk(running)
        running.interrupt()
        running.wait_for("[the talk has ended")
        running.interrupt()
        # Whoever is quicker: the review is shown, or it was stopped.
        code = running.finish()
        assert code in (0, 130), running.screen
        assert ("Stopped." in running.screen) == (code == 130)
        assert "Traceback" not in running.screen
    kept = session(tmp_path)
    assert said(kept) == [QUESTION]
    assert kept["ended"] == "left"


@pytest.mark.long
def test_ctrl_c_again_and_again_loses_nothing(tmp_path: Path) -> None:
    with terminal(*TYPED, home=tmp_path) as running:
        in_talk(running)
        while running.process.poll() is None:
            running.interrupt()
            time.sleep(0.01)
        # A shell shows a command that SIGINT itself ends, in its very last moments, as 130 too.
        assert running.finish() in (0, 130, -signal.SIGINT), running.screen
        assert "Traceback" not in running.screen
    assert said(session(tmp_path)) == [QUESTION]


@pytest.mark.models
@pytest.mark.long
def test_ctrl_c_in_a_talk_of_sound_files(tmp_path: Path) -> None:
    from simulator.speech.voices.hibari import HibariVoice
    from simulator.speech.wav import write_wav

    wav = tmp_path / "said.wav"
    write_wav(wav, HibariVoice(tmp_path / "visitor", "alto").say(QUESTION))
    with terminal("rehearse", "--persona", PERSONA, "--audio", *[str(wav)] * 20, home=tmp_path) as running:
        running.wait_for("You: ")
        running.interrupt()
        assert running.finish() == 0, running.screen
        assert "Traceback" not in running.screen
    kept = session(tmp_path)
    assert 1 <= len(said(kept)) < 20
    assert kept["ended"] == "left"


@pytest.mark.long
def test_a_window_that_is_closed_ends_the_talk_and_keeps_it(tmp_path: Path) -> None:
    with terminal(*TYPED, home=tmp_path) as running:
        in_talk(running)
        running.hang_up()
        running.finish()
    kept = session(tmp_path)
    assert said(kept) == [QUESTION]
    assert kept["ended"] in ("left", "fault")


@pytest.mark.long
def test_a_polite_kill_ends_the_talk_as_ctrl_c_does(tmp_path: Path) -> None:
    with terminal(*TYPED, home=tmp_path) as running:
        in_talk(running)
        os.kill(running.process.pid, signal.SIGTERM)
        assert running.finish() == 0, running.screen
        assert "Traceback" not in running.screen
    assert said(session(tmp_path)) == [QUESTION]


@pytest.mark.parametrize("stage", [pytest.param("the persona talks", marks=pytest.mark.long), "the floor is open"])
def test_kill_9_in_mid_talk_leaves_a_session_that_can_be_scored(tmp_path: Path, stage: str) -> None:
    with terminal(*TYPED, home=tmp_path) as running:
        in_talk(running, BRIEF if stage == "the floor is open" else QUESTION)
        if stage == "the floor is open":
            running.wait_for(YOUR_TURN, after=f"You: {BRIEF}")
        os.kill(running.process.pid, signal.SIGKILL)
        assert running.finish() == -signal.SIGKILL
    kept = session(tmp_path)
    assert said(kept) == [BRIEF if stage == "the floor is open" else QUESTION]
    assert kept["broken_off"]
    assert kept["ended"] == "fault"
    assert kept["score"] is not None
