"""The heartbeat: one loop over blocks of sound, in which turns, patience, barge-in and the coffee's time are decided.

Session time is blocks x 32 ms; no clock is read. On a line that is not live, all work is awaited before the next
block, so that it takes no session time and two runs give the same events.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable, Sequence

from simulator.dialogue.engine import DialogueEngine
from simulator.domain.errors import CoffeechatError, LineLost, printable
from simulator.domain.persona import Persona
from simulator.domain.talk import Ending, Phase, Transcript
from simulator.session import events as happened
from simulator.session.ahead import Ahead
from simulator.session.floor import Floor, level_for_meter
from simulator.session.initiative import Impulse, Initiative
from simulator.session.ledger import Ledger, Record
from simulator.session.mind import Mind
from simulator.session.persona_side import PersonaSide
from simulator.session.phases import Due
from simulator.session.silence import Pace
from simulator.session.thinking import Thinker, Thought
from simulator.session.visitor_side import VisitorSide
from simulator.session.workers import Workers
from simulator.speech.patience import Pauses
from simulator.speech.ports import BLOCK_SECONDS, AudioLine, Block, Key, SpeechDetector, Transcriber, Voice
from simulator.speech.turns import FloorTaken, MayBeOver, Over, SpokeOn, TakenBack, TurnSignal

log = logging.getLogger(__name__)

REPLY_GAP = 0.5
"""Seconds between the visitor's turn and the persona's on a virtual line (`formats.md`, section 4)."""

_BEATS_SHOWN = 3


class Conductor:
    """One session from `Ready` to `Ended`.

    `minutes` is what was agreed; `hints` are names and terms for the transcriber; `pauses` are the visitor's as known
    from earlier sessions; `pace` is the patience with silence in seconds. With `waits` false nothing unasked is said
    into an open floor, for a scripted visitor who is about to speak. `ahead` are sentences to voice while the voice is
    idle. `record` takes the sound of each kept turn. An empty turn (nothing was heard) is no turn of the transcript;
    the persona's asking again is one.
    """

    def __init__(
        self,
        persona: Persona,
        line: AudioLine,
        dialogue: DialogueEngine,
        publish: Callable[[happened.Event], None],
        *,
        transcriber: Transcriber | None = None,
        detector: SpeechDetector | None = None,
        voice: Voice | None = None,
        minutes: float | None = None,
        seed: int = 0,
        hands_free: bool = False,
        headphones: bool = False,
        hints: Sequence[str] = (),
        pace: float | None = None,
        waits: bool = True,
        pauses: Pauses | None = None,
        ahead: Iterable[str] = (),
        record: Record | None = None,
    ) -> None:
        self._persona, self._line = persona, line
        self._minutes = persona.minutes if minutes is None else minutes
        self._workers = Workers()
        self._ledger = Ledger(publish)
        self._mind = Mind(dialogue, Thinker(self._workers, transcriber, hints, persona, line.live), self._workers, seed)
        self._visitor = VisitorSide(
            self._ledger, line, detector, hands_free=hands_free, headphones=headphones, pauses=pauses, record=record
        )
        self._host = PersonaSide(line, self._ledger, self._workers, voice, record, Ahead(self._workers, persona, ahead))
        pace = pace or (Pace.HANDS_FREE if hands_free else Pace.TOGGLE)
        self._initiative = Initiative(dialogue, self._minutes * 60, pace, waits)
        self._gap = 0.0 if line.live else REPLY_GAP
        self._beats = 0
        self._time = 0.0
        self._floor = Floor.OPEN
        self._typed: deque[str] = deque()
        self._farewell: Ending | None = None
        self._leaving = False
        self._reason: Ending | None = None

    @property
    def pauses(self) -> Pauses:
        """The visitor's pauses as known by now; keep them for the next session."""
        return self._visitor.turns.pauses

    async def run(self) -> Transcript:
        """The whole talk; returns when it has ended, however it ended, with every turn that was kept."""
        try:
            self._ledger.tell(happened.Ready(0.0, self._persona.slug, self._minutes))
            self._ledger.tell(happened.PhaseChanged(0.0, Phase.ARRIVING))
            self._unasked(self._initiative.greeting())
            await self._settle()
            async for block in self._line.blocks():
                self._beat(block)
                await self._settle()
                if self._leaving or self._reason is not None:
                    break
            await self._finish(Ending.LEFT)
        except LineLost as error:
            self._ledger.warn(self._time, str(error))
            await self._finish(Ending.FAULT)
        except asyncio.CancelledError:
            self._close(Ending.LEFT)
            raise
        except Exception as error:
            log.exception("The heartbeat failed")
            sentence = str(error) if isinstance(error, CoffeechatError) else "Something broke inside coffeechat"
            self._ledger.warn(self._time, f"{sentence.rstrip('.')}; what was said so far is kept")
            await self._finish(Ending.FAULT)
        finally:
            await self._workers.close()
        return Transcript(tuple(self._ledger.turns), self._persona.slug, self._minutes, self._reason)

    def _beat(self, block: Block) -> None:
        self._beats += 1
        self._time = round(self._beats * BLOCK_SECONDS, 6)
        self._initiative.at(self._time, self._phase)
        if self._floor is Floor.VISITOR:  # what was heard tells how long to wait, so it goes first
            self._overhear(self._mind.thought)
        for signal in self._visitor.push(self._time, block, persona_audible=self._host.audible):
            if self._reason is None:
                self._signalled(signal)
        for key in block.keys:
            if self._reason is None:
                self._pressed(key)
        if block.typed is not None:
            self._type(block.typed)
        self._advance()
        if not self._line.live:
            return
        if self._floor is not Floor.THINKING and not self._mind.pending():
            self._host.voice_ahead()
        if self._beats % _BEATS_SHOWN == 0:
            self._ledger.tell(happened.Beat(self._time, level_for_meter(self._visitor.level), self._visitor.chance))

    def _signalled(self, signal: TurnSignal) -> None:
        match signal:
            case FloorTaken():
                self._taken(signal)
            case MayBeOver():
                self._mind.drop()
                self._answer(self._visitor.guessed(signal))
            case SpokeOn():
                self._mind.drop()
            case Over():
                self._over(signal)
            case TakenBack():
                self._forget()

    def _advance(self) -> None:
        """Take up whatever work has come to its end."""
        if self._reason is not None:
            return
        thought = self._mind.thought
        match self._floor:
            case Floor.VISITOR:
                self._overhear(thought)
            case Floor.THINKING if thought is not None and thought.said is not None:
                self._follow(thought)
            case Floor.PERSONA:
                if self._host.beat(self._time):
                    self._mind.memory = self._host.end(self._time).reply.after
                    self._after_words()
            case Floor.OPEN if thought is None:
                self._unasked(self._initiative.waits(self._time))
            case Floor.OPEN if thought is not None and thought.done:
                self._speak(thought)

    async def _settle(self) -> None:
        """On the virtual clock, await all work before the next block; on a live one, the answer if it comes by then."""
        if self._line.live:
            thought = self._mind.thought
            if self._floor is Floor.THINKING and thought is not None and await thought.comes():
                self._advance()
            return
        while pending := {*self._mind.pending(), *self._host.pending()}:
            await asyncio.wait(pending)
            self._advance()

    # The visitor's turn.

    def _taken(self, signal: FloorTaken) -> None:
        if self._floor is Floor.PERSONA:
            # Leaving was put off once for the visitor; a second time would never end.
            last_word = self._host.due is Due.FINAL and self._initiative.coffee.finals > 1
            self._stop()
            if last_word:
                self._close(Ending.TIME)
                return
            self._farewell = None
        thought = self._mind.thought
        spoke_on = self._floor is Floor.THINKING and self._visitor.hearing is not None
        if self._floor is Floor.THINKING and thought is not None and thought.kept:
            self._mind.give_up()
        self._mind.drop()
        if not spoke_on:
            self._visitor.begin(signal.begin)
        self._floor = Floor.VISITOR
        self._initiative.silence.broken()
        self._ledger.tell(happened.SpeechStarted(self._time))

    def _overhear(self, guess: Thought | None) -> None:
        capture = self._visitor.capture
        if guess is not None and guess.said is not None and not guess.told and capture is not None:
            guess.told = True
            self._visitor.show(guess, self._initiative.asked)
            if not guess.said.empty:
                self._ledger.tell(happened.Overheard(self._time, capture.begin, guess.said.text))
        if capture is not None and self._visitor.walked_away():
            self._ledger.warn(self._time, "You had the floor for a long time without a word, so your turn was ended")
            self._visitor.turns.close_floor()
            if capture.voiced:
                self._over(Over(self._time, capture.begin, self._time, capture.voiced, by_key=True))
            else:
                self._forget()

    def _over(self, signal: Over) -> None:
        if self._visitor.capture is None or self._visitor.slipped(signal):
            self._forget()
            return
        self._ledger.tell(happened.SpeechEnded(self._time))
        guess = self._mind.thought
        thought = self._visitor.ended(signal, guess)
        thought.not_before = thought.end + self._gap
        self._floor = Floor.THINKING
        if guess is None:
            self._answer(thought)

    def _forget(self) -> None:
        self._mind.drop()
        self._visitor.forget()
        self._ledger.tell(happened.SpeechEnded(self._time, taken_back=True))
        self._open()

    def _type(self, text: str) -> None:
        """A typed line is a whole turn; while an answer is being thought of, or goodbye is said, it waits."""
        text = " ".join(printable(text).split())
        if not text or self._reason is not None:
            return
        if self._floor is Floor.THINKING or (self._floor is Floor.PERSONA and self._farewell is not None):
            self._typed.append(text)
            return
        if self._floor is Floor.VISITOR:
            self._ledger.tell(happened.SpeechEnded(self._time, taken_back=True))
        elif self._floor is Floor.PERSONA:
            self._stop()
        self._visitor.turns.close_floor()
        self._visitor.forget()
        self._mind.drop()
        self._initiative.silence.broken()
        thought = self._visitor.typed(self._time, text)
        thought.not_before = thought.end + self._gap
        self._floor = Floor.THINKING
        self._answer(thought)

    def _pressed(self, key: Key) -> None:
        if key is Key.LEAVE:
            self._leaving = True
        elif key is Key.HUSH or (key is Key.TAKE_BACK and self._floor in (Floor.PERSONA, Floor.THINKING)):
            self._hush(key)

    def _hush(self, key: Key) -> None:
        thought = self._mind.thought
        if self._floor is Floor.PERSONA:
            self._stop()
            self._after_words()
        elif self._floor is Floor.THINKING and thought is not None:
            if thought.kept:
                self._mind.give_up()
                self._open()
            elif key is Key.TAKE_BACK:
                self._forget()
        elif self._floor is Floor.OPEN:
            self._mind.drop()

    # The persona's turn.

    def _answer(self, thought: Thought) -> None:
        self._mind.answer(thought, self._initiative.moment(self._time), self._host.claimed())

    def _unasked(self, impulse: Impulse | None) -> None:
        if impulse is None:
            return
        if impulse.silence is not None:
            self._ledger.tell(happened.SilenceGrew(self._time, impulse.silence))
        self._mind.unasked(impulse.compose, self._host.claimed(), impulse.due)

    def _follow(self, thought: Thought) -> None:
        if not thought.kept and not self._visitor.keep(self._time, thought):
            self._mind.drop()
            self._open()
        elif thought.done and self._time >= thought.not_before:
            self._speak(thought)

    def _speak(self, thought: Thought) -> None:
        self._mind.thought = None
        reply, before = thought.reply, thought.before
        if thought.due is not None:
            self._initiative.coffee = self._initiative.coffee.said(thought.due, self._time)
        if thought.voice_failed is not None:
            self._host.fail(self._time, f"The voice failed ({thought.voice_failed}); the persona goes on as text")
        if thought.composing_failed is not None:
            name, why = self._persona.first_name, thought.composing_failed
            self._ledger.warn(self._time, f"{name} found no answer ({why}): ask in other words, or something else")
        if reply is None or before is None:
            if thought.composing_failed is not None:
                self._open()
            return
        self._visitor.turns.close_floor()
        self._initiative.after(reply.act, reply.extends, self._phase)
        self._initiative.asked = reply.asks
        if reply.farewell or thought.due is Due.FINAL:
            self._farewell = self._initiative.why_over(reply.act, thought.due)
        if not reply.sentences:
            self._mind.memory = reply.after
            self._after_words()
            return
        self._ledger.tell(happened.Composed(self._time, reply.text, reply.story, reply.act, reply.mood))
        self._floor = Floor.PERSONA
        self._host.begin(self._time, reply, before, thought)

    def _stop(self, *, interrupted: bool = True) -> None:
        speaking, heard = self._host.stop(self._time, interrupted=interrupted)
        self._mind.memory = self._mind.stopped(speaking.before, speaking.reply, heard)

    def _after_words(self) -> None:
        if self._farewell is not None:
            self._close(self._farewell)
        else:
            self._open()

    def _open(self) -> None:
        """The floor is the visitor's, unless a typed line is waiting or the time has something to say."""
        self._floor = Floor.OPEN
        self._visitor.turns.open_floor()
        impulse = self._initiative.opens(self._time)
        if self._typed:
            self._type(self._typed.popleft())
        elif impulse is not None:
            self._unasked(impulse)
        else:
            self._ledger.tell(happened.Listening(self._time))

    def _phase(self, phase: Phase) -> None:
        self._ledger.tell(happened.PhaseChanged(self._time, phase))

    # The end.

    async def _finish(self, reason: Ending) -> None:
        """Keep what was said so far, and end."""
        if self._reason is not None:
            return
        thought = self._mind.thought
        if self._floor is Floor.VISITOR:
            self._ledger.tell(happened.SpeechEnded(self._time))
            last = self._visitor.unfinished(thought)
            if last is not None:
                await self._last_words(last)
        elif self._floor is Floor.THINKING and thought is not None:
            await self._last_words(thought)
        for text in self._typed:
            self._visitor.keep(self._time, self._visitor.typed(self._time, text))
        self._close(reason)

    async def _last_words(self, thought: Thought) -> None:
        if not thought.kept:
            if thought.task is None:
                self._answer(thought)
            if not await self._mind.heard(thought, self._line.live):
                self._ledger.warn(self._time, "Your last words could not be heard in time")
                return
            self._visitor.keep(self._time, thought)
        if thought.said is not None and not thought.said.empty:
            reply = self._mind.says_goodbye_to(thought.said.text, self._initiative.moment(self._time))
            if reply is not None:
                self._farewell = self._initiative.why_over(reply.act, None)

    def _close(self, reason: Ending) -> None:
        """End now; the persona's words so far are kept."""
        if self._reason is not None:
            return
        if self._host.speaking:
            self._stop(interrupted=False)
        self._mind.drop()
        self._visitor.forget()
        self._floor = Floor.OPEN
        self._reason = self._farewell or reason
        self._ledger.tell(happened.Ended(self._time, self._reason))
