"""Which moments of a talk show best what the advice is about: never one that the card praises elsewhere."""

from simulator.domain.question import Flag, Ground, Kind
from simulator.domain.scorecard import HookOutcome
from simulator.language.meaning import similarity
from simulator.language.text import share_spoken, stands_in
from simulator.scoring.announcing import announcements
from simulator.scoring.conduct import Fault, lapses
from simulator.scoring.content import shared, telling
from simulator.scoring.exchange import ground_of
from simulator.scoring.following import builds
from simulator.scoring.pointing_back import points_back
from simulator.scoring.talk import Said, Talk

_WIDE = "Could you tell me more about that?"
# The wording of last resort, which keeps nothing of what was asked.

_STIFF = (
    "What can you tell me about", "What part ", "What do you think about", "What has been your experience",
    "What difference does", "How do you feel about", "How would you feel about", "In what ways",
)  # fmt: skip
# Wordings that put the old words into a frame: the least natural ones.

_ANSWER = 8
# Words: a shorter answer has nothing to stay with.

_WHOLE = 0.9
# Of a story's words: who heard so many has heard what there was.


def wording(turn: Said) -> str | None:
    """The better wording of a question, where it keeps what was asked and is said as people say it."""
    better = turn.judgement.rewrite if turn.judgement else None
    stiff = better is None or better == _WIDE or better.startswith(_STIFF) or " feel about " in better
    return None if stiff else better


def closed_example(talk: Talk, hooks: tuple[HookOutcome, ...]) -> Said | None:
    """The closed question that is best to show: one with a natural wording, and none that built on an answer."""
    built = {b.turn for b in builds(talk, hooks)}
    # What hurts, and what the profile answers, are other pieces of advice.
    hurt = {lapse.turn for lapse in lapses(talk) if lapse.fault in (Fault.BELITTLED, Fault.JAB)}
    found = [
        t
        for t in talk.questions
        if t.judgement
        and not t.judgement.open
        and Flag.CONTESTED not in t.judgement.flags
        and t.index not in built | hurt
    ]
    found = [t for t in found if ground_of(t) is not Ground.ALREADY_PUBLIC] or found
    return next((t for t in found if wording(t)), found[0] if found else None)


def generic_example(talk: Talk, hooks: tuple[HookOutcome, ...], shown: Said | None) -> Said | None:
    """A question that could be put to anybody: it neither builds on an answer nor points to what was just said."""
    built = {b.turn for b in builds(talk, hooks)}
    public = {s for fact in talk.persona.facts for s in telling(fact.text)}
    found: list[Said] = []
    for turn in talk.questions:
        judged = turn.judgement
        if judged is None or judged.kind is Kind.PROBING or turn.index in built or turn is shown:
            continue
        leans = turn.asking is not None and points_back(turn.asking.text)
        if ground_of(turn) is Ground.GENERIC and not leans:
            found.append(turn)
    # A question that has a word of the page in it may have come from there, whatever else it lacks.
    return next((t for t in found if not shared(t.asked, public)), None)


def stacked(talk: Talk) -> tuple[Said, ...]:
    """The turns that put several questions at once."""
    found = []
    for turn in talk.questions:
        judged = turn.judgement
        several = judged is not None and any(why.startswith("holds several questions") for why in judged.why)
        if judged is not None and (several or Flag.DOUBLE_BARRELLED in judged.flags):
            found.append(turn)
    return tuple(found)


def unused_answer(talk: Talk, hooks: tuple[HookOutcome, ...]) -> Said | None:
    """The longest answer that nobody stayed with, though there was time to and more behind it."""
    used = {t.index for b in builds(talk, hooks) for t in talk.before(b.turn)}
    # What a lapse got for an answer is no story to stay with.
    used |= {t.index for lapse in lapses(talk) for t in talk.host if 0 < t.index - lapse.turn <= 1}
    # Nor is a correction, a pointer to the profile, or what was said while the time was called.
    poor = {t.index for t in talk.visitor if ground_of(t) in (Ground.MISTAKEN, Ground.ALREADY_PUBLIC)}
    used |= {t.index for at in poor for t in talk.after(at)} | {a.turn for a in announcements(talk)}
    last = min(talk.visitor[-1].index, talk.closing_start)
    found = [
        t
        for t in talk.host
        if t.size >= _ANSWER
        and t.index not in used
        and talk.opening_end < t.index < last
        and not _quotes_page(talk, t)
        and not _told_out(talk, t)
        and not _stayed(talk, t)
    ]
    return max(found, key=lambda t: (t.size, -t.index), default=None)


def _quotes_page(talk: Talk, turn: Said) -> bool:
    """Whether an answer gives back a fact of the profile: a correction, or what anybody could have read."""
    return any(stands_in(fact.text, turn.text) for fact in talk.persona.facts)


def _told_out(talk: Talk, turn: Said) -> bool:
    return any(share_spoken(s.body, turn.text) >= _WHOLE and not s.hooks for s in talk.persona.stories)


def _stayed(talk: Talk, answer: Said) -> bool:
    """Whether the visitor came back to an answer: their next question points to it, or takes a word of it along."""
    following = [t for t in talk.visitor if t.index > answer.index][:1]
    for turn in following:
        asking = turn.asking.text if turn.asking else ""
        if turn.substantive and (points_back(asking) or shared(asking, telling(answer.text))):
            return True
    return False


def nearest(talk: Talk, asked: str, facts: tuple[str, ...]) -> int:
    """The place of the fact that the question could most easily have been built on; the first of equals."""
    question, *vectors = talk.meaning.vectors([asked, *facts])
    return max(range(len(facts)), key=lambda i: (similarity(question, vectors[i]), -i))
