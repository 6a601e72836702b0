"""Answering with one sentence of a page: of the story told last, of the one that is meant, or of any that is open."""

from collections.abc import Sequence

from simulator.dialogue import asked_again
from simulator.dialogue.asides import to_ask
from simulator.dialogue.asked_for import holds_it, may_hold, must_hold
from simulator.dialogue.details import Detail, answering, nearest, with_what_it_needs
from simulator.dialogue.draft import Draft, joined
from simulator.dialogue.engine import Depth
from simulator.dialogue.pointing import bare, goes_on, what_asks
from simulator.dialogue.stories import Bookcase, standing_alone
from simulator.dialogue.terms import stems
from simulator.dialogue.wanted import asks_feeling, asks_yes_or_no, tells_feeling
from simulator.domain.persona import Door, Story
from simulator.domain.talk import Speaker
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_OF_THE_LAST, _FAINTLY = 0.38, 0.32
"""How surely a sentence of the story just told is the answer, and how surely it may be said with a doubt."""
_OF_ANOTHER = 0.5
"""The same where the question does not point at that story."""
_BARE, _YES_NO = 0.45, 0.03
"""The same where the question says nothing by itself, and how much more where a yes or a no is asked for."""
_OF_THE_MEANT, _BEYOND_SHORT, _LESS_FOR_A_FIGURE = 0.42, 0.03, 0.06
"""How surely a sentence of the story that is meant is the answer, and how much surer than its short line."""
_BEYOND_ITSELF = 0.2
"""How much surer where the words of the question are all words that the story is asked by, or more is asked for."""
_OF_ANY, _STRANGE = 0.62, 0.12
"""How surely a sentence of any story is the answer, and how much more for each word that the page does not know."""
_OF_ANOTHER_STORY = 0.75
"""The same where another story may be meant."""
_BEYOND_THE_PROFILE = 0.7
"""How surely a sentence answers what a fact of the profile seems to answer too."""
_SOMEBODY = compiled(r"\b(?:he|she|him|her|they|them)\b")
_BECAME = stems("became become becomes end")
_YEAR = compiled(r"\b(?:1[4-9]|20)\d\d\b")


def of_the_last(draft: Draft, bookcase: Bookcase, follows: bool) -> bool:
    """Answer with a sentence of the story that was told last; False, and nothing said, where none surely answers."""
    story = _last(draft)
    if story is None:
        return False
    found = _nearest(draft, [story], bookcase)
    said = _core(draft)
    least = _OF_THE_LAST if follows else _OF_ANOTHER
    if must_hold(said) is None:
        least = max(least, _BARE) if bare(said) else least + _YES_NO * asks_yes_or_no(said)
    if found is None or found.score < least:
        return False
    _say(draft, found)
    return True


def faintly(draft: Draft, story: Story, bookcase: Bookcase) -> bool:
    """Say the nearest sentence of a story that was told, with a short doubt; False where none is near."""
    found = _nearest(draft, [story], bookcase)
    if found is None or found.score < _FAINTLY or not draft.english:
        return False
    draft.say_one(asked_again.THIS_MUCH[draft.tone])
    draft.say(standing_alone(found.part))
    draft.story, draft.depth, draft.last = story.id, Depth.SHORT, story.id
    return True


def of_the_meant(draft: Draft, story: Story, bookcase: Bookcase, openly: bool = False) -> bool:
    """Say the one sentence of a story that answers better than its short line; False, and nothing said, without one.

    `openly`: asked for more than a detail, which the short line sums up better than most sentences.

    What a story is asked by has its short line for an answer, unless a figure is asked for, or the line is far off it.
    """
    said = _core(draft)
    if not draft.english or not _may_tell(draft, story):
        return False
    found = _nearest(draft, [story], bookcase)
    least = _OF_THE_MEANT + _STRANGE / 2 * len(bookcase.strange(said))
    beyond = _BEYOND_SHORT
    if must_hold(said) is not None:
        least -= _LESS_FOR_A_FIGURE
    elif openly or bookcase.names(story, said) == 1:
        beyond = _BEYOND_ITSELF
    if found is None or found.score < max(least, found.short + beyond):
        return False
    _say(draft, found)
    return True


