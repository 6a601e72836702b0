"""A transcript, read once for every criterion: turns with judgements, times and their part in the talk."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from math import isfinite
from typing import Any, TypeVar

from simulator.domain.persona import Persona
from simulator.domain.question import Judgement, Kind
from simulator.domain.talk import Ending, Speaker, Transcript, Utterance
from simulator.language.introductions import visitor_name
from simulator.language.judging import judge
from simulator.language.meaning import Meaning
from simulator.language.questions import read_question
from simulator.language.text import stands_in, words
from simulator.scoring import cues
from simulator.scoring import ending_cues as ending
from simulator.scoring.clock import Clock, clock_of, trust
from simulator.scoring.content import telling
from simulator.scoring.quoting import Piece, last_asking, pieces, quote
from simulator.scoring.rubric import Rubric

_Found = TypeVar("_Found")

_ONE_BREATH = 30
# Words: a longer stretch without an end mark is several sentences that were not marked.

_ABOUT_TIME = 8
# Words: a question this short that names minutes is about the time of this talk.

_TAKEN_UP = 6
# Words before a question without telling words of its own that say what it is about.

SUBSTANTIVE = (Kind.OPEN, Kind.PROBING, Kind.CLOSED, Kind.CHOICE, Kind.LEADING)
"""Kinds of questions that ask for something; a request is none of them."""


@dataclass(frozen=True, slots=True)
class Said:
    """One turn: `index` as in the transcript, seconds by the clock, `trust` 0.25 to 1."""

    index: int
    speaker: Speaker
    text: str
    start: float
    end: float
    seconds: float
    trust: float
    utterance: Utterance
    judgement: Judgement | None
    """Of a visitor's turn, in the light of the talk before it."""
    substantive: bool
    """Whether it asks a question that counts: no request, courtesy, check of the time or closing question."""
    asking: Piece | None
    """The sentence that asks, or the last one where none does; None for an empty turn."""
    answers: bool
    """Whether the visitor answers a question of the persona's here."""

    @property
    def mine(self) -> bool:
        """Whether the visitor speaks."""
        return self.speaker is Speaker.YOU

    @property
    def asked(self) -> str:
        """The question of the turn as a quote: word for word, and short."""
        return quote(self.text, self.asking.start, self.asking.end) if self.asking else quote(self.text)

    @property
    def size(self) -> int:
        """How many words."""
        return len(words(self.text))


@dataclass(frozen=True)
class Talk:
    """The whole talk with its persona; everything in it is worked out once."""

    transcript: Transcript
    persona: Persona
    meaning: Meaning
    rubric: Rubric
    minutes: float
    clock: Clock
    turns: tuple[Said, ...]
    second: Meaning | None = None
    """A second encoder, for English; without it less is recognised as going on from an answer."""
    found: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What `once` has worked out for this talk."""

    @cached_property
    def visitor(self) -> tuple[Said, ...]:
        """The visitor's turns that hold words."""
        return tuple(t for t in self.turns if t.mine and t.size)

    @cached_property
    def host(self) -> tuple[Said, ...]:
        """The persona's turns that hold words."""
        return tuple(t for t in self.turns if not t.mine and t.size)

    @cached_property
    def questions(self) -> tuple[Said, ...]:
        """The substantive questions; one asked again in the same words counts once."""
        seen: set[tuple[str, ...]] = set()
        found: list[Said] = []
        for turn in self.visitor:
            key = tuple(words(turn.text))
            if turn.substantive and key not in seen:
                seen.add(key)
                found.append(turn)
        return tuple(found)

    @cached_property
    def opening_end(self) -> int:
        """The index of the first turn with a substantive question; the number of turns where there is none."""
        return self.questions[0].index if self.questions else len(self.turns)

    @cached_property
    def closing_start(self) -> int:
        """The index of the visitor's turn that begins the close; the number of turns where nothing does."""
        counted = [t.index for t in self.questions]
        half = self.clock.end / 2
        for turn in self.visitor:
            after = [i for i in counted if i > turn.index]
            # Whoever says "one last question" and goes on for ten more has not begun to close.
            if turn.index > self.opening_end and turn.start >= half and len(after) <= 2 and closes(turn.text):
                return turn.index
        return len(self.turns)

    @cached_property
    def broken_off(self) -> bool:
        """Whether a fault ended the talk."""
        return self.transcript.ended is Ending.FAULT

    def before(self, index: int) -> tuple[Said, ...]:
        """What the persona said between the visitor's turn before and turn `index`: the answer just heard."""
        block: list[Said] = []
        for turn in reversed(self.turns[:index]):
            if turn.mine and turn.size:
                break
            if turn.size:
                block.append(turn)
        return tuple(reversed(block))

    def after(self, index: int) -> tuple[Said, ...]:
        """What the persona said between turn `index` and the visitor's next turn: the reply to it."""
        block: list[Said] = []
        for turn in self.turns[index + 1 :]:
            if turn.mine and turn.size:
                break
            if turn.size:
                block.append(turn)
        return tuple(block)

    def heard_by(self, index: int) -> set[str]:
        """The telling stems of all that the persona said before turn `index`."""
        return {s for t in self.host if t.index < index for s in telling(t.text)}


