"""The sound card's edges, on a library that stands for PortAudio: choosing, refusing, going away."""

import asyncio
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from simulator.domain.errors import EngineMissing, LineLost
from simulator.speech import card, devices
from simulator.speech.card import SoundLine, TypedLine
from simulator.speech.devices import SoundDevice, found
from simulator.speech.ports import BLOCK, BLOCK_SECONDS, Key, Speech

THERE = [
    SoundDevice(0, "Built-in Microphone", 1, 0, default_input=True),
    SoundDevice(1, "Built-in Output", 0, 2, default_output=True),
    SoundDevice(2, "USB Headset", 1, 2),
]


class Stream:
    """A stream that the test feeds by hand."""

    def __init__(self, library: "Library", kind: str, how: dict[str, Any]) -> None:
        if how["samplerate"] not in library.rates:
            raise ValueError("Invalid sample rate")
        self.how, self.kind, self.closed = how, kind, False
        library.streams.append(self)

    def start(self) -> None:
        if self.kind in self.how.get("dead", ()):
            raise ValueError("dead")

    def abort(self, ignore_errors: bool) -> None: ...

    def close(self, ignore_errors: bool) -> None:
        self.closed = True


class Library:
    """As much of sounddevice as is used."""

    def __init__(self, rates: tuple[int, ...] = (16_000, 24_000), listed: list[SoundDevice] | None = None) -> None:
        self.rates = rates
        self.streams: list[Stream] = []
        self.listed = THERE if listed is None else listed
        self.default = SimpleNamespace(device=[0, 1])

    def _terminate(self) -> None: ...

    def _initialize(self) -> None: ...

    def query_devices(self, index: int | None = None) -> Any:
        rows = [
            {"name": d.name, "max_input_channels": d.inputs, "max_output_channels": d.outputs,
             "default_samplerate": 48_000.0, "hostapi": 0}
            for d in self.listed
        ]  # fmt: skip
        return rows if index is None else rows[index]

    def query_hostapis(self, index: int) -> dict[str, Any]:
        return {"name": "ALSA", "default_input_device": 0, "default_output_device": 1}

    def InputStream(self, **how: Any) -> Stream:
        return Stream(self, "input", how)

    def OutputStream(self, **how: Any) -> Stream:
        return Stream(self, "output", how)


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Library:
    made = Library()
    monkeypatch.setattr(devices, "_library", lambda: made)
    return made


@pytest.mark.parametrize(
    ("wanted", "microphone", "expected"),
    [
        (None, True, 0),
        (None, False, 1),
        ("", True, 0),
        ("headset", True, 2),
        ("USB Headset", False, 2),
        ("2", False, 2),
    ],
)
def test_a_device_by_name_part_or_number(wanted: str | None, microphone: bool, expected: int) -> None:
    assert found(wanted, THERE, microphone=microphone).index == expected


@pytest.mark.parametrize("wanted", ["Built-in Output", "1", "9", "Jabra"])
def test_what_is_no_microphone_is_told_with_the_nearest(wanted: str) -> None:
    with pytest.raises(LineLost, match="choose one of: ") as caught:
        found(wanted, THERE, microphone=True)
    assert "Built-in Microphone" in str(caught.value)


def test_none_at_all() -> None:
    with pytest.raises(LineLost, match="--typed"):
        found(None, [], microphone=True)


def test_without_portaudio_the_fix_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(EngineMissing, match="PortAudio"):
        devices.sound_devices()
    assert "PortAudio" in TypedLine().notes[0]


async def first_blocks(line: SoundLine, sounds: list[np.ndarray], count: int) -> list[Any]:
    stream = line._stream
    blocks: list[Any] = []

    async def feed() -> None:
        for sound in sounds:
            stream.how["callback"](sound, len(sound), None, None)
            await asyncio.sleep(0)

    feeding = asyncio.create_task(feed())
    async for block in line.blocks():
        blocks.append(block)
        if len(blocks) == count:
            break
    await feeding
    line.close()
    return blocks


