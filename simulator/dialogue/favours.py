"""What a visitor asks for beside the talk: an address, a visit, a name, what they should have asked."""

import re

from simulator.dialogue import bridges, cues, refusals
from simulator.dialogue.apart import named_apart
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Depth
from simulator.dialogue.topics import left_hanging, offer
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_SOME = 3
"""Stories untold from which on nobody says that they were asked everything."""
_CONTACT = compiled(
        r"\b(?:e-?mail|phone number|your number|linkedin|business card|contact (?:details|information|info|you)|"
        r"(?:keep|stay) in (?:touch|contact)|(?:write|reach out) to you|reach you|"
    r"(?:may|can|could|might|if) i (?:\w+ )?(?:wrote|email|emailed|texted|rang|phoned) (?:to )?you|"
    r"follow up with you)\b"
)  # fmt: skip
_VISIT = compiled(
        r"\b(?:(?:can|could|may|might|would it be possible (?:for me )?to|possible to|chance to|"
        r"love to|all right to|alright to|okay to|ok to|fine to) (?:i )?(?:come (?:and |by|to)|stop by|drop by|"
        r"visit|shadow|see (?:the|your)|have a (?:look|tour)|"
        r"spend a (?:day|morning|shift)|sit in|look around|tag along)|job shadow\w*|shadow you|a tour)\b"
)  # fmt: skip
_NAMES = compiled(
        r"\b(?:(?:name|names) of (?:your|the|some|people|somebody|someone|a)|who(?:'s| is|"
        r" was) your (?:\w+ )?(?:boss|manager|supervisor|mentor|client|colleague)|can you name|what(?:'s| is|"
        r" was) (?:his|her|their) names?)\b"
)  # fmt: skip


def favour(draft: Draft, said: str) -> bool:
    """Answer what is asked about the talk itself, an address, a visit or a name; False where it is none of these."""
    line = " ".join(words(said))
    if cues.SHOULD_HAVE.search(line):
        apart = named_apart(draft)
        if apart:
            draft.say_one(bridges.COULD_HAVE, {"topics": apart})
        elif (phrase := left_hanging(draft)) is not None and draft.english:
            draft.say_one(bridges.COULD_HAVE_TOLD, {"phrase": phrase})
        elif not offer(draft, bridges.COULD_HAVE, basics=False):
            untold = sum(1 for story in draft.persona.stories if draft.heard.get(story.id) is not Depth.FULL)
            draft.say_one(bridges.MORE_LEFT if untold >= _SOME and draft.english else bridges.ALL_ASKED)
    elif _CONTACT.search(line):
        draft.say_one(refusals.CONTACT[draft.tone])
    elif _VISIT.search(line):
        draft.say_one(refusals.VISIT[draft.tone])
    elif _NAMES.search(line):
        draft.say_one(refusals.NO_NAMES)
    else:
        return False
    return True


def asks_at_once(said: str) -> bool:
    """Whether what is asked for stands behind the leave to ask: "Could I ask a favour? Could I come and watch?"."""
    *_, last = sentences(said) or [said]
    line = " ".join(words(last))
    return any(cue.search(line) for cue in (_CONTACT, _VISIT, _NAMES))


def commands(said: str) -> bool:
    """Whether a line without a question asks for something all the same: "give me your email"."""
    return (
        re.match(r"(?:(?:and|so|ok|okay|now|please|just) )*(?:give|send|show|tell) me\b", " ".join(words(said)))
        is not None
    )
