"""Silero's voice detector, block by block: the model file that faster-whisper carries, on onnxruntime."""

import threading
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.domain.errors import EngineMissing
from simulator.speech.ports import BLOCK, Samples
from simulator.weights import package_folder, verified

_SHA256 = "4cbf549b8326f60f80f2536d9eefeb450a9abe83365a098031c89719f1be17d2"
"""`silero_vad_v6.onnx` of faster-whisper 1.2.1."""

_CONTEXT = 64
"""Samples of the block before that the model wants in front of each block."""


class SileroDetector:
    """A `SpeechDetector`; loads itself at the first use and costs about 0.3 ms a block."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._session: Any = None
        self._loading = threading.Lock()
        self.reset()

    def load(self) -> None:
        """Get ready; raises `EngineMissing` where the model or onnxruntime cannot be used."""
        with self._loading:
            if self._session is None:
                self._session = _session(self._cache)

    def reset(self) -> None:
        """Forget earlier blocks."""
        self._h = self._c = np.zeros((1, 1, 128), np.float32)
        self._before = np.zeros(_CONTEXT, np.float32)

    def chance(self, block: Samples) -> float:
        """0 to 1 for these 512 samples, in the light of the blocks before."""
        self.load()
        fed = np.concatenate((self._before, block))[None, :].astype(np.float32, copy=False)
        out, self._h, self._c = self._session.run(None, {"input": fed, "h": self._h, "c": self._c})
        self._before = fed[0, -_CONTEXT:]
        return float(out.ravel()[0])

    def chances(self, samples: Samples) -> list[float]:
        """The chance for every block of a recording at once, the last one filled up; earlier blocks play no part."""
        if not len(samples):
            return []
        self.load()
        whole = np.pad(samples, (0, -len(samples) % BLOCK)).astype(np.float32, copy=False).reshape(-1, BLOCK)
        before = np.zeros((len(whole), _CONTEXT), np.float32)
        before[1:] = whole[:-1, -_CONTEXT:]
        state: NDArray[np.float32] = np.zeros((1, 1, 128), np.float32)
        fed = {"input": np.concatenate((before, whole), axis=1), "h": state, "c": state}
        out, _, _ = self._session.run(None, fed)
        return [float(chance) for chance in out.ravel()]


def _session(cache: Path) -> Any:
    # Importing faster-whisper takes a second; its folder is enough.
    package = package_folder("faster_whisper")
    if package is None:
        raise EngineMissing("The detector of speech is not installed", "run `pip install faster-whisper`")
    path = package / "assets" / "silero_vad_v6.onnx"
    verified([path], _SHA256, what="the detector of speech", cache=cache)
    try:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.inter_op_num_threads = options.intra_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 4
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors share no base class of their own
        raise EngineMissing(
            f"The detector of speech does not start ({error})", "run `pip install --force-reinstall onnxruntime`"
        ) from error
