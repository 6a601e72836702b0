"""Whether a question goes on from the answer just heard: `python -m tests.evals.going_on` fits the weights anew.

Learned from the chains of questions that other evals hold (what leans on a story, or takes up its hook, goes on), from
prepared questions put behind a story that they have nothing to do with, and from the lines of `data/follow-ups.jsonl`.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator import engines
from simulator.authoring.banks import read_bank
from simulator.domain.persona import Persona, Story
from simulator.domain.talk import Speaker, Transcript, Utterance
from simulator.scoring import going_on
from simulator.scoring.following import asked_of, builds
from simulator.scoring.talk import Talk, read_talk
from tests.evals.dialogue import READ, page_of, rows
from tests.evals.openness import in_part
from tests.scoring.talks import INES, rubric

DATA = Path(__file__).with_name("data")
BEFORE = ("", "", "", "Interesting. ", "Wow. ", "I see. ", "Thanks, that's helpful. ", "Okay, um, ", "And ", "So ")
"""What people say in front of either sort of question."""

SPLITS = ("fitted", "held", "fresh", "fourth, read", "fourth, unread")

_HOLDING, _HOLDING_VECTOR, _STEPS = 3.0, 100.0, 40
"""How strongly the weights of the signs, and those of the words' vector, are held near 0."""
_STILL = 1e-6
_PARTS = 8
"""Fits of which each leaves out some of the pages and answers."""
_HAND = 2.0
"""How much a line written for this counts against one taken from another eval."""

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """An answer, what the visitor says next, and whether that goes on from it."""

    page: str
    persona: Persona
    answer: str
    said: str
    goes_on: bool
    weight: float = 1.0


def by_hand(split: str) -> list[Case]:
    """The lines of one part of `follow-ups.jsonl`, or the read or unread ones of `fourth/`."""
    folder, _, part = split.rpartition(", ")
    if folder:
        found = [row for i, row in enumerate(rows(DATA / folder / "follow-ups.jsonl")) if in_part(part, i)]
    else:
        found = [row for row in rows(DATA / "follow-ups.jsonl") if row["split"] == split]
    # Lines about one answer are left out together.
    return [Case(row["answer"][:40], INES, row["answer"], row["said"], row["builds"], _HAND) for row in found]


def collected() -> Iterator[Case]:
    """Chains of questions, and prepared questions behind stories that they have nothing to do with."""
    rng = random.Random(0)
    stock = [q for p in sorted(Path("question_banks").glob("*.md")) for q in _questions(p)]
    stock += [x for x in (DATA / "everyday.txt").read_text("utf-8").splitlines() if x and not x.startswith("#")]
    pages: dict[str, Persona] = {}
    for chain in _chains():
        page = page_of(chain["persona"])
        if page is None or not page.language.startswith("en"):
            continue
        pages[chain["persona"]] = page
        last: Story | None = None
        for turn in chain["turns"]:
            if last is not None:
                hooked = {hook.story for hook in last.hooks}
                goes_on = "@" in turn["stories"] or not hooked.isdisjoint(turn["stories"])
                yield Case(page.slug, page, last.body, _dressed(rng, turn["line"]), goes_on)
            last = next((s for i in turn["stories"] if i and (s := page.story(i)) is not None), last)
    for slug, page in sorted(pages.items()):
        lines = [row for file in sorted(DATA.glob(f"*/{slug}.lines.jsonl")) for row in rows(file)]
        for number in range(24):
            told = rng.choice(page.stories)
            away = {told.id, *(hook.story for hook in told.hooks)}
            said: str | None = rng.choice(stock)
            if number % 4 == 0:
                others = [s for s in page.stories if s.id not in away and s.door.value != "follow-up"]
                said = rng.choice(rng.choice(others).asked_as)
            elif number % 4 == 1 and lines:
                row = rng.choice(lines)
                said = row["line"] if away.isdisjoint(row["stories"]) else None
            if said is not None:
                yield Case(slug, page, told.body, _dressed(rng, said), False)


def _chains() -> Iterator[dict[str, Any]]:
    yield from rows(DATA / "chains.jsonl")
    for file in sorted(DATA.glob("*/*.chains.jsonl")):
        slug = file.name.split(".")[0]
        if file.parent.name != "later" or slug in READ:
            yield from ({**row, "persona": slug} for row in rows(file))


def _questions(path: Path) -> list[str]:
    bank, _ = read_bank(path)
    english = bank is not None and bank.language.startswith("en")
    return [q for c in bank.categories for q in c.questions if "[" not in q] if bank and english else []


def _dressed(rng: random.Random, line: str) -> str:
    before = rng.choice(BEFORE)
    return line[:1].upper() + line[1:] if line.lower().startswith(("and", "so")) else before + line


