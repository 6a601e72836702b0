"""The labelled moments keep being found, and what only looks like them keeps being left."""

import pytest

from tests.scoring.moments import Moment, found, moments


def _share(group: list[Moment]) -> float:
    return sum(found(m) == m.said for m in group) / len(group)


@pytest.mark.parametrize("element", sorted({m.element for m in moments()}))
def test_each_kind_of_moment_is_told_from_what_looks_like_it(element: str) -> None:
    group = [m for m in moments() if m.element == element and m.split == "tune"]
    assert _share(group) >= 0.85, [m for m in group if found(m) != m.said]


def test_moments_that_no_rule_was_made_for() -> None:
    assert _share([m for m in moments() if m.split == "held"]) >= 0.8
