"""What a block of sound is like: how loud, how bright."""

import numpy as np
import pytest

from simulator.session.floor import brightness_of, level_for_meter, rms_of
from simulator.speech.ports import BLOCK, RATE, Samples

SECONDS = np.arange(BLOCK) / RATE


def _tone(*hertz: float) -> Samples:
    return sum((0.2 * np.sin(2 * np.pi * h * SECONDS) for h in hertz), np.zeros(BLOCK)).astype(np.float32)


@pytest.mark.parametrize("hertz", [(120, 240), (180,), (250, 500)])
def test_a_hum_with_closed_lips_is_dull(hertz: tuple[float, ...]) -> None:
    assert brightness_of(_tone(*hertz)) < 0.01


@pytest.mark.parametrize("hertz", [(150, 2_000), (200, 1_800, 4_000)])
def test_a_vowel_is_bright(hertz: tuple[float, ...]) -> None:
    assert brightness_of(_tone(*hertz)) > 0.3


def test_silence_is_dull_and_a_piece_of_a_block_is_not_judged() -> None:
    assert brightness_of(np.zeros(BLOCK, np.float32)) == 0.0
    assert brightness_of(np.zeros(7, np.float32)) == 1.0


def test_the_meter_goes_from_silence_to_full_scale() -> None:
    assert level_for_meter(rms_of(np.zeros(BLOCK, np.float32))) == 0.0
    assert level_for_meter(rms_of(np.ones(BLOCK, np.float32))) == 1.0
