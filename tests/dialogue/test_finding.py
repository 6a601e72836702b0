"""What a question means before there is anything that "it" could point back to."""

import pytest

from tests.dialogue.talking import talk


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
