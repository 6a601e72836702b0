"""A small network that tells which of the likeliest facts an utterance means, word by word.

Trees find the few facts that it can mean (`fact_learned`); which of them it is, the words tell where they stand. As in
`ground_net`, every word looks for its like among the words of a fact and is compared with what it finds. The words
that ask count apart: "how long have you been there" means another fact than what was said before it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.language.ground_net import beside, looked_up, measured

Floats = NDArray[np.float64]
CANDIDATES = 5
"""Facts that are compared; the right one is among them for 98 of 100 lines."""
MOST_WORDS, MOST_FACT_WORDS = 24, 32
"""Words of the utterance, the last ones, and of a fact, the first ones, that are read."""
_LEAST, _MOST = 0.002, 0.998
"""Chances beyond which a fact is no surer."""


class Candidates(NamedTuple):
    """An utterance and the facts that it may mean, the likeliest first."""

    places: tuple[int, ...]
    """Which facts of the page."""
    words: Floats
    """What each word of the utterance means where it stands, shape (words, dimensions)."""
    asks: Floats
    """Whether each of them is in the part that asks, and whether it tells something; shape (words, 2)."""
    facts: tuple[Floats, ...]
    """What each word of each fact means, shape (words of the fact, dimensions)."""
    signs: Floats
    """The signs of each fact, then how likely trees find it, and how much likelier than the next or less than the first
    (log odds); shape (facts, signs)."""


@dataclass(frozen=True, slots=True)
class Chooser:
    """The figures of one fit; `mean` and `spread` bring signs to one measure."""

    mean: Floats
    spread: Floats
    sharpness: Floats
    """How far the likest word of a fact outweighs the others; shape ()."""
    project: Floats
    """Shape (dimensions of a word's meaning, hidden)."""
    compare: Floats
    """Shape (4 * hidden + 3, hidden)."""
    compare_base: Floats
    join: Floats
    """Shape (3 * hidden + 2 * signs, width)."""
    join_base: Floats
    decide: Floats
    """Shape (width,)."""
    straight: Floats
    """Shape (signs,): what each sign counts by itself."""

    def scores(self, seen: Candidates) -> Floats:
        """How much speaks for each candidate, three decimals; shape (facts,)."""
        signs = measured(seen.signs, self.mean, self.spread)
        words, core = seen.words, seen.asks[:, 0]
        told = np.vstack(seen.facts)
        near, there = words @ told.T, told @ self.project
        here = words @ self.project
        rows, begin = [], 0
        for fact in seen.facts:
            place = slice(begin, begin := begin + len(fact))
            found = looked_up(near[:, place], self.sharpness, there[place])
            rows.append(np.hstack([*beside(here, found), near[:, place].max(axis=1)[:, None], seen.asks]))
        compared = np.maximum(np.array(rows) @ self.compare + self.compare_base, 0.0)
        asked = np.einsum("fwh,w->fh", compared, core) / max(core.sum(), 1.0)
        read = [compared.max(axis=1), compared.mean(axis=1), asked]
        joined = np.hstack([*read, signs, signs - signs.mean(axis=0)])
        hidden = np.maximum(joined @ self.join + self.join_base, 0.0)
        scores: Floats = (hidden @ self.decide + signs @ self.straight).round(3)
        return scores


def candidates(
    chances: Floats, pairs: Floats, words: Floats, asks: Floats, facts: Sequence[Floats]
) -> Candidates | None:
    """What `Chooser.scores` reads; None where there is nothing to choose, or no word.

    `chances` are those of the trees, `pairs` the signs of every fact (`fact_signs`), `facts` the words of every fact.
    """
    places = tuple(int(n) for n in (-chances).argsort(kind="stable")[:CANDIDATES] if len(facts[int(n)]))
    if len(places) < 2 or not len(words):
        return None
    likely = np.clip(chances[list(places)], _LEAST, _MOST)
    odds = np.log(likely / (1 - likely))
    further = odds - odds[0]
    further[0] = odds[0] - odds[1]
    signs = np.hstack([pairs[list(places)], odds[:, None], further[:, None]])
    read = tuple(facts[n][:MOST_FACT_WORDS] for n in places)
    return Candidates(places, words[-MOST_WORDS:], asks[-MOST_WORDS:], read, signs)


def chosen(choosers: Sequence[Chooser], seen: Candidates | None, chances: Floats) -> tuple[Floats, float]:
    """The chances with the chosen fact first (it and the one that was first have changed places), and its share."""
    if seen is None or not choosers:
        return chances, 1.0
    parts: Floats = np.mean([shares(each.scores(seen)) for each in choosers], axis=0)
    place = int(np.argmax(parts))
    best, first = seen.places[place], seen.places[0]
    swapped = chances.copy()
    swapped[best], swapped[first] = chances[first], chances[best]
    return swapped, float(parts[place])


def shares(scores: Floats) -> Floats:
    """The share of each, three decimals, so that rounding never decides between machines."""
    likely = np.exp(scores - scores.max())
    part: Floats = (likely / likely.sum()).round(3)
    return part


def of_arrays(arrays: Mapping[str, NDArray[np.float32]]) -> Chooser:
    """The chooser whose figures these are, by the names of its fields."""
    return Chooser(**{name: arrays[name].astype(np.float64) for name in Chooser.__slots__})


def arrays_of(chooser: Chooser) -> dict[str, NDArray[np.float32]]:
    """The figures by name, for a file."""
    return {name: getattr(chooser, name).astype(np.float32) for name in Chooser.__slots__}
