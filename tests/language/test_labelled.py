"""The lines that another person labelled: the reading must stay as right as it has to be."""

import pytest

from tests.evals.openness import accuracy, first_word, items, kappa, macro_f1


@pytest.mark.parametrize("split", ["tune", "held"])
@pytest.mark.parametrize(("clear_only", "least"), [(True, 0.97), (False, 0.93)])
def test_open_or_closed_as_labelled(split: str, clear_only: bool, least: float) -> None:
    part = [i for i in items() if i.split == split and i.question and not (clear_only and i.contested)]
    assert accuracy([(i.kind.is_open, i.read.is_open) for i in part]) >= least


def test_the_floor_is_beaten() -> None:
    part = [i for i in items() if i.question]
    read = kappa([(i.kind.is_open, i.read.is_open) for i in part])
    assert read > kappa([(i.kind.is_open, first_word(i.text)) for i in part]) + 0.3


def test_figures() -> None:
    pairs = [(True, True), (True, False), (False, False), (False, False)]
    assert accuracy(pairs) == 0.75
    assert kappa(pairs) == pytest.approx(0.5)
    assert macro_f1(pairs) == pytest.approx((2 / 3 + 0.8) / 2)
