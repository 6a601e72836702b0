"""Sentences voiced before are kept on disk: a page can be voiced ahead, and then even a slow voice answers at once."""

import contextlib
import hashlib
import os
import wave
from pathlib import Path
from typing import Protocol, runtime_checkable

import numpy as np

from simulator.domain.errors import StorageFailed
from simulator.speech.ports import CalledOff, Errand, Speech
from simulator.speech.wav import write_wav

LIMIT = 200 * 1024 * 1024
"""Bytes that all kept sentences may take: about an hour and a quarter of speech."""

_TRIMS_EVERY = 32


class KeyedVoice(Protocol):
    """A `Voice` whose `key` changes with everything that changes its sound."""

    name: str
    key: str

    def load(self) -> None:
        """Get ready."""
        ...

    def say(self, text: str) -> Speech:
        """The text as sound."""
        ...


@runtime_checkable
class BreathingVoice(KeyedVoice, Protocol):
    """One that takes its time: it says a text piece by piece, and can be stopped in the middle of one."""

    def breaths(self, text: str) -> tuple[str, ...]:
        """The pieces of a text."""
        ...

    def say(self, text: str, errand: Errand | None = None) -> Speech:
        """The text as sound; raises `CalledOff` soon after the errand was called off."""
        ...


class CachedVoice:
    """A `Voice` that says a sentence once and keeps it in `folder` as 16 bit sound.

    A folder that cannot be read or written costs time, never speech. The sentences that nobody asked for longest go
    first when the folder grows over `limit` bytes.
    """

    def __init__(self, voice: KeyedVoice, folder: Path, limit: int = LIMIT) -> None:
        self._voice, self._folder, self._limit = voice, folder, limit
        self._written = 0
        self.name = voice.name
        self.key = voice.key

    def load(self) -> None:
        """Get the voice ready; raises `EngineMissing`."""
        self._voice.load()

    def has(self, text: str) -> bool:
        """Whether this text is kept already."""
        return self._path(text).is_file()

    def say(self, text: str) -> Speech:
        """The text as sound, kept or new. Raises `EngineMissing`."""
        return self._said(text, None)

    def say_for(self, errand: Errand, text: str) -> Speech:
        """As `say`; raises `CalledOff` soon after the errand was called off, where the voice takes its time."""
        return self._said(text, errand)

    def _said(self, text: str, errand: Errand | None) -> Speech:
        path = self._path(text)
        kept = _read(path)
        if kept is not None:
            return kept
        if errand is not None and errand.off:
            raise CalledOff
        speech = self._voice.say(text, errand) if isinstance(self._voice, BreathingVoice) else self._voice.say(text)
        if len(speech.samples):
            self._keep(path, speech)
        # What is said for the first time sounds as it will when it comes from the disk.
        return Speech(_rounded(speech), speech.rate)

    def breaths(self, text: str) -> tuple[str, ...]:
        """The pieces in which the voice says the text; all at once where it is quick."""
        return self._voice.breaths(text) if isinstance(self._voice, BreathingVoice) else (text,)

    def ready(self, text: str) -> bool:
        """Whether nobody waits for this piece: it is kept, or the voice is quick."""
        return not isinstance(self._voice, BreathingVoice) or self.has(text)

    def ahead(self, text: str, errand: Errand) -> None:
        """Voice this piece and keep it, unless it is kept or the errand is called off. Raises `EngineMissing`."""
        if errand.off or self.has(text):
            return
        with contextlib.suppress(CalledOff):
            self.say_for(errand, text)

    def _path(self, text: str) -> Path:
        name = hashlib.sha256(f"{self.key}\n{' '.join(text.split())}".encode()).hexdigest()
        return self._folder / f"{name[:40]}.wav"

    def _keep(self, path: Path, speech: Speech) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_wav(path, speech)
        except (OSError, StorageFailed):
            return
        self._written += 1
        if self._written % _TRIMS_EVERY == 1:
            _trim(self._folder, self._limit)


def _rounded(speech: Speech) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    pcm = (np.clip(speech.samples, -1.0, 1.0) * 32767.0).astype("<i2")
    return pcm.astype(np.float32) / np.float32(32768.0)


def _read(path: Path) -> Speech | None:
    try:
        with wave.open(str(path), "rb") as file:
            if file.getsampwidth() != 2 or file.getnchannels() != 1:
                return None
            rate, frames, whole = file.getframerate(), file.readframes(file.getnframes()), file.getnframes()
        if len(frames) != whole * 2:
            return None
        os.utime(path)
    except (OSError, EOFError, wave.Error):
        return None
    return Speech(np.frombuffer(frames, "<i2").astype(np.float32) / np.float32(32768.0), rate)


def _trim(folder: Path, limit: int) -> None:
    try:
        kept = sorted(((f.stat().st_mtime, f.stat().st_size, f) for f in folder.glob("*.wav")), reverse=True)
        total = 0
        for _, size, file in kept:
            total += size
            if total > limit:
                file.unlink(missing_ok=True)
    except OSError:
        return
