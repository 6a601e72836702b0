"""Claims of years, numbers, months and of things denied that the page does not bear out."""

from collections.abc import Iterator

from simulator.language.career_words import TRIGGERS, Relation
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import YOU, claimed, governor
from simulator.language.common_words import GRAMMAR
from simulator.language.fact_parts import Part
from simulator.language.fact_use import match
from simulator.language.page_index import ENOUGH, PageFact, Quantity, units_near
from simulator.language.tokens import Number
from simulator.language.typed_values import SPOTS, Sort, values
from simulator.language.wordlists import bag

_OWN_UNITS = bag("minut hour question thing tip tim day week word more piec min sec second coffee percent")
_WEAK_UNITS = frozenset({"person", "year", "month", "age", "new", "other", "different"})
_AHEAD = bag("next coming within future upcoming following")
_ROUGHLY = bag("about around roughly approximately some nearly almost over under than least most up close")
_REFUSING = bag("""
no not never without avoid avoids against refuse refuses refused skip ban banned lack closed drop except only leave
stop decided n't nothing none rather instead absence lacking missing
""")
_HAVING = bag(
    "have has had put use uses run running open opened opening offer sell include includes keep build made make"
)
_SUPPOSED = bag("would could should if imagine suppose might")


def wrong_numbers(check: Check) -> Iterator[Mistake]:
    """Every year, number or date that is claimed and does not hold."""
    for number in check.said.numbers:
        if number.begin in check.said.about_self:
            continue
        if number.year:
            yield from _year(check, number)
        else:
            yield from _quantity(check, number)
    yield from _calendar(check)
    yield from _denied(check)


def _year(check: Check, number: Number) -> Iterator[Mistake]:
    year = int(number.value)
    before = {t.low for t in check.tokens[max(0, number.begin - 3) : number.begin]}
    if year >= 2030 or {"by", "until"} & before or str(year) in check.heard or _SUPPOSED & check.lows & {"if", "would"}:
        return
    candidates = _dated(check, number)
    if not candidates or any(year in p.fact.years for p in candidates):
        return
    with_years = [p for p in candidates if p.years] or [p for p in candidates if p.fact.years]
    if with_years:
        begin = _reach(check, number, with_years)
        yield Mistake(begin, number.stop, check.nearest(with_years))


def _reach(check: Check, number: Number, among: list[Part]) -> int:
    """Where the claim around a number begins: at its verb, when one stands before it."""
    verb = governor(check.said, number.begin, frozenset(TRIGGERS))
    return verb if verb is not None else number.begin


def _dated(check: Check, number: Number) -> list[Part]:
    """The statements that a year is said of: by the words around it, else by the verb that it belongs to."""
    near = _clause(check, number)
    strong = [p for p in check.parts if _weight(check, p, near) >= ENOUGH]
    if strong:
        best = max(_weight(check, p, near) for p in strong)
        return [p for p in strong if _weight(check, p, near) == best]
    toks = check.tokens
    verb = next((i for i in near if toks[i].low in TRIGGERS and _told(check, i)), None)
    if verb is None:
        return []
    relations = set(TRIGGERS[toks[verb].low])
    own = bool({t.low for t in toks[max(0, verb - 3) : verb]} & YOU) or toks[verb].low.endswith("ing")
    if relations == {Relation.JOIN, Relation.FOUND}:
        relations = {Relation.JOIN} if own else {Relation.FOUND}
    found = [p for p in check.parts if p.relations & relations and (p.fact.of_persona or not own or not p.fact.years)]
    found = [p for p in found if p.years]
    if len({p.fact.fact.id for p in found}) > 1:
        told = [p for p in found if _weight(check, p, near) > 0 or _named_in(check, p, near)]
        found = told or found
    # An organisation that the claim is not about dates nothing: `joined Google in 2015`.
    return found


def _named_in(check: Check, part: Part, near: list[int]) -> bool:
    keys = {
        check.tokens[i].key for i in near if check.tokens[i].low not in GRAMMAR and check.tokens[i].low not in TRIGGERS
    }
    return bool(keys & part.keys)


def _told(check: Check, i: int) -> bool:
    return claimed(check.said, i, check.page) or (
        check.tokens[i].low in ("founded", "opened", "started", "established", "launched")
        and not {"you", "i"} & check.lows
        and check.tokens[0].low not in ("was", "did", "is")
    )


def _weight(check: Check, part: Part, near: list[int]) -> float:
    outside = frozenset(i for i in range(len(check.tokens)) if i not in near)
    return match(check.said, part.fact, check.page, without=outside | _number_places(check)).weight


