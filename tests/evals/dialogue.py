"""Does the persona find the right story, and know when there is none?

Lines in other words than the pages use (`data/paraphrases.jsonl`). From `fitted` lines `fitting.py` learns the figures
in `simulator/dialogue/learned.npz`; `held` lines are put to pages that it never saw. Then short talks whose turns lean
on each other (`chains.jsonl`), turns with two questions (`two_questions.jsonl`), and what a turn does (`acts.jsonl`).
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from simulator import engines, locations
from simulator.authoring.personas import read_persona
from simulator.dialogue.bridges import UNSURE
from simulator.dialogue.engine import Moment
from simulator.dialogue.stories import FITS
from simulator.dialogue.storyteller import Storyteller
from simulator.domain.persona import Persona
from simulator.language.text import share_spoken
from tests.evals.grounding import COMMONS, COUNTED_NINTH, EIGHTH, ELEVENTH, FIFTH, NINTH, THIRTEENTH, TWELFTH

DATA = Path(__file__).parent / "data" / "paraphrases.jsonl"
FRESH = Path(__file__).parent / "data" / "fresh"
"""Pages of other hands, each with its lines, talks and double questions in files of the same name."""
MORE = Path(__file__).parent / "data" / "more"
"""Pages by other hands that are learned from."""
LATER = Path(__file__).parent / "data" / "later"
FOURTH = Path(__file__).parent / "data" / "fourth"
"""Pages by other hands that came last."""
READ = (
    *("berivan-oosterling", "fergus-dalgarno", "ikechi-valtonen"),
    *("gethin-vosper", "isidro-vaz", "nadira-pells", "ottoline-brack", "wendeline-osei"),
)
"""Those of `LATER` and `FOURTH` that were read, and are learned from, after they had been counted unread. The others
are unread."""
APART = tuple(sorted(file.stem for file in EIGHTH.glob("*.md"))[::5])
"""Those of the pages of four hands who labelled stories alone that are counted only; the others are learned from."""
NATURAL = DATA.parent / "natural"
"""Lines of six hands for pages of other hands, as visitors would naturally speak."""
COUNTED_NATURAL = (*APART, "dorota-achterberg", "emrys-vaughan", "tomas-beirne")
"""Those of these pages that are counted only."""
_SPLITS = (
    *("thirteenth", "natural", "ninth", "eighth", "fresh", "later", "fourth", "held"),
    *("later, learned from", "fourth, learned from", "everyday", "fitted"),
)
_DOUBTS = frozenset(line for tone in UNSURE.values() for line in tone)
_TESTS = Path(__file__).parents[1]
_FOLDERS = (
    FRESH,
    MORE,
    LATER,
    FOURTH,
    EIGHTH,
    NINTH,
    FIFTH,
    ELEVENTH,
    TWELFTH,
    THIRTEENTH,
    DATA.parent / "sentences",
    _TESTS / "dialogue" / "pages",
    locations.shipped("personas"),
    _TESTS / "golden" / "pages",
)


@dataclass(frozen=True)
class Answered:
    """A line, the stories that would be fine (none: no story fits), and what came back."""

    persona: str
    line: str
    stories: tuple[str, ...]
    split: str
    best: str
    chance: float
    told: str | None
    doubted: bool
    """It was told with a word of doubt before it."""


def answered(only: str = "") -> list[Answered]:
    """Every line (of one page) put to its persona as the first of a talk, the fresh ones too."""
    found = []
    for row in (*rows(DATA), *_fresh("lines")):
        slug = row["persona"]
        if (only and slug != only) or page_of(slug) is None:
            continue
        teller = _teller(slug)
        bookcase = teller._bookcase
        best = bookcase.ranked([row["line"]])[0]
        reply = teller.answer(teller.begin(), row["line"], Moment())
        doubted = any(sentence in _DOUBTS for sentence in reply.sentences)
        known = (slug, row["line"], tuple(row["stories"]), row["split"])
        found.append(Answered(*known, best.story.id, best.chance, reply.story, doubted))
    return found


@cache
def _teller(slug: str) -> Storyteller:
    page = page_of(slug)
    assert page is not None, slug
    return Storyteller(page, engines.meaning(), (), engines.second_meaning())


def rows(file: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def _rows(name: str) -> list[dict[str, Any]]:
    return rows(DATA.with_name(name))


def by_others(folder: Path, kind: str, split: str) -> list[dict[str, Any]]:
    """The rows of every page of this folder whose lines are of this kind, with the page's name."""
    files = sorted(folder.glob(f"*.{kind}.jsonl"))
    return [{**row, "persona": file.name.split(".")[0], "split": split} for file in files for row in rows(file)]


def _fresh(kind: str) -> list[dict[str, Any]]:
    unread = [
        row for folder in (LATER, FOURTH) for row in by_others(folder, kind, folder.name) if row["persona"] not in READ
    ]
    apart = [row for row in by_others(EIGHTH, kind, "eighth") if row["persona"] in APART]
    ninth = [row for row in by_others(NINTH, kind, "ninth") if row["persona"] in COUNTED_NINTH]
    natural = [row for row in by_others(NATURAL, kind, "natural") if row["persona"] in COUNTED_NATURAL]
    last = by_others(THIRTEENTH, kind, "thirteenth")
    return [*last, *natural, *by_others(FRESH, kind, "fresh"), *unread, *apart, *ninth, *learned_later(kind)]


