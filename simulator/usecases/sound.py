"""Sound files: what is said in one, and a persona's words as one."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator import engines
from simulator.authoring.inline import one_line
from simulator.domain.errors import CoffeechatError, StorageFailed, UsageError
from simulator.domain.persona import Persona
from simulator.speech.ports import Heard
from simulator.speech.recordings import read_sound
from simulator.speech.wav import write_wav


@dataclass(frozen=True, slots=True)
class Said:
    """A file that was written: its length in seconds, the voice, and what the user should know about the voice."""

    seconds: float
    voice: str
    notes: tuple[str, ...] = ()


def transcribe(path: Path) -> Heard:
    """What is said in one sound file; raises `CoffeechatError`, naming the file, where it cannot be read."""
    return engines.transcriber().hear(read_sound(path))


def transcribed(paths: Iterable[Path]) -> Iterator[tuple[Path, Heard | CoffeechatError]]:
    """Each file with what is said in it, or with why it cannot be read, as soon as it is done."""
    for path in paths:
        try:
            yield path, transcribe(path)
        except CoffeechatError as error:
            yield path, error


def transcribed_to_json(path: Path, heard: Heard) -> dict[str, Any]:
    """The object of `transcribe --json` (`formats.md`, section 4); word times in seconds of the file."""
    return {
        "file": str(path),
        "text": heard.text,
        "seconds": round(heard.seconds, 3),
        "model": heard.model,
        "words": [{"word": w.word, "start": w.start, "end": w.end, "probability": w.probability} for w in heard.words],
    }


def say(persona: Persona, text: str, out: Path) -> Said:
    """The text in the persona's voice, as a WAV file.

    Raises `UsageError` where the text holds nothing to say, and `StorageFailed` where the file cannot be written.
    """
    if os.path.exists(out) and not out.is_file():
        # The file is put in place of what is there, which must never be a device or a pipe.
        raise StorageFailed(f"{out} is not an ordinary file", "name a file that ends in .wav")
    voice, notes = engines.voice_and_notes(persona)
    speech = voice.say(one_line(text))
    if not len(speech.samples):
        raise UsageError("There is nothing to say in this text", "give some words")
    write_wav(out, speech)
    return Said(speech.seconds, voice.name, notes)
