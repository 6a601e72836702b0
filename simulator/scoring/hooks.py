"""Hooks: phrases of the persona's that invite a follow-up, and whether the visitor took them up."""

import itertools
from dataclasses import dataclass

from simulator.domain.persona import Door, Hook, Story
from simulator.domain.question import Kind
from simulator.domain.scorecard import HookOutcome
from simulator.language.text import share_spoken, stands_in, words
from simulator.scoring.content import nearness, shared, telling
from simulator.scoring.pointing_back import called_back
from simulator.scoring.talk import Said, Talk, once

_WINDOW = 3
# Visitor turns after a hook in which a meaning alone is enough; later, its words must come back.

_MEANT = 0.45
# Nearness of the question to the story behind the hook; measured on the shipped encoder, where questions about one
# story reach 0.5 to 0.8 and questions about others stay below 0.4.

_ALIKE = 0.4
# Nearness to the hook's own words.

_LEAD = 0.05
# So much nearer it must be to the hook's story than to any other.


_TOLD = 0.5
# Of a body's words, from which a story was told whole (`formats.md`, section 6).

_SMALL = frozenset("a an the my our your his her their its this that i we you he she they it to of in at on".split())
# Before a word of the hook these say nothing: "the eye" is any eye.


@dataclass(frozen=True, slots=True)
class Spoken:
    """A hook that was spoken at turn `turn`; `chance` is False where nothing could be picked up any more."""

    turn: int
    hook: Hook
    chance: bool


@once
def spoken_hooks(talk: Talk) -> tuple[Spoken, ...]:
    """Every hook of the page that the persona spoke, in the order of the talk, each once."""
    found: list[Spoken] = []
    seen: set[tuple[str, str]] = set()
    for turn in talk.host:
        for story in talk.persona.stories:
            for hook in story.hooks:
                key = (" ".join(hook.phrase.lower().split()), hook.story)
                if key in seen or not stands_in(hook.phrase, turn.text):
                    continue
                seen.add(key)
                target = talk.persona.story(hook.story)
                told = target is not None and any(
                    share_spoken(target.body, t.text) >= _TOLD for t in talk.host if t.index <= turn.index
                )
                later = any(t.index > turn.index for t in talk.visitor)
                found.append(Spoken(turn.index, hook, later and not told))
    return tuple(found)


@once
def hook_outcomes(talk: Talk) -> tuple[HookOutcome, ...]:
    """For every spoken hook, whether and at which turn the visitor took it up."""
    outcomes = []
    for spoken in spoken_hooks(talk):
        by = _picked_up_by(talk, spoken)
        outcomes.append(HookOutcome(spoken.turn, spoken.hook.phrase, spoken.hook.story, by is not None, by))
    return tuple(outcomes)


def _picked_up_by(talk: Talk, spoken: Spoken) -> int | None:
    story = talk.persona.story(spoken.hook.story)
    own = set(telling(spoken.hook.phrase))
    later = [t for t in talk.visitor if t.index > spoken.turn]
    for place, turn in enumerate(later):
        if turn.answers and not _invites(turn):
            continue
        if _names(turn, spoken, own, talk):
            return turn.index
        if story is None or not _invites(turn):
            continue
        if _led_to(story, turn, talk):
            return turn.index
        near = place < _WINDOW or bool(called_back(turn.text))
        if near and _means(turn, spoken, story, talk, place):
            return turn.index
    return None


def _led_to(story: Story, turn: Said, talk: Talk) -> bool:
    """Whether the turn brought out, whole, a story that is told to nobody but those who take up its hook."""
    told = any(share_spoken(story.body, t.text) >= _TOLD for t in talk.after(turn.index))
    return told and story.door is Door.FOLLOW_UP


def _invites(turn: Said) -> bool:
    return turn.judgement is not None and turn.judgement.kind is not Kind.NONE


def _names(turn: Said, spoken: Spoken, own: set[str], talk: Talk) -> bool:
    """Whether the turn takes up the words of the hook, in its question or with nothing but them."""
    part = turn.asking
    if part is None:
        return False
    if stands_in(spoken.hook.phrase, part.text):
        return True
    if any(_recalls(named, spoken.hook.phrase) for named in called_back(turn.text)):
        return True
    if turn.substantive or _invites(turn):
        hit = shared(part.text, own)
        if not hit and len(turn.text.split()) <= 40:
            # "You mentioned the four-year loan. What was that like?": the question points back to the sentence before.
            points_back = turn.judgement is not None and turn.judgement.kind is Kind.PROBING
            hit = shared(turn.text, own) if points_back else ()
    else:
        # A remark that is all about the hook invites more of it, an echo before a new topic does not.
        hit = shared(turn.text, own)
        return len(hit) >= 2 and 2 * len(hit) >= len(set(telling(turn.text)))
    already = {s for t in talk.visitor if t.index < spoken.turn for s in telling(t.text)}
    # "A ghost bus" is not taken up by asking about bus routes, which anybody asks who knows where this person works.
    public = set() if len(hit) == len(own) else {s for f in talk.persona.facts for s in telling(f.text)}
    fresh = [s for s in hit if s not in already and s not in public]
    return bool(fresh) and 2 * len(hit) >= len(own)


def _recalls(named: str, phrase: str) -> bool:
    """Whether what the visitor says that the other said holds two neighbouring words of the hook, or most of them.

    "That first eye you mentioned" recalls "the first eye I ever ruined", though all of her work is eyes.
    """
    own = set(telling(phrase))
    pairs = {pair for pair in itertools.pairwise(words(phrase)) if own & set(telling(" ".join(pair)))}
    beside = any(pair in pairs and pair[0] not in _SMALL for pair in itertools.pairwise(words(named)))
    return beside or (bool(own) and own <= set(telling(named)))


def _means(turn: Said, spoken: Spoken, story: Story, talk: Talk, place: int) -> bool:
    """Whether the question is about the story behind the hook, in other words."""
    told_next = any(
        share_spoken(story.body, t.text) >= _TOLD or stands_in(story.short, t.text) for t in talk.after(turn.index)
    )
    points_back = turn.judgement is not None and turn.judgement.kind is Kind.PROBING
    part = turn.asking
    # A story with an open door may be told by chance, to a prepared question; one behind the hook is not.
    led = story.door is Door.FOLLOW_UP or (part is not None and _alike(talk, part.text, spoken.hook.phrase))
    if told_next and (points_back or (place == 0 and led)):
        return True
    if part is None or len(telling(part.text)) == 0:
        return False
    own = shared(part.text, telling(spoken.hook.phrase))
    public = {s for f in talk.persona.facts for s in telling(f.text)}
    if own and set(own) <= public and not points_back and not _recalls(part.text, spoken.hook.phrase):
        # "How long does one chair take you?" has its chair from the profile, and not from "my first chair".
        return False
    # A prepared question may be about a story with an open door by chance; one behind a hook is met only by the hook.
    prepared = story.door is not Door.FOLLOW_UP and not points_back
    if prepared and not _alike(talk, part.text, spoken.hook.phrase):
        return False
    forms = (story.title, *story.asked_as, spoken.hook.phrase)
    others = [f for s in talk.persona.stories if s.id != story.id for f in (s.title, *s.asked_as)]
    near = max(nearness(talk.meaning, part.text, forms))
    return near >= _MEANT and near >= max(nearness(talk.meaning, part.text, others), default=0.0) + _LEAD


def _alike(talk: Talk, text: str, phrase: str) -> bool:
    return bool(shared(text, telling(phrase))) or nearness(talk.meaning, text, (phrase,))[0] >= _ALIKE
