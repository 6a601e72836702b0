"""Years and the events that they belong to."""

import pytest

from simulator.engines import meaning
from simulator.language.checking import Check
from simulator.language.fact_events import of_its_doing, right_events, wrong_events
from simulator.language.facts import hold
from simulator.language.questions import read_question
from tests.language.pages import page_with

SMITH = page_with(
    "Ilse Varga",
    "Head of Restoration",
    "Brightwater Clocks",
    "clockmaking",
    "York, England",
    {
        "Background": [
            "Studied mechanical engineering at the University of Hull and graduated in 2001.",
            "Joined Brightwater Clocks in 2009 and became head of restoration in 2016.",
            "Taught at a watchmaking school in Basel for four years.",
        ],
        "Organisation": ["Brightwater Clocks was founded in 1974 and moved to York in 1998."],
        "In the news": ["In 2019 Ilse won the Corley Medal for the Selby tower clock.", "In 2022 she wrote a book."],
    },
    {},
)

pytestmark = pytest.mark.models


def _check(text: str) -> Check:
    held = hold(text, SMITH, read_question(text), (), meaning())
    assert held is not None
    return held.check


@pytest.mark.parametrize(
    ("text", "words", "fact"),
    [
        ("What made you join Brightwater in 2016?", "join Brightwater in 2016", "background-2"),
        ("You became head of restoration in 2009, how was that?", "became head of restoration in 2009", "background-2"),
        ("So you finished university in 2009 and came straight here.", "finished university in 2009", "background-1"),
        ("What changed when you joined them back in 2016?", "joined them back in 2016", "background-2"),
        ("How did Brightwater manage after it moved in 1974?", "it moved in 1974", "organisation-1"),
        ("You won the medal in 2022, what did it change?", "won the medal in 2022", "in-the-news-1"),
    ],
)
def test_a_year_of_another_event_is_a_mistake(text: str, words: str, fact: str) -> None:
    check = _check(text)
    [found] = wrong_events(check)
    assert check.said.quote(found.begin, found.stop).endswith(words)
    assert found.fact is not None
    assert found.fact.fact.id == fact


@pytest.mark.parametrize(
    "text",
    [
        "What made you join Brightwater in 2009?",
        "You joined in 2009 and became head in 2016, right?",
        "What changed for you in 2016, when you became head?",
        "I read that you started as head of restoration in 2016.",
        "What did you do between 2009 and 2016?",
        "Did you join in 2016?",
        "I joined my firm in 2016, how was it for you?",
        "If you had joined in 2016, what would be different?",
        "How was it to take over the restoration in 2016?",
        "Would you join again in 2030?",
        "What was York like in 1998?",
    ],
)
def test_a_year_of_its_own_event_or_of_none_is_no_mistake(text: str) -> None:
    assert list(wrong_events(_check(text))) == []


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("You've been with Brightwater since 2009, what has kept you?", "background-2"),
        ("Since 2009 you have been here, what has changed?", "background-2"),
        ("You became head in 2016, what changed first?", "background-2"),
        ("What was the house like when it moved in 1998?", "organisation-1"),
    ],
)
def test_a_year_with_what_was_done_then_speaks_of_the_fact(text: str, fact: str) -> None:
    assert fact in {found.fact.id for found, _ in right_events(_check(text))}


@pytest.mark.parametrize(
    "text",
    ["You've been here since 2011, what has kept you?", "I have been in York since 2009.", "What was 2009 like?"],
)
def test_another_year_or_one_of_nothing_speaks_of_none(text: str) -> None:
    assert list(right_events(_check(text))) == []


@pytest.mark.parametrize(
    ("text", "same", "other"),
    [
        ("You joined in 2009.", True, False),
        ("You joined in 2016.", False, True),
        ("You joined in 2013.", False, False),
        ("And in 2016?", False, False),
    ],
)
def test_a_number_is_of_the_doing_that_is_said_or_of_another(text: str, same: bool, other: bool) -> None:
    check = _check(text)
    fact = next(f for f in check.page.facts if f.fact.id == "background-2")
    assert of_its_doing(check, check.said.numbers[0], fact) == (same, other)
