"""What a turn does: how often the persona takes it for what it is, set by set and act by act.

`acts.jsonl` is ours; those of `later/` and `fourth/` are by others, and every other line of them has been read.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from simulator import engines
from simulator.dialogue.engine import Moment
from simulator.dialogue.storyteller import Storyteller
from tests.evals.dialogue import DATA, page_of, rows
from tests.evals.openness import in_part

SPLITS = ("ours", "later, read", "later, unread", "fourth, read", "fourth, unread")


@dataclass(frozen=True)
class Turn:
    """A turn, the act that it was labelled as and the one that the persona took it for."""

    line: str
    act: str
    found: str


@cache
def _teller() -> Storyteller:
    page = page_of("amara-singh")
    assert page is not None
    return Storyteller(page, engines.meaning(), (), engines.second_meaning())


def turns(split: str) -> list[Turn]:
    """Every labelled turn of a part, each put to the persona as the first of a talk."""
    folder, _, part = split.partition(", ")
    file = DATA.with_name("acts.jsonl") if not part else DATA.parent / folder / "acts.jsonl"
    teller = _teller()
    return [
        Turn(row["line"], row["act"], teller.answer(teller.begin(), row["line"], Moment()).act)
        for number, row in enumerate(rows(file))
        if in_part(part, number)
    ]


def _figures(name: str, part: Sequence[Turn]) -> list[str]:
    right = Counter(turn.act for turn in part if turn.found == turn.act)
    there = Counter(turn.act for turn in part)
    called = Counter(turn.found for turn in part)
    lines = [f"{name}: {sum(right.values())} of {len(part)} right, {sum(right.values()) / len(part):.1%}"]
    lines += [f"  {act:17} found {right[act]} of {there[act]}, called so {called[act]}" for act in sorted(there)]
    return lines


def run() -> str:
    """A table for each part."""
    return "\n".join(line for split in SPLITS for line in _figures(split, turns(split)))
