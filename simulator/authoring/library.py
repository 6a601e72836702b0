"""Pages by slug: the user's own folder before the shipped one."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from simulator.authoring.banks import read_bank
from simulator.authoring.card_index import CardIndex
from simulator.authoring.cards import PersonaCard, card
from simulator.authoring.pages import split
from simulator.authoring.personas import STOPS, read_persona
from simulator.authoring.problems import Level, Problem, Report, nearest, shortened
from simulator.authoring.sources import shown, slug_of, source
from simulator.domain.bank import QuestionBank
from simulator.domain.errors import BrokenPage, NotFound
from simulator.domain.persona import Persona
from simulator.domain.slugs import is_slug

_Page = TypeVar("_Page", Persona, QuestionBank)


@dataclass(frozen=True, slots=True)
class PersonaShelf:
    """What a persona library holds: cards by name, and the problems of the pages that cannot be listed."""

    cards: tuple[PersonaCard, ...]
    broken: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class BankShelf:
    """What a library of banks holds: banks by name, and the problems of the pages that cannot be used."""

    banks: tuple[QuestionBank, ...]
    broken: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Library:
    """Two folders of pages of one kind, personas or question banks; either may be missing."""

    own: Path
    shipped: Path
    index: Path | None = None
    """The file that keeps the cards of personas between listings; without one every listing reads every page."""

    def pages(self) -> dict[str, Path]:
        """The page of every slug, the user's own before the shipped one; files with other names are left out."""
        found = {
            page.name.removesuffix(".md"): page for folder in (self.shipped, self.own) for page in pages_in(folder)
        }
        return {slug: found[slug] for slug in sorted(found) if is_slug(slug)}

    def slugs(self) -> frozenset[str]:
        """Every slug that has a page."""
        return frozenset(self.pages())

    def personas(self) -> PersonaShelf:
        """All personas, from their front matter alone; a bad page never hides the good ones.

        A page whose stories have errors is listed: that comes out when it is read whole.
        """
        cards: list[PersonaCard] = []
        broken = self._misnamed()
        index = CardIndex(self.index)
        for page in self.pages().values():
            found = index.card(page)
            if found is None:
                report = Report(shown(page))
                found = _card(page, report, own=page.parent == self.own)
                if found is None or report.failed:
                    broken += _errors(report.problems)
                    continue
                index.add(page, found)
            cards.append(found)
        index.close()
        return PersonaShelf(tuple(sorted(cards, key=lambda c: (c.name.casefold(), c.slug))), tuple(broken))

    def banks(self) -> BankShelf:
        """All question banks, read whole; a bad page never hides the good ones."""
        banks: list[QuestionBank] = []
        broken = self._misnamed()
        for page in self.pages().values():
            bank, problems = read_bank(page)
            if bank is None:
                broken += _errors(problems)
            else:
                banks.append(bank)
        return BankShelf(tuple(sorted(banks, key=lambda b: (b.name.casefold(), b.slug))), tuple(broken))

    def persona(self, ref: str) -> Persona:
        """The persona of a slug, or of a path where `ref` contains a `/` or ends in `.md`.

        Raises `NotFound`, with the nearest slug, and `BrokenPage`, with the first error of the page.
        """
        page = self._page(ref, "persona")
        return _whole(*read_persona(page))

    def persona_by_slug(self, slug: str) -> Persona:
        """As `persona`, for a slug that came from a file: it never reaches outside the two folders."""
        return _whole(*read_persona(self._held(slug, "persona")))

    def bank(self, ref: str) -> QuestionBank:
        """As `persona`, for a question bank."""
        return _whole(*read_bank(self._page(ref, "bank")))

    def _page(self, ref: str, kind: str) -> Path:
        if "/" not in ref and not ref.endswith(".md"):
            return self._held(ref, kind)
        path = Path(ref)
        try:
            there = path.exists()
        except (OSError, ValueError):
            there = False
        if not there:
            raise NotFound(f"There is no file {shortened(ref, 200)}", "check the name and the folder")
        return path

    def _held(self, slug: str, kind: str) -> Path:
        held = self.pages()
        if page := held.get(slug):
            return page
        near = nearest(slug, held)
        remedy = f"did you mean `{near}`?" if near else f"`coffeechat {kind}s list` shows all that there are"
        raise NotFound(f"There is no {kind} called `{shortened(slug)}`", remedy)

    def _misnamed(self) -> list[Problem]:
        """The errors of files whose name is no slug."""
        found: list[Problem] = []
        for page in (page for folder in (self.own, self.shipped) for page in pages_in(folder)):
            report = Report(shown(page))
            slug_of(page, report)
            found += report.problems
        return found


def pages_in(folder: Path) -> list[Path]:
    """The Markdown files that lie in this folder itself, by name; none where it cannot be read."""
    try:
        return sorted(p for p in folder.iterdir() if p.name.endswith(".md") and not p.name.startswith("."))
    except OSError:
        return []


def _card(page: Path, report: Report, *, own: bool) -> PersonaCard | None:
    text = source(page, report)
    if text is None:
        return None
    entries, _, _ = split(text, report, STOPS)
    return card(entries, page.name.removesuffix(".md"), report, own=own) if entries is not None else None


def _whole(page: _Page | None, problems: Collection[Problem]) -> _Page:
    """The page, or `BrokenPage` with its first error and the number of others."""
    if page is not None:
        return page
    first, *others = _errors(problems)
    more = f" ({len(others)} more error{'s' if len(others) > 1 else ''} in this page)" if others else ""
    raise BrokenPage(f"{first.file}:{first.line}: {first.message}{more}", first.fix)


def _errors(problems: Collection[Problem]) -> list[Problem]:
    return [p for p in problems if p.level is Level.ERROR]
