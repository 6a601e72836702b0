"""A spoken answer is heard to its end, piece by piece, and what was heard is told on the way."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from simulator.domain.errors import CoffeechatError
from simulator.domain.phrases import words
from simulator.speech.ports import RATE, Speech
from simulator.speech.resampling import resampled
from simulator.speech.voices.hibari import HibariVoice
from simulator.speech.wav import write_wav
from simulator.usecases.dictation import hear_file

pytestmark = pytest.mark.models

ANSWER = (
    "I was a postman for six years. Then the depot closed, and a friend asked me to count bats. "
    "We sat in a churchyard until two in the morning. I counted four hundred of them. "
    "The next week I bought a detector, and I have never slept well in June since. "
    "My wife says that I married the bats. She may be right about that."
)


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Speech:
    voice = HibariVoice(tmp_path_factory.mktemp("cache"), "bright", british=False, pace=1.2)
    said = voice.say(ANSWER)
    return Speech(resampled(said.samples, said.rate, RATE), RATE)


def test_a_fast_answer_is_heard_to_its_end(spoken: Speech, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COFFEECHAT_HOME", str(tmp_path))
    wav = tmp_path / "answer.wav"
    # Breaths between the sentences, and some silence at both ends.
    still = np.zeros(RATE, np.float32)
    write_wav(wav, Speech(np.concatenate([still, spoken.samples, still, spoken.samples, still]), RATE))
    told: list[str] = []
    heard = hear_file(wav, told.append, ["bats"])
    missing = [word for word in words(ANSWER) if word not in words(heard)]
    assert len(missing) <= 6, (missing, heard)
    assert len(words(heard)) >= 1.8 * len(words(ANSWER))
    assert words(heard)[-3:] == ["right", "about", "that"]
    # Each time more was heard, all of it was told, so that it could be kept.
    assert len(told) >= 2
    assert all(after.startswith(before) for before, after in pairwise(told))
    assert told[-1] == heard


def test_silence_is_no_answer_and_no_sound_file_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COFFEECHAT_HOME", str(tmp_path))
    write_wav(tmp_path / "still.wav", Speech(np.zeros(3 * RATE, np.float32), RATE))
    told: list[str] = []
    assert hear_file(tmp_path / "still.wav", told.append) == ""
    assert told == []
    (tmp_path / "text.wav").write_text("no sound")
    with pytest.raises(CoffeechatError, match=r"text\.wav"):
        hear_file(tmp_path / "text.wav", told.append)
