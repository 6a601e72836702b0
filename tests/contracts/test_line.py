"""What an AudioLine is. A plug-in's author adds their class to `LINES` and runs this file."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator

import numpy as np
import pytest

from simulator.speech.card import SoundLine, TypedLine
from simulator.speech.lines import PipedVisitor, VirtualLine
from simulator.speech.ports import BLOCK, BLOCK_SECONDS, AudioLine, Block, Key, Speech
from tests.sound.card import available, virtual_card

LINES: dict[str, Callable[[], AudioLine]] = {
    "virtual": lambda: VirtualLine(PipedVisitor([])),
    "typed": lambda: TypedLine(mute=True),
    "sound card": SoundLine,
}


@pytest.fixture(scope="module")
def card() -> Iterator[None]:
    with virtual_card():
        yield


@pytest.fixture(
    params=[
        "virtual",
        "typed",
        pytest.param(
            "sound card",
            marks=[pytest.mark.sound, pytest.mark.skipif(available() is not None, reason=str(available()))],
        ),
    ]
)
async def line(request: pytest.FixtureRequest) -> AsyncIterator[AudioLine]:
    if request.param == "sound card":
        request.getfixturevalue("card")
    made = LINES[request.param]()
    yield made
    made.close()


def tone(seconds: float) -> Speech:
    return Speech((0.2 * np.sin(np.arange(round(seconds * 24_000)) / 10)).astype(np.float32), 24_000)


async def some(line: AudioLine, count: int) -> list[Block]:
    blocks: list[Block] = []
    async for block in line.blocks():
        blocks.append(block)
        if len(blocks) == count:
            break
    return blocks


async def test_blocks_are_blocks(line: AudioLine) -> None:
    assert isinstance(line.live, bool)
    for block in await some(line, 10):
        assert block.samples.shape == (BLOCK,)
        assert block.samples.dtype == np.float32
        assert block.keys == ()
        assert block.typed is None


async def test_keys_and_lines_come_once_and_in_order(line: AudioLine) -> None:
    line.press(Key.TALK)  # type: ignore[attr-defined]
    line.press(Key.HUSH)  # type: ignore[attr-defined]
    line.type("hello")  # type: ignore[attr-defined]
    blocks = await some(line, 5)
    assert [k for b in blocks for k in b.keys] == [Key.TALK, Key.HUSH]
    assert [b.typed for b in blocks if b.typed is not None] == ["hello"]


async def test_played_reaches_exactly_what_was_queued(line: AudioLine) -> None:
    first, second = tone(0.2), tone(0.15)
    line.play(first)
    line.play(second)
    before = 0.0
    count = 0
    async for _ in line.blocks():
        assert before <= line.played() <= first.seconds + second.seconds
        before = line.played()
        count += 1
        if before == first.seconds + second.seconds or count == 200:
            break
    assert before == first.seconds + second.seconds


async def test_a_cut_ends_what_plays_and_forgets_what_waits(line: AudioLine) -> None:
    line.play(tone(5))
    line.play(tone(5))
    count, at_cut = 0, 0.0
    async for _ in line.blocks():
        count += 1
        if count == 10:
            line.cut()
            at_cut = line.played()
        if count == 20:
            break
    assert line.played() == at_cut < 5
    line.play(tone(0.1))
    async with asyncio.timeout(10):
        async for _ in line.blocks():
            if line.played() - at_cut >= 0.1 - 1e-6:
                break


async def test_closing_twice_is_closing(line: AudioLine) -> None:
    await some(line, 2)
    line.close()
    line.close()
    assert line.played() == 0.0


async def test_blocks_are_the_clock(line: AudioLine) -> None:
    loop = asyncio.get_running_loop()
    begin = loop.time()
    await some(line, 20)
    if line.live:
        # A device may hand over its first blocks in one go; it never runs ahead of the clock for long.
        assert loop.time() - begin > 10 * BLOCK_SECONDS
