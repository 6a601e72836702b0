"""What the session tells the world: events to a listener that may fail, the turns that are final, each warning once."""

import logging
from collections.abc import Callable
from dataclasses import replace

from simulator.domain.errors import CoffeechatError, printable
from simulator.domain.talk import Utterance
from simulator.session.events import Event, TurnKept, Warned
from simulator.speech.ports import Speech

Record = Callable[[int, Speech], None]
"""Takes the sound of turn `index`, once the turn is kept."""

log = logging.getLogger(__name__)


class Ledger:
    """The turns so far and the one callback that hears of everything."""

    def __init__(self, publish: Callable[[Event], None]) -> None:
        self._publish = publish
        self._warned: set[str] = set()
        self.turns: list[Utterance] = []

    @property
    def last_end(self) -> float:
        """Session time at which the last turn ended; 0 before the first."""
        return max((turn.end for turn in self.turns[-2:] if turn.end is not None), default=0.0)

    def tell(self, event: Event) -> None:
        """Publish; a listener that raises is told of once and never ends the talk."""
        try:
            self._publish(event)
        except Exception as error:
            log.exception("A listener failed on %r", type(event).__name__)
            sentence = (
                str(error)
                if isinstance(error, CoffeechatError)
                else "A part of the screen or the record failed; the talk goes on"
            )
            if not isinstance(event, Warned):
                self.warn(event.t, sentence)

    def warn(self, t: float, sentence: str) -> None:
        """Say it once in a session."""
        if sentence not in self._warned:
            self._warned.add(sentence)
            self.tell(Warned(t, sentence))

    def keep(self, t: float, turn: Utterance) -> int:
        """A turn is final; its index. When this returns, the journal has it on disk.

        Times are kept to the millisecond and words without control characters, as a transcript file has them, so that
        a live score and the score of the file agree.
        """
        turn = _as_filed(turn)
        self.turns.append(turn)
        index = len(self.turns) - 1
        self.tell(TurnKept(t, index, turn))
        return index


def _as_filed(turn: Utterance) -> Utterance:
    words = tuple(
        replace(w, start=round(w.start, 3), end=round(w.end, 3), probability=round(w.probability, 3))
        for w in turn.words
    )
    start, end = (None if at is None else round(at, 3) for at in (turn.start, turn.end))
    return replace(turn, text=printable(turn.text), start=start, end=end, words=words)
