"""One sentence for a window that is too small."""

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static


class TooSmallScreen(Screen[None]):
    """Covers the room until the window grows; whatever runs behind it goes on."""

    def __init__(self, smallest: tuple[int, int]) -> None:
        super().__init__()
        self._smallest = smallest

    def compose(self) -> ComposeResult:
        """The sentence, wrapped to whatever width there is."""
        columns, rows = self._smallest
        yield Static(
            f"This window is too small for the room: make it at least {columns} columns by {rows} rows, "
            "or rehearse in plain lines with: coffeechat rehearse --persona P",
            markup=False,
        )
