"""A Markdown page with front matter as blocks, each with its line.

Only what pages need of Markdown is read: headings (`#` and underlined), bullets, paragraphs, fences, and the lines
that a spoken text cannot hold. HTML comments are left out everywhere below the front matter; line numbers stay true.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from simulator.authoring.frontmatter import Entry, entries
from simulator.authoring.problems import Report
from simulator.patterns import compiled


class Shape(Enum):
    """What a line or a block is."""

    BLANK = auto()
    RULE = auto()
    """A thematic break: it ends what stands above it and is nothing itself."""
    HEADING = auto()
    BULLET = auto()
    TEXT = auto()
    """A line of text; as a block, a paragraph."""
    NUMBER = auto()
    """The first line of a numbered list."""
    TABLE = auto()
    CODE = auto()
    """A fenced block."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line and what it is by itself; `indent` in columns, `offset` where a bullet's text begins."""

    number: int
    text: str
    shape: Shape
    level: int = 0
    indent: int = 0
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (with `level`), a whole bullet with what belongs to it, a paragraph, or something not spoken.

    `nested` holds the lines of a bullet that are bullets themselves.
    """

    shape: Shape
    text: str
    line: int
    level: int = 0
    nested: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The front matter's entries (None where the page has none), and the lines below it."""

    front: tuple[Entry, ...] | None
    lines: tuple[Line, ...]


_ATX = compiled(r" {0,3}(#{1,6})((?:[ \t].*)?)")
_ATX_TIGHT = compiled(r" {0,3}#{2,6}[^#\s]")
_RULE = compiled(r" {0,3}(?:-[ \t]*){3,}|(?: {0,3})(?:\*[ \t]*){3,}|(?: {0,3})(?:_[ \t]*){3,}")
_UNDERLINE = compiled(r" {0,3}(={2,}|-{2,})[ \t]*")
_BULLET = compiled(r"([-*+])(?:([ \t]+)(.*))?", re.DOTALL)
_LIKE_DASHES = ("– ", "— ", "· ", "‣ ", "◦ ", "▪ ")
_NUMBER = compiled(r"(\d{1,3})[.)](?:[ \t]+\S|[ \t]*$)")
_TABLE = compiled(r"\|.*\||:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+")
_KEY = compiled(r"[a-z]+:(?: |$)")
_FAR = 30
"""Lines: further down, a `---` is a rule of the page."""

