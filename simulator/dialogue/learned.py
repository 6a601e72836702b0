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
class Learned:
    """The figures of one fit; floats of 32 bits. There is one for the first witness alone, and one for both.

    What both say of a text stands one behind the other in one vector. Stories are weighed by these figures for the
    first witness alone; for both, `story_net` does that, and all but the matters is empty here.
    """

    matters: tuple[str, ...]
    """What interview questions are after: how it began, a day, pay, …; those that begin with `-` are off the topic."""
    matter_weights: NDArray[np.float32]
    """Shape (dimensions of a vector, matters)."""
    matter_bias: NDArray[np.float32]
    asks: NDArray[np.float32]
    """What of a question calls for a story, shape (views of a story, dimensions, rank)."""
    tells: NDArray[np.float32]
    """What of a story, in each of its views, such questions are answered by; the same shape."""
    story: NDArray[np.float32]
    """How much each of `evidence.STORY` counts."""
    none: NDArray[np.float32]
    """The same for `evidence.NONE`."""

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

    def told_by(self, views: NDArray[np.float32]) -> NDArray[np.float32]:
        """What stories tell, for `called`: from shape (stories, views, dimensions) to (stories, views times rank)."""
        told: NDArray[np.float32] = np.einsum("svd,vdr->svr", views, self.tells).reshape(len(views), -1)
        return told

    def called(self, line: NDArray[np.float32], told: NDArray[np.float32]) -> NDArray[np.float32]:
        """How much (in log odds) a line calls for each story, by pairs of questions and stories on other pages."""
        called: NDArray[np.float32] = told @ np.einsum("d,vdr->vr", line, self.asks).ravel()
        return called


@cache
def learned(witnesses: int) -> Learned:
    """The shipped figures for one witness (pages that are not in English) or for two, read once."""
    with np.load(_FILE) as data:
        names = tuple(str(name) for name in data["matters"])
        matters = [data[f"{name}_{witnesses}"].astype(np.float32) for name in ("matter_weights", "matter_bias")]
        weighing = ("asks", "tells", "story", "none")
        nothing = np.zeros(0, np.float32)
        return Learned(names, *matters, *(data[n].astype(np.float32) if witnesses == 1 else nothing for n in weighing))
