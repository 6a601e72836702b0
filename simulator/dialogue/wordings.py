"""A question as it was said, and in other words: without what stands around it, and with what it leaves unsaid."""

import re

from simulator.dialogue.draft import Draft
from simulator.dialogue.pointing import without_lead
from simulator.dialogue.terms import stems, terms
from simulator.language.questions import read_question
from simulator.language.text import words

_TALE = 45
"""Words of a turn that tells more than it asks."""

_FILLERS = re.compile(r"\b(?:um+|uh+|uhm|erm?|hm+|mm+)\b,? ?", re.IGNORECASE)
_ALSO = re.compile(r"(?:(?:and|so|but|ok|okay|then|now|well) )*(?:what|how) about (?:the |your |all the )?([\w' -]+)")
_IT = re.compile(r"\b(?:it|this|that)(?=\W*$)", re.IGNORECASE)
_PART = re.compile(r"\b((?:[a-z]+est|worst|favou?rite|most \w+) (?:part|thing|bit|side))(?=\W*$)", re.IGNORECASE)
_LIKES_IT = re.compile(r"(?:do|are|did) you (?:(?:still|really|actually) )?(?:like|enjoy|love|happy with) it")
_FRAGMENT = re.compile(
    r"(?:(?:and|so|but|next|fine|ok|okay|right|then|now|what about) )*(?:(?:the|your) )?(\w+(?: \w+)?)"
)
_PREAMBLE = re.compile(
    r"(?:(?:so|and|well|ok|okay|right|then) )*(?:hi|hello|hey|good (?:morning|afternoon|evening))?(?: there| \w+)?|"
    r"(?:(?:so|and|well|ok|okay|right|then) )*(?:(?:thanks|thank you)[\w ']{0,40}|sorry[\w ']{0,30}|nice to meet you|"
    r"let me (?:see|think)|(?:just )?(?:a |one )?(?:quick|short|first|next|last|other) (?:question|one|thing)|"
    r"(?:i|we)(?:'ve| have|'m| am)? (?:only |just )?(?:got|have|short on|aware of|mindful of) "
    r"[\w ']{0,20}(?:minutes?|time))"
)


def to_the_point(said: str) -> str:
    """A turn without "um", greetings and words about the time before the question: they are like many a story."""
    pieces = re.split(r"(?<=[,.!])\s+", _FILLERS.sub("", said))
    while len(pieces) > 1 and _PREAMBLE.fullmatch(" ".join(words(pieces[0]))):
        pieces = pieces[1:]
    return " ".join(pieces)


def wordings(said: str, core: str, draft: Draft, asked_apart: bool) -> tuple[str, ...]:
    """Wordings of the same question, the barest first: what asks, without its shell, and the whole turn."""
    inner = read_question(core, draft.before.turns).core
    if stems(core) - stems(inner):
        # What it leaves out is no mere shell: "with all these apps, is there any point in training?".
        inner = ""
    # What surrounds a question helps to understand it, unless it is a long tale before a question of its own.
    aside = asked_apart or (len(words(core)) > 3 and len(words(said)) > _TALE)
    different: dict[tuple[str, ...], str] = {}
    also = _ALSO.fullmatch(" ".join(words(core)))
    of_the_job = _of_the_job(core) if not draft.before.last or _LIKES_IT.fullmatch(without_lead(core)) else ""
    for way in (
        f"tell me about the {also[1]}" if also else of_the_job or core,
        core if of_the_job else "",
        inner if len(words(inner)) > 3 else "",
        _fragment(core),
        "" if aside or also else said,
    ):
        different.setdefault(tuple(words(way)), way)
    return tuple(way for way in different.values() if way)


def _of_the_job(core: str) -> str:
    """What a question means before anything was told: "it" is the job then, and so is what has a best part."""
    meant = _PART.sub(r"\1 of your job", _IT.sub("your job", core))
    return meant if meant != core else ""


def _fragment(core: str) -> str:
    """A question of a word or two in full: "and the pay?", "the worst bit?"."""
    found = _FRAGMENT.fullmatch(" ".join(words(core))) if core.rstrip().endswith("?") else None
    if found is None or not (stems(core) or has_ideas(core)):
        return ""
    part = _PART.fullmatch(found[1]) or re.fullmatch(r"best|[a-z]+est|worst", found[1])
    return (
        f"What is the {found[1] if ' ' in found[1] else found[1] + ' part'} of your job?"
        if part
        else f"How is the {found[1]}?"
    )


def has_ideas(text: str) -> bool:
    """Whether a text shows an idea of the interview, whatever its words."""
    return any(term.startswith("#") for term in terms(text))
