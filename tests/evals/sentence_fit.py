"""Learns `simulator/dialogue/sentence_net.npz`: which sentence of a page answers a question, or none.

`python -m tests.evals.sentence_fit` (with the extra `fit`) reads the labelled lines of every page that is learned from,
prints how each group of pages does when it is left out, and writes the file. The network is that of stories, with
sentences in their place.
"""

import random
import sys
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from simulator import engines
from simulator.authoring.personas import read_persona
from simulator.dialogue.asides import to_ask
from simulator.dialogue.evidence import Shelves
from simulator.dialogue.learned import learned
from simulator.dialogue.pointing import what_asks
from simulator.dialogue.sentence_net import FILE
from simulator.dialogue.sentence_signs import PageLines
from simulator.dialogue.story_net import StoryNet, save, shares, story_net
from simulator.domain.persona import Persona
from simulator.language.minilm import Witness
from simulator.language.text import sentences
from tests.evals.dialogue import fitted_rows, page_of
from tests.evals.story_fit import Case, fitted

DATA = Path(__file__).parent / "data"
COUNTED = (
    "dorota-achterberg", "emrys-vaughan", "jocasta-pennywell", "jorrit-zijlmans", "kalle-uusivirta",
    "sunniva-lauritsen", "tomas-beirne", "wendeline-axtmann",
)  # fmt: skip
"""Pages whose lines are counted only."""
CHOSEN_BY = ("dorota-achterberg", "emrys-vaughan", "kalle-uusivirta", "tomas-beirne")
"""Those of them that have been read, and by which it was chosen how likely a sentence has to be."""
_GROUPS = 4
_SURE = 0.5
_SEEDS = 2
"""Networks that are fitted and heard together."""
_ELSEWHERE = 0.7
"""What a question weighs that is asked once more behind another story."""
_SHARE, _BY_STORY = 0.5, 0.4
"""The share of the lines that only stories are labelled of, and what each weighs."""


class Asked(NamedTuple):
    """A labelled question: the story told before it, and fragments of the sentences that answer it."""

    page: str
    after: str | None
    said: str
    holds: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()
    """Where only the story is labelled: ids of those that would be fine."""
    weight: float = 1.0


def labelled(folder: Path = DATA / "sentences") -> list[Asked]:
    """Every labelled question, in the order of the files."""
    found = []
    for file in sorted(folder.glob("*.txt")):
        for row in file.read_text(encoding="utf-8").splitlines():
            after, said, holds = (part.strip() for part in row.split(" | "))
            fragments = () if holds == "-" else tuple(part.strip() for part in holds.split(" // "))
            found.append(Asked(file.stem, None if after == "-" else after, said, fragments))
    return found


def elsewhere(asked: Sequence[Asked]) -> list[Asked]:
    """The questions that come out of the blue, asked once more after another story was told.

    Else every question behind a story would be about it, as most of the labelled ones are; in a talk most are not.
    """
    rng, found = random.Random(0), []
    for line in asked:
        other = [s.id for s in page(line.page).stories if not any(hold in f"{s.body} {s.short}" for hold in line.holds)]
        if line.after is None and other:
            found.append(line._replace(after=rng.choice(other), weight=_ELSEWHERE))
    return found


def by_story(pages: Collection[str]) -> list[Asked]:
    """Questions to these pages of which it is known which story is meant, and not which sentence, behind any story."""
    rng, found = random.Random(1), []
    for row in fitted_rows():
        if row["persona"] in pages and rng.random() < _SHARE:
            after = rng.choice([None, *(s.id for s in page(row["persona"]).stories if s.id not in row["stories"])])
            found.append(Asked(row["persona"], after, row["line"], (), tuple(row["stories"]), _BY_STORY))
    return found


@cache
def page(slug: str) -> Persona:
    """The page, wherever it lies."""
    file = next(DATA.glob(f"*/{slug}.md"), None)
    found = read_persona(file)[0] if file is not None else page_of(slug)
    assert found is not None, slug
    return found


@cache
def shelved(slug: str) -> tuple[Shelves, PageLines]:
    """Its stories and its sentences."""
    second = engines.second_meaning()
    assert isinstance(second, Witness)
    shelves = Shelves(page(slug), engines.meaning(), learned(2), second)
    return shelves, PageLines(shelves)


def measured(asked: Sequence[Asked]) -> list[Case]:
    """Every line with its signs; lines whose label fits no sentence are told and left out."""
    cases = []
    for line in asked:
        shelves, lines = shelved(line.page)
        fine = np.array([any(h in e.text for h in line.holds) or e.story.id in line.stories for e in lines.all])
        ids = {story.id for story in page(line.page).stories}
        if (line.holds and not fine.any()) or (line.after and line.after not in ids):
            print("no such sentence or story:", line, file=sys.stderr)
            continue
        said = to_ask(line.said, line.after is not None)
        core = what_asks(said, sentences(said))
        told = [line.after] if line.after else []
        story = page(line.page).story(line.after) if line.after else None
        hooks = [hook.story for hook in story.hooks] if story else []
        places, rows, none = lines.weigh(core, line.said, line.after, told, hooks)
        vector = shelves.vectors([core])
        after, views = learned(2).after(vector)[0], lines.views[places]
        # Other sentences of the page come into question for every line.
        name = f"{line.page} {len(cases)}"
        cases.append(Case(name, line.said, rows, none, after, vector[0], views, fine[places], line.weight))
    return cases


def page_of_case(case: Case) -> str:
    """The name of its page."""
    return case.page.split()[0]


def told(tests: Sequence[Case], net: StoryNet) -> str:
    """Shares of: the right sentence first, and surely; a wrong one surely, of all; none admitted."""
    found = []
    for case in tests:
        parts = np.array(
            shares(list(net.scores(case.rows, case.none, case.after, case.vector, net.told_by(case.views))))
        )
        best = int(parts.argmax())
        found.append((bool(case.fine.any()), bool(case.fine[best]), float(parts[best])))
    there = [x for x in found if x[0]]
    none = [x for x in found if not x[0]]
    sure = [x for x in found if x[2] >= _SURE]
    return (
        f"{len(found)} lines: first {sum(x[1] for x in there) / max(1, len(there)):.3f}"
        f"  surely {sum(x[1] and x[2] >= _SURE for x in there) / max(1, len(there)):.3f}"
        f"  wrong surely {sum(not x[1] for x in sure) / max(1, len(found)):.3f}"
        f"  none admitted {sum(x[2] < _SURE for x in none) / max(1, len(none)):.3f}"
    )


def main(out: Path) -> None:
    """Fit, print and write."""
    lines = labelled()
    slugs = {line.page for line in lines if line.page not in COUNTED}
    everything = measured([*lines, *elsewhere([a for a in lines if a.page in slugs]), *by_story(slugs)])
    counted = [case for case in everything if page_of_case(case) in COUNTED]
    learnt = [case for case in everything if page_of_case(case) not in COUNTED]
    words = story_net().words
    for start in range(_GROUPS):
        left_out = set(sorted(slugs)[start::_GROUPS])
        net = fitted([case for case in learnt if page_of_case(case) not in left_out], words, 1)
        print(
            ", ".join(sorted(left_out)),
            told([case for case in learnt if page_of_case(case) in left_out], net),
            flush=True,
        )
    net = fitted(learnt, words, _SEEDS)
    print("pages that are counted only:", told(counted, net))
    save(net, out)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FILE)
