"""From a figure to a level and its points, and how near it stands to a line."""

from collections.abc import Sequence
from math import floor

_HAIR = 1e-9


def level_of(figure: float, lines: Sequence[float], falling: bool = False) -> int:
    """How many of the lines the figure reaches, 0 to 3; with `falling`, it must not be above them."""
    if falling:
        return sum(figure <= line + _HAIR for line in lines)
    return sum(figure >= line - _HAIR for line in lines)


def points_of(figure: float, lines: Sequence[float], bounds: tuple[float, float], falling: bool = False) -> int:
    """The points of a figure on its way from the worst to the best of `bounds`, always inside its level's band."""
    level = level_of(figure, lines, falling)
    worst, best = bounds
    below = lines[level - 1] if level else worst
    above = lines[level] if level < len(lines) else best
    return within(level, (figure - below) / (above - below) if above != below else 1.0)


def within(level: int, share: float) -> int:
    """Points inside a level's band: 0 is its floor and 1 its top (0 to 24, 25 to 49, 50 to 74, 75 to 100)."""
    part = min(1.0, max(0.0, share))
    return 25 * level + floor(part * (25 if level == 3 else 24) + _HAIR)


def count(number: float, one: str, many: str | None = None) -> str:
    """A number with its noun: `1 question`, `2 questions`, `2.5 questions`."""
    return f"{number:g} {one if number == 1 else many or one + 's'}"


def clock_time(seconds: float) -> str:
    """Seconds as `m:ss`, rounded down."""
    whole = int(max(0.0, seconds))
    return f"{whole // 60}:{whole % 60:02d}"
