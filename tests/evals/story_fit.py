"""Learns `simulator/dialogue/story_net.npz`: which story a question means, or none, where both witnesses are heard.

`python -m tests.evals.story_fit` reads the labelled lines of every page that is learned from, prints how each group of
pages does when it is left out, and writes the file. It needs JAX, which the extra `fit` brings. Adam with decoupled
weight decay (Loshchilov, Hutter 2019), a rate that falls along a cosine, dropout (Srivastava et al. 2014). The same
seed on the same machine gives the same figures.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator import engines
from simulator.dialogue.evidence import Shelves
from simulator.dialogue.learned import learned
from simulator.dialogue.stories import FITS
from simulator.dialogue.story_net import CLIPPED, LEAD, LEAD_MOST, StoryNet, save, shares, story_net
from simulator.dialogue.story_words import MOST_TOLD
from simulator.language.judging import judge
from simulator.language.meaning import DIMENSIONS, Meaning
from simulator.language.minilm import DIMENSIONS as WORD_DIMENSIONS
from simulator.language.minilm import Witness
from tests.evals.descent import dropout, moved
from tests.evals.dialogue import fitted_rows, page_of

_HIDDEN, _NONE_HIDDEN, _DIRECTIONS = 48, 24, 12
_ROUNDS, _BATCH, _RATE, _DECAY, _DROPPED = 24, 64, 2e-3, 3e-3, 0.3
_SEEDS = 3
_GROUPS = 5
"""The pages are left out in as many groups."""
_ALL_HIDDEN, _HIDDEN_WEIGHT = 0.15, 0.7
"""How often every story that fits is taken off the page, so that none does, and what such a line weighs."""
_EMPTY_WEIGHT = 0.5
"""What an everyday question weighs that no story of the page answers: there are more of them than in a talk."""
_ONE_HIDDEN = 0.1
"""How often a story that does not fit is taken off it."""
_LEAST_SPREAD = 1e-3
_WORD_DIRECTIONS = 64
_KEPT = 64
"""Directions of each witness's vectors that are read at all: those in which pages and lines differ most."""
_LONG = 2.0
"""Vectors are short: how much longer their directions begin."""
_FAR = -1e9
_WEIGHTS = StoryNet.__slots__[5:]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Case:
    """One line put to one page, as `StoryNet.scores` reads it, and which stories would be fine."""

    page: str
    line: str
    rows: Floats
    none: Floats
    after: Floats
    vector: Floats
    views: Floats
    fine: NDArray[np.bool_]
    weight: float


def cases(rows: Sequence[dict[str, Any]], meaning: Meaning, second: Witness) -> list[Case]:
    """Every labelled line, weighed against its page."""
    found, pages, figures = [], {}, learned(2)
    for row in rows:
        page = page_of(row["persona"])
        if page is None:
            continue
        if page.slug not in pages:
            pages[page.slug] = Shelves(page, meaning, figures, second)
        shelves = pages[page.slug]
        grounding = judge(row["line"], page, (), meaning).grounding
        used = grounding.facts if grounding and grounding.ground.value == "grounded" else ()
        signs, none = (x.astype(np.float32) for x in shelves.weigh(row["line"], used))
        vector = shelves.vectors([row["line"]])
        views = np.stack([shelf.views for shelf in shelves.all])
        fine = np.array([s.id in row["stories"] for s in page.stories])
        weight = _EMPTY_WEIGHT if row["split"] == "everyday" and not fine.any() else 1.0
        seen = (signs, none, figures.after(vector)[0], vector[0], views)
        found.append(Case(page.slug, row["line"], *seen, fine, weight))
    return found


