"""Names put right where they were misheard, and nothing else touched."""

import pytest

from simulator.domain.talk import Word
from simulator.speech.hints import by_sound, corrected, surely_heard

HINTS = ("Maya Okafor", "Harbour Credit Union", "Dalhousie", "Impact Lending", "Bank of Truro")

MENDED = [
    ("Hi Maya Okra, thanks.", "Hi Maya Okafor thanks.", "Hi Maya Okafor, thanks."),
    ("at Harbor Credit Union?", "at Harbour Credit Union.", "at Harbour Credit Union?"),
    ("the way you landed Haba credit union?", "the way you lend at Harbour Credit Union?",
     "the way you landed Haba credit union?"),
    ("you joined Haba credit union?", "you joined Harbour Credit Union?", "you joined Harbour credit union?"),
    ("to study at D'O'Haucy", "to study at Dalhousie.", "to study at Dalhousie"),
    ("teaching in Troro shape it", "teaching in Truro shape it", "teaching in Truro shape it"),
    ("How does input lending differ?", "How does impact lending differ?", "How does impact lending differ?"),
    ("Hi Mire, thank you.", "Hi Maya, thank you.", "Hi Maya, thank you."),
]  # fmt: skip
LEFT = [
    ("I like the harbor.", "I like the harbor."),
    ("I went home.", "Maya Okafor, Harbour Credit Union."),
    ("I went home early.", "I went home early, Maya Okafor."),
    ("What did you do?", "What did Okafor do?"),
    ("He began a confused complaint.", "He began a confused lending."),
    ("", "Maya Okafor"),
    ("Hello.", ""),
    ("Maya left.", "Dalhousie left."),
]


@pytest.mark.parametrize(("plain", "hinted", "expected"), MENDED)
def test_a_misheard_name_is_mended(plain: str, hinted: str, expected: str) -> None:
    assert corrected(plain, hinted, HINTS) == expected


@pytest.mark.parametrize(("plain", "hinted"), LEFT)
def test_what_was_said_is_left_as_it_was(plain: str, hinted: str) -> None:
    assert corrected(plain, hinted, HINTS) == plain


def test_without_hints_nothing_changes() -> None:
    assert corrected("Maya Okra", "Maya Okafor", ()) == "Maya Okra"
    assert corrected("in the end", "of the end", ("the of in",)) == "in the end"


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ([("What", 0.5), ("skills", 0.96), ("matter?", 0.97)], True),
        ([("How", 0.99), ("did", 0.99), ("Canvara", 0.7), ("shape", 0.98), ("you?", 0.99)], False),
        ([("under", 0.95), ("Brigade,", 0.42)], False),
        ([], True),
    ],
)  # fmt: skip
def test_only_where_a_word_that_counts_is_unsure_are_hints_asked(words: list[tuple[str, float]], sure: bool) -> None:
    assert surely_heard([Word(word, 0.0, 0.0, chance) for word, chance in words]) is sure


PAGE = (
    "Siobhan Achebe",
    "Thornwick Glassworks",
    "Ljubljana",
    "Tamworth",
    "Copper Lane",
    "Nextstop",
    "Tunde",
    "Thursday",
)

SOUNDED = [
    ("How did *Tomworth* change you?", "How did Tamworth change you?"),
    ("What is *Thornick* *Glasswoks* like?", "What is Thornwick Glassworks like?"),
    ("Why *Lubliana,* Ms. *Atchebe?*", "Why Ljubljana, Ms. Achebe?"),
    ("Is the *thorn* *wick* *glassworks* old?", "Is the Thornwick Glassworks old?"),
    ("What made Next Stop grow?", "What made Nextstop grow?"),
    ("Who lives in *Koppa* Lane now?", "Who lives in Copper Lane now?"),
    ("What do *Tamwerth's* people say?", "What do Tamworth's people say?"),
]
"""What was heard, the unsure words between stars, and what was said."""

UNTOUCHED = [
    "How did Tomworth change you?",
    "Where is the next stop on your way?",
    "Did you come on a *Sunday* or on *Thursdays?*",
    "What is it *worth* to you?",
    "The *proper* *lane* is on the left.",
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
