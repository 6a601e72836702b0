"""Conduct: what spoils a talk however good its questions are."""

from dataclasses import dataclass
from enum import StrEnum

from simulator.domain.persona import Door
from simulator.domain.scorecard import Evidence, Finding
from simulator.language.text import share_spoken, words
from simulator.scoring import confiding
from simulator.scoring import ending_cues as ending
from simulator.scoring.asking_for_work import Ask, asked_for, meant, offered, span_of_ask
from simulator.scoring.content import shared, telling
from simulator.scoring.quoting import pieces, quote
from simulator.scoring.scale import count, within
from simulator.scoring.talk import Said, Talk, once
from simulator.scoring.time import stayed
from simulator.scoring.unkindness import of_oneself, unkind

_HARDLY = 40
# Words: a visitor who said less has not had the occasion to lapse.

_NAMED = 2
# Words of a confidence that a sentence gives back: who says as many back has not passed over it.

_ECHO = frozenset("what how why when where who which do does did is are was were have has can could would will".split())
# Words that an echo with a question mark does not hold.


class Fault(StrEnum):
    """The lapses, in the order of their weight."""

    JOB = "a direct job ask"
    RESUME = "a résumé offered"
    STAYED = "going on after being asked to end"
    BELITTLED = "belittling words"
    HINT = "a hint at a job"
    EARLY = "an introduction asked for in the first third"
    LONG_ANSWER = "a long answer about yourself"
    UNTHANKED = "a confidence left unthanked"
    JAB = "a jab"

    @property
    def big(self) -> bool:
        """Whether one of it is enough for level 0."""
        return self in (Fault.JOB, Fault.RESUME, Fault.STAYED, Fault.BELITTLED)


@dataclass(frozen=True, slots=True)
class Lapse:
    """One lapse at one moment."""

    fault: Fault
    turn: int
    quote: str


def conduct(talk: Talk) -> Finding:
    """How clean the talk was; without a lapse it is not observed where hardly anything was said."""
    found = lapses(talk)
    spoken = sum(t.size for t in talk.visitor)
    if not found and (spoken < _HARDLY or len(talk.visitor) < 2):
        return Finding(None, None, "Not observed: hardly anything was said.")
    big = sum(lapse.fault.big for lapse in found)
    small = len(found) - big
    level = 0 if big or small >= 3 else 3 - small
    points = within(level, 1.0 if level == 3 else 0.6 if level else max(0.0, 0.8 - 0.4 * (big + small // 3 - 1)))
    evidence = tuple(
        Evidence(lapse.turn, lapse.quote, f"{'big' if lapse.fault.big else 'small'} lapse: {lapse.fault.value}")
        for lapse in found
    )
    if not found:
        return Finding(level, points, "No lapse.")
    named = list(dict.fromkeys(lapse.fault.value for lapse in found))
    sizes = ", ".join(f"{n} {size}" for n, size in ((big, "big"), (small, "small")) if n)
    summary = f"{count(len(found), 'lapse')} ({sizes}): {', '.join(named)}."
    return Finding(level, points, summary, evidence)


@once
def lapses(talk: Talk) -> tuple[Lapse, ...]:
    """Every lapse, in the order of the talk; what answers an offer of the professional's is none."""
    found: list[Lapse] = []
    third = talk.clock.end / 3
    staying = stayed(talk)
    for turn in talk.visitor:
        ask, span = asked_for(turn), span_of_ask(turn)
        if not ask and (by_meaning := meant(talk, turn)) is not None:
            ask, span = by_meaning[0], (by_meaning[1].start, by_meaning[1].end)
        if ask and not offered(talk, turn.index):
            fault = {Ask.HINT: Fault.HINT, Ask.JOB: Fault.JOB, Ask.RESUME: Fault.RESUME}[ask]
            found.append(Lapse(fault, turn.index, quote(turn.text, *span)))
        if staying is not None and staying.turn == turn.index:
            found.append(Lapse(Fault.STAYED, turn.index, staying.quote or turn.text))
        unkind = _unkind(turn)
        if unkind is not None:
            found.append(unkind)
        early = ending.REFERRAL.find(turn.text)
        if early is not None and turn.start < third and len(talk.visitor) > 3 and not offered(talk, turn.index):
            found.append(Lapse(Fault.EARLY, turn.index, quote(turn.text, *early.span())))
        if turn.answers and turn.index > talk.opening_end and turn.seconds > talk.rubric.lines["answer-seconds"]:
            found.append(Lapse(Fault.LONG_ANSWER, turn.index, quote(turn.text)))
        if _leaves_unthanked(talk, turn):
            found.append(Lapse(Fault.UNTHANKED, turn.index, quote(turn.text)))
    return tuple(found)


def _unkind(turn: Said) -> Lapse | None:
    before = ""
    for part in pieces(turn.text):
        found = unkind(part.text)
        own = of_oneself(part.text, before) or (turn.answers and of_oneself(part.text, "I"))
        before = part.text
        if found is not None and (found[0] or not own):
            earnest, spot = found
            line = quote(turn.text, part.start + spot.start(), part.start + spot.end())
            return Lapse(Fault.BELITTLED if earnest else Fault.JAB, turn.index, line)
    return None


def _honoured(talk: Talk, turn: Said, said: str) -> bool:
    """Whether the visitor takes up what was confided as such: here, in the next turn, or in the close."""
    # "Nearly" and "really" name nothing that was confided.
    there = {s for word in words(said) if not word.endswith("ly") for s in telling(word)}
    later = [t for t in talk.visitor if t.index > turn.index]
    onward = [t for t in later if t is later[0] or t.index >= talk.closing_start]
    for spoken in (turn, *onward):
        for part in pieces(spoken.text):
            named = shared(part.text, there)
            if spoken is turn and part.asks and len(named) >= _NAMED and _ECHO.isdisjoint(words(part.text)):
                return True  # "A boy in a supermarket?" takes up what was confided, and asks nothing new.
            if part.asks or part.text in ending.CLOSING_TIME:
                continue
            kept = part.text in confiding.HONOURS or part.text in ending.TAKEAWAY
            thanked = part.text in ending.THANKS or part.text in confiding.CARE
            if (kept or thanked) and (named or part.text in confiding.MEANT):
                return True
            if spoken is turn and (part.text in confiding.HONOURS or len(named) >= _NAMED):
                return True
    return False


def _leaves_unthanked(talk: Talk, turn: Said) -> bool:
    """Whether the persona has just confided something and this turn passes over it."""
    before = talk.before(turn.index)
    if not before or turn.text in ending.THANKS or turn.text in confiding.CARE:
        return False
    earlier = [t for t in talk.visitor if t.index < turn.index][-1:]
    if any(t.text in ending.THANKS or t.text in confiding.CARE for t in earlier):
        # Who was kind when they asked for it has been kind.
        return False
    said = " ".join(t.text for t in before)
    if _honoured(talk, turn, said):
        return False
    trusted = any(share_spoken(story.body, said) >= 0.5 for story in talk.persona.stories if story.door is Door.TRUST)
    # "He never mentioned it" in a story that is told to anybody is no confidence, whatever its words.
    told_to_all = {
        part.text for story in talk.persona.stories if story.door is not Door.TRUST for part in pieces(story.body)
    }
    return trusted or any(p.text in confiding.CONFIDED for p in pieces(said) if p.text not in told_to_all)
