"""What a page in a pack is, by reading it, and what it is called."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.archive.packs import RUBRIC
from simulator.authoring.assignments import parse_assignment
from simulator.authoring.banks import parse_bank
from simulator.authoring.personas import parse_persona
from simulator.authoring.problems import Level, Problem, Report
from simulator.authoring.sources import decoded, shown, slug_of, source
from simulator.domain.errors import BrokenPage
from simulator.scoring import read_rubric
from simulator.usecases.assignments import FOLDER as ASSIGNMENTS
from simulator.usecases.assignments import in_words
from simulator.usecases.rubrics import shipped_rubric

PERSONAS, BANKS = "personas", "question_banks"


@dataclass(frozen=True, slots=True)
class Page:
    """A page that can be read without an error."""

    held: str
    """Its name in a pack: `rubric.toml`, or `<slug>.md` in one of the folders of a pack."""
    title: str
    """What a person calls it: who it is, or the name of the bank, the rubric or the assignment."""
    says: tuple[str, ...] = ()
    """Sentences that whoever installs it should read before."""


def page_bytes(path: Path) -> bytes:
    """A page as it stands on disk; `BrokenPage` where it cannot be read as one."""
    report = Report(shown(path))
    if source(path, report) is None:
        raise _broken(report.problems)
    if not is_rubric(path.name):
        slug_of(path, report)
    if report.failed:
        raise _broken(report.problems)
    return path.read_bytes()


def read_page(data: bytes, name: str, path: Path, *, assigns: bool = False) -> Page:
    """The persona, bank or rubric that these bytes are; `BrokenPage`, speaking of `path`, where they are neither.

    `name` is the name of the file, which says what a page is meant to be: a rubric ends in `.toml`. With `assigns`, it
    is meant to be an assignment.
    """
    report = Report(shown(path))
    text = decoded(data, report)
    if text is None:
        raise _broken(report.problems)
    if is_rubric(name):
        rubric = read_rubric(text, shown(path), base=shipped_rubric())
        return Page(RUBRIC, f"{rubric.name}, version {rubric.version}")
    slug = name.removesuffix(".md")
    if assigns:
        assigned, problems = parse_assignment(text, slug, shown(path))
        if assigned is None:
            raise _broken(problems)
        return Page(f"{ASSIGNMENTS}/{slug}.md", assigned.name, (in_words(assigned), *assigned.words))
    persona, problems = parse_persona(text, slug, shown(path))
    if persona is not None:
        return Page(f"{PERSONAS}/{slug}.md", f"{persona.name}, {persona.role}, {persona.organisation}")
    bank, others = parse_bank(text, slug, shown(path))
    if bank is not None:
        asked = sum(len(category.questions) for category in bank.categories)
        return Page(f"{BANKS}/{slug}.md", f"{bank.name}, {asked} question{'' if asked == 1 else 's'}")
    if parse_assignment(text, slug, shown(path))[0] is not None:
        raise BrokenPage(f"{shown(path)} is an assignment, no page of a library", "write --assignment before it")
    # A page of stories was meant as a persona, whatever else is wrong with it.
    raise _broken(problems if "# stories" in text.lower() else others)


def is_rubric(name: str) -> bool:
    """Whether a file of this name is a rubric rather than a page."""
    return name.lower().endswith(".toml")


def _broken(problems: Sequence[Problem]) -> BrokenPage:
    first = next(problem for problem in problems if problem.level is Level.ERROR)
    return BrokenPage(f"{first.file}:{first.line}: {first.message}", first.fix)
