import json
import os
import sqlite3
from pathlib import Path

import pytest

from simulator.archive import folders, store
from simulator.archive.folders import JOURNAL, SCORE
from simulator.archive.store import INDEX, read_card, session_cards
from simulator.domain.errors import NotFound
from simulator.domain.talk import Ending
from tests.archive.helpers import TURNS, held

SCORED = {
    "overall": 71,
    "rubric": {"name": "coffee", "version": "1"},
    "criteria": [
        {"id": "openness", "points": 80},
        {"id": "grounding", "points": None},
        {"id": "time", "points": 55},
        {"id": "close", "points": 20},
        {
            "id": "coverage",
            "points": 50,
            "evidence": [
                {"turn": 3, "quote": "How?", "note": "career path: asked about openly"},
                {"turn": None, "quote": None, "note": "outlook: not asked about openly, and no story of it was heard"},
            ],
        },
    ],
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for minute in range(3):
        held(tmp_path, minutes_later=minute)
    return tmp_path


def test_sessions_come_newest_first(root: Path) -> None:
    cards = session_cards(root)
    assert [c.id for c in cards] == ["20261103-093215-123", "20261103-093115-123", "20261103-093015-123"]
    card = cards[0]
    assert (card.persona, card.name, card.minutes, card.ended, card.turns, card.seconds) == (
        "maya-okafor",
        "Maya Okafor",
        20,
        "goodbye",
        3,
        8.0,
    )
    assert card.overall is None
    assert card.dials is None


def test_many_at_one_moment_keep_their_order(tmp_path: Path) -> None:
    names = [held(tmp_path).name for _ in range(12)]
    assert folders.ids(tmp_path) == names[::-1]


def test_a_score_is_shown_as_soon_as_it_is_there(root: Path) -> None:
    newest = session_cards(root)[0].id
    (root / newest / SCORE).write_text(json.dumps(SCORED))
    card = session_cards(root)[0]
    assert card.overall == 71
    assert card.dials == {"openness": 80, "grounding": None, "time": 55}
    assert card.rubric == "coffee 1"
    assert card.avoided == ["outlook"]


@pytest.mark.parametrize("score", ["", "{}", "[]", '{"overall": "many"}', '{"criteria": 3}', "[" * 100_000])
def test_a_damaged_score_is_no_score(root: Path, score: str) -> None:
    newest = session_cards(root)[0].id
    (root / newest / SCORE).write_text(score)
    assert session_cards(root)[0].overall is None


def test_the_index_is_made_anew_when_it_is_gone(root: Path) -> None:
    before = session_cards(root)
    (root / INDEX).unlink()
    assert session_cards(root) == before
    assert (root / INDEX).is_file()


@pytest.mark.parametrize(
    "damage", [b"", b"not a database at all, really not" * 50, b"SQLite format 3\x00" + b"\xff" * 4096]
)
def test_a_damaged_index_is_made_anew(root: Path, damage: bytes) -> None:
    before = session_cards(root)
    (root / INDEX).write_bytes(damage)
    assert session_cards(root) == before
    assert session_cards(root) == before
    with sqlite3.connect(root / INDEX) as base:
        assert base.execute("select count(*) from sessions").fetchone() == (3,)


def test_lines_of_another_version_are_read_again(root: Path) -> None:
    before = session_cards(root)
    with sqlite3.connect(root / INDEX) as base:
        base.execute("update sessions set card = '{\"id\": 1}'")
    assert session_cards(root) == before
    with sqlite3.connect(root / INDEX) as base:
        base.execute("drop table sessions")
        base.execute("create table sessions (something text)")
        base.execute("pragma user_version = 99")
    assert session_cards(root) == before


def test_the_newest_alone_are_read_without_losing_the_others(root: Path) -> None:
    first = session_cards(root, 1)
    with sqlite3.connect(root / INDEX) as base:
        assert base.execute("select count(*) from sessions").fetchone() == (1,)
    every = session_cards(root)
    assert (len(every), every[:1]) == (3, first)
    assert session_cards(root, 2) == every[:2]
    with sqlite3.connect(root / INDEX) as base:
        assert base.execute("select count(*) from sessions").fetchone() == (3,)


def test_a_stale_line_is_read_again(root: Path) -> None:
    oldest = root / session_cards(root)[-1].id / JOURNAL
    lines = oldest.read_text().splitlines(keepends=True)
    oldest.write_text("".join(lines[:2]))
    card = session_cards(root)[-1]
    assert (card.turns, card.ended) == (1, Ending.FAULT.value)


def test_a_locked_index_is_no_obstacle(root: Path) -> None:
    before = session_cards(root)
    held(root, minutes_later=9)
    base = sqlite3.connect(root / INDEX)
    base.execute("begin exclusive")
    try:
        assert session_cards(root)[1:] == before
    finally:
        base.rollback()
        base.close()


def test_an_index_that_cannot_be_written_is_no_obstacle(root: Path) -> None:
    (root / INDEX).mkdir()
    assert len(session_cards(root)) == 3


def test_a_damaged_session_hides_no_other(root: Path) -> None:
    newest = session_cards(root)[0].id
    (root / newest / JOURNAL).write_bytes(b"\x00" * 100)
    assert len(session_cards(root)) == 2
    assert read_card(root / newest) is None


@pytest.mark.parametrize("name", [JOURNAL, SCORE])
def test_a_pipe_in_place_of_a_file_is_not_waited_for(root: Path, name: str) -> None:
    before = session_cards(root)
    folder = root / before[0].id
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    after = session_cards(root)
    assert [c.id for c in after if c.id != folder.name] == [c.id for c in before[1:]]
    assert next((c.overall for c in after if c.id == folder.name), None) is None


def test_deleting_takes_the_session_and_its_line(root: Path) -> None:
    cards = session_cards(root)
    folders.delete(folders.find(root, cards[1].id))
    assert session_cards(root) == [cards[0], cards[2]]
    with sqlite3.connect(root / INDEX) as base:
        assert base.execute("select count(*) from sessions").fetchone() == (2,)


def test_no_folder_means_no_sessions(tmp_path: Path) -> None:
    assert session_cards(tmp_path / "nothing") == []
    assert not (tmp_path / "nothing").exists()


def test_the_beginning_of_an_id_is_enough_if_it_is_the_only_one(root: Path) -> None:
    assert folders.find(root, "20261103-0932").name == "20261103-093215-123"
    with pytest.raises(NotFound, match="More than one"):
        folders.find(root, "20261103")
    with pytest.raises(NotFound, match="no session"):
        folders.find(root, "1999")


@pytest.mark.parametrize(
    "wanted", ["", " ", ".", "..", "../..", "/etc", "/", "index.sqlite3", "20261103-093015-123/..", "\x00", "*", "~"]
)
def test_no_id_leads_out_of_the_folder(root: Path, wanted: str) -> None:
    with pytest.raises(NotFound):
        folders.find(root, wanted)


def test_a_link_in_the_folder_is_no_session(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (root / "20270101-000000-000").symlink_to(outside)
    assert "20270101-000000-000" not in folders.ids(root)


def test_the_second_list_comes_from_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for minute in range(20):
        held(tmp_path, minutes_later=minute)
    cards = session_cards(tmp_path)

    def unread(folder: Path) -> None:
        raise AssertionError(f"{folder} was read again")

    monkeypatch.setattr(store, "read_card", unread)
    assert session_cards(tmp_path) == cards


def test_turns_without_times_have_no_length(tmp_path: Path) -> None:
    from dataclasses import replace

    bare = tuple(replace(t, start=None, end=None) for t in TURNS)
    held(tmp_path, bare)
    assert session_cards(tmp_path)[0].seconds == 0


def test_the_folder_is_nobody_elses_to_read(tmp_path: Path) -> None:
    folder = held(tmp_path)
    assert folder.stat().st_mode & 0o077 == 0
    assert os.stat(folder / JOURNAL).st_mode & 0o077 == 0
