"""When each turn was said: the times of a transcript, made whole where some are missing."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from simulator.domain.talk import Speaker, Utterance
from simulator.language.text import words

WORDS_A_SECOND = 150 / 60
"""How fast a turn without times is taken to be spoken (`formats.md`, section 3)."""

_BREATH = 2.0
# A silence this long between two heard words is thinking, not talking: a slow speaker is not a long talker.


@dataclass(frozen=True, slots=True)
class Clock:
    """Start, end and speaking seconds of every turn; `known` is False where they are worked out from words alone."""

    starts: tuple[float, ...]
    ends: tuple[float, ...]
    seconds: tuple[float, ...]
    known: bool

    @property
    def end(self) -> float:
        """When the last word was said, whoever said it; 0 for an empty talk."""
        return max(self.ends, default=0.0)


def clock_of(turns: Sequence[Utterance], agreed: float) -> Clock:
    """The clock of a talk; `agreed` in seconds.

    Times that are missing, negative or no numbers are worked out from the words; turns may overlap or stand out of
    order. Times that begin after the agreed end are a wall clock's, and are counted from the first turn.
    """
    given = [(_time(t.start), _time(t.end)) for t in turns]
    timed = [start for start, _ in given if start is not None]
    known = bool(timed) and max(*timed, *(end or 0.0 for _, end in given), 0.0) > 0
    # One stamp in a long talk tells when nothing ended: half of the turns, or the first and the last, must have one.
    if known and 2 * len(timed) < len(turns):
        known = given[0][0] is not None and given[-1][0] is not None
    if not known:
        given = [(None, None)] * len(turns)
    shift = min(timed) if known and timed and min(timed) > max(agreed, 60.0) else 0.0
    starts: list[float] = []
    ends: list[float] = []
    seconds: list[float] = []
    now = 0.0
    for place, (turn, (start, end)) in enumerate(zip(turns, given, strict=True)):
        begin = start - shift if start is not None else now
        length = len(words(turn.text)) / WORDS_A_SECOND
        if end is not None and end - shift >= begin:
            stop = end - shift
        else:
            following = next((s - shift for s, _ in given[place + 1 :] if s is not None), None)
            stop = begin + length
            if following is not None and begin < following < stop:
                stop = following
        starts.append(begin)
        ends.append(stop)
        seconds.append(_speaking(turn, stop - begin))
        now = max(now, stop)
    return Clock(tuple(starts), tuple(ends), tuple(seconds), known)


def trust(turn: Utterance) -> float:
    """How much a turn weighs, 0.25 to 1: less where its words were heard with low probability, 1 where typed."""
    if turn.speaker is not Speaker.YOU or not turn.words:
        return 1.0
    chances = [w.probability for w in turn.words if math.isfinite(w.probability)]
    mean = sum(chances) / len(chances) if chances else 1.0
    # Whisper's words average 0.8 and more in clear speech; below 0.3 most of them are wrong.
    return min(1.0, max(0.25, 0.25 + 0.75 * (mean - 0.3) / 0.5))


def heard_surely(turn: Utterance, said: str) -> bool:
    """Whether the words `said` were heard well enough to hold them against the visitor; True where typed."""
    wanted = set(words(said))
    chances = [w.probability for w in turn.words if wanted & set(words(w.word))]
    return not chances or sum(chances) / len(chances) >= 0.5


def _speaking(turn: Utterance, seconds: float) -> float:
    heard = sorted((w.start, w.end) for w in turn.words if _time(w.start) is not None and _time(w.end) is not None)
    silence = sum(max(0.0, b[0] - a[1]) for a, b in itertools.pairwise(heard) if b[0] - a[1] > _BREATH)
    return max(0.0, seconds - silence)


def _time(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) and value >= 0 else None
