"""The message that asks for a talk, judged and kept as it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.timer import Timer
from textual.widgets import Static, TextArea

from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona
from simulator.tui.letter_words import check_blocks
from simulator.tui.screens.follow_up import Note
from simulator.tui.screens.room import Room
from simulator.tui.widgets.keys import Keys
from simulator.tui.widgets.page import GAP, Block, Page
from simulator.tui.widgets.profile import profile
from simulator.tui.words import one_line, plain
from simulator.usecases import preparing

if TYPE_CHECKING:
    from simulator.scoring.letters import Check

_PAUSE = 0.4
"""Seconds without a key after which the message is judged and kept."""

_ADVICE = (
    "Four or five sentences: who you are, what you read about them, what you would like to learn, and a quarter of an "
    "hour of their time. No résumé, and no word of a job."
)


class LetterScreen(Room):
    """The message on the left; what it has and lacks, and the profile to take something from, on the right."""

    AUTO_FOCUS = "#letter"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+o", "copy", "Copy"),
        Binding("escape", "back", "Back"),
    ]

    def __init__(self, persona: Persona) -> None:
        super().__init__()
        self._persona = persona
        self._saved = self._text = preparing.letter(persona.slug)
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Message, judgement, profile."""
        yield Static(f"☕ Your message to {one_line(self._persona.name)}", id="title", markup=False)
        with Horizontal():
            yield Note(self._text, id="letter", soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False)
            with VerticalScroll(id="beside-letter"):
                yield Page(id="letter-checks")
                yield Page([GAP, *profile(self._persona)])
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
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self._settle)

    def _settle(self) -> None:
        self._keep()
        self._judge()

    def action_copy(self) -> None:
        """Put the message on the clipboard, by the terminal itself (OSC 52)."""
        self.app.copy_to_clipboard(self._text)
        self.app.tell("Copied, where your terminal allows that.")

    def action_back(self) -> None:
        """To the questions."""
        self.app.pop_screen()

    @work(thread=True, exclusive=True, group="judge", exit_on_error=False)
    def _judge(self) -> None:
        try:
            checks = preparing.judge_letter(self._text, self._persona) if self._text.strip() else ()
        except CoffeechatError as error:
            self.app.call_from_thread(self._show, (), str(error))
        else:
            self.app.call_from_thread(self._show, checks, "" if checks else _ADVICE)

    def _show(self, checks: tuple[Check, ...], instead: str) -> None:
        if self.is_attached:
            blocks = [Block(plain(instead, "$secondary"))] if instead else list(check_blocks(checks))
            self.query_one("#letter-checks", Page).show(blocks)

    def _keep(self) -> None:
        if self._text == self._saved:
            return
        self._saved = self._text  # A disk that refuses is told once for each change.
        try:
            preparing.keep_letter(self._persona.slug, self._text)
        except CoffeechatError as error:
            self.app.tell(str(error), severity="error")
