"""Exported sessions that others sent: read without trusting a word of them."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from simulator.authoring.inline import one_line
from simulator.authoring.sources import shown
from simulator.domain.cohort import Exported, Slip
from simulator.domain.errors import CoffeechatError, NotFound
from simulator.domain.scorecard import CRITERIA

NAMELESS = "without a name"
"""Whoever sent a session without their name in it or on it: they are taken together."""

LARGEST = 16 << 20
"""Bytes: an hour of talk with the time of every word is well under one MiB."""

_LONGEST = 300
# Characters of a name or a quote that are kept.


_KEPT_BY_SYSTEMS = frozenset({"__macosx", "thumbs.db", "desktop.ini"})

_FLAGS = (
    ("asks-for-a-job", "asks for a job"),
    ("asks-to-send-a-resume", "offers a résumé"),
    ("mistaken", "gets a fact wrong"),
    ("already-public", "asks what the profile says"),
    ("leading", "leads"),
    ("double-barrelled", "asks two things at once"),
    ("loaded", "has a judgement built in"),
    ("rambling", "takes long to arrive"),
)
# One question is counted once, under the first that fits.


def exported(root: Path, aside: Collection[Path] = ()) -> Iterator[Exported | CoffeechatError]:
    """Every file below a folder, in order of its path: the session in it, or why there is none.

    Raises `NotFound` where the folder is none. A student is whoever the file names; else the folder below `root` that
    it lies in; else its file name without a number at its end, unless that is the session's own. Links are not
    followed. Passed over are the files `aside`, what a system hides, and another form of a session that lies there as
    json under the same name.
    """
    try:
        if not root.is_dir():
            raise NotFound(f"There is no folder {root}", "name the folder with your students' exported sessions")
        files = sorted(path for path in root.rglob("*") if path.is_symlink() or not path.is_dir())
        known = {_place(path) for path in aside}
    except (OSError, ValueError) as error:
        raise CoffeechatError(f"{root} cannot be read", "check that you may open it") from error
    sessions = {path.with_suffix("") for path in files if _is_json(path)}
    for path in files:
        if _hidden(path.relative_to(root)) or _place(path) in known:
            continue
        if not _is_json(path) and path.with_suffix("") in sessions:
            continue
        try:
            yield _read(path, root)
        except CoffeechatError as error:
            yield error


def folders(root: Path) -> list[str]:
    """The names of the folders directly below: students, even those who have sent nothing yet."""
    try:
        return sorted(
            _line(path.name)
            for path in root.iterdir()
            if path.is_dir() and not path.is_symlink() and path.name[0] != "."
        )
    except OSError:
        return []


def _read(path: Path, root: Path) -> Exported:
    within = path.relative_to(root)
    inside = shown(within)
    if path.is_symlink():
        raise CoffeechatError(f"{inside} is a link, and links are not followed", "put the file itself there")
    if not path.is_file() or not _is_json(path):
        packed = path.suffix.lower() == ".zip"
        raise CoffeechatError(
            f"{inside} is not read", "unpack it" if packed else "ask for the session exported with --format json"
        )
    try:
        if path.stat().st_size > LARGEST:
            raise CoffeechatError(f"{inside} is larger than {LARGEST >> 20} MiB", "export the session again")
        held = json.loads(path.read_bytes())
    except OSError as error:
        raise CoffeechatError(f"{inside} cannot be read ({error.strerror})", "check that you may open it") from error
    except (ValueError, RecursionError) as error:
        raise CoffeechatError(f"{inside} is no JSON", "export the session again with --format json") from error
    score = held.get("score") if isinstance(held, dict) else None
    if not isinstance(score, dict) or not isinstance(score.get("criteria"), list):
        raise CoffeechatError(
            f"{inside} carries no score", "export the session with `coffeechat sessions export ID --format json`"
        )
    by_id = {c.get("id"): c for c in score["criteria"] if isinstance(c, dict) and isinstance(c.get("id"), str)}
    questions = [q for q in _list(score.get("questions")) if isinstance(q, dict)]
    rubric = score.get("rubric")
    ruler = [_line(rubric.get(key)) for key in ("name", "version")] if isinstance(rubric, dict) else []
    return Exported(
        file=inside,
        student=_line(held.get("student")) or _owner(within, _line(held.get("id"))),
        started=_moment(held.get("started")),
        persona=_line(held.get("name")) or _line(held.get("persona")),
        minutes=_number(held.get("minutes")),
        rubric=" ".join(ruler),
        overall=_points(score.get("overall")),
        points={criterion: _points(by_id.get(criterion, {}).get("points")) for criterion in CRITERIA},
        slips=tuple(slip for question in questions if (slip := _slip(question)) is not None),
        questions=len(questions),
        slug=_line(held.get("persona")),
        seconds=_number(held.get("seconds")),
        mode=_line(held.get("mode")),
        session=_line(held.get("id")),
    )


def _is_json(path: Path) -> bool:
    return path.suffix.lower() == ".json"


def _place(path: Path) -> Path:
    """Where a file lies, whatever the way to it; its own last step is not followed."""
    return path.parent.resolve() / path.name


def _hidden(inside: Path) -> bool:
    """Whether a system or an editor keeps this for itself."""
    return any(part[0] in ".~" or part.lower() in _KEPT_BY_SYSTEMS for part in inside.parts)


def _owner(inside: Path, session: str) -> str:
    """Whose a session without a name is, by where it lies; a file that is called after the session says nothing."""
    if len(inside.parts) > 1:
        return _line(inside.parts[0])
    if session and inside.stem.startswith(session):
        return NAMELESS
    return _line(re.sub(r"[\s_-]*\(?\d+\)?$", "", inside.stem)) or _line(inside.stem)


def _slip(question: Mapping[str, Any]) -> Slip | None:
    flags = [flag for flag in _list(question.get("flags")) if isinstance(flag, str)]
    kind = next((told for flag, told in _FLAGS if flag in flags), None)
    if kind is None and question.get("kind") in ("closed", "choice") and "contested" not in flags:
        kind = "closed question"
    said = _end(question.get("text"))
    return Slip(kind, said, _line(question.get("rewrite")) or None) if kind and said else None


def _moment(value: object) -> str:
    try:
        return datetime.fromisoformat(value).isoformat() if isinstance(value, str) else ""
    except ValueError:
        return ""


def _points(value: object) -> int | None:
    number = _number(value)
    return round(number) if number is not None and 0 <= number <= 100 else None


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e6 else None


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _end(value: object) -> str:
    """The end of a long turn, where its question stands, from the beginning of a word."""
    text = one_line(value) if isinstance(value, str) else ""
    return text if len(text) <= _LONGEST else f"…{text[-_LONGEST:].partition(' ')[2]}"


def _line(value: object) -> str:
    """Text on one line without control characters, cut at a length; empty for anything else."""
    text = one_line(value) if isinstance(value, str) else ""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
