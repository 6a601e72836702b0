"""How the rooms look, at two sizes. Take the pictures again with `pytest tests/tui/test_looks.py --snapshot-update`."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, TextArea

from simulator.archive.store import SessionCard
from simulator.domain.question import Ground, Grounding, Judgement, Kind
from simulator.domain.talk import Help
from simulator.scoring.letters import Check
from simulator.settings import Settings
from simulator.tui.app import CoffeechatApp, Start
from simulator.tui.screens.again import AgainScreen
from simulator.tui.screens.follow_up import FollowUpScreen
from simulator.tui.screens.hear import HearScreen
from simulator.tui.screens.letter import LetterScreen
from simulator.tui.screens.past import PastScreen
from simulator.tui.screens.prepare import PrepareScreen
from simulator.tui.screens.rehearse import RehearseScreen
from simulator.tui.screens.review import ReviewScreen
from simulator.tui.screens.soundcheck import SoundCheckScreen
from simulator.usecases import following_up, preparing, sessions
from simulator.usecases.preparing import Sheet, Weighed
from simulator.usecases.rehearse import Plan, Talking
from tests.tui import frozen
from tests.tui.conftest import FixedCheck, Opened, settled
from tests.tui.scripted import ScriptedRehearsal, events_of

TAKEN_WITH = "8.2.8"
"""The Textual whose drawing the pictures show; another one may draw a border in another way."""

pytestmark = pytest.mark.skipif(
    version("textual") != TAKEN_WITH, reason=f"the pictures were taken with Textual {TAKEN_WITH}"
)

SIZES = [(80, 24), (120, 40)]
Snap = Callable[..., bool]


def _room(theme: str = "") -> CoffeechatApp:
    return CoffeechatApp(Start(Settings(theme=theme), warm=False, welcome=False))


def _on(screen: Callable[[], Screen[None]], *keys: str) -> Callable[[Pilot[int]], Awaitable[None]]:
    async def run(pilot: Pilot[int]) -> None:
        await settled(pilot)
        await pilot.app.push_screen(screen())
        await settled(pilot)
        await pilot.press(*keys)
        await _still(pilot)

    return run


def _keys(*keys: str) -> Callable[[Pilot[int]], Awaitable[None]]:
    async def run(pilot: Pilot[int]) -> None:
        await settled(pilot)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        await asyncio.sleep(0)
        await _still(pilot)

    return run


async def _still(pilot: Pilot[int]) -> None:
    """Wait for what goes on in threads, and show cursors that do not blink."""
    await settled(pilot)
    for line in (*pilot.app.screen.query(Input), *pilot.app.screen.query(TextArea)):
        line.cursor_blink = False
    await settled(pilot)


def _talk(talking: Talking = Talking.MICROPHONE, questions: Sequence[str] = ()) -> RehearseScreen:
    events = list(events_of(frozen.talk(), 17, agreed=15))
    return RehearseScreen(Plan(frozen.persona(), talking), ScriptedRehearsal(events), questions)


def _review() -> ReviewScreen:
    return ReviewScreen(frozen.persona(), frozen.talk(), frozen.card(), "20260101-101500-000")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["coffee", "cream", "contrast"])
def test_choose(size: tuple[int, int], theme: str, card: type[FixedCheck], snap_compare: Snap) -> None:
    assert snap_compare(_room(theme), terminal_size=size, run_before=_keys("down"))


SHEET = Sheet(
    "Find out whether I could do this every day",
    ("How did you begin to keep seeds?", "Do you like it?", "What does the [bold] bank do when it rains?"),
)


@pytest.mark.parametrize("size", SIZES)
def test_prepare(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch, snap_compare: Snap) -> None:
    monkeypatch.setattr(preparing, "weigh", _weigh)
    preparing.keep_sheet("ines-rocha", replace(SHEET, draft="Is it cold in there?"))
    assert snap_compare(_room(), terminal_size=size, run_before=_keys("enter"))


def _weigh(question: str, persona: object) -> Weighed:
    """The judgement of one day: a picture stays the same while the judging gets better."""
    ground = Grounding(Ground.GROUNDED if "seeds" in question else Ground.GENERIC)
    if question.startswith(("How", "What")):
        return Weighed(Judgement(question, Kind.OPEN, 0.9, grounding=ground), ("career path",))
    return Weighed(Judgement(question, Kind.CLOSED, 0.1, rewrite="What is it like?", grounding=ground), ())


def test_ideas(snap_compare: Snap) -> None:
    assert snap_compare(_room(), terminal_size=(80, 24), run_before=_keys("enter", "ctrl+b", "down"))


@pytest.mark.parametrize("size", SIZES)
def test_sound_check(size: tuple[int, int], card: type[FixedCheck], snap_compare: Snap) -> None:
    assert snap_compare(_room(), terminal_size=size, run_before=_keys("t"))


@pytest.mark.parametrize("size", SIZES)
def test_rehearse(size: tuple[int, int], snap_compare: Snap) -> None:
    assert snap_compare(_room(), terminal_size=size, run_before=_on(lambda: _talk(questions=SHEET.questions), "ctrl+n"))


@pytest.mark.parametrize("size", SIZES)
def test_leaving_a_typed_talk(size: tuple[int, int], snap_compare: Snap) -> None:
    assert snap_compare(_room(), terminal_size=size, run_before=_on(lambda: _talk(Talking.TYPED), "ctrl+c"))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("tab", ["1", "2", "3", "4"])
def test_review(size: tuple[int, int], tab: str, snap_compare: Snap) -> None:
    assert snap_compare(_room(), terminal_size=size, run_before=_on(_review, tab))


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


ROOMS: dict[str, Callable[[], Screen[None]]] = {
    "prepare": lambda: PrepareScreen(frozen.persona()),
    "message": lambda: LetterScreen(frozen.persona()),
    "sound check": lambda: SoundCheckScreen(frozen.persona()),
    "rehearse": lambda: _talk(questions=SHEET.questions),
    "typed": lambda: _talk(Talking.TYPED),
    "review": _review,
    "again": lambda: AgainScreen(frozen.persona(), frozen.talk()),
    "follow up": lambda: FollowUpScreen(frozen.persona(), frozen.talk(), frozen.card(), None, None),
    "past": PastScreen,
}


@pytest.mark.parametrize("theme", ["cream", "contrast"])
async def test_every_room_in_the_other_colours(
    theme: str, opened: Opened, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    """One app, one room after the other; the colours do not depend on the size."""
    monkeypatch.setattr(preparing, "sheet", lambda persona: SHEET)
    monkeypatch.setattr(preparing, "weigh", _weigh)
    monkeypatch.setattr(following_up, "judge_note", lambda *_: CHECKS)
    monkeypatch.setattr(sessions, "sessions", lambda: HELD)
    async with opened(settings=Settings(theme=theme)) as pilot:
        for name, room in ROOMS.items():
            await _on(room)(pilot)
            drawn = pilot.app.export_screenshot()
            assert snapshot(extension_class=SVGImageExtension, name=name.replace(" ", "-")) == drawn, name
            await pilot.app.pop_screen()


@pytest.mark.parametrize("size", SIZES)
def test_past_talks(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch, snap_compare: Snap) -> None:
    monkeypatch.setattr(sessions, "sessions", lambda: HELD)
    assert snap_compare(_room(), terminal_size=size, run_before=_on(PastScreen))


def test_mending(snap_compare: Snap) -> None:
    assert snap_compare(_room(), terminal_size=(80, 24), run_before=_on(_review, "m", "down"))


def test_first_time(snap_compare: Snap) -> None:
    room = CoffeechatApp(Start(Settings(), warm=False))
    assert snap_compare(room, terminal_size=(60, 20), run_before=_keys())


def test_a_coached_talk(snap_compare: Snap) -> None:
    def talk() -> RehearseScreen:
        events = [*events_of(frozen.talk(), 1, agreed=15)][:-3]
        return RehearseScreen(Plan(frozen.persona(), mode=Help.COACHED), ScriptedRehearsal(events), SHEET.questions)

    assert snap_compare(_room(), terminal_size=(80, 24), run_before=_on(talk))


def test_following_up(monkeypatch: pytest.MonkeyPatch, snap_compare: Snap) -> None:
    monkeypatch.setattr(following_up, "judge_note", lambda *_: CHECKS)
    assert snap_compare(_room(), terminal_size=(80, 24), run_before=_on(_review, "f"))


def test_asking_again(snap_compare: Snap) -> None:
    assert snap_compare(_room(), terminal_size=(80, 24), run_before=_on(_review, "r", "down"))


def test_hearing(snap_compare: Snap) -> None:
    recorded = {turn: Path(f"{turn}.wav") for turn in (1, 2, 5)}
    screen = HearScreen(frozen.talk(), recorded, "Nora", None)
    assert snap_compare(_room(), terminal_size=(80, 24), run_before=_on(lambda: screen, "down"))


def test_a_narrow_review(snap_compare: Snap) -> None:
    assert snap_compare(_room(), terminal_size=(60, 20), run_before=_on(_review))


def test_too_small(snap_compare: Snap) -> None:
    assert snap_compare(_room(), terminal_size=(40, 24), run_before=_keys())
