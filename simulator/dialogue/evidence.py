"""What speaks for each story of a page, and for none of them, when one question is put."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from simulator.dialogue.learned import Learned
from simulator.dialogue.story_net import story_net
from simulator.dialogue.story_words import MOST_ASKED, MOST_TOLD, SIGNS, PageWords
from simulator.dialogue.terms import explained, mended, stem, stems, terms
from simulator.domain.persona import Door, Persona, Story
from simulator.language.meaning import Meaning
from simulator.language.minilm import Witness
from simulator.language.text import sentences, words

STORY = (
    "like its nearest question", "like its two nearest questions", "like its title", "like a sentence of it",
    "like the whole of it", "words of its questions", "words that it tells", "ideas of its questions",
    "ideas that it tells", "weight of words asked", "weight of words told", "weight of ideas asked",
    "ideas that it lacks", "nearer than the others", "after the same matter", "after the same matters on the whole",
    "matter pointed the same way", "title after the same matter", "builds on a fact that is used", "waits for a hook",
    "a question of it covered", "matters leaning the same way",
    "whole more alike than usual", "sentence more alike than usual", "more words told than usual",
    "more of the matter than usual", "leaning more than usual",
)  # fmt: skip
"""What is measured for each story."""
_USUAL = [4, 3, 10, 14, 21]
"""Which of these are also measured against the mean of the page."""
_FIRST_USUAL = STORY.index("whole more alike than usual")
NONE = (
    "always", "like the nearest question", "like the nearest sentence", "most that is shared", "off the topic",
    "same matter at best", "words that the page lacks",
)  # fmt: skip
"""What is measured for "none of them"."""
SECOND_STORY = (
    "second: like its nearest question", "second: like its two nearest questions", "second: like its title",
    "second: like a sentence of it", "second: like the whole of it", "second: nearer than the others",
    "second: sentence more alike than usual", "second: whole more alike than usual", *SIGNS,
)  # fmt: skip
"""What the second witness adds for each story, behind `STORY`."""
SECOND_NONE = ("second: like the nearest question", "second: like the nearest sentence")
"""What it adds behind `NONE`."""

Line: TypeAlias = dict[str, tuple[float, str]]
"""The terms of a question: how much each counts, and the page's term that it stands for."""

