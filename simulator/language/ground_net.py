"""A small network that reads an utterance beside the fact that it means, word by word.

Every word of the utterance looks for its like among the words of the fact (attention over what they mean where they
stand), and is compared with what it finds, as in the decomposable attention model of Parikh et al. (2016). What
stands out most, and the words together, are weighed with the signs of the whole line. It is learned with the trees of
`fact_learned`, by the same script, and its figures lie in the same file.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
MOST_WORDS, MOST_FACT_WORDS = 24, 40
"""Words of the utterance and of the fact that are read."""
CLIPPED = 4.0
"""Spreads from the mean at which a sign is cut off."""


@dataclass(frozen=True, slots=True)
class Net:
    """The figures of one fit; `word_mean`, `word_spread`, `line_mean` and `line_spread` bring signs to one measure."""

    word_mean: Floats
    word_spread: Floats
    line_mean: Floats
    line_spread: Floats
    sharpness: Floats
    """How far the likest word of the fact outweighs the others; shape ()."""
    project: Floats
    """Shape (dimensions of a word's meaning, hidden)."""
    compare: Floats
    """Shape (4 * hidden + signs of a word, hidden)."""
    compare_base: Floats
    join: Floats
    """Shape (2 * hidden + signs of a line, width)."""
    join_base: Floats
    decide: Floats
    """Shape (width, labels)."""
    decide_base: Floats

    def chances(self, words: Floats, signs: Floats, fact: Floats, line: Floats) -> Floats:
        """How likely each label is, shape (labels,), three decimals, from what `word_signs` and `line_signs` give."""
        words, signs, fact = words[:MOST_WORDS], signs[:MOST_WORDS], fact[:MOST_FACT_WORDS]
        spoken = measured(line, self.line_mean, self.line_spread)
        hidden = self.compare.shape[1]
        most = mean = np.zeros(hidden)
        if len(words) and len(fact):
            here = words @ self.project
            there = looked_up(words @ fact.T, self.sharpness, fact @ self.project)
            row = np.hstack([*beside(here, there), measured(signs, self.word_mean, self.word_spread)])
            compared = np.maximum(row @ self.compare + self.compare_base, 0.0)
            most, mean = compared.max(axis=0), compared.mean(axis=0)
        joined = np.maximum(np.concatenate([most, mean, spoken]) @ self.join + self.join_base, 0.0)
        likely = np.exp(_from_most((joined @ self.decide + self.decide_base)[None, :]))[0]
        rounded: Floats = (likely / likely.sum()).round(3)
        return rounded


def measured(signs: Floats, mean: Floats, spread: Floats) -> Floats:
    """The signs in spreads from their mean, cut off where they go too far."""
    found: Floats = np.clip((signs - mean) / spread, -CLIPPED, CLIPPED)
    return found


def looked_up(near: Floats, sharpness: Floats, told: Floats) -> Floats:
    """What each word finds among the words of a fact: `told`, shape (words of the fact, any), weighed by likeness."""
    looking = np.exp(_from_most(near * sharpness))
    found: Floats = looking / looking.sum(axis=1, keepdims=True) @ told
    return found


def beside(here: Floats, there: Floats) -> list[Floats]:
    """Words and what they have found, ready to be compared."""
    return [here, there, np.abs(here - there), here * there]


def _from_most(scores: Floats) -> Floats:
    """The scores less the highest of their row, so that no exponential grows too large."""
    less: Floats = scores - scores.max(axis=1, keepdims=True)
    return less


def of_arrays(arrays: Mapping[str, NDArray[np.float32]]) -> Net:
    """The network whose figures these are, by the names of its fields."""
    return Net(**{name: arrays[name].astype(np.float64) for name in Net.__slots__})


def arrays_of(net: Net) -> dict[str, NDArray[np.float32]]:
    """The figures by name, for a file."""
    return {name: getattr(net, name).astype(np.float32) for name in Net.__slots__}
