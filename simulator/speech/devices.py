"""The sound card: the only module that knows PortAudio. Which devices there are, and how they are opened and closed."""

import contextlib
import ctypes
import difflib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from simulator.domain.errors import EngineMissing, LineLost, printable
from simulator.speech.ports import BLOCK_SECONDS, RATE

VOICE_RATE = 24_000
"""Hz of the neural voices: a speaker that takes it needs no resampling."""

_open_streams: set[int] = set()


@dataclass(frozen=True, slots=True)
class SoundDevice:
    """A device as the system names it; `inputs` and `outputs` are numbers of channels."""

    index: int
    name: str
    inputs: int
    outputs: int
    default_input: bool = False
    default_output: bool = False


def sound_devices() -> list[SoundDevice]:
    """All microphones and speakers, as they are now; raises `EngineMissing` without PortAudio."""
    library = _library()
    with quiet():
        if not _open_streams:
            # PortAudio looks for devices when it starts, and never again.
            with contextlib.suppress(Exception):
                library._terminate()
                library._initialize()
        try:
            listed = list(library.query_devices())
            usual = [int(i) for i in library.default.device]
        except Exception:  # without any device some hosts raise instead of listing none
            return []
    # Without a default of its own, PortAudio says -1, and its first host's default counts.
    with contextlib.suppress(Exception):
        host = library.query_hostapis(0)
        usual = [
            host[f"default_{kind}_device"] if i < 0 else i for kind, i in zip(("input", "output"), usual, strict=True)
        ]
    return [
        SoundDevice(
            i,
            printable(str(d["name"])),
            int(d["max_input_channels"]),
            int(d["max_output_channels"]),
            i == usual[0],
            i == usual[1],
        )
        for i, d in enumerate(listed)
    ]


def found(wanted: str | None, there: list[SoundDevice], *, microphone: bool) -> SoundDevice:
    """The device meant by a name, a part of it or a number; without one the usual. Raises `LineLost`, naming others."""
    kind = "microphone" if microphone else "speaker"
    fit = [d for d in there if (d.inputs if microphone else d.outputs) > 0]
    if not fit:
        remedy = (
            "plug one in and allow its use, or rehearse with `--typed`"
            if microphone
            else "plug one in, or rehearse with `--mute`"
        )
        raise LineLost(f"There is no {kind}", remedy)
    if wanted is None or not wanted.strip():
        return next((d for d in fit if (d.default_input if microphone else d.default_output)), fit[0])
    name = wanted.strip().lower()
    if name.isdigit():
        same = [d for d in fit if d.index == int(name)]
    else:
        same = [d for d in fit if d.name.lower() == name] or [d for d in fit if name in d.name.lower()]
    if same:
        return same[0]
    near = difflib.get_close_matches(wanted, [d.name for d in fit], n=3, cutoff=0.3) or [d.name for d in fit[:5]]
    raise LineLost(f"There is no {kind} called {printable(wanted)}", f"choose one of: {'; '.join(near)}")


def _library() -> Any:
    try:
        with quiet():
            import sounddevice
    except (ImportError, OSError) as error:
        remedy = {
            "linux": "run `sudo apt install libportaudio2` (or your system's package of PortAudio)",
            "darwin": "run `pip install --force-reinstall sounddevice`",
            "win32": "run `pip install --force-reinstall sounddevice`",
        }.get(sys.platform, "install PortAudio")
        raise EngineMissing("The sound library PortAudio is missing", remedy) from error
    _hush_alsa()
    return sounddevice


_ALSA_HANDLER = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)


def _say_nothing(*_: object) -> None:
    """Instead of ALSA's own handler, which writes into the screen from PortAudio's thread."""


_silent_handler = _ALSA_HANDLER(_say_nothing)
"""Kept for as long as the program runs: ALSA keeps its address."""


@cache
def _hush_alsa() -> None:
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_silent_handler)


def microphone(device: SoundDevice, captured: Callable[..., None], ended: Callable[[], None]) -> tuple[Any, int]:
    """An input stream, not started yet, and its rate: 16 kHz where the device takes it, else its own; `LineLost`."""

    def stream(library: Any, rate: int, channels: int, extra: Any) -> Any:
        return library.InputStream(
            device=device.index,
            samplerate=rate,
            blocksize=round(rate * BLOCK_SECONDS),
            channels=channels,
            dtype="float32",
            callback=captured,
            finished_callback=ended,
            extra_settings=extra,
        )

    return _opened(stream, device, RATE, device.inputs, "microphone")


def speaker(device: SoundDevice, wanted: Callable[..., None]) -> tuple[Any, int]:
    """An output stream, not started yet, and its rate: the voices' where the device takes it; `LineLost`."""

    def stream(library: Any, rate: int, channels: int, extra: Any) -> Any:
        return library.OutputStream(
            device=device.index,
            samplerate=rate,
            blocksize=round(rate * BLOCK_SECONDS),
            channels=channels,
            dtype="float32",
            latency="low",
            callback=wanted,
            extra_settings=extra,
        )

    return _opened(stream, device, VOICE_RATE, device.outputs, "speaker")


def start(stream: Any, kind: str) -> None:
    """Let a stream run; raises `LineLost` where its device does not start."""
    try:
        with quiet():
            stream.start()
    except Exception as error:  # PortAudio's error class is known to the library only
        raise LineLost(f"The {kind} does not start ({error})", "choose another one") from error


def _opened(
    stream: Callable[[Any, int, int, Any], Any], device: SoundDevice, best: int, channels: int, kind: str
) -> tuple[Any, int]:
    library = _library()
    own = round(library.query_devices(device.index)["default_samplerate"])
    extra = None
    with contextlib.suppress(Exception):
        host = library.query_hostapis(library.query_devices(device.index)["hostapi"])["name"]
        if "WASAPI" in host:
            # Windows shares a device at one rate only, and converts where it is asked to.
            extra = library.WasapiSettings(auto_convert=True)
    why: Exception | None = None
    for rate in dict.fromkeys((best, own, 48_000, 44_100)):
        for count in dict.fromkeys((1, min(2, channels))):
            try:
                with quiet():
                    made = stream(library, rate, count, extra)
            except Exception as error:  # PortAudio's error class is known to the library only
                why = why or error
                continue
            _open_streams.add(id(made))
            return made, rate
    raise LineLost(
        f"The {kind} {device.name} cannot be opened ({why})", "close other programs that use it, or choose another one"
    )


def shut(stream: Any) -> None:
    """Close a stream; one whose device is gone may hang there, and keeps nobody waiting."""

    def close() -> None:
        with contextlib.suppress(Exception):
            stream.abort(ignore_errors=True)
        with contextlib.suppress(Exception):
            stream.close(ignore_errors=True)

    closing = threading.Thread(target=close, name="closing a sound device", daemon=True)
    closing.start()
    closing.join(1.0)
    if not closing.is_alive():
        _open_streams.discard(id(stream))


_quiet_lock = threading.Lock()


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """ALSA and JACK complain to standard error about devices that are not there; nobody can act on that."""
    with _quiet_lock:
        try:
            sys.stderr.flush()
            kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
        except (OSError, AttributeError, ValueError):
            yield
            return
        try:
            os.dup2(nowhere, 2)
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            os.close(nowhere)
