"""What a microphone sounds like: each case with sound that is it, and sound that only nearly is."""

import numpy as np
import pytest

from simulator.speech.ports import RATE, Samples
from simulator.usecases.levels import Sounds, level_of_microphone


def talk(loud: float, room: float = 0.0005, seconds: float = 3.0) -> Samples:
    """Words as bursts of a tone over a room's noise."""
    at = np.arange(round(seconds * RATE)) / RATE
    words = np.sin(2 * np.pi * 180 * at) * (np.sin(2 * np.pi * 1.5 * at) > -0.2)
    noise = np.random.default_rng(1).normal(0, room, len(at))
    return np.clip(loud * words + noise, -1, 1).astype(np.float32)


@pytest.mark.parametrize(
    ("sound", "expected"),
    [
        (np.zeros(0, np.float32), Sounds.DEAD),
        (np.zeros(RATE, np.float32), Sounds.DEAD),
        (talk(0.0), Sounds.SILENT),
        (talk(0.003), Sounds.SILENT),
        (talk(0.008), Sounds.QUIET),
        (talk(0.05), Sounds.WELL),
        (talk(0.9), Sounds.WELL),
        (talk(1.3), Sounds.CLIPPED),
        (talk(0.05, room=0.03), Sounds.NOISY),
        (talk(0.2, room=0.01), Sounds.WELL),
        (talk(0.0, room=0.05), Sounds.NOISY),
    ],
)
def test_what_it_sounds_like(sound: Samples, expected: Sounds) -> None:
    assert level_of_microphone(sound).sounds is expected


def test_one_loud_click_is_not_a_voice_that_is_cut_off() -> None:
    sound = talk(0.1)
    sound[100] = 1.0
    assert level_of_microphone(sound).sounds is Sounds.WELL


def test_every_case_has_its_own_advice() -> None:
    cases = [np.zeros(RATE, np.float32), talk(0.0), talk(0.008), talk(0.1), talk(1.3), talk(0.05, room=0.03)]
    assert len({level_of_microphone(case).advice for case in cases}) == len(Sounds)
