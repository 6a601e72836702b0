"""What the tests of the dialogue share: pages, the real encoder, and a short way to hold a talk."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from simulator import locations
from simulator.authoring.personas import read_persona
from simulator.dialogue.engine import Memory, Moment, Reply
from simulator.dialogue.storyteller import Storyteller
from simulator.domain.persona import Persona
from simulator.domain.talk import Phase
from simulator.engines import meaning, second_meaning

PAGES = Path(__file__).parent / "pages"
BY_OTHERS = Path(__file__).parents[1] / "evals" / "data" / "ninth"
"""Pages by people who did not know the code, most of which have been read since."""


@cache
def persona(slug: str) -> Persona:
    places = [folder / f"{slug}.md" for folder in (PAGES, BY_OTHERS, locations.shipped("personas"))]
    page, problems = read_persona(next(file for file in places if file.is_file()))
    assert page is not None, problems
    return page


@cache
def storyteller(slug: str) -> Storyteller:
    page = persona(slug)
    introduced = [persona(s) for s in page.introduces if (PAGES / f"{s}.md").is_file()]
    return Storyteller(page, meaning(), introduced, second_meaning())


def talk(slug: str, lines: Iterable[str], *, seed: int = 0, clock: bool = False, start: float = 0.0) -> list[Reply]:
    """Put the lines one after the other, a minute apart where there is a clock."""
    engine = storyteller(slug)
    memory, replies = engine.begin(seed), []
    for number, line in enumerate(lines):
        moment = at(slug, start + 60.0 * number) if clock else Moment()
        replies.append(engine.answer(memory, line, moment))
        memory = replies[-1].after
    return replies


def at(slug: str, elapsed: float, phase: Phase | None = None) -> Moment:
    agreed = persona(slug).minutes * 60
    usual = Phase.OVERTIME if elapsed > agreed else Phase.CLOSING if elapsed > agreed - 180 else Phase.ASKING
    return Moment(elapsed, agreed, phase or usual)


def after(slug: str, lines: Iterable[str], **options: bool) -> Memory:
    """The memory after these lines."""
    replies = talk(slug, lines, **options)
    return replies[-1].after if replies else storyteller(slug).begin()
