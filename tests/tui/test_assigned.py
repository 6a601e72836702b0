"""What a coach asks is seen in the library, begun with one key, and held on the terms that were asked."""

from datetime import date
from pathlib import Path

import pytest

from simulator.archive.journal import Journal
from simulator.domain.talk import Ending, Help, Speaker, Utterance
from simulator.settings import Settings
from simulator.tui.app import CoffeechatApp
from simulator.tui.screens.prepare import PrepareScreen
from simulator.tui.screens.rehearse import RehearseScreen
from simulator.usecases.rehearse import Plan
from tests.archive.helpers import MORNING
from tests.tui.conftest import Opened, settled, shown

PAGE = """---
format: 1
name: Two [b]coffees[/b]
meet: [tomas-novak, gone-away]
minutes: 25
mode: quiet
by: {by}
---

Tell me what you [i]learned[/i].
"""


def _assign(home: Path, name: str, text: str) -> None:
    (home / "assignments").mkdir(exist_ok=True)
    (home / "assignments" / f"{name}.md").write_text(text, "utf-8")


def _held(home: Path, persona: str, minutes: float) -> None:
    journal = Journal(home / "sessions", persona, "Tomás Novák", minutes, MORNING, talking="typed", mode="quiet")
    journal.turn(0, Utterance(Speaker.YOU, "Hello!", 0.0, minutes * 60))
    journal.ended(minutes * 60, Ending.GOODBYE)
    journal.close()


async def test_an_assignment_is_seen_begun_and_held_as_asked(
    opened: Opened, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans: list[Plan] = []
    usual = CoffeechatApp.push_screen

    def push(self: CoffeechatApp, screen: object, *rest: object) -> object:
        if isinstance(screen, RehearseScreen):
            return plans.append(screen._plan)
        return usual(self, screen, *rest)  # type: ignore[call-overload]

    monkeypatch.setattr(CoffeechatApp, "push_screen", push)
    _assign(home, "later", "---\nformat: 1\nname: Anybody\n---\n")
    _assign(home, "sooner", PAGE.format(by="2126-05-01"))
    async with opened((100, 30), Settings(mode="coached")) as pilot:
        text = " ".join(shown(pilot).split())
        assert "a Two [b]coffees[/b]: open, 0 of 2 talks held." in text
        assert "Next: Tomás Novák, at least 25 minutes, quiet help or less, by 1 May 2126." in text
        assert "· Anybody: open, 0 of 1 talk held." in text
        assert "→ asked" in text
        await pilot.press("a")
        assert isinstance(pilot.app.screen, PrepareScreen)
        assert "Tell me what you [i]learned[/i]." in " ".join(shown(pilot).split())
        await pilot.press("ctrl+g")
        await pilot.pause()
        assert "For your coach: Two [b]coffees[/b]" in shown(pilot)
        await pilot.press("enter")
        assert [(plan.minutes, plan.mode) for plan in plans] == [(25, Help.QUIET)]
        # What was asked once is no choice of the visitor's own.
        assert pilot.app.settings.mode == "coached"  # type: ignore[attr-defined]
        _held(home, "tomas-novak", 25)
        await pilot.press("escape", "escape")
        await settled(pilot)
        assert "1 of 2 talks held. Next: gone-away" in " ".join(shown(pilot).split())


@pytest.mark.parametrize("minutes", [25, 5])
async def test_what_is_done_offers_no_key_and_what_is_overdue_says_so(
    minutes: float, opened: Opened, home: Path
) -> None:
    _assign(home, "one", PAGE.format(by=MORNING.date().isoformat()).replace(", gone-away", ""))
    _held(home, "tomas-novak", minutes)
    async with opened((100, 30)) as pilot:
        text = " ".join(shown(pilot).split())
        done = minutes == 25
        assert date.today() > MORNING.date()
        assert ("✓ Two [b]coffees[/b]: done." in text) is done
        assert ("its last day is over" in text) is not done
        assert ("Do the assignment" in text) is not done
        await pilot.press("a")
        assert isinstance(pilot.app.screen, PrepareScreen) is not done
