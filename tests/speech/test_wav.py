"""WAV files of every sort come in; broken ones give one clear sentence."""

import struct
from pathlib import Path

import numpy as np
import pytest

from simulator.domain.errors import CoffeechatError, NotFound, StorageFailed
from simulator.speech.ports import RATE, Speech
from simulator.speech.resampling import Resampler, resampled
from simulator.speech.wav import read_wav, write_wav


def tone(rate: int, seconds: float = 0.5, hertz: float = 440.0) -> np.ndarray:
    return (0.5 * np.sin(2 * np.pi * hertz * np.arange(int(rate * seconds)) / rate)).astype(np.float32)


def wav(tag: int, bits: int, rate: int, channels: int, sound: bytes, *, length: int | None = None, extra=b"") -> bytes:
    width = bits // 8 * channels
    form = struct.pack("<HHIIHH", tag, channels, rate, rate * width, width, bits) + extra
    data = b"data" + struct.pack("<I", len(sound) if length is None else length) + sound
    # An odd chunk before the sound, as many programs write.
    odd = b"LIST" + struct.pack("<I", 3) + b"abc\0"
    return b"RIFF" + struct.pack("<I", 0) + b"WAVE" + b"fmt " + struct.pack("<I", len(form)) + form + odd + data


def coded(samples: np.ndarray, tag: int, bits: int) -> bytes:
    if tag == 3:
        return samples.astype("<f4" if bits == 32 else "<f8").tobytes()
    if bits == 8:
        return (samples * 127 + 128).astype(np.uint8).tobytes()
    whole = (samples.astype(np.float64) * (2 ** (bits - 1) - 1)).astype("<i4")
    return whole.view(np.uint8).reshape(-1, 4)[:, : bits // 8].tobytes()


@pytest.mark.parametrize(("tag", "bits"), [(1, 8), (1, 16), (1, 24), (1, 32), (3, 32), (3, 64)])
@pytest.mark.parametrize("rate", [8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_every_kind_is_the_same_tone(tmp_path: Path, tag: int, bits: int, rate: int, channels: int) -> None:
    path = tmp_path / "tone.wav"
    sound = np.repeat(tone(rate), channels)
    path.write_bytes(wav(tag, bits, rate, channels, coded(sound, tag, bits)))
    found = read_wav(path)
    assert found.dtype == np.float32
    assert abs(len(found) - RATE // 2) <= 1
    middle = slice(1000, 7000)
    assert np.abs(found[middle] - tone(RATE)[middle]).max() < 0.02


def test_extensible_float(tmp_path: Path) -> None:
    path = tmp_path / "x.wav"
    extra = struct.pack("<HHIH14s", 22, 32, 4, 3, b"\0" * 14)
    path.write_bytes(wav(0xFFFE, 32, RATE, 1, coded(tone(RATE), 3, 32), extra=extra))
    assert np.allclose(read_wav(path), tone(RATE))


@pytest.mark.parametrize("length", [0xFFFFFFFF, 1_000_000])
def test_a_wrong_length_gives_what_is_there(tmp_path: Path, length: int) -> None:
    path = tmp_path / "cut.wav"
    path.write_bytes(wav(1, 16, RATE, 1, coded(tone(RATE), 1, 16)[:-1], length=length))
    assert len(read_wav(path)) == RATE // 2 - 1


def test_no_sound_in_a_whole_file_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "silent.wav"
    path.write_bytes(wav(1, 16, 44_100, 2, b""))
    assert len(read_wav(path)) == 0


def test_not_a_number_becomes_silence(tmp_path: Path) -> None:
    path = tmp_path / "nan.wav"
    path.write_bytes(wav(3, 32, RATE, 1, np.array([np.nan, np.inf, -9.0], "<f4").tobytes()))
    assert read_wav(path).tolist() == [0.0, 1.0, -1.0]


BROKEN = {
    "nothing at all": b"",
    "a text": b"Hello, I am not a sound.",
    "only a header": b"RIFF\0\0\0\0WAVE",
    "no sound after the format": wav(1, 16, RATE, 1, b"")[:40],
    "sound promised and none there": wav(1, 16, RATE, 1, b"", length=32_000),
    "a code that is not PCM": wav(85, 16, RATE, 1, b"\0" * 100),
    "a rate of nought": wav(1, 16, 0, 1, b"\0" * 100),
    "no channels": wav(1, 16, RATE, 0, b"\0" * 100),
    "twelve bits": wav(1, 12, RATE, 1, b"\0" * 100),
    "no bits": wav(1, 0, RATE, 1, b"\0" * 100),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_is_named_in_one_sentence(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "broken.wav"
    path.write_bytes(BROKEN[kind])
    with pytest.raises(CoffeechatError) as caught:
        read_wav(path)
    assert "broken.wav" in str(caught.value)
    assert caught.value.remedy


def test_missing_and_folder(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="nobody"):
        read_wav(tmp_path / "nobody.wav")
    with pytest.raises(CoffeechatError, match="folder"):
        read_wav(tmp_path)


def test_written_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "out.wav"
    write_wav(path, Speech(tone(24_000) * 4, 24_000))
    assert abs(len(read_wav(path)) - RATE // 2) <= 1
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(StorageFailed):
        write_wav(tmp_path / "no such folder" / "out.wav", Speech(tone(RATE), RATE))


@pytest.mark.parametrize("rates", [(48_000, 16_000), (44_100, 16_000), (16_000, 44_100), (22_050, 24_000)])
def test_pieces_join_without_a_seam(rates: tuple[int, int]) -> None:
    whole = tone(rates[0], 0.7)
    stream = Resampler(*rates)
    cuts = np.split(whole, [1, 7, 300, 301, 5_000, 5_512, 9_000])
    joined = np.concatenate([*(stream.push(c) for c in cuts), stream.flush()])
    expected = resampled(whole, *rates)
    assert np.allclose(joined[: len(expected)], expected, atol=1e-6)


def test_what_would_fold_back_is_taken_out() -> None:
    assert np.abs(resampled(tone(48_000, hertz=11_000), 48_000, 16_000)[200:-200]).max() < 0.01
