"""How loud the microphone is."""

from textual.reactive import reactive
from textual.widget import Widget

_LOUD = 0.97
"""Within two decibels of full scale, where a microphone begins to clip."""


class Meter(Widget):
    """A bar of the level: 0 at -60 dB of full scale, 1 at full scale (as `session.floor.level_of` gives it)."""

    DEFAULT_CSS = """
    Meter { width: 1fr; height: 1; color: $success; }
    Meter.-loud { color: $warning; }
    """

    level: reactive[float] = reactive(0.0)

    def watch_level(self, level: float) -> None:
        """Warn by colour, and by the word in the bar, where the microphone is too loud."""
        self.set_class(level > _LOUD, "-loud")

    def render(self) -> str:
        """The bar as wide as there is room."""
        return meter_line(self.level, self.size.width)


def meter_line(level: float, width: int) -> str:
    """A bar of `width` columns; any level outside 0 to 1 is drawn as the nearest."""
    note = " too loud" if level > _LOUD else ""
    room = max(1, width - len(note))
    full = round(max(0.0, min(1.0, level)) * room)
    return "█" * full + "░" * (room - full) + note
