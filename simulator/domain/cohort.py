"""A group of students and the sessions that they exported, in short."""

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.domain.assignment import Assignment, Standing
from simulator.domain.errors import CoffeechatError


@dataclass(frozen=True, slots=True)
class Slip:
    """A question that could have been better: what kind of slip, the words, and a better wording if there is one."""

    kind: str
    said: str
    better: str | None


@dataclass(frozen=True, slots=True)
class Exported:
    """One session that somebody exported."""

    file: str
    student: str
    started: str
    """ISO 8601 date and time; empty where the file has none that can be read."""
    persona: str
    minutes: float | None
    rubric: str
    overall: int | None
    """0 to 100, None where nothing could be judged."""
    points: Mapping[str, int | None]
    """0 to 100 by criterion, None where it was not observed."""
    slips: tuple[Slip, ...]
    questions: int
    slug: str = ""
    """The persona's page."""
    seconds: float | None = None
    """How long the talk was."""
    mode: str = ""
    """How much help it was held with."""
    session: str = ""
    """The session's id on the student's machine; empty where the file has none."""


@dataclass(frozen=True, slots=True)
class Student:
    """One student: their sessions from the first to the last, those without a date first."""

    name: str
    sessions: tuple[Exported, ...]

    def latest(self, criterion: str) -> int | None:
        """The newest points of a criterion, None where it was never observed."""
        return next((p for s in reversed(self.sessions) if (p := s.points.get(criterion)) is not None), None)


@dataclass(frozen=True, slots=True)
class Week:
    """A week in which somebody practised: its Monday as ISO date, how many talks, the median of each dial."""

    monday: str
    talks: int
    dials: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Slips:
    """A kind of slip: how often, by how many students, and examples with the student's name."""

    kind: str
    count: int
    students: int
    examples: tuple[tuple[str, Slip], ...]


@dataclass(frozen=True, slots=True)
class Cohort:
    """The whole group."""

    students: tuple[Student, ...]
    weeks: tuple[Week, ...]
    slips: tuple[Slips, ...]
    """The most common kind first."""
    questions: int
    idle: tuple[str, ...]
    """Students who have sent no session."""
    other_rubric: int
    """Sessions left out of all comparing: they were scored by another rubric than most."""
    refused: tuple[CoffeechatError, ...]
    """Files that are no exported session, and why."""
    assignment: Assignment | None = None
    """What was asked of them."""
    standings: tuple[tuple[str, Standing], ...] = ()
    """How far each student is with it, by name, those who have sent nothing too; empty where nothing was asked."""

    @property
    def sessions(self) -> int:
        """How many sessions were read."""
        return sum(len(student.sessions) for student in self.students)
