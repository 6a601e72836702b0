"""What every screen of the room has: a sentence over it where the window is too small to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Static

from simulator.tui.widgets.keys import Keys

if TYPE_CHECKING:
    from simulator.tui.app import CoffeechatApp

SMALLEST = (60, 20)
"""Columns and rows below which the room cannot be read."""

_NARROW = 78
"""Columns from which three dials stand beside each other in full."""


_SPACIOUS = 100
"""Columns from which a question sheet stands beside the captions."""


_TALL, _FACE = 28, 23
"""Rows from which there is air in the column beside the captions, and from which a face has room there."""


class TooSmall(Static):
    """Covers the screen until the window grows; whatever runs behind it goes on, and its keys work."""

    DEFAULT_CSS = """
    TooSmall {
        layer: above; display: none; width: 100%; height: 100%; padding: 1; content-align: center middle;
        background: $background; color: $foreground;
    }
    """

    def __init__(self) -> None:
        super().__init__(
            f"This window is too small for the room: make it at least {SMALLEST[0]} columns by {SMALLEST[1]} rows. "
            "Or press Ctrl-Q and rehearse in plain lines: coffeechat rehearse --persona nora-keane",
            markup=False,
        )


class Room(Screen[None]):
    """A screen of the room."""

    app: CoffeechatApp
    DEFAULT_CSS = "Room { layers: below above; }"

    def on_mount(self) -> None:
        """Have the sentence ready."""
        self.mount(TooSmall())

    def on_screen_suspend(self) -> None:
        """Under a list or a question that stands over it, its keys do nothing and are not shown.

        Notes about what was done here would only cover what comes now.
        """
        if self in self.app.screen_stack:
            self.app.clear_notifications()
        self._show_keys(False)

    def on_screen_resume(self) -> None:
        """Its keys work again."""
        self._show_keys(True)

    def _show_keys(self, shown: bool) -> None:
        for keys in self.query(Keys):
            keys.visible = shown

    def on_resize(self, event: Resize) -> None:
        """Show it, or not; and say how much room there is."""
        self.set_class(event.size.width < _NARROW, "-narrow")
        self.set_class(event.size.width >= _SPACIOUS, "-wide")
        self.set_class(event.size.height < _TALL, "-low")
        self.set_class(event.size.height < _FACE, "-lowest")
        self.set_class(event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1], "-small")
