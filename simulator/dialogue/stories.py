"""Which story answers a question: by meaning, by words and by what it is after, or none at all."""

import logging
import math
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from simulator.dialogue.evidence import Shelves
from simulator.dialogue.learned import learned
from simulator.dialogue.manner import speaks_english
from simulator.dialogue.terms import explained, stems
from simulator.dialogue.wanted import asks_why, gives_reason, wanted
from simulator.domain.errors import EngineMissing
from simulator.domain.persona import Persona, Story
from simulator.language.meaning import Meaning
from simulator.language.minilm import Witness
from simulator.language.text import sentences, words
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

PART = 0.45
"""From this likeness on, a sentence of a story is what a question about it asks for."""
_SHARED, _RARE = 0.25, 0.3
"""What a word adds that both hold, and how rare on the page it has to be."""
_SHORTEST_PART, _LONGEST_PART = 5, 32
"""Words of a sentence that is said a second time: "a ship came in" answers nothing that is asked about the ship."""

_WH = compiled(r"(?:(?:and|so|but|oh|ok|okay|well),? )*(?:what|why|how|who|where|when|which)\b", re.IGNORECASE)
_JOINED = compiled(r"^(?:So|And|But|Then|Because|Well|Honestly)\b,? (\w)")
"""What joins a sentence to the one before it, and means nothing where it stands alone."""

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

    def part(self, story: Story, question: str, least: float = PART) -> str | None:
        """The sentence of a story that is nearest to a question, by meaning and by rare words.

        None where none is as near as `least`.
        """
        parts = sentences(story.body)
        likeness = self.shelves.parts_like(story, question)
        asked = {term for term in stems(question) - self.shelves.trade if self.shelves.rarity(term) >= _RARE}
        scores = [
            like + _SHARED * bool(asked & stems(part)) + wanted(question, part)
            for like, part in zip(likeness, parts, strict=True)
        ]
        fitting = [(score, part) for score, part in zip(scores, parts, strict=True) if score >= least]
        best = max(fitting, key=lambda found: found[0], default=None) if len(parts) > 1 else None
        if best is not None and self.echoes(question, best[1]):
            # It only says back what was asked: what was asked for comes next, but a reason may stand just before it.
            at = parts.index(best[1])
            after, before = parts[at + 1 : at + 2], parts[max(0, at - 1) : at]
            near = [p for p in (*after, *before) if gives_reason(p)] if asks_why(question) else after
            if near and near == after and len(words(near[0])) < _SHORTEST_PART:
                # "I say, she is here." means nothing without what it answers.
                near = [f"{best[1]} {near[0]}"]
            best = (best[0], near[0]) if near else None
        if best is None or not _SHORTEST_PART <= len(words(best[1])) <= _LONGEST_PART:
            return None
        return standing_alone(best[1])

    def asked_by(self, story: Story, question: str) -> float:
        """How like the nearest question that a story is asked by a question is: the mean of what the witnesses say."""
        return self.shelves.asked_like(story, question)

    def means(self, story: Story, question: str, part: str, least: float) -> bool:
        """Whether a sentence of a story is at least as near as this to an open question by its meaning alone."""
        parts = [standing_alone(each) for each in sentences(story.body)]
        likeness = self.shelves.parts_like(story, question)
        near = [like for like, each in zip(likeness, parts, strict=True) if each == part]
        return _WH.search(question) is not None and not asks_why(question) and max(near, default=0.0) >= least

    def echoes(self, question: str, part: str) -> bool:
        """Whether a sentence tells hardly more than the question says: "I told her." to "What did she say?"."""
        asked, told = stems(question), stems(part)
        *before, last = sentences(question) or [question]
        # "Some farmers still ask for the trimmer, what do you say?" says the sentence back, and asks behind it.
        *told_first, last = re.split(r"[,;] ", last)
        before = before or (told_first if _WH.match(last) else [])
        if not _WH.match(last) and (before or asked <= told):
            # "Were you afraid when you became his boss?" is answered by its own words.
            return False
        # A few words say little beside what they share; a longer sentence may say much.
        most = 1 / 2 if len(words(part)) < _SHORTEST_PART else 2 / 3
        return bool(told) and len(asked & told) >= most * len(told)

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


def shares(scores: Sequence[float]) -> list[float]:
    """The chance of each story beside all others and "none of them", whose score is 0."""
    most = max(0.0, *scores)
    likely = [math.exp(max(score - most, -50.0)) for score in scores]
    total = sum(likely) + math.exp(-most)
    return [each / total for each in likely]


def _chance(score: float) -> float:
    return 1 / (1 + math.exp(-min(max(score, -50.0), 50.0)))
