"""Finding out whether a work suits somebody: a goal, and no request."""

import pytest

from simulator.domain.question import Kind
from simulator.language.goals import own_search
from simulator.language.questions import read_question


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to find out whether a hospital is the right place for me.",
        "My goal is to understand whether a school kitchen is the right place for me.",
        "I'm trying to find out if work in a port could be something for me.",
        "I want to see if this suits somebody like me.",
    ],
)
def test_a_goal(text: str) -> None:
    assert own_search(text)
    assert read_question(text).kind is Kind.NONE


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to know if there is a place for me.",
        "I was wondering if you have something for me.",
        "I'd like to find out whether your team is hiring.",
        "Would this be something for me?",
    ],
)
def test_no_goal(text: str) -> None:
    assert not own_search(text)
