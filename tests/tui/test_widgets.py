"""The small drawings: they show the figure they are given, at any figure."""

import pytest

from simulator.tui.widgets.cup import cup_lines
from simulator.tui.widgets.dial import bar
from simulator.tui.widgets.meter import meter_line


def _coffee(left: float) -> float:
    return sum("▁▂▃▄▅▆▇█".find(c) + 1 for line in cup_lines(left, "")[1:4] for c in line if c in "▁▂▃▄▅▆▇█") / (9 * 24)


@pytest.mark.parametrize("left", [0.0, 0.1, 0.5, 0.93, 1.0])
def test_the_cup_holds_what_is_left(left: float) -> None:
    assert _coffee(left) == pytest.approx(left, abs=1 / 24)


def test_the_cup_never_overflows_or_owes() -> None:
    assert cup_lines(7.0, "") == cup_lines(1.0, "")
    assert cup_lines(-2.0, "") == cup_lines(0.0, "")


def test_the_cup_empties_from_the_top() -> None:
    top, middle, bottom = cup_lines(0.5, "12 min")[1:4]
    assert "█" not in top
    assert "▄" in middle
    assert "█" * 9 in bottom


@pytest.mark.parametrize("width", [1, 10, 40])
def test_the_meter_fills_its_width(width: int) -> None:
    for level in (-1.0, 0.0, 0.3, 0.9, 0.99, 4.0):
        assert len(meter_line(level, width)) >= width
    assert meter_line(0.0, width) == "░" * width
    assert "too loud" in meter_line(1.0, width)


def test_the_bar_shows_its_points() -> None:
    assert bar(0, 10) == "░" * 10
    assert bar(70, 10) == "█" * 7 + "░" * 3
    assert bar(100, 10) == "█" * 10
