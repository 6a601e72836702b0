"""The words of a question beside those of each story, and how a page's words are kept."""

from pathlib import Path

import numpy as np
import pytest

from simulator.dialogue.story_words import SIGNS, PageWords
from simulator.language.meaning import keeping
from simulator.language.minilm import DIMENSIONS, Witness

BEACH, GARDEN, BANK = np.eye(3, 4, dtype=np.float32)


def test_a_word_counts_where_others_have_nothing_like_it() -> None:
    page = PageWords([[BEACH[None], BANK[None], BANK[None]], [BANK[None], BANK[None], GARDEN[None]]])
    beach, garden = page.signs(np.stack([BEACH, BANK]))
    ahead = SIGNS.index("words: most above the second story")
    assert beach[ahead] == pytest.approx(1)
    assert garden[ahead] == pytest.approx(0)
    assert beach[SIGNS.index("words: furthest behind, told")] == pytest.approx(0)


def test_views_and_lines_without_words_are_like_nothing() -> None:
    page = PageWords([[np.zeros((0, 4), np.float32), BEACH[None], BANK[None]]])
    none = np.zeros((0, 4), np.float32)
    assert page.signs(none).shape == (1, len(SIGNS))
    assert not page.signs(none)[0, :12].any()
    assert page.signs(BEACH[None])[0, SIGNS.index("words: alike on the mean, asked")] == 0


@pytest.mark.parametrize("text", ["one two three four five six", "A sentence of seven pieces or more.", "…", ""])
def test_words_kept_on_disk_are_those_that_were_made(tmp_path: Path, text: str) -> None:
    along = np.linalg.qr(np.random.default_rng(0).standard_normal((DIMENSIONS, 64)))[0].astype(np.float32)
    first, again = Witness(tmp_path), Witness(tmp_path)
    made = first.words(text, along, 64)
    with keeping(first, "a page"):
        assert np.array_equal(first.words(text, along, 64), made)
    with keeping(again, "a page"):
        assert np.array_equal(again.words(text, along, 64), made)
        assert again._read is None
        other = again.words(text, along[:, ::-1].copy(), 64)
        assert other.shape == made.shape
        assert not len(made) or not np.allclose(other, made)
