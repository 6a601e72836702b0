"""What single sentences say: a time, a put-down, a courtesy, a name."""

import pytest

from simulator.scoring import cues
from simulator.scoring.announcing import seconds_in
from simulator.scoring.asides import is_aside
from simulator.scoring.names import name_given
from simulator.scoring.unkindness import unkind
from tests.scoring.talks import INES, read, talk


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("I have about three minutes", 180),
        ("I only have ten minutes today", 600),
        ("half an hour", 1800),
        ("twenty-five minutes", 1500),
        ("a couple of minutes", 120),
        ("15 minutes", 900),
        ("minutes matter", 0),
        ("no time", 0),
    ],
)
def test_seconds_in_a_text(text: str, seconds: float) -> None:
    assert seconds_in(text) == seconds


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("You said twenty minutes.", True),
        ("i took the tram it was four minutes late hello ines you said twenty minutes i hope that still works", True),
        ("It took me forty minutes by bus.", False),
        ("I had a lecture for an hour.", False),
        ("The bus was four minutes late.", False),
        ("I read your piece on the timetable in Minutes Past.", False),
        ("The phone rings every two minutes.", False),
        ("I spend ten minutes behind your bus in the morning.", False),
        ("I've been waiting half an hour in the rain.", False),
        ("Minutes are short, you have ten, I know.", True),
        ("I'll keep it to ten minutes.", True),
    ],
)
def test_the_time_of_this_talk_is_told_from_other_minutes(text: str, named: bool) -> None:
    assert (cues.names_time(text) is not None) == named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("What a waste of my time.", True),
        ("Anyone could do that.", True),
        ("I think it isn't a real job.", True),
        ("My dad says it isn't a real job, and he's right.", True),
        ("People say you are a fraud.", True),
        ("That's not even a proper job.", True),
        ("That sounds pretty boring.", False),
        ("So you're a plumber, basically?", False),
    ],
)
def test_put_downs_are_earnest_or_in_passing(text: str, found: bool) -> None:
    put_down = unkind(text)
    assert put_down is not None
    assert put_down[0] is found


@pytest.mark.parametrize(
    "text",
    [
        "What is the most boring part of your day?",
        "Did anyone ever tell you that it was a waste of time?",
        "My own job is boring, so yours sounds wonderful.",
        "Was it hard to be told that your idea was stupid?",
        "How do you deal with the paperwork?",
        "My mum thinks art stuff isn't a real job.",
        "People at my school say drawing isn't a real job and it makes me sad.",
        "Everyone keeps telling me it's not a proper job.",
        "What do you say to people who think it is not a real profession?",
        "My two brothers always said anybody could do that.",
        "I used to think it wasn't a serious job.",
    ],
)
def test_dull_parts_may_be_asked_about(text: str) -> None:
    assert unkind(text) is None


@pytest.mark.parametrize(
    "text", ["How are you?", "Really?", "Sorry, could you repeat that?", "Is this seat taken?", "And you?", "You did?"]
)
def test_courtesies_are_asides(text: str) -> None:
    assert is_aside(text)


@pytest.mark.parametrize(
    "text", ["Why?", "How are you different from a factory?", "What is this bread made of?", "How so?"]
)
def test_questions_are_no_asides(text: str) -> None:
    assert not is_aside(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hello, I'm Lena Vogt.",
        "hi i'm lena and i study chemistry",
        "My name is Ben.",
        "Hello, Ben Okri here.",
        "This is Aylin, we wrote to each other.",
        "They call me Bo, so call me Bo.",
        "Wes Tully, I drive a school minibus.",
        "Priya Nair, I'm finishing a course in urban studies.",
        "Hello, Priya Nair, a student of chemistry.",
        "Priya Nair.",
    ],
)
def test_names_are_given(text: str) -> None:
    assert name_given(text, INES) is not None


@pytest.mark.parametrize(
    "text",
    [
        "I'm German.",
        "I'm glad to be here.",
        "i'm studying chemistry",
        "You must be Ines.",
        "I'm so nervous, Ines.",
        "Ines Marchetti, I'm so glad.",
        "Good Morning.",
        "Thank You, I was cold.",
        "Well Well, I am late.",
        "Right, I work nearby.",
    ],
)
def test_names_are_not_given(text: str) -> None:
    assert name_given(text, INES) is None


def test_the_persona_asks_the_visitor_only_outside_stories() -> None:
    asked = read(talk("you: Hello, what is bread?", "ines: Flour. And you, where do you study?", "you: In Graz."))
    told = read(talk("you: Hello, what is bread?", "ines: Flour and water.", "you: In Graz."))
    assert asked.turns[2].answers
    assert not told.turns[2].answers
