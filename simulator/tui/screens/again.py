"""Rewind: choose one of your turns, ask it again, and see both side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona
from simulator.domain.talk import Speaker, Transcript
from simulator.tui.review_pages import label
from simulator.tui.screens.room import Room
from simulator.tui.widgets.keys import Keys
from simulator.tui.widgets.page import GAP, Block, Page
from simulator.tui.words import clock, one_line, plain

if TYPE_CHECKING:
    from simulator.usecases.rewinding import Rewind, Rewound, Take


class Asked(OptionList):
    """The visitor's turns."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Ask it again")]


class Better(Input):
    """What is said instead."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Ask"),
        Binding("up", "screen.to_turns", show=False),
    ]


class AgainScreen(Room):
    """The turns above, the line to ask in, and what was said then and now below."""

    AUTO_FOCUS = "#asked-turns"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+l", "listen", "Hear the new answer"),
        Binding("escape", "back", "Back"),
    ]

    def __init__(
        self, persona: Persona, transcript: Transcript, seed: int = 0, output_device: str | None = None
    ) -> None:
        super().__init__()
        self._persona, self._transcript, self._seed, self._output = persona, transcript, seed, output_device
        self._turns = [(i, t) for i, t in enumerate(transcript.turns) if t.speaker is Speaker.YOU]
        self._rewind: Rewind | None = None
        self._found: Rewound | None = None

    def compose(self) -> ComposeResult:
        """List, line, and two columns."""
        yield Static(f"☕ Ask {one_line(self._persona.first_name)} again", id="title", markup=False)
        options = [
            Option(plain(f"{clock(t.start)} {one_line(t.text)}".strip()), id=f"turn-{i}") for i, t in self._turns
        ]
        yield Asked(*options, id="asked-turns", markup=False, compact=True)
        yield Better(placeholder="Choose a turn, then say it better", id="better", compact=True, select_on_focus=False)
        yield Static("", id="change", markup=False)
        with VerticalScroll(id="takes"), Horizontal(id="columns"):
            yield Page(id="then")
            yield Page(id="now")
        yield Keys()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only keys that do something now."""
        return self._found is not None if action == "listen" else True

    @on(OptionList.OptionHighlighted, "#asked-turns")
    def _looked_at(self) -> None:
        self._say("")

    @on(OptionList.OptionSelected, "#asked-turns")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        line = self.query_one(Better)
        line.value = one_line(self._turns[event.option_index][1].text)
        line.cursor_position = len(line.value)
        line.focus()

    @on(Input.Submitted, "#better")
    def _ask(self, event: Input.Submitted) -> None:
        at = self.query_one(Asked).highlighted
        if at is not None and event.value.strip():
            self._say(f"{one_line(self._persona.first_name)} thinks back…")
            self._go_back(self._turns[at][0], event.value)

    @work(thread=True, exclusive=True, group="rewind", exit_on_error=False)
    def _go_back(self, turn: int, text: str) -> None:
        from simulator.usecases.rewinding import Rewind

        try:
            if self._rewind is None:
                self._rewind = Rewind(self._persona, self._transcript, self._seed)
            found = self._rewind.ask(turn, text)
        except CoffeechatError as error:
            self.app.call_from_thread(self._say, str(error))
        else:
            self.app.call_from_thread(self._show, found)

    def _show(self, found: Rewound) -> None:
        if self.is_attached:
            self._found = found
            self._say(f"→ {found.change}")
            first = one_line(self._persona.first_name)
            self.query_one("#then", Page).show(take_blocks("Then", found.before, first))
            self.query_one("#now", Page).show(take_blocks("Now", found.after, first))
            self.refresh_bindings()

    @work(exclusive=True, group="listen", exit_on_error=False)
    async def action_listen(self) -> None:
        """The new answer in the persona's voice."""
        from simulator.usecases.playing import Player

        if self._found is None:
            return
        try:
            await Player(self._output).words(self._persona, self._found.after.reply)
        except CoffeechatError as error:
            self.app.tell(str(error), severity="warning")

    def action_to_turns(self) -> None:
        """Back to the list."""
        self.query_one(Asked).focus()

    def action_back(self) -> None:
        """From the line to the list, from the list to the review."""
        if isinstance(self.focused, Input):
            self.query_one(Asked).focus()
        else:
            self.app.pop_screen()

    def _say(self, text: str) -> None:
        self.query_one("#change", Static).update(plain(text))


def take_blocks(name: str, take: Take, first_name: str) -> list[Block]:
    """What was said, its label, and what it got."""
    return [
        Block(plain(name, "bold $accent")),
        Block(Content.assemble(("You", "bold $secondary"), ": ", plain(take.said))),
        *label(take.judgement),
        GAP,
        Block(Content.assemble(plain(first_name, "bold $accent"), ": ", plain(take.reply))),
    ]
