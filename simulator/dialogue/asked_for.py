"""What kind of thing a question asks for, and whether a sentence holds one: a year, a colour, money, a place."""

import re

from simulator.dialogue.terms import stems
from simulator.language.measures import NUMBER, measured
from simulator.language.text import words
from simulator.patterns import compiled

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
_MAY = tuple(
    (compiled(asks), compiled(tells))
    for asks, tells in (
        (
            r"\bwho(?:se|m)?\b",
            r"(?<=\S )(?!I\b)[A-Z][a-z]+|^(?:[A-Z][\w-]+ )?[A-Z][a-z]+'s\b|\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er) \w+|\b(?:"
            r"[Ww]e|people|boys?|girls?|wom[ae]n|m[ae]n|families|children|neighbours?|friends?)\b",
        ),
        (
            r"\bwhere\b",
            r"\b(?:in|at|on|to|from|under|behind|beside|near|next to|outside|inside|over|across|between|into) "
            r"(?:an? |the |my |our |his |her |their |some |this |that |old )?[A-Za-z]\w+",
        ),
        (r"\b(?:which|what) day\b", r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"),
        (r"\b(?:called|name)\b", r"\b(?:called|names?|named)\b|(?<=\S )(?!I\b)[A-Z][a-z]+"),
    )
)
"""Where a sentence holds such a thing, it answers the better."""
_NOW = compiled(r"\b(?:still|now|today|these days|nowadays|any ?more|what became of|differently)\b")
_IS_NOW = compiled(
    r"\b(?:is|are|am|has|have|comes|runs|goes|works|lives)\b|\b(?:I|[Ww]e|[Tt]hey) (?:do|don't|go|come|work|live|read|"
    r"see|check|keep|make|write)\b"
)
"""How it is today, where that is asked."""
_SAYS_NOW = compiled(
    r"\b(?:still|now|today|these days|nowadays|any ?more|each (?:year|week|day|month)|every (?:year|week|day|month|"
    r"time)|ever since|since then|never again)\b"
)
_CHANGED = compiled(
    r"\bwhat (?:do|have|would|will|did) you (?:do|done|change|changed)(?: differently| since)?\b.*\b(?:now|"
    r"differently|since|afterwards|today)\b"
)
_MANY = compiled(
    r"\bhow many (?:of (?:the|your|those|these|them) |other |more )?"
    r"(?:(?P<first>[a-z'-]+) )?(?P<what>[a-z'-]+)"
)
_SIZE = compiled(r"\bhow (long|high|tall|wide|deep|heavy|far|big|thick|late|early)\b")
_THEY = (compiled(r"\b(?:he|him|his)\b"), compiled(r"\b(?:she|her|hers)\b"))
_GAINS = 0.1


def must_hold(question: str) -> re.Pattern[str] | None:
    """What a sentence has to hold that answers a question; None where nothing certain is asked for."""
    line = " ".join(words(question))
    return next((tells for asks, tells in _MUST if asks.search(line)), None) or measured(line)


def may_hold(question: str, sentence: str) -> float:
    """What speaks for a sentence, to be added to their likeness, as it holds a name, a place or a time asked for."""
    line, told = " ".join(words(question)), sentence.lower()
    if any(they.search(line) and not they.search(told) for they in _THEY):
        # Of her, a sentence that has no word of her tells nothing, unless it names her.
        return -_GAINS
    found = sum(_GAINS for asks, tells in _MAY if asks.search(line) and tells.search(sentence))
    if _NOW.search(line):
        found += _GAINS * (2 if _SAYS_NOW.search(sentence) else 1 if _IS_NOW.search(sentence) else -1)
    if _CHANGED.search(line) and _SAYS_NOW.search(sentence):
        found += _GAINS
    many = _MANY.search(line)
    counted = stems(f"{many['first'] or ''} {many['what']}") if many is not None else frozenset()
    if counted:
        found += _GAINS if counted & stems(sentence) else -_GAINS
    size = _SIZE.search(line)
    if size is not None and f" {size[1]}" in told:
        found += _GAINS
    return found


def holds_it(question: str, sentence: str) -> bool:
    """Whether a sentence holds the figure, year or colour that a question asks for; true where it asks for none."""
    asked = must_hold(question)
    return asked is None or asked.search(sentence) is not None or asked.search(" ".join(words(sentence))) is not None
