"""A shy visitor is not punished for talking like one; an interrogation that goes on and on still is."""

import pytest

from simulator.dialogue import at_home
from simulator.dialogue.clock import _confirms
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Memory, Moment
from simulator.dialogue.mood import PATIENCE, START, Move
from simulator.domain.persona import Temperament
from simulator.domain.talk import Act, Speaker, Utterance
from tests.dialogue.talking import after, persona, storyteller, talk

W, L = "walter-brandt", "lina-haddad"


def _asked(slug: str, times: int, mood: float = 0.6) -> float:
    """The mood after so many closed questions that could be put to anybody."""
    memory = Memory(mood=mood)
    for number in range(times):
        draft = Draft(persona(slug), memory, Moment(), "Is it hard?")
        if number:
            draft.move(Move.GENERIC_AGAIN)
        draft.move(Move.CLOSED_GENERIC)
        memory = draft.reply(None).after
    return memory.mood


def _of(temperament: Temperament) -> str:
    return next(
        s for s in (W, L, "nora-keane", "bea-whitlock", "amara-singh", "viktor-oleson", "sofia-lindqvist")
        if persona(s).temperament is temperament
    )  # fmt: skip


def test_the_friendly_have_more_patience_and_nobody_has_it_for_ever() -> None:
    warm = _of(Temperament.WARM)
    patience = PATIENCE[Temperament.WARM]
    assert _asked(warm, patience) == 0.6
    assert _asked(warm, patience + 5) < 0.4
    assert PATIENCE[Temperament.GRUMPY] == 0
    assert _asked(_of(Temperament.GRUMPY), 2) < 0.6


def test_a_kind_word_between_them_makes_them_count_anew() -> None:
    slug = _of(Temperament.WARM)
    draft = Draft(persona(slug), Memory(mood=0.6, used={"trifles:": 9}), Moment(), "Thank you. Is it hard?")
    draft.move(Move.THANKS)
    thanked = draft.mood
    draft.move(Move.CLOSED_GENERIC)
    assert draft.mood == thanked


def test_an_echo_costs_nothing() -> None:
    said = (Utterance(Speaker.YOU, "Is it nice there?"), Utterance(Speaker.PERSONA, "Everybody carries chairs here."))
    memory = Memory(mood=0.6, turns=said, used={"trifles:": 9})
    echo = Draft(persona(W), memory, Moment(), "Ha, everybody carries chairs? Even the boss?")
    echo.move(Move.CLOSED_GENERIC)
    other = Draft(persona(W), memory, Moment(), "Do you like music?")
    other.move(Move.CLOSED_GENERIC)
    assert (echo.mood, other.mood) == (0.6, 0.58)


def test_grave_faults_are_never_forgiven() -> None:
    for move in (Move.JOB, Move.INSULT, Move.PUBLIC, Move.MISTAKEN, Move.TALKED_OVER, Move.MONOLOGUE):
        draft = Draft(persona(L), Memory(mood=0.6), Moment(), "So?")
        draft.move(move)
        assert draft.mood < 0.6


def test_a_closed_interrogation_still_sinks_the_mood() -> None:
    closed = [f"Do you like {thing}?" for thing in "mondays summers meetings trains phones letters rules lists".split()]
    assert after(L, closed).mood < START[persona(L).temperament]


@pytest.mark.parametrize(
    ("minutes", "said", "begins"),
    [
        (25, "Is twenty minutes still fine?", "Yes"),
        (20, "Is twenty minutes still fine?", "Yes"),
        (20, "We said 20 minutes, right?", "Yes"),
        (20, "Is this still a good time?", "Yes"),
        (20, "Do you have half an hour?", ""),
        (20, "Is thirty minutes okay?", ""),
    ],
)
def test_minutes_are_confirmed_as_they_were_named(minutes: int, said: str, begins: str) -> None:
    draft = Draft(persona(L), Memory(), Moment(), said)
    lines = _confirms(draft, minutes)
    assert all(line.startswith("Yes") is bool(begins) for line in lines)
    if minutes == 25:
        assert all("even" in line and "twenty-five" in line for line in lines)


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("Are you married?", True),
        ("Have you got children?", True),
        ("Do you have a family yourself?", True),
        ("Do you have kids, by the way?", True),
        ("How do you tell children about it?", False),
        ("Do you have a partner in the workshop?", False),
        ("Have you got children in your class?", False),
    ],
)
def test_asked_about_home(line: str, asks: bool) -> None:
    assert at_home.asks(line) is asks


def test_nobody_takes_offence_at_being_asked_about_home() -> None:
    reply = talk("ruben-castano", ["Are you married?"])[0]
    kind = [text for tones in (at_home.AT_HOME, at_home.YES) for lines in tones.values() for text in lines]
    assert any(text in reply.text for text in kind)
    assert reply.mood >= storyteller("ruben-castano").begin().mood - 0.02


def test_who_came_to_hear_of_the_work_is_asked_in() -> None:
    for line in (
        "Hi, I'm Josh, I just finished school, and I'd like to find out about your work.",
        "Hello, my name is Ana. I'd love to learn more about your job.",
    ):
        reply = talk(L, [line])[0]
        assert reply.act is Act.INTRODUCTION
        assert reply.story is None
    assert talk(L, ["I'd like to hear about your week."])[0].act is not Act.INTRODUCTION
