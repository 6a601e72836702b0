"""What is wrong with a page, where, and how to mend it."""

from collections.abc import Collection, Set
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from itertools import islice

from simulator.domain.errors import printable

_MOST = 1000
"""A page with more problems than this is not a page; collecting on would only take time."""

_MOST_OFFERS, _MOST_COMPARED, _LONGEST_CHOICE = 100, 5000, 20
"""How often a page's reader looks for a near word, among how many, and how many words a choice shows."""


class Level(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    """The page cannot be used."""
    WARNING = "warning"
    """The page can be used, and would be better without this."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: `line` counts from 1, `message` says what, `fix` how to mend it."""

    file: str
    line: int
    level: Level
    message: str
    fix: str

    def __str__(self) -> str:
        """One line, safe to print on any terminal."""
        fix = self.fix if self.fix.endswith("?") else f"{self.fix}."
        return printable(" ".join(f"{self.file}:{self.line}: {self.level}: {self.message}. {fix}".split()))


class Report:
    """Collects the problems of one page while it is read, so that all of them can be shown at once."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._problems: list[Problem] = []
        self._offers = 0

    def error(self, line: int, message: str, fix: str) -> None:
        """Note something that makes the page unusable."""
        self._note(line, Level.ERROR, message, fix)

    def warning(self, line: int, message: str, fix: str) -> None:
        """Note something that the page would be better without."""
        self._note(line, Level.WARNING, message, fix)

    def unknown(self, line: int, what: str, word: str, known: Collection[str], level: Level = Level.ERROR) -> None:
        """Note a word that is not one of the known ones, and offer the nearest of them, else all of them."""
        self._note(line, level, f"{what} `{shortened(word)}` is not known", self.offer(word, known))

    def offer(self, word: str, known: Collection[str]) -> str:
        """`Did you mean …?`, or the whole choice where nothing is near (a long choice is cut)."""
        if self.full:
            return ""
        self._offers += 1
        if self._offers <= _MOST_OFFERS and (near := nearest(word, known)):
            return f"Did you mean `{near}`?"
        if not known:
            return "There is none to choose from yet"
        names = [f"`{k}`" for k in islice(_ordered(known), _LONGEST_CHOICE)]
        rest = f" and {len(known) - len(names)} more" if len(known) > len(names) else ""
        return f"Choose one of {', '.join(names)}{rest}"

    @property
    def full(self) -> bool:
        """Whether further problems would not be kept."""
        return len(self._problems) >= _MOST

    @property
    def failed(self) -> bool:
        """Whether there is an error among the problems."""
        return any(p.level is Level.ERROR for p in self._problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, in the order of the page."""
        return tuple(sorted(self._problems, key=lambda p: p.line))

    def _note(self, line: int, level: Level, message: str, fix: str) -> None:
        if not self.full:
            self._problems.append(Problem(self.file, max(line, 1), level, message, fix))


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known word that looks most like this one, whatever its case; None where nothing is near."""
    by_lower = {k.lower(): k for k in islice(_ordered(known), _MOST_COMPARED)}
    found = get_close_matches(word.lower()[:80], by_lower, n=1, cutoff=0.55)
    return by_lower[found[0]] if found else None


def _ordered(known: Collection[str]) -> Collection[str]:
    """A set by name, so that the same page gets the same words on every run."""
    return sorted(known) if isinstance(known, Set) else known


def shortened(text: str, most: int = 60) -> str:
    """The text on one line, cut where it is long, to be quoted in a message."""
    line = printable(" ".join(text.split()))
    return line if len(line) <= most else line[: most - 1] + "…"
