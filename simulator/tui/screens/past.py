"""Earlier rehearsals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from simulator.domain.errors import CoffeechatError
from simulator.tui.screens.room import Room
from simulator.tui.widgets.dial import NAMES, bar
from simulator.tui.widgets.keys import Keys
from simulator.tui.widgets.page import GAP, Block, Page
from simulator.tui.words import day, one_line, plain

if TYPE_CHECKING:
    from simulator.tui.screens.review import ReviewScreen
    from simulator.usecases.progress import Progress
    from simulator.usecases.sessions import SessionCard

_SHOWN = 30
"""Talks in a row of small bars."""

_AT_ONCE = 100
"""Talks that are read and listed first; the rest follows, so many at a time, and a key need not wait for them."""

_BREATH = 0.01
"""Seconds between one part of the list and the next, for keys and drawing."""

_MORE = "These are your newest talks. The earlier ones are on their way…"
_NONE = "Nothing here yet. Your first talk will be. Esc takes you back to the people you can meet."
_BROKEN_OFF = {"left": "you left", "fault": "broke off", "time": "they had to go", "goodbye": ""}


class Past(OptionList):
    """The list, with its keys shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open the review"),
        Binding("delete,d", "screen.delete", "Delete", key_display="d"),
    ]


class PastScreen(Room):
    """A list of sessions, newest first; Enter opens the review."""

    AUTO_FOCUS = "#past"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "undo", "Undo"),
        Binding("escape,q", "back", "Back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[str, SessionCard] = {}
        """What is kept, by id, newest first."""
        self._dropped: list[str] = []
        """What was deleted here, in order; it leaves the disk when the screen is left."""
        self._waiting: list[str] = []
        """Whom the visitor was introduced to and did not meet yet."""
        self._rest: list[SessionCard] = []
        """What is still to be listed, newest first."""

    def compose(self) -> ComposeResult:
        """Title, list, keys."""
        yield Static("☕ Your past talks", id="title", markup=False)
        yield Page(id="progress-page")
        yield Past(id="past", markup=False, compact=True)
        yield Static("Looking through your past talks…", id="note", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        """Read the archive behind the empty list."""
        self._read()

    @work(thread=True, exclusive=True, group="read", exit_on_error=False)
    def _read(self) -> None:
        from simulator.usecases import sessions

        try:
            if sessions.how_many() > _AT_ONCE:
                self.app.call_from_thread(self._fill, sessions.sessions(_AT_ONCE), _MORE)
            cards = sessions.sessions()
            self.app.call_from_thread(self._fill, cards)
            self.app.call_from_thread(self._tell_whom, to_meet(cards))
        except CoffeechatError as error:
            self.app.call_from_thread(self._note, str(error))

    def on_unmount(self) -> None:
        """Delete for good what was not brought back."""
        from simulator.usecases import sessions

        for session in self._dropped:
            try:
                sessions.delete(session)
            except CoffeechatError as error:
                self.app.tell(str(error), severity="error")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only keys that do something now."""
        if action == "delete":
            return len(self._cards) > len(self._dropped)
        return bool(self._dropped) if action == "undo" else True

    def _fill(self, cards: list[SessionCard], note: str = "") -> None:
        chosen = self._chosen()
        self._cards = {card.id: card for card in cards}
        self._show_kept(chosen.id if chosen is not None else None)
        if note:
            # How the newest of many talks moved is not how all of them did.
            self.query_one("#progress-page", Page).show([])
            self._note(note)

    def _tell_whom(self, waiting: list[str]) -> None:
        self._waiting = waiting
        if waiting:
            self._show_progress(self._kept)

    @property
    def _kept(self) -> list[SessionCard]:
        return [card for card in self._cards.values() if card.id not in self._dropped]

    def _show_progress(self, cards: list[SessionCard]) -> None:
        from simulator.usecases.progress import progress

        self.query_one("#progress-page", Page).show(progress_blocks(progress(cards), self._waiting))

    def _show_kept(self, at: str | None = None) -> None:
        """The list without what was deleted; the cursor on `at`, or where it was."""
        cards = self._kept
        self._show_progress(cards)
        past = self.query_one(Past)
        row = past.highlighted or 0
        row = next((i for i, card in enumerate(cards) if card.id == at), min(row, len(cards) - 1))
        past.clear_options()
        self._rest = cards
        self._list_more(row + _AT_ONCE)
        past.highlighted = row if cards else None
        # A note below makes the list shorter, and must not hide the row.
        self.call_after_refresh(past.scroll_to_highlight)
        self._note("" if cards else _NONE)
        self.refresh_bindings()

    def _list_more(self, number: int = _AT_ONCE) -> None:
        some, self._rest = self._rest[:number], self._rest[number:]
        self.query_one(Past).add_options([Option(_line(card), id=card.id) for card in some])
        if self._rest:
            self.set_timer(_BREATH, self._list_more)

    def action_back(self) -> None:
        """To the library."""
        self.app.pop_screen()

    def action_delete(self) -> None:
        """Take the talk under the cursor out of the list; until this screen is left, it can be brought back."""
        chosen = self._chosen()
        if chosen is not None:
            self._dropped.append(chosen.id)
            self._show_kept()
            what = f"Deleted: the talk with {one_line(chosen.name)} of {day(chosen.started)}"
            self._note(f"{what}. Ctrl-Z brings it back, as long as you stay here.")

    def action_undo(self) -> None:
        """Bring back what was deleted last."""
        if self._dropped:
            self._show_kept(self._dropped.pop())

    @on(OptionList.OptionSelected, "#past")
    def _open(self, event: OptionList.OptionSelected) -> None:
        if event.option_id is not None:
            self._note("Scoring this talk…")
            self._review(event.option_id)

    @work(thread=True, exclusive=True, group="review", exit_on_error=False)
    def _review(self, session: str) -> None:
        """Scoring may load a model, which takes seconds."""
        from simulator.tui.screens.review import ReviewScreen
        from simulator.usecases import sessions

        try:
            persona, transcript, card = sessions.review(session)
        except CoffeechatError as error:
            self.app.call_from_thread(self._note, str(error))
            return
        self.app.call_from_thread(self._reviewed, ReviewScreen(persona, transcript, card, session))

    def _reviewed(self, review: ReviewScreen) -> None:
        self._note("")
        if self.is_current:
            self.app.push_screen(review)

    def _chosen(self) -> SessionCard | None:
        past = self.query_one(Past)
        option = past.highlighted_option
        return self._cards.get(option.id or "") if option is not None else None

    def _note(self, text: str) -> None:
        self.query_one("#note", Static).update(plain(text))


def to_meet(cards: Sequence[SessionCard]) -> list[str]:
    """Names of those to whom the visitor was introduced and whom they did not meet yet; no page, no name."""
    from simulator.usecases.acquaintances import acquaintances
    from simulator.usecases.library import persona_by_slug

    names = []
    for slug, known in sorted(acquaintances(cards).items()):
        if not known.met and known.introduced_by:
            with suppress(CoffeechatError):
                names.append(persona_by_slug(slug).name)
    return names


def progress_blocks(progress: Progress, waiting: Sequence[str] = ()) -> Iterator[Block]:
    """How often whom, who waits to be met, each dial as a row of small bars, and what to practise next.

    Nothing before the first talk.
    """
    if not progress.talks:
        return
    people = ", ".join(one_line(name) + (f" ({times})" if times > 1 else "") for name, times in progress.people[:5])
    more = f" and {len(progress.people) - 5} more" if len(progress.people) > 5 else ""
    talks = "1 talk" if progress.talks == 1 else f"{progress.talks} talks"
    yield Block(plain(f"{talks} so far, with {people}{more}."))
    if waiting:
        yield Block(plain(f"You were introduced to {_all_of(waiting)}, but have not met them yet."))
    if progress.scored > 1:
        width = max(map(len, NAMES.values()))
        for trend in progress.trends:
            if trend.points:
                figure = f" {trend.points[0]} → {trend.points[-1]} ({trend.moved:+d})"
                steps = plain(spark(trend.points[-_SHOWN:]), "$coffee")
                yield Block(Content.assemble(f"{NAMES[trend.criterion]:<{width}}  ", steps, figure))
    for level in progress.by_help:
        name = f"{level.help.value} ({level.talks})"
        figures = ", ".join(f"{NAMES[dial]} {'–' if points is None else points}" for dial, points in level.dials)
        yield Block(plain(f"{name}: {figures} on average"), mark="· ")
    if progress.avoided:
        what = ", ".join(f"{category} ({times} of {progress.looked_at} talks)" for category, times in progress.avoided)
        yield Block(plain(f"You seldom come to ask about: {what}"), mark="· ")
    if progress.next_step is not None:
        yield Block(plain(progress.next_step, "$accent"), mark="→ ")
    yield GAP


def _all_of(names: Sequence[str]) -> str:
    shown = ", ".join(map(one_line, names[:3]))
    return shown if len(names) <= 3 else f"{shown} and {len(names) - 3} more"


def spark(points: Sequence[int]) -> str:
    """Points of 0 to 100 as a row of bars, one column each."""
    return "".join("▁▂▃▄▅▆▇█"[max(0, min(7, point * 8 // 100))] for point in points)


def _line(card: SessionCard) -> Content:
    score = "not scored yet   " if card.overall is None else f"{bar(card.overall, 10)} {card.overall:3d}   "
    how = _BROKEN_OFF.get(card.ended, "")
    about = "".join(f", {words}" for words in (card.mode, how) if words)
    return Content.assemble(
        f"{day(card.started):>18}   ", score, (one_line(card.name), "bold"), f" ({card.seconds / 60:.0f} min{about})"
    )
