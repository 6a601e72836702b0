"""How a turn reads in its talk, where neither its line nor the turns before it tell that it asks nothing.

"Why bread? Well, my nan baked" answers what the persona asked; before the first question of substance, "I'd like to
learn how you balance the two" says what somebody came for. What a line tells by itself is read in `language`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from simulator.domain.question import Kind, Reading
from simulator.domain.talk import Utterance
from simulator.language.questions import read_question
from simulator.language.text import words
from simulator.patterns import compiled
from simulator.scoring import confiding, cues
from simulator.scoring import ending_cues as ending
from simulator.scoring.asides import asking_part, own_goal
from simulator.scoring.quoting import Piece, pieces

SUBSTANTIVE = (Kind.OPEN, Kind.PROBING, Kind.CLOSED, Kind.CHOICE, Kind.LEADING)
"""Kinds of questions that ask for something; a request is none of them."""

_GIVEN_BACK = 4
# Words: an answer may begin by giving the question back in as many ("Why cemeteries? Well, …").


_ASKS = frozenset(
    "what how why where who whom whose which when is are was were do does did can could would will should have has had "
    "may might tell".split()
)
_YOU = frozenset("you your yours you're you've you'd".split())
_HESITATES = frozenset("um umm uh er erm hm".split())
_JOINS = frozenset("and so but then well okay ok now or also".split())

_HONOURED = compiled(
    r"\W*(?:(?:and|but|well|oh)\W+)*i(?:'m| am)? (?:(?:don't|do not|can't|cannot) (?:suppose|imagine|think|expect)|"
    r"sure|guess|know|suppose|imagine)(?: that)? (?:you|people|many|it|that)\b"
    r"(?!.*\b(?:could|would|can|might|will|mentioned|said|me)\b)",
    re.IGNORECASE,
)
# "I don't suppose you tell many people", behind thanks, honours what was told; "you could tell me" asks.


def read_in_talk(text: str, before: Sequence[Utterance], begun: bool, answers: bool, told: bool = True) -> Reading:
    """The form of a visitor's turn; `begun` once a question of substance was asked, `answers` one of the persona's.

    `told` says whether the persona answered with more than a word of welcome.
    """
    reading = read_question(text, before)
    if reading.kind not in SUBSTANTIVE:
        return reading
    asking = asking_part(text, reading.core)
    if asking is None:
        return reading
    if begun and not reading.kind.is_open and asking.text in ending.REFERRAL:
        return replace(reading, kind=Kind.REQUEST, openness=0.0, flags=(), why=("asks whom else to speak to",))
    why = _asks_nothing(text, asking, begun, answers, reading.core, told)
    return Reading(Kind.NONE, 0.0, (), (why,), "") if why else reading


def _asks_nothing(text: str, asking: Piece, begun: bool, answers: bool, core: str, told: bool) -> str:
    """Why a turn that looks like a question asks nothing; empty where it asks."""
    if answers:
        parts = pieces(text)
        more = [p for p in parts if p.start >= asking.end]
        first = asking.start <= parts[0].start and len(words(asking.text)) <= _GIVEN_BACK
        if more and first and not any(p.asks for p in more):
            return "answers what was asked"
        if not any(p.asks for p in parts) and _tells(text, core):
            return "answers what was asked"
    if not asking.asks and _HONOURED.match(cues.straight(asking.text)) and _thanked(text[: asking.start]):
        return "thanks for what was told"
    return "says what they hope to learn" if not begun and own_goal(asking, text, told) else ""


def _tells(text: str, core: str) -> bool:
    """Whether the words that look like a question belong to what somebody tells of themselves.

    "I'll talk to some people who do it for a living before I do anything" asks nothing of the other; in a flow without
    question marks, "… and what is the hardest part" does.
    """
    said = words(core)
    start = text.rfind(core) if core else -1
    if not said or start < 0 or not _YOU.isdisjoint(said):
        return False
    head = text[:start].rstrip()
    begins = not head or not head[-1].isalnum() or words(head)[-1:] == [] or words(head)[-1] in _JOINS | _HESITATES
    return not (begins and said[0] in _ASKS)


def _thanked(text: str) -> bool:
    return text in ending.THANKS or text in confiding.CARE or text in confiding.HONOURS
