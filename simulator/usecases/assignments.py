"""Assignments: what a coach asks, checked and kept, and how far a student is with it."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from simulator import locations
from simulator.archive.store import SessionCard
from simulator.authoring.assignments import read_assignment
from simulator.authoring.library import pages_in
from simulator.authoring.problems import Level, Problem
from simulator.domain.assignment import Assignment, Held, Standing, standing
from simulator.domain.errors import BrokenPage, CoffeechatError, EngineMissing
from simulator.domain.slugs import titled
from simulator.usecases import library
from simulator.usecases.sessions import sessions

__all__ = ["FOLDER", "Given", "assignment", "check_assignments", "given", "in_words", "name_of", "template"]

FOLDER = "assignments"
"""Where assignments lie, in the user's data folder and in a pack."""


@dataclass(frozen=True, slots=True)
class Given:
    """An assignment that was given to the user, and how far they are."""

    assignment: Assignment
    standing: Standing
    overdue: bool
    """Whether it is not done and its last day is over."""


def given(today: date) -> tuple[list[Given], list[Problem]]:
    """Every assignment in the user's folder, by name, and why some pages there cannot be read.

    `today` is the day on which they are looked at.
    """
    held = [_held(card) for card in sessions()]
    found: list[Given] = []
    broken: list[Problem] = []
    for path in pages_in(locations.own(FOLDER)):
        asked, problems = read_assignment(path)
        if asked is None:
            broken += problems
            continue
        far = standing(asked, held)
        found.append(Given(asked, far, not far.done and asked.by is not None and today > asked.by))
    return sorted(found, key=lambda one: (one.assignment.name.casefold(), one.assignment.slug)), broken


def assignment(path: Path, known: Iterable[str] | None = None) -> Assignment:
    """The assignment on this page; `BrokenPage` with its first error."""
    found, problems = read_assignment(path, None if known is None else set(known))
    if found is None:
        first = next(problem for problem in problems if problem.level is Level.ERROR)
        raise BrokenPage(f"{first.file}:{first.line}: {first.message}", first.fix)
    return found


def check_assignments(paths: Iterable[Path | str]) -> list[Problem]:
    """Every problem of these pages, file by file; whom they name is in the library or has a page beside theirs."""
    known = library.persona_library().slugs()
    return [
        problem
        for path in library.pages_of(paths)
        for problem in read_assignment(path, known | {page.stem for page in pages_in(path.parent) if page != path})[1]
    ]


def template() -> str:
    """The annotated page that a coach begins with; `EngineMissing` where the installation lacks it."""
    try:
        return (locations.shipped("assets") / "assignment-template.md").read_text("utf-8")
    except OSError as error:
        raise EngineMissing("The template for assignments is missing", "install coffeechat again") from error


def in_words(asked: Assignment) -> str:
    """What is asked, in one sentence."""
    if asked.meet:
        names = [name_of(slug) for slug in asked.meet]
        who = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
        often = "" if asked.times == 1 else f" {asked.times} times{' each' if len(names) > 1 else ''}"
        told = f"Talk to {who}{often}"
    else:
        told = f"Talk {'once' if asked.times == 1 else f'{asked.times} times'} to anybody you like"
    more = [f"for at least {asked.minutes:g} minutes"] if asked.minutes else []
    more += [f"with the help of {asked.mode.value} or less"] if asked.mode else []
    more += [f"from {asked.since.isoformat()}"] if asked.since else []
    more += [f"by {asked.by.isoformat()}"] if asked.by else []
    return ", ".join([told, *more]) + "."


def name_of(slug: str) -> str:
    """What a persona is called; the name that their slug was made of where they are not in the library yet."""
    with suppress(CoffeechatError):
        return library.persona_by_slug(slug).name
    return titled(slug)


def _held(card: SessionCard) -> Held:
    return Held(card.persona, card.minutes, card.seconds, card.mode, day_of(card.started))


def day_of(started: str) -> date | None:
    """The day of a moment in ISO 8601, where it was held; None where it is none."""
    try:
        return datetime.fromisoformat(started).date()
    except ValueError:
        return None
