"""A talk as plain text: one turn per paragraph, `[mm:ss] You: …` or `[h:mm:ss] Maya: …`, the time may be missing.

Beyond that, as people really write: a paragraph without a speaker goes on with the turn above it, with a time or
without; a line that begins with a time and a speaker, or with a speaker who begins a paragraph elsewhere, begins a
turn without a blank line; and where there are no blank lines at all, each line that begins with a name does. Without a
time, words before a colon are a name where they look like one or come again. Headings and rules are left out.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from simulator.authoring.turns import VISITORS, Draft, seconds_of, speaker_of, utterances
from simulator.domain.errors import CoffeechatError
from simulator.domain.talk import Utterance
from simulator.patterns import compiled

_STAMP = compiled(r"\s*[\[(]\s*(\d[\d:.,]*)(?:\s*(?:-|–|—|-->|to)\s*(\d[\d:.,]*))?\s*[\])]\s*|\s*(\d+:[\d:.,]*\d)\s+")
_LABEL = compiled(r"[*_]{0,3}([^\W\d_][^:?!;\[\]{}|<>\"“”]{0,49}?)\s*(?::[*_]{1,3}|[*_]{1,3}:|:)(?![\d/\\:])\s*")
_LEFT_OUT = compiled(r"#{1,6}\s.*|(?:[-*_=]\s*){3,}")
_MOST_WORDS = 5
"""A longer run of words before a colon is a sentence, not a name."""


@dataclass(frozen=True, slots=True)
class _Opening:
    """How a line begins: a time, perhaps an end, perhaps a name, and the rest; `stamped`: its time is in brackets."""

    stamped: bool
    start: float | None
    end: float | None
    name: str | None
    rest: str


def plain_turns(text: str, where: str) -> tuple[Utterance, ...]:
    """The turns; raises CoffeechatError, with the line, where a time is none or no speaker is named."""
    paragraphs = list(_paragraphs(text))
    openings = {number: _opening(line, number, where) for lines in paragraphs for number, line in lines}
    names = VISITORS | {_key(o.name) for lines in paragraphs if (o := openings[lines[0][0]]).name}
    if len(paragraphs) == 1:
        names |= {_key(o.name) for o in openings.values() if o.name}
    seen = Counter(_key(o.name) for o in openings.values() if o.name)
    drafts: list[Draft] = []
    for lines in paragraphs:
        for place, (number, line) in enumerate(lines):
            found = openings[number]
            if found.name and (place == 0 or found.stamped or _key(found.name) in names) and _named(found, seen):
                drafts.append(Draft(speaker_of(found.name), [found.rest], found.start, found.end))
            elif drafts:
                drafts[-1].pieces.append(found.rest if found.stamped else line)
            else:
                raise CoffeechatError(
                    f"{where}, line {number}: this names no speaker", "begin each turn with `You:` or another name"
                )
    if not drafts:
        raise CoffeechatError(f"{where} holds no talk", "write one turn per paragraph, such as `[00:03] You: Hello.`")
    return utterances(drafts)


def names_a_speaker(text: str) -> bool:
    """Whether any line of the text begins as a turn does."""
    return any(_LABEL.match(line[_stamp_end(line) :]) for line in text.split("\n"))


def _paragraphs(text: str) -> Iterator[list[tuple[int, str]]]:
    """Runs of lines, each with its number; headings and rules separate as blank lines do."""
    run: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if bare and not _LEFT_OUT.fullmatch(bare):
            run.append((number, bare))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _opening(line: str, number: int, where: str) -> _Opening:
    stamp = _STAMP.match(line)
    rest = line[stamp.end() :] if stamp else line
    label = _LABEL.match(rest)
    name = label[1] if label and len(label[1].split()) <= _MOST_WORDS else None
    said = rest[label.end() :] if label and name else rest
    if not stamp:
        return _Opening(False, None, None, name, said)
    first, last = stamp[1] or stamp[3], stamp[2]
    start, end = seconds_of(first), seconds_of(last) if last else None
    if start is None and ":" in first and name:
        raise CoffeechatError(
            f"{where}, line {number}: `{first}` is no time", "write minutes and seconds, such as `[02:45]`"
        )
    if start is None:  # A number in brackets that is no time belongs to the words.
        return _Opening(False, None, None, None, line)
    if end is not None and end < start:
        raise CoffeechatError(f"{where}, line {number}: this turn ends before it starts", "swap its two times")
    return _Opening(stamp[1] is not None, start, end, name, said)


def _stamp_end(line: str) -> int:
    stamp = _STAMP.match(line)
    return stamp.end() if stamp else 0


def _named(found: _Opening, seen: Mapping[str, int]) -> bool:
    """Whether the words before the colon are a speaker's: beside a time, where they come again, or by their looks."""
    first, *others = (found.name or "").split()
    looks = not others or (not first[0].islower() and all(len(w) <= 3 or not w[0].islower() for w in others))
    return found.stamped or looks or seen[_key(found.name)] > 1


def _key(name: str | None) -> str:
    return " ".join((name or "").lower().split())
