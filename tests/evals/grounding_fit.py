"""Learns `simulator/language/grounds.npz`: what the signs of grounding prove.

`python -m tests.evals.grounding_fit` measures every labelled line that may be learned from, prints how well each page
does when it is left out (its facts and its lines unseen, the rules as they are), and writes the file.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from simulator import engines
from simulator.domain.question import Ground
from simulator.language import fact_learned
from simulator.language.fact_learned import GROUNDS, Learned
from simulator.language.fact_signs import PAIR, Floats
from simulator.language.fact_verdict import signs_of
from simulator.language.facts import by_rule, hold
from simulator.language.line_signs import line_signs
from simulator.language.questions import read_question
from tests.evals.grounding import Line, everyday_lines, fitted_lines, own_questions
from tests.evals.trees import Shape, fitted

FACTS = Shape(rounds=100, depth=4, rate=0.1, least=3.0, signs=0.5)
LINES = Shape(rounds=200, depth=4, rate=0.05, least=2.0, signs=0.3)
_FOLDS = 6
"""Pages are left out in as many groups."""
_READ = 0.5
"""Weight of lines that the rules were made by: on those the rules look better than they are."""


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled line, measured."""

    line: Line
    ruled: Ground
    pairs: Floats
    rows: Floats
    """The signs of the utterance, as they would be with each fact as the first; shape (facts, len(LINE))."""
    right: NDArray[np.bool_]
    weight: float

    def signs(self, chances: Floats) -> Floats:
        """The signs of the utterance with these chances of the facts."""
        order = np.argsort(-chances, kind="stable")
        first, second = float(chances[order[0]]), float(chances[order[1]]) if len(order) > 1 else 0.0
        row: Floats = self.rows[int(order[0])].copy()
        row[:3] = np.array([first, second, first - second]).round(4)
        return row


def measured(lines: Sequence[Line]) -> list[Case]:
    """Every line with its signs."""
    cases = []
    for line in lines:
        held = hold(line.text, line.page, read_question(line.text), (), engines.meaning())
        if held is None or not held.check.page.facts:
            continue
        view = by_rule(held)
        signs = signs_of(held, view)
        pairs = signs.pairs()
        ruled = view.grounding.ground
        rows = np.stack([line_signs(signs, ruled, pairs, only) for only in np.eye(len(pairs))])
        right = np.array([any(f.fact.id in s for s in line.right) for f in held.check.page.facts])
        cases.append(Case(line, ruled, pairs, rows, right, _READ if line.read else 1.0))
    return cases


def _as_ruled(case: Case) -> Case:
    """A page's own question with the rules' label and facts, where they find no mistake."""
    label = case.ruled if case.ruled in (Ground.GROUNDED, Ground.ALREADY_PUBLIC) else Ground.GENERIC
    found = case.pairs[:, PAIR.index("used by rule")] > 0
    return replace(case, line=replace(case.line, label=label), right=found & (label is Ground.GROUNDED))


def weighed(cases: Sequence[Case]) -> list[Floats]:
    """The signs of every utterance, its facts weighed by trees that have not seen their page."""
    rows: dict[int, Floats] = {}
    for inside, outside in _folds(cases):
        facts = _facts(inside)
        figures = Learned(facts, facts)
        rows |= {id(case): case.signs(figures.meant(case.pairs)) for case in outside}
    return [rows[id(case)] for case in cases]


def _lines(cases: Sequence[Case], rows: Sequence[Floats]) -> fact_learned.Trees:
    truth = np.array([[case.line.label is g for g in GROUNDS] for case in cases], dtype=np.float64)
    return fitted(np.stack(rows), truth, np.array([case.weight for case in cases]), LINES)


def _facts(cases: Sequence[Case]) -> fact_learned.Trees:
    rows = np.vstack([case.pairs for case in cases])
    right = np.concatenate([case.right for case in cases]).astype(np.float64)[:, None]
    return fitted(rows, right, np.concatenate([np.full(len(c.pairs), c.weight) for c in cases]), FACTS)


def _folds(cases: Sequence[Case]) -> list[tuple[list[Case], list[Case]]]:
    pages = list(dict.fromkeys(case.line.page.name for case in cases))
    fold = {page: n % _FOLDS for n, page in enumerate(sorted(pages, key=lambda p: sum(map(ord, p)) % 97))}
    return [
        ([c for c in cases if fold[c.line.page.name] != k], [c for c in cases if fold[c.line.page.name] == k])
        for k in range(_FOLDS)
    ]


def _first_is_right(case: Case, row: Floats) -> bool:
    """Whether the fact whose signs stand in the row is a right one."""
    return any((case.rows[n][3:] == row[3:]).all() for n in np.flatnonzero(case.right))


def told(name: str, found: Sequence[tuple[Case, Ground, bool]]) -> str:
    """Accuracy, recall and precision per label, and how often the right fact is first among the grounded."""
    seen = Counter((case.line.label, ground) for case, ground, _ in found)
    right = sum(n for (a, b), n in seen.items() if a is b)
    parts = [f"{name:10} {len(found)} lines: accuracy {right / max(1, len(found)):.3f}"]
    for g in Ground:
        there = sum(n for (a, _), n in seen.items() if a is g)
        called = sum(n for (_, b), n in seen.items() if b is g)
        parts.append(f"{g.value} {seen[g, g] / max(1, there):.2f}/{seen[g, g] / max(1, called):.2f}")
    facts = [first for case, ground, first in found if case.line.label is ground is Ground.GROUNDED]
    return "  ".join(parts) + f"  right fact {sum(facts) / max(1, len(facts)):.3f}"


def main(out: Path) -> None:
    """Fit, print and write."""
    cases = measured([*fitted_lines(), *everyday_lines()])
    cases += [_as_ruled(case) for case in measured(own_questions())]
    rows = weighed(cases)
    signs = {id(case): row for case, row in zip(cases, rows, strict=True)}
    found: list[tuple[Case, Ground, bool]] = []
    for inside, outside in _folds(cases):
        lines = _lines(inside, [signs[id(case)] for case in inside])
        figures = Learned(lines, lines)
        for case in outside:
            likely = figures.grounds(signs[id(case)])
            found.append((case, max(likely, key=lambda g: likely[g]), _first_is_right(case, signs[id(case)])))
    print("pages left out; recall/precision of each label")
    for part in dict.fromkeys(case.line.part for case in cases):
        print(told(part, [f for f in found if f[0].line.part == part]))
        print(told("  by rule", [(c, c.ruled, bool(c.right.any())) for c in cases if c.line.part == part]))
    fact_learned.save(out, _facts(cases), _lines(cases, rows))
    print(f"written: {out}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(fact_learned.__file__).with_name("grounds.npz"))
