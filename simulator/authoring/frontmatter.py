"""The front matter of a page: YAML in which values stay text, read with the line of every key and value.

PyYAML's events are read, never its objects: nothing is converted (`NO`, `007` and `07:30` stay text), nothing can be
built, every key is seen (twice, too), and nesting is bounded before it can hurt. The C scanner is used where there is
one. Where the whole cannot be read, each key is read alone, so that one slip does not hide the others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from simulator.authoring.inline import one_line
from simulator.authoring.problems import Report, shortened
from simulator.patterns import compiled

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LONGEST = 64 * 1024
"""Characters: a front matter is a page's label, and YAML of any length takes any time."""

_DEEPEST = 3
"""The page itself, `voice` or a list in it, and nothing inside those."""

_COLON = (
    "There is a colon inside a value, and YAML takes it for a key",
    'Put the whole value in quotes, as in `headline: "Law: a love story"`',
)
_NO_PAIR = ("This is not a `key: value` line", "Write a key, a colon, a space and a value")
_ANCHOR = ("Anchors (`&`) and aliases (`*`) are not allowed in the front matter", "Put the value in quotes")
_TAG = ("Tags (`!`) are not allowed in the front matter", "Remove the `!…`, or put the value in quotes")

_KEY_LINE = compiled(r"""(?:"[^"]*"|'[^']*'|[^\s#\-\]}][^:]*):(?:\s|$)""")
_CUT_OFF = compiled(r"\s#[^\s#]")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text value on one line; may be empty."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of text values."""

    items: tuple[Scalar, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values inside a key."""

    entries: tuple["Entry", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A value whose error is already noted."""

    line: int


Value: TypeAlias = Scalar | Listing | Mapping | Unreadable


@dataclass(frozen=True, slots=True)
class Entry:
    """One key and its value; the same key may come twice."""

    key: str
    line: int
    value: Value


def entries(text: str, first: int, report: Report) -> tuple[Entry, ...]:
    """The keys and values of this YAML, whose first line is line `first` of the page; every error is noted."""
    if len(text) > _LONGEST:
        report.error(
            first, "The front matter is too long", "Keep it to the keys; stories go below its second `---` line"
        )
        return ()
    whole = Report(report.file)
    try:
        found = _Reading(text, first, whole).entries()
    except (yaml.YAMLError, _Lost):
        return tuple(e for lines in _chunks(text, first) for e in _alone(*lines, report))
    for problem in whole.problems:
        report.error(problem.line, problem.message, problem.fix)
    for line, cut in enumerate(text.split("\n"), first):
        if _KEY_LINE.match(cut) and not re.search("[\"'\\[{|>]", cut) and (mark := _CUT_OFF.search(cut)):
            rest = shortened(cut[mark.start() :].strip(), 30)
            report.warning(line, f"`{rest}` counts as a comment and is left out", "Put the whole value in quotes")
    return found


def _alone(text: str, first: int, report: Report) -> tuple[Entry, ...]:
    """One key's lines, read without the rest; a slip is noted and the key kept as unreadable."""
    try:
        return _Reading(text, first, report).entries()
    except _Lost as lost:
        report.error(lost.line, lost.message, lost.fix)
    except yaml.YAMLError as error:
        _explain(error, text, first, report)
    key = text.split(":", 1)[0].strip().strip("\"'")
    return (Entry(one_line(key), first, Unreadable(first)),) if _KEY_LINE.match(text) else ()


def _chunks(text: str, first: int) -> Iterator[tuple[str, int]]:
    """The lines of each key, with the number of the first; indented lines and list items belong to the key above."""
    begin, held = first, list[str]()
    for number, line in enumerate(text.split("\n"), first):
        if line and line[0] not in " \t-]}#" and held:
            yield "\n".join(held), begin
            held, begin = [], number
        if held or line.strip():
            if not held:
                begin = number
            held.append(line)
    if held:
        yield "\n".join(held), begin


class _Lost(Exception):
    """The YAML can be scanned but is nothing that a front matter can be."""

    def __init__(self, line: int, message: str, fix: str) -> None:
        super().__init__(message)
        self.line, self.message, self.fix = line, message, fix


class _Reading:
    """One pass over the events of a YAML text."""

    def __init__(self, text: str, first: int, report: Report) -> None:
        self._events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
        self._first = first
        self._report = report

    def entries(self) -> tuple[Entry, ...]:
        """The keys and values; raises YAMLError or _Lost."""
        found: tuple[Entry, ...] = ()
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1 or event.version or event.tags:
                    raise _Lost(
                        self._line(event), "This line ends the front matter for YAML", "Remove `...` and `%` lines"
                    )
            elif isinstance(event, yaml.MappingStartEvent):
                self._plain(event)
                found = self._pairs(1)
            elif isinstance(event, yaml.NodeEvent):
                if isinstance(event, yaml.ScalarEvent) and not event.value and event.implicit[0]:
                    continue  # Nothing but comments.
                raise _Lost(self._line(event), *_NO_PAIR)
        return found

    def _pairs(self, depth: int) -> tuple[Entry, ...]:
        pairs: list[Entry] = []
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            line = self._line(event)
            if not isinstance(event, yaml.ScalarEvent):
                if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                    raise _Lost(line, *_ANCHOR)
                raise _Lost(line, "A key must be one plain word", "Write `key: value`")
            self._plain(event)
            pairs.append(Entry(one_line(event.value), line, self._value(next(self._events), depth + 1)))
        return tuple(pairs)

    def _value(self, event: Any, depth: int) -> Value:
        line = self._line(event)
        if depth > _DEEPEST:
            raise _Lost(line, "This value is nested too deeply", "Write plain text, or one list of plain texts")
        if isinstance(event, yaml.AliasEvent):
            self._report.error(line, *_ANCHOR)
            return Unreadable(line)
        sound = self._plain(event)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(one_line(event.value), line) if sound else Unreadable(line)
        if isinstance(event, yaml.MappingStartEvent):
            return Mapping(self._pairs(depth), line)
        items: list[Scalar] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            if isinstance(event, yaml.MappingStartEvent) and depth < _DEEPEST:
                raise _Lost(self._line(event), *_COLON)
            item = self._value(event, depth + 1)
            if isinstance(item, Scalar):
                items.append(item)
            elif not isinstance(item, Unreadable):
                raise _Lost(item.line, "A list holds plain texts only", "Write it as `[one, two]`")
        return Listing(tuple(items), line)

    def _plain(self, event: Any) -> bool:
        """Whether the event has neither anchor nor tag; one that has is noted."""
        if event.anchor:
            self._report.error(self._line(event), *_ANCHOR)
        if event.tag:
            self._report.error(self._line(event), *_TAG)
        return not (event.anchor or event.tag)

    def _line(self, event: Any) -> int:
        return int(event.start_mark.line) + self._first


_EXPLAINED = (
    (("mapping values",), *_COLON),
    (("anchor", "alias", "alphabetic or numeric"), *_ANCHOR),
    (("tag",), *_TAG),
    (
        ("escape character", "hexdecimal number", "hexadecimal number", "Unicode character"),
        "A backslash means something special between double quotes",
        "Write single quotes around the value, or remove the backslash",
    ),
    (
        ("unexpected end of stream", "quoted scalar", "expected <block end>, but found '<scalar>'", "expected key"),
        "A quotation mark is opened here and not closed properly",
        "Put the whole value between two equal quotation marks; inside, write the other kind",
    ),
    (("flow sequence", "flow mapping"), "A bracket is opened here and not closed properly", "Write `[one, two]`"),
    (("cannot start any token",), "The value begins with a character that YAML keeps for itself", "Put it in quotes"),
    (("expected ':'",), *_NO_PAIR),
)


def _explain(error: yaml.YAMLError, text: str, first: int, report: Report) -> None:
    """Note a YAML error in words that a coach can use, on the line where the mending is to be done."""
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or error}"
    problem = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    last = first + text.count("\n")
    line = min(first + (problem.line if problem else 0), last)
    at = text.split("\n")[line - first]
    if "token" in said and "\t" in at[: len(at) - len(at.lstrip())] + at.split(":", 1)[-1][:1]:
        report.error(line, "There is a tab in this line", "Use spaces instead of the tab")
        return
    for signs, message, fix in _EXPLAINED:
        if any(sign in said for sign in signs):
            if context and signs[0] in ("unexpected end of stream", "flow sequence", "expected ':'"):
                line = min(first + context.line, last)
            report.error(line, message, _quoted(at) if message is _COLON[0] else fix)
            return
    report.error(
        line,
        f"The front matter cannot be read here: `{shortened(at)}`",
        "Write `key: value`, and put a value with unusual characters in quotes",
    )


def _quoted(at: str) -> str:
    """How the line would look with its value in quotes."""
    key, _, value = one_line(at).partition(": ")
    if at[:1].isspace() and ": " not in value:
        return f"Put the whole value of the key above in quotes; or remove the spaces before `{shortened(key)}`"
    mark = "'" if '"' in value else '"'
    return f"Put the whole value in quotes: `{shortened(f'{key}: {mark}{value}{mark}', 100)}`" if value else _COLON[1]
