"""Names of the page in what was heard unsurely and sounds nearly like them: "Edgerton" where the page has "Egerton".

Whisper writes a name that it does not know as it sounds, and no reading with hints brings back all of them. Ordinary
English words, and what was heard surely, are left alone: of 2,592 readings of everyday lines none was changed
(`tests/evals/hearing.py` counts the names).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from simulator.domain.talk import Word
from simulator.patterns import compiled
from simulator.speech.hints import COMMON, bare
from simulator.speech.sounding import alike, distance, known, near_enough, sounds

_UNSURE = 0.8
"""Probability from which a word is not taken for a name that only sounds like it."""

_SHORTEST, _SHORTEST_BESIDE = 4, 3
"""Phonemes: the names of three are the sounds of too many words, but not beside another word of the same name."""

_BEGINS_ALIKE = 5
"""Phonemes up to which a name must begin with a sound of its own sort."""

_SPELLED = 6
"""Letters of a name that is known by its letters too."""

_NEAR, _NEAR_KNOWN = 0.24, 0.06
"""How far from a name a reading may lie: with letters that are no English word in it, and without."""

_CONTRACTED = compiled(r"(?:n['’]t|['’](?:ll|re|ve|d|m))\W*$")

_TITLES = frozenset("mr mrs ms dr prof st".split())
"""Words whose full stop ends nothing."""

_MOST_FOR_ONE = 3
"""Words that one name is heard as."""


def by_sound(text: str, heard: Sequence[Word], hints: Sequence[str]) -> str:
    """The text with names in place of unsure words that sound like them; `heard` says how sure each word is.

    A name that stands in the text already is not put in a second place, and of what was heard surely only the spaces
    in a name are mended.
    """
    unsure = {bare(w.word) for w in heard if w.probability < _UNSURE} - COMMON
    words = text.split()
    there = {bare(word) for word in words}
    names = [name for name in _names(tuple(hints)) if not there.issuperset(name.words)]
    terms = {word for hint in hints for word in map(bare, hint.split())}
    places = [place for begin in range(len(words)) for place in _places(words, begin, unsure, names, terms)]
    taken: dict[int, _Place] = {}
    for place in sorted(places, key=lambda p: (-len(p.name.words), p.apart)):
        free = not any(place.begin < other.end and other.begin < place.end for other in taken.values())
        if free and place.name not in [other.name for other in taken.values()]:
            taken[place.begin] = place
    for begin in sorted(taken, reverse=True):
        place = taken[begin]
        words[begin : place.end] = _with_its_ends(place.name.text, words[begin : place.end])
    return " ".join(words)


def ready(hints: Sequence[str]) -> None:
    """Find the sounds of these hints ahead: the first time takes a second, the pronouncing dictionary with it."""
    for name in _names(tuple(hints)):
        for word in name.words:
            sounds(word)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that may be heard as something else."""

    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Words that may be a name; `apart` is 0 where they sound the same, and under 1."""

    begin: int
    end: int
    name: _Name
    apart: float


def _places(
    words: Sequence[str], begin: int, unsure: set[str], names: Sequence[_Name], terms: set[str]
) -> Iterator[_Place]:
    """The names that the words from here may be."""
    for end in range(begin + 1, min(begin + _MOST_FOR_ONE, len(words)) + 1):
        window = [bare(word) for word in words[begin:end]]
        if not window[-1] or window[0] in COMMON or _CONTRACTED.search(words[end - 1]):
            return
        if all(word[:1].isupper() for word in words[begin:end]):
            letters = "".join(window)
            yield from (_Place(begin, end, name, 0.0) for name in names if letters == "".join(name.words))
        own = terms.intersection(window)
        if unsure.intersection(window) - own and window[-1] not in COMMON:
            for name in names:
                if own.issubset(name.words) and (apart := _apart(window, name)) < 1:
                    yield _Place(begin, end, name, apart)
        if words[end - 1].endswith((".", ",", "?", "!", ";", ":")) and window[-1] not in _TITLES:
            return


def _apart(window: Sequence[str], name: _Name) -> float:
    """How far what was heard lies from a name, as a share of what would be too far; 1 where it is another word.

    Words that both have say who is meant and nothing about the sound of the others: behind "Madame", "parent" may be
    Perrin.
    """
    old, new = list(window), list(name.words)
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    beside = len(new) < len(name.words)
    ordinary = all(known(word) for word in old) and not (beside and not any(known(word) for word in new))
    if not old or not new or (ordinary and len(old) == 1) or old[0].rstrip("s") == new[0].rstrip("s"):
        return 1.0
    said, meant = "".join(map(sounds, old)), "".join(map(sounds, new))
    near = 1.0
    if len(meant) >= (_SHORTEST_BESIDE if beside else _SHORTEST) and _comparable(said, meant):
        near = distance(said, meant) / (_NEAR_KNOWN if ordinary else _NEAR)
    heard, spelled = "".join(old), "".join(new)
    if ordinary or near < 1 or len(spelled) < _SPELLED:
        return near
    # How a rare name is said is a guess; Whisper's letters may be the better witness.
    return (1 - SequenceMatcher(None, heard, spelled, autojunk=False).ratio()) / _NEAR


def _with_its_ends(name: str, old: Sequence[str]) -> list[str]:
    """A name with the marks, and the genitive, of the words that it stands for."""
    before = re.match(r"^[^\w]*", old[0])
    after = re.search(r"(?:['’]s)?[^\w]*$", old[-1])
    return f"{before[0] if before else ''}{name}{after[0] if after else ''}".split()


def _comparable(one: str, other: str) -> bool:
    """Whether two sounds can lie near each other at all, which is quickly seen; short ones begin alike."""
    if abs(len(one) - len(other)) > max(1, len(other) // 3) or not near_enough(one, other):
        return False
    return len(other) > _BEGINS_ALIKE or (one != "" and alike(one[0], other[0]))


@lru_cache(16)
def _names(hints: tuple[str, ...]) -> tuple[_Name, ...]:
    """The hints, pairs of their words, and their words that are no English word."""
    found: dict[str, _Name] = {}
    for hint in hints:
        parts = [re.sub(r"^\W+|(?:['’]s)?\W*$", "", word) for word in hint.split()]
        single = [part for part in parts if len(part) > 2 and not known(part.lower())]
        for text in dict.fromkeys([" ".join(parts), *map(" ".join, pairwise(parts)), *single]):
            words = tuple(map(bare, text.split()))
            if text in single or (len(words) > 1 and not COMMON.issuperset(words)):
                found.setdefault(text, _Name(text, words))
    return tuple(found.values())
