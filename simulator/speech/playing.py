"""Sound on its way to a speaker, without a sound library: what is queued, what was handed over, in exact seconds."""

import threading
from collections import deque

import numpy as np

from simulator.speech.ports import Samples, Speech
from simulator.speech.resampling import Resampler

_CRUMB = 2e-4
"""Seconds that rounding to whole frames may leave of a sentence; less is nothing."""

DUCKED = 0.25
"""How loud the persona goes on while the visitor makes a sound: 12 dB less, so that it is heard that they are heard."""

_AHEAD = 0.4
"""Seconds of sound made ready for the device in advance; resampling more at once would hold up the heartbeat."""

_SOUND = 0.002
"""Over this a sample is the beginning of a sound, though nobody hears it yet."""

_BEFORE, _WITHIN = 0.002, 0.1
"""Seconds that stay in front of the first sound, and within which it is looked for."""


def at_once(speech: Speech) -> Speech:
    """Without the silence in front, for whoever waits for the first sound."""
    loud = np.abs(speech.samples[: round(_WITHIN * speech.rate)]) > _SOUND
    first = int(loud.argmax()) - round(_BEFORE * speech.rate) if loud.any() else 0
    return Speech(speech.samples[first:], speech.rate) if first > 0 else speech


class Reel:
    """How much of what was queued has been played: sentences end exactly where their lengths say."""

    def __init__(self) -> None:
        self.played = 0.0
        """Seconds, never decreasing; gaps count nothing."""
        self._done = 0.0
        self._into = 0.0
        self._waiting: deque[float] = deque()

    @property
    def empty(self) -> bool:
        """Whether nothing is left to play."""
        return not self._waiting

    def add(self, seconds: float) -> None:
        """Queue a sentence of this length."""
        if seconds > 0:
            self._waiting.append(seconds)

    def advance(self, seconds: float) -> None:
        """Play so many seconds of what is queued; what is beyond the queue is a gap."""
        self._into += seconds
        while self._waiting and self._into >= self._waiting[0] - _CRUMB:
            length = self._waiting.popleft()
            self._into = max(0.0, self._into - length)
            self._done += length
        if not self._waiting:
            self._into = 0.0
        self.played = max(self.played, self._done + self._into)

    def cut(self) -> None:
        """Forget what is queued; what was played stays played."""
        self._waiting.clear()
        self._done, self._into = self.played, 0.0


class Feed:
    """What a device takes its frames from, at the device's rate: filled by the heartbeat, emptied by the callback."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.reel = Reel()
        self._coming: deque[Speech] = deque()
        self._place = 0
        self._resampler: Resampler | None = None
        self._lock = threading.Lock()
        self._ready: deque[Samples] = deque()
        self._waiting = 0
        self._handed = 0
        self._told = 0
        self._gain = self._wanted_gain = np.float32(1.0)

    def play(self, speech: Speech) -> None:
        """Queue sound behind what is there."""
        if len(speech.samples):
            self._coming.append(speech)
            self.reel.add(speech.seconds)
            self.top_up()

    def duck(self, down: bool) -> None:
        """Turn what plays down, or up again; what was played stays played either way."""
        self._wanted_gain = np.float32(DUCKED if down else 1.0)

    def cut(self) -> None:
        """Nothing more is handed over, from this moment on."""
        self.played()
        self._coming.clear()
        self._place, self._resampler = 0, None
        with self._lock:
            self._ready.clear()
            self._waiting = 0
        self.reel.cut()

    def played(self) -> float:
        """Seconds handed to the device."""
        handed = self._handed
        self.reel.advance((handed - self._told) / self.rate)
        self._told = handed
        return self.reel.played

    def top_up(self) -> None:
        """Make the next 0.4 s ready; the heartbeat calls it every block."""
        while self._coming and self._waiting < _AHEAD * self.rate:
            speech = self._coming[0]
            if self._resampler is None and speech.rate != self.rate:
                self._resampler = Resampler(speech.rate, self.rate)
            piece = speech.samples[self._place : self._place + speech.rate // 10]
            self._place += len(piece)
            over = self._place >= len(speech.samples)
            sound = piece if self._resampler is None else self._resampler.push(piece)
            if over and self._resampler is not None:
                sound = np.concatenate((sound, self._resampler.flush()))
            if over:
                self._coming.popleft()
                self._place, self._resampler = 0, None
            with self._lock:
                if len(sound):
                    self._ready.append(sound)
                    self._waiting += len(sound)

    def take(self, frames: int) -> Samples:
        """The next frames, filled up with silence; called by the device's thread."""
        out = np.zeros(frames, np.float32)
        filled = 0
        with self._lock:
            while filled < frames and self._ready:
                piece = self._ready[0]
                some = piece[: frames - filled]
                out[filled : filled + len(some)] = some
                filled += len(some)
                if len(some) == len(piece):
                    self._ready.popleft()
                else:
                    self._ready[0] = piece[len(some) :]
            self._waiting -= filled
            self._handed += filled
        wanted = self._wanted_gain
        if wanted != 1.0 or self._gain != 1.0:
            # A step would click; one buffer of the device is a fade.
            out *= np.linspace(self._gain, wanted, frames, dtype=np.float32)
            self._gain = wanted
        return out
