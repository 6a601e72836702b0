"""What to say first: at most three sentences, each tied to a moment, one cause named once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from simulator.domain.persona import Door
from simulator.domain.question import Ground, Kind
from simulator.domain.scorecard import HookOutcome, Score, StoryOutcome
from simulator.scoring.asking_for_work import HINT, JOB, RESUME
from simulator.scoring.close import ELEMENTS as CLOSE
from simulator.scoring.close import elements as close_elements
from simulator.scoring.conduct import Fault, lapses
from simulator.scoring.examples import closed_example, generic_example, nearest, stacked, unused_answer, wording
from simulator.scoring.exchange import claimed, ground_of, mistaken
from simulator.scoring.further import MANY, further, waiting
from simulator.scoring.listening import longest, share_of
from simulator.scoring.opening import elements as opening_elements
from simulator.scoring.quoting import SHORT, brief, quote
from simulator.scoring.scale import clock_time
from simulator.scoring.talk import Talk
from simulator.scoring.time import before_the_end, course, over_by, run_up, too_short
from simulator.scoring.time_left import ended_at, ended_early, room_for

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
_JOB, _STAYED, _TALKED, _MISTAKEN, _BELITTLED = 4800, 4600, 4500, 4400, 4300
# Points that a ceiling, or a big lapse, puts its cause ahead of all others by, the gravest first.

_HALF = 50
# Percent of the talking time.

_OFTEN = 3
# Turns with several questions, and one in so many, that make it the habit of a talk.

_UNUSED = 600
# Points beyond its criterion that ending far too early, or far too late, weighs.

_CATEGORY = {
    "career path": "how they came to this work",
    "day to day": "what their days are like",
    "organisation": "where they work",
    "skills": "what the work asks of people",
    "outlook": "where this work is going",
}

_MOST = 3

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
    if tiny and not blunt and len(talk.questions) < talk.rubric.lines["thin-questions"]:
        return _encouragement(talk, stories)
    # What is excellent already needs no advice, though it still has room in its band.
    lacking = [s for s in criteria if s.finding.level != 3]
    points = {s.id: (s.weight, s.finding.points) for s in lacking if s.finding.points is not None}

    def gain(criterion: str) -> float:
        weight, had = points.get(criterion, (0.0, 100))
        return weight * (100 - had)

    unseen = [c for s in lacking if s.id == "coverage" for c in _unseen(s)]
    causes = [*blunt, *_causes(talk, gain, stories, hooks), *_unheard(talk, gain, unseen, stories)]
    causes.sort(key=lambda c: -c.gain)
    chosen: list[_Cause] = []
    explained: set[str] = set()
    if tiny and not blunt:
        # Who asked much in little time is encouraged first, and told what would have made more of it.
        chosen.append(_Cause(0.0, frozenset(), _kept_asking(talk)))
        causes = [c for c in causes if c.explains != {"time"}]
    for cause in causes:
        if cause.gain > 0 and not cause.explains & explained:
            chosen.append(cause)
            explained |= cause.explains
        if len(chosen) == _MOST:
            break
    sentences = [c.sentence for c in chosen]
    if len(sentences) < _MOST and (not tiny or chosen):
        told = "stories" in explained or any(o.opener and o.opener in s for s in sentences for o in stories)
        sentences += list(further(talk, stories, told))[: _MOST - len(sentences)]
    return tuple(sentences[:_MOST]) or _encouragement(talk, stories)


def _unseen(coverage: Score) -> Iterator[str]:
    """The categories that the talk did not touch, as the evidence of the coverage names them."""
    for evidence in coverage.finding.evidence:
        if evidence.turn is None:
            yield evidence.note.partition(":")[0]


def _unheard(talk: Talk, gain: _Gain, unseen: list[str], stories: tuple[StoryOutcome, ...]) -> Iterator[_Cause]:
    """What to ask about a category that was left out, in a question that this page answers."""
    openers = {s.story: s.opener for s in waiting(talk, stories)}
    for category in unseen:
        left = [s for s in talk.persona.stories if category in s.categories and s.id in openers]
        left.sort(key=lambda s: s.door not in (Door.ANYONE, Door.OPEN))
        if left:
            yield _Cause(
                gain("coverage"),
                frozenset({"coverage"}),
                f'Nothing was asked about {_CATEGORY[category]}: "{openers[left[0].id]}" would have brought it up.',
            )
            return


def _kept_asking(talk: Talk) -> str:
    return f'You kept asking, right up to "{brief(talk.questions[-1].asked)}", and that takes nerve.'


def _encouragement(talk: Talk, stories: tuple[StoryOutcome, ...]) -> tuple[str, ...]:
    """Kind words for a talk that hardly began."""
    first = talk.persona.first_name
    said = talk.visitor[0]
    begun = f'You made a start with "{brief(said.text)}", and starting is the hardest part.'
    question = next(
        (s.opener for s in stories if s.opener and not s.asked and s.door.value in ("open", "anyone")), None
    )
    onward = (
        f'Next time stay for one more question, for example: "{question}"'
        if question
        else f"Next time stay for one more question, and let {first} tell you the rest."
    )
    return begun, onward


def _lapse_causes(talk: Talk) -> Iterator[_Cause]:
    for lapse in lapses(talk):
        moment = f'"{brief(_from_ask(lapse.quote))}"'
        match lapse.fault:
            case Fault.JOB | Fault.RESUME | Fault.HINT:
                ask = "a résumé" if lapse.fault is Fault.RESUME else "a job"
                yield _Cause(
                    _JOB if lapse.fault.big else 900,
                    frozenset({"job"}) if lapse.fault.big else frozenset({"job", "conduct"}),
                    f"When you said {moment}, the talk became an ask for {ask}: ask how people come into this work "
                    "instead, and let them offer.",
                )
            case Fault.STAYED:
                yield _Cause(
                    _STAYED,
                    frozenset({"time"}),
                    f"After you were asked to end, you went on with {moment}: thank them and go, and they will gladly "
                    "meet you again.",
                )
            case Fault.BELITTLED | Fault.JAB:
                yield _Cause(
                    _BELITTLED if lapse.fault.big else 800,
                    frozenset({"unkind" if lapse.fault.big else "conduct"}),
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
    closed = closed_example(talk, hooks)
    # Only where hardly any question is open can short answers be what ended the talk.
    habit = gain("openness") > 50 * talk.rubric.weights["openness"]
    if closed is not None:
        better = wording(closed)
        instead = f'try "{better}"' if better else "begin with how or what, and let them tell it"
        enough = _ENOUGH.get(closed.judgement.kind if closed.judgement else Kind.CLOSED, _ENOUGH[Kind.CLOSED])
        share = share_of(talk)
        talky = share is not None and talk.rubric.levels["listening"][2] < share.percent <= _HALF
        # Closed questions get short answers: the talk share and the early end that follow are the same cause.
        # What was spoilt by a lapse was not ended by short answers.
        early = habit and ended_early(talk) and not any(lapse.fault.big for lapse in lapses(talk))
        same = {"openness"} | ({"listening"} if talky else set()) | ({"time"} if early else set())
        ended = f" Short answers also ended the talk at {ended_at(talk)}." if early else ""
        yield _Cause(
            sum(gain(c) for c in same),
            frozenset(same),
            f'When you asked "{brief(closed.asked)}", {enough}; {instead}.{ended}',
        )
    several = stacked(talk)
    if len(several) >= _OFTEN and _OFTEN * len(several) >= len(talk.questions):
        yield _Cause(
            300 + 100 * len(several),
            frozenset({"stacked"}),
            f'{len(several)} times you put several questions at once, as in "{brief(several[0].asked)}": ask one, and '
            "wait; the other can follow the answer.",
        )
    yield from _research_causes(talk, gain, hooks, stories)
    missed = next((h for h in hooks if not h.picked_up), None)
    if missed is not None:
        opener = next((s.opener for s in stories if s.story == missed.story and s.opener), None)
        yield _Cause(
            gain("follow-up"),
            frozenset({"follow-up"}),
            f'When {talk.persona.first_name} said "{missed.phrase}", there was a story behind it: '
            f'"{opener or "Can you tell me more about that?"}" would have brought it out.',
        )
    elif (answer := unused_answer(talk, hooks)) is not None:
        yield _Cause(
            gain("follow-up"),
            frozenset({"follow-up"}),
            f'There was more behind "{brief(quote(answer.text))}": stay one question longer, even with a plain '
            '"What was that like for you?"',
        )
    yield from _time_causes(talk, gain, stories)
    share = share_of(talk)
    if share is not None and share.percent > talk.rubric.levels["listening"][2]:
        long = longest(talk)
        yield _Cause(
            _TALKED if share.percent > _HALF else gain("listening"),
            frozenset({"listening"}),
            f'You talked {share.percent:.0f} % of the time. Your turn that begins "{brief(long.text)}" took '
            f"{long.seconds:.0f} seconds: one question, then silence, gives them the floor.",
        )
    said = {e.name for e in opening_elements(talk)}
    named = {e.name for e in opening_elements(talk) if e.name != "who I am" or not e.doubtful}
    first = talk.visitor[0]
    if "my goal" not in named or "who I am" not in named or "why you" not in named:
        unsaid = [
            words
            for name, words in (
                ("who I am", "your name" if "who I am" in said else "who you are"),
                ("why you", f"why you chose {talk.persona.first_name}"),
                ("my goal", "what you hope to learn"),
            )
            if name not in named
        ]
        yield _Cause(
            gain("opening"),
            frozenset({"opening"}),
            f'After "{brief(first.text)}" say {" and ".join(unsaid)} before the first question.',
        )
    lacking = [_CLOSING[name] for name in CLOSE if name not in close_elements(talk)]
    if gain("close") > 0 and lacking:
        last = talk.visitor[-1]
        yield _Cause(
            gain("close"),
            frozenset({"close"}),
            f'Your last words were "{brief(last.text)}": before them, {", and ".join(lacking[:2])}.',
        )


def _research_causes(
    talk: Talk, gain: _Gain, hooks: tuple[HookOutcome, ...], stories: tuple[StoryOutcome, ...]
) -> Iterator[_Cause]:
    wrong = mistaken(talk)
    if wrong:
        judged = wrong[0].judgement
        facts = judged.grounding.facts if judged and judged.grounding else ()
        fact = talk.persona.fact(facts[0]) if facts else None
        said = claimed(wrong[0], judged.grounding) if judged and judged.grounding else wrong[0].asked
        right = f'the profile says "{fact.text.rstrip(".")}"' if fact else "the profile does not say so"
        yield _Cause(
            _MISTAKEN if len(wrong) > 1 else gain("grounding"),
            frozenset({"grounding"}),
            f'You said "{brief(said)}", but {right}: look at it once more just before you meet.',
        )
        return
    shown = closed_example(talk, hooks)
    public = next((t for t in talk.questions if ground_of(t) is Ground.ALREADY_PUBLIC and t is not shown), None)
    if public is not None:
        better = wording(public)
        instead = f'ask what it does not say, such as "{better}"' if better else "ask for the story behind it"
        yield _Cause(
            gain("grounding"),
            frozenset({"grounding"}),
            f'"{brief(public.asked)}" is answered by the profile; {instead}.',
        )
        return
    fact = next(iter(talk.persona.facts), None)
    generic = generic_example(talk, hooks, shown)
    if fact is not None and generic is not None:
        # A question that opens a story of this page shows better than any fact what research is good for.
        openers = tuple(s.opener for s in waiting(talk, stories) if s.opener and s.door is Door.GROUNDED)
        if openers:
            yield _Cause(
                gain("grounding"),
                frozenset({"grounding"}),
                f'"{brief(generic.asked)}" could be asked of anybody; start from something that you read, as in '
                f'"{openers[nearest(talk, generic.asked, openers)]}".',
            )
            return
        used = {f for t in talk.visitor if t.judgement and t.judgement.grounding for f in t.judgement.grounding.facts}
        fresh = tuple(f for f in talk.persona.facts if f.id not in used) or (fact,)
        unused = fresh[nearest(talk, generic.asked, tuple(f.text for f in fresh))]
        yield _Cause(
            gain("grounding"),
            frozenset({"grounding"}),
            f'"{brief(generic.asked)}" could be asked of anybody; start from something that you read, such as '
            f'"{unused.text.rstrip(".")}".',
        )


def _time_causes(talk: Talk, gain: _Gain, stories: tuple[StoryOutcome, ...]) -> Iterator[_Cause]:
    if not gain("time"):
        return
    went = course(talk)
    if went.over > 0.5:
        yield _Cause(
            gain("time") + (_UNUSED if went.over > 60 else 0),
            frozenset({"time"}),
            f"The talk ended {over_by(went.over)} over: begin to close at about "
            f'{clock_time(max(0.0, went.agreed - 180))}, with "I see that our time is nearly up".',
        )
    elif ended_early(talk):
        left = waiting(talk, stories)
        named = False
        if len(talk.questions) > MANY and gain("follow-up"):
            more = "fewer questions, and a second one about each answer, fill it better"
        elif len(talk.questions) > MANY and left:
            # Who followed up well already needs no second question about each answer, but something new to ask about.
            more, named = f'it had room for what you did not ask about, such as "{left[0].opener}"', True
        else:
            more = f"{room_for(talk)} would have fitted in"
        yield _Cause(
            gain("time") + _UNUSED,
            frozenset({"time", "stories"} if named else {"time"}),
            f"You ended at {ended_at(talk)}, with more than half of your time left: {more}.",
        )
    elif run_up(talk, went) is None:
        last = talk.visitor[-1]
        yield _Cause(
            gain("time"),
            frozenset({"time"}),
            f'The end came at once with "{brief(last.text)}": {before_the_end(talk, went)}.',
        )


def _from_ask(text: str) -> str:
    """A long quote from a few words before its ask on, so that the ask itself is shown."""
    tokens = text.split()
    found = next((m for cue in (RESUME, JOB, HINT) if (m := cue.find(text))), None)
    begin = len(text[: found.start()].split()) if found else 0
    if len(tokens) <= SHORT or begin < SHORT // 2:
        return text
    return " ".join(["…", *tokens[begin - 2 :]])
