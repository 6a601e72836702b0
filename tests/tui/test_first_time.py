"""The first minutes: somebody kind is proposed, an example can be read, and later nobody is welcomed any more."""

from pathlib import Path

import pytest

from simulator import locations
from simulator.tui.screens.choose import ChooseScreen
from simulator.tui.screens.review import ReviewScreen
from simulator.tui.screens.soundcheck import SoundCheckScreen
from simulator.usecases import sessions
from tests.archive.helpers import held
from tests.tui.conftest import Opened, settled, shown


async def test_two_keys_lead_to_the_first_sentence(opened: Opened) -> None:
    async with opened(welcome=True) as pilot:
        text = " ".join(shown(pilot).split())
        assert "First time here? Press f to talk to Tomás Novák, who is kind," in text
        await pilot.press("f")
        assert isinstance(pilot.app.screen, SoundCheckScreen)
        assert "Tomás Novák" in shown(pilot)


async def test_whoever_has_talked_is_not_welcomed_but_remembered(opened: Opened, home: Path) -> None:
    held(home / "sessions", persona="ines-rocha")
    async with opened(welcome=True) as pilot:
        text = shown(pilot)
        assert "First time" not in text
        assert "First talk" not in text
        assert "✓ met, " in text
        assert "✓ You met once." in text
        await pilot.press("f")
        assert isinstance(pilot.app.screen, ChooseScreen)


@pytest.mark.models
async def test_an_example_can_be_read_and_is_not_kept(
    opened: Opened, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()  # The example was held with somebody of the shipped library.
    monkeypatch.setenv(locations.HOME_VARIABLE, str(home))
    async with opened(size=(120, 40)) as pilot:
        await pilot.press("x")
        await pilot.app.workers.wait_for_complete([w for w in pilot.app.workers if w.group == "example"])
        await settled(pilot)
        assert isinstance(pilot.app.screen, ReviewScreen)
        text = " ".join(shown(pilot).split())
        assert "A sample, not yours" in text
        assert "somebody else's talk" in text
        for key in ("Follow up", "Save", "Mend"):
            assert key not in text
        assert sessions.sessions() == []
        assert not locations.own("sessions").exists()
