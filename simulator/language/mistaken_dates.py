"""Claims of years, months and weekdays that the page does not bear out."""

from collections.abc import Iterator

from simulator.language.career_words import TRIGGERS, Relation
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import YOU, claimed, governor, granted
from simulator.language.common_words import GRAMMAR
from simulator.language.fact_parts import Part
from simulator.language.fact_use import match
from simulator.language.page_index import ENOUGH
from simulator.language.tokens import Number
from simulator.language.typed_values import Sort
from simulator.language.wordlists import bag

_SUPPOSED = bag("would could should if imagine suppose might")


def wrong_dates(check: Check) -> Iterator[Mistake]:
    """Every year, month or weekday that is claimed and does not hold."""
    for number in check.said.numbers:
        if number.begin in check.said.about_self:
            continue
        if number.year:
            yield from _year(check, number)
    yield from _calendar(check)


def _year(check: Check, number: Number) -> Iterator[Mistake]:
    year = int(number.value)
    before = {t.low for t in check.tokens[max(0, number.begin - 3) : number.begin]}
    if year >= 2030 or {"by", "until"} & before or str(year) in check.heard or _SUPPOSED & check.lows & {"if", "would"}:
        return
    candidates = _dated(check, number)
    elsewhere = any(year in f.years for f in check.page.facts)
    if elsewhere and not any(_of_doing(check, p, number) for p in candidates):
        return
    if not candidates or any(year in p.fact.years for p in candidates) or _joined_then(check, year):
        return
    with_years = [p for p in candidates if p.years] or [p for p in candidates if p.fact.years]
    if with_years:
        begin = _reach(check, number, with_years)
        yield Mistake(begin, number.stop, check.nearest(with_years))


def _joined_then(check: Check, year: int) -> bool:
    """Whether it is told that they came to the house in the year in which they did: `came to us after …, in 2010`."""
    toks = check.tokens
    for i, token in enumerate(toks):
        comes = Relation.JOIN in TRIGGERS.get(token.low, ()) or token.low in ("came", "come", "arrived", "moved")
        house = {t.low.removesuffix("'s") for t in toks[i + 1 : i + 4]} & check.page.organisation
        if comes and house and any(year in p.years and p.fact.of_persona for p in check.related(Relation.JOIN)):
            return True
    return False


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
    held = next((i for i in near if toks[i].low == "been" and _office(check, i)), None)
    if held is not None and granted(check.said, held):
        return [p for p in check.related(Relation.BECOME) if p.years and p.keys & check.page.role]
    been = next((i for i in near if toks[i].low == "been" and toks[i + 1].low in ("at", "with", "here", "in")), None)
    if verb is None and been is not None and granted(check.said, been):
        told = [p for p in check.related(Relation.JOIN, Relation.WORK) if p.years and p.fact.of_persona]
        house = {t.low.removesuffix("'s") for t in toks[been : been + 5]} & check.page.organisation
        # `You've been at Saltmarsh since` is said of the joining of it.
        return [p for p in told if house & {t.low for t in p.fact.tokens}] or told
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


def _of_doing(check: Check, part: Part, number: Number) -> bool:
    """Whether the verb next to a year is the verb of this statement (`joined in 2019`)."""
    near = check.tokens[max(0, number.begin - 7) : number.stop + 4]
    return bool({r for t in near for r in TRIGGERS.get(t.low, ())} & part.relations)


def _named_in(check: Check, part: Part, near: list[int]) -> bool:
    keys = {
        check.tokens[i].key for i in near if check.tokens[i].low not in GRAMMAR and check.tokens[i].low not in TRIGGERS
    }
    return bool(keys & part.keys)


def _office(check: Check, i: int) -> bool:
    """`been principal engineer since`: the job title behind `been`."""
    return any(t.key in check.page.role for t in check.tokens[i + 1 : i + 4])


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


def _calendar(check: Check) -> Iterator[Mistake]:
    """A month or a day of the week that differs from the one in the fact that is spoken of."""
    for value in check.said.values:
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
            if pairs >= ENOUGH or len(rest) >= 2 or len(rest) > 0.25 * len(part.keys):
                yield Mistake(value.begin, value.stop, part.fact)
                break
