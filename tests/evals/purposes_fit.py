"""Learns what a turn is for from labelled lines: `python -m tests.evals.purposes_fit`; writes `purposes.txt.gz`.

One linear layer over the signs of a line (`simulator/language/turn_signs.py`). Learned from: the tune and held parts of
`openness/`, the fitted lines of `acts.jsonl`, the table of acts, labelled moments about jobs, and what visitors asked
the personas. Nothing of `later/` is learned from.
"""

import gzip
import json
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from simulator.domain.question import Flag, Kind
from simulator.domain.talk import Act
from simulator.language.acts import main_act
from simulator.language.clauses import clauses
from simulator.language.turn_signs import signs_of
from tests.evals.openness import DATA, items
from tests.language.tables import rows

OUT = Path(__file__).parents[2] / "simulator" / "language" / "purposes.txt.gz"
_ELSE = (Act.QUESTION, Act.STATEMENT, Act.FOLLOW_UP, Act.ANSWER, Act.UNCLEAR)
NAMES = ("question", "statement", "request", *(a.value for a in Act if a not in _ELSE))
_STEPS, _RATE, _SHRINK, _LEAST = 500, 6.0, 5e-5, 3
_MANY = 900
"""Lines of the personas' questions that are learned from, evenly drawn."""


def lines() -> list[tuple[str, str]]:
    """Each line with its purpose."""
    found: list[tuple[str, str]] = []
    for split in ("tune", "held"):
        for item in items("career", split):
            found.append((item.text, _purpose(item.kind, item.flags, item.text)))
    for told in rows("questions.txt"):
        flags = tuple(Flag(f) for f in told.flags)
        found.append((told.text, _purpose(Kind(told.kind), flags, told.text)))
    evals = DATA.parent
    for row in _json(evals / "acts.jsonl"):
        if row["split"] == "fitted" and row["act"] in NAMES:
            found.append((str(row["line"]), str(row["act"])))
    table = Path(__file__).parents[1] / "language" / "acts.txt"
    said = [line.split(" | ", 1) for line in table.read_text("utf-8").splitlines() if " | " in line and line[0] != "#"]
    found += [(text, act) for act, text in said if act in NAMES]
    for row in _json(evals / "moments.jsonl"):
        if row["split"] == "tune" and row["element"] == "job ask":
            found.append((str(row["text"]), Act.JOB_REQUEST.value))
    asked = [str(r["line"]) for r in _json(evals / "paraphrases.jsonl") if r["split"] == "fitted" and r["stories"]]
    found += [(line, "question") for line in asked[:: max(1, len(asked) // _MANY)]]
    return found


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


def _json(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def learn(found: list[tuple[str, str]]) -> tuple[list[str], NDArray[np.float32], list[float]]:
    """The signs, their weights (signs × names), and the start values."""
    each = [signs_of(clauses(text)) for text, _ in found]
    counts = Counter(sign for signs in each for sign in signs)
    known = sorted(sign for sign, n in counts.items() if n >= _LEAST)
    index = {sign: i for i, sign in enumerate(known)}
    x = np.zeros((len(found), len(known)), np.float32)
    for row, signs in enumerate(each):
        x[row, [index[s] for s in signs if s in index]] = 1.0 / np.sqrt(max(1, len(signs)))
    want = np.zeros((len(found), len(NAMES)), np.float32)
    want[np.arange(len(found)), [NAMES.index(name) for _, name in found]] = 1.0
    share = want.sum(0)
    # Rare purposes weigh more, but not so much that they are seen everywhere.
    weigh = ((want / np.sqrt(np.maximum(share, 1.0))).sum(1, keepdims=True)) * np.sqrt(share.mean())
    w = np.zeros((len(known), len(NAMES)), np.float32)
    b = np.zeros(len(NAMES), np.float32)
    pace = np.zeros_like(w)
    for _ in range(_STEPS):
        scores = x @ w + b
        scores -= scores.max(1, keepdims=True)
        chance = np.exp(scores)
        chance /= chance.sum(1, keepdims=True)
        miss = (chance - want) * weigh / len(found)
        pace = 0.9 * pace + x.T @ miss + _SHRINK / 10 * w
        w -= _RATE * pace
        b -= 0.2 * _RATE * miss.sum(0)
    return known, w, [float(v) for v in b]


def main() -> None:
    """Learn and write."""
    known, w, b = learn(lines())
    out = ["\t".join(NAMES), "\t".join(f"{v:.3f}" for v in b)]
    for sign, weights in zip(known, w, strict=True):
        pairs = [f"{at}:{round(float(v) * 100)}" for at, v in enumerate(weights) if abs(v) >= 0.1]
        if pairs:
            out.append("\t".join([sign, *pairs]))
    OUT.write_bytes(gzip.compress(("\n".join(out) + "\n").encode("utf-8"), mtime=0))
    print(f"{len(out) - 2} signs, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
