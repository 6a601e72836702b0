"""Getting ready: a goal and a sheet that is judged while it is typed, filled from banks, and kept."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, TextArea

from simulator.domain.errors import EngineMissing
from simulator.tui import sheet_words
from simulator.tui.screens import prepare
from simulator.tui.screens.choose import ChooseScreen
from simulator.tui.screens.ideas import IdeasScreen
from simulator.tui.screens.prepare import PrepareScreen
from simulator.tui.screens.rehearse import RehearseScreen
from simulator.tui.screens.soundcheck import SoundCheckScreen
from simulator.usecases import preparing
from simulator.usecases.preparing import Sheet
from tests.tui.conftest import Opened, shown

WHO = "ines-rocha"
HOW = "How did you begin to keep seeds?"


@pytest.fixture(autouse=True)
def unjudged(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the mark, a machine on which the model that judges is missing: all else works there as well."""

    def missing(question: str, persona: object) -> None:
        raise EngineMissing("The [model] is missing", "install coffeechat again")

    if request.node.get_closest_marker("models") is None:
        monkeypatch.setattr(preparing, "weigh", missing)


@asynccontextmanager
async def _prepare(opened: Opened, size: tuple[int, int] = (150, 34)) -> AsyncIterator[Pilot[int]]:
    """The room of the first persona of the library."""
    async with opened(size) as pilot:
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, PrepareScreen)
        yield pilot


async def _paste(pilot: Pilot[int], text: str, *keys: str) -> None:
    draft = pilot.app.screen.query_one("#draft", Input)
    draft.insert_text_at_cursor(text)
    await pilot.press(*keys)
    await pilot.pause()


async def _until(pilot: Pilot[int], words: str) -> str:
    """Wait until a judgement, which is made in a thread, stands there."""
    for _ in range(3000):
        text = " ".join(shown(pilot).split())
        if words in text:
            return text
        await asyncio.sleep(0.02)
    raise AssertionError(f"{words!r} is not in:\n{shown(pilot)}")


async def test_the_profile_is_there_to_read_and_the_sheet_says_what_to_do(opened: Opened) -> None:
    async with _prepare(opened) as pilot:
        text = " ".join(shown(pilot).split())
        assert "Keeps what nobody plants any more" in text
        assert "Your questions (5 to 10 are good)" in text
        assert "Write a question below, or look for ideas: Ctrl-B." in text
        assert "· career path" in text.replace("\u00a0", " ")
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ChooseScreen)


async def test_goal_and_questions_are_kept_as_they_are_typed(opened: Opened) -> None:
    async with _prepare(opened) as pilot:
        await _paste(pilot, HOW, "enter")
        await _paste(pilot, "Half a [q")
        await pilot.press("shift+tab", "shift+tab")
        await pilot.press(*"Do it")
        for _ in range(500):
            if preparing.sheet(WHO).goal == "Do it":
                break
            await asyncio.sleep(0.02)
        assert preparing.sheet(WHO) == Sheet("Do it", (HOW,), "Half a [q")
    async with _prepare(opened) as pilot:
        assert HOW in shown(pilot)
        assert pilot.app.screen.query_one("#draft", Input).value == "Half a [q"


async def test_a_question_is_changed_moved_deleted_and_all_is_undone(opened: Opened) -> None:
    preparing.keep_sheet(WHO, Sheet("", ("First?", "Second [b]?", "Third?")))
    async with _prepare(opened) as pilot:
        assert "Second [b]?" in shown(pilot)
        await pilot.press("up", "down", "enter")
        draft = pilot.app.screen.query_one("#draft", Input)
        assert (draft.value, draft.has_focus) == ("Second [b]?", True)
        await pilot.press(*" Really?", "enter")
        assert preparing.sheet(WHO).questions == ("First?", "Second [b]? Really?", "Third?")
        await pilot.press("up", "shift+up")
        assert preparing.sheet(WHO).questions == ("Second [b]? Really?", "First?", "Third?")
        await pilot.press("d")
        assert preparing.sheet(WHO).questions == ("First?", "Third?")
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert preparing.sheet(WHO).questions == ("First?", "Second [b]?", "Third?")
        await pilot.press("ctrl+z")
        assert "Undo" not in shown(pilot)


