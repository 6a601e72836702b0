"""Whom to meet: the library, grouped by industry."""

from __future__ import annotations

import random
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona
from simulator.tui.finding import gentle, matches, place, speaks
from simulator.tui.screens.room import Room
from simulator.tui.widgets.keys import Keys
from simulator.tui.widgets.line import Line
from simulator.tui.widgets.page import Block, Page
from simulator.tui.widgets.profile import profile
from simulator.tui.widgets.tasks import task_blocks
from simulator.tui.words import one_line, plain

if TYPE_CHECKING:
    from simulator.authoring.cards import PersonaCard
    from simulator.authoring.library import PersonaShelf
    from simulator.tui.screens.review import ReviewScreen
    from simulator.usecases.acquaintances import Acquaintance
    from simulator.usecases.asked import Asked
    from simulator.usecases.assignments import Given

SEARCH = "Search: press /"
_NOBODY = "There is nobody in the library yet. `coffeechat personas new my-person` writes a page to fill in."
_NOT_FOUND = "Nobody found. Try another word, or Esc to see everybody."


class People(OptionList):
    """The list, with its Enter key shown among the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Meet"),
        Binding("right", "app.focus_next", show=False),
    ]


class Search(Line):
    """The search line; the arrow keys move in the list below it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.move('cursor_down')", show=False),
        Binding("up", "screen.move('cursor_up')", show=False),
        Binding("enter", "submit", "Meet"),
        Binding("escape", "screen.clear", "Show everybody"),
    ]

    def on_focus(self) -> None:
        """Say what can be looked for."""
        self.placeholder = "A name, trade, easy, warm"

    def on_blur(self) -> None:
        """Say how to come here."""
        self.placeholder = SEARCH


