"""Names that only sound like what was heard, put in; ordinary and sure words left alone."""

import pytest

from simulator.domain.talk import Word
from simulator.speech.namesakes import by_sound

PAGE = (
    "Siobhan Achebe",
    "Thornwick Glassworks",
    "Ljubljana",
    "Tamworth",
    "Copper Lane",
    "Nextstop",
    "Tunde",
    "Thursday",
    "Mrs Preece",
)

SOUNDED = [
    ("How did *Tomworth* change you?", "How did Tamworth change you?"),
    ("What is *Thornick* *Glasswoks* like?", "What is Thornwick Glassworks like?"),
    ("Why *Lubliana,* Ms. *Atchebe?*", "Why Ljubljana, Ms. Achebe?"),
    ("Is the *thorn* *wick* *glassworks* old?", "Is the Thornwick Glassworks old?"),
    ("What made Next Stop grow?", "What made Nextstop grow?"),
    ("Who lives in *Koppa* Lane now?", "Who lives in Copper Lane now?"),
    ("What did Mrs. *Priest* want?", "What did Mrs Preece want?"),
    ("What do *Tamwerth's* people say?", "What do Tamworth's people say?"),
]
"""What was heard, the unsure words between stars, and what was said."""

UNTOUCHED = [
    "How did Tomworth change you?",
    "Where is the next stop on your way?",
    "Did you come on a *Sunday* or on *Thursdays?*",
    "What is it *worth* to you?",
    "The *proper* *lane* is on the left.",
    "What did the *priest* want?",
    "What did Mrs. *Baker* want?",
    "What do you do on a *tuned* *piano?*",
    "I grew up in *Tamworth* and *Tomworth.*",
    "He *isn't* *there* *today.*",
    "",
]


@pytest.mark.parametrize(("heard", "said"), SOUNDED)
def test_an_unsure_word_that_sounds_like_a_name_is_the_name(heard: str, said: str) -> None:
    assert _by_sound(heard) == said


@pytest.mark.parametrize("heard", UNTOUCHED)
def test_a_sure_word_an_english_word_and_a_name_that_is_there_stay(heard: str) -> None:
    assert _by_sound(heard) == heard.replace("*", "")


def _by_sound(heard: str) -> str:
    words = [Word(w.replace("*", ""), 0.0, 0.0, 0.5 if "*" in w else 0.9) for w in heard.split()]
    return by_sound(heard.replace("*", ""), words, PAGE)