def fitted_rows() -> list[dict[str, Any]]:
    """The labelled lines that stories are learned from."""
    own = [row for row in rows(DATA) if row["split"] == "fitted"]
    eighth = [row for row in by_others(EIGHTH, "lines", "fitted") if row["persona"] not in APART]
    ninth = [row for row in by_others(NINTH, "lines", "fitted") if row["persona"] not in COUNTED_NINTH]
    natural = [row for row in by_others(NATURAL, "lines", "fitted") if row["persona"] not in COUNTED_NATURAL]
    return [
        *own,
        *by_others(MORE, "lines", "fitted"),
        *learned_later("lines"),
        *eighth,
        *ninth,
        *natural,
        *rows(COMMONS),
    ]


def learned_later(kind: str) -> list[dict[str, Any]]:
    """The rows of the pages of `LATER` and `FOURTH` that are learned from."""
    every = (row for folder in (LATER, FOURTH) for row in by_others(folder, kind, f"{folder.name}, learned from"))
    return [row for row in every if row["persona"] in READ]


def followed(split: str) -> list[bool]:
    """For every turn after the first of each chain, whether the reply is about what the turn leans on.

    `@` stands for the story of the reply before, or one that it hooks; null for none.
    """
    found = []
    chains = (*_rows("chains.jsonl"), *_fresh("chains"))
    for chain in (row for row in chains if row["split"] == split):
        teller = _teller(chain["persona"])
        memory, last = teller.begin(), ""
        for number, turn in enumerate(chain["turns"]):
            reply = teller.answer(memory, turn["line"], Moment())
            wanted = turn["stories"] or [None]
            fine: set[str | None] = {story for story in wanted if story != "@"}
            before = teller.persona.story(last) if last else None
            if "@" in wanted and before is not None:
                fine |= {before.id, *(hook.story for hook in before.hooks)}
            if number:
                found.append(reply.story in fine)
            memory, last = reply.after, reply.story or last
    return found


def both_answered(asked: Sequence[dict[str, Any]]) -> list[bool]:
    """For every turn with two questions, whether the reply answers both."""
    found = []
    for row in asked:
        teller = _teller(row["persona"])
        text = teller.answer(teller.begin(), row["line"], Moment()).text
        stories = [teller.persona.story(story) for story in row["stories"]]
        found.append(all(s is not None and (s.body in text or share_spoken(s.short, text) > 0.9) for s in stories))
    return found


def acts_right() -> list[bool]:
    """For every labelled turn, whether the persona takes it for what it is."""
    teller = _teller("amara-singh")
    return [teller.answer(teller.begin(), row["line"], Moment()).act == row["act"] for row in _rows("acts.jsonl")]


@cache
def page_of(slug: str) -> Persona | None:
    for folder in _FOLDERS:
        if (folder / f"{slug}.md").is_file():
            return read_persona(folder / f"{slug}.md")[0]
    return None


def auc(fitting: Sequence[float], none: Sequence[float]) -> float:
    """How often a line with a story gets a higher chance than one without (0.5 is guessing); nan if one is empty."""
    pairs = [(a > b) + 0.5 * (a == b) for a in fitting for b in none]
    return sum(pairs) / len(pairs) if pairs else float("nan")


def _share(right: Iterable[bool]) -> str:
    counted = list(right)
    return f"{sum(counted) / len(counted):.1%}"


def run() -> str:
    """A table by split and persona."""
    everything = answered()
    lines = [
        "| lines | n | right story first | told | wrong story told | so with doubt | none: n | none: admitted | AUC |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    groups = [(split, [a for a in everything if a.split == split]) for split in _SPLITS]
    groups += [(slug, [a for a in everything if a.persona == slug]) for slug in sorted({a.persona for a in everything})]
    for name, group in groups:
        fitting, none = [a for a in group if a.stories], [a for a in group if not a.stories]
        if not fitting or not none:
            continue
        wrong = [a for a in group if a.told is not None and a.told not in a.stories]
        lines.append(
            f"| {name} | {len(fitting)} | {_share(a.best in a.stories for a in fitting)}"
            f" | {_share(a.told in a.stories for a in fitting)} | {len(wrong) / len(group):.1%}"
            f" | {sum(a.doubted for a in wrong) / len(group):.1%}"
            f" | {len(none)} | {_share(a.told is None for a in none)}"
            f" | {auc([a.chance for a in fitting], [a.chance for a in none]):.3f} |"
        )
    lines += [
        "",
        f'A story is told from a chance of {FITS} on; "told" goes through the whole persona, public facts and all.',
        "A bare search by sentence vectors was measured at 80 % right first on such pages.",
        "",
        *(
            f"Follow-ups resolved, {split}: {_share(got)} of {len(got)}."
            for split in _SPLITS
            if (got := followed(split))
        ),
        *(
            f"Both of two questions answered, {split}: {_share(both_answered(asked))} of {len(asked)}."
            for split in _SPLITS
            if (asked := [r for r in (*_fresh("two"), *_rows("two_questions.jsonl")) if r["split"] == split])
        ),
        f"The act right: {_share(acts_right())} of {len(_rows('acts.jsonl'))}.",
    ]
    return "\n".join(lines)
