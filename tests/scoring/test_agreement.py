"""Agreement between two who label: known tables, and the interval against another way to reach it."""

from collections import Counter
from collections.abc import Callable
from math import sqrt
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scoring.agreement import Agreement, agreement, nearness, same

L = TypeVar("L")


def pairs(*cells: tuple[str, str, int]) -> list[tuple[str, str]]:
    return [(a, b) for a, b, count in cells for _ in range(count)]


GRANTS = pairs(("yes", "yes", 20), ("yes", "no", 5), ("no", "yes", 10), ("no", "no", 15))
"""The textbook table of two readers of fifty grant applications: they agree in 35, kappa is 0.4."""


def test_the_textbook_table() -> None:
    found = agreement(GRANTS)
    assert (found.count, found.accuracy) == (50, 0.7)
    assert found.kappa == pytest.approx(0.4)


LEVELS = [(3, 3)] * 6 + [(2, 3)] * 4 + [(2, 2)] * 3 + [(1, 2)] * 2 + [(1, 1), (0, 1), (0, 0), (3, 1)]


def test_levels_that_are_far_apart_weigh_more_than_neighbours() -> None:
    # With quadratic weights kappa is the disagreement that was seen, over the one of every first with every second.
    chance = sum((a - b) ** 2 for a, _ in LEVELS for _, b in LEVELS) / len(LEVELS) ** 2
    found = agreement(LEVELS, nearness)
    assert found.kappa == pytest.approx(1 - sum((a - b) ** 2 for a, b in LEVELS) / len(LEVELS) / chance)
    assert found.accuracy == agreement(LEVELS).accuracy
    near, far = agreement([*LEVELS, (2, 3)], nearness), agreement([*LEVELS, (0, 3)], nearness)
    assert near.kappa is not None
    assert far.kappa is not None
    assert far.kappa < found.kappa - 0.1 < near.kappa
    assert agreement([(2, 3)] * 9, nearness).kappa == pytest.approx(0)


def _kappa(cells: dict[tuple[L, L], float], alike: Callable[[L, L], float]) -> float:
    total = sum(cells.values())
    seen = sum(p * alike(*cell) for cell, p in cells.items()) / total
    chance = sum(p * q * alike(a, b) for (a, _), p in cells.items() for (_, b), q in cells.items()) / total**2
    return (seen - chance) / (1 - chance)


@pytest.mark.parametrize(
    ("table", "alike"),
    [
        (GRANTS, same),
        (pairs(("o", "o", 9), ("c", "c", 7), ("o", "c", 2), ("n", "c", 1), ("n", "n", 1)), same),
        (pairs(("o", "c", 6), ("c", "o", 5), ("o", "o", 2)), same),
        (LEVELS, nearness),
    ],
)
def test_the_interval_is_what_small_shifts_of_the_table_give(
    table: list[tuple[L, L]], alike: Callable[[L, L], float]
) -> None:
    # The delta method by finite differences: how far kappa moves when a cell grows a little.
    share = {cell: count / len(table) for cell, count in Counter(table).items()}
    small = 1e-6
    slope = {
        c: (_kappa({**share, c: p + small}, alike) - _kappa({**share, c: p - small}, alike)) / (2 * small)
        for c, p in share.items()
    }
    mean = sum(share[c] * slope[c] for c in share)
    error = sqrt(sum(share[c] * (slope[c] - mean) ** 2 for c in share) / len(table))
    found = agreement(table, alike)
    assert found.kappa is not None
    assert found.low is not None
    assert found.high is not None
    assert found.high == pytest.approx(min(1, found.kappa + 1.96 * error), abs=1e-4)
    assert found.low == pytest.approx(max(-1, found.kappa - 1.96 * error), abs=1e-4)


def test_what_cannot_be_told() -> None:
    assert agreement([]).accuracy is None
    alone = agreement([("o", "o")] * 5)
    assert (alone.accuracy, alone.kappa, alone.low) == (1, None, None)
    assert agreement([("o", "c")] * 5).kappa == 0


def test_a_few_that_all_agree_are_no_proof() -> None:
    few, many = agreement(pairs(("o", "o", 3), ("c", "c", 3))), agreement(pairs(("o", "o", 300), ("c", "c", 300)))
    assert few.kappa == many.kappa == 1
    assert few.low is not None
    assert many.low is not None
    # Six of six: Wilson's bound of the accuracy is 0.61, of which chance is half.
    assert few.low == pytest.approx(2 * (6 / (6 + 1.96**2)) - 1)
    assert few.low < 0.3 < 0.98 < many.low < 1


@given(st.lists(st.tuples(st.sampled_from("ocn"), st.sampled_from("ocn")), max_size=40))
def test_it_does_not_matter_who_is_named_first(labels: list[tuple[str, str]]) -> None:
    _same_from_both_sides(agreement(labels), agreement([(b, a) for a, b in labels]))


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=40))
def test_nor_where_levels_are_weighed(levels: list[tuple[int, int]]) -> None:
    _same_from_both_sides(agreement(levels, nearness), agreement([(b, a) for a, b in levels], nearness))


def _same_from_both_sides(one: Agreement, other: Agreement) -> None:
    assert one.kappa == pytest.approx(other.kappa)
    assert one.low == pytest.approx(other.low, abs=1e-6)
    if one.kappa is not None and one.low is not None and one.high is not None:
        assert -1 <= one.low <= one.kappa <= one.high <= 1
