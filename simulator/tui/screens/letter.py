"""The message that asks for a talk, judged and kept as it is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from simulator.domain.persona import Persona
from simulator.tui.screens.note import NoteRoom
from simulator.tui.widgets.page import GAP, Block
from simulator.tui.widgets.profile import profile
from simulator.tui.words import one_line
from simulator.usecases import preparing

if TYPE_CHECKING:
    from simulator.scoring.letters import Check


class LetterScreen(NoteRoom):
    """A message, and below its judgement the profile to take something from."""

    COPIED = "Copied, where your terminal allows that."
    EMPTY = "Write your message here. It is kept as you write."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+o", "copy", "Copy"),
        Binding("escape", "back", "Back"),
    ]

    def __init__(self, persona: Persona) -> None:
        self._persona = persona
        super().__init__(f"☕ Your message to {one_line(persona.name)}", preparing.letter(persona.slug))

    def judged(self, text: str) -> tuple[Check, ...]:
        """Who, why them, what for, how long, and no job."""
        return preparing.judge_letter(text, self._persona) if text.strip() else ()

    def advice(self) -> str:
        """Before the first word."""
        return (
            "Four or five sentences: who you are, what you read about them, what you would like to learn, and a "
            "quarter of an hour of their time. No résumé, and no word of a job."
        )

    def keep(self, text: str) -> None:
        """One message for each persona."""
        preparing.keep_letter(self._persona.slug, text)

    def below(self) -> Iterable[Block]:
        """The public profile."""
        return [GAP, *profile(self._persona)]
