"""What of a turn is asked, and what is only told around it."""

import pytest

from simulator.dialogue.asides import to_ask


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (
            "I've got a mortgage still, and my son says I should do it. What would somebody live on while they train?",
            "What would somebody live on while they train?",
        ),
        ("What do you live on, if it isn't rude to ask?", "What do you live on?"),
        (
            "What is it like in your workshop, because we're three hundred people in one office and nobody says hello?",
            "What is it like in your workshop?",
        ),
        (
            "You said that you never start with the eye, and I've been thinking about that. What do you start with?",
            "You said that you never start with the eye. What do you start with?",
        ),
        (
            "I read about your club and I thought it was lovely, so I wanted to ask what the job is really like.",
            "What the job is really like?",
        ),
        ("Let me ask it differently. What do you do first?", "What do you do first?"),
    ],
)
def test_what_the_visitor_tells_of_themselves_is_not_asked(said: str, asked: str) -> None:
    assert to_ask(said, told=True) == asked


@pytest.mark.parametrize(
    "said",
    [
        "I read that you trained in Leeds. How did that shape you?",
        "You grew up in a mill town. How did that shape you?",
        "If I click on it, do I get fired?",
        "What do you like about it because it looks so calm?",
        "So the photograph tells you who they want to be. How do you use it?",
        "How did you get in?",
    ],
)
def test_what_belongs_to_the_question_stays(said: str) -> None:
    assert to_ask(said, told=True) == said


def test_a_question_that_points_back_keeps_what_it_can_only_mean() -> None:
    mine = "I work in a bakery. Is that useful?"
    assert to_ask(mine, told=False) == to_ask(mine, told=True) == mine
    theirs = "I had that with a claim file. How did that come about with you?"
    assert to_ask(theirs, told=False) == theirs
    assert to_ask(theirs, told=True) == "How did that come about with you?"


def test_an_echo_is_not_asked_beside_a_whole_question() -> None:
    ask = "And what is it like among the nine of you, how do you look after each other there?"
    assert to_ask(f"An hour over one pebble. {ask}", told=True) == ask
    assert to_ask("An hour over one pebble. Why?", told=True) == "An hour over one pebble. Why?"
