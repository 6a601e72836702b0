"""Names and terms of a page that a visitor may say: what the ear is told before it listens."""

import re
from calendar import day_name, month_name

from simulator.domain.persona import Persona
from simulator.language.verbs import is_past

_OF_FACTS, _MOST_HINTS = 20, 40
_EVERYDAY = re.compile(rf"['’](?!s\b)|\b(?:{'|'.join([*day_name, *month_name[1:]])})s?\b")
"""Contractions, days and months, which every ear knows."""

_SMALL = frozenset("a an the in on at of for from to with by and but his her their its he she they it i we".split())
_TITLES = frozenset("Mr Mrs Ms Dr Prof St".split())


def hints_of(persona: Persona) -> tuple[str, ...]:
    """Names and terms of the page that a visitor may say and Whisper may not know, likeliest first."""
    names = [persona.name, persona.organisation]
    if persona.location is not None:
        names += [part.strip() for part in persona.location.split(",")]
    for fact in persona.facts:
        names += _capitals(fact.text)
    names = list(dict.fromkeys(names))[:_OF_FACTS]
    if persona.language.startswith("en"):
        # Whoever was in a story is asked about next. Where all nouns have a capital, it names nobody.
        names += [name for story in persona.stories for name in _capitals(story.body)]
    return tuple(dict.fromkeys(names))[:_MOST_HINTS]


def _no_name(word: str) -> bool:
    return word in _SMALL or is_past(word)


def _capitals(text: str) -> list[str]:
    """Runs of words with a capital. The first word of a sentence has one by itself: it counts beside another only."""
    found: list[str] = []
    run: list[str] = []
    begins = alone = True
    for word in [*text.split(), ""]:
        bare = word.strip(".,;:()'\"“”‘’?!")
        first = begins and word[:1] not in "\"“‘'"
        capital = bare[:1].isupper() and not bare.isupper() and not _EVERYDAY.search(bare)
        capital = capital and not (first and _no_name(bare.lower()))
        if capital:
            alone = first
            run.append(bare)
        closes = word[-1:] in tuple(".,;:?!)") and bare not in _TITLES
        if run and (not capital or closes):
            if len(run) > 1 or not alone:
                found.append(" ".join(run))
            run = []
        begins = closes and word[-1] in ".:?!"
    return found
