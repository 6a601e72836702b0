"""How every screen looks at two sizes, the rooms of the journey in every theme, and those in the smallest window.

Take the pictures again with `pytest tests/tui/test_looks.py --snapshot-update`.
"""

from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from textual.screen import Screen
from textual.theme import Theme
from textual.widgets import Input, TextArea

from simulator.archive.store import SessionCard
from simulator.domain.question import Ground, Grounding, Judgement, Kind
from simulator.domain.talk import Help
from simulator.scoring.letters import Check
from simulator.tui.screens.again import AgainScreen
from simulator.tui.screens.follow_up import FollowUpScreen
from simulator.tui.screens.hear import HearScreen
from simulator.tui.screens.letter import LetterScreen
from simulator.tui.screens.past import PastScreen
from simulator.tui.screens.prepare import PrepareScreen
from simulator.tui.screens.rehearse import RehearseScreen
from simulator.tui.screens.review import ReviewScreen
from simulator.tui.screens.soundcheck import SoundCheckScreen
from simulator.tui.screens.writing import NameScreen, WritingScreen
from simulator.tui.theme import THEMES
from simulator.tui.widgets.page import Page
from simulator.usecases import acquaintances, following_up, preparing, sessions
from simulator.usecases.acquaintances import Acquaintance
from simulator.usecases.preparing import Sheet, Weighed
from simulator.usecases.previewing import Opened as Open
from simulator.usecases.rehearse import Plan, Talking
from tests.authoring.page import persona_page
from tests.tui import frozen
from tests.tui.conftest import Opened, settled
from tests.tui.scripted import ScriptedRehearsal, events_of

TAKEN_WITH = "8.2.8"
"""The Textual whose drawing the pictures show; another one may draw a border in another way."""

pytestmark = pytest.mark.skipif(
    version("textual") != TAKEN_WITH, reason=f"the pictures were taken with Textual {TAKEN_WITH}"
)

SMALLEST = (60, 20)


def _talk(talking: Talking = Talking.MICROPHONE, mode: Help = Help.QUIET, turns: int = 17) -> RehearseScreen:
    events = list(events_of(frozen.talk(), turns, agreed=15))
    if mode is Help.COACHED:
        events = events[:-3]
    return RehearseScreen(Plan(frozen.persona(), talking, mode=mode), ScriptedRehearsal(events), SHEET.questions)


def _review() -> ReviewScreen:
    return ReviewScreen(frozen.persona(), frozen.talk(), frozen.card(), "20260101-101500-000")


def _again() -> AgainScreen:
    judged = {question.turn: question.judgement for question in frozen.card().questions}
    return AgainScreen(frozen.persona(), frozen.talk(), judged=judged)


def _hear() -> HearScreen:
    return HearScreen(frozen.talk(), {turn: Path(f"{turn}.wav") for turn in (1, 2, 5)}, "Nora", None)


SHEET = Sheet(
    "Find out whether I could do this every day",
    ("How did you begin to keep seeds?", "Do you like it?", "What does the [bold] bank do when it rains?"),
)


def _weigh(question: str, persona: object) -> Weighed:
    """The judgement of one day: a picture stays the same while the judging gets better."""
    ground = Grounding(Ground.GROUNDED if "seeds" in question else Ground.GENERIC)
    if question.startswith(("How", "What")):
        return Weighed(Judgement(question, Kind.OPEN, 0.9, grounding=ground), ("career path",))
    return Weighed(Judgement(question, Kind.CLOSED, 0.1, rewrite="What is it like?", grounding=ground), ())


DIALS: dict[str, int | None] = {"openness": 58, "grounding": 62, "time": 92}


CHECKS = (
    Check("thanks", "Thanks", True, "said"),
    Check("use", "What you will do with it", False, "Say one thing."),
)

HELD = [
    SessionCard("c", "a", "Nora Keane", "2026-11-03T14:05:00+01:00", 15, "goodbye", 33, 606.0, 71, DIALS, "r"),
    SessionCard("b", "b", "[bold]Ada[/bold] Lind", "2026-10-30T09:00:00+01:00", 25, "left", 3, 61.0),
    SessionCard(
        "a", "a", "Dr Inês Rocha", "2026-02-01T23:59:00+00:00", 20, "fault", 9, 400.0, 8, {**DIALS, "time": 12}, "r"
    ),
]


KNOWN = {
    "ines-rocha": Acquaintance(met=2, last=71),
    "tomas-novak": Acquaintance(introduced_by=("Dr Inês Rocha",)),
}

PAGE = persona_page().replace("minutes: 20", "minutes: 2")

Steps = tuple[Callable[[], Screen[Any]] | None, tuple[str, ...]]

