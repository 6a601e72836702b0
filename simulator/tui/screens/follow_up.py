"""After the talk: a thank-you note that is judged as it is written, a cue card and a reminder to take along."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from simulator import locations
from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Transcript
from simulator.tui.screens.note import Note, NoteRoom
from simulator.tui.widgets.page import GAP, Block
from simulator.tui.words import one_line, plain

if TYPE_CHECKING:
    from simulator.scoring.letters import Check


class FollowUpScreen(NoteRoom):
    """A thank-you note, and below its judgement what to take to the real interview."""

    COPIED = "Copied. Where your terminal does not allow that, the note lies saved beside the talk."
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

        self._persona, self._transcript, self._session = persona, transcript, session
        self._held = held
        self._drafts = following_up.drafts(transcript, persona)
        self._at = 0
        self._cue = following_up.cue_card(card, transcript)
        kept = following_up.kept_note(session) if session is not None else None
        super().__init__(f"☕ Follow up · {one_line(persona.name)}", self._drafts[0].text if kept is None else kept)

    def judged(self, text: str) -> tuple[Check, ...]:
        """Thanks, a moment, what the visitor will do."""
        from simulator.usecases.following_up import judge_note

        return judge_note(text, self._transcript, self._persona)

    def keep(self, text: str) -> None:
        """Beside the talk, where it is a kept one."""
        from simulator.usecases.following_up import keep_note

        if self._session is not None:
            keep_note(self._session, text)

    def below(self) -> Iterable[Block]:
        """The cue card."""
        yield GAP
        yield Block(plain("For the real interview", "bold $accent"))
        yield from (Block(plain(line), "· ") for line in self._cue)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only keys that do something now."""
        return len(self._drafts) > 1 if action == "another" else True

    def action_another(self) -> None:
        """A draft around another moment of the talk; Ctrl-Z brings back what stood there."""
        self._at = (self._at + 1) % len(self._drafts)
        note = self.query_one(Note)
        note.replace(self._drafts[self._at].text, (0, 0), note.document.end)

    def action_remind(self) -> None:
        """A file for the calendar."""
        from simulator.usecases.following_up import reminder

        now = datetime.now().astimezone()
        text = reminder(self._persona, self._held or now, self._text, now)
        self._save(f"{self._stem()}-reminder.ics", text, "A reminder for tomorrow, to open in your calendar")

    def action_card(self) -> None:
        """The cue card as text."""
        self._save(f"{self._stem()}-cue-card.txt", "\n".join(self._cue) + "\n", "Your cue card, to print or to keep")

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