def _arrays(found: Sequence[Case]) -> dict[str, NDArray[Any]]:
    """All cases as one array of each kind; pages with fewer stories are filled up, and `there` says with what."""
    most = max(len(case.rows) for case in found)

    def filled(each: NDArray[Any]) -> NDArray[Any]:
        return np.pad(each, [(0, most - len(each)), *[(0, 0)] * (each.ndim - 1)])

    pages = {case.page: case.views for case in found}
    at = {page: number for number, page in enumerate(pages)}
    return {
        "rows": np.stack([filled(case.rows) for case in found]),
        "none": np.stack([case.none for case in found]),
        "after": np.stack([case.after for case in found]),
        "line": np.stack([case.vector for case in found]),
        "page": np.array([at[case.page] for case in found]),
        "views": np.stack([filled(views) for views in pages.values()]),
        "there": np.stack([filled(np.ones(len(case.rows), bool)) for case in found]),
        "fine": np.stack([filled(case.fine) for case in found]),
        "weight": np.array([case.weight for case in found], np.float32),
    }


def directions(texts: Sequence[str], second: Witness) -> Floats:
    """Those in which the words of these texts differ most, shape (dimensions, _WORD_DIRECTIONS)."""
    each = [second.words(text, np.eye(WORD_DIMENSIONS, dtype=np.float32), MOST_TOLD) for text in texts]
    words = np.concatenate(each)
    kept: Floats = np.linalg.eigh((words.T @ words).astype(np.float64))[1][:, ::-1][:, :_WORD_DIRECTIONS]
    return kept.astype(np.float16).astype(np.float32)


def fitted(found: Sequence[Case], words: Floats, seeds: int = _SEEDS) -> StoryNet:
    """The network, fitted from as many random beginnings; `words` are the `directions` that the cases were made by."""
    data = _arrays(found)
    every = data["rows"][data["there"]]
    row_mean, row_spread = every.mean(axis=0), every.std(axis=0) + _LEAST_SPREAD
    none_mean, none_spread = data["none"].mean(axis=0), data["none"].std(axis=0) + _LEAST_SPREAD
    data["rows"] = np.clip((data["rows"] - row_mean) / row_spread, -CLIPPED, CLIPPED).astype(np.float32)
    data["none"] = np.clip((data["none"] - none_mean) / none_spread, -CLIPPED, CLIPPED).astype(np.float32)
    basis = _basis(data["line"], data["views"])
    data["line"], data["views"] = data["line"] @ basis, data["views"] @ basis
    fits = [_fit(data, seed) for seed in range(seeds)]
    for fit in fits:
        fit["asks"], fit["tells"] = basis @ fit["asks"], basis @ fit["tells"]
    together = {name: np.stack([fit[name] for fit in fits]).astype(np.float32) for name in _WEIGHTS}
    return StoryNet(words, row_mean, row_spread, none_mean, none_spread, **together)


def _basis(lines: Floats, views: Floats) -> Floats:
    """Shape (dimensions of both witnesses, 2 * _KEPT)."""
    every = np.concatenate([lines, views[np.abs(views).sum(axis=-1) > 0]])
    basis = np.zeros((every.shape[1], 2 * _KEPT), np.float32)
    for begin, end, at in ((0, DIMENSIONS, 0), (DIMENSIONS, every.shape[1], _KEPT)):
        heard = every[:, begin:end].astype(np.float64)
        basis[begin:end, at : at + _KEPT] = np.linalg.eigh(heard.T @ heard)[1][:, ::-1][:, :_KEPT]
    return basis


