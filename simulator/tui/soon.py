"""Work that waits until the typing pauses."""

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer

PAUSE = 0.4
"""Seconds without a key after which what was typed is kept and judged."""


class Soon:
    """Calls `work` once, `PAUSE` seconds after it was last asked for; never after its room is closed."""

    def __init__(self, room: MessagePump, work: Callable[[], None]) -> None:
        self._room, self._work = room, work
        self._timer: Timer | None = None

    def ask(self) -> None:
        """Begin to wait, anew if it is waiting already."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._room.set_timer(PAUSE, self._work)
