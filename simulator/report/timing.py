"""Who talked how long, and when the phases of a talk began: by the plan, and as it came."""

from dataclasses import dataclass

from simulator.domain.question import Kind
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import ARRIVAL_SHARE, Speaker, Transcript, run_up
from simulator.scoring.time import BEGAN_TO_CLOSE

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds since the talk began."""

    agreed: float
    end: float
    """When the last word was said."""
    you: tuple[Span, ...]
    persona: tuple[Span, ...]
    asking: float
    """When the first question was asked; the end, where none was."""
    closing: float | None
    """When the close began, None where it never came."""

    @property
    def planned(self) -> Span:
        """When asking and closing begin by the plan."""
        return self.agreed * ARRIVAL_SHARE, self.agreed - run_up(self.agreed)

    def talked(self, first_name: str) -> str:
        """Who talked how long, in one sentence."""
        you, host = (sum(stop - start for start, stop in spans) for spans in (self.you, self.persona))
        share = round(100 * you / (you + host)) if you + host > 0 else 0
        return f"You talked {_clock(you)}, {first_name} {_clock(host)}: {share} % of the talking was yours."

    def came(self) -> str:
        """The phases in one sentence."""
        asked = f"Your questions began at {_clock(self.asking)}" if self.asking < self.end else "No question was asked"
        closed = "the close never came" if self.closing is None else f"the close began at {_clock(self.closing)}"
        asking, closing = map(_clock, self.planned)
        return (
            f"{asked}, {closed}, and the last word was said at {_clock(self.end)} of {_clock(self.agreed)}. "
            f"By the plan: questions from {asking}, the close from {closing}."
        )


def times_of(transcript: Transcript, card: Scorecard) -> Times | None:
    """The times of a scored talk; None where the transcript has none."""
    you, host = (_spans(transcript, speaker) for speaker in (Speaker.YOU, Speaker.PERSONA))
    end = max((stop for _, stop in (*you, *host)), default=0.0)
    if end <= 0:
        return None
    starts = [turn.start or 0.0 for turn in transcript.turns]
    asked = next(
        (starts[q.turn] for q in card.questions if q.turn < len(starts) and q.judgement.kind is not Kind.REQUEST), end
    )
    # Where the card says when the close began, the page says the same.
    told = [e.turn for e in card.score("time").finding.evidence if e.note.startswith(BEGAN_TO_CLOSE)]
    closing = told or [e.turn for e in card.score("close").finding.evidence]
    late = [starts[turn] for turn in closing if turn is not None and turn < len(starts) and starts[turn] >= end / 2]
    return Times(card.minutes * 60, end, you, host, asked, min(late, default=None))


def _spans(transcript: Transcript, speaker: Speaker) -> tuple[Span, ...]:
    return tuple(
        (turn.start, turn.end)
        for turn in transcript.turns
        if turn.speaker is speaker and turn.start is not None and turn.end is not None and turn.end > turn.start
    )


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60:02d}:{int(seconds) % 60:02d}"