def once(finding: Callable[[Talk], _Found]) -> Callable[[Talk], _Found]:
    """A pure function of a talk that is worked out once for each talk, however many criteria ask for it."""
    key = f"{finding.__module__}.{finding.__qualname__}"

    @wraps(finding)
    def kept(talk: Talk) -> _Found:
        if key not in talk.found:
            talk.found[key] = finding(talk)
        found: _Found = talk.found[key]
        return found

    return kept


def read_talk(
    transcript: Transcript, persona: Persona, meaning: Meaning, rubric: Rubric, second: Meaning | None = None
) -> Talk:
    """Judge every turn in the light of those before it, and put the times in order."""
    given = transcript.minutes
    minutes = given if given is not None and isfinite(given) and given > 0 else persona.minutes
    clock = clock_of(transcript.turns, minutes * 60)
    bodies = " ".join(s.body for s in persona.stories)
    turns: list[Said] = []
    for index, turn in enumerate(transcript.turns):
        begun = any(t.substantive for t in turns)
        mine = turn.speaker is Speaker.YOU
        before = transcript.turns[:index]
        reading = read_question(turn.text, before) if mine else None
        judged = judge(turn.text, persona, before, meaning, reading) if mine else None
        asks = judged is not None and judged.kind in SUBSTANTIVE
        asking = asking_part(turn.text, reading.core if reading and asks else "")
        asked = asks_visitor(before, bodies) if mine else False
        turns.append(
            Said(
                index=index,
                speaker=turn.speaker,
                text=turn.text,
                start=clock.starts[index],
                end=clock.ends[index],
                seconds=clock.seconds[index],
                trust=trust(turn),
                utterance=turn,
                judgement=judged,
                substantive=asks
                and not is_aside(turn.text, asking)
                and (begun or not (small_talk(asking) or own_goal(asking, turn.text))),
                asking=asking,
                answers=asked and len(words(turn.text)) > 0,
            )
        )
    return Talk(transcript, persona, meaning, rubric, minutes, clock, tuple(turns), second)


def asking_part(text: str, core: str) -> Piece | None:
    """The sentence that asks; in a flow of words without marks, the question itself and what it takes up.

    `core` is the part that asks, word for word, empty where nothing does.
    """
    last = last_asking(text)
    start = text.rfind(core) if core else -1
    if last is None or start < 0:
        return last
    around = next((p for p in pieces(text) if p.start <= start < p.end), last)
    end = max(around.end, start + len(core))
    marked = any(m in around.text.rstrip(".!?") for m in ",;:-–—") or around.text.rstrip()[-1:] in ".!?"
    if marked and len(around.text.split()) <= _ONE_BREATH:
        return Piece(text[around.start : end], around.start, end)
    # "a flood wow what skills matter most" asks about skills; "and that usher what did she do" about the usher.
    head = text[around.start : start].split()
    keep = 0 if telling(core) else min(len(head), _TAKEN_UP)
    begin = start
    for _ in range(keep):
        begin = len(text[:begin].rstrip())
        while begin > around.start and not text[begin - 1].isspace():
            begin -= 1
    return Piece(text[begin:end], begin, end)


