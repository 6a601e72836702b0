"""The one sentence of a page that answers a plain question, whatever the story around it is about.

"How do you clean a lens?" is answered by half a line in the story of an ordinary week: a page that knows of the vinegar
must not say that it knows nothing, and the short line of that week says nothing of lenses.
"""

from collections.abc import Iterable

from simulator.dialogue.pointing import what_asks
from simulator.dialogue.stories import Bookcase
from simulator.dialogue.terms import stems
from simulator.domain.persona import Door, Story
from simulator.language.measures import measured
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_LIGHT = stems("hard difficult easy bad matter true normal happen mind still now also whole actual point ago")
"""Stems of words that ask how a thing is, and do not say which."""
_MOST = 4
"""Words with a meaning of their own: who says more asks for a story."""
_ONE_IS_RARE, _TOGETHER_RARE = 0.8, 1.2
"""How rare on the page one word must be that names the thing alone, and several together."""
_LIKE_IT, _SOMEWHAT_LIKE_IT = 0.45, 0.3
"""How like the question the sentence must be where one word names the thing, and where several do."""
_SHORTEST, _LONGEST = 4, 32
_POINTS_BACK = compiled(
    r"(?:and |but |so |then )?(?:he|she|they|it|its|her|his|their|them|that|this|those|these|there)\b"
)
"""A sentence that means nothing without the one before it."""
_TODAY = compiled(r"\b(?:still|now|today|these days|nowadays|any ?more|yet)\b")
_TAKES_FOR_GRANTED = compiled(r"\b(?:after|before|when|while|because|since|if|although|though) \w+ \w+")
"""A clause that says back what was told: the sentence that told it is no answer."""
_ASKS_WHO = compiled(r"\b(?:who|whom|whose|when|where)\b")


def answering(question: str, stories: Iterable[Story], bookcase: Bookcase) -> tuple[Story, str] | None:
    """The sentence of these stories that holds all that a plain question names, with its story.

    What is told to few is not given away by a sentence. None where no sentence does, or where it would mean nothing
    by itself.
    """
    core = what_asks(question, sentences(question))
    asked = stems(core) - bookcase.shelves.trade - _LIGHT
    line = " ".join(words(core))
    if not 0 < len(asked) <= _MOST or _ASKS_WHO.search(line) or _TAKES_FOR_GRANTED.search(line):
        return None
    figure, of_today = measured(line), _TODAY.search(line) is not None
    best: tuple[float, Story, str] | None = None
    for story in stories:
        if story.door in (Door.TRUST, Door.FOLLOW_UP):
            continue
        for part, like in zip(sentences(story.body), bookcase.shelves.parts_like(story, core), strict=True):
            spoken = " ".join(words(part))
            told = stems(part)
            if not asked <= told or not told - asked or not _SHORTEST <= len(spoken.split()) <= _LONGEST:
                continue
            if _POINTS_BACK.match(spoken) or (figure is not None and not figure.search(spoken)):
                continue
            if of_today and not _TODAY.search(spoken) and len(asked) == 1:
                # What somebody once had says nothing of how it is today.
                continue
            rare = sum(bookcase.shelves.rarity(term) for term in asked)
            named = len(asked) > 1 and rare >= _TOGETHER_RARE and like >= _SOMEWHAT_LIKE_IT
            if (named or (rare >= _ONE_IS_RARE and like >= _LIKE_IT)) and (best is None or like > best[0]):
                best = like, story, part
    return (best[1], best[2]) if best is not None else None
