"""Time management: closing before the agreed end and ending by it, whoever talked."""

from dataclasses import dataclass

from simulator.domain.scorecard import Evidence, Finding
from simulator.domain.talk import RUN_UP
from simulator.scoring import cues
from simulator.scoring import ending_cues as ending
from simulator.scoring.announcing import Announcement, Leave, Word, announcements, leaves
from simulator.scoring.asides import closes
from simulator.scoring.asking_for_work import asked_for
from simulator.scoring.quoting import Piece, pieces, quote
from simulator.scoring.scale import clock_time, count, within
from simulator.scoring.talk import Said, Talk, once
from simulator.scoring.unkindness import unkind

NO_TIMES = "no times in this transcript"
"""Pinned words (`formats.md`, section 3)."""

BEGAN_TO_CLOSE = "you began to close"
"""What the evidence of the run-up to the end begins with."""

_ABOUT = 60.0
# "About three minutes" means about: an announced end this near the agreed one changes nothing.

_MOMENT = 2.0
# Seconds: as much over is in time, for nobody looks at the clock more closely.

_LATE = 45.0
# Seconds: named as much later than three minutes before the end, the time was named late.

_FAREWELL = 15.0
# Seconds: so long after the agreed end the persona may still be saying goodbye to who took leave in time.


_JUST = 3
# Turns of the visitor's before the end in which stands what made somebody break the talk off.


@dataclass(frozen=True, slots=True)
class Course:
    """How the time went: seconds from the start; `agreed` is the end that binds, `over` what went beyond it."""

    end: float
    agreed: float
    over: float
    told: tuple[Announcement, ...]
    """The times the persona said that the talk is over and the visitor went on."""
    moved: Announcement | None
    """What moved the agreed end."""
    moved_to: float
    """Where that put it, before any leave to go on."""
    leave: Leave | None
    """Leave that was asked for and granted."""

    @property
    def used(self) -> float:
        """Percent of the time that was used."""
        return 100 * self.end / self.agreed if self.agreed > 0 else 100.0


@once
def course(talk: Talk) -> Course:
    """Walk through the talk and let announcements and granted leave move its end."""
    agreed, over = talk.minutes * 60, 0.0
    moved: Announcement | None = None
    moved_to = agreed
    granted: Leave | None = None
    told: list[Announcement] = []
    said = {a.turn: a for a in reversed(announcements(talk))}
    asked = {leave.answer: leave for leave in leaves(talk) if leave.answer is not None and leave.seconds}
    extended = False
    for turn in talk.host:
        leave = asked.get(turn.index)
        if leave is not None:
            # What ran over before leave was given is over; what was asked in time is not.
            over = max(over, talk.turns[leave.turn].start - agreed)
            agreed, granted, extended = max(agreed, turn.end) + leave.seconds, leave, True
            continue
        word = said.get(turn.index)
        if word is None:
            continue
        end = turn.end + word.seconds
        if word.word is Word.OFFER:
            agreed, moved, extended = max(agreed, end), word, True
            moved_to = agreed
        elif word.word is Word.LEFT and word.seconds == talk.minutes * 60 and turn.start < word.seconds / 4:
            continue  # Only repeats what was agreed.
        elif word.word is Word.LEFT and abs(end - agreed) > _ABOUT:
            if end < agreed or turn.end <= agreed + _ABOUT:
                agreed, moved, moved_to = end, word, end
        elif word.word is Word.GO:
            told.append(word)
            # Sent away early, a visitor has a minute for a decent goodbye.
            if end + _ABOUT < agreed and not extended and not _breaks_off(talk, turn, agreed):
                agreed, moved, moved_to = end + _ABOUT, word, end + _ABOUT
    end = talk.clock.end
    over = max(over, _last_words(talk, agreed) - agreed)
    return Course(end, agreed, over if over > _MOMENT else 0.0, _went_on(talk, told), moved, moved_to, granted)


def _breaks_off(talk: Talk, turn: Said, agreed: float) -> bool:
    """Whether the persona ends a talk that has hardly begun, or that the visitor has just spoilt.

    Who is thrown out has used no more of the agreed time than they did.
    """
    quarter, half = talk.rubric.levels["time-used"]
    used = 100 * turn.start / agreed if agreed > 0 else 100.0
    just = [t for t in talk.visitor if t.index < turn.index][-_JUST:]
    return used < quarter or (used < half and any(asked_for(t) or unkind(t.text) for t in just))


def _last_words(talk: Talk, agreed: float) -> float:
    """When the last word was said; a farewell to who took leave in time is not held against them."""
    last = talk.visitor[-1] if talk.visitor else None
    end = talk.clock.end
    if last is None or last.end > agreed + _MOMENT or last.text not in ending.GOODBYE or end > agreed + _FAREWELL:
        return end
    return min(end, max(last.end, agreed))


