"""What a visitor takes to be so and is not: the claim in their words, whom it is about, and how it is denied."""

import re
from types import MappingProxyType

from simulator.dialogue.terms import stems, terms
from simulator.domain.persona import Fact, Persona, Temperament
from simulator.language.text import sentences, words
from simulator.patterns import compiled

NOT_ME = MappingProxyType(
    {
        Temperament.WARM: ("I think that you have me mixed up with somebody else.", "No, that was not me."),
        Temperament.BRISK: ("No, that is not so.", "No. You have me mixed up with somebody else."),
        Temperament.RESERVED: (
            "I am afraid that you have me mixed up with somebody else.",
            "I do not know where you read that. It is not so.",
        ),
        Temperament.GRUMPY: ("No. I do not know where you read that.", "No. That is somebody else."),
        Temperament.ENTHUSIASTIC: ("Oh no, you have me mixed up with somebody!", "No, no, that is not me!"),
    }
)
"""A mistaken claim that no fact of the page puts right."""
NOT_SO = MappingProxyType(
    {
        Temperament.WARM: ("No, that is not so.", "No, somebody has told you wrong."),
        Temperament.BRISK: ("No, that is not so.", "No. Wrong."),
        Temperament.RESERVED: ("I do not think that is right.", "No, that is not so."),
        Temperament.GRUMPY: ("No. Whoever told you that was wrong.", "No. That is not so."),
        Temperament.ENTHUSIASTIC: ("Oh no, that is not so!", "No, no, somebody has told you wrong!"),
    }
)
"""The same about the employer."""
DENIES = MappingProxyType(
    {
        Temperament.WARM: ("{claim}? No, that was not me.", "{claim}? That must be somebody else."),
        Temperament.BRISK: ("{claim}? No.", "{claim}? Not me."),
        Temperament.RESERVED: ("{claim}? That was not me.", "{claim}? No, that must be somebody else."),
        Temperament.GRUMPY: ("{claim}? Not me.", "{claim}? No. Somebody else."),
        Temperament.ENTHUSIASTIC: ("{claim}? Oh no, not me!", "{claim}? I wish! No, that is somebody else."),
    }
)
"""The same, where it is clear what was claimed."""
_CLAIM = compiled(
    r"\b(?:you(?:'ve|'re|'d)?|your (?:\w+ )?(?:prize|book|award|medal|film|album|degree)) "
    r"(?:(?:have|had|are|were|also|once|just|even|already|recently|then|really|both) )*"
    r"(?:wrote|written|won|published|invented|founded|built|designed|got|received|recorded|directed|own|owned|run|ran|"
    r"sold|bought|opened|played|studied|been|were|was|are|became|become|worked as|work as|started as|trained as) "
    r"(?P<what>(?:(?:an?|the) [\w'-]+(?: (?!(?:in|on|at|for|of|about|with|from|to|and|that|which|who|before|after|when|"
    r"last|this|by|as|or|but|once|ever|too|also|now|then|yourself|did|what|how|why|right)\b)[a-z][\w'-]*){0,2}))",
    re.IGNORECASE,
)
_ASKED_OF = compiled(
    r"\b(?:did|do|have|has|had|are|were|was|would|could|can|will|if|when|whether|before|after|since|because|"
    r"what|how|why|"
    r"where|who|until|think|hope|imagine|guess|suppose|wish)(?: \w+)? ?$",
    re.IGNORECASE,
)
_DEED = compiled(
    r"\byou(?:'ve| have)? (?:\w+ )?(?:wrote|written|won|published|invented|founded|designed|directed|recorded|built|"
    r"became|were an?|worked as|trained as)\b"
)
_IF_SO = compiled(r"\b(?:is|was) it (?:true|right|correct|so) that\b|\bis that true\b")
_TITLES = compiled(
    r"\b(?:director|manager|ceo|chief|president|professor|headmaster|headmistress|head|chairman|chairwoman|"
    r"partner|surgeon|"
    r"captain|mayor|minister|judge|dean|editor|vice president)\b",
    re.IGNORECASE,
)
_WORKPLACE = compiled(
    r"\b(?:your|the) (?:company|firm|employer|school|hospital|shop|clinic|team|office|organi[sz]ation|business|factory|"
    r"colleagues|boss|owner|staff)\b"
)
_PRIZE_FOR = compiled(r"\b(?:congratulations|congrats) (?:on|for) (?P<what>(?:your|the|an?) [\w'-]+)", re.IGNORECASE)
_RARER = 0.75
"""How much more of a claim another fact must hold, where a word that no third one has counts one."""


def claimed(said: str, declared: bool = False) -> str | None:
    """The thing that a visitor says somebody did, won or was: `a book`; None where that is not clear.

    `declared`: only what they state, and not what a question takes for granted.
    """
    for sentence in sentences(said):
        found = _CLAIM.search(sentence) or _PRIZE_FOR.search(sentence)
        if found is not None and declared and _ASKED_OF.search(sentence[: found.start()]):
            continue
        if found is not None:
            what = re.sub(r"^your ", "a ", found["what"], flags=re.IGNORECASE)
            return what[:1].upper() + what[1:]
    return None


def of_a_deed(said: str) -> bool:
    """Whether a claim is of the kind that a profile would tell: a book, a prize, a school founded, a trade."""
    return _DEED.search(" ".join(words(said))) is not None


def page_text(persona: Persona) -> str:
    """All that a page tells of the person, in one text."""
    told = (text for story in persona.stories for text in (story.title, story.short, story.body))
    return " ".join((persona.role, persona.headline, *(fact.text for fact in persona.facts), *told))


def asks_if_so(said: str) -> bool:
    """Whether it asks if a claim is true: "is it true that you were a nurse?"."""
    return _IF_SO.search(" ".join(words(said))) is not None


def a_title_of_others(claim: str, page: str) -> bool:
    """Whether a claim gives somebody a title that their page never speaks of: `The managing director`."""
    return _TITLES.search(claim) is not None and bool(stems(claim) - stems(page))


def of_the_employer(said: str, persona: Persona) -> bool:
    """Whether a claim is about where somebody works rather than about them."""
    line = " ".join(words(said))
    return _WORKPLACE.search(line) is not None or " ".join(words(persona.organisation)) in line


def that_speaks_of(said: str, fact: Fact, persona: Persona) -> Fact:
    """The fact that a claim is about: `fact`, unless another has rarer words of it.

    "You did your diploma in 2016" is put right by the year of the diploma, and by no other year.
    """
    names = stems(f"{persona.name} {persona.organisation}")
    named = frozenset(word for word in stems(said) - names if not word.isdigit())
    telling = {other.id: stems(other.text) & named for other in persona.facts}

    def weight(other: Fact) -> float:
        return sum(1 / sum(word in told for told in telling.values()) for word in telling[other.id])

    best = max(persona.facts, key=weight)
    return best if weight(best) >= weight(fact) + _RARER else fact


def speaks_of(fact: Fact, said: str, persona: Persona) -> bool:
    """Whether a fact has to do with what was said, beside the names of the person and the employer."""
    names = stems(f"{persona.name} {persona.organisation}")
    return bool((terms(said) & terms(fact.text)) - names)
