"""Personas and question banks: listing, reading and checking the pages that people write."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator import locations
from simulator.authoring import card_index
from simulator.authoring.banks import read_bank
from simulator.authoring.cards import PersonaCard
from simulator.authoring.library import Library, pages_in
from simulator.authoring.personas import read_persona
from simulator.authoring.problems import Problem, Report
from simulator.authoring.sources import shown
from simulator.domain.bank import QuestionBank
from simulator.domain.errors import EngineMissing
from simulator.domain.persona import Fact, Persona, Story
from simulator.domain.slugs import is_slug, titled


def persona_library() -> Library:
    """The user's personas before the shipped ones."""
    return Library(locations.own("personas"), locations.shipped("personas"), locations.own("cache") / card_index.FILE)


def bank_library() -> Library:
    """The user's question banks before the shipped ones."""
    return Library(locations.own("question_banks"), locations.shipped("question_banks"))


def personas() -> list[PersonaCard]:
    """All personas that can be listed, by name."""
    return list(persona_library().personas().cards)


def broken_personas() -> list[Problem]:
    """Why some pages of the persona folders are not listed."""
    return list(persona_library().personas().broken)


def persona(ref: str) -> Persona:
    """The persona of a slug, or of a path where `ref` contains a `/` or ends in `.md`.

    Raises `NotFound`, with the nearest slug offered, or `BrokenPage`, with the first error.
    """
    return persona_library().persona(ref)


def persona_by_slug(slug: str) -> Persona:
    """The persona of a slug that came from a file; never read as a path. Raises as `persona`."""
    return persona_library().persona_by_slug(slug)


def banks() -> list[QuestionBank]:
    """All question banks that can be used, by name."""
    return list(bank_library().banks().banks)


def broken_banks() -> list[Problem]:
    """Why some pages of the bank folders are not listed."""
    return list(bank_library().banks().broken)


def bank(ref: str) -> QuestionBank:
    """The question bank of a slug or a path; raises as `persona`."""
    return bank_library().bank(ref)


def check_personas(paths: Iterable[Path | str]) -> list[Problem]:
    """Every problem of these pages, file by file.

    A folder stands for the pages in it, a bare name that is no file here for a page of the library.
    `introduces` may name the library's personas and those that are checked together.
    """
    shelf = persona_library()
    pages, problems = _pages(paths, shelf)
    known = shelf.slugs() | {page.name.removesuffix(".md") for page in pages}
    return problems + [problem for page in pages for problem in read_persona(page, known)[1]]


def check_banks(paths: Iterable[Path | str]) -> list[Problem]:
    """Every problem of these question banks, file by file, as `check_personas`."""
    pages, problems = _pages(paths, bank_library())
    return problems + [problem for page in pages for problem in read_bank(page)[1]]


def persona_template(slug: str = "") -> str:
    """The annotated page that a coach begins with; `EngineMissing` where the installation lacks it.

    With a slug, its notes speak of this page, and the name on it is the one that the slug suggests.
    """
    page = _asset("persona-template.md", "template for persona pages")
    return page.replace("sam-rivera", slug).replace("Sam Rivera", titled(slug)) if titled(slug) else page


def persona_schema() -> str:
    """The JSON Schema of a page's front matter, for editors, and that of a whole page as it is read.

    `EngineMissing` where the installation lacks it.
    """
    return _asset("persona.schema.json", "schema of persona pages")


def _asset(name: str, called: str) -> str:
    try:
        return (locations.shipped("assets") / name).read_text("utf-8")
    except OSError as error:
        raise EngineMissing(f"The {called} is missing", "install coffeechat again") from error


@dataclass(frozen=True, slots=True)
class AboutFacts:
    """What a story builds on, as ids and words, so that a coach sees whether the ids are the right ones."""

    story: Story
    facts: tuple[Fact, ...]


def facts_of_about(whole: Persona) -> list[AboutFacts]:
    """Every story that has an `about`, with the facts that it names, in the order of the page."""
    facts = {fact.id: fact for fact in whole.facts}
    return [
        AboutFacts(story, tuple(facts[i] for i in story.about if i in facts)) for story in whole.stories if story.about
    ]


def pages_of(paths: Iterable[Path | str], *shelves: Library) -> list[Path]:
    """The files that these paths stand for, each once; folders that hold no page add nothing.

    A bare name that is no file here is a page of the first of the `shelves` that has it.
    """
    return _pages(paths, *shelves)[0]


def pages_as_they_are(paths: Iterable[Path | str]) -> dict[Path, tuple[int, int] | None]:
    """The files of these paths with size and time of change, to see whether any has changed; None where one is gone."""
    found: dict[Path, tuple[int, int] | None] = {}
    for page in pages_of(paths, persona_library()):
        try:
            about = page.stat()
            found[page] = (about.st_size, about.st_mtime_ns)
        except (OSError, ValueError):
            found[page] = None
    return found


def _pages(paths: Iterable[Path | str], *shelves: Library) -> tuple[list[Path], list[Problem]]:
    pages: dict[Path, None] = {}
    problems: list[Problem] = []
    for path in map(Path, paths):
        held = pages_in(path) if _is_folder(path) else [_named(path, shelves)]
        if not held:
            report = Report(shown(path))
            report.error(1, "There is no page in this folder", "Put a file in it whose name ends in `.md`")
            problems += report.problems
        pages.update(dict.fromkeys(held))
    return list(pages), problems


def _named(path: Path, shelves: Sequence[Library]) -> Path:
    """The page of a library where the path is only its name, and no file here; else the path."""
    name = str(path)
    if not is_slug(name) or os.path.lexists(path):
        return path
    return next((page for shelf in shelves if (page := shelf.pages().get(name)) is not None), path)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
