"""The visitor's side of the floor: their sound, their turn, and what of it counts as a turn."""

import logging
from collections.abc import Callable
from dataclasses import replace

from simulator.domain.talk import Speaker, Utterance
from simulator.session import events as happened
from simulator.session.floor import Capture, Tape, brightness_of, rms_of
from simulator.session.hearing import Hearing, Said
from simulator.session.ledger import Ledger, Record
from simulator.session.speaking import text_seconds
from simulator.session.thinking import Thought
from simulator.speech.patience import Pauses, patience_with
from simulator.speech.ports import AudioLine, Block, SpeechDetector
from simulator.speech.turns import BREATHES, CutIn, MayBeOver, Mode, Over, SpokeOn, TurnSignal, TurnTaker

log = logging.getLogger(__name__)

SLIP = 0.75
"""Seconds, pre-roll included: a key pressed twice faster than this, with nothing said, was a slip."""

NOISE = 0.5
"""Seconds of speech under which a hands-free turn without words was a noise, and nobody asks for it again."""

ASKS_AGAIN = 2
"""How often in a row the persona asks for words that were not caught."""

FORGOTTEN_KEY = 45.0
"""Seconds without speech after which a turn that a key began is given back: the visitor has walked away from it."""


class VisitorSide:
    """The turn taker with a detector in front of it and a capture behind it."""

    def __init__(
        self,
        ledger: Ledger,
        line: AudioLine,
        detector: SpeechDetector | None,
        *,
        hands_free: bool,
        headphones: bool,
        pauses: Pauses | None,
        record: Record | None = None,
    ) -> None:
        mode = Mode.HANDS_FREE if hands_free and detector is not None else Mode.TOGGLE
        self.turns = TurnTaker(mode, headphones=headphones, pauses=pauses)
        self.hearing: Hearing | None = None
        """The turn that is being captured; stays until it is kept or forgotten."""
        self.level = 0.0
        """Root mean square of the last block."""
        self.chance = 0.0
        """Chance of speech in the last block."""
        self._detector, self._ledger, self._record = detector, ledger, record
        # A line that can turn the persona down does so while it is not known yet whether the visitor speaks or hums.
        self._duck: Callable[[bool], None] | None = getattr(line, "duck", None)
        self._ducked = False
        self._unheard = 0
        self._tape = Tape()

    @property
    def capture(self) -> Capture | None:
        """The sound of the turn."""
        return self.hearing.capture if self.hearing is not None else None

    def push(self, time: float, block: Block, *, persona_audible: bool) -> tuple[TurnSignal, ...]:
        """One more block; what follows from it for the floor."""
        self.chance, self.level = self._chance(time, block), rms_of(block.samples)
        self._tape.push(block.samples, self.chance, time)
        if self.hearing is not None:
            self.hearing.capture.push(block.samples, self.chance)
        bright = brightness_of(block.samples) if persona_audible else 1.0
        signals = self.turns.push(
            self.chance, self.level, block.keys, persona_audible=persona_audible, brightness=bright
        )
        over = persona_audible and self.turns.voice_over_persona
        if self._duck is not None and over != self._ducked:
            self._ducked = over
            self._duck(over)
        for signal in signals:
            if isinstance(signal, CutIn):
                self._ledger.tell(happened.CutIn(time))
            elif isinstance(signal, SpokeOn) and self.hearing is not None:
                self.hearing.spoke_on(pause=signal.silence >= BREATHES)
        return signals

    def begin(self, begin: float) -> None:
        """A new turn, from this session time on."""
        self.hearing = Hearing(self._tape.capture(max(begin, 0.0)))

    def guessed(self, pause: MayBeOver) -> Thought:
        """The thought that answers what was said up to this pause."""
        if self.hearing is not None:
            self.hearing.paused(pause.at)
        return Thought(hearing=self.hearing, end=pause.end)

    def forget(self) -> None:
        """The turn is over or forgotten."""
        self.hearing = None

    def show(self, guess: Thought, asked: bool) -> None:
        """Let what was heard on a guess say how long to wait for more."""
        if guess.outlook is not None:
            self.turns.patience(patience_with(guess.outlook, asked, self.turns.pauses))

    def slipped(self, over: Over) -> bool:
        """Whether the talk key was pressed twice by mistake."""
        capture = self.capture
        if capture is None or not over.by_key or capture.end - capture.begin >= SLIP:
            return False
        return self._detector is None or max(over.spoken, capture.voiced) == 0

    def ended(self, over: Over, guess: Thought | None) -> Thought:
        """The thought that answers this turn: the guess where one stands, else a new one with all that was said."""
        capture = self.capture
        assert capture is not None
        spoken = None if self._detector is None else max(over.spoken, capture.voiced)
        thought = guess
        if thought is None:
            # Whisper invents words on silence, so a turn without speech is not even heard.
            thought = Thought(hearing=self.hearing, end=over.end, said=Said("") if spoken == 0 else None)
        thought.start, thought.spoken = capture.begin, spoken
        return thought

    def unfinished(self, guess: Thought | None) -> Thought | None:
        """The thought that keeps a turn which is broken off now; None where nothing was said in it."""
        capture = self.capture
        if capture is None or (self._detector is not None and capture.voiced == 0):
            return None
        return self.ended(Over(capture.end, capture.begin, capture.end, capture.voiced), guess)

    def walked_away(self) -> bool:
        """Whether the visitor took the floor by key and then said nothing for very long."""
        return self._detector is not None and self.turns.silence >= FORGOTTEN_KEY

    def typed(self, time: float, text: str) -> Thought:
        """The thought that answers a typed line: a turn that ends now, as long as its words at 150 a minute."""
        start = max(self._ledger.last_end, time - text_seconds(text))
        return Thought(said=Said(text), start=min(start, time), end=time)

    def keep(self, time: float, thought: Thought) -> bool:
        """Keep the turn; False where there was none and nobody needs to speak of it."""
        said, capture = thought.said, self.capture
        assert said is not None
        thought.kept = True
        self.forget()
        if thought.hearing_failed is not None:
            self._ledger.warn(time, f"Your words could not be heard ({thought.hearing_failed})")
        if said.empty:
            self._unheard += 1
            noise = self.turns.mode is Mode.HANDS_FREE and thought.spoken is not None and thought.spoken < NOISE
            return not noise and self._unheard <= ASKS_AGAIN
        self._unheard = 0
        turn = visitor_turn(said, max(thought.start, self._ledger.last_end), thought.end)
        self._ledger.tell(happened.Transcribed(time, said.text))
        index = self._ledger.keep(time, turn)
        if self._record is not None and capture is not None and turn.start is not None and turn.end is not None:
            self._record(index, capture.between(turn.start, turn.end))
        return True

    def _chance(self, time: float, block: Block) -> float:
        if self._detector is None:
            return 0.0
        try:
            return self._detector.chance(block.samples)
        except Exception:
            log.exception("The speech detector failed")
            self._detector, self.turns.mode = None, Mode.TOGGLE
            self._ledger.warn(time, "Speech is no longer noticed by itself: use the talk key to begin and to end")
            return 0.0


def visitor_turn(said: Said, start: float, end: float) -> Utterance:
    """A turn from its first word to its last, words inside it; where no word has a time, as long as the capture."""
    if said.words:
        start = max(start, min(said.words[0].start, end))
    end = max(start, end)
    inside = tuple(replace(w, start=_within(w.start, start, end), end=_within(w.end, start, end)) for w in said.words)
    return Utterance(Speaker.YOU, said.text, start, end, inside)


def _within(at: float, start: float, end: float) -> float:
    return min(max(at, start), end)
