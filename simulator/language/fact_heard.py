"""The employer's name where a recogniser has heard ordinary words for it: `shell the wash` for Scheldewash."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from simulator.language import word_kin
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
