"""Names as a recogniser hears them: `shell the wash` for Scheldewash, and never a lone chair for a choir."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from simulator.language import word_kin
from simulator.language.common_words import GRAMMAR
from simulator.language.names import edits
from simulator.language.tokens import Token, tokens

_SHORTEST = 8
"""Letters of a name that words by chance are hardly ever so like."""
_UNLIKE = 0.37
"""Share of its letters that may be heard otherwise."""
_LONGER = 3


def with_house(toks: Sequence[Token], house: Iterable[str]) -> tuple[Token, ...]:
    """The tokens, with two or three words that together sound like a word of the house's name put into one.

    Only a name that no dictionary has is looked for, and only where it is not said besides.
    """
    names = [w for w in house if len(w) >= _SHORTEST and not word_kin.known(w)]
    said = {t.low.removesuffix("'s") for t in toks}
    names = [n for n in names if n not in said]
    if not names:
        return tuple(toks)
    out: list[Token] = []
    i = 0
    while i < len(toks):
        name, width = _heard(toks, i, names)
        if width:
            word = tokens(name)[0]
            out.append(
                replace(word, start=toks[i].start, end=toks[i + width - 1].end, capital=True, first=toks[i].first)
            )
        else:
            out.append(toks[i])
        i += max(1, width)
    return tuple(out)


def _heard(toks: Sequence[Token], i: int, names: Sequence[str]) -> tuple[str, int]:
    """The name that begins at token `i` in several words, and in how many; nought where none does."""
    best = (_UNLIKE, "", 0)
    for width in (2, 3):
        run = toks[i : i + width]
        if len(run) < width or any(t.mark or not t.low.isalpha() for t in run):
            break
        joined = "".join(t.low for t in run)
        for name in names:
            if joined[0] == name[0] and abs(len(joined) - len(name)) <= _LONGER:
                off = edits(joined, name) / len(name)
                if off < best[0]:
                    best = (off, name, width)
    return best[1], best[2]


def means_itself(toks: Sequence[Token], i: int, keys: Container[str]) -> bool:
    """Whether a word of the dictionary stands for nothing but itself: `the person in your chair`.

    With a capital, or beside a word that has one of these keys, it may be part of a name: `the golden sheers`.
    """
    token = toks[i]
    if (token.capital and not token.first) or not word_kin.known(token.low):
        return False
    beside = [toks[k] for k in (i - 1, i + 1) if 0 <= k < len(toks)]
    return not any(t.key in keys and t.low not in GRAMMAR for t in beside)


def heard_as(names: Iterable[str], itself: bool) -> frozenset[str]:
    """The names that a word may have been heard for; where it `means_itself`, only those that no dictionary has."""
    return frozenset(n for n in names if not itself or not word_kin.known(n) or word_kin.within(n))
