"""A talk and its card as they were on one day: a picture of them stays the same while the judging gets better."""

import json
from pathlib import Path
from typing import Any

from simulator.authoring.transcripts import read_transcript
from simulator.domain.persona import Door, Persona, Story, Temperament
from simulator.domain.question import FactUse, Flag, Ground, Grounding, Judgement, Kind
from simulator.domain.scorecard import (
    Ceiling,
    Evidence,
    Finding,
    HookOutcome,
    Score,
    Scorecard,
    StoryOutcome,
    TurnJudgement,
)
from simulator.domain.talk import Transcript

_HERE = Path(__file__).parent


def talk() -> Transcript:
    """The talk."""
    return read_transcript(_HERE / "talk.json")


def card() -> Scorecard:
    """Its card, read back from `score --json`."""
    data: dict[str, Any] = json.loads((_HERE / "card.json").read_text("utf-8"))
    return Scorecard(
        persona=data["persona"],
        minutes=data["minutes"],
        rubric_name=data["rubric"]["name"],
        rubric_version=data["rubric"]["version"],
        overall=data["overall"],
        ceilings=tuple(Ceiling(c["limit"], c["reason"]) for c in data["ceilings"]),
        criteria=tuple(_score(c) for c in data["criteria"]),
        questions=tuple(TurnJudgement(q["turn"], _judgement(q)) for q in data["questions"]),
        stories=tuple(
            StoryOutcome(s["story"], Door(s["door"]), s["heard"], s["turn"], s["opener"]) for s in data["stories"]
        ),
        hooks=tuple(
            HookOutcome(h["turn"], h["phrase"], h["story"], h["picked_up"], h["by_turn"]) for h in data["hooks"]
        ),
        advice=tuple(data["advice"]),
    )


def persona() -> Persona:
    """Whom the talk was with, as far as a review shows them."""
    titles = {outcome.story: outcome.story.replace("-", " ").capitalize() for outcome in card().stories}
    return Persona(
        slug="nora-keane",
        name="Nora Keane",
        role="Clinical Informatics Lead",
        organisation="St Brendan's Hospital",
        industry="healthcare",
        headline="A nurse who went to make peace between the ward and the computer",
        minutes=15,
        temperament=Temperament.WARM,
        difficulty=1,
        stories=tuple(Story(i, title, (), (), "", "") for i, title in titles.items()),
    )


def _score(data: dict[str, Any]) -> Score:
    evidence = tuple(Evidence(e["turn"], e["quote"], e["note"]) for e in data["evidence"])
    finding = Finding(data["level"], data["points"], data["summary"], evidence, data["near"])
    return Score(data["id"], data["name"], data["weight"], finding)


def _judgement(data: dict[str, Any]) -> Judgement:
    uses = tuple(FactUse(e["said"], e["fact"]) for e in data["evidence"])
    return Judgement(
        text=data["text"],
        kind=Kind(data["kind"]),
        openness=data["openness"],
        flags=tuple(Flag(flag) for flag in data["flags"]),
        why=tuple(data["why"]),
        rewrite=data["rewrite"],
        grounding=Grounding(Ground(data["grounding"]), tuple(data["facts"]), uses) if data["grounding"] else None,
    )
