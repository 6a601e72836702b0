"""Every sentence of a page beside a question, as figures for the network that finds the one which answers.

A likeness to the question tells where a talk is at, and not what answers: "How old were you?" is like no sentence at
all. So what a question asks for and what a sentence holds are set beside each other, and the story around it counts.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.dialogue.asked_for import holds_it, must_hold
from simulator.dialogue.evidence import Shelves
from simulator.dialogue.pointing import anchored, bare, leans
from simulator.dialogue.sentence_kinds import KINDS, PERSONS, asked_for, held
from simulator.dialogue.story_net import shares
from simulator.dialogue.story_words import PageWords
from simulator.dialogue.terms import stems
from simulator.domain.persona import Story
from simulator.language.text import sentences, words

Floats = NDArray[np.float32]

_KIND_SIGNS = tuple(f"{what} kind {n}" for what in ("has", "lacks") for n in range(KINDS))
_PERSON_SIGNS = tuple(f"{what} person {n}" for what in ("has", "lacks", "adds") for n in range(PERSONS))
_WORD_SIGNS = tuple(f"words {n}" for n in range(12))
SIGNS = (
    "like it", "second: like it", "second: like the whole turn", "second: the one before", "second: the one behind",
    "like it, above the mean", "second: above the mean", "like it, of its story", "second: of its story",
    "short", "place", "first", "last",
    "story's score", "story's share", "likeliest story", "second: like its title", "second: like its questions",
    "of the last story", "told before", "of a hook", "nothing told yet",
    "shared words", "shared where rare", "shared with the one before", "shared with the one behind",
    "shared with its story", "new words", "long", "said by the visitor", "all of it shared",
    "past of past", "present of past", "past of present", "present of present",
    "name", "denies", "denied of yes or no", "points back", "asks", "points", "holds the figure", "lacks the figure",
    *_KIND_SIGNS, *_PERSON_SIGNS, *_WORD_SIGNS,
)  # fmt: skip
"""What is measured of each sentence."""
NONE = (
    "like the nearest", "second: like the nearest", "most shared", "words that the page lacks", "best story's share",
    "no story's share", "long", "nothing told yet", "bare", "leans", "anchored",
)  # fmt: skip
"""What is measured for "none of them", before what the question asks for."""


MOST = 48
"""Sentences of a page that are weighed: the right one is among them for 99 of 100 questions."""
_RARE, _LAST, _SCORE = 0.3, 0.5, 0.05
"""What counts for that beside the likeness: rare words, being of the story told last, the score of the story."""
_OF_THE_LAST, _STORY_SCORE = SIGNS.index("of the last story"), SIGNS.index("story's score")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a page: the short line of a story (`at` is -1), or one of its body."""

    story: Story
    text: str
    at: int
    of: int
    """Sentences of that body."""
    stems: frozenset[str]


