"""The engines that are installed, and which of them a program runs with."""

from dataclasses import dataclass, replace

from simulator import engines, locations, settings
from simulator.domain.errors import UsageError

GROUPS = {"transcribers": engines.TRANSCRIBERS, "dialogue": engines.DIALOGUE}
"""What a whole program chooses among, by the names that people read."""


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine that is installed; `chosen` where a talk uses it."""

    group: str
    name: str
    chosen: bool


def installed() -> list[Engine]:
    """Every engine by group and name, none of them imported."""
    return [
        Engine(short, name, name == engines.chosen(group))
        for short, group in GROUPS.items()
        for name in sorted({*engines.names(group), engines.SHIPPED[group]})
    ]


def for_this_run(group: str, name: str) -> None:
    """Run with this engine until the program ends; raises as `engines.use`."""
    engines.use(_group(group), name)


def from_now_on(group: str, name: str) -> None:
    """Choose an engine and keep the choice; `EngineMissing` where there is none, or it cannot be loaded."""
    engines.use(_group(group), name)
    path = locations.home() / "settings.json"
    before, kept = settings.load(path), "" if name == engines.SHIPPED[_group(group)] else name
    hears = group == "transcribers"
    settings.save(replace(before, transcriber=kept) if hears else replace(before, dialogue=kept), path)


def _group(short: str) -> str:
    if short not in GROUPS:
        raise UsageError(f"There are no engines called {short[:60]}", f"choose one of {', '.join(GROUPS)}")
    return GROUPS[short]
