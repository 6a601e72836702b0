"""Learns `simulator/dialogue/learned.npz`: what questions are after, and what speaks for a story.

`python -m tests.evals.fitting` reads `data/matters.md` (examples of what interview questions are after) and the
labelled lines that stories are learned from, prints how well each page does when it is left out, and writes the file.
What speaks for a story is learned here for the first witness alone; for both, `story_fit` learns it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator import engines
from simulator.dialogue import learned as shipped
from simulator.dialogue.evidence import NONE, STORY, Shelves
from simulator.dialogue.learned import Learned
from simulator.dialogue.stories import FITS
from simulator.dialogue.story_net import shares
from simulator.language.judging import judge
from simulator.language.meaning import Meaning
from simulator.language.text import words
from tests.evals.dialogue import fitted_rows, page_of

MATTERS = Path(__file__).parent / "data" / "matters.md"
_SCALE = 8.0
"""Unit vectors are short; the scale lets the same step size do for weights and bias."""
_FOLDS = 5
"""The pages are left out in as many groups."""
_RANK = 32
"""How many directions of a question and of a story are kept: more of them say nothing about unseen pages."""
_STEPS, _RATE, _HOLDING = 80, 0.003, 0.007
"""Of the pairs of questions and stories. Longer fits know the pages that they are made from, and others less well."""
_PAIR = 5.0
"""The same as `_SCALE` for pairs of vectors."""
Array = NDArray[np.float64]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Case:
    """One line put to one page: its evidence, its vector, the views of the stories, and which would be fine."""

    page: str
    rows: Array
    none: Array
    line: Floats
    views: Floats
    fine: NDArray[np.bool_]


class Fit(NamedTuple):
    """What is learned from cases."""

    story: Array
    none: Array
    asks: Floats
    tells: Floats

    def scores(self, case: Case) -> Array:
        """The log odds of each story against none."""
        pairs = np.einsum("d,vdr,svr->s", case.line, self.asks, np.einsum("svd,vdr->svr", case.views, self.tells))
        scores: Array = case.rows @ self.story + pairs - case.none @ self.none
        return scores


def _descend(parameters: Sequence[Any], rates: Sequence[float], gradient: Callable[[], list[Any]], steps: int) -> None:
    """Adam, in place; `gradient()` gives one array per parameter."""
    first = [np.zeros_like(p) for p in parameters]
    second = [np.zeros_like(p) for p in parameters]
    for step in range(1, steps + 1):
        for p, rate, m, v, g in zip(parameters, rates, first, second, gradient(), strict=True):
            m += 0.1 * (g - m)
            v += 0.001 * (g * g - v)
            p -= rate * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)


def _softmax(scores: Array) -> Array:
    likely: Array = np.exp(scores - scores.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    return likely


def _together(witnesses: Sequence[Meaning], texts: Sequence[str]) -> Floats:
    return np.hstack([each.vectors(texts) for each in witnesses])


def matters(witnesses: Sequence[Meaning]) -> tuple[tuple[str, ...], Array, Array]:
    """Names, weights and bias of the regression from sentence vectors to matters."""
    names: list[str] = []
    lines: list[tuple[str, int]] = []
    for line in MATTERS.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            names.append(line[3:].strip())
        elif line.startswith("- "):
            # As written, and as a recogniser may write it.
            lines += [(line[2:].strip(), len(names) - 1), (" ".join(words(line)), len(names) - 1)]
    vectors = _together(witnesses, [text for text, _ in lines]).astype(np.float64)
    label = np.array([matter for _, matter in lines])
    truth = np.eye(len(names))[label]
    rarer = np.sqrt(1 / np.bincount(label)[label])
    rarer /= rarer.mean()
    weights, bias = np.zeros((vectors.shape[1], len(names))), np.zeros(len(names))

    def gradient() -> list[Array]:
        off = (_softmax(_SCALE * vectors @ weights + bias) - truth) * rarer[:, None] / len(lines)
        return [_SCALE * vectors.T @ off + 1e-4 * _SCALE * weights, off.sum(axis=0)]

    _descend([weights, bias], (0.1, 0.1), gradient, 250)
    return tuple(names), _SCALE * weights, bias


def cases(figures: Learned, first: Meaning) -> list[Case]:
    """Every labelled line, weighed against its page."""
    found = []
    pages: dict[str, Shelves] = {}
    for row in fitted_rows():
        page = page_of(row["persona"])
        if page is None:
            continue
        shelves = pages.setdefault(page.slug, Shelves(page, first, figures))
        grounding = judge(row["line"], page, (), first).grounding
        used = grounding.facts if grounding and grounding.ground.value == "grounded" else ()
        rows, none = shelves.weigh(row["line"], used)
        fine = np.array([s.id in row["stories"] for s in page.stories])
        views = np.stack([shelf.views for shelf in shelves.all])
        found.append(Case(page.slug, rows, none, shelves.vectors([row["line"]])[0], views, fine))
    return found


def fitted(train: Sequence[Case], holding: float = 3e-3) -> Fit:
    """What makes the right story, or none, the likeliest: weights of the evidence, and what goes with what."""
    every = np.vstack([case.rows for case in train])
    nones = np.array([case.none for case in train])
    middle, spread = every.mean(axis=0), every.std(axis=0) + 1e-6
    middle_none, spread_none = nones.mean(axis=0), nones.std(axis=0) + 1e-6
    middle_none[0], spread_none[0] = 0.0, 1.0
    most = max(len(case.rows) for case in train)
    rows = np.zeros((len(train), most, every.shape[1]))
    there, fine = np.zeros((len(train), most), bool), np.zeros((len(train), most + 1), bool)
    views = np.zeros((len(train), most, *train[0].views.shape[1:]), np.float32)
    for number, case in enumerate(train):
        count = len(case.rows)
        rows[number, :count] = (case.rows - middle) / spread
        there[number, :count] = True
        views[number, :count] = case.views
        fine[number, :count] = case.fine
        fine[number, most] = not case.fine.any()
    lines = np.stack([case.line for case in train])
    standard = (nones - middle_none) / spread_none
    story, none = np.zeros(every.shape[1]), np.zeros(nones.shape[1])
    pairs = [np.zeros((lines.shape[1],) * 2, np.float32) for _ in range(views.shape[2])]

    def together() -> Floats:
        """What the pairs add: shape (lines, stories)."""
        called = np.stack([lines @ pair for pair in pairs], axis=1)
        added: Floats = _PAIR * np.einsum("nsvd,nvd->ns", views, called, optimize=True)
        return added

    def off(added: Floats) -> Array:
        scores = np.where(there, rows @ story + added, -1e9)
        likely = _softmax(np.hstack([scores, (standard @ none)[:, None]]))
        wanted = likely * fine
        wanted /= wanted.sum(axis=1, keepdims=True) + 1e-12
        error: Array = (likely - wanted) / len(train)
        return error

    def weights(error: Array) -> list[Any]:
        return [
            np.einsum("nk,nkf->f", error[:, :most], rows, optimize=True) + holding * story,
            standard.T @ error[:, most] + holding * none,
        ]

    def all_of_it() -> list[Any]:
        error = off(together())
        pulled = np.matmul(error[:, None, :most].astype(np.float32), views.reshape(len(train), most, -1))
        pulled = pulled.reshape(len(train), *views.shape[2:])
        return [
            *weights(error),
            *(_PAIR * lines.T @ pulled[:, v] + _HOLDING * pair for v, pair in enumerate(pairs)),
        ]

    _descend([story, none, *pairs], (0.05, 0.05, *(_RATE for _ in pairs)), all_of_it, _STEPS)
    halves = [_halves(_PAIR * pair) for pair in pairs]
    for pair, (asks, tells) in zip(pairs, halves, strict=True):
        pair[:] = asks @ tells.T / _PAIR
    plain, plain_none = story / spread, none / spread_none
    # What was subtracted as the middle goes into the constant of "none".
    plain_none[0] += (plain * middle).sum() - (plain_none[1:] * middle_none[1:]).sum()
    return Fit(plain, plain_none, *(np.stack(half) for half in zip(*halves, strict=True)))


def _halves(pair: Floats) -> tuple[Floats, Floats]:
    """The strongest directions of a square of figures, as what asks and what tells."""
    left, strength, right = np.linalg.svd(pair)
    root = np.sqrt(strength[:_RANK])
    return (left[:, :_RANK] * root).astype(np.float32), (right[:_RANK].T * root).astype(np.float32)


def judged(tests: Sequence[Case], fits: Mapping[str, Fit]) -> dict[str, float]:
    """Shares of: the right story first, told, a wrong one told, none admitted; with the fit for each page."""
    fit = [case for case in tests if case.fine.any()]
    without = [case for case in tests if not case.fine.any()]

    def told(case: Case) -> int | None:
        likely = shares(list(fits[case.page].scores(case)))
        return int(np.argmax(likely)) if max(likely) >= FITS else None

    first = sum(bool(case.fine[fits[case.page].scores(case).argmax()]) for case in fit)
    right = sum((t := told(case)) is not None and bool(case.fine[t]) for case in fit)
    wrong = sum((t := told(case)) is not None and not case.fine[t] for case in tests)
    admitted = sum(told(case) is None for case in without)
    return {
        "first": first / max(1, len(fit)),
        "told": right / max(1, len(fit)),
        "wrong": wrong / max(1, len(tests)),
        "admitted": admitted / max(1, len(without)),
    }


def _told(name: str, shares: Mapping[str, float]) -> str:
    return f"{name:20}" + "  ".join(f"{what} {share:.1%}" for what, share in shares.items())


def main() -> None:
    """Fit, print and write."""
    written: dict[str, NDArray[Any]] = {}
    every = (engines.meaning(), engines.second_meaning())
    for count in (1, 2):
        names, weights, bias = matters(every[:count])
        half = weights.astype(np.float16)
        written |= {"matters": np.array(names), f"matter_weights_{count}": half, f"matter_bias_{count}": bias}
    # The matters alone: the evidence needs them before it can be weighed.
    known, shift = written["matter_weights_1"].astype(np.float32), written["matter_bias_1"].astype(np.float32)
    nothing, unknown = np.zeros((3, len(known), 1), np.float32), np.zeros(0, np.float32)
    fit = _fit(cases(Learned(names, known, shift, nothing, nothing, unknown, unknown), every[0]))
    written |= {"asks": fit.asks.astype(np.float16), "tells": fit.tells.astype(np.float16)}
    written |= {"story": fit.story.astype(np.float32), "none": fit.none.astype(np.float32)}
    for weight, name in [*zip(fit.story, STORY, strict=True), *zip(fit.none, NONE, strict=True)]:
        print(f"{weight:8.2f}  {name}")
    file = Path(shipped.__file__).with_name("learned.npz")
    np.savez_compressed(file, **written)  # type: ignore[arg-type]
    print(f"wrote {file.name}: {file.stat().st_size} bytes")


def _fit(everything: Sequence[Case]) -> Fit:
    """One fit; prints how it does on each page while that one is left out."""
    pages = sorted({case.page for case in everything})
    left_out: dict[str, Fit] = {}
    for fold in (pages[start::_FOLDS] for start in range(_FOLDS)):
        left_out |= dict.fromkeys(fold, fitted([case for case in everything if case.page not in fold]))
    for page in pages:
        print(_told(page, judged([case for case in everything if case.page == page], left_out)))
    print(_told("pages left out", judged(everything, left_out)))
    found = fitted(everything)
    print(_told("nothing left out", judged(everything, dict.fromkeys(left_out, found))))
    return found


if __name__ == "__main__":
    main()
