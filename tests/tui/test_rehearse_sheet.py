"""The question sheet in a talk: it is in sight, it is ticked by what is really asked, and it never presses."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from simulator.domain.talk import Ending
from simulator.session import events as happened
from simulator.tui.screens.rehearse import RehearseScreen
from simulator.tui.screens.review import ReviewScreen
from simulator.tui.widgets.asked import AskedSheet
from simulator.usecases import preparing
from simulator.usecases.rehearse import Outcome, Plan, Talking
from tests.tui import frozen
from tests.tui.conftest import Opened, settled, shown
from tests.tui.scripted import ScriptedRehearsal
from tests.tui.test_rehearse import BEGUN

SHEET = ("Why [b]did[/b] you leave?", "What is hard?", "Who helps?")


async def _sit_down(pilot: Pilot[int], talking: Talking = Talking.MICROPHONE) -> ScriptedRehearsal:
    outcome = Outcome("20260101-101500-000", frozen.talk(), frozen.card(), Ending.TIME)
    rehearsal = ScriptedRehearsal(BEGUN, outcome)
    await pilot.app.push_screen(RehearseScreen(Plan(frozen.persona(), talking, minutes=15), rehearsal, SHEET))
    await rehearsal.told.wait()
    await pilot.pause()
    return rehearsal


async def test_a_wide_window_shows_the_whole_sheet(opened: Opened) -> None:
    async with opened((120, 40)) as pilot:
        await _sit_down(pilot)
        text = shown(pilot)
        for line in ("▸ Why [b]did[/b] you leave?", "· What is hard?", "· Who helps?"):
            assert line in text
        assert "0 of 3 asked" not in text
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "▸ Why [b]did[/b] you leave?  (0 of 3 asked)" in shown(pilot)
        assert "Who helps?" not in shown(pilot)


async def test_what_was_asked_is_ticked_and_the_next_one_proposed(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def asked_by(said: str, questions: tuple[str, ...]) -> tuple[int, ...]:
        heard.append(said)
        return (0,) if said == "first" else (1, 2) if said == "rest" else ()

    monkeypatch.setattr(preparing, "asked_by", asked_by)
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot)
        await pilot.press("ctrl+n", "ctrl+n")
        assert "▸ Who helps?  (0 of 3 asked)" in shown(pilot)
        await pilot.press("ctrl+n")
        for said, line in (("first", "▸ What is hard?  (1 of 3"), ("none", "(1 of 3"), ("rest", "3 of 3 asked.")):
            rehearsal.tell(happened.Transcribed(3.0, said))
            await settled(pilot)
            assert line in shown(pilot)
        assert heard == ["first", "none", "rest"]
        await pilot.press("ctrl+n")
        assert "Your sheet: 3 of 3 asked." in shown(pilot)
        assert rehearsal.pressed == []


async def test_without_a_sheet_there_is_no_line_for_it(opened: Opened) -> None:
    async with opened() as pilot:
        rehearsal = ScriptedRehearsal(BEGUN)
        await pilot.app.push_screen(RehearseScreen(Plan(frozen.persona(), minutes=15), rehearsal))
        await rehearsal.told.wait()
        await pilot.pause()
        assert not pilot.app.screen.query_one("#next").display
        assert not pilot.app.screen.query_one(AskedSheet).display
        assert "Another question" not in shown(pilot)


async def test_a_talk_that_ends_in_the_middle_of_a_typed_line_waits_for_enter(opened: Opened, home: Path) -> None:
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot, Talking.TYPED)
        await pilot.press(*"And q")
        rehearsal.goes_on.set()
        await settled(pilot)
        assert "The talk is over. Press Enter for your review." in shown(pilot)
        await pilot.press("q", "enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert rehearsal.typed == []
