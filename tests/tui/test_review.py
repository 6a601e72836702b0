"""The review of a talk, and the list of past ones."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import OptionList

from simulator.archive.store import SessionCard
from simulator.authoring.transcripts import read_transcript
from simulator.domain.errors import EngineMissing, StorageFailed
from simulator.tui import review_pages
from simulator.tui.screens.choose import ChooseScreen
from simulator.tui.screens.past import PastScreen
from simulator.tui.screens.review import ReviewScreen
from simulator.tui.widgets.page import Page
from simulator.usecases import library, sessions
from simulator.usecases.judge import score_talk
from tests.tui import frozen
from tests.tui.conftest import Opened, settled, shown

GOLDEN = Path(__file__).parents[1] / "golden"
ID = "20260101-101500-000"


def _review(session: str | None = ID) -> ReviewScreen:
    return ReviewScreen(frozen.persona(), frozen.talk(), frozen.card(), session)


async def test_three_dials_come_first(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.app.push_screen(_review())
        await pilot.pause()
        text = shown(pilot)
        card = frozen.card()
        assert f"Your talk with Nora Keane: {card.overall} of 100" in text
        for name in ("Open questions", "Research", "Time"):
            assert name in text
        assert card.advice[0].split("…")[0][:40] in text


async def test_every_criterion_stands_there_with_its_quotes(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.app.push_screen(_review())
        page = pilot.app.screen.query_one("#card Page", Page).text
        for score in frozen.card().criteria:
            assert score.name in page
            assert score.finding.summary in page
            for evidence in score.finding.evidence:
                assert evidence.note in page
                assert evidence.quote is None or f"“{evidence.quote}”" in page


async def test_the_tabs_by_number_and_by_arrow(opened: Opened) -> None:
    async with opened((100, 30)) as pilot:
        await pilot.app.push_screen(_review())
        await pilot.press("2")
        assert "So, what made you leave the ward?" in shown(pilot)
        assert "✓ open" in shown(pilot)
        await pilot.press("right")
        assert "You heard 10 of 18 stories." in shown(pilot)
        await pilot.press("right")
        assert "of the talking was yours" in shown(pilot)
        await pilot.press("right")
        assert "Opening" in shown(pilot)
        await pilot.press("left", "left")
        assert "You heard" in shown(pilot)
        await pilot.press("end")
        assert "You heard" not in shown(pilot)


def test_a_closed_question_has_a_better_wording() -> None:
    card, talk = frozen.card(), frozen.talk()
    text = [block.text.plain for block in review_pages.talk(talk, card, "Nora")]
    rewritten = [q.judgement.rewrite for q in card.questions if q.judgement.rewrite]
    assert rewritten
    assert [f"Try: {rewrite}" for rewrite in rewritten] == [line for line in text if line.startswith("Try: ")]


@pytest.mark.parametrize("recorded", [False, True])
async def test_a_review_is_saved_in_every_form(
    recorded: bool, opened: Opened, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[tuple[object, ...]] = []
    monkeypatch.setattr(sessions, "export", lambda *given, sound: written.append((*given[1:], sound)))
    monkeypatch.setattr(sessions, "sound", lambda wanted: {1: home / "turn-001.wav"} if recorded else {})
    async with opened() as pilot:
        await pilot.app.push_screen(_review())
        await pilot.press("e", "escape")
        for downs in range(5 if recorded else 4):
            await pilot.press("e", *["down"] * downs, "enter")
            await settled(pilot)
        assert isinstance(pilot.app.screen, ReviewScreen)
        folder = home / "reviews"
        forms = [("html", False), ("html", True), ("md", False), ("vtt", False), ("json", False)]
        wanted = [(form, sound) for form, sound in forms if recorded or not sound]
        assert written == [(form, folder / f"{ID}.{form}", sound) for form, sound in wanted]
        notes = [*pilot.app._notifications]
        assert str(folder) in notes[-1].message
        assert len(notes) < len(wanted), "a note takes the place of the one before"


async def test_what_keeps_a_page_from_being_saved_is_told(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*given: object, sound: bool) -> None:
        raise StorageFailed("[b]x.html[/b] could not be written (No space left)", "choose another place")

    monkeypatch.setattr(sessions, "export", full)
    async with opened() as pilot:
        await pilot.app.push_screen(_review())
        await pilot.press("e", "enter")
        await settled(pilot)
        assert "[b]x.html[/b] could not be written" in [*pilot.app._notifications][-1].message
        await pilot.app.push_screen(_review(None))
        await pilot.press("e")
        await settled(pilot)
        (told,) = pilot.app._notifications
        assert "could not be saved on disk" in told.message


@pytest.mark.models
@pytest.mark.parametrize("name", ["nora-keane-1-terrible", "marisol-vega-6-excellent"])
async def test_a_golden_talk_is_reviewed_as_it_is_scored_now(
    name: str, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    transcript = read_transcript(GOLDEN / f"{name}.json")
    persona = library.persona_by_slug(transcript.persona or "")
    card = score_talk(transcript, persona)
    async with opened((120, 40)) as pilot:
        await pilot.app.push_screen(ReviewScreen(persona, transcript, card, None))
        await pilot.pause()
        assert f"{card.overall} of 100" in shown(pilot)
        await pilot.press("2", "3")
        assert f"of {len(persona.stories)} stories" in shown(pilot)


HELD = [
    SessionCard("b", "b", "[bold]Ada[/bold] Lind", "2026-10-30T09:00:00+01:00", 25, "left", 3, 61.0),
    SessionCard("a", "a", "Nora Keane", "2026-02-01T23:59:00+00:00", 20, "fault", 9, 400.0, 8, {}),
]


async def test_past_talks_open_their_review(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def review(session: str) -> tuple[object, object, object]:
        asked.append(session)
        return frozen.persona(), frozen.talk(), frozen.card()

    monkeypatch.setattr(sessions, "sessions", lambda: HELD)
    monkeypatch.setattr(sessions, "review", review)
    async with opened() as pilot:
        await pilot.press("p")
        await settled(pilot)
        text = shown(pilot)
        assert "[bold]Ada[/bold] Lind (1 min, you left)" in text
        assert "1 Feb 2026, 23:59" in text
        assert "not scored yet" in text
        await pilot.press("down", "enter")
        await settled(pilot)
        assert asked == ["a"]
        assert isinstance(pilot.app.screen, ReviewScreen)
        await pilot.press("q", "q")
        assert isinstance(pilot.app.screen, ChooseScreen)


async def test_a_talk_that_cannot_be_scored_says_why(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def review(session: str) -> None:
        raise EngineMissing("The model is [damaged]", "install coffeechat again")

    monkeypatch.setattr(sessions, "sessions", lambda: HELD)
    monkeypatch.setattr(sessions, "review", review)
    async with opened() as pilot:
        await pilot.press("p")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert "The model is [damaged]: install coffeechat again" in shown(pilot)
        assert isinstance(pilot.app.screen, PastScreen)


async def test_a_deleted_talk_can_be_brought_back_until_the_list_is_left(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    deleted: list[str] = []
    monkeypatch.setattr(sessions, "sessions", lambda: HELD)
    monkeypatch.setattr(sessions, "delete", deleted.append)
    async with opened() as pilot:
        await pilot.press("p")
        await settled(pilot)
        assert "Undo" not in shown(pilot)
        await pilot.press("d", "d")
        text = " ".join(shown(pilot).split())
        assert "Deleted: the talk with Nora Keane of 1 Feb 2026" in text
        assert "Delete" not in text.partition("Undo")[2]
        await pilot.press("ctrl+z", "ctrl+z", "d")
        text = " ".join(shown(pilot).split())
        assert "[bold]Ada[/bold] Lind of 30 Oct 2026" in text
        assert "Nora Keane (7 min" in text
        assert deleted == []
        await pilot.press("escape")
        await pilot.pause()
        assert deleted == ["b"]


async def test_progress_stands_above_the_past_talks(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def card(number: int, openness: int | None) -> SessionCard:
        dials = {"openness": openness, "grounding": 50, "time": None}
        name = "[b]Ada[/b]" if number else "Nora"
        card = SessionCard(str(number), "a", name, "2026-02-01T09:00:00+00:00", 20, "goodbye", 9, 400.0, 8, dials, "r")
        return replace(card, introduced=["a", "ines-rocha", "gone"])

    monkeypatch.setattr(sessions, "sessions", lambda: [card(2, 100), card(1, 30), card(0, 0)])
    async with opened() as pilot:
        await pilot.press("p")
        await settled(pilot)
        text = shown(pilot)
        assert "3 talks so far, with [b]Ada[/b] (2), Nora." in text
        assert "Open questions  ▁▃█ 0 → 100 (+100)" in text
        assert "Research        ▅▅▅ 50 → 50 (+0)" in text
        assert "→ Next: ask more questions that begin with how" in text
        told = " ".join(text.split())
        assert "You were introduced to Dr Inês Rocha, but have not met them yet." in told, "no page, no name"


async def test_the_newest_of_many_talks_come_first_and_all_come(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = [replace(HELD[0], id=f"{number}", name=f"Number {number}") for number in range(450)]
    asked: list[int | None] = []

    def newest(number: int | None = None) -> list[SessionCard]:
        asked.append(number)
        return held[:number]

    monkeypatch.setattr(sessions, "how_many", lambda: len(held))
    monkeypatch.setattr(sessions, "sessions", newest)
    async with opened() as pilot:
        asked.clear()
        await pilot.press("p")
        await settled(pilot)
        past = pilot.app.screen.query_one(OptionList)
        while past.option_count < len(held):
            await pilot.pause(0.01)
        assert asked == [100, None]
        assert "450 talks so far" in shown(pilot)
        await pilot.press("end", "d")
        await pilot.pause()
        assert "Deleted: the talk with Number 449" in " ".join(shown(pilot).split())
        assert "Number 448" in shown(pilot)
        await pilot.press("ctrl+z")
        assert past.highlighted == 449


async def test_no_past_talks_yet(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("p")
        await settled(pilot)
        assert "Nothing here yet." in shown(pilot)
        await pilot.press("enter", "d")
        assert isinstance(pilot.app.screen, PastScreen)
