"""How likely the words so far are the end of a turn: learned from lines that were broken off behind every word.

`ending.npz` beside this module is written by `python -m tests.evals.endings`. It holds two layers. The first reads the
words alone: weights for word runs at both ends of the last sentence, found by a checksum. The second weighs that with
what the hearing adds: the end mark, how sure the last words are, and what the rules of `completeness` say.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from simulator.domain.talk import Word
from simulator.speech.completeness import Completeness, completeness, sentence_so_far

BUCKETS = 1 << 20
"""Places for word runs, twice as many as there are runs: with fewer, those that share one spoil each other."""

_FILE = Path(__file__).with_name("ending.npz")
_STRAYS = 6.0
"""Log odds beyond which more says nothing more."""

_SURE = 0.9
"""Probability of a word where the hearing gives none."""

_STANDS = (Completeness.QUESTION, Completeness.REQUEST, Completeness.STATEMENT)
"""What stands by itself, as far as its form goes."""

_KEPT = frozenset(
    "a an the my your his her our their its this that these those some any no every each other another such i you he "
    "she it we they me him them us myself yourself who what which whose whom where when why how and or but so because "
    "since although though while whereas unless until if whether than as like plus then also well anyway of with from "
    "into onto for about between among through during without within by at in on to against over under after before "
    "towards toward around up down out off away back is are was were am be been being do does did done doing can could "
    "will would shall should may might must has have had having not n't 's 're 've 'll 'd 'm there here very quite "
    "rather really more most less much many few lot kind sort um uh er just even ever still always never usually only "
    "too again all both one two first last someone somebody anyone anybody everyone everybody something anything "
    "nothing everything people get got make made take go going want wanted need think know say said tell feel".split()
)
"""Words that stand for themselves; of all others only the ending counts, so that unseen ones are known by it."""

_ENDINGS = ("ing", "ed", "ly", "tion", "ment", "ness", "er", "ies", "s", "y")


@dataclass(frozen=True)
class Weights:
    """What was learned: `runs` (int8, by bucket) times `scale` for the words, `heard` for the second layer."""

    runs: NDArray[np.int8]
    scale: float
    heard: NDArray[np.float64]


def leaning(text: str, heard: Sequence[Word] = ()) -> float:
    """Log odds that a turn ends behind this text: above 0 more likely than not, for a speaker who pauses at times.

    `heard` are its words with their probabilities, where the hearing gives them.
    """
    weights = _shipped()
    return float(weights.heard @ witnesses(by_words(text, weights.runs, weights.scale), text, heard))


def by_words(text: str, runs: NDArray[np.int8], scale: float) -> float:
    """The first layer: log odds by the words alone."""
    return int(runs[buckets(text, len(runs))].astype(np.int64).sum()) * scale


def buckets(text: str, places: int = BUCKETS) -> NDArray[np.int64]:
    """Where the word runs of the last sentence have their weights."""
    return np.array([crc32(run.encode()) % places for run in _runs(text)], np.int64)


def witnesses(words_say: float, text: str, heard: Sequence[Word] = ()) -> NDArray[np.float64]:
    """What the second layer weighs."""
    state = completeness(text)
    say = min(_STRAYS, max(-_STRAYS, words_say))
    mark = sentence_so_far(text)[-1:]
    sure = [w.probability for w in heard[-3:]] or [_SURE]
    question, statement = state is Completeness.QUESTION, state is Completeness.STATEMENT
    found = [1.0, say, say * question, say * statement, mark == "?", mark == "."]
    found += [log(sure[-1] + 0.02), log(min(sure) + 0.02), log(len(text.split()) + 1)]
    # What is heard at the end of "Is it true that" is a small word, and a guess: "Is it true, though?".
    small = state in _STANDS and _KEPT.issuperset(_words(text)[-1:])
    found += [small * log(sure[-1] + 0.02)]
    return np.array([*found, *(state is each for each in Completeness)], np.float64)


def _words(text: str) -> list[str]:
    """The words of the last sentence and the commas in it, short forms in two."""
    sentence = sentence_so_far(text).lower()
    parted = re.sub(r"'(s|re|ve|ll|d|m)\b", r" '\1", re.sub(r"n't\b", " n't", sentence))
    found = re.findall(r"n't|'(?:s|re|ve|ll|d|m)\b|[^\W_]+|[,;:]", parted)
    while found and found[-1] in ",;:":
        found.pop()
    return found


def _class(word: str) -> str:
    if word in _KEPT or word in ",;:":
        return word
    return next((f"-{end}" for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2), "-")


def _runs(text: str) -> list[str]:
    spoken = _words(text)
    classes = [_class(word) for word in spoken]
    w, c = ["<"] * 5 + spoken, ["<"] * 5 + classes
    length = min(len(spoken), 12)
    first = classes[0] if classes else ""
    runs = [" ", f"w1 {w[-1]}", f"w2 {' '.join(w[-2:])}", f"w3 {' '.join(w[-3:])}", f"b2 {w[-2]}", f"b3 {w[-3]}"]
    runs += [f"c{n} {' '.join(c[-n:])}" for n in (1, 2, 3, 4, 5)]
    runs += [f"x3 {w[-1][-3:]}", f"x4 {w[-1][-4:]}", f"cx {c[-2]} {w[-1][-3:]}"]
    runs += [f"f1 {spoken[0] if spoken else ''}", f"f2 {' '.join(classes[:2])}", f"f3 {' '.join(classes[:3])}"]
    runs += [f"n {length}", f"nf {length} {first}", f"fl1 {first}|{' '.join(c[-2:])}"]
    runs += [f"fl2 {' '.join(classes[:2])}|{c[-1]}", f"fl3 {' '.join(classes[:3])}|{' '.join(c[-2:])}"]
    if len(classes) <= 8:
        runs.append(f"all {' '.join(classes)}")
    runs.append(f"aux {min(3, sum(word in _HELPERS for word in classes))} {c[-1]}")
    opened = max((i for i, word in enumerate(classes) if word in _OPENERS), default=None)
    if opened is not None:
        runs += [f"o1 {classes[opened]} {min(len(classes) - opened, 6)} {c[-1]}"]
        runs += [f"o2 {' '.join(classes[opened : opened + 7])}"]
    return runs


_HELPERS = frozenset("is are was were do does did can could will would 's 're have has had 'd should am".split())
_OPENERS = frozenset("what which who how why when where if that because whether while and but so".split())


@cache
def _shipped() -> Weights:
    with np.load(_FILE) as data:
        return Weights(data["runs"], float(data["scale"]), data["heard"])
