"""Fits the networks of `simulator/language/grounds.npz` that choose among the likeliest facts (`fact_net`)."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.language.fact_net import CANDIDATES, MOST_FACT_WORDS, MOST_WORDS, Candidates, Chooser
from simulator.language.ground_net import CLIPPED
from tests.evals.descent import Figures, Pace, descended, drawn, dropout

_HIDDEN, _WIDTH = 32, 48
_PACE = Pace(rounds=10, batch=48, rate=2e-3, decay=3e-3, dropped=0.25)
_SHARPNESS = 5.0
_LEAST_SPREAD = 1e-3


class Choice(NamedTuple):
    """The facts that a line may mean, and which of them it does."""

    seen: Candidates
    right: NDArray[np.bool_]
    weight: float


def fitted(choices: Sequence[Choice], seed: int = 0) -> Chooser:
    """The network that tells the right fact from the others; choices without a right one teach nothing."""
    import jax
    import jax.numpy as jnp

    known = [c for c in choices if c.right.any()]
    shape = len(known), CANDIDATES
    words = np.zeros((len(known), MOST_WORDS, known[0].seen.words.shape[1]), np.float16)
    asks, there = np.zeros((*words.shape[:2], 2), np.float32), np.zeros(words.shape[:2], bool)
    facts = np.zeros((*shape, MOST_FACT_WORDS, words.shape[2]), np.float16)
    in_fact, a_fact, right = np.zeros(facts.shape[:3], bool), np.zeros(shape, bool), np.zeros(shape, bool)
    signs = np.zeros((*shape, known[0].seen.signs.shape[1]), np.float32)
    for row, (seen, is_right, _) in enumerate(known):
        count, several = len(seen.words), len(seen.facts)
        words[row, :count], asks[row, :count], there[row, :count] = seen.words, seen.asks, True
        signs[row, :several], a_fact[row, :several], right[row, :several] = seen.signs, True, is_right
        for n, fact in enumerate(seen.facts):
            facts[row, n, : len(fact)], in_fact[row, n, : len(fact)] = fact, True
    mean, spread = signs[a_fact].mean(axis=0), signs[a_fact].std(axis=0) + _LEAST_SPREAD
    signs = np.clip((signs - mean) / spread, -CLIPPED, CLIPPED) * a_fact[..., None]
    weight = np.array([c.weight for c in known], dtype=np.float32)

    def scores(
        p: Any, key: Any, words: Any, asks: Any, there: Any, facts: Any, in_fact: Any, a_fact: Any, signs: Any
    ) -> Any:
        thin = dropout(key, _PACE.dropped)
        near = jnp.where(in_fact[:, :, None, :], jnp.einsum("bqd,bnfd->bnqf", words, facts), -1e9)
        looking = jax.nn.softmax(near * p["sharpness"], axis=-1)
        found = jnp.einsum("bnqf,bnfh->bnqh", looking, facts @ p["project"])
        here = jnp.broadcast_to((thin(words, 1) @ p["project"])[:, None], found.shape)
        most = jnp.maximum(near.max(axis=-1), -1.0)[..., None]
        marks = jnp.broadcast_to(asks[:, None], (*found.shape[:3], 2))
        row = jnp.concatenate([here, found, jnp.abs(here - found), here * found, most, marks], axis=-1)
        said = there[:, None, :, None] * 1.0
        core = said * asks[:, None, :, 0:1]
        compared = jax.nn.relu(thin(row, 2) @ p["compare"] + p["compare_base"]) * said
        parts = [
            compared.max(axis=2), compared.sum(axis=2) / jnp.maximum(said.sum(axis=2), 1),
            (compared * core).sum(axis=2) / jnp.maximum(core.sum(axis=2), 1),
            signs, signs - signs.sum(axis=1, keepdims=True) / a_fact.sum(axis=1)[:, None, None],
        ]  # fmt: skip
        joined = jnp.concatenate([thin(part, 3 + n) for n, part in enumerate(parts)], axis=-1)
        hidden = jax.nn.relu(joined @ p["join"] + p["join_base"])
        return thin(hidden, 9) @ p["decide"] + signs @ p["straight"]

    def loss(p: Any, key: Any, right: Any, weight: Any, *seen: Any) -> Any:
        likely = jax.nn.log_softmax(jnp.where(seen[5], scores(p, key, *seen), -1e9))
        return -(jax.nn.logsumexp(jnp.where(right, likely, -1e9), axis=1) * weight).sum() / weight.sum()

    begun = _begun(words.shape[-1], signs.shape[-1], seed)
    examples = [right, weight, words, asks, there, facts, in_fact, a_fact, signs]
    figures = descended(begun, loss, examples, _PACE, seed)
    return Chooser(mean.astype(np.float64), spread.astype(np.float64), **figures)


def _begun(meaning: int, signs: int, seed: int) -> Figures:
    rng = np.random.default_rng(seed)
    return {
        "sharpness": np.float32(_SHARPNESS) * np.ones((), dtype=np.float32),
        "project": drawn(rng, meaning, _HIDDEN),
        "compare": drawn(rng, 4 * _HIDDEN + 3, _HIDDEN), "compare_base": np.zeros(_HIDDEN, dtype=np.float32),
        "join": drawn(rng, 3 * _HIDDEN + 2 * signs, _WIDTH), "join_base": np.zeros(_WIDTH, dtype=np.float32),
        "decide": drawn(rng, _WIDTH, 1)[:, 0] / 10, "straight": np.zeros(signs, dtype=np.float32),
    }  # fmt: skip
