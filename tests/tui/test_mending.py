"""Mending a word in the review, the words that are in doubt, and the timeline."""

from dataclasses import replace
from pathlib import Path

import pytest

from simulator.domain.errors import StorageFailed
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Speaker, Transcript, Utterance, Word
from simulator.tui import review_pages
from simulator.tui.screens.mend import MendScreen
from simulator.tui.screens.review import ReviewScreen
from simulator.tui.widgets.timeline import bars, phases, scale, timeline_lines
from simulator.tui.widgets.unsure import with_doubts
from simulator.usecases import mending
from tests.tui import frozen
from tests.tui.conftest import Opened, settled, shown
from tests.tui.test_review import ID, _review

MINE = next(i for i, turn in enumerate(frozen.talk().turns) if turn.speaker is Speaker.YOU)


def _better(card: Scorecard) -> Scorecard:
    """The card with ten points more for the opening."""
    first = card.criteria[0]
    points = (first.finding.points or 0) + 10
    return replace(card, criteria=(replace(first, finding=replace(first.finding, points=points)), *card.criteria[1:]))


@pytest.fixture
def mended(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int, str]]:
    """What was asked to be mended; the card follows."""
    asked: list[tuple[str, int, str]] = []

    def mend(session: str, turn: int, text: str) -> tuple[object, Transcript, Scorecard]:
        asked.append((session, turn, text))
        talk = frozen.talk()
        turns = [replace(t, text=text) if i == turn else t for i, t in enumerate(talk.turns)]
        card = frozen.card()
        return frozen.persona(), replace(talk, turns=tuple(turns)), _better(card) if "[i]" in text else card

    monkeypatch.setattr(mending, "mend", mend)
    return asked


async def test_a_turn_is_mended_the_score_follows_and_it_is_undone(
    opened: Opened, mended: list[tuple[str, int, str]]
) -> None:
    heard = frozen.talk().turns[MINE].text
    async with opened((120, 40)) as pilot:
        await pilot.app.push_screen(_review())
        await pilot.press("2", "m")
        assert isinstance(pilot.app.screen, MendScreen)
        await pilot.press("enter", *" [i]", "enter")
        await settled(pilot)
        assert mended == [(ID, MINE, f"{heard} [i]")]
        assert isinstance(pilot.app.screen, ReviewScreen)
        text = " ".join(shown(pilot).split())
        (note,) = pilot.app._notifications
        assert note.message.startswith("Mended. Opening")
        assert "[i]" in text
        assert "Undo" in text
        await pilot.press("1")
        points = frozen.card().criteria[0].finding.points or 0
        assert f" {points + 10}," in shown(pilot)
        await pilot.press("ctrl+z")
        await settled(pilot)
        assert mended[-1] == (ID, MINE, heard)
        assert f" {points}," in shown(pilot)
        assert "Undo" not in shown(pilot)


async def test_mending_is_given_up_by_escape(opened: Opened, mended: list[tuple[str, int, str]]) -> None:
    async with opened() as pilot:
        await pilot.app.push_screen(_review())
        await pilot.press("m", "enter", "x", "escape")
        assert isinstance(pilot.app.screen, MendScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReviewScreen)
        await pilot.press("m", "enter", "enter")
        assert isinstance(pilot.app.screen, ReviewScreen)
        await pilot.press("m", "ctrl+c")
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert mended == []


async def test_what_keeps_it_from_being_mended_is_told(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*given: object) -> None:
        raise StorageFailed("It could [not] be saved", "make room")

    monkeypatch.setattr(mending, "mend", full)
    async with opened() as pilot:
        await pilot.app.push_screen(_review())
        await pilot.press("m", "enter", "x", "enter")
        await settled(pilot)
        assert [note.message for note in pilot.app._notifications] == ["It could [not] be saved: make room"]


async def test_a_talk_that_is_not_on_disk_cannot_be_mended(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.app.push_screen(_review(None))
        await pilot.press("m")
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert "Mend" not in shown(pilot)


def test_what_moved() -> None:
    card = frozen.card()
    assert review_pages.moved(card, card) == "Mended. No score changed."
    name, points = card.criteria[0].name, card.criteria[0].finding.points or 0
    assert review_pages.moved(card, _better(card)) == f"Mended. {name} {points} → {points + 10}."


def _turn(text: str, *chances: float) -> Utterance:
    words = tuple(Word(w, n, n + 1, c) for n, (w, c) in enumerate(zip(text.split(), chances, strict=False)))
    return Utterance(Speaker.YOU, text, 0.0, 9.0, words)


@pytest.mark.parametrize(
    ("turn", "underlined"),
    [
        (_turn("the word was ward", 0.9, 0.3, 0.9, 0.49), ["word", "ward"]),
        (_turn("the word", 0.9, 0.5), []),
        (_turn("[b] the the", 0.1, 0.9, 0.2), ["[b]", "the"]),
        (Utterance(Speaker.YOU, "typed"), []),
    ],
)
def test_words_in_doubt_are_underlined(turn: Utterance, underlined: list[str]) -> None:
    content = with_doubts(turn)
    assert content.plain == turn.text
    marked = [content.plain[span.start : span.end] for span in content.spans if "underline" in str(span.style)]
    assert marked == underlined


async def test_the_timeline(opened: Opened, home: Path) -> None:
    async with opened((100, 30)) as pilot:
        await pilot.app.push_screen(_review())
        await pilot.press("4")
        text = shown(pilot)
        assert "% of the talking was yours." in text
        rows = {line.split()[0]: line for line in text.splitlines() if line.split()[:1]}
        assert "questions" in rows["planned"]
        assert "closing" in rows["planned"]
        assert "arriving" in rows["planned"]
        assert "as it was" in text
        assert rows["minutes"].split()[1:4] == ["0", "2", "4"]


def test_bars_hold_the_share_of_their_time() -> None:
    assert bars([(0.0, 5.0), (7.5, 10.0)], 20.0, 4) == "█▄  "
    assert bars([(3.0, 3.1)], 100.0, 10) == "▁         "
    assert bars([], 60.0, 5) == "     "


def test_phases_by_name() -> None:
    line = phases(24, 80, 100, 110, 120, 60)
    assert len(line) == 55
    assert [line.index(f" {name} ") // 10 for name in ("arriving", "questions")] == [0, 2]
    assert line.count("│") == 4
    assert line.endswith("│────")
    assert phases(10, 80, 100, 100, 100, 20).count("│") == 3


@pytest.mark.parametrize("minutes", [1.0, 5.0, 20.0, 61.0, 300.0])
def test_the_scale_never_runs_into_itself(minutes: float) -> None:
    for columns in (20, 47, 90):
        numbers = [int(word) for word in scale(minutes * 60, columns).split()]
        assert numbers == sorted(set(numbers))
        assert numbers[0] == 0
        assert len(scale(minutes * 60, columns)) <= columns


def test_without_times_there_is_no_timeline() -> None:
    talk = Transcript((Utterance(Speaker.YOU, "Hello."),))
    (line,) = timeline_lines(talk, frozen.card(), "Nora", 80)
    assert "no times" in line.plain
