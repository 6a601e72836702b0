"""Vectors of page sentences on disk: they save work, never change a vector, and hold nothing that a visitor said."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.language.meaning import Remembering, keeping
from simulator.language.shelf import Shelf, digest

Encode = Callable[[str], NDArray[np.float32]]


class Counting:
    """An encoder that remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, text: str) -> NDArray[np.float32]:
        self.asked.append(text)
        return np.array([len(text), 1.0, ord(text[0])], np.float32)


def remembering(folder: Path, encode: Encode, model: str = "one", dimensions: int = 3) -> Remembering:
    def every(texts: Sequence[str]) -> NDArray[np.float32]:
        return np.stack([encode(text) for text in texts])

    return Remembering(dimensions, lambda: every, Shelf(folder, model, dimensions))


def test_a_page_that_was_read_is_not_encoded_again(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    meaning = remembering(tmp_path, first)
    with keeping(meaning, "ana"):
        before = meaning.vectors(["Tells of bees", "Tells of boats"])
    again = remembering(tmp_path, second)
    with keeping(again, "ana"):
        after = again.vectors(["Tells of bees", "Tells of boats", "Tells of trains"])
    assert second.asked == ["Tells of trains"]
    assert np.array_equal(before, after[:2])


def test_what_a_page_no_longer_says_is_not_kept(tmp_path: Path) -> None:
    for texts in (["old", "same"], ["new", "same"]):
        meaning = remembering(tmp_path, Counting())
        with keeping(meaning, "ana"):
            meaning.vectors(texts)
    kept = Shelf(tmp_path, "one", 3).read("ana")
    assert kept.keys() == {digest("new"), digest("same")}


def test_only_what_is_asked_while_it_lasts_and_by_this_thread_is_kept(tmp_path: Path) -> None:
    meaning = remembering(tmp_path, Counting())
    meaning.vectors(["said before"])
    with keeping(meaning, "ana"):
        meaning.vectors(["of the page"])
        visitor = threading.Thread(target=meaning.vectors, args=(["said meanwhile"],))
        visitor.start()
        visitor.join()
    meaning.vectors(["said after"])
    assert Shelf(tmp_path, "one", 3).read("ana").keys() == {digest("of the page")}


def test_a_page_within_a_page_has_a_name_of_its_own(tmp_path: Path) -> None:
    meaning = remembering(tmp_path, Counting())
    with keeping(meaning, "stories"):
        meaning.vectors(["a story"])
        with keeping(meaning, "facts"):
            meaning.vectors(["a fact"])
        meaning.vectors(["one more story"])
    shelf = Shelf(tmp_path, "one", 3)
    assert shelf.read("facts").keys() == {digest("a fact")}
    assert shelf.read("stories").keys() == {digest("a story"), digest("one more story")}


def test_vectors_of_other_weights_are_not_there(tmp_path: Path) -> None:
    meaning = remembering(tmp_path, Counting())
    with keeping(meaning, "ana"):
        meaning.vectors(["a story"])
    assert not Shelf(tmp_path, "other", 3).read("ana")
    assert not Shelf(tmp_path, "one", 4).read("ana")


@pytest.mark.parametrize("damage", [b"", b"not an archive", None])
def test_a_damaged_file_costs_time_and_nothing_else(tmp_path: Path, damage: bytes | None) -> None:
    meaning = remembering(tmp_path, Counting())
    with keeping(meaning, "ana"):
        expected = meaning.vectors(["a story"])
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-40] if damage is None else damage)
    again = Counting()
    meaning = remembering(tmp_path, again)
    with keeping(meaning, "ana"):
        assert np.array_equal(meaning.vectors(["a story"]), expected)
    assert again.asked == ["a story"]
    assert Shelf(tmp_path, "one", 3).read("ana").keys() == {digest("a story")}


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    meaning = remembering(tmp_path / "file" / "pages", Counting())
    with keeping(meaning, "ana"):
        assert meaning.vectors(["a story"]).shape == (1, 3)


def test_reading_that_fails_keeps_nothing_and_ends_the_keeping(tmp_path: Path) -> None:
    meaning = remembering(tmp_path, Counting())

    def half_a_page() -> None:
        with keeping(meaning, "ana"):
            meaning.vectors(["half a page"])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_a_page()
    meaning.vectors(["a visitor's words"])
    assert not list(tmp_path.iterdir())


def test_the_folder_keeps_the_pages_of_late(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.language.shelf.MOST", 2)
    for name in ("a", "b", "c"):
        meaning = remembering(tmp_path, Counting())
        with keeping(meaning, name):
            meaning.vectors([name])
    assert len(list(tmp_path.iterdir())) == 2
    assert Shelf(tmp_path, "one", 3).read("c")
