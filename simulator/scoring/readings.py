"""How a turn reads in its talk, where its line alone would mislead.

"Hi there, Bronagh?" greets, "Me? I work in a garden centre" answers, "so twenty minutes. Does that suit?" checks the
time; and an echo before a question ("Hillhall, is it? What was it like?") is no second question.
"""

import re
from collections.abc import Sequence

from simulator.domain.persona import Persona
from simulator.domain.question import Flag, Kind, Reading
from simulator.domain.talk import Speaker, Utterance
from simulator.language.questions import read_question
from simulator.language.text import words
from simulator.language.time_checks import TIME_CHECK
from simulator.patterns import compiled
from simulator.scoring import cues
from simulator.scoring.asides import asking_part, own_goal
from simulator.scoring.content import telling
from simulator.scoring.quoting import Piece, pieces

SUBSTANTIVE = (Kind.OPEN, Kind.PROBING, Kind.CLOSED, Kind.CHOICE, Kind.LEADING)
"""Kinds of questions that ask for something; a request is none of them."""

_HAIL = frozenset(
    "hi hello hey hiya there good morning afternoon evening is it are you this must be you're that mr mrs ms miss dr "
    "doctor professor sorry oh ah and am i speaking to with um uh er so".split()
)
_GREETS = frozenset("hi hello hey hiya morning afternoon evening".split())

_GIVEN_BACK = 4
# Words: an answer may begin by giving the question back in as many ("Why cemeteries? Well, …").

_ECHO = 5
# Words: a question as short as this that brings nothing of its own is an echo of what was heard.

_FRAGMENT = 4
_WH = frozenset("what how why who where when which whose whom".split())
_VERBS = frozenset(
    "is are was were am be do does did have has had can could will would shall should may might must".split()
)

_SAYS = cues.cue(
    r"(?:says?|said|goes|went|asks|asked|was like|were like|is like|thinks?|thought|tells|told|shouts|shouted)"
)
_IS_IT = cues.cue(
    r"(?:is|was|isn't|wasn't) (?:it|that)|were they|are they|did you|was he|was she|you say|you said|right|really"
)
_FILLER = compiled(r",?\s*\b(?:you know(?: what i mean)?|you see|d'you know|eh|like)\s*\?\s*$", re.IGNORECASE)
# A mark behind such words asks nothing: "it's not really me, you know?".
_ME = frozenset("i me my i'm i've i'd i'll mine myself we us our".split())
_YOU = frozenset("you your you're you've you'd yours yourself".split())
_PERMISSION = cues.cue(
    r"(?:can|could|may|might|shall) (?:i|we)(?: \w+){0,2}? (?:take|bring|ask|come|go|jump|stay|start|begin|return|"
    r"turn)|"
    r"(?:do|would) you mind(?: \w+)? (?:if|me asking|my asking)|is it (?:okay|ok|all right|alright) (?:if|to)"
)
_REPAIR = cues.cue(r"(?:well|no|so|or|sorry)?,? ?(?:i mean|i meant|or rather|that is|what i mean|let me put it)")


def read_in_talk(text: str, persona: Persona, before: Sequence[Utterance], begun: bool, answers: bool) -> Reading:
    """The form of a visitor's turn; `begun` once a question of substance was asked, `answers` one of the persona's."""
    reading = read_question(text, before)
    if reading.kind not in SUBSTANTIVE:
        return reading
    asking = asking_part(text, reading.core)
    if asking is None:
        return reading
    if why := _asks_nothing(text, asking, persona, begun, answers):
        return Reading(Kind.NONE, 0.0, (), (why,), "")
    if _checks_time(text, asking):
        return Reading(Kind.REQUEST, 0.1, (), (TIME_CHECK,), reading.core)
    if Flag.CONTESTED in reading.flags:
        plain = _without_echoes(text, before)
        again = read_question(plain, before) if plain != text else reading
        if again.kind.is_open and Flag.CONTESTED not in again.flags:
            return again
    return reading


def _asks_nothing(text: str, asking: Piece, persona: Persona, begun: bool, answers: bool) -> str:
    """Why a turn that looks like a question asks nothing; empty where it asks."""
    said = set(words(asking.text))
    names = set(words(persona.name))
    if said <= _HAIL | names and not said.isdisjoint(_GREETS | names):
        return "greets"
    if answers:
        parts = pieces(text)
        more = [p for p in parts if p.start >= asking.end]
        first = asking.start <= parts[0].start and len(words(asking.text)) <= _GIVEN_BACK
        quoted = asking.text in _SAYS
        if more and not any(p.asks for p in more) and (first or quoted):
            return "answers what was asked"
    tag = _FILLER.search(asking.text)
    if tag is not None and _of_oneself(words(asking.text[: tag.start()])):
        return "tells of themselves"
    if not begun and own_goal(asking, text):
        return "says what they hope to learn"
    return ""


def _of_oneself(said: Sequence[str]) -> bool:
    return not _ME.isdisjoint(said) and _YOU.isdisjoint(said)


def _checks_time(text: str, asking: Piece) -> bool:
    """Whether the time of this talk is what is asked about; the minutes may stand in the sentence before."""
    if not asking.asks and asking.text not in cues.TIME_CHECK:
        return False
    if asking.text in cues.TIME_CHECK:
        return True
    earlier = [p for p in pieces(text) if p.end <= asking.start][-1:]
    timed = bool(earlier) and cues.names_time(earlier[0].text) is not None
    return timed and asking.text in cues.SUITS and len(words(asking.text)) <= _ECHO + 1


def _without_echoes(text: str, before: Sequence[Utterance]) -> str:
    """The turn without questions that ask nothing: echoes, asked leave, what is said anew, a last fragment."""
    parts = pieces(text)
    asking = [p for p in parts if p.asks]
    if len(asking) < 2:
        return text
    last = asking[-1]
    heard = next((t.text for t in reversed(before) if t.speaker is Speaker.PERSONA), "")
    dropped = [p for p in asking[:-1] if _is_echo(p, heard) or p.text in _PERMISSION or _said_anew(parts, p)]
    if _is_fragment(last) and last is parts[-1]:
        dropped.append(last)
    return " ".join(p.text for p in parts if p not in dropped)


def _is_echo(part: Piece, heard: str) -> bool:
    said = words(part.text)
    if len(said) > _ECHO or not _WH.isdisjoint(said):
        return False
    return part.text in _IS_IT or (said[0] not in _VERBS and set(telling(part.text)) <= set(telling(heard)))


def _said_anew(parts: Sequence[Piece], part: Piece) -> bool:
    """Whether the sentence behind takes the question back: "Did that matter? I mean, how did it begin?"."""
    behind = next((p for p in parts if p.start >= part.end), None)
    spot = _REPAIR.find(behind.text) if behind else None
    return spot is not None and spot.start() == 0


def _is_fragment(part: Piece) -> bool:
    said = words(part.text)
    return len(said) <= _FRAGMENT and _WH.isdisjoint(said) and _VERBS.isdisjoint(said)
