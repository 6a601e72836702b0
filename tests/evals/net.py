"""Fits the small network of `simulator/language/grounds.npz` with JAX, which `pip install jax` brings.

Adam with decoupled weight decay (Loshchilov, Hutter 2019), a rate that falls along a cosine, dropout (Srivastava et
al. 2014). The same seed on the same machine gives the same figures.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.language.ground_net import CLIPPED, MOST_FACT_WORDS, MOST_WORDS, Net

_HIDDEN, _WIDTH = 48, 64
_ROUNDS, _BATCH, _RATE, _DECAY, _DROPPED = 20, 64, 2e-3, 3e-3, 0.3
_SHARPNESS = 5.0
_LEAST_SPREAD = 1e-3
_NAMES = ("sharpness", "project", "compare", "compare_base", "join", "join_base", "decide", "decide_base")


class Reading(NamedTuple):
    """A labelled line as the network sees it."""

    words: NDArray[np.float64]
    signs: NDArray[np.float64]
    fact: NDArray[np.float64]
    line: NDArray[np.float64]
    label: int
    weight: float


def fitted(lines: Sequence[Reading], labels: int, seed: int = 0) -> Net:
    """The network that tells these labels apart."""
    import jax
    import jax.numpy as jnp

    words = _padded([r.words for r in lines], MOST_WORDS)
    facts = _padded([r.fact for r in lines], MOST_FACT_WORDS)
    signs = _padded([r.signs for r in lines], MOST_WORDS).astype(np.float32)
    there = np.array([[k < len(r.words) for k in range(MOST_WORDS)] for r in lines])
    in_fact = np.array([[k < len(r.fact) for k in range(MOST_FACT_WORDS)] for r in lines])
    word_mean, word_spread = signs[there].mean(axis=0), signs[there].std(axis=0) + _LEAST_SPREAD
    signs = np.clip((signs - word_mean) / word_spread, -CLIPPED, CLIPPED) * there[..., None]
    line = np.stack([r.line for r in lines]).astype(np.float32)
    line_mean, line_spread = line.mean(axis=0), line.std(axis=0) + _LEAST_SPREAD
    line = np.clip((line - line_mean) / line_spread, -CLIPPED, CLIPPED)
    label, weight = np.array([r.label for r in lines]), np.array([r.weight for r in lines], dtype=np.float32)

    def scores(p: Any, key: Any, words: Any, facts: Any, signs: Any, there: Any, in_fact: Any, line: Any) -> Any:
        def dropped(x: Any, k: int) -> Any:
            kept = jax.random.bernoulli(jax.random.fold_in(key, k), 1 - _DROPPED, x.shape)
            return x * kept / (1 - _DROPPED)

        near = jnp.einsum("bqd,bfd->bqf", words, facts) * p["sharpness"]
        looking = jax.nn.softmax(jnp.where(in_fact[:, None, :], near, -1e9), axis=-1)
        found = jnp.einsum("bqf,bfd->bqd", looking, facts) @ p["project"]
        here = dropped(words, 1) @ p["project"]
        row = jnp.concatenate([here, found, jnp.abs(here - found), here * found, dropped(signs, 2)], axis=-1)
        compared = jax.nn.relu(dropped(row, 3) @ p["compare"] + p["compare_base"]) * there[..., None]
        mean = compared.sum(axis=1) / jnp.maximum(there.sum(axis=1), 1)[:, None]
        most = compared.max(axis=1)
        joined = jnp.concatenate([dropped(most, 4), dropped(mean, 5), dropped(line, 6)], axis=-1)
        return dropped(jax.nn.relu(joined @ p["join"] + p["join_base"]), 7) @ p["decide"] + p["decide_base"]

    def loss(p: Any, key: Any, label: Any, weight: Any, *seen: Any) -> Any:
        likely = jax.nn.log_softmax(scores(p, key, *seen))
        return -(likely[jnp.arange(len(label)), label] * weight).sum() / weight.sum()

    def moved(a: Any, m: Any, v: Any, rate: Any, t: Any) -> Any:
        step = (m / (1 - 0.9**t)) / (jnp.sqrt(v / (1 - 0.99**t)) + 1e-8)
        return a - rate * (step + _DECAY * a)

    @jax.jit
    def stepped(p: Any, m: Any, v: Any, t: Any, rate: Any, key: Any, *batch: Any) -> Any:
        slope = jax.grad(loss)(p, key, *batch)
        m = jax.tree.map(lambda a, b: 0.9 * a + 0.1 * b, m, slope)
        v = jax.tree.map(lambda a, b: 0.99 * a + 0.01 * b * b, v, slope)
        return jax.tree.map(lambda a, b, c: moved(a, b, c, rate, t), p, m, v), m, v

    p: Any = _begun(words.shape[-1], signs.shape[-1], line.shape[-1], labels, seed)
    m, v = jax.tree.map(np.zeros_like, p), jax.tree.map(np.zeros_like, p)
    rng, t = np.random.default_rng(seed), 0
    for k in range(_ROUNDS):
        rate = _RATE * 0.5 * (1 + np.cos(np.pi * k / _ROUNDS))
        order = rng.permutation(len(lines))
        for begin in range(0, len(lines) - _BATCH, _BATCH):
            t += 1
            i = order[begin : begin + _BATCH]
            seen = words[i].astype(np.float32), facts[i].astype(np.float32), signs[i], there[i], in_fact[i], line[i]
            p, m, v = stepped(p, m, v, float(t), rate, jax.random.PRNGKey(seed * 10**6 + t), label[i], weight[i], *seen)
    figures = {name: np.asarray(p[name], dtype=np.float64) for name in _NAMES}
    return Net(*(x.astype(np.float64) for x in (word_mean, word_spread, line_mean, line_spread)), **figures)


def _begun(meaning: int, signs: int, line: int, labels: int, seed: int) -> dict[str, NDArray[np.float32]]:
    rng = np.random.default_rng(seed)

    def drawn(a: int, b: int) -> NDArray[np.float32]:
        return (rng.standard_normal((a, b)) / np.sqrt(a)).astype(np.float32)

    return {
        "sharpness": np.float32(_SHARPNESS) * np.ones((), dtype=np.float32),
        "project": drawn(meaning, _HIDDEN),
        "compare": drawn(4 * _HIDDEN + signs, _HIDDEN), "compare_base": np.zeros(_HIDDEN, dtype=np.float32),
        "join": drawn(2 * _HIDDEN + line, _WIDTH), "join_base": np.zeros(_WIDTH, dtype=np.float32),
        "decide": drawn(_WIDTH, labels) / 10, "decide_base": np.zeros(labels, dtype=np.float32),
    }  # fmt: skip


def _padded(rows: Sequence[NDArray[np.float64]], most: int) -> NDArray[np.float16]:
    """Shape (len(rows), most, dimensions), zeros where a row is shorter."""
    wide = max(row.shape[1] for row in rows)
    out = np.zeros((len(rows), most, wide), dtype=np.float16)
    for k, row in enumerate(rows):
        out[k, : min(most, len(row))] = row[:most]
    return out
