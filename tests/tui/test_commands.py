"""The command palette, and colours that can be read."""

from pathlib import Path

import pytest
from textual.color import Color
from textual.command import CommandPalette
from textual.theme import Theme

from simulator.tui.screens.asking import AskScreen
from simulator.tui.screens.past import PastScreen
from simulator.tui.screens.rehearse import RehearseScreen
from simulator.tui.theme import THEMES
from simulator.usecases.rehearse import Plan
from tests.tui import frozen
from tests.tui.conftest import Opened, settled, shown
from tests.tui.scripted import ScriptedRehearsal
from tests.tui.test_rehearse import SPEAKING


async def test_every_key_of_the_screen_is_found_by_name(opened: Opened) -> None:
    async with opened((100, 30)) as pilot:
        assert "Ctrl-P More" in shown(pilot)
        await pilot.press("ctrl+p")
        await pilot.pause(0.5)
        text = shown(pilot)
        for name in ("Surprise me", "Past talks", "Talk now", "Colours: light, like cream"):
            assert name in text
        await pilot.press(*"past")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, PastScreen)


async def test_the_library_is_filtered_by_name_of_the_filter(opened: Opened) -> None:
    async with opened((100, 30)) as pilot:
        await pilot.press("ctrl+p", *"hard to talk")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await settled(pilot)
        assert "Inês" in shown(pilot)
        assert "Tomás" not in shown(pilot)
        await pilot.press("escape")
        assert "Tomás" in shown(pilot)


async def test_colours_by_name_are_kept(opened: Opened, home: Path) -> None:
    async with opened() as pilot:
        await pilot.press("ctrl+p", *"high contrast")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await settled(pilot)
        assert pilot.app.theme == "contrast"
    assert '"contrast"' in (home / "settings.json").read_text("utf-8")


async def test_the_palette_never_closes_a_talk(opened: Opened) -> None:
    async with opened() as pilot:
        rehearsal = ScriptedRehearsal(SPEAKING)
        await pilot.app.push_screen(RehearseScreen(Plan(frozen.persona(), minutes=15), rehearsal))
        await rehearsal.told.wait()
        await pilot.press("ctrl+p")
        assert isinstance(pilot.app.screen, CommandPalette)
        await pilot.press("ctrl+c")
        assert isinstance(pilot.app.screen, AskScreen)
        assert rehearsal.pressed == []


def _ratio(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 defines it, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in Color.parse(colour).normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_contrast_is_measured_as_wcag_does() -> None:
    assert _ratio("#ffffff", "#000000") == pytest.approx(21)
    assert _ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_colour_can_be_read(theme: Theme) -> None:
    least = 7.0 if theme.name == "contrast" else 4.5
    own = theme.variables
    written = [theme.foreground, theme.accent, theme.secondary, theme.warning, theme.error, theme.success]
    for colour in (*written, own["quiet"]):
        for ground in (theme.background, theme.surface, theme.panel):
            assert _ratio(str(colour), str(ground)) >= least, (colour, ground)
    for name in ("block-cursor", "block-cursor-blurred"):
        assert _ratio(own[f"{name}-foreground"], own[f"{name}-background"]) >= least, name
    for key in ("footer-foreground", "footer-key-foreground", "footer-description-foreground"):
        assert _ratio(own[key], own["footer-background"]) >= least, key
    assert _ratio(own["coffee"], str(theme.background)) >= 3, "a drawing needs 3 to 1"