def of_any(draft: Draft, bookcase: Bookcase, likely: Story | None = None) -> bool:
    """Say the one sentence of the page that answers what no story surely does; False, and nothing said, without one.

    `likely`: the story that may be meant, whose short line is the answer where no sentence is surer.
    """
    said = to_ask(draft.said or "", bool(draft.before.last))
    exact = answering(said, draft.persona.stories, bookcase) if draft.english else None
    if exact is not None and bookcase.names(exact[0], said) < 1:
        _say(draft, Detail(*exact, 1.0))
        return True
    return _surely(draft, bookcase, _OF_ANY if likely is None else _OF_ANOTHER_STORY)


def _surely(draft: Draft, bookcase: Bookcase, least: float) -> bool:
    found = _nearest(draft, [s for s in draft.persona.stories if _may_tell(draft, s)], bookcase)
    if found is None or found.score < max(least + _STRANGE * len(bookcase.strange(_core(draft))), found.short):
        return False
    _say(draft, found)
    return True


def beyond_the_profile(draft: Draft, bookcase: Bookcase) -> bool:
    """Say the sentence that holds the figure, or the name, that a plain question asks for and no fact holds."""
    said = _core(draft)
    asked = stems(said) - bookcase.shelves.trade
    if must_hold(said) is None:
        return False
    facts = [fact for fact in draft.persona.facts if len(asked & stems(fact.text)) * 2 >= len(asked)]
    if any(holds_it(said, _YEAR.sub("", fact.text)) and may_hold(said, fact.text) >= 0 for fact in facts):
        return False
    return _surely(draft, bookcase, _BEYOND_THE_PROFILE)


def only_points(said: str) -> bool:
    """Whether a question names nobody and nothing, and asks of somebody who was just told of: "what became of her?"."""
    line = " ".join(words((sentences(said) or [said])[-1]))
    return _SOMEBODY.search(line) is not None and not stems(line) - _BECAME


def _core(draft: Draft) -> str:
    said = to_ask(draft.said or "", bool(draft.before.last))
    return what_asks(said, sentences(said))


def _last(draft: Draft) -> Story | None:
    """The story that the talk is at, as far as a sentence of it may be said."""
    story = draft.persona.story(draft.before.last) if draft.before.last and draft.english else None
    return story if story is not None and _may_tell(draft, story) else None


def _may_tell(draft: Draft, story: Story) -> bool:
    """Whether one sentence of a story gives nothing away: it was told, or stands behind no door for few."""
    if draft.before.heard.get(story.id) is Depth.FULL:
        return True
    return story.door is not Door.TRUST and (story.door is not Door.FOLLOW_UP or story.id in draft.before.hooks)


def _nearest(draft: Draft, stories: Sequence[Story], bookcase: Bookcase) -> Detail | None:
    said = _core(draft)
    if not draft.english or (goes_on(said) and must_hold(said) is None):
        return None
    told = all(draft.before.heard.get(story.id) is Depth.FULL for story in stories)
    came_back = frozenset(draft.used)
    found = nearest(said, draft.said or "", stories, bookcase, came_back, told)
    latest = draft.before.turns[-1].text if draft.before.turns else ""
    if found is not None and found.part in latest and asks_feeling(said) and not tells_feeling(found.part):
        # "How did that month feel?" is not answered by the very sentence that has just told of it.
        return None
    return found


def _say(draft: Draft, found: Detail) -> None:
    """Say it, as what was said before where it really was."""
    heard = any(found.part in turn.text for turn in draft.before.turns if turn.speaker is Speaker.PERSONA)
    if heard:
        draft.used[found.part] = len(draft.before.turns) + 1
        draft.say(joined("As I said", standing_alone(found.part), draft.persona))
        draft.story, draft.depth, draft.last = found.story.id, Depth.SHORT, found.story.id
    else:
        draft.used[found.part] = len(draft.before.turns) + 1
        draft.tell_part(found.story, standing_alone(with_what_it_needs(found)))
