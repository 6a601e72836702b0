"""What to try next, where the score alone has nothing more to say: stories left waiting, a question left unanswered."""

from collections.abc import Iterator, Sequence

from simulator.domain.persona import Door
from simulator.domain.scorecard import StoryOutcome
from simulator.language.text import words
from simulator.scoring.quoting import brief, ending
from simulator.scoring.talk import Said, Talk
from simulator.scoring.time_left import ended_early
from simulator.scoring.walked_past import hinted_at, kept_short

MANY = 10
"""Questions: who asked more had time for fewer and longer ones."""

_A_MINUTE = 1.2
# Questions: five to ten suit twenty minutes, and twice as many are an interrogation.

_ME = frozenset("i i'm i've i'd i'll me my mine myself we our us no not yes".split())
# Who answers a question about themselves uses one of these.


def waiting(talk: Talk, stories: Sequence[StoryOutcome]) -> tuple[StoryOutcome, ...]:
    """The untold stories that their opener would have opened at any time, those that need trust last."""
    spoken = " ".join(t.text for t in talk.host)
    found = []
    for outcome in stories:
        story = talk.persona.story(outcome.story)
        if outcome.heard or outcome.asked or not outcome.opener or story is None:
            continue
        if outcome.door is not Door.FOLLOW_UP or hinted_at(story, talk.persona, spoken):
            found.append(outcome)
    return tuple(sorted(found, key=lambda o: o.door is Door.TRUST))


def further(talk: Talk, stories: Sequence[StoryOutcome], told: bool = False) -> Iterator[str]:
    """Something to try next, the most telling first; `told` where the stories that wait were named already."""
    unanswered = next((t for t in talk.visitor if _passes_over(talk, t)), None)
    if unanswered is not None:
        asked = brief(ending(talk.before(unanswered.index)[-1].text))
        yield (
            f'{talk.persona.first_name} asked you "{asked}", and you went on to your next question: one or two '
            "sentences about yourself keep it a talk."
        )
    left = waiting(talk, stories)
    for outcome in left:
        story = talk.persona.story(outcome.story)
        turn = kept_short(story, talk) if story is not None else None
        if turn is not None:
            yield (
                f'Your "{brief(turn.asked)}" brought one sentence only; "{outcome.opener}" would have opened the story '
                "behind it."
            )
            left = tuple(o for o in left if o is not outcome)
            break
    if len(left) > 1 and not told:
        yield f'{len(left)} stories are still waiting; "{left[0].opener}" would have opened one of them.'
    elif left and not told:
        yield f'One story is still waiting; "{left[0].opener}" would have opened it.'
    if _hurried(talk):
        yield (
            f"{len(talk.questions)} questions are many for {max(1, round(talk.clock.end / 60))} minutes: five to ten "
            "suit twenty; a silence after an answer often brings more of it."
        )


def _hurried(talk: Talk) -> bool:
    """Whether question followed on question; who ended far too early is told that, and not to ask less."""
    asked = len(talk.questions)
    return talk.clock.known and not ended_early(talk) and asked > MANY and asked * 60 > _A_MINUTE * talk.clock.end


def _passes_over(talk: Talk, turn: Said) -> bool:
    """Whether a turn goes on to its own question where the persona had asked one, without a word about oneself."""
    if not turn.answers or not turn.substantive or turn.asking is None or turn.index <= talk.opening_end:
        return False
    return _ME.isdisjoint(words(turn.text))
