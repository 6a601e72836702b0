"""A rehearsal that plays a list of events: what the room shows of a talk, without sound and models."""

import asyncio
from collections.abc import Callable, Iterator, Sequence

from simulator.domain.talk import Act, Ending, Phase, Speaker, Transcript
from simulator.language.text import sentences
from simulator.session import events as happened
from simulator.speech.ports import Key
from simulator.usecases.rehearse import Outcome


class ScriptedRehearsal:
    """Tells its events at once, then waits, or ends as it is told; `pressed` and `typed` are what the room sent."""

    def __init__(
        self, events: Sequence[happened.Event], outcome: Outcome | None = None, fails: Exception | None = None
    ) -> None:
        self._events, self._outcome, self._fails = events, outcome, fails
        self.aloud = True
        self.pressed: list[Key] = []
        self.typed: list[str] = []
        self.tell: Callable[[happened.Event], None] = lambda event: None
        """Tells one more event."""
        self.told = asyncio.Event()
        self.ready = asyncio.Event()
        """Set from the beginning; a test that clears it holds the preparing."""
        self.ready.set()
        self.goes_on = asyncio.Event()
        """Set, it lets the talk end with its outcome."""

    def press(self, key: Key) -> None:
        """Remember the key."""
        self.pressed.append(key)

    def type(self, text: str) -> None:
        """Remember the line."""
        self.typed.append(text)

    async def prepare(self, progress: Callable[[str], None]) -> None:
        """There is nothing to load."""
        await self.ready.wait()
        progress("Ready")
        if self._fails is not None:
            raise self._fails

    async def run(self, listener: Callable[[happened.Event], None]) -> Outcome:
        """Tell the events."""
        self.tell = listener
        for event in self._events:
            listener(event)
        self.told.set()
        await self.goes_on.wait()
        assert self._outcome is not None
        listener(happened.Ended(self._outcome.transcript.turns[-1].end or 0.0, Ending.GOODBYE))
        return self._outcome


def events_of(talk: Transcript, turns: int, *, agreed: float) -> Iterator[happened.Event]:
    """The first turns of a talk as the session would tell them; the visitor is in the middle of the next one."""
    yield happened.Ready(0.0, talk.persona or "", agreed)
    yield happened.PhaseChanged(0.0, Phase.ARRIVING)
    for index, turn in enumerate(talk.turns[: turns + 1]):
        start, end = turn.start or 0.0, turn.end or 0.0
        if turn.speaker is Speaker.PERSONA:
            yield happened.Composed(start, turn.text, None, Act.QUESTION, 0.5)
            yield happened.VoiceStarted(start)
            for sentence in sentences(turn.text):
                yield happened.Captioned(start, sentence)
            yield happened.VoiceEnded(end)
            yield happened.TurnKept(end, index, turn)
            yield happened.Listening(end)
            if index == 2:
                yield happened.PhaseChanged(end, Phase.ASKING)
            continue
        yield happened.SpeechStarted(start)
        if index == turns:
            heard = " ".join(turn.text.split()[:9])
            yield happened.Overheard(end, start, heard)
            yield happened.Beat(end, 0.62, 0.9)
            return
        yield happened.SpeechEnded(end)
        yield happened.Transcribed(end, turn.text)
        yield happened.TurnKept(end, index, turn)
    yield happened.Beat(talk.turns[turns].end or 0.0, 0.2, 0.0)
