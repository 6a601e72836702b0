"""What a voice is given to say: short forms in words, and pieces of a size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.speech.voices.spoken import pieces, spoken

SAID = [
    ("It cost $3m, i.e. a lot.", "It cost 3 million dollars, that is, a lot."),
    ("£2.5bn and €40k", "2.5 billion pounds and 40 thousand euros"),
    ("about 12k people", "about 12 thousand people"),
    ("12% of it", "12 percent of it"),
    ("Dr. Okafor and Prof. Lee vs. Mr. Hale", "Doctor Okafor and Professor Lee versus Mister Hale"),
    ("No. 5 on the list", "number 5 on the list"),
    ("He said no. 5 people left.", "He said number 5 people left."),
    ("It was a no. Five people left.", "It was a no. Five people left."),
    ("e.g. wind, sun etc.", "for example, wind, sun et cetera."),
    ("in 2019–2021", "in 2019 to 2021"),
    ("R&D and/or sales", "R and D and or sales"),
    ("**Really** _good_ `code`", "Really good code"),
    ("I love it 👍🏽!", "I love it!"),
    ("What?!! Really...", "What? Really…"),
    ("J. R. R. Tolkien", "J R R Tolkien"),
    ("maya@harbour.ca", "maya at harbour dot ca"),
    ("open 24/7 w/ care", "open twenty-four seven with care"),
    ("“Yes,” she said", '"Yes," she said'),
    ("I’m here", "I'm here"),
    ("in 2004", "in 2004"),
    ("Truro, N.S. is small", "Truro, N S is small"),
]
NOTHING = ["", "   ", "👍", "...", "—", "***", "?!", "\x1b\x07"]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_short_forms(text: str, expected: str) -> None:
    assert spoken(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_to_say(text: str) -> None:
    assert spoken(text) == ""
    assert pieces(spoken(text)) == []


@given(st.text(max_size=400), st.integers(5, 100))
def test_pieces_say_all_of_it_in_a_size(text: str, longest: int) -> None:
    line = spoken(text)
    parts = pieces(line, longest)
    assert all(0 < len(p) <= longest for p in parts)
    assert [c for c in "".join(parts) if c.isalnum()] == [c for c in line if c.isalnum()]


def test_a_piece_ends_at_a_sentence_else_at_a_pause() -> None:
    assert pieces("One two. Three four.", 100) == ["One two.", "Three four."]
    assert pieces("One two three, four five six, seven.", 20) == ["One two three,", "four five six,", "seven."]
