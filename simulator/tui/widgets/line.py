"""A line to write in: what is pasted comes as one line, and cannot drive the terminal."""

from textual import events
from textual.widgets import Input

from simulator.tui.words import one_line

_LONGEST = 4000
"""Characters that are taken of what is pasted: several minutes of talk."""


class Line(Input):
    """Textual's own keeps the first line of what is pasted, and drops the others without a word."""

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.pasted(event.text)

    def pasted(self, text: str) -> None:
        """Write it where the cursor is, or over what is selected."""
        self.replace(one_line(text[:_LONGEST]), *self.selection)
