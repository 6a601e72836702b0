"""The labelled questions about details (`tests/evals/data/details.jsonl`), and how many of them are answered."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from simulator.authoring.personas import read_persona
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Moment
from simulator.dialogue.storyteller import Storyteller
from simulator.engines import meaning, second_meaning

_DATA = Path(__file__).parents[1] / "evals" / "data"


@dataclass(frozen=True)
class Line:
    """A question, put right after a story was told or to begin with, and words that an answer to it holds."""

    persona: str
    after: str | None
    line: str
    holds: tuple[str, ...]
    """None where the page does not tell."""


def detail_lines() -> Iterator[Line]:
    """Every labelled question."""
    for row in (_DATA / "details.jsonl").read_text(encoding="utf-8").splitlines():
        read = json.loads(row)
        yield Line(read["persona"], read["after"], read["line"], tuple(read["holds"]))


@cache
def _engine(slug: str) -> Storyteller:
    page, problems = read_persona(next(_DATA.glob(f"*/{slug}.md")))
    assert page is not None, problems
    return Storyteller(page, meaning(), (), second_meaning())


def reply(asked: Line) -> str:
    """What the persona says."""
    engine = _engine(asked.persona)
    memory = engine.begin()
    if asked.after:
        story = engine.persona.story(asked.after)
        assert story is not None
        draft = Draft(engine.persona, memory, Moment(), story.asked_as[0])
        draft.hooks.add(story.id)
        draft.tell(story)
        memory = draft.reply(None).after
    return " ".join(engine.answer(memory, asked.line, Moment()).sentences)


def answered(asked: Line) -> bool:
    """Whether the reply holds what was asked for."""
    said = reply(asked).lower()
    return all(word.lower() in said for word in asked.holds)
