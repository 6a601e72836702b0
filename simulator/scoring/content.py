"""What a text is about: its telling words, and how near two texts are in words and in meaning."""

import itertools
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from simulator.language.meaning import Meaning
from simulator.language.stems import stem
from simulator.language.text import words


def _forms(word: str) -> tuple[str, ...]:
    """The regular inflections of a plain word; not of those that only look like one (`letter` is no form of `let`)."""
    base = word[:-1] if word.endswith(("e", "y")) else word
    twice = word + word[-1] if word in ("get", "let", "set", "begin", "sit", "plan") else word
    return (word, word + "s", word + "es", word + "ed", word + "d", word + "ing", base + "ing", base + "ies",
            base + "ied", twice + "ing", twice + "ed")  # fmt: skip


_PLAIN = frozenset(
    form
    for word in """
    a about above across actual actually after again ago all almost alone along already also although always am an
    and another any anybody believe oneself yourself anyone anything are around as ask asked at away back be because
    become been before being below best better between big bit both but by call came can could couple did different
    do does doing done down each early either else end enough especially even ever every everybody everyone
    everything exactly far feel few find first for from full get give go going good got great guess had happen
    happened hard has have having he hear heard help her here him his honest honestly hope how i idea if important
    in instead interested interesting into is it its just keep kind know last late later learn least leave less let
    like little long look lot lots love made main make many may maybe me mean might mind moment more most much must
    my name need never new next nice no nobody not nothing now of off often oh ok okay old on once one only open or
    other others our out over own part people perhaps person place pleasure point possible probably question quite
    rather read real really reason right said same saw say says see seem seems seen set several shall she should
    show since small so some somebody someone something sometimes soon sorry sort sound sounds start started still
    story stuff such suppose sure take talk talked talking tell thank thanks that the their them then there these
    they thing things think this those though thought through time times to today together told too took tried true
    try trying turn two under until up upon us use used useful very want wanted was way we week well went were what
    whatever when where whether which while who whole whom whose why will wish with within without wonder word words
    work worked working world would yeah year years yes yet you your yours job jobs career field industry company
    team business office day days role life month morning minute minutes three four five six seven eight nine ten
    hello hi hey bye goodbye coffee um uh er im ive id ill youre youve dont didnt doesnt wont havent hasnt hadnt
    wasnt arent werent theyre theyve theyll theyd weve wed hes shes hed shed id whos hows isnt wasnt cant wont
    couldnt wouldnt shouldnt its thats whats theres lets mentioned mention describe explain walk share experience
    skill skills student study advice helpful takeaway taking
    """.split()
    for form in _forms(word)
)
# Words that any talk about any work is full of: sharing one of them shows nothing.


_TAILS = ("", "s", "m", "d", "ll", "re", "ve", "t")
# What may stand behind an apostrophe without being a word of its own.


@lru_cache(maxsize=4096)
def telling(text: str) -> tuple[str, ...]:
    """The stems of the words that say what a text is about, in order, repetitions kept."""
    found = []
    for word in words(text):
        base, _, tail = word.partition("'")
        plain = word.replace("'", "") in _PLAIN or (base in _PLAIN and tail in _TAILS)
        if plain or (word.isdigit() and len(word) != 4):
            continue
        root = stem(base if tail in _TAILS else word)
        if len(root) > 2:
            found.append(root)
    return tuple(found)


BY_CHANCE = frozenset(s for w in "ask asked bring brought give gave given put usually".split() for s in telling(w))
"""Words that stand in most answers: "when you brought in the new line" builds on no "I brought him home"."""


def shared(text: str, other: Iterable[str]) -> tuple[str, ...]:
    """The telling stems of `text` that are among the stems `other`, in order, each once."""
    there = set(other)
    return tuple(dict.fromkeys(s for s in telling(text) if s in there))


def nearness(meaning: Meaning, text: str, others: Sequence[str]) -> list[float]:
    """How near the text is in meaning to each of the others, -1 to 1, rounded as `similarity` is."""
    if not others:
        return []
    vectors = meaning.vectors([text, *others]).astype(np.float64)
    return [round(float(near), 3) + 0.0 for near in vectors[1:] @ vectors[0]]


def pieces_of_speech(text: str, sentences: Sequence[str]) -> tuple[str, ...]:
    """The sentences of a speech and each neighbouring pair: what a remark about it may be near to."""
    pairs = [f"{a} {b}" for a, b in itertools.pairwise(sentences)]
    return (*sentences, *pairs) if sentences else (text,)
