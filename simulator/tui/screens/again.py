"""Rewind: choose one of your turns, ask it again, aloud or typed, and see both side by side."""

from __future__ import annotations

import asyncio
import threading
from enum import StrEnum
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
from simulator.tui.widgets.line import Line
from simulator.tui.widgets.page import GAP, Block, Page
from simulator.tui.words import clock, in_the_room, one_line, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.domain.question import Judgement
    from simulator.usecases.rewinding import Rewind, Rewound, Take


class Ear(StrEnum):
    """Whether the visitor is heard."""

    SHUT = "shut"
    OPENING = "opening"
    OPEN = "open"
    HEARING = "hearing"
    """They are done, and their words are being understood."""


class Asked(OptionList):
    """The visitor's turns."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Type it")]


class Better(Line):
    """What is said instead."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Ask"),
        Binding("up", "screen.to_turns", show=False),
    ]


class AgainScreen(Room):
    """The turns above, the line to ask in, and what was said then and now below."""

    AUTO_FOCUS = "#asked-turns"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "aloud", "Say it"),
        Binding("space", "done", "Done"),
        Binding("ctrl+l", "listen", "Hear the new answer"),
        Binding("pagedown", "read(1)", "Read on"),
        Binding("pageup", "read(-1)", show=False),
        Binding("escape", "take_back", "Take back"),
        Binding("escape", "back", "Back"),
    ]

    def __init__(
        self,
        persona: Persona,
        transcript: Transcript,
        seed: int = 0,
        input_device: str | None = None,
        output_device: str | None = None,
        judged: Mapping[int, Judgement] | None = None,
    ) -> None:
        from simulator.usecases.playing import Player

        super().__init__()
        self._persona, self._transcript, self._seed, self._microphone = persona, transcript, seed, input_device
        self._judged = judged or {}
        """What each turn was, by its index."""
        self._turns = [(i, t) for i, t in enumerate(transcript.turns) if t.speaker is Speaker.YOU]
        self._rewind: Rewind | None = None
        self._making = threading.Lock()
        self._found: Rewound | None = None
        self._player = Player(output_device)
        self._ear = Ear.SHUT
        self._said_all = threading.Event()
        """Set, it closes the ear."""
        self._taken_back = False

    def compose(self) -> ComposeResult:
        """List, line, and two columns."""
        yield Static(f"☕ Ask {one_line(self._persona.first_name)} again", id="title", markup=False)
        options = [
            Option(plain(f"{self._mark(i)}{clock(t.start)} {one_line(t.text)}".rstrip()), id=f"turn-{i}")
            for i, t in self._turns
        ]
        yield Asked(*options, id="asked-turns", markup=False, compact=True)
        how = "Choose a turn. Space: say it better. Enter: type it."
        yield Better(placeholder=how, id="better", compact=True, select_on_focus=False)
        yield Static("", id="change", markup=False)
        with VerticalScroll(id="takes"), Horizontal(id="columns"):
            yield Page(id="then")
            yield Page(id="now")
        yield Keys()

    def on_mount(self) -> None:
        """The persona is read while the visitor looks for a turn."""
        if self.app.start.warm:
            self.run_worker(self._get_ready, thread=True, group="ready", exit_on_error=False)

    def on_unmount(self) -> None:
        """Nothing listens or plays on behind a closed screen."""
        self._taken_back = True
        self._said_all.set()
        self._player.stop()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only keys that do something now."""
        if action == "listen":
            return self._found is not None and self._ear is Ear.SHUT
        if action == "read":
            return self._found is not None
        if action == "aloud":
            return self._ear is Ear.SHUT and bool(self._turns)
        if action == "done":
            return self._ear is Ear.OPEN
        if action == "take_back":
            return self._ear in (Ear.OPENING, Ear.OPEN)
        return self._ear in (Ear.SHUT, Ear.HEARING) if action == "back" else True

    def _mark(self, turn: int) -> str:
        """As in the transcript: ticked where it was open, a dash where it was not, so that it is seen what to try."""
        judgement = self._judged.get(turn)
        return "  " if judgement is None else "✓ " if judgement.open else "– "

    @on(OptionList.OptionHighlighted, "#asked-turns")
    def _looked_at(self, event: OptionList.OptionHighlighted) -> None:
        judgement = self._judged.get(self._turns[event.option_index][0])
        better = judgement.rewrite if judgement is not None else None
        self._say(f"Try: {better}" if better else "")
        self.query_one(Better).value = ""

    @on(OptionList.OptionSelected, "#asked-turns")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        line = self.query_one(Better)
        # What was typed or heard for this turn already is not thrown away.
        line.value = line.value or one_line(self._turns[event.option_index][1].text)
        line.focus()
        # A key writes something new; an arrow goes into what stands there.
        line.action_select_all()

    @on(Input.Submitted, "#better")
    def _ask(self, event: Input.Submitted) -> None:
        at = self.query_one(Asked).highlighted
        if at is not None and event.value.strip():
            self._say(self._thinks)
            self._go_back(self._turns[at][0], event.value)

    @property
    def _thinks(self) -> str:
        return f"{one_line(self._persona.first_name)} thinks back…"

    def _get_ready(self) -> Rewind:
        """Blocking; raises `EngineMissing`."""
        from simulator.usecases.rewinding import Rewind

        with self._making:
            if self._rewind is None:
                self._rewind = Rewind(self._persona, self._transcript, self._seed)
        return self._rewind

    @work(thread=True, exclusive=True, group="rewind", exit_on_error=False)
    def _go_back(self, turn: int, text: str, aloud: bool = False) -> None:
        try:
            found = self._get_ready().ask(turn, text)
        except CoffeechatError as error:
            self.app.call_from_thread(self._say, str(error))
        else:
            self.app.call_from_thread(self._show, found)
            if aloud:
                self.app.call_from_thread(self.action_listen)

    def action_aloud(self) -> None:
        """Ask the chosen turn again into the microphone."""
        at = self.query_one(Asked).highlighted
        if at is not None:
            self._hear(self._turns[at][0])

    def action_done(self) -> None:
        """All was said."""
        self._said_all.set()

    def action_take_back(self) -> None:
        """Forget what is being said."""
        self._taken_back = True
        self._said_all.set()

    @work(exclusive=True, group="aloud", exit_on_error=False)
    async def _hear(self, turn: int) -> None:
        """Listen until the visitor is done, show what was understood, and have it answered aloud."""
        self._player.stop()
        self._said_all.clear()
        self._taken_back = False
        self._hands_off(True)
        self._come_to(Ear.OPENING, "The microphone opens…")
        try:
            said = await asyncio.to_thread(self._listen_to_the_end)
            told = "" if said or self._taken_back else "Nothing was heard. Space: once more. Enter: type it."
        except CoffeechatError as error:
            said, told = "", f"{in_the_room(error)} You can type it: press Enter."
        if not self.is_attached:
            return
        self._hands_off(False)
        self.query_one(Asked).focus()
        self._come_to(Ear.SHUT, told)
        if said and not self._taken_back:
            self.query_one(Better).value = said
            self._say(self._thinks)
            self._go_back(turn, said, aloud=True)

    def _hands_off(self, off: bool) -> None:
        """Leave all keys to the screen, or give them back."""
        self.query_one(Better).disabled = off
        self.query_one(Asked).disabled = off

    def _listen_to_the_end(self) -> str:
        """What was said until the event; blocking. Raises `LineLost` or `EngineMissing`."""
        from simulator.usecases.dictation import Microphone
        from simulator.usecases.page_names import hints_of

        with Microphone(self._microphone, lambda text: None, hints_of(self._persona)) as heard:
            self.app.call_from_thread(self._come_to, Ear.OPEN, "● Ask it now. Space: done. Esc: take it back.")
            self._said_all.wait()
            self.app.call_from_thread(self._come_to, Ear.HEARING, "" if self._taken_back else "Understanding…")
        return heard.text

    def _come_to(self, ear: Ear, text: str) -> None:
        if self.is_attached:
            self._ear = ear
            self._say(text)
            self.refresh_bindings()

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
        if self._found is None or self._ear is not Ear.SHUT:
            return
        try:
            await self._player.words(self._persona, self._found.after.reply)
        except CoffeechatError as error:
            self.app.tell(str(error), severity="warning")

    def action_read(self, pages: int) -> None:
        """Further down what was said, or up again."""
        takes = self.query_one("#takes", VerticalScroll)
        takes.scroll_relative(y=pages * max(1, takes.size.height - 1), animate=False)

    def action_to_turns(self) -> None:
        """Back to the list."""
        self.query_one(Asked).focus()

    def action_back(self) -> None:
        """First the voice stops; then from the line to the list, from the list to the review."""
        if self._player.playing:
            self._player.stop()
        elif isinstance(self.focused, Input):
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
