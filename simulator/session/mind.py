"""The persona's mind in a session: the memory of the talk, and the one reply that is in the making."""

import asyncio
import logging

from simulator.dialogue.engine import DialogueEngine, Memory, Moment, Reply
from simulator.session.phases import Due
from simulator.session.thinking import Compose, Thinker, Thought
from simulator.session.workers import Workers
from simulator.speech.ports import Voice

log = logging.getLogger(__name__)

_LAST_HEARING = 15.0
"""Seconds of real time that a visitor who leaves waits at the most for their last words to be heard."""


class Mind:
    """Composes on a guess and for good; a guess that is dropped leaves no trace in the memory."""

    def __init__(self, dialogue: DialogueEngine, thinker: Thinker, workers: Workers, seed: int) -> None:
        self.memory = dialogue.begin(seed)
        self.thought: Thought | None = None
        """The reply in the making."""
        self.dialogue = dialogue
        self.thinker = thinker
        self._workers = workers
        self._given_up: asyncio.Task[None] | None = None

    def answer(self, thought: Thought, moment: Moment, voice: Voice | None) -> None:
        """Begin to answer the visitor."""
        self._think(thought, lambda memory, text: self.dialogue.answer(memory, text, moment), voice)

    def unasked(self, compose: Compose, voice: Voice | None, due: Due | None = None) -> None:
        """Begin to say something into the open floor."""
        self._think(Thought(unasked=True, due=due), compose, voice)

    def drop(self) -> None:
        """Forget the reply in the making."""
        if self.thought is not None:
            self.thought.dropped = True
            self.thought.errand.call_off()
            self.thought = None

    def give_up(self) -> None:
        """The visitor spoke on before the reply began: remember what they said, and that nothing was answered."""
        thought = self.thought
        if thought is None:
            return
        task, thought.taken = thought.task, True
        thought.errand.call_off()

        async def remember() -> None:
            if task is not None:
                await asyncio.wait({task})
            if thought.reply is not None and thought.before is not None:
                self.memory = self.stopped(thought.before, thought.reply, "")

        self.thought = None
        self._given_up = self._workers.spawn(remember())

    def stopped(self, before: Memory, reply: Reply, heard: str) -> Memory:
        """The memory after only `heard` of a reply was spoken."""
        try:
            return self.dialogue.interrupted(before, reply, heard)
        except Exception:
            log.exception("The dialogue engine failed on an interruption")
            return reply.after

    async def heard(self, thought: Thought, live: bool) -> bool:
        """Wait until the visitor's last words are there, on a `live` line not forever; whether they are."""
        try:
            await asyncio.wait_for(thought.heard.wait(), _LAST_HEARING if live else None)
        except TimeoutError:
            return False
        return True

    def says_goodbye_to(self, said: str, moment: Moment) -> Reply | None:
        """The reply to the visitor's last words if it ends the talk."""
        try:
            reply = self.dialogue.answer(self.memory, said, moment)
        except Exception:
            log.exception("The dialogue engine failed on the last words")
            return None
        return reply if reply.farewell else None

    def pending(self) -> set[asyncio.Task[None]]:
        """The work under way."""
        task = self.thought.task if self.thought is not None else None
        return {task} if task is not None and not task.done() else set()

    def _think(self, thought: Thought, compose: Compose, voice: Voice | None) -> None:
        self.thought = thought
        thinking = self.thinker.think(thought, lambda: self.memory, compose, voice, self._given_up)
        thought.task = self._workers.spawn(thinking)
