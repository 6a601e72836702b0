"""How much of a text was spoken: in a turn, and in all that was said in a long talk."""

import pytest

from simulator.domain.phrases import LONGEST_KEPT, words
from simulator.language.text import share_spoken

STORY = "My father mended ships, and I learned to draw them."


@pytest.mark.parametrize("around", ["", "We talked about the harbour and its cranes. " * (LONGEST_KEPT // 40)])
def test_what_was_told_is_found_however_long_the_talk_is(around: str) -> None:
    assert share_spoken(STORY, f"{around}{STORY} {around}") == 1.0
    assert share_spoken(STORY, f"{around} My father mended ships. {around}") == 0.4
    assert share_spoken(STORY, f"{around} Nothing of the kind.") == 0.0


def test_the_words_of_a_long_talk_are_the_words_of_its_parts() -> None:
    assert words(f"{STORY} " * 100) == words(STORY) * 100
