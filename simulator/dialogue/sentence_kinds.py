"""What a question asks for and what a sentence holds, as figures: a person, a place, a time, a number, a reason, …

Both are read apart, so that the sentences of a page are read once and a question once, however many there are of them.
"""

import re

import numpy as np
from numpy.typing import NDArray

from simulator.language.measures import NUMBER
from simulator.language.text import words
from simulator.language.verbs import is_past
from simulator.patterns import compiled

Floats = NDArray[np.float32]

_TIME = (
    r"\b(?:1[4-9]|20)\d\d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|march|april|june|july|"
    r"august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|morning|evening|afternoon|"
    r"noon|midnight|night|dawn|week|month|year|o'clock|ago|since|after|before|until|during|when|first|last|later)\b"
)
_PLACE = (
    r"\b(?:in|at|on|to|from|under|behind|beside|near|outside|inside|over|across|between|into|above|below|by) "
    r"(?:an? |the |my |our |his |her |their |some |this |that |old )?[a-z]\w+|\b(?:home|abroad|upstairs|downstairs|"
    r"here|there|everywhere)\b"
)
_PEOPLE = (
    r"\b(?:my|our|his|her|their|an?|the|some) (?:\w+ )?(?:wom[ae]n|m[ae]n|girl|boy|child|children|mother|father|mum|"
    r"dad|parents?|wife|husband|partner|sister|brother|son|daughter|uncle|aunt|cousin|gran\w*|family|friend|neighbour|"
    r"boss|chief|manager|director|teacher|colleague|owner|customer|client|patient|student|apprentice|trainee|nurse|"
    r"doctor|\w+(?:er|or|ist|ian))s?\b|\b(?:nobody|somebody|everybody|everyone|people|we)\b"
)
_MEASURE = (
    rf"\b(?:{NUMBER}|an?|few|couple)(?: \w+)? (?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|"
    r"met(?:re|er)s?|kilomet\w+|miles?|feet|inch\w*|centimet\w+|kilos?|tonn?e?s?|grams?|lit(?:re|er)s?|degrees|times)\b"
)
_MONEY = (
    r"[£$€]|\b(?:pounds?|pence|euros?|dollars?|francs?|crowns?|money|pays?|paid|earn\w*|wages?|salary|cost\w*|cheap\w*|"
    r"free|afford\w*|expensive|debts?|loan|thousand)\b"
)
_COLOUR = r"\b(?:red|blue|green|yellow|white|black|gr[ae]y|brown|orange|pink|purple|golden|silver|beige|dark|pale)\b"
_SAID = r"\b(?:sa(?:id|ys?)|told|tells?|asked|answered|replied|wrote|called|calls?|shouted|whispered|laughed)\b|[“\"]"
_FEELING = (
    r"\b(?:fe(?:el|els|lt)|afraid|scared|frightened|angry|cross|proud|happy|sad|nervous|lonely|ashamed|worr\w+|relieved|"
    r"cr(?:y|ied)|wept|heart|shak(?:e|ing)|shook|glad|hated?|loved?|likes?|enjoy\w*|miss(?:ed)?|tears?|surpris\w+|hurts?|"
    r"tired|mind)\b"
)
_REASON = (
    r"\b(?:because|so that|so (?:they|he|she|we|i|you|it|people)|since|that is why|that's why|in order|for fear|if)\b"
)
_NOW = r"\b(?:still|now|today|these days|nowadays|any ?more|each|every|ever since|since then|always|never)\b"
_MOST = (
    r"\b(?:most|best|worst|hardest|favou?rite|biggest|only|never|nothing|like (?:no|nothing)|finest|proudest|loved?)\b"
)
_CHANGE = (
    r"\b(?:now|since|learn(?:ed|t)?|chang\w+|never again|instead|ever since|different\w*|used to|no longer|from then|"
    r"always)\b"
)
_END = r"\b(?:then|in the end|finally|later|became|now|since|after\w*|ended|closed|sold|gone|never)\b"
_NEVER = compiled(r"\b(?:not|never|no|nobody|nothing|none|neither|hardly|seldom|rarely|without|\w+n't)\b")
_ADVICE = r"\b(?:ask|go|try|find|read|learn|write|take|look|come|start|bring|do not|don't|never|always|should|if you)\b"

