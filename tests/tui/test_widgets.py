"""The small drawings: they show the figure they are given, at any figure."""

import pytest
from rich.cells import cell_len
from textual.content import Content

from simulator.domain.talk import Help
from simulator.tui.screens.past import progress_blocks
from simulator.tui.widgets.cup import cup_lines
from simulator.tui.widgets.dial import arrow, bar
from simulator.tui.widgets.face import face_lines
from simulator.tui.widgets.keys import Shown, rows
from simulator.tui.widgets.meter import meter_line
from simulator.tui.widgets.page import Block, block_lines
from simulator.usecases.progress import Level, Progress


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
    assert [arrow(moved) for moved in (13, -5, 0, None)] == [" ▲13", " ▼5", "", ""]


@pytest.mark.parametrize("slug", ["nora-keane", "ines-rocha", "a", "tunde-adeyemi"])
def test_a_face_is_ones_own_and_shows_the_mood_without_colour(slug: str) -> None:
    faces = [face_lines(slug, mood) for mood in (0.1, 0.5, 0.9)]
    assert {cell_len(line) for face in faces for line in face} == {10}
    assert len({face[0] for face in faces}) == len({face[3] for face in faces}) == 1
    assert len({face[1:3] for face in faces}) == 3
    assert face_lines(slug, 0.52) == faces[1]


def test_a_picture_stands_beside_its_text_where_there_is_room() -> None:
    block = Block(Content("Nora Keane\nClinical Informatics Lead"), beside=("/--\\", "\\--/", "----"))
    assert [line.plain for line in block_lines(block, 40)] == [
        "/--\\  Nora Keane", "\\--/  Clinical Informatics Lead", "----  ",
    ]  # fmt: skip
    assert block_lines(block, 20)[0].plain == "Nora Keane"


def test_no_key_is_cut_off() -> None:
    keys = [Shown("x", name, "x") for name in ("Meet", "Search", "Surprise me", "Past talks", "Quit")]
    for width in (12, 20, 35, 200):
        found = list(rows(keys, width, compact=True))
        assert [key for row in found for key in row] == keys
        assert all(len(row) == 1 or sum(len(key.words) + 3 for key in row) <= width for row in found)
    assert len(list(rows(keys, 200, compact=True))) == 1
    assert not list(rows([], 80, compact=True))


def test_more_and_less_help_are_compared_in_words() -> None:
    levels = (
        Level(Help.COACHED, 3, (("openness", 80), ("time", None))),
        Level(Help.BLIND, 1, (("openness", 40), ("time", 55))),
    )
    text = "\n".join(b.mark + b.text.plain for b in progress_blocks(Progress(4, 4, (("Nora", 4),), (), levels, None)))
    assert "· coached (3): Open questions 80, Time – on average" in text
    assert "· blind (1): Open questions 40, Time 55 on average" in text
