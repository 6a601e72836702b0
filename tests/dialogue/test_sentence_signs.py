"""Every sentence of a page beside a question."""

import numpy as np

from simulator.dialogue.sentence_signs import MOST, NONE, SIGNS, PageLines
from tests.dialogue.talking import persona, storyteller

W = "walter-brandt"
CORE = "What did you wash the boards with?"


def _lines() -> PageLines:
    lines = storyteller(W)._bookcase._lines
    assert lines is not None
    return lines


def test_every_sentence_of_every_story_is_there_and_its_short_line() -> None:
    texts = [line.text for line in _lines().all]
    for story in persona(W).stories:
        assert story.short in texts
        assert " ".join(line.text for line in _lines().all if line.story == story and line.at >= 0) == " ".join(
            story.body.split()
        )


def test_the_signs_have_their_names() -> None:
    places, rows, none = _lines().weigh(CORE, CORE, None, (), ())
    assert rows.shape == (len(places), len(SIGNS))
    assert len(places) == min(MOST, len(_lines().all))
    assert len(none) > len(NONE)
    assert np.isfinite(rows).all()


def test_the_talk_is_among_them() -> None:
    story = persona(W).stories[0]
    places, rows, _ = _lines().weigh(CORE, CORE, story.id, (story.id,), ("another",))
    of_it = np.array([_lines().all[n].story == story for n in places])
    assert (rows[:, SIGNS.index("of the last story")] == of_it).all()
    assert (rows[:, SIGNS.index("told before")] == of_it).all()
    assert not rows[:, SIGNS.index("nothing told yet")].any()


def test_the_same_question_gives_the_same_signs() -> None:
    once, again = (_lines().weigh(CORE, CORE, None, (), ()) for _ in range(2))
    assert all((a == b).all() for a, b in zip(once, again, strict=True))
