"""What the words so far let a listener expect, whoever says them: looked at once, where there is time for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.domain.talk import Word
from simulator.speech.completeness import Completeness, completeness, stands_by_itself
from simulator.speech.ending import leaning
from simulator.speech.hesitating import hesitations

_SURELY = 0.9
"""Probability from which on a word was heard surely: where somebody breaks off, the last one is often a wrong guess."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """Whether more is to be expected behind some words."""

    state: Completeness
    """How finished they sound."""
    leaning: float
    """Log odds that the turn ends behind them."""
    hesitations: int
    """How often the speaker hesitated aloud."""
    by_itself: bool
    """Whether they are a short follow-up and nothing else."""
    asks: bool
    """Whether they ask for something, whatever mark was heard behind them."""
    surely: bool = False
    """Whether the last of them was heard surely."""


def outlook(text: str, words: Sequence[Word] = (), asks: bool = False) -> Outlook:
    """Look at what was heard of a turn; takes a millisecond or two for a long one."""
    surely = bool(words) and words[-1].probability > _SURELY
    return Outlook(completeness(text), leaning(text, words), hesitations(text), stands_by_itself(text), asks, surely)