_MIX = 0.5
"""How much a whole wording counts beside the same without words of the trade."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """One story, ready to be compared with."""

    story: Story
    asked: NDArray[np.float32]
    asked_bare: NDArray[np.float32]
    """The same questions without words of the trade."""
    told: NDArray[np.float32]
    """Title, short and the sentences of the body, in this order."""
    whole: NDArray[np.float32]
    """All of it as one text."""
    after: NDArray[np.float32]
    """Square roots of what its questions are after, shape (questions, matters)."""
    title_after: NDArray[np.float32]
    leaning: NDArray[np.float32]
    """The same before it is sharpened: unit vectors, shape (questions, matters)."""
    views: NDArray[np.float32]
    """Its questions, the whole of it and its sentences, each as one vector; shape (3, dimensions)."""
    each: tuple[frozenset[str], ...]
    """Terms of each question, and of the title."""
    asks: frozenset[str]
    """Terms of its questions, its title and the hooks that lead to it."""
    tells: frozenset[str]
    """Terms of everything that it tells, and of the facts that it builds on."""


@dataclass(frozen=True, slots=True)
class Seconded:
    """One story as the second witness knows it."""

    asked: NDArray[np.float32]
    told: NDArray[np.float32]
    """Title, short and the sentences of the body, in this order."""
    whole: NDArray[np.float32]

    def near(self, line: NDArray[np.float32]) -> tuple[float, ...]:
        """The first of `SECOND_STORY`, up to the whole."""
        asked = sorted((float(x) for x in self.asked @ line), reverse=True)
        told = [float(x) for x in self.told @ line]
        return (
            asked[0] if asked else 0.0,
            sum(asked[:2]) / len(asked[:2]) if asked else 0.0,
            told[0],
            max(told[1:], default=0.0),
            float(self.whole @ line),
        )


class Shelves:
    """Every story of a page, ready to be weighed against a question. Immutable once made.

    `second` is another encoder, heard beside the first.
    """

    def __init__(self, persona: Persona, meaning: Meaning, figures: Learned, second: Witness | None = None) -> None:
        self._meaning = meaning
        self._second = second
        self._figures = figures
        self.trade = stems(f"{persona.name} {persona.organisation} {persona.role} {persona.industry}")
        leading = {
            s.id: [h.phrase for o in persona.stories for h in o.hooks if h.story == s.id] for s in persona.stories
        }
        facts = {f.id: f.text for f in persona.facts}
        self.all = tuple(
            self._shelf(story, leading[story.id], [facts[i] for i in story.about if i in facts])
            for story in persona.stories
        )
        self._seconded = tuple(_seconded(s, leading[s.id], second) for s in persona.stories) if second else ()
        self._words = self._worded(persona, leading)
        counts: dict[str, int] = {}
        for shelf in self.all:
            for term in shelf.asks | shelf.tells:
                counts[term] = counts.get(term, 0) + 1
        most = math.log(1 + len(self.all) / 0.5)
        self._rare = {term: math.log(1 + len(self.all) / n) / most for term, n in counts.items()}
        views = [shelf.views for shelf in self.all]
        # With both witnesses heard, the network weighs all of it; with one, two lists of weights do.
        self._net = story_net() if second is not None else None
        told_by = figures.told_by if self._net is None else self._net.told_by
        self._told = told_by(np.stack(views)) if views else np.zeros((0, 0), np.float32)
        self._off = np.array([name.startswith("-") for name in figures.matters])

    def _shelf(self, story: Story, leading: Sequence[str], about: Sequence[str]) -> Shelf:
        asking = (story.title, *story.asked_as, *leading)
        telling = (story.short, story.body, *story.topics, *about)
        questions = [*story.asked_as, *leading]
        asked = self._meaning.vectors(questions)
        telling_so = [story.title, story.short, *sentences(story.body)]
        told = self._meaning.vectors(telling_so)
        whole = f"{story.title}. {story.short} {story.body}"
        meant = self.vectors(story.asked_as)
        return Shelf(
            story=story,
            asked=asked,
            asked_bare=self._meaning.vectors([self._bare(question) for question in questions]),
            told=told,
            whole=self._meaning.vectors([whole])[0],
            after=np.sqrt(self._figures.after(meant)),
            title_after=np.sqrt(self._figures.after(self.vectors([story.title]))[0]),
            leaning=self._figures.leaning(meant),
            views=np.stack([self._as_one(story.asked_as), self._as_one([whole]), self._as_one(telling_so[1:])]),
            each=tuple(found for text in asking if (found := terms(self._bare(text)))),
            asks=frozenset().union(*(terms(self._bare(text)) for text in asking)),
            tells=frozenset().union(*(terms(self._bare(text)) for text in telling)),
        )

    def _worded(self, persona: Persona, leading: Mapping[str, Sequence[str]]) -> PageWords | None:
        second = self._second
        if second is None:
            return None

        def words_of(texts: Sequence[str]) -> NDArray[np.float32]:
            found = [second.words(text, story_net().words, MOST_TOLD) for text in texts]
            return np.concatenate(found) if found else np.zeros((0, story_net().words.shape[1]), np.float32)

        return PageWords(
            [
                [words_of(texts) for texts in ((*s.asked_as, *leading[s.id]), (s.title, s.short), sentences(s.body))]
                for s in persona.stories
            ]
        )

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """What every witness makes of the texts, one behind the other: what `Learned` reads."""
        first = self._meaning.vectors(texts)
        return first if self._second is None else np.hstack([first, self._second.vectors(texts)])

    def _as_one(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The texts together as each witness hears them, a unit vector for each, one behind the other."""
        heard = [self._meaning] if self._second is None else [self._meaning, self._second]
        sums = [each.vectors(texts).sum(axis=0) for each in heard]
        return np.hstack([total / max(float(np.linalg.norm(total)), 1e-9) for total in sums])

    def _bare(self, text: str) -> str:
        """The text without names and words of the trade, which stand in every question and tell stories apart badly."""
        kept = [word for word in text.split() if not (found := words(word)) or stem(found[0]) not in self.trade]
        return " ".join(kept) if any(map(words, kept)) else text

    def rarity(self, term: str) -> float:
        """How few of the page's stories hold a term: near 1 for one, 0 for none."""
        return self._rare.get(term, 0.0)

    def known(self, term: str) -> bool:
        """Whether some story holds a term, or one that it may be misheard for."""
        return term in self._rare or mended(term, self._rare) is not None

    def told_lines(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """What each witness makes of the short line and the sentences of every story, one story behind the other."""
        first = np.concatenate([shelf.told[1:] for shelf in self.all])
        return first, np.concatenate([story.told[1:] for story in self._seconded]) if self._seconded else first

    def words_of(self, texts: Sequence[str]) -> list[NDArray[np.float32]]:
        """The words of each text along the directions in which words are compared; none where one witness is heard."""
        if self._second is None:
            return [np.zeros((0, 1), np.float32) for _ in texts]
        return [self._second.words(text, story_net().words, MOST_TOLD) for text in texts]

    def line_words(self, line: str) -> NDArray[np.float32]:
        """The same for what a visitor asks."""
        if self._second is None:
            return np.zeros((0, 1), np.float32)
        return self._second.words(line, story_net().words, MOST_ASKED)

    def likes(self, ways: Sequence[str]) -> tuple[NDArray[np.float32], ...]:
        """What the first witness makes of the first wording, and the second of each."""
        heard = self._second or self._meaning
        return (self._meaning.vectors(ways[:1])[0], *heard.vectors(ways))

    def likes_of_stories(self, line: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """How like a wording, as the second witness hears it, the title and the nearest question of each story are."""
        near = [(story.told[0] @ line, (story.asked @ line).max(initial=0.0)) for story in self._seconded]
        return np.array([a for a, _ in near], np.float32), np.array([b for _, b in near], np.float32)

    def holds(self, number: int, asked: frozenset[str]) -> float:
        """The share of these stems that a story holds."""
        shelf = self.all[number]
        return len(asked & (shelf.asks | shelf.tells)) / max(len(asked), 1)

    def asked_like(self, story: Story, way: str) -> float:
        """How like a wording the nearest question that a story is asked by is."""
        at = next(i for i, shelf in enumerate(self.all) if shelf.story.id == story.id)
        like = self.all[at].asked @ self._meaning.vectors([way])[0]
        if self._second is not None:
            like = (like + self._seconded[at].asked @ self._second.vectors([way])[0]) / 2
        return float(like.max(initial=0.0))

    def _weighed(self, way: str) -> Line:
        """The terms of a question: how much each counts, and what it stands for on this page."""
        weighed: Line = {}
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

    def _covered(self, question: frozenset[str], said: frozenset[str]) -> float:
        """How much of the weight of one of the page's questions was said."""
        weight = sum(self._rare[term] for term in question)
        return sum(self._rare[term] for term in question & said) / weight

    def scores(self, way: str, facts: Sequence[str] = ()) -> NDArray[np.float64]:
        """The log odds of each story against none, for one wording of a question; shape (stories,)."""
        rows, none = self.weigh(way, facts)
        [line] = self.vectors([way])
        if self._net is None:
            called = self._figures.called(line, self._told)
            weighed: NDArray[np.float64] = rows @ self._figures.story + called - none @ self._figures.none
            return weighed
        after = self._figures.after(line[None, :])[0]
        return self._net.scores(rows.astype(np.float32), none.astype(np.float32), after, line, self._told)

    def weigh(self, way: str, facts: Sequence[str] = ()) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The evidence of one wording: shape (stories, len(STORY)) and (len(NONE),).

        `facts` are ids of the public facts that the question uses. With a second witness, what it says stands behind.
        """
        vectors = self._meaning.vectors([way, self._bare(way)])
        meant = self.vectors([way])
        line = self._weighed(way)
        after = np.sqrt(self._figures.after(meant)[0])
        leaning = self._figures.leaning(meant)[0]
        rows = np.array(
            [self._row(shelf, vectors, line, after, leaning, facts) for shelf in self.all], dtype=np.float64
        )
        near = rows[:, 0]
        # "What is …" is a little like every "what is …": nearer than the others is what tells.
        rows[:, 13] = _nearer(near)
        if len(near) > 1:
            rows[:, _FIRST_USUAL : _FIRST_USUAL + len(_USUAL)] = rows[:, _USUAL] - rows[:, _USUAL].mean(axis=0)
        total = sum(weight for weight, _ in line.values()) or 1.0
        new = sum(weight for term, (weight, known) in line.items() if known not in self._rare and term[0] != "#")
        none = np.array(
            [
                1.0,
                near.max(),
                rows[:, 3].max(),
                (rows[:, 5] + rows[:, 7]).max(),
                float((after[self._off] ** 2).sum()),
                rows[:, 14].max(),
                new / total,
            ]
        )
        if self._second is None or self._words is None:
            return rows, none
        [heard] = self._second.vectors([way])
        also = np.array([story.near(heard) for story in self._seconded], dtype=np.float64)
        usual = also[:, 3:5] - also[:, 3:5].mean(axis=0)
        compared = self._words.signs(self._second.words(way, story_net().words, MOST_ASKED))
        rows = np.hstack([rows, also, _nearer(also[:, 0])[:, None], usual, compared])
        return rows, np.append(none, [also[:, 0].max(), also[:, 3].max()])

    def _row(
        self,
        shelf: Shelf,
        vectors: NDArray[np.float32],
        line: Mapping[str, tuple[float, str]],
        after: NDArray[np.float32],
        leaning: NDArray[np.float32],
        facts: Sequence[str],
    ) -> tuple[float, ...]:
        """What speaks for one story, in the order of `STORY`."""
        whole, bare = vectors
        pairs = zip(shelf.asked @ whole, shelf.asked_bare @ bare, strict=True)
        asked = sorted((_MIX * float(a) + (1 - _MIX) * float(b) for a, b in pairs), reverse=True)
        told = [float(x) for x in shelf.told @ whole]
        total = sum(weight for weight, _ in line.values()) or 1.0
        said = frozenset(known for _, known in line.values())
        words_asked = words_told = ideas_asked = ideas_told = ideas_missed = 0.0
        for term, (weight, known) in line.items():
            idea, asks, tells = term.startswith("#"), known in shelf.asks, known in shelf.tells
            if idea:
                ideas_asked += weight * asks
                ideas_told += weight * (tells and not asks)
                ideas_missed += weight * (not asks and not tells)
            else:
                words_asked += weight * asks
                words_told += weight * (tells and not asks)
        same = shelf.after @ after
        squared = shelf.after**2
        pointed = squared @ after**2 / np.sqrt((squared**2).sum(axis=1) * (after**4).sum())
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
            ideas_missed / total,
            0.0,
            float(same.max(initial=0.0)),
            float(np.sqrt(squared.sum(axis=0) / max(len(squared), 1)) @ after),
            float(pointed.max(initial=0.0)),
            float(shelf.title_after @ after),
            float(bool(set(facts) & set(shelf.story.about))),
            float(shelf.story.door is Door.FOLLOW_UP),
            max((self._covered(question, said) for question in shelf.each), default=0.0),
            float((shelf.leaning @ leaning).max(initial=0.0)),
            *(0.0 for _ in _USUAL),
        )


def _nearer(near: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much nearer each is than the others on the whole."""
    others: NDArray[np.float64] = near - (near.sum() - near) / max(len(near) - 1, 1)
    return others if len(near) > 1 else np.zeros_like(near)


def _seconded(story: Story, leading: Sequence[str], second: Witness) -> Seconded:
    return Seconded(
        second.vectors([*story.asked_as, *leading]),
        second.vectors([story.title, story.short, *sentences(story.body)]),
        second.vectors([f"{story.title}. {story.short} {story.body}"])[0],
    )
