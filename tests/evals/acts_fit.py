"""Learns from labelled lines what a turn does by its meaning: `python -m tests.evals.acts_fit`; writes `acts.npz`.

Learned from the tune and held parts of `openness/`, `acts-learned.txt`, the fitted lines of `acts.jsonl`, the tables of
acts and questions, the read lines of `later/` and `fourth/`, labelled moments about jobs, and, as questions, what
visitors asked the personas. It prints how many unread questions of `fourth/career.txt` are taken for something else.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from simulator import engines
from simulator.domain.question import Flag, Kind
from simulator.domain.talk import Act
from simulator.language import act_likeness
from simulator.language.act_likeness import NAMES, act_by_meaning
from simulator.language.acts import main_act
from tests.evals.dialogue import DATA, by_others, rows
from tests.evals.openness import in_part, items
from tests.language.tables import rows as table

_SHRINK, _STEPS, _RATE = 2e-4, 300, 0.1
_RARE = 0.8
"""How far a rare act weighs as much in all as a frequent one."""
_WRITTEN_FOR_IT = 3.0
_MANY = 900
"""Lines of the personas' questions that are learned from, evenly drawn."""

Array = NDArray[np.float64]


def learned_from() -> list[tuple[str, str, float]]:
    """Each line, what it does and how much it counts."""
    found = [(text, name, 1.0) for text, name in _ours()]
    for folder in ("later", "fourth"):
        for number, row in enumerate(rows(DATA.parent / folder / "acts.jsonl")):
            if in_part("read", number):
                found.append((row["line"], row["act"], _WRITTEN_FOR_IT))
    found += [(i.text, _purpose(i.kind, i.flags, i.text), 1.0) for i in items("career", "fourth, read")]
    found += [(text, act, _WRITTEN_FOR_IT) for act, text in _pairs(DATA.with_name("acts-learned.txt"))]
    asked = [row for kind in ("fresh", "more") for row in by_others(DATA.parent / kind, "lines", kind)]
    return found + [(row["line"], "question", 1.0) for row in asked if row["stories"]]


def _ours() -> list[tuple[str, str]]:
    """Each line of our own older sets with what it does."""
    found = [(i.text, _purpose(i.kind, i.flags, i.text)) for split in ("tune", "held") for i in items("career", split)]
    for told in table("questions.txt"):
        found.append((told.text, _purpose(Kind(told.kind), tuple(Flag(f) for f in told.flags), told.text)))
    acts = rows(DATA.with_name("acts.jsonl"))
    found += [(r["line"], r["act"]) for r in acts if r["split"] == "fitted" and r["act"] in NAMES]
    written = Path(__file__).parents[1] / "language" / "acts.txt"
    found += [(text, act) for text, act in _pairs(written) if act in NAMES]
    jobs = [r for r in rows(DATA.with_name("moments.jsonl")) if r["split"] == "tune" and r["element"] == "job ask"]
    found += [(r["text"], Act.JOB_REQUEST.value) for r in jobs if r["said"]]
    asked = [r["line"] for r in rows(DATA) if r["split"] == "fitted" and r["stories"]]
    return found + [(line, "question") for line in asked[:: max(1, len(asked) // _MANY)]]


def _pairs(file: Path) -> list[tuple[str, str]]:
    lines = [line.split(" | ", 1) for line in file.read_text("utf-8").splitlines() if " | " in line]
    return [(a, b) for a, b in lines if not a.startswith("#")]


def _purpose(kind: Kind, flags: tuple[Flag, ...], text: str) -> str:
    if Flag.ASKS_FOR_A_JOB in flags:
        return Act.JOB_REQUEST.value
    if Flag.ASKS_TO_SEND_A_RESUME in flags:
        return Act.RESUME_REQUEST.value
    if kind is Kind.REQUEST:
        # The sets do not say what is asked for; the rules know most of it.
        act = main_act(text)
        return act.value if act in (Act.REFERRAL_REQUEST, Act.TIME_CHECK) else "request"
    return "statement" if kind is Kind.NONE else "question"


def vectors(texts: list[str]) -> Array:
    """One row a text, both encoders side by side."""
    return np.c_[engines.meaning().vectors(texts), engines.second_meaning().vectors(texts)].astype(np.float64)


def fitted(x: Array, truth: NDArray[np.int64], weight: Array) -> Array:
    """The weights of a softmax layer, the bias in the last row; Adam with a falling rate, held near 0."""
    count = np.bincount(truth, weights=weight, minlength=len(NAMES))
    weight = weight * (count.mean() / np.maximum(count, 1.0))[truth] ** _RARE
    weight /= weight.sum()
    rows_, want = np.c_[x, np.ones(len(x))], np.eye(len(NAMES))[truth]
    found = np.zeros((rows_.shape[1], len(NAMES)))
    pace, spread = np.zeros_like(found), np.zeros_like(found)
    for step in range(1, _STEPS + 1):
        scores = rows_ @ found
        likely = np.exp(scores - scores.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        slope = rows_.T @ ((likely - want) * weight[:, None])
        slope[:-1] += _SHRINK * found[:-1]
        pace, spread = 0.9 * pace + 0.1 * slope, 0.99 * spread + 0.01 * slope**2
        move = (pace / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
        found -= _RATE * (1 - 0.9 * step / _STEPS) * move
    return found


def main() -> None:
    """Fit, write, and print what the unread lines say."""
    found = learned_from()
    truth = np.array([NAMES.index(name) for _, name, _ in found])
    weights = fitted(vectors([text for text, _, _ in found]), truth, np.array([w for _, _, w in found]))
    file = Path(act_likeness.__file__).with_name("acts.npz")
    np.savez_compressed(file, weights=weights.astype(np.float16))
    print(f"{len(found)} lines, {file.stat().st_size} bytes")
    act_likeness._weights.cache_clear()
    print(run())


def run() -> str:
    """How many of the unread questions are taken for something else."""
    both = engines.meaning(), engines.second_meaning()
    asked = [i.text for i in items("career", "fourth, unread") if i.question]
    taken = [text for text in asked if act_by_meaning(text, True, both) is not None]
    return f"{len(taken)} of {len(asked)} unread questions of career talks would be taken for something else"


if __name__ == "__main__":
    main()
