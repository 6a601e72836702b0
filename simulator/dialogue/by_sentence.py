"""Answering with one sentence of a page: of the story told last, of the one that is meant, or of any that is open."""

from simulator.dialogue import asked_again
from simulator.dialogue.asked_for import fact_holds, must_hold
from simulator.dialogue.details import Detail, core_of, likeliest, may_tell, was_heard, with_what_it_needs
from simulator.dialogue.draft import Draft, joined
from simulator.dialogue.engine import Depth
from simulator.dialogue.stories import Bookcase, standing_alone
from simulator.dialogue.terms import stems
from simulator.domain.persona import Story
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_OF_THE_LAST, _HEARD = 0.4, 0.6
"""How likely a sentence has to be the answer where the talk is at what was told, or the question names nothing; and
where it was heard before: whoever asks on mostly wants what was not said."""
_OF_THE_MEANT, _OPENLY = 0.35, 0.6
"""The same for one of the story that is meant anyway, and where more than a detail is asked for."""
_OF_ANY = 0.75
"""The same for one of any story, where none is surely meant."""
OF_ANOTHER_STORY = 0.75
"""The same where another story may be meant."""
_BEYOND_THE_PROFILE = 0.45
"""The same where a fact of the profile seems to answer too."""
AGREES = 0.28
"""The same where it stands in the story that may be meant, which is then told."""
_IN_DOUBT = 0.6
"""The same for one that is said with a doubt, where nothing else can be said."""
_TOGETHER = 45
"""Words of a sentence and of the short line behind it."""
_SOMEBODY = compiled(r"\b(?:he|she|him|her|they|them)\b")
_BECAME = stems("became become becomes end")


def of_the_last(draft: Draft, bookcase: Bookcase, openly: bool, follows: bool) -> bool:
    """Answer with a sentence, mostly of the story told last; False, and nothing said, where none likely answers.

    `openly`: asked for more than a detail, to which a story that was not told whole opens as a whole. `follows`: the
    question goes on from what was told; else an open one is no question about it.
    """
    found = likeliest(draft, bookcase) if draft.before.last else None
    if found is None or (openly and (not follows or draft.heard.get(found.story.id) is not Depth.FULL)):
        return False
    return _say_if(draft, found, _OF_THE_LAST)


def faintly(draft: Draft, bookcase: Bookcase, openly: bool, of: Story | None = None) -> bool:
    """Say the likeliest sentence, with a short doubt, where nothing else can be said; False where none may answer.

    `openly`: asked for more than a detail, which what was heard before never is.
    """
    found = likeliest(draft, bookcase, of)
    if found is None or found.share < _IN_DOUBT or (openly and was_heard(draft, found.part)):
        return False
    draft.say_one(asked_again.THIS_MUCH[draft.tone])
    _say(draft, found, again="")
    return True


def of_the_meant(draft: Draft, story: Story, bookcase: Bookcase, openly: bool = False) -> bool:
    """Say the one sentence of a story that answers better than its short line; False, and nothing said, without one.

    `openly`: asked for more than a detail, which the short line sums up better than most sentences.
    """
    if not draft.english or not may_tell(draft, story):
        return False
    found = likeliest(draft, bookcase, story)
    if found is None or found.short:
        return False
    return _say_if(draft, found, _OPENLY if openly else _OF_THE_MEANT)


def of_any(draft: Draft, bookcase: Bookcase, likely: Story | None = None) -> bool:
    """Say the one sentence of the page that answers what no story surely does; False, and nothing said, without one.

    `likely`: the story that may be meant, whose short line is the answer where no sentence is surer.
    """
    found = likeliest(draft, bookcase)
    other = found is not None and likely is not None and found.story != likely
    return _say_if(draft, found, OF_ANOTHER_STORY if other else _OF_ANY)


def beyond_the_profile(draft: Draft, bookcase: Bookcase) -> bool:
    """Say the sentence that holds the figure, or the name, that a plain question asks for and no fact holds."""
    said = core_of(draft)
    asked = stems(said) - bookcase.shelves.trade
    if must_hold(said) is None:
        return False
    facts = [fact for fact in draft.persona.facts if len(asked & stems(fact.text)) * 2 >= len(asked)]
    if any(fact_holds(said, fact.text) for fact in facts):
        return False
    return _say_if(draft, likeliest(draft, bookcase), _BEYOND_THE_PROFILE)


def only_points(said: str) -> bool:
    """Whether a question names nobody and nothing, and asks of somebody who was just told of: "what became of her?"."""
    line = " ".join(words((sentences(said) or [said])[-1]))
    return _SOMEBODY.search(line) is not None and not stems(line) - _BECAME


def _say_if(draft: Draft, found: Detail | None, least: float) -> bool:
    if found is None or found.share < (max(least, _HEARD) if was_heard(draft, found.part) else least):
        return False
    _say(draft, found)
    return True


def _say(draft: Draft, found: Detail, again: str = "As I said") -> None:
    """Say it, as what was said before where it really was."""
    draft.used[found.part] = len(draft.before.turns) + 1
    if was_heard(draft, found.part):
        part = standing_alone(with_what_it_needs(found) if found.beside else found.part)
        draft.say(joined(again, part, draft.persona) if again else part)
        draft.story, draft.depth, draft.last = found.story.id, Depth.SHORT, found.story.id
    elif found.short:
        draft.tell_short(found.story)
    else:
        part, story = with_what_it_needs(found), found.story
        draft.tell_part(story, standing_alone(part))
        if story.id not in draft.before.heard and _adds(part, story.short):
            # The first that is heard of a story is what it is about, too.
            draft.tell_short(story)


def _adds(part: str, short: str) -> bool:
    """Whether a story's short line says more than a sentence of it, and both can be said in one breath."""
    new = stems(short) - stems(part)
    return len(words(part)) + len(words(short)) <= _TOGETHER and len(new) * 2 >= len(stems(short))
