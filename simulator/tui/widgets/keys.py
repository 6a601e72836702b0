"""The keys that do something now, in as many rows as the window needs: none of them is cut off."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.events import Resize
from textual.widget import Widget
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

_COMPACT, _ROOMY = 2, 3
"""Columns of a key beside its sign and its words: a gap or two, and where there is room a margin on both sides."""

_PALETTE = 13
"""Columns that the palette's own key keeps at the right."""


class Keys(Footer):
    """Textual's footer, with rows."""

    DEFAULT_CSS = """
    Keys { layout: vertical; height: auto; max-height: 4; overflow: hidden; }
    Keys HorizontalGroup { width: 100%; height: 1; background: $footer-background; }
    """

    def compose(self) -> ComposeResult:
        """One group for each row."""
        for row in rows(super().compose(), self.app.size.width, compact=self.compact):
            with HorizontalGroup():
                yield from row

    def on_resize(self, event: Resize) -> None:
        """Another width may need other rows."""
        if event.size.width != getattr(self, "_wide", None):
            self._wide = event.size.width
            self.call_after_refresh(self.recompose)


def rows(keys: Iterable[Widget], width: int, *, compact: bool) -> Iterator[list[Widget]]:
    """The keys in rows of at most `width` columns, in their order; one key has a row of its own where it must."""
    around, row, used = _COMPACT if compact else _ROOMY, list[Widget](), 0
    found = list(keys)
    if any(key.has_class("-command-palette") for key in found):
        width -= _PALETTE
    for key in found:
        palette = key.has_class("-command-palette")
        wide = 0 if palette or not isinstance(key, FooterKey) else around + _signs(key)
        if row and used + wide > width:
            yield row
            row, used = [], 0
        row.append(key)
        used += wide
    if row:
        yield row


def _signs(key: FooterKey) -> int:
    return cell_len(key.key_display) + cell_len(key.description)
