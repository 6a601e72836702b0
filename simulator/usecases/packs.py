"""Packs of pages: built from a coach's own, installed beside one's own, and removed again without a trace."""

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from simulator import locations
from simulator.archive.folders import write_whole
from simulator.archive.packs import (
    MOST_PAGES,
    Pack,
    Record,
    fingerprint,
    forget_record,
    keep_record,
    pack_to_bytes,
    read_pack,
    records,
)
from simulator.authoring.banks import parse_bank
from simulator.authoring.personas import parse_persona
from simulator.authoring.problems import Level, Problem, Report, nearest
from simulator.authoring.sources import decoded, shown, slug_of, source
from simulator.domain.errors import BrokenPage, CoffeechatError, NotFound, StorageFailed
from simulator.domain.slugs import is_slug
from simulator.usecases import library

__all__ = ["Removed", "build", "install", "packs", "remove"]

PERSONAS, BANKS = "personas", "question_banks"


@dataclass(frozen=True, slots=True)
class Removed:
    """What became of a pack's pages: those that are gone, and those that were changed since and are kept."""

    gone: tuple[str, ...]
    kept: tuple[str, ...]


def build(out: Path, paths: Iterable[Path | str]) -> Pack:
    """Put pages (a folder stands for the pages in it) into a pack, named as its file is.

    Raises `BrokenPage` for a page with an error, and `StorageFailed` where the file cannot be written.
    """
    name = out.name.removesuffix(out.suffix)
    if not is_slug(name) or out.suffix != ".zip":
        raise CoffeechatError(f"'{out.name}' is no name for a pack", "use a-z, 0-9 and hyphens, ending in .zip")
    pages: dict[str, bytes] = {}
    for path in library.pages_of(paths):
        data = _bytes(path)
        kind = _kind(data, path.name.removesuffix(".md"), path)
        held = f"{kind}/{path.name}"
        if held in pages:
            raise CoffeechatError(f"There are two pages called {path.name}", "give one of them another name")
        pages[held] = data
    if not pages:
        raise NotFound("There is no page to put into a pack", "name persona pages or question banks")
    if len(pages) > MOST_PAGES:
        raise CoffeechatError(f"A pack holds at most {MOST_PAGES} pages", "make several of them")
    pack = Pack(name, dict(sorted(pages.items())))
    try:
        out.write_bytes(pack_to_bytes(pack))
    except OSError as error:
        raise StorageFailed(f"{out} could not be written ({error.strerror})", "choose another place") from error
    return pack


def install(path: Path) -> Pack:
    """Put the pages of a pack among the user's own, all of them or none; an older version of it is replaced.

    Raises `BrokenPage` for a page with an error, and `CoffeechatError` where a page of the user's stands in the way.
    """
    pack = read_pack(path)
    for held, data in pack.pages.items():
        kind, name = held.split("/")
        found = _kind(data, name.removesuffix(".md"), Path(path.name) / held)
        if found != kind:
            raise CoffeechatError(f"{held} in {path} does not belong into that folder", "ask for the pack again")
    known = {record.name: record for record in records(_root())}
    before = known.get(pack.name, Record(pack.name, {}))
    for held, data in pack.pages.items():
        target = _target(held)
        if os.path.lexists(target) and not _is(target, fingerprint(data), before.pages.get(held)):
            raise CoffeechatError(
                f"You have a page {target} of your own already", "move it away, or give it another name"
            )
    # A page that the user had already, word for word, stays theirs: removing the pack must not take it away.
    theirs = {h for h in pack.pages if os.path.lexists(_target(h)) and not any(h in r.pages for r in known.values())}
    fresh = Record(pack.name, {held: fingerprint(data) for held, data in pack.pages.items() if held not in theirs})
    # The record first: what a crash leaves half done can then be removed or installed again.
    keep_record(_root(), Record(pack.name, {**before.pages, **fresh.pages}))
    for held in fresh.pages:
        target, data = _target(held), pack.pages[held]
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageFailed(f"{target.parent} could not be made ({error.strerror})", "check the folder") from error
        write_whole(target, data)
    _drop({held: mark for held, mark in before.pages.items() if held not in fresh.pages}, pack.name)
    keep_record(_root(), fresh)
    return pack


def packs() -> list[Record]:
    """The installed packs, by name."""
    return records(_root())


def remove(name: str) -> Removed:
    """Take a pack's pages away, but for those that were changed since; `NotFound` where it is not installed."""
    known = {record.name: record for record in records(_root())}
    if name not in known:
        near = nearest(name, known)
        remedy = f"did you mean `{near}`?" if near else "see `coffeechat packs list`"
        raise NotFound(f"There is no pack called `{name[:60]}`", remedy)
    done = _drop(known[name].pages, name)
    forget_record(_root(), name)
    return done


def _drop(pages: Mapping[str, str], name: str) -> Removed:
    """Delete the pages that are still as they were installed and that no other pack holds."""
    shared = {held for record in packs() if record.name != name for held in record.pages}
    gone: list[str] = []
    kept: list[str] = []
    for held, mark in pages.items():
        target = _target(held)
        if not os.path.lexists(target):
            continue
        if held in shared or not _is(target, mark):
            kept.append(held)
            continue
        try:
            target.unlink()
        except OSError as error:
            raise StorageFailed(f"{target} could not be deleted ({error.strerror})", "check the folder") from error
        gone.append(held)
    return Removed(tuple(gone), tuple(kept))


def _is(target: Path, *marks: str | None) -> bool:
    """Whether an ordinary page stands there with one of these fingerprints."""
    if target.is_symlink():
        return False
    with suppress(OSError):
        return target.is_file() and fingerprint(target.read_bytes()) in marks
    return False


def _bytes(path: Path) -> bytes:
    """A page as it stands on disk; `BrokenPage` where it cannot be read as one."""
    report = Report(shown(path))
    if source(path, report) is None:
        raise _broken(report.problems)
    slug_of(path, report)
    if report.failed:
        raise _broken(report.problems)
    return path.read_bytes()


def _kind(data: bytes, slug: str, path: Path) -> str:
    """Which folder a page belongs into: what it can be read as; `BrokenPage` where it is neither."""
    report = Report(shown(path))
    text = decoded(data, report)
    if text is None:
        raise _broken(report.problems)
    persona, problems = parse_persona(text, slug, shown(path))
    if persona is not None:
        return PERSONAS
    bank, others = parse_bank(text, slug, shown(path))
    if bank is not None:
        return BANKS
    # A page of stories was meant as a persona, whatever else is wrong with it.
    raise _broken(problems if "# stories" in text.lower() else others)


def _broken(problems: Sequence[Problem]) -> BrokenPage:
    first = next(problem for problem in problems if problem.level is Level.ERROR)
    return BrokenPage(f"{first.file}:{first.line}: {first.message}", first.fix)


def _root() -> Path:
    return locations.own("packs")


def _target(held: str) -> Path:
    kind, name = held.split("/")
    return locations.own(kind) / name
