"""Names as they are heard: `Dalhousie`, `Dalhouse` and `dal housing` may be one name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from simulator.language.career_words import ORGANISATION_HEADS
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.families import stem

_SOUNDS = (
    (r"^(kn|gn|pn)", "n"), (r"^wr", "r"), (r"^ps", "s"), (r"^x", "s"), (r"tch", "x"), (r"sch", "sk"), (r"(sh|ch)", "x"),
    (r"ph", "f"), (r"gh(?=[^aeiou]|$)", ""), (r"th", "t"), (r"ck", "k"), (r"c(?=[eiy])", "s"), (r"[cq]", "k"),
    (r"g(?=[eiy])", "j"), (r"(ti|si)(?=on|ous)", "x"), (r"z", "s"), (r"v", "f"), (r"d", "t"), (r"b", "p"), (r"g", "k"),
    (r"m(?=p)", "n"), (r"x", "x"),
)  # fmt: skip


@lru_cache(maxsize=8192)
def sound(name: str) -> str:
    """A key that names of like sound share: consonant classes in order, and whether it begins with a vowel."""
    letters = re.sub(r"[^a-z]", "", name.lower())
    for pattern, to in _SOUNDS:
        letters = re.sub(pattern, to, letters)
    if not letters:
        return ""
    head = "a" if letters[0] in "aeiouy" else letters[0]
    rest = re.sub(r"[aeiouyhw]", "", letters[1:])
    return re.sub(r"(.)\1+", r"\1", head + rest)


@lru_cache(maxsize=16384)
def edits(a: str, b: str) -> int:
    """How many letters are added, dropped, changed or swapped with a neighbour between two words."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        new = [i]
        for j, y in enumerate(b, start=1):
            best = min(new[-1] + 1, row[j] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and y == a[i - 2]:
                best = min(best, before[j - 2] + 1)
            new.append(best)
        before, row = row, new
    return row[-1]


@lru_cache(maxsize=65536)
def alike(heard: str, name: str) -> bool:
    """Whether a heard word (or two run together) may be this name; both lower case."""
    heard, name = _plain(heard), _plain(name)
    if heard == name:
        return True
    least, most = sorted((len(heard), len(name)))
    if least < 4 or most - least > 3 or common(heard):
        return False
    distance = edits(heard, name)
    same_sound = sound(heard) == sound(name)
    if distance <= (1 if least < 7 else 2) and (least >= 5 or same_sound):
        return heard[0] == name[0] or sound(heard)[:1] == sound(name)[:1]
    return same_sound and len(sound(name)) >= 3 and distance <= max(2, most // 3 + 1)


def telling(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name that tell it from others: not `University`, `of`, `Royal Bank`'s `Bank`."""
    return tuple(w for w in words if w not in GRAMMAR and w not in ORGANISATION_HEADS)


def common(word: str) -> bool:
    """Whether a lower-case word is an everyday one, so that it names nothing by itself."""
    return word in GRAMMAR or stem(word) in GENERAL


def _plain(word: str) -> str:
    return re.sub(r"[^a-z0-9\u00df-\u024f]", "", word.removesuffix("'s"))
