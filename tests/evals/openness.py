"""Open or closed: how well the reading agrees with the labels, beside a first-word rule and human coders.

The figures of others are measured on counselling talk that is not here (humans against most of their peers, a
first-word rule on the same data, a published classifier on an easier set): read them as a mark to aim at, no more.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.domain.question import Flag, Kind, Reading
from simulator.language.questions import read_question

DATA = Path(__file__).parent / "data" / "openness"
SETS = ("career", "counselling")
SPLITS = ("tune", "held")
OTHERS_LINES = ("later", "fourth, read", "fourth, unread")
"""Parts by other hands, who never saw a reading. Of `fourth/` every other line (file lines 1, 3, 5, …) has been read
after it was counted; the rest, and `later`, are counted, not read, and no rule is made from them."""

READ_SINCE = ("tenth", "tenth-coder")
"""Everyday turns of careers by two more hands, and by a trained coder: read after the first look, so that they only
guard what was mended."""

OTHERS = (
    ("single human coder against the majority", 0.87, 0.75),
    ("first-word rule, on the humans' data", 0.77, 0.53),
    ("frontier language model, item by item", 0.91, 0.82),
)
"""Accuracy and kappa, measured by others on counselling questions."""

_OPENERS = frozenset("what how why tell describe explain".split())
_CLOSERS = frozenset(
    """do does did is are am was were have has had can could will would shall should may might who when where
    which""".split()
)
_FLAWS = (Flag.LEADING, Flag.LOADED, Flag.DOUBLE_BARRELLED, Flag.RAMBLING)
_ASKS = (Flag.ASKS_FOR_A_JOB, Flag.ASKS_TO_SEND_A_RESUME)


@dataclass(frozen=True)
class Item:
    """A labelled line and how it was read; `flags` are the labelled ones."""

    text: str
    kind: Kind
    contested: bool
    flags: tuple[Flag, ...]
    family: str
    set: str
    split: str
    read: Reading

    @property
    def question(self) -> bool:
        """Whether openness is asked of it: it is labelled a question about the person's work or life."""
        return self.kind not in (Kind.NONE, Kind.REQUEST)


def items(name: str, split: str) -> list[Item]:
    """Every labelled line of a part of a set with its reading."""
    found: list[Item] = []
    family = ""
    folder, _, part = split.partition(", ")
    folder, _, hand = folder.partition("-")
    others = DATA.parent / folder / f"{name}{f'-{hand}' if hand else ''}.txt"
    path = DATA / f"{name}-{split}.txt" if split in SPLITS else others
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if line.startswith("## "):
            family = line[3:]
        elif line.strip() and not line.startswith("# ") and in_part(part, number):
            label, text = line.split(" ~ ", 1)
            kind, _, flags = label.partition(" ")
            marks = tuple(Flag(f) for f in flags.split(",")) if flags else ()
            label_of = Kind(kind.rstrip("?"))
            found.append(Item(text, label_of, kind.endswith("?"), marks, family, name, split, read_question(text)))
    return found


def in_part(part: str, number: int) -> bool:
    """Whether the line at this place (from 0) belongs to the part that was `read` or `unread`; to "" all do."""
    return not part or (part == "read") == (number % 2 == 0)


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


def hits(pairs: Sequence[tuple[object, object]], label: object) -> tuple[int, int, int]:
    """How often this label was given and read, how often it was read, how often it was given."""
    hit = sum(a == b == label for a, b in pairs)
    return hit, sum(b == label for _, b in pairs), sum(a == label for a, _ in pairs)


def macro_f1(pairs: Sequence[tuple[object, object]]) -> float:
    """The mean of F1 over the labels that were given; `pairs` are (label, reading)."""
    scores = []
    for label in {a for a, _ in pairs}:
        hit, called, there = hits(pairs, label)
        scores.append(2 * hit / (called + there) if called + there else 0.0)
    return sum(scores) / len(scores) if scores else 0.0


def openness(part: Sequence[Item]) -> list[tuple[bool, bool]]:
    """Open or not, as labelled and as read, of the lines that ask about the person."""
    return [(i.kind.is_open, i.read.kind.is_open) for i in part if i.question]


def run() -> str:
    """The report as text."""
    lines: list[str] = []
    for name in SETS:
        for split in (*SPLITS, *OTHERS_LINES, *(READ_SINCE if name == "career" else ())):
            part = items(name, split)
            lines += [f"{name}, {split}: {len(part)} lines", *_figures(part)]
            lines += [*_labels(part, name), *(_flags(part) if name == "career" else ()), ""]
    lines += [f"  {name:44s} accuracy {a:.2f}  kappa {k:.2f}" for name, a, k in OTHERS]
    missed = [i for name in SETS for i in items(name, "tune") if i.kind.is_open != i.read.kind.is_open]
    lines += ["", "tune lines read as open where they are not, or the other way"]
    lines += [f"  {i.kind.value:8s} read {i.read.kind.value:8s} {i.set}: {i.text[:90]}" for i in missed]
    return "\n".join(lines)


def _figures(part: list[Item]) -> list[str]:
    rows = []
    for name, some in (("all", part), ("clear", [i for i in part if not i.contested])):
        asked = [i for i in some if i.question]
        whole = [(i.kind.is_open, i.read.kind.is_open) for i in some]
        rows.append(f"  {name:5s} open or not, questions ({len(asked)})  {_row(openness(some))}")
        floor = [(i.kind.is_open, first_word(i.text)) for i in asked]
        rows.append(f"  {name:5s} the same by the first word       {_row(floor)}")
        rows.append(f"  {name:5s} open or not, every line ({len(some)})  {_row(whole)}")
    return rows


def _labels(part: list[Item], name: str) -> list[str]:
    """Precision and recall per label: seven kinds, or open, closed and none as counselling coders label."""
    if name == "career":
        pairs = [(i.kind.value, i.read.kind.value) for i in part]
    else:
        pairs = [(i.kind.value, _coded(i.read.kind)) for i in part]
    rows = [f"  labels                               {_row(pairs)}"]
    for label in sorted({a for a, _ in pairs}):
        hit, called, there = hits(pairs, label)
        rows.append(f"    {label:10s} precision {_share(hit, called)}  recall {_share(hit, there)}  of {there}")
    return rows


def _flags(part: list[Item]) -> list[str]:
    """Precision and recall per flag; families whose lines were never labelled for it are left out."""
    labelled = [i for i in part if not i.family.startswith(("stacked", "rambling"))]
    rows = []
    for flag in (*_FLAWS, *_ASKS):
        pairs = [(flag in i.flags, flag in i.read.flags) for i in labelled]
        hit, called, there = hits(pairs, True)
        if there:
            rows.append(
                f"    {flag.value:22s} precision {_share(hit, called)}  recall {_share(hit, there)}  of {there}"
            )
    doubt = [(i.contested, Flag.CONTESTED in i.read.flags) for i in part if i.question]
    return [*rows, f"    contested or not       {_row(doubt)}"]


def _coded(kind: Kind) -> str:
    return "none" if kind is Kind.NONE else "open" if kind.is_open else "closed"


def _share(some: int, every: int) -> str:
    return f"{some / every:.2f}" if every else "   –"


def _row(pairs: Sequence[tuple[object, object]]) -> str:
    return f"accuracy {accuracy(pairs):.3f}  macro-F1 {macro_f1(pairs):.3f}  kappa {kappa(pairs):.3f}"
