"""A talk as captions: WebVTT with `<v Name>`; also SubRip, and captions that begin with `Name:`.

A cue is a turn, and one that names nobody goes on with the turn above it. But where a file's cues break off in
mid-sentence, they were cut by length, and all of one speaker's cues that follow each other closely are one turn.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from simulator.authoring.inline import one_line
from simulator.authoring.turns import Draft, seconds_of, speaker_of, utterances
from simulator.domain.errors import CoffeechatError
from simulator.domain.talk import Utterance
from simulator.patterns import compiled

_SAME_TURN = 1.5
"""Seconds: after a longer silence, a cue of the same speaker is a turn of its own, even where cues were cut."""

_TIMING = compiled(r"\s*([\d:.,]+)\s*-->\s*([\d:.,]+)(?:\s.*)?")
_VOICE = compiled(r"<v(?:\.[^\s<>]*)?(?:[ \t]+([^<>]*))?>|</v>")
_TAG = compiled(r"</?(?:[A-Za-z][^<>]*|[\d:.]+)>")
_NAME = compiled(r"([^\W\d_][^:?!.;<>\[\]]{0,39}):\s+")
_SENTENCE_END = compiled(r"[.?!…。？！][\"'”’)\]]*$")
_SKIPPED = ("NOTE", "STYLE", "REGION")


@dataclass(frozen=True, slots=True)
class _Cue:
    line: int
    start: float
    end: float
    payload: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one speaker says in one cue; the name is None where the cue does not say."""

    name: str | None
    said: str
    line: int
    start: float
    end: float


def is_captions(text: str) -> bool:
    """Whether the text begins as WebVTT or SubRip does."""
    head = text.lstrip()[:200]
    return bool(re.match(r"WEBVTT(?:\s|$)|(?:\d+\s*\n)?\s*\d+:[\d:.,]+\s*-->", head))


def caption_turns(text: str, where: str) -> tuple[Utterance, ...]:
    """The turns; raises CoffeechatError, with the line, where a time is none or no speaker is named."""
    pieces = [piece for cue in _cues(text, where) for piece in _pieces(cue)]
    if not pieces:
        raise CoffeechatError(f"{where} holds no captions", "export it again with its captions")
    if pieces[0].name is None:
        raise CoffeechatError(
            f"{where}, line {pieces[0].line}: this caption names no speaker", "begin it with `<v You>` or `<v Name>`"
        )
    cut = any(_goes_on(a, b) and not _SENTENCE_END.search(a.said) for a, b in pairwise(pieces))
    drafts: list[Draft] = []
    last: _Piece | None = None
    for piece in pieces:
        if last is not None and (piece.name is None or (cut and _goes_on(last, piece))):
            drafts[-1].pieces.append(piece.said)
            drafts[-1].end = max(piece.end, drafts[-1].end or 0.0)
            last = replace(piece, name=last.name)
        else:
            drafts.append(Draft(speaker_of(piece.name or ""), [piece.said], piece.start, piece.end))
            last = piece
    return utterances(drafts)


def _goes_on(piece: _Piece, following: _Piece) -> bool:
    return piece.name == following.name and following.start - piece.end <= _SAME_TURN


def _pieces(cue: _Cue) -> Iterator[_Piece]:
    """What each speaker says in a cue, with a share of its time by words."""
    shares = _shares(cue)
    total = sum(max(len(said.split()), 1) for _, said in shares)
    at, spoken = cue.start, 0
    for name, said in shares:
        spoken += max(len(said.split()), 1)
        until = round(cue.start + (cue.end - cue.start) * spoken / total, 3)
        yield _Piece(name, said, cue.line, at, until)
        at = until


def _cues(text: str, where: str) -> Iterator[_Cue]:
    """The cues with their text; headers, notes, styles and regions are left out."""
    block: list[tuple[int, str]] = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip():
            block.append((number, line))
            continue
        if block and not block[0][1].lstrip().startswith(("WEBVTT", *_SKIPPED)):
            yield from _cue(block, where)
        elif block and block[0][1].lstrip().startswith("WEBVTT"):
            timed = next((i for i, (_, held) in enumerate(block) if "-->" in held), None)
            if timed is not None:  # A header without a blank line below it.
                yield from _cue(block[timed:], where)
        block = []


def _cue(block: list[tuple[int, str]], where: str) -> Iterator[_Cue]:
    timed = next((i for i, (_, line) in enumerate(block[:2]) if "-->" in line), None)
    if timed is None:
        return  # What has no time is no caption.
    number, line = block[timed]
    found = _TIMING.fullmatch(line)
    start, end = (seconds_of(found[1]), seconds_of(found[2])) if found else (None, None)
    if start is None or end is None:
        raise CoffeechatError(
            f"{where}, line {number}: this is no caption time", "write it as `00:03.000 --> 00:09.500`"
        )
    if end < start:
        raise CoffeechatError(f"{where}, line {number}: this caption ends before it starts", "swap its two times")
    payload = "\n".join(held for _, held in block[timed + 1 :])
    if payload.strip():
        yield _Cue(number, start, end, payload)


def _shares(cue: _Cue) -> list[tuple[str | None, str]]:
    """Who says what in a cue; the name is None where it does not say."""
    shares: list[tuple[str | None, str]] = []
    name: str | None = None
    at = 0
    for mark in _VOICE.finditer(cue.payload):
        _share(shares, name, cue.payload[at : mark.start()])
        name = _plain(mark[1]) or None if mark[1] else None
        at = mark.end()
    _share(shares, name, cue.payload[at:])
    return shares


def _share(shares: list[tuple[str | None, str]], name: str | None, marked: str) -> None:
    said = _plain(marked)
    if name is None and (label := _NAME.match(said)) and len(label[1].split()) <= 4:
        name, said = label[1], said[label.end() :]
    if said:
        shares.append((name, said))


def _plain(marked: str) -> str:
    """The words without tags, entities and direction marks."""
    return one_line(html.unescape(_TAG.sub("", marked)).replace("\u200e", "").replace("\u200f", ""))