class Reading(VerticalScroll):
    """The profile, to scroll."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("left,escape", "app.focus_previous", "To the list")]


class ChooseScreen(Room):
    """A searchable list on the left, the public profile of the chosen one on the right."""

    AUTO_FOCUS = "#people"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "first", "First talk"),
        Binding("a", "assigned", "Do the assignment"),
        Binding("slash", "search", "Search"),
        Binding("s", "surprise", "Surprise me"),
        Binding("t", "talk", "Talk now"),
        Binding("p", "past", "Past talks"),
        Binding("x", "example", "Example"),
        Binding("c", "app.other_colours", "Colours"),
        Binding("q", "app.quit_room", "Quit"),
        Binding("escape", "clear", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[PersonaCard] = []
        self._found: list[PersonaCard] = []
        """Whom the search left, in the order of the list."""
        self._broken: list[str] = []
        self._read: dict[str, Persona] = {}
        self._known: dict[str, Acquaintance] = {}
        """Whom the visitor met, or was referred to."""
        self._first: PersonaCard | None = None
        """With whom to begin, where no talk was held yet."""
        self._tasks: list[Given] = []
        """What coaches ask."""
        self._asked: list[Asked] = []
        """The talks of it that are still to be held; the one that is due first comes first."""

    def compose(self) -> ComposeResult:
        """Title, search, list, profile, progress, keys."""
        yield Static("☕ coffeechat · Who would you like to meet?", id="title", markup=False)
        yield Page(id="welcome")
        with Horizontal():
            with Vertical(id="left"):
                yield Search(placeholder=SEARCH, id="search", compact=True)
                yield People(id="people", markup=False, compact=True)
            with Reading(id="profile"):
                yield Page(_sentence("Opening the library…"), id="profile-text")
        yield Static(self.app.progress, id="progress", markup=False)
        yield Keys()

    @property
    def chosen(self) -> str:
        """The slug of whoever is under the cursor; empty where nobody is."""
        option = self.query_one(People).highlighted_option
        return option.id or "" if option is not None else ""

    def on_screen_resume(self) -> None:
        """Read the library behind the shelves, at first and whenever somebody comes back: pages may have changed."""
        self.query_one("#progress", Static).update(self.app.progress)
        self._open_library()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whoever is searching needs no key for it, a first talk is held once, and what was asked is done some day."""
        if action == "first":
            return self._first is not None
        if action == "assigned":
            return bool(self._asked)
        return action != "search" or not isinstance(self.focused, Search)

    @work(thread=True, exit_on_error=False)
    def _open_library(self) -> None:
        from simulator.usecases.library import persona_library

        try:
            shelf = persona_library().personas()
            self.app.call_from_thread(self._opened, shelf, _known(), _assigned())
        finally:
            self.app.call_from_thread(self.app.warm_up)

    def _opened(self, shelf: PersonaShelf, known: dict[str, Acquaintance], tasks: list[Given]) -> None:
        from simulator.usecases.asked import still_asked

        cards = sorted(shelf.cards, key=place)
        self._read.clear()
        new_here = self.app.start.welcome and not any(one.met for one in known.values())
        self._first = min(cards, key=gentle, default=None) if new_here else None
        self._asked = list(still_asked(tasks))
        names = {card.slug: card.name for card in cards}
        self.query_one("#welcome", Page).show([*_welcome(self._first), *task_blocks(tasks, self._asked, names)])
        self.refresh_bindings()
        if (cards, known, tasks) != (self._cards, self._known, self._tasks) or not cards:
            self._cards, self._known, self._tasks = cards, known, tasks
            self._fill(self.query_one(Search).value)
        broken = list(dict.fromkeys(str(problem.file) for problem in shelf.broken))
        if broken and broken != self._broken:
            self._broken = broken
            # A broken page never keeps the others away, and is not passed over in silence either.
            first = f"{broken[0]} has errors and is left out"
            more = f", and so are {len(broken) - 1} more" if len(broken) > 1 else ""
            self.app.tell(f"{first}{more}. `coffeechat personas check` says why.", severity="warning", seconds=12)

    @on(Input.Changed, "#search")
    def _searched(self, event: Input.Changed) -> None:
        self._fill(event.value)

    @on(Input.Submitted, "#search")
    def _search_done(self) -> None:
        self.query_one(People).action_select()

    @on(OptionList.OptionHighlighted, "#people")
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        if event.option_id is not None:
            self._show(event.option_id)

    @on(OptionList.OptionSelected, "#people")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        if event.option_id is not None:
            self._meet(event.option_id)

    def action_search(self) -> None:
        """To the search line, before the next key: what is typed fast is no key of the list."""
        self.set_focus(self.query_one(Search))

    def look_for(self, words: str) -> None:
        """Show whom these words fit."""
        self.query_one(Search).value = words
        self.query_one(People).focus()

    def action_move(self, how: str) -> None:
        """Move in the list while typing in the search line."""
        people = self.query_one(People)
        if how == "cursor_down":
            people.action_cursor_down()
        else:
            people.action_cursor_up()

    def action_surprise(self) -> None:
        """Somebody at random, of those whom the search left."""
        if self._found:
            self._meet(random.choice(self._found).slug)

    def action_talk(self) -> None:
        """To the sound check, without preparing."""
        option = self.query_one(People).highlighted_option
        if option is not None and option.id is not None:
            self._meet(option.id, prepare=False)

    def action_first(self) -> None:
        """Two minutes to the first sentence: somebody kind, and nothing to prepare."""
        if self._first is not None:
            self._meet(self._first.slug, prepare=False)

    def action_assigned(self) -> None:
        """Prepare what a coach asks for next: with whom it must be, or else with whoever is under the cursor."""
        slug = self._asked[0].persona or self.chosen if self._asked else ""
        if slug:
            self._meet(slug)

    @work(thread=True, exclusive=True, group="example", exit_on_error=False)
    def action_example(self) -> None:
        """Read somebody else's talk; scoring it may load a model, which takes seconds."""
        from simulator.tui.screens.review import ReviewScreen
        from simulator.usecases.sample import sample_talk

        self.app.call_from_thread(self.app.tell, "Opening an example; the first time takes a moment…", seconds=120)
        try:
            persona, transcript, card = sample_talk()
        except CoffeechatError as error:
            self.app.call_from_thread(self.app.clear_notifications)
            self.app.call_from_thread(self.app.tell, str(error), severity="error")
            return
        self.app.call_from_thread(self._show_example, ReviewScreen(persona, transcript, card, None, sample=True))

    def _show_example(self, review: ReviewScreen) -> None:
        self.app.clear_notifications()
        if self.is_current:
            self.app.push_screen(review)

    def action_past(self) -> None:
        """Earlier rehearsals."""
        from simulator.tui.screens.past import PastScreen

        self.app.push_screen(PastScreen())

    def action_clear(self) -> None:
        """Empty the search and go back to the list."""
        self.query_one(Search).value = ""
        self.query_one(People).focus()

    def _fill(self, wanted: str) -> None:
        people = self.query_one(People)
        here = people.highlighted_option.id if people.highlighted_option is not None else None
        # The first time, the cursor is on somebody kind.
        here = here or (self._first.slug if self._first is not None else None)
        people.clear_options()
        self._found = found = [card for card in self._cards if matches(card, wanted, self._known.get(card.slug))]
        for industry, cards in groupby(found, key=lambda card: card.industry):
            people.add_option(Option(plain(one_line(industry).upper(), "$quiet"), disabled=True))
            for card in cards:
                who = f" {one_line(card.name)}{speaks(card.language)}\n "
                about = [plain(one_line(card.role), "italic")]
                if any(one.persona == card.slug for one in self._asked):
                    about.insert(0, plain("→ asked, "))
                elif card.slug in self._known:
                    about.insert(0, plain("✓ met, " if self._known[card.slug].met else "✓ introduced, "))
                people.add_option(Option(Content.assemble(who, *about), id=card.slug))
        if found:
            people.highlighted = people.get_option_index(here) if here in {card.slug for card in found} else 1
            self.call_after_refresh(people.scroll_to_highlight)
            return
        self.query_one("#profile-text", Page).show(_sentence(_NOT_FOUND if self._cards else _NOBODY))

    def _show(self, slug: str) -> None:
        persona = self._persona(slug)
        page = self.query_one("#profile-text", Page)
        page.show(profile(persona, self._known.get(slug)) if isinstance(persona, Persona) else _sentence(persona))
        self.query_one(Reading).scroll_home(animate=False)

    def _meet(self, slug: str, *, prepare: bool = True) -> None:
        from simulator.tui.screens.prepare import PrepareScreen
        from simulator.tui.screens.soundcheck import SoundCheckScreen

        persona = self._persona(slug)
        if isinstance(persona, Persona):
            asked = next((one for one in self._asked if one.persona in (slug, None)), None)
            self.app.push_screen(PrepareScreen(persona, asked) if prepare else SoundCheckScreen(persona, asked))
        else:
            self.app.tell(persona, severity="error")

    def _persona(self, slug: str) -> Persona | str:
        """The persona, or why there is none: a page can break between two looks at it."""
        from simulator.usecases import library

        if slug not in self._read:
            try:
                self._read[slug] = library.persona_by_slug(slug)
            except CoffeechatError as error:
                return str(error)
        return self._read[slug]


def _known() -> dict[str, Acquaintance]:
    """Everybody whom the visitor knows; nobody where the talks cannot be read, which Past talks tells."""
    from simulator.usecases.acquaintances import acquaintances
    from simulator.usecases.sessions import sessions

    try:
        return acquaintances(sessions())
    except CoffeechatError:
        return {}


def _assigned() -> list[Given]:
    """Nothing where it cannot be read, which `coffeechat assignments` tells."""
    from simulator.usecases.asked import assigned

    try:
        return assigned(date.today())
    except CoffeechatError:
        return []


def _welcome(first: PersonaCard | None) -> list[Block]:
    """What to do the first time; nothing later."""
    if first is None:
        return []
    style = "bold $accent"
    begin = Content.assemble("Press ", ("f", style), f" to talk to {one_line(first.name)}, who is kind,")
    read = Content.assemble("or ", ("x", style), " to read another's talk. Nobody hears you; you can stop at any time.")
    return [Block(Content.assemble(("First time here? ", style), begin)), Block(read)]


def _sentence(text: str) -> list[Block]:
    return [Block(plain(text))]