def is_aside(text: str, asking: Piece | None = None) -> bool:
    """Whether the question of a turn keeps the talk going or closes it, and asks for nothing of substance."""
    last = asking or last_asking(text)
    if last is None:
        return True
    if any(last.text in c for c in (ending.SHOULD_HAVE_ASKED, ending.LEAVE_ASK, ending.REFERRAL, cues.TIME_CHECK)):
        return True
    # "I know that you are busy; ten minutes, right?" asks about the minutes only.
    tail = re.split(r"[;:\u2013\u2014]\s", last.text)[-1]
    if last.text in ending.MAY_I or (cues.names_time(tail) is not None and len(words(tail)) <= _ABOUT_TIME):
        return True
    spot = cues.ASIDE.find(last.text)
    if spot is not None:
        rest = len(words(last.text[: spot.start()])) + len(words(last.text[spot.end() :]))
        if rest <= 3:
            return True
    # "Really?" and "You did?" keep the other talking, as a nod does.
    return len(words(text)) <= 2 and not (set(words(text)) & {"why", "how", "what", "example", "more", "then"})


def small_talk(asking: Piece | None) -> bool:
    """Whether a question of the arrival is about the room, the weather or the way here: it opens no talk about work."""
    return asking is not None and asking.text in cues.SMALL_TALK


_MINE = frozenset("i me my i'm i'd myself".split())
_YOURS = frozenset("you your you're you've you'd".split())


def own_goal(asking: Piece | None, text: str) -> bool:
    """Whether a wish without a question mark is about the visitor's own way ("I'd like to see if this is for me").

    Who says their name with it ("I'm Ann, and I would like to find out what a miller does") asks nothing yet either.
    """
    if asking is None or asking.asks:
        return False
    spot = cues.GOAL_OUTSIDE_QUESTION.find(asking.text) or cues.GOAL.find(asking.text)
    rest = words(asking.text[spot.end() :]) if spot else []
    whose = [w for w in rest if w in _MINE or w in _YOURS]
    introduced = not whose and spot is not None and visitor_name(text) is not None
    return introduced or (bool(whose) and whose[0] in _MINE)


def asks_visitor(turns: Sequence[Utterance], bodies: str = "") -> bool:
    """Whether the persona's last words before this point are a question to the visitor, not part of a story."""
    last = next((t for t in reversed(turns) if t.text.strip()), None)
    if last is None or last.speaker is not Speaker.PERSONA:
        return False
    sentence = pieces(last.text)[-1]
    heard = words(sentence.text)
    if not sentence.asks or (bodies and len(heard) > 2 and stands_in(sentence.text, bodies)):
        return False
    return len(heard) <= 4 or bool({"you", "your", "yours", "you're", "you've", "you'd"} & set(heard))


_THANKS_FOR_ALL = cues.cue(
    r"(?:thank(?:s| you)|grateful|appreciate)(?: \w+){0,6}? (?:time|coffee|meeting|talking|speaking|today|"
    r"generous|generosity|everything|all)"
)


def closes(text: str) -> bool:
    """Whether a visitor's turn begins to close the talk."""
    if any(text in c for c in (ending.CLOSING_TIME, ending.SHOULD_HAVE_ASKED, ending.GOODBYE, ending.LEAVE_ASK)):
        return True
    asks_on = any(p.asks for p in pieces(text))
    return not asks_on and (text in _THANKS_FOR_ALL or (text in ending.TAKEAWAY and text in ending.THANKS))
