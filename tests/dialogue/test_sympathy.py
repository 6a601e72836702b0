"""A grave thing confided is met with sympathy before all else; so is what a visitor feels for somebody in a story."""

import pytest

from simulator.dialogue import bridges, sympathy
from simulator.dialogue.sympathy import confides, feels_with
from tests.dialogue.talking import persona, talk

GRAVE = (
    "I lost my wife two years ago, and that's partly why I'm here.",
    "My father died in March, so I have been thinking.",
    "i was made redundant in june",
    "i lost my job last year and i try to find new thing",
    "I have had cancer, and now I want to do something else.",
    "My mother is very ill at the moment.",
    "We lost our house in the war.",
    "They let me go in spring.",
    "My best friend passed away last week.",
    "I'm going through a divorce.",
    "I was diagnosed with multiple sclerosis.",
    "my grandmother just died",
)
LIGHT = (
    "I lost my keys on the way here.",
    "I lost the thread, sorry.",
    "Did you lose your job?",
    "I almost lost my job once.",
    "I never lost my job.",
    "I research cancer treatments.",
    "My phone died.",
    "I was fired up by that.",
    "I quit my job.",
    "Your brother died, you said?",
    "My sister works in a hospice.",
    "I lost touch with my friends.",
    "I let go of it.",
)


@pytest.mark.parametrize("line", GRAVE)
def test_what_is_grave(line: str) -> None:
    assert confides(line)


@pytest.mark.parametrize("line", LIGHT)
def test_what_is_not(line: str) -> None:
    assert not confides(line)


@pytest.mark.parametrize(
    ("line", "feels"),
    [
        ("oh my god this is bad i am sorry for him is he good now", True),
        ("Oh no. That must have been awful. What did you do?", True),
        ("God. Thank heavens for that belt.", True),
        ("Poor man! What happened?", True),
        ("How awful!", True),
        ("That's so sad.", True),
        ("Is that sad?", False),
        ("I'm sorry, I'm late.", False),
        ("I'm sorry for the delay.", False),
        ("Was that hard?", False),
        ("That must be interesting.", False),
        ("Sorry for asking.", False),
    ],
)
def test_who_feels_with_somebody(line: str, feels: bool) -> None:
    assert feels_with(line) is feels


@pytest.mark.parametrize("slug", ["walter-brandt", "lina-haddad", "sofia-lindqvist", "viktor-oleson"])
def test_a_confidence_is_met_with_sympathy_and_time(slug: str) -> None:
    kind = persona(slug).temperament
    reply = talk(slug, ["I lost my wife two years ago, and that is partly why I am here."])[0]
    assert reply.text.startswith(sympathy.SORRY[kind])
    assert reply.text.endswith(sympathy.TAKE_TIME[kind])


def test_a_question_behind_a_confidence_is_answered() -> None:
    reply = talk("walter-brandt", ["My wife died last year. What do you look for in an apprentice?"])[0]
    assert reply.text.startswith(sympathy.SORRY[persona("walter-brandt").temperament])
    assert reply.story == "what-i-want-in-an-apprentice"


def test_a_confidence_is_heard_beside_whatever_is_asked() -> None:
    sorry = sympathy.SORRY[persona("lina-haddad").temperament]
    for line in ("I lost my job last year. Are you hiring?", "Hello. My mother died last week."):
        assert talk("lina-haddad", [line])[0].text.startswith(sorry)
    assert not talk("lina-haddad", ["Goodbye, my mother is very ill."])[0].text.startswith(sorry)


def test_sorrow_for_somebody_in_a_story_is_no_excuse() -> None:
    lines = ["Have you ever ruined a piece?", "I am so sorry for you."]
    reply = talk("walter-brandt", lines)[-1]
    felt = {line for tone in bridges.FELT.values() for line in tone}
    forgiven = {line for tone in bridges.FORGIVES.values() for line in tone}
    assert set(reply.sentences) & {s for line in felt for s in line.split(". ")} or reply.text.startswith(tuple(felt))
    assert not reply.text.startswith(tuple(forgiven))


@pytest.mark.parametrize(
    ("said", "trusted"),
    [
        ("I haven't actually told anybody this, but I'm thinking of dropping out.", True),
        ("I think I'd be scared of them.", True),
        ("I've failed my exams.", True),
        ("I'm a bit lost, to be honest.", True),
        ("I told everybody about it.", False),
        ("Were you scared?", False),
        ("I lost the bus.", False),
    ],
)
def test_what_nobody_else_was_told_is_heard(said: str, trusted: bool) -> None:
    assert sympathy.trusts(said) is trusted
