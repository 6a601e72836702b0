"""What is said of the work as such: that it is liked, most days, and would be chosen again."""

import pytest

from simulator.dialogue import asked_again
from simulator.dialogue.liking import of_their_liking, would_again
from tests.dialogue.talking import storyteller, talk

SAID = {line for lines in (asked_again.AGAIN, asked_again.MOST_DAYS) for each in lines.values() for line in each}


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("Would you do it again?", True),
        ("Looking at all that, hm. Would you choose this job again today?", True),
        ("Would you do it for free?", False),
        ("Would you call her again?", False),
        ("Do you like it?", False),
    ],
)
def test_whoever_asks_if_they_would_do_it_again_is_heard(said: str, again: bool) -> None:
    assert would_again(said) is again


@pytest.mark.parametrize(("said", "liking"), [("Do you like it?", True), ("Do you like rain?", False)])
def test_a_question_of_liking_is_about_the_work(said: str, liking: bool) -> None:
    assert of_their_liking(said, storyteller("gordon-petrie").persona) is liking


def test_it_is_the_work_that_is_meant_and_not_what_was_told_last() -> None:
    reply = talk("gordon-petrie", ["What is the pay like?", "Would you do it again?"])[-1]
    assert reply.story is not None or set(reply.sentences) & SAID