def _number_places(check: Check) -> frozenset[int]:
    return frozenset(i for n in check.said.numbers for i in range(n.begin, n.stop))


def _clause(check: Check, number: Number) -> list[int]:
    """The tokens of the clause that a number stands in, nearest first."""
    toks = check.tokens
    ends = bag(". ? ! … ; :")
    first, last = number.begin, number.stop
    while first > 0 and toks[first - 1].low not in ends and number.begin - first < 14:
        first -= 1
    while last < len(toks) and toks[last].low not in ends and last - number.stop < 10:
        if last > number.stop and toks[last].low in ("how", "what", "why", "where", "did", "was", "which"):
            break
        last += 1
    return sorted(range(first, last), key=lambda i: (min(abs(i - number.begin), abs(i - number.stop + 1)), i))


def _quantity(check: Check, number: Number) -> Iterator[Mistake]:
    toks = check.tokens
    units = units_near(toks, number)
    before = [t.low for t in toks[max(0, number.begin - 3) : number.begin]]
    following = toks[number.stop].low if number.stop < len(toks) else ""
    if units & _OWN_UNITS or set(before) & _AHEAD or "ago" in {t.low for t in toks[number.stop : number.stop + 3]}:
        return
    if following in ("to", "or") or before[-1:] == ["to"] or before[-1:] == ["or"]:
        return
    if _SUPPOSED & check.lows & {"if", "imagine", "suppose"} or not _said_to_hold(check, number):
        return
    if units & {"year", "month"}:
        yield from _duration(check, number)
        return
    strong = units - _WEAK_UNITS
    near = _clause(check, number)
    for fact in check.page.facts:
        for quantity in fact.quantities:
            shared = quantity.units & units
            about = match(check.said, fact, check.page, without=_number_places(check)).weight >= ENOUGH
            meant = (
                (shared & strong)
                or (shared and about)
                or (_headcount(quantity, units) and _of_house(check, fact, near))
            )
            if not meant:
                continue
            if any(
                _fits(number.value, q.value, before) for f in check.page.facts for q in f.quantities if q.units & units
            ):
                return
            if not _fits(number.value, quantity.value, before) and not _heard(check, number):
                yield Mistake(number.begin, min(number.stop + 1, len(toks)), fact)
                return


_STAFF = frozenset({"person", "staff", "employe", "engineer", "work", "colleagu", "team", "design", "nurs", "develop"})


def _headcount(quantity: Quantity, units: frozenset[str]) -> bool:
    """`200 people` and `85 engineers` both count who works there."""
    return bool(quantity.units & _STAFF) and bool(units & _STAFF)


def _of_house(check: Check, fact: PageFact, near: list[int]) -> bool:
    """Whether both the fact and the words around a number speak of the employer as a whole."""
    house = check.page.organisation | bag("studio firm company team organisation organization agency office")
    said = {check.tokens[i].low.removesuffix("'s") for i in near}
    return bool(said & house) and bool({t.low for t in fact.tokens} & house)


def _said_to_hold(check: Check, number: Number) -> bool:
    """Whether a number is told and not asked: `do you have 30 members` asks."""
    toks = check.tokens
    for k in range(number.begin - 1, max(-1, number.begin - 8), -1):
        if toks[k].low[0] in ".?!…;":
            break
        if toks[k].low in YOU or toks[k].low in ("it", "they"):
            before = toks[k - 1].low if k else ""
            if before in ("do", "did", "does", "have", "are", "were", "is", "would", "can", "could", "will"):
                return bool({"how", "why", "what", "when", "where"} & {t.low for t in toks[max(0, k - 4) : k - 1]})
            return True
    return toks[0].low not in ("is", "are", "do", "does", "did")


def _heard(check: Check, number: Number) -> bool:
    spoken = {t.low for t in check.tokens[number.begin : number.stop]}
    return spoken <= check.heard


def _duration(check: Check, number: Number) -> Iterator[Mistake]:
    """`ten years as a teacher` against `taught for six years`."""
    near = _clause(check, number)
    toks = check.tokens
    before = [t.low for t in toks[max(0, number.begin - 3) : number.begin]]
    relations = {r for i in near if abs(i - number.begin) <= 7 for r in TRIGGERS.get(toks[i].low, ())}
    for part in check.parts:
        years = [
            q
            for q in part.quantities
            if q.units & {"year", "month"} and not q.units - {"year", "month", "person"} - part.keys
        ]
        if not years or not part.fact.of_persona:
            continue
        same_relation = bool(relations & part.relations - {Relation.WORK}) and _content(check, part, near)
        strong = _weight(check, part, near) >= ENOUGH
        if not (same_relation or strong):
            continue
        if any(_fits(number.value, q.value, before) for q in years) or _heard(check, number):
            return
        yield Mistake(number.begin, min(number.stop + 1, len(toks)), part.fact)
        return


