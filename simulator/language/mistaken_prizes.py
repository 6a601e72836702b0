"""Prizes and courses by name that the page has not: `When you won the Green Flag`, `the French course`."""

from collections.abc import Iterator, Sequence

from simulator.language.career_words import HONOURS, Relation
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import claimed, granted
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.names import alike
from simulator.language.tokens import tokens
from simulator.language.typed_values import Sort, Value
from simulator.language.wordlists import bag

_WON = bag("won win winning awarded")
_ENDS_NAME = bag("for of from in at by with")
_BEFORE_A_NAME = bag("the a an your that this")
_AGAINST = bag("against over back")
_LESSONS = bag("course courses class classes lesson lessons exam test")
_OTHERS = bag("in with like compared than and or")


def wrong_prizes(check: Check) -> Iterator[Mistake]:
    """Every named prize that this person or house is told to have won, and every language put for another one."""
    for value in check.said.values:
        if value.begin in check.said.about_self:
            continue
        if value.sort is Sort.NAME:
            yield from _prize(check, value)
        elif value.sort is Sort.LANGUAGE:
            yield from _language(check, value)


def _prize(check: Check, value: Value) -> Iterator[Mistake]:
    toks = check.tokens
    words = value.lows[: next((n for n, w in enumerate(value.lows) if w in _ENDS_NAME), None)]
    verb = value.begin - 1
    while verb >= 0 and toks[verb].low in _BEFORE_A_NAME:
        verb -= 1
    if verb < 1 or toks[verb].low not in _WON or not words or not claimed(check.said, verb, check.page):
        return
    telling = [w for w in words if w not in GRAMMAR and w not in HONOURS]
    named = any(alike(w, n) for w in telling for n in check.page.names | check.heard)
    if not telling or named or check.known_together(_keys(telling)) or {t.low for t in toks} & _AGAINST:
        return
    won = check.related(Relation.WIN)
    yield Mistake(verb, value.begin + len(words), check.nearest(won) if len(won) == 1 else None, sure=True)


def _keys(words: Sequence[str]) -> frozenset[str]:
    return frozenset(t.key for word in words for t in tokens(word))


def _language(check: Check, value: Value) -> Iterator[Mistake]:
    """`the French course` where a fact has a Dutch one."""
    toks = check.tokens
    low, at = value.lows[0], value.stop
    if at >= len(toks) or toks[at].mark or toks[at].low in GRAMMAR or not granted(check.said, value.begin):
        return
    if low in check.page.support_lows | check.heard or toks[value.begin - 1].low in ("a", "an", *_OTHERS):
        return
    for part in check.parts:
        for other in part.of(Sort.LANGUAGE):
            behind = other.stop - other.begin
            keys = [t.key for t in part.fact.tokens]
            places = [k for k, t in enumerate(part.fact.tokens) if t.low == other.lows[0]]
            if other.lows != value.lows and any(keys[k + behind : k + behind + 1] == [toks[at].key] for k in places):
                if toks[at].key in GENERAL and toks[at].low not in _LESSONS:
                    continue
                yield Mistake(value.begin, at + 1, part.fact, sure=True)
                return
