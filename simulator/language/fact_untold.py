"""What a fact speaks of and yet leaves untold: another count, which ones they are, who they take on."""

from collections.abc import Sequence

from simulator.language import fact_questions as asks
from simulator.language import word_kin
from simulator.language.checking import Check
from simulator.language.common_words import GRAMMAR
from simulator.language.fact_questions import TIME_KEYS
from simulator.language.page_index import PageFact, units_near
from simulator.language.tokens import Token, numbers, tokens
from simulator.language.wordlists import bag
from simulator.patterns import compiled

_MANY = compiled(r"\bhow many(?: (?:of the|of your|more|other|different))? (.*)")
_WHICH = compiled(r"^(?:and |so |but )?(?:which|what) (?:other )?(\w+s)\b (?!is\b|are\b|of\b)")
_DO_YOU = compiled(r"^(?:(?:and|so|but|well|also) )*(?:do|does|can|could) ")
_TIMES = bag("years year months month weeks week days day decades nights times")
_HOURS = bag("hours hour minutes minute")
_SOME = bag("twin twins triplets both no half third quarter most all dozens hundreds thousands several few pair couple")
_PEOPLE = bag("people persons of you staff employees colleagues others are members")
_EACH_TIME = compiled(r"\b(?:a|an|per|each|every) (day|week|month|year|hour|night|season)\b")
_OF_AGE = bag("under over aged age")
_LISTED = bag(": , ( called named including such namely and")


def untold(core: Check, fact: PageFact) -> bool:
    """Whether the fact cannot answer the question though it speaks of what is asked about."""
    line = " ".join(t.low for t in core.tokens if not t.mark)
    return bool(
        _counted_otherwise(core, line, fact)
        or _unnamed(line, fact)
        or _other_people(core, line, fact)
        or asks.IN_GENERAL_DOES.search(line)
    )


def _counted_otherwise(core: Check, line: str, fact: PageFact) -> bool:
    """`How many hours does the van go out for?` where the fact counts towns; `a week` where it counts all or a year."""
    found = _MANY.search(line)
    if not found:
        return False
    rest = [t for t in tokens(found.group(1)) if not t.mark]
    if rest and rest[0].low in ("people", "persons"):
        return _doing_otherwise(core, rest[1:], fact)
    if not rest or rest[0].low in _PEOPLE | GRAMMAR:
        return False
    if rest[0].low in _HOURS:
        return bool(fact.quantities) and not any(q.units & TIME_KEYS for q in fact.quantities)
    if rest[0].low in _TIMES:
        return False
    each = _EACH_TIME.search(found.group(1))
    lows = {t.low for t in fact.tokens}
    if each and fact.quantities and not {each.group(1), each.group(1) + "s", _ADVERB.get(each.group(1), "")} & lows:
        return True
    noun = next((t for t in rest if not word_kin.is_adjective(t.low) or t.low in _PEOPLE), rest[0])
    if not fact.quantities:
        return noun.low.endswith("s") and noun.low in lows and not lows & _SOME
    if noun.low in _PEOPLE:
        return False
    return not any(_is_counted(core, t, fact) for t in rest[:3] if not t.mark and t.low not in GRAMMAR)


def _doing_otherwise(core: Check, doing: Sequence[Token], fact: PageFact) -> bool:
    """`How many people come to the quiet hour?` where the fact counts those who are employed."""
    if not doing or doing[0].low in _BELONG | GRAMMAR:
        return False
    house = core.page.organisation | asks.HOUSE
    told = {t.key for t in fact.tokens}
    others = [t for t in doing if t.low not in _BELONG | GRAMMAR | house and t.key not in told]
    return any(word_kin.known(t.low) and core.held(t, fact) is None for t in others)


_BELONG = bag("work works working employ employed team staff report belong make count job jobs altogether total")
"""What people do who are simply there."""
_ADVERB = {"day": "daily", "week": "weekly", "month": "monthly", "year": "yearly", "night": "nightly"}


_SAME = 0.8
"""Nearness from which a noun counts what another one counts: `employees`, `staff`; counties are no villages."""


def _is_counted(core: Check, token: Token, fact: PageFact) -> bool:
    """Whether a number of the fact counts this, or what it is in other words."""
    near = core.page.vocabulary.nearness(token.low)
    keys = {token.key} | {key for key, likeness in near.items() if likeness >= _SAME}
    counted = {u for q in fact.quantities for u in q.units}
    people = any(t.key in counted and word_kin.is_a(t.low, "person") for t in fact.tokens)
    if any(not q.units for q in fact.quantities):
        # `Collects hotel keys and owns about six hundred.`
        counted |= {t.key for t in fact.tokens}
        people = True
    # `Employees: 40`, `floors, all nine of them`.
    behind = {
        t.key
        for n in numbers(fact.tokens)
        if not n.year and fact.tokens[n.begin - 1].low not in _OF_AGE
        for t in fact.tokens[max(0, n.begin - 2) : n.begin]
    }
    return bool(keys & (counted | behind)) or (people and word_kin.is_a(token.low, "person"))


def _unnamed(line: str, fact: PageFact) -> bool:
    """`Which towns does the van visit?` where the fact only says how many."""
    found = _WHICH.match(line)
    if not found:
        return False
    key = tokens(found.group(1))[0].key
    toks = fact.tokens
    for number in numbers(toks):
        if number.year or number.value < 2 or key not in units_near(toks, number):
            continue
        at = next((k for k in range(number.stop, len(toks)) if toks[k].key == key), None)
        if at is not None:
            after = toks[at + 1] if at + 1 < len(toks) else None
            return after is None or not (after.low in _LISTED or after.capital)
    return False


def _other_people(core: Check, line: str, fact: PageFact) -> bool:
    """`Do you take apprentices?` where the fact tells of the person's own apprenticeship."""
    if not _DO_YOU.match(line):
        return False
    own = {t.low.removesuffix("s") for t in fact.tokens}
    there = {t.key for t in fact.tokens}
    return any(
        t.low.endswith("s") and t.key in there and t.low.removesuffix("s") not in own and word_kin.is_a(t.low, "person")
        for t in core.tokens
    )