def _content(check: Check, part: Part, near: list[int]) -> bool:
    keys = {check.tokens[i].key for i in near}
    return any(k in keys for k, w in part.fact.weights.items() if w >= 0.3)


def _fits(claimed_value: float, true: float, before: list[str]) -> bool:
    if claimed_value == true:
        return True
    if true == 0:
        return False
    if {"more", "over", "least"} & set(before):
        return true >= claimed_value >= true / 2
    if {"less", "under", "fewer", "nearly", "almost"} & set(before):
        return true <= claimed_value <= true * 1.5
    off = abs(claimed_value - true) / true
    # A round number of the right size is how people speak of 41,000.
    return (
        true >= 100
        and off <= 0.05
        and f"{claimed_value:.0f}".rstrip("0") != ""
        and len(f"{claimed_value:.0f}".rstrip("0")) <= 2
    )


def _calendar(check: Check) -> Iterator[Mistake]:
    """A month or a day of the week that differs from the one in the fact that is spoken of."""
    for value in values(check.tokens):
        if value.sort not in (Sort.MONTH, Sort.WEEKDAY) or value.begin in check.said.about_self:
            continue
        for part in check.parts:
            own = part.of(value.sort)
            if not own or any(v.lows == value.lows for p in check.parts for v in p.of(value.sort)):
                continue
            if value.lows[0] in check.heard:
                continue
            pairs = match(check.said, part.fact, check.page).weight
            rest = {t.key for t in check.tokens if not t.mark} & part.keys
            if pairs >= ENOUGH or len(rest) >= 2:
                yield Mistake(value.begin, value.stop, part.fact)
                break


def _denied(check: Check) -> Iterator[Mistake]:
    """Something taken for granted that a fact says there is not."""
    lows = check.lows
    if lows & _REFUSING or any(w.endswith("n't") for w in lows):
        return
    toks = check.tokens
    for part in check.parts:
        if not part.denied:
            continue
        hits = [i for i, t in enumerate(toks) if t.key in part.denied and i not in check.said.about_self]
        if "outsid" in part.denied:
            yield from _beyond(check, part)
            continue
        needed = [k for k in part.denied if not k.isdigit() and part.fact.weights.get(k, 0) >= 0.3]
        telling = [k for k in needed if part.fact.weights.get(k, 0) >= 0.8] or ["stud"] * ("stud" in part.denied)
        found = {toks[i].key for i in hits}
        if not hits or not telling or not set(telling) <= found:
            continue
        if any(_granted(check, i) for i in hits):
            yield Mistake(hits[0], hits[-1] + 1 if hits[-1] - hits[0] < 4 else hits[0] + 1, part.fact)
        continue


def _granted(check: Check, i: int) -> bool:
    """Whether the thing at token `i` is spoken of as there: `your …`, or a `why do you have …`."""
    toks = check.tokens
    before = [t.low for t in toks[max(0, i - 3) : i]]
    if {"your", "the", "that"} & set(before) and "about" not in before:
        return not (toks[0].low in ("do", "does", "is", "are", "did", "have") and "the" in before)
    verb = governor(check.said, i, _HAVING, 5)
    return verb is not None and bool(YOU | {"studio"} & check.lows) and claimed(check.said, verb, check.page)


def _beyond(check: Check, part: Part) -> Iterator[Mistake]:
    """`your branches in Toronto` where there are none outside one place."""
    toks = check.tokens
    things = {k for k in part.denied - {"outsid"} if k not in {t.key for t in part.fact.tokens if t.capital}}
    for i, token in enumerate(toks):
        if token.key not in things or not _granted(check, i):
            continue
        after = toks[i + 1 : i + 5]
        inside = check.page.location | {t.low for t in part.fact.tokens}
        strange = [
            v
            for v in values(toks)
            if (v.sort in SPOTS or (v.sort is Sort.NAME and v.lead == "in"))
            and i < v.begin <= i + 5
            and not set(v.lows) & (inside | check.heard)
            and not check.known_name(v.lows)
        ]
        if strange:
            yield Mistake(i, strange[0].stop, part.fact)
        elif {"outside", "abroad", "overseas"} & {t.low for t in after}:
            yield Mistake(i, min(i + 4, len(toks)), part.fact)
