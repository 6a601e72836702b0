"""Does the program agree with a coach? Both label the same questions, and the difference is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator import locations
from simulator.archive.labels import LABELS, coach_name, keep_labels, kept_labels
from simulator.authoring.sources import lines_of
from simulator.domain.errors import CoffeechatError, EngineMissing
from simulator.domain.question import Flag, Judgement, Kind
from simulator.scoring.agreement import Agreement, agreement
from simulator.usecases.judge import judge_lines

__all__ = ["LABELS", "Calibration", "Difference", "compare", "keep", "kept", "measure", "questions"]

MOST = 500
"""Questions in one sitting; twenty take about three minutes."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A question that the two labelled differently; `doubtful` where trained coders are known to differ."""

    text: str
    mine: str
    theirs: str
    why: tuple[str, ...]
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Calibration:
    """Agreement over all questions, over those that are not doubtful, and where the two differ."""

    all: Agreement
    clear: Agreement
    differences: tuple[Difference, ...]


def questions(path: Path | None = None) -> list[str]:
    """One question a line from a file, or the shipped twenty; each once, blank lines passed over.

    Raises `CoffeechatError` for a file that cannot be read, holds none, or more than `MOST`.
    """
    source = path if path is not None else locations.shipped("assets") / "calibration.txt"
    if path is None and not source.is_file():
        raise EngineMissing("The questions to label are missing", "install coffeechat again")
    found = list(dict.fromkeys(lines_of(source, "one question a line")))
    if not found:
        raise CoffeechatError(f"There is no question in {source}", "write one question a line")
    if len(found) > MOST:
        raise CoffeechatError(f"{source} holds more than {MOST} questions", "choose some of them")
    return found


def keep(coach: str, labels: Mapping[str, str]) -> Path:
    """Keep a coach's labels beside those of earlier sittings; a question labelled again gets the new label."""
    return keep_labels(_root(), coach_name(coach), {**kept(coach), **labels})


def kept(coach: str) -> dict[str, str]:
    """All labels that this coach has given; empty for a new coach."""
    path = labels_file(coach)
    return kept_labels(path) if path.exists() else {}


def labels_file(coach: str) -> Path:
    """Where a coach's labels are kept; another coach may be given it."""
    return _root() / f"{coach_name(coach)}.json"


def measure(labels: Mapping[str, str]) -> Calibration:
    """A coach's labels against the program's own."""
    judged = dict(zip(labels, judge_lines(labels, None), strict=True))
    return _calibration(labels, {text: _label(found) for text, found in judged.items()}, judged)


def compare(labels: Mapping[str, str], other: Path) -> Calibration:
    """One coach's labels against another's, over the questions that both have labelled.

    Raises `CoffeechatError` for a file without labels, or where no question is in both.
    """
    theirs = kept_labels(other)
    both = [text for text in labels if text in theirs]
    if not both:
        raise CoffeechatError(f"No question in {other} is one that you have labelled", "label the same ones")
    return _calibration(
        {text: labels[text] for text in both}, theirs, dict(zip(both, judge_lines(both, None), strict=True))
    )


def _calibration(mine: Mapping[str, str], theirs: Mapping[str, str], judged: Mapping[str, Judgement]) -> Calibration:
    doubtful = {text for text, found in judged.items() if Flag.CONTESTED in found.flags}
    differences = tuple(
        Difference(text, label, theirs[text], judged[text].why, text in doubtful)
        for text, label in mine.items()
        if label != theirs[text]
    )
    return Calibration(
        _pairs(list(mine), mine, theirs), _pairs([t for t in mine if t not in doubtful], mine, theirs), differences
    )


def _pairs(texts: Sequence[str], mine: Mapping[str, str], theirs: Mapping[str, str]) -> Agreement:
    return agreement([(mine[text], theirs[text]) for text in texts])


def _label(judged: Judgement) -> str:
    """Open, closed or none; a request is counted as coders of open and closed count it, by what it invites: closed."""
    return "none" if judged.kind is Kind.NONE else "open" if judged.kind.is_open else "closed"


def _root() -> Path:
    return locations.own("calibration")
