"""What a Voice is. A plug-in's author adds their class to `VOICES` and runs this file."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from simulator.speech.ports import RATE, Speech, Transcriber, Voice
from simulator.speech.resampling import resampled
from simulator.speech.voices import hibari, kokoro, piper, system
from tests.evals.wer import errors, normalised


class Hum:
    """The smallest thing that is a voice."""

    name = "hum"

    def say(self, text: str) -> Speech:
        words = len([w for w in text.split() if any(c.isalnum() for c in w)])
        return Speech((0.1 * np.sin(np.arange(words * 6_000) / 20)).astype(np.float32), 24_000)


def _system(cache: Path) -> Voice:
    found = system.voices()
    if not found:
        pytest.skip("the system has no voice that pyttsx3 can use (espeak-ng)")
    return system.SystemVoice(found[0])


def _piper(cache: Path) -> Voice:
    if not piper.installed():
        pytest.skip("the extra `piper` is not installed")
    return piper.PiperVoice(cache)


VOICES: dict[str, Callable[[Path], Voice]] = {
    "hum": lambda cache: Hum(),
    "hibari heart": lambda cache: hibari.HibariVoice(cache),
    "hibari alto": lambda cache: hibari.HibariVoice(cache, "alto"),
    "hibari British": lambda cache: hibari.HibariVoice(cache, "heart", british=True),
    "kokoro kumo": lambda cache: kokoro.KokoroVoice(cache),
    "kokoro reed": lambda cache: kokoro.KokoroVoice(cache, "reed", british=True),
    "system": _system,
    "piper": _piper,
}


TWINS = ("hibari alto", "hibari British", "kokoro reed")
"""Other colours of an engine that is there already: heard back, not put through everything."""


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(
    params=[pytest.param(n, marks=() if n == "hum" else pytest.mark.models) for n in VOICES if n not in TWINS]
)
def voice(request: pytest.FixtureRequest, cache: Path) -> Voice:
    return VOICES[request.param](cache)


def test_it_says_a_sentence(voice: Voice) -> None:
    assert voice.name
    speech = voice.say("How did you get into this work?")
    assert speech.samples.dtype == np.float32
    assert speech.samples.ndim == 1
    assert 8_000 <= speech.rate <= 48_000
    assert 0.8 < speech.seconds < 6.0
    assert np.abs(speech.samples).max() <= 1.0
    assert np.sqrt(np.mean(np.square(speech.samples))) > 0.01


@pytest.mark.parametrize("text", ["", "   ", "👍🎉", "...", "\n\n"])
def test_nothing_to_say_is_no_sound(voice: Voice, text: str) -> None:
    assert len(voice.say(text).samples) == 0


@pytest.mark.parametrize(
    "text", ['It\'s "quoted" & <b>odd</b>; né à Zürich — 你好!', "a" * 150, "Dr. No paid $3.5m (12%) in 2004."]
)
def test_odd_text_is_safe(voice: Voice, text: str) -> None:
    speech = voice.say(text)
    assert np.isfinite(speech.samples).all()
    assert speech.seconds < 60


def test_a_long_text_is_said_whole(voice: Voice) -> None:
    # One sentence without a stop, longer than some models take at once; nobody speaks eight words a second.
    whole = "We lend to housing co-operatives, to wind projects and to people who start their first business, and " * 2
    assert voice.say(whole).seconds > len(whole.split()) / 5


def test_its_breaths_are_all_of_a_sentence(voice: Voice) -> None:
    # Only a voice that takes its time has breaths; in a session it stands behind the cache, which works ahead for it.
    sentence = "I went there to teach them something, and in the end it was they who taught me."
    breaths = getattr(voice, "breaths", lambda text: (text,))(sentence)
    assert " ".join(breaths) == sentence
    assert all(voice.say(breath).seconds > 0.2 for breath in breaths)


@pytest.fixture(scope="module")
def ear(cache: Path) -> Transcriber:
    from simulator.speech.whisper import WhisperTranscriber

    return WhisperTranscriber(cache)


@pytest.mark.models
@pytest.mark.parametrize("name", [n for n in VOICES if n not in ("hum", "system")])
def test_what_it_says_can_be_heard(name: str, cache: Path, ear: Transcriber) -> None:
    text = "A friend sat on the loan committee and asked me to help read old files over the summer."
    speech = VOICES[name](cache).say(text)
    heard = ear.hear(resampled(speech.samples, speech.rate, RATE))
    wanted = normalised(text)
    assert errors(wanted, normalised(heard.text)) <= len(wanted) // 6, heard.text


@pytest.mark.models
@pytest.mark.parametrize("make", [hibari.HibariVoice, kokoro.KokoroVoice])
def test_pace_and_sameness(make: type, cache: Path) -> None:
    text = "Reading a loan file is the same work."
    slow, usual, quick = (make(cache, pace=pace).say(text) for pace in (0.7, 1.0, 1.4))
    assert slow.seconds > 1.15 * usual.seconds > 1.3 * quick.seconds
    assert np.array_equal(make(cache).say(text).samples, usual.samples)