def _begun(data: dict[str, NDArray[Any]], seed: int) -> dict[str, Floats]:
    rng = np.random.default_rng(seed)
    signs, long, matters = 3 * data["rows"].shape[-1], data["line"].shape[-1], data["after"].shape[-1]
    views, absent = data["views"].shape[2], data["none"].shape[-1]
    joined, seen = signs + views * _DIRECTIONS, absent + matters + _HIDDEN + 2

    def drawn(*shape: int) -> Floats:
        return (rng.standard_normal(shape) / np.sqrt(shape[-2])).astype(np.float32)

    begun = {
        "straight": np.zeros(signs),
        "asks": _LONG * drawn(long, _DIRECTIONS), "tells": _LONG * drawn(views, long, _DIRECTIONS),
        "called": np.full((views, _DIRECTIONS), 0.3),
        "join": drawn(joined, _HIDDEN), "join_base": np.zeros(_HIDDEN), "out": drawn(_HIDDEN, 1) / 10,
        "none_straight": np.zeros(absent), "none_base": np.zeros(()),
        "none_join": drawn(seen, _NONE_HIDDEN), "none_join_base": np.zeros(_NONE_HIDDEN),
        "none_out": drawn(_NONE_HIDDEN, 1) / 10,
    }  # fmt: skip
    return {name: np.asarray(each, dtype=np.float32) for name, each in begun.items()}


