"""Where in the coffee the talk is, as a short list that is ticked off."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from simulator.domain.talk import Phase

_NAMES = {Phase.ARRIVING: "arriving", Phase.ASKING: "asking", Phase.CLOSING: "closing"}


class Stages(Widget):
    """The three phases of a coffee, and overtime only where it comes to that."""

    DEFAULT_CSS = "Stages { width: 1fr; height: 3; }"

    phase: reactive[Phase] = reactive(Phase.ARRIVING)

    def render(self) -> Content:
        """Ticks before, a mark at, dots behind."""
        return Content("\n").join(stage_lines(self.phase))


def stage_lines(phase: Phase) -> list[Content]:
    """One line per phase; read without colours by its mark."""
    order = list(Phase)
    at = order.index(phase)
    lines: list[Content] = []
    for index, one in enumerate(_NAMES):
        name = "overtime" if phase is Phase.OVERTIME and one is Phase.CLOSING else _NAMES[one]
        here = index == min(at, len(_NAMES) - 1)
        mark, style = ("▸", "bold $warning" if phase is Phase.OVERTIME else "bold $accent") if here else ("·", "$quiet")
        lines.append(Content.styled(f"{'✓' if index < at and not here else mark} {name}", style))
    return lines
