"""A virtual sound card: a private PulseAudio with a microphone to play into and a speaker to record from.

`with virtual_card() as card:` sets the environment of this process (and of its children) so that PortAudio sees only
this card; `card.environment` is for processes started elsewhere. `available()` says why it cannot be had.
"""

import ctypes.util
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from simulator.speech.ports import RATE, Samples, Speech
from simulator.speech.wav import write_wav

MICROPHONE, SPEAKER = "visitor", "persona"

_PROGRAMS = ("pulseaudio", "pactl", "paplay", "parec")
_PLUGINS = ("/usr/lib/*/alsa-lib", "/usr/lib/alsa-lib", "/usr/lib64/alsa-lib")


def available() -> str | None:
    """None where a virtual card can be had, else the reason to skip."""
    missing = [name for name in _PROGRAMS if shutil.which(name) is None]
    if missing:
        return f"no virtual sound card: {', '.join(missing)} not installed (pulseaudio, pulseaudio-utils)"
    if ctypes.util.find_library("portaudio") is None:
        return "no virtual sound card: PortAudio is not installed (libportaudio2)"
    if not any(Path("/").glob(f"{place[1:]}/libasound_module_pcm_pulse.so") for place in _PLUGINS):
        return "no virtual sound card: ALSA's pulse plugin is not installed (libasound2-plugins)"
    return None


class VirtualCard:
    """What plays and what records; made by `virtual_card`."""

    def __init__(self, folder: Path, environment: dict[str, str], modules: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment
        self._modules = modules
        self._recording: tuple[subprocess.Popen[bytes], Path] | None = None
        self._playing: list[subprocess.Popen[bytes]] = []

    def speak(self, sound: Path | Samples, *, wait: bool = True) -> "subprocess.Popen[bytes]":
        """Play a WAV file, or samples at 16 kHz, into the microphone."""
        if not isinstance(sound, Path):
            path = self.folder / f"said-{time.monotonic_ns()}.wav"
            write_wav(path, Speech(np.asarray(sound, np.float32), RATE))
            sound = path
        playing = subprocess.Popen(["paplay", f"--device={MICROPHONE}", str(sound)], env=self.environment)
        self._playing.append(playing)
        if wait:
            playing.wait(timeout=600)
        return playing

    def record(self) -> None:
        """Begin to record what the speaker plays."""
        out = self.folder / f"heard-{time.monotonic_ns()}.raw"
        command = ["parec", f"--device={SPEAKER}.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1"]
        with out.open("wb") as file:
            recorder = subprocess.Popen([*command, "--latency-msec=20"], stdout=file, env=self.environment)
        self._recording = recorder, out
        deadline = time.monotonic() + 5
        while not out.stat().st_size and time.monotonic() < deadline:
            time.sleep(0.02)

    def recorded(self) -> Samples:
        """End the recording; what was played, at 16 kHz."""
        assert self._recording is not None, "nothing is being recorded"
        (recorder, out), self._recording = self._recording, None
        recorder.terminate()
        recorder.wait(timeout=5)
        raw = out.read_bytes()
        return np.frombuffer(raw[: len(raw) // 2 * 2], "<i2").astype(np.float32) / np.float32(32768.0)

    def unplug(self, *names: str) -> None:
        """Pull the headset: microphone and speaker go away (or only those named).

        PulseAudio hands a recording whose microphone goes away to any other source, the speaker's monitor too; so only
        without both is nothing left to hear.
        """
        for device in names or (MICROPHONE, SPEAKER):
            command = ["pactl", "unload-module", self._modules[device]]
            subprocess.run(command, env=self.environment, check=True, timeout=10)

    def stop(self) -> None:
        """End what still plays or records."""
        for process in (*self._playing, *((self._recording[0],) if self._recording else ())):
            if process.poll() is None:
                process.terminate()
                process.wait(timeout=5)


@contextmanager
def virtual_card() -> Iterator[VirtualCard]:
    """A card of its own, gone afterwards; raises `RuntimeError` where PulseAudio does not start."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory(prefix="card-") as name:
        folder = Path(name)
        environment = _environment(folder)
        server = subprocess.Popen(
            [
                "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disallow-exit=no", "--log-level=error",
                f"--load=module-native-protocol-unix socket={folder / 'socket'} auth-anonymous=1",
            ],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            modules = {device: _sink(environment, device) for device in (MICROPHONE, SPEAKER)}
            card = VirtualCard(folder, environment, modules)
            os.environ.update(environment)
            try:
                yield card
            finally:
                card.stop()
        finally:
            server.terminate()
            server.wait(timeout=10)
            os.environ.clear()
            os.environ.update(before)


def _environment(folder: Path) -> dict[str, str]:
    run, home = folder / "run", folder / "home"
    run.mkdir(mode=0o700)
    home.mkdir(mode=0o700)
    alsa = folder / "asound.conf"
    # The three lines make Pulse ALSA's default device; the hook of the system's file is left out.
    usual = "/usr/share/alsa/alsa.conf"
    alsa.write_text(
        (f"<{usual}>\n" if Path(usual).is_file() else "") + "pcm.!default { type pulse }\nctl.!default { type pulse }\n"
    )
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PULSE_", "ALSA_", "DBUS_"))}
    return {
        **kept,
        "XDG_RUNTIME_DIR": str(run),
        "HOME": str(home),
        "ALSA_CONFIG_PATH": str(alsa),
        "PULSE_SERVER": f"unix:{folder / 'socket'}",
        "PULSE_SOURCE": f"{MICROPHONE}.monitor",
        "PULSE_SINK": SPEAKER,
    }


def _sink(environment: dict[str, str], device: str) -> str:
    """Load a null sink; waits for the server. At its default rate and in stereo, small blocks would starve."""
    command = ["pactl", "load-module", "module-null-sink", f"sink_name={device}", f"rate={RATE}", "channels=1"]
    deadline = time.monotonic() + 15
    while True:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=15, check=False)
        if done.returncode == 0:
            return done.stdout.strip()
        if time.monotonic() > deadline:
            raise RuntimeError(f"PulseAudio does not start: {done.stderr.strip()}")
        time.sleep(0.1)
