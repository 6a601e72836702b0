"""Writing down sound files and saying things into one."""

import os
from pathlib import Path

import numpy as np
import pytest

from simulator.domain.errors import CoffeechatError, StorageFailed, UsageError
from simulator.domain.persona import Persona, Temperament, VoiceWish
from simulator.speech.ports import RATE, Heard, Speech
from simulator.speech.wav import write_wav
from simulator.usecases import sound

pytestmark = pytest.mark.models


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COFFEECHAT_HOME", str(tmp_path / "home"))
    return tmp_path


def persona(**wish: object) -> Persona:
    voice = VoiceWish(**wish)  # type: ignore[arg-type]
    return Persona("maya", "Maya Okafor", "r", "o", "i", "h", 20, Temperament.WARM, 1, voice=voice)


def test_said_and_written_down_again(home: Path) -> None:
    out = home / "said.wav"
    said = sound.say(persona(gender="female"), "We open at nine in the morning.", out)
    assert said.seconds > 1
    assert said.voice.startswith("hibari")
    heard = sound.transcribe(out)
    assert "nine" in heard.text.lower() or "9" in heard.text
    row = sound.transcribed_to_json(out, heard)
    assert list(row) == ["file", "text", "seconds", "model", "words"]
    assert row["file"] == str(out)
    assert " ".join(w["word"] for w in row["words"]) == row["text"]


def test_a_bad_file_stops_no_other(home: Path) -> None:
    good, bad = home / "good.wav", home / "bad.wav"
    write_wav(good, Speech(np.zeros(RATE, np.float32), RATE))
    bad.write_text("no sound")
    first, second, third = sound.transcribed([bad, good, home / "none.wav"])
    assert isinstance(first[1], CoffeechatError)
    assert isinstance(second[1], Heard)
    assert second[1].text == ""
    assert isinstance(third[1], CoffeechatError)


@pytest.mark.parametrize("text", ["", "  ", "👍"])
def test_nothing_to_say_is_told(home: Path, text: str) -> None:
    with pytest.raises(UsageError):
        sound.say(persona(), text, home / "out.wav")
    assert not (home / "out.wav").exists()


def test_a_folder_that_is_not_there_is_told(home: Path) -> None:
    with pytest.raises(StorageFailed):
        sound.say(persona(gender="female"), "Hello.", home / "nowhere" / "out.wav")


def test_what_cannot_be_spoken_is_left_out(home: Path) -> None:
    assert sound.say(persona(), "Hello \udcff there\x00, \x1b[2J you.", home / "out.wav").seconds > 0.5


def test_what_is_no_ordinary_file_is_neither_heard_nor_replaced(home: Path) -> None:
    pipe, folder, long = home / "pipe.wav", home / "folder.wav", home / f"{'x' * 300}.wav"
    os.mkfifo(pipe)
    folder.mkdir()
    for path in (pipe, folder, long, Path(os.devnull)):
        with pytest.raises(CoffeechatError):
            sound.transcribe(path)
    for path in (pipe, folder, long):
        with pytest.raises(StorageFailed):
            sound.say(persona(), "Hello.", path)
    assert pipe.is_fifo()
