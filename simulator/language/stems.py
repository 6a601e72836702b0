"""Rough word stems: enough to see that `lending` and `lend` are one idea."""

from collections.abc import Iterable
from functools import lru_cache

from simulator.language import lexicon as lex
from simulator.language.clauses import QUOTED, WH

STOP = (
    lex.AUXILIARIES
    | lex.SUBJECTS
    | WH
    | frozenset(
        """and or but so if then than to of in on at by for with from into about through over under after before during
        as not n't no yes be been being am me him us them mine yours myself yourself very too also more most
        much many few else ever never always sometimes often again still yet up down out off here now just
        like well really because while until against between each every other another such own same""".split()
    )
    | {QUOTED}
)
"""Words without an idea of their own."""

_ENDINGS = tuple(
    "isations izations isation ization ations ation ments ment ings ing ies ied "
    "ers er ors or ions ion ed es ly s e y".split()
)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A rough stem of a plain word; at least three letters stay."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not (ending == "s" and word.endswith("ss")):
            root = word[: -len(ending)]
            return root[:-1] if len(root) > 3 and root[-1] == root[-2] else root
    return word


def content_stems(words: Iterable[str]) -> dict[str, str]:
    """The words that carry an idea, in order, each with its stem."""
    return {w: stem(w) for w in words if w not in STOP and len(w) > 2}
