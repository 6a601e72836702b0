"""One of the three figures that the review opens with."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Digits, Static

_NAMES = {"openness": "Open questions", "grounding": "Research", "time": "Time"}


class Dial(Vertical):
    """A big number of 0 to 100 with its name and a bar; "not observed" where it could not be judged."""

    DEFAULT_CSS = """
    Dial { height: 6; width: 1fr; border: round $panel-lighten-2; padding: 0 1; }
    Dial Digits { width: auto; color: $accent; }
    Dial .name { text-style: bold; }
    Dial .bar { color: $coffee; }
    """

    def __init__(self, criterion: str, points: int | None, fallback_name: str = "") -> None:
        super().__init__(id=f"dial-{criterion}")
        self._label = _NAMES.get(criterion, fallback_name or criterion)
        self._points = points

    def compose(self) -> ComposeResult:
        """Number, then name and bar, so that the number is read without colours too."""
        if self._points is None:
            yield Static("–\n", classes="bar", markup=False)
            yield Static(self._label, classes="name", markup=False)
            yield Static("not observed", markup=False)
            return
        yield Digits(str(self._points))
        yield Static(f"{self._label}  {bar(self._points, 10)}", classes="name", markup=False)


def bar(points: int, width: int) -> str:
    """Points of 0 to 100 as a bar of `width` columns."""
    full = round(points / 100 * width)
    return "█" * full + "░" * (width - full)
