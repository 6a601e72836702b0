"""What kind of sentence a question wants, beside one that is like it: a number, words that were said, a reason.

"How long were you in there?" is answered by the sentence with the forty minutes, however like the others are.
"""

import re

from simulator.language.measures import measured
from simulator.language.text import words
from simulator.patterns import compiled

_SAYS = compiled(r"\bwhat (?:did|do|does|would) [\w' ]{1,30}?\b(?:say|tell|answer|reply|call|write|ask)\b")
_SAID = compiled(
    r"\b(?:he|she|they|it|we|the \w+|my \w+|[A-Z][\w']+) (?:just |only |then |always |once )?"
    r"(?:sa(?:id|ys?)|told|tells|asked|answered|replied|wrote|called|shouted|whispered)\b|[“]"
)
"""Somebody else's words: "I told her" is not what she said."""
_SPEAKER = compiled(
    r"\bwhat (?:did|does|do|would) (?:your|the|her|his|their) (?:\w+ )?([\w-]+) (?:say|tell|answer|reply|think|call)\b"
)
_WHY = compiled(r"\b(?:why|how come|what for)\b")
_REASON = compiled(r"\b(?:because|so that|since|that is why|that's why|for fear|in order)\b")
_FEELS = compiled(
    r"\b(?:feel|felt|afraid|scared|angry|cross|proud|happy|sad|nervous|lonely|upset|worried|ashamed|jealous|hurt)\b"
)
_FEELING = compiled(
    r"\b(?:fe(?:el|els|lt)|afraid|scared|angry|proud|happy|sad|nervous|lonely|ashamed|worried|relieved|cr(?:y|ied)|"
    r"laugh(?:ed)?|wept|heart|shak(?:e|ing)|shook|glad|sick|hated?|loved?|tears?)\b"
)
_PEOPLE = frozenset(
    """wife husband partner mother mum mom father dad parents son daughter children kids brother sister uncle aunt
    grandmother grandfather boss chief manager director colleague colleagues team friend friends teacher neighbour
    neighbours customers clients patients students police owner family""".split()
)
_OF_A_KIND, _NOT_OF_A_KIND = 0.2, 0.15
"""Likeness that a sentence of the wanted kind gains, and that another loses where the kind is a number."""
_OF_THEM, _OF_OTHERS = 0.25, 0.15
"""The same for a sentence that speaks of the person asked about."""


def wanted(question: str, sentence: str) -> float:
    """What speaks for a sentence of a story as the answer to a question, to be added to their likeness."""
    asked, told = " ".join(words(question)), " ".join(words(sentence))
    found = 0.0
    figure = measured(asked)
    if figure is not None:
        found += _OF_A_KIND if figure.search(told) else -_NOT_OF_A_KIND
    for asks, tells in ((_SAYS, _SAID), (_WHY, _REASON), (_FEELS, _FEELING)):
        if asks.search(asked) and tells.search(sentence[:1].lower() + sentence[1:]):
            found += _OF_A_KIND
    people = _people(question)
    if people:
        found += _OF_THEM if people & {word.removesuffix("'s") for word in told.split()} else -_OF_OTHERS
    return found


def _people(question: str) -> frozenset[str]:
    """The people whom a question names, in lower case."""
    named = {name.lower() for name in re.findall(r"(?<=[\w,] )(?!I\b)[A-Z][a-z]+", question)}
    speaker = _SPEAKER.search(" ".join(words(question)))
    named |= {speaker[1]} if speaker else set()
    return frozenset(named | (_PEOPLE & {word.removesuffix("'s") for word in words(question)}))