class PageLines:
    """All sentences of a page, ready to be set beside a question. Immutable once made."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        self.all = tuple(line for shelf in shelves.all for line in _lines(shelf.story))
        self._held = np.array([held(line.text) for line in self.all], np.float32).reshape(len(self.all), -1)
        self._story = np.array([n for n, shelf in enumerate(shelves.all) for _ in _lines(shelf.story)], int)
        self.first, self.second = shelves.told_lines()
        self.views = np.hstack([self.first, self.second])[:, None, :]
        """What both witnesses make of each, shape (sentences, 1, dimensions): what `StoryNet.told_by` reads."""
        self._words = PageWords([[found] for found in shelves.words_of([line.text for line in self.all])])
        self._at = np.array([line.at for line in self.all])
        begins = [n for n, line in enumerate(self.all) if line.at < 0]
        self._before = np.array([max(n - 1, 0) for n in range(len(self.all))], int)
        self._behind = np.array([min(n + 1, len(self.all) - 1) for n in range(len(self.all))], int)
        self._has_before = (self._at > 0).astype(np.float32)
        self._has_behind = np.array([0 <= line.at < line.of - 1 for line in self.all], np.float32)
        self._begins = np.array(begins, int)

    def weigh(
        self, core: str, said: str, last: str | None, told: Collection[str], hooks: Collection[str]
    ) -> tuple[NDArray[np.int_], Floats, Floats]:
        """The sentences that come into question, their signs, shape (sentences, len(SIGNS)), and those of none of them.

        `core` is what asks in the turn `said`; `last` the id of the story told last, `told` of those told whole,
        `hooks` of those that a hook has named.
        """
        shelves, count = self._shelves, len(self.all)
        first, second, turn = shelves.likes([core, said])
        like, like2, like_turn = self.first @ first, self.second @ second, self.second @ turn
        story_scores = np.clip(shelves.scores(core), -8, 8).astype(np.float32)
        story_shares = np.array(shares(list(map(float, story_scores))), np.float32)
        titles, asked_like = shelves.likes_of_stories(second)
        asked = stems(core) - shelves.trade
        others = stems(said) - asked
        rare = {term: shelves.rarity(term) for term in asked}
        weight = sum(rare.values()) or 1.0
        share = np.array([len(asked & line.stems) / max(len(asked), 1) for line in self.all], np.float32)
        shared_rare = np.array([sum(rare[t] for t in asked & line.stems) / weight for line in self.all], np.float32)
        of_story = np.array([shelves.holds(n, asked) for n in range(len(shelves.all))], np.float32)
        ids = [line.story.id for line in self.all]
        short = (self._at < 0).astype(np.float32)
        body_mean = _by_story(like, self._begins, count), _by_story(like2, self._begins, count)
        wants = asked_for(core)
        kinds, persons, ways = wants[:KINDS], wants[KINDS : KINDS + PERSONS], wants[KINDS + PERSONS :]
        has, has_person, more = np.split(self._held, [KINDS, KINDS + PERSONS], axis=1)
        past, present = ways[-2], ways[-1]
        figure = must_hold(core) is not None
        holds = np.array([figure and holds_it(core, line.text) for line in self.all])
        lacks = figure & ~holds
        columns = [
            like, like2, like_turn, like2[self._before] * self._has_before, like2[self._behind] * self._has_behind,
            like - like.mean(), like2 - like2.mean(), like - body_mean[0], like2 - body_mean[1],
            short, np.array([line.at / max(line.of, 1) for line in self.all]), self._at == 0,
            np.array([line.at == line.of - 1 for line in self.all]),
            story_scores[self._story], story_shares[self._story], self._story == int(story_scores.argmax()),
            titles[self._story], asked_like[self._story],
            np.array([i == last for i in ids]), np.array([i in told for i in ids]), np.array([i in hooks for i in ids]),
            np.full(count, last is None),
            share, shared_rare, share[self._before] * self._has_before, share[self._behind] * self._has_behind,
            of_story[self._story], np.array([min(len(line.stems - asked), 10) / 10 for line in self.all]),
            np.array([min(len(words(line.text)), 40) / 40 for line in self.all]),
            np.array([len(others & line.stems) / max(len(line.stems), 1) for line in self.all]), share == 1,
            past * more[:, 0], past * more[:, 1], present * more[:, 0], present * more[:, 1],
            more[:, 2], more[:, 3], more[:, 3] * ways[0], more[:, 4], more[:, 5],
            np.full(count, float(bool(bare(core) or leans(core)))), holds, lacks,
        ]  # fmt: skip
        rows = np.hstack(
            [
                np.stack([np.asarray(c, np.float32) for c in columns], axis=1),
                has * kinds, (1 - has) * kinds, has_person * persons, (1 - has_person) * persons,
                has_person * (1 - persons), self._words.signs(shelves.line_words(core)),
            ]
        )  # fmt: skip
        none = [
            float(like.max(initial=0)), float(like2.max(initial=0)), float(shared_rare.max(initial=0)),
            sum(not shelves.known(term) for term in asked) / max(len(asked), 1), float(story_shares.max(initial=0)),
            1 - float(story_shares.sum()), min(len(words(core)), 30) / 30, float(last is None),
            float(bool(bare(core))), float(bool(leans(core))), float(bool(anchored(core))),
        ]  # fmt: skip
        rough = like2 + _RARE * shared_rare + _LAST * rows[:, _OF_THE_LAST] + _SCORE * rows[:, _STORY_SCORE]
        places = np.sort(np.argsort(-rough, kind="stable")[:MOST])
        return places, rows[places].astype(np.float32), np.concatenate([np.array(none, np.float32), wants])


def _lines(story: Story) -> list[Line]:
    told = sentences(story.body)
    short = Line(story, story.short, -1, len(told), stems(story.short))
    return [short, *(Line(story, text, at, len(told), stems(text)) for at, text in enumerate(told))]


def _by_story(figures: Floats, begins: NDArray[np.int_], count: int) -> Floats:
    """The mean of each story, for each of its sentences."""
    if not count:
        return figures
    long = np.diff([*begins, count])
    means: Floats = np.repeat(np.add.reduceat(figures, begins) / long, long).astype(np.float32)
    return means
