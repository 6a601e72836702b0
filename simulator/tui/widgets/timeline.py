"""Who talked when, as bars over the time of the talk, with the phases as they were planned and as they came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from simulator.domain.question import Kind
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Speaker, Transcript
from simulator.session.phases import Coffee
from simulator.tui.words import clock, one_line, plain

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_EARLY = ("arriving", "questions")
_LEAST = 20
"""Columns of time below which a bar says nothing."""

Span = tuple[float, float]


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
    spans = {speaker: _spans(transcript, speaker) for speaker in Speaker}
    end = max((stop for speaker in Speaker for _, stop in spans[speaker]), default=0.0)
    if end <= 0:
        yield plain("There are no times in this transcript, so there is no timeline.", "$quiet")
        return
    agreed = card.minutes * 60
    names = ("You", first_name, "planned", "as it was")
    gutter = min(max(map(cell_len, names)), 12) + 1
    columns = max(_LEAST, width - gutter)
    whole = max(end, agreed)
    you, host = (sum(b - a for a, b in spans[speaker]) for speaker in (Speaker.YOU, Speaker.PERSONA))
    share = round(100 * you / (you + host)) if you + host > 0 else 0
    yield plain(f"You talked {clock(you)}, {first_name} {clock(host)}: {share} % of the talking was yours.")
    yield Content("")
    for name, speaker, style in (("You", Speaker.YOU, "$secondary"), (first_name, Speaker.PERSONA, "$accent")):
        yield _row(name, gutter, plain(bars(spans[speaker], whole, columns), style))
    coffee = Coffee(agreed)
    planned = phases(None, agreed - coffee.run_up, agreed, agreed, whole, columns)
    yield _row("planned", gutter, plain(planned, "$quiet"))
    asking, closing = _came(transcript, card)
    yield _row("as it was", gutter, plain(phases(asking, closing, agreed, end, whole, columns), "$coffee"))
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


def phases(asking: float | None, closing: float | None, agreed: float, end: float, whole: float, columns: int) -> str:
    """The phases by name, up to `end`; `asking` None is a tenth of the agreed time, `closing` None never came."""
    first = agreed / 10 if asking is None else asking
    line = ""
    for name, run in groupby(
        "overtime" if at > agreed else "closing" if closing is not None and at >= closing else _EARLY[at >= first]
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


def _spans(transcript: Transcript, speaker: Speaker) -> list[Span]:
    return [
        (turn.start, turn.end)
        for turn in transcript.turns
        if turn.speaker is speaker and turn.start is not None and turn.end is not None and turn.end > turn.start
    ]


def _came(transcript: Transcript, card: Scorecard) -> tuple[float, float | None]:
    """When the first question was asked, and when the close began, as far as the card shows it."""
    starts = [turn.start or 0.0 for turn in transcript.turns]
    end = max((turn.end or 0.0 for turn in transcript.turns), default=0.0)
    asked = next(
        (starts[q.turn] for q in card.questions if q.turn < len(starts) and q.judgement.kind is not Kind.REQUEST), end
    )
    closing = [e.turn for e in card.score("close").finding.evidence if e.turn is not None and e.turn < len(starts)]
    late = [starts[turn] for turn in closing if starts[turn] >= end / 2]
    return asked, min(late, default=None)


def _row(name: str, gutter: int, bar: Content) -> Content:
    shown = name if cell_len(name) < gutter else f"{name[: gutter - 2]}…"
    return Content.assemble(f"{shown}{' ' * max(0, gutter - cell_len(shown))}", bar)
