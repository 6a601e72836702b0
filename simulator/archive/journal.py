"""A session on disk as it happens: a header and JSON lines, each of them safe before the talk goes on.

Kinds of lines: the header (`format`, `id`, `persona`, …), `turn` (final), `cut_in` (the persona spoke before the
visitor had finished), `paused` (for how many seconds the talk stood still), `introduced` (the slug of somebody to whom
the persona refers the visitor), `heard` (the visitor's words so far), `saying` (a sentence that the persona begins),
`ended`.
`heard` and `saying` matter only after a crash: then the sentences before the last begun one were heard, and the
visitor's words so far were said.
"""

import json
import math
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from simulator.archive.folders import JOURNAL, new_folder, read_text
from simulator.domain.errors import CoffeechatError, StorageFailed
from simulator.domain.talk import Ending, Speaker, Transcript, Utterance, Word

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Header:
    """What a session is; `started` is ISO 8601 with its offset, `minutes` were agreed, `talking` is how it was held."""

    id: str
    persona: str
    name: str
    started: str
    minutes: float
    talking: str = ""
    seed: int = 0
    mode: str = ""
    """How much help it was held with, as `domain.talk.Help` names it; empty where that was not kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A session as read back; `ended` is `fault` where it broke off without an end."""

    header: Header
    transcript: Transcript
    ended: Ending
    broken_off: bool
    cut_ins: int = 0
    """How often the persona began to answer before the visitor had finished, as far as that was noticed."""
    pauses: tuple[float, ...] = ()
    """For how many seconds the talk stood still, each time."""
    introduced: tuple[str, ...] = ()
    """Slugs of those to whom the persona referred the visitor."""


