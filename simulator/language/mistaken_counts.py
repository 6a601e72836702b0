"""Claims of numbers and lengths of time that the page does not bear out."""

from collections.abc import Iterator

from simulator.language.career_words import TRIGGERS, Relation
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import granted
from simulator.language.common_words import GRAMMAR
from simulator.language.fact_companions import ORDINALS
from simulator.language.fact_use import about, match
from simulator.language.page_index import PageFact, Quantity, units_near
from simulator.language.tokens import Number, tokens
from simulator.language.wordlists import bag

_DAYS = {"year": 365.0, "month": 30.4, "week": 7.0, "day": 1.0, "decad": 3650.0}


def _keys(words: str) -> frozenset[str]:
    return frozenset(t.key for t in tokens(words))


_LOOSE = _keys("people year month week day hour minute time percent new other") | {"age"}
"""Units that count many things, so that they only compare where the fact itself is spoken of."""
_TALK = _keys("question thing tip word piece second coffee advice reason lesson")
_EMPLOYED = _keys("staff employs employer engineer worker colleague team nurse developer designer lawyer")
_SERVED = _keys(
    "people customer user client member passenger household patient reader viewer subscriber guest visitor rider"
)
_AHEAD = bag("next coming within future upcoming following another")
_HOUSE = bag("studio firm company team organisation organization agency office department hospital bank school")
_ABOUT = 0.9
"""Weight from which the words around a number speak of a fact."""


def wrong_counts(check: Check) -> Iterator[Mistake]:
    """Every number that is claimed of something the page counts, and differs."""
    for number in check.said.numbers:
        if not number.year and number.begin not in check.said.about_self and _meant(check, number):
            yield from _compared(check, number)


def _meant(check: Check, number: Number) -> bool:
    """Whether a number is told as a fact: no range, no look ahead, no time on the clock, nothing asked or imagined."""
    toks = check.tokens
    before = [t.low for t in toks[max(0, number.begin - 3) : number.begin]]
    after = [t.low for t in toks[number.stop : number.stop + 3]]
    if set(before) & _AHEAD or "ago" in after or units_near(toks, number) & _TALK:
        return False
    if after[:1] in (["to"], ["or"], ["o'clock"]) or before[-1:] in (["to"], ["or"]):
        return False
    heard = {t.low for t in toks[number.begin : number.stop]} <= check.heard
    return not heard and granted(check.said, number.begin)


def _compared(check: Check, number: Number) -> Iterator[Mistake]:
    toks = check.tokens
    units = units_near(toks, number)
    before = {t.low for t in toks[max(0, number.begin - 3) : number.begin]}
    places = frozenset(i for n in check.said.numbers for i in range(n.begin, n.stop))
    best: tuple[float, PageFact] | None = None
    for fact in check.page.facts:
        near = match(check.said, fact, check.page, without=places).weight
        same = [q for q in fact.quantities if _same_thing(check, fact, q, number, units, near)]
        if not same:
            continue
        if any(_fits(number.value, units, q, before) for q in fact.quantities):
            return
        if _reached(check, number, max(q.value for q in same)):
            return
        if best is None or near > best[0]:
            best = (near, fact)
    if best is not None:
        yield Mistake(number.begin, min(number.stop + 1, len(toks)), best[1])


def _same_thing(
    check: Check, fact: PageFact, quantity: Quantity, number: Number, units: frozenset[str], near: float
) -> bool:
    """Whether a number of the utterance counts what a number of the fact counts."""
    shared = units & quantity.units
    if len(shared - {"other", "new"}) > 1:
        return True
    if units & set(_DAYS) and quantity.units & set(_DAYS):
        return near >= _ABOUT or _same_doing(check, fact, number) or _same_house(check, fact, number)
    if shared - _LOOSE or (shared and near >= _ABOUT):
        return True
    if "person" in quantity.units | units or quantity.units & _EMPLOYED:
        staffed = bool(quantity.units & _EMPLOYED) or any(t.key in _EMPLOYED for t in fact.tokens)
        counted = bool(units & _EMPLOYED) or ("person" in units and _of_house(check, number))
        counted = counted and number.value >= 5
        if staffed and counted and not fact.of_persona and quantity.units & (_EMPLOYED | {"person"}):
            return True
        if staffed and counted and _of_house(check, number) and {t.low for t in fact.tokens} & _HOUSE:
            return True
    if not units and not quantity.units - {"age"} and number.value >= 1000 and near >= _ABOUT:
        return True
    many = number.value >= 1000 and quantity.value >= 1000
    return many and bool(units & _SERVED) and bool(quantity.units & _SERVED) and not fact.of_persona


def _of_house(check: Check, number: Number) -> bool:
    """Whether the words just around a number speak of the employer as a whole."""
    near = check.tokens[max(0, number.begin - 6) : number.stop + 5]
    return bool({t.low.removesuffix("'s") for t in near} & (check.page.organisation | _HOUSE))


def _same_doing(check: Check, fact: PageFact, number: Number) -> bool:
    """Whether the words next to a length of time speak of what the fact tells, and of something in it."""
    near = check.tokens[max(0, number.begin - 6) : number.stop + 7]
    relations = {r for t in near for r in TRIGGERS.get(t.low, ())} - {Relation.WORK, Relation.FOUND, Relation.LEAD}
    keys = {t.key for t in near}
    content = any(k in keys for k, w in fact.weights.items() if w >= 0.3)
    return fact.of_persona and content and any(p.relations & relations for p in check.parts if p.fact is fact)


def _same_house(check: Check, fact: PageFact, number: Number) -> bool:
    """`the three months when the Lantern was closed`: both tell of the employer, with a word in common."""
    near = check.tokens[max(0, number.begin - 7) : number.stop + 8]
    house = {t.low.removesuffix("'s") for t in near} & check.page.organisation
    words = {t.key for t in near if t.low not in GRAMMAR and not t.mark} - set(_DAYS)
    return bool(house & {t.low for t in fact.tokens}) and bool(words & set(fact.weights))


def _reached(check: Check, number: Number, most: float) -> bool:
    """Whether it counts one of those that there are: who has made 3,400 has made the three thousandth."""
    after = check.tokens[number.stop].low if number.stop < len(check.tokens) else ""
    if after in ORDINALS:
        return number.value * ORDINALS[after] <= most
    last = check.tokens[number.stop - 1].low
    return last.endswith(("th", "1st", "2nd", "3rd")) and number.value <= most


def _fits(value: float, units: frozenset[str], quantity: Quantity, before: set[str]) -> bool:
    """Whether a claimed number can stand for a true one, as people speak: `over 40,000` for 41,000."""
    true = quantity.value
    mine, theirs = _scale(units), _scale(quantity.units)
    if mine and theirs and mine != theirs:
        value, true = value * mine, true * theirs
        return abs(value - true) <= 0.12 * true
    if value == true:
        return True
    if "span" in quantity.units:
        return abs(value - true) <= 1
    if {"more", "over", "least"} & before and value < true:
        return value >= true / 2
    if {"less", "under", "fewer", "nearly", "almost"} & before and value > true:
        return value <= true * 1.5
    return about(value, true)


def _scale(units: frozenset[str]) -> float:
    return next((_DAYS[u] for u in sorted(units) if u in _DAYS), 0.0)
