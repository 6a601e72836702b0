"""After the talk: the note, the reminder, the cue card, and a turn that is asked again or heard again."""

import io
import wave
from pathlib import Path
from typing import ClassVar

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from simulator.archive.folders import PERSONA
from simulator.archive.journal import Journal
from simulator.archive.portrait import persona_to_text
from simulator.domain.errors import LineLost
from simulator.domain.talk import Ending
from simulator.tui.screens.again import AgainScreen
from simulator.tui.screens.follow_up import FollowUpScreen
from simulator.tui.screens.hear import HearScreen
from simulator.tui.screens.note import Note
from simulator.tui.screens.review import ReviewScreen
from simulator.tui.widgets.page import Page
from simulator.usecases import dictation, following_up, playing, sessions
from tests.archive.helpers import MORNING
from tests.tui import frozen
from tests.tui.conftest import Opened, settled, shown


@pytest.fixture
def kept(home: Path) -> str:
    """The frozen talk as a session on the disk."""
    persona, talk = frozen.persona(), frozen.talk()
    journal = Journal(home / "sessions", persona.slug, persona.name, 20, MORNING, talking="typed")
    (journal.folder / PERSONA).write_text(persona_to_text(persona))
    for index, turn in enumerate(talk.turns):
        journal.turn(index, turn)
    journal.ended(600.0, Ending.GOODBYE)
    journal.close()
    return journal.header.id


def _review(session: str | None) -> ReviewScreen:
    return ReviewScreen(frozen.persona(), frozen.talk(), frozen.card(), session)


@pytest.mark.models
async def test_a_note_is_drafted_judged_and_kept(opened: Opened, kept: str) -> None:
    async with opened(size=(120, 40)) as pilot:
        await pilot.app.push_screen(_review(kept))
        await pilot.press("f")
        await settled(pilot)
        assert isinstance(pilot.app.screen, FollowUpScreen)
        note = pilot.app.screen.query_one(Note)
        assert note.text == following_up.drafts(frozen.talk(), frozen.persona())[0].text
        checks = pilot.app.screen.query_one("#letter-checks", Page)
        assert "✓ Thanks: said" in checks.text
        assert "– What you will do with it: Say one thing" in checks.text
        note.text = note.text.replace(following_up.BLANK, "On Friday I will visit the ward.")
        await pilot.press(*"PS")
        await pilot.pause(0.5)
        await settled(pilot)
        assert "✓ What you will do with it" in checks.text
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert (following_up.kept_note(kept) or "").startswith("PSDear")


async def test_another_moment_can_be_undone(opened: Opened, kept: str) -> None:
    async with opened() as pilot:
        await pilot.app.push_screen(_review(kept))
        await pilot.press("f")
        note = pilot.app.screen.query_one(Note)
        first = note.text
        await pilot.press("ctrl+n")
        assert note.text == following_up.drafts(frozen.talk(), frozen.persona())[1].text != first
        await pilot.press("ctrl+z")
        assert note.text == first


async def test_reminder_cue_card_and_clipboard(opened: Opened, home: Path, kept: str) -> None:
    async with opened() as pilot:
        await pilot.app.push_screen(_review(kept))
        await pilot.press("f", "ctrl+r", "ctrl+g", "ctrl+o")
        await pilot.pause()
        reminder = (home / "reviews" / f"{kept}-reminder.ics").read_bytes().decode()
        assert reminder.startswith("BEGIN:VCALENDAR\r\n")
        assert f"UID:{MORNING:%Y%m%d}" in reminder
        card = (home / "reviews" / f"{kept}-cue-card.txt").read_text()
        assert card.startswith("Hello, I am ")
        assert pilot.app.clipboard == pilot.app.screen.query_one(Note).text


