"""What a Transcriber is. A plug-in's author adds their class to `TRANSCRIBERS` and runs this file."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from simulator.domain.talk import Word
from simulator.speech.ports import RATE, CalledOff, Errand, Heard, Samples, StoppableTranscriber, Transcriber
from simulator.speech.resampling import resampled
from simulator.speech.voices.hibari import HibariVoice
from tests.evals.wer import errors, normalised


class Loudness:
    """The smallest thing that is a transcriber: it hears `loud` wherever there is sound."""

    name = "loudness"

    def hear(self, samples: Samples, hints: object = ()) -> Heard:
        loud = np.flatnonzero(np.abs(samples) > 0.05)
        if len(loud) < RATE // 4 or np.abs(samples[loud[0] : loud[-1]]).mean() < 0.01:
            return Heard("", (), len(samples) / RATE, self.name)
        word = Word("loud", loud[0] / RATE, loud[-1] / RATE, 1.0)
        return Heard("loud", (word,), len(samples) / RATE, self.name)


def _whisper(cache: Path) -> Transcriber:
    from simulator.speech.whisper import WhisperTranscriber

    return WhisperTranscriber(cache)


TRANSCRIBERS: dict[str, Callable[[Path], Transcriber]] = {"loudness": lambda cache: Loudness(), "whisper": _whisper}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module", params=["loudness", pytest.param("whisper", marks=pytest.mark.models)])
def transcriber(request: pytest.FixtureRequest, cache: Path) -> Transcriber:
    return TRANSCRIBERS[request.param](cache)


MONOLOGUE = [
    "I grew up in a small town on the coast, where everybody knew what the boats had brought in.",
    "My mother ran the post office, and my father repaired engines in a shed behind the house.",
    "At school I liked maps, and I drew the harbour from the hill until my hands were cold.",
    "Later I studied geography, because nobody told me that there were other ways to look at places.",
    "My first job was to count cars at a crossing, from six in the morning until noon.",
    "It taught me patience, and that people who wait for a bus will talk to anyone.",
    "Then a friend asked whether I wanted to help plan a cycle path along the river.",
    "We argued for two years about four trees, and in the end we built the path around them.",
    "Since then I have believed that a plan is a conversation which somebody wrote down.",
    "So I wonder how you came to your work, and what you would do again.",
]

TEXT = "What surprised you most when you left teaching for the credit union?"


@pytest.fixture(scope="module")
def question(cache: Path) -> Samples:
    speech = HibariVoice(cache).say(TEXT)
    return resampled(speech.samples, speech.rate, RATE)


@pytest.mark.parametrize(
    "samples",
    [np.zeros(0), np.zeros(100), np.zeros(RATE * 2), np.random.default_rng(1).normal(0, 0.003, RATE * 2)],
    ids=["nothing", "a moment", "silence", "hiss"],
)
def test_silence_has_no_words(transcriber: Transcriber, samples: np.ndarray) -> None:
    heard = transcriber.hear(samples.astype(np.float32))
    assert heard.text == ""
    assert heard.words == ()
    assert heard.seconds == len(samples) / RATE


@pytest.mark.models
def test_words_are_the_text_and_lie_in_the_sound(transcriber: Transcriber, question: Samples) -> None:
    silence = np.zeros(RATE, np.float32)
    heard = transcriber.hear(np.concatenate([silence, question, silence]), ["Harbour Credit Union"])
    assert heard.text == " ".join(w.word for w in heard.words)
    assert heard.model == transcriber.name
    last = 0.0
    for word in heard.words:
        assert last - 0.05 <= word.start <= word.end <= heard.seconds
        assert 0.0 <= word.probability <= 1.0
        last = word.start
    assert heard.words[0].start > 0.6
    assert heard.words[-1].end < heard.seconds - 0.5


@pytest.mark.models
def test_the_same_sound_is_heard_the_same_way(transcriber: Transcriber, question: Samples) -> None:
    assert transcriber.hear(question) == transcriber.hear(question)


@pytest.mark.models
class TestWhisper:
    """What is promised of the shipped engine beyond the port."""

    @pytest.fixture(scope="class")
    def whisper(self, cache: Path) -> Transcriber:
        return _whisper(cache)

    def wrong(self, text: str, heard: str) -> int:
        return errors(normalised(text), normalised(heard))

    def test_a_question_is_heard(self, whisper: Transcriber, question: Samples) -> None:
        assert self.wrong(TEXT, whisper.hear(question).text) <= 1

    def test_a_hearing_that_was_called_off_is_not_gone_through_with(
        self, whisper: StoppableTranscriber, question: Samples
    ) -> None:
        errand = Errand()
        assert whisper.hear_for(errand, question) == whisper.hear(question)
        errand.call_off()
        with pytest.raises(CalledOff):
            whisper.hear_for(errand, question)

    def test_faint_speech_is_heard(self, whisper: Transcriber, question: Samples) -> None:
        assert self.wrong(TEXT, whisper.hear(question * np.float32(0.01)).text) <= 2

    @pytest.mark.long
    def test_a_monologue_of_three_minutes_is_heard_whole(self, whisper: Transcriber, cache: Path) -> None:
        voice, gap = HibariVoice(cache), np.zeros(RATE // 2, np.float32)
        said = [voice.say(line) for line in MONOLOGUE]
        once = np.concatenate([s for v in said for s in (resampled(v.samples, v.rate, RATE), gap)])
        times = -(-180 * RATE // len(once))
        heard = whisper.hear(np.concatenate([once] * times))
        assert heard.seconds >= 180
        text = " ".join(MONOLOGUE * times)
        assert self.wrong(text, heard.text) < 0.1 * len(normalised(text))
        assert heard.words[-1].end > heard.seconds - 3

    def test_an_engine_that_refuses_short_windows_still_hears(
        self, cache: Path, question: Samples, caplog: pytest.LogCaptureFixture
    ) -> None:
        from simulator.speech.whisper import WhisperTranscriber

        whisper = WhisperTranscriber(cache)
        whisper.load()
        engine, real = whisper._model, whisper._model.encode

        def encode(features: np.ndarray) -> object:
            if features.shape[-1] < 3000:
                raise ValueError("Invalid input features shape")
            return real(features)

        engine.encode = encode
        assert self.wrong(TEXT, whisper.hear(question).text) <= 1
        assert self.wrong(TEXT, whisper.hear(question).text) <= 1
        assert len([r for r in caplog.records if "short windows" in r.message]) == 1

    def test_an_engine_that_does_not_align_still_gives_words(self, cache: Path, question: Samples) -> None:
        from simulator.speech.whisper import WhisperTranscriber

        whisper = WhisperTranscriber(cache)
        whisper.load()

        def align(*_: object) -> object:
            raise RuntimeError("no alignment heads")

        whisper._model.find_alignment = align
        heard = whisper.hear(question)
        assert heard.text == " ".join(w.word for w in heard.words)
        assert heard.words[-1].end <= heard.seconds
