"""How a microphone sounds, in plain words: silent, too quiet, cut off at the top, drowned in noise, or fine."""

from dataclasses import dataclass
from enum import StrEnum
from math import log10

import numpy as np

from simulator.speech.ports import BLOCK, Samples


class Sounds(StrEnum):
    """What a stretch of sound from the microphone is like."""

    DEAD = "dead"
    """Nothing but zeros: muted, or no microphone behind it."""
    SILENT = "silent"
    """A live microphone and nobody speaking."""
    QUIET = "quiet"
    WELL = "well"
    CLIPPED = "clipped"
    NOISY = "noisy"
    """The room is nearly as loud as the voice."""


_DEAD = 1e-5
"""Peak under which no microphone is: even a muted room has some noise."""

_CLIPS, _CLIPPED_SHARE = 0.985, 0.0005
"""A sample this near full scale is cut off at the top; a share of them that can be heard (one in 2000)."""

_SPEECH, _QUIET = -50.0, -38.0
"""Decibels of full scale: under the first nobody speaks, under the second speech is heard worse."""

_ABOVE_ROOM = 10.0
"""Decibels that a voice must be above the room."""


@dataclass(frozen=True, slots=True)
class Level:
    """What it sounds like; `speech` and `room` in decibels of full scale, `clipped` the share of samples at the top."""

    sounds: Sounds
    speech: float
    room: float
    clipped: float

    @property
    def advice(self) -> str:
        """One sentence for the visitor, or two: what is the matter and what to do."""
        return _ADVICE[self.sounds]


_ADVICE = {
    Sounds.DEAD: "The microphone gives no sound at all: switch it on, or choose another one.",
    Sounds.SILENT: "Nobody was heard: say a sentence, and come closer to the microphone.",
    Sounds.QUIET: "Your voice is faint: come closer, or turn the microphone up.",
    Sounds.WELL: "You can be heard well.",
    Sounds.CLIPPED: "Your voice is cut off at its loudest: move back a little, or turn the microphone down.",
    Sounds.NOISY: "The room is nearly as loud as you are: come closer, close a window, or use a headset.",
}


def level_of_microphone(samples: Samples) -> Level:
    """What a second or more of sound at 16 kHz is like; the loudest tenth counts as the voice, the quietest as room."""
    blocks = samples[: len(samples) // BLOCK * BLOCK].reshape(-1, BLOCK)
    peak = float(np.abs(samples).max(initial=0.0))
    if not len(blocks) or peak < _DEAD:
        return Level(Sounds.DEAD, -100.0, -100.0, 0.0)
    loud = np.array([_decibels(float(np.sqrt(np.mean(np.square(block, dtype=np.float64))))) for block in blocks])
    speech, room = (round(float(np.percentile(loud, share)), 1) for share in (90, 10))
    clipped = float(np.mean(np.abs(samples) >= _CLIPS))
    return Level(_sounds(speech, room, clipped), speech, room, round(clipped, 5))


def _sounds(speech: float, room: float, clipped: float) -> Sounds:
    if clipped >= _CLIPPED_SHARE:
        return Sounds.CLIPPED
    if speech < _SPEECH:
        return Sounds.SILENT
    if speech - room < _ABOVE_ROOM:
        return Sounds.NOISY
    return Sounds.QUIET if speech < _QUIET else Sounds.WELL


def _decibels(level: float) -> float:
    return 20 * log10(max(level, 1e-5))
