"""Names and terms put right: what was heard without hints, corrected where a hint was misheard and nowhere else.

Hints in Whisper's prompt mend most names, but they also pull other speech towards themselves: the word error rate of
clips that have nothing to do with the hints rose from .027 to .055 (native) and from .296 to .377 (non-native). So
both readings are taken, and only the hints come over: then it stays as it was, and more than half of the wrong words in
turns full of names are mended (`tests/evals/hearing.py` measures it). What neither reading knew is
left to `namesakes`.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from simulator.domain.talk import Word
from simulator.speech.sounding import distance, known, sounds

_ALIKE, _ALIKE_AT_FIRST = 0.45, 0.3
"""How much of the letters two readings of the same sound share at the least, and with the same first letter."""

_SOUNDS_ALIKE = 0.35
"""How far two readings of the same sound may lie apart, where their letters do not tell (`sounding.distance`)."""

_MOST_WORDS = 5

_SURELY = 0.9
"""Probability from which a word needs no hint: in all the turns of `tests/evals/data/names.txt` whose hints mended
something, a word lay under it."""

COMMON = frozenset(
    "a an the of and or in on at to for from with by is are was were be this that these those it its he she they we "
    "you i my your his her our their who what how why where when not no".split()
)


def corrected(plain: str, hinted: str, hints: Sequence[str]) -> str:
    """The plain reading with the hints of the other one in it, where both plainly read the same sound."""
    terms = {w for hint in hints for w in letters(hint)} - COMMON
    if not terms or plain == hinted or not plain or not hinted:
        return plain
    before, after = plain.split(), hinted.split()
    old, new = [bare(w) for w in before], [bare(w) for w in after]
    out: list[str] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "replace" and _is_a_hint_misheard(
            old[a:b], new[c:d], terms, by_letters=_names_somebody(new, c, d, hints)
        ):
            out += _with_its_end_mark(after[c:d], before[b - 1])
        elif what != "insert":
            out += before[a:b]
    return " ".join(out)


def surely_heard(words: Sequence[Word]) -> bool:
    """Whether hints would change nothing, so that the second reading, which takes its time, can be spared.

    A name that is misheard makes the hearing unsure of it or of its neighbours; small words say nothing.
    """
    return all(word.probability >= _SURELY for word in words if bare(word.word) not in COMMON)


def _names_somebody(words: Sequence[str], begin: int, end: int, hints: Sequence[str]) -> bool:
    """Whether a name stands in this stretch: a word of a hint that is no English word, or beside its neighbour there.

    "Water" alone is not Northdale Water: such a word must sound as what was heard.
    """
    parts = [letters(hint) for hint in hints]
    rare = {word for part in parts for word in part if word not in COMMON and not known(word)}
    beside = {pair for p in parts for pair in pairwise(p)}
    around = words[max(0, begin - 1) : end + 1]
    return not rare.isdisjoint(words[begin:end]) or not beside.isdisjoint(pairwise(around))


def _is_a_hint_misheard(old: Sequence[str], new: Sequence[str], terms: set[str], *, by_letters: bool) -> bool:
    if max(len(old), len(new)) > _MOST_WORDS or not any(w in terms for w in new):
        return False
    # Every word that comes over is a hint's, or small, or was there before: nothing else may slip in.
    if any(w not in terms and w not in COMMON and w not in old for w in new):
        return False
    # A term that was heard without help is not talked out of.
    if any(w in terms and w not in new for w in old):
        return False
    one, other = "".join(old), "".join(new)
    if distance(sounds(" ".join(old)), sounds(" ".join(new))) <= _SOUNDS_ALIKE:
        return True
    if not by_letters:
        return False
    needed = _ALIKE_AT_FIRST if one[:1] == other[:1] else _ALIKE
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= needed


def _with_its_end_mark(words: list[str], last: str) -> list[str]:
    """The new words with the end mark that stood there before: end marks of a prompted reading are less sure."""
    mark = re.search(r"[.,!?…;:]*$", last)
    return [*words[:-1], re.sub(r"[.,!?…;:]*$", "", words[-1]) + (mark[0] if mark else "")]


def bare(word: str) -> str:
    """A word's letters alone, in lower case: what is compared."""
    return "".join(letters(word))


def letters(text: str) -> list[str]:
    """The words of a text in lower case, without marks and genitives."""
    return re.findall(r"[^\W_]+", re.sub(r"['’]s?\b|-", "", text.lower()))
