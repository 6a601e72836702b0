"""Packs of pages: built from a coach's own, looked at, installed beside one's own, and removed without a trace."""

import os
from collections.abc import Iterable, Mapping, Set
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
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
from simulator.authoring.library import pages_in
from simulator.authoring.problems import nearest
from simulator.authoring.sources import shown
from simulator.domain.errors import BrokenPage, CoffeechatError, NotFound, StorageFailed
from simulator.domain.slugs import is_slug
from simulator.usecases import assignments, library
from simulator.usecases.pack_pages import PERSONAS, Page, page_bytes, read_page
from simulator.usecases.rubrics import own_rubric

__all__ = ["Offer", "Offered", "Removed", "Standing", "build", "install", "look", "packs", "remove"]


class Standing(Enum):
    """What installing a page would do to what the user has."""

    NEW = "new"
    SAME = "there already"
    NEWER = "replaces the one of the pack installed before"
    BEFORE_SHIPPED = "will be used instead of coffeechat's own of this name"
    IN_THE_WAY = "you have another of your own by this name"


@dataclass(frozen=True, slots=True)
class Offered:
    """A page of a pack that is not installed yet."""

    page: Page
    standing: Standing


@dataclass(frozen=True, slots=True)
class Offer:
    """A pack that was read and not installed yet."""

    pack: Pack
    pages: tuple[Offered, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """What became of a pack's pages: those that are gone, and those that were changed since and are kept."""

    gone: tuple[str, ...]
    kept: tuple[str, ...]


def build(out: Path, paths: Iterable[Path | str], assignment: Path | None = None) -> Pack:
    """Put pages and an assignment into a pack, named as its file is; paths as in `library.pages_of`.

    Whom the assignment names must be in the pack or come with coffeechat: others, nobody could meet. Raises
    `BrokenPage` for a page with an error, and `StorageFailed` where the file cannot be written.
    """
    name = out.name.removesuffix(out.suffix)
    if not is_slug(name) or out.suffix != ".zip":
        raise CoffeechatError(f"'{out.name}' is no name for a pack", "use a-z, 0-9 and hyphens, ending in .zip")
    pages: dict[str, bytes] = {}
    for path in library.pages_of(paths, library.persona_library(), library.bank_library()):
        if assignment is not None and _same(path, assignment):
            continue
        data = page_bytes(path)
        held = read_page(data, path.name, path).held
        if held in pages:
            raise CoffeechatError(f"There are two pages for {held}", "give one of them another name, or leave it out")
        pages[held] = data
    if assignment is not None:
        data = page_bytes(assignment)
        known = {held.split("/")[1].removesuffix(".md") for held in pages if held.startswith(f"{PERSONAS}/")}
        _all_there(assignment, known | {page.stem for page in pages_in(locations.shipped(PERSONAS))})
        pages[read_page(data, assignment.name, assignment, assigns=True).held] = data
    if not pages:
        raise NotFound("There is no page to put into a pack", "name persona pages or question banks")
    if len(pages) > MOST_PAGES:
        raise CoffeechatError(f"A pack holds at most {MOST_PAGES} pages", "make several of them")
    pack = Pack(name, dict(sorted(pages.items())))
    if os.path.lexists(out):
        _is_pack(out)
    write_whole(out, pack_to_bytes(pack))
    return pack


def _all_there(assignment: Path, known: Set[str]) -> None:
    """Whom the assignment names are those that its students will have; else an error that says what to add."""
    own = library.persona_library().slugs() | known
    for slug in assignments.assignment(assignment, own).meet:
        if slug not in known:
            raise BrokenPage(
                f"{shown(assignment)} asks for a talk with {assignments.name_of(slug)}, whose page is not in the pack",
                f"add {slug} to the command",
            )


def look(path: Path) -> Offer:
    """What is in a pack, and what installing it would do; nothing is written.

    Raises `BrokenPage` for a page with an error, and `CoffeechatError` for what is no pack.
    """
    pack = read_pack(path)
    before = _installed().get(pack.name, Record(pack.name, {}))
    pages: list[Offered] = []
    for held, data in pack.pages.items():
        assigns = held.startswith(f"{assignments.FOLDER}/")
        page = read_page(data, held.split("/")[-1], Path(path.name) / held, assigns=assigns)
        if page.held != held:
            raise CoffeechatError(f"{held} in {path} does not belong into that folder", "ask for the pack again")
        pages.append(Offered(page, _standing(held, fingerprint(data), before.pages.get(held))))
    return Offer(pack, tuple(pages))


def install(offer: Offer) -> Pack:
    """Put the pages of a pack among the user's own, all of them or none; an older version of it is replaced.

    Raises `CoffeechatError` where a page of the user's stands in the way.
    """
    pack, known = offer.pack, _installed()
    before = known.get(pack.name, Record(pack.name, {}))
    for held, data in pack.pages.items():
        if _standing(held, fingerprint(data), before.pages.get(held)) is Standing.IN_THE_WAY:
            raise CoffeechatError(
                f"You have a page {_target(held)} of your own already", "move it away, or give it another name"
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
    known = _installed()
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


def _standing(held: str, mark: str, before: str | None) -> Standing:
    """What a page with this fingerprint would do where it belongs; `before`: that of the pack's older version."""
    target = _target(held)
    if os.path.lexists(target):
        if _is(target, mark):
            return Standing.SAME
        return Standing.NEWER if before is not None and _is(target, before) else Standing.IN_THE_WAY
    shipped = "/" in held and locations.shipped(held.split("/")[0]) / target.name
    return Standing.BEFORE_SHIPPED if shipped and shipped.is_file() else Standing.NEW


def _is(target: Path, *marks: str | None) -> bool:
    """Whether an ordinary page stands there with one of these fingerprints."""
    if target.is_symlink():
        return False
    with suppress(OSError):
        return target.is_file() and fingerprint(target.read_bytes()) in marks
    return False


def _is_pack(out: Path) -> None:
    """A pack may be built again; `CoffeechatError` where another file of this name would be lost."""
    try:
        read_pack(out)
    except CoffeechatError as error:
        raise CoffeechatError(
            f"{out} exists, and is no pack", "choose another name, so that nothing is lost"
        ) from error


def _same(one: Path, other: Path) -> bool:
    with suppress(OSError, ValueError):
        return one.samefile(other)
    return False


def _root() -> Path:
    return locations.own("packs")


def _installed() -> dict[str, Record]:
    return {record.name: record for record in packs()}


def _target(held: str) -> Path:
    """Where a page of this name in a pack belongs among the user's own."""
    if "/" not in held:
        return own_rubric()
    kind, name = held.split("/")
    return locations.own(kind) / name