@once
def stayed(talk: Talk) -> Evidence | None:
    """The first question asked after the persona ended the talk, without leave; None where there is none.

    A question with a goodbye behind it ("Is it that late already? Goodbye.") waits for no answer.
    """
    going = [a for a in announcements(talk) if a.word is Word.GO]
    free = {leave.turn for leave in leaves(talk)}
    if not going:
        return None
    given = [leave.answer for leave in leaves(talk) if leave.seconds and leave.answer is not None]
    offers = [a.turn for a in announcements(talk) if a.word is Word.OFFER]
    for turn in talk.visitor:
        if not (turn.substantive or _holds_on(turn)):
            continue
        last = max((a.turn for a in going if a.turn < turn.index), default=None)
        if (
            last is None
            or turn.index in free
            or _takes_leave(turn)
            or any(last <= g < turn.index for g in (*given, *offers))
        ):
            continue
        return Evidence(turn.index, quote(turn.text), f'went on after being asked to end ("{_short(going, last)}")')
    return None


_HOLDS_ON = cues.cue(
    r"hang on|hold on|wait(?: a| one)?(?: \w+)?(?=[.,!]|\s*$)|(?:just |only )?(?:one|two) more(?! (?:minutes?|"
    r"moments?))|"
    r"just (?:one|quickly|the|a quick)|before you (?:go|leave|run)|one (?:last|quick)|quickly"
)


def _holds_on(turn: Said) -> bool:
    """Whether the visitor holds back, with a question or a request, somebody who has to go."""
    asks = turn.judgement is not None and turn.judgement.question
    return asks and turn.text in _HOLDS_ON and turn.text not in ending.MAY_I


def _takes_leave(turn: Said) -> bool:
    """Whether the last words of the turn, behind all that it asks, are a goodbye."""
    last = pieces(turn.text)[-1:]
    return bool(last) and not last[0].asks and last[0].text in ending.GOODBYE


def time(talk: Talk) -> Finding:
    """How the agreed time was kept; not observed without times or where a fault broke the talk off."""
    if talk.broken_off:
        return Finding(None, None, "Not observed: the talk was broken off by a fault.")
    if not talk.clock.known:
        return Finding(None, None, f"Not observed: {NO_TIMES}.")
    if not talk.visitor:
        return Finding(None, None, "Not observed: you said nothing in this transcript.")
    went = course(talk)
    begun = run_up(talk, went)
    level, points, near = _judge(talk, went, begun)
    evidence = _evidence(talk, went, begun)
    ending = f"The talk ended at {clock_time(went.end)} of {clock_time(went.agreed)}"
    if went.end > went.agreed + 0.5 and went.moved is not None:
        ending = f"The talk ended at {clock_time(went.end)}; it was to end at {clock_time(went.agreed)}"
    if went.over >= 1:
        ending += f", {over_by(went.over)} over"
    begins = f", and {BEGAN_TO_CLOSE} at {clock_time(begun.start)}" if begun else ", without a run-up to the end"
    told = f"; you were told {len(went.told)} times that it was over" if len(went.told) > 1 else ""
    return Finding(level, points, f"{ending}{begins}{told}.", evidence, near)


def over_by(seconds: float) -> str:
    """A length of time as it is said: `40 seconds`, `1:47 minutes`."""
    return count(round(seconds), "second") if seconds < 90 else f"{clock_time(seconds + 0.5)} minutes"


def run_up(talk: Talk, went: Course) -> Said | None:
    """The turn in which the visitor began to close before the end that binds; a bare goodbye as last words is none."""
    start = talk.closing_start
    if start >= len(talk.turns):
        return None
    turn = talk.turns[start]
    if turn.start > went.agreed + 0.5:
        return None
    later = [t for t in talk.visitor if t.index > start]
    bare = not later and turn.size < 12 and turn.text not in ending.CLOSING_TIME
    return None if bare else turn


def before_the_end(talk: Talk, went: Course) -> str:
    """What would have made a run-up; nobody is told to see earlier what was named too late."""
    left = [went.agreed - talk.turns[a.turn].end for a in announcements(talk) if a.word is Word.LEFT]
    late = [s for s in left if 0 <= s < RUN_UP - _LATE]
    if late and len(late) == len(left):
        return f"they named the time only {clock_time(max(late))} before the end; as soon as they do, begin to close"
    return "about three minutes before the end, say that you see the time"


@once
def too_short(talk: Talk) -> bool:
    """Whether under a quarter of the time was used, where there are times."""
    if not talk.clock.known or talk.broken_off:
        return False
    return course(talk).used < talk.rubric.levels["time-used"][0]


