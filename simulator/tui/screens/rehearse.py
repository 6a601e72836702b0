"""The talk: keys go to the session, and what the session says is shown. It decides nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import ClassVar, Protocol

from textual import events as keyboard
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from simulator.domain.errors import CoffeechatError
from simulator.domain.talk import Help
from simulator.session.events import Ended, Event, Ready, Transcribed
from simulator.speech.ports import Key
from simulator.tui.screens.asking import AskScreen
from simulator.tui.screens.review import ReviewScreen
from simulator.tui.screens.room import Room
from simulator.tui.widgets.coffee_table import CoffeeTable
from simulator.tui.widgets.keys import Keys
from simulator.tui.widgets.line import Line
from simulator.tui.words import in_the_room, one_line
from simulator.usecases.hinting import Coach
from simulator.usecases.rehearse import Outcome, Plan, Rehearsal, Talking

log = logging.getLogger(__name__)

_STOPS_NOBODY = frozenset(
    [
        "space",
        "escape",
        "up",
        "down",
        "left",
        "right",
        "pageup",
        "pagedown",
        "home",
        "end",
        "tab",
        "shift+tab",
        "ctrl+n",
        "ctrl+s",
        "ctrl+t",
    ]
)
"""Keys that have another meaning here; every other one stops the persona."""


class Rehearses(Protocol):
    """What the screen needs of a rehearsal."""

    @property
    def aloud(self) -> bool:
        """Whether the persona has a voice."""
        ...

    def press(self, key: Key) -> None:
        """A key of the session."""
        ...

    def type(self, text: str) -> None:
        """A typed line."""
        ...

    async def prepare(self, progress: Callable[[str], None]) -> None:
        """Load what is needed."""
        ...

    async def run(self, listener: Callable[[Event], None]) -> Outcome:
        """Hold the talk."""
        ...


class Stage(StrEnum):
    """How far it has come."""

    PREPARING = "preparing"
    TALKING = "talking"
    LEAVING = "leaving"
    """The visitor's last words are being kept."""
    SCORING = "scoring"
    REVIEW = "review"
    """The review is there, and waits for a key."""
    OVER = "over"
    """Without a review."""


