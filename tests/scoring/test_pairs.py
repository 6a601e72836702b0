"""What differs in one thing moves one thing."""

import pytest

from tests.scoring.pairs import PAIRS, Pair
from tests.scoring.talks import GOOD, card

MOVED = 2
"""Points: less is the same place in a level, seen a little closer."""


@pytest.mark.parametrize("pair", PAIRS, ids=[p.name for p in PAIRS])
def test_one_difference_moves_one_criterion(pair: Pair) -> None:
    before, after = card(GOOD), card(pair.change(GOOD))
    points = {s.id: (s.finding.points, after.score(s.id).finding.points) for s in before.criteria}
    was, now = points.pop(pair.criterion)
    match pair.way:
        case None:
            assert now is None
        case 0:
            assert was == now
        case _:
            assert was is not None
            assert now is not None
            assert (now - was) * pair.way > 0
    others = {c: p for c, p in points.items() if c not in pair.also and p[0] != p[1]}
    assert all(None not in p and abs((p[0] or 0) - (p[1] or 0)) <= MOVED for p in others.values()), others
