"""Which story answers a question: by meaning and by words, or none at all."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from simulator.dialogue.terms import mended, stems, terms
from simulator.domain.persona import Persona, Story
from simulator.language.meaning import Meaning
from simulator.language.text import sentences, words

FITS = 0.5
"""From this chance on a story is an answer to the question; below it, saying "not my field" is the honest answer."""


@dataclass(frozen=True, slots=True)
class Match:
    """A story and how well it answers: `chance` 0 to 1 that it is a fitting answer."""

    story: Story
    chance: float
    meaning: float
    """Similarity to the nearest question that the page gives for this story."""
    shared: float
    """Share of the question's weight in words and ideas that the story is about, 0 to 1."""


_Line: TypeAlias = dict[str, tuple[float, str]]
"""The terms of a question: how much each counts, and the page's term that it stands for."""

_NEAR = 0.9
"""How much (in log odds) it speaks for a story that the talk is at it."""
_BUILT_ON = 0.8
"""The same, for a story that builds on a fact that the question uses."""
_WHOLE_TURN = 0.25
"""How much a whole turn counts less than the question in it."""


@dataclass(frozen=True, slots=True)
class _Shelf:
    """One story, ready to be compared with."""

    story: Story
    asked: NDArray[np.float32]
    told: NDArray[np.float32]
    """Title, short and the sentences of the body, in this order."""
    whole: NDArray[np.float32]
    """All of it as one text."""
    weights: dict[str, float]
    ideas: frozenset[str]
    """Ideas that its questions and its title ask about."""


class Bookcase:
    """Every story of a page, findable. Immutable once made; embedding a page takes about 0.3 s."""

    def __init__(self, persona: Persona, meaning: Meaning) -> None:
        self._meaning = meaning
        leading = {
            s.id: [h.phrase for o in persona.stories for h in o.hooks if h.story == s.id] for s in persona.stories
        }
        facts = {f.id: f.text for f in persona.facts}
        self._shelves = tuple(
            _shelf(story, leading[story.id], [facts[i] for i in story.about if i in facts], meaning)
            for story in persona.stories
        )
        counts: dict[str, int] = {}
        for shelf in self._shelves:
            for term in shelf.weights:
                counts[term] = counts.get(term, 0) + 1
        most = math.log(1 + len(self._shelves) / 0.5)
        self._rare = {term: math.log(1 + len(self._shelves) / (n + 0.0)) / most for term, n in counts.items()}
        self._names = stems(f"{persona.name} {persona.organisation}")
        # Words of the trade ("lending", for a lender) are in every question and tell stories apart badly.
        self._trade = stems(f"{persona.role} {persona.industry} {persona.headline}") - self._names

    def ranked(self, ways: Sequence[str], near: Sequence[str] = (), facts: Sequence[str] = ()) -> tuple[Match, ...]:
        """The stories, the likeliest first.

        `ways` are wordings of the same question, the barest first; `near` are ids of stories that the talk is close
        to, the closest first; `facts` are ids of public facts that the question uses. Ties go by the order of the page.
        """
        asked = [way for way in ways if words(way)]
        if not asked or not self._shelves:
            return ()
        lifts = [
            (_NEAR / (1 + near.index(s.story.id)) if s.story.id in near else 0.0)
            + (_BUILT_ON if set(facts) & set(s.story.about) else 0.0)
            for s in self._shelves
        ]
        vectors = self._meaning.vectors(asked)
        each = [
            self._chances(vector, self._weighed(way), [lift - _WHOLE_TURN * min(number, 1) for lift in lifts])
            for number, (vector, way) in enumerate(zip(vectors, asked, strict=True))
        ]
        best = [max(matches, key=lambda match: match.chance) for matches in zip(*each, strict=True)]
        return tuple(sorted(best, key=lambda match: -match.chance))

    def _weighed(self, way: str) -> _Line:
        """The terms of a question: how much each counts, and what it stands for on this page."""
        weighed: _Line = {}
        for term in terms(way) - self._names:
            known = term if term in self._rare else mended(term, self._rare)
            if known is not None:
                worth = self._rare[known] * (0.4 if known in self._trade else 1.0 if known == term else 0.8)
                weighed[term] = (worth, known)
            else:
                # An idea that no story is about is strong evidence; a word that no story holds may be small talk.
                weighed[term] = (0.8 if term.startswith("#") else 0.6, term)
        return weighed

    def features(self, shelf_of: str, way: str) -> tuple[float, ...]:
        """What is known about one story and one wording, for tuning: see `_features`."""
        shelf = next(s for s in self._shelves if s.story.id == shelf_of)
        return self._features(shelf, self._meaning.vectors([way])[0], self._weighed(way))

    def _features(self, shelf: _Shelf, vector: NDArray[np.float32], weighed: _Line) -> tuple[float, ...]:
        asked = [float(x) for x in shelf.asked @ vector]
        told = [float(x) for x in shelf.told @ vector]
        total = sum(weight for weight, _ in weighed.values())
        got = sum(weight * shelf.weights.get(known, 0.0) for weight, known in weighed.values())
        ideas = {term for term in weighed if term.startswith("#")}
        both = ideas & shelf.ideas
        return (
            max(asked, default=0.0),
            told[0],
            max(told[1:], default=0.0),
            got / total if total else 0.0,
            min(got, 2.0),
            float(shelf.whole @ vector),
            min(len(both), 2) / 2,
            len(both) / len(ideas) if ideas else 0.5,
        )

    def _chances(self, vector: NDArray[np.float32], line: _Line, lifts: Sequence[float]) -> list[Match]:
        """Every story against one wording, in the order of the page."""
        rows = [self._features(shelf, vector, line) for shelf in self._shelves]
        asked = sorted((row[0] for row in rows), reverse=True)
        # How much nearer than to the other stories' questions: "what is …" is a little like every "what is …".
        usual = sum(asked[1:]) / len(asked[1:]) if len(asked) > 1 else 0.0
        return [
            Match(shelf.story, round(_chance(row, row[0] - usual, lift), 4), round(row[0], 3), round(row[3], 3))
            for shelf, row, lift in zip(self._shelves, rows, lifts, strict=True)
        ]


