"""Getting ready: the profile to read, a goal, and a sheet of questions that are judged as they are typed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona
from simulator.tui import sheet_words
from simulator.tui.screens.room import Room
from simulator.tui.voicing import Voicing
from simulator.tui.widgets.keys import Keys
from simulator.tui.widgets.line import Line
from simulator.tui.widgets.page import Page
from simulator.tui.widgets.profile import profile
from simulator.tui.widgets.tasks import told_by_coach
from simulator.tui.words import clock, one_line
from simulator.usecases import preparing

if TYPE_CHECKING:
    from simulator.usecases.asked import Asked
    from simulator.usecases.preparing import Sheet, Weighed

_PAUSE = 0.25
"""Seconds without a key after which what was typed is judged and saved."""

RESEARCH = 300.0
"""Seconds for reading the profile where somebody wants a clock: as much as one takes in the train."""

_GOAL = "What do you want to find out? One sentence."
_TO_GOAL = "Press ↑ to write your goal"

_UNDONE = 50
"""Steps that can be undone."""


class Goal(Line):
    """What the visitor wants to find out; it says how to come here, as the cursor is elsewhere at first."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("down", "app.focus_next", show=False)]

    def on_focus(self) -> None:
        """Say what belongs here."""
        self.placeholder = "Your goal, in one sentence"

    def on_blur(self) -> None:
        """Say how to come here."""
        self.placeholder = _TO_GOAL


class Questions(OptionList):
    """The sheet; Enter mends a question, and the arrow keys lead out of it at its ends."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Change it"),
        Binding("delete,d", "screen.remove", "Delete", key_display="d"),
        Binding("shift+up", "screen.move(-1)", "Move up"),
        Binding("shift+down", "screen.move(1)", "Move down"),
    ]

    def action_cursor_up(self) -> None:
        """From the first one to the goal."""
        if self.highlighted:
            super().action_cursor_up()
        else:
            self.screen.focus_previous()

    def action_cursor_down(self) -> None:
        """From the last one to the line in which the next is written."""
        if self.highlighted is not None and self.highlighted < self.option_count - 1:
            super().action_cursor_down()
        else:
            self.screen.focus_next()


class Draft(Line):
    """The question that is being written; a list that is pasted goes to the sheet."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Put on the sheet"),
        Binding("up", "app.focus_previous", show=False),
    ]

    class Listed(Message):
        """Several questions were pasted at once."""

        def __init__(self, questions: tuple[str, ...]) -> None:
            super().__init__()
            self.questions = questions

    def pasted(self, text: str) -> None:
        """Into the line, or to the sheet."""
        if questions := preparing.listed(text):
            self.post_message(self.Listed(questions))
        else:
            super().pasted(text)


