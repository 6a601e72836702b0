import json
import os
from pathlib import Path

import pytest

from simulator.archive.folders import JOURNAL
from simulator.archive.journal import Journal, read_journal
from simulator.archive.store import read_card
from simulator.domain.errors import CoffeechatError, StorageFailed
from simulator.domain.talk import Ending, Speaker
from tests.archive.helpers import MORNING, TURNS, held


def test_a_session_is_read_back_as_it_was(tmp_path: Path) -> None:
    kept = read_journal(held(tmp_path))
    assert kept.transcript.turns == TURNS
    assert kept.transcript.persona == "maya-okafor"
    assert kept.transcript.minutes == 20
    assert kept.transcript.ended is Ending.GOODBYE
    assert kept.header.name == "Maya Okafor"
    assert kept.header.talking == "typed"
    assert not kept.broken_off


def test_the_id_sorts_by_time_and_is_made_of_safe_characters(tmp_path: Path) -> None:
    first, same, later = held(tmp_path), held(tmp_path), held(tmp_path, minutes_later=0.01)
    assert first.name == "20261103-093015-123"
    assert same.name == "20261103-093015-123-2"
    assert later.name > same.name > first.name


def test_every_line_is_on_disk_when_the_call_returns(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "maya", "Maya", 20, MORNING)
    for index, turn in enumerate(TURNS):
        journal.turn(index, turn)
        # Nothing was closed or flushed by hand: another process sees it as a crash would leave it.
        assert read_journal(journal.folder).transcript.turns == TURNS[: index + 1]
    journal.close()
    journal.close()


@pytest.mark.parametrize("torn", [2, 5, 30, 60])
def test_a_torn_last_line_is_passed_over(tmp_path: Path, torn: int) -> None:
    folder = held(tmp_path, ended=None)
    journal = folder / JOURNAL
    os.truncate(journal, journal.stat().st_size - torn)
    kept = read_journal(folder)
    assert kept.transcript.turns == TURNS[:2]
    assert kept.broken_off
    assert kept.transcript.ended is Ending.FAULT


@pytest.mark.parametrize(
    "line",
    [
        b"not json\n",
        b"[1, 2]\n",
        b'{"turn": "x"}\n',
        b'{"turn": 9, "speaker": "nobody", "text": ""}\n',
        b'{"turn": 1e999, "speaker": "you", "text": "x"}\n',
        b'{"turn": Infinity, "speaker": "you", "text": "x"}\n',
        b'{"turn": 9, "speaker": "you", "text": "x", "start": NaN, "end": 1}\n',
        b'{"heard": "x", "start": 0, "end": 1e400}\n',
        b'{"ended": "eaten by a bear"}\n',
        b'{"turn": 7, "speaker": "you", "text": "a", "start": "late"}\n',
        b"\xff\xfe\x00\n",
        b"[" * 100_000 + b"\n",
        b"\n\n",
    ],
)
def test_foreign_lines_are_passed_over(tmp_path: Path, line: bytes) -> None:
    folder = held(tmp_path)
    lines = (folder / JOURNAL).read_bytes().splitlines(keepends=True)
    (folder / JOURNAL).write_bytes(b"".join([*lines[:2], line, *lines[2:]]))
    kept = read_journal(folder)
    assert kept.transcript.turns == TURNS
    assert kept.ended is Ending.GOODBYE


def test_what_the_persona_said_before_a_crash_is_kept_but_for_the_sentence_in_their_mouth(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "maya", "Maya", 20, MORNING)
    journal.turn(0, TURNS[0])
    journal.saying(5.0, "First.")
    journal.saying(7.0, "Second.")
    journal.saying(9.0, "Third.")
    kept = read_journal(journal.folder)
    last = kept.transcript.turns[-1]
    assert (last.speaker, last.text, last.start, last.end) == (Speaker.PERSONA, "First. Second.", 5.0, 9.0)


def test_what_the_visitor_said_before_a_crash_is_kept_as_far_as_it_was_heard(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "maya", "Maya", 20, MORNING)
    journal.turn(0, TURNS[0])
    journal.heard(7.0, 5.0, "I was wondering")
    journal.heard(12.0, 5.0, "I was wondering whether you")
    kept = read_journal(journal.folder)
    last = kept.transcript.turns[-1]
    assert (last.speaker, last.text, last.start, last.end) == (Speaker.YOU, "I was wondering whether you", 5.0, 12.0)


def test_what_became_a_turn_is_not_kept_twice(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "maya", "Maya", 20, MORNING)
    journal.saying(0.0, "Hello, sit down.")
    journal.saying(1.0, "Yes, there.")
    journal.turn(0, TURNS[0])
    journal.heard(4.0, 3.0, "How did")
    journal.turn(1, TURNS[1])
    assert read_journal(journal.folder).transcript.turns == TURNS[:2]


def test_it_counts_how_often_the_persona_cut_in(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "maya", "Maya", 20, MORNING)
    assert read_journal(journal.folder).cut_ins == 0
    journal.cut_in(4.0)
    journal.turn(0, TURNS[0])
    journal.cut_in(9.0)
    assert read_journal(journal.folder).cut_ins == 2


def test_a_journal_without_a_header_says_so(tmp_path: Path) -> None:
    folder = held(tmp_path)
    (folder / JOURNAL).write_text("")
    with pytest.raises(CoffeechatError, match="damaged"):
        read_journal(folder)
    (folder / JOURNAL).unlink()
    with pytest.raises(CoffeechatError, match="cannot be read"):
        read_journal(folder)


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageFailed) as failed:
        Journal(tmp_path / "file" / "sessions", "maya", "Maya", 20, MORNING)
    assert "\n" not in str(failed.value)


def test_a_line_that_could_not_be_written_is_written_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(tmp_path, "maya", "Maya", 20, MORNING)
    journal.turn(0, TURNS[0])
    real, full = os.write, [True]

    def write(handle: int, data: bytes) -> int:
        # A full disk takes the beginning of a line.
        if full[0]:
            real(handle, bytes(data[:10]))
            raise OSError(28, "No space left on device")
        return real(handle, data)

    monkeypatch.setattr(os, "write", write)
    for index in (1, 2):
        with pytest.raises(StorageFailed, match="No space left on device"):
            journal.turn(index, TURNS[index])
    assert not journal.whole
    assert read_journal(journal.folder).transcript.turns == TURNS[:1]
    full[0] = False
    journal.ended(9.0, Ending.LEFT)
    assert journal.whole
    assert read_journal(journal.folder).transcript.turns == TURNS


def test_the_journal_is_lines_of_json_that_others_can_read(tmp_path: Path) -> None:
    lines = (held(tmp_path) / JOURNAL).read_text("utf-8").splitlines()
    assert [next(iter(json.loads(line))) for line in lines] == ["format", "turn", "turn", "turn", "ended"]


def test_it_keeps_how_the_talk_was_held(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "maya-okafor", "Maya Okafor", 20, MORNING, mode="blind")
    journal.paused(4.0, 61.5)
    journal.introduced("nora-keane")
    journal.introduced("nora-keane")
    kept = read_journal(journal.folder)
    assert (kept.header.mode, kept.pauses, kept.introduced) == ("blind", (61.5,), ("nora-keane",))
    card = read_card(journal.folder)
    assert card is not None
    assert (card.mode, card.introduced) == ("blind", ["nora-keane"])
