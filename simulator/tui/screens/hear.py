"""Hearing a talk again: every turn of a kept recording, one by one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from simulator.domain.errors import CoffeechatError
from simulator.domain.talk import Speaker, Transcript
from simulator.tui.widgets.keys import Keys
from simulator.tui.words import clock, one_line, plain


class Recorded(OptionList):
    """The turns that can be heard."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Hear it"),
        Binding("space", "screen.hush", "Stop"),
        Binding("delete,d", "screen.delete", "Delete the recording", key_display="d"),
    ]


class HearScreen(ModalScreen[bool]):
    """A list of turns; Enter plays the one under the cursor, and whatever plays stops with Space or Esc.

    True where the recording is to be deleted.
    """

    AUTO_FOCUS = "#recorded"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back")]

    def __init__(
        self, transcript: Transcript, sounds: Mapping[int, Path], first_name: str, output_device: str | None
    ) -> None:
        from simulator.usecases.playing import Player

        super().__init__()
        self._turns = [(i, t) for i, t in enumerate(transcript.turns) if i in sounds]
        self._sounds, self._first = sounds, one_line(first_name)
        self._player = Player(output_device)

    def compose(self) -> ComposeResult:
        """The turns, and what is going on."""
        options = []
        for index, turn in self._turns:
            # No colours here: under the cursor of the list they could not be read.
            who = plain("You" if turn.speaker is Speaker.YOU else self._first, "bold")
            at = clock(turn.start)
            line = Content.assemble(plain(f"{at} " if at else ""), who, ": ", plain(one_line(turn.text)))
            options.append(Option(line, id=f"turn-{index}"))
        with Vertical(id="hearing"):
            yield Static("Which turn do you want to hear?", classes="label", markup=False)
            yield Recorded(*options, id="recorded", markup=False, compact=True)
            yield Static("", id="heard-now", markup=False)
        yield Keys()

    def on_unmount(self) -> None:
        """Nothing plays on behind a closed list."""
        self._player.stop()

    @on(OptionList.OptionSelected, "#recorded")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self._hear(self._turns[event.option_index][0])

    @work(exclusive=True, group="hear", exit_on_error=False)
    async def _hear(self, turn: int) -> None:
        self._say("♪ Playing. Space stops it.")
        try:
            await self._player.turn(self._sounds[turn])
        except CoffeechatError as error:
            self._say(str(error))
        else:
            self._say("")

    def action_hush(self) -> None:
        """Be silent."""
        self._player.stop()

    def action_back(self) -> None:
        """To the review."""
        self.dismiss(False)

    def action_delete(self) -> None:
        """Away with the recording; the review can bring it back."""
        self.dismiss(True)

    def leave_kindly(self) -> bool:
        """Ctrl-C closes this only."""
        self.dismiss(False)
        return True

    def _say(self, text: str) -> None:
        if self.is_attached:
            self.query_one("#heard-now", Static).update(plain(text))