class PrepareScreen(Room):
    """Profile on the left, goal and sheet on the right; everything is saved as it is typed."""

    AUTO_FOCUS = "#draft"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+t", "take", "Take it"),
        Binding("ctrl+b", "bank", "Ideas"),
        Binding("ctrl+z", "undo", "Undo"),
        Binding("ctrl+l", "letter", "Message"),
        Binding("ctrl+r", "research", "Timer"),
        Binding("ctrl+g", "go_on", "Talk"),
        Binding("escape", "back", "Back"),
    ]

    def __init__(self, persona: Persona, asked: Asked | None = None) -> None:
        super().__init__()
        self._persona, self._asked = persona, asked
        self._voicing = Voicing(self, persona)
        self._sheet = preparing.sheet(persona.slug)
        self._kept = self._sheet
        self._before: list[Sheet] = []
        self._weighed: dict[str, Weighed] = {}
        self._editing: int | None = None
        self._ends: float | None = None
        """When the time for research is over, on the clock of `time.monotonic`; None without one."""
        self._why_not = ""
        """Why questions cannot be judged here; empty where they can."""

    def compose(self) -> ComposeResult:
        """Profile, goal, sheet, draft and its judgement."""
        yield Static(f"☕ {one_line(self._persona.name)} · Prepare", id="title", markup=False)
        with Horizontal():
            with VerticalScroll(id="profile", classes="beside"):
                yield Page([*told_by_coach(self._asked), *profile(self._persona)])
            with Vertical(id="prepare"):
                yield Static(_GOAL, id="goal-title", classes="label", markup=False)
                yield Goal(
                    self._sheet.goal,
                    placeholder=_TO_GOAL,
                    id="goal",
                    compact=True,
                    select_on_focus=False,
                )
                yield Static("", id="sheet-title", classes="label", markup=False)
                yield Page(id="covered")
                yield Questions(id="sheet", markup=False, compact=True)
                yield Draft(
                    self._sheet.draft,
                    placeholder=sheet_words.PLACEHOLDER,
                    id="draft",
                    compact=True,
                    select_on_focus=False,
                )
                yield Page(id="judged")
        yield Static(self.app.progress, id="progress", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        """Judge what stands on the sheet already."""
        self._fill()
        self._judge_all()
        self.set_interval(1.0, lambda: self._tell_time() if self._ends is not None else None)

    def on_unmount(self) -> None:
        """Whatever closes the room: what was typed is kept."""
        self._voicing.end()
        self._save()

    def on_screen_resume(self) -> None:
        """The persona gets ready too."""
        if self.app.start.warm:
            self._voicing.begin()

    def on_screen_suspend(self) -> None:
        """The talk reads the sheet from the disk."""
        self._voicing.end()
        self._save()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only keys that do something now."""
        if action == "take":
            return self._better() is not None
        return bool(self._before) if action == "undo" else True

    @on(Input.Changed, "#goal")
    def _goal_typed(self, event: Input.Changed) -> None:
        self._sheet = replace(self._sheet, goal=event.value)
        self._settle("goal")

    @on(Input.Changed, "#draft")
    def _draft_typed(self, event: Input.Changed) -> None:
        self._sheet = replace(self._sheet, draft=event.value)
        self._show_judgement()
        self._settle("draft")

    @on(Input.Submitted, "#goal")
    def _goal_done(self) -> None:
        self.query_one(Draft).focus()

    @on(Input.Submitted, "#draft")
    def _put(self, event: Input.Submitted) -> None:
        question = " ".join(event.value.split())
        if not question:
            return
        questions = list(self._sheet.questions)
        if self._editing is None:
            questions.append(question)
        else:
            questions[self._editing] = question
        self._change(tuple(questions))
        # Whoever types fast has begun the next question already.
        self._write(event.input.value.removeprefix(event.value))

    @on(OptionList.OptionSelected, "#sheet")
    def _mend(self, event: OptionList.OptionSelected) -> None:
        if self._sheet.questions:
            self._editing = event.option_index
            self._write(self._sheet.questions[event.option_index], editing=True)

    @on(Draft.Listed)
    def _put_all(self, event: Draft.Listed) -> None:
        new = tuple(one_line(question) for question in event.questions)
        self._change((*self._sheet.questions, *new))
        self.app.tell(f"{len(new)} questions are on the sheet now. Ctrl-Z takes them off again.")

    def action_remove(self) -> None:
        """Take the question under the cursor off the sheet; it can be undone."""
        at = self.query_one(Questions).highlighted
        if at is not None and at < len(self._sheet.questions):
            self._change(self._sheet.questions[:at] + self._sheet.questions[at + 1 :])
            self.app.tell("Taken off the sheet. Ctrl-Z brings it back.")

    def action_move(self, step: int) -> None:
        """Ask it earlier or later."""
        at = self.query_one(Questions).highlighted
        questions = list(self._sheet.questions)
        if at is not None and 0 <= at + step < len(questions) and at < len(questions):
            questions[at], questions[at + step] = questions[at + step], questions[at]
            self._change(tuple(questions), at + step)

    def action_take(self) -> None:
        """Write the better wording in the place of the draft."""
        better = self._better()
        if better is not None:
            self._write(better, editing=self._editing is not None)

    def action_undo(self) -> None:
        """The sheet as it was one step before."""
        if self._before:
            self._sheet = replace(self._before.pop(), goal=self._sheet.goal, draft=self._sheet.draft)
            self._editing = None
            self._changed()

    def action_bank(self) -> None:
        """Choose a question from the banks, to be filled and put on the sheet."""
        from simulator.tui.screens.ideas import IdeasScreen

        self.app.push_screen(IdeasScreen(preparing.banks_for(self._persona)), self._chosen)

    def _chosen(self, question: str | None) -> None:
        if question is not None:
            self._write(question)
            place = preparing.blank(question)
            if place is not None:
                from textual.widgets.input import Selection

                self.query_one(Draft).selection = Selection(*place)

    def action_letter(self) -> None:
        """Write the message that asks for the talk."""
        from simulator.tui.screens.letter import LetterScreen

        self.app.push_screen(LetterScreen(self._persona))

    def action_research(self) -> None:
        """Read against the clock, as before a real talk; the same key stops it. Nothing is cut off by it."""
        self._ends = None if self._ends is not None else monotonic() + RESEARCH
        self._tell_time()

    def _tell_time(self) -> None:
        left = None if self._ends is None else self._ends - monotonic()
        if left is not None and left <= 0:
            self._ends = left = None
            self.app.tell("The time for reading is over. What do you know now that you could ask about?", seconds=15)
        title = f"☕ {one_line(self._persona.name)} · Prepare"
        shown = title if left is None else f"{title} · {clock(left)} to read the profile"
        self.query_one("#title", Static).update(shown)

    def action_go_on(self) -> None:
        """To the sound check, with the sheet."""
        from simulator.tui.screens.soundcheck import SoundCheckScreen

        self._save()
        self.app.push_screen(SoundCheckScreen(self._persona, self._asked))

    def action_back(self) -> None:
        """Leave the change of a question, or the screen."""
        if self._editing is not None:
            self._write("")
        else:
            self.app.pop_screen()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The keys below follow the focus."""
        self.refresh_bindings()

    def _write(self, text: str, *, editing: bool = False) -> None:
        if not editing:
            self._editing = None
        draft = self.query_one(Draft)
        draft.value = text
        draft.cursor_position = len(text)
        draft.focus()

    def _change(self, questions: tuple[str, ...], at: int | None = None) -> None:
        self._before = [*self._before[1 - _UNDONE :], self._sheet]
        self._sheet = replace(self._sheet, questions=questions)
        self._editing = None
        self._changed(at)

    def _changed(self, at: int | None = None) -> None:
        self._fill(at)
        self._save()
        self._judge_all()
        self.refresh_bindings()

    def _fill(self, at: int | None = None) -> None:
        questions = self.query_one(Questions)
        here = questions.highlighted if at is None else at
        questions.clear_options()
        lines = [sheet_words.question(q, self._weighed.get(q)) for q in self._sheet.questions]
        questions.add_options([Option(line) for line in lines] or [Option(sheet_words.EMPTY, disabled=True)])
        if lines:
            questions.highlighted = min(here or 0, len(lines) - 1)
        elif questions.has_focus:
            self.query_one(Draft).focus()
        questions.can_focus = bool(lines)
        self.query_one("#sheet-title", Static).update(sheet_words.how_many(len(lines)))
        weighed = [self._weighed[q] for q in self._sheet.questions if q in self._weighed]
        self.query_one("#covered", Page).show(sheet_words.covered(weighed))

    def _better(self) -> str | None:
        weighed = self._weighed.get(" ".join(self._sheet.draft.split()))
        return weighed.judgement.rewrite if weighed is not None else None

    def _show_judgement(self) -> None:
        draft = " ".join(self._sheet.draft.split())
        blocks = sheet_words.judged(draft, self._weighed.get(draft), self._persona, self._why_not)
        self.query_one("#judged", Page).show(blocks)
        self.refresh_bindings()

    def _settle(self, what: str) -> None:
        self.run_worker(self._settled(), name="settle", group=what, exclusive=True, exit_on_error=False)

    async def _settled(self) -> None:
        """A moment after the last key: judge, and save."""
        await asyncio.sleep(_PAUSE)
        self._save()
        draft = " ".join(self._sheet.draft.split())
        if draft and draft not in self._weighed:
            await asyncio.to_thread(self._weigh, draft)
            self._show_judgement()

    @work(exclusive=True, group="all", exit_on_error=False)
    async def _judge_all(self) -> None:
        new = [q for q in (*self._sheet.questions, self._sheet.draft) if q.strip() and q not in self._weighed]
        for question in new:
            await asyncio.to_thread(self._weigh, question)
        if new:
            self._fill()
        self._show_judgement()

    def _weigh(self, question: str) -> None:
        try:
            self._weighed[question] = preparing.weigh(question, self._persona)
        except CoffeechatError as error:
            self._why_not = str(error)

    def _save(self) -> None:
        if self._sheet == self._kept:
            return
        self._kept = self._sheet  # A disk that refuses is told once for each change, not once for each key.
        try:
            preparing.keep_sheet(self._persona.slug, self._sheet)
        except CoffeechatError as error:
            self.app.tell(str(error), severity="warning")