_WEIGHTS = (3.0, 2.4, 0.7, 3.5, 2.0, 1.1, 0.2, 1.8)
_NEARER = 3.4
_BIAS = -5.0
"""Fitted by logistic regression on the tuning lines of `tests/evals/data/tuning.jsonl`, then rounded; the bias puts the
line between a fitting story and none at a chance of one half."""


def _chance(row: Sequence[float], nearer: float, lift: float) -> float:
    score = _BIAS + lift + _NEARER * nearer + sum(w * max(x, 0.0) for w, x in zip(_WEIGHTS, row, strict=True))
    return 1 / (1 + math.exp(-score))


def _shelf(story: Story, leading: Sequence[str], about: Sequence[str], meaning: Meaning) -> _Shelf:
    weights: dict[str, float] = {}
    for weight, texts in (
        (0.45, about),
        (0.55, [story.body]),
        (0.7, [story.short]),
        (0.7, list(story.topics)),
        (0.9, list(leading)),
        (1.0, [story.title, *story.asked_as]),
    ):
        for text in texts:
            for term in terms(text):
                # An idea that only the telling touches is a weak reason to tell it.
                worth = weight * (0.5 if term.startswith("#") and weight < 0.7 else 1.0)
                weights[term] = max(weights.get(term, 0.0), worth)
    return _Shelf(
        story=story,
        asked=meaning.vectors([*story.asked_as, *leading]),
        told=meaning.vectors([story.title, story.short, *sentences(story.body)]),
        whole=meaning.vectors([f"{story.title}. {story.short} {story.body}"])[0],
        weights=weights,
        ideas=frozenset(t for text in (story.title, *story.asked_as) for t in terms(text) if t.startswith("#")),
    )
