"""What the written forms of a talk share: who speaks, when a turn ends, times as people write them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from simulator.domain.talk import Speaker, Utterance
from simulator.patterns import compiled

WORDS_PER_SECOND = 150 / 60
"""How fast a turn is taken to be spoken where its end is not known (`formats.md`, section 3)."""

LONGEST_TALK = 24 * 3600.0
"""Seconds: a time beyond a day is no time of a coffee."""

VISITORS = frozenset({"you", "me", "visitor"})
"""The names, in lower case, that are the visitor's; every other name is the persona's."""

_TIME = compiled(r"(?:(\d{1,3}):)?(\d{1,4}):([0-5]\d)(?:[.,](\d{1,6}))?")


@dataclass(slots=True)
class Draft:
    """A turn while it is read: its text may still come in more pieces."""

    speaker: Speaker
    pieces: list[str]
    start: float | None = None
    end: float | None = None


def speaker_of(name: str) -> Speaker:
    """`You`, `Me` and `Visitor` in any case are the visitor, every other name the persona."""
    return Speaker.YOU if name.strip().lower() in VISITORS else Speaker.PERSONA


def seconds_of(mark: str) -> float | None:
    """Seconds of `mm:ss`, `h:mm:ss`, with decimals or without; None where it is no such time."""
    found = _TIME.fullmatch(mark)
    if not found:
        return None
    hours, minutes, seconds, part = found.groups()
    if hours and int(minutes) > 59:
        return None
    return round(int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{part or 0}"), 3)


def utterances(drafts: Sequence[Draft]) -> tuple[Utterance, ...]:
    """The turns, each with an end where it has a start."""
    said = [Utterance(d.speaker, " ".join(" ".join(d.pieces).split()), d.start, d.end) for d in drafts]
    return with_ends(said)


def with_ends(turns: Sequence[Utterance]) -> tuple[Utterance, ...]:
    """Turns without an end last their words at 150 a minute, at the longest until the next start."""
    done: list[Utterance] = []
    following: float | None = None
    for turn in reversed(turns):
        if turn.start is not None and turn.end is None:
            end = turn.start + len(turn.text.split()) / WORDS_PER_SECOND
            if following is not None:
                end = max(min(end, following), turn.start)
            turn = replace(turn, end=round(end, 3))
        following = turn.start if turn.start is not None else following
        done.append(turn)
    return tuple(reversed(done))
