"""The command palette: every key of the screen by its name, the colours, and the way out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from simulator.tui.finding import FILTERS
from simulator.tui.screens.choose import ChooseScreen
from simulator.tui.theme import THEMES

if TYPE_CHECKING:
    from simulator.tui.app import CoffeechatApp

_COLOURS = {"coffee": "dark, like coffee", "cream": "light, like cream", "contrast": "black and white, high contrast"}


class RoomCommands(Provider):
    """What can be done now, to be found by typing a part of its name."""

    async def discover(self) -> Hits:
        """All of it, before anything is typed."""
        for name, run, help_text in self._commands():
            yield DiscoveryHit(name, run, help=help_text)

    async def search(self, query: str) -> Hits:
        """What fits the words."""
        matcher = self.matcher(query)
        for name, run, help_text in self._commands():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, matcher.highlight(name), run, help=help_text)

    def _commands(self) -> Iterator[tuple[str, Callable[[], Any], str]]:
        app = cast("CoffeechatApp", self.app)
        told: set[str] = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and binding.description and active.enabled and binding.description not in told:
                told.add(binding.description)
                run = partial(app.run_action, binding.action, default_namespace=active.node)
                yield binding.description, run, f"Key: {app.get_key_display(binding)}"
        if isinstance(self.screen, ChooseScreen):
            yield "Write a persona's page", partial(app.action_write, self.screen.chosen), "For coaches"
        for theme in THEMES:
            yield f"Colours: {_COLOURS[theme.name]}", partial(app.use_colours, theme.name), "Kept for next time"
        if isinstance(self.screen, ChooseScreen):
            for word, whom in FILTERS.items():
                yield f"Show only people {whom}", partial(self.screen.look_for, word), f"Search for: {word}"
            yield "Show everybody", partial(self.screen.look_for, ""), "Empty the search"
        yield "Close coffeechat", app.action_quit_room, "Key: Ctrl-Q"
