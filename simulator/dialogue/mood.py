"""Rapport: where a persona's mood starts, and what moves it; the figures were tuned by reading talks."""

from enum import StrEnum
from types import MappingProxyType

from simulator.domain.persona import Temperament

START = MappingProxyType(
    {
        Temperament.WARM: 0.58,
        Temperament.ENTHUSIASTIC: 0.6,
        Temperament.RESERVED: 0.4,
        Temperament.BRISK: 0.4,
        Temperament.GRUMPY: 0.25,
    }
)
"""Nobody starts at the mood that trust needs."""

TRUST = 0.7
"""From this mood on, a confidence is told to an open question (`formats.md`, section 1)."""

LIKING = 0.5
"""From this mood on, a favour (five more minutes, an introduction) is granted gladly."""


class Move(StrEnum):
    """What the visitor did, as far as the mood is concerned."""

    GROUNDED = "grounded"
    KNOWS = "knows"
    """A plain question that rests on the profile."""
    OPEN = "open"
    BUILDS = "builds"
    """A follow-up, or a hook taken up."""
    THANKS = "thanks"
    LISTENS = "listens"
    """An acknowledgement, a compliment, an answer to the persona's question."""
    INTRODUCES = "introduces"
    APOLOGISES = "apologises"
    GENERIC_AGAIN = "generic-again"
    CLOSED_GENERIC = "closed-generic"
    PUBLIC = "already-public"
    MISTAKEN = "mistaken"
    TALKED_OVER = "talked-over"
    MONOLOGUE = "monologue"
    JOB = "job"
    INSULT = "insult"
    OVERTIME = "overtime"


STEPS = MappingProxyType(
    {
        Move.GROUNDED: 0.09,
        Move.KNOWS: 0.03,
        Move.OPEN: 0.02,
        Move.BUILDS: 0.05,
        Move.THANKS: 0.02,
        Move.LISTENS: 0.02,
        Move.INTRODUCES: 0.03,
        Move.APOLOGISES: 0.02,
        Move.GENERIC_AGAIN: -0.03,
        Move.CLOSED_GENERIC: -0.02,
        Move.PUBLIC: -0.08,
        Move.MISTAKEN: -0.09,
        Move.TALKED_OVER: -0.06,
        Move.MONOLOGUE: -0.06,
        Move.JOB: -0.13,
        Move.INSULT: -0.4,
        Move.OVERTIME: -0.05,
    }
)

_LIMITED = MappingProxyType({Move.THANKS: 3, Move.LISTENS: 5, Move.INTRODUCES: 1, Move.APOLOGISES: 2, Move.KNOWS: 3})
"""How often courtesy counts: thanking ten times is not ten times as nice."""


TRIFLES = frozenset({Move.GENERIC_AGAIN, Move.CLOSED_GENERIC})
"""Small faults that everybody makes who is shy; they cost something where they go on and on."""
PATIENCE = MappingProxyType(
    {
        Temperament.WARM: 4,
        Temperament.ENTHUSIASTIC: 4,
        Temperament.RESERVED: 2,
        Temperament.BRISK: 1,
        Temperament.GRUMPY: 0,
    }
)
"""How many turns with such faults are forgiven in a row; a kind word or a better question between them counts anew."""
KIND = frozenset({Move.GROUNDED, Move.KNOWS, Move.BUILDS, Move.THANKS, Move.LISTENS, Move.INTRODUCES, Move.APOLOGISES})


_HALFWAY = 0.55
"""Up to this mood a kindness counts in full; above it less and less, so that nobody is enchanted by noon."""


def counts(move: Move, times_before: int) -> bool:
    """Whether a move that was made so often already still moves anything."""
    return times_before < _LIMITED.get(move, times_before + 1)


def moved(mood: float, move: Move, times_before: int = 0) -> float:
    """The mood (0 to 1, two decimals) after a move that was made `times_before` times already."""
    if not counts(move, times_before):
        return mood
    step = STEPS[move]
    if step > 0 and mood > _HALFWAY:
        step *= (1.0 - mood) / (1.0 - _HALFWAY)
    return round(min(1.0, max(0.0, mood + step)), 2)


class Tone(StrEnum):
    """How a mood sounds."""

    FLAT = "flat"
    EVEN = "even"
    WARM = "warm"


def tone(mood: float) -> Tone:
    """Flat under 0.35, warm from 0.6 on: enthusiastic people begin so, and warm ones are so once they are greeted."""
    return Tone.FLAT if mood < 0.35 else Tone.WARM if mood >= 0.6 else Tone.EVEN
