"""Patience with a visitor who says nothing: growing waits, at most three kind words, and then only time."""

from enum import Enum

MOST = 3
"""How many kind words in a row: more would press."""

_GROWS = (1.0, 1.5, 2.0)
_ASKED = 1.5
"""How much longer where the persona asked something: an answer wants thought."""


class Pace(float, Enum):
    """Seconds of open floor before the first kind word."""

    HANDS_FREE = 12.0
    TOGGLE = 20.0
    """Who must press a key first needs longer to begin."""
    TYPED = 45.0
    """A line is being written all the while."""


class Silence:
    """How long nobody has spoken, and how often that was met with kind words."""

    def __init__(self, pace: float) -> None:
        self._pace = pace
        self._since = 0.0
        self._times = 0
        self._asked = False

    def broken(self) -> None:
        """The visitor spoke."""
        self._times = 0

    def begins(self, time: float, asked: bool) -> None:
        """The floor is open from this session time on; `asked` where the persona's last words were a question."""
        self._since, self._asked = time, asked

    def seconds(self, time: float) -> float:
        """How long it is so far."""
        return time - self._since

    def grown(self, time: float) -> int | None:
        """Which time in a row (from 1) it has grown too long just now; None most of the time."""
        if self._times >= MOST:
            return None
        wait = self._pace * _GROWS[self._times] * (_ASKED if self._asked else 1.0)
        if time - self._since < wait:
            return None
        self._times += 1
        return self._times
