"""Another rate for the same sound: a windowed-sinc filter in plain numpy, for whole clips and for streams."""

from math import gcd

import numpy as np
from numpy.typing import NDArray

from simulator.speech.ports import Samples

_CROSSINGS = 12
"""Zero crossings of the sinc on each side: about 60 dB of stop band with a Hann window, plenty for speech."""

_AT_ONCE = 8192
"""Output samples computed together, so that a long clip does not need all its windows in memory."""


class Resampler:
    """Sound from one rate to another, piece by piece; the pieces join without a seam."""

    def __init__(self, from_rate: int, to_rate: int) -> None:
        if from_rate <= 0 or to_rate <= 0:
            raise ValueError("rates are positive numbers of samples per second")
        common = gcd(from_rate, to_rate)
        self._up, self._down = to_rate // common, from_rate // common
        # Above the lower of the two Nyquist frequencies nothing may pass, or it would fold back as noise.
        cutoff = min(1.0, to_rate / from_rate)
        self._half = int(np.ceil(_CROSSINGS / cutoff))
        phase = np.arange(self._up)[:, None] / self._up
        distance = np.arange(-self._half + 1, self._half + 1)[None, :] - phase
        window = np.cos(np.clip(distance / (self._half + 1), -1, 1) * (np.pi / 2)) ** 2
        table = cutoff * np.sinc(distance * cutoff) * window
        self._filters: NDArray[np.float32] = (table / table.sum(axis=1, keepdims=True)).astype(np.float32)
        self._waiting: Samples = np.zeros(self._half - 1, np.float32)
        self._next = 0  # Position of the next output sample in `_waiting`, in 1/up of an input sample, past the lead.

    def push(self, samples: Samples) -> Samples:
        """What can be said so far; the filter holds back about a millisecond."""
        if self._up == self._down:
            return samples
        self._waiting = np.concatenate((self._waiting, samples.astype(np.float32, copy=False)))
        taps = 2 * self._half
        room = len(self._waiting) - taps  # The last input index at which a whole window still fits.
        if room < 0:
            return np.zeros(0, np.float32)
        count = ((room + 1) * self._up - self._next + self._down - 1) // self._down
        if count <= 0:
            return np.zeros(0, np.float32)
        windows = np.lib.stride_tricks.sliding_window_view(self._waiting, taps)
        out = np.empty(count, np.float32)
        for begin in range(0, count, _AT_ONCE):
            place = self._next + np.arange(begin, min(begin + _AT_ONCE, count), dtype=np.int64) * self._down
            out[begin : begin + len(place)] = np.einsum(
                "ij,ij->i", windows[place // self._up], self._filters[place % self._up]
            )
        self._next += count * self._down
        used = min(self._next // self._up, len(self._waiting))
        self._waiting = self._waiting[used:].copy()
        self._next -= used * self._up
        return out

    def flush(self) -> Samples:
        """The rest, once nothing more comes."""
        return self.push(np.zeros(self._half, np.float32))


def resampled(samples: Samples, from_rate: int, to_rate: int) -> Samples:
    """The whole clip at another rate; its length in seconds stays the same."""
    if from_rate == to_rate or not len(samples):
        return samples
    resampler = Resampler(from_rate, to_rate)
    out = np.concatenate((resampler.push(samples), resampler.flush()))
    return out[: max(1, round(len(samples) * to_rate / from_rate))]
