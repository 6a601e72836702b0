"""What a question counts or measures, and whether a sentence holds such a figure: metres are no kilograms."""

import re

from simulator.patterns import compiled

NUMBER = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety)(?:-\w+)?|hundred|thousand|million|half|dozen)"
)
"""A number from two on, in figures or in words."""
_ANY = rf"(?:{NUMBER}|couple|few|one|an?)"
_YEAR = r"\b(?:1[4-9]|20)\d\d\b"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_KINDS = tuple(
    (compiled(asks), compiled(tells, re.IGNORECASE))
    for asks, tells in (
        (
            r"\bhow (?:long|late|early)\b",
            rf"\b{_ANY}(?:[ -]\w+)? (?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|pages?|"
            rf"met(?:re|er)s?|kilomet\w+|winters?|summers?|seasons?)\b|-(?:minute|hour|day|week|month|year|"
            rf"metre)\b|{_YEAR}|"
            rf"\d ?(?:m|km|cm|ft|h)\b|\bsince\b",
        ),
        (
            r"\bhow (?:high|far|deep|tall|wide)\b",
            rf"\b{_ANY}(?:[ -]\w+)? (?:met(?:re|er)s?|feet|foot|kilomet\w+|miles?|floors?|storeys?|centimet\w+|steps?|"
            r"minutes?|hours?)\b|\d ?(?:m|km|cm|ft)\b|-(?:metre|meter|foot|mile|kilometre|storey)\b",
        ),
        (
            r"\bhow heavy\b|\bhow much (?:does|do|did) .* weigh\b",
            r"\b(?:kilo\w*|kg|tonn?e?s?|grams?|pounds?|ounces?|weigh\w*)\b",
        ),
        (
            r"\bhow old\b",
            rf"\b{_ANY} years?\b|\b(?:at|aged?|was|is|am|were|turned) (?:\w+ )?{_ANY}\b|{_YEAR}|\bborn\b|"
            rf"\bcentur(?:y|ies)\b",
        ),
        (
            r"\bwhat time\b|\bwhen do you (?:start|begin|finish|stop|get up|go home)\b",
            rf"\b(?:at|by|from|until|till) (?:about |half past |quarter (?:to|past) )?{_ANY}\b|o'clock|midnight|"
            rf"noon|dawn|"
            r"morning|\d ?[ap]\.?m\b",
        ),
        (
            r"\bhow often\b",
            rf"\b(?:once|twice|every|each|times|daily|weekly|monthly|yearly|annual\w*|always|never|{_DAY}|"
            rf"{_ANY} (?:in|a|per))\b",
        ),
    )
)
_MANY = (
    compiled(r"\bhow (?:many|much|big|large|fast)\b"),
    compiled(rf"\b(?:{NUMBER}|one in|nobody|none)\b", re.IGNORECASE),
)


def measured(question: str) -> re.Pattern[str] | None:
    """What a sentence holds that answers such a question (in lower case and plain words); None where none is measured.

    Numbers of whatever kind count where a number is asked for.
    """
    return next((tells for asks, tells in (*_KINDS, _MANY) if asks.search(question)), None)


def other_measure(question: str, sentence: str) -> bool:
    """Whether a sentence cannot answer what a question measures: "How heavy is the whale?", "14 metres long"."""
    kind = next((tells for asks, tells in _KINDS if asks.search(question)), None)
    return kind is not None and kind.search(sentence) is None
