"""The sound check: which devices there are, how loud the microphone is, how both sides sound."""

import asyncio
from collections.abc import Callable

import numpy as np

from simulator import engines
from simulator.domain.errors import LineLost
from simulator.domain.persona import Occasion, Persona
from simulator.session.floor import level_for_meter
from simulator.speech.ports import BLOCK_SECONDS, RATE, AudioLine, Samples, Speech

RECORDED = 4.0
"""Seconds that `hear_yourself` records: a sentence or two."""


def devices() -> tuple[list[str], list[str]]:
    """Names of the microphones and of the speakers; raises `EngineMissing` without a sound library."""
    found = engines.sound_devices()
    return [d.name for d in found if d.inputs], [d.name for d in found if d.outputs]


class SoundCheck:
    """An open microphone and speaker, until closed."""

    def __init__(self, input_device: str | None, output_device: str | None) -> None:
        self._line: AudioLine = engines.sound_line(input_device, output_device)
        self._recording: list[Samples] | None = None
        self._recorded = asyncio.Event()
        self._closed = False

    async def listen(self, level: Callable[[float], None]) -> None:
        """Tell the level (0 to 1, as for the meter) about ten times a second until closed; raises `LineLost`."""
        beats, loudest = 0, 0.0
        try:
            async for block in self._line.blocks():
                if self._closed:
                    break
                beats, loudest = beats + 1, max(loudest, float(np.sqrt(np.mean(np.square(block.samples)))))
                if self._recording is not None:
                    self._recording.append(block.samples)
                    if len(self._recording) * BLOCK_SECONDS >= RECORDED:
                        self._recorded.set()
                if beats % 3 == 0:
                    level(level_for_meter(loudest))
                    loudest = 0.0
        finally:
            self._recorded.set()
            self._line.close()

    async def hear_persona(self, persona: Persona) -> str:
        """Play the persona's greeting; returns what to tell the visitor."""
        lines = persona.manner.get(Occasion.GREETING, ())
        plain = [line for line in lines if "{" not in line]
        voice = await asyncio.to_thread(engines.voice_for, persona)
        speech = await asyncio.to_thread(voice.say, plain[0] if plain else f"Hello, I am {persona.first_name}.")
        self._line.play(speech)
        return f"That was {persona.first_name} ({voice.name}). Too quiet? Turn the speaker up."

    async def hear_yourself(self) -> str:
        """Record four seconds, play them back, and return what was understood."""
        self._recording, self._recorded = [], asyncio.Event()
        await self._recorded.wait()
        blocks, self._recording = self._recording, None
        if not blocks or self._closed:
            raise LineLost("The microphone went away", "plug it in again and come back to this screen")
        samples = np.concatenate(blocks)
        self._line.play(Speech(samples, RATE))
        heard = await asyncio.to_thread(engines.transcriber().hear, samples)
        if not heard.text:
            return "Nothing was understood. Is this the right microphone, and is it switched on?"
        return f"Understood: “{heard.text}” You hear the recording now."

    def close(self) -> None:
        """Give the devices back."""
        self._closed = True
        self._line.close()
