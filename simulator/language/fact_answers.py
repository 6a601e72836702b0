"""Which fact is the whole answer to a question: each form of question wants a value of one sort (`product.md`).

A fact answers when it holds such a value that the question does not name, and holds or implies every telling word of
the question. A how or why is never answered by a fact.
"""

from collections.abc import Callable
from itertools import pairwise

from simulator.language import fact_questions as asks
from simulator.language import word_kin
from simulator.language.career_words import TRIGGERS, Relation
from simulator.language.checking import Check
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.fact_confirmed import confirmed, polar
from simulator.language.fact_fit import Answer, Asked, best, content, relations, whole
from simulator.language.fact_parts import Part
from simulator.language.fact_present import (
    Found,
    age_of_the_person,
    branch,
    employs,
    headcount,
    how_big,
    kind_of_house,
    people_of_the_house,
    present_job,
)
from simulator.language.names import telling
from simulator.language.page_index import PageFact, Quantity
from simulator.language.tokens import numbers, tokens
from simulator.language.typed_values import SPOTS, Sort, Value


def answer(check: Check, closed: bool) -> Answer | None:
    """What answers the question whole; None where nothing on the page does. `check` holds the asking part only.

    A yes-or-no question is only looked up where it was read as `closed`.
    """
    asked = asked_in(check)
    line = asked.line
    compared = asks.COMPARED.search(line)
    if not line or asks.NEVER.search(line) or set(line.split()) & asks.OPINION:
        return None
    if compared and not any(compared.group() == t.low for f in check.page.facts for t in f.tokens):
        return None
    if asks.FRONT.search(line) or (asks.BASE.search(line) and check.page.persona.location):
        return whole(check, None)
    for form in _FORMS:
        fitting, found = form(asked)
        if found is not None:
            return found
        if fitting:
            break
    return confirmed(asked) if closed and polar(line) else None


def asked_in(check: Check) -> Asked:
    """The question taken apart; `check` holds the asking part only."""
    line = " ".join(t.low for t in check.tokens if not t.mark)
    # What stands behind a second question word is said by the way: `what do you do when you are closed`.
    words = list(asks.WORD.finditer(line))
    if len(words) > 1 and not asks.AGED.search(line) and not asks.SHELL_FIRST.match(line[: words[1].start()]):
        line = line[: words[1].start()].rstrip()
    return Asked(check, line, content(check, line), relations(check, line), bool(asks.YOU.search(line)))


def _when(asked: Asked) -> Found:
    if not asks.WHEN.search(asked.line):
        return False, None
    if "again" in asked.line.split() and not any(t.low == "again" for f in asked.check.page.facts for t in f.tokens):
        # What was done once more has a time of its own.
        return True, None
    return True, best(
        asked,
        lambda a, p: bool(
            p.years
            or p.of(Sort.MONTH, Sort.WEEKDAY)
            or (p.fact.years and (p.relations & a.relations or not a.relations))
        ),
    )


def _age(asked: Asked) -> Found:
    if not asks.AGE.search(asked.line):
        return False, None
    if asks.TOO_OLD.search(asked.line):
        return True, None
    if asks.OWN_AGE.search(asked.line):
        return True, age_of_the_person(asked)
    if asks.AGED.search(asked.line):
        return True, best(asked, lambda a, p: any("age" in q.units for q in p.fact.quantities), bonus=0.3)
    founded = best(asked, lambda a, p: bool(p.fact.years) and not p.fact.of_persona)
    if founded is None and not asked.content:
        told = [p for p in asked.check.related(Relation.FOUND) if (p.years and not p.fact.of_persona) or _opened(p)]
        founded = whole(asked.check, told[0].fact) if told else None
    return True, founded


def _opened(part: Part) -> bool:
    """`Opened the workshop in 2009`, `Founded Linden Honey in 2014` tell how old the house is."""
    lows = [t.low for t in part.fact.tokens]
    housed = set(lows) & asks.HOUSE or "founded" in lows[:2]
    return bool(part.years and housed) and Relation.FOUND in part.relations


