"""How long to wait in a silence before taking a turn as over: by the words so far, by who asked, by this speaker.

A pause inside a turn is the rarer, the longer it lasts. So the wait is as long as it takes until a pause of this
speaker, behind these words, would be less likely than the turn's end by a fixed factor: surely finished words are
answered at once, and what is uncertain waits. Being cut off is worse than waiting.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import log

from simulator.domain.talk import Word
from simulator.speech.completeness import Completeness
from simulator.speech.outlook import Outlook, outlook

SHORTEST, LONGEST = 0.28, 3.0
"""Seconds: no silence shorter ends a turn; who asks for time, or wishes for more of it, is waited for longer."""

ASKED_FOR_TIME = 8.0
"""Seconds for somebody who said "let me think"."""

_TURNS = 20
"""Turns that are remembered."""

_LONG = 0.5
"""Seconds; shorter pauses are breath and articulation, which everybody makes."""

_USUAL_PAUSE, _PAUSES_WEIGH = 0.5, 2
_USUAL_RATE, _TURNS_WEIGH = 0.5, 1
"""What is taken for granted of a stranger: seconds of a long pause and how many there are in a turn, as if seen in so
many pauses and turns."""


class Patience(StrEnum):
    """What the visitor wants, in their words."""

    GIVES_TIME = "gives me time"
    USUAL = "as people do"
    BRISK = "brisk"


_STRETCHED = {Patience.GIVES_TIME: 1.5, Patience.USUAL: 1.0, Patience.BRISK: 0.8}


@dataclass(frozen=True, slots=True)
class Pauses:
    """Pauses that this speaker made and then spoke on, in seconds: a tuple for each turn, the newest last and open."""

    turns: tuple[tuple[float, ...], ...] = ((),)
    wish: Patience = Patience.USUAL
    """How much time they want to be given."""

    @property
    def seconds(self) -> tuple[float, ...]:
        """All of them."""
        return tuple(pause for turn in self.turns for pause in turn)

    def with_one(self, pause: float) -> "Pauses":
        """With one more pause; those under 0.2 s are articulation and those over 4 s are absence."""
        if not 0.2 <= pause <= 4.0:
            return self
        *before, now = self.turns or ((),)
        return replace(self, turns=(*before, (*now, round(pause, 3))))

    def with_turn(self) -> "Pauses":
        """The turn is over, and another one begins some time."""
        return replace(self, turns=(*self.turns, ())[-_TURNS - 1 :])

    @property
    def rate(self) -> float:
        """Long pauses in a turn."""
        return (len(self._long()) + _USUAL_RATE * _TURNS_WEIGH) / (len(self.turns) - 1 + _TURNS_WEIGH)

    @property
    def length(self) -> float:
        """Seconds of a long pause, on average."""
        long = self._long()
        return (sum(long) + _USUAL_PAUSE * _PAUSES_WEIGH) / (len(long) + _PAUSES_WEIGH)

    def _long(self) -> list[float]:
        return [pause for pause in self.seconds if pause >= _LONG]


_AT_LEAST = {
    Completeness.REQUEST: 0.5,
    Completeness.STATEMENT: 1.0,
    Completeness.ASKING: 1.0,
    Completeness.DOUBTFUL: 1.4,
    Completeness.UNHEARD: 2.0,
    Completeness.DANGLING: 2.8,
    Completeness.THINKING: 3.0,
}
"""Seconds by form alone, whatever else speaks for an end: a visitor who has made a statement may well ask next."""

_AT_LEAST_ASKED = {Completeness.STATEMENT: 0.5, Completeness.DOUBTFUL: 0.7}
"""The same where the words ask for something, whatever mark was heard behind them: "Was the exam hard."."""

_AT_LEAST_ANSWERING = {Completeness.STATEMENT: 1.4}
"""The same in an answer to the persona, which often takes more than one sentence."""

_FILLED, _MOST_FILLED = 1.0, 3
"""Seconds of pause as which an "um" or a restart counts, and how many of them do: each fills a pause."""

_CLOSED = 0.7
"""Seconds behind thanks and goodbyes, at the most."""

_WHOLE = 0.6
"""Seconds, at the most, behind a follow-up that stands by itself."""

_SLOWEST = 1.8
"""How many times as long as a stranger's pauses a speaker's may be for that."""

_STRANGE, _STRANGELY = 0.7, 0.9
"""What not knowing somebody adds in their first turn: log odds against an end, and as a share to the seconds by form.
The second turn gets half of it, the third a third."""

_SOONEST = 0.2
"""Seconds before a silence says anything."""

_CERTAIN = 1.0
"""How sure of an end it must be, in log odds, before a reply may begin."""

_TRUST = -1.4
"""How far, in log odds, it may count that this speaker never pauses: everybody does once."""

_CAREFUL = 1.15
"""How many times as much it counts that this speaker pauses more than people do: waiting is better than cutting in."""

_SURE_QUESTION = 1.0
"""Log odds for an end, at the most, where a whole question was heard surely to its last word. They count less where the
words hardly look like an end, and for a speaker who pauses more than people do, and so behind whole words too."""

_ANSWERS = 1.0
"""Log odds against an end where the persona has just asked something: answers are thought out while they are given."""


def patience_for(
    text_so_far: str,
    asked_by_persona: bool = False,
    pauses: Pauses | None = None,
    words: Sequence[Word] = (),
    asks: bool = False,
) -> float:
    """Seconds of silence after which the turn counts as over, from `SHORTEST` on, or `ASKED_FOR_TIME`.

    `text_so_far` is what was heard of the turn up to the silence, as Whisper writes it; `words` are its words, and
    `asks` says whether they ask for something.
    """
    return patience_with(outlook(text_so_far, words, asks), asked_by_persona, pauses)


def patience_with(seen: Outlook, asked_by_persona: bool = False, pauses: Pauses | None = None) -> float:
    """The same for words that were looked at before; costs microseconds."""
    known, state = pauses or Pauses(), seen.state
    for _ in range(min(_MOST_FILLED, seen.hesitations)):
        known = known.with_one(_FILLED)
    if state is Completeness.WAITING:
        return ASKED_FOR_TIME
    strange = 1 / max(1, len(known.turns))
    habit = log(known.rate / _USUAL_RATE)
    doubt = _CERTAIN + _STRANGE * strange + max(_TRUST, habit, _CAREFUL * habit) - seen.leaning
    if seen.surely and state is Completeness.QUESTION:
        counts = min(1.0, _USUAL_RATE / known.rate) ** 2
        doubt -= counts * min(_SURE_QUESTION, max(0.0, seen.leaning + _SURE_QUESTION))
    if asked_by_persona and state is not Completeness.QUESTION:
        doubt += _ANSWERS
    slow = min(_SLOWEST, max(1.0, known.length / _USUAL_PAUSE)) + _STRANGELY * strange
    least = _AT_LEAST.get(state, 0.0)
    if asked_by_persona:
        least = _AT_LEAST_ANSWERING.get(state, least)
    if seen.asks:
        least = _AT_LEAST_ASKED.get(state, least)
    wait = max(_SOONEST + known.length * max(0.0, doubt), least * slow)
    if state is Completeness.CLOSING:
        wait = min(wait, _CLOSED * slow)
    elif state is Completeness.QUESTION and seen.by_itself:
        wait = min(wait, _WHOLE * slow)
    return round(max(SHORTEST, min(LONGEST, wait) * _STRETCHED[known.wish]), 3)
