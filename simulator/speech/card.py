"""Lines on the sound card: microphone and speaker, or a speaker alone for those who type.

PortAudio's threads do no work of their own: one copies 512 samples into the event loop, the other takes frames that
lie ready.
"""

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator, Iterator
from typing import Any

import numpy as np

from simulator.domain.errors import EngineMissing, LineLost
from simulator.speech import devices
from simulator.speech.lines import SILENCE
from simulator.speech.playing import Feed
from simulator.speech.ports import BLOCK, BLOCK_SECONDS, RATE, Block, Key, Samples, Speech
from simulator.speech.resampling import Resampler

_GONE = 1.5
"""Seconds without a block after which the microphone counts as gone."""

_FIRST = 6.0
"""Seconds that a microphone may take to wake up (Bluetooth, a busy machine)."""

_LATE = 1.0
"""Seconds that a paced line may lag behind the clock before it gives up catching up (a suspended machine)."""

_NO_SPEAKER = "There is no speaker, so the persona's words come as text only: plug one in, then start again"


class SoundLine:
    """An `AudioLine` on the sound card; the devices are open until `close`.

    Devices are named as in `devices.found`. Raises `LineLost` where the microphone cannot be opened, `EngineMissing`
    without PortAudio. Without a speaker, or with `mute`, what is played takes its time in silence; `notes` says so.
    """

    live = True

    def __init__(
        self, input_device: str | None = None, output_device: str | None = None, *, mute: bool = False
    ) -> None:
        self._inbox = _Inbox()
        self._arrived: deque[Samples | None] = deque()
        self._new: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False
        there = devices.sound_devices()
        wished = devices.found(input_device, there, microphone=True)
        self._stream, rate = devices.microphone(wished, self._captured, self._ended)
        self._resampler = Resampler(rate, RATE) if rate != RATE else None
        self._rest: Samples = np.zeros(0, np.float32)
        try:
            self._speaker = _Speaker(output_device, there, mute=mute)
        except LineLost:
            devices.shut(self._stream)
            raise
        self.notes = self._speaker.notes
        """What the user should know, one sentence each."""

    def press(self, key: Key) -> None:
        """Put a key into the next block; from the event loop's thread."""
        self._inbox.keys.append(key)

    def type(self, text: str) -> None:
        """Put a typed line into the next block; from the event loop's thread."""
        self._inbox.lines.append(text)

    async def blocks(self) -> AsyncIterator[Block]:
        """Blocks as the microphone gives them; raises `LineLost` where it goes away."""
        self._loop, self._new = asyncio.get_running_loop(), asyncio.Event()
        devices.start(self._stream, "microphone")
        patience = _FIRST
        while not self._closed:
            while self._arrived:
                sound = self._arrived.popleft()
                if sound is None:
                    self._gone()
                    return
                patience = _GONE
                for samples in self._in_blocks(sound):
                    self._speaker.beat()
                    yield self._inbox.block(samples)
                    if self._closed:
                        return
            self._new.clear()
            if self._arrived:
                continue
            try:
                await asyncio.wait_for(self._new.wait(), patience)
            except TimeoutError:
                self._gone()

    def play(self, speech: Speech) -> None:
        """Queue sound behind what is playing."""
        self._speaker.play(speech)

    @property
    def audible(self) -> bool:
        """Whether what is played can be heard."""
        return self._speaker.audible

    def duck(self, down: bool) -> None:
        """Turn down what plays, or up again."""
        self._speaker.duck(down)

    def cut(self) -> None:
        """Stop playing at once."""
        self._speaker.cut()

    def played(self) -> float:
        """Seconds of sound handed to the speaker."""
        return self._speaker.played()

    def close(self) -> None:
        """Give the devices back."""
        if self._closed:
            return
        self._closed = True
        if self._new is not None:
            self._new.set()
        devices.shut(self._stream)
        self._speaker.close()

    def _captured(self, sound: Any, frames: int, time: Any, status: Any) -> None:
        """PortAudio's thread: copy, post, nothing else."""
        loop = self._loop
        if loop is not None:
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(self._take, sound.copy())

    def _ended(self) -> None:
        """PortAudio's thread: the stream is over, wanted or not."""
        loop = self._loop
        if loop is not None and not self._closed:
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(self._take, None)

    def _take(self, sound: Any) -> None:
        self._arrived.append(None if sound is None else _one_channel(sound))
        if self._new is not None:
            self._new.set()

    def _in_blocks(self, sound: Samples) -> Iterator[Samples]:
        if self._resampler is not None:
            sound = self._resampler.push(sound)
        if not len(self._rest) and len(sound) == BLOCK:
            yield sound
            return
        self._rest = np.concatenate((self._rest, sound))
        while len(self._rest) >= BLOCK:
            block, self._rest = self._rest[:BLOCK], self._rest[BLOCK:]
            yield block

    def _gone(self) -> None:
        if not self._closed:
            raise LineLost("The microphone went away", "plug it in again and start again; what was said is kept")


