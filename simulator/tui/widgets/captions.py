"""What both sides say, as it is said."""

from textual.containers import VerticalScroll
from textual.widgets import Static


class Captions(VerticalScroll):
    """The talk so far, newest at the bottom; stays where the reader scrolled to."""

    DEFAULT_CSS = """
    Captions { height: 1fr; padding: 0 1; scrollbar-size-vertical: 1; }
    Captions .said { margin-bottom: 1; height: auto; }
    Captions .you { color: $secondary; padding-left: 4; }
    Captions .persona { color: $foreground; }
    Captions .aside { color: $text-muted; text-style: italic; }
    """

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._line: Static | None = None
        self._said = ""

    def persona_says(self, name: str, sentence: str) -> None:
        """One more sentence of the persona's turn, behind those of the same turn."""
        if self._line is None:
            self._said = f"{name}: {sentence}"
            self._line = self._add(self._said, "persona")
        else:
            self._said += f" {sentence}"
            self._line.update(self._said)
            self._follow()

    def persona_done(self) -> None:
        """The persona's turn is over: the next sentence begins a new one."""
        self._line = None

    def visitor_says(self, text: str) -> None:
        """A whole turn of the visitor."""
        self._line = None
        self._add(f"You: {text}", "you")

    def aside(self, text: str) -> None:
        """A word from the app itself."""
        self._add(text, "aside")

    def _add(self, text: str, kind: str) -> Static:
        line = Static(text, classes=f"said {kind}", markup=False)
        self.mount(line)
        self._follow()
        return line

    def _follow(self) -> None:
        if self.max_scroll_y - self.scroll_y <= 2 or self.is_vertical_scroll_end:
            self.call_after_refresh(self.scroll_end, animate=False)