def _judge(talk: Talk, went: Course, begun: Said | None) -> tuple[int, int, str | None]:
    most, some, none = talk.rubric.levels["overrun"]
    quarter, half = talk.rubric.levels["time-used"]
    found: list[tuple[int, float]] = []
    near = None
    if went.over > none + 0.5:
        if went.over <= some:
            found.append((2, 1 - (went.over - none) / max(1.0, some - none)))
        elif went.over <= most:
            found.append((1, 1 - (went.over - some) / max(1.0, most - some)))
        else:
            found.append((0, 1 - (went.over - most) / 300))
        line = next((w for w in (some, most) if abs(went.over - w) <= 10), none if went.over <= none + 10 else None)
        near = (
            f"Within {count(round(abs(went.over - line)), 'second')} of a level's line." if line is not None else None
        )
    elif begun is None:
        found.append((2, 0.6))
    else:
        found.append((3, _grace(talk, went, begun)))
    if went.used < quarter:
        found.append((0, went.used / quarter if quarter else 1.0))
    elif went.used < half:
        found.append((1, (went.used - quarter) / max(1e-9, half - quarter)))
    if len(went.told) >= 2:
        found.append((0, 0.4))
    if abs(went.used - half) <= 2 or abs(went.used - quarter) <= 2:
        near = "Very near a level's line: a minute more or less would have moved it."
    level = min(lev for lev, _ in found)
    return level, min(within(lev, share) for lev, share in found if lev == level), near


def _grace(talk: Talk, went: Course, begun: Said) -> float:
    """Where in level 3: the time was checked at the start, the close had room, and the talk used its time."""
    share = 0.4
    share += 0.2 if _checked(talk) else 0.0
    share += 0.2 * min(1.0, (went.end - begun.start) / 60)
    share += 0.2 * min(1.0, max(0.0, (went.used - 50) / 40))
    return share


def _checked(talk: Talk) -> tuple[Said, Piece] | None:
    """The turn and the sentence in which the visitor named or asked the time at the start."""
    for turn in talk.visitor:
        if turn.index > talk.opening_end:
            return None
        for part in pieces(turn.text):
            if cues.names_time(part.text):
                return turn, part
    return None


def _went_on(talk: Talk, told: list[Announcement]) -> tuple[Announcement, ...]:
    """Those words of going between which the visitor went on, each such occasion once."""
    kept: list[Announcement] = []
    for word in told:
        between = [t for t in talk.visitor if (kept[-1].turn if kept else -1) < t.index < word.turn]
        if not kept or any(t.substantive or not _leaves_kindly(t) for t in between):
            kept.append(word)
    return tuple(kept)


def _leaves_kindly(turn: Said) -> bool:
    return turn.text in ending.GOODBYE or turn.text in ending.THANKS or turn.text in ending.LEAVE_ASK


def _short(going: list[Announcement], turn: int) -> str:
    return next(a.quote for a in going if a.turn == turn)


def _closing_words(turn: Said) -> str:
    """The sentence that begins the close; the beginning of the turn where none alone does."""
    part = next((p for p in pieces(turn.text) if closes(p.text)), None)
    return quote(turn.text, part.start, part.end) if part else quote(turn.text)


def _evidence(talk: Talk, went: Course, begun: Said | None) -> tuple[Evidence, ...]:
    found: list[Evidence] = []
    checked = _checked(talk)
    if checked is not None:
        turn, part = checked
        spot = cues.names_time(part.text)
        where = (part.start + spot.start(), part.start + spot.end()) if spot else (part.start, part.end)
        found.append(Evidence(turn.index, quote(turn.text, *where), "you named the time at the start"))
    if went.moved is not None:
        note = f"this moved the end to {clock_time(went.moved_to)}"
        found.append(Evidence(went.moved.turn, went.moved.quote, note))
    if went.leave is not None:
        found.append(Evidence(went.leave.turn, went.leave.quote, "you asked leave to go on, and got it"))
    if begun is not None:
        left = went.agreed - begun.start
        found.append(Evidence(begun.index, _closing_words(begun), f"{BEGAN_TO_CLOSE} with {clock_time(left)} left"))
    else:
        found.append(Evidence(None, None, f"No run-up: {before_the_end(talk, went)}."))
    if went.over > 0.5:
        last = max(talk.turns, key=lambda t: (t.end, t.index))
        found.append(Evidence(last.index, quote(last.text), f"the last words came {over_by(went.over)} over"))
    for word in went.told if len(went.told) > 1 else ():
        found.append(Evidence(word.turn, word.quote, "the talk was over"))
    return tuple(found)
