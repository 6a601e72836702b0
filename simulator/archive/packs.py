"""Packs: personas, question banks, a rubric and assignments in one zip file, and the record of what was installed.

A pack comes from somebody else. Nothing is unpacked by its own say-so: only a rubric and names of the shape of the
three folders are read, each at most as large as a page may be; whatever else lies in the file refuses it whole.
"""

import hashlib
import io
import json
import re
import stat
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from simulator.archive.folders import read_text, write_whole
from simulator.authoring.sources import LARGEST
from simulator.domain.errors import CoffeechatError, NotFound, StorageFailed
from simulator.domain.slugs import is_slug

FORMAT = 1
RUBRIC = "rubric.toml"
"""The name of a rubric in a pack; there is at most one."""
MOST_PAGES = 500
LARGEST_PACK = 64 << 20
"""Bytes on disk: five hundred pages of a few thousand words fit many times over."""

_ABOUT = "pack.json"
_PAGE = re.compile(r"(?:personas|question_banks|assignments)/[a-z0-9-]+\.md|" + re.escape(RUBRIC))
_NOT_A_PACK = "ask for the pack again, built with `coffeechat packs build`"


@dataclass(frozen=True, slots=True)
class Pack:
    """The pages of a pack by name: `rubric.toml`, or `<slug>.md` in one of the three folders; in order of name."""

    name: str
    pages: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Record:
    """An installed pack: each page with the SHA-256 of what was installed."""

    name: str
    pages: Mapping[str, str]


def fingerprint(page: bytes) -> str:
    """What tells whether a page is still as it was installed."""
    return hashlib.sha256(page).hexdigest()


def pack_to_bytes(pack: Pack) -> bytes:
    """The zip file; the same pages give the same bytes."""
    held = io.BytesIO()
    marks = {name: fingerprint(data) for name, data in sorted(pack.pages.items())}
    about = json.dumps({"format": FORMAT, "name": pack.name, "pages": marks}, indent=1).encode()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in [(_ABOUT, about), *sorted(pack.pages.items())]:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, data)
    return held.getvalue()


def read_pack(path: Path) -> Pack:
    """The pack in this file; `CoffeechatError`, naming the file, for anything that is not wholly a pack.

    Its pages must be those of its own list, byte for byte; packs of the first days have no list.
    """
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise CoffeechatError(f"{path} is not a file", "name a pack")
        if about.st_size > LARGEST_PACK:
            raise CoffeechatError(f"{path} is larger than {LARGEST_PACK >> 20} MiB", _NOT_A_PACK)
        with zipfile.ZipFile(path) as file:
            return _read(path, file)
    except FileNotFoundError as error:
        raise NotFound(f"There is no file {path}", "check the name and the folder") from error
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "the system refused"
        raise CoffeechatError(f"{path} cannot be read ({reason})", "check that you may open it") from error
    except CoffeechatError:
        raise
    except Exception as error:
        # The zip reader and its decompressors fail on damaged files with errors of a dozen kinds, not all their own.
        raise CoffeechatError(f"{path} is no pack, or a damaged one", _NOT_A_PACK) from error


def _read(path: Path, file: zipfile.ZipFile) -> Pack:
    entries = [entry for entry in file.infolist() if not entry.is_dir()]
    if len(entries) > MOST_PAGES + 1:
        raise CoffeechatError(f"{path} holds more than {MOST_PAGES} pages", "make several packs of it")
    pages: dict[str, bytes] = {}
    about: bytes | None = None
    for entry in entries:
        kind = stat.S_IFMT(entry.external_attr >> 16)
        known = entry.filename == _ABOUT or _PAGE.fullmatch(entry.filename)
        if not known or kind not in (0, stat.S_IFREG) or entry.filename in pages:
            raise CoffeechatError(f"{path} holds something that is no page: {entry.filename[:80]!r}", _NOT_A_PACK)
        with file.open(entry) as page:
            data = page.read(LARGEST + 1)  # What the file says of its own sizes is not to be trusted.
        if len(data) > LARGEST:
            raise CoffeechatError(f"{entry.filename} in {path} is larger than 1 MiB", "keep a page to its words")
        if entry.filename == _ABOUT:
            about = data
        else:
            pages[entry.filename] = data
    try:
        said = json.loads((about or b"").decode("utf-8"))
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict) or said.get("format") != FORMAT or not is_slug(str(said.get("name"))) or not pages:
        raise CoffeechatError(f"{path} does not say that it is a pack", _NOT_A_PACK)
    marks = said.get("pages", {name: fingerprint(data) for name, data in pages.items()})
    if marks != {name: fingerprint(data) for name, data in pages.items()}:
        raise CoffeechatError(f"{path} does not hold what it says: pages are damaged, missing or added", _NOT_A_PACK)
    return Pack(said["name"], dict(sorted(pages.items())))


def records(root: Path) -> list[Record]:
    """The installed packs, by name; a record that cannot be read is passed over."""
    try:
        files = sorted(path for path in root.iterdir() if path.suffix == ".json" and is_slug(path.stem))
    except OSError:
        return []
    return [record for path in files if (record := _record(path)) is not None]


def keep_record(root: Path, record: Record) -> None:
    """Remember an installed pack; `StorageFailed` where the disk does not let us."""
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(f"{root} could not be made ({error.strerror})", "let coffeechat write there") from error
    write_whole(root / f"{record.name}.json", json.dumps({"format": FORMAT, "pages": dict(record.pages)}, indent=1))


def forget_record(root: Path, name: str) -> None:
    """Remember a pack no longer; `StorageFailed` where the disk does not let us."""
    try:
        (root / f"{name}.json").unlink(missing_ok=True)
    except OSError as error:
        raise StorageFailed(f"The pack could not be forgotten ({error.strerror})", f"check {root}") from error


def _record(path: Path) -> Record | None:
    try:
        said = json.loads(read_text(path))
        pages = {str(name): str(mark) for name, mark in said["pages"].items() if _PAGE.fullmatch(name)}
    except (CoffeechatError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return Record(path.stem, pages)
