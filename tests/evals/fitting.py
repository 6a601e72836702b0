"""Learns `simulator/dialogue/learned.npz`: what questions are after, and what speaks for a story.

`python -m tests.evals.fitting` reads `data/matters.md` (examples of what interview questions are after), the `fitted`
lines of `data/paraphrases.jsonl` and those of the pages in `data/more`, prints how well each page does when it is left
out, and writes the file.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from simulator import engines
from simulator.dialogue import learned as shipped
from simulator.dialogue.evidence import NONE, SECOND_NONE, SECOND_STORY, STORY, Shelves
from simulator.dialogue.learned import Learned, Weights
from simulator.dialogue.stories import FITS
from simulator.language.judging import judge
from simulator.language.text import words
from tests.evals.dialogue import DATA, MORE, by_others, page_of
from tests.evals.dialogue import rows as rows_of

MATTERS = Path(__file__).parent / "data" / "matters.md"
_SCALE = 8.0
"""Unit vectors are short; the scale lets the same step size do for weights and bias."""
LINE = math.log(FITS / (1 - FITS))
_FOLDS = 5
"""The pages are left out in as many groups."""
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """One line put to one page: its evidence, and which stories would be fine."""

    page: str
    rows: Array
    none: Array
    fine: NDArray[np.bool_]


def _descend(parameters: list[Array], gradient: object, steps: int, rate: float) -> None:
    """Adam, in place; `gradient()` gives one array per parameter."""
    first = [np.zeros_like(p) for p in parameters]
    second = [np.zeros_like(p) for p in parameters]
    for step in range(1, steps + 1):
        for p, m, v, g in zip(parameters, first, second, gradient(), strict=True):  # type: ignore[operator]
            m += 0.1 * (g - m)
            v += 0.001 * (g * g - v)
            p -= rate * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)


def _softmax(scores: Array) -> Array:
    likely: Array = np.exp(scores - scores.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    return likely


def matters() -> tuple[tuple[str, ...], Array, Array]:
    """Names, weights and bias of the regression from sentence vectors to matters."""
    names: list[str] = []
    lines: list[tuple[str, int]] = []
    for line in MATTERS.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            names.append(line[3:].strip())
        elif line.startswith("- "):
            # As written, and as a recogniser may write it.
            lines += [(line[2:].strip(), len(names) - 1), (" ".join(words(line)), len(names) - 1)]
    vectors = engines.meaning().vectors([text for text, _ in lines]).astype(np.float64)
    label = np.array([matter for _, matter in lines])
    truth = np.eye(len(names))[label]
    rarer = np.sqrt(1 / np.bincount(label)[label])
    rarer /= rarer.mean()
    weights, bias = np.zeros((vectors.shape[1], len(names))), np.zeros(len(names))

    def gradient() -> list[Array]:
        off = (_softmax(_SCALE * vectors @ weights + bias) - truth) * rarer[:, None] / len(lines)
        return [_SCALE * vectors.T @ off + 1e-4 * _SCALE * weights, off.sum(axis=0)]

    _descend([weights, bias], gradient, 250, 0.1)
    return tuple(names), _SCALE * weights, bias


def cases(figures: Learned, splits: Sequence[str] = ("fitted",)) -> list[Case]:
    """Every labelled line of these splits, weighed against its page by both witnesses."""
    meaning, second, found = engines.meaning(), engines.second_meaning(), []
    pages: dict[str, Shelves] = {}
    for row in (*rows_of(DATA), *by_others(MORE, "lines", "fitted")):
        page = page_of(row["persona"])
        if row["split"] not in splits or page is None:
            continue
        shelves = pages.setdefault(page.slug, Shelves(page, meaning, figures, second))
        grounding = judge(row["line"], page, (), meaning).grounding
        used = grounding.facts if grounding and grounding.ground.value == "grounded" else ()
        rows, none = shelves.weigh(row["line"], used)
        fine = np.array([s.id in row["stories"] for s in page.stories])
        found.append(Case(page.slug, rows, none, fine))
    return found


def alone(every: Sequence[Case]) -> list[Case]:
    """The same as the first witness sees it."""
    return [Case(c.page, c.rows[:, : len(STORY)], c.none[: len(NONE)], c.fine) for c in every]


def fitted(train: Sequence[Case], holding: float = 3e-3) -> tuple[Array, Array]:
    """Weights of the stories' evidence and of "none": the right story, or none, is to be the likeliest."""
    every = np.vstack([case.rows for case in train])
    nones = np.array([case.none for case in train])
    middle, spread = every.mean(axis=0), every.std(axis=0) + 1e-6
    middle_none, spread_none = nones.mean(axis=0), nones.std(axis=0) + 1e-6
    middle_none[0], spread_none[0] = 0.0, 1.0
    most = max(len(case.rows) for case in train)
    rows = np.zeros((len(train), most, every.shape[1]))
    there, fine = np.zeros((len(train), most), bool), np.zeros((len(train), most + 1), bool)
    for number, case in enumerate(train):
        count = len(case.rows)
        rows[number, :count] = (case.rows - middle) / spread
        there[number, :count] = True
        fine[number, :count] = case.fine
        fine[number, most] = not case.fine.any()
    standard = (nones - middle_none) / spread_none
    story, none = np.zeros(every.shape[1]), np.zeros(nones.shape[1])

    def gradient() -> list[Array]:
        scores = np.where(there, rows @ story, -1e9)
        likely = _softmax(np.hstack([scores, (standard @ none)[:, None]]))
        wanted = likely * fine
        wanted /= wanted.sum(axis=1, keepdims=True) + 1e-12
        off = (likely - wanted) / len(train)
        return [
            np.einsum("nk,nkf->f", off[:, :most], rows) + holding * story,
            standard.T @ off[:, most] + holding * none,
        ]

    _descend([story, none], gradient, 400, 0.05)
    plain, plain_none = story / spread, none / spread_none
    # What was subtracted as the middle goes into the constant of "none".
    plain_none[0] += (plain * middle).sum() - (plain_none[1:] * middle_none[1:]).sum()
    return plain, plain_none


