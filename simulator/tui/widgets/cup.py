"""A coffee cup that empties as the time goes."""

from textual.reactive import reactive
from textual.widget import Widget

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_ROWS = 3
_WIDTH = 9


class Cup(Widget):
    """The agreed time as coffee: `left` is the share that remains, 0 to 1; `minutes` the words below the cup."""

    DEFAULT_CSS = """
    Cup { width: 16; height: 7; color: $coffee; }
    """

    left: reactive[float] = reactive(1.0)
    minutes: reactive[str] = reactive("")

    def __init__(self, minutes: str = "") -> None:
        super().__init__()
        self.set_reactive(Cup.minutes, minutes)

    def render(self) -> str:
        """Steam while the cup is warm, three rows of coffee in eighths, and the minutes."""
        return "\n".join(cup_lines(self.left, self.minutes))


def cup_lines(left: float, minutes: str) -> list[str]:
    """The six lines of the cup; any `left` outside 0 to 1 is drawn as the nearest."""
    eighths = round(max(0.0, min(1.0, left)) * _ROWS * 8)
    rows = []
    for row in range(_ROWS):  # From the top: a row is full when all below it is full too.
        height = max(0, min(8, eighths - (_ROWS - 1 - row) * 8))
        rows.append(_EIGHTHS[height] * _WIDTH)
    steam = "   ( ( (" if eighths > 12 else "     (" if eighths else ""
    return [
        steam,
        f"│{rows[0]}├╮",
        f"│{rows[1]}││",
        f"│{rows[2]}├╯",
        f"╰{'─' * _WIDTH}╯",
        minutes.center(_WIDTH + 2).rstrip(),
    ]
