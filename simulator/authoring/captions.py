"""A talk as captions: WebVTT with `<v Name>`; also SubRip, and captions that begin with `Name:`.

Cues of one speaker that follow each other closely are one turn: captions are cut by length, not by turn.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.authoring.inline import one_line
from simulator.authoring.turns import Draft, seconds_of, speaker_of, utterances
from simulator.domain.errors import CoffeechatError
from simulator.domain.talk import Utterance

_SAME_TURN = 1.5
"""Seconds: with a longer silence between two cues of one speaker, the second is a turn of its own."""

_TIMING = re.compile(r"\s*([\d:.,]+)\s*-->\s*([\d:.,]+)(?:\s.*)?")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?(?:[ \t]+([^<>]*))?>|</v>")
_TAG = re.compile(r"</?(?:[A-Za-z][^<>]*|[\d:.]+)>")
_NAME = re.compile(r"([^\W\d_][^:?!.;<>\[\]]{0,39}):\s+")
_SKIPPED = ("NOTE", "STYLE", "REGION")


@dataclass(frozen=True, slots=True)
class _Cue:
    line: int
    start: float
    end: float
    payload: str


def is_captions(text: str) -> bool:
    """Whether the text begins as WebVTT or SubRip does."""
    head = text.lstrip()[:200]
    return bool(re.match(r"WEBVTT(?:\s|$)|(?:\d+\s*\n)?\s*\d+:[\d:.,]+\s*-->", head))


def caption_turns(text: str, where: str) -> tuple[Utterance, ...]:
    """The turns; raises CoffeechatError, with the line, where a time is none or no speaker is named."""
    drafts: list[Draft] = []
    for cue in _cues(text, where):
        shares = _shares(cue)
        at, total = cue.start, sum(max(len(said.split()), 1) for _, said in shares)
        for i, (name, said) in enumerate(shares):
            until = at + (cue.end - cue.start) * max(len(said.split()), 1) / total
            until = cue.end if i == len(shares) - 1 else round(until, 3)
            last = drafts[-1] if drafts else None
            if name is None and last is None:
                raise CoffeechatError(
                    f"{where}, line {cue.line}: this caption names no speaker", "begin it with `<v You>` or `<v Name>`"
                )
            speaker = speaker_of(name) if name is not None else last.speaker if last else None
            near = last is not None and last.end is not None and at - last.end <= _SAME_TURN
            if last is not None and (name is None or (speaker is last.speaker and near)):
                last.pieces.append(said)
                last.end = max(until, last.end or 0.0)
            elif speaker is not None:
                drafts.append(Draft(speaker, [said], at, until))
            at = until
    if not drafts:
        raise CoffeechatError(f"{where} holds no captions", "export it again with its captions")
    return utterances(drafts)


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
