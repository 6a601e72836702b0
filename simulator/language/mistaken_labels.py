"""What is told apart by one word: a numbered line, what somebody drove, whose the house has become."""

from collections.abc import Iterator

from simulator.language import word_kin
from simulator.language.career_words import OCCUPATIONS, Relation
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import YOU, granted
from simulator.language.common_words import GRAMMAR
from simulator.language.fact_questions import HOUSE
from simulator.language.page_index import PageFact
from simulator.language.tokens import Token, numbers
from simulator.language.wordlists import bag

_NUMBERED = bag("number no line route bus tram platform room gate ward studio hall stage pier junction class grade")
"""Words behind which a number is a name."""
_ONE_SORT = 0.75
"""Nearness of kind from which one thing that is driven, built or played may stand for another."""
_TAKING = bag("bought acquired owns owned")
_STARTS = bag("did do does has have had is are was were what how why when since because that after before if the a")
_CALLED = bag("company firm business place house they them it")
"""What the employer is called besides its name."""


def wrong_labels(check: Check) -> Iterator[Mistake]:
    """Every such word that is claimed where a fact has another one."""
    for number in check.said.numbers:
        before = check.tokens[number.begin - 1].low if number.begin else ""
        # `The number one thing` is the first in rank, and no name.
        named = not number.year and number.value != 1 and before in _NUMBERED
        if named and granted(check.said, number.begin):
            yield from _numbered(check, number.begin, number.stop, before, number.value)
    for i, token in enumerate(check.tokens):
        if i in check.said.about_self:
            continue
        if i and token.low in OCCUPATIONS:
            yield from _of_another(check, i)
        if token.low in _TAKING or (token.low == "took" and "over" in _lows(check, i + 1, i + 4)):
            yield from _taken_over(check, i)


def _lows(check: Check, begin: int, stop: int) -> list[str]:
    return [t.low for t in check.tokens[max(0, begin) : stop]]


def _numbered(check: Check, begin: int, stop: int, name: str, value: float) -> Iterator[Mistake]:
    """`the number 6` of somebody who drove the number 9, and of nobody else on the page."""
    found: PageFact | None = None
    for fact in check.page.facts:
        for number in numbers(fact.tokens):
            if number.begin and fact.tokens[number.begin - 1].low == name and not number.year:
                if number.value == value:
                    return
                found = found or fact
    if found is not None and not set(_lows(check, begin, stop)) <= check.heard:
        yield Mistake(begin - 1, stop, found, sure=True)


def _of_another(check: Check, i: int) -> Iterator[Mistake]:
    """`a train driver` of somebody who drove a bus: the same doing, and another thing of the same sort."""
    thing, doer = check.tokens[i - 1], check.tokens[i]
    low = thing.low.removesuffix("'s")
    lows = _lows(check, i - 6, i)
    told = {"as", "a", "an", "being"} & set(lows) and ({"as", "being", "were", "be"} & set(lows))
    if not told or not granted(check.said, i) or low in GRAMMAR or not word_kin.is_noun(low):
        return
    if low in check.page.support_lows | check.heard or check.page.vocabulary.meant(low):
        return
    for fact in check.page.facts:
        does = any(word_kin.derived(doer.low, t.low) for t in fact.tokens if not t.mark)
        if fact.of_persona and does and any(_may_stand_for(low, t) for t in fact.tokens):
            yield Mistake(i - 1, i + 1, fact, sure=True)
            return


def _may_stand_for(low: str, token: Token) -> bool:
    other = token.low.removesuffix("'s")
    if token.mark or other in GRAMMAR or not word_kin.is_noun(other) or word_kin.one_sense(low, other):
        return False
    return word_kin.nearness(low, other) >= _ONE_SORT and not word_kin.wider(low, other)


def _taken_over(check: Check, i: int) -> Iterator[Mistake]:
    """`since the council took you over`, where a fact tells of other owners."""
    toks = check.tokens
    owned = [p for p in check.related(Relation.OWN) if {"own"} & p.keys and not p.fact.of_persona]
    behind = [low.removesuffix("'s") for low in _lows(check, i + 1, i + 4)]
    house = set(behind) & (check.page.organisation | HOUSE | YOU | _CALLED)
    k = i - 1
    while k >= 0 and toks[k].low in ("just", "then", "also", "finally", "recently"):
        k -= 1
    if not owned or not house or k < 0 or toks[k].mark or not granted(check.said, i):
        return
    owner = toks[k]
    own = "your" in _lows(check, k - 1, k) or owner.low.removesuffix("'s") in check.page.organisation
    if own or owner.low in GRAMMAR | YOU | _STARTS or owner.low in check.heard:
        return
    if any(owner.key in p.keys for p in owned):
        return
    yield Mistake(k, min(i + 3, len(toks)), owned[0].fact, sure=True)
