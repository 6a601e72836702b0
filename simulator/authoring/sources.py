"""The text of a page's file, or the one reason why it cannot be had."""

import os
import stat
from pathlib import Path

from simulator.authoring.inline import page_text
from simulator.authoring.problems import Report, shortened
from simulator.domain.errors import CoffeechatError, printable
from simulator.domain.slugs import is_slug, slug

LARGEST = 1 << 20
"""Bytes: a page over 1 MiB is refused unread (`formats.md`, section 1)."""


def shown(path: Path) -> str:
    """The path as text that any terminal and any encoding can show."""
    return printable(os.fspath(path).encode("utf-8", "replace").decode("utf-8")).replace("\n", " ")


def source(path: Path, report: Report) -> str | None:
    """The file's text with `\\n` line ends, without control characters; None, with one error noted, where it fails."""
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            report.error(1, "This is a folder, not a page", "Name a file that ends in `.md`")
            return None
        if not stat.S_ISREG(about.st_mode):
            report.error(1, "This is not an ordinary file", "Name a file that ends in `.md`")
            return None
        if about.st_size > LARGEST:
            report.error(1, "The page is larger than 1 MiB, so it was not read", "Keep a page to a few thousand words")
            return None
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        report.error(1, "There is no such file", "Check the name and the folder")
        return None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "the system refused"
        report.error(1, f"The file cannot be read ({reason})", "Check that you may open it in an editor")
        return None
    if len(data) > LARGEST:
        report.error(1, "The page is larger than 1 MiB, so it was not read", "Keep a page to a few thousand words")
        return None
    return decoded(data, report)


def lines_of(path: Path, holds: str) -> list[str]:
    """The lines of a list on one line each, blank ones left out; `holds` says what a person writes into such a file.

    Raises `CoffeechatError` where the file cannot be had as text.
    """
    report = Report(shown(path))
    text = source(path, report)
    if text is None:
        problem = report.problems[0]
        what = problem.message[:1].lower() + problem.message[1:]
        raise CoffeechatError(
            f"{problem.file} cannot be read: {what}", f"write {holds}, in a file of plain text, UTF-8"
        )
    return [line for raw in text.split("\n") if (line := " ".join(raw.split()))]


def text_of(data: bytes, file: str) -> str:
    """The bytes as text: UTF-8, or UTF-16 where its mark stands first, as some programs on Windows write it."""
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise CoffeechatError(f"{file} is not UTF-8", "save it again with the encoding UTF-8") from error


def decoded(data: bytes, report: Report) -> str | None:
    """The bytes as text; None, with one error and its line noted, where they are no UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        report.error(
            before.count(b"\n") + 1,
            "The file is not UTF-8 from this line on",
            "Save it again with the encoding UTF-8 (in most editors under Save as)",
        )
        return None
    return page_text(text)


def slug_of(path: Path, report: Report) -> str:
    """The slug that the file's name is; a name that is none is noted."""
    name = path.name.removesuffix(".md")
    if not is_slug(name) or name == path.name:
        better = slug(name) or "maya-okafor"
        message = f"The file name `{shortened(shown(Path(path.name)))}` is not allowed"
        report.error(1, message, f"Use only a-z, 0-9 and hyphens, and end in .md, as in `{better}.md`")
    return name
