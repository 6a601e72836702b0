"""A long turn is heard in pieces: what is surely finished is settled at its pause, and only the rest is heard again."""

import numpy as np
import pytest

from simulator.domain.talk import Word
from simulator.session.events import Transcribed
from simulator.session.floor import Capture
from simulator.session.hearing import Hearing
from simulator.speech.ports import RATE, Heard
from tests.session.score import Says, Score, ScoreEar, play

BEGIN = 10.0
WORD = 0.4
"""Seconds a word."""


def heard(text: str, pause_behind: int) -> tuple[Heard, float]:
    """The words with half a second of silence behind some of them; the middle of that pause in seconds."""
    words = text.split()
    late = [0.5 if i >= pause_behind else 0.0 for i in range(len(words))]
    placed = tuple(
        Word(w, i * WORD + s, (i + 1) * WORD + s, 0.9) for i, (w, s) in enumerate(zip(words, late, strict=True))
    )
    return Heard(text, placed, len(words) * WORD + 0.5, "ear"), pause_behind * WORD + 0.25


INTRODUCTION = "My name is Tom and I study the history of small towns in Wales."


@pytest.mark.parametrize(
    ("text", "pause_behind", "settles"),
    [
        (INTRODUCTION, 14, True),
        (f"{INTRODUCTION} How did you find this work?", 14, True),
        (f"{INTRODUCTION} And", 14, True),
        # An end mark before a silence proves nothing where the words want more.
        ("I have been thinking for a long while about what I want to ask you about the.", 17, False),
        ("I have been thinking for a long while and so I would like to know how.", 16, False),
        ("So the thing that I have been meaning to ask you the whole time is...", 14, False),
        # Something stands between the sentence and the pause.
        (f"{INTRODUCTION} And I would like to know why.", 18, False),
        # There is too little to be worth it.
        ("My name is Tom. How are you?", 4, False),
    ],
)  # fmt: skip
def test_a_pause_behind_whole_sentences_settles_them(text: str, pause_behind: int, settles: bool) -> None:
    sound, pause = heard(text, pause_behind)
    hearing = Hearing(Capture(BEGIN, np.zeros(round(sound.seconds * RATE), np.float32)))
    hearing.paused(BEGIN + pause)
    said = hearing.whole(hearing.piece(), sound)
    assert said.text == text
    left = hearing.piece()
    assert [part.text for part in left.settled] == ([" ".join(text.split()[:pause_behind])] if settles else [])
    assert left.begin == pytest.approx(BEGIN + pause if settles else BEGIN)


def test_what_was_settled_is_not_heard_again_and_not_lost() -> None:
    hearing = Hearing(Capture(BEGIN, np.zeros(30 * RATE, np.float32)))
    first, pause = heard(INTRODUCTION, 14)
    hearing.paused(BEGIN + pause)
    stale = hearing.piece()
    hearing.whole(stale, first)
    rest = hearing.whole(hearing.piece(), Heard("What is it like?", (), 2.0, "ear"))
    assert rest.text == f"{INTRODUCTION} What is it like?"
    # A hearing that began before and ends later changes nothing that stands.
    hearing.whole(stale, Heard("Something else.", (), 2.0, "ear"))
    assert [part.text for part in hearing.piece().settled] == [INTRODUCTION]


def test_what_was_no_pause_calls_off_its_hearing_and_is_no_place_to_cut() -> None:
    hearing = Hearing(Capture(BEGIN, np.zeros(30 * RATE, np.float32)))
    sound, pause = heard(INTRODUCTION, 14)
    hearing.paused(BEGIN + pause)
    in_vain = hearing.piece()
    hearing.spoke_on()
    assert in_vain.errand.off
    hearing.whole(in_vain, sound)
    left = hearing.piece()
    assert left.settled == ()
    assert not left.errand.off


@pytest.mark.parametrize(("pause", "goes_on"), [(1.5, False), (3.5, False), (6.0, True)])
def test_a_pause_that_can_settle_nothing_is_heard_no_longer_than_it_lasts(pause: float, goes_on: bool) -> None:
    hearing = Hearing(Capture(BEGIN, np.zeros(round(pause * RATE), np.float32)))
    hearing.paused(BEGIN + pause)
    under_way = hearing.piece()
    hearing.spoke_on(pause=True)
    assert under_way.errand.off is not goes_on


async def test_at_the_key_only_the_last_stretch_of_a_long_turn_is_heard() -> None:
    question = "How did you know that you were in the right place?"
    score = Score([Says(12.0, 18.0, INTRODUCTION), Says(18.5, 22.0, question)], until=40.0)
    ear = ScoreEar(score)
    played = await play(score, hands_free=True, ear=ear)
    assert played.texts(Transcribed)[0] == f"{INTRODUCTION} {question}"
    assert ear.seconds[-1] < 6.0
