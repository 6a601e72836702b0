"""What a turn is for, by the small words that it is made of: a learned second opinion beside the rules.

The rules know phrases; this knows how lines of people were labelled (`tests/evals/purposes_fit.py` learns it), and says
how likely a line asks a favour, a job or the time, or only makes small talk. It never reads what is open or closed.
"""

import gzip
import math
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import pairwise

from simulator.domain.question import Flag
from simulator.domain.talk import Act
from simulator.language.clauses import Clause
from simulator.language.favours import Favour
from simulator.language.lexicon import AUXILIARIES, PRONOUNS
from simulator.language.stems import STOP

SMALL = (
    STOP
    | AUXILIARIES
    | PRONOUNS
    | frozenset("me my mine us them him her n't not please maybe perhaps any some".split())
)
"""Words that carry the shape of a line; all others stand as `_` in it."""
_REACH = 4
_FILE = "purposes.txt.gz"


def signs_of(parts: Sequence[Clause]) -> frozenset[str]:
    """The signs of a line: its words and pairs of words, and runs of up to four where only small words are seen."""
    found: set[str] = set()
    for clause in parts:
        words = ["<", *(t.form for t in clause.tokens), "?" if clause.asks else ">"]
        found.update(words[1:-1])
        found.update(" ".join(pair) for pair in pairwise(words))
        found.update(_shapes(words))
    return frozenset(found)


def _shapes(words: list[str]) -> Iterator[str]:
    seen = [w if w in SMALL or w in "<>?" else "_" for w in words]
    for size in range(2, _REACH + 1):
        for i in range(len(seen) - size + 1):
            yield "~" + " ".join(seen[i : i + size])


def purposes(parts: Sequence[Clause]) -> dict[str, float]:
    """How likely each purpose is, 0 to 1, together 1: `question`, `statement`, `request`, or an act's name."""
    names, weights, bias = _learned()
    signs = sorted(signs_of(parts))
    scale = 1.0 / math.sqrt(max(1, len(signs)))
    scores = list(bias)
    for sign in signs:
        for at, weight in weights.get(sign, ()):
            scores[at] += weight * scale
    top = max(scores)
    shares = [math.exp(s - top) for s in scores]
    return {name: share / sum(shares) for name, share in zip(names, shares, strict=True)}


@cache
def _learned() -> tuple[tuple[str, ...], dict[str, tuple[tuple[int, float], ...]], tuple[float, ...]]:
    """Names, the weights of each sign by the name's index, and the start value of each name."""
    packed = resources.files("simulator.language").joinpath(_FILE).read_bytes()
    first, second, *rows = gzip.decompress(packed).decode("utf-8").splitlines()
    weights: dict[str, tuple[tuple[int, float], ...]] = {}
    for row in rows:
        sign, *pairs = row.split("\t")
        weights[sign] = tuple((int(at), int(value) / 100) for at, _, value in (p.partition(":") for p in pairs))
    return tuple(first.split("\t")), weights, tuple(float(b) for b in second.split("\t"))


_LIKELY = 0.6
_FEW, _SHORT = 3, 30
"""Words: fewer say too little, and a longer turn does many things."""
_SURE, _CERTAIN = 0.8, 0.9
"""From this chance on a clause is taken for a request."""
_REQUESTS = {
    "request": ("favour", Act.QUESTION, "asks for a favour", None),
    Act.REFERRAL_REQUEST.value: ("referral-request", Act.REFERRAL_REQUEST, "asks for names or an introduction", None),
    Act.TIME_CHECK.value: ("time-check", Act.TIME_CHECK, "checks the time", None),
    Act.JOB_REQUEST.value: ("job-request", Act.JOB_REQUEST, "asks for a job", Flag.ASKS_FOR_A_JOB),
    Act.RESUME_REQUEST.value: (
        "resume-request", Act.RESUME_REQUEST, "asks to hand over a résumé", Flag.ASKS_TO_SEND_A_RESUME,
    ),
}  # fmt: skip


def likely_favour(clause: Clause, asks: bool) -> Favour | None:
    """The favour that the clause most likely asks for; None where it hardly asks for one.

    A job or a résumé is charged to nobody on likeness alone where nothing was asked.
    """
    chances = purposes([clause])
    each = {name: chances[name] for name in _REQUESTS}
    if sum(each.values()) < _SURE:
        return None
    best = max(each, key=lambda name: each[name])
    if best == Act.TIME_CHECK.value and each[best] < _CERTAIN:
        # `do you have time for hobbies` looks like one.
        return None
    if _REQUESTS[best][3] is not None and (not asks or each[best] < 0.5):
        best = "request"
    family, act, reason, flag = _REQUESTS[best]
    return Favour(family, act, reason, flag, ())


def likely_act(parts: Sequence[Clause], asks: bool) -> Act | None:
    """The act beside asking and stating that a short turn most likely is; None where it hardly is one.

    A question must be less like one, and what would be held against the visitor must be surer.
    """
    if not _FEW <= sum(len(c.tokens) for c in parts) <= _SHORT:
        return None
    chances = purposes(parts)
    best = max(chances, key=lambda name: chances[name])
    if best in ("question", "statement", "request"):
        return None
    grave = asks or best in (Act.INSULT.value, Act.JOB_REQUEST.value, Act.RESUME_REQUEST.value)
    return Act(best) if chances[best] >= (_SURE if grave else _LIKELY) else None
