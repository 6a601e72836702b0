"""Which story answers a question: by meaning, by words and by what it is after, or none at all."""

import logging
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from simulator.dialogue.evidence import Shelves
from simulator.dialogue.learned import learned
from simulator.dialogue.manner import speaks_english
from simulator.dialogue.sentence_net import sentence_net
from simulator.dialogue.sentence_signs import Line, PageLines
from simulator.dialogue.story_net import shares
from simulator.dialogue.terms import explained, stems
from simulator.domain.errors import EngineMissing
from simulator.domain.persona import Persona, Story
from simulator.language.meaning import Meaning
from simulator.language.minilm import Witness
from simulator.language.text import words
from simulator.patterns import compiled

log = logging.getLogger(__name__)

FITS = 0.6
"""From this chance on a story is an answer to the question; below it, saying "not my field" is the honest answer.

A little more than even: a wrong story costs more than an honest no.
"""

_CLEAR = 0.5
"""From this likelihood on, it is clear what a question is after."""
_WHOLE_TURN = 0.25
"""How much a whole turn counts less than the question in it."""
_HELPS = 1.2
"""How much (in log odds) what the visitor told of themselves speaks at most for a story."""

_JOINED = compiled(r"^(?:So|And|But|Then|Because|Well|Honestly)\b,? (\w)")
"""What joins a sentence to the one before it, and means nothing where it stands alone."""

_REMEMBERED = 4
"""Questions of which it is remembered what answers them."""
_WORD_FOR_WORD = 6.0
"""Log odds for the story whose page says that it is asked just so: no likeness can be meant more."""


@dataclass(frozen=True, slots=True)
class Match:
    """A story, and how likely it is (0 to 1) that it answers the question rather than that none of the page does."""

    story: Story
    chance: float
    share: float = 0.0
    """How likely it is the one that is meant, rather than another one or none."""