ROOMS: dict[str, Steps] = {
    "choose": (None, ("down",)),
    "choose, searching": (None, ("slash", *"food")),
    "prepare": (lambda: PrepareScreen(frozen.persona()), ()),
    "ideas": (lambda: PrepareScreen(frozen.persona()), ("ctrl+b", "down")),
    "message": (lambda: LetterScreen(frozen.persona()), ()),
    "sound check": (lambda: SoundCheckScreen(frozen.persona()), ()),
    "rehearse": (_talk, ("ctrl+n",)),
    "rehearse, typed": (lambda: _talk(Talking.TYPED), ()),
    "rehearse, coached": (lambda: _talk(mode=Help.COACHED, turns=1), ()),
    "rehearse, blind": (lambda: _talk(mode=Help.BLIND), ()),
    "leaving": (lambda: _talk(Talking.TYPED), ("ctrl+c",)),
    "review": (_review, ()),
    "review, talk": (_review, ("2",)),
    "review, stories": (_review, ("3",)),
    "review, time": (_review, ("4",)),
    "mending": (_review, ("m", "down")),
    "saving": (_review, ("e",)),
    "hearing": (_hear, ("down",)),
    "asking again": (_again, ("down", "down")),
    "follow up": (lambda: FollowUpScreen(frozen.persona(), frozen.talk(), frozen.card(), None, None), ()),
    "past": (PastScreen, ()),
    "naming a page": (lambda: NameScreen("ida-berg"), ()),
    "writing": (lambda: WritingScreen(Open("ida-berg", PAGE, None, "A new page.")), ("tab",)),
}
"""Every screen: what opens it (None: it is open), and the keys that lead to what is to be seen of it."""


@pytest.fixture
def fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a judgement or a disk would bring is that of one day: a picture stays while the judging gets better.

    Cursors do not blink.
    """
    for kind in (Input, TextArea):
        monkeypatch.setattr(kind.cursor_blink, "_default", False)
    monkeypatch.setattr(preparing, "sheet", lambda persona: replace(SHEET, draft="Is it cold in there?"))
    monkeypatch.setattr(preparing, "keep_sheet", lambda slug, sheet: None)
    monkeypatch.setattr(preparing, "weigh", _weigh)
    monkeypatch.setattr(following_up, "judge_note", lambda *_: CHECKS)
    monkeypatch.setattr(sessions, "sessions", lambda: HELD)
    monkeypatch.setattr(acquaintances, "acquaintances", lambda cards: KNOWN)


NARROW = ("choose", "prepare", "sound check", "rehearse", "review", "follow up", "past")
"""The rooms that nobody can go round, drawn in every theme, and in the smallest window too; a talk that is typed still
scrolls there. The other screens are made of the same parts and colours."""


@pytest.mark.usefixtures("fixed")
@pytest.mark.parametrize(
    ("size", "themes", "rooms"),
    [((80, 24), THEMES[:1], tuple(ROOMS)), ((120, 40), THEMES, tuple(ROOMS)), (SMALLEST, THEMES[:1], NARROW)],
    ids=["80x24", "120x40", "60x20"],
)
async def test_every_screen_in_every_theme(
    size: tuple[int, int],
    themes: tuple[Theme, ...],
    rooms: tuple[str, ...],
    opened: Opened,
    snapshot: SnapshotAssertion,
) -> None:
    """One app, one screen after the other; each is drawn in its colours while it is open."""
    other = []
    async with opened(size=size) as pilot:
        for name in rooms:
            screen, keys = ROOMS[name]
            if screen is not None:
                await pilot.app.push_screen(screen())
                await settled(pilot)
            if keys:
                await pilot.pause(0.1)  # A list comes to rest at its end before anything covers it.
                await pilot.press(*keys)
            await _still(pilot)
            # The colours of the screen before come first: each change of colours takes a while.
            colours = themes if name in NARROW else themes[:1]
            for theme in sorted(colours, key=lambda theme: theme.name != pilot.app.theme):
                pilot.app.theme = theme.name
                await pilot.pause()
                called = f"{name.replace(', ', '-').replace(' ', '-')}-{theme.name}"
                if snapshot(extension_class=SVGImageExtension, name=called) != pilot.app.export_screenshot():
                    other.append(called)
            while len(pilot.app.screen_stack) > 2:
                await pilot.app.pop_screen()
            pilot.app.screen.action_clear()  # type: ignore[attr-defined]
            await settled(pilot)
    assert not other, f"these look otherwise than before: {', '.join(other)}"


async def _still(pilot: Pilot[int]) -> None:
    """Wait for what a thread judges, and until nothing moves any more: a list scrolls to its end by and by."""
    await settled(pilot)
    while any(not page.text for page in pilot.app.screen.query("#letter-checks").results(Page)):
        await pilot.pause(0.02)
    before, seen = "", pilot.app.export_screenshot()
    while seen != before:
        await pilot.pause(0.05)
        before, seen = seen, pilot.app.export_screenshot()


async def test_the_first_time_and_a_window_too_small(opened: Opened, snapshot: SnapshotAssertion) -> None:
    async with opened(size=SMALLEST, welcome=True) as pilot:
        for name, width in (("first-time", 60), ("too-small", 40)):
            await pilot.resize_terminal(width, 20)
            await settled(pilot)
            assert snapshot(extension_class=SVGImageExtension, name=name) == pilot.app.export_screenshot()
