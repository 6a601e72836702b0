"""WAV files in and out: any PCM or float WAV becomes float32, mono, at the line's rate."""

import os
import struct
import tempfile
import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from simulator.domain.errors import CoffeechatError, NotFound, StorageFailed, printable
from simulator.speech.ports import RATE, Samples, Speech
from simulator.speech.resampling import resampled

LONGEST_BYTES = 1 << 30
"""1 GiB: about nine hours at 16 kHz; what is longer is a mistake rather than a talk."""

_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_RATES = range(1_000, 768_001)


@dataclass(frozen=True, slots=True)
class _Format:
    tag: int
    channels: int
    rate: int
    bits: int


def read_wav(path: Path) -> Samples:
    """The sound of a WAV file at 16 kHz, channels mixed into one; a file cut short gives what is there.

    8, 16, 24 and 32 bit PCM and 32 and 64 bit float at any rate. Raises `NotFound` for a missing file and
    `CoffeechatError`, naming the file, for one that is empty, no WAV, damaged or over `LONGEST_BYTES`.
    """
    name = printable(str(path))
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise CoffeechatError(f"{name} is a folder, not a sound file", "name a WAV file")
        if not path.is_file():  # A pipe or a device may never end.
            raise CoffeechatError(f"{name} is not an ordinary file", "name a WAV file")
        if size > LONGEST_BYTES:
            raise CoffeechatError(f"{name} is too large to be one spoken turn", "split it into shorter files")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise NotFound(f"There is no file {name}", "check the name and the folder") from error
    except OSError as error:
        raise CoffeechatError(f"{name} cannot be read ({error.strerror})", "check the file and its rights") from error
    if not data:
        raise CoffeechatError(f"{name} is empty", "record it again")
    form, sound = _chunks(data, name)
    return resampled(_mono(sound, form, name), form.rate, RATE)


def write_wav(path: Path, speech: Speech) -> None:
    """Write 16 bit mono, whole or not at all; `StorageFailed` where the disk does not let us."""
    pcm = (np.clip(speech.samples, -1.0, 1.0) * 32767.0).astype("<i2")
    temporary: Path | None = None
    try:
        handle, made = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(made)
        with os.fdopen(handle, "wb") as raw, wave.open(raw, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(speech.rate)
            out.writeframes(pcm.tobytes())
        # A temporary file is private by default; the sound file gets the rights that any new file would have.
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        os.replace(temporary, path)
    except OSError as error:
        raise StorageFailed(
            f"{printable(str(path))} could not be written ({error.strerror})",
            "choose another folder",
        ) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _chunks(data: bytes, name: str) -> tuple[_Format, bytes]:
    """The format and the sound of a RIFF file; tolerant of a missing or wrong length, as recorders leave it."""
    if len(data) < 12 or data[:4] not in (b"RIFF", b"RF64") or data[8:12] != b"WAVE":
        raise CoffeechatError(f"{name} is not a WAV file", "save it as WAV, 16 bit")
    form: _Format | None = None
    place = 12
    while place + 8 <= len(data):
        kind, length = data[place : place + 4], struct.unpack_from("<I", data, place + 4)[0]
        body = place + 8
        if kind == b"fmt " and len(data) >= body + 16 <= body + length:
            tag, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", data, body)
            if tag == _EXTENSIBLE and length >= 26 and len(data) >= body + 26:
                tag = struct.unpack_from("<H", data, body + 24)[0]
            form = _Format(tag, channels, rate, bits)
        elif kind == b"data":
            if form is None:
                break
            sound = data[body : body + length]
            if length and not sound:
                raise CoffeechatError(f"{name} is cut short: it holds no sound", "record it again")
            return form, sound
        place = body + length + (length & 1)
    raise CoffeechatError(f"{name} is damaged or cut short", "record it again, or save it as WAV once more")


def _mono(sound: bytes, form: _Format, name: str) -> Samples:
    if form.rate not in _RATES or not 1 <= form.channels <= 64:
        raise CoffeechatError(f"{name} is damaged: its header makes no sense", "save it as WAV once more")
    width = form.bits // 8
    sound = sound[: len(sound) // (width * form.channels) * width * form.channels] if width else sound
    samples: Samples
    match form.tag, form.bits:
        case (1, 8):
            samples = (np.frombuffer(sound, np.uint8).astype(np.float32) - 128.0) / 128.0
        case (1, 16):
            samples = np.frombuffer(sound, "<i2").astype(np.float32) / 32768.0
        case (1, 24):
            bytes_ = np.frombuffer(sound, np.uint8).reshape(-1, 3)
            # Three bytes in the upper part of four keep the sign.
            wide = np.zeros((len(bytes_), 4), np.uint8)
            wide[:, 1:] = bytes_
            samples = wide.reshape(-1).view("<i4").astype(np.float32) / 2147483648.0
        case (1, 32):
            samples = np.frombuffer(sound, "<i4").astype(np.float32) / 2147483648.0
        case (3, 32):
            samples = np.frombuffer(sound, "<f4").astype(np.float32)
        case (3, 64):
            samples = np.frombuffer(sound, "<f8").astype(np.float32)
        case _:
            raise CoffeechatError(f"{name} is a WAV file of a kind that cannot be read", "save it as WAV, 16 bit")
    if form.channels > 1:
        samples = samples.reshape(-1, form.channels).mean(axis=1, dtype=np.float32)
    return np.clip(np.nan_to_num(samples, nan=0.0, posinf=1.0, neginf=-1.0), -1.0, 1.0).astype(np.float32, copy=False)
