"""Where in a recording somebody speaks, from chances per block; and how to cut a long one at its silences."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.speech.ports import BLOCK, RATE

STARTS, LASTS = 0.5, 0.35
"""Chance of speech that begins a span, and that keeps it (Silero's own thresholds)."""

_BEFORE, _AFTER = 0.3, 0.4
"""Seconds of sound kept around a span: soft beginnings and endings are noticed late."""

_SHORTEST = 0.1
"""Seconds of speech; what is shorter is a click."""

_JOINS = 0.5
"""Seconds of silence that do not part two spans."""


@dataclass(frozen=True, slots=True)
class Span:
    """Samples from `begin` up to `end`."""

    begin: int
    end: int

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return (self.end - self.begin) / RATE


def speech_spans(chances: Sequence[float], total: int) -> tuple[Span, ...]:
    """The stretches of speech in a recording of `total` samples, with a margin, in order and not touching."""
    found: list[list[int]] = []
    inside = False
    for i, chance in enumerate(chances):
        if chance >= (LASTS if inside else STARTS):
            if inside:
                found[-1][1] = i + 1
            else:
                found.append([i, i + 1])
            inside = True
        else:
            inside = False
    joined: list[Span] = []
    before, after = round(_BEFORE * RATE), round(_AFTER * RATE)
    for first, last in found:
        if (last - first) * BLOCK < _SHORTEST * RATE:
            continue
        span = Span(max(0, first * BLOCK - before), min(total, last * BLOCK + after))
        if joined and span.begin - joined[-1].end < _JOINS * RATE:
            joined[-1] = Span(joined[-1].begin, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def chunks(spans: Sequence[Span], chances: Sequence[float], longest: float) -> tuple[Span, ...]:
    """Stretches of at most `longest` seconds that hold all spans, cut at silences, else where speech is least likely.

    Silences of more than 2 s are left out: a transcriber invents words there.
    """
    out: list[Span] = []
    for span in spans:
        for piece in _cut(span, chances, round(longest * RATE)):
            last = out[-1] if out else None
            near = last is not None and piece.begin - last.end <= 2 * RATE
            if last is not None and near and piece.end - last.begin <= longest * RATE and piece.begin != last.end:
                out[-1] = Span(last.begin, piece.end)
            else:
                out.append(piece)
    return tuple(out)


def _cut(span: Span, chances: Sequence[float], most: int) -> list[Span]:
    """The span in pieces of at most `most` samples, each cut in its last third where speech is least likely."""
    pieces: list[Span] = []
    begin = span.begin
    while span.end - begin > most:
        first, last = (begin + most * 2 // 3) // BLOCK, (begin + most) // BLOCK - 1
        # Of equally unlikely blocks the latest one leaves the fewest pieces.
        cut = min(range(first, last + 1), key=lambda i: (_around(chances, i), -i)) * BLOCK
        pieces.append(Span(begin, cut))
        begin = cut
    return [*pieces, Span(begin, span.end)]


def _around(chances: Sequence[float], i: int) -> float:
    """The highest chance in about 0.16 s around block `i`."""
    return max(chances[max(0, i - 2) : i + 3], default=0.0)
