"""Whether a turn is about what was just told, or calls something else by its name."""

import re
from collections.abc import Sequence

from simulator.dialogue.pointing import asks_what_came_of_it, bare, leads_on
from simulator.dialogue.stories import Bookcase
from simulator.dialogue.terms import explained, stems
from simulator.domain.persona import Persona, Story
from simulator.language.text import sentences, words
from simulator.patterns import compiled

SHORT = 9
"""Words: a longer question says what it is about."""

TURN = 16
"""Words of a turn that takes up what was just said, with some reaction before it."""

_TAKES_UP = 0.5
"""How rare on the page the words must be, together, that name a story: a word of every fourth one will not do."""

_NAMES_IT, _FURTHER = 1.0, 0.4
"""How rare on the page the words must be, together, by which a question goes on with what was just told, and how much
less any other story may hold of them."""


def is_about(last: Story, core: str, bookcase: Bookcase) -> bool:
    """Whether a question has rare words of the story just told, and hardly any of another."""
    others = (bookcase.weight(shelf.story, core) for shelf in bookcase.shelves.all if shelf.story != last)
    return bookcase.weight(last, core) >= max(_NAMES_IT, max(others, default=0.0) + _FURTHER)


def said_of_a_thing(core: str, last: Story | None) -> bool:
    """Whether "do you like that?" means a thing just told: behind an account of the days it means the work."""
    return (
        last is not None
        and last.categories[:1] != ("day to day",)
        and re.search(r"\bth(?:at|is)\W*$", core) is not None
    )


_ASKS_OF = compiled(
    r"\b(?:what (?:exactly )?happened|what was (?:that|it)|tell me|how was|what about|who (?:was|is)|"
    r"why)\b",
    re.IGNORECASE,
)


_POINTS = stems("happen one thing go story part bit")
"""Words of a question that only points: "what happened with that one"."""


def echoed_by(turn: str, offered: Sequence[Story], last: Story | None) -> Story | None:
    """The story whose hook a turn says back before a question that says nothing by itself.

    "A bad weld? What happened there?", "You mentioned a dog that you lost. What happened with that one?"
    """
    *echo, ask = sentences(turn) or [turn]
    empty = bare(ask) or not stems(ask) - _POINTS
    asks = bool(echo) and (asks_what_came_of_it(ask) or (empty and leads_on(ask)))
    if not asks or last is None:
        return None
    leading = {hook.story: hook.phrase for hook in last.hooks}
    said_back = stems(" ".join(echo))
    return next((story for story in offered if said_back & stems(leading.get(story.id, ""))), None)


def hooked_by(turn: str, offered: Sequence[Story], last: Story | None, bookcase: Bookcase) -> Story | None:
    """The story that a hook has just led to, where a turn takes it up: "a flood? what happened?".

    A hook's words stand in the story that spoke them too, but who says them again means what lies behind.
    """
    leading = {hook.story: hook.phrase for hook in last.hooks} if last is not None else {}
    echoed = echoed_by(turn, offered, last)
    if echoed is not None:
        return echoed
    asked = stems(turn)
    said = sentences(last.body) if last is not None else []
    leading_line = {s: " ".join(each for each in said if phrase in each) for s, phrase in leading.items()}
    if asked and _ASKS_OF.search(" ".join(words(turn))):
        for story in offered:
            if asked <= stems(leading_line.get(story.id, "")):
                # "What happened on the Sunday?" has all its words from the line of the hook.
                return story
    best: tuple[float, Story] | None = None
    short = len(words(turn)) <= SHORT
    named = [shelf.story for shelf in bookcase.shelves.all if short and bookcase.names(shelf.story, turn) == 1]
    other = max((bookcase.weight(s, turn, named=True) for s in named if s not in offered and s != last), default=0.0)
    for story in offered:
        if story in named:
            return story
        weight = bookcase.weight(story, turn, named=True)
        rival = max(other, bookcase.weight(last, turn, leading.get(story.id, "")) if last is not None else 0.0)
        if weight >= _TAKES_UP and weight > rival and (best is None or weight > best[0]):
            best = weight, story
    return best[1] if best is not None and len(words(turn)) <= TURN else None


def names_another(turn: str, last: Story, bookcase: Bookcase) -> bool:
    """Whether a turn names what another story holds and the last one does not: "and the garden, how was that?"."""
    # "Was that hard?" has a word of the talk about work in it, and names nothing.
    common = " ".join(explained(turn))
    if bookcase.weight(last, turn, common) > 0:
        return False
    return any(bookcase.weight(shelf.story, turn, common) >= _TAKES_UP for shelf in bookcase.shelves.all)


_SAYING = stems("think feel say react take make mind like believe people they accept understand")


def of_a_thing(core: str, last: Story, bookcase: Bookcase) -> bool:
    """Whether an opinion is asked about a thing of which the last story says nothing."""
    thing = stems(core) - _SAYING
    return bool(thing) and not {"about", "of"}.isdisjoint(words(core)) and bookcase.holds(last, " ".join(thing)) == 0


LATER = compiled(r"\b(?:afterwards?|later|eventually|finally|since)\b", re.IGNORECASE)
"""Asks on, and says nothing of what it is about."""


_FATE = compiled(r"\bwhat(?: ever)? (?:happened (?:to|with)|became of|has become of)\b", re.IGNORECASE)


def what_became(core: str, last: Story, persona: Persona) -> bool:
    """Whether it asks what became of somebody or something of the last story, or of the facts behind it."""
    behind = " ".join(fact.text for fact in persona.facts if fact.id in last.about)
    thing = stems(_FATE.sub(" ", LATER.sub(" ", core)))
    return _FATE.search(core) is not None and bool(thing) and thing <= stems(f"{last.title} {last.body} {behind}")