class Journal:
    """Writes one session. A line that cannot be written is kept and tried again with the next one."""

    def __init__(self, root: Path, persona: str, name: str, minutes: float, now: datetime, **rest: Any) -> None:
        self.folder = new_folder(root, now)
        started = now.astimezone().isoformat(timespec="milliseconds")
        self.header = Header(self.folder.name, persona, name, started, minutes, **rest)
        self._file: int | None = None
        self._good = 0
        self._waiting: list[bytes] = []
        try:
            self._file = os.open(self.folder / JOURNAL, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
            _sync_folder(self.folder)
            _sync_folder(root)
        except OSError as error:
            raise StorageFailed(
                f"This session cannot be saved ({error.strerror})",
                f"make room in {root}, or let coffeechat write there",
            ) from error
        self._write({"format": FORMAT, **{f: getattr(self.header, f) for f in Header.__slots__}})

    @property
    def whole(self) -> bool:
        """Whether everything so far is on the disk."""
        return not self._waiting

    def turn(self, index: int, turn: Utterance) -> None:
        """A final turn; raises `StorageFailed` where the disk does not take it (it is tried again with the next)."""
        self._write({"turn": index, **utterance_to_json(turn)})

    def heard(self, t: float, start: float, text: str) -> None:
        """The visitor's words so far, in case the session breaks off here."""
        self._write({"heard": text, "start": start, "end": t}, sync=False)

    def saying(self, t: float, sentence: str) -> None:
        """The persona begins a sentence; the ones before it were heard."""
        self._write({"saying": sentence, "t": t}, sync=False)

    def cut_in(self, t: float) -> None:
        """The persona began to answer before the visitor had finished."""
        self._write({"cut_in": t}, sync=False)

    def paused(self, t: float, seconds: float) -> None:
        """The talk stood still for so long, in seconds of real time."""
        self._write({"paused": seconds, "t": t}, sync=False)

    def introduced(self, slug: str) -> None:
        """The persona referred the visitor to this one."""
        self._write({"introduced": slug}, sync=False)

    def ended(self, t: float, reason: Ending) -> None:
        """The end of the session."""
        self._write({"ended": reason.value, "t": t})

    def close(self) -> None:
        """Give the file back; may be called twice."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _write(self, line: Mapping[str, object], *, sync: bool = True) -> None:
        self._waiting.append(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        if self._file is None:
            return
        data = b"".join(self._waiting)
        try:
            # What a failed write left behind must not stand in front of a good line.
            os.ftruncate(self._file, self._good)
            os.lseek(self._file, self._good, os.SEEK_SET)
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(self._file, rest) :]
            # A crash of the program leaves what was written; only a crash of the machine needs more than that, and
            # waiting for the disk in mid-sentence would hold up the heartbeat.
            if sync:
                os.fsync(self._file)
        except OSError as error:
            raise StorageFailed(
                f"What is being said cannot be saved ({error.strerror}); the talk goes on",
                f"make room in {self.folder.parent}",
            ) from error
        self._good += len(data)
        self._waiting.clear()


def read_journal(folder: Path) -> Kept:
    """A session from its journal, as far as it went: torn or foreign lines are passed over.

    Raises `CoffeechatError` where there is no readable header.
    """
    header: Header | None = None
    turns: dict[int, Utterance] = {}
    ended: Ending | None = None
    saying: list[tuple[float, str]] = []
    heard: Utterance | None = None
    cut_ins = 0
    pauses: list[float] = []
    introduced: list[str] = []
    for line in _lines(read_text(folder / JOURNAL)):
        try:
            if header is None:
                header = _header(line, folder.name)
            elif "turn" in line:
                turns[int(line["turn"])] = utterance_from_json(line)
                saying, heard = [], None
            elif "saying" in line:
                saying.append((float(line["t"]), str(line["saying"])))
            elif "heard" in line:
                heard = Utterance(Speaker.YOU, str(line["heard"]), float(line["start"]), float(line["end"]))
            elif "cut_in" in line:
                cut_ins += 1
            elif "paused" in line:
                pauses.append(max(0.0, float(line["paused"])))
            elif "introduced" in line:
                introduced.append(str(line["introduced"]))
            elif "ended" in line:
                ended = Ending(line["ended"])
        except (KeyError, TypeError, ValueError, ArithmeticError):
            continue
    if header is None:
        raise CoffeechatError(f"The journal of session {folder.name} is damaged", "it can only be deleted")
    spoken = [turns[i] for i in sorted(turns)]
    if ended is None:
        spoken += _cut_off(saying, heard)
    reason = ended or Ending.FAULT
    transcript = Transcript(tuple(spoken), header.persona, header.minutes, reason)
    return Kept(
        header,
        transcript,
        reason,
        broken_off=ended is None,
        cut_ins=cut_ins,
        pauses=tuple(pauses),
        introduced=tuple(dict.fromkeys(introduced)),
    )


def utterance_to_json(turn: Utterance) -> dict[str, object]:
    """One turn as in a transcript file (`formats.md`, section 3), times unrounded."""
    out: dict[str, object] = {"speaker": turn.speaker.value, "text": turn.text}
    if turn.start is not None:
        out["start"] = turn.start
    if turn.end is not None:
        out["end"] = turn.end
    if turn.words:
        out["words"] = [
            {"word": w.word, "start": w.start, "end": w.end, "probability": w.probability} for w in turn.words
        ]
    return out


def utterance_from_json(line: Mapping[str, Any]) -> Utterance:
    """The turn of such an object; KeyError, TypeError or ValueError where it is none."""
    start, end = (None if line.get(k) is None else float(line[k]) for k in ("start", "end"))
    words = tuple(
        Word(str(w["word"]), float(w["start"]), float(w["end"]), float(w["probability"])) for w in line.get("words", ())
    )
    return Utterance(Speaker(line["speaker"]), str(line["text"]), start, end, words)


def _cut_off(saying: list[tuple[float, str]], heard: Utterance | None) -> list[Utterance]:
    """What a crash left of the turn that ran: whole sentences of the persona, or the visitor's words so far."""
    if len(saying) > 1:
        text = " ".join(sentence for _, sentence in saying[:-1])
        return [Utterance(Speaker.PERSONA, text, saying[0][0], saying[-1][0])]
    return [heard] if heard is not None and not saying else []


def _lines(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for line in text.split("\n"):
        try:
            data = json.loads(line, parse_float=_finite, parse_constant=_finite)
        except (ValueError, RecursionError):
            continue
        if isinstance(data, dict):
            found.append(data)
    return found


def _finite(number: str) -> float:
    """A number of a journal; `NaN`, `Infinity` and `1e999` are no time and no probability of a session."""
    if not math.isfinite(value := float(number)):
        raise ValueError(number)
    return value


def _header(line: Mapping[str, Any], folder: str) -> Header:
    return Header(
        id=folder,
        persona=str(line["persona"]),
        name=str(line["name"]),
        started=str(line["started"]),
        minutes=float(line["minutes"]),
        talking=str(line.get("talking", "")),
        seed=int(line.get("seed", 0)),
        mode=str(line.get("mode", "")),
    )


def _sync_folder(folder: Path) -> None:
    """Put a new file's name on the disk too; systems that cannot do that do it by themselves."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
