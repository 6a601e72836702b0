"""The one sentence of a page that answers a plain question, whatever the story around it is about.

"How do you clean a lens?" is answered by half a line in the story of an ordinary week: a page that knows of the vinegar
must not say that it knows nothing, and the short line of that week says nothing of lenses.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from simulator.dialogue.asked_for import holds_it, may_hold, must_hold
from simulator.dialogue.pointing import what_asks
from simulator.dialogue.stories import Bookcase
from simulator.dialogue.terms import stems
from simulator.dialogue.wanted import asks_yes_or_no, wanted
from simulator.domain.persona import Door, Story
from simulator.language.measures import measured
from simulator.language.text import sentences, stands_in, words
from simulator.patterns import compiled

_LIGHT = stems("hard difficult easy bad matter true normal happen mind still now also whole actual point ago")
"""Stems of words that ask how a thing is, and do not say which."""
_MOST = 4
"""Words with a meaning of their own: who says more asks for a story."""
_ONE_IS_RARE, _TOGETHER_RARE = 0.8, 1.2
"""How rare on the page one word must be that names the thing alone, and several together."""
_LIKE_IT, _SOMEWHAT_LIKE_IT = 0.45, 0.3
"""How like the question the sentence must be where one word names the thing, and where several do."""
_SHORTEST, _LONGEST = 4, 36
_SHARES = 0.25
"""What it adds to the likeness that a sentence holds all telling words of a question."""
_QUOTES = 2
"""Telling words, at the least, of a sentence that is said back."""
_PICKED_UP, _BEHIND = 0.2, 0.15
"""How much less where it was heard, and what is added to the sentence behind it."""
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


@dataclass(frozen=True, slots=True)
class Detail:
    """A sentence of a story, and how surely it is the one that answers a question."""

    story: Story
    part: str
    score: float
    short: float = 0.0
    """How surely the short line of its story does."""


def nearest(
    question: str,
    said: str,
    stories: Iterable[Story],
    bookcase: Bookcase,
    without: Container[str] = (),
    told: bool = False,
) -> Detail | None:
    """The sentence of these stories that is the likeliest answer to a question, in a turn that may say more.

    None where none holds what is asked for. What the visitor has just said answers nothing.
    `told`: they were heard, so a word that a sentence shares with the question only says what the question picks up,
    and the answer often stands behind it, as it does behind what the visitor says back.
    """
    asked = stems(question) - bookcase.shelves.trade
    picked_up = _PICKED_UP * (2 if asks_yes_or_no(question) and len(asked) > 1 else 1)
    before, figure = _before(said), must_hold(question)
    best: Detail | None = None
    for story in stories:
        every = sentences(story.body)
        short, *likeness = bookcase.shelves.answers_like(story, question)
        short += _speaks_for(question, asked, story.short) if holds_it(question, story.short) else -1.0
        for at, (part, like) in enumerate(zip(every, likeness, strict=True)):
            back = every[at - 1] if at and _POINTS_BACK.match(" ".join(words(part)).lower() + " ") else ""
            score = like + _speaks_for(question, asked, part, back)
            if told and at:
                score += _BEHIND * _share(asked, every[at - 1])
            if told:
                score -= picked_up * _share(asked, part)
            if best is not None and score <= best.score:
                continue
            if figure is None and (bookcase.echoes(said, part) or _quoted(before, part)):
                part = next(iter(every[at + 1 : at + 2]), part) if told else part
                if bookcase.echoes(said, part) or _quoted(before, part):
                    continue
            if not told and _only_leads_on(story, part, asked):
                continue
            if part in without or not holds_it(question, part) or not 1 < len(words(part)) <= _LONGEST:
                continue
            best = Detail(story, part, score, short)
    return best


def _speaks_for(question: str, asked: frozenset[str], part: str, back: str = "") -> float:
    """What speaks for a sentence beside its likeness; `back`: the one before it, which names whom it speaks of."""
    kind = wanted(question, part)
    if back and must_hold(question) is None:
        kind = max(kind, wanted(question, f"{back} {part}"))
    return _SHARES * _share(asked, part) + kind + may_hold(question, part)


def _before(said: str) -> frozenset[str]:
    """The words in which a visitor says back what they heard: before the question, or in what it takes for granted."""
    *first, last = sentences(said) or [""]
    granted = _TAKES_FOR_GRANTED.search(last.lower())
    return stems(" ".join(first)) | stems(last[granted.start() :] if granted else "")


def _quoted(before: frozenset[str], part: str) -> bool:
    """Whether a sentence has just been said back, in so many words."""
    told = stems(part)
    return len(told & before) >= _QUOTES and len(told & before) * 3 >= len(told)


def _only_leads_on(story: Story, part: str, asked: frozenset[str]) -> bool:
    """Whether all that a sentence shares with a question is a hook in it: what is asked for lies behind the hook."""
    shared = asked & stems(part)
    hooked = [stems(hook.phrase) for hook in story.hooks if stands_in(hook.phrase, part)]
    return bool(shared) and any(shared <= phrase for phrase in hooked)


def _share(asked: frozenset[str], part: str) -> float:
    return len(asked & stems(part)) / len(asked) if asked else 0.0


def with_what_it_needs(detail: Detail) -> str:
    """A sentence that points back, with the one before it where both are short enough to be said."""
    told = sentences(detail.story.body)
    at = told.index(detail.part)
    if at and _POINTS_BACK.match(" ".join(words(detail.part)).lower() + " "):
        both = f"{told[at - 1]} {detail.part}"
        if len(words(both)) <= _LONGEST:
            return both
    return detail.part