_FENCE = compiled(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")


def page(text: str, report: Report, *, stops: frozenset[str] = frozenset()) -> Page:
    """The page; notes what is wrong with its front matter and its Markdown.

    `stops` are headings, in lower case, that never stand inside a front matter: a page whose second `---` line is
    missing is still read below them.
    """
    front, rest, first = split(text, report, stops)
    return Page(front, tuple(_shaped(_without_comments(rest, first, report), report)))


def split(text: str, report: Report, stops: frozenset[str] = frozenset()) -> tuple[tuple[Entry, ...] | None, str, int]:
    """The front matter's entries (None where there is none), the text below it, and the line where that begins."""
    lines = text.split("\n")
    begin = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if lines[begin].rstrip() != "---":
        above, later = begin, _begun(lines)
        if later is None:
            report.error(
                above + 1, "The page does not begin with front matter", "Begin with a line `---`, then the keys"
            )
            return None, text, 1
        begin = later
        fence = _FENCE.match(lines[above])
        if fence is None:
            fix = f"Remove everything above line {begin + 1}"
            report.error(above + 1, "This stands before the front matter", fix)
        else:
            report.error(above + 1, "The page stands inside a code block", "Remove this line, and the one that ends it")
            end = max((i for i, line in enumerate(lines) if line.rstrip() == fence[1]), default=len(lines))
            lines = lines[:end]
    for i in range(begin + 1, len(lines)):
        bare = lines[i].rstrip()
        if bare == "---":
            inside, below = lines[begin + 1 : i], i + 1
            break
        if bare[:1] == "#" and " ".join(bare.split()).lower() in stops:
            inside, below = lines[begin + 1 : i], i
            report.error(begin + 1, "The front matter is not closed", f"Write a line `---` before line {i + 1}")
            break
    else:
        end = next((i for i in range(begin + 1, len(lines)) if re.match(r"#{1,2} \S", lines[i])), len(lines))
        inside, below = lines[begin + 1 : end], end
        report.error(begin + 1, "The front matter is not closed", "Write a second line `---` below its last key")
    return entries("\n".join(inside), begin + 2, report), "\n".join(lines[below:]), below + 1


def _begun(lines: Sequence[str]) -> int | None:
    """Where front matter begins that does not begin the page: a `---` right above a key; None where none does."""
    for i, line in enumerate(lines[:_FAR]):
        if line.rstrip() == "---" and i + 1 < len(lines) and _KEY.match(lines[i + 1]):
            return i
    return None


def blocks(lines: Iterable[Line], *, lazy: bool = True, nests: bool = True) -> Iterator[Block]:
    """The lines gathered into blocks.

    An indented line continues the bullet above it, blank lines between or not; a bullet inside a bullet does so only
    where `nests` holds. A text line that is not indented continues it only where it follows at once and `lazy` holds,
    as Markdown has it; the settings of a story do not.
    """
    gathered: list[Line] = []
    blank = False
    for line in lines:
        if line.shape is Shape.BLANK:
            blank = True
            continue
        if gathered and (line.shape is Shape.RULE or not _continues(gathered[0], line, blank, lazy, nests)):
            yield _block(gathered)
            gathered = []
        if line.shape is not Shape.RULE:
            gathered.append(line)
        blank = False
    if gathered:
        yield _block(gathered)


def _continues(head: Line, line: Line, blank: bool, lazy: bool, nests: bool) -> bool:
    if line.shape is Shape.HEADING or head.shape is Shape.HEADING:
        return False
    if head.shape is Shape.BULLET:
        if line.shape is Shape.BULLET:
            return nests and line.indent >= head.offset
        return line.indent > 0 or (lazy and not blank and line.shape is Shape.TEXT)
    if head.shape is Shape.TEXT:
        return not blank and line.shape is Shape.TEXT
    return not blank and line.shape is not Shape.BULLET and head.shape in (line.shape, Shape.NUMBER)


def _block(lines: list[Line]) -> Block:
    head = lines[0]
    nested = tuple(line for line in lines[1:] if line.shape is Shape.BULLET)
    return Block(head.shape, "\n".join(line.text for line in lines), head.number, head.level, nested)


def _without_comments(text: str, first: int, report: Report) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, without HTML comments; a line that was nothing but comment is gone, not blank."""
    kept: list[str] = []
    at = 0
    while (begin := text.find("<!--", at)) >= 0:
        end = text.find("-->", begin + 4)
        if end < 0:
            line = first + text.count("\n", 0, begin)
            report.error(line, "A comment is opened with `<!--` and never closed", "Close it with `-->`")
            break
        kept += [text[at:begin], "\x00", "\n\x00" * text.count("\n", begin, end)]
        at = end + 3
    kept.append(text[at:])
    for number, left in enumerate("".join(kept).split("\n"), first):
        bare = left.replace("\x00", "")
        if bare.strip() or bare == left:
            yield number, bare.lstrip() if left[0:1] == "\x00" else bare


def _shaped(numbered: Iterator[tuple[int, str]], report: Report) -> Iterator[Line]:
    """Each line with its shape; text lines wait for the next, which may underline them as a heading."""
    lines = list(numbered)
    fences = _fences(lines, report)
    run: list[Line] = []  # The paragraph that the next line may underline.
    in_bullet = False
    before: Line | None = None
    for i, (number, raw) in enumerate(lines):
        if i in fences:
            shaped = Line(number, raw, Shape.CODE)
        elif run and not in_bullet and (mark := _UNDERLINE.fullmatch(raw)):
            yield from _underlined(run, mark[1][0], number, report)
            run, before = [], None
            continue
        else:
            shaped = _line(number, raw, before, report)
        if shaped.shape is Shape.TEXT and shaped.indent < 4:
            run.append(shaped)
        else:
            yield from run
            run = []
            in_bullet = shaped.shape is Shape.BULLET or (in_bullet and shaped.shape is Shape.TEXT)
            yield shaped
        before = shaped
    yield from run


def _underlined(run: list[Line], mark: str, number: int, report: Report) -> Iterator[Line]:
    """A line with `===` or `---` below it is a heading; a whole paragraph, or a sentence, was not meant as one."""
    text = run[0].text
    if len(run) == 1 and len(text) <= 80 and text.rstrip()[-1:] not in tuple('.!?…,;:”"'):
        yield Line(run[0].number, text.strip(), Shape.HEADING, level=1 if mark == "=" else 2)
        return
    report.error(number, "A line of dashes right below a text makes it a heading", "Leave a blank line between them")
    yield from run


def _line(number: int, raw: str, before: Line | None, report: Report) -> Line:
    if not raw or raw.isspace():
        return Line(number, "", Shape.BLANK)
    wide = raw.expandtabs(4)
    bare = wide.strip()
    indent = len(wide) - len(wide.lstrip())
    if bare[:1] == ">" and bare[1:2] in ("", " "):  # A quotation is spoken like any text.
        bare = bare[1:].lstrip()
    if not bare or _RULE.fullmatch(raw):
        return Line(number, "", Shape.RULE if bare else Shape.BLANK)
    if indent < 4 and (heading := _ATX.fullmatch(wide)):
        return Line(number, _title(heading[2].strip()), Shape.HEADING, level=len(heading[1]))
    if _ATX_TIGHT.match(wide):
        report.error(number, "A heading needs a space after its `#` signs", "Write `## Title`, not `##Title`")
    if bullet := _BULLET.fullmatch(bare):
        gap = len(bullet[2] or " ")
        return Line(number, bullet[3] or "", Shape.BULLET, indent=indent, offset=indent + 1 + (gap if gap < 5 else 1))
    # An editor may put its own sign in the place of a dash; a story may begin a line with one, where somebody speaks.
    if bare.startswith("• ") or (bare[:2] in _LIKE_DASHES and before is not None and before.shape is Shape.BULLET):
        report.warning(number, f"`{bare[0]}` makes no bullet here", "Begin the line with a dash (-) and a space")
    in_text = before is not None and before.shape is Shape.TEXT
    if (digits := _NUMBER.match(bare)) and (digits[1] == "1" or not in_text):
        return Line(number, bare, Shape.NUMBER, indent=indent)
    if _TABLE.fullmatch(bare):
        return Line(number, bare, Shape.TABLE, indent=indent)
    return Line(number, bare, Shape.TEXT, indent=indent)


def _title(text: str) -> str:
    """A heading's text without the `#` signs that may close it."""
    bare = text.rstrip("#")
    return bare.rstrip() if not bare or bare[-1] == " " else text


def _fences(lines: list[tuple[int, str]], report: Report) -> set[int]:
    """The indices of the lines inside fences, fences too; one that is never closed is an error and fences nothing."""
    inside: set[int] = set()
    opened: int | None = None
    mark = ""
    for i, (_, raw) in enumerate(lines):
        fence = _FENCE.match(raw)
        if opened is None:
            if fence:
                opened, mark = i, fence[1]
        elif fence and fence[1].startswith(mark) and not raw.strip().strip(mark[0]):
            inside.update(range(opened, i + 1))
            opened = None
    if opened is not None:
        report.error(lines[opened][0], "A code block is opened here and never closed", "Remove this line")
    return inside