async def test_the_arrow_keys_lead_from_the_line_to_the_goal_and_back(opened: Opened) -> None:
    async with _prepare(opened) as pilot:
        assert "Press ↑ to write your goal" in shown(pilot)
        await pilot.press("up", *"Learn")
        assert pilot.app.screen.query_one("#goal", Input).value == "Learn"
        await pilot.press("down")
        assert pilot.app.screen.query_one("#draft", Input).has_focus
        await _paste(pilot, "First?", "enter")
        await _paste(pilot, "Second?", "enter")
        await pilot.press("up", "up")
        assert pilot.app.screen.query_one("#goal", Input).has_focus
        await pilot.press("down", "down", "down")
        assert pilot.app.screen.query_one("#draft", Input).has_focus


async def test_who_deletes_the_last_question_is_back_in_the_line_and_told_how_it_comes_back(opened: Opened) -> None:
    preparing.keep_sheet(WHO, Sheet("", ("First?",)))
    async with _prepare(opened) as pilot:
        await pilot.press("up", "d")
        assert pilot.app.screen.query_one("#draft", Input).has_focus
        assert "Move up" not in shown(pilot)
        assert [note.message for note in pilot.app._notifications] == ["Taken off the sheet. Ctrl-Z brings it back."]
        await pilot.press("ctrl+z")
        assert "First?" in shown(pilot)


async def test_a_list_that_is_pasted_goes_to_the_sheet_and_a_paragraph_into_the_line(opened: Opened) -> None:
    async with _prepare(opened) as pilot:
        draft = pilot.app.screen.query_one("#draft", Input)
        draft.post_message(Paste("1. How did you begin?\n2. What\x1b[31m scares you\n\n"))
        await pilot.pause()
        assert preparing.sheet(WHO).questions == ("How did you begin?", "What[31m scares you")
        assert draft.value == ""
        draft.post_message(Paste("I was wondering\nhow it began"))
        await pilot.pause()
        assert draft.value == "I was wondering how it began"
        await pilot.press("ctrl+z")
        assert preparing.sheet(WHO).questions == ()


async def test_a_change_is_given_up_by_escape(opened: Opened) -> None:
    preparing.keep_sheet(WHO, Sheet("", ("First?",)))
    async with _prepare(opened) as pilot:
        await pilot.press("up", "enter", "escape")
        assert isinstance(pilot.app.screen, PrepareScreen)
        await _paste(pilot, "Another?", "enter")
        assert preparing.sheet(WHO).questions == ("First?", "Another?")


@pytest.mark.models
async def test_a_closed_question_gets_a_better_wording_that_one_key_takes(opened: Opened) -> None:
    async with _prepare(opened) as pilot:
        await _paste(pilot, "Do you like the work?")
        await _until(pilot, "closed: a word or two would answer it")
        assert "Ctrl-T takes it" in await _until(pilot, "Ctrl-T Take it")
        await pilot.press("ctrl+t")
        await _until(pilot, "✓ open: it invites a story")
        await pilot.press("enter")
        (question,) = preparing.sheet(WHO).questions
        assert question != "Do you like the work?"
        assert preparing.weigh(question, pilot.app.screen._persona).judgement.open
        await _until(pilot, "✓ " + question.split()[0])


async def test_where_nothing_can_be_judged_it_says_why(opened: Opened) -> None:
    async with _prepare(opened) as pilot:
        await _paste(pilot, HOW)
        await _until(pilot, "cannot be judged now: The [model] is missing: install coffeechat again")


