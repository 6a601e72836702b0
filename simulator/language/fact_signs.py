"""What speaks for each fact of a page being meant by an utterance: figures for `fact_learned`.

Nothing is decided here. Every sign is a plain number, so that what they prove together can be learned from examples.
"""

from collections.abc import Sequence
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from simulator.domain.question import Reading
from simulator.language import word_kin
from simulator.language.checking import Check
from simulator.language.claiming import YOU
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.fact_answers import asked_in
from simulator.language.fact_fit import score_of
from simulator.language.fact_forms import fills, wanted
from simulator.language.fact_heard import heard_as, means_itself
from simulator.language.fact_use import ERAS, match
from simulator.language.meaning import Words, witness
from simulator.language.names import alike
from simulator.language.page_index import Page, PageFact, side_by_side
from simulator.language.tokens import Token
from simulator.language.wordlists import bag

Floats = NDArray[np.float64]

TOLD = 0.6
"""Nearness from which a word of the utterance counts as told by the fact."""
_GENERAL, _EVERYDAY, _KNOWN, _STRANGE = 0.15, 0.4, 0.8, 1.0
"""Weights of words: of any talk about work, among the thousand commonest, in the dictionary, in none."""
_OF_THE_TRADE = 0.4
"""What a word of the trade keeps of its weight."""
_OF_ONESELF = 0.3
"""What a word about the visitor keeps."""
_MISHEARD = 0.9
_MOST = 4.0
"""Weight of the rules from which a fact is no surer."""
_LEAST_FIT = -2.0
_FORM = GRAMMAR | bag(
    "like kind sort mean guess sorry honestly question ask asking tell curious wonder wondering wanted know"
)

PAIR = (
    "line alike", "core alike", "line more alike than others", "core more alike than others", "rank",
    "weight by rule", "same words", "heaviest same word", "near words", "heaviest near word", "share same",
    "share near", "same words found only here", "nearer words than others", "numbers the same",
    "numbers about the same", "same pairs of words", "same doing", "has what is asked for", "fits the question",
    "answers by rule",
    "mistaken by rule", "used by rule", "about the person", "facts", "the person is spoken to", "covered",
    "line alike to a witness", "core alike to a witness", "line more alike than others to a witness",
    "core more alike than others to a witness", "rank of the line by a witness", "rank of the core by a witness",
)  # fmt: skip
"""What is measured of each fact, in this order."""


