"""What a SpeechDetector is. A plug-in's author adds their class to `DETECTORS` and runs this file."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from simulator.speech.detector import SileroDetector
from simulator.speech.lines import cut_into_blocks
from simulator.speech.ports import BLOCK, RATE, Samples, SpeechDetector
from simulator.speech.resampling import resampled
from simulator.speech.voices.hibari import HibariVoice


class Level:
    """The smallest thing that is a detector."""

    def chance(self, block: Samples) -> float:
        return min(1.0, float(np.abs(block).mean()) * 20)

    def reset(self) -> None: ...


DETECTORS: dict[str, Callable[[Path], SpeechDetector]] = {"level": lambda cache: Level(), "silero": SileroDetector}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(params=["level", pytest.param("silero", marks=pytest.mark.models)])
def detector(request: pytest.FixtureRequest, cache: Path) -> SpeechDetector:
    return DETECTORS[request.param](cache)


@pytest.fixture(scope="module")
def speech(cache: Path) -> list[Samples]:
    said = HibariVoice(cache).say("What surprised you most when you left teaching?")
    return list(cut_into_blocks(resampled(said.samples, said.rate, RATE)))


def test_chances_lie_between_nought_and_one(detector: SpeechDetector) -> None:
    noise = np.random.default_rng(2)
    for scale in (0.0, 0.001, 0.1, 1.0):
        block = np.clip(noise.normal(0, scale, BLOCK), -1, 1).astype(np.float32)
        assert 0.0 <= detector.chance(block) <= 1.0


def test_silence_is_no_speech(detector: SpeechDetector) -> None:
    assert all(detector.chance(np.zeros(BLOCK, np.float32)) < 0.3 for _ in range(30))


@pytest.mark.models
def test_speech_is_speech(detector: SpeechDetector, speech: list[Samples]) -> None:
    chances = [detector.chance(block) for block in speech]
    assert np.mean([c > 0.5 for c in chances]) > 0.5


@pytest.mark.models
def test_after_a_reset_all_is_as_at_first(detector: SpeechDetector, speech: list[Samples]) -> None:
    first = [detector.chance(block) for block in speech[:20]]
    detector.reset()
    assert [detector.chance(block) for block in speech[:20]] == first


@pytest.mark.models
def test_silero_hears_a_stream_as_it_hears_a_recording(cache: Path, speech: list[Samples]) -> None:
    detector = SileroDetector(cache)
    one_by_one = [detector.chance(block) for block in speech]
    assert detector.chances(np.concatenate(speech)) == pytest.approx(one_by_one, abs=1e-4)
    assert detector.chances(np.zeros(0, np.float32)) == []


@pytest.mark.models
@pytest.mark.parametrize("hertz", [120, 1_000, 6_000])
def test_a_tone_is_no_speech_to_silero(cache: Path, hertz: int) -> None:
    tone = (0.2 * np.sin(np.arange(RATE * 2) * 2 * np.pi * hertz / RATE)).astype(np.float32)
    assert np.mean([c > 0.5 for c in SileroDetector(cache).chances(tone)]) < 0.1
