"""Who talked how much: the visitor's share without opening, closing and answers, and long monologues."""

from dataclasses import dataclass

from simulator.domain.scorecard import Evidence, Finding
from simulator.scoring.quoting import pieces, quote
from simulator.scoring.scale import clock_time, count, level_of, points_of, within
from simulator.scoring.talk import Said, Talk, once

_LEFT_OUT = 90.0
# Seconds of opening and of closing, each, that are the visitor's to speak; what is longer counts as talk.


@dataclass(frozen=True, slots=True)
class Share:
    """Seconds of the visitor and of the persona in the middle of the talk, and the visitor's percentage."""

    visitor: float
    persona: float

    @property
    def percent(self) -> float:
        """0 to 100."""
        whole = self.visitor + self.persona
        return 100 * self.visitor / whole if whole > 0 else 0.0


@once
def share_of(talk: Talk) -> Share | None:
    """The talk share; None where too little was said to judge it."""
    if sum(t.seconds for t in talk.turns if t.size) < talk.rubric.lines["listening-seconds"] or not talk.visitor:
        return None
    mine, theirs = 0.0, 0.0
    spare = {"opening": _LEFT_OUT, "closing": _LEFT_OUT}
    for turn in talk.turns:
        if not turn.size:
            continue
        part = _part(talk, turn)
        if not turn.mine:
            theirs += turn.seconds if part == "middle" else 0.0
        elif part == "answer":
            mine += max(0.0, turn.seconds - talk.rubric.lines["answer-seconds"])
        elif part in spare:
            allowed = min(spare[part], turn.seconds)
            spare[part] -= allowed
            mine += turn.seconds - allowed
        else:
            mine += turn.seconds
    return Share(mine, theirs) if mine + theirs > 0 else None


def listening(talk: Talk) -> Finding:
    """The visitor's talk share, and whether there were monologues again and again."""
    share = share_of(talk)
    if share is None:
        minutes = talk.rubric.lines["listening-seconds"] / 60
        return Finding(None, None, f"Not observed: less than {count(minutes, 'minute')} of talk.")
    lines, limits = talk.rubric.levels["listening"], talk.rubric.lines
    level = level_of(share.percent, lines, falling=True)
    points = points_of(share.percent, lines, (100.0, 10.0), falling=True)
    long = monologues(talk)
    by = "of the talking time" if talk.clock.known else "of the talk, by words"
    summary = f"You talked {share.percent:.0f} % {by}, without opening, closing and answers about yourself"
    if len(long) >= limits["monologues"]:
        level, points = 0, min(points, within(0, 0.5))
        summary += f"; {len(long)} turns were longer than {limits['monologue-seconds']:g} seconds"
    evidence = tuple(
        Evidence(t.index, quote(t.text), f"a monologue of {clock_time(t.seconds)} minutes") for t in long[:5]
    )
    if not evidence:
        long_turn = longest(talk)
        line = max(pieces(long_turn.text), key=lambda p: (len(p.text), -p.start))
        shown = quote(long_turn.text, line.start, line.start + 1)
        evidence = (Evidence(long_turn.index, shown, f"your longest turn: {long_turn.seconds:.0f} seconds"),)
    near = next(
        (
            f"Near the line of level {n}, which ends at {line:g} %."
            for n, line in enumerate(lines, 1)
            if abs(share.percent - line) <= 2.0
        ),
        None,
    )
    return Finding(level, points, summary + ".", evidence, near)


@once
def monologues(talk: Talk) -> tuple[Said, ...]:
    """The visitor's turns in the middle of the talk that go on too long."""
    limit = talk.rubric.lines["monologue-seconds"]
    return tuple(t for t in talk.visitor if t.seconds > limit and _part(talk, t) == "middle")


def longest(talk: Talk) -> Said:
    """The visitor's longest turn in the middle of the talk: what the figure leaves out proves nothing about it."""
    middle = [t for t in talk.visitor if _part(talk, t) == "middle"] or talk.visitor
    return max(middle, key=lambda t: (t.seconds, -t.index))


def _part(talk: Talk, turn: Said) -> str:
    # A turn that introduces and asks in one breath belongs to the opening.
    first = talk.opening_end
    if turn.index < first or (turn.index == first and turn.mine and not any(t.index < first for t in talk.visitor)):
        return "opening"
    if turn.index >= talk.closing_start:
        return "closing"
    return "answer" if turn.answers else "middle"
