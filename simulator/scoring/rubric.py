"""Weights, lines and ceilings: read from a file that a coach can change."""

import itertools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType

from simulator.domain.errors import CoffeechatError
from simulator.domain.scorecard import CRITERIA

CRITERION_NAMES = MappingProxyType(
    {
        "opening": "Opening",
        "openness": "Open-endedness",
        "grounding": "Research grounding",
        "follow-up": "Follow-up",
        "coverage": "Coverage",
        "listening": "Talk share",
        "time": "Time management",
        "conduct": "Conduct",
        "close": "Close",
    }
)
"""The names that people read, by criterion."""

CEILINGS = ("job-ask", "stayed", "talked-most", "mistaken-facts", "too-short")
"""The ids of the ceilings."""

_FALLING = ("listening", "overrun")
# Where less is better, the lines fall from level 1 to level 3.

_LEVELS: Mapping[str, tuple[int, float, float]] = MappingProxyType(
    {
        "opening": (3, 0, 5),
        "openness": (3, 0, 100),
        "grounding": (3, 0.5, 50),
        "follow-up": (3, 0.5, 50),
        "coverage": (3, 0, 5),
        "listening": (3, 0, 100),
        "overrun": (3, 0, 3600),
        "time-used": (2, 0, 100),
        "close": (3, 0, 5),
    }
)
# How many lines a list has, and the range of each.

_LINES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "thin-questions": (0, 50),
        "hooks": (1, 50),
        "hook-share": (1, 100),
        "short-talk-minutes": (0, 60),
        "listening-seconds": (0, 3600),
        "monologue-seconds": (5, 3600),
        "monologues": (1, 100),
        "answer-seconds": (5, 3600),
        "mistaken-costs": (0, 3),
        "already-public-costs": (0, 3),
        "deductions-at-most": (0, 3),
    }
)


@dataclass(frozen=True, slots=True)
class Rubric:
    """The numbers behind a card; `levels` hold where level 1, 2 and 3 begin, units as the shipped file says."""

    name: str
    version: str
    weights: Mapping[str, float]
    levels: Mapping[str, tuple[float, ...]]
    lines: Mapping[str, float]
    ceilings: Mapping[str, int]


def read_rubric(text: str, where: str, base: Rubric | None = None) -> Rubric:
    """The rubric that a TOML text describes; what it leaves out is taken from `base`.

    Raises `CoffeechatError`, naming `where`, the key and its range, for anything unknown, missing or out of range.
    """
    rubric, errors = rubric_and_errors(text, where, base)
    if rubric is None:
        raise errors[0]
    return rubric


def rubric_and_errors(
    text: str, where: str, base: Rubric | None = None
) -> tuple[Rubric | None, tuple[CoffeechatError, ...]]:
    """As `read_rubric`, with everything that is wrong at once; the rubric is None where anything is."""
    try:
        data = tomllib.loads(text.removeprefix("\ufeff"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        what = f"The rubric {where} is not valid TOML ({error})"
        return None, (CoffeechatError(what, "mend that line, or remove the file"),)
    page = _Page(where)
    page.known(data, ("name", "version", "weights", "levels", "lines", "ceilings"), "")
    rubric = Rubric(
        name=page.text(data, "name", base.name if base else None),
        version=page.text(data, "version", base.version if base else None),
        weights=page.numbers(data, "weights", dict.fromkeys(CRITERIA, (0.0, 100.0)), base.weights if base else None),
        levels=page.lists(data, base.levels if base else None),
        lines=page.numbers(data, "lines", _LINES, base.lines if base else None),
        ceilings=page.ceilings(data, base.ceilings if base else None),
    )
    if not page.errors and not any(rubric.weights.values()):
        page.note("weights", "at least one weight must be above 0")
    return (None if page.errors else rubric), tuple(page.errors)


@dataclass(frozen=True, slots=True)
class _Page:
    """Reads tables of one file and notes what is wrong; what is wrong reads as 0 or nothing."""

    where: str
    errors: list[CoffeechatError] = field(default_factory=list)

    def note(self, key: str, rule: str) -> None:
        self.errors.append(CoffeechatError(f"The rubric {self.where} has an error at `{key}`", rule))

    def known(self, table: Mapping[str, object], keys: tuple[str, ...], prefix: str) -> None:
        for key in table:
            if key not in keys:
                near = get_close_matches(key, keys, 1)
                hint = f"did you mean `{prefix}{near[0]}`?" if near else f"known keys: {', '.join(keys)}"
                self.note(f"{prefix}{key}", f"there is no such key; {hint}")

    def text(self, table: Mapping[str, object], key: str, default: str | None) -> str:
        value = table.get(key, default)
        if not isinstance(value, str) or not value.strip() or len(value) > 100:
            self.note(key, 'it must be a text of 1 to 100 characters in quotes, such as "2"')
            return ""
        return " ".join(value.split())

    def _table(self, data: Mapping[str, object], name: str) -> Mapping[str, object]:
        table = data.get(name, {})
        if not isinstance(table, dict):
            self.note(name, f"it must be a table that begins with [{name}]")
            return {}
        return table

    def number(self, value: object, key: str, low: float, high: float) -> float | None:
        # A bool is an int to Python, and `nan` compares with nothing: both must be refused by name.
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            self.note(key, f"it must be a number from {low:g} to {high:g}")
            return None
        return float(value)

    def numbers(
        self,
        data: Mapping[str, object],
        name: str,
        ranges: Mapping[str, tuple[float, float]],
        base: Mapping[str, float] | None,
    ) -> Mapping[str, float]:
        table = self._table(data, name)
        self.known(table, tuple(ranges), f"{name}.")
        found: dict[str, float] = {}
        for key, (low, high) in ranges.items():
            if key not in table and base is not None:
                found[key] = base[key]
            else:
                found[key] = self.number(table.get(key), f"{name}.{key}", low, high) or 0.0
        return MappingProxyType(found)

    def ceilings(self, data: Mapping[str, object], base: Mapping[str, float] | None) -> Mapping[str, int]:
        found = self.numbers(data, "ceilings", dict.fromkeys(CEILINGS, (0.0, 100.0)), base)
        return MappingProxyType({key: round(value) for key, value in found.items()})

    def lists(
        self, data: Mapping[str, object], base: Mapping[str, tuple[float, ...]] | None
    ) -> Mapping[str, tuple[float, ...]]:
        table = self._table(data, "levels")
        self.known(table, tuple(_LEVELS), "levels.")
        found: dict[str, tuple[float, ...]] = {}
        for key, (count, low, high) in _LEVELS.items():
            if key not in table and base is not None:
                found[key] = base[key]
                continue
            value = table.get(key)
            if not isinstance(value, list) or len(value) != count:
                self.note(f"levels.{key}", f"it must be a list of {count} numbers from {low:g} to {high:g}")
                continue
            read = [self.number(v, f"levels.{key}", low, high) for v in value]
            found[key] = lines = tuple(v for v in read if v is not None)
            order = tuple(reversed(lines)) if key in _FALLING else lines
            if len(lines) == count and any(a >= b for a, b in itertools.pairwise(order)):
                way = "fall" if key in _FALLING else "rise"
                self.note(f"levels.{key}", f"its numbers must {way} from level 1 to level 3")
        return MappingProxyType(found)
