"""A reply being spoken: breath by breath, as sound or as text, with what of it was heard."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.dialogue.engine import Memory, Reply
from simulator.session.phases import Due
from simulator.speech.playing import at_once
from simulator.speech.ports import AudioLine, PatientVoice, Speech, Voice

WORD_SECONDS = 60 / 150
"""How long a word lasts where there is no voice: 150 a minute (`formats.md`, section 4)."""

STALL = 5.0
"""Seconds without progress after which a live speaker is taken to be dead; a Bluetooth one may sleep for two."""

_CRUMB = 0.004
"""Seconds of a sentence that count as nothing: the line counts in whole samples of another rate."""


def text_seconds(text: str) -> float:
    """How long a text lasts at 150 words a minute."""
    return len(text.split()) * WORD_SECONDS


@dataclass(frozen=True, slots=True)
class Breath:
    """What the voice says at once: a sentence, or a part of one."""

    text: str
    caption: str | None
    """The sentence that it begins; None inside one."""


def breaths_of(sentences: Sequence[str], voice: Voice | None) -> tuple[Breath, ...]:
    """The sentences as this voice says them."""
    breaths: list[Breath] = []
    for sentence in sentences:
        texts = voice.breaths(sentence) if isinstance(voice, PatientVoice) else (sentence,)
        breaths += [Breath(text, None if i else sentence) for i, text in enumerate(texts)]
    return tuple(breaths)


@dataclass(slots=True)
class _Said:
    breath: Breath
    begin: float
    """On the line's clock of played seconds for sound, in session time for text."""
    seconds: float
    speech: Speech | None


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was heard of a reply: the text, the sound of it (None where there was none), whether it was all."""

    text: str
    speech: Speech | None
    whole: bool


class Speaking:
    """One reply on its way to the visitor from session time `time` on; it was composed from the memory `before`."""

    def __init__(
        self,
        time: float,
        reply: Reply,
        before: Memory,
        line: AudioLine,
        due: Due | None = None,
        breaths: tuple[Breath, ...] | None = None,
    ) -> None:
        self.reply, self.before, self.due = reply, before, due
        self._breaths = breaths_of(reply.sentences, None) if breaths is None else breaths
        self.began = time
        """Session time of the first sample."""
        self.voicing: asyncio.Task[Speech] | None = None
        """The voice at work on the breath `next`."""
        self.next = 0
        """The first breath that is not on the line yet."""
        self._line = line
        self._said: list[_Said] = []
        self._current = 0
        self._captioned = 0
        self._moved = (line.played(), time)

    @property
    def to_voice(self) -> str | None:
        """The breath that the voice should say next; None where all are on the line."""
        return self._breaths[self.next].text if self.next < len(self._breaths) else None

    def voiced(self, speech: Speech) -> None:
        """Put the next breath on the line, behind what is playing."""
        sounding = [s for s in self._said if s.speech is not None]
        speech = speech if self._said else at_once(speech)
        begin = sounding[-1].begin + sounding[-1].seconds if sounding else self._line.played()
        self._said.append(_Said(self._breaths[self.next], begin, speech.seconds, speech))
        self.next += 1
        self._line.play(speech)

    def captions(self, time: float, text_only: bool) -> list[str]:
        """The sentences that begin now; with `text_only` the next breath is read where the voice should say it."""
        begun: list[str] = []
        while True:
            while self._current < len(self._said) and self._over(self._said[self._current], time):
                self._current += 1
            if self._current == len(self._said) and text_only and self.to_voice is not None:
                self._read(time)
            if self._captioned == len(self._said) or self._captioned > self._current:
                return begun
            caption = self._said[self._captioned].breath.caption
            if caption is not None:
                begun.append(caption)
            self._captioned += 1

    def finished(self) -> bool:
        """Whether all sentences have been heard to their end (as of the last `captions`)."""
        return self.to_voice is None and self._current == len(self._said)

    def stalled(self, time: float) -> bool:
        """Whether the speaker has taken no sound for too long; the beat calls it each time."""
        played = self._line.played()
        waiting = self._current < len(self._said) and self._said[self._current].speech is not None
        if not waiting or played > self._moved[0]:
            self._moved = (played, time)
        return time - self._moved[1] > STALL

    def read_on(self, time: float) -> None:
        """Go on as text from the start of the current sentence: the speaker is dead, and its sound is forgotten."""
        self._line.cut()
        while 0 < self._current < len(self._said) and self._said[self._current].breath.caption is None:
            self._current -= 1
        del self._said[self._current :]
        self._captioned = min(self._captioned, self._current)
        self.next = self._current
        self._moved = (self._line.played(), time)

    def heard(self, time: float) -> Spoken:
        """What was heard by now: whole breaths, and the words of the current one in proportion; what is read, is read.

        A sentence that stands there as text was seen whole, however soon the visitor answers.
        """
        seen = self._said[: self._captioned]
        if self.finished() or (self.to_voice is None and seen == self._said and all(s.speech is None for s in seen)):
            return Spoken(self.reply.text, _joined([s.speech for s in self._said], None), whole=True)
        done = self._said[: self._current]
        texts, cut = [s.breath.text for s in done], None
        pieces = [s.speech for s in done]
        if self._current < len(self._said):
            now = self._said[self._current]
            silent = now.speech is None or not now.seconds
            cut = 1.0 if silent else min(1.0, max(0.0, (self._line.played() - now.begin) / now.seconds))
            spoken = now.breath.text.split()
            texts.append(" ".join(spoken[: int(len(spoken) * cut)]))
            pieces.append(now.speech)
        return Spoken(" ".join(t for t in texts if t), _joined(pieces, cut), whole=False)

    def _read(self, time: float) -> None:
        last = self._said[-1] if self._said else None
        begin = last.begin + last.seconds if last is not None and last.speech is None else time
        breath = self._breaths[self.next]
        self._said.append(_Said(breath, begin, text_seconds(breath.text), None))
        self.next += 1

    def _clock(self, said: _Said, time: float) -> float:
        return time if said.speech is None else self._line.played()

    def _over(self, said: _Said, time: float) -> bool:
        return self._clock(said, time) >= said.begin + said.seconds - _CRUMB


def _joined(pieces: list[Speech | None], cut: float | None) -> Speech | None:
    """The pieces as one sound, the last one up to the share `cut`; None where a piece has no sound."""
    sounds = [p for p in pieces if p is not None]
    if not sounds or len(sounds) != len(pieces) or len({p.rate for p in sounds}) != 1:
        return None
    samples = [p.samples for p in sounds]
    if cut is not None:
        samples[-1] = samples[-1][: int(len(samples[-1]) * cut)]
    return Speech(np.concatenate(samples), sounds[0].rate)
