"""Which story answers a question: by meaning and by words, or none at all."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from simulator.dialogue.terms import explained, mended, stem, stems, terms
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
    """Share of the question's weight in words and ideas that the story's questions share, 0 to 1."""


_Line: TypeAlias = dict[str, tuple[float, str]]
"""The terms of a question: how much each counts, and the page's term that it stands for."""

_MIX = 0.5
"""How much a whole wording counts beside the same without words of the trade."""
_NEAR = 0.6
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
    asked_bare: NDArray[np.float32]
    """The same questions without words of the trade."""
    told: NDArray[np.float32]
    """Title, short and the sentences of the body, in this order."""
    whole: NDArray[np.float32]
    """All of it as one text."""
    asks: frozenset[str]
    """Terms of its questions, its title and the hooks that lead to it."""
    tells: frozenset[str]
    """Terms of everything that it tells, and of the facts that it builds on."""


class Bookcase:
    """Every story of a page, findable. Immutable once made; embedding a page takes about 0.3 s."""

    def __init__(self, persona: Persona, meaning: Meaning) -> None:
        self._meaning = meaning
        self._trade = stems(f"{persona.name} {persona.organisation} {persona.role} {persona.industry}")
        leading = {
            s.id: [h.phrase for o in persona.stories for h in o.hooks if h.story == s.id] for s in persona.stories
        }
        facts = {f.id: f.text for f in persona.facts}
        self._shelves = tuple(
            self._shelf(story, leading[story.id], [facts[i] for i in story.about if i in facts])
            for story in persona.stories
        )
        counts: dict[str, int] = {}
        for shelf in self._shelves:
            for term in shelf.asks | shelf.tells:
                counts[term] = counts.get(term, 0) + 1
        most = math.log(1 + len(self._shelves) / 0.5)
        self._rare = {term: math.log(1 + len(self._shelves) / (n + 0.0)) / most for term, n in counts.items()}

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
        each = [
            self._chances(
                self._meaning.vectors([way, self._bare(way)]),
                self._weighed(way),
                [lift - _WHOLE_TURN * min(number, 1) for lift in lifts],
            )
            for number, way in enumerate(asked)
        ]
        best = [max(matches, key=lambda match: match.chance) for matches in zip(*each, strict=True)]
        return tuple(sorted(best, key=lambda match: -match.chance))

    def _shelf(self, story: Story, leading: Sequence[str], about: Sequence[str]) -> _Shelf:
        asking = (story.title, *story.asked_as, *leading)
        telling = (story.short, story.body, *story.topics, *about)
        questions = [*story.asked_as, *leading]
        return _Shelf(
            story=story,
            asked=self._meaning.vectors(questions),
            asked_bare=self._meaning.vectors([self._bare(question) for question in questions]),
            told=self._meaning.vectors([story.title, story.short, *sentences(story.body)]),
            whole=self._meaning.vectors([f"{story.title}. {story.short} {story.body}"])[0],
            asks=frozenset().union(*(terms(self._bare(text)) for text in asking)),
            tells=frozenset().union(*(terms(self._bare(text)) for text in telling)),
        )

    def _bare(self, text: str) -> str:
        """The text without names and words of the trade, which stand in every question and tell stories apart badly."""
        kept = [word for word in text.split() if not (found := words(word)) or stem(found[0]) not in self._trade]
        return " ".join(kept) if any(map(words, kept)) else text

    def _weighed(self, way: str) -> _Line:
        """The terms of a question: how much each counts, and what it stands for on this page."""
        weighed: _Line = {}
        meant = explained(way)
        for term in terms(self._bare(way)):
            known = term if term in self._rare else mended(term, self._rare)
            if known is not None:
                worth = self._rare[known] * (1.0 if known == term else 0.8)
                weighed[term] = (worth, known)
            elif term not in meant:
                # An idea that no story is about is strong evidence; a word that no story holds may be small talk.
                weighed[term] = (0.8 if term.startswith("#") else 0.6, term)
        return weighed

    def features(self, shelf_of: str, way: str) -> tuple[float, ...]:
        """What is known about one story and one wording, for tuning: see `_features`."""
        shelf = next(s for s in self._shelves if s.story.id == shelf_of)
        return self._features(shelf, self._meaning.vectors([way, self._bare(way)]), self._weighed(way))

    def _features(self, shelf: _Shelf, vectors: NDArray[np.float32], line: _Line) -> tuple[float, ...]:
        """What speaks for one story, in the order of `_WEIGHTS`."""
        whole, bare = vectors
        pairs = zip(shelf.asked @ whole, shelf.asked_bare @ bare, strict=True)
        asked = sorted((_MIX * float(a) + (1 - _MIX) * float(b) for a, b in pairs), reverse=True)
        told = [float(x) for x in shelf.told @ whole]
        total = sum(weight for weight, _ in line.values()) or 1.0
        words_asked = words_told = ideas_asked = ideas_told = words_new = ideas_missed = 0.0
        for term, (weight, known) in line.items():
            idea, asks, tells = term.startswith("#"), known in shelf.asks, known in shelf.tells
            if idea:
                ideas_asked += weight * asks
                ideas_told += weight * (tells and not asks)
                ideas_missed += weight * (not asks and not tells)
            else:
                words_asked += weight * asks
                words_told += weight * (tells and not asks)
                words_new += weight * (known not in self._rare)
        return (
            asked[0] if asked else 0.0,
            sum(asked[:2]) / 2 if len(asked) > 1 else asked[0] if asked else 0.0,
            told[0],
            max(told[1:], default=0.0),
            float(shelf.whole @ whole),
            words_asked / total,
            words_told / total,
            ideas_asked / total,
            ideas_told / total,
            min(words_asked, 2.0),
            min(words_told, 2.0),
            min(ideas_asked, 2.0),
            words_new / total,
            ideas_missed / total,
        )

    def _chances(self, vectors: NDArray[np.float32], line: _Line, lifts: Sequence[float]) -> list[Match]:
        """Every story against one wording, in the order of the page."""
        rows = [self._features(shelf, vectors, line) for shelf in self._shelves]
        asked = sorted((row[0] for row in rows), reverse=True)
        # How much nearer than to the other stories' questions: "what is …" is a little like every "what is …".
        usual = sum(asked[1:]) / len(asked[1:]) if len(asked) > 1 else 0.0
        return [
            Match(
                shelf.story, round(_chance(row, row[0] - usual, lift), 4), round(row[0], 3), round(row[5] + row[7], 3)
            )
            for shelf, row, lift in zip(self._shelves, rows, lifts, strict=True)
        ]


_WEIGHTS = (3.11, 2.7, 1.89, 1.0, 1.53, 1.21, 0.56, 2.22, 0.0, 1.9, 1.17, 2.24, -2.05, -1.5)
_NEARER = 3.28
_BIAS = -4.5
"""Fitted on lines put to six pages so that the right story, or none, is the likeliest; one half divides them."""


def _chance(row: Sequence[float], nearer: float, lift: float) -> float:
    score = _BIAS + lift + _NEARER * nearer + sum(w * max(x, 0.0) for w, x in zip(_WEIGHTS, row, strict=True))
    return 1 / (1 + math.exp(-score))
