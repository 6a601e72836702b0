"""Learns `simulator/language/grounds.npz`: what the signs of grounding prove.

`python -m tests.evals.grounding_fit` (with the extra `fit`, for the networks) measures every labelled line that may
be learned from, prints how well each page does when it is left out (its facts and its lines unseen, the rules as they
are), and writes the file.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from simulator import engines
from simulator.domain.question import Ground
from simulator.language import fact_learned, fact_net
from simulator.language.fact_learned import GROUNDS, Learned, beside, by_trees, meant
from simulator.language.fact_net import Candidates
from simulator.language.fact_signs import PAIR, Floats, Signs
from simulator.language.fact_verdict import signs_of
from simulator.language.facts import by_rule, hold
from simulator.language.ground_net import Net
from simulator.language.line_signs import line_signs
from simulator.language.questions import read_question
from simulator.language.word_signs import possible, word_signs
from tests.evals import chooser, net
from tests.evals.grounding import Line, everyday_lines, fitted_lines, own_questions
from tests.evals.trees import Shape, fitted

FACTS = Shape(rounds=100, depth=4, rate=0.1, least=3.0, signs=0.5)
LINES = Shape(rounds=200, depth=4, rate=0.05, least=2.0, signs=0.3)
_FOLDS = 6
"""Pages are left out in as many groups."""
_READ = 0.5
"""Weight of lines that the rules were made by: on those the rules look better than they are."""
_PARTS = {"hard": 2.0, "natural": 1.5, "reworded": 2.0, "after stories": 0.5}
"""Weights of parts: lines that differ from a true one in one thing say most about where a mistake lies, and natural
ones are what is said; most of those that are after stories are generic."""
_EVERYDAY = 0.5
_OWN = 0.3
"""Weights of everyday lines and of a page's own questions, of which there are more than of all others together."""
_SEEDS = 2
"""Networks of each sort that are fitted and heard together: one alone errs by chance of where it began."""
_UNLABELLED = ("own questions", "everyday")
"""Parts whose lines nobody has said a fact of."""
_HOLDING = 3.0
"""What holds the figures of the gist near nothing."""


