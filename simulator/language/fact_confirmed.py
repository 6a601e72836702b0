"""Yes-or-no questions that a fact answers whole: `Do you have a podcast?`, `So you joined in 2011?`."""

from simulator.language import fact_questions as asks
from simulator.language import word_kin
from simulator.language.career_words import TRIGGERS, Relation
from simulator.language.checking import Check
from simulator.language.common_words import GENERAL
from simulator.language.fact_companions import goes_with
from simulator.language.fact_fit import ALL_THERE, ENOUGH, LACKING, SAME_VERB, Answer, Asked, whole
from simulator.language.fact_parts import Part
from simulator.language.meaning import similarity
from simulator.language.page_index import COMMON, TELLING, PageFact
from simulator.language.tokens import Token
from simulator.language.typed_values import Sort

_SPOKEN_OF = 0.45
"""Similarity from which a word of a yes-or-no question belongs to what a fact tells."""


def polar(line: str) -> bool:
    """Whether these words ask for a yes or a no, or say something to be confirmed."""
    return bool(asks.POLAR.match(line) or asks.DECLARED.match(line) or line.endswith(("right", "correct", "true")))


def confirmed(asked: Asked) -> Answer | None:
    """The fact that says yes or no: it holds every word that the question is about, numbers too."""
    if asks.OTHER_WORDS.search(asked.line):
        return None
    general = asks.IN_GENERAL.match(asked.line) and not asked.you
    said = asked.check.said.numbers
    nearest: tuple[float, Part] | None = None
    for part in asked.check.parts:
        score = _confirms(asked, part)
        true = {float(y) for y in part.fact.years} | {q.value for q in part.fact.quantities}
        if score < 0 or (general and part.fact.of_persona) or any(n.value not in true for n in said):
            continue
        score += len(said)
        if score >= ENOUGH and (nearest is None or score > nearest[0]):
            nearest = (score, part)
    return whole(asked.check, nearest[1].fact) if nearest else None


def _confirms(asked: Asked, part: Part) -> float:
    """The score of a statement, where only light words may be missing from it."""
    check = asked.check
    places = {i for n in check.said.numbers for i in range(n.begin, n.stop)}
    inside = [t for i, t in enumerate(check.tokens) if i in places]
    wanted = [t for t in asked.content if t not in inside and t.low not in asks.HAVING]
    shared = asked.relations & part.relations
    opposites = {t.low for t in part.fact.tokens}
    found = 0
    for token in wanted:
        held = check.held(token, part.fact) is not None or any(word_kin.opposite(token.low, o) for o in opposites)
        if not held and goes_with(token.low, part.fact):
            # `free for families` of what children get free of charge.
            continue
        if not held and not set(TRIGGERS.get(token.low, ())) & shared:
            other_subject = (
                shared & {Relation.STUDY} and part.of(Sort.SUBJECT) and word_kin.is_a(token.low, "discipline")
            )
            light = token.key in GENERAL
            if not other_subject and (light or not _spoken_of(check, token, part.fact)):
                return LACKING
        found += held
    if not wanted and not check.said.numbers:
        return LACKING
    verb = part.fact.of_persona == asked.you and any(t.key == part.fact.tokens[0].key for t in wanted)
    doing = bool(shared) and part.fact.of_persona == asked.you and found > 0
    weight = sum(check.held(t, part.fact) or 0.0 for t in wanted)
    # One everyday word may be about anything: `Do you have children?`
    if found < 2 and weight < TELLING and not verb and not doing and not check.said.numbers:
        return LACKING
    return weight + ALL_THERE + SAME_VERB * verb + 0.3 * doing


def _spoken_of(check: Check, token: Token, fact: PageFact) -> bool:
    """Whether a word belongs to what the fact speaks of, as `court` to a trial at which one testified."""
    others = sorted({t.low for t in fact.tokens if fact.weights.get(t.key, 0.0) >= COMMON})
    own, *vectors = check.meaning.vectors([token.low, *others])
    return any(similarity(own, v) >= _SPOKEN_OF for v in vectors)
