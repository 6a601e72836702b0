"""The small neural voice: hibari's `heart` in several colours, American and British, always offline.

`hibari.Hibari(voice=…)` may open the network; it is only ever given a model file that is here already.
"""

import importlib.util
import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from simulator.domain.errors import EngineMissing
from simulator.speech.ports import Samples, Speech
from simulator.speech.resampling import resampled
from simulator.speech.voices.english import phonemes
from simulator.speech.voices.loudness import finished, joined
from simulator.speech.voices.spoken import pieces, spoken
from simulator.weights import verified

RATE = 24_000


@dataclass(frozen=True, slots=True)
class Colour:
    """What makes another person of one voice: the pitch as a factor, and the size of the throat as a factor."""

    pitch: float = 1.0
    size: float = 1.0


COLOURS = {"heart": Colour(), "alto": Colour(0.90, 0.94), "bright": Colour(1.08, 1.05)}
"""Women by name; Whisper reads all three back with the same errors as the plain voice."""

LOW = Colour(0.62, 0.86)
"""A stopgap for a man where no male voice is installed."""

_BRITISH_SOUNDS = str.maketrans({"Q": "O", "ɒ": "ɔ", "ː": ""})
"""Sounds that `heart` was never taught, as near as it comes; without this a quarter of the words is misheard."""


class HibariVoice:
    """A `Voice`; loads at the first sentence (`load` does it ahead), about 0.4 s."""

    def __init__(self, cache: Path, name: str = "heart", *, british: bool = False, pace: float = 1.0) -> None:
        self._cache = cache
        self._colour = LOW if name == "low" else COLOURS.get(name, Colour())
        self._own = name if name not in COLOURS and name != "low" else "heart"
        self._british, self._pace = british, pace
        self.name = f"hibari {name}{', British' if british else ''}"
        self.key = f"hibari-0.2.1|{name}|{'gb' if british else 'us'}|{pace:g}"
        self._loaded: Any = None

    def load(self) -> None:
        """Get ready; raises `EngineMissing` where the voice is not here or damaged."""
        if self._loaded is None:
            self._loaded = _engine(self._own, self._cache)
            phonemes("Hello.", british=self._british)

    def say(self, text: str) -> Speech:
        """The text at 24 kHz; nothing to say gives no samples. Raises `EngineMissing`."""
        parts = pieces(spoken(text))
        if not parts:
            return joined([], RATE)
        self.load()
        sentences = [phonemes(p, british=self._british) for p in parts]
        return joined([finished(self._sound(s), RATE) for s in sentences if s], RATE)

    def _sound(self, sentence: str) -> Samples:
        # Only a true British voice knows all British sounds.
        taught = self._british and self._own == "heart"
        ids = self._loaded.ids(sentence.translate(_BRITISH_SOUNDS) if taught else sentence)
        if len(ids) < 3:
            return np.zeros(0, np.float32)
        size = self._colour.size
        try:
            from hibari import dsp

            fed = {"ids": np.asarray([ids], np.int64), "speed": np.asarray([self._pace / size], np.float32)}
            lh, th, ln, lr, phase, pitch = (out[0] for out in self._loaded.sess.run(None, fed))
            voiced = pitch > 40.0
            pitch = np.where(voiced, np.maximum(pitch * self._colour.pitch, 41.0), pitch)
            # The noise in a voice comes from a fixed seed, so that a sentence always sounds the same.
            sound = dsp.synth(lh, th, ln, lr, phase, pitch, np.random.default_rng(0))
        except Exception as error:  # onnxruntime's errors share no base class of their own
            raise EngineMissing(f"The voice {self.name} failed ({error})", "choose another voice engine") from error
        # Played slower, everything about the voice is lower and larger; the speed above makes up for the time.
        return resampled(np.asarray(sound, np.float32), round(RATE * size / 100) * 100, RATE)


def installed() -> bool:
    """Whether the package is there."""
    return importlib.util.find_spec("hibari") is not None


@cache
def extra_voices() -> dict[str, tuple[str, str]]:
    """Voices that somebody put here besides the shipped one: name to gender and accent (`us`, `gb`)."""
    found: dict[str, tuple[str, str]] = {}
    if not installed():
        return found
    try:
        from hibari.voices import VOICES, voice_path
    except (ImportError, OSError, ValueError):
        return found
    for name, about in VOICES.items():
        try:
            if not about.get("bundled") and Path(voice_path(name, download_missing=False)).is_file():
                found[name] = (str(about["gender"]), "gb" if about["british"] else "us")
        except (FileNotFoundError, KeyError, ValueError):
            continue
    return found


_LOADING = threading.Lock()


def _engine(name: str, cache_folder: Path) -> Any:
    with _LOADING:
        return _opened(name, cache_folder)


@cache
def _opened(name: str, cache_folder: Path) -> Any:
    try:
        from hibari import Hibari
        from hibari.voices import VOICES, voice_path

        model = Path(voice_path(name, download_missing=False))
    except FileNotFoundError as error:
        raise EngineMissing(f"hibari's voice {name} is not on this machine", "choose the engine auto") from error
    except Exception as error:  # a missing package, a broken registry or an unknown name
        raise EngineMissing(
            f"The voice hibari is not installed ({error})", "run `pip install hibari-tts==0.2.1`"
        ) from error
    verified([model], str(VOICES[name]["sha256"]), what=f"the voice hibari {name}", cache=cache_folder)
    try:
        return Hibari(voice=name, model=str(model), threads=1)
    except Exception as error:  # onnxruntime's errors share no base class of their own
        raise EngineMissing(f"The voice hibari does not load ({error})", "install coffeechat again") from error
