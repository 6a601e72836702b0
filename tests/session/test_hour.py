"""A scripted hour of talk with the real storyteller, twice: seconds of work, and the same events."""

import asyncio
import time
from itertools import pairwise
from types import MappingProxyType

import pytest

from simulator import engines
from simulator.dialogue.engine import DialogueEngine
from simulator.domain.persona import Door, Fact, Hook, Occasion, Persona, ProfileSection, Story, Temperament
from simulator.domain.talk import Ending
from simulator.session.events import Captioned, Composed, Ended, PhaseChanged, SilenceGrew, Transcribed
from simulator.session.record import events_to_json
from tests.session.score import Says, Score, play

pytestmark = pytest.mark.models


def _story(title: str, asked: str, body: str, door: Door = Door.OPEN, hooks: tuple[Hook, ...] = ()) -> Story:
    return Story(title, title, ("day to day",), (asked,), f"In short: {title.replace('-', ' ')}.", body, door, hooks)


KEEPER = Persona(
    slug="ines-duarte",
    name="Ines Duarte",
    role="Lighthouse engineer",
    organisation="Coast Office",
    industry="maritime",
    headline="Keeps forty lamps burning",
    minutes=60,
    temperament=Temperament.WARM,
    difficulty=1,
    profile=(
        ProfileSection(
            "Background",
            (
                Fact("background-1", "Background", "Studied optics in Porto."),
                Fact("background-2", "Background", "Repaired the lamp of Berlenga in 2014."),
            ),
        ),
    ),
    stories=(
        _story(
            "the-first-lamp",
            "How did you get into lighthouses?",
            "My uncle kept a lamp, and one winter he broke his leg. I carried the oil up for six weeks. "
            "By spring I knew every stair, and I have never really come down. It ended with the night of the fog.",
            hooks=(Hook("the night of the fog", "the-night-of-the-fog"),),
        ),
        _story(
            "the-night-of-the-fog",
            "What happened the night of the fog?",
            "You could not see your own hand. A trawler came so close that I heard the cook swear. We rang the bell "
            "by hand until four. Nobody wrote about it, which is how you know that it went well.",
            Door.FOLLOW_UP,
        ),
        _story(
            "a-day-on-the-rock",
            "What does a typical day look like?",
            "The boat leaves at six if the swell allows it. Then it is cleaning, measuring and waiting. People forget "
            "the waiting. I take a novel and a soldering iron, and I use both.",
            Door.ANYONE,
        ),
        _story(
            "who-we-hire",
            "What skills matter most in your work?",
            "Patience, and hands that do not shake. You can learn the optics from a book. Nobody can teach you to like "
            "your own company for three days.",
        ),
        _story(
            "where-it-goes",
            "How do you see the field changing?",
            "The lamps will all be watched from a room in Lisbon. Somebody must still climb when the camera freezes. "
            "I would learn batteries, if I were you.",
        ),
    ),
    manner=MappingProxyType({Occasion.GREETING: ("Hello, mind the step.",)}),
)

QUESTIONS = (
    "Hi Ines, I am Sam and I study physics. I would love to learn how you came to keep lamps.",
    "How did you get into lighthouses?",
    "What happened the night of the fog?",
    "Can you tell me what a typical day looks like?",
    "Do you like it?",
    "What skills matter most in your work?",
    "How did repairing the lamp of Berlenga change the way you work?",
    "Mm.",
    "How do you see the field changing over the next ten years?",
    "Where did you study?",
    "And why was that?",
    "Thank you, that helps me a lot.",
)

HOUR = Score(
    [
        Says(12.0 + 47 * i, 12.0 + 47 * i + 1 + 0.35 * len(QUESTIONS[i % len(QUESTIONS)].split()), QUESTIONS[i % 12])
        for i in range(76)
        # Now and then the visitor says nothing for a while.
        if i % 13 != 9
    ],
    until=3900,
)


@pytest.fixture(scope="module")
def storyteller() -> DialogueEngine:
    return engines.storyteller(KEEPER)


async def test_an_hour_of_talk_is_the_same_twice(storyteller: DialogueEngine) -> None:
    began = time.perf_counter()
    first = await play(HOUR, storyteller, persona=KEEPER, hands_free=True, seed=3)
    took = time.perf_counter() - began
    print(f"an hour of talk, {len(first.transcript.turns)} turns: {took:.1f} s")
    second = await play(HOUR, storyteller, persona=KEEPER, hands_free=True, seed=3)
    assert [events_to_json(e) for e in first.events] == [events_to_json(e) for e in second.events]
    assert first.transcript == second.transcript

    assert isinstance(first.events[-1], Ended)
    assert first.transcript.ended in (Ending.TIME, Ending.GOODBYE)
    assert 3600 < first.events[-1].t < 3800
    assert len(first.texts(Transcribed)) > 60
    assert [e.phase.value for e in first.events if isinstance(e, PhaseChanged)] == [
        "arriving",
        "asking",
        "closing",
        "overtime",
    ]
    assert any(isinstance(e, SilenceGrew) for e in first.events)
    # What was shown is what was composed, but for what was cut off.
    composed = " ".join(first.texts(Composed))
    assert all(caption in composed for caption in first.texts(Captioned))
    turns = first.transcript.turns
    assert all(a.end <= b.start for a, b in pairwise(turns))  # type: ignore[operator]


def test_two_talks_at_once_do_not_disturb_each_other(storyteller: DialogueEngine) -> None:
    short = Score(HOUR.says[:6], until=300)

    async def both() -> None:
        one, other = await asyncio.gather(
            play(short, storyteller, persona=KEEPER, hands_free=True),
            play(short, storyteller, persona=KEEPER, hands_free=True),
        )
        assert one.log == other.log

    asyncio.run(both())