class TypedLine:
    """An `AudioLine` for typing at a terminal: silent blocks at the pace of the clock, and a speaker unless `mute`."""

    live = True

    def __init__(self, output_device: str | None = None, *, mute: bool = False) -> None:
        self._inbox = _Inbox()
        self._closed = False
        there: list[devices.SoundDevice] = []
        notes: tuple[str, ...] = ()
        if not mute:
            try:
                there = devices.sound_devices()
            except EngineMissing as error:
                # Whoever types does not need sound.
                mute, notes = (
                    True,
                    (f"The persona's words come as text only: {str(error)[:1].lower()}{str(error)[1:]}",),
                )
        self._speaker = _Speaker(output_device, there, mute=mute)
        self.notes = (*notes, *self._speaker.notes)
        """What the user should know, one sentence each."""

    def press(self, key: Key) -> None:
        """Put a key into the next block; from the event loop's thread."""
        self._inbox.keys.append(key)

    def type(self, text: str) -> None:
        """Put a typed line into the next block that has none; from the event loop's thread."""
        self._inbox.lines.append(text)

    async def blocks(self) -> AsyncIterator[Block]:
        """A silent block every 32 ms."""
        loop = asyncio.get_running_loop()
        due = loop.time()
        while not self._closed:
            due += BLOCK_SECONDS
            late = loop.time() - due
            if late > _LATE:
                due = loop.time()
            await asyncio.sleep(max(0.0, -late))
            self._speaker.beat()
            yield self._inbox.block(SILENCE)

    def play(self, speech: Speech) -> None:
        """Queue sound behind what is playing."""
        self._speaker.play(speech)

    @property
    def audible(self) -> bool:
        """Whether what is played can be heard."""
        return self._speaker.audible

    def cut(self) -> None:
        """Stop playing at once."""
        self._speaker.cut()

    def played(self) -> float:
        """Seconds of sound handed to the speaker."""
        return self._speaker.played()

    def close(self) -> None:
        """Give the speaker back."""
        if not self._closed:
            self._closed = True
            self._speaker.close()


class _Inbox:
    """Keys and typed lines on their way into the next block."""

    def __init__(self) -> None:
        self.keys: list[Key] = []
        self.lines: deque[str] = deque()

    def block(self, samples: Samples) -> Block:
        keys, self.keys = tuple(self.keys), []
        return Block(samples, keys, self.lines.popleft() if self.lines else None)


class _Speaker:
    """A speaker, or silence that takes the same time where there is none."""

    def __init__(self, wanted: str | None, there: list[devices.SoundDevice], *, mute: bool) -> None:
        self._stream: Any = None
        self._feed = Feed(devices.VOICE_RATE)
        self.notes: tuple[str, ...] = ()
        if not mute and not any(d.outputs for d in there) and wanted is None:
            self.notes = (_NO_SPEAKER,)
        elif not mute:
            device = devices.found(wanted, there, microphone=False)
            stream: Any = None
            try:
                stream, rate = devices.speaker(device, self._wanted)
                self._feed = Feed(rate)
                devices.start(stream, "speaker")
                self._stream = stream
            except LineLost as error:
                if stream is not None:
                    devices.shut(stream)
                if wanted is not None:
                    raise
                self.notes = (f"{_NO_SPEAKER} ({error.what})",)

    @property
    def audible(self) -> bool:
        return self._stream is not None

    def play(self, speech: Speech) -> None:
        self._feed.play(speech)

    def duck(self, down: bool) -> None:
        self._feed.duck(down)

    def cut(self) -> None:
        self._feed.cut()

    def played(self) -> float:
        return self._feed.played()

    def beat(self) -> None:
        """Once per block: get sound ready; where nothing takes it, let it pass in silence."""
        self._feed.top_up()
        if self._stream is None:
            self._feed.take(round(self._feed.rate * BLOCK_SECONDS))

    def close(self) -> None:
        if self._stream is not None:
            devices.shut(self._stream)

    def _wanted(self, out: Any, frames: int, time: Any, status: Any) -> None:
        """PortAudio's thread: hand over what lies ready."""
        out[:] = self._feed.take(frames)[:, None]


def _one_channel(sound: Any) -> Samples:
    mono: Samples = np.asarray(sound if sound.ndim == 1 else sound.mean(axis=1), np.float32)
    return mono
