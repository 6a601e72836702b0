"""What the signs of grounding prove, learned from labelled lines by `tests/evals/grounding_fit.py`.

Two sets of small trees: one says how likely each fact of the page is meant, the other how an utterance stands to the
page. Which of the likeliest facts it is, small networks choose (`fact_net`). Among the signs of the second trees is
what the meaning of the whole speaks for, beside the fact that it means (`gist`). Other networks read the words one by
one beside that fact (`ground_net`), and their chances and those of the trees are taken together.
All are read once, at first use, and are the same for every page.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from simulator.domain.question import Ground
from simulator.language import fact_net, ground_net
from simulator.language.fact_net import Candidates, Chooser
from simulator.language.ground_net import Net

_FILE = Path(__file__).with_name("grounds.npz")
GROUNDS = tuple(Ground)
"""The columns of `Learned.grounds`."""
_PRODUCT = 10.0
"""What makes the product of two unit vectors as large as either of them."""
_HARDLY = 1e-4
"""Added to chances before they are multiplied, so that no witness can rule a label out alone."""
Words = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]
"""What `word_signs` gives."""
Floats32 = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Trees:
    """Decision trees whose leaves add up to scores; every tree is a full one, of shape (trees, nodes)."""

    sign: NDArray[np.int16]
    """Which sign a node looks at, -1 where the tree ends early."""
    above: NDArray[np.float32]
    """The sign's figure above which the way goes to the right."""
    leaf: NDArray[np.float32]
    of: NDArray[np.int8]
    """Which score each tree adds to."""
    base: NDArray[np.float32]

    def scores(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Shape (rows, scores); `rows` has one sign a column."""
        trees = np.arange(len(self.sign))
        lines = np.arange(len(rows))[:, None]
        node = np.zeros((len(rows), len(trees)), dtype=np.int64)
        while True:
            sign = self.sign[trees, node]
            inner = sign >= 0
            if not inner.any():
                break
            right = rows[lines, np.maximum(sign, 0)] > self.above[trees, node]
            node = np.where(inner, 2 * node + 1 + right, node)
        leaves = self.leaf[trees, node].astype(np.float64)
        sums = np.stack([leaves[:, self.of == k].sum(axis=1) for k in range(len(self.base))], axis=1)
        return sums + self.base.astype(np.float64)


@dataclass(frozen=True, slots=True)
class Learned:
    """The figures of one fit."""

    facts: Trees
    gist: NDArray[np.float32]
    """Shape (2 * dimensions + 1, labels)."""
    lines: Trees
    nets: tuple[Net, ...]
    choosers: tuple[Chooser, ...]

    def meant(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """How likely each fact is meant, by its signs; shape (facts,), 0 to 1, three decimals."""
        return meant(self.facts, rows)

    def chosen(self, seen: Candidates | None, chances: NDArray[np.float64]) -> tuple[NDArray[np.float64], float]:
        """The chances that `meant` gives, with the fact first that the words mean, and how surely it is that one."""
        return fact_net.chosen(self.choosers, seen, chances)

    def leaning(self, line: NDArray[np.float64], fact: NDArray[np.float64]) -> NDArray[np.float64]:
        """What the meaning of an utterance beside that of a fact speaks for: a figure for each label, two decimals."""
        found: NDArray[np.float64] = (beside(line, fact) @ self.gist.astype(np.float64)).round(2)
        return found

    def grounds(self, row: NDArray[np.float64], words: Words) -> dict[Ground, float]:
        """How likely each label is, by the signs of the utterance and of its words; three decimals."""
        read = np.mean([net.chances(*words, row) for net in self.nets], axis=0)
        likely = np.sqrt((by_trees(self.lines, row) + _HARDLY) * (read + _HARDLY))
        return {g: round(float(x), 3) for g, x in zip(GROUNDS, likely / likely.sum(), strict=True)}


def meant(facts: Trees, rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """How likely each fact is meant by these trees; see `Learned.meant`."""
    if not len(rows):
        return np.zeros(0)
    chances: NDArray[np.float64] = 1 / (1 + np.exp(-facts.scores(rows)[:, 0]))
    return chances.round(3)


def by_trees(lines: Trees, row: NDArray[np.float64]) -> NDArray[np.float64]:
    """How likely each label is by these trees alone, in the order of `GROUNDS`."""
    scores = lines.scores(row[None, :])[0]
    likely = np.exp(scores - scores.max())
    shares: NDArray[np.float64] = likely / likely.sum()
    return shares


def beside(line: NDArray[np.float64], fact: NDArray[np.float64]) -> NDArray[np.float64]:
    """The meanings of an utterance and of a fact, ready to be weighed by `Learned.gist`."""
    return np.concatenate([line, line * fact * _PRODUCT, [1.0]])


@cache
def learned() -> Learned:
    """The shipped figures."""
    return read(_FILE)


def read(path: Path) -> Learned:
    """The figures of a fit that `save` has written."""
    with np.load(path) as data:
        facts, lines = (Trees(*(data[f"{name}_{field}"] for field in _FIELDS)) for name in ("facts", "lines"))
        nets = [ground_net.of_arrays(each) for each in _several(data, "net", Net.__slots__)]
        choosers = [fact_net.of_arrays(each) for each in _several(data, "chooser", Chooser.__slots__)]
        return Learned(facts, data["gist"], lines, tuple(nets), tuple(choosers))


def _several(data: Mapping[str, Floats32], kind: str, names: Sequence[str]) -> Iterator[dict[str, Floats32]]:
    for n in count():
        if f"{kind}{n}_{names[0]}" not in data:
            return
        yield {name: data[f"{kind}{n}_{name}"] for name in names}


_FIELDS = ("sign", "above", "leaf", "of", "base")


def save(path: Path, figures: Learned) -> None:
    """Write a fit to a file that `learned` reads."""
    arrays = {
        f"{name}_{field}": getattr(trees, field)
        for name, trees in (("facts", figures.facts), ("lines", figures.lines))
        for field in _FIELDS
    }
    for n, net in enumerate(figures.nets):
        arrays |= {f"net{n}_{name}": array for name, array in ground_net.arrays_of(net).items()}
    for n, chooser in enumerate(figures.choosers):
        arrays |= {f"chooser{n}_{name}": array for name, array in fact_net.arrays_of(chooser).items()}
    np.savez_compressed(path, gist=figures.gist, **arrays)
