"""What a line is about, as weighable terms: stems of content words and shared ideas, robust to mishearing."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from simulator.dialogue.concepts import concepts
from simulator.language.text import words
from simulator.patterns import compiled

EMPTY = frozenset(
    """
    a about above actually after again all also always am an and another any anybody anyone anything are aren't
    around as ask asked at away basically be because been before being believe bit both but by came can can't come
    could couldn't curious day did didn't do does doesn't doing don't done during each either else er erm even ever
    every exactly few find first for from gave general get gets getting give given go goes going gonna good got had
    happen happened happens has have haven't having he hear heard hello her here hey hi him his hm hmm honestly how
    how's however i i'd i'll i'm i've if in into interested interesting is isn't it it's its just kind kinda know
    learn less let like little look lot love made make makes many may maybe me mean might mine mm more most much my
    myself never new nice no nope not nothing now of off oh ok okay on once one only or other our out over own
    particular perhaps please possible pretty quite rather read really right said saw say see seem seems shall share
    she should since so some somebody someone something somewhat sorry sort specifically still stuff such sure talk
    tell than thank thanks that that's the their them then there these they thing things think this those though
    thought through to today together told too took try uh um under until up us use used usually very walk want
    wanted was wasn't way we we're well went were what what's whatever when where whether which while who whose why
    will wish with within without won't wonder wondering word would wouldn't yeah year years yes yet you you'd
    you'll you're you've your yours yourself example people person work working works job jobs role describe explain
    detail details part involve involved curious question questions course world life time times thing lately terms
    lot lots especially beginner beginners newcomer newcomers start started starting starts sometimes often back
    next last long keep feel felt guess imagine suppose appreciate glad happy hope moment story stories experience
    experiences myself""".split()
)
"""Words that every question may hold and that say little about which story is meant."""

_SUFFIXES = (
    """isations izations isation ization ations ation ments ment nesses ness ically ingly fully ings ing edly
    ies ied ers ions ion ives ive able ible ful ous ally ly ed er es al s y e"""
).split()


_DRAWN = compiled(r"'(?:s|re|ve|ll|d|m|t)$")


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """A word's stem: endings off, doubled last consonant single. `lending`, `lender` and `lends` share `lend`."""
    word = _DRAWN.sub("", word).replace("'", "")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= (4 if len(suffix) > 2 else 3):
            word = word[: -len(suffix)]
            break
    if len(word) > 4 and word[-1] == "e":
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word


def stems(text: str) -> frozenset[str]:
    """The stems of the content words of a text."""
    return frozenset(stem(w) for w in words(text) if not _is_empty(w) and (len(w) > 1 or w.isdigit()))


def _is_empty(word: str) -> bool:
    """Whether a word says little, itself or without what was drawn to it: "they're", "who's"."""
    return word in EMPTY or _DRAWN.sub("", word) in EMPTY


def terms(text: str) -> frozenset[str]:
    """Stems, and ideas under names that begin with `#`."""
    return stems(text) | {f"#{name}" for name in concepts(" ".join(words(text)))[0]}


def explained(text: str) -> frozenset[str]:
    """The stems of the words that show an idea: where no story holds the word, the idea still says what is meant."""
    return frozenset(stem(word) for word in concepts(" ".join(words(text)))[1])


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """How a word roughly sounds: consonants in classes, vowels dropped but for the first."""
    word = re.sub(r"[^a-z]", "", word.lower())
    for old, new in (
        ("ph", "f"),
        ("ght", "t"),
        ("kn", "n"),
        ("wr", "r"),
        ("ck", "k"),
        ("sch", "sk"),
        ("tion", "shn"),
        ("wh", "w"),
    ):
        word = word.replace(old, new)
    if not word:
        return ""
    classes = str.maketrans("bpfvcgjkqsxzdtlmnr", "bbbbkkkkkssstdlnnr".replace("td", "tt"))
    coded = word.translate(classes)
    first = "a" if coded[0] in "aeiouyhw" else coded[0]
    rest = re.sub(r"[aeiouyhw]", "", coded[1:])
    return first + re.sub(r"(.)\1+", r"\1", rest)


@lru_cache(maxsize=8192)
def alike(heard: str, meant: str) -> bool:
    """Whether one stem is probably the other misheard or misspelt; short words must be the same."""
    if heard == meant:
        return True
    shorter = min(len(heard), len(meant))
    if (
        shorter < 4
        or 2 * shorter < 0.62 * (len(heard) + len(meant))
        or (heard[0] != meant[0] and sound(heard)[:1] != sound(meant)[:1])
    ):
        return False
    needed = 0.62 if len(sound(meant)) >= 3 and sound(heard) == sound(meant) else 0.84
    matcher = SequenceMatcher(None, heard, meant, autojunk=False)
    # The bounds are cheap, and few pairs come near.
    return min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= needed and matcher.ratio() >= needed


def mended(unknown: str, vocabulary: Iterable[str]) -> str | None:
    """The stem of the vocabulary that an unknown stem stands for, if one is close; ideas are never mended."""
    if unknown.startswith("#"):
        return None
    close = [known for known in vocabulary if not known.startswith("#") and alike(unknown, known)]
    return max(close, key=lambda known: (SequenceMatcher(None, unknown, known).ratio(), known), default=None)
