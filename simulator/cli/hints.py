"""The help of a coached talk in plain lines: a hint as the floor is given, and ideas for a blank mind."""

import asyncio
from collections.abc import Callable, Sequence

from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona
from simulator.session.events import Event, Transcribed
from simulator.usecases.hinting import ANYTHING, Coach


class Hints:
    """Listens to a talk; `questions` are the visitor's own, and one that was asked is proposed no longer."""

    def __init__(
        self, persona: Persona, questions: Sequence[str], show: Callable[[str], None], *, typed: bool, coached: bool
    ) -> None:
        self._coach = Coach(persona, questions, typed=typed) if coached else None
        self._questions, self._left, self._show = tuple(questions), list(questions), show
        self._told, self._ideas = "", 0

    def listen(self, event: Event) -> None:
        """Show a hint where there is a new one."""
        if isinstance(event, Transcribed) and self._questions:
            asyncio.get_running_loop().run_in_executor(None, self._asked, event.text)
        if self._coach is None:
            return
        hint = self._coach.listen(event)
        if hint and hint != self._told:
            self._show(f"[hint: {hint}]")
        self._told = hint

    def idea(self) -> None:
        """Something to say: the next question of the sheet, or a sentence that fits nearly always."""
        ideas = self._left or ANYTHING
        idea = ideas[self._ideas % len(ideas)]
        self._ideas += 1
        self._show(f"[you could say: {idea}]")

    def _asked(self, said: str) -> None:
        from simulator.usecases.preparing import asked_by

        try:
            found = [self._questions[index] for index in asked_by(said, self._questions)]
        except CoffeechatError:  # Without the model the sheet stays as it is; the talk goes on.
            return
        self._left = [question for question in self._left if question not in found]
        for question in found:
            if self._coach is not None:
                self._coach.asked(question)
