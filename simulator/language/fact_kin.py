"""Words of a visitor that name a fact's word otherwise: `sleep` for `nap`, `the military` for `the air force`."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from simulator.language import word_kin
from simulator.language.career_words import SERVICES
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.meaning import Meaning, similarity
from simulator.language.tokens import Token

ALIKE = 0.72
"""Similarity of meaning from which two words are one thing said differently; kin of one kind mostly stay below."""
CERTAIN = 0.8
"""Similarity from which they surely are."""
TRADE = 0.3
"""Similarity to the job title and industry from which a word is the trade's own."""
AKIN = 0.4
"""The same for two words that WordNet joins: it knows rare senses too, which are seldom meant."""


class Vocabulary:
    """The telling words of a page's facts, to be asked which of them another word stands for."""

    def __init__(self, facts: Sequence[Sequence[Token]], trade: str, meaning: Meaning) -> None:
        self._meaning = meaning
        self._keys: dict[str, str] = {}
        for toks in facts:
            for token in toks:
                low = token.low.removesuffix("'s")
                foreign = token.capital and not word_kin.known(low)
                if not (token.mark or foreign or low in GRAMMAR or token.key in GENERAL or low[0].isdigit()):
                    self._keys.setdefault(low, token.key)
            for a, b in pairwise(toks):
                pair = f"{a.low}_{b.low}"
                if not {a.low, b.low} & GRAMMAR and word_kin.known(pair):
                    self._keys.setdefault(pair, pair)
        self._words = sorted(self._keys)
        self._matrix = meaning.vectors([w.replace("_", " ") for w in self._words]).astype(np.float64)
        self._trades = meaning.vectors([trade, trade.rpartition(", ")[2]])
        self._found: dict[str, dict[str, float]] = {}
        self._like: dict[str, dict[str, float]] = {}
        self._near: dict[str, dict[str, float]] = {}
        self._siblings: dict[str, frozenset[str]] = {}

    def meant(self, low: str) -> dict[str, float]:
        """Keys of the words on the page that this lower-case word names otherwise, and how surely, up to 1.

        Opposites are left out.
        """
        known = self._found.get(low)
        if known is None:
            known = self._found[low] = self._look(low)
        return known

    def likeness(self, low: str) -> dict[str, float]:
        """How alike in meaning each word of the page is to this one, for those that are at all."""
        known = self._like.get(low)
        if known is None:
            own = self._meaning.vectors([low])[0].astype(np.float64)
            near = np.round(self._matrix @ own, 3) if self._words else np.zeros(0)
            known = self._like[low] = {w: float(x) for w, x in zip(self._words, near, strict=True) if x >= _AT_ALL}
        return known

    def nearness(self, low: str) -> dict[str, float]:
        """Keys of the words on the page that are near to this one, with a figure of 0 to 1."""
        known = self._near.get(low)
        if known is None:
            known = self._near[low] = {}
            for word, likeness in self.likeness(low).items():
                near = min(1.0, max(0.0, (likeness - _BEGINS) / _GROWS))
                if word_kin.derived(low, word):
                    near = 1.0
                elif likeness >= _AT_ALL and word_kin.same(low, word):
                    near = max(near, _LIKELY)
                if near:
                    key = self._keys[word]
                    known[key] = max(near, known.get(key, 0.0))
        return known

    def siblings(self, low: str) -> frozenset[str]:
        """Keys of the words on the page that are near to this one and yet something else: `sister` to `brother`.

        What WordNet has under one roof, or as opposites, and what no likeness makes one thing.
        """
        known = self._siblings.get(low)
        if known is None:
            found = {self._keys[word] for word, like in self.likeness(low).items() if _other(low, word, like)}
            same = {self._keys[word] for word in self.likeness(low) if word_kin.same(low, word)}
            known = self._siblings[low] = frozenset(found - same)
        return known

    def _look(self, low: str) -> dict[str, float]:
        if not self._words or not word_kin.known(low):
            return {}
        if word_kin.everyday(low):
            # So common a word has many senses: only its own forms are surely meant.
            return {self._keys[word]: 1.0 for word in self._words if word_kin.derived(low, word)}
        own = self._meaning.vectors([low])[0]
        if any(similarity(own, t) >= TRADE for t in self._trades):
            return {}
        near = np.round(self._matrix @ own.astype(np.float64), 3)
        found: dict[str, float] = {}
        for word, likeness in zip(self._words, near, strict=True):
            sure = _same(low, word, float(likeness))
            if sure and not word_kin.opposite(low, word):
                found[self._keys[word]] = max(sure, found.get(self._keys[word], 0.0))
        return found


def _same(low: str, word: str, likeness: float) -> float:
    """How surely two words are one thing, 0 for not."""
    if word_kin.derived(low, word) or likeness >= CERTAIN:
        return 1.0
    if low in word_kin.within(word) or (low in _FORCES and word in SERVICES):
        return _LIKELY
    near = likeness >= ALIKE or (likeness >= AKIN and word_kin.same(low, word))
    return _LIKELY if near else 0.0


def _other(low: str, word: str, likeness: float) -> bool:
    return word_kin.opposite(low, word) or (likeness < CERTAIN and word_kin.nearness(low, word) >= _ONE_SORT)


_ONE_SORT = 0.6
"""Nearness in WordNet from which two words are of one sort."""
_AT_ALL = 0.25
"""Similarity below which two words have nothing to do with each other."""
_BEGINS, _GROWS = 0.35, 0.45
"""Similarity from which two words begin to be near, and how much more makes them one thing."""
_LIKELY = 0.85
_FORCES = frozenset({"military", "forces", "service", "army"})
