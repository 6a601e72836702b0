"""Asking back where two stories could be meant, and understanding which of them it was."""

from collections.abc import Sequence

from simulator.dialogue import bridges
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Depth
from simulator.domain.persona import Story
from simulator.language.text import words
from simulator.patterns import compiled

_LEAD = (
    r"(?:(?:um|uh|well|oh|yes|yeah|no|so|ok|okay|sorry|i mean|i meant|i think|maybe|let's say|please|rather|"
    r"tell me) )*"
)
_TAIL = r"(?: (?:please|then|i think|i guess|really|actually|first|sorry|thanks|thank you|of them|of the two))*"
_ONE = r"(?: (?:one|thing|part|question))?"
_FIRST = compiled(rf"{_LEAD}(?:the )?(?:first|former){_ONE}{_TAIL}")
_SECOND = compiled(rf"{_LEAD}(?:the )?(?:second|latter|last|other){_ONE}{_TAIL}")
_BOTH = compiled(
    rf"{_LEAD}(?:both|either|all of it|everything|the two|a bit of both|whichever (?:you like|you prefer))"
    rf"(?: (?:of them|is fine|would be (?:great|nice|good)|one|if you can|works?))?{_TAIL}"
)
_NEITHER = compiled(rf"{_LEAD}(?:neither|none|no|nope|not really|something else)(?: of (?:them|those|the two))?{_TAIL}")
_ASKED = "which:"
_OPEN = "which-open"


def ask_which(draft: Draft, two: Sequence[Story], is_open: bool) -> bool:
    """Ask which of two things is meant, by what they are about; False, and nothing said, where that is the same.

    Once in a talk: who asks back again and again has not listened.
    """
    if any(draft.heard.get(story.id) is Depth.FULL for story in two):
        # What was told whole is not offered again.
        return False
    one, other = (bridges.TOPIC_WORDS.get(next(iter(story.categories), ""), "") for story in two)
    if not one or not other or one == other or draft.used.get("asked-which"):
        return False
    draft.used["asked-which"] = 1
    draft.flags |= {f"{_ASKED}{number}:{story.id}" for number, story in enumerate(two)}
    if is_open:
        draft.flags.add(_OPEN)
    draft.say_one(bridges.WHICH, {"one": one, "other": other})
    return True


def asked_which(draft: Draft) -> tuple[Story, ...]:
    """The two stories that the persona has just asked about; none where it has not."""
    ordered = sorted(flag for flag in draft.before.flags if flag.startswith(_ASKED))
    found = (draft.persona.story(flag.split(":", 2)[2]) for flag in ordered)
    return tuple(story for story in found if story is not None)


def was_open(draft: Draft) -> bool:
    """Whether the question that could not be placed was an open one."""
    return _OPEN in draft.before.flags


def settle(draft: Draft) -> None:
    """Whatever is said next, the question back has had its answer."""
    draft.flags = {flag for flag in draft.flags if not flag.startswith(_ASKED) and flag != _OPEN}


def chosen(said: str, two: Sequence[Story]) -> tuple[Story, ...] | None:
    """The stories that an answer picks by their place: one, both or none of them; None where it says something else."""
    line = " ".join(words(said))
    if _NEITHER.fullmatch(line):
        return ()
    if _BOTH.fullmatch(line):
        return tuple(two)
    first, second = _FIRST.fullmatch(line), _SECOND.fullmatch(line)
    return (two[0],) if first else (two[-1],) if second else None
