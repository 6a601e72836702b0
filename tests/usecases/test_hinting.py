"""Hints come at the moment at which they can be used, once, and go with the turn."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from simulator.domain.persona import Door, Hook, Story
from simulator.domain.talk import Act, Phase
from simulator.session.events import (
    Beat,
    Composed,
    Event,
    Listening,
    PhaseChanged,
    SpeechEnded,
    SpeechStarted,
    Transcribed,
)
from simulator.usecases.hinting import LONG, MORE, STUCK, Coach
from tests.session.score import PERSONA as SOMEBODY

BODY = "I was a baker for nine years, until the flood came through the back door and took the oven with it."
SHORT = "I used to be a baker."
PERSONA = replace(
    SOMEBODY,
    stories=(
        Story("baker", "Baker", (), (), SHORT, BODY, Door.GROUNDED, (Hook("the flood", "flood"),)),
        Story("flood", "Flood", (), (), "There was a flood.", "Water stood in the street for a week.", Door.ANYONE),
    ),
)


def _reply(text: str, story: str | None = None) -> Composed:
    return Composed(20, text, story, Act.QUESTION, 0.5)


def _exchange(said: str, reply: Composed) -> Iterator[Event]:
    yield SpeechStarted(10)
    yield SpeechEnded(12)
    yield Transcribed(12, said)
    yield reply
    yield Listening(30)


def _after(coach: Coach, *events: Event) -> str:
    for event in events:
        coach.listen(event)
    return coach.hint


def _begun() -> Coach:
    coach = Coach(PERSONA)
    _after(coach, Listening(0), *_exchange("Hello, I am Sam.", _reply("Hello Sam.")))
    return coach


def test_the_opening_stands_until_it_was_said() -> None:
    coach = Coach(PERSONA)
    assert "why you chose Ines" in _after(coach, _reply("Hello, sit down."), Listening(2))
    assert "why you chose Ines" in _after(coach, SpeechStarted(4))
    assert _after(coach, SpeechEnded(9), Transcribed(9, "Hello, I am Sam.")) == ""


@pytest.mark.parametrize(
    ("said", "reply", "hint"),
    [
        ("How did you become one?", _reply(BODY, "baker"), "“the flood”"),
        ("How did you become one?", _reply(SHORT, "baker"), "use something that you read"),
        ("Did it rain?", _reply("There was a flood.", "flood"), ""),
        ("What is it like?", _reply("Water stood in the street for a week.", "flood"), ""),
        ("What is it like?", _reply("I cannot tell. And you, what do you do?"), "Ines asked you"),
        ("What is it like?", _reply("That I do not know."), ""),
    ],
)
def test_after_an_answer(said: str, reply: Composed, hint: str) -> None:
    found = _after(_begun(), *_exchange(said, reply))
    assert hint in found
    assert bool(hint) == bool(found)


def test_two_closed_questions_in_a_row_and_not_a_third_time_at_once() -> None:
    coach, no = _begun(), _reply("Yes.")
    assert _after(coach, *_exchange("Do you like it?", no)) == ""
    assert "how, why" in _after(coach, *_exchange("Is it cold there?", no))
    assert _after(coach, *_exchange("Is it far?", no)) == ""
    assert _after(coach, *_exchange("How do you get there?", no), *_exchange("Is it far?", no)) == ""


def test_the_end_is_told_in_time() -> None:
    coach = _begun()
    assert "Time to close" in _after(coach, PhaseChanged(900, Phase.CLOSING), *_exchange("I see.", _reply("Yes.")))
    assert "say goodbye" in _after(coach, PhaseChanged(1201, Phase.OVERTIME), *_exchange("I see.", _reply("Yes.")))


def test_a_long_turn_is_told_while_it_lasts() -> None:
    coach = _begun()
    assert _after(coach, SpeechStarted(40), Beat(40 + LONG - 1, 0, 0)) == ""
    assert "Come to your question" in _after(coach, Beat(41 + LONG, 0, 0))


def test_a_blank_mind_is_offered_the_next_question_of_the_sheet() -> None:
    coach = Coach(PERSONA, ["How do you clean a lamp?"])
    _after(coach, Listening(0), *_exchange("Hello.", _reply("Hello.")))
    assert _after(coach, Beat(30 + STUCK - 1, 0, 0)) == ""
    assert "How do you clean a lamp?" in _after(coach, Beat(31 + STUCK, 0, 0))
    coach.asked("How do you clean a lamp?")
    _after(coach, *_exchange("How do you clean a lamp?", _reply("With a cloth.")))
    assert MORE in _after(coach, Beat(31 + STUCK, 0, 0))


def test_who_was_not_understood_is_told_so_and_not_that_they_were_asked_something() -> None:
    lost = Composed(20, "Sorry, what did you say?", None, Act.UNCLEAR, 0.5)
    assert "did not catch that" in _after(_begun(), *_exchange("Asdf.", lost))
    asked = Composed(20, "And you, what do you bake?", None, Act.QUESTION, 0.5)
    assert "asked you something" in _after(_begun(), *_exchange("Tell me about it.", asked))
