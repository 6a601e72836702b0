"""A talk that the visitor lets stand still: a line that gives no blocks, so that no session time passes."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace

from simulator.session.events import Composed, Ended, Event, Listening, Paused, Resumed, SpeechStarted, Transcribed
from simulator.speech.ports import BLOCK_SECONDS, AudioLine, Block, Key, Speech


class Standstill:
    """An `AudioLine` around another one, whose blocks `Key.PAUSE` holds back as soon as the floor is open.

    The persona is never stopped by it, nor is the visitor: a pause that is asked for earlier waits. The same key, any
    other one or a typed line lets the talk go on. `listen` must be given every event of the session; `publish` takes
    `Paused` and `Resumed`.
    """

    def __init__(self, line: AudioLine, publish: Callable[[Event], None]) -> None:
        self.live = line.live
        self.duck: Callable[[bool], None] | None = getattr(line, "duck", None)
        self._line, self._publish = line, publish
        self._open = self._wanted = self._still = False
        self._given = self._held = 0

    async def blocks(self) -> AsyncIterator[Block]:
        """The blocks of the line but those of the pauses."""
        async for block in self._line.blocks():
            if Key.PAUSE in block.keys:
                self._wanted = not self._wanted
            if self._still:
                self._held += 1
                if not block.keys and block.typed is None:
                    continue
                self._go_on()
            self._given += 1
            yield replace(block, keys=tuple(key for key in block.keys if key is not Key.PAUSE))
            if self._wanted and self._open:
                self._still = True
                self._publish(Paused(self._time))

    def listen(self, event: Event) -> None:
        """See whether the floor is open."""
        match event:
            case Listening():
                self._open = True
            case SpeechStarted() | Transcribed() | Composed():
                self._open = False
            case Ended():
                self._open = False
                self._go_on()
            case _:
                pass

    def play(self, speech: Speech) -> None:
        """As the line does."""
        self._line.play(speech)

    def cut(self) -> None:
        """As the line does."""
        self._line.cut()

    def played(self) -> float:
        """As the line does."""
        return self._line.played()

    def close(self) -> None:
        """As the line does."""
        self._line.close()

    @property
    def _time(self) -> float:
        return round(self._given * BLOCK_SECONDS, 6)

    def _go_on(self) -> None:
        self._wanted = False
        if self._still:
            self._still, held, self._held = False, self._held, 0
            self._publish(Resumed(self._time, held * BLOCK_SECONDS))
