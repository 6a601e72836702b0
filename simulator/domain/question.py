"""The judgement of one utterance as a question (`formats.md`, section 6)."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What kind of question an utterance is."""

    OPEN = "open"
    PROBING = "probing"
    """An open follow-up that points back."""
    CLOSED = "closed"
    CHOICE = "choice"
    LEADING = "leading"
    REQUEST = "request"
    NONE = "none"

    @property
    def is_open(self) -> bool:
        """The two-way judgement."""
        return self in (Kind.OPEN, Kind.PROBING)


class Flag(StrEnum):
    """What is notable about a question; the order here is the order in output."""

    DOUBLE_BARRELLED = "double-barrelled"
    LEADING = "leading"
    LOADED = "loaded"
    RAMBLING = "rambling"
    ASKS_FOR_A_JOB = "asks-for-a-job"
    ASKS_TO_SEND_A_RESUME = "asks-to-send-a-resume"
    ALREADY_PUBLIC = "already-public"
    MISTAKEN = "mistaken"
    CONTESTED = "contested"


class Ground(StrEnum):
    """How a question stands to the public profile, in order of precedence."""

    MISTAKEN = "mistaken"
    ALREADY_PUBLIC = "already-public"
    GROUNDED = "grounded"
    GENERIC = "generic"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a question is by its form alone, before any page is looked at.

    `openness` is 0 to 1 with two decimals, 0.5 or more exactly when `kind` is open or probing. `core` is the
    part of the utterance that asks (the last question where there are several; empty for `none`), word for word.
    """

    kind: Kind
    openness: float
    flags: tuple[Flag, ...] = ()
    why: tuple[str, ...] = ()
    core: str = ""


@dataclass(frozen=True, slots=True)
class FactUse:
    """Words of the utterance and the fact that they use, ask for or contradict (None: of no single fact)."""

    said: str
    fact: str | None


@dataclass(frozen=True, slots=True)
class Grounding:
    """How an utterance uses the public profile; `facts` are ids without repetition, in the order of the page."""

    ground: Ground
    facts: tuple[str, ...] = ()
    evidence: tuple[FactUse, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """One utterance, judged whole; `grounding` is None without a persona."""

    text: str
    kind: Kind
    openness: float
    flags: tuple[Flag, ...] = ()
    why: tuple[str, ...] = ()
    rewrite: str | None = None
    grounding: Grounding | None = None

    @property
    def question(self) -> bool:
        """Whether it asks anything at all."""
        return self.kind is not Kind.NONE

    @property
    def open(self) -> bool:
        """The two-way judgement."""
        return self.kind.is_open
