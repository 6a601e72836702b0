"""Each word of an utterance beside the fact that it means most likely, as figures for `ground_net`.

Nothing is decided here. A word that goes against a fact is seldom strange by itself: `brother` is as good a word as
`sister`. What gives it away is how it stands beside the fact's own words, in the light of both sentences.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import log

import numpy as np

from simulator.language import word_kin
from simulator.language.career_words import TRIGGERS
from simulator.language.claim_signs import aligned, bound, came_of_it, known_here
from simulator.language.claiming import granted, imagined
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.fact_events import of_its_doing
from simulator.language.fact_forms import values_of
from simulator.language.fact_net import Candidates, candidates
from simulator.language.fact_parts import parts
from simulator.language.fact_signs import Floats, Signs, by_token, true_numbers
from simulator.language.meaning import Words, witness
from simulator.language.page_index import PageFact, units_near
from simulator.language.tokens import Number, Token

_LEADS = (
    "in", "at", "for", "as", "with", "by", "from", "after", "before", "of", "to", "your", "the", "a", "an", "and",
    "you", "when", "that", "on",
)  # fmt: skip
_SECOND_LEADS = ("your", "the", "a", "you", "with", "for")
WORD = (
    "number", "weight", "near", "same", "near to any fact", "on the page", "of the trade", "general", "verb", "name",
    "everyday", "ends with s", "granted", "imagined", "came of it", "of oneself", "stated", "far from told", "begins",
    "left", "meant by another word", "meant by a told word", "alike to that", "kin to that", "most alike", "most akin",
    "opposite", "same place", "same sort", "wider", "narrower", "one sense", "sister", "akin to a told word",
    "something of one sort", "year", "of a unit",
    "other of a unit", "how far off", "fact has numbers", "fact has years", "time between years", "of the same doing",
    "of another doing", "does the same", "does another thing", "told in its story", "fact's other words",
    "fact's told words", "told", *(f"behind {low}" for low in _LEADS), *(f"two behind {low}" for low in _SECOND_LEADS),
    "bound", "about the person", "the person is spoken to",
)  # fmt: skip
"""What is measured of each word, in this order."""
_OF_A_NUMBER = 0.6
"""Weight of a number, which any talk may have and few guess."""
_FAR = 20
_FAR_OFF = 9.0
"""Figure of a number where the fact has none to compare it with."""


def word_signs(signs: Signs, n: int) -> tuple[Floats, Floats, Floats]:
    """The words that tell something beside fact `n`.

    What each means where it stands, shape (words, 384); its signs, shape (words, len(WORD)), four decimals; and what
    each word of the fact means, shape (words of the fact, 384).
    """
    spans = _spans(signs)
    here, [(there, fact)] = signs.spoken, _facts(signs, [n])
    beside = _Beside(signs, n, here, there)
    rows = [beside.row(a, b, number) for a, b, number in spans]
    words = np.array([here[a:b].mean(axis=0) for a, b, _ in spans]).reshape(len(spans), here.shape[1])
    return words, np.array(rows).reshape(len(spans), len(WORD)).round(4), fact


def possible(signs: Signs, pairs: Floats, chances: Floats) -> Candidates | None:
    """The facts that the utterance may mean, for `fact_net`; `pairs` and `chances` are the signs of every fact."""
    check, core = signs.check, signs.core.said.text
    here = signs.spoken
    kept = [i for i, t in enumerate(check.tokens) if not t.mark]
    begin = check.said.text.find(core)
    asking = [begin >= 0 and check.tokens[i].start >= begin and check.tokens[i].end <= begin + len(core) for i in kept]
    telling = [i in signs.places for i in kept]
    asks = np.array([asking, telling], dtype=np.float64).T
    words = here[kept] if len(here) else here
    facts = [words_alone for _, words_alone in _facts(signs, range(len(check.page.facts)))]
    return candidates(chances, pairs, words, asks, facts)


def _spans(signs: Signs) -> list[tuple[int, int, Number | None]]:
    """The tokens of each word that tells something, and of each number, from left to right."""
    starts: dict[int, tuple[int, Number | None]] = {i: (i + 1, None) for i in signs.places}
    starts |= {m.begin: (m.stop, m) for m in signs.check.said.numbers if m.begin not in starts}
    return [(a, *starts[a]) for a in sorted(starts)]


@lru_cache(maxsize=512)
def _of_fact(fact: PageFact, encoder: Words) -> tuple[Floats, Floats]:
    """What each token of a fact means, then the same for its words alone."""
    there = by_token(fact.fact.text, fact.tokens, encoder)
    return there, there[[k for k, t in enumerate(fact.tokens) if not t.mark]]


def _facts(signs: Signs, places: Sequence[int]) -> list[tuple[Floats, Floats]]:
    encoder = witness(signs.check.meaning)
    nothing = np.zeros((0, 0)), np.zeros((0, 0))
    if not isinstance(encoder, Words):
        return [nothing for _ in places]
    return [_of_fact(signs.check.page.facts[n], encoder) for n in places]


class _Beside:
    """An utterance beside one fact."""

    def __init__(self, signs: Signs, n: int, here: Floats, there: Floats) -> None:
        self.signs, self.n, self.here, self.there = signs, n, here, there
        check, fact = signs.check, signs.check.page.facts[n]
        self.toks, self.fact = check.tokens, fact
        self.at = {i: k for k, i in enumerate(signs.places)}
        self.true = true_numbers(fact)
        self.between = {float(b - a) for a in fact.years for b in fact.years if b > a}
        self.told = [i for k, i in enumerate(signs.places) if signs.tells(k, n)]
        met = signs.met(n)
        content = [k for k, t in enumerate(fact.tokens) if not (t.mark or t.low in GRAMMAR)]
        self.left = [k for k in content if fact.tokens[k].key not in met]
        self.have = [k for k in content if fact.tokens[k].key in met]
        self.there_too = [k for k, t in enumerate(fact.tokens) if t.key in met]
        self.anywhere = [*self.told, *(m.begin for m in check.said.numbers if m.value in self.true)]
        self.asks_from = check.said.text.find(signs.core.said.text)
        self.sorts = [{v.sort for v in values_of(fact) if v.begin <= k < v.stop} for k in range(len(fact.tokens))]
        self.of_stories = check.page.told_of(fact)
        self.relations = {r for part in parts(fact) for r in part.relations}
        self.spoken_to = float("you" in check.lows or "your" in check.lows)

    def row(self, a: int, b: int, number: Number | None) -> list[float]:
        """The signs of the word or number at tokens `a` to `b`."""
        signs, check, toks = self.signs, self.signs.check, self.toks
        token, page, k = toks[a], check.page, self.at.get(a)
        low = token.low.removesuffix("'s")
        if k is None:
            known = float(number is not None and any(number.value in true_numbers(f) for f in page.facts))
            near = float(number is not None and number.value in self.true)
            weight, same = _OF_A_NUMBER, near
        else:
            weight, near, same = float(signs.weight[k]), float(signs.near[k, self.n]), float(signs.same[k, self.n])
            known = float(signs.near[k].max())
        before = [toks[i].low if i >= 0 else "" for i in (a - 1, a - 2)]
        far = min((abs(a - j) for j in self.anywhere if j != a), default=_FAR)
        return [
            k is None, weight, near, same, known, k is not None and known_here(check, token), token.key in page.trade,
            token.key in GENERAL, word_kin.is_verb(low), token.capital and not token.first, word_kin.everyday(low),
            low.endswith("s"), granted(check.said, a), imagined(check.said, a), came_of_it(toks, a),
            a in check.said.about_self, token.end <= self.asks_from, min(far, _FAR), a / len(toks), len(toks) - a,
            *self._others(a, b, low, number is not None), k is not None and self.signs.other[k, self.n],
            *self._number(number), *self._doing(token), k is not None and token.key in self.of_stories,
            len(self.left), len(self.have), len(self.anywhere),
            *(before[0] == lead for lead in _LEADS), *(before[1] == lead for lead in _SECOND_LEADS),
            bound(toks, a), self.fact.of_persona, self.spoken_to,
        ]  # fmt: skip

    def _others(self, a: int, b: int, low: str, counted: bool) -> list[float]:
        """How the word stands to the fact's words that the utterance has not, and to those that it has."""
        vector = self.here[a:b].mean(axis=0)
        to_left = self.there[self.left] @ vector if self.left else np.zeros(1)
        to_have = self.there[self.have] @ vector if self.have else np.zeros(1)
        found = [float(to_left.max()), float(to_have.max()), *([0.0] * 12)]
        if counted:
            return found
        alike = self.signs.check.page.vocabulary.likeness(low)
        sorts = {v.sort for v in self.signs.check.said.values if v.begin <= a < v.stop}
        closest = self.left[int(to_left.argmax())] if self.left else -1
        for k in self.left:
            other = self.fact.tokens[k].low.removesuffix("'s")
            if other[0].isdigit():
                continue
            like, kin = alike.get(other, 0.0), word_kin.nearness(low, other)
            if k == closest:
                found[2:4] = like, kin
            found[4], found[5] = max(found[4], like), max(found[5], kin)
            found[6] = max(found[6], word_kin.opposite(low, other))
            found[7] = max(found[7], aligned(self.toks, a, self.told, self.fact, k, self.there_too))
            found[8] = max(found[8], bool(sorts & self.sorts[k]))
            found[9] = max(found[9], word_kin.wider(low, other))
            found[10] = max(found[10], word_kin.wider(other, low))
            found[11] = max(found[11], word_kin.one_sense(low, other))
            found[12] = max(found[12], word_kin.sisters(low, other))
        told = (self.fact.tokens[k].low.removesuffix("'s") for k in self.have)
        found[13] = max((word_kin.nearness(low, other) for other in told), default=0.0)
        return found

    def _doing(self, token: Token) -> tuple[bool, bool]:
        """Whether the word speaks of a doing that the fact tells, and whether of another one."""
        doing = set(TRIGGERS.get(token.low, ()))
        return bool(doing & self.relations), bool(doing and self.relations and not doing & self.relations)

    def _number(self, number: Number | None) -> list[float]:
        """How a number stands to those of the fact."""
        if number is None:
            return [-1.0] * 9
        of_unit = [q for q in self.fact.quantities if units_near(self.toks, number) & q.units]
        off = (abs(log((number.value + 0.5) / (q.value + 0.5))) for q in self.fact.quantities)
        return [
            number.year, bool(of_unit), bool(of_unit) and all(q.value != number.value for q in of_unit),
            min(off, default=_FAR_OFF), bool(self.true), bool(self.fact.years), number.value in self.between,
            *of_its_doing(self.signs.check, number, self.fact),
        ]  # fmt: skip
