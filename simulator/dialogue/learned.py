"""What was learned from labelled lines: what a question is after, and what speaks for a story.

`learned.npz` beside this module is written by `python -m tests.evals.fitting` from the lines in `tests/evals/data`.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_FILE = Path(__file__).with_name("learned.npz")


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each piece of evidence counts, for a story and for none of them."""

    story: NDArray[np.float32]
    """One for each of `evidence.STORY`, then of `evidence.SECOND_STORY` where the second witness is heard."""
    none: NDArray[np.float32]
    """One for each of `evidence.NONE`, then of `evidence.SECOND_NONE`."""


@dataclass(frozen=True, slots=True)
class Learned:
    """The figures of one fit; floats of 32 bits."""

    matters: tuple[str, ...]
    """What interview questions are after: how it began, a day, pay, …; those that begin with `-` are off the topic."""
    matter_weights: NDArray[np.float32]
    """Shape (dimensions of a sentence vector, matters)."""
    matter_bias: NDArray[np.float32]
    alone: Weights
    """Where only the first witness is heard: for pages that are not in English."""
    both: Weights

    def after(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """How likely each line is after each matter: shape (lines, matters), rows sum to 1."""
        score = vectors @ self.matter_weights + self.matter_bias
        likely: NDArray[np.float32] = np.exp(score - score.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        return likely

    def leaning(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """The scores of the matters around their mean, as unit vectors: what the lines lean towards, softly."""
        score: NDArray[np.float32] = vectors @ self.matter_weights
        score -= score.mean(axis=1, keepdims=True)
        score /= np.maximum(np.linalg.norm(score, axis=1, keepdims=True), 1e-9)
        return score


@cache
def learned() -> Learned:
    """The shipped figures, read once."""
    with np.load(_FILE) as data:
        return Learned(
            tuple(str(name) for name in data["matters"]),
            data["matter_weights"].astype(np.float32),
            data["matter_bias"].astype(np.float32),
            *(
                Weights(data[f"story_{heard}"].astype(np.float32), data[f"none_{heard}"].astype(np.float32))
                for heard in ("alone", "both")
            ),
        )
