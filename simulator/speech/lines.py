"""Lines without a sound card: a scripted visitor on the virtual clock, for `--audio`, piped `--typed` and tests.

The clock is the blocks: each one is 32 ms of session time, and they come as fast as the session takes them.
"""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np

from simulator.speech.playing import Reel
from simulator.speech.ports import BLOCK, BLOCK_SECONDS, RATE, Block, Key, Samples, Speech
from simulator.speech.wav import read_wav

WORDS_A_MINUTE = 150
"""How fast a typed line is taken to be spoken (`formats.md`, section 4)."""

BETWEEN_TURNS = 0.5
"""Seconds that a scripted visitor waits once the floor is open (`formats.md`, section 4)."""

_LOST_FLOOR = 60.0
"""Seconds of silence after which a scripted visitor goes on even though nobody opened the floor."""

SILENCE: Samples = np.zeros(BLOCK, np.float32)
"""One block in which nothing sounds; shared, so it may not be written to."""
SILENCE.flags.writeable = False

_T = TypeVar("_T")


class Visitor(Protocol):
    """Somebody who speaks when the floor is theirs."""

    def next_turn(self) -> Iterator[Block] | None:
        """The blocks of the next turn; None where nothing is left to say. May wait for input, in its own thread."""
        ...


class PipedVisitor:
    """Typed lines, each as long as its words would last at 150 a minute."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)

    def next_turn(self) -> Iterator[Block] | None:
        """The next line; waits for it where the lines come from a pipe."""
        line = next(self._lines, None)
        if line is None:
            return None
        return _typed(line.rstrip("\r\n"))


class RecordedVisitor:
    """Sound files, each one spoken turn: the talk key, the sound, the talk key.

    Every file is read once at the start, so that a bad one is reported before the talk begins.
    """

    def __init__(self, paths: Sequence[Path], read: Callable[[Path], Samples] = read_wav) -> None:
        self._read = read
        for path in paths:
            read(path)
        self._paths = iter(tuple(paths))

    def next_turn(self) -> Iterator[Block] | None:
        """The next file; raises `CoffeechatError` where it can no longer be read."""
        path = next(self._paths, None)
        return None if path is None else _spoken(self._read(path))


class VirtualLine:
    """An `AudioLine` on the virtual clock: the visitor speaks 0.5 s after `floor_open`, and then is silent again.

    `blocks` ends when the floor is open and the visitor has nothing left to say.
    """

    live = False

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._keys: list[Key] = []
        self._typed: str | None = None
        self._reel = Reel()
        self._open = False
        self._closed = False

    def floor_open(self) -> None:
        """The visitor may speak; without effect while they are speaking."""
        self._open = True

    def press(self, key: Key) -> None:
        """Put a key into the next block."""
        self._keys.append(key)

    def type(self, text: str) -> None:
        """Put a typed line into the next block."""
        self._typed = text

    async def blocks(self) -> AsyncIterator[Block]:
        """Blocks as fast as they are taken; other tasks get a turn between any two."""
        waited = 0.0
        while not self._closed:
            waited = waited + BLOCK_SECONDS if self._reel.empty else 0.0
            if self._open or waited > _LOST_FLOOR:
                self._open = False
                for _ in range(round(BETWEEN_TURNS / BLOCK_SECONDS)):
                    yield await self._beat(Block(SILENCE))
                turn = await _aside(self._visitor.next_turn)
                if turn is None or self._closed:
                    return
                for block in turn:
                    # Whoever opens the floor while the visitor speaks means nothing by it; in answer to the last
                    # block it is meant.
                    self._open = False
                    yield await self._beat(block)
                waited = 0.0
            yield await self._beat(Block(SILENCE))

    def play(self, speech: Speech) -> None:
        """Queue sound: every block hands 32 ms of it to nobody."""
        self._reel.add(speech.seconds)

    def cut(self) -> None:
        """Forget what is queued."""
        self._reel.cut()

    def played(self) -> float:
        """Seconds of queued sound that the blocks so far have used up."""
        return self._reel.played

    def close(self) -> None:
        """No more blocks."""
        self._closed = True

    async def _beat(self, block: Block) -> Block:
        await asyncio.sleep(0)
        self._reel.advance(BLOCK_SECONDS)
        if not self._keys and self._typed is None:
            return block
        keys, typed = (*block.keys, *self._keys), self._typed if block.typed is None else block.typed
        self._keys, self._typed = [], None
        return Block(block.samples, keys, typed)


def typed_seconds(text: str) -> float:
    """How long a typed line lasts: its words at 150 a minute."""
    return len(text.split()) * 60 / WORDS_A_MINUTE


def cut_into_blocks(samples: Samples) -> Iterator[Samples]:
    """The sound in blocks of 512 samples, the last one filled up with silence."""
    for begin in range(0, len(samples), BLOCK):
        piece = samples[begin : begin + BLOCK]
        yield piece if len(piece) == BLOCK else np.pad(piece, (0, BLOCK - len(piece)))


def _typed(line: str) -> Iterator[Block]:
    for _ in range(round(typed_seconds(line) * RATE / BLOCK)):
        yield Block(SILENCE)
    yield Block(SILENCE, typed=line)


def _spoken(samples: Samples) -> Iterator[Block]:
    yield Block(SILENCE, keys=(Key.TALK,))
    for piece in cut_into_blocks(samples):
        yield Block(piece)
    yield Block(SILENCE, keys=(Key.TALK,))


async def _aside(work: Callable[[], _T]) -> _T:
    """The result of work that may wait for input, done in a thread that never keeps the program from ending."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[_T] = loop.create_future()

    def settle(result: _T | None, error: BaseException | None) -> None:
        if done.done():
            return
        if error is not None:
            done.set_exception(error)
        else:
            done.set_result(result)  # type: ignore[arg-type]  # without an error the result is there

    def run() -> None:
        result: _T | None = None
        failed: BaseException | None = None
        try:
            result = work()
        except Exception as error:
            failed = error
        # A line that arrives after the session is over is nobody's.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(settle, result, failed)

    threading.Thread(target=run, name="visitor", daemon=True).start()
    return await done
