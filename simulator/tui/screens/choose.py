"""Whom to meet: the library, grouped by industry."""

from __future__ import annotations

import random
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from simulator.authoring.cards import PersonaCard
from simulator.domain.errors import CoffeechatError, printable
from simulator.usecases import library

if TYPE_CHECKING:
    from simulator.tui.app import CoffeechatApp

_DIFFICULTY = {1: "easy", 2: "middling", 3: "hard"}


class People(OptionList):
    """The list, with its Enter key shown among the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Meet")]


class ChooseScreen(Screen[None]):
    """A searchable list on the left, the public profile of the chosen one on the right."""

    app: CoffeechatApp
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search"),
        Binding("s", "surprise", "Surprise me"),
        Binding("p", "past", "Past talks"),
        Binding("q", "app.leave", "Quit"),
        Binding("escape", "clear", "Clear", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[PersonaCard] = []

    def compose(self) -> ComposeResult:
        """Title, search, list, profile, progress, keys."""
        yield Static("☕ coffeechat — who would you like to meet?", id="title", markup=False)
        with Horizontal():
            with Vertical(id="left"):
                yield Input(placeholder="Search (press /)", id="search", compact=True)
                yield People(id="people", markup=False, compact=True)
            with VerticalScroll(id="profile"):
                yield Static("", id="profile-text", markup=False)
        yield Static(self.app.progress, id="progress", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Read the library; a broken page of the user's never keeps the others away."""
        self._cards = library.personas()
        for page in dict.fromkeys(str(problem.file) for problem in library.broken_personas()):
            self.notify(f"{page} has errors and is left out; coffeechat personas check says why.", severity="warning")
        self._fill("")
        self.query_one("#people", OptionList).focus()

    def on_screen_resume(self) -> None:
        """Show how far the models are."""
        self.query_one("#progress", Static).update(self.app.progress)

    @on(Input.Changed, "#search")
    def _searched(self, event: Input.Changed) -> None:
        self._fill(event.value)

    @on(Input.Submitted, "#search")
    def _found(self) -> None:
        self.query_one("#people", OptionList).focus()

    @on(OptionList.OptionHighlighted, "#people")
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        if event.option_id is not None:
            self._show(event.option_id)

    @on(OptionList.OptionSelected, "#people")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        if event.option_id is not None:
            self._meet(event.option_id)

    def action_search(self) -> None:
        """To the search line."""
        self.query_one("#search", Input).focus()

    def action_surprise(self) -> None:
        """Somebody at random."""
        if self._cards:
            self._meet(random.choice(self._cards).slug)

    def action_past(self) -> None:
        """Earlier rehearsals."""
        from simulator.tui.screens.past import PastScreen

        self.app.push_screen(PastScreen())

    def action_clear(self) -> None:
        """Empty the search and go back to the list."""
        self.query_one("#search", Input).value = ""
        self.query_one("#people", OptionList).focus()

    def _fill(self, wanted: str) -> None:
        people = self.query_one("#people", OptionList)
        people.clear_options()
        found = [card for card in self._cards if _matches(card, wanted)]
        found.sort(key=lambda card: (card.industry, card.name))
        for industry, cards in groupby(found, key=lambda card: card.industry):
            people.add_option(Option(Content.styled(industry.upper(), "bold dim"), disabled=True))
            for card in cards:
                people.add_option(Option(Content(f" {printable(card.name)}"), id=card.slug))
        if not found:
            people.add_option(Option(Content("Nobody found; try another word."), disabled=True))
            self.query_one("#profile-text", Static).update("")
        else:
            people.highlighted = 1

    def _show(self, slug: str) -> None:
        try:
            persona = library.persona(slug)
        except CoffeechatError as error:
            self.query_one("#profile-text", Static).update(str(error))
            return
        place = f" · {persona.location}" if persona.location else ""
        lines = [
            Content.styled(persona.name, "bold"),
            Content(f"{persona.role}, {persona.organisation}{place}"),
            Content.styled(persona.headline, "italic"),
            Content(
                f"{persona.minutes:g} minutes · {persona.temperament.value} · {_DIFFICULTY.get(persona.difficulty, '')}"
            ),
        ]
        for section in persona.profile:
            lines += [Content(""), Content.styled(section.heading, "bold")]
            lines += [Content(f"• {fact.text}") for fact in section.facts]
            lines += [Content(paragraph) for paragraph in section.paragraphs]
        self.query_one("#profile-text", Static).update(Content("\n").join(lines))
        self.query_one("#profile").scroll_home(animate=False)

    def _meet(self, slug: str) -> None:
        from simulator.tui.screens.soundcheck import SoundCheckScreen

        try:
            persona = library.persona(slug)
        except CoffeechatError as error:
            self.notify(str(error), severity="error")
            return
        self.app.push_screen(SoundCheckScreen(persona))


def _matches(card: PersonaCard, wanted: str) -> bool:
    text = f"{card.name} {card.role} {card.organisation} {card.industry} {card.headline} {' '.join(card.tags)}".lower()
    return all(word in text for word in wanted.lower().split())
