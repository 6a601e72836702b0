"""What a question means before there is anything that "it" could point back to."""

import pytest

from simulator.dialogue import bridges
from simulator.dialogue.passing import asks_their_chance
from simulator.dialogue.trades import another_trade
from tests.dialogue.talking import storyteller, talk


@pytest.mark.parametrize("slug", ["gordon-petrie", "marisol-vega"])
@pytest.mark.parametrize(
    ("bare", "whole"),
    [
        ("What's the hardest part?", "What's the hardest part of your job?"),
        ("How did you get into this?", "How did you get into your job?"),
    ],
)
def test_before_anything_was_told_it_means_the_job(slug: str, bare: str, whole: str) -> None:
    (short,), (long,) = talk(slug, [bare]), talk(slug, [whole])
    assert short.story is not None
    assert short.story == long.story


def test_a_bare_question_is_not_sent_away() -> None:
    (reply,) = talk("gordon-petrie", ["Do you like it?"])
    assert reply.story == "what-its-like-to-work-here"


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("How does one become a midwife?", True),
        ("What would a violin maker look for in an apprentice?", True),
        ("What do graphic designers earn in an agency?", True),
        ("How does one become a sewer engineer?", False),
        ("What would a good engineer look for?", False),
        ("Why didn't you become a solicitor?", False),
        ("What do the programmers do when it rains?", False),
        ("What would a student have to learn?", False),
    ],
)
def test_another_trade_is_told_from_this_one(question: str, other: bool) -> None:
    strange = storyteller("gordon-petrie")._bookcase.strange(question)
    assert another_trade(question, strange) == other
    assert not other or talk("gordon-petrie", [question])[0].story is None


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("You stood in a trench yourself once, no? Why does that matter?", "the-day-the-trench-came-in"),
        ("Do you sit at a desk all day, or do you still go down?", "what-my-day-looks-like"),
    ],
)
def test_one_question_asked_at_length_is_not_two(line: str, story: str) -> None:
    assert talk("gordon-petrie", [line])[0].story == story


@pytest.mark.parametrize(
    ("line", "worries"),
    [
        ("i don't paint at all would that be a problem", True),
        ("i have no diploma from belgium is it problem", True),
        ("does that matter", True),
        ("would somebody who cannot paint be able to do this", True),
        ("why does that matter", False),
        ("is the noise a problem for the neighbours", False),
        ("what would that be like", False),
        ("would somebody from the office show you", False),
    ],
)
def test_a_fear_that_something_stands_in_the_way_is_heard(line: str, worries: bool) -> None:
    assert asks_their_chance(line) is worries


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("Okay, my mistake. How did you end up in sewer engineering, then?", "how-i-ended-up-underground"),
        ("I can't draw at all. Would that be a problem?", "who-gets-on-in-this-work"),
        ("How did you end up in the trench that day?", "the-day-the-trench-came-in"),
    ],
)
def test_everyday_questions_in_any_words(line: str, story: str) -> None:
    assert talk("gordon-petrie", [line])[0].story == story


@pytest.mark.parametrize(
    "line",
    ["How did you get into this work?", "What is the hardest part of your job?", "What does a normal day look like?"],
)
def test_what_everybody_asks_gets_no_word_of_doubt(line: str) -> None:
    doubts = {doubt for lines in bridges.UNSURE.values() for doubt in lines}
    assert not doubts & set(talk("nora-keane", [line])[0].sentences)
