"""What a coach asks of students: whom to talk to, for how long, with how much help, how often, and by when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from simulator.domain.talk import Help

LEAST_SHARE = 0.5
"""A talk that ended before this share of the time asked for is no rehearsal of it; the rubric draws the same line."""

ELSEWHERE = "it was with somebody else"
"""Why most talks do not count; nobody needs to hear it of each."""

_HELP = tuple(Help)
# The most help first.


@dataclass(frozen=True, slots=True)
class Assignment:
    """One assignment; None, or no name under `meet`, where the coach leaves it to the student."""

    slug: str
    name: str
    meet: tuple[str, ...] = ()
    """Slugs of the personas; empty: anybody."""
    times: int = 1
    """Talks with each of them; where anybody will do, in all."""
    minutes: float | None = None
    """What must be agreed at least."""
    mode: Help | None = None
    """With so much help, or less."""
    since: date | None = None
    by: date | None = None
    words: tuple[str, ...] = ()
    """What the coach says to the students, one text a paragraph."""


@dataclass(frozen=True, slots=True)
class Held:
    """A talk, as far as an assignment asks about it; None where the record does not tell."""

    persona: str
    minutes: float | None
    seconds: float | None
    mode: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an assignment: with `persona` (None: with anybody) so many talks are asked, and these were held."""

    persona: str | None
    asked: int
    in_time: int
    late: int

    @property
    def done(self) -> bool:
        """Whether as many talks were held as are asked for, in time or late."""
        return self.in_time + self.late >= self.asked


@dataclass(frozen=True, slots=True)
class Standing:
    """How far somebody is; `short` says why talks with the right person do not count, one reason a talk."""

    parts: tuple[Part, ...]
    short: tuple[str, ...] = ()

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return all(part.done for part in self.parts)

    @property
    def late(self) -> bool:
        """Whether it is done, and was not by the day that was asked."""
        return self.done and any(part.in_time < part.asked for part in self.parts)

    @property
    def held(self) -> int:
        """Talks that count, at most as many as are asked for."""
        return sum(min(part.asked, part.in_time + part.late) for part in self.parts)

    @property
    def asked(self) -> int:
        """Talks that are asked for."""
        return sum(part.asked for part in self.parts)


def standing(assignment: Assignment, talks: Iterable[Held]) -> Standing:
    """How far these talks take somebody with an assignment, in whatever order they come."""
    counted: list[Held] = []
    short: list[str] = []
    for talk in talks:
        reason = why_not(assignment, talk)
        if reason is None:
            counted.append(talk)
        elif reason != ELSEWHERE:
            short.append(reason)
    parts = [_part(assignment, counted, persona) for persona in assignment.meet or (None,)]
    return Standing(tuple(parts), tuple(short))


def why_not(assignment: Assignment, talk: Held) -> str | None:
    """Why a talk does not count, in a few words; None where it does."""
    return next(_missed(assignment, talk), None)


def _part(assignment: Assignment, talks: Iterable[Held], persona: str | None) -> Part:
    late = [_after(talk.day, assignment.by) for talk in talks if persona is None or talk.persona == persona]
    return Part(persona, assignment.times, len(late) - sum(late), sum(late))


def _missed(asked: Assignment, talk: Held) -> Iterator[str]:
    if asked.meet and talk.persona not in asked.meet:
        yield ELSEWHERE
    if talk.day is None and (asked.since or asked.by):
        yield "it has no date"
    elif asked.since and talk.day and talk.day < asked.since:
        yield f"it was held before {asked.since.isoformat()}"
    if asked.minutes and (talk.minutes or 0) < asked.minutes:
        yield f"fewer than {asked.minutes:g} minutes were agreed"
    agreed = asked.minutes or talk.minutes or 0
    if (talk.seconds or 0) < LEAST_SHARE * agreed * 60:
        yield f"it was over before half of {agreed:g} minutes"
    if asked.mode and _help(talk.mode) < _HELP.index(asked.mode):
        yield f"it was held with more help than {asked.mode.value}"


def _help(mode: str) -> int:
    """How little help there was; a mode that is not known is taken for the most."""
    return _HELP.index(Help(mode)) if mode in set(Help) else 0


def _after(day: date | None, by: date | None) -> bool:
    return bool(day and by and day > by)


def standing_in_words(far: Standing) -> str:
    """How far somebody is, in a few words."""
    if far.done:
        return "done, late" if far.late else "done"
    return f"open, {far.held} of {far.asked} talk{'' if far.asked == 1 else 's'} held"
