"""A coached talk in plain lines has the hints of the room, once each; other talks have none."""

import asyncio

import pytest

from simulator.cli.hints import Hints
from simulator.session.events import Beat, Event, Listening, SpeechEnded, SpeechStarted, Transcribed
from simulator.usecases.hinting import ANYTHING, STUCK_TYPING
from tests.session.score import PERSONA

SHEET = ("What is hard about baking?", "Who taught you?")
BEGUN: tuple[Event, ...] = (Listening(0.0), Beat(1.0, 0.0, 0.0))


def _hints(lines: list[str], *, coached: bool, questions: tuple[str, ...] = ()) -> Hints:
    return Hints(PERSONA, questions, lines.append, typed=True, coached=coached)


def test_a_hint_is_shown_once_and_again_after_the_turn() -> None:
    lines: list[str] = []
    hints = _hints(lines, coached=True)
    for event in BEGUN:
        hints.listen(event)
    assert len(lines) == 1
    assert lines[0].startswith("[hint: Say hello and your name")
    for later in (SpeechStarted(2.0), SpeechEnded(3.0), Transcribed(3.0, "Hello."), Listening(4.0)):
        hints.listen(later)
    hints.listen(Beat(4.0 + STUCK_TYPING, 0.0, 0.0))
    assert len(lines) == 2
    assert "You could say: “" in lines[1]


def test_without_coaching_there_are_no_hints_but_ideas_for_whoever_asks() -> None:
    lines: list[str] = []
    hints = _hints(lines, coached=False)
    for event in BEGUN:
        hints.listen(event)
    assert lines == []
    hints.idea()
    hints.idea()
    assert lines == [f"[you could say: {idea}]" for idea in ANYTHING[:2]]


@pytest.mark.models
async def test_a_question_that_was_asked_is_proposed_no_longer() -> None:
    lines: list[str] = []
    hints = _hints(lines, coached=True, questions=SHEET)
    hints.listen(Transcribed(3.0, "So, what is hard about baking?"))
    await asyncio.get_running_loop().shutdown_default_executor()  # What runs in a thread has come back then.
    hints.idea()
    hints.idea()
    assert lines == ["[you could say: Who taught you?]"] * 2
