"""The virtual line: blocks are the clock, turns wait for the floor, sound that plays takes its time."""

import asyncio
from pathlib import Path

import numpy as np
import pytest

from simulator.domain.errors import NotFound
from simulator.speech.lines import PipedVisitor, RecordedVisitor, VirtualLine, cut_into_blocks, typed_seconds
from simulator.speech.ports import BLOCK, BLOCK_SECONDS, RATE, Block, Key, Speech
from simulator.speech.wav import write_wav


async def collected(line: VirtualLine, most: int = 10_000, *, answers: bool = True) -> list[Block]:
    """Every block; the floor is opened at the start and again after each typed line."""
    blocks: list[Block] = []
    line.floor_open()
    async for block in line.blocks():
        blocks.append(block)
        if answers and (block.typed is not None or (block.keys and len([b for b in blocks if b.keys]) % 2 == 0)):
            line.floor_open()
        if len(blocks) >= most:
            line.close()
    return blocks


async def test_lines_last_their_words_and_half_a_second_between() -> None:
    blocks = await collected(VirtualLine(PipedVisitor(["Hello there, how are you?\n", "Bye"])))
    at = [i * BLOCK_SECONDS for i, b in enumerate(blocks) if b.typed is not None]
    assert [b.typed for b in blocks if b.typed is not None] == ["Hello there, how are you?", "Bye"]
    assert at[0] == pytest.approx(0.5 + typed_seconds("Hello there, how are you?"), abs=0.05)
    assert at[1] - at[0] == pytest.approx(0.5 + 0.4, abs=0.07)
    assert len(blocks) * BLOCK_SECONDS - at[1] == pytest.approx(0.5, abs=0.1)


async def test_nothing_is_said_until_the_floor_is_open() -> None:
    line = VirtualLine(PipedVisitor(["Hello"]))
    seen = 0
    async for block in line.blocks():
        assert block.typed is None
        seen += 1
        if seen == 500:
            break
    assert line.played() == 0.0


async def test_a_floor_opened_in_the_middle_of_a_turn_means_nothing() -> None:
    line = VirtualLine(PipedVisitor(["one two three four five", "next"]))
    line.floor_open()
    count, said = 0, []
    async for block in line.blocks():
        count += 1
        if count == 30:
            line.floor_open()
        if block.typed:
            said.append(block.typed)
        if count == 500:
            break
    assert said == ["one two three four five"]


async def test_a_lost_floor_does_not_hang_the_session() -> None:
    blocks = await collected(VirtualLine(PipedVisitor(["Hello", "Bye"])), answers=False)
    assert [b.typed for b in blocks if b.typed] == ["Hello", "Bye"]
    assert 120 < len(blocks) * BLOCK_SECONDS < 130


async def test_playing_takes_session_time_and_cut_stops_it() -> None:
    line = VirtualLine(PipedVisitor([]))
    line.play(Speech(np.zeros(24_000, np.float32), 24_000))
    line.play(Speech(np.zeros(24_000, np.float32), 24_000))
    count = 0
    async for _ in line.blocks():
        count += 1
        if count == 40:
            assert line.played() == pytest.approx(40 * BLOCK_SECONDS)
            line.cut()
        if count == 100:
            assert line.played() == pytest.approx(40 * BLOCK_SECONDS)
            line.close()
    line.close()
    assert count == 100


async def test_played_comes_to_exactly_what_was_queued() -> None:
    line = VirtualLine(PipedVisitor([]))
    line.play(Speech(np.zeros(23_456, np.float32), 24_000))
    count = 0
    async for _ in line.blocks():
        count += 1
        if count == 200:
            line.close()
    assert line.played() == pytest.approx(23_456 / 24_000)


async def test_keys_and_lines_come_in_the_next_block() -> None:
    line = VirtualLine(PipedVisitor([]))
    blocks = line.blocks()
    await anext(blocks)
    line.press(Key.TALK)
    line.press(Key.HUSH)
    line.type("hello")
    block = await anext(blocks)
    assert (block.keys, block.typed) == ((Key.TALK, Key.HUSH), "hello")
    after = await anext(blocks)
    assert (after.keys, after.typed) == ((), None)


async def test_each_file_is_a_turn_between_two_keys(tmp_path: Path) -> None:
    loud = np.full(1_300, 0.5, np.float32)
    paths = [tmp_path / "a.wav", tmp_path / "b.wav"]
    for path in paths:
        write_wav(path, Speech(loud, RATE))
    blocks = await collected(VirtualLine(RecordedVisitor(paths)))
    keyed = [i for i, b in enumerate(blocks) if b.keys == (Key.TALK,)]
    assert len(keyed) == 4
    assert keyed[1] - keyed[0] == keyed[3] - keyed[2] == 4
    spoken = np.concatenate([b.samples for b in blocks[keyed[0] : keyed[1]]])
    assert np.count_nonzero(spoken) == 1_300
    assert all(len(b.samples) == BLOCK for b in blocks)


def test_a_missing_file_is_reported_before_the_talk(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        RecordedVisitor([tmp_path / "none.wav"])


async def test_waiting_for_a_line_leaves_the_loop_free() -> None:
    gate = asyncio.Event()
    loop = asyncio.get_running_loop()

    def lines():  # type: ignore[no-untyped-def]
        asyncio.run_coroutine_threadsafe(gate.wait(), loop).result(5)
        yield "late"

    loop.call_later(0.02, gate.set)
    blocks = await collected(VirtualLine(PipedVisitor(lines())))
    assert [b.typed for b in blocks if b.typed] == ["late"]


async def test_an_hour_is_the_same_twice() -> None:
    def script() -> PipedVisitor:
        return PipedVisitor([f"This is line number {i}." for i in range(1_000)])

    first, second = [
        [(i, b.typed) for i, b in enumerate(await collected(VirtualLine(script()), 200_000)) if b.typed]
        for _ in range(2)
    ]
    assert first == second
    assert len(first) == 1_000


def test_blocks_of_a_clip() -> None:
    pieces = list(cut_into_blocks(np.ones(1_025, np.float32)))
    assert [float(p.sum()) for p in pieces] == [512, 512, 1]
    assert list(cut_into_blocks(np.zeros(0, np.float32))) == []
