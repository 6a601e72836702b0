"""How well a statement of the profile fits a question that one plain fact may answer."""

from collections.abc import Callable
from dataclasses import dataclass

from simulator.language import fact_questions as asks
from simulator.language import word_kin
from simulator.language.career_words import TRIGGERS, Relation
from simulator.language.checking import Check
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.fact_parts import Part
from simulator.language.page_index import PageFact
from simulator.language.tokens import Token, tokens

ENOUGH = 0.7
"""Score from which a statement is what is asked about: one telling word, or the same doing by the same one."""
_SAME_DOING = 1.0
SAME_VERB = 0.8
_TOLERATED = 0.1
"""Taken off for an everyday word of the question that the fact does not have."""
ALL_THERE = 0.5
"""Added where the fact has every word of the question, light ones too."""
_HOUSE = 0.3
"""What it counts where only the `factory`, `port` or `studio` is asked about, and the fact calls it so."""
LACKING = -9.0
"""The score of a statement that lacks a telling word of the question."""
_LEAST = 0.25
"""What any word counts that the question and the fact share."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What answers a question: a fact, or the front matter (None); tokens `begin` to `stop` ask for it."""

    fact: PageFact | None
    begin: int
    stop: int
    sure: bool = False
    """Whether the form of the question leaves no doubt."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question taken apart."""

    check: Check
    line: str
    """Its words in lower case, without marks."""
    content: tuple[Token, ...]
    """What it is about, beyond its form."""
    relations: frozenset[Relation]
    you: bool
    """Whether this person is meant, and not only the employer."""


Wanted = Callable[[Asked, Part], bool]


def whole(check: Check, fact: PageFact | None) -> Answer:
    """The answer, asked for by all the words of the question."""
    places = [i for i, t in enumerate(check.tokens) if not t.mark]
    return Answer(fact, places[0], places[-1] + 1)


_FORM = GRAMMAR | asks.SHELL | asks.FORM
_LIGHT = frozenset(
    t.key for t in tokens("do have make get take go come give put see look want need mean say tell think hear like be")
)
"""Keys of verbs that say little without what they are done to."""


def content(check: Check, line: str) -> tuple[Token, ...]:
    """What a question is about, beyond its form and the house's own name; `line` are its words in lower case."""
    house = check.page.organisation | check.page.person | check.page.location | asks.HOUSE
    there = set(line.split())
    return tuple(
        t
        for t in check.tokens
        if not t.mark and t.low in there and t.low not in _FORM and t.low.removesuffix("'s") not in house
    )


def relations(check: Check, line: str) -> frozenset[Relation]:
    """What a question is about doing."""
    found = {r for word in line.split() for r in TRIGGERS.get(word, ())}
    if "been" in line and check.page.role & {t.key for t in check.tokens}:
        found.add(Relation.BECOME)
    return frozenset(found.union(*(relations for phrase, relations in asks.DOINGS if phrase.search(line))))


def score_of(asked: Asked, part: Part, without: frozenset[str] = frozenset()) -> float:
    """How well a statement is what the question is about; below zero where a telling word is missing from it.

    `without` are keys of the question that its form has used up.
    """
    check, fact = asked.check, part.fact
    shared = asked.relations & part.relations
    score, missing, lacking = 0.0, 0.0, False
    for token in asked.content:
        if token.key in without:
            continue
        weight = check.held(token, fact)
        if weight is not None:
            # `What do you take on?` is not about an evening class that somebody took.
            score += 0.0 if token.key in _LIGHT else max(weight, _LEAST)
        elif token.key in GENERAL or token.low in TRIGGERS or word_kin.everyday(token.low):
            told = bool(set(TRIGGERS.get(token.low, ())) & shared)
            missing += 0.0 if told else _TOLERATED
            lacking |= not told
        elif not (score and token.key in check.page.trade):
            return LACKING
        else:
            lacking = True
    if not asked.content:
        score += _HOUSE if {t.low for t in fact.tokens} & asks.HOUSE & set(asked.line.split()) else 0.0
    if score and not lacking:
        score += ALL_THERE
    agrees = fact.of_persona == asked.you or (not asked.you and Relation.OWN in shared)
    if shared and agrees:
        score += _SAME_DOING
    elif agrees and fact.tokens and fact.tokens[0].key in {t.key for t in asked.content} - _LIGHT:
        score += SAME_VERB
    elif not agrees and not fact.of_persona and shared and score < 0.2 + _LEAST:
        return LACKING
    return score - missing


def best(asked: Asked, wanted: Wanted, without: frozenset[str] = frozenset(), bonus: float = 0.0) -> Answer | None:
    """The statement with the wanted value that fits best; None where none fits well enough."""
    best: tuple[float, Part] | None = None
    for part in asked.check.parts:
        score = score_of(asked, part, without)
        if score > LACKING and wanted(asked, part):
            score += bonus
            if score >= ENOUGH and (best is None or score > best[0]):
                best = (score, part)
    return whole(asked.check, best[1].fact) if best else None
