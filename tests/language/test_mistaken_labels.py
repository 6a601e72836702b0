"""Lines with a number, what somebody drove or played, and whose the house has become."""

import pytest

from simulator.engines import meaning
from simulator.language.fact_parts import parts
from simulator.language.facts import by_rule, hold
from simulator.language.mistaken_labels import wrong_labels
from simulator.language.page_index import page_of
from simulator.language.questions import read_question
from tests.language.pages import page_with

PLANNER = page_with(
    "Owen Castellan",
    "Head of Timetables",
    "Fenland Trams",
    "transport",
    "Ely, England",
    {
        "Background": ["Drove the number 4 tram for six years.", "Played the viola in the Ely chamber orchestra."],
        "Organisation": [
            "Fenland Trams has been owned by its passengers since 1987.",
            "It prints timetables for people who do not read timetables.",
        ],
        "In the news": ["In 2021 Owen spoke at the Norwich Forum against closing village stops."],
    },
    {},
)

pytestmark = pytest.mark.models


def _found(text: str) -> list[tuple[str, str]]:
    held = hold(text, PLANNER, read_question(text), (), meaning())
    assert held is not None
    said = held.check.said
    return [(said.quote(m.begin, m.stop), m.fact.fact.id) for m in wrong_labels(held.check) if m.fact]


@pytest.mark.parametrize(
    ("text", "words", "fact"),
    [
        ("You drove the number 7, how did that shape you?", "number 7", "background-1"),
        ("How did your years on the number 12 shape you?", "number 12", "background-1"),
        ("You used to be a bus driver, right?", "bus driver", "background-1"),
        ("How did being a train driver help you?", "train driver", "background-1"),
        ("What changed when the council took you over?", "council took you over", "organisation-1"),
        ("How was it after investors bought the company?", "investors bought the company", "organisation-1"),
    ],
)
def test_another_label_is_a_mistake(text: str, words: str, fact: str) -> None:
    assert _found(text) == [(words, fact)]


@pytest.mark.parametrize(
    "text",
    [
        "You drove the number 4, how did that shape you?",
        "What is the number 1 thing that people get wrong?",
        "What's the number one reason that people leave?",
        "I take the number 9 to school.",
        "If you drove the number 7, would it be different?",
        "You used to be a tram driver, right?",
        "How did being a driver help you?",
        "I was a bus driver myself.",
        "What changed when the passengers bought the company?",
        "Did anybody ever try to buy you?",
        "Your company bought the company next door, how was that?",
        "How did you come to own a viola?",
        "You bought time with that, how?",
    ],
)
def test_the_own_label_or_none_is_no_mistake(text: str) -> None:
    assert _found(text) == []


def test_who_is_against_a_closing_is_for_what_stays_open() -> None:
    for text, wrong in (
        ("What made you speak up for village stops in 2021?", False),
        ("Why did you speak for closing village stops in 2021?", True),
    ):
        held = hold(text, PLANNER, read_question(text), (), meaning())
        assert held is not None
        assert bool(by_rule(held).mistaken) is wrong, text


def test_what_people_do_not_do_is_not_denied_of_the_thing() -> None:
    page = page_of(PLANNER, meaning())
    fact = next(f for f in page.facts if f.fact.id == "organisation-2")
    assert [p.denied for p in parts(fact) if p.denied] == []
