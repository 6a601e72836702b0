"""A choice of yes or no that is read without colours."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Checkbox


class Tick(Checkbox, inherit_bindings=False):
    """A checkbox drawn as `[x]` or `[ ]`, as Textual's own differs by colour only; Enter is left to the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "toggle_button", "Yes / no"),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def render(self) -> Content:
        """Mark and label, as wide as the usual box."""
        mark = Content.styled("[x]" if self.value else "[ ]", "bold")
        label = self._label.pad(1, 1).stylize_before(self.get_visual_style("toggle--label"))
        return Content.assemble(mark, label)