def _duration(asked: Asked) -> Found:
    if not asks.DURATION.search(asked.line):
        return False, None
    lasting = bool(asks.LASTING.search(asked.line))

    def lasts(a: Asked, part: Part) -> bool:
        lows = [t.low for t in part.fact.tokens]
        if " it take" in asked.line and not {"took", "takes", "take"} & set(lows):
            return False
        if lasting and lows[0] not in ("has", "have", "is"):
            return bool(part.years) and bool(part.relations & asks.BEGINNINGS or "since" in lows)
        a_year = any(x in ("a", "one", "half") and y in asks.TIMES for x, y in pairwise(lows))
        since = lasting and part.years and "since" in lows
        # What took seven years is the statement with that time, and not what else its fact tells.
        own = part.quantities if part.relations & a.relations else part.fact.quantities
        return a_year or bool(since) or any(q.units & asks.TIME_KEYS for q in own)

    return True, best(asked, lasts, asks.TIME_KEYS, bonus=0.2)


def _measured(asked: Asked) -> Found:
    """`How high is the tower?`: a number of the fact that speaks of it."""
    if not asks.MEASURE.search(asked.line):
        return False, None
    found: Answer | None = None
    if asks.SIZE.search(asked.line) and not asked.content:
        found = people_of_the_house(asked)
    if found is None:
        found = best(asked, lambda a, p: any(not q.units & {"age"} for q in p.fact.quantities), bonus=0.2)
    return "how long" not in asked.line, found


def _much(asked: Asked) -> Found:
    if not asks.MUCH.search(asked.line):
        return False, None
    return True, best(
        asked,
        lambda a, p: (
            bool({t.low for t in p.fact.tokens} & asks.AMOUNTS) or any(t.low[0] in "$€£" for t in p.fact.tokens)
        ),
    )


def _count(asked: Asked) -> Found:
    found = asks.MANY.search(asked.line)
    if not found:
        return False, None
    rest = [t for t in tokens(asked.line[found.end() :]) if t.low not in GRAMMAR]
    if not rest:
        return True, people_of_the_house(asked) if asks.OF_YOU.search(asked.line) else None
    first = rest[0]
    counted = [t for t in tokens(asked.line[found.end() :].split(" do ")[0]) if t.low not in GRAMMAR]
    if first.key == "languag":
        return True, best(asked, lambda a, p: bool(p.of(Sort.LANGUAGE)), bonus=0.3)
    people = first.key in asks.PEOPLE
    units = {t.key for t in rest[:2]} | set(asked.check.page.vocabulary.meant(first.low))

    def counts(a: Asked, part: Part) -> bool:
        if any(_counted(q, part.fact) for q in part.fact.quantities):
            return True
        # `Collects hotel keys and owns about six hundred.`
        bare = any(not q.units for q in part.fact.quantities)
        return bare and all(a.check.held(t, part.fact) is not None for t in counted)

    def _counted(quantity: Quantity, fact: PageFact) -> bool:
        if people and not fact.of_persona and (employs(fact) or not asks.STAFF.search(asked.line)):
            return bool(quantity.units & (asks.PEOPLED | units))
        keys = [t.key for t in fact.tokens]
        counted = (
            numbers(fact.tokens[keys.index(first.key) + 1 : keys.index(first.key) + 3]) if first.key in keys else ()
        )
        if any(not n.year for n in counted):
            return True
        return first.key in quantity.units or bool(quantity.units & (units - {"year", "person", "new", "other"}))

    used = frozenset({first.key}) | (asks.PEOPLE if people else frozenset())
    staffed = best(asked, lambda a, p: employs(p.fact) and counts(a, p), used, bonus=1.0) if people else None
    return True, staffed or best(asked, counts, used, bonus=1.0)


def _where(asked: Asked) -> Found:
    if not asks.WHERE.search(asked.line):
        return False, None
    words = {t.low.removesuffix("'s") for t in asked.check.tokens}
    used = frozenset(t.key for t in tokens("city town country place part come"))
    found = best(asked, lambda a, p: any(_spot(v) and not set(telling(v.lows)) & words for v in p.values), used)
    return True, found or branch(asked)


