"""Who has the floor, and the sound of what the visitor says while they have it."""

from collections import deque
from collections.abc import Sequence
from enum import StrEnum
from math import log10, sqrt

import numpy as np

from simulator.speech.ports import BLOCK, BLOCK_SECONDS, RATE, Samples, Speech

SPEECH = 0.5
"""A block with at least this chance holds speech (Silero's own threshold)."""

_TAPE_BLOCKS = round(1.5 * RATE / BLOCK)


class Floor(StrEnum):
    """Who has the floor."""

    OPEN = "open"
    """Nobody: the visitor may speak."""
    VISITOR = "visitor"
    THINKING = "thinking"
    """The visitor's turn is over, and the persona's has not begun."""
    PERSONA = "persona"


class Capture:
    """One turn of the visitor as sound; `begin` is the session time, in seconds, of its first sample."""

    def __init__(self, begin: float, samples: Samples) -> None:
        self.begin = begin
        self._parts: list[Samples] = [samples]
        self._length = len(samples)
        self._voiced = 0

    def push(self, samples: Samples, chance: float) -> None:
        """One more block."""
        self._parts.append(samples)
        self._length += len(samples)
        self._voiced += chance >= SPEECH

    @property
    def end(self) -> float:
        """Session time behind the last sample."""
        return self.begin + self._length / RATE

    @property
    def voiced(self) -> float:
        """Seconds of it that hold speech, as far as a detector can tell."""
        return self._voiced * BLOCK_SECONDS

    def samples(self, first: int = 0, last: int | None = None) -> Samples:
        """The sound between two samples, at 16 kHz."""
        if len(self._parts) > 1:
            self._parts = [np.concatenate(self._parts)]
        return self._parts[0][max(0, first) : last]

    def between(self, start: float, end: float) -> Speech:
        """The sound between two session times."""
        first, last = (max(0, round((at - self.begin) * RATE)) for at in (start, end))
        return Speech(self.samples(first, last), RATE)

    def __len__(self) -> int:
        return self._length


class Tape:
    """The last moments of sound, from which a turn takes what was said just before it was noticed."""

    def __init__(self) -> None:
        self._blocks: deque[tuple[Samples, float]] = deque(maxlen=_TAPE_BLOCKS)
        self._end = 0.0

    def push(self, samples: Samples, chance: float, end: float) -> None:
        """One more block, which ends at this session time."""
        self._blocks.append((samples, chance))
        self._end = end

    def capture(self, begin: float) -> Capture:
        """A turn that began at this session time, or as early as the tape reaches."""
        count = min(len(self._blocks), max(1, -int(-(self._end - begin) // BLOCK_SECONDS)))
        taken: Sequence[tuple[Samples, float]] = list(self._blocks)[len(self._blocks) - count :]
        capture = Capture(self._end - count * BLOCK_SECONDS, np.zeros(0, np.float32))
        for samples, chance in taken:
            capture.push(samples, chance)
        return capture


def rms_of(samples: Samples) -> float:
    """The root mean square of a block; the heartbeat takes it 31 times a second, so it must cost microseconds."""
    return sqrt(float(np.dot(samples, samples)) / len(samples)) if len(samples) else 0.0


_WINDOW = np.hanning(BLOCK).astype(np.float32)
_ABOVE = 1_000 * BLOCK // RATE
"""The first of a block's frequencies above 1 kHz."""


def brightness_of(samples: Samples) -> float:
    """The share of a block's energy above 1 kHz: near 0 for a hum with closed lips, more for words."""
    if len(samples) != BLOCK:
        return 1.0
    energy = np.square(np.abs(np.fft.rfft(samples * _WINDOW)))
    whole = float(energy.sum())
    return float(energy[_ABOVE + 1 :].sum()) / whole if whole > 0 else 0.0


def level_for_meter(rms: float) -> float:
    """How loud a block of this root mean square is on a meter: 0 at -60 dB of full scale and below, 1 at full scale."""
    return 0.0 if rms <= 1e-3 else min(1.0, 1.0 + log10(rms) / 3.0)
