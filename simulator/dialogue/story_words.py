"""The words of a question beside the words of each story, one by one, as signs.

Every word looks for its like in the questions, in the title and short line, and in the body of each story (late
interaction, as in ColBERT by Khattab and Zaharia, 2020). What counts is less how alike it finds one than whether
other stories have as like a word too.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
VIEWS = 3
"""Of a story: its questions, its title and short line, its body."""
MOST_ASKED, MOST_TOLD = 32, 64
"""Pieces of words that are read of a question, and of each text of a page."""
_VIEWS = ("asked", "titled", "told")
SIGNS = (
    *(f"words: alike on the mean, {view}" for view in _VIEWS), *(f"words: alike where rare, {view}" for view in _VIEWS),
    *(f"words: least alike, {view}" for view in _VIEWS), *(f"words: furthest behind, {view}" for view in _VIEWS),
    "words: most above the mean story", "words: above the mean story where rare", "words: from the mean story",
    "words: two most above the mean story", "words: most above the second story", "words: nearest to this story",
    "words: alike to any", "words: alike to any where rare",
)  # fmt: skip
"""What is measured for each story."""


class PageWords:
    """The words of all stories of a page; unit vectors."""

    def __init__(self, stories: Sequence[Sequence[Floats]]) -> None:
        """Each story as its views, shape (words, directions) each."""
        directions = next((view.shape[1] for story in stories for view in story if len(view)), 1)
        # A view without words has one that is like nothing.
        self._views = len(stories[0]) if stories else VIEWS
        views = [view if len(view) else np.zeros((1, directions), np.float32) for story in stories for view in story]
        self._words = np.concatenate(views) if views else np.zeros((0, directions), np.float32)
        self._begins = np.cumsum([0, *(len(view) for view in views)])[:-1]

    def signs(self, line: Floats) -> Floats:
        """What the words of a question, shape (words, directions), find in each story: shape (stories, len(SIGNS)).

        With another number of views than VIEWS, there are four signs more or fewer for each of them.
        """
        if not len(line):
            line = np.zeros((1, self._words.shape[1]), np.float32)
        nearest = np.maximum.reduceat(line @ self._words.T, self._begins, axis=1)
        alike = nearest.reshape(len(line), -1, self._views).transpose(1, 2, 0)
        found = alike.max(axis=1)
        rare = 1 - found.mean(axis=0)
        weight = rare / max(float(rare.sum()), 1e-6)
        above = found - found.mean(axis=0)
        second = np.sort(found, axis=0)[-2] if len(found) > 1 else found[0]
        ahead = found - second
        each = [
            alike.mean(axis=2), alike @ weight, alike.min(axis=2), (alike - alike.max(axis=0)).min(axis=2),
            above.max(axis=1), np.maximum(above, 0) @ weight, above @ weight,
            np.sort(above, axis=1)[:, -2:].mean(axis=1), ahead.max(axis=1), (ahead > 0).mean(axis=1),
            found.mean(axis=1), found @ weight,
        ]  # fmt: skip
        signs: Floats = np.hstack([x.reshape(len(found), -1) for x in each]).astype(np.float32)
        return signs
