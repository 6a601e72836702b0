"""What kind of thing a question asks for, and whether a sentence holds one: a year, a colour, money, a place."""

import re

from simulator.language.measures import NUMBER, measured
from simulator.language.text import words
from simulator.patterns import compiled

YEAR = compiled(r"\b(?:1[4-9]|20)\d\d\b")

_MUST = tuple(
    (compiled(asks), compiled(tells, re.IGNORECASE))
    for asks, tells in (
        (r"\b(?:which|what) year\b", r"\b(?:1[4-9]|20)\d\d\b"),
        (
            r"\b(?:what|which) colou?rs?\b",
            r"\b(?:red|blue|green|yellow|white|black|gr[ae]y|brown|orange|pink|purple|gold(?:en)?|silver|beige|dark|"
            r"bright|pale)\b",
        ),
        (
            r"\bhow much (?:does|do|did|would|will|is|are|was|were)\b.*\b(?:cost|earn|pay|paid|charge|make|made|save|"
            r"saved|spend|get)\b|\bwhat (?:does|do|did) .*\b(?:cost|earn|charge)\b|\bhow much money\b",
            rf"[£$€]|\b(?:pounds?|pence|penny|euros?|dollars?|cents?|thousand|francs?|crowns?|quid|per cent|"
            rf"nothing|free)\b|\b(?:half|third|quarter) (?:of|as|the|more|less)\b|\b{NUMBER} (?:of it|something)\b",
        ),
        (
            r"\bhow much (?:more|less|cheaper|dearer|faster|slower|bigger|smaller|better|longer|"
            r"of (?:it|the|your|that))\b",
            rf"\b(?:half|third|quarter|per cent|percent|double|twice|all|none|most|{NUMBER})\b",
        ),
        (
            r"\bhow (?:old|young) (?:is|are|was|were)\b",
            rf"\b(?:{NUMBER}|\w+teen) years?\b|\b(?:i|he|she|they|we|who|and|it) (?:is|was|am|are|were) (?:\w+ )?"
            rf"(?:{NUMBER}|\w+teen)\b|\b(?:aged?|turned|boy of|girl of|man of|woman of|child of) {NUMBER}\b|"
            rf"\bat (?:\w+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|\d\d)\b|"
            rf"\b{NUMBER} (?:and|when)\b|\bcentur(?:y|ies)\b",
        ),
    )
)
"""A sentence without one of these answers nothing that is asked so."""


def must_hold(question: str) -> re.Pattern[str] | None:
    """What a sentence has to hold that answers a question; None where nothing certain is asked for."""
    line = " ".join(words(question))
    return next((tells for asks, tells in _MUST if asks.search(line)), None) or measured(line)


def holds_it(question: str, sentence: str) -> bool:
    """Whether a sentence holds the figure, year or colour that a question asks for; true where it asks for none."""
    asked = must_hold(question)
    return asked is None or asked.search(sentence) is not None or asked.search(" ".join(words(sentence))) is not None


def fact_holds(question: str, fact: str) -> bool:
    """The same of a fact, whose year is no sum of money and no number of people: only what asks for time wants it."""
    of_time = not {"when", "year", "long", "old"}.isdisjoint(words(question))
    return holds_it(question, fact if of_time else YEAR.sub("", fact))