class Bookcase:
    """Every story of a page, findable. Immutable once made; embedding a page takes about a second.

    `second` is a second witness of what English sentences mean; a page in another language goes without, and so does
    a machine on which it cannot be loaded.
    """

    def __init__(self, persona: Persona, meaning: Meaning, second: Meaning | None = None) -> None:
        heard = _heard(second) if speaks_english(persona) else None
        self._figures = learned(1 if heard is None else 2)
        self.shelves = Shelves(persona, meaning, self._figures, heard)
        told = bool(persona.stories) and all(words(s.short) and words(s.body) for s in persona.stories)
        self._lines = PageLines(self.shelves) if heard is not None and told else None
        self._lines_told = sentence_net().told_by(self._lines.views) if self._lines is not None else None
        # One reply asks for the same several times.
        self._answers = lru_cache(maxsize=_REMEMBERED)(self._answering)
        self._asked: dict[tuple[str, ...], set[str]] = {}
        for story in persona.stories:
            for question in story.asked_as:
                self._asked.setdefault(tuple(words(question)), set()).add(story.id)

    def ranked(
        self,
        ways: Sequence[str],
        near: Mapping[str, float] | None = None,
        facts: Sequence[str] = (),
        around: str = "",
    ) -> tuple[Match, ...]:
        """The stories, the likeliest first.

        `ways` are wordings of the same question, the barest first; `near` says by id how much (in log odds) it speaks
        for a story that the talk is close to it; `facts` are ids of public facts that the question uses; `around` is
        the question with what the visitor told of themselves, which may help it and never answers in its stead. Ties go
        by the order of the page.
        """
        asked = [way for way in ways if words(way)]
        stories = [shelf.story for shelf in self.shelves.all]
        if not asked or not stories:
            return ()
        lifts = [(near or {}).get(s.id, 0.0) for s in stories]
        best = [-math.inf] * len(stories)
        for number, way in enumerate(asked):
            score = self.shelves.scores(way, facts)
            own = self._asked.get(tuple(words(way)), set())
            score = score + [_WORD_FOR_WORD * (s.id in own) for s in stories]
            less = _WHOLE_TURN * min(number, 1)
            best = [max(old, float(new) + lift - less) for old, new, lift in zip(best, score, lifts, strict=True)]
        if around:
            score = self.shelves.scores(around, facts)
            helped = [float(new) + lift - _WHOLE_TURN for new, lift in zip(score, lifts, strict=True)]
            best = [max(old, min(new, old + _HELPS)) for old, new in zip(best, helped, strict=True)]
        parts = shares(best)
        # By the score: where two stories are all but certain, their chances are the same to the last digit.
        order = sorted(zip(stories, best, parts, strict=True), key=lambda found: -round(found[1], 3))
        return tuple(Match(story, round(_chance(score), 4), round(part, 4)) for story, score, part in order)

    def asked_just_so(self, question: str) -> Story | None:
        """The one story whose page says that it is asked word for word so."""
        own = self._asked.get(tuple(words(question)), set())
        return next((s.story for s in self.shelves.all if s.story.id in own), None) if len(own) == 1 else None

    def answering(
        self, core: str, said: str, last: str | None, told: Collection[str], hooks: Collection[str]
    ) -> tuple[tuple[Line, float], ...]:
        """Sentences of the page, the likeliest answer first, and how likely each answers rather than any other or none.

        See `PageLines.weigh`. Without the second witness nothing is known of sentences, and there is none.
        """
        return self._answers(core, said, last, frozenset(told), frozenset(hooks))

    def _answering(
        self, core: str, said: str, last: str | None, told: frozenset[str], hooks: frozenset[str]
    ) -> tuple[tuple[Line, float], ...]:
        if self._lines is None or self._lines_told is None or not words(core):
            return ()
        places, rows, none = self._lines.weigh(core, said, last, told, hooks)
        vector = self.shelves.vectors([core])
        told_by, after = self._lines_told[:, places], self._figures.after(vector)[0]
        scores = sentence_net().scores(rows, none, after, vector[0], told_by)
        found = zip(places, shares([float(score) for score in scores]), strict=True)
        ranked = [(self._lines.all[n], round(share, 4)) for n, share in found]
        return tuple(sorted(ranked, key=lambda pair: -pair[1]))

    def after(self, question: str) -> str | None:
        """What a question is after, as `learned` names it; None where that is not clear."""
        likely = self._figures.after(self.shelves.vectors([question]))[0]
        return self._figures.matters[likely.argmax()] if likely.max() >= _CLEAR else None

    def is_after(self, question: str, matters: Collection[str]) -> bool:
        """Whether a question is clearly after one of these matters, whichever it is."""
        likely = self._figures.after(self.shelves.vectors([question]))[0]
        pairs = zip(self._figures.matters, likely, strict=True)
        return sum(float(share) for matter, share in pairs if matter in matters) >= _CLEAR

    def names(self, story: Story, question: str) -> float:
        """The share of a question's words that stand in what a story is asked by: its title, questions and hooks."""
        shelf = next(s for s in self.shelves.all if s.story.id == story.id)
        said = stems(question) - self.shelves.trade
        return len(said & shelf.asks) / len(said) if said else 0.0

    def holds(self, story: Story, question: str) -> float:
        """The share of a question's words that a story holds: "why a bakery?" has them all after a bakery."""
        shelf = next(s for s in self.shelves.all if s.story.id == story.id)
        said = stems(question) - self.shelves.trade
        return len(said & (shelf.asks | shelf.tells)) / len(said) if said else 0.0

    def strange(self, said: str) -> frozenset[str]:
        """The stems of what was said that no story holds, not even misheard, and that show no idea of the interview."""
        own = stems(said) - self.shelves.trade - explained(said)
        return frozenset(stem for stem in own if not self.shelves.known(stem))

    def asked_by(self, story: Story, question: str) -> float:
        """How like the nearest question that a story is asked by a question is: the mean of what the witnesses say."""
        return self.shelves.asked_like(story, question)

    def weight(self, story: Story, said: str, less: str = "", named: bool = False) -> float:
        """How much of what was said, but for the words of `less`, a story holds; a word counts more the rarer it is.

        Where it has to be `named`, by its title, its questions and its hooks alone: nobody can know yet what it tells.
        """
        shelf = next(s for s in self.shelves.all if s.story.id == story.id)
        spoken = stems(said) - self.shelves.trade - stems(less)
        held = shelf.asks if named else shelf.asks | shelf.tells
        return sum(self.shelves.rarity(term) for term in spoken & held)


def standing_alone(part: str) -> str:
    """A sentence without the word that joins it to the one before it."""
    return _JOINED.sub(lambda found: found[1].upper(), part)


def _heard(second: Meaning | None) -> Witness | None:
    """The second witness where it can be heard: another encoder does not tell of words."""
    if not isinstance(second, Witness):
        return None
    try:
        second.vectors(["ready"])
    except EngineMissing as error:
        log.warning("Stories are found by one witness alone: %s", error)
        return None
    return second


def _chance(score: float) -> float:
    return 1 / (1 + math.exp(-min(max(score, -50.0), 50.0)))
