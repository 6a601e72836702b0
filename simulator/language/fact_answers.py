"""Which fact is the whole answer to a closed question, alone or by simple arithmetic."""

import re
from collections.abc import Iterator

from simulator.language import fact_questions as asks
from simulator.language.career_words import TRIGGERS, Relation
from simulator.language.checking import Check
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.fact_confirmed import SHELL, TAGS, Answer, confirmed, relations_asked, whole
from simulator.language.fact_parts import Part
from simulator.language.fact_use import match
from simulator.language.names import alike, telling
from simulator.language.page_index import PageFact
from simulator.language.tokens import tokens
from simulator.language.typed_values import SPOTS, Sort, Value
from simulator.language.wordlists import bag


def answer(check: Check, closed: bool) -> Answer | None:
    """What answers the question whole; None where nothing on the page does.

    `check` holds the asking part only. Where the form was read as open, only questions that one plain fact answers
    by their very words (when, where, how many, what subject, which title) are looked up. A how or why is never
    answered by a fact (`product.md`, "Already public").
    """
    line = " ".join(t.low for t in check.tokens if not t.mark)
    if asks.NEVER.search(line) or not line:
        return None
    if check.lows & asks.OPINION:
        return None
    # What stands behind a second question word is said by the way: `what do you do when you are closed`.
    words = list(asks.WORD.finditer(line))
    if len(words) > 1:
        line = line[: words[1].start()].rstrip()
    rules = _ALL if closed else _PLAIN
    return next((found for rule in rules if (found := rule(check, line)) is not None), None)


def _content(check: Check) -> set[str]:
    """Keys that the question is about, beyond its form: what a fact must cover to be its answer."""
    house = check.page.organisation | check.page.person
    return {
        t.key
        for t in check.tokens
        if not t.mark
        and t.low not in GRAMMAR | SHELL | TAGS
        and t.key not in GENERAL
        and t.low not in TRIGGERS
        and t.low.removesuffix("'s") not in house | asks.HOUSE
        and t.low not in ("university", "college", "attend", "attended", "train", "trained", "qualify", "qualified")
    }


def _covers(check: Check, fact: PageFact, content: set[str]) -> bool:
    there = set(fact.weights) | {t.key for t in fact.tokens}
    missing = content - there
    if fact.of_persona and there & content:
        missing -= check.page.trade
    lows = {t.low for t in check.tokens if t.key in missing}
    return all(any(alike(low, n) for n in fact.names) for low in lows)


def _candidates(check: Check, line: str) -> Iterator[tuple[Part, float]]:
    """Statements that the question may be about, surest first."""
    content = _content(check)
    relations = relations_asked(check, line)
    you = bool(re.search(r"\byou(?:r|'ve|'re)?\b", line))
    ranked: list[tuple[float, int, Part]] = []
    for n, part in enumerate(check.parts):
        weight = match(check.said, part.fact, check.page).weight
        shared = relations & part.relations
        if not _covers(check, part.fact, content):
            continue
        if you and shared and not part.fact.of_persona and weight < 0.8 and Relation.OWN not in shared:
            shared = set()
        # What is asked about the employer is not answered by what the person did.
        if not you and part.fact.of_persona and weight < 0.8:
            continue
        own_keys = {t.key for t in check.tokens if t.low not in GRAMMAR} & part.keys
        score = weight + (1.0 if shared else 0.0) + 0.1 * len(own_keys)
        if (shared and (content <= part.keys | set(part.fact.weights) or not content)) or weight >= 0.8:
            ranked.append((-score, n, part))
    ranked.sort(key=lambda r: (r[0], r[1]))
    for score, _, part in ranked:
        yield part, -score


def _when(check: Check, line: str) -> Answer | None:
    if not asks.WHEN.search(line):
        return None
    for part, _ in _candidates(check, line):
        dated = (
            part.years
            or part.of(Sort.MONTH, Sort.WEEKDAY)
            or (part.fact.years if part.relations & relations_asked(check, line) else frozenset())
        )
        if dated:
            return whole(check, part.fact)
    return None


def _duration(check: Check, line: str) -> Answer | None:
    if not asks.DURATION.search(line) or asks.MEASURE.search(line):
        return None
    lasting = bool(asks.LASTING.search(line))
    for part, _ in _candidates(check, line):
        stated = any(q.units & {"year", "month"} for q in part.quantities)
        if lasting and part.years and "since" in {t.low for t in part.fact.tokens}:
            return whole(check, part.fact)
        since = (
            lasting
            and part.years
            and part.relations & {Relation.JOIN, Relation.BECOME, Relation.FOUND, Relation.MOVE, Relation.LIVE}
        )
        if stated or since:
            return whole(check, part.fact)
    return None