def judged(tests: Sequence[Case], weights: Mapping[str, tuple[Array, Array]], line: float = LINE) -> dict[str, float]:
    """Shares of: the right story first, told, a wrong one told, none admitted; with the weights for each page."""
    fit = [case for case in tests if case.fine.any()]
    without = [case for case in tests if not case.fine.any()]

    def told(case: Case) -> int | None:
        story, none = weights[case.page]
        scores = case.rows @ story - case.none @ none
        return int(scores.argmax()) if scores.max() >= line else None

    first = sum(bool(case.fine[(case.rows @ weights[case.page][0]).argmax()]) for case in fit)
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
    names, weights, bias = matters()
    half = weights.astype(np.float16)
    unknown = Weights(np.zeros(0, np.float32), np.zeros(0, np.float32))
    # The matters alone: the evidence needs them before it can be weighed.
    figures = Learned(names, half.astype(np.float32), bias.astype(np.float32), unknown, unknown)
    both = cases(figures)
    written: dict[str, Array] = {}
    for heard, everything in (("alone", alone(both)), ("both", both)):
        print(f"\n{heard}")
        story, none = _fit(everything)
        written |= {f"story_{heard}": story.astype(np.float32), f"none_{heard}": none.astype(np.float32)}
    for name, weight in [
        *zip((*STORY, *SECOND_STORY), written["story_both"], strict=True),
        *zip((*NONE, *SECOND_NONE), written["none_both"], strict=True),
    ]:
        print(f"{weight:8.2f}  {name}")
    file = Path(shipped.__file__).with_name("learned.npz")
    np.savez_compressed(
        file, matters=np.array(names), matter_weights=half, matter_bias=bias.astype(np.float32), **written
    )
    print(f"wrote {file.name}: {file.stat().st_size} bytes")


def _fit(everything: Sequence[Case]) -> tuple[Array, Array]:
    """The weights of one fit; prints how it does on each page while that one is left out."""
    pages = sorted({case.page for case in everything})
    left_out: dict[str, tuple[Array, Array]] = {}
    for fold in (pages[start::_FOLDS] for start in range(_FOLDS)):
        left_out |= dict.fromkeys(fold, fitted([case for case in everything if case.page not in fold]))
    for page in pages:
        print(_told(page, judged([case for case in everything if case.page == page], left_out)))
    print(_told("pages left out", judged(everything, left_out)))
    story, none = fitted(everything)
    print(_told("nothing left out", judged(everything, dict.fromkeys(left_out, (story, none)))))
    return story, none


if __name__ == "__main__":
    main()
