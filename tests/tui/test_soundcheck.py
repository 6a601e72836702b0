"""Before the talk: ways of talking, devices, level, and every way in which sound can be missing."""

import asyncio
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Select

from simulator import settings
from simulator.domain.errors import EngineMissing, LineLost
from simulator.domain.talk import Ending, Help
from simulator.settings import Settings
from simulator.tui.screens.prepare import PrepareScreen
from simulator.tui.screens.rehearse import RehearseScreen
from simulator.tui.screens.review import ReviewScreen
from simulator.tui.screens.soundcheck import SoundCheckScreen
from simulator.tui.widgets.meter import Meter
from simulator.tui.widgets.tick import Tick
from simulator.usecases import soundcheck
from simulator.usecases.patience import Patience
from simulator.usecases.rehearse import Outcome, Plan, Talking
from simulator.usecases.soundcheck import how_it_sounds
from tests.tui import frozen
from tests.tui.conftest import FixedCheck, Opened, settled, shown
from tests.tui.scripted import ScriptedRehearsal

NO_MICROPHONE = LineLost("There is no microphone", "plug one in and allow its use, or rehearse with `--typed`")
NO_LIBRARY = EngineMissing("The sound library PortAudio is missing", "run `sudo apt install libportaudio2`")


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[Plan]:
    """The plans with which a talk was begun; none begins."""
    plans: list[Plan] = []

    def begin(self: SoundCheckScreen, screen: object) -> None:
        assert isinstance(screen, RehearseScreen)
        plans.append(screen._plan)

    monkeypatch.setattr("simulator.tui.app.CoffeechatApp.push_screen", _push(begin))
    return plans


def _push(begin: object) -> object:
    from simulator.tui.app import CoffeechatApp

    usual = CoffeechatApp.push_screen

    def push(self: CoffeechatApp, screen: object, *rest: object) -> object:
        if isinstance(screen, RehearseScreen):
            return begin(self, screen)  # type: ignore[operator]
        return usual(self, screen, *rest)  # type: ignore[call-overload]

    return push


async def _look(pilot: Pilot[int]) -> str:
    """Wait until the devices were tried; the text on the screen in one line."""
    screen = pilot.app.screen
    for _ in range(500):
        await asyncio.sleep(0.01)
        if "Looking for" not in str(screen.query_one("#verdict").render()):
            break
    await pilot.pause()
    return " ".join(shown(pilot).split())


async def test_the_level_and_what_it_means(opened: Opened, card: type[FixedCheck]) -> None:
    async with opened() as pilot:
        await pilot.press("t")
        assert "You can be heard well." in await _look(pilot)
        assert pilot.app.screen.query_one(Meter).level == pytest.approx(0.55)
        assert card.opened == [(None, None)]
        await pilot.press("escape")
        await pilot.pause()
        assert card.closed == 1


@pytest.mark.parametrize(
    ("loudest", "says"), [(0.0, "Nothing"), (0.29, "Nothing"), (0.3, "faintly"), (0.46, "well"), (0.98, "Too loud")]
)
def test_the_verdicts(loudest: float, says: str) -> None:
    assert says in how_it_sounds(loudest)


async def test_a_device_is_chosen_by_key_and_remembered(
    opened: Opened, card: type[FixedCheck], begun: list[Plan], home: Path
) -> None:
    async with opened() as pilot:
        await pilot.press("t")
        await _look(pilot)
        pilot.app.screen.query_one("#input", Select).focus()
        await pilot.press("enter", "down", "enter")
        await pilot.pause()
        assert "Headset [USB]" in shown(pilot)
        await _look(pilot)
        assert card.opened[-1] == ("Headset [USB]", None)
        assert card.closed == len(card.opened) - 1
        await pilot.press("tab", "tab", "enter")
        assert begun[-1].input_device == "Headset [USB]"
    assert "Headset [USB]" in (home / "settings.json").read_text("utf-8")


async def test_the_last_choices_are_offered_again(opened: Opened, begun: list[Plan]) -> None:
    last = Settings(input_device="Built-in", output_device="gone", hands_free=True, headphones=True)
    async with opened(settings=last) as pilot:
        await pilot.press("t")
        assert "[x] I wear headphones" in await _look(pilot)
        await pilot.press("enter")
    (plan,) = begun
    assert plan.hands_free
    assert plan.headphones
    assert plan.input_device == "Built-in"
    assert plan.output_device is None


async def test_a_recording_is_kept_only_after_a_yes_that_is_remembered(
    opened: Opened, begun: list[Plan], home: Path
) -> None:
    async with opened() as pilot:
        await pilot.press("t")
        assert "[ ] Keep a recording" in await _look(pilot)
        await pilot.press("enter")
        pilot.app.screen.query_one("#keep", Tick).toggle()
        await pilot.press("enter", "down", "down", "enter")
    assert [plan.keep_recording for plan in begun] == [False, True, False], "typed, there is nothing of you to record"
    assert settings.load(home / "settings.json").keep_recordings


