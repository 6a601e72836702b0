"""The closed union of session events: what happened, when, in seconds since the session started."""

from dataclasses import dataclass
from typing import TypeAlias

from simulator.domain.talk import Act, Ending, Phase, Utterance


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything is loaded; the talk begins."""

    t: float
    persona: str
    minutes: float


@dataclass(frozen=True, slots=True)
class PhaseChanged:
    """The coffee came to another phase."""

    t: float
    phase: Phase


@dataclass(frozen=True, slots=True)
class Listening:
    """The floor is open: the visitor may speak."""

    t: float


@dataclass(frozen=True, slots=True)
class SpeechStarted:
    """The visitor took the floor."""

    t: float


@dataclass(frozen=True, slots=True)
class SpeechEnded:
    """The visitor gave the floor back; `taken_back` where the visitor wants it forgotten."""

    t: float
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Overheard:
    """The visitor's words so far, heard in a pause; the turn began at `start`, and a later hearing may change them."""

    t: float
    start: float
    text: str


@dataclass(frozen=True, slots=True)
class Transcribed:
    """What the visitor said, as it entered the transcript."""

    t: float
    text: str


@dataclass(frozen=True, slots=True)
class Composed:
    """The persona's reply; `story` is the one it draws on."""

    t: float
    text: str
    story: str | None
    act: Act | None
    mood: float


@dataclass(frozen=True, slots=True)
class VoiceStarted:
    """The first sample of a reply was handed to the sound device."""

    t: float


@dataclass(frozen=True, slots=True)
class Captioned:
    """The persona begins this sentence."""

    t: float
    text: str


@dataclass(frozen=True, slots=True)
class VoiceEnded:
    """The persona finished, or was stopped."""

    t: float


@dataclass(frozen=True, slots=True)
class Interrupted:
    """The visitor stopped the persona."""

    t: float


@dataclass(frozen=True, slots=True)
class CutIn:
    """The persona had begun to answer before the visitor had finished, and was stopped by them."""

    t: float


@dataclass(frozen=True, slots=True)
class SilenceGrew:
    """Nobody has spoken for this many seconds."""

    t: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Paused:
    """The talk stands still: no session time passes until it goes on."""

    t: float


@dataclass(frozen=True, slots=True)
class Resumed:
    """The talk goes on, after it stood still for this many seconds of real time."""

    t: float
    seconds: float


@dataclass(frozen=True, slots=True)
class TurnKept:
    """A turn is final: turn `index` of the transcript. The journal has it on disk before this returns."""

    t: float
    index: int
    turn: Utterance


@dataclass(frozen=True, slots=True)
class Beat:
    """The state of the line, about ten times a second, for meters: level 0 to 1 and chance of speech 0 to 1."""

    t: float
    level: float
    chance: float


@dataclass(frozen=True, slots=True)
class Warned:
    """Something the user should know; the session goes on."""

    t: float
    text: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The session is over."""

    t: float
    reason: Ending


Event: TypeAlias = (
    Ready
    | PhaseChanged
    | Listening
    | SpeechStarted
    | SpeechEnded
    | Overheard
    | Transcribed
    | Composed
    | VoiceStarted
    | Captioned
    | VoiceEnded
    | Interrupted
    | CutIn
    | SilenceGrew
    | Paused
    | Resumed
    | TurnKept
    | Beat
    | Warned
    | Ended
)
