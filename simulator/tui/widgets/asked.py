"""The question sheet during a talk: ticks for what was asked, and which question could come next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from simulator.tui.widgets.page import Block, Page
from simulator.tui.words import one_line, plain


class AskedSheet(VerticalScroll, can_focus=False):
    """Every question with a tick or a box; `▸` stands before the one that could come next."""

    DEFAULT_CSS = "AskedSheet { height: 1fr; margin-top: 1; scrollbar-size-vertical: 1; }"

    def __init__(self, questions: Sequence[str], id: str | None = None) -> None:
        super().__init__(id=id)
        self._questions = tuple(questions)
        self._asked: set[int] = set()
        self._next = 0

    def compose(self) -> ComposeResult:
        """The list."""
        yield Static("your questions", classes="sheet-name", markup=False)
        yield Page(self._blocks(), id="asked")

    @property
    def questions(self) -> tuple[str, ...]:
        """All of them, in the order of the sheet."""
        return self._questions

    def tick(self, asked: Iterable[int]) -> None:
        """These were asked; the next one is the first behind the place that was not."""
        self._asked.update(asked)
        if self._next in self._asked:
            self.step()
        self.query_one(Page).show(self._blocks())

    def step(self) -> None:
        """Propose another one that was not asked yet; round to the first behind the last."""
        order = [*range(self._next + 1, len(self._questions)), *range(self._next + 1)]
        self._next = next((i for i in order if i not in self._asked), len(self._questions))
        self.query_one(Page).show(self._blocks())

    @property
    def proposal(self) -> str:
        """The line for a window without room for the list: the next question, and how far the sheet is."""
        done = f"{len(self._asked)} of {len(self._questions)} asked"
        if self._next >= len(self._questions):
            return f"Your sheet: {done}."
        return f"▸ {one_line(self._questions[self._next])}  ({done})"

    def _blocks(self) -> list[Block]:
        found = []
        for index, question in enumerate(self._questions):
            asked, here = index in self._asked, index == self._next
            mark = "✓ " if asked else "▸ " if here else "· "
            style = "$quiet" if asked else "bold $accent" if here else ""
            found.append(Block(plain(one_line(question), style), mark=mark))
        return found
