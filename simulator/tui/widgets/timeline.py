"""Who talked when, as bars over the time of the talk, with the phases as they were planned and as they came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Transcript
from simulator.report.timing import Span, times_of
from simulator.tui.words import one_line, plain

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_EARLY = ("arriving", "questions")
_LEAST = 20
"""Columns of time below which a bar says nothing."""


class Timeline(Widget):
    """Four rows over one scale; as wide as there is room."""

    DEFAULT_CSS = "Timeline { width: 1fr; height: auto; }"

    def __init__(self, transcript: Transcript, card: Scorecard, first_name: str, id: str | None = None) -> None:
        super().__init__(id=id)
        self._transcript, self._card, self._first = transcript, card, one_line(first_name)

    def show(self, transcript: Transcript, card: Scorecard) -> None:
        """Another state of the same talk."""
        self._transcript, self._card = transcript, card
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as it has."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The rows."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        return list(timeline_lines(self._transcript, self._card, self._first, width))


def timeline_lines(transcript: Transcript, card: Scorecard, first_name: str, width: int) -> Iterator[Content]:
    """The rows in `width` columns; one sentence where the transcript has no times."""
    times = times_of(transcript, card)
    if times is None:
        yield plain("There are no times in this transcript, so there is no timeline.", "$quiet")
        return
    names = ("You", first_name, "planned", "as it was")
    gutter = min(max(map(cell_len, names)), 12) + 1
    columns = max(_LEAST, width - gutter)
    agreed, whole = times.agreed, max(times.end, times.agreed)
    yield plain(times.talked(first_name))
    yield Content("")
    for name, spans, style in (("You", times.you, "$secondary"), (first_name, times.persona, "$accent")):
        yield _row(name, gutter, plain(bars(spans, whole, columns), style))
    yield _row("planned", gutter, plain(phases(*times.planned, agreed, agreed, whole, columns), "$quiet"))
    came = phases(times.asking, times.closing, agreed, times.end, whole, columns)
    yield _row("as it was", gutter, plain(came, "$coffee"))
    yield _row("minutes", gutter, plain(scale(whole, columns), "$quiet"))


def bars(spans: Sequence[Span], whole: float, columns: int) -> str:
    """For each column how much of its time is in the spans (seconds), in eighths; a word is seen however short."""
    step = whole / columns
    found = []
    for column in range(columns):
        begin, stop = column * step, (column + 1) * step
        filled = sum(max(0.0, min(b, stop) - max(a, begin)) for a, b in spans)
        eighths = round(8 * min(1.0, filled / step))
        found.append(_EIGHTHS[max(eighths, 1 if filled > 0 else 0)])
    return "".join(found)


def phases(asking: float, closing: float | None, agreed: float, end: float, whole: float, columns: int) -> str:
    """The phases by name, up to `end`; `closing` None never came."""
    line = ""
    for name, run in groupby(
        "overtime" if at > agreed else "closing" if closing is not None and at >= closing else _EARLY[at >= asking]
        for at in ((column + 0.5) * whole / columns for column in range(columns))
        if at <= end
    ):
        room = len(list(run)) - 1
        line += "│" + _named(name, room)
    return line


def _named(name: str, room: int) -> str:
    """The name in its stretch; where there is no room for most of it, the stretch alone."""
    if room >= len(name):
        return (f" {name} " if room >= len(name) + 2 else name).center(room, "─")
    return f"{name[: room - 1]}…" if room > len(name) // 2 else "─" * room


def scale(whole: float, columns: int) -> str:
    """Minutes under the columns, about every twelve columns, and never on each other."""
    minutes = whole / 60
    each = next((m for m in (1, 2, 5, 10, 20, 60) if m * columns / minutes >= 6), 60)
    line = [" "] * columns
    for minute in range(0, int(minutes) + 1, each):
        text = str(minute)
        at = min(columns - len(text), int(minute * columns / minutes))
        if all(c == " " for c in line[max(0, at - 1) : at + len(text)]):
            line[at : at + len(text)] = text
    return "".join(line).rstrip()


def _row(name: str, gutter: int, bar: Content) -> Content:
    shown = name if cell_len(name) < gutter else f"{name[: gutter - 2]}…"
    return Content.assemble(f"{shown}{' ' * max(0, gutter - cell_len(shown))}", bar)
