"""Yes-or-no questions that a fact answers whole: `Do you have a podcast?`, `So you joined in 2011?`."""

import re
from dataclasses import dataclass

from simulator.language import fact_questions as asks
from simulator.language.career_words import SUBJECTS, TRIGGERS, Relation
from simulator.language.checking import Check
from simulator.language.common_words import GRAMMAR
from simulator.language.fact_parts import Part
from simulator.language.names import alike
from simulator.language.page_index import NAMED, OF_THE_TRADE, TELLING, PageFact
from simulator.language.tokens import Token
from simulator.language.typed_values import Sort
from simulator.language.wordlists import bag

HAVING = bag("""
have has had offer offers run runs get got give gives there any some own also you your been be use do go went start work
worked working spend spent started people person something win won
""")
TAGS = bag("""
right correct true guess assume suppose is isn't wasn't didn't don't you it that yes no ever before now already then
""")
SHELL = bag("tell me know ask say wonder wondering curious remind exactly again actually please share mind")
_OTHER_WORDS = re.compile(r"\b(?:what|which|where|who|when)\b")
_PHRASES = (
    (asks.TO_STUDY, {Relation.STUDY}),
    (asks.TO_BE_WITH, {Relation.JOIN, Relation.WORK}),
    (asks.TO_BE_ONE, {Relation.BECOME, Relation.JOIN}),
    (asks.TO_TAKE_OFFICE, {Relation.BECOME}),
    (asks.TO_SPEND, {Relation.WORK, Relation.LIVE}),
    (asks.TO_COME_FROM, {Relation.BORN}),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What answers a question: a fact, or the front matter (None); tokens `begin` to `stop` ask for it."""

    fact: PageFact | None
    begin: int
    stop: int


def whole(check: Check, fact: PageFact | None) -> Answer:
    """The answer, asked for by all the words of the question."""
    places = [i for i, t in enumerate(check.tokens) if not t.mark]
    return Answer(fact, places[0], places[-1] + 1)


def relations_asked(check: Check, line: str) -> set[Relation]:
    """What a question is about doing; `line` are its words in lower case."""
    found = {r for t in check.tokens for r in TRIGGERS.get(t.low, ())}
    if "been" in check.lows and check.page.role & {t.key for t in check.tokens}:
        found.add(Relation.BECOME)
    return found.union(*(relations for phrase, relations in _PHRASES if phrase.search(line)))


def confirmed(check: Check, line: str) -> Answer | None:
    """The fact that says yes or no: it holds every word that the question is about.

    A question for one subject of study is also answered by a fact that names another.
    """
    asked = asks.POLAR.match(line) or asks.DECLARED.match(line) or line.endswith(("right", "correct", "true"))
    if not asked or _OTHER_WORDS.search(line):
        return None
    wanted = [t for t in check.tokens if _matters(check, t)]
    relations = relations_asked(check, line)
    best: tuple[float, PageFact] | None = None
    for part in check.parts:
        weight = _confirms(check, part, wanted, relations)
        if weight and (best is None or weight > best[0]):
            best = (weight, part.fact)
    return whole(check, best[1]) if best else None


def _matters(check: Check, token: Token) -> bool:
    low = token.low.removesuffix("'s")
    return not token.mark and low not in GRAMMAR | TAGS | SHELL | HAVING and low not in check.page.organisation


def _confirms(check: Check, part: Part, wanted: list[Token], relations: set[Relation]) -> float:
    """How well one statement answers, 0 for not at all."""
    fact, toks = part.fact, check.tokens
    there = {t.key for t in fact.tokens}
    counted = [
        n for n in check.said.numbers if n.value in {float(y) for y in fact.years} | {q.value for q in fact.quantities}
    ]
    if len(counted) < len(check.said.numbers):
        return 0.0
    places = {i for n in counted for i in range(n.begin, n.stop)}
    wanted = [t for t in wanted if not any(toks[i] is t for i in places)]
    same = part.relations if fact.of_persona or part.relations & relations else frozenset()
    rest = [t for t in wanted if t.key not in there and not any(alike(t.low, n) for n in fact.names)]
    rest = [t for t in rest if not set(TRIGGERS.get(t.low, ())) & same]
    if len(wanted) > len(rest):
        # `Are you open on Sundays?` is answered by when they are closed, or by who is there.
        rest = [t for t in rest if t.low not in ("open", "opened", "opens")]
        if not fact.of_persona and any(_worth(fact, t) >= NAMED for t in wanted if t not in rest):
            rest = [t for t in rest if t.key not in check.page.trade]
    found = [t for t in wanted if t not in rest]
    weight = sum(_worth(fact, t) for t in found) + len(counted)
    related = relations & part.relations if fact.of_persona or Relation.OWN in relations else set()
    enough = weight >= TELLING - 0.01 or (len(found) >= 2 and weight >= 0.25)
    if not rest and found and (enough or (counted and related)):
        return weight
    if not related & {Relation.STUDY, Relation.TEACH} or not part.of(Sort.SUBJECT):
        return 0.0
    if not rest and any(t.low in TRIGGERS for t in toks):
        return weight + 0.1
    other_subject = all(t.low in SUBJECTS or t.low in TRIGGERS for t in rest)
    return weight + 0.1 if other_subject and Relation.STUDY in related else 0.0


def _worth(fact: PageFact, token: Token) -> float:
    """The weight of a word that a fact holds, or whose doing it tells (`written` of `published`)."""
    if token.key in fact.weights:
        return fact.weights[token.key]
    return NAMED if any(alike(token.low, n) for n in fact.names) else OF_THE_TRADE
