"""Names that only the answers brought up: whoever asks about Colin has listened."""

import re

from simulator.language.names import common
from simulator.language.text import words
from simulator.patterns import compiled
from simulator.scoring.talk import Said, Talk, once

_CAPITAL = compiled(r"(?<![\w'’-])[A-Z][a-zà-ÿ]+(?:[-'’][A-Z]?[a-zà-ÿ]+)*")
_BEGINS = compiled(r"(?:^|[.!?…:]['\"”’)]*|[\"“‘(])\s*$")
_WHO = compiled(r",? (?:who|whose)\b|, (?:my|our|the|his|her)\b")
# Behind the first word of a sentence they show that it names somebody: "Jamie, who is eighteen".

_OF_ALL = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december christmas easter new year internet google english german french spanish "
    "italian european american british mr mrs ms miss dr doctor professor sir madam lord king queen god".split()
)
# They name nobody, or nobody in particular.


def brought_up(talk: Talk, turn: Said, text: str) -> str:
    """A name in a visitor's text that an earlier answer was first to say, and no line of the profile; else empty."""
    known = _first_said(talk)
    for found in _CAPITAL.findall(text):
        name = _plain(found)
        first = known.get(name)
        if first is not None and first < turn.index:
            return str(found).removesuffix("'s").removesuffix("’s")
    return ""


@once
def _first_said(talk: Talk) -> dict[str, int]:
    """The names of the persona's answers with the turn of each, without those of the page and of the visitor."""
    persona = talk.persona
    public = set(words(" ".join([persona.name, persona.organisation, persona.role, persona.headline or "",
                                 persona.location or "", *(f.text for f in persona.facts)])))  # fmt: skip
    mine: set[str] = set()
    found: dict[str, int] = {}
    for turn in talk.turns:
        if turn.mine:
            mine.update(words(turn.text))
            continue
        for spot in _CAPITAL.finditer(turn.text):
            name = _plain(spot.group())
            starts = _BEGINS.search(turn.text[: spot.start()]) is not None
            named = not starts or _WHO.match(turn.text, spot.end()) is not None
            if named and name not in public and name not in mine and name not in _OF_ALL and not common(name):
                found.setdefault(name, turn.index)
    return found


def _plain(name: str) -> str:
    return re.sub(r"['’]s$", "", name).lower()
