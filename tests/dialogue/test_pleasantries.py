"""A gift, the weather, a kind word on arriving: each gets small talk, and no story."""

import pytest

from simulator.dialogue import pleasantries
from simulator.domain.talk import Act
from tests.dialogue.talking import persona, talk


@pytest.mark.parametrize(
    ("line", "weather"),
    [
        ("It's absolutely pouring out there, isn't it?", True),
        ("You explain this well. Terrible weather for washing though, isn't it? Does it ever stop raining here?", True),
        ("It's so cold today.", True),
        ("What a storm!", True),
        ("it is raining again", True),
        ("Is it always raining here?", True),
        ("Is it cold in there?", False),
        ("How do you work in bad weather?", False),
        ("What do you do when it is raining?", False),
        ("It was hot in the tank, wasn't it?", False),
        ("Is it always wet?", False),
        ("It is a warm team, isn't it?", False),
    ],
)
def test_talk_of_the_weather(line: str, weather: bool) -> None:
    assert pleasantries.of_weather(line) is weather


@pytest.mark.parametrize(
    ("line", "gift"),
    [
        ("I brought you some decent biscuits, as I heard about the coffee.", True),
        ("I got you a coffee.", True),
        ("These are for you.", True),
        ("I've brought us some croissants.", True),
        ("I brought my CV.", False),
        ("I made you laugh.", False),
        ("I bought a house.", False),
        ("I brought a coffee shop back to life.", False),
        ("What can I bring?", False),
    ],
)
def test_gifts(line: str, gift: bool) -> None:
    assert pleasantries.brings(line) is gift


@pytest.mark.parametrize(
    ("line", "now"),
    [
        ("Have you been up since the middle of the night?", True),
        ("You must be exhausted, up since three.", True),
        ("Are you tired?", True),
        ("You look tired.", True),
        ("Are you tired at the end of a shift?", False),
        ("Have you been here since 2010?", False),
        ("You must be proud.", False),
    ],
)
def test_how_somebody_is_just_now(line: str, now: bool) -> None:
    assert pleasantries.of_now(line, 0) is now
    assert pleasantries.of_now(line, 20) is (now and line.startswith("You "))


@pytest.mark.parametrize(
    "line",
    [
        "It's absolutely pouring out there, isn't it?",
        "I brought you some biscuits. Have you been up since the middle of the night?",
        "You must be exhausted.",
    ],
)
def test_a_pleasantry_opens_no_story(line: str) -> None:
    reply = talk("walter-brandt", [line])[0]
    assert reply.act is Act.SMALL_TALK
    assert reply.story is None


def test_a_gift_before_a_question_is_thanked_for() -> None:
    reply = talk("walter-brandt", ["I got you a coffee. What do you look for in an apprentice?"])[0]
    assert reply.text.startswith(pleasantries.THANKS_FOR_GIFT[persona("walter-brandt").temperament])
    assert reply.story == "what-i-want-in-an-apprentice"
