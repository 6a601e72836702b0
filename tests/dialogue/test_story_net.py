"""The network that weighs the stories of a page against each other and against none."""

from dataclasses import replace

import numpy as np
import pytest

from simulator.dialogue.stories import Bookcase
from simulator.dialogue.story_net import story_net
from simulator.engines import meaning, second_meaning
from tests.dialogue.talking import persona


def test_the_order_of_the_page_does_not_matter() -> None:
    page = persona("grace-lindholm")
    turned = replace(page, stories=page.stories[::-1])
    there = Bookcase(page, meaning(), second_meaning()).shelves.scores("What was the worst day that you had?")
    back = Bookcase(turned, meaning(), second_meaning()).shelves.scores("What was the worst day that you had?")
    assert there == pytest.approx(back[::-1], abs=0.002)


def test_a_page_of_one_story_is_weighed_too() -> None:
    page = persona("grace-lindholm")
    alone = Bookcase(replace(page, stories=page.stories[:1]), meaning(), second_meaning())
    asked, strange = page.stories[0].asked_as[0], "Which horse would you put your money on?"
    assert alone.ranked([asked])[0].chance > 0.5 > alone.ranked([strange])[0].chance


def test_what_is_read_stays_within_measure() -> None:
    net, rng = story_net(), np.random.default_rng(0)
    stories, vector = 4, net.asks.shape[1]
    matters = net.none_join.shape[1] - net.none_mean.size - net.join.shape[2] - 2
    line = rng.standard_normal(vector).astype(np.float32)
    told = net.told_by(np.zeros((stories, net.tells.shape[1], vector), np.float32))
    for size in (1.0, 1e6):
        rows = size * rng.standard_normal((stories, net.row_mean.size)).astype(np.float32)
        none = size * rng.standard_normal(net.none_mean.size).astype(np.float32)
        found = net.scores(rows, none, np.full(matters, 1 / matters, np.float32), line, told)
        assert np.isfinite(found).all()
        assert np.abs(found).max() < 100
