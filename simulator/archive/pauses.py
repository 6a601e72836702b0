"""How the visitor pauses, kept from one session to the next: a small JSON file in the user's folder."""

import json
from pathlib import Path

from simulator.archive.folders import write_whole
from simulator.domain.errors import StorageFailed
from simulator.speech.patience import Pauses

FILE = "pauses.json"

_MOST = 1_000_000
"""Bytes; what is larger was not written here."""


def read_pauses(path: Path) -> Pauses:
    """The pauses that are known; a stranger's where the file is missing, damaged or holds something else."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST:
            return Pauses()
        turns = json.loads(path.read_text("utf-8"))["turns"]
        known = Pauses()
        for turn in turns:
            for pause in turn:
                known = known.with_one(float(pause))
            known = known.with_turn()
        return known
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return Pauses()


def write_pauses(path: Path, known: Pauses) -> None:
    """Write them whole or not at all; `StorageFailed` where the disk does not let us."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(f"{path.name} could not be saved ({error.strerror})", f"check {path.parent}") from error
    write_whole(path, json.dumps({"format": 1, "turns": known.turns[:-1]}))
