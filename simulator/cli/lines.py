"""Lines in and lines out: standard input without surprises, JSON that cannot drive a terminal."""

import errno
import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from textwrap import wrap
from typing import Any, TextIO

from simulator.domain.errors import CoffeechatError, StorageFailed, printable

_UNSAFE = re.compile("[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def as_json(value: Any, indent: int | None = None) -> str:
    """The value as JSON, readable in every script; whatever could drive a terminal is written as an escape."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def show(text: str = "") -> None:
    """One or more lines for a person, without control characters."""
    print(printable(text), flush=True)


def tell(text: str = "") -> None:
    """As `show`, and on a terminal no word is broken at its edge; not for commands, which are copied whole."""
    if sys.stdout is not None and sys.stdout.isatty():
        width = max(20, shutil.get_terminal_size().columns)
        text = "\n".join(_within(line, width) for line in printable(text).split("\n"))
    show(text)


def _within(line: str, width: int) -> str:
    """A line as several, the later ones as far from the edge as the first."""
    if len(line) < width:
        return line
    indent = line[: len(line) - len(line.lstrip())]
    return "\n".join(wrap(line, width - 1, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False))


def complain(sentence: str) -> None:
    """One sentence on standard error, where there is one."""
    if sys.stderr is not None:
        print(printable(sentence), file=sys.stderr, flush=True)


def show_json(value: Any, indent: int | None = 2) -> None:
    """One JSON document."""
    print(as_json(value, indent))


def show_json_line(value: Any) -> None:
    """One line of JSON Lines, handed on at once."""
    print(as_json(value), flush=True)


def stdin_lines() -> Iterator[str]:
    r"""Every line of standard input, blank ones too; lines end at \n or \r\n; what is not UTF-8 is replaced."""
    return chain.from_iterable(stdin_lots())


def stdin_lots() -> Iterator[list[str]]:
    """The same in lots: the lines that were there to be read at once, so that nobody who types waits for a next one."""
    if sys.stdin is None or sys.stdin.closed:
        return
    first = True
    for lot in _raw_lots():
        lines = [raw.decode("utf-8", "replace").removesuffix("\r") for raw in lot]
        if first and lines:
            lines[0], first = lines[0].removeprefix("\ufeff"), False
        yield lines


def _raw_lots() -> Iterator[list[bytes]]:
    """Lines without their ends, read past Python's own buffer.

    A thread that waits inside that buffer holds its lock, and a program that ends meanwhile would crash on it.
    """
    waiting = b""
    try:
        while chunk := os.read(sys.stdin.fileno(), 65_536):
            *lines, waiting = (waiting + chunk).split(b"\n")
            yield lines
    except OSError as error:
        if error.errno == errno.EIO:  # The terminal was closed.
            return
        raise CoffeechatError(
            f"Standard input cannot be read ({error.strerror})", "pipe text into the command, or redirect a file to it"
        ) from error
    if waiting:
        yield [waiting]


def agreed(question: str) -> bool:
    """Ask on standard output; the end of standard input is a no."""
    show(f"{question} [y/N]")
    return next(stdin_lines(), "").strip().lower() in ("y", "yes")


def write_file(path: Path, text: str) -> None:
    """Write a file of text; `StorageFailed` says why not."""
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise not_written(path, error) from error


def check_writable(path: Path) -> None:
    """`StorageFailed` where `write_file` would fail, before a talk is held for it; what stands there stays."""
    there = os.path.lexists(path)
    try:
        if not there or path.is_file():
            path.open("ab").close()
        elif path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not there:
            path.unlink()
    except OSError as error:
        raise not_written(path, error) from error


def not_written(path: Path, error: OSError) -> StorageFailed:
    """The error that says why a file could not be written."""
    return StorageFailed(f"{path} could not be written ({error.strerror})", "choose another place")


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sits at this stream; False for a closed or missing one."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False
