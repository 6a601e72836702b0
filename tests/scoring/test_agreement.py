"""Agreement between two who label: known tables, and the interval against another way to reach it."""

from collections import Counter
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scoring.agreement import agreement


def pairs(*cells: tuple[str, str, int]) -> list[tuple[str, str]]:
    return [(a, b) for a, b, count in cells for _ in range(count)]


GRANTS = pairs(("yes", "yes", 20), ("yes", "no", 5), ("no", "yes", 10), ("no", "no", 15))
"""The textbook table of two readers of fifty grant applications: they agree in 35, kappa is 0.4."""


def test_the_textbook_table() -> None:
    found = agreement(GRANTS)
    assert (found.count, found.accuracy) == (50, 0.7)
    assert found.kappa == pytest.approx(0.4)


def _kappa(cells: dict[tuple[str, str], float]) -> float:
    total = sum(cells.values())
    same = sum(p for (a, b), p in cells.items() if a == b) / total
    names = {name for cell in cells for name in cell}
    chance = sum(
        sum(p for (a, _), p in cells.items() if a == n) * sum(p for (_, b), p in cells.items() if b == n) for n in names
    )
    return (same - chance / total**2) / (1 - chance / total**2)


@pytest.mark.parametrize(
    "table",
    [
        GRANTS,
        pairs(("o", "o", 9), ("c", "c", 7), ("o", "c", 2), ("n", "c", 1), ("n", "n", 1)),
        pairs(("o", "c", 6), ("c", "o", 5), ("o", "o", 2)),
    ],
)
def test_the_interval_is_what_small_shifts_of_the_table_give(table: list[tuple[str, str]]) -> None:
    # The delta method by finite differences: how far kappa moves when a cell grows a little.
    share = {cell: count / len(table) for cell, count in Counter(table).items()}
    small = 1e-6
    slope = {
        c: (_kappa({**share, c: p + small}) - _kappa({**share, c: p - small})) / (2 * small) for c, p in share.items()
    }
    mean = sum(share[c] * slope[c] for c in share)
    error = sqrt(sum(share[c] * (slope[c] - mean) ** 2 for c in share) / len(table))
    found = agreement(table)
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
    one, other = agreement(labels), agreement([(b, a) for a, b in labels])
    assert one.kappa == pytest.approx(other.kappa)
    assert one.low == pytest.approx(other.low)
    if one.kappa is not None and one.low is not None and one.high is not None:
        assert -1 <= one.low <= one.kappa <= one.high <= 1