async def test_blocks_come_as_captured_with_keys_in_them(library: Library) -> None:
    line = SoundLine()
    line.press(Key.TALK)
    line.type("hello")
    ramp = [np.full((BLOCK, 1), i / 10, np.float32) for i in range(4)]
    blocks = await first_blocks(line, ramp, 4)
    assert [float(b.samples[0]) for b in blocks] == pytest.approx([0, 0.1, 0.2, 0.3])
    assert (blocks[0].keys, blocks[0].typed) == ((Key.TALK,), "hello")
    assert (blocks[1].keys, blocks[1].typed) == ((), None)
    assert all(s.closed for s in library.streams)


@pytest.mark.parametrize("rate", [48_000, 44_100])
async def test_a_card_that_refuses_16_khz_is_resampled(library: Library, rate: int) -> None:
    library.rates = (rate,)
    line = SoundLine()
    size = round(rate * BLOCK_SECONDS)
    tone = (0.5 * np.sin(np.arange(size * 20) * 2 * np.pi * 300 / rate)).astype(np.float32)
    stereo = [np.stack([t, t], axis=1) for t in np.split(tone, 20)]
    blocks = await first_blocks(line, stereo, 15)
    assert all(len(b.samples) == BLOCK for b in blocks)
    sound = np.concatenate([b.samples for b in blocks])[BLOCK:]
    assert np.sqrt(np.mean(np.square(sound))) == pytest.approx(0.5 / np.sqrt(2), rel=0.02)


async def test_a_microphone_that_ends_is_a_lost_line(library: Library) -> None:
    line = SoundLine()
    with pytest.raises(LineLost, match="went away"):
        async for _ in _started(line, lambda: line._stream.how["finished_callback"]()):
            pass
    line.close()


async def test_a_microphone_that_falls_silent_is_a_lost_line(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(card, "_FIRST", 0.05)
    line = SoundLine()
    with pytest.raises(LineLost, match="went away"):
        async for _ in line.blocks():
            pass
    line.close()
    line.close()


async def test_closing_ends_the_blocks(library: Library) -> None:
    line = SoundLine()
    async for _ in _started(line, line.close):
        pass


async def _started(line: SoundLine, then: Any) -> Any:
    asyncio.get_running_loop().call_later(0.01, then)
    async for block in line.blocks():
        yield block


async def test_the_speaker_takes_what_is_played(library: Library) -> None:
    line = SoundLine()
    out = np.zeros((768, 2), np.float32)
    (speaker,) = [s for s in library.streams if s.kind == "output"]
    line.play(Speech(np.full(24_000, 0.5, np.float32), 24_000))
    speaker.how["callback"](out, 768, None, None)
    assert (out == 0.5).all()
    assert line.played() == pytest.approx(0.032)
    line.cut()
    speaker.how["callback"](out, 768, None, None)
    assert not out.any()
    line.close()


async def test_without_a_speaker_words_take_their_time_in_silence(library: Library) -> None:
    library.listed = [THERE[0]]
    line = SoundLine()
    assert "speaker" in line.notes[0]
    line.play(Speech(np.zeros(24_000, np.float32), 24_000))
    silence = [np.zeros((BLOCK, 1), np.float32)] * 10
    await first_blocks(line, silence, 10)
    assert line.played() == pytest.approx(0.32)


def test_a_speaker_that_was_named_must_be_there(library: Library) -> None:
    with pytest.raises(LineLost, match="speaker"):
        SoundLine(None, "Jabra")
    assert all(s.closed for s in library.streams)


def test_a_card_that_takes_no_rate_is_told(library: Library) -> None:
    library.rates = ()
    with pytest.raises(LineLost, match="cannot be opened"):
        SoundLine()


async def test_typing_goes_at_the_pace_of_the_clock(library: Library) -> None:
    line = TypedLine(mute=True)
    assert line.notes == ()
    line.type("one")
    line.type("two")
    line.play(Speech(np.zeros(24_000, np.float32), 24_000))
    loop = asyncio.get_running_loop()
    begin, typed = loop.time(), []
    async for block in line.blocks():
        typed.append(block.typed)
        if len(typed) == 5:
            line.close()
    assert loop.time() - begin >= 5 * BLOCK_SECONDS - 0.005
    assert typed[:3] == ["one", "two", None]
    assert line.played() == pytest.approx(0.16)
