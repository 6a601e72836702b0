"""A spoken answer of any length, heard piece by piece: what was said is text long before its end."""

import asyncio
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType

import numpy as np

from simulator import engines
from simulator.domain.errors import CoffeechatError
from simulator.session.floor import SPEECH
from simulator.speech.lines import cut_into_blocks
from simulator.speech.ports import BLOCK_SECONDS, Samples
from simulator.speech.recordings import read_sound

PIECE = 12.0
"""Seconds after which a pause ends a piece: most of an answer is text before it is over, and Whisper hears 30 s."""
PAUSE = 0.6
"""Seconds without speech between two pieces: sentences are seldom cut at so long a breath."""

SoFar = Callable[[str], None]


class Dictation:
    """One answer. `so_far` is told all the words each time there are more, and keeps them."""

    def __init__(self, so_far: SoFar, hints: Sequence[str] = ()) -> None:
        self._so_far, self._hints = so_far, tuple(hints)
        self._detector, self._transcriber = engines.detector(), engines.transcriber()
        self._blocks: list[Samples] = []
        self._quiet = 0
        self._texts: list[str] = []

    @property
    def text(self) -> str:
        """What was heard so far, as a story begins: small Whisper models leave out the first capital now and then."""
        said = " ".join(self._texts)
        return said[:1].upper() + said[1:]

    def push(self, block: Samples) -> bool:
        """One more block; whether there is a piece to `hear`."""
        self._blocks.append(block)
        self._quiet = 0 if self._detector.chance(block) >= SPEECH else self._quiet + 1
        return len(self._blocks) * BLOCK_SECONDS >= PIECE and self._quiet * BLOCK_SECONDS >= PAUSE

    def hear(self) -> None:
        """Turn what was pushed and not heard yet into words; blocking. Raises `EngineMissing`."""
        if not self._blocks:
            return
        samples, self._blocks, self._quiet = np.concatenate(self._blocks), [], 0
        if said := self._transcriber.hear(samples, self._hints).text.strip():
            self._texts.append(said)
            self._so_far(self.text)


def hear_file(path: Path, so_far: SoFar, hints: Sequence[str] = ()) -> str:
    """What is said in a sound file; raises `CoffeechatError`, naming the file, where it cannot be read."""
    return _heard(cut_into_blocks(read_sound(path)), Dictation(so_far, hints))


def _heard(blocks: Iterable[Samples], dictation: Dictation) -> str:
    for block in blocks:
        if dictation.push(block):
            dictation.hear()
    dictation.hear()
    return dictation.text


class Microphone:
    """`with Microphone(…) as answer:` records until the block is left, then `answer.text` is what was said.

    However the block is left, what was said is heard and told to `so_far`. A microphone that goes away is raised as
    `LineLost` at the end, after that. Opening blocks, and raises `LineLost` or `EngineMissing`.
    """

    def __init__(self, device: str | None, so_far: SoFar, hints: Sequence[str] = ()) -> None:
        self._dictation = Dictation(so_far, hints)
        self._line = engines.sound_line(device, None, mute=True)
        self._over = False
        self._fault: CoffeechatError | None = None
        self._thread = threading.Thread(target=lambda: asyncio.run(self._listen()), name="dictation", daemon=True)

    @property
    def text(self) -> str:
        """What was heard so far."""
        return self._dictation.text

    def __enter__(self) -> "Microphone":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over = True
        self._thread.join()
        if self._fault is not None and error is None:
            raise self._fault

    async def _listen(self) -> None:
        try:
            async for block in self._line.blocks():
                if self._dictation.push(block.samples):
                    # Aside, so that the blocks that come meanwhile are taken from the sound card.
                    await asyncio.to_thread(self._dictation.hear)
                if self._over:
                    break
        except CoffeechatError as fault:
            self._fault = fault
        finally:
            self._line.close()
        try:
            await asyncio.to_thread(self._dictation.hear)
        except CoffeechatError as fault:
            self._fault = fault


def get_ready() -> None:
    """Load what hears, so that nobody waits after their first answer; raises `EngineMissing`."""
    engines.get_ready(engines.transcriber())
