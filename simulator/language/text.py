"""Plain text work that judging and answering share: sentences, words, phrases that stand in a text."""

import itertools
from functools import lru_cache

from simulator.domain.phrases import LONGEST_KEPT, stands_in, words
from simulator.language.boundaries import breaks
from simulator.patterns import compiled

__all__ = ["sentences", "share_spoken", "stands_in", "words"]

_SENTENCE_END = compiled(r"[.!?…][\"'”’)]*(?=\s)")
_ABBREVIATION = compiled(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|vs|etc|e\.g|i\.e|a\.m|p\.m|Inc|Ltd|No|approx)\.$")
_NEAR = 12
"""Characters before a mark that hold any abbreviation, and one more."""


def sentences(text: str) -> list[str]:
    """The sentences, each with its end mark; abbreviations and initials do not end one.

    Words without any mark, as a poor transcript has them, are parted where a question sets in. Joined by single spaces
    they are the text.
    """
    line = " ".join(text.split())
    parts: list[str] = []
    begin = 0
    for mark in _SENTENCE_END.finditer(line):
        if not _ABBREVIATION.search(line[max(begin, mark.end() - _NEAR) : mark.end()]):
            parts.append(line[begin : mark.end()])
            begin = mark.end() + 1
    if parts or not line:
        return [*parts, line[begin:]] if line[begin:] else parts
    starts = [0, *breaks(line), len(line)]
    return [line[a:b].rstrip() for a, b in itertools.pairwise(starts)]


def share_spoken(body: str, spoken: str) -> float:
    """How much of a story's body stands in what was spoken: 0 to 1, by words, in runs of at least three.

    A word counts where it stands in `spoken` as part of the same run of three words; a body of one or two words must
    stand as a whole.
    """
    wanted = words(body)
    if len(wanted) < 3:
        return 1.0 if wanted and stands_in(body, spoken) else 0.0
    triples = _triples(spoken) if len(spoken) <= LONGEST_KEPT else _triples_of_a_talk(spoken)
    hit = [False] * len(wanted)
    for i in range(len(wanted) - 2):
        if tuple(wanted[i : i + 3]) in triples:
            hit[i] = hit[i + 1] = hit[i + 2] = True
    return sum(hit) / len(wanted)


@lru_cache(maxsize=256)
def _triples(spoken: str) -> frozenset[tuple[str, ...]]:
    # Every story of a page is looked for in every turn of a talk.
    there = words(spoken)
    return frozenset(tuple(there[i : i + 3]) for i in range(len(there) - 2))


@lru_cache(maxsize=1)
def _triples_of_a_talk(spoken: str) -> frozenset[tuple[str, ...]]:
    # All that was said so far is another text after each turn, and a talk's worth of those fills the memory.
    return _triples.__wrapped__(spoken)
