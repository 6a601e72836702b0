"""A virtual sound card: a private PulseAudio with a microphone that tests speak into and a speaker that they record.

Needs PulseAudio, its command-line tools, ALSA's pulse plugin and PortAudio (`make test` installs them where it may).
"""

import ctypes.util
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

RATE = 16_000
"""Both devices run at the rate of the line: at PulseAudio's usual 44.1 kHz stereo, small blocks starve."""

_ALSA = """\
pcm.!default { type pulse }
ctl.!default { type pulse }
"""


def unavailable() -> str | None:
    """Why there can be no virtual sound card here; None where there can."""
    for tool in ("pulseaudio", "pactl", "paplay", "parec"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    if ctypes.util.find_library("portaudio") is None and not list(Path("/usr/lib").glob("*/libportaudio.so.2")):
        return "the PortAudio library is not installed"
    if not list(Path("/usr/lib").glob("*/alsa-lib/libasound_module_pcm_pulse.so")):
        return "ALSA's pulse plugin is not installed"
    return None


@dataclass
class Card:
    """A running virtual card; `env` is what a program needs to hear and speak through it."""

    folder: Path
    env: dict[str, str]
    modules: dict[str, str] = field(default_factory=dict)

    def play(self, wav: Path) -> "subprocess.Popen[bytes]":
        """Begin to speak a file into the microphone; wait for the process to know that it was said."""
        return subprocess.Popen(["paplay", "--device=mic", str(wav)], env=self.env)

    @contextmanager
    def recording(self, wav: Path, device: str = "speaker") -> Iterator[Path]:
        """Record what the speaker plays into a 16 kHz mono WAV file, until the block ends."""
        command = ["parec", f"--device={device}.monitor", "--rate=16000", "--channels=1", "--format=s16le"]
        command += ["--latency-msec=20", "--file-format=wav", str(wav)]
        recorder = subprocess.Popen(command, env=self.env)
        time.sleep(0.3)
        try:
            yield wav
        finally:
            time.sleep(0.3)
            recorder.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                recorder.wait(5)
            recorder.kill()

    def unplug(self, device: str) -> None:
        """Pull the `mic` or the `speaker` out of the machine."""
        self._pactl("unload-module", self.modules.pop(device))

    def plug(self, device: str) -> None:
        """Plug a device in."""
        self.modules[device] = self._pactl(
            "load-module", "module-null-sink", f"sink_name={device}", f"rate={RATE}", "channels=1"
        ).strip()

    def _pactl(self, *arguments: str) -> str:
        return subprocess.run(["pactl", *arguments], env=self.env, capture_output=True, text=True, check=True).stdout


@contextmanager
def virtual_card() -> Iterator[Card]:
    """Start PulseAudio with a microphone and a speaker of its own, apart from whatever the machine has."""
    with tempfile.TemporaryDirectory(prefix="card-") as name:
        folder = Path(name)
        runtime, home = folder / "run", folder / "home"
        runtime.mkdir(mode=0o700)
        home.mkdir()
        (folder / "asoundrc").write_text(_ALSA)
        plain = {k: v for k, v in os.environ.items() if not k.startswith(("PULSE_", "ALSA_"))}
        server = {**plain, "XDG_RUNTIME_DIR": str(runtime), "HOME": str(home)}
        subprocess.run(
            [
                *("pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1", "--use-pid-file=yes"),
                *("--disallow-exit=no", "--log-target=file:" + str(folder / "log")),
                *("--load=module-native-protocol-unix",),
            ],
            env=server,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        card = Card(folder, server)
        try:
            _wait_for(card)
            card.plug("mic")
            card.plug("speaker")
            card.env = {
                **server,
                "ALSA_CONFIG_PATH": _alsa_config(folder),
                "PULSE_SERVER": f"unix:{runtime}/pulse/native",
                "PULSE_SOURCE": "mic.monitor",
                "PULSE_SINK": "speaker",
            }
            yield card
        finally:
            subprocess.run(["pulseaudio", "--kill"], env=server, check=False, stderr=subprocess.DEVNULL)


def _alsa_config(folder: Path) -> str:
    """A configuration that keeps ALSA's own files and makes the pulse plugin the default."""
    whole = folder / "alsa.conf"
    usual = Path("/usr/share/alsa/alsa.conf")
    whole.write_text((f"<{usual}>\n" if usual.exists() else "") + f"<{folder / 'asoundrc'}>\n")
    return str(whole)


def _wait_for(card: Card) -> None:
    for _ in range(100):
        if subprocess.run(["pactl", "info"], env=card.env, capture_output=True, check=False).returncode == 0:
            return
        time.sleep(0.05)
    raise RuntimeError("PulseAudio did not start")