def _fit(data: dict[str, NDArray[Any]], seed: int) -> dict[str, Floats]:
    import jax

    # The fastest of its generators; nothing here needs a better one.
    jax.config.update("jax_default_prng_impl", "unsafe_rbg")
    epoch, held = _epoch(), {name: jax.numpy.asarray(each) for name, each in data.items()}
    p: Any = jax.tree.map(jax.numpy.asarray, _begun(data, seed))
    m, v = jax.tree.map(jax.numpy.zeros_like, p), jax.tree.map(jax.numpy.zeros_like, p)
    rng, t = np.random.default_rng(seed), jax.numpy.zeros(())
    for k in range(_ROUNDS):
        rate = _RATE * 0.5 * (1 + np.cos(np.pi * k / _ROUNDS))
        order = rng.permutation(len(data["page"]))
        batches = order[: len(order) // _BATCH * _BATCH].reshape(-1, _BATCH)
        p, m, v, t = epoch(p, m, v, t, rate, jax.random.PRNGKey(1000 * seed + k), batches, held)
    return {name: np.asarray(each) for name, each in p.items()}


@cache
def _epoch() -> Callable[..., Any]:
    """One round over all lines, compiled once for each shape of the data."""
    import jax
    import jax.numpy as jnp

    def scores(p: Any, key: Any, b: Any) -> Any:
        dropped = dropout(key, _DROPPED)
        there = b["there"][..., None]
        rows = b["rows"] * there
        mean = rows.sum(axis=1, keepdims=True) / jnp.maximum(there.sum(axis=1, keepdims=True), 1)
        most = jnp.where(there, rows, _FAR).max(axis=1, keepdims=True)
        beside = jnp.concatenate([rows, (rows - mean) * there, (rows - most) * there], axis=-1)
        told = jnp.einsum("nsvd,vdr->nsvr", b["views"], p["tells"])
        pairs = (b["line"] @ p["asks"])[:, None, None] * told
        flat = dropped(pairs.reshape(*pairs.shape[:2], -1), 2)
        found = beside @ p["straight"] + (dropped(pairs, 1) * p["called"]).sum(axis=(2, 3))
        joined = jnp.concatenate([dropped(beside, 3), flat], axis=-1) @ p["join"] + p["join_base"]
        hidden = dropped(jax.nn.relu(joined), 4)
        found = found + (hidden @ p["out"])[..., 0]
        best = jax.lax.top_k(jnp.where(b["there"], found, _FAR), 2)[0]
        lead = jnp.clip(best[:, 0] - best[:, 1], 0, LEAD_MOST)
        stands_out = jnp.where(there, hidden, 0).max(axis=1)
        seen = [dropped(b["none"], 5), dropped(b["after"], 6), stands_out, LEAD * best[:, :1], LEAD * lead[:, None]]
        other = dropped(jax.nn.relu(jnp.concatenate(seen, axis=-1) @ p["none_join"] + p["none_join_base"]), 7)
        none = b["none"] @ p["none_straight"] + p["none_base"] + (other @ p["none_out"])[:, 0]
        return jnp.where(b["there"], found - none[:, None], _FAR)

    def loss(p: Any, key: Any, b: Any, fine: Any, weight: Any) -> Any:
        against = scores(p, key, b)
        likely = jax.nn.log_softmax(jnp.concatenate([against, jnp.zeros((len(against), 1))], axis=1))
        wanted = jnp.concatenate([fine, ~fine.any(axis=1, keepdims=True)], axis=1)
        return -(jax.nn.logsumexp(jnp.where(wanted, likely, _FAR), axis=1) * weight).sum() / weight.sum()

    def epoch(p: Any, m: Any, v: Any, t: Any, rate: Any, key: Any, batches: Any, data: Any) -> Any:
        def step(state: Any, batch: Any) -> Any:
            p, m, v, t = state
            t = t + 1
            dropping, all_of_them, some = jax.random.split(jax.random.fold_in(key, t.astype(int)), 3)
            b = {name: data[name][batch] for name in ("rows", "none", "after", "line", "there")}
            b["views"] = data["views"][data["page"][batch]]
            fine = data["fine"][batch]
            taken = (jax.random.uniform(all_of_them, (len(batch),)) < _ALL_HIDDEN) & fine.any(axis=1)
            one = (jax.random.uniform(some, fine.shape) < _ONE_HIDDEN) & ~fine
            b["there"] = b["there"] & ~(taken[:, None] & fine) & ~one
            weight = jnp.where(taken, _HIDDEN_WEIGHT, 1.0) * data["weight"][batch]
            slope = jax.grad(loss)(p, dropping, b, fine & ~taken[:, None], weight)
            return (*moved(p, m, v, slope, t, rate, _DECAY), t), None

        return jax.lax.scan(step, (p, m, v, t), batches)[0]

    return jax.jit(epoch)


def scores(net: StoryNet, case: Case) -> NDArray[np.float64]:
    """What the network makes of one line."""
    return net.scores(case.rows, case.none, case.after, case.vector, net.told_by(case.views))


def judged(tests: Sequence[Case], nets: dict[str, StoryNet]) -> dict[str, float]:
    """Shares of: the right story first, told, a wrong one told, none admitted; with the network for each page."""
    found = [(case, scores(nets[case.page], case)) for case in tests]
    parts = [(case, int(score.argmax()), max(shares(list(score)))) for case, score in found]
    fit, without = [x for x in parts if x[0].fine.any()], [x for x in parts if not x[0].fine.any()]
    return {
        "first": sum(bool(case.fine[best]) for case, best, _ in fit) / max(1, len(fit)),
        "told": sum(bool(case.fine[best]) and share >= FITS for case, best, share in fit) / max(1, len(fit)),
        "wrong": sum(not case.fine[best] and share >= FITS for case, best, share in parts) / max(1, len(parts)),
        "admitted": sum(share < FITS for _, _, share in without) / max(1, len(without)),
    }


def main() -> None:
    """Fit, print and write. With `directions`, begin by choosing anew those along which words are compared."""
    second, rows = engines.second_meaning(), fitted_rows()
    assert isinstance(second, Witness)
    if sys.argv[1:] == ["directions"]:
        pages = [page for slug in sorted({row["persona"] for row in rows}) if (page := page_of(slug))]
        texts = [text for page in pages for s in page.stories for text in (*s.asked_as, s.title, s.short, s.body)]
        save(replace(story_net(), words=directions(texts, second)))
        story_net.cache_clear()
    everything, words = cases(rows, engines.meaning(), second), story_net().words
    slugs = sorted({case.page for case in everything})
    for start in range(_GROUPS):
        out = set(slugs[start::_GROUPS])
        net = fitted([case for case in everything if case.page not in out], words, 1)
        told = judged([case for case in everything if case.page in out], dict.fromkeys(out, net))
        print(", ".join(sorted(out)), "  ".join(f"{what} {share:.3f}" for what, share in told.items()), flush=True)
    save(fitted(everything, words))


if __name__ == "__main__":
    main()
