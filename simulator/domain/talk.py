"""What was said: words, utterances, transcripts, and what an utterance does."""

from dataclasses import dataclass
from enum import StrEnum


class Speaker(StrEnum):
    """Who speaks."""

    YOU = "you"
    PERSONA = "persona"


class Ending(StrEnum):
    """How a session ended."""

    GOODBYE = "goodbye"
    TIME = "time"
    """The persona left."""
    LEFT = "left"
    """The visitor left: Ctrl-C, or the end of input."""
    FAULT = "fault"


class Phase(StrEnum):
    """Where in the coffee the talk is."""

    ARRIVING = "arriving"
    ASKING = "asking"
    CLOSING = "closing"
    OVERTIME = "overtime"


RUN_UP = 180.0
"""Seconds before the end at which the persona says so (`product.md`: "at about three minutes before the end")."""

RUN_UP_SHARE = 0.2
"""In a short talk three minutes would be most of it; a fifth is enough."""

ARRIVAL_SHARE = 0.1
"""Share of the agreed time that arriving may take by the plan."""


def run_up(agreed: float) -> float:
    """Seconds before the end of so many agreed seconds at which closing begins."""
    return min(RUN_UP, RUN_UP_SHARE * agreed)


class Act(StrEnum):
    """What an utterance does; where there are several, the last that asks something wins."""

    GREETING = "greeting"
    INTRODUCTION = "introduction"
    QUESTION = "question"
    FOLLOW_UP = "follow-up"
    ANSWER = "answer"
    """To the persona's own question."""
    STATEMENT = "statement"
    THANKS = "thanks"
    REFERRAL_REQUEST = "referral-request"
    JOB_REQUEST = "job-request"
    RESUME_REQUEST = "resume-request"
    TIME_CHECK = "time-check"
    SMALL_TALK = "small-talk"
    """Compliments and apologies too."""
    INSULT = "insult"
    GOODBYE = "goodbye"
    UNCLEAR = "unclear"


class Help(StrEnum):
    """How much help a talk is held with; it fades with practice."""

    COACHED = "coached"
    """Hints while talking."""
    QUIET = "quiet"
    """The question sheet and the words on the screen, no hints."""
    BLIND = "blind"
    """An unseen persona: their words are heard and not read, and there is no question sheet."""


@dataclass(frozen=True, slots=True)
class Word:
    """One heard word; `start` and `end` in seconds of the session, `probability` 0 to 1."""

    word: str
    start: float
    end: float
    probability: float


@dataclass(frozen=True, slots=True)
class Utterance:
    """One turn; `start` and `end` in seconds from the start of the session, None where no times are known."""

    speaker: Speaker
    text: str
    start: float | None = None
    end: float | None = None
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Transcript:
    """A talk; `persona` is a slug, `minutes` what was agreed (None: the page's), `ended` None where unknown."""

    turns: tuple[Utterance, ...]
    persona: str | None = None
    minutes: float | None = None
    ended: Ending | None = None
