"""Whom a question asks about, and whether it asks for a yes, a no or a feeling."""

from types import MappingProxyType

from simulator.domain.persona import Story
from simulator.language.text import sentences, words
from simulator.patterns import compiled

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
_GROUPS = MappingProxyType(
    {
        **dict.fromkeys(
            """wife husband partner mother mum mom father dad parents son sons daughter daughters children kids brother
            sister uncle aunt grandmother grandfather family relatives""".split(),
            "family",
        ),
        **dict.fromkeys("boss bosses chief manager managers director owner predecessor".split(), "boss"),
        **dict.fromkeys("colleague colleagues team crew staff workmates".split(), "colleagues"),
        **dict.fromkeys("friend friends mate mates".split(), "friends"),
        **dict.fromkeys("neighbour neighbours neighbor neighbors".split(), "neighbours"),
    }
)
"""Who people are to somebody; whom a story calls by another word of the same group is meant."""
_THEIRS = compiled(r"\b(?:your|my) (\w+)(?: (\w+))?")
"""Somebody who is someone to the persona: "your old boss"."""


def asks_feeling(question: str) -> bool:
    """Whether it asks how somebody felt."""
    return _FEELS.search(" ".join(words(question))) is not None


def tells_feeling(sentence: str) -> bool:
    """Whether a sentence says how somebody felt."""
    return _FEELING.search(" ".join(words(sentence))) is not None


def asks_yes_or_no(question: str) -> bool:
    """Whether a yes or a no is asked for: "do you still see him?"."""
    return _YES_NO.match(" ".join(words((sentences(question) or [question])[-1]))) is not None


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
