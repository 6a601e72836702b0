"""What a review is saved as: a page to read, text, data, subtitles."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from simulator.tui.widgets.keys import Keys

_WITH_SOUND = "html with sound"
_FORMS = {
    "html": ("A page", "to read in a browser, to print, or for your coach (HTML)"),
    _WITH_SOUND: ("A page with the recording", "every turn of it can be heard (HTML)"),
    "md": ("Text", "for your notes (Markdown)"),
    "vtt": ("Subtitles", "who said what, and when (WebVTT)"),
    "json": ("Data", "all of it, for a coach's report on a group (JSON)"),
}


class Forms(OptionList):
    """The forms; Enter saves."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Save")]


class SaveScreen(ModalScreen["tuple[str, bool] | None"]):
    """The form (as `sessions.FORMATS` names it) and whether the sound goes into it; None for neither.

    Sound is offered only where a recording was kept, and never comes first: nobody gives it away by pressing Enter.
    """

    AUTO_FOCUS = "#forms"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "dismiss(None)", "Back")]

    def __init__(self, *, recorded: bool) -> None:
        super().__init__()
        self._forms = [form for form in _FORMS if recorded or form != _WITH_SOUND]

    def compose(self) -> ComposeResult:
        """The forms, each with what it is good for."""
        options = []
        for form in self._forms:
            name, use = _FORMS[form]
            options.append(Option(Content.assemble((name, "bold"), f": {use}"), id=form.replace(" ", "-")))
        with Vertical(id="saving"):
            yield Static("Save this review as", classes="label", markup=False)
            yield Forms(*options, id="forms", markup=False, compact=True)
        yield Keys()

    @on(OptionList.OptionSelected, "#forms")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        form = self._forms[event.option_index]
        self.dismiss(("html", True) if form == _WITH_SOUND else (form, False))

    def leave_kindly(self) -> bool:
        """Ctrl-C closes this only."""
        self.dismiss(None)
        return True
