"""What the session needs of sound: a line, an ear, a voice and a detector of speech.

All sound inside the program is float32, mono, -1 to 1. The line runs at 16,000 Hz in blocks of 512 samples (32 ms);
a voice may speak at its own rate.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeAlias, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from simulator.domain.talk import Word

RATE = 16_000
"""Samples per second of the line."""

BLOCK = 512
"""Samples per block: what Silero's detector takes at 16 kHz."""

BLOCK_SECONDS = BLOCK / RATE
"""0.032 s: one beat of the heartbeat."""

Samples: TypeAlias = NDArray[np.float32]


class Key(StrEnum):
    """What the visitor can press during a session."""

    TALK = "talk"
    """Start talking, or stop talking. Pressed while the persona speaks, it stops the persona and takes the floor."""
    TAKE_BACK = "take-back"
    """Forget what is being said now."""
    HUSH = "hush"
    """Stop the persona, without talking yet."""
    LEAVE = "leave"
    """End the session."""
    PAUSE = "pause"
    """Let the talk stand still once the floor is open, or let it go on."""


@dataclass(frozen=True, slots=True)
class Block:
    """One beat: 512 samples, the keys pressed since the last beat, and a typed line if one was finished."""

    samples: Samples
    keys: tuple[Key, ...] = ()
    typed: str | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """A piece of sound with its rate in Hz."""

    samples: Samples
    rate: int

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate


@dataclass(frozen=True, slots=True)
class Heard:
    """What a transcriber heard; word times in seconds from the start of the samples."""

    text: str
    words: tuple[Word, ...]
    seconds: float
    """How much sound there was."""
    model: str
    """Which model heard it, for example `whisper tiny.en`."""


class AudioLine(Protocol):
    """A microphone and a speaker, or what stands for them."""

    live: bool
    """True where the wall clock drives the blocks; False on the virtual clock, where work takes no session time."""

    def blocks(self) -> AsyncIterator[Block]:
        """Blocks as they come; ends where the visitor's input ends; raises `LineLost` where a device goes away."""
        ...

    def play(self, speech: Speech) -> None:
        """Queue sound behind what is playing; returns at once."""
        ...

    def cut(self) -> None:
        """Stop playing at once and forget what is queued."""
        ...

    def played(self) -> float:
        """Seconds of queued sound handed to the speaker since the line opened (never decreases; gaps count nothing)."""
        ...

    def close(self) -> None:
        """Give the devices back; may be called twice."""
        ...


class Transcriber(Protocol):
    """Speech to text."""

    name: str

    def hear(self, samples: Samples, hints: Sequence[str] = ()) -> Heard:
        """The words in these samples (16 kHz); silence gives an empty text. Blocking; called from one thread.

        `hints` are names and terms that may be said. Raises `EngineMissing` where the model cannot be used.
        """
        ...


@runtime_checkable
class StoppableTranscriber(Transcriber, Protocol):
    """A `Transcriber` that takes time, and can be stopped between its steps."""

    def hear_for(self, errand: "Errand", samples: Samples, hints: Sequence[str] = ()) -> Heard:
        """As `hear`; raises `CalledOff` at the next step once the errand is off."""
        ...


class Voice(Protocol):
    """Text to speech, one fixed voice."""

    name: str
    """For the user: engine and voice."""

    def say(self, text: str) -> Speech:
        """The text as sound. Blocking; called from one thread. Raises `EngineMissing` where the engine fails."""
        ...


class Errand:
    """A piece of work that somebody may call off, from another thread, while it is under way."""

    def __init__(self) -> None:
        self.off = False
        """Whether nobody wants it any more."""
        self._stops: Callable[[], None] | None = None

    def stopped_by(self, stops: Callable[[], None]) -> None:
        """How the work under way is stopped; called at once where the errand is off already."""
        self._stops = stops
        if self.off:
            stops()

    def call_off(self) -> None:
        """Nobody wants it any more; may be called twice."""
        self.off = True
        if self._stops is not None:
            self._stops()


class CalledOff(Exception):
    """An errand was called off before it was done."""


@runtime_checkable
class PatientVoice(Voice, Protocol):
    """A `Voice` that takes time, and can spend it before the words are wanted."""

    def breaths(self, text: str) -> tuple[str, ...]:
        """The text in the pieces in which it should be said, the first one soon; joined with blanks they are all of it.

        Depends on nothing but the text, so that a sentence sounds the same each time.
        """
        ...

    def ahead(self, text: str, errand: Errand) -> None:
        """Make ready to say this piece at once later on. Blocking; returns within moments once the errand is off.

        Called from the thread that calls `say`. Raises `EngineMissing` where the engine fails.
        """
        ...


@runtime_checkable
class ReadyVoice(PatientVoice, Protocol):
    """A `PatientVoice` that can tell what it need not work on any more."""

    def ready(self, text: str) -> bool:
        """Whether this piece is said at once; costs a look at the disk at most."""
        ...


@runtime_checkable
class StoppableVoice(Voice, Protocol):
    """A `Voice` that can be stopped while it works on words that nobody wants any more."""

    def say_for(self, errand: "Errand", text: str) -> Speech:
        """As `say`; raises `CalledOff` soon after the errand was called off."""
        ...


class SpeechDetector(Protocol):
    """How likely it is that a block holds speech."""

    def chance(self, block: Samples) -> float:
        """0 to 1 for these 512 samples; the detector may remember earlier blocks."""
        ...

    def reset(self) -> None:
        """Forget earlier blocks."""
        ...