class Signs:
    """One utterance held against a page, measured; the last three are ids of facts that the rules have found."""

    def __init__(
        self,
        check: Check,
        core: Check,
        reading: Reading,
        mistaken: frozenset[str],
        answered: frozenset[str],
        used: frozenset[str],
    ) -> None:
        self.check, self.core, self.reading = check, core, reading
        self._by_rule = (answered, mistaken, used)
        page, facts, toks = check.page, check.page.facts, check.tokens
        texts = [" ".join(c.said.text.split()) for c in (check, core)]
        self.meant: Floats = check.meaning.vectors(texts).astype(np.float64)
        """What the whole and the asking part mean; shape (2, dimensions)."""
        self.witnessed: Floats = _witnessed(check, core, texts)
        """The same by the second encoder."""
        counted = {i for n in check.said.numbers for i in range(n.begin, n.stop)}
        self.places = [
            i for i, t in enumerate(toks) if not (t.mark or t.low in _FORM or i in counted or of_the_house(check, t))
        ]
        """Tokens that tell something."""
        self.weight = np.array(
            [_weight(check, toks[i]) * (_OF_ONESELF if i in check.said.about_self else 1.0) for i in self.places]
        )
        """How much each of them tells."""
        shape = (len(self.places), len(facts))
        known = [_same(page, toks[i].low, toks[i].key, means_itself(toks, i, page.spread)) for i in self.places]
        self.same = np.array(known).reshape(shape)
        """Whether each fact has each of them, 0 to 1."""
        near = np.array([_near(page, toks[i].low) for i in self.places]).reshape(shape)
        self.near: Floats = np.maximum(near, self.same)
        """The same in other words."""
        other = [_other(page, toks[i].low, toks[i].key) for i in self.places]
        self.other = np.array(other, dtype=bool).reshape(shape)
        """Whether what each fact has is only something of the same sort: a sister where a brother is said."""

    @cached_property
    def spoken(self) -> Floats:
        """What each token of the utterance means where it stands, by the second encoder; empty where it tells none."""
        encoder = witness(self.check.meaning)
        if not isinstance(encoder, Words):
            return np.zeros((0, 0))
        return by_token(self.check.said.text, self.check.tokens, encoder)

    def told(self, n: int) -> list[int]:
        """Tokens that fact `n` has, in whatever words."""
        counted = {float(y) for y in self.check.page.facts[n].years}
        counted |= {q.value for q in self.check.page.facts[n].quantities}
        numbers = [i for m in self.check.said.numbers if m.value in counted for i in range(m.begin, m.stop)]
        return sorted([*(self.places[k] for k in range(len(self.places)) if self.tells(k, n)), *numbers])

    def untold(self, n: int) -> list[int]:
        """Which of `places` say what fact `n` does not tell, in whatever words."""
        own = self.check.said.about_self
        return [k for k, i in enumerate(self.places) if not self.tells(k, n) and i not in own]

    def tells(self, k: int, n: int) -> bool:
        """Whether fact `n` tells what the word at `places[k]` says, in whatever words."""
        return bool(self.near[k, n] >= TOLD and not self.other[k, n])

    def met(self, n: int) -> frozenset[str]:
        """Keys of the words of fact `n` that the utterance has, in whatever words."""
        toks, vocabulary = self.check.tokens, self.check.page.vocabulary
        told = [toks[i] for k, i in enumerate(self.places) if self.tells(k, n)]
        keys = {t.key for t in told}
        for low in (t.low.removesuffix("'s") for t in told):
            near = vocabulary.nearness(low).items()
            keys |= {key for key, nearness in near if nearness >= TOLD} - vocabulary.siblings(low)
        return frozenset(keys)

    def pairs(self) -> Floats:
        """Shape (facts, len(PAIR)), four decimals."""
        page = self.check.page
        rows = np.zeros((len(page.facts), len(PAIR)))
        alike_ = (self.meant @ page.meant.T).round(3)
        others = max(1, len(page.facts) - 1)
        rows[:, 0], rows[:, 1] = alike_
        rows[:, 2], rows[:, 3] = alike_ - (alike_.sum(axis=1, keepdims=True) - alike_) / others
        rows[:, 4] = (-alike_[0]).argsort(kind="stable").argsort(kind="stable")
        if self.places:
            same, near = self.same * self.weight[:, None], self.near * self.weight[:, None]
            only = np.array([1 / max(1, page.spread.get(self.check.tokens[i].key, 1)) for i in self.places])
            total = self.weight.sum() + _OF_ONESELF
            rows[:, 6], rows[:, 7] = same.sum(axis=0), same.max(axis=0)
            rows[:, 8], rows[:, 9] = near.sum(axis=0), near.max(axis=0)
            rows[:, 10], rows[:, 11] = rows[:, 6] / total, rows[:, 8] / total
            rows[:, 12] = (same * only[:, None]).sum(axis=0)
            rows[:, 13] = rows[:, 8] - (rows[:, 8].sum() - rows[:, 8]) / others
        asked, forms = asked_in(self.core), wanted(self.core)
        line_pairs = set(side_by_side(self.check.tokens))
        spoken_to = bool(YOU & self.check.lows or "your" in self.check.lows)
        for n, fact in enumerate(page.facts):
            parts = [p for p in self.check.parts if p.fact is fact]
            rows[n, 5] = min(_MOST, match(self.check.said, fact, page).weight)
            rows[n, 14:16] = _numbers_alike(self.check, fact)
            rows[n, 16] = len(line_pairs & fact.pairs)
            rows[n, 17] = len(asked.relations & {r for p in parts for r in p.relations})
            rows[n, 18] = float(any(fills(self.core, fact, form) for form in forms)) if forms else -1.0
            rows[n, 19] = max((score_of(asked, p) for p in parts), default=_LEAST_FIT)
            rows[n, 20:23] = [fact.fact.id in found for found in self._by_rule]
            rows[n, 23:26] = fact.of_persona, len(page.facts), spoken_to
        rows[:, 26] = self._covered()
        rows[:, 27:29] = seen = (self.witnessed @ page.witnessed.T).round(3).T
        rows[:, 29:31] = seen - (seen.sum(axis=0) - seen) / others
        rows[:, 31:33] = (-seen).argsort(axis=0, kind="stable").argsort(axis=0, kind="stable")
        rows[:, 19] = np.maximum(rows[:, 19], _LEAST_FIT)
        return rows.round(4)

    def _covered(self) -> list[float]:
        """The share of what each fact tells that the utterance tells too."""
        page = self.check.page
        near: dict[str, float] = {}
        for i in self.places:
            token = self.check.tokens[i]
            near[token.key] = 1.0
            for key, likeness in page.vocabulary.nearness(token.low.removesuffix("'s")).items():
                near[key] = max(likeness, near.get(key, 0.0))
        told = (sum(weight * near.get(key, 0.0) for key, weight in f.weights.items()) for f in page.facts)
        return [a / (sum(f.weights.values()) + 0.2) for a, f in zip(told, page.facts, strict=True)]


