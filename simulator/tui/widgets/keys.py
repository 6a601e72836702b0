"""The keys that do something now, in as many rows as the window needs: none of them is cut off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

ROOMY = 90
"""Columns from which the keys have room to breathe."""

_WITH_PALETTE = 100
"""Columns from which the key of the list of all commands stands at the right."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A key by its sign, what it does in words, and the name that a program knows it by."""

    sign: str
    words: str
    key: str

    def drawn(self, *, compact: bool) -> Content:
        """Sign and words; a click on either is the key."""
        sign, words = (self.sign, f" {self.words} ") if compact else (f" {self.sign} ", f"{self.words} ")
        text = Content.assemble((sign, "bold $footer-key-foreground"), (words, "$footer-description-foreground"))
        return text.stylize(Style.from_meta({"@click": f"app.simulate_key({self.key!r})"}))


class Keys(Widget, can_focus=False):
    """One widget for all keys: as many small ones, made anew with every change, would cost more than the screen."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Keys { dock: bottom; width: 100%; height: auto; max-height: 4; background: $footer-background; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.auto_links = False
        self._keys: tuple[Shown, ...] = ()
        self._palette: Shown | None = None

    def on_mount(self) -> None:
        """Follow the focus and what can be done."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)
        self._changed(self.screen)

    @property
    def shown(self) -> tuple[Shown, ...]:
        """The keys, without that of the palette."""
        return self._keys

    def _changed(self, screen: Screen[object]) -> None:
        if not self.is_attached or screen is not self.screen:
            return
        active = screen.active_bindings
        by_action: dict[str, Shown] = {}
        # What leads out of the room, whatever has the focus, comes behind what can be done in it.
        for one in sorted(active.values(), key=lambda one: one.binding.priority):
            if one.binding.show and one.enabled:
                sign = self.app.get_key_display(one.binding)
                by_action.setdefault(one.binding.action, Shown(sign, one.binding.description, one.binding.key))
        palette = active.get(self.app.COMMAND_PALETTE_BINDING)
        keys = tuple(by_action.values())
        if palette is not None and self._palette is None:
            sign = self.app.get_key_display(palette.binding)
            self._palette = Shown(sign, "More", palette.binding.key)
        if keys != self._keys:
            self._keys = keys
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the keys need."""
        return max(1, len(list(self._rows(width))))

    def render(self) -> Content:
        """The rows, and in a wide window the key of the palette at the right of the first."""
        return Content("\n").join(self._rows(self.size.width))

    def _rows(self, width: int) -> Iterator[Content]:
        compact = width < ROOMY
        palette = self._palette if width >= _WITH_PALETTE else None
        last = Content.assemble(("▏", "$foreground 20%"), palette.drawn(compact=True)) if palette else Content("")
        for number, row in enumerate(rows(self._keys, width - last.cell_length, compact=compact)):
            line = Content("").join(key.drawn(compact=compact) for key in row)
            if number == 0 and palette:
                line = Content.assemble(line, " " * (width - line.cell_length - last.cell_length), last)
            yield line


def rows(keys: Sequence[Shown], width: int, *, compact: bool) -> Iterator[list[Shown]]:
    """The keys in rows of at most `width` columns, in their order; one key has a row of its own where it must."""
    row, used = list[Shown](), 0
    for key in keys:
        wide = cell_len(key.sign) + cell_len(key.words) + (2 if compact else 3)
        if row and used + wide > width:
            yield row
            row, used = [], 0
        row.append(key)
        used += wide
    if row:
        yield row
