"""How a turn reads in its talk, where neither its line nor the turns before it tell that it asks nothing.

"Why bread? Well, my nan baked" answers what the persona asked; before the first question of substance, "I'd like to
learn how you balance the two" says what somebody came for. What a line tells by itself is read in `language`.
"""

from collections.abc import Sequence

from simulator.domain.question import Kind, Reading
from simulator.domain.talk import Utterance
from simulator.language.questions import read_question
from simulator.language.text import words
from simulator.scoring.asides import asking_part, own_goal
from simulator.scoring.quoting import Piece, pieces

SUBSTANTIVE = (Kind.OPEN, Kind.PROBING, Kind.CLOSED, Kind.CHOICE, Kind.LEADING)
"""Kinds of questions that ask for something; a request is none of them."""

_GIVEN_BACK = 4
# Words: an answer may begin by giving the question back in as many ("Why cemeteries? Well, …").


def read_in_talk(text: str, before: Sequence[Utterance], begun: bool, answers: bool) -> Reading:
    """The form of a visitor's turn; `begun` once a question of substance was asked, `answers` one of the persona's."""
    reading = read_question(text, before)
    if reading.kind not in SUBSTANTIVE:
        return reading
    asking = asking_part(text, reading.core)
    if asking is None:
        return reading
    why = _asks_nothing(text, asking, begun, answers)
    return Reading(Kind.NONE, 0.0, (), (why,), "") if why else reading


def _asks_nothing(text: str, asking: Piece, begun: bool, answers: bool) -> str:
    """Why a turn that looks like a question asks nothing; empty where it asks."""
    if answers:
        parts = pieces(text)
        more = [p for p in parts if p.start >= asking.end]
        first = asking.start <= parts[0].start and len(words(asking.text)) <= _GIVEN_BACK
        if more and first and not any(p.asks for p in more):
            return "answers what was asked"
    return "says what they hope to learn" if not begun and own_goal(asking, text) else ""
