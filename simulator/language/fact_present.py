"""What a fact answers about the present: the house's people and places, the person's age and years in the job."""

from dataclasses import replace

from simulator.language import fact_questions as asks
from simulator.language.career_words import Relation
from simulator.language.common_words import GENERAL
from simulator.language.fact_fit import Answer, Asked, whole
from simulator.language.fact_parts import Part
from simulator.language.page_index import PageFact
from simulator.language.tokens import numbers, tokens
from simulator.language.typed_values import SPOTS, Sort

Found = tuple[bool, Answer | None]
"""Whether a question has this form, and what answers it."""


def present_job(asked: Asked) -> Found:
    """`How many years are you in this job?`: when they joined the present house, else when they took office."""
    if not asks.PRESENT.search(asked.line) or asks.NOT_SO_FAR.search(asked.line):
        return False, None
    since = [p for p in asked.check.parts if p.fact.of_persona and p.years]
    joined = [p for p in since if Relation.JOIN in p.relations and not _left(p)]
    here = [p for p in joined if {t.low.removesuffix("'s") for t in p.fact.tokens} & asked.check.page.organisation]
    # "Has been a supervisor since 2008" says it of the very job.
    office = {word.strip(",.").lower() for word in asked.check.page.persona.role.split()}
    held = [p for p in since if {"has", "since"} <= {t.low for t in p.fact.tokens} and _names(p, office)]
    # With nothing said of the house, the last that was joined is the present one.
    known = held[-1:] or here[:1] or joined[-1:] or [p for p in since if Relation.BECOME in p.relations][-1:]
    return bool(known), replace(whole(asked.check, known[0].fact), sure=True) if known else None


def _names(part: Part, office: set[str]) -> bool:
    return bool({t.low for t in part.fact.tokens} & {word for word in office if len(word) > 3})


def _left(part: Part) -> bool:
    return Relation.LEAVE in part.relations


def how_big(asked: Asked) -> Found:
    """`Is the team big?`, `Are you a large company?`: the fact that counts the people."""
    if not asks.BIG.search(asked.line):
        return False, None
    team = [f for f in asked.check.page.facts if f.quantities and {t.low for t in f.tokens} & asks.TEAM]
    of_team = bool(asks.TEAM & set(asked.line.split()))
    found = whole(asked.check, team[0]) if of_team and team else people_of_the_house(asked)
    return found is not None, replace(found, sure=True) if found else None


def headcount(asked: Asked) -> Found:
    """`How many people are there at Saltmarsh?`, `How many of you are there?`: the fact that counts them."""
    page = asked.check.page
    own = page.organisation | asks.FIRM
    line = " ".join(w for w in asked.line.split() if w.removesuffix("'s") not in own)
    if not asks.HEADCOUNT.search(line):
        return False, None
    found = people_of_the_house(asked)
    if found is None or found.fact is None or not (employs(found.fact) or _team_of(found.fact)):
        return False, None
    return True, replace(found, sure=True)


def kind_of_house(asked: Asked) -> Found:
    """`Is it a charity or a company?`: the fact that says that it is one of them."""
    found = asks.EITHER_KIND.search(asked.line)
    if not found:
        return False, None
    nouns = {t.key for t in tokens(" ".join(asks.A_NOUN.findall(asked.line)))}
    for fact in asked.check.page.facts:
        toks = fact.tokens[:9]
        lows = [t.low for t in toks]
        if fact.of_persona or "is" not in lows:
            continue
        at = lows.index("is")
        if nouns & {t.key for t in toks[at + 1 : at + 4]} and lows[at + 1 : at + 2] in (["a"], ["an"]):
            return True, replace(whole(asked.check, fact), sure=True)
    return False, None


def _team_of(fact: PageFact) -> bool:
    """`Its team of nine makes …`"""
    counted = [n for n in numbers(fact.tokens) if not n.year and n.begin >= 2]
    before = [fact.tokens[n.begin - 2 : n.begin] for n in counted]
    return any(a.low in asks.TEAM and b.low == "of" for a, b in before)


def people_of_the_house(asked: Asked) -> Answer | None:
    """Whoever asks how big a firm is asks for the people in it before the people it serves."""
    houses = [f for f in asked.check.page.facts if not f.of_persona]
    sized = [f for f in houses if _team_of(f) or any(q.units & asks.PEOPLED for q in f.quantities)]
    sized.sort(key=lambda f: (not (employs(f) or _team_of(f)), f.order))
    return whole(asked.check, sized[0]) if sized else None


def employs(fact: PageFact) -> bool:
    """Whether a fact counts the people who work there."""
    return bool({t.low for t in fact.tokens} & asks.EMPLOYING)


def age_of_the_person(asked: Asked) -> Answer | None:
    """`How old are you?`: only a fact of birth or of an age that is theirs now."""
    born = [p for p in asked.check.parts if p.fact.of_persona and p.years and "born" in {t.low for t in p.fact.tokens}]
    return whole(asked.check, born[0].fact) if born else None


def branch(asked: Asked) -> Answer | None:
    """`Where is your second site?`: the fact that counts the sites and names the towns."""
    nouns = {t.key for t in asked.content if t.low in asks.BRANCHES or t.low.removesuffix("s") in asks.BRANCHES}
    others = [t for t in asked.content if t.key not in nouns and t.key not in GENERAL and t.low not in asks.ORDERED]
    ordered = asks.ORDERED & set(asked.line.split())
    if not nouns or others:
        return None
    for part in asked.check.parts:
        there = {t.key for t in part.fact.tokens}
        named = [v for v in part.values if v.sort in SPOTS or v.sort is Sort.NAME]
        if nouns & there and not part.fact.of_persona and named and (part.quantities or not ordered):
            return replace(whole(asked.check, part.fact), sure=True)
    return None
