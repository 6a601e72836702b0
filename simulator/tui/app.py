"""The rehearsal room: an app of a few screens over the use cases."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from rich.console import RenderableType
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import SystemModalScreen
from textual.widgets import Static

from simulator import locations, settings
from simulator.domain.errors import CoffeechatError, StorageFailed
from simulator.settings import Settings
from simulator.tui.screens.choose import ChooseScreen
from simulator.tui.theme import THEMES

if TYPE_CHECKING:
    from textual.command import Provider

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Start:
    """What the room opens with; tests open it at a place of their choice."""

    settings: Settings
    warm: bool = True
    """Whether models load behind the first screen."""
    welcome: bool = True
    """Whether somebody who never held a talk is told how to begin."""
    write: str = ""
    """Whose page is written at once: a name or a path."""


def _room_commands() -> type[Provider]:
    from simulator.tui.commands import RoomCommands

    return RoomCommands


class CoffeechatApp(App[int]):
    """Shows screens and remembers the user's choices; decides nothing about a talk."""

    TITLE = "coffeechat"
    CSS_PATH = "coffeechat.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_room_commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit_room", "Quit", priority=True, show=False),
        Binding("ctrl+c", "leave", "Leave", priority=True, show=False),
    ]

    def __init__(self, start: Start | None = None) -> None:
        super().__init__()
        # Nothing moves of itself: it is calmer so, and a key never waits for a drawing while models are at work.
        self.animation_level = "none"
        self.start = start or Start(settings.load(locations.home() / "settings.json"))
        self.settings = self.start.settings
        self.progress = ""
        """How far the models are, in words."""
        self.opened = False
        """Whether the first screen stands."""
        self._warming = False
        self.fault: BaseException | None = None
        """What broke the room, if something did."""
        for theme in THEMES:
            self.register_theme(theme)
        known = {theme.name for theme in THEMES}
        self.theme = self.settings.theme if self.settings.theme in known else THEMES[0].name

    def get_key_display(self, binding: Binding) -> str:
        """`Ctrl-T`, as every sentence of the room says it: not everybody reads `^t` so."""
        sign = super().get_key_display(binding)
        return (
            f"Ctrl-{sign[1:].upper()}" if sign.startswith("^") and len(sign) > 1 else sign.replace("shift+", "Shift-")
        )

    def on_mount(self) -> None:
        """Open the library at once; models load behind it, once it can be looked at."""
        self.push_screen(ChooseScreen())
        self.call_after_refresh(self._opened)

    def _opened(self) -> None:
        self.opened = True
        if self.start.write:
            self.write_page(self.start.write)

    def warm_up(self) -> None:
        """Load models, once: before the library is open they would only keep it waiting."""
        if self.start.warm and not self._warming:
            self._warming = True
            self.run_worker(self._warm, thread=True, name="warm", exit_on_error=False)

    def choose_settings(self, **changes: str | bool | None) -> None:
        """Change and keep what the user chose; a disk that does not let us costs only the remembering."""
        changed = replace(self.settings, **changes)  # type: ignore[arg-type]
        if changed == self.settings:
            return
        self.settings = changed
        try:
            settings.save(self.settings, locations.home() / "settings.json")
        except StorageFailed as error:
            self.tell(str(error), severity="warning")

    def tell(self, text: str, *, severity: str = "information", seconds: float = 8) -> None:
        """A note in the corner; its words are never markup.

        It takes the place of an older one, but for warnings and errors: none of them may be overlooked.
        """
        for note in [*self._notifications]:
            if note.severity == "information":
                self._unnotify(note)
        self.notify(text, severity=severity, timeout=seconds, markup=False)  # type: ignore[arg-type]

    def action_other_colours(self) -> None:
        """From night to day, to high contrast, and back."""
        names = [theme.name for theme in THEMES]
        self.use_colours(names[(names.index(self.theme) + 1) % len(names)])

    def use_colours(self, theme: str) -> None:
        """Show these colours, now and next time."""
        self.theme = theme
        self.choose_settings(theme=theme)

    def write_page(self, ref: str | None) -> None:
        """Open the page of a persona, by name or path, to write on it."""
        from simulator.tui.screens.writing import WritingScreen
        from simulator.usecases.previewing import open_page

        if ref is None:
            return
        try:
            self.push_screen(WritingScreen(open_page(ref)))
        except CoffeechatError as error:
            self.tell(str(error), severity="error")

    def action_write(self, name: str = "") -> None:
        """Ask whose page, and open it."""
        from simulator.tui.screens.writing import NameScreen

        self.push_screen(NameScreen(name), self.write_page)

    def action_leave(self) -> None:
        """Quit; a screen with a talk in it ends that first."""
        if not self._kindly("leave_kindly"):
            self.exit(0)

    def action_quit_room(self) -> None:
        """Quit from anywhere, at once; a screen with a talk in it asks first."""
        if not self._kindly("quit_kindly"):
            self.exit(0)

    def _kindly(self, how: str) -> bool:
        """Let the screen decide, or the one below where the palette stands over it."""
        screens = [screen for screen in self.screen_stack if not isinstance(screen, SystemModalScreen)]
        kindly = getattr(screens[-1], how, None)
        return kindly is not None and bool(kindly())

    def panic(self, *renderables: RenderableType) -> None:
        """Textual's threads report here what broke them, a terminal that went away above all."""
        log.error("The terminal is gone, or cannot be read: %s", renderables)
        self.exit(1)

    def _fatal_error(self) -> None:
        """Close the room in order; whoever opened it tells, in one sentence, what happened."""
        self.fault = self._exception
        log.error("The room broke", exc_info=self.fault)
        self._close_messages_no_wait()

    def _warm(self) -> None:
        # The screens that may come next first: a key that leads there would wait for them.
        from simulator.tui.screens import past, prepare, rehearse, soundcheck  # noqa: F401
        from simulator.usecases.warming import warm

        warm(lambda step: self.call_from_thread(self._progressed, step))

    def _progressed(self, step: str) -> None:
        self.progress = step
        for screen in self.screen_stack:
            with suppress(Exception):
                screen.query_one("#progress", Static).update(step)
