"""What to say first: at most three sentences, each tied to a moment, one cause named once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from simulator.domain.persona import Fact
from simulator.domain.question import Flag, Ground, Kind
from simulator.domain.scorecard import HookOutcome, Score, StoryOutcome
from simulator.language.meaning import similarity
from simulator.scoring.asking_for_work import HINT, JOB, RESUME
from simulator.scoring.close import ELEMENTS as CLOSE
from simulator.scoring.close import elements as close_elements
from simulator.scoring.conduct import Fault, lapses
from simulator.scoring.exchange import claimed, mistaken
from simulator.scoring.following import builds
from simulator.scoring.listening import monologues, share_of
from simulator.scoring.opening import elements as opening_elements
from simulator.scoring.quoting import quote
from simulator.scoring.scale import clock_time
from simulator.scoring.talk import Said, Talk
from simulator.scoring.time import course, run_up, too_short

_Gain: TypeAlias = Callable[[str], float]
# How much of the overall score a criterion still holds, by its id.

_CLOSING = {
    "a takeaway": "name one thing that you heard and will keep",
    "what you missed or whom to meet": "ask what you should have asked, or whom else to speak to",
    "a next step": "say one thing that you will do",
    "thanks": "thank them",
    "goodbye": "say goodbye",
}

_ENOUGH = {
    Kind.CLOSED: "a yes or one fact was enough",
    Kind.CHOICE: "there were two answers to pick from",
    Kind.LEADING: "the answer was in it already",
}
_WIDE = "Could you tell me more about that?"
"""The wording of last resort, which keeps nothing of what was asked."""

_MOST = 3
_SHORT_QUOTE = 14

_HARDLY = 2
# Questions: with fewer, an encouragement helps more than a list of what was missing.


@dataclass(frozen=True, slots=True)
class _Cause:
    """Something that would have changed the score: how much, what else it explains, and what to say."""

    gain: float
    explains: frozenset[str]
    sentence: str


def advice(
    talk: Talk, criteria: tuple[Score, ...], stories: tuple[StoryOutcome, ...], hooks: tuple[HookOutcome, ...]
) -> tuple[str, ...]:
    """At most three sentences, the one that would have changed most first; encouragement where hardly anything was."""
    if not talk.visitor:
        return (
            "Nothing of yours is in this transcript yet: say hello, your name and one question, and you have begun.",
        )
    tiny = too_short(talk) or (len(talk.questions) < _HARDLY and sum(t.size for t in talk.visitor) < 120)
    blunt = list(_lapse_causes(talk))
    if tiny and not blunt:
        return _encouragement(talk, stories)
    # What is excellent already needs no advice, though it still has room in its band.
    lacking = [s for s in criteria if s.finding.level != 3]
    points = {s.id: (s.weight, s.finding.points) for s in lacking if s.finding.points is not None}

    def gain(criterion: str) -> float:
        weight, had = points.get(criterion, (0.0, 100))
        return weight * (100 - had)

    causes = [*blunt, *_causes(talk, gain, stories, hooks)]
    causes.sort(key=lambda c: -c.gain)
    chosen: list[_Cause] = []
    explained: set[str] = set()
    for cause in causes:
        if cause.gain > 0 and not cause.explains & explained:
            chosen.append(cause)
            explained |= cause.explains
        if len(chosen) == _MOST:
            break
    sentences = [c.sentence for c in chosen]
    if len(sentences) < _MOST and not tiny:
        sentences += list(_further(stories, talk))[: _MOST - len(sentences)]
    return tuple(sentences[:_MOST]) or _encouragement(talk, stories)


def _encouragement(talk: Talk, stories: tuple[StoryOutcome, ...]) -> tuple[str, ...]:
    """Kind words for a talk that hardly began."""
    first = talk.persona.first_name
    said = talk.visitor[0]
    begun = f'You made a start with "{_brief(said.text)}", and starting is the hardest part.'
    question = next((s.opener for s in stories if s.opener and s.door.value in ("open", "anyone")), None)
    onward = (
        f'Next time stay for one more question, for example: "{question}"'
        if question
        else f"Next time stay for one more question, and let {first} tell you the rest."
    )
    return begun, onward


def _lapse_causes(talk: Talk) -> Iterator[_Cause]:
    for lapse in lapses(talk):
        moment = f'"{_brief(_from_ask(lapse.quote))}"'
        match lapse.fault:
            case Fault.JOB | Fault.RESUME | Fault.HINT:
                ask = "a résumé" if lapse.fault is Fault.RESUME else "a job"
                yield _Cause(
                    4000 if lapse.fault.big else 900,
                    frozenset({"job", "conduct"}),
                    f"When you said {moment}, the talk became an ask for {ask}: ask how people come into this work "
                    "instead, and let them offer.",
                )
            case Fault.STAYED:
                yield _Cause(
                    3500,
                    frozenset({"time", "conduct"}),
                    f"After you were asked to end, you went on with {moment}: thank them and go, and they will gladly "
                    "meet you again.",
                )
            case Fault.BELITTLED | Fault.JAB:
                yield _Cause(
                    4500 if lapse.fault.big else 800,
                    frozenset({"conduct"}),
                    f"{moment} can hurt: ask what people misunderstand about this work instead.",
                )
            case Fault.EARLY:
                yield _Cause(
                    600,
                    frozenset({"conduct"}),
                    f"You asked {moment} early: keep the question about other people for the end, when they know you.",
                )
            case Fault.UNTHANKED:
                yield _Cause(
                    500,
                    frozenset({"conduct"}),
                    f"Before {moment} you were told something personal: a short thank-you for it comes first.",
                )
            case Fault.LONG_ANSWER:
                yield _Cause(
                    400,
                    frozenset({"conduct"}),
                    f"Your answer that begins {moment} was longer than a minute: two sentences about yourself, then a "
                    "question back, keep the talk theirs.",
                )


def _causes(
    talk: Talk, gain: _Gain, stories: tuple[StoryOutcome, ...], hooks: tuple[HookOutcome, ...]
) -> Iterator[_Cause]:
    closed = _closed(talk)
    if closed is not None:
        better = closed.judgement.rewrite if closed.judgement else None
        instead = "begin with how or what, and let them tell it" if better in (None, _WIDE) else f'try "{better}"'
        enough = _ENOUGH.get(closed.judgement.kind if closed.judgement else Kind.CLOSED, _ENOUGH[Kind.CLOSED])
        share = share_of(talk)
        talky = share is not None and share.percent > talk.rubric.levels["listening"][2]
        # Closed questions get short answers: the talk share and the early end that follow are the same cause.
        same = {"openness"} | ({"listening"} if talky else set()) | ({"time"} if _early(talk) else set())
        yield _Cause(
            sum(gain(c) for c in same),
            frozenset(same),
            f'When you asked "{_brief(closed.asked)}", {enough}; {instead}.',
        )
    yield from _research_causes(talk, gain, hooks)
    missed = next((h for h in hooks if not h.picked_up), None)
    if missed is not None:
        opener = next((s.opener for s in stories if s.story == missed.story and s.opener), None)
        yield _Cause(
            gain("follow-up"),
            frozenset({"follow-up"}),
            f'When {talk.persona.first_name} said "{missed.phrase}", there was a story behind it: '
            f'"{opener or "Can you tell me more about that?"}" would have brought it out.',
        )
    elif (answer := _unused_answer(talk, hooks)) is not None:
        yield _Cause(
            gain("follow-up"),
            frozenset({"follow-up"}),
            f'There was more behind "{_brief(quote(answer.text))}": stay one question longer, even with a plain '
            '"What was that like for you?"',
        )
    yield from _time_causes(talk, gain)
    share = share_of(talk)
    if share is not None and share.percent > talk.rubric.levels["listening"][2]:
        long = max(monologues(talk) or talk.visitor, key=lambda t: (t.seconds, -t.index))
        yield _Cause(
            gain("listening") + (1500 if share.percent > 50 else 0),
            frozenset({"listening"}),
            f'Your turn that begins "{_brief(long.text)}" took {long.seconds:.0f} seconds: one question, then silence, '
            "gives them the floor.",
        )
    named = {e.name for e in opening_elements(talk)}
    first = talk.visitor[0]
    if "my goal" not in named or "who I am" not in named or "why you" not in named:
        unsaid = [
            words
            for name, words in (
                ("who I am", "who you are"),
                ("why you", f"why you chose {talk.persona.first_name}"),
                ("my goal", "what you hope to learn"),
            )
            if name not in named
        ]
        yield _Cause(
            gain("opening"),
            frozenset({"opening"}),
            f'After "{_brief(first.text)}" say {" and ".join(unsaid)} before the first question.',
        )
    lacking = [_CLOSING[name] for name in CLOSE if name not in close_elements(talk)]
    if gain("close") > 0 and lacking:
        last = talk.visitor[-1]
        yield _Cause(
            gain("close"),
            frozenset({"close"}),
            f'Your last words were "{_brief(last.text)}": before them, {", and ".join(lacking[:2])}.',
        )


def _research_causes(talk: Talk, gain: _Gain, hooks: tuple[HookOutcome, ...]) -> Iterator[_Cause]:
    wrong = mistaken(talk)
    if wrong:
        judged = wrong[0].judgement
        facts = judged.grounding.facts if judged and judged.grounding else ()
        fact = talk.persona.fact(facts[0]) if facts else None
        said = claimed(wrong[0], judged.grounding) if judged and judged.grounding else wrong[0].asked
        right = f'the profile says "{fact.text.rstrip(".")}"' if fact else "the profile does not say so"
        yield _Cause(
            gain("grounding") + (2500 if len(wrong) > 1 else 0),
            frozenset({"grounding"}),
            f'You said "{_brief(said)}", but {right}: look at it once more just before you meet.',
        )
        return
    shown = _closed(talk)
    public = next((t for t in talk.questions if _ground(t) is Ground.ALREADY_PUBLIC and t is not shown), None)
    if public is not None:
        better = public.judgement.rewrite if public.judgement else None
        wide = better in (None, _WIDE)
        instead = "ask for the story behind it" if wide else f'ask what it does not say, such as "{better}"'
        yield _Cause(
            gain("grounding"),
            frozenset({"grounding"}),
            f'"{_brief(public.asked)}" is answered by the profile; {instead}.',
        )
        return
    fact = next(iter(talk.persona.facts), None)
    built = {b.turn for b in builds(talk, hooks)}
    fresh = (t for t in talk.questions if t.judgement and t.judgement.kind is not Kind.PROBING and t.index not in built)
    generic = next((t for t in fresh if _ground(t) is Ground.GENERIC and t is not shown), None)
    if fact is not None and generic is not None:
        used = {f for t in talk.visitor if t.judgement and t.judgement.grounding for f in t.judgement.grounding.facts}
        unused = _nearest(talk, generic.asked, tuple(f for f in talk.persona.facts if f.id not in used) or (fact,))
        yield _Cause(
            gain("grounding"),
            frozenset({"grounding"}),
            f'"{_brief(generic.asked)}" could be asked of anybody; start from something that you read, such as '
            f'"{unused.text.rstrip(".")}".',
        )


def _nearest(talk: Talk, asked: str, facts: Sequence[Fact]) -> Fact:
    """The fact that the question could most easily have been built on; the first of equals."""
    question, *vectors = talk.meaning.vectors([asked, *(f.text for f in facts)])
    return max(zip(facts, vectors, strict=True), key=lambda pair: similarity(question, pair[1]))[0]


def _time_causes(talk: Talk, gain: _Gain) -> Iterator[_Cause]:
    if not gain("time"):
        return
    went = course(talk)
    if went.over > 0.5:
        yield _Cause(
            gain("time"),
            frozenset({"time"}),
            f"The talk ended {went.over:.0f} seconds over: begin to close at about "
            f'{clock_time(max(0.0, went.agreed - 180))}, with "I see that our time is nearly up".',
        )
    elif _early(talk):
        last = talk.visitor[-1]
        yield _Cause(
            gain("time"),
            frozenset({"time"}),
            f'At "{_brief(last.text)}" more than half of your time was left: two more questions would have fitted in.',
        )
    elif run_up(talk, went) is None:
        last = talk.visitor[-1]
        yield _Cause(
            gain("time"),
            frozenset({"time"}),
            f'The end came at once with "{_brief(last.text)}": three minutes before it, say that you see the time.',
        )


def _further(stories: tuple[StoryOutcome, ...], talk: Talk) -> Iterator[str]:
    """Something to try next for somebody who did well: a story that they walked past."""
    waiting = [outcome.opener for outcome in stories if not outcome.heard and outcome.opener]
    if len(waiting) > 1:
        yield f'{len(waiting)} stories are still waiting; "{waiting[0]}" would have opened one of them.'
    elif waiting:
        yield f'One story is still waiting; "{waiting[0]}" would have opened it.'


def _closed(talk: Talk) -> Said | None:
    """The closed question that is best to show: the first with a better wording."""
    found = [
        t for t in talk.questions if t.judgement and not t.judgement.open and Flag.CONTESTED not in t.judgement.flags
    ]
    # What hurts, and what the profile answers, are other pieces of advice.
    hurt = {lapse.turn for lapse in lapses(talk) if lapse.fault in (Fault.BELITTLED, Fault.JAB)}
    found = [t for t in found if t.index not in hurt] or found
    found = [t for t in found if _ground(t) is not Ground.ALREADY_PUBLIC] or found
    return next((t for t in found if t.judgement and t.judgement.rewrite), found[0] if found else None)


def _unused_answer(talk: Talk, hooks: tuple[HookOutcome, ...]) -> Said | None:
    """The longest answer of the persona's that nobody built on, though there was time to."""
    used = {t.index for b in builds(talk, hooks) for t in talk.before(b.turn)}
    # What a lapse got for an answer is no story to stay with.
    used |= {t.index for lapse in lapses(talk) for t in talk.host if 0 < t.index - lapse.turn <= 1}
    last = talk.visitor[-1].index
    found = [t for t in talk.host if t.size >= 12 and t.index not in used and t.index < last]
    return max(found, key=lambda t: (t.size, -t.index), default=None)


def _early(talk: Talk) -> bool:
    return talk.clock.known and not talk.broken_off and course(talk).used < talk.rubric.levels["time-used"][1]


def _ground(turn: Said) -> Ground | None:
    return turn.judgement.grounding.ground if turn.judgement and turn.judgement.grounding else None


def _from_ask(text: str) -> str:
    """A long quote from a few words before its ask on, so that the ask itself is shown."""
    tokens = text.split()
    found = next((m for cue in (RESUME, JOB, HINT) if (m := cue.find(text))), None)
    begin = len(text[: found.start()].split()) if found else 0
    if len(tokens) <= _SHORT_QUOTE or begin < _SHORT_QUOTE // 2:
        return text
    return " ".join(["…", *tokens[begin - 2 :]])


def _brief(text: str) -> str:
    """The first words of a quote, short enough for a sentence, without an end mark."""
    tokens = text.split()
    short = " ".join(tokens[:_SHORT_QUOTE]).rstrip(".!,;: ")
    return f"{short} …" if len(tokens) > _SHORT_QUOTE else short
