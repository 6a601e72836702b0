"""Does the program agree with a coach about whole talks? Both give every criterion a level; the difference is shown.

What a coach gives is kept apart from the program's own score, and changes none of it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from simulator.archive.labels import LevelsOf, keep_levels, kept_levels
from simulator.authoring.transcripts import read_transcript
from simulator.domain.errors import CoffeechatError, NotFound
from simulator.domain.persona import Persona
from simulator.domain.scorecard import CRITERIA
from simulator.domain.talk import Transcript
from simulator.scoring.agreement import Agreement, agreement, nearness
from simulator.usecases import library, sessions
from simulator.usecases.coach_levels import levels_file
from simulator.usecases.judge import score_talk

MOST = 5
"""Talks in one sitting where none is named; one takes about ten minutes."""

GUIDE = MappingProxyType(
    {
        "opening": "greeting, who they are, why this person, their goal, the time: 3 all five, 2 four, 1 two or three",
        "openness": "of the substantive questions: 3 at least three quarters are open, 2 half, 1 a quarter",
        "grounding": "questions that use the profile: 3 three or more, 2 two, 1 one; a wrong fact takes a level off",
        "follow-up": "builds on what was said: 3 three times or at half of the chances, 2 twice, 1 once, 0 never",
        "coverage": "path, day to day, organisation, skills, outlook: 3 all five, 2 four, 1 three",
        "listening": "the visitor's share of the talk: 3 up to 35 %, 2 up to 45 %, 1 up to 55 %",
        "time": "3 begins to close and ends in time, 2 up to a minute over or no run-up, 1 up to three minutes over",
        "conduct": "3 no lapse, 2 one small, 1 two small, 0 a big one: asks for a job, stays after being asked to go",
        "close": "a takeaway that names something, what they should have asked, a next step, thanks, goodbye: 3 four, "
        "2 three, 1 two",
    }
)
"""What a level means, in short; the whole is in `docs/scoring.md`. Everything below level 1 is level 0."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk to be judged: `id` is the session's, or the name of its file."""

    id: str
    persona: Persona
    transcript: Transcript


@dataclass(frozen=True, slots=True)
class Differs:
    """A criterion that the two judged differently; a level is None for not observed."""

    talk: str
    criterion: str
    mine: int | None
    theirs: int | None
    why: str
    """The program's own reason; empty against another coach."""


@dataclass(frozen=True, slots=True)
class TalkCalibration:
    """Agreement on levels, `not observed` being one of them: over everything, and by criterion."""

    talks: int
    all: Agreement
    near: float | None
    """The share of equal or neighbouring levels, where both saw one."""
    weighted: Agreement
    """Where both saw a level; its kappa is weighted, for levels are in order and the next one is nearly right."""
    criteria: Mapping[str, Agreement]
    differences: tuple[Differs, ...]


def talks(wanted: Sequence[str] = ()) -> list[Talk]:
    """These talks, by the id of a session or the name of an exported file; the newest `MOST` where none is named.

    Raises `NotFound` where there is none, and what reading one of them raises.
    """
    found = [_talk(one) for one in wanted or [card.id for card in sessions.sessions()[:MOST]]]
    if not found:
        raise NotFound("There is no talk to judge", "hold one, or name files that your students exported as json")
    return found


def keep(coach: str, talk: str, levels: Mapping[str, int | None]) -> Path:
    """Keep the levels that a coach gives a talk, beside those of earlier sittings; a new one overrules an old one."""
    known = kept(coach)
    return keep_levels(levels_file(coach), {**known, talk: {**known.get(talk, {}), **levels}})


def kept(coach: str) -> LevelsOf:
    """All levels that this coach has given, by talk and criterion; empty for a new coach."""
    path = levels_file(coach)
    return kept_levels(path) if path.exists() else {}


def measure(judged: Iterable[Talk], levels: LevelsOf) -> TalkCalibration:
    """A coach's levels against the program's own; raises what scoring raises."""
    cards = {talk.id: score_talk(talk.transcript, talk.persona) for talk in judged if talk.id in levels}
    theirs = {talk: {s.id: s.finding.level for s in card.criteria} for talk, card in cards.items()}
    why = {(talk, s.id): s.finding.summary for talk, card in cards.items() for s in card.criteria}
    return _calibration(levels, theirs, why)


def compare(levels: LevelsOf, other: Path) -> TalkCalibration:
    """One coach's levels against another's; `CoffeechatError` where they have judged nothing in common."""
    theirs = kept_levels(other)
    if not any(set(given) & set(theirs.get(talk, {})) for talk, given in levels.items()):
        raise CoffeechatError(f"No talk in {other} is one that you have judged", "judge the same ones")
    return _calibration(levels, theirs, {})


def _calibration(mine: LevelsOf, theirs: LevelsOf, why: Mapping[tuple[str, str], str]) -> TalkCalibration:
    both = [
        (talk, criterion, level, theirs[talk][criterion])
        for talk, given in mine.items()
        for criterion, level in given.items()
        if criterion in theirs.get(talk, {})
    ]
    seen = [(a, b) for _, _, a, b in both if a is not None and b is not None]
    by_criterion = {c: [(a, b) for _, criterion, a, b in both if criterion == c] for c in CRITERIA}
    return TalkCalibration(
        talks=len({talk for talk, *_ in both}),
        all=agreement([(a, b) for *_, a, b in both]),
        near=sum(abs(a - b) <= 1 for a, b in seen) / len(seen) if seen else None,
        weighted=agreement(seen, nearness),
        criteria={c: agreement(pairs) for c, pairs in by_criterion.items() if pairs},
        differences=tuple(
            Differs(talk, criterion, a, b, why.get((talk, criterion), "")) for talk, criterion, a, b in both if a != b
        ),
    )


def _talk(wanted: str) -> Talk:
    path = Path(wanted)
    if "/" not in wanted and not path.suffix:
        kept = sessions.session(wanted)
        return Talk(kept.header.id, *sessions.talk(kept.header.id))
    transcript = read_transcript(path)
    if transcript.persona is None:
        raise NotFound(f"{path} does not say who the persona is", "name a session that was exported as json")
    return Talk(_id(path), library.persona_by_slug(transcript.persona), transcript)


def _id(path: Path) -> str:
    """The session's own id where the file was exported from one, so that two coaches mean the same talk."""
    with suppress(OSError, ValueError, RecursionError):
        said = json.loads(path.read_text("utf-8-sig"))
        if isinstance(said, dict) and isinstance(said.get("id"), str) and 0 < len(said["id"]) <= 100:
            return str(said["id"])
    return path.stem[:100]
