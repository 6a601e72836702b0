"""One loudness for all voices, clean edges, and a breath behind each sentence."""

import numpy as np

from simulator.speech.ports import Samples, Speech

LEVEL = 0.1
"""Root mean square of the voiced parts: 20 dB under full scale, as speech is usually recorded."""

_PEAK = 0.9
_FLOOR = 0.006
"""Under this a sample counts as silence."""

_LEAD, _BREATH = 0.02, 0.25
"""Seconds of silence before and behind a sentence."""


def finished(sound: Samples, rate: int, breath: float = _BREATH) -> Speech:
    """Trimmed, levelled, without a click at the ends, with its trailing silence; silence stays empty."""
    sound = np.nan_to_num(np.asarray(sound, np.float32).ravel())
    loud = np.flatnonzero(np.abs(sound) > _FLOOR)
    if not len(loud):
        return Speech(np.zeros(0, np.float32), rate)
    edge = round(0.015 * rate)
    sound = sound[max(0, loud[0] - edge) : loud[-1] + edge].copy()
    frame = max(1, rate // 50)
    whole = sound[: len(sound) // frame * frame].reshape(-1, frame) if len(sound) >= frame else sound[None, :]
    power = np.mean(np.square(whole, dtype=np.float64), axis=1)
    # Pauses inside the sentence say nothing about how loud the voice is.
    voiced = power[power > power.max() / 1000]
    gain = min(LEVEL / float(np.sqrt(voiced.mean())), _PEAK / float(np.abs(sound).max()))
    sound *= np.float32(gain)
    fade = np.linspace(0, 1, min(edge // 2, len(sound)), dtype=np.float32)
    if len(fade):
        sound[: len(fade)] *= fade
        sound[-len(fade) :] *= fade[::-1]
    return Speech(np.pad(sound, (round(_LEAD * rate), round(breath * rate))), rate)


def joined(parts: list[Speech], rate: int) -> Speech:
    """Sentences one behind the other; nothing at all is a moment of silence."""
    sounds = [p.samples for p in parts if len(p.samples)]
    return Speech(np.concatenate(sounds) if sounds else np.zeros(0, np.float32), rate)
