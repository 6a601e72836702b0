"""Names put right where they were misheard, and nothing else touched."""

import pytest

from simulator.domain.talk import Word
from simulator.speech.hints import corrected, surely_heard

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
    ("Be an honest man.", "Bank honest man."),
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