def _measured(check: Check, line: str) -> Answer | None:
    """`How long is the tunnel?`, `How much was the company fined?`: a number of the fact that holds all its words."""
    if not asks.MEASURE.search(line) and "how much" not in line:
        return None
    form = bag("long big large tall heavy far high deep wide much")
    wanted = [t for t in check.tokens if not t.mark and t.low not in GRAMMAR | form | SHELL and t.low not in asks.HOUSE]
    wanted = [t for t in wanted if t.low.removesuffix("'s") not in check.page.organisation]
    for fact in check.page.facts:
        keys = {t.key for t in fact.tokens}
        held = all(t.key in keys or any(alike(t.low, n) for n in fact.names) for t in wanted)
        if wanted and held and any(not q.units & {"age"} for q in fact.quantities):
            return whole(check, fact)
    return None


_SIZE = frozenset(
    {"person", "staff", "member", "bed", "student", "engineer", "work", "client", "pupil", "nurs", "custom"}
)
_PEOPLE = frozenset({"person", "staff", "work", "colleagu", "team"})


def _count(check: Check, line: str) -> Answer | None:
    found = asks.NUMBER.search(line)
    if not found or asks.DURATION.search(line) or (asks.MEASURE.search(line) and "how big" not in line):
        return None
    toks = check.tokens
    house = check.page.organisation | asks.HOUSE | {"it"}
    if found.group() == "how old":
        for part in check.related(Relation.FOUND):
            if part.years and not part.fact.of_persona and {t.low for t in toks} & house:
                return whole(check, part.fact)
        aged = "were you" in line
        told = [f for f in check.page.facts if (_tells_age(f) if aged else f.years) and _holds_all(check, f)]
        return whole(check, told[0]) if told else None
    at = next((i for i, t in enumerate(toks) if t.low in ("many", "much", "big", "large", "size")), None)
    if at is None:
        return None
    wanted = {t.key for t in toks[at + 1 :] if not t.mark and t.low not in GRAMMAR}
    first = next((t.key for t in toks[at + 1 : at + 4] if t.low not in GRAMMAR), "")
    content = _content(check)
    # Whoever asks how big the firm is asks for the people in it before the people it serves.
    for fact in sorted(check.page.facts, key=lambda f: (not _employs(f), f.order)):
        for quantity in fact.quantities:
            if found.group() in ("how big", "how large") or "size" in found.group():
                if {t.low for t in toks} & house and not fact.of_persona and quantity.units & _SIZE:
                    return whole(check, fact)
                continue
            people = (
                first in _PEOPLE
                and bool(quantity.units & _SIZE & (_PEOPLE | {"engineer", "nurs"}))
                and not fact.of_persona
            )
            strong = bool(quantity.units & wanted - {"year", "person"})
            if strong and first in quantity.units and not fact.of_persona and "you" not in check.lows:
                return whole(check, fact)
            if people and "person" in quantity.units and not _employs(fact) and asks.STAFF.search(line):
                continue
            if (strong or people) and (_covers(check, fact, content - _PEOPLE)):
                return whole(check, fact)
    counted = [f for f in check.page.facts if f.quantities and _counts(check, f, first)]
    if counted:
        return whole(check, check.nearest_fact(counted))
    if first == "languag":
        return next((whole(check, p.fact) for p in check.parts if p.of(Sort.LANGUAGE)), None)
    return None


def _tells_age(fact: PageFact) -> bool:
    return any("age" in q.units for q in fact.quantities)


def _counts(check: Check, fact: PageFact, first: str) -> bool:
    """Whether a fact with a number holds every word of the question, or counts people by what they do with it."""
    keys = {t.key for t in fact.tokens}
    if first in keys and _holds_all(check, fact):
        return True
    doing = {t.key for t in check.tokens if not t.mark and t.low not in GRAMMAR} - {first, "person"} - _HOUSE_KEYS
    people = first == "person" and any("person" in q.units for q in fact.quantities)
    return people and bool(doing & keys) and doing <= keys | check.page.trade


def _holds_all(check: Check, fact: PageFact) -> bool:
    """Whether the fact has every word that the question is about, general words too."""
    form = bag("how old many have has are there much what which when where year long")
    skip = GRAMMAR | SHELL | TAGS | form | asks.HOUSE | check.page.organisation
    wanted = [t for t in check.tokens if not t.mark and t.low.removesuffix("'s") not in skip]
    keys = {t.key for t in fact.tokens}
    return bool(wanted) and all(t.key in keys or any(alike(t.low, n) for n in fact.names) for t in wanted)


_HOUSE_KEYS = frozenset(t.key for word in sorted(asks.HOUSE) for t in tokens(word))


def _employs(fact: PageFact) -> bool:
    """Whether a fact counts the people who work there."""
    words = {t.low for t in fact.tokens}
    return bool(words & bag("employs employ staff employees team works workers engineers studio firm company agency"))


def _where(check: Check, line: str) -> Answer | None:
    if not asks.WHERE.search(line):
        return None
    said = {t.low.removesuffix("'s") for t in check.tokens}
    for part, _ in _candidates(check, line):
        if any(_spot(v) and not set(telling(v.lows)) & said for v in part.values):
            return whole(check, part.fact)
    return None


