"""What the words say of an end: whole lines lean towards it, broken ones away from it."""

import numpy as np
import pytest

from simulator.domain.talk import Word
from simulator.speech.ending import BUCKETS, buckets, leaning
from tests.evals import endings, turns

WHOLE_AND_BROKEN = [
    ("How did you get into this work?", "How did you get into?"),
    ("What surprised you most in your first year?", "What surprised you most in your?"),
    ("Which languages do your customers speak?", "Which languages do your customers?"),
    ("What did you learn from that?", "What did you learn from?"),
    ("Do you ever wish that you had taken another road?", "Do you ever wish that you had?"),
    ("How often do things go wrong?", "How often do things?"),
    ("Tell me more about that.", "Tell me more about."),
    ("I study history in Halifax.", "I study history in"),
    ("Who else should I talk to?", "Who else should I?"),
]


@pytest.mark.parametrize(("whole", "broken"), WHOLE_AND_BROKEN)
def test_a_whole_line_leans_more_towards_the_end(whole: str, broken: str) -> None:
    assert leaning(whole) > leaning(broken) + 0.5


@pytest.mark.parametrize(
    "whole", [whole for whole, _ in WHOLE_AND_BROKEN if whole.startswith(("How", "What", "Do", "Who"))]
)
def test_a_finished_question_leans_towards_the_end(whole: str) -> None:
    assert leaning(whole) > -0.5


@pytest.mark.parametrize("broken", [broken for _, broken in WHOLE_AND_BROKEN])
def test_a_broken_one_leans_away_from_it(broken: str) -> None:
    assert leaning(broken) < 0


def test_what_was_hardly_heard_is_less_of_an_end() -> None:
    line = "Is your work more about it?"
    sure, unsure = ([Word(w, 0, 0, p) for w in line.split()] for p in (0.98, 0.3))
    assert leaning(line, sure) > leaning(line, unsure)


def test_end_marks_alone_do_not_make_a_sentence_whole() -> None:
    assert leaning("What kind of?") < leaning("What kind of person are you")


@pytest.mark.parametrize("text", ["", " ", "?", "...", "日本語", "a" * 5000, "why " * 500])
def test_any_text_has_an_answer(text: str) -> None:
    assert np.isfinite(leaning(text))
    assert all(0 <= bucket < BUCKETS for bucket in buckets(text))


def test_the_turns_that_are_measured_on_were_not_learned_from() -> None:
    asked = endings.lines(iter([turn.text for turn in turns.turns()] + ["How does a loom remember its pattern?"]))
    assert asked == ["How does a loom remember its pattern?"]
