"""The review: three dials first, then every criterion with its quotes, the transcript with labels, the stories."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Footer, Static, TabbedContent, TabPane

from simulator import locations
from simulator.domain.errors import CoffeechatError, StorageFailed
from simulator.domain.persona import Persona
from simulator.domain.scorecard import DIALS, Scorecard
from simulator.domain.talk import Transcript
from simulator.tui import review_pages
from simulator.tui.screens.room import Room
from simulator.tui.widgets.dial import Dial
from simulator.tui.widgets.page import Page
from simulator.tui.words import one_line

TABS = ("card", "talk", "stories")


class ReviewScreen(Room):
    """One scored talk."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "tab('card')", "Scores"),
        Binding("2", "tab('talk')", "Transcript"),
        Binding("3", "tab('stories')", "Stories"),
        Binding("left", "turn(-1)", show=False, priority=True),
        Binding("right", "turn(1)", show=False, priority=True),
        Binding("e", "export", "Save as a page"),
        Binding("escape,q", "back", "Back"),
    ]

    def __init__(self, persona: Persona, transcript: Transcript, card: Scorecard, session_id: str | None) -> None:
        super().__init__()
        self._persona, self._transcript, self._card, self._id = persona, transcript, card, session_id

    def compose(self) -> ComposeResult:
        """Dials, what to try first, and three tabs."""
        overall = "not scored" if self._card.overall is None else f"{self._card.overall} of 100"
        yield Static(f"☕ Your talk with {one_line(self._persona.name)}: {overall}", id="title", markup=False)
        with Horizontal(id="dials"):
            for criterion in DIALS:
                score = self._card.score(criterion)
                yield Dial(criterion, score.finding.points, score.finding.level, score.name)
        with TabbedContent(id="tabs"):
            with TabPane("Scores", id="card"), VerticalScroll():
                yield Page(review_pages.scores(self._card))
            with TabPane("Transcript", id="talk"), VerticalScroll():
                yield Page(review_pages.talk(self._transcript, self._card, one_line(self._persona.first_name)))
            with TabPane("Stories", id="stories"), VerticalScroll():
                yield Page(review_pages.stories(self._persona, self._card))
        yield Footer()

    def on_mount(self) -> None:
        """Reading keys go to the open tab."""
        self.action_tab("card")

    def action_tab(self, tab: str) -> None:
        """Open a tab and give it the keys."""
        self.query_one(TabbedContent).active = tab
        self.query_one(f"#{tab} VerticalScroll").focus()

    def action_turn(self, step: int) -> None:
        """The next tab, or the one before."""
        at = TABS.index(self.query_one(TabbedContent).active)
        self.action_tab(TABS[(at + step) % len(TABS)])

    def action_back(self) -> None:
        """To where the review was opened from."""
        self.app.pop_screen()

    @work(thread=True, exclusive=True, exit_on_error=False)
    def action_export(self) -> None:
        """Save the session as one HTML page in the user's folder."""
        from simulator.usecases import sessions

        if self._id is None:
            text, severity = "This talk could not be saved on disk, so there is nothing to save as a page.", "warning"
        else:
            folder = locations.own("reviews")
            target = folder / f"{self._id}.html"
            try:
                _make(folder)
                sessions.export(self._id, "html", target)
                text, severity = f"Saved, to open in a browser or to send to your coach: {target}", "information"
            except CoffeechatError as error:
                text, severity = str(error), "error"
        self.app.call_from_thread(self.app.tell, text, severity=severity, seconds=15)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(f"{folder} could not be made ({error.strerror})", "check who may write there") from error
