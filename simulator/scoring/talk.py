"""A transcript, read once for every criterion: turns with judgements, times and their part in the talk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from math import isfinite
from typing import Any, TypeVar

from simulator.domain.persona import Persona
from simulator.domain.question import Judgement
from simulator.domain.talk import RUN_UP, Ending, Speaker, Transcript, Utterance
from simulator.language.judging import judge
from simulator.language.meaning import Meaning, read_together
from simulator.language.text import sentences, words
from simulator.scoring.asides import asking_part, asks_visitor, closes, is_aside, small_talk
from simulator.scoring.clock import Clock, clock_of, trust
from simulator.scoring.content import telling
from simulator.scoring.feeling_with import without_sympathy
from simulator.scoring.quoting import Piece, quote
from simulator.scoring.readings import SUBSTANTIVE, read_in_talk
from simulator.scoring.rubric import Rubric

_WELCOME = 12
# Words: a reply no longer than this to somebody's first wish is a welcome and no story.

_Found = TypeVar("_Found")


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
            if turn.index <= self.opening_end or turn.start < half or len(after) > 2:
                continue
            early = self.clock.known and turn.start < self.minutes * 60 - 2 * RUN_UP
            if closes(turn.text, early):
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


def _told(reply: Sequence[Utterance]) -> bool:
    """Whether a reply tells something: more than a short "Good, go ahead" or a question back."""
    return not reply or len(words(reply[0].text)) > _WELCOME


def read_talk(
    transcript: Transcript, persona: Persona, meaning: Meaning, rubric: Rubric, second: Meaning | None = None
) -> Talk:
    """Judge every turn in the light of those before it, and put the times in order."""
    given = transcript.minutes
    minutes = given if given is not None and isfinite(given) and given > 0 else persona.minutes
    clock = clock_of(transcript.turns, minutes * 60)
    bodies = " ".join(s.body for s in persona.stories)
    said = [turn.text for turn in transcript.turns if turn.speaker is Speaker.YOU]
    read_together(meaning, [*said, *(part for text in said for part in sentences(text))])
    turns: list[Said] = []
    for index, turn in enumerate(transcript.turns):
        begun = any(t.substantive for t in turns)
        mine = turn.speaker is Speaker.YOU
        before = transcript.turns[:index]
        asked = asks_visitor(before, bodies) if mine else False
        told = _told(transcript.turns[index + 1 : index + 2])
        reading = read_in_talk(turn.text, before, begun, asked, told) if mine else None
        judged = without_sympathy(judge(turn.text, persona, before, meaning, reading), persona) if mine else None
        asks = judged is not None and judged.kind in SUBSTANTIVE
        asking = asking_part(turn.text, reading.core if reading and asks else "")
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
                substantive=asks and not is_aside(turn.text, asking) and (begun or not small_talk(asking)),
                asking=asking,
                answers=asked and len(words(turn.text)) > 0,
            )
        )
    return Talk(transcript, persona, meaning, rubric, minutes, clock, tuple(turns), second)