class TypedLine(Line):
    """What the visitor types; the arrow keys read again what was said."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Say it"),
        Binding("up", "screen.scroll(-0.25)", show=False),
        Binding("down", "screen.scroll(0.25)", show=False),
    ]


class RehearseScreen(Room):
    """One session, from loading to its end."""

    AUTO_FOCUS = "#captions"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "talk", "Talk / done"),
        Binding("escape", "take_back", "Take back"),
        Binding("escape", "hush", "Stop them"),
        Binding("escape", "back", "Back"),
        Binding("ctrl+n", "next_question", "Another question"),
        Binding("ctrl+n", "idea", "An idea"),
        Binding("ctrl+t", "words", "Show the words"),
        Binding("ctrl+s", "pause", "Pause"),
        Binding("ctrl+c", "app.leave", "Leave", priority=True),
        Binding("pageup", "scroll(-1)", show=False),
        Binding("pagedown", "scroll(1)", show=False),
    ]

    def __init__(self, plan: Plan, rehearsal: Rehearses | None = None, questions: Sequence[str] = ()) -> None:
        super().__init__()
        self._plan = plan
        self._blind = plan.mode is Help.BLIND
        self._questions = () if self._blind else tuple(questions)
        """The visitor's sheet."""
        self._rehearsal = rehearsal or Rehearsal(plan)
        self._typed = plan.talking is Talking.TYPED
        self._stage = Stage.PREPARING
        self._review: ReviewScreen | None = None

    @property
    def reviewed(self) -> bool:
        """Whether the talk came to its review."""
        return self._review is not None

    def compose(self) -> ComposeResult:
        """The table, the line to type in, the keys."""
        persona = self._plan.persona
        kept = " · this talk is recorded" if self._plan.keep_recording else ""
        yield Static(f"☕ {one_line(persona.name)} · {one_line(persona.role)}{kept}", id="title", markup=False)
        agreed = float(self._plan.minutes or persona.minutes) * 60
        coached = self._plan.mode is Help.COACHED
        yield CoffeeTable(
            persona,
            agreed,
            typed=self._typed,
            hands_free=self._plan.hands_free,
            questions=self._questions,
            coach=Coach(persona, self._questions, typed=self._typed) if coached else None,
            unseen=self._blind,
        )
        if self._typed:
            yield TypedLine(placeholder="What you say", id="typed", disabled=True)
        yield Keys()

    def on_mount(self) -> None:
        """Begin at once."""
        self._table = self.query_one(CoffeeTable)
        # Where one types, every letter belongs into the line, and Tab must not lead out of it.
        self._table.captions.can_focus = not self._typed
        self._talk()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only keys that do something now: in typed mode, for example, the space bar writes a space."""
        talks = self._stage is Stage.TALKING
        if action in ("talk", "take_back"):
            return talks and not self._typed
        if action == "hush":
            return talks and self._typed
        if action in ("next_question", "idea"):
            return talks and not self._blind and bool(self._questions) is (action == "next_question")
        if action == "words":
            return talks and self._blind
        if action == "pause":
            return talks
        return not talks and self._stage is not Stage.LEAVING if action == "back" else True

    def action_talk(self) -> None:
        """Start talking, or stop; over the persona, it takes the floor."""
        if self._stage is Stage.TALKING:
            self._table.captions.anchor()
            over_them = self._plan.hands_free and self._table.persona_speaks
            self._rehearsal.press(Key.HUSH if over_them else Key.TALK)

    def action_take_back(self) -> None:
        """Forget what is being said now, or stop the persona."""
        if self._stage is Stage.TALKING and self._table.visitor_speaks:
            self._rehearsal.press(Key.TAKE_BACK)
        else:
            self.action_hush()

    def action_hush(self) -> None:
        """Stop the persona; where they have not come yet, go back."""
        if self._stage is Stage.TALKING:
            self._rehearsal.press(Key.HUSH)
        else:
            self.action_back()

    def action_next_question(self) -> None:
        """Propose another question of the sheet."""
        self._table.step()

    def action_idea(self) -> None:
        """Something to say, for a blank mind."""
        self._table.idea()

    def action_words(self) -> None:
        """Show in a blind talk what the persona said, or hide it again."""
        self._table.captions.show_words(self._table.captions.unseen)

    def action_pause(self) -> None:
        """Let the talk stand still, or go on; nobody is cut off by it."""
        if self._table.persona_speaks or self._table.visitor_speaks:
            self._table.say("The talk pauses as soon as the floor is open. Ctrl-S takes that back.")
        self._rehearsal.press(Key.PAUSE)

    def action_back(self) -> None:
        """To the review that is there already, or to where the talk was begun from."""
        if self._stage is Stage.REVIEW:
            self._show_review()
            return
        if self._stage is Stage.PREPARING:
            self._come_to(Stage.OVER)
        self._on_top()
        self.app.pop_screen()

    def action_scroll(self, pages: float) -> None:
        """Read again what was said."""
        captions = self._table.captions
        captions.scroll_relative(y=pages * max(1, captions.size.height - 2), animate=False)

    def on_key(self, event: keyboard.Key) -> None:
        """Any key stops the persona."""
        if self._table.persona_speaks and not self._typed and event.key not in _STOPS_NOBODY:
            self._rehearsal.press(Key.HUSH)

    @on(Input.Submitted, "#typed")
    def _line(self, event: Input.Submitted) -> None:
        if self._stage is Stage.REVIEW:
            self._show_review()
        elif event.value.strip() and self._stage is Stage.TALKING:
            self._rehearsal.type(event.value)
            # Whoever has scrolled up and says something waits for the answer below.
            self._table.captions.anchor()
            event.input.value = event.input.value.removeprefix(event.value)

    def leave_kindly(self) -> bool:
        """Ask, then end the talk and go to its review; where there is no talk, go back."""
        if self._stage is Stage.TALKING:
            question = "Leave the talk? What was said is kept, and your review comes next."
            self.app.push_screen(AskScreen(question, "Leave", "Go on talking"), self._answered_leave)
        else:
            self.action_back()
        return True

    def quit_kindly(self) -> bool:
        """Ask before the room is closed on a talk."""
        if self._stage is not Stage.TALKING:
            return False
        question = "Close coffeechat in the middle of the talk? What was said is kept under Past talks."
        self.app.push_screen(AskScreen(question, "Close", "Go on talking"), self._answered_close)
        return True

    def _answered_leave(self, leaves: bool | None) -> None:
        if leaves and self._stage is Stage.TALKING:
            self._come_to(Stage.LEAVING)
            self._table.say("Leaving; your last words are being kept…")
            self._rehearsal.press(Key.LEAVE)

    def _answered_close(self, closes: bool | None) -> None:
        if closes:
            self.app.exit(0)

    @work(exit_on_error=False)
    async def _talk(self) -> None:
        try:
            await self._rehearsal.prepare(lambda step: self._table.say(f"{step}…"))
            if self._stage is not Stage.PREPARING:  # Left before anybody came: there is no talk to keep.
                return
            self._come_to(Stage.TALKING)
            outcome = await self._rehearsal.run(self._happened)
        except CoffeechatError as error:
            self._stop_here(in_the_room(error), "The talk could not begin.")
        except Exception:
            log.exception("The rehearsal broke")
            self._stop_here("Something broke inside coffeechat; what was said is kept.", "The talk broke off.")
        else:
            self._ended(outcome)

    def _happened(self, event: Event) -> None:
        if not self.is_attached:  # Closed in the middle of the talk: the session says its last words to nobody.
            return
        if isinstance(event, Ready) and self._typed:
            line = self.query_one(TypedLine)
            line.disabled = False
            line.focus()
        if isinstance(event, Ready) and self._blind:
            self._hide_words()
        if isinstance(event, Ended):
            self._come_to(Stage.SCORING)
        if isinstance(event, Transcribed) and self._questions:
            self._tick(event.text)
        self._table.show(event)

    def _hide_words(self) -> None:
        """In a blind talk they are heard only; without a voice nobody would know what was said."""
        captions, first = self._table.captions, one_line(self._plan.persona.first_name)
        captions.unseen = self._rehearsal.aloud
        if captions.unseen:
            captions.aside(f"You hear {first} and do not read them. Ctrl-T shows the words, if you need them.")
        else:
            captions.aside(f"{first} has no voice here, so you read what they say.")

    @work(exit_on_error=False)
    async def _tick(self, said: str) -> None:
        """See in a thread which questions of the sheet were asked just now."""
        from simulator.usecases.preparing import asked_by

        self._table.tick(await asyncio.to_thread(asked_by, said, self._questions))

    def _ended(self, outcome: Outcome) -> None:
        if outcome.scorecard is None:
            for warning in outcome.warnings:
                self._table.captions.aside(warning)
            self._stop_here("What was said is kept under Past talks.", "The talk is over.")
            return
        for warning in outcome.late:
            self.app.tell(warning, severity="warning")
        if outcome.session_id is None:
            self.app.tell("This talk could not be saved whole: read its review now.", severity="warning")
        self._review = ReviewScreen(self._plan.persona, outcome.transcript, outcome.scorecard, outcome.session_id)
        if self._typed and self.query_one(TypedLine).value:
            # Whoever is typing when the time is up would press the review's keys without seeing it.
            self._come_to(Stage.REVIEW)
            self._table.say("The talk is over. Press Enter for your review.")
        else:
            self._show_review()

    def _show_review(self) -> None:
        self._on_top()
        if self._review is not None:
            self.app.switch_screen(self._review)

    def _stop_here(self, why: str, short: str) -> None:
        self._come_to(Stage.OVER)
        self._table.captions.aside(why)
        self._table.say(f"{short} Esc to go back.")

    def _come_to(self, stage: Stage) -> None:
        self._stage = stage
        self.refresh_bindings()

    def _on_top(self) -> None:
        """Close a question that still stands over the talk."""
        while self.app.screen is not self:
            self.app.pop_screen()
