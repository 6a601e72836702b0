"""Whom, when and which: what a few words of a question say about the story that is meant, whatever it is like."""

from collections.abc import Collection, Sequence

from simulator.dialogue.asides import to_ask
from simulator.dialogue.doors import opens
from simulator.dialogue.draft import Draft
from simulator.dialogue.pointing import asks_reaction, without_lead
from simulator.dialogue.stories import Bookcase, Match
from simulator.dialogue.terms import stems
from simulator.dialogue.wanted import named_people, of_others, tells_of
from simulator.domain.persona import Door, Story
from simulator.domain.question import Ground, Judgement
from simulator.domain.talk import Speaker
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_BAD_DAY = compiled(
    r"\b(?:bad|worst|awful|terrible|horrible|hard(?:est)?|difficult|rough|tough(?:est)?|dark(?:est)?|low(?:est)?|"
    r"nightmare) (?:days?|weeks?|moments?|hours?|nights?|shifts?)\b|"
    r"\b(?:day|moment|week|night|time|hour)s? (?:[\w']+ ){0,6}you(?:'d| would)? (?:\w+ )?(?:rather|prefer to|like to|"
    r"want to|wish you could) (?:forget|not (?:remember|think of)|have back)\b"
)
_THAT_THING = compiled(
    r"(?:is|was) (?:that|this|it) (?:something|a thing|anything|a trick|a habit|a skill) (?:that )?you\b"
)
_AND_YOU = compiled(
    r"(?:and|so|but) (?:you|they|he|she) (?:were|weren't|was|wasn't|did|didn't|never|still|had|got|could)\b"
)
_AFTER_THAT = compiled(
    r"\b(?:after|since|before|during|until) (?:this|that|those) "
    r"(night|day|morning|evening|weekend|week|month|year|summer|winter|letter|visit|accident|meeting|call|talk)s?\b"
)
_FEW = 7
_LIKELY = 0.4
"""From this chance on, a story of the fact that a question rests on is worth telling, with a word of doubt."""


def of_a_bad_day(core: str) -> bool:
    """Whether it asks for a day on which things went wrong: an account of the usual days is no answer."""
    return _BAD_DAY.search(" ".join(words(core))) is not None


def of_that_thing(core: str, told: Story) -> bool:
    """Whether it asks on about what was just told: "is that something you had to practise?", "after that night, …?"."""
    *_, last = sentences(core) or [core]
    line = " ".join(words(last))
    when = _AFTER_THAT.search(line)
    if when is not None and stems(when[1]) <= stems(f"{told.title} {told.short} {told.body}"):
        return True
    return _THAT_THING.match(without_lead(last)) is not None or (
        _AND_YOU.match(line) is not None and len(line.split()) <= _FEW
    )


def of_the_person(core: str, last: Story | None, draft: Draft) -> Story | None:
    """The one story that is asked what somebody thought of whom the last one says nothing: "what did your wife say?".

    What waits for a hook is left out until the hook is spoken.
    """
    named = named_people(core)
    if not named or not asks_reaction(core) or (last is not None and not of_others(core, last)):
        return None
    open_to = [s for s in draft.persona.stories if s.door is not Door.FOLLOW_UP or s.id in draft.before.hooks]
    telling = [s for s in open_to if any(asks_reaction(own) and tells_of(own, named) for own in s.asked_as)]
    return telling[0] if len(telling) == 1 else None


def spoken_of_since(facts: Sequence[str], draft: Draft, said: str, bookcase: Bookcase) -> bool:
    """Whether the visitor has just named what these facts are about: behind a new name, "it" is that."""
    spoken = said
    for turn in reversed(draft.before.turns[-4:]):
        if turn.speaker is Speaker.YOU:
            spoken = f"{spoken} {turn.text}"
    known = stems(" ".join(fact.text for fact in draft.persona.facts if fact.id in facts)) - bookcase.shelves.trade
    return bool(stems(spoken) & known)


def behind_facts(facts: Collection[str], draft: Draft, ranked: Sequence[Match]) -> Story | None:
    """The likeliest story that builds on one of these facts, and does not wait for a hook that was not spoken."""
    for match in ranked:
        story = match.story
        waits = story.door is Door.FOLLOW_UP and story.id not in draft.before.hooks
        if set(story.about) & set(facts) and not waits:
            return story
    return None


def waits_in_vain(story: Story, draft: Draft) -> bool:
    """Whether a story waits for a hook that nobody has spoken: its short line speaks of people not yet named."""
    return story.door is Door.FOLLOW_UP and story.id not in draft.before.hooks and story.id not in draft.heard


def echoes_last(said: str, core: str, draft: Draft) -> bool:
    """Whether a turn gives back words of the persona's last reply before its question: the question goes on with it."""
    before = [piece for piece in sentences(said) if piece not in core]
    latest = next((t.text for t in reversed(draft.before.turns) if t.speaker is Speaker.PERSONA), "")
    return any(_gives_back(piece, latest) for piece in before)


def _gives_back(piece: str, latest: str) -> bool:
    heard = f" {' '.join(words(latest))} "
    said = words(piece)
    if stems(piece) and len(stems(piece) & stems(latest)) >= 2:
        return True
    # Three words running, however small: "half to almost none".
    return any(f" {' '.join(said[i : i + 3])} " in heard for i in range(len(said) - 2)) and len(said) <= 12


def behind_the_fact(draft: Draft, said: str, asked: Judgement, bookcase: Bookcase) -> Match | None:
    """A likely story that builds on the fact an open question rests on, where no story is clearly meant.

    To say the fact, and that this is all, would deny what the page tells.
    """
    ground = asked.grounding
    grounded = ground is not None and ground.ground is Ground.GROUNDED
    if ground is None or not grounded or not asked.open or not draft.english or asks_reaction(said):
        return None
    ranked = bookcase.ranked([to_ask(said, bool(draft.before.last))], facts=ground.facts)
    best = ranked[0]
    rests = set(best.story.about) & set(ground.facts)
    likely = best.chance >= _LIKELY and rests and best.story.id not in draft.heard
    return best if likely and opens(best.story, asked, draft.before) else None
