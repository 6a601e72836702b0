"""The review: three dials first, then every criterion with its quotes, the transcript with labels, the stories."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static, TabbedContent, TabPane

from simulator import locations
from simulator.domain.errors import CoffeechatError, StorageFailed
from simulator.domain.persona import Persona
from simulator.domain.scorecard import DIALS, Scorecard
from simulator.domain.talk import Speaker, Transcript
from simulator.tui import review_pages
from simulator.tui.screens.mend import MendScreen
from simulator.tui.screens.room import Room
from simulator.tui.widgets.dial import Dial
from simulator.tui.widgets.keys import Keys
from simulator.tui.widgets.page import Block, Page
from simulator.tui.widgets.timeline import Timeline
from simulator.tui.words import moment_of, one_line
from simulator.usecases.progress import Since, since_last

if TYPE_CHECKING:
    from simulator.archive.journal import Kept
    from simulator.usecases.sessions import SessionCard

_PAGES = {"card": "Scores", "talk": "Transcript", "stories": "Stories"}
TABS = (*_PAGES, "time")
_SAVED = {
    "html": "Saved, to open in a browser or to send to your coach",
    "md": "Saved as text",
    "vtt": "Saved as subtitles",
    "json": "Saved as data, for your coach's group report",
}


class ReviewScreen(Room):
    """One scored talk."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "tab('card')", "Scores"),
        Binding("2", "tab('talk')", "Talk"),
        Binding("3", "tab('stories')", "Stories"),
        Binding("4", "tab('time')", "Time"),
        Binding("r", "rewind", "Ask again"),
        Binding("f", "follow_up", "Follow up"),
        Binding("h", "hear", "Hear"),
        Binding("m", "mend", "Mend"),
        Binding("ctrl+z", "undo", "Undo"),
        Binding("left", "turn(-1)", show=False, priority=True),
        Binding("right", "turn(1)", show=False, priority=True),
        Binding("e", "export", "Save"),
        Binding("escape,q", "back", "Back"),
    ]

    def __init__(
        self,
        persona: Persona,
        transcript: Transcript,
        card: Scorecard,
        session_id: str | None,
        *,
        sample: bool = False,
    ) -> None:
        super().__init__()
        self._sample = sample
        """Whether it is somebody else's talk, to see what a review is like."""
        self._how = _how_held(session_id, persona.first_name)
        self._persona, self._transcript, self._card, self._session = persona, transcript, card, session_id
        self._before: list[tuple[int, str]] = []
        """Turns that were mended, with what stood there; the last one is undone first."""
        self._held: list[SessionCard] = []
        """All talks, to see what moved since the last one."""
        self._sounds: dict[int, Path] = {}
        """The recording by turn, where one was kept."""
        self._dropped: dict[int, Path] = {}
        """The recording, once it was deleted here; it leaves the disk when the review is left."""

    def compose(self) -> ComposeResult:
        """Dials, what to try first, and three tabs."""
        yield Static(self._headline(), id="title", markup=False)
        yield Horizontal(*self._dials(), id="dials")
        pages = self._pages()
        with TabbedContent(id="tabs"):
            for tab, name in _PAGES.items():
                with TabPane(name, id=tab), VerticalScroll():
                    yield Page(pages[tab])
            with TabPane("Timeline", id="time"), VerticalScroll():
                yield Timeline(self._transcript, self._card, self._persona.first_name)
        yield Keys()

    def on_mount(self) -> None:
        """Reading keys go to the open tab."""
        self._sounds = _sounds(self._session)
        self.action_tab("card")
        if self._session is not None:
            self._look_back()

    @work(thread=True, group="back", exit_on_error=False)
    def _look_back(self) -> None:
        from simulator.usecases import sessions

        with suppress(CoffeechatError):
            held = sessions.sessions()
            self.app.call_from_thread(self._looked_back, held)

    def _looked_back(self, held: list[SessionCard]) -> None:
        self._held = held
        if self.is_attached and self._since() is not None:
            self._redraw()

    def _since(self) -> Since | None:
        """What moved since the talk before, as far as that is known by now."""
        return since_last(self._held, self._session, self._card) if self._session is not None else None

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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only keys that do something now."""
        if action == "undo":
            return bool(self._before or self._dropped)
        if action == "hear":
            return bool(self._sounds)
        if action == "rewind":
            return any(turn.speaker is Speaker.YOU for turn in self._transcript.turns)
        if action in ("follow_up", "export"):
            return not self._sample
        return self._session is not None if action == "mend" else True

    def action_mend(self) -> None:
        """Choose a turn and write what was really said."""
        self.app.push_screen(MendScreen(self._transcript), self._written)

    def action_rewind(self) -> None:
        """Ask one of your turns again."""
        from simulator.tui.screens.again import AgainScreen

        kept = self._kept()
        seed = kept.header.seed if kept is not None else 0
        chosen = self.app.settings
        microphone, speaker = chosen.input_device, chosen.output_device
        judged = {question.turn: question.judgement for question in self._card.questions}
        self.app.push_screen(AgainScreen(self._persona, self._transcript, seed, microphone, speaker, judged))

    def action_follow_up(self) -> None:
        """Write the thank-you note."""
        from simulator.tui.screens.follow_up import FollowUpScreen

        kept = self._kept()
        held = moment_of(kept.header.started) if kept is not None else None
        self.app.push_screen(FollowUpScreen(self._persona, self._transcript, self._card, self._session, held))

    def action_hear(self) -> None:
        """Play a turn of the recording."""
        from simulator.tui.screens.hear import HearScreen

        first, output = self._persona.first_name, self.app.settings.output_device
        self.app.push_screen(HearScreen(self._transcript, self._sounds, first, output), self._heard)

    def _heard(self, delete: bool | None) -> None:
        if delete:
            self._sounds, self._dropped = {}, self._sounds
            self.app.tell("The recording goes when you leave this review; its words stay. Ctrl-Z keeps it.", seconds=15)
            self.refresh_bindings()

    def on_unmount(self) -> None:
        """Delete for good the recording that was not brought back."""
        from simulator.usecases import sessions

        if self._dropped and self._session is not None:
            try:
                sessions.delete_sound(self._session)
            except CoffeechatError as error:
                self.app.tell(str(error), severity="error")

    def _kept(self) -> Kept | None:
        from simulator.usecases import sessions

        try:
            return sessions.session(self._session) if self._session is not None else None
        except CoffeechatError:
            return None

    def action_undo(self) -> None:
        """Keep the recording that was deleted here, or put back what stood there before the last mending."""
        if self._dropped:
            self._sounds, self._dropped = self._dropped, {}
            self.app.tell("The recording is kept.")
            self.refresh_bindings()
        elif self._before:
            self._mend(*self._before[-1], undo=True)

    def _written(self, change: tuple[int, str] | None) -> None:
        if change is not None and change[1].strip() != self._transcript.turns[change[0]].text:
            self._mend(*change)

    @work(thread=True, exclusive=True, group="mend", exit_on_error=False)
    def _mend(self, turn: int, text: str, undo: bool = False) -> None:
        from simulator.usecases.mending import mend

        assert self._session is not None
        try:
            _, transcript, card = mend(self._session, turn, text)
        except CoffeechatError as error:
            self.app.call_from_thread(self.app.tell, str(error), severity="error")
        else:
            self.app.call_from_thread(self._mended, turn, transcript, card, undo)

    def _mended(self, turn: int, transcript: Transcript, card: Scorecard, undo: bool) -> None:
        """Show the new card at the same place, and say what moved."""
        if undo:
            self._before.pop()
        else:
            self._before.append((turn, self._transcript.turns[turn].text))
        self.app.tell(review_pages.moved(self._card, card))
        self._transcript, self._card = transcript, card
        self._redraw()

    @work(exclusive=True, group="redraw", exit_on_error=False)
    async def _redraw(self) -> None:
        """The new figures and labels; the reader stays where they were."""
        self.query_one("#title", Static).update(self._headline())
        dials = self.query_one("#dials", Horizontal)
        await dials.remove_children()
        await dials.mount_all(self._dials())
        for tab, blocks in self._pages().items():
            self.query_one(f"#{tab} Page", Page).show(blocks)
        self.query_one(Timeline).show(self._transcript, self._card)
        self.refresh_bindings()

    def _headline(self) -> str:
        overall = "not scored" if self._card.overall is None else f"{self._card.overall} of 100"
        whose = "A sample, not yours: a talk" if self._sample else "Your talk"
        return f"☕ {whose} with {one_line(self._persona.name)}: {overall}"

    def _dials(self) -> list[Dial]:
        since = self._since()
        moved = dict(since.moved) if since is not None else {}
        scores = [self._card.score(criterion) for criterion in DIALS]
        return [Dial(s.id, s.finding.points, s.finding.level, s.name, moved.get(s.id)) for s in scores]

    def _pages(self) -> dict[str, list[Block]]:
        first, since = one_line(self._persona.first_name), self._since()
        how = (*([since.sentence] if since is not None else []), *self._how)
        return {
            "card": [*(review_pages.sample() if self._sample else ()), *review_pages.scores(self._card, how)],
            "talk": list(review_pages.talk(self._transcript, self._card, first)),
            "stories": list(review_pages.stories(self._persona, self._card)),
        }

    def action_export(self) -> None:
        """Choose what to save the session as."""
        from simulator.tui.screens.saving import SaveScreen

        if self._session is None:
            self.app.tell("This talk could not be saved on disk, so there is nothing to save as a page.")
        else:
            self.app.push_screen(SaveScreen(recorded=bool(self._sounds)), self._answered_export)

    def _answered_export(self, chosen: tuple[str, bool] | None) -> None:
        if chosen is not None:
            self._export(*chosen)

    @work(thread=True, exclusive=True, group="export", exit_on_error=False)
    def _export(self, form: str, sound: bool) -> None:
        from simulator.usecases import sessions

        assert self._session is not None
        self.app.call_from_thread(self.app.tell, "Saving…", seconds=2)
        target = locations.own("reviews") / f"{self._session}.{form}"
        try:
            _make(target.parent)
            sessions.export(self._session, form, target, sound=sound)
            text, severity = f"{_SAVED[form]}: {target}", "information"
        except CoffeechatError as error:
            text, severity = str(error), "error"
        self.app.call_from_thread(self.app.tell, text, severity=severity, seconds=15)


def _sounds(session: str | None) -> dict[int, Path]:
    from simulator.usecases import sessions

    try:
        return sessions.sound(session) if session is not None else {}
    except CoffeechatError:
        return {}


def _how_held(session: str | None, first_name: str) -> tuple[str, ...]:
    from simulator.usecases import sessions

    try:
        return sessions.held(session, first_name) if session is not None else ()
    except CoffeechatError:
        return ()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(f"{folder} could not be made ({error.strerror})", "check who may write there") from error
