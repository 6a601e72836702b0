"""Where sessions lie: one folder each, with an id that sorts by time and cannot lead anywhere else."""

import errno
import os
import re
import shutil
import stat
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from simulator.domain.errors import CoffeechatError, NotFound, StorageFailed, printable

_ID = re.compile(r"\d{8}-\d{6}-\d{3}(?:-\d{1,4})?")

JOURNAL = "journal.jsonl"
SCORE = "score.json"
PERSONA = "persona.json"
SOUND = "turns"


def new_folder(root: Path, now: datetime) -> Path:
    """A fresh session folder, named by the moment in UTC with milliseconds; `StorageFailed` where none can be made."""
    stem = now.astimezone(UTC).strftime("%Y%m%d-%H%M%S-") + f"{now.microsecond // 1000:03d}"
    try:
        root.mkdir(parents=True, exist_ok=True)
        for number in range(1, 10_000):
            folder = root / (stem if number == 1 else f"{stem}-{number}")
            try:
                folder.mkdir(mode=0o700)
            except FileExistsError:
                continue
            return folder
    except OSError as error:
        raise StorageFailed(
            f"This session cannot be saved ({error.strerror})", f"make room in {root}, or let coffeechat write there"
        ) from error
    raise StorageFailed("This session cannot be saved (too many at this moment)", "try again")


def ids(root: Path) -> list[str]:
    """The ids of all sessions, newest first; empty where there is no folder yet."""
    try:
        with os.scandir(root) as entries:
            found = [e.name for e in entries if _ID.fullmatch(e.name) and e.is_dir(follow_symlinks=False)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StorageFailed(f"Your sessions cannot be read ({error.strerror})", f"check {root}") from error
    return sorted(found, key=_order, reverse=True)


def find(root: Path, wanted: str) -> Path:
    """The folder of an id or of the beginning of one; `NotFound` where none or more than one begins so."""
    name = wanted.strip()
    known = ids(root)
    if name in known:
        return root / name
    matching = [i for i in known if name and i.startswith(name)]
    if len(matching) == 1:
        return root / matching[0]
    shown = printable(name)[:60]
    if matching:
        raise NotFound(f"More than one session begins with {shown}", "give more of its id")
    raise NotFound(f"There is no session {shown!r}", "see `coffeechat sessions list`")


def delete(folder: Path) -> None:
    """Delete a session with its recordings; `StorageFailed` where the disk does not let us."""
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise StorageFailed(f"The session could not be deleted ({error.strerror})", f"delete {folder}") from error


def write_whole(path: Path, text: str | bytes) -> None:
    """Write a file whole or not at all, and onto the disk; `StorageFailed` where that fails."""
    data = text.encode("utf-8") if isinstance(text, str) else text
    temporary = path.with_name(f".{path.name}.new")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise StorageFailed(
            f"{path.name} could not be saved ({error.strerror})", f"make room in {path.parent}"
        ) from error


def read_text(path: Path) -> str:
    """A file of a session as text, unreadable bytes replaced; `CoffeechatError` where it cannot be read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # A pipe would be waited for without end.
            raise OSError(errno.EINVAL, "not an ordinary file")
        return path.read_text("utf-8", errors="replace")
    except OSError as error:
        raise CoffeechatError(
            f"{path.name} of this session cannot be read ({error.strerror})", f"check {path}"
        ) from error


def _order(session: str) -> tuple[str, int]:
    parts = session.split("-")
    return "-".join(parts[:3]), int(parts[3]) if len(parts) > 3 else 1
