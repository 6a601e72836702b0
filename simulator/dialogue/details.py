"""The one sentence of a page that answers a question, whatever the story around it is about.

"How do you clean a lens?" is answered by half a line in the story of an ordinary week: a page that knows of the vinegar
must not say that it knows nothing, and the short line of that week says nothing of lenses. Which sentence it is, or
that none is, `sentence_net` has learned; what may not be said now is left out here.
"""

from dataclasses import dataclass
from itertools import islice

from simulator.dialogue.asides import to_ask
from simulator.dialogue.asked_for import holds_it, must_hold
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Depth
from simulator.dialogue.pointing import asks_reaction, goes_on, what_asks
from simulator.dialogue.stories import Bookcase
from simulator.dialogue.terms import stems
from simulator.dialogue.trades import another_trade
from simulator.dialogue.wanted import asks_feeling, named_people, tells_feeling, tells_of
from simulator.domain.persona import Door, Story
from simulator.domain.talk import Speaker
from simulator.language.text import sentences, stands_in, words
from simulator.patterns import compiled

_LONGEST = 36
"""Words of a sentence that is said alone."""
_BESIDE = 0.1
"""How likely the sentence next to it has to be that is said with the likeliest."""
_QUOTES = 2
"""Telling words, at the least, of a sentence that is said back."""
_TAKES_FOR_GRANTED = compiled(r"\b(?:after|before|when|while|because|since|if|although|though) \w+ \w+")
"""A clause that says back what was told: the sentence that told it is no answer."""
_LIKENED = compiled(r"\b(?:like|as if|than) (?:an?|the|some) (?:[\w'-]+ ){0,1}[\w'-]+")
_OR = compiled(r"^(?!(?:what|why|how|where|when|who)\b)[^,;]* or (?!not\b|so\b|something\b)\w")
"""A question of yes or no that names two things."""
_ASKS_WHY = compiled(r"\b(?:why|how come)\b")
_REASON = compiled(r"\b(?:because|so that|so|since|that is why|that's why|in order|if|else|to)\b")
_POINTS_BACK = compiled(
    r"(?:and |but |so |then )?(?:he|she|they|it|its|her|his|their|them|that|this|those|these|there)\b"
)
"""A sentence that means nothing without the one before it."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A sentence of a story, and how likely it is (0 to 1) that it answers, rather than any other or none."""

    story: Story
    part: str
    share: float
    short: bool
    """Whether it is the story's short line."""
    beside: str = ""
    """The sentence before or behind it where that is the likeliest but one: a thought in two sentences."""


def core_of(draft: Draft) -> str:
    """What asks in the turn that is answered."""
    said = to_ask(draft.said or "", bool(draft.before.last))
    return what_asks(said, sentences(said))


def likeliest(draft: Draft, bookcase: Bookcase, of: Story | None = None) -> Detail | None:
    """The likeliest answer among the sentences that may be said now; `of` one story alone, if given."""
    core, said = core_of(draft), draft.said or ""
    if not draft.english or (goes_on(core) and must_hold(core) is None):
        return None
    if another_trade(core, bookcase.strange(core)):
        # How one becomes a midwife is not told by how people come into this work.
        return None
    told = [i for i, depth in draft.before.heard.items() if depth is Depth.FULL]
    ranked = bookcase.answering(core, said, draft.before.last, told, draft.before.hooks)
    fitting = (
        (line, share)
        for line, share in ranked
        if (of is None or line.story == of) and _may_be_said(draft, line.story, line.text, core)
    )
    first = next(fitting, None)
    if first is None:
        return None
    best, share = first
    next_to_it = (
        line.text
        for line, other in islice(fitting, 1)
        if other >= _BESIDE and line.story == best.story and min(line.at, best.at) >= 0 and abs(line.at - best.at) == 1
    )
    return Detail(best.story, best.text, share, best.at < 0, next(next_to_it, ""))


def was_heard(draft: Draft, part: str) -> bool:
    """Whether the persona has said it in this talk."""
    return any(part in turn.text for turn in draft.before.turns if turn.speaker is Speaker.PERSONA)


def with_what_it_needs(detail: Detail) -> str:
    """A sentence with the one that belongs to it, or that it points back to, where both are short enough to be said."""
    told = sentences(detail.story.body)
    at = told.index(detail.part) if detail.part in told else 0
    if detail.beside in told:
        first = min(at, told.index(detail.beside))
        both = f"{told[first]} {told[first + 1]}"
        if len(words(both)) <= _LONGEST:
            return both
    if at and _POINTS_BACK.match(" ".join(words(detail.part)).lower() + " "):
        both = f"{told[at - 1]} {detail.part}"
        if len(words(both)) <= _LONGEST:
            return both
    return detail.part


def may_tell(draft: Draft, story: Story) -> bool:
    """Whether one sentence of a story gives nothing away: it was told, or stands behind no door for few."""
    if draft.before.heard.get(story.id) is Depth.FULL:
        return True
    return story.door is not Door.TRUST and (story.door is not Door.FOLLOW_UP or story.id in draft.before.hooks)


def _may_be_said(draft: Draft, story: Story, part: str, core: str) -> bool:
    if part != story.short and not may_tell(draft, story):
        return False
    if part in draft.used or not holds_it(core, part) or not 1 < len(words(part)) <= _LONGEST:
        return False
    if must_hold(core) is None and _quoted(draft.said or "", part, was_heard(draft, part)):
        return False
    if (
        asks_reaction(core)
        and (people := named_people(core))
        and not tells_of(_with_the_one_before(story, part), people)
    ):
        # What her parents said is not what somebody's mates would say.
        return False
    asked = stems(core)
    if asked & stems(part) and not asked & stems(_LIKENED.sub(" ", part)):
        # Who is in bed at eight "like a toddler" has none.
        return False
    if _OR.search(core.lower()) and not asked & stems(part):
        # "At home or in the office?" is answered by one of them, or by both.
        return False
    told = draft.before.heard.get(story.id) is Depth.FULL
    if not told and _only_leads_on(story, part, asked):
        return False
    if was_heard(draft, part) and _ASKS_WHY.search(core.lower()) and not _REASON.search(part):
        # "Why have you kept it?" is not answered by "I still have it in my desk."
        return False
    latest = draft.before.turns[-1].text if draft.before.turns else ""
    # "How did that month feel?" is not answered by the very sentence that has just told of it.
    return not (part in latest and asks_feeling(core) and not tells_feeling(part))


def _with_the_one_before(story: Story, part: str) -> str:
    told = sentences(story.body)
    at = told.index(part) if part in told else 0
    return " ".join(told[max(at - 1, 0) : at + 1]) if part in told else part


def _quoted(said: str, part: str, heard: bool) -> bool:
    """Whether a sentence is said back in many words: as taken for granted, or before the question if it was heard."""
    *first, last = sentences(said) or [""]
    granted = _TAKES_FOR_GRANTED.search(last.lower())
    before = stems(" ".join(first) if heard else "") | stems(last[granted.start() :] if granted else "")
    told = stems(part)
    return len(told & before) >= _QUOTES and len(told & before) * 3 >= len(told)


def _only_leads_on(story: Story, part: str, asked: frozenset[str]) -> bool:
    """Whether all that a sentence shares with a question is a hook in it: what is asked for lies behind the hook."""
    shared = asked & stems(part)
    hooked = [stems(hook.phrase) for hook in story.hooks if stands_in(hook.phrase, part)]
    return bool(shared) and any(shared <= phrase for phrase in hooked)
