"""Positions and property that are told of a person, and that the page would tell: `the managing director`, `own it`."""

import re
from collections.abc import Iterator

from simulator.language.career_words import Relation, concept
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import YOU, claimed, governor, possessed
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.fact_questions import HOUSE
from simulator.language.families import stem
from simulator.language.meaning import similarity
from simulator.language.mistaken_kin import KIN
from simulator.language.page_index import PageFact
from simulator.language.tokens import Token
from simulator.language.typed_values import Sort
from simulator.language.wordlists import bag
from simulator.patterns import compiled

_HIGHEST = bag("ceo cfo president chairman chairwoman owner founder cofounder director mayor headmaster headmistress")
"""Positions that nobody takes for another one."""
_LEADING = _HIGHEST | bag(
    "head chief lead leader principal chair executive partner general captain master dean governor provost rector"
)
"""What somebody is who may be called by one of them: `head of the choir` and its director are one."""
_TAKING = bag("became become becoming were was named appointed being promoted made")
_FOUNDING = bag("founded founds own owns owned owning runs ran started bought built established opened")
_FOUNDERS = KIN - bag("family parents grandparents")
_CORPORATE = bag("group corporation conglomerate multinational chain holding investor investors giant shareholders")
_BELONGING = bag("belong belongs belonged belonging owned bought acquired sold taken part subsidiary")
_BOUND = bag("to by of in from over")
_INDEPENDENT = bag("family independent independently cooperative co-operative charity nonprofit foundation")
_WORKED = bag("did were was had learned learnt spent for after")
_ALIKE = 0.45
"""Similarity to the job title from which an occupation may have led to it."""
_OWNS = compiled(
    r"\b(?:own(?:s|er|ers|ed|ership)?|co-?own\w*|(?:co-?)?found(?:ed|er|ers|ing)|proprietor|partner|self-employed"
    r"|freelance|landlord|landlady)\b"
)
_HOUSES = "|".join(sorted(HOUSE | {"business", "firm"}))
_TOLD = compiled(
    rf"\b(?:i|we) (?:owned?|bought|founded|started|opened|inherited|set up|took over|r[ua]n) "
    rf"(?:the|this|a|an|my|our) (?:\w+ )?(?:{_HOUSES})\b|\bmy (?:own )?(?:company|firm|business|shop)\b"
)


def wrong_positions(check: Check) -> Iterator[Mistake]:
    """Every position or property that is claimed and that this person has not, as far as the page tells."""
    for i, token in enumerate(check.tokens):
        if i in check.said.about_self:
            continue
        low = token.low
        if low in _HIGHEST or (low == "head" and [t.low for t in check.tokens[i + 1 : i + 2]] == ["of"]):
            yield from _position(check, i)
        elif low in ("own", "owning"):
            yield from _own(check, i)
        elif low in _FOUNDERS:
            yield from _of_kin(check, i)
        elif low in _BELONGING:
            yield from _belongs(check, i)
    yield from _as_another(check)


def _position(check: Check, i: int) -> Iterator[Mistake]:
    """`when did you become the managing director`, `you were the head of quality`, said to who never was."""
    toks, low = check.tokens, check.tokens[i].low
    verb = governor(check.said, i, _TAKING, 4)
    if verb is None or not claimed(check.said, verb, check.page) or not _of_you(check, verb):
        return
    known = check.page.support_lows | check.heard
    if low == "head":
        of = [t for t in toks[i + 2 : i + 5] if not t.mark and t.low not in GRAMMAR][:1]
        if not of or of[0].key in check.page.support or of[0].key in check.heard_keys:
            return
    elif low in known or _leads(check) & (_LEADING | {"manager"}):
        return
    yield Mistake(verb, i + 1, _office(check), sure=True)


def _of_you(check: Check, verb: int) -> bool:
    """Whether the subject of the verb is the person: `you became`, `you were made`."""
    return bool(YOU & {t.low for t in check.tokens[max(0, verb - 3) : verb]})


def _leads(check: Check) -> frozenset[str]:
    """Words of the job title and of what the facts say that this person became."""
    words = check.page.persona.role.lower()
    words += " ".join(p.fact.fact.text.lower() for p in check.related(Relation.BECOME, Relation.LEAD, Relation.OWN))
    return frozenset(re.findall(r"[a-z]+", words))


def _office(check: Check) -> PageFact | None:
    """The fact that tells what this person became."""
    became = [p for p in check.related(Relation.BECOME) if p.fact.of_persona]
    return became[-1].fact if became else None


def _own(check: Check, i: int) -> Iterator[Mistake]:
    """`What is it like to own the company?`, said to somebody who is employed there."""
    toks = check.tokens
    behind = [t for t in toks[i + 1 : i + 4] if not t.mark]
    lows = [t.low for t in behind]
    its = lows[:1] in (["the"], ["this"]) and lows[1:2] and lows[1] in HOUSE | {"company", "firm", "business"}
    named = bool(lows) and lows[0].removesuffix("'s") in check.page.organisation
    before = [t.low for t in toks[max(0, i - 3) : i]]
    told = before[-1:] in (["you"], ["now"]) or before[-2:] in (["like", "to"], ["feel", "to"], ["you", "to"])
    told |= toks[i].low == "owning"
    asked = bool({"do", "does", "did", "if", "would"} & {t.low for t in toks[max(0, i - 3) : i]})
    if not (its or named) or not told or asked or _an_owner(check):
        return
    yield Mistake(i, i + (2 if named else 3), _house(check), sure=True)


