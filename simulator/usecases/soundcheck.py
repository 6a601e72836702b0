"""The sound check: which devices there are, how loud the microphone is, how both sides sound."""

import asyncio
from collections.abc import Callable

import numpy as np

from simulator import engines
from simulator.domain.errors import LineLost
from simulator.domain.persona import Occasion, Persona
from simulator.session.floor import level_for_meter, rms_of
from simulator.speech.ports import BLOCK_SECONDS, RATE, AudioLine, Samples, Speech
from simulator.usecases.levels import Sounds, level_of_microphone

RECORDED = 4.0
"""Seconds that `hear_yourself` records: a sentence or two."""

_FAINT, _WELL, _LOUD = 0.3, 0.45, 0.97
"""Levels of the meter: -42 dB of full scale is above a quiet room, speech into a usable microphone reaches -33 dB."""


def devices() -> tuple[list[str], list[str]]:
    """Names of the microphones and of the speakers; raises `EngineMissing` without a sound library."""
    found = engines.sound_devices()
    return [d.name for d in found if d.inputs], [d.name for d in found if d.outputs]


def how_it_sounds(loudest: float) -> str:
    """What to tell somebody whose voice reached this level (0 to 1, as for the meter) in the last seconds."""
    if loudest > _LOUD:
        return "Too loud: move back a little, or turn the microphone down."
    if loudest >= _WELL:
        return "✓ You can be heard well."
    if loudest >= _FAINT:
        return "Something can be heard, faintly: come closer, or turn the microphone up."
    return "Nothing can be heard yet: say hello."


class SoundCheck:
    """An open microphone and speaker, until closed; opening blocks, and raises `LineLost` or `EngineMissing`."""

    def __init__(self, input_device: str | None, output_device: str | None) -> None:
        self._line: AudioLine = engines.sound_line(input_device, output_device)
        self.notes: tuple[str, ...] = getattr(self._line, "notes", ())
        """What the user should know about the devices, one sentence each."""
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
                beats, loudest = beats + 1, max(loudest, rms_of(block.samples))
                if self._recording is not None:
                    self._recording.append(block.samples)
                    if len(self._recording) * BLOCK_SECONDS >= RECORDED:
                        self._recorded.set()
                if beats % 3 == 0:
                    level(level_for_meter(loudest))
                    loudest = 0.0
        finally:
            self._closed = True
            self._recorded.set()
            self._line.close()

    async def hear_persona(self, persona: Persona) -> str:
        """Play the persona's greeting; returns what to tell the visitor."""
        lines = persona.manner.get(Occasion.GREETING, ())
        plain = [line for line in lines if "{" not in line]
        voice = await asyncio.to_thread(engines.voice_for, persona)
        speech = await asyncio.to_thread(voice.say, plain[0] if plain else f"Hello, I am {persona.first_name}.")
        self._line.cut()
        self._line.play(speech)
        return f"That is {persona.first_name} ({voice.name}). Too quiet? Turn the speaker up."

    async def hear_yourself(self) -> str:
        """Record four seconds, play them back, and return what was understood; raises `LineLost`."""
        self._line.cut()
        self._recording, self._recorded = [], asyncio.Event()
        if not self._closed:
            await self._recorded.wait()
        blocks, self._recording = self._recording, None
        if not blocks or self._closed:
            raise LineLost("The microphone went away", "plug it in again and look again")
        samples = np.concatenate(blocks)
        self._line.play(Speech(samples, RATE))
        level = level_of_microphone(samples)
        heard = await asyncio.to_thread(engines.transcriber().hear, samples)
        if not heard.text:
            return f"Nothing was understood. {level.advice}"
        warning = "" if level.sounds is Sounds.WELL else f" {level.advice}"
        return f"Understood: “{heard.text}” You hear the recording now.{warning}"

    def close(self) -> None:
        """Give the devices back."""
        self._closed = True
        self._line.close()
