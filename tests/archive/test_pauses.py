"""How the visitor pauses, from one session to the next."""

from pathlib import Path

import pytest

from simulator.archive.pauses import read_pauses, write_pauses
from simulator.domain.errors import StorageFailed
from simulator.speech.patience import Pauses


def test_what_was_written_is_read(tmp_path: Path) -> None:
    known = Pauses().with_one(0.9).with_one(1.4).with_turn().with_turn().with_one(0.7).with_turn()
    write_pauses(tmp_path / "new" / "pauses.json", known)
    assert read_pauses(tmp_path / "new" / "pauses.json") == known


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{", '{"turns": 3}', '{"turns": [3]}', '{"turns": [["x"]]}', '{"turns": null}', "[" * 100_000],
)
def test_a_damaged_file_is_a_stranger(tmp_path: Path, text: str) -> None:
    (tmp_path / "pauses.json").write_text(text)
    assert read_pauses(tmp_path / "pauses.json") == Pauses()


def test_no_file_is_a_stranger(tmp_path: Path) -> None:
    assert read_pauses(tmp_path / "pauses.json") == Pauses()
    assert read_pauses(tmp_path) == Pauses()


def test_impossible_pauses_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "pauses.json").write_text('{"turns": [[0.9, -1, 1e999, 50, NaN]]}')
    assert read_pauses(tmp_path / "pauses.json").seconds == (0.9,)


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageFailed, match=r"pauses\.json"):
        write_pauses(tmp_path / "file" / "pauses.json", Pauses())
