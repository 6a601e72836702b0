"""What kind of sentence a question wants, beside one that is like it: a number, words that were said, a reason.

"How long were you in there?" is answered by the sentence with the forty minutes, however like the others are.
"""

import re
from types import MappingProxyType

from simulator.dialogue.terms import stems
from simulator.domain.persona import Story
from simulator.language.measures import measured
from simulator.language.text import sentences, words
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
_REASON = compiled(
    r"\b(?:because|so that|so (?:they|he|she|we|i|you|it|people|nobody|everybody)|since|that is why|that's why|"
    r"for fear|"
    r"in order)\b"
)
_LIGHT = stems("happen do thing way long time still then now")
_ELSE = compiled(r"\b(?:what|who|where|anything|anyone|something) else\b|\bother than\b")
"""Asks for what was not told."""
_YES_NO = compiled(
    r"(?:(?:and|so|but|oh|ok|okay|well|your \w+|the \w+|his \w+|her \w+) )*(?:do|does|did|is|are|was|were|has|"
    r"have|had|can|"
    r"could|will|would|should)(?: not|n't)? (?!you (?:say|tell)\b)"
)
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
_GROUPS = MappingProxyType(
    {
        **dict.fromkeys(
            """wife husband partner mother mum mom father dad parents son sons daughter daughters children kids brother
            sister uncle aunt grandmother grandfather family relatives""".split(),
            "family",
        ),
        **dict.fromkeys("boss bosses chief manager managers director owner predecessor".split(), "boss"),
        **dict.fromkeys("colleague colleagues team crew staff workmates".split(), "colleagues"),
        **dict.fromkeys("friend friends".split(), "friends"),
        **dict.fromkeys("neighbour neighbours neighbor neighbors".split(), "neighbours"),
    }
)
"""Who people are to somebody; whom a story calls by another word of the same group is meant."""
_THEIRS = compiled(r"\b(?:your|my) (\w+)(?: (\w+))?")
"""Somebody who is someone to the persona: "your old boss"."""
_SOMEBODY = compiled(r"\b(?:they|we|them)\b")
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
        # "We were late" may well be about the children.
        found += _OF_THEM if _named(people, told) else -_OF_OTHERS * (_SOMEBODY.search(told) is None)
    return found


def asks_why(question: str) -> bool:
    """Whether a reason is asked for."""
    return _WHY.search(" ".join(words(question))) is not None


def gives_reason(sentence: str) -> bool:
    """Whether a sentence gives a reason."""
    return _REASON.search(" ".join(words(sentence))) is not None


def asks_feeling(question: str) -> bool:
    """Whether it asks how somebody felt."""
    return _FEELS.search(" ".join(words(question))) is not None


def tells_feeling(sentence: str) -> bool:
    """Whether a sentence says how somebody felt."""
    return _FEELING.search(" ".join(words(sentence))) is not None


def asks_yes_or_no(question: str) -> bool:
    """Whether a yes or a no is asked for: "do you still see him?"."""
    return _YES_NO.match(" ".join(words((sentences(question) or [question])[-1]))) is not None


def answers(question: str, sentence: str) -> bool:
    """Whether a sentence that was heard before plainly answers a question, and does not only share a word with it.

    "Did his wife see it?" is not answered by "the eye his wife had married".
    """
    question = (sentences(question) or [question])[-1]
    asked, told = stems(question) - _LIGHT, stems(sentence)
    if _ELSE.search(question.lower()):
        return False
    if _YES_NO.match(" ".join(words(question))):
        return len(asked) > 1 and asked <= told
    if asks_why(question):
        return gives_reason(sentence)
    return wanted(question, sentence) > 0 or (bool(asked) and len(asked & told) * 2 >= len(asked))


def of_others(question: str, story: Story) -> bool:
    """Whether a question names people by what they are to somebody, of whom a story says nothing."""
    named = _GROUPS.keys() & {word.removesuffix("'s") for word in words(question)}
    text = " ".join((story.title, story.short, story.body, *story.asked_as))
    told = {_GROUPS.get(word.removesuffix("'s"), "") for word in words(text)}
    return bool(named) and told.isdisjoint(_GROUPS[name] for name in named)


def named_people(question: str) -> frozenset[str]:
    """The people whom a question names by what they are to the persona: `wife` in "your wife"."""
    theirs = _THEIRS.findall(" ".join(words(question)))
    return frozenset(name for pair in theirs for name in pair if name in _GROUPS)


def tells_of(text: str, people: frozenset[str]) -> bool:
    """Whether a text names one of these people, or others of their kind who are somebody's: "your family"."""
    kinds = {_GROUPS[name] for name in named_people(text)}
    return not people.isdisjoint(words(text)) or not kinds.isdisjoint(_GROUPS[name] for name in people)


def _named(people: frozenset[str], told: str) -> bool:
    """Whether a sentence names one of these people, or calls them by another word: the boss is "my director"."""
    spoken = {word.removesuffix("'s") for word in told.split()}
    groups = {_GROUPS[name] for name in people & _GROUPS.keys()} - {"family"}
    return not people.isdisjoint(spoken) or not groups.isdisjoint(_GROUPS[word] for word in spoken & _GROUPS.keys())


def _people(question: str) -> frozenset[str]:
    """The people whom a question names, in lower case."""
    named = {name.lower() for name in re.findall(r"(?<=[\w,] )(?!I\b)[A-Z][a-z]+", question)}
    speaker = _SPEAKER.search(" ".join(words(question)))
    named |= {speaker[1]} if speaker else set()
    return frozenset(named | (_PEOPLE & {word.removesuffix("'s") for word in words(question)}))
