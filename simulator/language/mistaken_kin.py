"""Claims about the family: `your father was a miner` where he repaired ships, `two brothers` where it was sisters."""

from collections.abc import Iterator, Sequence

from simulator.language import word_kin
from simulator.language.career_words import Relation
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import granted
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.names import alike
from simulator.language.page_index import PageFact
from simulator.language.wordlists import bag

KIN = bag("""
father mother parents dad mum mom brother sister brothers sisters grandfather grandmother grandparents uncle aunt cousin
husband wife spouse son daughter sons daughters grandson granddaughter twin niece nephew family
""")
_PARENTS = bag("parents family father mother dad mum mom grandparents")
_SPOUSES = bag("husband wife spouse")
_RAISING = bag("raise raised raising bring brought upbringing")
_KEPT = bag("was were ran run worked had owned taught is built made grew sold kept 's who")
_ENDS = bag("""
how what why when where which did do does is are was were shape help teach change influence make feel see think say
react look affect you your i and but so because
""")


def wrong_kin(check: Check) -> Iterator[Mistake]:
    """Everything that is told of this person's family and that a fact tells otherwise."""
    toks = check.tokens
    for i, token in enumerate(toks):
        low = token.low.removesuffix("'s")
        if low not in KIN or i in check.said.about_self or low in check.heard or not granted(check.said, i):
            continue
        for fact in check.page.facts:
            there = [t.low.removesuffix("'s") for t in fact.tokens if t.low.removesuffix("'s") in KIN]
            if not there or (not fact.of_persona and "your" not in check.lows):
                continue
            told = _told(check, i)
            if low in there or (low in _PARENTS and set(there) & _PARENTS):
                if told and not any(_held(check, fact, k) for k in told):
                    yield Mistake(min(i, told[0]), max(i, told[-1]) + 1, fact)
            elif _exchanged(check, fact, low, there, i, told):
                yield Mistake(min(i, *told or [i]), max(i, *told or [i]) + 1, fact)


def _told(check: Check, i: int) -> list[int]:
    """The telling words that say what these relatives did or had: `your mother's bakery`, `who were fishermen`."""
    toks = check.tokens
    at = i + 1
    named = i >= 3 and [t.low for t in toks[i - 2 : i]] in (["as", "a"], ["for", "a"], ["as", "your"])
    if named and word_kin.is_a(toks[i - 3].low, "person"):
        # `a policeman as a father`
        return [i - 3]
    if not toks[i].low.endswith(("'s", "s'")):
        while at < len(toks) and toks[at].low in (",", "also", "both"):
            at += 1
        if at >= len(toks) or toks[at].low not in _KEPT:
            return []
        at += 1
    found = []
    for k in range(at, min(len(toks), at + 7)):
        low = toks[k].low
        if (toks[k].mark or low in _ENDS) and not (low in ("was", "were") and k == at):
            break
        if low not in GRAMMAR and toks[k].key not in GENERAL and low not in _KEPT:
            found.append(k)
    return found


def _held(check: Check, fact: PageFact, k: int) -> bool:
    token = check.tokens[k]
    others = [t.low for t in fact.tokens if not t.mark and t.low not in GRAMMAR]
    if any(word_kin.derived(token.low, o) or word_kin.nearness(token.low, o) == 1.0 for o in others):
        return True
    if not word_kin.is_a(token.low, "person") and any(word_kin.nearness(token.low, o) >= _NEAR for o in others):
        return True
    if check.held(token, fact) is not None or token.low in check.heard or token.key in check.heard_keys:
        return True
    # What the page tells of the family elsewhere is no mistake here.
    return any(token.key in told and any(w in told for w in _KIN_KEYS) for told in check.page.told)


def _exchanged(check: Check, fact: PageFact, low: str, there: Sequence[str], i: int, told: Sequence[int]) -> bool:
    """Whether another relative stands where the fact has its own: before the same thing, or as the other spouse."""
    if any(low == t.low.removesuffix("'s") for f in check.page.facts for t in f.tokens):
        return False
    if low in _SPOUSES and set(there) & _SPOUSES:
        return True
    if not any(word_kin.nearness(low, o) >= 0.6 for o in there):
        return False
    if told:
        return any(check.held(check.tokens[k], fact) is not None for k in told) or _siblings(check, fact, told)
    if check.lows & _RAISING and any(p.relations & {Relation.BORN} for p in check.parts if p.fact is fact):
        return True
    near = range(max(0, i - 4), min(len(check.tokens), i + 5))
    weight = sum(check.held(check.tokens[k], fact) or 0.0 for k in near if k != i and not check.tokens[k].mark)
    numbered = check.tokens[i - 1].low in ("two", "three", "four", "five") if i else False
    return numbered and weight >= 0.3


def _siblings(check: Check, fact: PageFact, told: Sequence[int]) -> bool:
    """`your father's oyster boat` and `his uncle's mussel boat` tell of one thing."""
    others = {t.key for t in fact.tokens}
    return any(check.tokens[k].key in others or alike(check.tokens[k].low, o) for k in told for o in fact.names)


_NEAR = 0.85
"""Nearness from which what a relative had or was is told in other words: `boat` for `trawler`."""
_KIN_KEYS = frozenset({"father", "mother", "parent", "brother", "sister", "grandfather", "grandmother", "uncl", "aunt"})
