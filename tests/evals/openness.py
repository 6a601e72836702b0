"""Open or closed: how well the reading agrees with the labels, beside a first-word rule and human coders.

The figures of others are measured on counselling talk that is not here (humans against most of their peers, a
first-word rule on the same data, a published classifier on an easier set): read them as a mark to aim at, no more.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.domain.question import Flag, Kind
from simulator.language.questions import read_question

DATA = Path(__file__).parent / "data" / "openness.jsonl"

OTHERS = (
    ("single human coder against the majority", 0.87, 0.75),
    ("first-word rule, on the humans' data", 0.77, 0.53),
    ("frontier language model, item by item", 0.91, 0.82),
)
"""Accuracy and kappa, measured by others on counselling questions."""

_OPENERS = frozenset("what how why tell describe explain".split())
_CLOSERS = frozenset(
    """do does did is are am was were have has had can could will would should shall may might who when where
    which""".split()
)


@dataclass(frozen=True)
class Item:
    """A labelled line and how it was read."""

    text: str
    kind: Kind
    contested: bool
    family: str
    split: str
    read: Kind
    read_contested: bool

    @property
    def question(self) -> bool:
        """Whether openness is asked of it: it is labelled a question about the person's work."""
        return self.kind not in (Kind.NONE, Kind.REQUEST)


def items() -> list[Item]:
    """Every labelled line with its reading."""
    found: list[Item] = []
    for line in DATA.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        reading = read_question(row["text"])
        found.append(
            Item(
                row["text"],
                Kind(row["kind"]),
                bool(row["contested"]),
                row["family"],
                row["split"],
                reading.kind,
                Flag.CONTESTED in reading.flags,
            )
        )
    return found


def first_word(text: str) -> bool:
    """The floor: open if the first question word or auxiliary is one that usually opens."""
    for word in text.lower().replace("'", " ").replace("’", " ").split():
        plain = word.strip('.,?!"')
        if plain in _OPENERS:
            return True
        if plain in _CLOSERS:
            return False
    return False


def accuracy(pairs: Sequence[tuple[object, object]]) -> float:
    """The share of pairs that agree; 0 where there are none."""
    return sum(a == b for a, b in pairs) / len(pairs) if pairs else 0.0


def kappa(pairs: Sequence[tuple[object, object]]) -> float:
    """Cohen's kappa: agreement beyond what the two would reach by chance."""
    if not pairs:
        return 0.0
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(left[k] * right[k] for k in left) / len(pairs) ** 2
    return 1.0 if chance == 1 else (accuracy(pairs) - chance) / (1 - chance)


def macro_f1(pairs: Sequence[tuple[object, object]]) -> float:
    """The mean of F1 over the labels that were given; `pairs` are (label, reading)."""
    scores = []
    for label in {a for a, _ in pairs}:
        hit = sum(a == b == label for a, b in pairs)
        called, there = sum(b == label for _, b in pairs), sum(a == label for a, _ in pairs)
        scores.append(2 * hit / (called + there) if called + there else 0.0)
    return sum(scores) / len(scores) if scores else 0.0


def run() -> str:
    """The report as text."""
    everything = items()
    lines = []
    for split in ("tune", "held"):
        part = [i for i in everything if i.split == split]
        lines += [f"{split}: {len(part)} lines", *_figures(part), ""]
    lines.append("by family (kind right / lines), tune and held")
    for family in sorted({i.family for i in everything}):
        cells = []
        for split in ("tune", "held"):
            part = [i for i in everything if i.family == family and i.split == split]
            cells.append(f"{sum(_same(i) for i in part):3d}/{len(part):<3d}")
        lines.append(f"  {family:20s} {'  '.join(cells)}")
    lines.append("")
    lines += [f"  {name:44s} accuracy {a:.2f}  kappa {k:.2f}" for name, a, k in OTHERS]
    missed = [i for i in everything if i.split == "tune" and not _same(i)]
    lines += ["", "tune lines read otherwise"]
    lines += [f"  {i.kind.value:8s} read {i.read.value:8s} {i.family}: {i.text[:100]}" for i in missed]
    return "\n".join(lines)


def _same(item: Item) -> bool:
    return item.kind is item.read


def _figures(part: list[Item]) -> list[str]:
    rows = []
    clear = [i for i in part if not i.contested]
    for name, some in (("all", part), ("clear", clear)):
        asked = [i for i in some if i.question]
        openness = [(i.kind.is_open, i.read.is_open) for i in asked]
        floor = [(i.kind.is_open, first_word(i.text)) for i in asked]
        whole = [(i.kind.is_open, i.read.is_open) for i in some]
        kinds = [(i.kind, i.read) for i in some]
        rows.append(f"  {name:5s} open or not, questions ({len(asked)})  {_row(openness)}")
        rows.append(f"  {name:5s} the same by the first word       {_row(floor)}")
        rows.append(f"  {name:5s} open or not, every line ({len(some)})  {_row(whole)}")
        rows.append(f"  {name:5s} all seven kinds                  {_row(kinds)}")
    doubt = [(i.contested, i.read_contested) for i in part if i.question]
    rows.append(f"  contested or not                         {_row(doubt)}")
    return rows


def _row(pairs: Sequence[tuple[object, object]]) -> str:
    return f"accuracy {accuracy(pairs):.3f}  macro-F1 {macro_f1(pairs):.3f}  kappa {kappa(pairs):.3f}"
