"""After the talk: a thank-you note that is judged as it is written, a cue card and a reminder to take along."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.timer import Timer
from textual.widgets import Static, TextArea

from simulator import locations
from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Transcript
from simulator.tui.letter_words import check_blocks
from simulator.tui.screens.room import Room
from simulator.tui.widgets.keys import Keys
from simulator.tui.widgets.page import GAP, Block, Page
from simulator.tui.words import one_line, plain

if TYPE_CHECKING:
    from simulator.scoring.letters import Check

_PAUSE = 0.4
"""Seconds without a key after which the note is judged and kept."""


class Note(TextArea):
    """The note; what is typed can be undone."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "undo", "Undo")]


class FollowUpScreen(Room):
    """The note on the left, what it has and lacks on the right, and below it what to take to the real interview."""

    AUTO_FOCUS = "#letter"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "another", "Another moment"),
        Binding("ctrl+o", "copy", "Copy"),
        Binding("ctrl+r", "remind", "Reminder"),
        Binding("ctrl+g", "card", "Save cue card"),
        Binding("escape", "back", "Back"),
    ]

    def __init__(
        self,
        persona: Persona,
        transcript: Transcript,
        card: Scorecard,
        session: str | None,
        held: datetime | None = None,
    ) -> None:
        from simulator.usecases import following_up

        super().__init__()
        self._persona, self._transcript, self._card, self._session = persona, transcript, card, session
        self._held = held
        self._drafts = following_up.drafts(transcript, persona)
        self._at = 0
        kept = following_up.kept_note(session) if session is not None else None
        self._saved = self._text = self._drafts[0].text if kept is None else kept
        self._cue = following_up.cue_card(card, transcript)
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Note, judgement, cue card."""
        yield Static(f"☕ Follow up · {one_line(self._persona.name)}", id="title", markup=False)
        with Horizontal():
            yield Note(self._text, id="letter", soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False)
            with VerticalScroll(id="beside-letter"):
                yield Page(id="letter-checks")
                yield Page(self._card_blocks(), id="cue-card")
        yield Keys()

    def on_mount(self) -> None:
        """Judge the draft."""
        self._judge()

    def on_unmount(self) -> None:
        """Whatever closes the room: what was typed is kept."""
        self._keep()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only keys that do something now."""
        return len(self._drafts) > 1 if action == "another" else True

    @on(TextArea.Changed, "#letter")
    def _typed(self, event: TextArea.Changed) -> None:
        self._text = event.text_area.text
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self._settle)

    def _settle(self) -> None:
        self._keep()
        self._judge()

    def action_another(self) -> None:
        """A draft around another moment of the talk; Ctrl-Z brings back what stood there."""
        self._at = (self._at + 1) % len(self._drafts)
        note = self.query_one(Note)
        note.replace(self._drafts[self._at].text, (0, 0), note.document.end)

    def action_copy(self) -> None:
        """Put the note on the clipboard, by the terminal itself (OSC 52)."""
        self.app.copy_to_clipboard(self._text)
        self.app.tell("Copied. Where your terminal does not allow that, the note lies saved beside the talk.")

    def action_remind(self) -> None:
        """A file for the calendar."""
        from simulator.usecases.following_up import reminder

        now = datetime.now().astimezone()
        text = reminder(self._persona, self._held or now, self._text, now)
        self._save(f"{self._stem()}-reminder.ics", text, "A reminder for tomorrow, to open in your calendar")

    def action_card(self) -> None:
        """The cue card as text."""
        self._save(f"{self._stem()}-cue-card.txt", "\n".join(self._cue) + "\n", "Your cue card, to print or to keep")

    def action_back(self) -> None:
        """To the review."""
        self.app.pop_screen()

    @work(thread=True, exclusive=True, group="judge", exit_on_error=False)
    def _judge(self) -> None:
        from simulator.usecases.following_up import judge_note

        try:
            checks = judge_note(self._text, self._transcript, self._persona)
        except CoffeechatError as error:
            self.app.call_from_thread(self._show, (), str(error))
        else:
            self.app.call_from_thread(self._show, checks, "")

    def _show(self, checks: tuple[Check, ...], why_not: str) -> None:
        if self.is_attached:
            blocks = [Block(plain(why_not, "$warning"))] if why_not else list(check_blocks(checks))
            self.query_one("#letter-checks", Page).show(blocks)

    def _card_blocks(self) -> list[Block]:
        return [
            GAP,
            Block(plain("For the real interview", "bold $accent")),
            *(Block(plain(x), "· ") for x in self._cue),
        ]

    def _keep(self) -> None:
        from simulator.usecases.following_up import keep_note

        if self._session is None or self._text == self._saved:
            return
        try:
            keep_note(self._session, self._text)
            self._saved = self._text
        except CoffeechatError as error:
            self.app.tell(str(error), severity="error")

    def _stem(self) -> str:
        return self._session or self._persona.slug

    def _save(self, name: str, text: str, what: str) -> None:
        from simulator.usecases.following_up import save

        target: Path = locations.own("reviews") / name
        try:
            save(target, text)
        except CoffeechatError as error:
            self.app.tell(str(error), severity="error")
        else:
            self.app.tell(f"{what}: {target}", seconds=15)
