"""Writing a persona: the page on the left, what is wrong with it and a talk with it on the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static, TextArea
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from simulator.authoring.problems import Level, Problem
from simulator.domain.errors import CoffeechatError
from simulator.domain.slugs import slug
from simulator.tui.screens.asking import AskScreen
from simulator.tui.screens.room import Room
from simulator.tui.soon import Soon
from simulator.tui.widgets.keys import Keys
from simulator.tui.widgets.line import Line
from simulator.tui.widgets.page import GAP, Block, Page
from simulator.tui.words import one_line, plain

if TYPE_CHECKING:
    from simulator.domain.persona import Persona
    from simulator.usecases.previewing import Exchange, Opened


_SHOWN = 30
"""Problems that are listed; a page with more is at its beginning."""


class PageText(TextArea):
    """The page; what is typed can be undone, and a page from elsewhere pasted over all of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a", "select_all", "All"),
        Binding("ctrl+z", "undo", "Undo"),
    ]


class Problems(OptionList):
    """What is wrong; Enter goes to the line."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Go to the line")]


class PageName(Line):
    """The name of a page."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "Open it")]


class NameScreen(ModalScreen["str | None"]):
    """Asks which page to write; None where it was left."""

    AUTO_FOCUS = "#page-name"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back")]

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def compose(self) -> ComposeResult:
        """The sentence and the line to write in."""
        text = "Whose page? A name from the library, or a new one: small letters, digits and hyphens."
        with Vertical(id="naming"):
            yield Static(text, markup=False)
            yield PageName(self._name, id="page-name", compact=True)
        yield Keys()

    def action_back(self) -> None:
        """No page."""
        self.dismiss(None)

    @on(Input.Submitted)
    def _named(self, event: Input.Submitted) -> None:
        said = event.value.strip()
        if said:  # Whoever types a person's name means the page that is called after them.
            self.dismiss(said if "/" in said or said.endswith(".md") else slug(said) or said)


