"""Each word of a line beside a fact: what its figures say, on lines where one thing is exchanged and where none is."""

import numpy as np
import pytest

from simulator.engines import meaning
from simulator.language.fact_verdict import signs_of
from simulator.language.facts import by_rule, hold
from simulator.language.questions import read_question
from simulator.language.word_signs import WORD, word_signs
from tests.language import pages

_FIRM = "Kestrel & Vane is"


def _figures(text: str, starts: str, word: str) -> dict[str, float]:
    """The signs of the word of this text beside the fact that starts so."""
    page = pages.ENGINEER
    held = hold(text, page, read_question(text), (), meaning())
    assert held is not None
    signs = signs_of(held, by_rule(held))
    facts = signs.check.page.facts
    n = next(k for k, f in enumerate(facts) if f.fact.text.startswith(starts))
    words, rows, fact = word_signs(signs, n)
    assert words.shape == (len(rows), 384)
    assert rows.shape[1] == len(WORD)
    assert np.allclose(np.linalg.norm(fact, axis=1), 1, atol=1e-6)
    assert (rows == rows.round(4)).all()
    firsts = sorted({*signs.places, *(m.begin for m in signs.check.said.numbers)})
    at = [signs.check.tokens[i].low for i in firsts].index(word)
    return dict(zip(WORD, rows[at].tolist(), strict=True))


@pytest.mark.models
def test_a_word_that_takes_the_place_of_the_facts_own_is_kin_to_it_and_not_told() -> None:
    wrong = _figures("What is it like in a firm that two brothers founded?", _FIRM, "brothers")
    true = _figures("What is it like in a firm that two sisters founded?", _FIRM, "sisters")
    other = _figures("What is it like in a firm with so much paper?", _FIRM, "paper")
    assert (wrong["something of one sort"], true["something of one sort"], other["something of one sort"]) == (1, 0, 0)
    assert wrong["opposite"] == 1 > other["opposite"]
    assert true["akin to a told word"] == 1
    assert wrong["meant by another word"] > other["meant by another word"]


@pytest.mark.models
def test_an_opposite_is_seen_where_the_fact_has_the_other() -> None:
    assert _figures("What changed when it was opened in 2019?", "Led the design", "opened")["opposite"] == 0
    assert _figures("What changed when it was closed in 2019?", "Led the design", "closed")["opposite"] == 1


@pytest.mark.models
@pytest.mark.parametrize(("said", "near", "other"), [("85", 1, 0), ("40", 0, 1)])
def test_a_number_is_the_facts_own_or_another_of_its_unit(said: str, near: int, other: int) -> None:
    found = _figures(f"How do {said} engineers agree on anything?", _FIRM, said)
    assert (found["number"], found["near"], found["other of a unit"]) == (1, near, other)


@pytest.mark.models
def test_where_a_word_stands_is_told() -> None:
    stated = _figures("You were six years in Madrid. What did you miss there?", "Worked for six", "madrid")
    asked = _figures("What did you miss in Madrid?", "Worked for six", "madrid")
    assert (stated["stated"], asked["stated"]) == (1, 0)
    assert stated["behind in"] == asked["behind in"] == 1
    own = _figures("I was in Madrid for a year. What did you like there?", "Worked for six", "madrid")
    assert (own["of oneself"], stated["of oneself"]) == (1, 0)
