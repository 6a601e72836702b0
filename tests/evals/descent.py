"""Gradient descent for the small networks, with JAX, which the extra `fit` brings.

Adam with decoupled weight decay (Loshchilov, Hutter 2019), a rate that falls along a cosine, dropout (Srivastava et
al. 2014). The same seed on the same machine gives the same figures.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Figures = dict[str, NDArray[np.float32]]


class Pace(NamedTuple):
    """How a network is fitted."""

    rounds: int
    batch: int
    rate: float
    decay: float
    dropped: float


def descended(
    begun: Figures, loss: Callable[..., Any], examples: Sequence[NDArray[Any]], pace: Pace, seed: int
) -> dict[str, NDArray[np.float64]]:
    """The figures at the end; `loss(figures, key, *batch)` is asked with some rows of each of the examples' arrays."""
    import jax

    @jax.jit
    def stepped(p: Any, m: Any, v: Any, t: Any, rate: Any, key: Any, *batch: Any) -> Any:
        return moved(p, m, v, jax.grad(loss)(p, key, *batch), t, rate, pace.decay)

    p: Any = begun
    m, v = jax.tree.map(np.zeros_like, p), jax.tree.map(np.zeros_like, p)
    rng, t, lines = np.random.default_rng(seed), 0, len(examples[0])
    for k in range(pace.rounds):
        rate = pace.rate * 0.5 * (1 + np.cos(np.pi * k / pace.rounds))
        order = rng.permutation(lines)
        for begin in range(0, lines - pace.batch, pace.batch):
            t += 1
            rows = order[begin : begin + pace.batch]
            batch = (x[rows].astype(np.float32) if x.dtype == np.float16 else x[rows] for x in examples)
            p, m, v = stepped(p, m, v, float(t), rate, jax.random.PRNGKey(seed * 10**6 + t), *batch)
    return {name: np.asarray(each, dtype=np.float64) for name, each in p.items()}


def moved(p: Any, m: Any, v: Any, slope: Any, t: Any, rate: Any, decay: float) -> Any:
    """One step down: the figures `p` and their two running means of `slope`, at step `t` from 1."""
    import jax
    import jax.numpy as jnp

    def further(a: Any, m: Any, v: Any) -> Any:
        step = (m / (1 - 0.9**t)) / (jnp.sqrt(v / (1 - 0.99**t)) + 1e-8)
        return a - rate * (step + decay * a)

    m = jax.tree.map(lambda a, b: 0.9 * a + 0.1 * b, m, slope)
    v = jax.tree.map(lambda a, b: 0.99 * a + 0.01 * b * b, v, slope)
    return jax.tree.map(further, p, m, v), m, v


def dropout(key: Any, dropped: float) -> Callable[[Any, int], Any]:
    """Something that leaves out a share of what it is given; the number tells one place of a network from another."""
    import jax

    def thinned(x: Any, place: int) -> Any:
        kept = jax.random.bernoulli(jax.random.fold_in(key, place), 1 - dropped, x.shape)
        return x * kept / (1 - dropped)

    return thinned


def drawn(rng: np.random.Generator, a: int, b: int) -> NDArray[np.float32]:
    """Figures to begin with."""
    return (rng.standard_normal((a, b)) / np.sqrt(a)).astype(np.float32)
