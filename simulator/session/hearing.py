"""What the visitor said, heard piece by piece, so that no part of a long turn is heard over and over."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.domain.talk import Word
from simulator.language.text import words
from simulator.session.floor import Capture
from simulator.speech.ports import RATE, Heard, Samples, Transcriber

PIECE = 20.0
"""Seconds of sound after which a pause settles what was heard: Whisper's window is 30 s."""


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


class Hearing:
    """One capture and what of it was heard for good."""

    def __init__(self, capture: Capture) -> None:
        self.capture = capture
        self._settled: tuple[Said, ...] = ()
        self._from = 0

    def piece(self) -> Piece:
        """All that was not heard for good yet."""
        capture, first = self.capture, self._from
        return Piece(capture.samples(first), capture.begin + first / RATE, first, len(capture), self._settled)

    def whole(self, piece: Piece, heard: Heard) -> Said:
        """Everything said up to the end of the piece; a long piece is settled by this."""
        parts = (*piece.settled, _said(piece, heard))
        if len(piece.samples) / RATE >= PIECE and piece.first == self._from:
            self._settled, self._from = parts, piece.until
        text = " ".join(part.text for part in parts if part.text)
        return Said(text, tuple(word for part in parts for word in part.words))


def hear(transcriber: Transcriber, piece: Piece, hints: Sequence[str]) -> Heard:
    """The piece's words; blocking. A piece without sound is silence and needs no model."""
    if not len(piece.samples):
        return Heard("", (), 0.0, transcriber.name)
    return transcriber.hear(piece.samples, hints)


def _said(piece: Piece, heard: Heard) -> Said:
    end = piece.begin + len(piece.samples) / RATE
    heard_words = tuple(
        Word(w.word, min(piece.begin + w.start, end), min(piece.begin + w.end, end), w.probability) for w in heard.words
    )
    return Said(" ".join(heard.text.split()), heard_words)