def _spot(value: Value) -> bool:
    if value.sort in SPOTS or value.sort is Sort.UNIVERSITY:
        return True
    return value.sort in (Sort.NAME, Sort.COMPANY) and value.lead in asks.PLACING


def _subject(asked: Asked) -> Found:
    taught = asks.TAUGHT.search(asked.line)
    if not taught and not asks.SUBJECT.search(asked.line):
        return False, None
    if asks.GENERALISING.search(asked.line):
        return True, None
    relation = Relation.TEACH if taught or "teach" in asked.line.split() else Relation.STUDY
    known = [p for p in asked.check.related(relation) if p.of(Sort.SUBJECT) or p.of(Sort.OCCUPATION)]
    known = [p for p in known if p.fact.of_persona]
    nearest = asked.check.nearest(known)
    return True, whole(asked.check, nearest) if nearest else None


def _school(asked: Asked) -> Found:
    besides = [t for t in asked.content if t.key not in GENERAL and t.low not in TRIGGERS]
    if not asks.SCHOOL.search(asked.line) or besides:
        return False, None
    known = [p for p in asked.check.related(Relation.STUDY) if p.of(Sort.UNIVERSITY, Sort.NAME) and p.fact.of_persona]
    nearest = asked.check.nearest(known)
    return True, whole(asked.check, nearest) if nearest else None


def _first_job(asked: Asked) -> Found:
    if not asks.FIRST_JOB.search(asked.line):
        return False, None
    joined = [p for p in asked.check.related(Relation.JOIN) if p.fact.of_persona]
    joined = [p for p in joined if "as" in {t.low for t in p.fact.tokens}]
    nearest = asked.check.nearest(joined)
    return True, whole(asked.check, nearest) if nearest else None


def _former(asked: Asked) -> Found:
    """`What did you do before this?`: the last work told of in the past, besides the present house."""
    if not asks.BEFORE.search(asked.line):
        return False, None
    now = {y for p in asked.check.related(Relation.JOIN) for y in p.years if Relation.WORK not in p.relations}
    earlier = [
        p
        for p in asked.check.related(Relation.WORK, Relation.TEACH)
        if p.fact.of_persona and not p.fact.years & now and not p.fact.tokens[0].low.endswith("s")
    ]
    earlier = [p for p in earlier if p.of(Sort.NAME, Sort.COMPANY, Sort.OCCUPATION, Sort.SUBJECT, *SPOTS)]
    return True, whole(asked.check, earlier[-1].fact) if earlier else None


def _of_kin(asked: Asked) -> Found:
    """`What did your father do?`"""
    found = asks.KIN.search(asked.line)
    if not found:
        return False, None
    kin = tokens(found.group(1))[0].key
    known = [f for f in asked.check.page.facts if kin in {t.key for t in f.tokens} and f.of_persona]
    return True, whole(asked.check, known[0]) if known else None


def _who(asked: Asked) -> Found:
    if not asks.WHO.search(asked.line):
        return False, None
    words = {t.low.removesuffix("'s") for t in asked.check.tokens}
    learnt = asked.line.split()[1:2] in (["taught"], ["trained"])

    def persons(a: Asked, part: Part) -> bool:
        lows = [t.low for t in part.fact.tokens]
        if a.relations & part.relations & asks.DONE_BY and "by" in lows:
            return True
        named = any(
            v.sort is Sort.NAME and v.lead in ("by", "under", "for", "with") and not set(v.lows) & words
            for v in part.values
        )
        if a.line.endswith(" with") and "with" in lows and _unsaid(a, part):
            return True
        covered = all(a.check.held(t, part.fact) is not None for t in a.content)
        return named and (learnt or covered or bool(a.relations & part.relations))

    return True, best(
        asked, persons, frozenset({"teach", "train"}) if learnt else frozenset(), bonus=0.5 if learnt else 0.0
    )


