"""The yes or no that a short line begins with, which answers the page's question and perhaps not the visitor's."""

from simulator.dialogue.terms import stems
from simulator.domain.persona import Story
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_VERDICT = compiled(r"^(?:Yes|No|Yeah|Nope)(?:[,.;:!]| [-–—])\s*(?:(?:because|since|as|and|but)\s+)?(?=\w)")
_YES_OR_NO = compiled(
    r"(?:(?:and|so|but|well|then|sorry|honestly|ok|okay) )*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|"
    r"would|should|must) (?!not\b|n't\b)\w+"
)
_MOST = (2, 3)
"""A question that has this share of its words in common with one of the page is that question."""


def without_verdict(said: str, story: Story) -> str:
    """The short line, without its yes or no where that is not the visitor's answer.

    "Yes, because a rock cannot be jammed" answers "do ships still need lights?", and is nonsense after "doesn't that
    make it a museum?". What is asked in the page's own words, and not the other way round, keeps it.
    """
    verdict = _VERDICT.match(story.short)
    if verdict is None:
        return story.short
    *_, last = sentences(said) or [said]
    own = stems(last)
    plainly = _YES_OR_NO.match(" ".join(words(last))) is not None
    part, whole = _MOST
    alike = any(len(own & stems(asked)) * whole >= max(len(own), 1) * part for asked in story.asked_as)
    if plainly and alike:
        return story.short
    rest = story.short[verdict.end() :]
    return rest[:1].upper() + rest[1:]