def talk_of(case: Case) -> Talk:
    """A talk in which the visitor's last turn comes right behind the answer."""
    you, them = Speaker.YOU, Speaker.PERSONA
    lines = (
        (you, "Hello, I'm Lena. I'd like to find out about your work."),
        (them, "Hello."),
        (you, "How did you get here?"),
        (them, "By accident, more or less, like everyone else in this place."),
        (you, "Is it always so busy?"),
        (them, case.answer),
        (you, case.said),
        (them, "Yes, that is what it was like, more or less."),
    )
    transcript = Transcript(tuple(Utterance(*line) for line in lines), case.persona.slug)
    return read_talk(transcript, case.persona, engines.meaning(), rubric(), engines.second_meaning())


def seen_in(case: Case) -> tuple[dict[str, float], Array]:
    """The signs of a case and the vector of its words, as the scorecard sees them."""
    talk = talk_of(case)
    turn = talk.turns[-2]
    rule = next((built.how for built in builds(replace(talk, second=None), ()) if built.turn == turn.index), "")
    asked = asked_of(talk, turn, case.answer, rule)
    both = engines.meaning(), engines.second_meaning()
    return going_on.signs(asked, both), going_on.vector(asked, both)


def counted(case: Case) -> bool:
    """Whether the scorecard counts the turn as building on the answer."""
    talk = talk_of(case)
    return any(built.turn == len(talk.turns) - 2 for built in builds(talk, ()))


def fitted(signs: Array, vectors: Array, truth: Array, weight: Array) -> tuple[Array, Array]:
    """The weights of a logistic regression on signs (the bias last) and vectors as they are, by Newton's method."""
    middle, wide = signs.mean(axis=0), signs.std(axis=0) + 1e-9
    # A vector's numbers are alike in size and stay so: those that hardly vary say hardly anything.
    centre, size = vectors.mean(axis=0), float(vectors.std(axis=0).mean())
    rows_ = np.c_[(signs - middle) / wide, (vectors - centre) / size, np.ones(len(signs))]
    holding = np.r_[np.full(signs.shape[1], _HOLDING), np.full(vectors.shape[1], _HOLDING_VECTOR), 0.0]
    found = np.zeros(rows_.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-rows_ @ found))
        bend = (rows_ * (weight * likely * (1 - likely) + 1e-6)[:, None]).T @ rows_ + np.diag(holding)
        step = np.linalg.solve(bend, rows_.T @ (weight * (likely - truth)) + holding * found)
        found = found - step
        if float(np.abs(step).max()) < _STILL:
            break
    scaled, said = found[: signs.shape[1]] / wide, found[signs.shape[1] : -1] / size
    return np.r_[scaled, found[-1] - scaled @ middle - said @ centre], said


def main() -> None:
    """Fit, print how right it is on answers left out and on the held lines, and write the weights."""
    cases = [*collected(), *by_hand("fitted"), *by_hand("fourth, read")]
    found = [seen_in(case) for case in cases]
    names = list(found[0][0])
    signs = np.array([[row[name] for name in names] for row, _ in found])
    vectors = np.array([vector for _, vector in found])
    truth = np.array([case.goes_on for case in cases], float)
    weight = np.array([case.weight for case in cases])
    likely = np.zeros(len(cases))
    pages = np.array([case.page for case in cases])
    for some in np.array_split(np.array(sorted(set(pages))), _PARTS):
        out = np.isin(pages, some)
        weights, said = fitted(signs[~out], vectors[~out], truth[~out], weight[~out])
        likely[out] = 1 / (1 + np.exp(-(np.c_[signs[out], np.ones(out.sum())] @ weights + vectors[out] @ said)))
    hand = weight == _HAND
    for name, part in (("pages left out", ~hand), ("answers left out", hand)):
        print(_shown(name, truth[part] == 1, likely[part] >= going_on.LIKELY))
    weights, said = fitted(signs, vectors, truth, weight)
    file = Path(going_on.__file__).with_suffix(".json")
    shown = {name: round(float(value), 3) for name, value in zip([*names, "bias"], weights, strict=True)}
    numbers = [round(float(value), 3) for value in said]
    file.write_text(json.dumps({"signs": shown, "vector": numbers}) + "\n", "utf-8")
    print(run())


def run() -> str:
    """How right the scorecard is about the lines written for this."""
    parts = []
    for split in SPLITS:
        cases = by_hand(split)
        truth = np.array([case.goes_on for case in cases])
        parts.append(_shown(split, truth, np.array([counted(case) for case in cases])))
    return "\n".join(parts)


def _shown(name: str, truth: NDArray[np.bool_], said: NDArray[np.bool_]) -> str:
    right = float((truth == said).mean())
    recall = float(said[truth].mean())
    precision = float(truth[said].mean()) if said.any() else 1.0
    return f"{name}: {len(truth)} lines, {right:.3f} right; {recall:.3f} of what goes on, {precision:.3f} truly"


if __name__ == "__main__":
    main()
