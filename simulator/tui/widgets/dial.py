"""One of the three figures that the review opens with."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Digits, Static

from simulator.report.telling import LEVEL_WORDS

NAMES = {"openness": "Open questions", "grounding": "Research", "time": "Time"}
"""The dials in short words."""


class Dial(Horizontal):
    """A big number of 0 to 100 with its name and a bar; "not observed" where it could not be judged.

    `moved` are the points since the talk before.
    """

    DEFAULT_CSS = """
    Dial { height: 5; width: 1fr; border: round $primary 50%; padding: 0 1; }
    Dial Digits { width: auto; min-width: 6; color: $accent; margin-right: 1; }
    Dial Static { text-wrap: nowrap; text-overflow: ellipsis; }
    Dial .name { text-style: bold; }
    Dial .bar { color: $coffee; }
    Dial .level, Dial .figure { color: $quiet; }
    """

    def __init__(
        self,
        criterion: str,
        points: int | None,
        level: int | None,
        fallback_name: str = "",
        moved: int | None = None,
    ) -> None:
        super().__init__(id=f"dial-{criterion}")
        self._label = NAMES.get(criterion, fallback_name or criterion)
        self._points, self._level, self._moved = points, level, moved

    def compose(self) -> ComposeResult:
        """Number, then name, bar and word, so that it is read without colours too."""
        yield Digits("–" if self._points is None else str(self._points))
        with Vertical():
            yield Static(self._label, classes="name", markup=False)
            if self._points is None or self._level is None:
                yield Static("not observed", classes="level", markup=False)
                yield Static("not observed", classes="figure", markup=False)
            else:
                # Three digits leave less room beside them; a full bar is full at any length.
                drawn = bar(self._points, 10 if self._points < 100 else 8)
                yield Static(drawn + arrow(self._moved), classes="bar", markup=False)
                yield Static(LEVEL_WORDS[self._level], classes="level", markup=False)
                yield Static(f"{self._points}, {LEVEL_WORDS[self._level]}", classes="figure", markup=False)


def arrow(moved: int | None) -> str:
    """How far a dial moved since the talk before, to stand behind its bar; nothing where it did not."""
    return f" {'▲' if moved > 0 else '▼'}{abs(moved)}" if moved else ""


def bar(points: int, width: int) -> str:
    """Points of 0 to 100 as a bar of `width` columns."""
    full = round(points / 100 * width)
    return "█" * full + "░" * (width - full)
