"""Hearing something again: a turn of a kept recording, or words in the persona's voice."""

import asyncio
from pathlib import Path

from simulator import engines
from simulator.domain.errors import LineLost
from simulator.domain.persona import Persona
from simulator.speech.ports import RATE, Speech
from simulator.speech.recordings import read_sound

_REST = 0.3
"""Seconds after the last sample was handed over, in which the speaker still sounds."""


class Player:
    """One speaker that plays one thing at a time; what comes later stops what is playing."""

    def __init__(self, output_device: str | None = None) -> None:
        self._device = output_device
        self._playing: asyncio.Event | None = None
        """Set, it stops what is playing."""

    @property
    def playing(self) -> bool:
        """Whether there is something to be heard."""
        return self._playing is not None

    def stop(self) -> None:
        """Be silent at once."""
        if self._playing is not None:
            self._playing.set()

    async def turn(self, recording: Path) -> float:
        """Play a sound file to its end, or to `stop`; returns the seconds that were played.

        Raises `LineLost` without a speaker, `CoffeechatError` where the file cannot be read.
        """
        return await self._play(Speech(await asyncio.to_thread(read_sound, recording), RATE))

    async def words(self, persona: Persona, text: str) -> float:
        """Say the text in the persona's voice; raises `EngineMissing` where there is none, `LineLost` as `turn`."""
        voice = await asyncio.to_thread(engines.voice_for, persona)
        return await self._play(await asyncio.to_thread(voice.say, text))

    async def _play(self, speech: Speech) -> float:
        self.stop()
        stopped = self._playing = asyncio.Event()
        try:
            line = await asyncio.to_thread(engines.typed_line, self._device)
            try:
                notes = getattr(line, "notes", ())
                if notes:
                    raise LineLost("There is no speaker to hear it on", "plug one in, or choose one in the sound check")
                line.play(speech)
                rest = _REST
                async for _ in line.blocks():
                    if stopped.is_set():
                        line.cut()
                        break
                    if line.played() >= speech.seconds - 0.01:
                        rest -= 0.032
                        if rest <= 0:
                            break
                return min(speech.seconds, line.played())
            finally:
                line.close()
        finally:
            if self._playing is stopped:
                self._playing = None
