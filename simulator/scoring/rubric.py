"""Weights, lines and ceilings: read from a file that a coach can change."""

import itertools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
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
    try:
        data = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise CoffeechatError(
            f"The rubric {where} is not valid TOML ({error})", "mend that line, or remove the file"
        ) from error
    page = _Page(where)
    page.known(data, ("name", "version", "weights", "levels", "lines", "ceilings"), "")
    rubric = Rubric(
        name=page.text(data, "name", base.name if base else None),
        version=page.text(data, "version", base.version if base else None),
        weights=page.numbers(data, "weights", dict.fromkeys(CRITERIA, (0.0, 100.0)), base.weights if base else None),
        levels=page.lists(data, base.levels if base else None),
        lines=page.numbers(data, "lines", _LINES, base.lines if base else None),
        ceilings=MappingProxyType(
            {
                key: round(value)
                for key, value in page.numbers(
                    data, "ceilings", dict.fromkeys(CEILINGS, (0.0, 100.0)), base.ceilings if base else None
                ).items()
            }
        ),
    )
    if not any(rubric.weights.values()):
        raise page.error("weights", "at least one weight must be above 0")
    return rubric


@dataclass(frozen=True, slots=True)
class _Page:
    """Reads tables of one file and says where an error stands."""

    where: str

    def error(self, key: str, rule: str) -> CoffeechatError:
        return CoffeechatError(f"The rubric {self.where} has an error at `{key}`", rule)

    def known(self, table: Mapping[str, object], keys: tuple[str, ...], prefix: str) -> None:
        for key in table:
            if key not in keys:
                near = get_close_matches(key, keys, 1)
                hint = f"did you mean `{prefix}{near[0]}`?" if near else f"known keys: {', '.join(keys)}"
                raise self.error(f"{prefix}{key}", f"there is no such key; {hint}")

    def text(self, table: Mapping[str, object], key: str, default: str | None) -> str:
        value = table.get(key, default)
        if not isinstance(value, str) or not value.strip() or len(value) > 100:
            raise self.error(key, 'it must be a text of 1 to 100 characters in quotes, such as "2"')
        return " ".join(value.split())

    def _table(self, data: Mapping[str, object], name: str) -> Mapping[str, object]:
        table = data.get(name, {})
        if not isinstance(table, dict):
            raise self.error(name, f"it must be a table that begins with [{name}]")
        return table

    def number(self, value: object, key: str, low: float, high: float) -> float:
        # A bool is an int to Python, and `nan` compares with nothing: both must be refused by name.
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise self.error(key, f"it must be a number from {low:g} to {high:g}")
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
                found[key] = self.number(table.get(key), f"{name}.{key}", low, high)
        return MappingProxyType(found)

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
                raise self.error(f"levels.{key}", f"it must be a list of {count} numbers from {low:g} to {high:g}")
            lines = tuple(self.number(v, f"levels.{key}", low, high) for v in value)
            order = tuple(reversed(lines)) if key in _FALLING else lines
            if any(a >= b for a, b in itertools.pairwise(order)):
                way = "fall" if key in _FALLING else "rise"
                raise self.error(f"levels.{key}", f"its numbers must {way} from level 1 to level 3")
            found[key] = lines
        return MappingProxyType(found)
