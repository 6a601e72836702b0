"""Scores with evidence (`formats.md`, section 6)."""

from dataclasses import dataclass

from simulator.domain.persona import Door
from simulator.domain.question import Judgement

CRITERIA = ("opening", "openness", "grounding", "follow-up", "coverage", "listening", "time", "conduct", "close")
"""The ids of the nine criteria, in the order of the card."""

DIALS = ("openness", "grounding", "time")
"""The three that the first screen shows."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A moment: `quote` stands word for word in turn `turn` ("…" may join pieces); both None for something absent."""

    turn: int | None
    quote: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What one criterion found; `level` 0 to 3 and `points` 0 to 100 are None together: not observed.

    `near` is one sentence where the figure stands close to a level's line, else None.
    """

    level: int | None
    points: int | None
    summary: str
    evidence: tuple[Evidence, ...] = ()
    near: str | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """A finding under its criterion's name and weight."""

    id: str
    name: str
    weight: float
    finding: Finding


@dataclass(frozen=True, slots=True)
class Ceiling:
    """A bound on the overall score, and why."""

    limit: int
    reason: str


@dataclass(frozen=True, slots=True)
class TurnJudgement:
    """A visitor turn (index in the transcript) whose kind is not none, judged in the light of the talk."""

    turn: int
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class StoryOutcome:
    """Whether a story was heard (at least half of its words), and what would have opened it if not."""

    story: str
    door: Door
    heard: bool
    turn: int | None
    opener: str | None
    asked: bool = False
    """It was asked for as its door wants, when there was no time left for the whole of it."""


@dataclass(frozen=True, slots=True)
class HookOutcome:
    """A hook that was spoken at `turn`, and whether and where the visitor took it up."""

    turn: int
    phrase: str
    story: str
    picked_up: bool
    by_turn: int | None


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The whole card; `overall` is None where nothing could be judged."""

    persona: str
    minutes: float
    rubric_name: str
    rubric_version: str
    overall: int | None
    ceilings: tuple[Ceiling, ...]
    criteria: tuple[Score, ...]
    questions: tuple[TurnJudgement, ...]
    stories: tuple[StoryOutcome, ...]
    hooks: tuple[HookOutcome, ...]
    advice: tuple[str, ...]

    def score(self, criterion: str) -> Score:
        """The score with this id; KeyError where the card has none."""
        for score in self.criteria:
            if score.id == criterion:
                return score
        raise KeyError(criterion)
