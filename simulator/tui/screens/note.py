"""What a room has in which something is written that is judged and kept meanwhile: a message, a thank-you note."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static, TextArea

from simulator.domain.errors import CoffeechatError
from simulator.tui.letter_words import check_blocks
from simulator.tui.screens.room import Room
from simulator.tui.soon import Soon
from simulator.tui.widgets.keys import Keys
from simulator.tui.widgets.page import Block, Page
from simulator.tui.words import plain

if TYPE_CHECKING:
    from simulator.scoring.letters import Check


class Note(TextArea):
    """The text; what is typed can be undone."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "undo", "Undo")]


class NoteRoom(Room):
    """The text on the left, what it has and lacks on the right, and `below` that what helps to write it.

    A room of this kind sets `_text` and `_saved`, and says how its text is judged and where it is kept.
    """

    AUTO_FOCUS = "#letter"
    COPIED: ClassVar[str]
    """What is said of a copy."""
    EMPTY: ClassVar[str] = ""
    """What stands where nothing is written yet."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title = title
        self._saved = self._text = text
        self._soon = Soon(self, self._settle)

    def judged(self, text: str) -> tuple[Check, ...]:
        """What the text has and lacks; empty where there is nothing to judge. Raises `CoffeechatError`."""
        raise NotImplementedError

    def keep(self, text: str) -> None:
        """Write it down; raises `CoffeechatError`."""
        raise NotImplementedError

    def advice(self) -> str:
        """What stands there while there is nothing to judge."""
        return ""

    def below(self) -> Iterable[Block]:
        """What stands under the judgement."""
        return ()

    def compose(self) -> ComposeResult:
        """Text, judgement, what stands below."""
        yield Static(self._title, id="title", markup=False)
        with Horizontal():
            yield Note(
                self._text,
                id="letter",
                soft_wrap=True,
                tab_behavior="focus",
                highlight_cursor_line=False,
                placeholder=self.EMPTY,
            )
            with VerticalScroll(id="beside-letter"):
                yield Page(id="letter-checks")
                yield Page(self.below(), id="below-checks")
        yield Keys()

    def on_mount(self) -> None:
        """Judge what stands there already."""
        self._judge()

    def on_unmount(self) -> None:
        """Whatever closes the room: what was typed is kept."""
        self._keep()

    @on(TextArea.Changed, "#letter")
    def _typed(self, event: TextArea.Changed) -> None:
        self._text = event.text_area.text
        self._soon.ask()

    def _settle(self) -> None:
        self._keep()
        self._judge()

    def action_copy(self) -> None:
        """Put the text on the clipboard, by the terminal itself (OSC 52)."""
        self.app.copy_to_clipboard(self._text)
        self.app.tell(self.COPIED)

    def action_back(self) -> None:
        """To where the visitor came from."""
        self.app.pop_screen()

    @work(thread=True, exclusive=True, group="judge", exit_on_error=False)
    def _judge(self) -> None:
        try:
            checks = self.judged(self._text)
        except CoffeechatError as error:
            self.app.call_from_thread(self._show, [Block(plain(str(error), "$warning"))])
        else:
            blocks = list(check_blocks(checks)) if checks else [Block(plain(self.advice(), "$secondary"))]
            self.app.call_from_thread(self._show, blocks)

    def _show(self, blocks: list[Block]) -> None:
        if self.is_attached:
            self.query_one("#letter-checks", Page).show(blocks)

    def _keep(self) -> None:
        if self._text == self._saved:
            return
        try:
            self.keep(self._text)
        except CoffeechatError as error:
            self.app.tell(str(error), severity="error")
        else:
            self._saved = self._text
