"""Quotes that stand word for word in their turn."""

import re
import unicodedata
from dataclasses import dataclass

from simulator.language.text import sentences, words
from simulator.patterns import compiled

_TOKEN = compiled(r"\S+")
_LONGEST = 26
SHORT = 14
"""Words of a quote that stands inside a sentence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a turn: its words as they stand, and where they begin and end."""

    text: str
    start: int
    end: int

    @property
    def asks(self) -> bool:
        """Whether it ends in a question mark."""
        return self.text.rstrip("\"'”’)]").endswith("?")


def pieces(text: str) -> tuple[Piece, ...]:
    """The sentences of a turn, word for word."""
    tokens = list(_TOKEN.finditer(text))
    found: list[Piece] = []
    place = 0
    for sentence in sentences(text):
        size = len(sentence.split())
        start, end = tokens[place].start(), tokens[place + size - 1].end()
        found.append(Piece(text[start:end], start, end))
        place += size
    return tuple(found)


def beginning(text: str) -> str:
    """The first sentences of a turn, as many as make a short quote; the first words where the first one is long."""
    end = 0
    for piece in pieces(text):
        if end and len(text[: piece.end].split()) > _LONGEST:
            break
        end = piece.end
    tokens = list(_TOKEN.finditer(text, 0, end))[:_LONGEST]
    if not tokens:
        return text.strip()
    cut = text[tokens[-1].end() : end].strip()
    return text[tokens[0].start() : tokens[-1].end()] + (" …" if cut else "")


def quote(text: str, start: int | None = None, end: int | None = None) -> str:
    """The sentence around `start` to `end`, or, where it is long, the words around the spot; always word for word.

    Without a spot, the beginning of the turn. "…" stands where a sentence is cut.
    """
    if start is None:
        return beginning(text)
    stop = len(text) if end is None else end
    around = [p for p in pieces(text) if p.start < stop and p.end > start] or list(pieces(text))[:1]
    if not around:
        return text.strip()
    left, right = around[0].start, around[-1].end
    tokens = list(_TOKEN.finditer(text, left, right))
    if len(tokens) <= _LONGEST:
        return text[left:right]
    inside = [i for i, t in enumerate(tokens) if t.start() < stop and t.end() > start] or [0]
    middle = (inside[0] + inside[-1]) // 2
    first = max(0, min(middle - _LONGEST // 2, len(tokens) - _LONGEST))
    chosen = tokens[first : first + _LONGEST]
    head = "… " if first else ""
    tail = " …" if first + _LONGEST < len(tokens) else ""
    return f"{head}{text[chosen[0].start() : chosen[-1].end()]}{tail}"


def verbatim(text: str, start: int | None = None, end: int | None = None) -> str:
    """As `quote`, without the marks of what was cut."""
    return quote(text, start, end).removeprefix("… ").removesuffix(" …")


def span_of(phrase: str, text: str) -> tuple[int, int] | None:
    """Where the phrase's words first stand in the text, whatever case, punctuation and line breaks; None if nowhere."""
    wanted = words(phrase)
    if not wanted:
        return None
    gap = r"[\W_]+"
    plain = unicodedata.normalize("NFC", text).replace("\u2019", "'")
    # NFC may shorten a text of combining accents; then offsets would not be the text's own.
    if len(plain) != len(text):
        return None
    found = re.search(rf"(?<!\w){gap.join(map(re.escape, wanted))}(?!\w)", plain, re.IGNORECASE)
    return found.span() if found else None


def quote_of(phrase: str, text: str) -> str:
    """The sentence of the text in which the phrase stands; the beginning of the text where it stands nowhere."""
    return quote(text, *(span_of(phrase, text) or (0, 1)))


def ending(text: str) -> str:
    """The end of a turn, where its question stands: the last sentence that asks, or the last one, word for word."""
    last = last_asking(text)
    return quote(text, max(last.start, last.end - 1), last.end) if last else text.strip()


def last_asking(text: str) -> Piece | None:
    """The last sentence with a question mark; without any, the last sentence; None for an empty turn."""
    found = pieces(text)
    return next((p for p in reversed(found) if p.asks), found[-1] if found else None)


def brief(text: str) -> str:
    """The first words of a quote, short enough for a sentence, without an end mark unless it asks."""
    tokens = text.split()
    short = " ".join(tokens[:SHORT]).rstrip(".!,;: ")
    return f"{short} …" if len(tokens) > SHORT else short
