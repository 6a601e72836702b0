"""Fits the small trees of `simulator/language/grounds.npz`: gradient boosting over binned signs (Friedman 2001)."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.language.fact_learned import Trees

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
_BINS = 32
_LEAST_GAIN = 1e-3
_SEED = 0


class Shape(NamedTuple):
    """How trees are grown."""

    rounds: int
    depth: int
    rate: float
    least: float
    """The weight (of second derivatives) that each side of a split needs."""
    signs: float
    """Share of the signs that one tree may look at."""
    lines: float = 0.8
    """Share of the lines that one tree learns from."""
    holding: float = 2.0


def fitted(rows: Array, truth: Array, weight: Array, shape: Shape) -> Trees:
    """Trees for `truth`, shape (rows, labels): one column is fitted as a yes or no, more as one of several."""
    rng = np.random.default_rng(_SEED)
    edges = [_edges(rows[:, j]) for j in range(rows.shape[1])]
    bins = np.stack([np.searchsorted(e, rows[:, j], side="left") for j, e in enumerate(edges)], axis=1)
    share = np.clip((truth * weight[:, None]).sum(axis=0) / weight.sum(), 1e-4, 1 - 1e-4)
    base = np.log(share) if truth.shape[1] > 1 else np.log(share / (1 - share))
    scores = np.tile(base, (len(rows), 1))
    grown: list[tuple[int, Whole, Array, Array]] = []
    for _ in range(shape.rounds):
        likely = _likely(scores)
        use = weight * (rng.random(len(rows)) < shape.lines)
        for k in range(truth.shape[1]):
            slope = (likely[:, k] - truth[:, k]) * use
            bend = likely[:, k] * (1 - likely[:, k]) * use + 1e-9
            signs = np.sort(rng.permutation(rows.shape[1])[: max(1, int(rows.shape[1] * shape.signs))])
            sign, split, leaf, node = _grow(bins, slope, bend, signs, shape)
            scores[:, k] += shape.rate * leaf[node]
            above = np.array([edges[s][t] if s >= 0 else 0.0 for s, t in zip(sign, split, strict=True)])
            grown.append((k, sign, above, leaf * shape.rate))
    return Trees(
        np.array([g[1] for g in grown], dtype=np.int16),
        np.array([g[2] for g in grown], dtype=np.float32),
        np.array([g[3] for g in grown], dtype=np.float32),
        np.array([g[0] for g in grown], dtype=np.int8),
        base.astype(np.float32),
    )


def _edges(column: Array) -> Array:
    """Where bins part: between figures of four decimals, so that no rounding moves one across."""
    cuts = np.quantile(column, np.linspace(0, 1, _BINS + 1)[1:-1])
    return np.unique(cuts.round(4)) + 0.00005


def _likely(scores: Array) -> Array:
    if scores.shape[1] == 1:
        chances: Array = 1 / (1 + np.exp(-scores))
        return chances
    likely: Array = np.exp(scores - scores.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    return likely


def _grow(bins: Whole, slope: Array, bend: Array, signs: Whole, shape: Shape) -> tuple[Whole, Whole, Array, Whole]:
    """One tree: the sign and the bin of each split, the leaves, and the node that each row ends in."""
    nodes = 2 ** (shape.depth + 1) - 1
    sign, split, leaf = np.full(nodes, -1), np.zeros(nodes, dtype=np.int64), np.zeros(nodes)
    node = np.zeros(len(bins), dtype=np.int64)
    columns = bins[:, signs] + np.arange(len(signs)) * _BINS
    for k, inner in _nodes(shape.depth):
        here = np.flatnonzero(node == k)
        if not len(here):
            continue
        leaf[k] = -slope[here].sum() / (bend[here].sum() + shape.holding)
        found = _best(columns[here], slope[here], bend[here], len(signs), shape) if inner else None
        if found is not None:
            which, split[k] = found
            sign[k] = signs[which]
            node[here] = 2 * k + 1 + (bins[here, sign[k]] > split[k])
    return sign, split, leaf, node


def _nodes(depth: int) -> Iterator[tuple[int, bool]]:
    inner = 2**depth - 1
    return ((k, k < inner) for k in range(2 * inner + 1))


def _best(columns: Whole, slope: Array, bend: Array, signs: int, shape: Shape) -> tuple[int, int] | None:
    flat = columns.ravel()
    left, below = (
        np.bincount(flat, np.repeat(part, signs), signs * _BINS).reshape(signs, _BINS).cumsum(axis=1)[:, :-1]
        for part in (slope, bend)
    )
    all_slope, all_bend = slope.sum(), bend.sum()
    right, rest = all_slope - left, all_bend - below
    gain = (
        left**2 / (below + shape.holding)
        + right**2 / (rest + shape.holding)
        - all_slope**2 / (all_bend + shape.holding)
    )
    gain[(below < shape.least) | (rest < shape.least)] = -1
    best = int(gain.argmax())
    return divmod(best, _BINS - 1) if gain.flat[best] > _LEAST_GAIN else None
