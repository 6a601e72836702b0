"""A talk written as a score: what the visitor does when, on a line, with an ear that knows what stands where."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from simulator.dialogue.engine import Depth, Memory, Moment, Reply
from simulator.domain.errors import EngineMissing, LineLost
from simulator.domain.persona import Persona, Temperament
from simulator.domain.talk import Act, Speaker, Transcript, Utterance, Word
from simulator.session.conductor import Conductor
from simulator.session.events import (
    Captioned,
    Composed,
    Ended,
    Event,
    Interrupted,
    Listening,
    Overheard,
    PhaseChanged,
    Ready,
    SilenceGrew,
    SpeechEnded,
    SpeechStarted,
    Transcribed,
    TurnKept,
    VoiceEnded,
    VoiceStarted,
    Warned,
)
from simulator.speech.ports import BLOCK, BLOCK_SECONDS, RATE, Block, Heard, Key, Samples, Speech

PERSONA = Persona(
    slug="ines-duarte",
    name="Ines Duarte",
    role="Lighthouse engineer",
    organisation="Coast Office",
    industry="maritime",
    headline="Keeps forty lamps burning",
    minutes=20,
    temperament=Temperament.WARM,
    difficulty=1,
)


@dataclass(frozen=True)
class Says:
    """The visitor speaks from `start` to `end`; `text` is what they say."""

    start: float
    end: float
    text: str


@dataclass
class Score:
    """What happens on the line, in seconds of the session; it ends at `until`, or is lost at `lost`."""

    says: Sequence[Says] = ()
    keys: Sequence[tuple[float, Key]] = ()
    typed: Sequence[tuple[float, str]] = ()
    until: float = 60.0
    lost: float | None = None
    live: bool = False
    noise: Sequence[tuple[float, float]] = ()
    """Spans in which the detector hears speech where nobody says a word."""


class ScoreLine:
    """Plays a score; the speaker takes sound as fast as time goes by."""

    def __init__(self, score: Score) -> None:
        self.score = score
        self.live = score.live
        self._played = 0.0
        self._queued = 0.0
        self.dead_speaker = False
        # Where the score is loud: for every such beat its place in what is said, and what that is (0 for noise).
        self._loud: dict[int, tuple[float, float]] = {}
        for number, says in enumerate(score.says):
            first, last = _beat_of(says.start), _beat_of(says.end)
            self._loud |= {beat: ((beat - first) / 10_000, (number + 1) / 1_000) for beat in range(first, last)}
        for start, end in score.noise:
            self._loud |= dict.fromkeys(range(_beat_of(start), _beat_of(end)), (0.2, 0.0))

    async def blocks(self) -> AsyncIterator[Block]:
        beat = 0
        pending = [(_beat_of(at), key, None) for at, key in self.score.keys]
        pending += [(_beat_of(at), None, text) for at, text in self.score.typed]
        while beat * BLOCK_SECONDS < self.score.until:
            if self.score.lost is not None and beat * BLOCK_SECONDS >= self.score.lost:
                raise LineLost("The microphone went away", "plug it in again and start a new talk")
            beat += 1
            if self.live:
                # Faster than real time, and yet the threads get their turn.
                await asyncio.sleep(0.001)
            step = 0.0 if self.dead_speaker else min(self._queued, BLOCK_SECONDS)
            self._played += step
            self._queued = self._queued - step if self._queued - step > 1e-6 else 0.0
            keys = tuple(k for at, k, _ in pending if at == beat and k is not None)
            typed = next((t for at, _, t in pending if at == beat and t is not None), None)
            yield Block(self._samples(beat), keys, typed)

    def play(self, speech: Speech) -> None:
        self._queued += speech.seconds

    def cut(self) -> None:
        self._queued = 0.0

    def played(self) -> float:
        return self._played

    def close(self) -> None:
        pass

    def _samples(self, beat: int) -> Samples:
        block = np.zeros(BLOCK, np.float32)
        if beat in self._loud:
            block[:] = 0.2
            block[1], block[2] = self._loud[beat]
        return block


def _beat_of(at: float) -> int:
    return round(at / BLOCK_SECONDS)


class ScoreEar:
    """Hears the words of the score whose middle lies in the samples."""

    name = "score"

    def __init__(self, score: Score, *, dies_after: int | None = None) -> None:
        self._score, self._dies_after = score, dies_after
        self.hearings = 0
        self.seconds: list[float] = []
        """How much sound there was in each hearing."""

    def hear(self, samples: Samples, hints: Sequence[str] = ()) -> Heard:
        self.hearings += 1
        self.seconds.append(len(samples) / RATE)
        if self._dies_after is not None and self.hearings > self._dies_after:
            raise EngineMissing("The hearing model is damaged", "install coffeechat again")
        words: list[Word] = []
        for block in range(len(samples) // BLOCK):
            at = samples[block * BLOCK : (block + 1) * BLOCK]
            number = round(float(at[2]) * 1_000) - 1
            if at[0] < 0.1 or number < 0:
                continue
            says = self._score.says[number]
            spoken = says.text.split()
            blocks = _beat_of(says.end) - _beat_of(says.start)
            place = round(float(at[1]) * 10_000)
            for index, word in enumerate(spoken):
                if int((index + 0.5) * blocks / len(spoken)) == place:
                    length = blocks / len(spoken) * BLOCK_SECONDS
                    start = (block - place) * BLOCK_SECONDS + index * length
                    words.append(Word(word, max(0.0, start), start + length, 0.9))
        return Heard(" ".join(w.word for w in words), tuple(words), len(samples) / RATE, self.name)


class ScoreDetector:
    """Speech is where the score is loud."""

    def chance(self, block: Samples) -> float:
        return 0.95 if block[0] > 0.1 else 0.02

    def reset(self) -> None:
        pass


class ScoreVoice:
    """Half a second a sentence and 0.1 s a word, at a rate of its own."""

    name = "score"

    def __init__(self, *, dies_after: int | None = None) -> None:
        self._dies_after = dies_after
        self.said: list[str] = []

    def say(self, text: str) -> Speech:
        if self._dies_after is not None and len(self.said) >= self._dies_after:
            raise EngineMissing("The voice model is damaged", "install coffeechat again")
        self.said.append(text)
        return Speech(np.full(round((0.5 + 0.1 * len(text.split())) * 24_000), 0.1, np.float32), 24_000)


class Now:
    """The time of a live session, by its events; work in a thread can wait for it, whatever the machine is doing."""

    def __init__(self) -> None:
        self.t = 0.0
        self._went_on = threading.Condition()

    def __call__(self, event: Event) -> None:
        with self._went_on:
            # Once the session is over, nobody waits for it any more.
            self.t = float("inf") if isinstance(event, Ended) else max(self.t, event.t)
            self._went_on.notify_all()

    def wait_until(self, t: float) -> None:
        """Return once the session has come to this time."""
        with self._went_on:
            assert self._went_on.wait_for(lambda: self.t >= t, timeout=60), "the session stands still"

    def work(self, seconds: float) -> None:
        """Be at work for so many seconds of the session."""
        self.wait_until(self.t + seconds)


@dataclass
class ScoreDialogue:
    """Answers by what stands in the visitor's words; every reply leaves a trace in the memory's turns."""

    replies: dict[str, Reply] = field(default_factory=dict)
    nudges: int = 9
    fails_on: str | None = None

    def begin(self, seed: int = 0) -> Memory:
        return Memory(seed=seed)

    def greet(self, memory: Memory, moment: Moment) -> Reply:
        return self._reply(memory, None, ("Hello, sit down.",))

    def answer(self, memory: Memory, said: str, moment: Moment) -> Reply:
        if self.fails_on is not None and self.fails_on in said:
            raise RuntimeError("no such story")
        if not said:
            return self._reply(memory, said, ("Sorry, I did not catch that.",), act=Act.UNCLEAR)
        for key, reply in self.replies.items():
            if key in said.lower():
                return replace(self._reply(memory, said, reply.sentences), **_rest(reply))
        if "goodbye" in said.lower():
            return self._reply(memory, said, ("Goodbye then.",), act=Act.GOODBYE, farewell=True)
        asks = said.endswith("?")
        act = Act.QUESTION if asks else Act.STATEMENT
        return self._reply(memory, said, ("That is a long story.", "It began at sea."), act=act)

    def nudge(self, memory: Memory, moment: Moment, times: int) -> Reply | None:
        return self._reply(memory, None, ("Take your time.",)) if times <= self.nudges else None

    def remind(self, memory: Memory, moment: Moment) -> Reply:
        return self._reply(memory, None, ("I have three minutes left.",))

    def leave(self, memory: Memory, moment: Moment, final: bool) -> Reply:
        words = "I am off now, goodbye." if final else "I really have to go."
        return self._reply(memory, None, (words,), farewell=final)

    def interrupted(self, before: Memory, reply: Reply, heard: str) -> Memory:
        visitor = [t for t in reply.after.turns[len(before.turns) :] if t.speaker is Speaker.YOU]
        spoken = [Utterance(Speaker.PERSONA, heard)] if heard else []
        return replace(before, turns=(*before.turns, *visitor, *spoken))

    def speakable(self) -> tuple[str, ...]:
        return ("That is a long story.", "It began at sea.")

    def _reply(self, memory: Memory, said: str | None, sentences: tuple[str, ...], **rest: object) -> Reply:
        turns = memory.turns
        if said:
            turns = (*turns, Utterance(Speaker.YOU, said))
        turns = (*turns, Utterance(Speaker.PERSONA, " ".join(sentences)))
        return Reply(sentences, replace(memory, turns=turns), None, Depth.SHORT, **rest)  # type: ignore[arg-type]


def _rest(reply: Reply) -> dict[str, object]:
    return {
        "story": reply.story,
        "act": reply.act,
        "asks": reply.asks,
        "farewell": reply.farewell,
        "extends": reply.extends,
    }


def says(*sentences: str, **rest: object) -> Reply:
    """A reply of these sentences, for a `ScoreDialogue`."""
    return Reply(tuple(sentences), Memory(), **rest)  # type: ignore[arg-type]


@dataclass
class Played:
    """How a score went."""

    events: list[Event]
    transcript: Transcript
    conductor: Conductor

    @property
    def log(self) -> list[str]:
        """One line per event, times in hundredths of a second."""
        return [line for e in self.events if (line := _line(e)) is not None]

    def texts(self, kind: type) -> list[str]:
        return [e.text for e in self.events if isinstance(e, kind)]

    def times(self, kind: type) -> list[float]:
        return [e.t for e in self.events if isinstance(e, kind)]

    @property
    def turns(self) -> list[tuple[str, str]]:
        return [(t.speaker.value, t.text) for t in self.transcript.turns]


def _line(event: Event) -> str | None:
    t = f"{event.t:6.2f} "
    match event:
        case Ready():
            return t + "ready"
        case PhaseChanged(phase=phase):
            return t + f"phase {phase.value}"
        case Listening():
            return t + "listening"
        case SpeechStarted():
            return t + "you begin"
        case SpeechEnded(taken_back=back):
            return t + ("you take it back" if back else "you end")
        case Overheard(text=text):
            return t + f"overheard: {text}"
        case Transcribed(text=text):
            return t + f"you: {text}"
        case Composed(text=text):
            return t + f"reply: {text}"
        case VoiceStarted():
            return t + "voice"
        case Captioned(text=text):
            return t + f"caption: {text}"
        case VoiceEnded():
            return t + "voice ends"
        case Interrupted():
            return t + "interrupted"
        case SilenceGrew(seconds=seconds):
            return t + f"silence {seconds:.1f}"
        case TurnKept(index=index, turn=turn):
            return t + f"kept {index} {turn.speaker.value} {turn.start:.2f}-{turn.end:.2f}: {turn.text}"
        case Warned(text=text):
            return t + f"warned: {text}"
        case Ended(reason=reason):
            return t + f"ended {reason.value}"
        case _:
            return None


async def play(
    score: Score,
    dialogue: object | None = None,
    *,
    voice: object | None = None,
    ear: object | None = None,
    mute: bool = False,
    publish: object | None = None,
    line: ScoreLine | None = None,
    **rest: object,
) -> Played:
    """The score from beginning to end, with real turn taking and a real conductor."""
    events: list[Event] = []

    def listen(event: Event) -> None:
        events.append(event)
        if callable(publish):
            publish(event)

    conductor = Conductor(
        rest.pop("persona", PERSONA),  # type: ignore[arg-type]
        line or ScoreLine(score),
        dialogue or ScoreDialogue(),  # type: ignore[arg-type]
        listen,
        transcriber=ear or ScoreEar(score),  # type: ignore[arg-type]
        detector=rest.pop("detector", ScoreDetector()),  # type: ignore[arg-type]
        voice=None if mute else voice or ScoreVoice(),  # type: ignore[arg-type]
        **rest,  # type: ignore[arg-type]
    )
    return Played(events, await conductor.run(), conductor)