async def test_a_talk_that_is_not_on_the_disk_can_be_followed_up(opened: Opened, home: Path) -> None:
    async with opened(size=(60, 20)) as pilot:
        await pilot.app.push_screen(_review(None))
        await pilot.press("f", "x", "escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert not (home / "sessions").exists()


@pytest.mark.models
async def test_a_turn_is_asked_again(opened: Opened, kept: str) -> None:
    async with opened(size=(120, 40)) as pilot:
        await pilot.app.push_screen(_review(kept))
        await pilot.press("r")
        await pilot.pause()
        assert isinstance(pilot.app.screen, AgainScreen)
        turns = pilot.app.screen.query_one("#asked-turns", OptionList)
        assert turns.option_count == sum(t.speaker.value == "you" for t in frozen.talk().turns)
        judged = {q.turn: q.judgement for q in frozen.card().questions}
        closed = next(i for i, q in judged.items() if q.rewrite)
        at = turns.get_option_index(f"turn-{closed}")
        assert str(turns.get_option_at_index(at).prompt).startswith("– ")
        turns.highlighted = at
        await pilot.pause()
        assert f"Try: {judged[closed].rewrite}" in shown(pilot)
        turns.highlighted = 0
        await pilot.press("down", "enter")
        line = pilot.app.screen.query_one("#better", Input)
        assert line.has_focus
        old = line.value
        await pilot.press("X")
        assert line.value == "X", "a key writes something new"
        line.value = "What made you leave the ward after twelve years?"
        await pilot.press("enter")
        await settled(pilot)
        then, now = (pilot.app.screen.query_one(name, Page).text for name in ("#then", "#now"))
        assert f"You: {old}" in then
        assert "You: What made you leave the ward after twelve years?" in now
        assert "open" in now
        assert "→ " in shown(pilot)
        await pilot.press("escape", "escape")
        assert isinstance(pilot.app.screen, ReviewScreen)


class Ear:
    """A microphone in front of somebody who always says the same; `fails` where it cannot be opened."""

    text: ClassVar[str] = "What made you leave the ward?"
    fails: ClassVar[bool] = False

    def __init__(self, *_: object) -> None:
        if self.fails:
            raise LineLost("There is no microphone", "use --typed")

    def __enter__(self) -> "Ear":
        return self

    def __exit__(self, *_: object) -> None:
        pass


async def test_asking_again_aloud_can_be_taken_back_and_fail(
    opened: Opened, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, str]] = []
    monkeypatch.setattr(dictation, "Microphone", Ear)
    monkeypatch.setattr(AgainScreen, "_go_back", lambda self, turn, text, aloud: asked.append((turn, text)))
    async with opened() as pilot:
        await pilot.app.push_screen(_review(kept))
        await pilot.press("r")
        screen = pilot.app.screen
        for last, told in (("escape", "Space: say it better"), ("space", "thinks back")):
            await pilot.press("space")
            await _until(pilot, "● Ask it now")
            assert "Take back" in shown(pilot)
            await pilot.press(last)
            await _until(pilot, told)
        assert asked == [(1, Ear.text)]
        assert screen.query_one("#better", Input).value == Ear.text
        monkeypatch.setattr(Ear, "text", "")
        await pilot.press("space")
        await _until(pilot, "● Ask it now")
        await pilot.press("space")
        await _until(pilot, "Nothing was heard")
        monkeypatch.setattr(Ear, "fails", True)
        await pilot.press("space")
        await _until(pilot, "There is no microphone")
        assert "--typed" not in shown(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert len(asked) == 1


async def _until(pilot: Pilot[int], wanted: str) -> None:
    for _ in range(500):
        await pilot.pause(0.01)
        if wanted in shown(pilot):
            return
    raise AssertionError(shown(pilot))


def _wav(path: Path) -> None:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(bytes(3_200))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(out.getvalue())


async def test_a_recorded_turn_can_be_heard(
    opened: Opened, home: Path, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _wav(home / "sessions" / kept / "turns" / "turn-002.wav")
    heard: list[Path] = []

    async def turn(self: object, recording: Path) -> float:
        heard.append(recording)
        if len(heard) > 1:
            raise LineLost("There is no speaker to hear it on", "plug one in")
        return 0.1

    monkeypatch.setattr(playing.Player, "turn", turn)
    async with opened() as pilot:
        await pilot.app.push_screen(_review(kept))
        await pilot.press("h")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HearScreen)
        assert pilot.app.screen.query_one("#recorded", OptionList).option_count == 1
        await pilot.press("enter")
        await pilot.pause()
        assert heard == [sessions.sound(kept)[2]]
        await pilot.press("enter")
        await pilot.pause()
        assert "There is no speaker" in shown(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReviewScreen)
        await pilot.press("h", "d")
        await pilot.pause()
        assert "Hear" not in shown(pilot)
        await pilot.press("ctrl+z")
        assert "Hear" in shown(pilot)
        assert sessions.sound(kept)
        await pilot.press("h", "d", "escape")
        await pilot.pause()
        assert sessions.sound(kept) == {}, "a recording that is not brought back goes when the review is left"
        assert sessions.talk(kept)[1].turns


async def test_nothing_to_hear_without_a_recording(opened: Opened, kept: str) -> None:
    async with opened() as pilot:
        await pilot.app.push_screen(_review(kept))
        await pilot.press("h")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReviewScreen)
