"""The forms of an utterance that say how it stands to a fact, and which facts hold what a form asks for."""

from functools import lru_cache

from simulator.language import fact_questions as asks
from simulator.language.checking import Check
from simulator.language.page_index import PageFact
from simulator.language.typed_values import SPOTS, Sort, Value, values
from simulator.patterns import compiled

_WHICH = r"\b(?:which|what) (?!is|are|was|were|do|did|does|would|should|have|has|if|made|makes|drew|can|could)\w+"
_DID = "teach|taught|learn|learned|learnt|shape|shaped|prepare|prepared|help|helped|change|changed|influence|bring"
_ANY = (
    "someone|somebody|people|anyone|young|best|advice|recommend|typical|normal|day|usually|most|hardest|biggest|good"
    "|future|job|work"
)
_DONE = r"(?:were|was|been|worked|studied|went|came|started|grew|\w+ed)"
FORMS = {
    "when": asks.WHEN,
    "where": asks.WHERE,
    "who": asks.WHO,
    "age": asks.AGE,
    "how long": asks.DURATION,
    "how many": asks.MANY,
    "how big": asks.MEASURE,
    "which": compiled(_WHICH),
    "name": asks.TOPIC,
    "why": compiled(r"\bwhy\b|\bhow come\b|\bwhat (?:made|makes|drew|led|brought)\b"),
    "how": compiled(r"\bhow (?!long|many|much|old|big|large|far|high|deep)\w+"),
    "what it is like": compiled(r"\bwhat (?:is|was|were|are)(?: \w+){0,3} like\b|\bwhat'?s it like\b"),
    "what it did": compiled(rf"\b(?:{_DID}|give|take)\b"),
    "supposing": compiled(r"\b(?:would|should|could|can|if)\b"),
    "past": compiled(r"\b(?:did|was|were|had|used to)\b"),
    "what you do": compiled(r"\b(?:do|does) (?:you|your|the|it)\b"),
    "what you did": compiled(rf"\byou(?:'ve| have| had)? {_DONE}\b|\bas an? \w+"),
    "your": compiled(r"\byour\b"),
    "you": compiled(r"\byou\b|\byou'"),
    "i": compiled(r"\b(?:i|i'm|i've|my|me)\b"),
    "read": compiled(r"\b(?:read|saw|seen|heard|noticed|looked|listened|watched)\b"),
    "time of life": compiled(r"\byour (?:time|years|days|stint|career)\b|\byears (?:as|at|in|of|with)\b"),
    "anybody": compiled(rf"\b(?:{_ANY})\b"),
}
"""Forms of an utterance in lower case without marks."""
_SLOTS = ("when", "where", "who", "age", "how long", "how many", "how big", "which", "name")
_COUNTED = ("age", "how long", "how many", "how big")


def line_of(check: Check) -> str:
    """The words in lower case without marks."""
    return " ".join(t.low for t in check.tokens if not t.mark)


def wanted(core: Check) -> list[str]:
    """The forms of an asking part that want one value."""
    line = line_of(core)
    return [name for name in _SLOTS if FORMS[name].search(line)]


def fills(core: Check, fact: PageFact, form: str) -> bool:
    """Whether the fact has a value of the sort that the form wants, and that the question does not say."""
    said = {t.low.removesuffix("'s") for t in core.tokens}
    there = values_of(fact)
    if form == "when":
        dated = any(v.sort in (Sort.MONTH, Sort.WEEKDAY) for v in there)
        return dated or any(str(y) not in said for y in fact.years)
    if form == "where":
        spots = [v for v in there if v.sort in SPOTS or v.sort is Sort.UNIVERSITY or v.lead in asks.PLACING]
        return any(not set(v.lows) & said for v in spots)
    if form in _COUNTED:
        numbers = {n.value for n in core.said.numbers}
        lasting = form in ("age", "how long") and bool(fact.years)
        return lasting or any(q.value not in numbers for q in fact.quantities)
    named = any(n not in said for n in fact.names)
    return named or (form == "who" and any(t.low in ("by", "from", "with", "to") for t in fact.tokens))


@lru_cache(maxsize=2048)
def values_of(fact: PageFact) -> tuple[Value, ...]:
    """The typed values of a fact."""
    return values(fact.tokens)
