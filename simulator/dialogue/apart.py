"""What hardly anybody asks about: the subject of a story that was not told, named by what is public of it."""

from simulator.dialogue.draft import Draft
from simulator.dialogue.terms import stems
from simulator.domain.persona import Door
from simulator.patterns import compiled

_SAYABLE = compiled(r"(?:The|An?|What|How|Why|Where|When|My|Our|[A-Z][a-z]+ing)\b (?!.*[?!.:;,])")
"""A title that can be said after "ask me about"."""
_SMALL_FIRST = compiled(r"(?:The|An?|What|How|Why|Where|When|My|Our|[A-Z][a-z]+ing)\b")


def named_apart(draft: Draft) -> str:
    """What hardly anybody asks about, by the title of its story; empty where there is nothing to name.

    Only where every word of the title is public, so that nothing is given away: "the Dutch course", which is news.
    """
    if not draft.english:
        return ""
    public = stems(" ".join(fact.text for fact in draft.persona.facts)) | stems(draft.persona.industry)
    titles = [
        story.title
        for story in draft.persona.stories
        if story.id not in draft.heard
        and story.about
        and story.door is Door.GROUNDED
        and _SAYABLE.match(story.title)
        and stems(story.title)
        and stems(story.title) <= public
    ]
    titles.sort(key=lambda title: draft.dice(title))
    return " or ".join(_SMALL_FIRST.sub(lambda first: first[0].lower(), title, count=1) for title in titles[:2])