@pytest.mark.models
async def test_what_the_sheet_covers_is_ticked(opened: Opened) -> None:
    preparing.keep_sheet(WHO, Sheet("", ("How do you see the future of this trade?", "Is it a typical day?")))
    async with _prepare(opened) as pilot:
        text = await _until(pilot, "✓\u00a0outlook".replace("\u00a0", " "))
        assert "✓ day to day" not in text.replace("\u00a0", " ")


async def test_an_idea_from_a_bank_is_filled_in(opened: Opened) -> None:
    async with _prepare(opened) as pilot:
        await pilot.press("ctrl+b")
        assert isinstance(pilot.app.screen, IdeasScreen)
        await pilot.press(*"piece news")
        found = pilot.app.screen.query_one(OptionList)
        assert found.highlighted_option is not None
        await pilot.press("down", "up", "enter")
        draft = pilot.app.screen.query_one("#draft", Input)
        assert "[a piece of news" in draft.value
        assert draft.selected_text.startswith("[a piece of news")
        await pilot.press(*"rain")
        assert "[" not in draft.value
        assert "rain" in draft.value


async def test_ideas_that_are_not_there_and_going_back(opened: Opened) -> None:
    async with _prepare(opened) as pilot:
        await pilot.press("ctrl+b", *"zzz", "enter")
        assert "No question has these words" in shown(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, PrepareScreen)
        await pilot.press("ctrl+b", "ctrl+c")
        assert isinstance(pilot.app.screen, PrepareScreen)


async def test_the_sheet_goes_into_the_talk(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    screens: list[RehearseScreen] = []
    async with _prepare(opened) as pilot:
        await _paste(pilot, HOW, "enter", "ctrl+g")
        assert isinstance(pilot.app.screen, SoundCheckScreen)
        monkeypatch.setattr(pilot.app, "push_screen", lambda screen: screens.append(screen))
        await pilot.press("down", "down", "enter")
    assert screens[0]._questions == (HOW,)


async def test_a_disk_that_refuses_is_told(opened: Opened, home: Path) -> None:
    (home / "sheets").write_text("in the way", "utf-8")
    async with _prepare(opened) as pilot:
        await _paste(pilot, HOW, "enter")
        assert any("cannot be saved" in note.message for note in pilot.app._notifications)
        assert HOW in shown(pilot)


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (0, "(5 to 10 are good)"),
        (3, "(3 so far; 5 to 10 are good)"),
        (6, "(6 so far)"),
        (11, "(11 so far; 5 to 10 are good)"),
    ],
)
def test_how_many_are_good(number: int, says: str) -> None:
    assert sheet_words.how_many(number) == f"Your questions {says}"


@pytest.mark.models
async def test_the_message_is_judged_and_kept_as_it_is_typed(opened: Opened) -> None:
    async with _prepare(opened) as pilot:
        await pilot.press("ctrl+l")
        await _until(pilot, "Four or five")
        text = "Dear Inês, I study botany and would like to learn how you work. I am attaching my résumé. "
        text += "I hope you have a job for me."
        pilot.app.screen.query_one(TextArea).insert(text)
        shown_now = await _until(pilot, "– No job ask")
        assert "✓ Short" in shown_now
        assert "– Nothing attached" in shown_now
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, PrepareScreen)
        assert preparing.letter(WHO) == text
        await pilot.press("ctrl+l")
        assert pilot.app.screen.query_one(TextArea).text == text


async def test_the_clock_for_reading_can_be_started_and_stopped(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    monkeypatch.setattr(prepare, "monotonic", lambda: now)
    async with _prepare(opened) as pilot:
        assert "to read the profile" not in shown(pilot)
        await pilot.press("ctrl+r")
        assert "05:00 to read the profile" in shown(pilot)
        await pilot.press("ctrl+r")
        assert "to read the profile" not in shown(pilot)
        await pilot.press("ctrl+r")
        now += prepare.RESEARCH
        for _ in range(300):
            await asyncio.sleep(0.02)
            if told := [note.message for note in pilot.app._notifications]:
                break
        assert "The time for reading is over." in told[0]
        assert "to read the profile" not in shown(pilot)
