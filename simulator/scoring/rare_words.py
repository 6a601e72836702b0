"""Words that only an answer brought up: whoever uses them has listened."""

from simulator.scoring.content import BY_CHANCE, shared, telling
from simulator.scoring.talk import Said, Talk, once


@once
def own_words(talk: Talk) -> dict[int, frozenset[str]]:
    """For each turn, the telling words that the visitor had used before, and those of every talk about this job."""
    known = telling(f"{talk.persona.name} {talk.persona.role} {talk.persona.organisation} {talk.persona.industry}")
    every, found = frozenset((*known, *BY_CHANCE)), {}
    for turn in talk.visitor:
        found[turn.index] = every
        every |= frozenset(telling(turn.text))
    return found


def fresh(talk: Talk, turn: Said, text: str, answer: str) -> tuple[str, ...]:
    """Telling words that the answer brought up: not the visitor's own, and not those of every talk about this job."""
    return tuple(s for s in shared(text, telling(answer)) if s not in own_words(talk)[turn.index])


def enough(talk: Talk, found: tuple[str, ...]) -> bool:
    """Whether the words taken from the answer show listening: two of them, or one that is rare on the page."""
    return len(found) >= 2 or (bool(found) and telling_enough(talk, found[0]))


def telling_enough(talk: Talk, word: str) -> bool:
    """Whether one shared word shows listening: not one that the public profile or the trade is full of."""
    public = {s for f in talk.persona.facts for s in telling(f.text)}
    stories = sum(word in telling(s.body) for s in talk.persona.stories)
    return len(word) >= 3 and word not in public and stories <= 2