@pytest.mark.parametrize(("downs", "talking", "hands_free"), [(0, "microphone", False), (1, "microphone", True)])
async def test_the_ways_of_talking(
    downs: int, talking: str, hands_free: bool, opened: Opened, begun: list[Plan]
) -> None:
    async with opened() as pilot:
        await pilot.press("t")
        await _look(pilot)
        await pilot.press(*["down"] * downs, "enter")
    assert (begun[0].talking, begun[0].hands_free) == (Talking(talking), hands_free)


async def test_typed_and_without_a_voice(opened: Opened, begun: list[Plan]) -> None:
    async with opened() as pilot:
        await pilot.press("t")
        await _look(pilot)
        await pilot.press("down", "down", "tab", "tab", "space")
        assert "[x] No voice: I read what Inês says" in shown(pilot)
        await pilot.press("enter")
    assert begun[0].talking is Talking.TYPED
    assert begun[0].mute


async def test_hearing_both_sides(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("t")
        await _look(pilot)
        await pilot.press("h")
        await pilot.pause()
        assert "That is Inês [b](a voice)[/b]." in shown(pilot)
        await pilot.press("y")
        await pilot.pause()
        assert "“Hello [b]there[/b].”" in shown(pilot)


@pytest.mark.parametrize("error", [NO_MICROPHONE, NO_LIBRARY])
async def test_without_sound_typing_is_offered(
    error: LineLost, opened: Opened, card: type[FixedCheck], begun: list[Plan]
) -> None:
    card.fails = error
    async with opened() as pilot:
        await pilot.press("t")
        text = await _look(pilot)
        assert error.what in text
        assert "rehearse typed: the same person, the same scores" in text
        assert "--typed" not in text
        await pilot.press("h", "y")
        await pilot.press("enter")
    assert begun[0].talking is Talking.TYPED


async def test_without_a_sound_library_the_remedy_is_named(
    opened: Opened, card: type[FixedCheck], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> tuple[list[str], list[str]]:
        raise NO_LIBRARY

    monkeypatch.setattr(soundcheck, "devices", missing)
    async with opened() as pilot:
        await pilot.press("t")
        assert "sudo apt install libportaudio2" in await _look(pilot)


async def test_a_microphone_that_is_plugged_in_later(opened: Opened, card: type[FixedCheck], begun: list[Plan]) -> None:
    card.fails = NO_MICROPHONE
    async with opened() as pilot:
        await pilot.press("t")
        assert "There is no microphone" in await _look(pilot)
        card.fails = None
        await pilot.press("r")
        for _ in range(500):
            await pilot.pause(0.01)
            if "well" in shown(pilot):
                break
        assert "There is no microphone" not in shown(pilot)
        await pilot.press("up", "up", "enter")
    assert begun[0].talking is Talking.MICROPHONE


async def test_behind_the_review_of_a_talk_is_what_was_before_the_sound_check(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome = Outcome("20260101-101500-000", frozen.talk(), frozen.card(), Ending.LEFT)
    rehearsal = ScriptedRehearsal((), outcome)
    monkeypatch.setattr("simulator.tui.screens.rehearse.Rehearsal", lambda plan: rehearsal)
    async with opened() as pilot:
        await pilot.press("enter", "ctrl+g")
        await _look(pilot)
        await pilot.press("enter")
        await rehearsal.told.wait()
        rehearsal.goes_on.set()
        for _ in range(500):
            await pilot.pause(0.01)
            if isinstance(pilot.app.screen, ReviewScreen):
                break
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, PrepareScreen)


async def test_a_talk_that_did_not_come_about_leads_back_to_the_sound_check(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    rehearsal = ScriptedRehearsal((), fails=NO_MICROPHONE)
    monkeypatch.setattr("simulator.tui.screens.rehearse.Rehearsal", lambda plan: rehearsal)
    async with opened() as pilot:
        await pilot.press("t")
        await _look(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert "Plug one in" in " ".join(shown(pilot).split())
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SoundCheckScreen)


async def test_a_missing_speaker_is_told(opened: Opened, card: type[FixedCheck]) -> None:
    card.notes = ("There is no speaker, so words come as text only",)
    async with opened() as pilot:
        await pilot.press("t")
        assert "There is no speaker" in await _look(pilot)


async def test_help_and_patience_are_chosen_and_remembered(opened: Opened, begun: list[Plan]) -> None:
    async with opened(settings=Settings(patience="brisk")) as pilot:
        await pilot.press("t")
        text = await _look(pilot)
        assert "coached: a hint now and then" in text
        pilot.app.screen.query_one("#help", Select).value = "blind"
        await pilot.press("enter")
        assert [(plan.mode, plan.patience) for plan in begun] == [(Help.BLIND, Patience.BRISK)]
        pilot.app.screen.query_one("#patience", Select).value = "gives me time"
        await pilot.press("enter")
        assert begun[1].patience is Patience.GIVES_TIME
        settings = pilot.app.settings  # type: ignore[attr-defined]
        assert (settings.mode, settings.patience) == ("blind", "gives me time")