def _an_owner(check: Check) -> bool:
    """Whether anything on the page or in the talk says that this person has a house of their own."""
    persona = check.page.persona
    facts = " . ".join(f.fact.text for f in check.page.facts)
    stories = " . ".join(f"{s.short} {s.body}" for s in persona.stories)
    public = " . ".join([persona.role, persona.headline, *persona.tags, *persona.context, facts]).lower()
    heard = " ".join(sorted(check.heard))
    return bool(_OWNS.search(public) or _TOLD.search(stories.lower()) or _OWNS.search(heard))


def _house(check: Check) -> PageFact | None:
    """The fact that tells whose the house is."""
    for fact in check.page.facts:
        if not fact.of_persona and {t.low for t in fact.tokens} & (_INDEPENDENT | {"owned", "belongs"}):
            return fact
    return None


def _of_kin(check: Check, i: int) -> Iterator[Mistake]:
    """`your husband founded the firm`, where the page knows neither of him nor of any founder among kin."""
    toks = check.tokens
    verb = next((k for k in range(i + 1, min(len(toks), i + 4)) if toks[k].low in _FOUNDING), None)
    if verb is None or not possessed(check.said, i) or check.supported(toks[i].key):
        return
    if {"if", "would", "did", "does"} & {t.low for t in toks[max(0, i - 4) : i]}:
        return
    behind = [t.low.removesuffix("'s") for t in toks[verb + 1 : verb + 4]]
    if set(behind) & (check.page.organisation | HOUSE | {"firm", "business", "company"}):
        yield Mistake(i - 1, verb + 1, sure=True)


def _belongs(check: Check, i: int) -> Iterator[Mistake]:
    """`it belongs to a big French group`, where a fact has a family business."""
    toks = check.tokens
    owner = next((k for k in range(i + 1, min(len(toks), i + 8)) if toks[k].low in _CORPORATE), None)
    if owner is None or not _BOUND & {t.low for t in toks[i:owner]}:
        return
    if any(t.mark for t in toks[i:owner]) or toks[owner].key in check.heard_keys or check.supported(toks[owner].key):
        return
    begin = max([k + 1 for k in range(i) if toks[k].low in ".?!…;"], default=0)
    before = [t.low for t in toks[begin:i]]
    of_house = set(before) & (check.page.organisation | HOUSE | bag("it you they company firm business we"))
    asked = before[:1] and before[0] in ("do", "does", "is", "are", "would", "will", "did", "have", "has", "if")
    true_that = before[:2] == ["is", "it"] and bool({"true", "right", "correct"} & set(before[2:4]))
    house = next((f for f in check.page.facts if not f.of_persona and _is_independent(f)), None)
    if of_house and house is not None and (true_that or not asked) and "if" not in before:
        yield Mistake(i, owner + 1, house, sure=True)


def _is_independent(fact: PageFact) -> bool:
    lows = {t.low for t in fact.tokens}
    return bool(lows & _INDEPENDENT) and bool(lows & (HOUSE | bag("owned run company firm business cooperative")))


def _as_another(check: Check) -> Iterator[Mistake]:
    """`As a docker for nine years, what did you learn?`, said to somebody who never was one."""
    toks = check.tokens
    for value in check.said.values:
        k = value.begin
        if value.sort is not Sort.OCCUPATION or k < 2 or k in check.said.about_self:
            continue
        if toks[k - 1].low not in ("a", "an") or toks[k - 2].low != "as" or not (toks[k - 2].first or k == 2):
            continue
        if toks[k].key in GENERAL or toks[k].key in check.heard_keys or _ever_was(check, toks[k]):
            continue
        if check.page.vocabulary.meant(toks[k].low) or _a_step_to_it(check, toks[k].low):
            continue
        rest = [t.low for t in toks[value.stop :]]
        sentence = rest[: next((n for n, low in enumerate(rest) if low in ".?!"), len(rest))]
        past = _WORKED & set(sentence) and YOU & set(sentence)
        if past and not {"i", "would", "if", "should", "could"} & set(sentence):
            yield Mistake(k - 2, value.stop, sure=True)


def _ever_was(check: Check, token: Token) -> bool:
    """Whether the profile has this occupation, or a story where somebody was one: others may be in it too."""
    persona = check.page.persona
    if token.key in check.page.role or any(token.key in f.keys for f in check.page.facts):
        return True
    stories = " . ".join(f"{s.short} {s.body}" for s in persona.stories)
    public = " . ".join(
        [persona.headline, *persona.tags, *persona.context, *(t for s in persona.profile for t in s.paragraphs)]
    )
    was = rf"\b(?:as|was|were|been|became|be) (?:an? |the )?(?:\w+ )?{re.escape(token.low)}"
    return token.low in public.lower() or re.search(was, stories.lower()) is not None


def _a_step_to_it(check: Check, word: str) -> bool:
    """Whether somebody with this job may well have been one: a nurse who runs a ward."""
    own, role = check.meaning.vectors([word, check.page.persona.role])
    return concept(stem(word)) in check.page.trade or similarity(own, role) >= _ALIKE
