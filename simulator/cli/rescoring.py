"""`rubric new`, `use` and `compare`: a rubric of one's own, and old sessions under it beside the one in force."""

from argparse import Namespace
from pathlib import Path

from simulator.cli.lines import agreed, complain, show, show_json, write_file
from simulator.domain.scorecard import Score
from simulator.usecases.rescoring import Rescored


def new_rubric(chosen: Namespace) -> int:
    """The commented file with every number as it was shipped, on standard output or to a new file."""
    from simulator.usecases import rubrics

    text = rubrics.shipped_text()
    if chosen.path is None:
        show(text.rstrip("\n"))
        return 0
    path: Path = rubrics.free_file(chosen.path)
    write_file(path, text)
    show(f"Wrote {path}. Change its name or version and any number, then run: coffeechat rubric check {path}")
    return 0


def use_rubric(chosen: Namespace) -> int:
    """Put a rubric in force; asks before one of the user's own is replaced."""
    from simulator.usecases import rubrics

    before = rubrics.replaced_by(chosen.path)
    if before and not (chosen.yes or agreed(f"{before} is in force. Replace it?")):
        complain("Nothing was changed: answer y, or add --yes.")
        return 1
    own, path = rubrics.use_rubric(chosen.path)
    show(f"{own.name}, version {own.version}, is in force now, as {path}. Scores that stand already keep their own.")
    return 0


def compare(chosen: Namespace) -> int:
    """A line a session: what it is worth now, what it would be worth, and which levels move."""
    from simulator.domain.errors import CoffeechatError
    from simulator.usecases.rescoring import other_rubric, rescored

    other = other_rubric(chosen.path)
    found: list[Rescored] = []
    for one in rescored(other):
        if isinstance(one, CoffeechatError):
            complain(f"One session is left out. {one}")
        else:
            found.append(one)
            if not chosen.json:
                show(_told(one))
    if chosen.json:
        show_json([_document(one) for one in found])
    elif not found:
        show("No sessions to score yet.")
    return 0


def _told(one: Rescored) -> str:
    moves = [
        f"{mine.name} {_level(mine)} to {_level(theirs)}"
        for mine, theirs in zip(one.now.criteria, one.other.criteria, strict=True)
        if mine.id in set(one.moved())
    ]
    worth = f"{_overall(one.now.overall)} now, {_overall(one.other.overall)} under {one.other.rubric_name}"
    moved = f"; {', '.join(moves)}" if moves else ""
    return f"{one.id}  {one.started[:16].replace('T', ' ')}  {one.name}: {worth} {one.other.rubric_version}{moved}."


def _document(one: Rescored) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "started": one.started,
        "overall": {"now": one.now.overall, "other": one.other.overall},
        "criteria": [
            {
                "id": mine.id,
                "level": {"now": mine.finding.level, "other": theirs.finding.level},
                "points": {"now": mine.finding.points, "other": theirs.finding.points},
                "weight": {"now": mine.weight, "other": theirs.weight},
            }
            for mine, theirs in zip(one.now.criteria, one.other.criteria, strict=True)
        ],
    }


def _level(score: Score) -> str:
    if not score.weight:
        return "not counted"
    return "not observed" if score.finding.level is None else f"level {score.finding.level}"


def _overall(points: int | None) -> str:
    return "not observed" if points is None else str(points)
