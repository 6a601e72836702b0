"""Choosing whom to meet."""

import random
from pathlib import Path

import pytest
from textual.widgets import Input

from simulator import locations
from simulator.tui.screens.choose import ChooseScreen
from simulator.tui.screens.past import PastScreen
from simulator.tui.screens.prepare import PrepareScreen
from simulator.tui.screens.soundcheck import SoundCheckScreen
from simulator.tui.widgets.page import Page
from tests.tui.conftest import LIBRARY, Opened, settled, shown


async def test_the_library_is_grouped_and_the_first_one_is_shown(opened: Opened) -> None:
    async with opened() as pilot:
        text = shown(pilot)
        listed = [line.partition("│")[0].strip() for line in text.splitlines()]
        order = [listed.index(name) for name in ("FOOD", "Dr Inês Rocha", "Tomás Novák", "SHIPPING")]
        assert order == sorted(order)
        assert "Keeps what nobody plants any more" in text
        assert "20 minutes · grumpy · hard" in text
        await pilot.press("down")
        assert "15 minutes · enthusiastic · easy" in shown(pilot)


async def test_what_a_page_says_is_never_markup(opened: Opened) -> None:
    async with opened((120, 40)) as pilot:
        await pilot.press("down", "down")
        text = shown(pilot)
        for words in ("[bold]Ada[/bold] Lind", "Lighthouse keeper [retired], Coast & Sea [/] Trust", "[red]one[/red]"):
            assert words in text
        assert "[square] [brackets]" in text
        await pilot.press("t")
        assert "☕ [bold]Ada[/bold] Lind · Before you begin" in shown(pilot)
        assert "I read what [bold]Ada[/bold] says" in shown(pilot)


async def test_who_speaks_another_language_comes_last_and_says_so(opened: Opened, home: Path) -> None:
    own = home / "personas"
    own.mkdir()
    page = (LIBRARY / "ines-rocha.md").read_text("utf-8")
    page = page.replace("format: 1", "format: 1\nlanguage: de-AT").replace("Dr Inês Rocha", "Anna Moser")
    (own / "anna-moser.md").write_text(page, "utf-8")
    async with opened((120, 40)) as pilot:
        lines = [line.partition("│")[0].strip() for line in shown(pilot).splitlines()]
        assert lines.index("Anna Moser (Deutsch)") > lines.index("SHIPPING")


async def test_searching(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"brno")
        assert "Tomás Novák" in shown(pilot)
        assert "Inês" not in shown(pilot)
        await pilot.press("home", "slash")
        assert "Tomás Novák" in shown(pilot)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, PrepareScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ChooseScreen)
        await pilot.press("slash")
        await pilot.press(*"zzz")
        assert "Nobody found" in shown(pilot)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, ChooseScreen)
        await pilot.press("escape")
        assert pilot.app.screen.query_one(Input).value == ""
        assert "Inês" in shown(pilot)


async def test_how_somebody_is_to_talk_to_is_searched_for_in_full(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"hard")
        assert "Inês" in shown(pilot)
        assert "Tomás" not in shown(pilot)
        await pilot.press("escape", "slash", *"easy 15")
        assert "Tomás" in shown(pilot)
        assert "Inês" not in shown(pilot)
        await pilot.press("escape", "s")
        assert isinstance(pilot.app.screen, PrepareScreen)


async def test_the_arrows_move_while_searching(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"food", "down")
        assert "Up at three" in shown(pilot)
        await pilot.press("up", "enter")
        assert "☕ Dr Inês Rocha" in shown(pilot)


async def test_surprise_me(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(random, "choice", lambda cards: cards[-1])
    async with opened() as pilot:
        await pilot.press("s")
        assert "[bold]Ada[/bold] Lind · Prepare" in shown(pilot)


async def test_keys_for_elsewhere(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("p")
        assert isinstance(pilot.app.screen, PastScreen)
        await pilot.press("escape")
        await pilot.press("q")
        await pilot.pause()
    assert pilot.app.return_code == 0


async def test_the_profile_is_scrolled_and_left_again(opened: Opened) -> None:
    async with opened((60, 20)) as pilot:
        profile = pilot.app.screen.query_one("#profile")
        await pilot.press("right", "end")
        assert profile.has_focus
        await pilot.press("left")
        assert not profile.has_focus


async def test_the_colours_are_remembered(opened: Opened, home: Path) -> None:
    async with opened() as pilot:
        await pilot.press("c")
        assert pilot.app.theme == "cream"
        await pilot.press("c")
        assert pilot.app.theme == "contrast"
        await pilot.press("c", "c")
    assert '"cream"' in (home / "settings.json").read_text("utf-8")


async def test_broken_pages_are_told_and_hide_nobody(opened: Opened, home: Path) -> None:
    own = home / "personas"
    own.mkdir()
    (own / "broken.md").write_text("no [bold]front[/bold] matter", "utf-8")
    (own / "Bad Name.md").write_bytes(b"\xff")
    async with opened((120, 40)) as pilot:
        (note,) = pilot.app._notifications
        assert "errors and is left out, and so are 1 more" in note.message
        assert "Tomás Novák" in shown(pilot)


async def test_an_empty_library_says_what_to_do(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(locations, "shipped", lambda kind: tmp_path / "nothing")
    async with opened() as pilot:
        assert "There is nobody in the library yet." in " ".join(shown(pilot).split())
        await pilot.press("enter", "s", "t")
        assert isinstance(pilot.app.screen, ChooseScreen)


async def test_a_page_that_breaks_while_the_room_is_open(opened: Opened, home: Path) -> None:
    own = home / "personas"
    own.mkdir()
    page = own / "ines-rocha.md"
    whole = (LIBRARY / "ines-rocha.md").read_text("utf-8")
    page.write_text(whole.replace("# Stories", "# Tales"), "utf-8")
    async with opened() as pilot:
        assert "Tales" in pilot.app.screen.query_one("#profile-text", Page).text
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, ChooseScreen)
        page.write_text(whole, "utf-8")
        await pilot.press("p", "escape")
        await settled(pilot)
        await pilot.press("t")
        assert isinstance(pilot.app.screen, SoundCheckScreen)


@pytest.mark.parametrize("size", [(40, 24), (59, 30), (80, 19)])
async def test_a_window_that_is_too_small_says_so_and_lives_on(size: tuple[int, int], opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert "too small for the room" in " ".join(shown(pilot).split())
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "too small" not in shown(pilot)
        await pilot.press("down")
        assert "Up at three" in shown(pilot)
