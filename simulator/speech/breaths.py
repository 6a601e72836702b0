"""Where a speaker may take breath inside a sentence: a slow voice works on the rest under its first few words."""

import re

from simulator.patterns import compiled

SHORT = 34
"""Characters, about two seconds: a sentence up to here is said in one breath."""

FIRST = 8
"""Characters that the first breath has at least, as "As I said," has: less sound hides no work."""

LATER = 48
"""Characters that every later breath may have: nobody minds half a second at a comma."""

GROWTH = 2.5
"""How much longer a breath may be than the one before, under whose sound it is voiced."""

_LONGEST_FIRST = 60
"""Characters: a first breath that only ends later wins too little for a seam."""

_LEAST, _LEAST_UNMARKED = 2, 3
"""Words on either side of a mark, and of a joining word without one."""

_MARK = compiled(r"(?<=[,;:—–])\s+(?=[^\s—–])")
_JOINS = compiled(
    r"\s+(?=(?:because|which|who|whose|why|whether|when|while|where|until|unless|though|although|"
    # "go and look" is one breath, "I went and it rained" is two: the second clause has a subject.
    r"(?:and|but|so|or) (?:I|you|he|she|it|we|they|there|nobody|everybody|somebody|the|a|my|our|your|his|her|their)"
    r"(?:'\w+)?)\s)",
    re.I,
)
_QUOTES = compiled(r"[“\"(\[][^”\")\]]*[”\")\]]")


def breaths(sentence: str) -> tuple[str, ...]:
    """The sentence in the pieces in which it can be said, one behind the other; joined with blanks they are all of it.

    A piece ends at a mark, or before a word that joins two clauses; never inside quotes or brackets, and never where
    fewer than two words would stand alone. The first is short; each next one is at most `GROWTH` times as long as the
    one before where the sentence has a place for it.
    """
    rest = " ".join(sentence.split())
    said: list[str] = []
    least, longest = FIRST, SHORT
    while len(rest) > longest:
        places = [at for at in _places(rest) if at >= least]
        fitting = [at for at in places if at <= longest]
        # The first breath is the earliest; a later one is as long as the one before can hide.
        at = (fitting[-1] if said else fitting[0]) if fitting else next(iter(places), 0)
        if not at or (not said and at > _LONGEST_FIRST):
            break
        said.append(rest[:at].strip())
        rest = rest[at:].strip()
        longest = max(LATER, round(GROWTH * len(said[-1])))
    return (*said, rest) if rest else tuple(said)


def ends_open(piece: str) -> bool:
    """Whether the sentence goes on behind this piece, so that the voice must not fall at its end."""
    return piece.rstrip("\"'”’)]").rstrip()[-1:] not in (".", "!", "?", "…")


def _places(text: str) -> list[int]:
    """Where a piece of the text may end, in order."""
    closed = [found.span() for found in _QUOTES.finditer(text)]
    found = {m.start(): _LEAST for m in _MARK.finditer(text)}
    for join in _JOINS.finditer(text):
        found.setdefault(join.start(), _LEAST_UNMARKED)
    return sorted(
        at
        for at, words in found.items()
        if len(text[:at].split()) >= words
        and len(text[at:].split()) >= words
        and not any(begin < at < end for begin, end in closed)
    )