class WritingScreen(Room):
    """Nothing that is typed is lost: it is put aside while it is not saved, and there again next time."""

    AUTO_FOCUS = "#page"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", priority=True),
        Binding("ctrl+r", "as_it_was", "As it was"),
        Binding("tab", "app.focus_next", "Errors and talk", show=True),
        Binding("escape", "back", "Back"),
    ]
    DEFAULT_CSS = """
    WritingScreen #page { width: 1fr; border: none; padding: 0; background: $background; }
    WritingScreen #beside-page { width: 46%; padding: 0 1; border-left: solid $panel; }
    WritingScreen #problems { height: auto; max-height: 40%; }
    WritingScreen #put { margin: 1 0; }
    WritingScreen #preview { height: 1fr; }
    """

    def __init__(self, opened: Opened) -> None:
        super().__init__()
        self._slug, self._note = opened.slug, opened.note
        self._text, self._saved, self._aside = opened.text, opened.saved, opened.text
        self._asked: list[str] = []
        self._problems: tuple[Problem, ...] = ()
        self._soon = Soon(self, self._settle)

    def compose(self) -> ComposeResult:
        """Page, problems, question, talk."""
        yield Static(f"✎ {self._slug}", id="title", markup=False)
        with Horizontal():
            yield PageText(self._text, id="page", show_line_numbers=True, tab_behavior="focus")
            with Vertical(id="beside-page"):
                yield Problems(id="problems", markup=False, compact=True)
                yield Line(placeholder="Ask them something, and Enter", id="put", compact=True)
                with VerticalScroll(id="preview"):
                    yield Page([Block(plain(self._note, "$secondary"))], id="preview-text")
        yield Keys()

    def on_mount(self) -> None:
        """Look over what stands there already."""
        self._judge()

    def on_unmount(self) -> None:
        """Whatever closes the room: what was typed is kept."""
        self._put_aside()

    @on(TextArea.Changed, "#page")
    def _typed(self, event: TextArea.Changed) -> None:
        self._text = event.text_area.text
        self._soon.ask()

    def _settle(self) -> None:
        self._put_aside()
        self._judge()

    @on(Input.Submitted, "#put")
    def _put(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self._asked.append(event.value.strip())
            event.input.value = ""
            self._show([Block(plain("Thinking…", "$secondary"))])
            self._judge()

    @on(OptionList.OptionSelected, "#problems")
    def _go(self, event: OptionList.OptionSelected) -> None:
        page = self.query_one(PageText)
        page.move_cursor((min(self._problems[event.option_index].line, page.document.line_count) - 1, 0), center=True)
        page.focus()

    def action_save(self) -> None:
        """Into the user's own folder; asks before another page of this name is hidden or lost."""
        from simulator.usecases import previewing

        stands = previewing.standing(self._slug, self._saved)
        if stands is previewing.Standing.FREE:
            self._save(True)
            return
        question = f"{stands.value[:1].upper()}{stands.value[1:]}. Save?"
        self.app.push_screen(AskScreen(question, "Save", "Not yet"), self._save)

    def _save(self, yes: bool | None) -> None:
        from simulator.usecases import previewing

        if not yes:
            return
        try:
            path = previewing.save(self._slug, self._text)
        except CoffeechatError as error:
            self.app.tell(str(error), severity="error")
            return
        self._saved = self._aside = self._text
        errors = sum(problem.level is Level.ERROR for problem in self._problems)
        left = " It has errors, and stands in the library once they are mended." if errors else ""
        self.app.tell(f"Saved as {path}.{left}")
        self._head()

    def action_as_it_was(self) -> None:
        """Back to the page as it stands in the library; Ctrl-Z undoes this."""
        from simulator.usecases import previewing

        page = self.query_one(PageText)
        try:
            page.replace(previewing.as_it_was(self._slug), (0, 0), page.document.end)
        except CoffeechatError as error:
            self.app.tell(str(error), severity="error")

    def action_back(self) -> None:
        """To where the coach came from."""
        if self._text != self._saved:
            self.app.tell("Not saved, and not lost: it is here again when you come back.")
        self.app.pop_screen()

    @work(thread=True, exclusive=True, group="judge", exit_on_error=False)
    def _judge(self) -> None:
        """Read the page, and hold the talk again from its first question: the page may answer otherwise now."""
        from simulator.usecases import previewing

        worker = get_current_worker()
        persona, problems = previewing.look_over(self._text, self._slug)
        if worker.is_cancelled:  # Something newer is being looked at.
            return
        self.app.call_from_thread(self._found, problems)
        if not self._asked:
            return
        if persona is None:
            self.app.call_from_thread(
                self._show, [Block(plain("Mend the errors, and the talk goes on.", "$secondary"))]
            )
            return
        try:
            talk = list(previewing.talk(persona, self._asked))
            if worker.is_cancelled:
                return
        except CoffeechatError as error:
            self.app.call_from_thread(self._show, [Block(plain(str(error), "$warning"))])
            return
        self.app.call_from_thread(self._show, list(talk_blocks(persona, talk)))

    def _found(self, problems: tuple[Problem, ...]) -> None:
        if not self.is_attached:
            return
        self._problems = problems[:_SHOWN]
        listed = self.query_one(Problems)
        at = listed.highlighted or 0
        listed.clear_options()
        listed.add_options([Option(_line(problem)) for problem in self._problems])
        if self._problems:
            listed.highlighted = min(at, len(self._problems) - 1)
        self._head()

    def _head(self) -> None:
        errors = sum(problem.level is Level.ERROR for problem in self._problems)
        found = f"{errors} error{'' if errors == 1 else 's'}" if errors else "no errors"
        advice = len(self._problems) - errors
        more = f", {advice} piece{'' if advice == 1 else 's'} of advice" if advice else ""
        state = "saved" if self._text == self._saved else "not saved yet"
        self.query_one("#title", Static).update(plain(f"✎ {self._slug} · {state} · {found}{more}"))

    def _show(self, blocks: Sequence[Block]) -> None:
        if self.is_attached:
            self.query_one("#preview-text", Page).show(blocks)
            self.query_one("#preview", VerticalScroll).scroll_home(animate=False)

    def _put_aside(self) -> None:
        from simulator.usecases import previewing

        if self._text == self._aside:
            return
        try:
            previewing.keep_unsaved(self._slug, self._text)
        except CoffeechatError as error:
            self.app.tell(str(error), severity="error")
        else:
            self._aside = self._text


def talk_blocks(persona: Persona, talk: Sequence[Exchange]) -> Iterator[Block]:
    """The talk, the newest question first; of that one, every door too."""
    for exchange in reversed(talk):
        yield Block(plain(one_line(exchange.question), "bold"), mark="You: ")
        yield Block(plain(one_line(exchange.reply.text)), mark=f"{persona.first_name}: ")
        yield Block(plain(one_line(exchange.why), "$secondary"), mark="· ")
        if exchange is talk[-1]:
            yield from _doors(exchange)
        yield GAP


def _doors(exchange: Exchange) -> Iterator[Block]:
    """The stories by what their doors say to this question, those that open first."""
    for reason, titles in exchange.doorways():
        named = "; ".join(map(one_line, titles))
        told = Content.assemble((f"{reason[:1].upper()}{reason[1:]}: ", "$quiet"), named) if reason else plain(named)
        yield Block(told, mark="shut  " if reason else "open  ", indent=2)


def _line(problem: Problem) -> Content:
    word = "error" if problem.level is Level.ERROR else "advice"
    fix = problem.fix if problem.fix.endswith("?") else f"{problem.fix}."
    # No colours here: under the cursor of the list they could not be read.
    return Content.assemble((f"{problem.line}: {word} ", "bold"), one_line(f"{problem.message}. {fix}"))
