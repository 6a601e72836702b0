"""Earlier rehearsals."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from simulator.domain.errors import CoffeechatError
from simulator.usecases import sessions

if TYPE_CHECKING:
    from simulator.tui.app import CoffeechatApp


class Past(OptionList):
    """The list, with its Enter key shown among the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Open")]


class PastScreen(Screen[None]):
    """A list of sessions, newest first; Enter opens the review."""

    app: CoffeechatApp
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "back", "Back")]

    def compose(self) -> ComposeResult:
        """Title, list, keys."""
        yield Static("☕ Your past talks", id="title", markup=False)
        yield Past(id="past", markup=False)
        yield Static("", id="progress", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Read the archive."""
        past = self.query_one("#past", OptionList)
        try:
            cards = sessions.sessions()
        except CoffeechatError as error:
            self.query_one("#progress", Static).update(str(error))
            return
        for card in cards:
            score = "not scored" if card.overall is None else f"{card.overall:3d} of 100"
            past.add_option(Option(Content(f"{card.started[:16]}  {score:>10}  {card.name}"), id=card.id))
        if not cards:
            past.add_option(Option(Content("Nothing here yet: your first talk will be."), disabled=True))
        past.focus()

    def action_back(self) -> None:
        """To the library."""
        self.app.pop_screen()

    @on(OptionList.OptionSelected, "#past")
    def _open(self, event: OptionList.OptionSelected) -> None:
        from simulator.tui.screens.review import ReviewScreen

        if event.option_id is None:
            return
        try:
            persona, transcript, card = sessions.review(event.option_id)
        except CoffeechatError as error:
            self.notify(str(error), severity="error")
            return
        self.app.push_screen(ReviewScreen(persona, transcript, card, event.option_id))
