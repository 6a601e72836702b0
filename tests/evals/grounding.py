"""Research grounding: how well the four labels and the named facts agree with a careful reader's.

`data/grounding/` has pages of its own, each with its labelled lines; those of `HELD` were labelled before and counted
once, and nobody has read how they were judged. The lines of the other pages, of the shipped pages
(`data/grounding.jsonl`) and of the tests' pages (`tests/language/grounding_pairs.py`) have been read while rules were
made: they guard what was reached and prove nothing new.
"""

import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from simulator import locations
from simulator.authoring.personas import read_persona
from simulator.domain.persona import Persona
from simulator.domain.question import Ground
from simulator.language.facts import ground
from simulator.language.meaning import Meaning, shipped_meaning
from simulator.language.questions import read_question
from tests.language import pages
from tests.language.grounding_pairs import pairs

DATA = Path(__file__).parent / "data" / "grounding.jsonl"
PAGES = DATA.with_suffix("")
HELD = ("sefa-tupou",)
"""Pages whose lines are for counting only."""

AIMS = "to reach: accuracy 90 %, no recall under 85 %, the right fact in 95 %, a fact too many in 3 % at most"


@dataclass(frozen=True)
class Item:
    """A labelled line and how it was judged; `right` are the sets of facts of which any is right."""

    text: str
    label: Ground
    right: tuple[frozenset[str], ...]
    judged: Ground
    named: frozenset[str]


def items(meaning: Meaning) -> dict[str, list[Item]]:
    """Every labelled line, judged, under the name of its part."""
    found: dict[str, list[Item]] = {"held": [], "tune": [], "shipped pages": [], "pages of the tests": []}
    for lines in sorted(PAGES.glob("*.txt")):
        page = _read(lines.with_suffix(".md"))
        part = found["held" if lines.stem in HELD else "tune"]
        for line in lines.read_text(encoding="utf-8").splitlines():
            label, facts, text = (bit.strip() for bit in line.split("|", 2))
            sets = tuple(frozenset(filter(None, map(str.strip, one.split(",")))) for one in facts.split("/"))
            part.append(_item(text, page, Ground(label), sets, meaning))
    for line in DATA.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        named = (frozenset(row["facts"]),)
        found["shipped pages"].append(
            _item(row["text"], _shipped(row["persona"]), Ground(row["label"]), named, meaning)
        )
    for name, _, label, fitting, text in pairs():
        sets = tuple(frozenset(s) for s in fitting)
        found["pages of the tests"].append(_item(text, getattr(pages, name), Ground(label), sets, meaning))
    return found


def table(group: Sequence[Item]) -> str:
    """Accuracy, macro-F1, kappa, recall and precision per label, and how often the right fact is named."""
    if not group:
        return "no lines"
    pairs_seen = Counter((i.label, i.judged) for i in group)
    right = sum(n for (a, b), n in pairs_seen.items() if a is b)
    lines = [f"{len(group)} lines: accuracy {right / len(group):.3f}, macro-F1 {_macro(pairs_seen):.3f}, "
             f"kappa {_kappa(pairs_seen):.3f}"]  # fmt: skip
    for label in Ground:
        there = sum(n for (a, _), n in pairs_seen.items() if a is label)
        called = sum(n for (_, b), n in pairs_seen.items() if b is label)
        hit = pairs_seen[label, label]
        wrong = ", ".join(f"{b.value} {n}" for (a, b), n in sorted(pairs_seen.items()) if a is label and b is not label)
        lines.append(f"  {label.value:15} recall {_share(hit, there)}  precision {_share(hit, called)}  {wrong}")
    used = [i for i in group if i.label is i.judged is Ground.GROUNDED]
    fitting = sum(any(s <= i.named for s in i.right) for i in used)
    counted = [i for i in group if i.label is not Ground.MISTAKEN]
    extra = sum(not any(i.named <= s for s in i.right) for i in counted)
    lines.append(f"  the right fact named where grounded was found: {_share(fitting, len(used))}")
    lines.append(f"  a fact named that the line does not use (mistaken ones left out): {_share(extra, len(counted))}")
    return "\n".join(lines)


def misses(group: Iterable[Item]) -> str:
    """The lines that were judged otherwise than labelled, for whoever works on the rules."""
    return "\n".join(
        f"  {i.label.value} -> {i.judged.value} {sorted(i.named)} for {[sorted(s) for s in i.right]}: {i.text}"
        for i in group
        if i.label is not i.judged or (i.named not in i.right and i.label is not Ground.MISTAKEN)
    )


def run() -> str:
    """The report of `make evals`; the misses of `held` are never listed."""
    with tempfile.TemporaryDirectory() as cache_folder:
        meaning = shipped_meaning(Path(cache_folder))
        meaning.vectors(["ready"])
        begun = time.perf_counter()
        parts = items(meaning)
        seconds = time.perf_counter() - begun
    total = sum(len(group) for group in parts.values())
    report = [AIMS, f"{total} lines judged in {seconds:.1f} s, pages indexed on the way"]
    report += [f"\n{name}\n{table(group)}" for name, group in parts.items()]
    report.append(f"\nmisses of tune\n{misses(parts['tune'])}")
    return "\n".join(report)


@cache
def _shipped(slug: str) -> Persona:
    return _read(locations.shipped("personas") / f"{slug}.md")


def _read(path: Path) -> Persona:
    persona, problems = read_persona(path)
    assert persona is not None, problems
    return persona


def _item(text: str, page: Persona, label: Ground, right: tuple[frozenset[str], ...], meaning: Meaning) -> Item:
    judged = ground(text, page, read_question(text), (), meaning)
    return Item(text, label, right, judged.ground, frozenset(judged.facts))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part}/{whole})" if whole else "none"


def _macro(seen: Mapping[tuple[Ground, Ground], int]) -> float:
    scores = []
    for label in Ground:
        hit = seen.get((label, label), 0)
        there = sum(n for (a, _), n in seen.items() if a is label)
        called = sum(n for (_, b), n in seen.items() if b is label)
        if there:
            scores.append(2 * hit / (there + called))
    return sum(scores) / len(scores)


def _kappa(seen: Mapping[tuple[Ground, Ground], int]) -> float:
    total = sum(seen.values())
    agreed = sum(n for (a, b), n in seen.items() if a is b) / total
    chance = sum(
        sum(n for (a, _), n in seen.items() if a is label) * sum(n for (_, b), n in seen.items() if b is label)
        for label in Ground
    ) / (total * total)
    return (agreed - chance) / (1 - chance) if chance < 1 else 1.0
