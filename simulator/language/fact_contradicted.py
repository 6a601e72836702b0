"""Which fact a mistaken claim goes against, where too little else is said to tell: `television` for the radio."""

from simulator.language import word_kin
from simulator.language.checking import Check
from simulator.language.common_words import GRAMMAR
from simulator.language.fact_forms import values_of
from simulator.language.page_index import PageFact
from simulator.language.typed_values import Sort
from simulator.language.wordlists import bag

_ONE_SORT, _ALIKE = 0.85, 0.35
"""How near in kind, and how alike, the words of two things are that stand for one another."""
_AT_WORK = bag("leave left leaving quit quitting joined join at for with")
_NO_WORK = bag("in won studied graduated wrote")
_HOUSES = (Sort.NAME, Sort.COMPANY)


def contradicted(check: Check, told: tuple[int, int] | None) -> PageFact | None:
    """The only fact that has something of the same sort as the words at these tokens; None for none or several."""
    if told is None:
        return None
    begin, stop = told
    before = check.tokens[begin - 1].low if begin else ""
    if check.tokens[begin].capital and before in _AT_WORK and not check.tokens[begin].first:
        found = [f for f in check.page.facts if f.of_persona and _other_house(check, f)]
    else:
        lows = [t.low.removesuffix("'s") for t in check.tokens[begin:stop]]
        found = [f for f in check.page.facts if any(_of_one_sort(check, low, f) for low in lows)]
    return found[0] if len(found) == 1 else None


def _other_house(check: Check, fact: PageFact) -> bool:
    """Whether it tells of work for a house that is not the present one."""
    named = [v for v in values_of(fact) if v.sort in _HOUSES and v.lead in ("for", "at", "with")]
    own = check.page.organisation | check.page.person
    return any(not set(v.lows) & own for v in named) and fact.tokens[0].low not in _NO_WORK


def _of_one_sort(check: Check, low: str, fact: PageFact) -> bool:
    near = check.page.vocabulary.likeness(low)
    others = (t.low.removesuffix("'s") for t in fact.tokens if not t.mark and t.low not in GRAMMAR)
    return any(near.get(o, 0.0) >= _ALIKE and word_kin.nearness(low, o) >= _ONE_SORT for o in others)