_KINDS = tuple(
    (compiled(asks), compiled(tells))
    for asks, tells in (
        (r"\bwho(?:se|m)?\b|\banybody\b|\banyone\b", _PEOPLE),
        (r"\bwhere\b|\bfar away\b|\bwhich (?:town|city|country|room|place)\b", _PLACE),
        (r"\bwhen\b|\bwhat (?:year|day|month|time|date)\b|\bwhich (?:year|day|month)\b|\bhow long ago\b", _TIME),
        (
            r"\bhow (?:many|much)\b|\bwhat (?:share|number|percentage)\b",
            rf"\b(?!1[4-9]\d\d|20\d\d)(?:{NUMBER}|one|nobody|none|all|most|few)\b",
        ),
        (r"\bhow (?:long|far|high|tall|wide|deep|heavy|big|late|early|fast|hot|cold|often)\b", _MEASURE),
        (r"\bhow (?:old|young)\b|\bwhat age\b", rf"\b(?!1[4-9]\d\d|20\d\d)(?:{NUMBER}|\w+teen)\b|\bborn\b|\bcentur"),
        (r"\b(?:cost|costs|earn|paid|pay|pays|salary|money|afford|charge|expensive|cheap|wages?)\b", _MONEY),
        (r"\b(?:what|which) colou?rs?\b", _COLOUR),
        (r"\bwhat (?:did|do|does|would|had) [\w' ]{1,30}?\b(?:say|tell|answer|reply|call|write|ask|think)\b", _SAID),
        (_FEELING, _FEELING),
        (r"\b(?:why|how come|what for|what makes|what made|reason)\b", _REASON),
        (r"\b(?:still|now|today|these days|nowadays|any ?more)\b", _NOW),
        (r"\b(?:most|best|worst|hardest|favou?rite|biggest|proudest|funniest|strangest)\b", _MOST),
        (r"\b(?:chang\w+|different(?:ly)?|learn(?:ed|t)?|since then)\b", _CHANGE),
        (r"\b(?:happened|became|become|end|ended|came of|turn out|turned out|get over)\b", _END),
        (r"\b(?:call|called|name|names|named|nickname)\b", r"\b(?:called?|calls|names?|named)\b"),
        (r"\b(?:should i|would you (?:tell|say|advise)|advice|do i need|can i|could i|where do i|tips?)\b", _ADVICE),
        (r"\b(?:your (?:family|parents|wife|husband|mother|father|mum|dad|brother|sister|children|kids))\b", _PEOPLE),
    )
)
_YES_NO = compiled(
    r"(?:(?:and|so|but|oh|ok|okay|well|um|uh) )*(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|"
    r"should|am|isn't|aren't|don't|didn't|wasn't|haven't)\b"
)
_WAYS = (
    _YES_NO, compiled(r"\bwhat\b"), compiled(r"\bhow (?:do|does|did|can|could)\b"), compiled(r"\bwhich\b"),
    compiled(r"\bwhat (?:do|does|did) you do\b"), compiled(r"\bever\b"), compiled(r"\bwhat (?:is|was|are|were)\b"),
)  # fmt: skip
"""Ways to ask that want no kind of thing and still tell which sentence may answer."""
_PAST = compiled(r"\b(?:did|didn't|was|wasn't|were|weren't|had)\b")
_PRESENT = compiled(r"\b(?:do|don't|does|doesn't|is|isn't|are|aren't|has|have)\b")
_IS = compiled(r"\b(?:is|are|am|do|does|has|have|can|will|don't|isn't|i'm|it's|we're|they're)\b")
_BACK = compiled(r"(?:(?:and|but|so|then) )?(?:he|she|they|it|its|her|his|their|them|that|this|those|these|there)\b")
_PERSONS = tuple(
    (compiled(asks), compiled(tells))
    for asks, tells in (
        (r"\byour?\b|\byours\b|\byou're\b", r"\b(?:i|me|my|mine|we|us|our|i'm|i've|i'd|myself)\b"),
        (r"\b(?:he|him|his)\b", r"\b(?:he|him|his)\b"), (r"\b(?:she|her|hers)\b", r"\b(?:she|her|hers)\b"),
        (r"\b(?:they|them|their)\b", r"\b(?:they|them|their|we|people)\b"),
    )
)  # fmt: skip
_NAME = re.compile(r"(?<=[\w,;:] )(?!I\b)[A-Z][a-z]+")

KINDS, WAYS, PERSONS = len(_KINDS), len(_WAYS), len(_PERSONS)


def asked_for(question: str) -> Floats:
    """What a question asks for, shape (KINDS + PERSONS + WAYS + 2,), 0 or 1: kinds, persons, ways, past, present."""
    line = " ".join(words(question))
    found = [
        *(asks.search(line) is not None for asks, _ in (*_KINDS, *_PERSONS)),
        _YES_NO.match(line) is not None, *(way.search(line) is not None for way in _WAYS[1:]),
        _PAST.search(line) is not None, _PRESENT.search(line) is not None and _PAST.search(line) is None,
    ]  # fmt: skip
    return np.array(found, np.float32)


def held(sentence: str) -> Floats:
    """What a sentence holds, shape (KINDS + PERSONS + 6,), 0 or 1; see `HELD`."""
    spoken = words(sentence)
    line = " ".join(spoken)
    past = any(is_past(word) for word in spoken) or _PAST.search(line) is not None
    name = _NAME.search(sentence) is not None
    kinds = [tells.search(line) is not None for _, tells in _KINDS]
    kinds[0] = kinds[0] or name
    found = [
        *kinds, *(tells.search(line) is not None for _, tells in _PERSONS),
        past, _IS.search(line) is not None or not past, name, _NEVER.search(line) is not None,
        _BACK.match(line) is not None, sentence.rstrip().endswith("?"),
    ]  # fmt: skip
    return np.array(found, np.float32)
