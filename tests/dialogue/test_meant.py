"""Whom, when and which: what a few words of a question say about the story that is meant."""

import pytest

from simulator.dialogue.engine import Depth
from simulator.dialogue.idioms import asks_why_they_stay, in_plain_words
from simulator.dialogue.meant import of_a_bad_day
from simulator.dialogue.wanted import named_people
from tests.dialogue.talking import talk

W, B, L = "walter-brandt", "bea-whitlock", "lina-haddad"


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("Ever think of jacking it in?", "Have you ever thought of quitting, or wanted to give up?"),
        ("Were you ever tempted to throw in the towel?", "Have you ever thought of quitting, or wanted to give up?"),
        ("Did you ever pack it in the box?", ""),
        ("Why did you give it all up?", ""),
        ("What has kept you here?", "What keeps you in the job?"),
        ("What keeps you awake at night?", ""),
        ("At home, how did people take it?", "What did your family think of it?"),
        ("Do you work at home?", ""),
    ],
)
def test_idioms_in_plain_words(line: str, plain: str) -> None:
    assert in_plain_words(line) == plain


def test_what_keeps_somebody_is_never_unknown_to_them() -> None:
    assert asks_why_they_stay("You have been here since 2006, what has kept you?")
    assert not asks_why_they_stay("What kept you from calling them?")
    assert talk(W, ["What has kept you here?"])[0].text != talk(W, ["How do you repair a jet engine?"])[0].text


@pytest.mark.parametrize(
    ("line", "hits"),
    [
        ("What does a bad day look like?", True),
        ("Is there a day in all of this that you'd rather forget?", True),
        ("What was your hardest week?", True),
        ("What does a normal day look like?", False),
        ("Is it a hard job?", False),
        ("Is there a day on which you forget to eat?", False),
    ],
)
def test_a_bad_day_is_no_usual_day(line: str, hits: bool) -> None:
    assert of_a_bad_day(line) is hits


@pytest.mark.parametrize(("slug", "story"), [(W, "the-table-i-ruined"), (B, "the-fire")])
def test_a_bad_day_is_answered_by_what_went_wrong(slug: str, story: str) -> None:
    assert talk(slug, ["What does a bad day look like?"])[0].story == story


def test_a_person_whom_a_question_names() -> None:
    # What it is like to work with her says nothing of what she thought.
    reply = talk(W, ["How did you become a restorer?", "And what did your daughter say to that?"])[-1]
    assert reply.story in (None, "the-museum-taught-me-patience")
    assert named_people("What did your old boss say?") == {"boss"}
    assert not named_people("What do the parents make of it?")


def test_what_a_page_is_asked_by_is_always_answered() -> None:
    assert talk(B, ["How does a lawyer become a baker?"])[0].depth is Depth.FULL


def test_the_same_question_in_other_words_is_no_further_question() -> None:
    lines = ["What do you look for in an apprentice?", "And what do you want to see in an apprentice you choose?"]
    assert talk(W, lines)[-1].text.startswith(("As I said", "In short"))


def test_why_one_does_so_is_experience_where_the_page_is_silent() -> None:
    reply = talk(W, ["What do you look for in an apprentice?", "Why do you send them home?"])[-1]
    assert "cannot" not in reply.text
    assert "open" not in reply.text
    assert reply.story == "what-i-want-in-an-apprentice"
