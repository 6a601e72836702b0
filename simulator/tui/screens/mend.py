"""Mending what was misheard: choose one of your turns, and write what you really said."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from simulator.domain.talk import Speaker, Transcript
from simulator.tui.widgets.keys import Keys
from simulator.tui.widgets.line import Line
from simulator.tui.widgets.unsure import with_doubts
from simulator.tui.words import clock, plain


class Turns(OptionList):
    """The visitor's turns."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Change it")]


class Said(Line):
    """What was really said."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "Mend it")]


class MendScreen(ModalScreen["tuple[int, str] | None"]):
    """The turn (index in the transcript) and its new words, or None."""

    AUTO_FOCUS = "#turns"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back")]

    def __init__(self, transcript: Transcript) -> None:
        super().__init__()
        self._turns = [(i, turn) for i, turn in enumerate(transcript.turns) if turn.speaker is Speaker.YOU]

    def compose(self) -> ComposeResult:
        """The turns, and the line to write in."""
        options = []
        for index, turn in self._turns:
            at = clock(turn.start)
            options.append(Option(plain(f"{at} " if at else "") + with_doubts(turn), id=f"turn-{index}"))
        with Vertical(id="mending"):
            yield Static("Was something misheard? Choose it; then write what you said.", classes="label", markup=False)
            yield Turns(*options, id="turns", markup=False, compact=True)
            yield Said(placeholder="What you said", id="said", compact=True, disabled=True, select_on_focus=False)
        yield Keys()

    @on(OptionList.OptionSelected, "#turns")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        said = self.query_one("#said", Input)
        said.disabled = False
        said.value = self._turns[event.option_index][1].text
        said.cursor_position = len(said.value)
        said.focus()

    @on(Input.Submitted, "#said")
    def _written(self, event: Input.Submitted) -> None:
        at = self.query_one(Turns).highlighted
        if at is not None and event.value.strip():
            self.dismiss((self._turns[at][0], event.value))

    def action_back(self) -> None:
        """From the line to the list, from the list to the review."""
        if isinstance(self.focused, Input):
            self.query_one(Turns).focus()
            self.query_one("#said", Input).disabled = True
        else:
            self.dismiss(None)

    def leave_kindly(self) -> bool:
        """Ctrl-C closes this only."""
        self.dismiss(None)
        return True
