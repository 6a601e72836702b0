"""What a coach asks for next: which talk, on which terms, out of everything that was given."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from simulator import locations
from simulator.authoring.library import pages_in
from simulator.domain.talk import Help
from simulator.usecases.assignments import FOLDER, Given, given


@dataclass(frozen=True, slots=True)
class Asked:
    """A talk that is still to be held; None where the coach leaves it to the student."""

    given: Given
    persona: str | None
    """The slug of whom to meet."""

    @property
    def mode(self) -> Help | None:
        """So much help, or less."""
        return self.given.assignment.mode

    def minutes(self, usual: float) -> float:
        """For how long to agree with somebody who usually has so many minutes."""
        return max(usual, self.given.assignment.minutes or 0)


def assigned(today: date) -> list[Given]:
    """Every assignment that can be read: what is open first, and of it what is due first; `StorageFailed` as `given`.

    Whoever has none, as most people, waits for nothing.
    """
    if not pages_in(locations.own(FOLDER)):
        return []
    found, _ = given(today)
    return sorted(found, key=lambda one: (one.standing.done, one.assignment.by or date.max))


def still_asked(found: Iterable[Given]) -> Iterator[Asked]:
    """The talks that are still to be held, in the order of the assignments and of the names in them."""
    for one in found:
        yield from (Asked(one, part.persona) for part in one.standing.parts if not part.done)
