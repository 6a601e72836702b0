"""A coach's rubric: checked before it is used, and what it changes."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from simulator import locations
from simulator.archive.folders import write_whole
from simulator.authoring.problems import Level, Problem, Report
from simulator.authoring.sources import shown, source
from simulator.domain.errors import BrokenPage, CoffeechatError, EngineMissing, StorageFailed
from simulator.scoring import Rubric, read_rubric
from simulator.scoring.rubric import rubric_and_errors


@dataclass(frozen=True, slots=True)
class Change:
    """A number of a rubric that is not the shipped one; several where a level has several lines."""

    key: str
    shipped: str
    own: str


def own_rubric() -> Path:
    """Where the user's own rubric lies, if there is one."""
    return locations.home() / "rubric.toml"


def shipped_rubric() -> Rubric:
    """The rubric that comes with the program; `EngineMissing` where the installation lacks it."""
    return read_rubric(shipped_text(), "of coffeechat itself")


def shipped_text() -> str:
    """The shipped rubric as it was written, with its comments; `EngineMissing` where the installation lacks it."""
    try:
        return (locations.shipped("assets") / "rubric.toml").read_text("utf-8")
    except OSError as error:
        raise EngineMissing("The rubric of coffeechat is missing", "install coffeechat again") from error


def free_file(path: Path) -> Path:
    """The same path; `CoffeechatError` where it does not end in .toml or something stands there."""
    if path.suffix != ".toml":
        raise CoffeechatError(f"'{shown(Path(path.name))}' is no name for a rubric", "end it in .toml")
    if os.path.lexists(path):
        raise CoffeechatError(f"{shown(path)} exists already", "choose another name, so that nothing is lost")
    return path


def replaced_by(path: Path) -> str:
    """What the user's own rubric is called, where `use_rubric` would write another over it; else empty."""
    own = own_rubric()
    _, text = sound_rubric(path)
    if not os.path.lexists(own):
        return ""
    with suppress(OSError, ValueError):
        if own.read_text("utf-8") == text:
            return ""
    found = check_rubric(own)[0]
    return f"{found.name}, version {found.version}," if found is not None else f"The rubric {own}, which has errors,"


def use_rubric(path: Path) -> tuple[Rubric, Path]:
    """Put the rubric of a file in force, and say where it lies now.

    Raises `BrokenPage` with its first error, and `StorageFailed` where it cannot be written.
    """
    found, text = sound_rubric(path)
    try:
        own_rubric().parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(f"{own_rubric().parent} could not be made ({error.strerror})", "make room there") from error
    write_whole(own_rubric(), text)
    return found, own_rubric()


def sound_rubric(path: Path) -> tuple[Rubric, str]:
    """The rubric in a file, and its text; `BrokenPage` with its first error."""
    found, problems = check_rubric(path)
    text = source(path, Report(shown(path)))
    if found is None or text is None:
        first = next(problem for problem in problems if problem.level is Level.ERROR)
        raise BrokenPage(f"{first.file}:{first.line}: {first.message}", first.fix)
    return found, text


def rubric() -> Rubric:
    """The shipped rubric, overruled by `rubric.toml` in the user's folder; `CoffeechatError` for its first error."""
    shipped, own = shipped_rubric(), own_rubric()
    try:
        if not own.is_file():
            return shipped
    except OSError as error:
        raise CoffeechatError(f"The rubric {own} cannot be read ({error.strerror})", "check the folder") from error
    report = Report(shown(own))
    text = source(own, report)
    if text is None:
        raise CoffeechatError(f"The rubric {own} cannot be read: {report.problems[0].message}", report.problems[0].fix)
    return read_rubric(text, str(own), base=shipped)


def check_rubric(path: Path) -> tuple[Rubric | None, list[Problem]]:
    """The rubric in this file (None where it has an error), and what is wrong with it; never raises for the file."""
    report = Report(shown(path))
    text = source(path, report)
    if text is None:
        return None, list(report.problems)
    shipped = shipped_rubric()
    own, errors = rubric_and_errors(text, shown(path), base=shipped)
    for error in errors:
        report.error(_line(text, error.what), error.what, error.remedy[:1].upper() + error.remedy[1:])
    if own is None:
        return None, list(report.problems)
    if list(changes(own, shipped)) and (own.name, own.version) == (shipped.name, shipped.version):
        report.warning(
            1,
            "The numbers are others than the shipped ones, and the name and version are the same",
            'Write `version = "2"`, so that old and new scores are never mixed up',
        )
    return own, list(report.problems)


def changes(own: Rubric, shipped: Rubric) -> Iterator[Change]:
    """What a rubric changes, in the order of the file."""
    for table in ("weights", "levels", "lines", "ceilings"):
        mine, theirs = getattr(own, table), getattr(shipped, table)
        for key, value in theirs.items():
            if mine[key] != value:
                yield Change(f"{table}.{key}", _numbers(value), _numbers(mine[key]))


def _numbers(value: float | tuple[float, ...]) -> str:
    return ", ".join(f"{v:g}" for v in (value if isinstance(value, tuple) else (value,)))


def _line(text: str, what: str) -> int:
    """The line that an error speaks of: by its number, or by the key that it names; 1 where it names neither."""
    if found := re.search(r"\(at line (\d+)", what):
        return int(found[1])
    if not (key := re.search(r"at `(?:(\w+)\.)?([^`]+)`", what)):
        return 1
    table = None
    for number, line in enumerate(text.split("\n"), 1):
        if head := re.match(r"\s*\[\s*([^\]]+?)\s*\]", line):
            table = head[1].strip("\"'")
            if key[1] is None and table == key[2]:
                return number
        elif table == key[1] and re.match(rf"\s*[\"']?{re.escape(key[2])}[\"']?\s*=", line):
            return number
    return 1
