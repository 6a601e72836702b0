"""What coaches gave a talk themselves: kept apart from the program's own score, and shown beside it as theirs."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from simulator import locations
from simulator.archive.labels import coach_name, kept_levels
from simulator.domain.errors import CoffeechatError
from simulator.domain.scorecard import CRITERIA
from simulator.scoring.rubric import CRITERION_NAMES


def levels_file(coach: str) -> Path:
    """Where the levels of this coach are kept; `CoffeechatError` for a name that no file can have."""
    return _root() / f"{coach_name(coach)}.json"


def given_to(talk: str) -> Iterator[tuple[str, Mapping[str, int | None]]]:
    """The levels that coaches gave a talk on this machine, by coach; damaged files are passed over."""
    with suppress(OSError):
        for path in sorted(_root().glob("*.json")):
            with suppress(CoffeechatError):
                if levels := kept_levels(path).get(talk):
                    yield path.stem, levels


def in_sentences(talk: str) -> tuple[str, ...]:
    """What coaches gave, a sentence a coach; empty where none did."""
    return tuple(
        f"The coach {coach} judged: {', '.join(_said(levels))}. The scores here are coffeechat's own."
        for coach, levels in given_to(talk)
    )


def _said(levels: Mapping[str, int | None]) -> Iterator[str]:
    for criterion in CRITERIA:
        if criterion in levels:
            level = levels[criterion]
            yield f"{CRITERION_NAMES[criterion]} {'not observed' if level is None else f'level {level}'}"


def _root() -> Path:
    return locations.own("calibration") / "talks"
