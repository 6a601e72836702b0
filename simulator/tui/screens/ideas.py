"""Questions from the banks, to choose one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from simulator.domain.bank import QuestionBank
from simulator.tui.widgets.keys import Keys
from simulator.tui.widgets.line import Line
from simulator.tui.words import one_line, plain

_NOTHING = "No question has these words. Esc goes back."


class Filter(Line):
    """Words that a question must have; the arrow keys move in the list below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.step(1)", show=False),
        Binding("up", "screen.step(-1)", show=False),
        Binding("enter", "submit", "Take this one"),
    ]


class IdeasScreen(ModalScreen["str | None"]):
    """The questions of every bank by category; the one that was chosen, or None."""

    AUTO_FOCUS = "#words"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back")]

    def __init__(self, banks: Sequence[QuestionBank]) -> None:
        super().__init__()
        self._banks = banks

    def compose(self) -> ComposeResult:
        """Filter and list."""
        with Vertical(id="ideas"):
            yield Filter(placeholder="Some words, or choose with the arrow keys", id="words", compact=True)
            yield OptionList(id="found", markup=False, compact=True)
        yield Keys()

    def on_mount(self) -> None:
        """Everything, at first."""
        self._fill("")

    @on(Input.Changed, "#words")
    def _typed(self, event: Input.Changed) -> None:
        self._fill(event.value)

    @on(Input.Submitted, "#words")
    def _submitted(self) -> None:
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected, "#found")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        if event.option_id is not None:
            bank, category, question = map(int, event.option_id.split("-")[1:])
            self.dismiss(self._banks[bank].categories[category].questions[question])

    def action_step(self, step: int) -> None:
        """Move in the list while typing."""
        found = self.query_one(OptionList)
        if step > 0:
            found.action_cursor_down()
        else:
            found.action_cursor_up()

    def leave_kindly(self) -> bool:
        """Ctrl-C closes this list only."""
        self.dismiss(None)
        return True

    def _fill(self, words: str) -> None:
        wanted = words.casefold().split()
        found = self.query_one(OptionList)
        found.clear_options()
        for b, bank in enumerate(self._banks):
            for c, category in enumerate(bank.categories):
                heading = f"{category.heading} {bank.name}".casefold()
                fitting = [
                    Option(plain(f" {one_line(question)}"), id=f"q-{b}-{c}-{q}")
                    for q, question in enumerate(category.questions)
                    if all(word in f"{heading} {question.casefold()}" for word in wanted)
                ]
                if fitting:
                    title = plain(f"{one_line(category.heading)} · {one_line(bank.name)}".upper(), "$quiet")
                    found.add_options([Option(title, disabled=True), *fitting])
        if found.option_count:
            found.highlighted = 1
        else:
            found.add_option(Option(_NOTHING, disabled=True))
