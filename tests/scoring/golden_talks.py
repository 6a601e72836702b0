"""The hand-coded talks of `tests/golden`, each with its card and the levels that the coder gave."""

import json
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from simulator import engines, locations
from simulator.authoring.personas import read_persona
from simulator.authoring.transcripts import read_transcript
from simulator.domain.persona import Persona
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Transcript
from simulator.scoring import score
from tests.scoring.talks import rubric

FOLDER = Path(__file__).parents[1] / "golden"
EXPECTED: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text("utf-8"))


@dataclass(frozen=True)
class Coded:
    """One level: what the card says, what the coder prefers, and what the coder could defend as well."""

    talk: str
    criterion: str
    found: int | None
    wanted: int | None
    fair: tuple[int | None, ...]


def slug_of(name: str) -> str:
    """The persona of a talk: the words of its file name before the number."""
    words = name.split("-")
    return "-".join(words[: next(i for i, word in enumerate(words) if word.isdigit())])


@cache
def page_of(slug: str) -> Persona:
    """A page of the tests, else one of the shipped library."""
    own = FOLDER / "pages" / f"{slug}.md"
    persona, problems = read_persona(own if own.exists() else locations.shipped("personas") / f"{slug}.md")
    assert persona is not None, problems
    return persona


@cache
def transcript_of(name: str) -> Transcript:
    """The talk with its agreed minutes, which plain text and WebVTT cannot hold."""
    transcript = read_transcript(FOLDER / name)
    minutes = EXPECTED[name].get("minutes", transcript.minutes)
    return replace(transcript, minutes=None if minutes is None else float(minutes))


@cache
def card_of(name: str) -> Scorecard:
    """The whole card."""
    return score(transcript_of(name), page_of(slug_of(name)), engines.meaning(), rubric())


def coded(part: str | None = None) -> list[Coded]:
    """Every level of every talk, or of those of one part: `tune` or `once`."""
    found = []
    for name, wanted in EXPECTED.items():
        if part is not None and wanted["part"] != part:
            continue
        for scored in card_of(name).criteria:
            fair = (wanted[scored.id], *wanted["contested"].get(scored.id, []))
            found.append(Coded(name, scored.id, scored.finding.level, wanted[scored.id], fair))
    return found
