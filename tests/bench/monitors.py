"""What the microphone and the speaker of the virtual card carry, recorded at once and put on one clock."""

import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from simulator.speech.ports import RATE, Samples
from tests.sound.card import MICROPHONE, SPEAKER, VirtualCard

_CHUNK = 640
"""Bytes read at once: 20 ms."""

_NEAR = 5.0
"""Seconds around a moment from which its place on the clock is taken: streams drift, and chunks come late."""


class Monitor:
    """A recording of one device whose samples have times of `time.monotonic`.

    A chunk can only arrive late, never early; so within a few seconds the earliest arrival, against the number of
    samples before it, tells when the first sample was.
    """

    def __init__(self, card: VirtualCard, device: str) -> None:
        command = ["parec", f"--device={device}.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1"]
        self._process = subprocess.Popen(
            [*command, "--latency-msec=10"], stdout=subprocess.PIPE, env=card.environment, bufsize=0
        )
        self._lock = threading.Lock()
        self._sound = bytearray()
        self._arrivals: list[tuple[float, int]] = []
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    @property
    def length(self) -> int:
        """Samples so far."""
        with self._lock:
            return len(self._sound) // 2

    def samples(self, first: int, until: int | None = None) -> Samples:
        """The samples from number `first` on."""
        with self._lock:
            raw = bytes(self._sound[2 * first : None if until is None else 2 * until])
        return np.frombuffer(raw[: len(raw) // 2 * 2], "<i2").astype(np.float32) / np.float32(32768.0)

    def loud(self, first: int, level: float) -> tuple[int, int] | None:
        """Numbers of the first and the last sample over `level` from number `first` on; None where there is none."""
        over = np.flatnonzero(np.abs(self.samples(first)) > level)
        return (first + int(over[0]), first + int(over[-1])) if len(over) else None

    def time_of(self, sample: int) -> float:
        """When this sample was on the device, on the clock of `time.monotonic`."""
        with self._lock:
            arrivals = list(self._arrivals)
        near = [at - count / RATE for at, count in arrivals if abs(count - sample) < _NEAR * RATE]
        return min(near) + sample / RATE

    def close(self) -> None:
        """End the recording."""
        self._process.terminate()
        self._process.wait(timeout=5)
        self._thread.join(5)

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while chunk := stream.read(_CHUNK):
            now = time.monotonic()
            with self._lock:
                self._sound += chunk
                self._arrivals.append((now, len(self._sound) // 2))


@contextmanager
def monitors(card: VirtualCard) -> Iterator[tuple[Monitor, Monitor]]:
    """Microphone and speaker, both being recorded."""
    microphone, speaker = Monitor(card, MICROPHONE), Monitor(card, SPEAKER)
    try:
        deadline = time.monotonic() + 10
        while not (microphone.length and speaker.length) and time.monotonic() < deadline:
            time.sleep(0.02)
        yield microphone, speaker
    finally:
        microphone.close()
        speaker.close()
