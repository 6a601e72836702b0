"""Fits the networks of `simulator/language/grounds.npz` that read a line beside a fact (`ground_net`)."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.language.ground_net import CLIPPED, MOST_FACT_WORDS, MOST_WORDS, Net
from tests.evals.descent import Figures, Pace, descended, drawn, dropout

_HIDDEN, _WIDTH = 48, 64
_PACE = Pace(rounds=20, batch=64, rate=2e-3, decay=3e-3, dropped=0.3)
_SHARPNESS = 5.0
_LEAST_SPREAD = 1e-3


class Reading(NamedTuple):
    """A labelled line as the network sees it."""

    words: NDArray[np.float64]
    signs: NDArray[np.float64]
    fact: NDArray[np.float64]
    line: NDArray[np.float64]
    label: int
    weight: float


def fitted(lines: Sequence[Reading], labels: int, seed: int = 0, pace: Pace = _PACE) -> Net:
    """The network that tells these labels apart."""
    import jax
    import jax.numpy as jnp

    words = padded([r.words for r in lines], MOST_WORDS)
    facts = padded([r.fact for r in lines], MOST_FACT_WORDS)
    signs = padded([r.signs for r in lines], MOST_WORDS).astype(np.float32)
    there = np.array([[k < len(r.words) for k in range(MOST_WORDS)] for r in lines])
    in_fact = np.array([[k < len(r.fact) for k in range(MOST_FACT_WORDS)] for r in lines])
    word_mean, word_spread = signs[there].mean(axis=0), signs[there].std(axis=0) + _LEAST_SPREAD
    signs = np.clip((signs - word_mean) / word_spread, -CLIPPED, CLIPPED) * there[..., None]
    line = np.stack([r.line for r in lines]).astype(np.float32)
    line_mean, line_spread = line.mean(axis=0), line.std(axis=0) + _LEAST_SPREAD
    line = np.clip((line - line_mean) / line_spread, -CLIPPED, CLIPPED)
    label, weight = np.array([r.label for r in lines]), np.array([r.weight for r in lines], dtype=np.float32)

    def scores(p: Any, key: Any, words: Any, facts: Any, signs: Any, there: Any, in_fact: Any, line: Any) -> Any:
        thin = dropout(key, pace.dropped)
        near = jnp.einsum("bqd,bfd->bqf", words, facts) * p["sharpness"]
        looking = jax.nn.softmax(jnp.where(in_fact[:, None, :], near, -1e9), axis=-1)
        found = jnp.einsum("bqf,bfd->bqd", looking, facts) @ p["project"]
        here = thin(words, 1) @ p["project"]
        row = jnp.concatenate([here, found, jnp.abs(here - found), here * found, thin(signs, 2)], axis=-1)
        compared = jax.nn.relu(thin(row, 3) @ p["compare"] + p["compare_base"]) * there[..., None]
        mean = compared.sum(axis=1) / jnp.maximum(there.sum(axis=1), 1)[:, None]
        most = compared.max(axis=1)
        joined = jnp.concatenate([thin(most, 4), thin(mean, 5), thin(line, 6)], axis=-1)
        return thin(jax.nn.relu(joined @ p["join"] + p["join_base"]), 7) @ p["decide"] + p["decide_base"]

    def loss(p: Any, key: Any, label: Any, weight: Any, *seen: Any) -> Any:
        likely = jax.nn.log_softmax(scores(p, key, *seen))
        return -(likely[jnp.arange(len(label)), label] * weight).sum() / weight.sum()

    begun = _begun(words.shape[-1], signs.shape[-1], line.shape[-1], labels, seed)
    figures = descended(begun, loss, [label, weight, words, facts, signs, there, in_fact, line], pace, seed)
    return Net(*(x.astype(np.float64) for x in (word_mean, word_spread, line_mean, line_spread)), **figures)


def _begun(meaning: int, signs: int, line: int, labels: int, seed: int) -> Figures:
    rng = np.random.default_rng(seed)
    return {
        "sharpness": np.float32(_SHARPNESS) * np.ones((), dtype=np.float32),
        "project": drawn(rng, meaning, _HIDDEN),
        "compare": drawn(rng, 4 * _HIDDEN + signs, _HIDDEN), "compare_base": np.zeros(_HIDDEN, dtype=np.float32),
        "join": drawn(rng, 2 * _HIDDEN + line, _WIDTH), "join_base": np.zeros(_WIDTH, dtype=np.float32),
        "decide": drawn(rng, _WIDTH, labels) / 10, "decide_base": np.zeros(labels, dtype=np.float32),
    }  # fmt: skip


def padded(rows: Sequence[NDArray[np.float64]], most: int) -> NDArray[np.float16]:
    """Shape (len(rows), most, dimensions), zeros where a row is shorter."""
    wide = max(row.shape[1] for row in rows)
    out = np.zeros((len(rows), most, wide), dtype=np.float16)
    for k, row in enumerate(rows):
        out[k, : min(most, len(row))] = row[:most]
    return out
