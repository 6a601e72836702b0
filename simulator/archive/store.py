"""An index of all sessions in SQLite: quick to list, and never the only copy of anything.

Whatever is missing, damaged or stale in it is read from the journals again; where it cannot be used at all, the list
comes from the journals alone.
"""

import json
import logging
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from simulator.archive.folders import JOURNAL, SCORE, ids, read_text
from simulator.archive.journal import read_journal
from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import CATEGORIES
from simulator.domain.scorecard import DIALS

log = logging.getLogger(__name__)

INDEX = "index.sqlite3"
_VERSION = 3
_TABLE = """create table if not exists sessions
(id text primary key, stamp text not null, card text not null) without rowid"""


@dataclass(frozen=True, slots=True)
class SessionCard:
    """One line of the list; `overall` and `dials` (points by id, None: not observed) are None where it has no score."""

    id: str
    persona: str
    name: str
    started: str
    """ISO 8601 with its offset."""
    minutes: float
    """What was agreed."""
    ended: str
    """`goodbye`, `time`, `left` or `fault`."""
    turns: int
    seconds: float
    """How long the talk was."""
    overall: int | None = None
    dials: dict[str, int | None] | None = None
    rubric: str | None = None
    """Name and version of the rubric that it was scored by."""
    mode: str = ""
    """How much help it was held with, as `domain.talk.Help` names it; empty where that was not kept."""
    introduced: list[str] = field(default_factory=list)
    """Slugs of those to whom the persona referred the visitor."""
    avoided: list[str] = field(default_factory=list)
    """Categories that were neither asked about openly nor heard of; empty where coverage could not be judged."""


def session_cards(root: Path, newest: int | None = None) -> list[SessionCard]:
    """All sessions, or so many of the newest, newest first; damaged ones are left out.

    Raises `StorageFailed` where the folder cannot be read.
    """
    known = ids(root)
    wanted = known[:newest]
    stamps = {session: _stamp(root / session) for session in wanted}
    cards, listed = _indexed(root / INDEX, stamps)
    stale = [session for session in wanted if session not in cards]
    fresh = {session: card for session in stale if (card := read_card(root / session)) is not None}
    if fresh or not listed <= set(known):
        _remember(root / INDEX, ((s, stamps[s], card) for s, card in fresh.items()), set(known))
    cards.update(fresh)
    return [cards[session] for session in wanted if session in cards]


def read_card(folder: Path) -> SessionCard | None:
    """The line of one session from its own files; None where its journal is damaged."""
    try:
        kept = read_journal(folder)
    except CoffeechatError:
        return None
    header, turns = kept.header, kept.transcript.turns
    seconds = max((turn.end for turn in turns if turn.end is not None), default=0.0)
    overall, dials, rubric, avoided = _score(folder / SCORE)
    return SessionCard(
        id=header.id,
        persona=header.persona,
        name=header.name,
        started=header.started,
        minutes=header.minutes,
        ended=kept.ended.value,
        turns=len(turns),
        seconds=round(seconds, 3),
        overall=overall,
        dials=dials,
        rubric=rubric,
        mode=header.mode,
        introduced=list(kept.introduced),
        avoided=avoided,
    )


def _score(path: Path) -> tuple[int | None, dict[str, int | None] | None, str | None, list[str]]:
    try:
        card = json.loads(read_text(path))
        points = {c["id"]: c["points"] for c in card["criteria"]}
        rubric = card["rubric"]
        name = f"{rubric['name']} {rubric['version']}" if isinstance(rubric, dict) else str(rubric)
        overall = card["overall"]
        dials = {d: points.get(d) for d in DIALS}
        return (None if overall is None else int(overall)), dials, name, _avoided(card["criteria"])
    except (CoffeechatError, ValueError, KeyError, TypeError, ArithmeticError, RecursionError):
        return None, None, None, []


def _avoided(criteria: list[dict[str, Any]]) -> list[str]:
    """The categories of which coverage has no moment; each is named before a colon, as `scoring.coverage` writes it."""
    coverage = next((c for c in criteria if c["id"] == "coverage" and c["points"] is not None), None)
    if coverage is None:
        return []
    missing = {str(e["note"]).partition(":")[0] for e in coverage.get("evidence", []) if e["turn"] is None}
    return [category for category in CATEGORIES if category in missing]


def _stamp(folder: Path) -> str:
    """Size and time of change of what the line is made of."""
    parts: list[int] = []
    place = str(folder)
    for name in (JOURNAL, SCORE):
        with suppress(OSError):
            # Of a thousand sessions, the making of two paths each takes longer than all the rest.
            stat = os.stat(os.path.join(place, name))
            parts += [stat.st_size, stat.st_mtime_ns]
    return ":".join(map(str, parts))


def _indexed(index: Path, stamps: dict[str, str]) -> tuple[dict[str, SessionCard], set[str]]:
    """The lines of the index that are not stale, and whose lines it has; nothing where it cannot be read."""
    if not index.is_file():
        return {}, set()
    try:
        with _open(index) as base:
            rows = base.execute("select id, stamp, card from sessions").fetchall()
        cards = {i: SessionCard(**json.loads(card)) for i, stamp, card in rows if stamps.get(i) == stamp}
        return cards, {i for i, _, _ in rows}
    except (sqlite3.Error, OSError, ValueError, TypeError) as error:
        log.warning("The index of sessions cannot be read: %s", error)
        return {}, set()


def _remember(index: Path, rows: Iterable[tuple[str, str, SessionCard]], known: set[str]) -> None:
    """Bring the index up to date; a damaged one is made anew, and one that cannot be written is left alone."""
    fresh = [(i, stamp, json.dumps(_plain(card))) for i, stamp, card in rows]
    for attempt in (1, 2):
        try:
            with _open(index) as base:
                gone = [(i,) for (i,) in base.execute("select id from sessions").fetchall() if i not in known]
                base.executemany("delete from sessions where id = ?", gone)
                base.executemany("insert or replace into sessions values (?, ?, ?)", fresh)
            return
        except sqlite3.OperationalError as error:
            log.warning("The index of sessions cannot be written: %s", error)
            return
        except sqlite3.DatabaseError:
            if attempt == 2:
                return
            with suppress(OSError):
                index.unlink()
        except OSError as error:
            log.warning("The index of sessions cannot be written: %s", error)
            return


@contextmanager
def _open(index: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(index, timeout=0.5)) as base, base:
        version = base.execute("pragma user_version").fetchone()[0]
        if version != _VERSION:
            base.execute("drop table if exists sessions")
            base.execute(f"pragma user_version = {_VERSION}")
        base.execute(_TABLE)
        yield base


def _plain(card: SessionCard) -> dict[str, Any]:
    return {f: getattr(card, f) for f in SessionCard.__slots__}
