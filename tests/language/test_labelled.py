"""The labelled lines: the reading must stay as right as it has to be."""

import pytest

from tests.evals.openness import SPLITS, accuracy, first_word, items, kappa, macro_f1, openness


@pytest.mark.parametrize("split", SPLITS)
@pytest.mark.parametrize(("clear_only", "least"), [(True, 0.97), (False, 0.93)])
def test_open_or_closed_as_labelled(split: str, clear_only: bool, least: float) -> None:
    part = [i for i in items("career", split) if not (clear_only and i.contested)]
    assert accuracy(openness(part)) >= least


@pytest.mark.parametrize("split", SPLITS)
def test_counselling_as_one_expert_labels_it(split: str) -> None:
    pairs = openness(items("counselling", split))
    assert accuracy(pairs) >= 0.87
    assert kappa(pairs) >= 0.74


@pytest.mark.parametrize("name", ["career", "counselling"])
def test_the_floor_is_beaten(name: str) -> None:
    part = [i for i in items(name, "held") if i.question]
    assert kappa(openness(part)) > kappa([(i.kind.is_open, first_word(i.text)) for i in part]) + 0.2


def test_there_are_enough_lines() -> None:
    assert sum(len(items("career", split)) for split in SPLITS) >= 600


def test_figures() -> None:
    pairs = [(True, True), (True, False), (False, False), (False, False)]
    assert accuracy(pairs) == 0.75
    assert kappa(pairs) == pytest.approx(0.5)
    assert macro_f1(pairs) == pytest.approx((2 / 3 + 0.8) / 2)
