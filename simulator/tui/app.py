"""The rehearsal room: an app of a few screens over the use cases."""

from __future__ import annotations

import signal
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Resize

from simulator import locations, settings
from simulator.domain.errors import StorageFailed
from simulator.settings import Settings
from simulator.tui.quiet import quiet_stderr
from simulator.tui.screens.choose import ChooseScreen
from simulator.tui.screens.too_small import TooSmallScreen
from simulator.tui.theme import COFFEE

SMALLEST = (60, 20)
"""Columns and rows below which the room cannot be read."""


@dataclass(frozen=True, slots=True)
class Start:
    """What the room opens with; tests open it at a place of their choice."""

    settings: Settings
    warm: bool = True
    """Whether models load behind the first screen."""


class CoffeechatApp(App[int]):
    """Shows screens and remembers the user's choices; decides nothing about a talk."""

    TITLE = "coffeechat"
    CSS_PATH = "coffeechat.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", "Quit", priority=True, show=False),
        Binding("ctrl+c", "leave", "Quit", priority=True, show=False),
    ]

    def __init__(self, start: Start | None = None) -> None:
        super().__init__()
        self.start = start or Start(settings.load(locations.home() / "settings.json"))
        self.settings = self.start.settings
        self.progress = ""

    def on_mount(self) -> None:
        """Open the library at once; models load behind it."""
        self.register_theme(COFFEE)
        self.theme = "coffee"
        self.push_screen(ChooseScreen())
        self._end_with_the_terminal()
        if self.start.warm:
            self.run_worker(self._warm, thread=True, name="warm", exit_on_error=False)

    def choose_settings(self, **changes: str | bool | None) -> None:
        """Change and keep what the user chose; a disk that does not let us costs only the remembering."""
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        try:
            settings.save(self.settings, locations.home() / "settings.json")
        except StorageFailed as error:
            self.notify(str(error), severity="warning")

    def on_resize(self, event: Resize) -> None:
        """A window too small to read gets one sentence until it grows."""
        small = event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1]
        shown = isinstance(self.screen, TooSmallScreen)
        if small and not shown:
            self.push_screen(TooSmallScreen(SMALLEST))
        elif shown and not small:
            self.pop_screen()

    async def action_leave(self) -> None:
        """Quit; a screen with a talk in it ends that first."""
        leave = getattr(self.screen, "leave_kindly", None)
        if leave is None or not leave():
            self.exit(0)

    def _warm(self) -> None:
        from simulator.usecases.warming import warm

        warm(lambda step: self.call_from_thread(self._progressed, step))

    def _progressed(self, step: str) -> None:
        self.progress = step
        with suppress(Exception):
            self.screen.query_one("#progress").update(step)  # type: ignore[attr-defined]

    def _end_with_the_terminal(self) -> None:
        """A closed window or a kill leaves the terminal clean too."""
        import asyncio

        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            if hasattr(signal, name):
                with suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(getattr(signal, name), self.exit, 0)


def run() -> int:
    """Open the room; returns the exit code."""
    with quiet_stderr(locations.own("logs") / "sound.log"):
        code = CoffeechatApp().run()
    return code or 0
