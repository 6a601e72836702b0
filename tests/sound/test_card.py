"""The virtual sound card: what is said into the microphone is captured, what is played is heard."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from simulator.domain.errors import LineLost
from simulator.speech.card import SoundLine
from simulator.speech.devices import sound_devices
from simulator.speech.ports import RATE, Samples
from simulator.speech.resampling import resampled
from simulator.speech.voices.hibari import HibariVoice
from simulator.speech.whisper import WhisperTranscriber
from tests.evals.wer import errors, normalised
from tests.sound.card import VirtualCard, available, virtual_card

pytestmark = [
    pytest.mark.sound,
    pytest.mark.models,
    pytest.mark.skipif(available() is not None, reason=str(available())),
]

ASKED = "How did you get into lending money to first time businesses?"
ANSWERED = "It was an accident, honestly. A friend asked me to read old files over the summer."


@pytest.fixture
def card() -> Iterator[VirtualCard]:
    with virtual_card() as made:
        yield made


def wrong(text: str, heard: str) -> int:
    return errors(normalised(text), normalised(heard))


async def test_both_ways_at_once(card: VirtualCard, tmp_path: Path) -> None:
    ear = WhisperTranscriber(tmp_path)
    asked = HibariVoice(tmp_path, "alto").say(ASKED)
    answered = HibariVoice(tmp_path).say(ANSWERED)
    visitor = resampled(asked.samples, asked.rate, RATE)
    assert any(d.default_input for d in sound_devices())
    line = SoundLine()
    assert line.notes == ()
    captured: list[Samples] = []
    card.record()
    async for block in line.blocks():
        if not captured:
            card.speak(visitor, wait=False)
            line.play(answered)
        captured.append(block.samples)
        if len(captured) * len(block.samples) / RATE > max(asked.seconds, answered.seconds) + 1.5:
            break
    assert line.played() == pytest.approx(answered.seconds)
    line.close()
    await asyncio.sleep(0.3)
    assert wrong(ASKED, ear.hear(np.concatenate(captured)).text) <= 2
    assert wrong(ANSWERED, ear.hear(card.recorded()).text) <= 2


async def test_a_cut_is_heard_as_one(card: VirtualCard, tmp_path: Path) -> None:
    line = SoundLine()
    speech = HibariVoice(tmp_path).say(ANSWERED * 3)
    card.record()
    count = 0
    async for _ in line.blocks():
        count += 1
        if count == 1:
            line.play(speech)
        if count == 40:
            line.cut()
        if count == 80:
            break
    played = line.played()
    line.close()
    heard = card.recorded()
    loud = np.flatnonzero(np.abs(heard) > 0.02)
    assert played < 2.5
    assert (loud[-1] - loud[0]) / RATE < played + 0.3


async def test_a_headset_that_is_pulled_is_a_lost_line(card: VirtualCard) -> None:
    line, beats = SoundLine(), 0

    async def listen() -> None:
        nonlocal beats
        async for _ in line.blocks():
            beats += 1
            if beats == 20:
                card.unplug()

    with pytest.raises(LineLost, match="microphone went away"):
        await asyncio.wait_for(listen(), 20)
    assert beats >= 20
    line.close()
