"""A turn as it was meant: without "um", and without what a nervous speaker says twice."""

import re

from simulator.patterns import compiled

_FILLER = compiled(r"(?:,\s*)?(?<![\w'’-])(?:um+|uh+|uhm+|erm+|ehm+)(?![\w'’-]),?\s*", re.IGNORECASE)
_WORD = compiled(r"[\w'’-]+")
_MEANT_TWICE = frozenset(
    "ha no bye very so really hello hey blah la knock hear there now please thank years had that".split()
)
"""Words that people double on purpose."""
_LONGEST = 4
"""Words that are begun again together: "how did you how did you"."""
_FEWEST = 2
"""Words that have to be left: an "um" alone stays what it is."""


def plainly(said: str) -> str:
    """The turn without fillers, each stuttered word or group of words once; unchanged where that leaves nothing."""
    text = " ".join(_FILLER.sub(" ", said).split())
    spoken = [(m[0], m.start(), m.end()) for m in _WORD.finditer(text)]
    kept: list[tuple[str, int, int]] = []
    cut: list[tuple[int, int]] = []
    for word in spoken:
        kept.append(word)
        for n in range(_LONGEST, 0, -1):
            if len(kept) >= 2 * n and _same(text, kept[-2 * n : -n], kept[-n:]):
                # What was begun first goes, so that a mark behind the second stays.
                cut.append((kept[-2 * n][1], kept[-n][1]))
                del kept[-2 * n : -n]
                break
    if len(kept) < _FEWEST:
        return said
    for begin, end in sorted(cut, reverse=True):
        text = text[:begin] + text[end:]
    return text


def _same(text: str, first: list[tuple[str, int, int]], again: list[tuple[str, int, int]]) -> bool:
    between = text[first[0][1] : again[0][1]]
    alike = all(a[0].lower() == b[0].lower() for a, b in zip(first, again, strict=True))
    return alike and first[0][0].lower() not in _MEANT_TWICE and not re.search(r"[.?!:;]", between)