def _spot(value: Value) -> bool:
    return (
        value.sort in SPOTS
        or value.sort is Sort.UNIVERSITY
        or (
            value.sort in (Sort.NAME, Sort.COMPANY)
            and value.lead in ("in", "at", "near", "from", "to", "with", "around")
        )
    )


def _school(check: Check, line: str) -> Answer | None:
    if not asks.SCHOOL.search(line):
        return None
    known = [p for p in check.related(Relation.STUDY) if p.of(Sort.UNIVERSITY, Sort.NAME) and p.fact.of_persona]
    return whole(check, check.nearest(known)) if known else None


def _subject(check: Check, line: str) -> Answer | None:
    taught = asks.TAUGHT.search(line)
    if not taught and not asks.SUBJECT.search(line):
        return None
    if asks.GENERALISING.search(line):
        return None
    relation = Relation.TEACH if taught or "teach" in check.lows else Relation.STUDY
    known = [p for p in check.related(relation) if p.of(Sort.SUBJECT) or p.of(Sort.OCCUPATION)]
    known = [p for p in known if p.fact.of_persona]
    return whole(check, check.nearest(known)) if known else None


def _first_job(check: Check, line: str) -> Answer | None:
    if not asks.FIRST_JOB.search(line):
        return None
    joined = [p for p in check.related(Relation.JOIN) if "as" in {t.low for t in p.fact.tokens} and p.fact.of_persona]
    return whole(check, check.nearest(joined)) if joined and _covers(check, joined[0].fact, _content(check)) else None


def _of_kin(check: Check, line: str) -> Answer | None:
    """`What did your father do?`"""
    found = asks.KIN.search(line)
    kin = next((t.key for t in check.tokens if found and t.low == found.group(1)), None)
    known = [f for f in check.page.facts if kin in {t.key for t in f.tokens} and f.of_persona]
    return whole(check, known[0]) if kin and known else None


def _named(check: Check, line: str) -> Answer | None:
    return _which(check, line) if asks.NAMING.search(line) else None


def _former(check: Check, line: str) -> Answer | None:
    if not asks.BEFORE.search(line):
        return None
    earlier = [
        p
        for p in check.related(Relation.WORK, Relation.TEACH)
        if p.fact.of_persona and not p.fact.years & _joining(check)
    ]
    earlier = [p for p in earlier if p.of(Sort.NAME, Sort.COMPANY, Sort.OCCUPATION, Sort.SUBJECT)]
    return whole(check, earlier[-1].fact) if earlier else None


def _joining(check: Check) -> frozenset[int]:
    return frozenset(y for p in check.related(Relation.JOIN) for y in p.years if Relation.WORK not in p.relations)


def _front(check: Check, line: str) -> Answer | None:
    persona = check.page.persona
    if asks.NAME.search(line) or asks.TITLE.search(line) or asks.EMPLOYER.search(line):
        return whole(check, None)
    if asks.BASE.search(line) and persona.location:
        return whole(check, None)
    return None


def _title(check: Check, line: str) -> Answer | None:
    return _front(check, line) if asks.TITLE.search(line) else None


def _who(check: Check, line: str) -> Answer | None:
    if not asks.WHO.search(line):
        return None
    relations = relations_asked(check, line)
    for part, _ in _candidates(check, line):
        lows = [t.low for t in part.fact.tokens]
        if relations & part.relations & {Relation.OWN, Relation.FOUND, Relation.MAKE, Relation.LEAD} and "by" in lows:
            return whole(check, part.fact)
    owned = [p for p in check.related(Relation.OWN) if not p.fact.of_persona]
    return whole(check, owned[0].fact) if Relation.OWN in relations and owned else None


def _which(check: Check, line: str) -> Answer | None:
    found = asks.KIND_OF.search(line)
    if not found:
        return None
    toks = check.tokens
    noun = next((t for t in toks if t.low == found.group(1)), None)
    if noun is not None and noun.key == "languag":
        known = [p for p in check.parts if p.of(Sort.LANGUAGE)]
        return whole(check, known[0].fact) if known else None
    if noun is not None and noun.key == "award":
        won = [p for p in check.related(Relation.WIN) if p.of(Sort.NAME) and p.fact.of_persona]
        if won and _covers(check, won[0].fact, _content(check) - {"award"}):
            return whole(check, check.nearest(won))
    naming = asks.NAMING.search(line) or asks.TOPIC.search(line)
    for part, score in _candidates(check, line):
        named = [v for v in part.fact.names if v not in {t.low for t in toks}]
        asked = noun is not None and noun.low not in GRAMMAR and noun.key in part.fact.weights
        if (asked or naming) and score >= 1.0 and named:
            return whole(check, part.fact)
        if naming and "about" in {t.low for t in part.fact.tokens} and score >= 1.0:
            return whole(check, part.fact)
    return None


_PLAIN = (_subject, _first_job, _of_kin, _when, _duration, _measured, _count, _where, _named, _title)
_ALL = (
    _subject,
    _first_job,
    _former,
    _of_kin,
    _when,
    _measured,
    _duration,
    _count,
    _school,
    _front,
    _where,
    _who,
    _which,
    confirmed,
)
