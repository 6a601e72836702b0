"""Finding out whether a work suits somebody: a goal, and no request."""

import pytest

from simulator.domain.question import Kind
from simulator.language.goals import own_search, states_goal
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


@pytest.mark.parametrize(
    "text",
    [
        "thank you you give me time today i want understand how is work in tank cleaning because i search which work i "
        "can do here",
        "What I'm hoping for, I suppose, is to understand whether somebody like me, who only paints at the weekend, "
        "could ever do something like this.",
        "I'd like to find out if I could do this kind of work.",
        "My goal today is to understand whether this is right for me.",
        "I want to learn what the work is like because I'm thinking of changing jobs.",
        "I'm here to see whether I belong in a place like this.",
        "I came to find out whether somebody like me could fit in.",
        "I want to know how the day is because I don't know yet what to study.",
        "i want learn about this job because i dont know what to study",
    ],
)
def test_what_somebody_came_for(text: str) -> None:
    assert states_goal(text)


@pytest.mark.parametrize(
    "text",
    [
        "I want to know how you got into this.",
        "What I'd like to know is how somebody gets trained and how long it takes.",
        "What I'm really wondering is what sort of person does well at it, leaving the painting aside?",
        "I'd like to know what a usual day looks like, because I spend mine with a headset on.",
        "Whether somebody like me could do this?",
        "I'd love to hear about the farmer.",
        "I see that I am wrong.",
    ],
)
def test_what_asks_is_no_goal(text: str) -> None:
    assert not states_goal(text)
