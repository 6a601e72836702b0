"""What the words so far let a listener expect, whoever says them: looked at once, where there is time for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.domain.talk import Word
from simulator.speech.completeness import Completeness, completeness, hesitations, stands_by_itself
from simulator.speech.ending import leaning


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


def outlook(text: str, words: Sequence[Word] = (), asks: bool = False) -> Outlook:
    """Look at what was heard of a turn; takes a millisecond or two for a long one."""
    return Outlook(completeness(text), leaning(text, words), hesitations(text), stands_by_itself(text), asks)
