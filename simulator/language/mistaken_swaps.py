"""A fact retold with one value exchanged: the right talk in the wrong town."""

from collections.abc import Iterator

from simulator.language.career_words import CITIES, COUNTRIES, OCCUPATIONS, REGIONS
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import granted, possessed
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.fact_use import match
from simulator.language.names import alike, telling
from simulator.language.page_index import ENOUGH, PageFact
from simulator.language.typed_values import SPOTS, Sort, Value
from simulator.language.wordlists import bag

_TOWARDS = bag("in to at from under near around")
_LIFE = bag("years year time days job part role career work days stint life months summers")
_COMPARING = bag("like versus than between similar unlike compared different other rather instead also too")


def swapped(check: Check) -> Iterator[Mistake]:
    """Every place or house that stands where the fact that is spoken of names another one."""
    for value in check.said.values:
        placed = value.sort in SPOTS or value.sort is Sort.UNIVERSITY
        named = value.sort in (Sort.NAME, Sort.COMPANY) and value.lead in _TOWARDS
        if not (placed or named) or value.lead in ("with", "for", "by", "as"):
            continue
        near = {t.low for t in check.tokens[max(0, value.begin - 3) : value.begin]}
        if near & _COMPARING or check.known_name(value.lows) or not granted(check.said, value.begin):
            continue
        if any(alike(w, h) for w in telling(value.lows) for h in check.page.location):
            continue
        told = [f for f in check.page.facts if _retold(check, f, value) and _has_place(check, f, value)]
        if told:
            yield Mistake(value.begin - (value.lead != ""), value.stop, check.nearest_fact(told))
    yield from _exchanged_names(check)
    yield from _former_use(check)


def _former_use(check: Check) -> Iterator[Mistake]:
    """`a former church` where the fact has a former factory."""
    toks = check.tokens
    for i, token in enumerate(toks[:-1]):
        if token.low != "former" or toks[i - 1].low not in ("a", "the", "that") or i in check.said.about_self:
            continue
        said = [t for t in toks[i + 1 : i + 4] if not t.mark and t.low not in GRAMMAR]
        for fact in check.page.facts:
            lows = [t.low for t in fact.tokens]
            if "former" not in lows or fact.of_persona or not said or said[0].low in OCCUPATIONS:
                continue
            true = {t.key for t in fact.tokens[lows.index("former") + 1 : lows.index("former") + 4]}
            if not true & {t.key for t in said} | {said[0].key} & check.heard_keys and granted(check.said, i):
                yield Mistake(i, i + 2, fact)


def _exchanged_names(check: Check) -> Iterator[Mistake]:
    """`the Bradford storm tunnel` where the fact names the Holbeck one: another name before the same words."""
    for value in check.said.values:
        if value.sort not in (*SPOTS, Sort.NAME, Sort.COMPANY) or check.known_name(value.lows):
            continue
        following = [t for t in check.tokens[value.stop : value.stop + 2] if not t.mark]
        if not following or following[0].key in GENERAL or not granted(check.said, value.begin):
            continue
        for fact in check.page.facts:
            keys = [t.key for t in fact.tokens]
            for i in range(1, len(keys)):
                before = fact.tokens[i - 1]
                named = before.capital and before.low in fact.names
                if named and keys[i] == following[0].key and fact.weights.get(keys[i], 0.0) >= 0.15:
                    yield Mistake(value.begin, value.stop + 1, fact)
                    break


def _retold(check: Check, fact: PageFact, value: Value) -> bool:
    """Whether the words before the value speak of this fact, or begin as it does (`Nursed in`, `nursing in`)."""
    own = frozenset(range(value.begin, value.stop))
    use = match(check.said, fact, check.page, without=own)
    if use.weight >= ENOUGH and any(abs(p - value.begin) <= 8 for p in use.places):
        return True
    owned = check.tokens[value.begin - 2] if value.begin >= 2 else None
    if owned is not None and owned.low not in _LIFE | GRAMMAR and possessed(check.said, value.begin - 2):
        return owned.key in {t.key for t in fact.tokens}
    verb = fact.tokens[0]
    if not fact.of_persona or verb.key in GENERAL or not verb.low.endswith(("ed", "s", "ught")):
        return False
    near = check.tokens[max(0, value.begin - 5) : value.begin]
    return any(
        t.key == verb.key and (t.low.endswith(("ing", "ed")) or t.low == verb.low or near[k - 1].low == "to")
        for k, t in enumerate(near)
        if k
    )


def _has_place(check: Check, fact: PageFact, value: Value) -> bool:
    for other in (v for p in check.parts if p.fact is fact for v in p.values):
        spot = other.sort in SPOTS or other.sort is Sort.UNIVERSITY or other.lead in _TOWARDS
        if not spot or other.sort is Sort.SUBJECT or other.sort is Sort.OCCUPATION:
            continue
        if _wider(value) and not _wider(other):
            # A country may well hold the town that the fact names.
            continue
        return True
    return False


def _wider(value: Value) -> bool:
    return value.text in COUNTRIES or (value.text in REGIONS and value.text not in CITIES)
