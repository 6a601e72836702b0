"""A page of text: paragraphs whose later lines align under the first, at whatever width there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget

_ROOM = 22
"""Columns of text below which a picture beside it is in the way."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph; `mark` stands before its first line, `indent` columns before the mark.

    `beside` are lines of a small picture to the left of the text, as wide as each other.
    """

    text: Content
    mark: str = ""
    indent: int = 0
    beside: tuple[str, ...] = ()


GAP = Block(Content(""))
"""An empty line."""


class Page(Widget):
    """Shows blocks below each other; as high as they need."""

    DEFAULT_CSS = "Page { width: 1fr; height: auto; }"

    def __init__(self, blocks: Iterable[Block] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._blocks = tuple(blocks)
        self._wrapped: tuple[int, list[Content]] | None = None

    def show(self, blocks: Iterable[Block]) -> None:
        """Show these blocks instead."""
        self._blocks, self._wrapped = tuple(blocks), None
        self.refresh(layout=True)

    @property
    def text(self) -> str:
        """What can be read here, without styles, unwrapped."""
        return "\n".join(f"{block.mark}{block.text.plain}" for block in self._blocks)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the wrapped text has."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The wrapped text, for whoever copies from it."""
        return Content("\n").join(self._lines(self.content_size.width))

    def render_line(self, y: int) -> Strip:
        """One row: of a long page, only the rows in sight are drawn."""
        lines = self._lines(self.content_size.width)
        if y >= len(lines):
            return Strip.blank(self.size.width, self.visual_style.rich_style)
        line, marked = lines[y], self.text_selection
        if marked is not None and (span := marked.get_span(y)) is not None:
            start, end = span
            style = Style.from_styles(self.screen.get_component_styles("screen--selection"))
            line = line.stylize(style, start, len(line) if end == -1 else end)
        (strip, *_) = Visual.to_strips(
            self, line, self.size.width, 1, self.visual_style, apply_selection=False, pad=True
        ) or [Strip.blank(self.size.width, self.visual_style.rich_style)]
        return strip.apply_offsets(0, y)

    def _lines(self, width: int) -> list[Content]:
        if self._wrapped is None or self._wrapped[0] != width:
            self._wrapped = width, [line for block in self._blocks for line in block_lines(block, width)]
        return self._wrapped[1]


def block_lines(block: Block, width: int) -> list[Content]:
    """The block in lines of at most `width` columns (or one word, where a word is wider than a narrow page)."""
    if block.beside:
        return list(_beside(block, width))
    hang = block.indent + cell_len(block.mark)
    found: list[Content] = []
    for paragraph in block.text.split("\n", allow_blank=True) or [block.text]:
        for piece in wrapped(paragraph, max(8, width - hang)):
            before = " " * block.indent + block.mark if not found else " " * hang
            found.append(Content.assemble(before, piece))
    return found


def _beside(block: Block, width: int) -> Iterator[Content]:
    wide = cell_len(block.beside[0]) + 2
    if width - wide < _ROOM:
        yield from block_lines(replace(block, beside=()), width)
        return
    lines = block_lines(replace(block, beside=()), width - wide)
    for at in range(max(len(lines), len(block.beside))):
        drawn = block.beside[at] if at < len(block.beside) else ""
        text = lines[at] if at < len(lines) else Content("")
        yield Content.assemble((drawn, "$coffee"), " " * (wide - cell_len(drawn)), text)


def wrapped(text: Content, width: int) -> list[Content]:
    """The text in lines of at most `width` columns, broken at spaces; a longer word is broken anywhere."""
    plain = text.plain
    lines: list[Content] = []
    start, space, columns, at = 0, -1, 0, 0
    while at < len(plain):
        columns += cell_len(plain[at])
        if columns > width and plain[at] != " ":
            end = space if space > start else at
            lines.append(text[start:end])
            start = at = end + 1 if end == space else max(end, start + 1)
            space, columns = -1, 0
            continue
        if plain[at] == " ":
            space = at
        at += 1
    lines.append(text[start:])
    return [line.rstrip() for line in lines]
