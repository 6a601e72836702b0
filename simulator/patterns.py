"""Patterns of the judging rooms, compiled once for this machine and kept beside the bytecode, as Python keeps its own.

The cues of the scorecard, the shapes of requests and the like are long alternatives: `re` takes some seconds for them
in every process, and a tenth of a second from what is kept here. What is kept is `re`'s own code for its own version,
which it checks before it uses it. Wherever anything fails, the pattern is compiled as always.
"""

import atexit
import base64
import importlib
import json
import logging
import os
import re
import sys
import tempfile
from array import array
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from threading import Lock
from typing import Any, TypeAlias

log = logging.getLogger(__name__)

_MOST = 2000
"""Patterns in the file beyond which only those of this process are kept: older ones may be of no use any more."""

_Row: TypeAlias = list[Any]
"""Flags, code in base64, number of groups, number of each named group, name of each group."""

_lock = Lock()
_new: dict[str, _Row] = {}


def compiled(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """What `re.compile` gives; raises `re.error` as it does."""
    key = f"{int(flags)} {pattern}"
    try:
        row = _kept().get(key)
        if row is None:
            row = _row(pattern, flags)
            with _lock:
                _new[key] = row
        return _made(pattern, row)
    except re.error:
        raise
    except Exception as error:  # Another version of `re`, or a damaged file.
        log.debug("A pattern is compiled anew: %s", error)
        return re.compile(pattern, flags)


def path() -> Path:
    """Where they are kept: among the bytecode, one file for each version of Python and of its `re`."""
    magic = getattr(importlib.import_module("_sre"), "MAGIC", 0)
    return Path(cache_from_source(__file__)).with_suffix(f".{magic}.patterns")


def keep() -> None:
    """Write what was compiled, beside what is there. Without effect where Python is to write no bytecode."""
    with _lock:
        new = dict(_new)
    if not new or sys.dont_write_bytecode:
        return
    rows = _read() | new
    try:
        target = path()
        target.parent.mkdir(exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=target.parent, suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="ascii") as out:
                json.dump(rows if len(rows) <= _MOST else new, out)
            os.chmod(temporary, 0o644)
            os.replace(temporary, target)
        finally:
            Path(temporary).unlink(missing_ok=True)
    except OSError as error:
        log.debug("Patterns are not kept: %s", error)


atexit.register(keep)


@cache
def _kept() -> dict[str, _Row]:
    return _read()


def _read() -> dict[str, _Row]:
    try:
        rows = json.loads(path().read_text("ascii"))
    except Exception as error:  # Not there yet, or damaged.
        log.debug("No patterns are kept: %s", error)
        return {}
    return rows if isinstance(rows, dict) else {}


def _row(pattern: str, flags: re.RegexFlag) -> _Row:
    """As `re` compiles it, but for the last step."""
    parser: Any = importlib.import_module("re._parser")
    compiler: Any = importlib.import_module("re._compiler")
    parsed = parser.parse(pattern, int(flags))
    code = array("I", compiler._code(parsed, int(flags)))
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in parsed.state.groupdict.items():
        names[number] = name
    state = parsed.state
    kept = base64.b64encode(code.tobytes()).decode("ascii")
    return [int(flags) | state.flags, kept, state.groups - 1, dict(state.groupdict), names]


def _made(pattern: str, row: _Row) -> re.Pattern[str]:
    flags, code, groups, numbers, names = row
    figures = array("I")
    figures.frombytes(base64.b64decode(code))
    made: re.Pattern[str] = importlib.import_module("_sre").compile(
        pattern, flags, figures.tolist(), groups, numbers, tuple(names)
    )
    return made
