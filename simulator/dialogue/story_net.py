"""A small network that weighs a question beside every story of a page, and beside none of them.

For each story it reads the evidence, how each sign stands to the mean and to the best of the page, and what of the
question is called for by what of the story (a product of a few learned directions of their vectors). A hidden layer
joins them to a score; another, over what stands out among the stories and over what the question is after, gives the
score of "none". Several fits, begun at different random figures, are heard together. `python -m tests.evals.story_fit`
learns them from labelled lines and writes `story_net.npz` beside this module.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
CLIPPED = 4.0
"""Spreads from the mean at which a sign is cut off."""
LEAD, LEAD_MOST = 0.3, 10.0
"""How the best score and its lead are brought to the measure of the other signs, and the lead that is read."""
_FILE = Path(__file__).with_name("story_net.npz")


@dataclass(frozen=True, slots=True)
class StoryNet:
    """The figures of all fits, one behind the other in the first axis of the weights; 32 bits."""

    words: Floats
    """The directions along which words are compared, shape (dimensions of a word's vector, directions)."""
    row_mean: Floats
    """Shape (signs of a story,); with `row_spread` it brings signs to one measure. Shared by all fits."""
    row_spread: Floats
    none_mean: Floats
    """The same for the signs of "none"."""
    none_spread: Floats
    straight: Floats
    """Shape (fits, 3 * signs): what each sign adds to a score by itself."""
    asks: Floats
    """Shape (fits, dimensions of a vector, directions)."""
    tells: Floats
    """Shape (fits, views of a story, dimensions of a vector, directions)."""
    called: Floats
    """Shape (fits, views, directions): how much each product adds to a score by itself."""
    join: Floats
    """Shape (fits, 3 * signs + views * directions, hidden)."""
    join_base: Floats
    out: Floats
    """Shape (fits, hidden, 1)."""
    none_straight: Floats
    none_base: Floats
    none_join: Floats
    """Shape (fits, signs of none + matters + hidden + 2, hidden of none)."""
    none_join_base: Floats
    none_out: Floats

    def told_by(self, views: Floats) -> Floats:
        """What the stories of a page tell: from shape (stories, views, dimensions) to (fits, stories, views, dir.)."""
        told: Floats = np.einsum("svd,fvdr->fsvr", views, self.tells).astype(np.float32)
        return told

    def scores(self, rows: Floats, none: Floats, after: Floats, line: Floats, told: Floats) -> NDArray[np.float64]:
        """The log odds of each story against none, shape (stories,), three decimals.

        `rows` and `none` are the evidence, `after` how likely the question is after each matter, `line` its vector,
        `told` what `told_by` gives.
        """
        signs = _measured(rows, self.row_mean, self.row_spread)
        beside = np.hstack([signs, signs - signs.mean(axis=0), signs - signs.max(axis=0)])
        absent = _measured(none, self.none_mean, self.none_spread)
        scores = [self._one(fit, beside, absent, after, line, told[fit]) for fit in range(len(self.asks))]
        found: NDArray[np.float64] = np.mean(scores, axis=0).astype(np.float64).round(3)
        return found

    def _one(self, fit: int, beside: Floats, absent: Floats, after: Floats, line: Floats, told: Floats) -> Floats:
        pairs = told * (line @ self.asks[fit])
        joined = np.hstack([beside, pairs.reshape(len(pairs), -1)]) @ self.join[fit] + self.join_base[fit]
        hidden = np.maximum(joined, 0.0)
        scores: Floats = beside @ self.straight[fit] + (pairs * self.called[fit]).sum(axis=(1, 2))
        scores = scores + (hidden @ self.out[fit])[:, 0]
        best = np.sort(scores)[::-1][:2]
        lead = min(float(best[0] - best[-1]), LEAD_MOST) if len(best) > 1 else LEAD_MOST
        seen = np.concatenate([absent, after, hidden.max(axis=0), [LEAD * float(best[0]), LEAD * lead]])
        other = np.maximum(seen @ self.none_join[fit] + self.none_join_base[fit], 0.0) @ self.none_out[fit]
        off: Floats = scores - (absent @ self.none_straight[fit] + self.none_base[fit] + other[0])
        return off


def _measured(signs: Floats, mean: Floats, spread: Floats) -> Floats:
    measured: Floats = np.clip((signs - mean) / spread, -CLIPPED, CLIPPED).astype(np.float32)
    return measured


def shares(scores: Sequence[float]) -> list[float]:
    """The chance of each story beside all others and "none of them", whose score is 0."""
    most = max(0.0, *scores)
    likely = [math.exp(max(score - most, -50.0)) for score in scores]
    total = sum(likely) + math.exp(-most)
    return [each / total for each in likely]


@cache
def story_net() -> StoryNet:
    """The shipped figures, read once."""
    return read(_FILE)


def read(file: Path) -> StoryNet:
    """The figures that `save` has written."""
    with np.load(file) as data:
        return StoryNet(**{name: data[name].astype(np.float32) for name in StoryNet.__slots__})


def save(net: StoryNet, file: Path = _FILE) -> None:
    """Write the figures, weights in 16 bits."""
    halves = ("words", "straight", "asks", "tells", "join", "none_join")
    arrays = {n: getattr(net, n).astype(np.float16 if n in halves else np.float32) for n in StoryNet.__slots__}
    np.savez_compressed(file, **arrays)
