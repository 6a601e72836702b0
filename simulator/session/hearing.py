"""What the visitor said, heard piece by piece, so that no part of a long turn is heard over and over."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from simulator.domain.talk import Word
from simulator.language.text import words
from simulator.session.floor import Capture
from simulator.speech.completeness import Completeness, completeness
from simulator.speech.ending import leaning
from simulator.speech.ports import RATE, Errand, Heard, Samples, StoppableTranscriber, Transcriber

PIECE = 20.0
"""Seconds of sound after which any pause settles what was heard: Whisper's window is 30 s."""

SENTENCES = 4.0
"""Seconds of sound after which a pause behind a sentence settles it, so that at the end little is left to hear."""

_NEAR = 0.5
"""Seconds by which the times of words may miss a pause: Whisper gives a silence to one of the words around it."""

_AT = 0.05
"""Seconds within which a piece ends at a pause: a guess that was made in no pause settles nothing."""

_ENDS = (".", "?", "!")
_WHOLE = (Completeness.QUESTION, Completeness.REQUEST, Completeness.STATEMENT, Completeness.CLOSING)

_CONFIRM = 3
"""Words heard behind an end mark that confirm it: in front of a silence Whisper puts one behind anything."""

_SURE = 1.0
"""Log odds that nothing more belongs to a sentence, where no word behind it has been heard yet."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words of the visitor with times in seconds of the session; typed ones have no times."""

    text: str
    words: tuple[Word, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether no word stands in it."""
        return not words(self.text)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a capture that waits to be heard; `begin` is the session time of its first sample."""

    samples: Samples
    begin: float
    first: int
    until: int
    """Where it stands in the capture, in samples."""
    settled: tuple[Said, ...] = ()
    """What was heard for good before it."""
    errand: Errand = field(default_factory=Errand, compare=False)
    """Called off once nobody needs to hear it."""


class Hearing:
    """One capture and what of it was heard for good."""

    def __init__(self, capture: Capture) -> None:
        self.capture = capture
        self._settled: tuple[Said, ...] = ()
        self._from = 0
        self._pauses: list[float] = []
        self._errand = Errand()

    def paused(self, at: float) -> None:
        """There is a pause at this session time: a place where the sound may be cut."""
        self._pauses.append(at)

    def spoke_on(self, pause: bool = False) -> None:
        """What was begun in the last silence is in vain, unless it may settle something; a short one was no `pause`."""
        if not pause and self._pauses:
            self._pauses.pop()
        if not pause or not self._pauses or self._pauses[-1] - self._time_of(self._from) < SENTENCES:
            self._errand.call_off()

    def piece(self) -> Piece:
        """All that was not heard for good yet."""
        capture, first = self.capture, self._from
        self._errand = Errand()
        begin = self._time_of(first)
        return Piece(capture.samples(first), begin, first, len(capture), self._settled, self._errand)

    def whole(self, piece: Piece, heard: Heard) -> Said:
        """Everything said up to the end of the piece; what of it is surely a finished stretch is settled by this."""
        said = _said(piece, heard)
        if piece.first == self._from:
            self._settle(piece, said)
        parts = (*piece.settled, said)
        text = " ".join(part.text for part in parts if part.text)
        return Said(text, tuple(word for part in parts for word in part.words))

    def _time_of(self, sample: int) -> float:
        return self.capture.begin + sample / RATE

    def _settle(self, piece: Piece, said: Said) -> None:
        here = piece.begin + len(piece.samples) / RATE
        if len(piece.samples) / RATE >= PIECE and any(abs(pause - here) < _AT for pause in self._pauses[-1:]):
            self._settled, self._from = (*piece.settled, said), piece.until
            return
        for pause in reversed(self._pauses):
            count = _sentences_until(pause, said)
            if count and pause - piece.begin >= SENTENCES:
                words = said.words[:count]
                self._settled = (*piece.settled, Said(" ".join(word.word for word in words), words))
                self._from = min(piece.until, round((pause - self.capture.begin) * RATE))
                return


def _sentences_until(pause: float, said: Said) -> int:
    """How many words stand before this pause; 0 where they are not surely whole sentences, or lie too far from it."""
    spoken = said.words
    ends = [(a.end + b.start) / 2 for a, b in pairwise(spoken)] + [word.end for word in spoken[-1:]]
    away, count = min(((abs(end - pause), count) for count, end in enumerate(ends, 1)), default=(_NEAR, 0))
    if away >= _NEAR or not spoken[count - 1].word.endswith(_ENDS) or spoken[count - 1].word.endswith("..."):
        return 0
    behind = spoken[count : count + _CONFIRM]
    if len(behind) == _CONFIRM and behind[0].word[:1].isupper():
        return count
    text = " ".join(word.word for word in spoken[:count])
    whole = completeness(text) in _WHOLE and leaning(text, spoken[:count]) >= _SURE
    return count if whole else 0


def hear(transcriber: Transcriber, piece: Piece, hints: Sequence[str]) -> Heard:
    """The piece's words; blocking. A piece without sound is silence and needs no model. May raise `CalledOff`."""
    if not len(piece.samples):
        return Heard("", (), 0.0, transcriber.name)
    if isinstance(transcriber, StoppableTranscriber):
        return transcriber.hear_for(piece.errand, piece.samples, hints)
    return transcriber.hear(piece.samples, hints)


def _said(piece: Piece, heard: Heard) -> Said:
    end = piece.begin + len(piece.samples) / RATE
    heard_words = tuple(
        Word(w.word, min(piece.begin + w.start, end), min(piece.begin + w.end, end), w.probability) for w in heard.words
    )
    return Said(" ".join(heard.text.split()), heard_words)
