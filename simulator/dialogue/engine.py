"""What a dialogue engine is: it decides what the persona says, and never when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from simulator.domain.talk import Act, Phase, Utterance


class Depth(StrEnum):
    """How much of a story a reply tells."""

    FULL = "full"
    SHORT = "short"
    """A short form, or no story at all."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Where the coffee is when a reply is wanted; seconds since the session started, and seconds agreed.

    Both are None where there is no clock (`ask`): then nothing unasked is said and the persona never leaves.
    """

    elapsed: float | None = None
    agreed: float | None = None
    phase: Phase = Phase.ASKING


@dataclass(frozen=True, slots=True)
class Memory:
    """What the persona remembers of this talk. Frozen: composing on a guess and dropping the guess costs nothing."""

    seed: int = 0
    mood: float = 0.5
    turns: tuple[Utterance, ...] = ()
    """The talk so far, without times; what `language` needs to judge an utterance in its light."""
    heard: Mapping[str, Depth] = field(default_factory=lambda: MappingProxyType({}))
    """Stories by id, and how much of each was told."""
    hooks: frozenset[str] = frozenset()
    """Ids of the stories that a hook has been spoken for."""
    visitor: str | None = None
    """The name they gave."""
    study: str | None = None
    """What they said that they study or do."""
    used: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """When each line was last said (turns so far, plus one), so that none comes back too soon; and how often what is
    named by a word and a colon (`short:`, `move:`, …) happened."""
    flags: frozenset[str] = frozenset()
    """What has happened once: `extended`, `asked-you`, `referred`, `said-short`, `said-up`, `farewell`, …"""
    last: str | None = None
    """The story that was spoken of last; what "why was that?" is about."""
    offered: tuple[str, ...] = ()
    """Stories that the last telling hooked and that are still to be told, in the order of their hooks."""
    awaited: bool = False
    """Whether the persona's last words asked the visitor something."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the persona says next, sentence by sentence, and the memory after it was said in full."""

    sentences: tuple[str, ...]
    after: Memory
    story: str | None = None
    depth: Depth = Depth.SHORT
    act: Act | None = None
    """What the visitor's utterance did; None for what the persona says unasked."""
    asks: bool = False
    """Whether it ends in a question to the visitor (patience is longer then)."""
    farewell: bool = False
    """Whether the talk is over once this is said."""
    extends: float = 0.0
    """Seconds that the persona grants beyond the agreed end."""

    @property
    def text(self) -> str:
        """The reply as one text."""
        return " ".join(self.sentences)

    @property
    def mood(self) -> float:
        """0 to 1, after this exchange."""
        return self.after.mood


class DialogueEngine(Protocol):
    """Decides the persona's words. Every method is pure: same arguments, same answer."""

    def begin(self, seed: int = 0) -> Memory:
        """A fresh talk."""
        ...

    def greet(self, memory: Memory, moment: Moment) -> Reply:
        """The first words, before the visitor has spoken."""
        ...

    def answer(self, memory: Memory, said: str, moment: Moment) -> Reply:
        """The reply to what the visitor said (empty or gibberish: asks kindly for it again)."""
        ...

    def nudge(self, memory: Memory, moment: Moment, times: int) -> Reply | None:
        """Kind words into a long silence, the `times`-th in a row from 1; None: better to wait on."""
        ...

    def remind(self, memory: Memory, moment: Moment) -> Reply:
        """`Time is short`, about three minutes before the end."""
        ...

    def leave(self, memory: Memory, moment: Moment, final: bool) -> Reply:
        """`Time is up`; with `final`, goodbye: the talk is over once it is said."""
        ...

    def interrupted(self, before: Memory, reply: Reply, heard: str) -> Memory:
        """The memory where only `heard` of the reply was spoken: untold stories and hooks stay untold."""
        ...

    def speakable(self) -> tuple[str, ...]:
        """Every sentence that stands on the page and may be said as it is, likeliest first, for voicing ahead."""
        ...