def _about(asked: Asked) -> Found:
    """`What was your talk about?`, `What is the podcast called?`, `What did you get the medal for?`"""
    found = asks.TOPIC.search(asked.line)
    if not found:
        return False, None
    link = found.group(1) or found.group(2)
    links = asks.LINKS[link]

    def tells(a: Asked, part: Part) -> bool:
        lows = {t.low for t in part.fact.tokens}
        if found.group(2):
            return _named_so(a, part.fact) or bool(lows & links)
        return bool(lows & links) or (link in asks.NAMINGS and bool(_unsaid(a, part)))

    return True, best(asked, tells, bonus=0.2)


def _named_so(asked: Asked, fact: PageFact) -> bool:
    """Whether a name follows what is asked about: `the research vessel Solveig`."""
    keys = {t.key for t in asked.content}
    toks = fact.tokens
    return any(a.key in keys and b.capital and b.low in fact.names for a, b in pairwise(toks))


def _unsaid(asked: Asked, part: Part) -> list[str]:
    """Names in a statement that the question does not say."""
    words = {t.low.removesuffix("'s") for t in asked.check.tokens}
    return [n for n in sorted(part.fact.names) if n not in words]


def _which(asked: Asked) -> Found:
    """`Which newspaper did you write for?`: a value of the kind that is named, or a name in its place."""
    found = asks.KIND_OF.search(asked.line)
    if not found or found.group(1) in GRAMMAR:
        return False, None
    noun = tokens(found.group(1))[0]
    words = {t.low for t in asked.check.tokens}

    def is_one(a: Asked, part: Part) -> bool:
        if noun.key == "languag":
            return bool(part.of(Sort.LANGUAGE)) or bool(_unsaid(a, part))
        kinds = any(
            t.low not in words and t.key != noun.key and word_kin.known(t.low) and word_kin.is_a(t.low, noun.low)
            for t in part.fact.tokens
            if not t.mark and t.low not in GRAMMAR
        )
        return kinds or (noun.low in asks.NAMED_KINDS and bool(_unsaid(a, part))) or _verb_first(a, part)

    def _verb_first(a: Asked, part: Part) -> bool:
        return part.fact.tokens[0].key in {t.key for t in a.content} - {noun.key}

    found_one = best(asked, is_one, frozenset({noun.key}), bonus=0.3)
    return found_one is not None, found_one


def _object(asked: Asked) -> Found:
    """`What do you carve?`, `What does the port handle?`: the doing of the fact, and what it is done to is asked."""
    found = asks.OBJECT.search(asked.line)
    if not found or not asked.content:
        return False, None
    noun, verb = tokens(found.group(1) or "")[:1], tokens(found.group(2))[0]
    if verb.low in asks.LIGHT | GRAMMAR or asks.TO_SOMEONE.match(asked.line[found.end() :]):
        return True, None

    def done(a: Asked, part: Part) -> bool:
        return any(t.key == verb.key for t in part.fact.tokens[:6])

    return True, best(asked, done, frozenset(t.key for t in noun), bonus=0.4)


def _business(asked: Asked) -> Found:
    """`What does your company do?`: the fact that begins with what it makes, sells or looks after."""
    if not asks.BUSINESS.search(asked.line) or not {t.low for t in asked.content} <= asks.MAKE:
        return False, None
    made = [f for f in asked.check.page.facts if not f.of_persona and {t.low for t in f.tokens[:7]} & asks.MAKING]
    return True, whole(asked.check, made[0]) if made else None


def _share(asked: Asked) -> Found:
    if not asks.SHARE.search(asked.line):
        return False, None
    return True, best(
        asked, lambda a, p: bool({t.low for t in p.fact.tokens} & asks.SHARES), asks.SHARE_KEYS, bonus=0.2
    )


_FORMS: tuple[Callable[[Asked], Found], ...] = (
    present_job, how_big, headcount, kind_of_house,
    _business, _subject, _first_job, _former, _of_kin, _age, _when, _measured, _duration, _much,
    _share, _count, _school, _where, _who, _about, _which, _object,
)  # fmt: skip
