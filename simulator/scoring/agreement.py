"""How far two who labelled the same things agree, beyond what chance would give."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TypeVar

_L = TypeVar("_L", bound=Hashable)

_NORMAL_95 = 1.96
# A 95 % interval reaches this many standard errors to each side.


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement over `count` pairs; `accuracy` and `kappa` are None where they cannot be told.

    `low` and `high` bound kappa's 95 % interval, by the large-sample error of Fleiss, Cohen and Everitt (1969), within
    -1 to 1: with twenty questions it is wide, and says so. That error is none where the two agree in everything; there
    the lower bound is that of the accuracy (Wilson 1927), with the same chance taken off.
    """

    count: int
    accuracy: float | None
    kappa: float | None
    low: float | None
    high: float | None


def same(one: Hashable, other: Hashable) -> float:
    """Labels of different kinds: 1 where they are the same, 0 where not."""
    return float(one == other)


def nearness(one: int, other: int) -> float:
    """Levels from 0 to 3, in order: 1 where they are equal, and less by the square of their distance (Cohen 1968)."""
    return 1 - ((one - other) / 3) ** 2


def agreement(pairs: Sequence[tuple[_L, _L]], alike: Callable[[_L, _L], float] = same) -> Agreement:
    """Accuracy and Cohen's kappa of pairs of labels, weighted by how much `alike` two labels are, from 0 to 1.

    Kappa is undefined where both only ever gave one same label.
    """
    count = len(pairs)
    if not count:
        return Agreement(0, None, None, None, None)
    equal = sum(a == b for a, b in pairs) / count
    ones = {label: seen / count for label, seen in Counter(a for a, _ in pairs).items()}
    others = {label: seen / count for label, seen in Counter(b for _, b in pairs).items()}
    chance = sum(one * other * alike(a, b) for a, one in ones.items() for b, other in others.items())
    if set(ones) == set(others) and len(ones) == 1:
        return Agreement(count, equal, None, None, None)
    seen = sum(alike(a, b) for a, b in pairs) / count
    kappa = (seen - chance) / (1 - chance)
    if equal == 1:
        return Agreement(count, equal, kappa, max(-1.0, (_wilson_of_all(count) - chance) / (1 - chance)), 1.0)
    usual_of_one = {a: sum(share * alike(a, b) for b, share in others.items()) for a in ones}
    usual_of_other = {b: sum(share * alike(a, b) for a, share in ones.items()) for b in others}
    moved = sum((alike(a, b) - (usual_of_one[a] + usual_of_other[b]) * (1 - kappa)) ** 2 for a, b in pairs) / count
    error = sqrt(max(0.0, moved - (kappa - chance * (1 - kappa)) ** 2) / count) / (1 - chance)
    reach = _NORMAL_95 * error
    return Agreement(count, equal, kappa, max(-1.0, kappa - reach), min(1.0, kappa + reach))


def _wilson_of_all(count: int) -> float:
    """The lower bound of a share that was seen in all of `count` cases."""
    return count / (count + _NORMAL_95**2)
