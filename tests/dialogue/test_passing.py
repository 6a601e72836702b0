"""Nobody is ignorant of their own life: what is said there where the page is silent."""

import pytest

from simulator.dialogue import bridges, passing
from simulator.dialogue.manner_lines import DEFAULTS
from simulator.dialogue.passing import Wants, asks_of_the_work, asks_their_chance, wants
from simulator.domain.persona import Occasion
from tests.dialogue.talking import persona, talk


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("By the way, where did you get those boots, they're fantastic.", Wants.BELONGING),
        ("Is it sad sometimes?", Wants.FEELING),
        ("Is it dangerous?", Wants.FEELING),
        ("Are you ever lonely at work?", Wants.FEELING),
        ("How do you deal with the sad days?", Wants.FEELING),
        ("What do you like best about it?", Wants.LIKING),
        ("What makes you laugh at work?", Wants.LIKING),
        ("What is your favourite tool?", Wants.LIKING),
        ("How long does it take to wash one?", Wants.AMOUNT),
        ("How often do you get new ones?", Wants.AMOUNT),
        ("How many stairs do you climb a day?", Wants.COUNT),
        ("i have no diploma from belgium is it problem", Wants.CHANCE),
        ("I don't paint at all. Would that be a problem?", Wants.CHANCE),
        ("I'm not good at mace. Would they be a problem?", Wants.CHANCE),
        ("Would anybody take me on at my age?", Wants.CHANCE),
        ("Could I do this without a degree?", Wants.CHANCE),
        ("Can somebody with bad eyes do this?", Wants.CHANCE),
        ("What does your family think of your job?", Wants.OTHERS),
        ("What's your boss like now?", Wants.OTHERS),
        ("Why do you do it standing up?", Wants.REASON),
        ("What do you wear at work?", Wants.OWN),
        ("Where is the toilet?", Wants.WAY_OUT),
        ("Is there a kitchen here?", Wants.OFFHAND),
        ("Oh, sorry. I wanted to ask how you learned it.", Wants.OWN),
        ("I'm allergic to dust, could I still do it?", Wants.CHANCE),
        ("Wow, only three. Do you have one of those posts here?", Wants.OFFHAND),
    ],
)
def test_what_is_wanted_of_ones_own_life(line: str, want: Wants) -> None:
    assert wants(line, 0) is want


@pytest.mark.parametrize(
    "line",
    [
        "Do you know how to fix a diesel engine?",
        "What is the best recipe for bread?",
        "What is the capital of Peru?",
        "What do you think of quantum computers?",
        "How do planes stay in the air?",
        "How many people live in Peru?",
        "How do you repair a jet engine?",
        "Is there a problem with the water?",
    ],
)
def test_what_lies_outside_of_it(line: str) -> None:
    assert wants(line, 2) is None


def test_a_problem_that_was_told_is_not_the_visitors() -> None:
    assert not asks_their_chance("Is that a problem?")
    assert not asks_of_the_work("Was that sad?")


@pytest.mark.parametrize("line", ["What do you wear at work?", "How many stairs do you climb?", "Is it sad sometimes?"])
def test_nobody_is_ignorant_of_themselves(line: str) -> None:
    page = persona("walter-brandt")
    reply = talk("walter-brandt", [line])[0]
    ignorant = {*page.manner.get(Occasion.NOT_MY_FIELD, ()), *DEFAULTS[page.temperament][Occasion.NOT_MY_FIELD]}
    assert reply.sentences[0] not in ignorant


def test_what_is_outside_of_the_field_stays_there() -> None:
    page = persona("walter-brandt")
    reply = talk("walter-brandt", ["What do you think of quantum computers?"])[0]
    assert reply.text.startswith(tuple(page.manner[Occasion.NOT_MY_FIELD]))


def test_a_chance_is_answered_by_what_it_takes() -> None:
    reply = talk("walter-brandt", ["I have bad eyes. Would that be a problem?"])[0]
    lines = {line for tone in passing.LINES[Wants.CHANCE].values() for line in tone}
    assert reply.sentences[0] in lines
    assert persona("walter-brandt").story("what-i-want-in-an-apprentice").short in reply.text  # type: ignore[union-attr]


def test_why_after_a_pass_is_not_met_with_ignorance() -> None:
    reply = talk("walter-brandt", ["What do you wear at work?", "Why?"])[-1]
    assert reply.text not in bridges.NO_REASON


def test_leave_is_given_for_things_at_the_table() -> None:
    permits = {line for tone in bridges.PERMITS.values() for line in tone}
    for line in ("May I just run to the toilet?", "Do you mind if I open the window?", "Can I sit here?"):
        assert talk("walter-brandt", [line])[0].text in permits
    assert talk("walter-brandt", ["Can I use oil on an old table?"])[0].text not in permits
