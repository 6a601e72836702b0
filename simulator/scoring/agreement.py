"""How far two who labelled the same things agree, beyond what chance would give."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import sqrt

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


def agreement(pairs: Sequence[tuple[Hashable, Hashable]]) -> Agreement:
    """Accuracy and Cohen's kappa of pairs of labels. Kappa is undefined where both only ever gave one same label."""
    count = len(pairs)
    if not count:
        return Agreement(0, None, None, None, None)
    same = sum(a == b for a, b in pairs) / count
    ones, others = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    labels = set(ones) | set(others)
    chance = sum(ones[label] * others[label] for label in labels) / count**2
    if chance == 1:
        return Agreement(count, same, None, None, None)
    kappa = (same - chance) / (1 - chance)
    if same == 1:
        return Agreement(count, same, kappa, (_wilson_of_all(count) - chance) / (1 - chance), 1.0)
    both = Counter(pairs)
    agreed = sum(
        both[label, label] / count * (1 - (ones[label] + others[label]) / count * (1 - kappa)) ** 2 for label in labels
    )
    apart = (1 - kappa) ** 2 * sum(
        seen / count * ((ones[b] + others[a]) / count) ** 2 for (a, b), seen in both.items() if a != b
    )
    spread = agreed + apart - (kappa - chance * (1 - kappa)) ** 2
    error = sqrt(max(0.0, spread) / count) / (1 - chance)
    reach = _NORMAL_95 * error
    return Agreement(count, same, kappa, max(-1.0, kappa - reach), min(1.0, kappa + reach))


def _wilson_of_all(count: int) -> float:
    """The lower bound of a share that was seen in all of `count` cases."""
    return count / (count + _NORMAL_95**2)
