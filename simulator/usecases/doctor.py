"""What works on this machine, and how to mend what does not."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from simulator import engines, locations
from simulator.domain.errors import CoffeechatError, EngineMissing
from simulator.speech.ports import BLOCK_SECONDS, Samples
from simulator.usecases.levels import Sounds, level_of_microphone

_ROOM = 200_000_000
"""Bytes that a few spoken sessions, the joined models and the voiced sentences may need."""

_LISTENS, _WAITS = 1.5, 6.0
"""Seconds of sound from the microphone that its level is judged by, and of real time that they are waited for."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried; `remedy` is empty where it works."""

    name: str
    ok: bool
    required: bool
    """Whether a spoken rehearsal needs it."""
    detail: str
    remedy: str = ""


def checks() -> list[Check]:
    """Every check, in the order in which a rehearsal needs them; models are really loaded, which takes seconds."""
    return [*_devices(), *_voices(), _hearing(), _meaning(), _storage(locations.home())]


def spoken_rehearsal_possible(done: Sequence[Check]) -> bool:
    """Whether all that a spoken rehearsal needs is there."""
    return all(check.ok for check in done if check.required)


def _devices() -> list[Check]:
    try:
        found = engines.sound_devices()
    except CoffeechatError as error:
        return [Check(name, False, True, error.what, error.remedy) for name in ("microphone", "speaker")]
    inputs, outputs = [d.name for d in found if d.inputs], [d.name for d in found if d.outputs]
    return [
        _device("microphone", inputs, "plug one in and allow its use, or rehearse with `--typed`"),
        *([_level()] if inputs else []),
        _device("speaker", outputs, "plug in a speaker or headphones, or rehearse with `--mute`"),
    ]


def _level() -> Check:
    """A short listen: a microphone that is there may still be muted, or turned up until it is cut off."""
    name = "microphone level"
    try:
        level = level_of_microphone(asyncio.run(asyncio.wait_for(_listened(), _WAITS)))
    except CoffeechatError as error:
        return Check(name, False, False, error.what, error.remedy)
    except TimeoutError:
        return Check(name, False, False, "the microphone sends no sound", "unplug it and plug it in, or choose another")
    what = f"the room is at {level.room:.0f} dB, the loudest sound at {level.speech:.0f} dB"
    if level.sounds in (Sounds.DEAD, Sounds.CLIPPED):
        detail, remedy = level.advice.rstrip(".").split(": ", 1)
        return Check(name, False, False, detail, remedy)
    return Check(name, True, False, what)


async def _listened() -> Samples:
    line = engines.sound_line(None, None, mute=True)
    heard: list[Samples] = []
    try:
        async for block in line.blocks():
            heard.append(block.samples)
            if len(heard) * BLOCK_SECONDS >= _LISTENS:
                break
    finally:
        line.close()
    # The first blocks of many devices are the click of their start.
    return np.concatenate(heard[5:]) if len(heard) > 5 else np.zeros(0, np.float32)


def _device(name: str, there: Sequence[str], remedy: str) -> Check:
    if not there:
        return Check(name, False, True, f"no {name} was found", remedy)
    more = f" and {len(there) - 1} more" if len(there) > 1 else ""
    return Check(name, True, True, f"{there[0]}{more}")


def _voices() -> list[Check]:
    found = engines.voice_engines()
    each = [_tried(f"voice {name}", voice, required=False) for name, voice in sorted(found.items())]
    working = [check.name.removeprefix("voice ") for check in each if check.ok]
    if working:
        return [Check("voices", True, True, f"{len(working)} of {len(each)} engines: {', '.join(working)}"), *each]
    remedy = "install coffeechat again, or rehearse with `--mute`"
    return [Check("voices", False, True, "no voice engine works here", remedy), *each]


def _hearing() -> Check:
    return _attempt("Whisper model", lambda: _loaded(engines.transcriber()))


def _meaning() -> Check:
    def load() -> str:
        engines.meaning().vectors(["Hello, how did you begin?"])
        try:
            engines.second_meaning().vectors(["Hello, how did you begin?"])
        except EngineMissing as error:
            return f"verified and loaded; the second one is not heard: {error.what} ({error.remedy})"
        return "verified and loaded"

    return _attempt("meaning model", load)


def _tried(name: str, engine: object, *, required: bool) -> Check:
    return _attempt(name, lambda: _loaded(engine), required=required)


def _loaded(engine: object) -> str:
    engines.get_ready(engine)
    return f"{getattr(engine, 'name', 'the model')}, verified and loaded"


def _attempt(name: str, work: Callable[[], str], *, required: bool = True) -> Check:
    try:
        return Check(name, True, required, work())
    except CoffeechatError as error:
        return Check(name, False, required, error.what, error.remedy)
    except Exception as error:
        detail = f"{type(error).__name__}: {error}"
        return Check(name, False, required, detail, "install coffeechat again")


def _storage(home: Path) -> Check:
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=home) as file:
            file.write(b"room")
            file.flush()
            os.fsync(file.fileno())
        free = shutil.disk_usage(home).free
    except OSError as error:
        remedy = f"let coffeechat write there, or set {locations.HOME_VARIABLE} to another folder"
        return Check("storage", False, True, f"{home} cannot be written ({error.strerror})", remedy)
    room = f"{free / 1e9:.1f} GB free in {home}"
    if free < _ROOM:
        return Check("storage", False, True, room, f"free {_ROOM / 1e6:.0f} MB: models and sessions need them")
    return Check("storage", True, True, room)
