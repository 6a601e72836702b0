"""Which event a year is said of: `joined in 2018` of somebody who joined in 2012 and became head in 2018."""

from collections.abc import Iterator

from simulator.language.career_words import TRIGGERS, Relation
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import claimed, granted
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.fact_parts import Part, parts
from simulator.language.page_index import PageFact
from simulator.language.tokens import Number
from simulator.language.wordlists import bag

_ENDS = bag("before after when while until and but then how what why where which who so because")
"""Words at which what is said with a number ends, on the way back from it."""
_ENDED = bag("finish finished finishing leave left leaving complete completed completing")
_SCHOOLS = bag("university uni college school degree studies course training apprenticeship diploma thesis")
_THERE = bag("at with here there in part")
_FAR = 9
_LEADS = bag("in since from by around about of the year back early late for")


def wrong_events(check: Check) -> Iterator[Mistake]:
    """Every year that is told of one event and belongs to another one of the page."""
    for number in check.said.numbers:
        year = int(number.value)
        told = number.begin not in check.said.about_self and granted(check.said, number.begin)
        if not number.year or not told or str(year) in check.heard:
            continue
        dated = [p for p in check.parts if p.years]
        begin = _begin(check, number)
        doing, keys = _said_with(check, begin, number)
        if not doing or not _told_as_done(check, begin, number):
            continue
        then = [p for p in dated if year in p.years]
        if not then or any(_fits(p, doing, keys) for p in then):
            continue
        meant = [p for p in dated if year not in p.fact.years or any(p.fact is t.fact for t in then)]
        meant = [p for p in meant if p.relations & doing and p.fact.of_persona == _of_the_person(check, begin, number)]
        if len({p.years for p in meant}) == 1:
            yield Mistake(begin, number.stop, meant[0].fact)


def right_events(check: Check) -> Iterator[tuple[PageFact, tuple[int, ...]]]:
    """Facts whose year is told with what was done then, and the tokens that tell it: `been with them since 2012`."""
    for number in check.said.numbers:
        if not number.year or number.begin in check.said.about_self or not granted(check.said, number.begin):
            continue
        begin = _begin(check, number)
        doing, _ = _said_with(check, begin, number)
        for part in check.parts:
            mine = part.fact.of_persona == _of_the_person(check, begin, number)
            if mine and int(number.value) in part.years and part.relations & doing:
                yield part.fact, tuple(range(begin, number.stop))


def of_its_doing(check: Check, number: Number, fact: PageFact) -> tuple[bool, bool]:
    """Whether a fact has this number of what is said with it, and whether it has it only of something else."""
    doing, keys = _said_with(check, _begin(check, number), number)
    every = parts(fact)
    having = [p for p in every if number.value in p.years or any(q.value == number.value for q in p.quantities)]
    if not having or not (doing or keys):
        return False, False
    if any(_fits(p, doing, keys) for p in having):
        return True, False
    return False, any(_fits(p, doing, keys) for p in every if p not in having)


def _fits(part: Part, doing: frozenset[Relation], keys: frozenset[str]) -> bool:
    return bool(part.relations & doing or part.keys & keys)


def _begin(check: Check, number: Number) -> int:
    """The token at which what is said with a number begins; the number itself where it stands first."""
    toks, k = check.tokens, number.begin
    while k > 0 and number.begin - k < _FAR and not toks[k - 1].mark and toks[k - 1].low not in _ENDS:
        k -= 1
    return k


def _said_with(check: Check, begin: int, number: Number) -> tuple[frozenset[Relation], frozenset[str]]:
    """What is done in the words around a number, and the keys of those that tell something."""
    toks = check.tokens
    stop = number.stop
    if all(t.low in _LEADS for t in toks[begin : number.begin]):
        # `In 2018 you became head`: what is said with it follows.
        while stop < len(toks) and stop - number.stop < _FAR and toks[stop].low not in (".", "?", "!", ";"):
            if stop > number.stop + 1 and (toks[stop].mark or toks[stop].low in _ENDS):
                break
            stop += 1
    around = [t for t in (*toks[begin : number.begin], *toks[number.stop : stop]) if not t.mark]
    lows = {t.low for t in around}
    doing = {relation for t in around for relation in TRIGGERS.get(t.low, ())}
    if lows & _ENDED and lows & _SCHOOLS:
        doing = {Relation.STUDY}
    if "been" in lows and lows & _THERE:
        # `You've been with them since` is said of the joining of them.
        doing |= {Relation.JOIN}
    if Relation.JOIN in doing and Relation.FOUND in doing:
        doing -= {Relation.FOUND} if lows & {"you", "you've", "your"} else {Relation.JOIN}
    keys = {t.key for t in around if t.low not in GRAMMAR and t.key not in GENERAL and t.low not in TRIGGERS}
    house = {t.key for t in around if t.low.removesuffix("'s") in check.page.organisation | check.page.person}
    return frozenset(doing), frozenset(keys - house)


def _told_as_done(check: Check, begin: int, number: Number) -> bool:
    """Whether the doing is told or taken for granted: `you joined`, `made you join`, `since joining`."""
    near = range(begin, min(len(check.tokens), number.stop + _FAR))
    return any(check.tokens[i].low in TRIGGERS and claimed(check.said, i, check.page) for i in near) or any(
        check.tokens[i].low in _ENDED for i in near
    )


def _of_the_person(check: Check, begin: int, number: Number) -> bool:
    near = {t.low for t in check.tokens[begin : number.stop + 4]}
    return bool(near & {"you", "your", "you've", "you'd", "youve"})