Seen: TypeAlias = Candidates | None
"""The facts that a line may mean."""


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled line, measured."""

    line: Line
    ruled: Ground
    rules: frozenset[str]
    signs: Signs
    pairs: Floats
    right: NDArray[np.bool_]
    weight: float

    def beside(self, chances: Floats) -> Floats:
        """The meaning of the utterance beside that of the likeliest fact."""
        return beside(self.signs.meant[0], self.signs.check.page.meant[int(chances.argmax())])

    def row(self, chances: Floats, gist: Floats) -> Floats:
        """The signs of the utterance with these chances of the facts and these figures of the gist."""
        return line_signs(
            self.signs, self.ruled, self.rules, self.pairs, chances, (self.beside(chances) @ gist).round(2)
        )


def measured(lines: Sequence[Line], weight: float = 1.0) -> list[Case]:
    """Every line with its signs."""
    cases = []
    for line in lines:
        held = hold(line.text, line.page, read_question(line.text), (), engines.meaning())
        if held is None or not held.check.page.facts:
            continue
        view = by_rule(held)
        signs = signs_of(held, view)
        right = np.array([any(f.fact.id in s for s in line.right) for f in held.check.page.facts])
        heavy = weight * (_READ if line.read else _PARTS.get(line.part, 1.0))
        cases.append(Case(line, view.grounding.ground, view.rules, signs, signs.pairs(), right, heavy))
    return cases


def _as_ruled(case: Case) -> Case:
    """A page's own question with the rules' label and facts, where they find no mistake."""
    label = case.ruled if case.ruled in (Ground.GROUNDED, Ground.ALREADY_PUBLIC) else Ground.GENERIC
    found = case.pairs[:, PAIR.index("used by rule")] > 0
    return replace(case, line=replace(case.line, label=label), right=found & (label is Ground.GROUNDED))


def guessed(cases: Sequence[Case]) -> dict[int, Floats]:
    """The chances of the facts of every case, by trees that have not seen its page."""
    chances: dict[int, Floats] = {}
    for inside, outside in _folds(cases):
        facts = _facts(inside)
        chances |= {id(case): meant(facts, case.pairs) for case in outside}
    return chances


def chosen(cases: Sequence[Case], chances: Mapping[int, Floats], seen: Mapping[int, Seen]) -> dict[int, Floats]:
    """The same with the fact first that a network chooses that has not seen the page."""
    found: dict[int, Floats] = {}
    for inside, outside in _folds(cases):
        choosers = [chooser.fitted(_choices(inside, seen))]
        found |= {id(c): fact_net.chosen(choosers, seen[id(c)], chances[id(c)])[0] for c in outside}
    return found


def _choices(cases: Sequence[Case], seen: Mapping[int, Seen]) -> list[chooser.Choice]:
    """The candidates of every labelled line."""
    labelled = ((case, seen[id(case)]) for case in cases if case.line.part not in _UNLABELLED)
    return [chooser.Choice(each, case.right[list(each.places)], case.weight) for case, each in labelled if each]


def weighed(cases: Sequence[Case], chances: Mapping[int, Floats]) -> list[Floats]:
    """The signs of every utterance, its gist weighed by figures that have not seen its page."""
    rows: dict[int, Floats] = {}
    for inside, outside in _folds(cases):
        gist = _gist(inside, chances)
        rows |= {id(case): case.row(chances[id(case)], gist) for case in outside}
    return [rows[id(case)] for case in cases]


def _gist(cases: Sequence[Case], chances: Mapping[int, Floats]) -> Floats:
    """Shape (2 * dimensions + 1, labels): the least squares of the labels, held near nothing (Hoerl, Kennard 1970)."""
    heavy = np.sqrt([case.weight for case in cases])[:, None]
    seen = np.stack([case.beside(chances[id(case)]) for case in cases]) * heavy
    truth = np.array([[case.line.label is g for g in GROUNDS] for case in cases]) * heavy
    found: Floats = np.linalg.solve(seen.T @ seen + _HOLDING * np.eye(seen.shape[1]), seen.T @ truth)
    return found.astype(np.float32).astype(np.float64)


def _lines(cases: Sequence[Case], rows: Sequence[Floats]) -> fact_learned.Trees:
    truth = np.array([[case.line.label is g for g in GROUNDS] for case in cases], dtype=np.float64)
    return fitted(np.stack(rows), truth, np.array([case.weight for case in cases]), LINES)


def _nets(cases: Sequence[Case], chances: Mapping[int, Floats], rows: Sequence[Floats]) -> tuple[Net, ...]:
    """The networks, which read every line beside the fact that was found likeliest without having seen its page."""
    readings = [
        net.Reading(
            *word_signs(case.signs, int(chances[id(case)].argmax())), row, GROUNDS.index(case.line.label), case.weight
        )
        for case, row in zip(cases, rows, strict=True)
    ]
    return tuple(net.fitted(readings, len(GROUNDS), seed) for seed in range(_SEEDS))


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
    cases = measured(fitted_lines()) + measured(everyday_lines(), _EVERYDAY)
    cases += [_as_ruled(case) for case in measured(own_questions(), _OWN)]
    by_trees_alone = guessed(cases)
    seen = {id(c): possible(c.signs, c.pairs, by_trees_alone[id(c)]) for c in cases}
    chances = chosen(cases, by_trees_alone, seen)
    rows = weighed(cases, chances)
    _tell(cases, by_trees_alone, chances, {id(case): row for case, row in zip(cases, rows, strict=True)})
    gist = _gist(cases, chances).astype(np.float32)
    choices = _choices(cases, seen)
    choosers = tuple(chooser.fitted(choices, seed) for seed in range(_SEEDS))
    learned = Learned(_facts(cases), gist, _lines(cases, rows), _nets(cases, chances, rows), choosers)
    fact_learned.save(out, learned)
    print(f"written: {out}")


def _tell(
    cases: Sequence[Case], before: Mapping[int, Floats], chances: Mapping[int, Floats], signs: Mapping[int, Floats]
) -> None:
    """Print what becomes of pages that are left out."""
    meant_ = [case for case in cases if case.right.any() and case.line.part not in _UNLABELLED]
    for name, by in (("trees", before), ("the choosing network", chances)):
        right = np.mean([case.right[int(by[id(case)].argmax())] for case in meant_])
        print(f"the right fact first by {name}: {right:.3f} of {len(meant_)} lines on pages left out")
    found: list[tuple[Case, Ground, bool]] = []
    for inside, outside in _folds(cases):
        lines = _lines(inside, [signs[id(case)] for case in inside])
        for case in outside:
            likely = by_trees(lines, signs[id(case)])
            right = bool(case.right[int(chances[id(case)].argmax())])
            found.append((case, GROUNDS[int(likely.argmax())], right))
    print("pages left out, by the trees alone; recall/precision of each label")
    for part in dict.fromkeys(case.line.part for case in cases):
        print(told(part, [f for f in found if f[0].line.part == part]))
        print(told("  by rule", [(c, c.ruled, bool(c.right.any())) for c in cases if c.line.part == part]))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(fact_learned.__file__).with_name("grounds.npz"))
