"""Cards of pages that were read before, kept on disk, so that a library of thousands is listed at once."""

import json
import logging
import os
import tempfile
import time
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeAlias

from simulator.authoring.cards import PersonaCard
from simulator.domain.persona import Temperament, VoiceWish

log = logging.getLogger(__name__)

FILE = "persona-cards.json"
"""What the index is called in the folder of what may be thrown away."""

_SETTLED_NS = 2_000_000_000
"""The clock of a file system may be that coarse: a page changed less than that ago may change again without a trace."""

Mark: TypeAlias = tuple[int, int, int, int]
"""Size, times of change of the text and of the file, and number of a file: other text, another mark."""


class CardIndex:
    """Cards by page, each good for as long as its page is the same file. It saves time and nothing else.

    Whatever fails here is work done again: a damaged index, one that another version of the program wrote, and one that
    cannot be written count as none. Without a file nothing is kept.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._kept = _read(file) if file is not None else {}
        self._held: dict[str, tuple[Mark, PersonaCard]] = {}
        self._seen: dict[str, Mark] = {}

    def card(self, page: Path) -> PersonaCard | None:
        """The card of this page as it is on disk now; None where it has to be read."""
        path = os.fspath(page)
        mark = _mark(page) if self._file is not None else None
        if mark is None:
            return None
        self._seen[path] = mark
        kept = self._kept.get(path)
        if kept is None or kept[0] != mark:
            return None
        self._held[path] = kept
        return kept[1]

    def add(self, page: Path, card: PersonaCard) -> None:
        """Keep the card of a page that was read after `card` did not know it."""
        path = os.fspath(page)
        mark = self._seen.get(path)
        if mark is not None and time.time_ns() - max(mark[1:3]) > _SETTLED_NS and _mark(page) == mark:
            self._held[path] = mark, card

    def close(self) -> None:
        """Write the cards that were asked for and no others, where there is anything new."""
        if self._file is not None and self._held != self._kept:
            _write(self._file, self._held)


def _mark(page: Path) -> Mark | None:
    try:
        about = page.stat()
    except (OSError, ValueError):
        return None
    return about.st_size, about.st_mtime_ns, about.st_ctime_ns, about.st_ino


def _program() -> str:
    """Which reader of pages this is: another one may read the same page otherwise."""
    about = [(p.name, p.stat().st_size, p.stat().st_mtime_ns) for p in sorted(Path(__file__).parent.glob("*.py"))]
    return blake2b(repr(about).encode(), digest_size=16).hexdigest()


def _read(file: Path) -> dict[str, tuple[Mark, PersonaCard]]:
    try:
        head, _, body = file.read_text("utf-8").partition("\n")
        if head != _seal(body):
            return {}
        return {path: (_as_mark(mark), _card(fields)) for path, (mark, fields) in json.loads(body).items()}
    except FileNotFoundError:
        return {}
    except Exception as error:  # A damaged file fails in many ways.
        log.debug("The index of cards is made anew: %s", error)
        return {}


def _write(file: Path, cards: Mapping[str, tuple[Mark, PersonaCard]]) -> None:
    body = json.dumps({path: (mark, asdict(card)) for path, (mark, card) in cards.items()})
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=file.parent, suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                out.write(f"{_seal(body)}\n{body}")
            os.replace(temporary, file)
        finally:
            Path(temporary).unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        log.debug("The index of cards is not kept: %s", error)


def _seal(body: str) -> str:
    """What stands above the cards: of another program, or of other cards, it is another."""
    return blake2b(f"{_program()} {body}".encode(), digest_size=16).hexdigest()


def _as_mark(mark: Any) -> Mark:
    size, changed, moved, number = mark
    return size, changed, moved, number


def _card(fields: dict[str, Any]) -> PersonaCard:
    fields |= {
        "temperament": Temperament(fields["temperament"]),
        "voice": VoiceWish(**fields["voice"]),
        "tags": tuple(fields["tags"]),
        "introduces": tuple(fields["introduces"]),
    }
    return PersonaCard(**fields)