def _witnessed(check: Check, core: Check, texts: Sequence[str]) -> Floats:
    """What the second encoder makes of the whole and of the part that asks, which is read in the light of the whole."""
    encoder = witness(check.meaning)
    begin = check.said.text.find(core.said.text)
    if begin < 0 or not isinstance(encoder, Words):
        return encoder.vectors(texts).astype(np.float64)
    vectors, places = encoder.pieces(check.said.text)
    end = begin + len(core.said.text)
    asks = [n for n, (a, b) in enumerate(places) if a < b and a >= begin and b <= end]
    means = [vectors.astype(np.float64).mean(axis=0), vectors[asks or slice(None)].astype(np.float64).mean(axis=0)]
    return np.stack([mean / max(float(np.linalg.norm(mean)), 1e-9) for mean in means])


def by_token(text: str, toks: Sequence[Token], encoder: Words) -> Floats:
    """What each token means in its sentence, a unit vector each; zeros where the encoder has not read so far."""
    vectors, places = encoder.pieces(text)
    out = np.zeros((len(toks), vectors.shape[1]))
    begins, ends = np.array(places, dtype=np.int64).reshape(-1, 2).T
    words = np.flatnonzero(begins < ends)
    first = np.searchsorted(ends[words], [t.start for t in toks], side="right")
    behind = np.searchsorted(begins[words], [t.end for t in toks], side="left")
    for k, (a, b) in enumerate(zip(first, behind, strict=True)):
        if a < b:
            mean = vectors[words[a:b]].astype(np.float64).mean(axis=0)
            out[k] = mean / max(float(np.linalg.norm(mean)), 1e-9)
    return out


def of_the_house(check: Check, token: Token) -> bool:
    """Whether a word is part of the employer's, the person's or the town's name."""
    low = token.low.removesuffix("'s")
    return low in check.page.organisation or low in check.page.person or low in check.page.location


def true_numbers(fact: PageFact) -> frozenset[float]:
    """Every year and number that a fact tells."""
    return frozenset({float(y) for y in fact.years} | {q.value for q in fact.quantities})


def _weight(check: Check, token: Token) -> float:
    low = token.low.removesuffix("'s")
    if token.key in GENERAL:
        weight = _GENERAL
    else:
        weight = _EVERYDAY if word_kin.everyday(low) else _KNOWN if word_kin.known(low) else _STRANGE
    return weight * (_OF_THE_TRADE if token.key in check.page.trade else 1.0)


@lru_cache(maxsize=65536)
def _same(page: Page, low: str, key: str, itself: bool) -> tuple[float, ...]:
    """Whether each fact has the word, or a name that was misheard as it, 0 to 1."""
    low = low.removesuffix("'s")
    return tuple(
        1.0
        if key in f.keys
        else _MISHEARD
        if any(alike(low, n) for n in heard_as(f.names | f.unusual, itself))
        else 0.0
        for f in page.facts
    )


@lru_cache(maxsize=65536)
def _near(page: Page, low: str) -> tuple[float, ...]:
    """How near the word is to the nearest word of each fact, 0 to 1."""
    found = page.vocabulary.nearness(low.removesuffix("'s"))
    if low in ERAS:
        return tuple(float(bool(set(ERAS[low]) & f.years)) for f in page.facts)
    return tuple(max((near for key, near in found.items() if key in f.keys), default=0.0) for f in page.facts)


@lru_cache(maxsize=65536)
def _other(page: Page, low: str, key: str) -> tuple[bool, ...]:
    """Whether each fact has only something of the same sort as the word."""
    low = low.removesuffix("'s")
    siblings = page.vocabulary.siblings(low)
    others = {k for k, near in page.vocabulary.nearness(low).items() if near >= TOLD and k not in siblings}
    return tuple(bool(siblings & f.keys) and not ({key} | others) & f.keys for f in page.facts)


def _numbers_alike(check: Check, fact: PageFact) -> tuple[float, float]:
    """How many numbers said are the fact's own, and how many are about as large."""
    true = true_numbers(fact)
    said = check.said.numbers
    about = [n for n in said if not n.year and any(t and 0.85 <= n.value / t <= 1.18 for t in true)]
    return float(sum(n.value in true for n in said)), float(len(about))
