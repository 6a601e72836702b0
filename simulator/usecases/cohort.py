"""What the exported sessions of a group show together."""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from statistics import median

from simulator.archive.exports import exported, folders
from simulator.domain.assignment import Assignment, Held, Standing, standing, why_not
from simulator.domain.cohort import Cohort, Exported, Slip, Slips, Student, Week
from simulator.domain.errors import CoffeechatError
from simulator.domain.scorecard import CRITERIA, DIALS
from simulator.usecases.assignments import day_of

_BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠"

EXAMPLES = 3
"""Of each kind of slip, as many are shown, from different students where there are."""


def cohort(
    root: Path, roster: Sequence[str] = (), asked: Assignment | None = None, aside: Collection[Path] = ()
) -> Cohort:
    """Read a folder of exported sessions; `roster`: the names of all who should have practised, `asked`: what.

    Raises `NotFound` where there is no such folder. A file that is no exported session is named in `refused`, but for
    those `aside`, which are the coach's own.
    """
    read = list(_once(exported(root, aside)))
    found = [one for one in read if isinstance(one, Exported)]
    by_name: dict[str, list[Exported]] = defaultdict(list)
    shown: dict[str, str] = {}
    for name in [*roster, *folders(root), *(one.student for one in found)]:
        shown.setdefault(name.casefold(), name)
    for one in found:
        by_name[one.student.casefold()].append(one)
    students = tuple(
        Student(shown[key], tuple(sorted(by_name[key], key=lambda one: (_utc(one.started), one.file))))
        for key in sorted(by_name)
    )
    ruler = Counter(one.rubric for one in found).most_common(1)
    alike = [one for one in found if one.rubric == ruler[0][0]]
    return Cohort(
        students=students,
        weeks=_weeks(alike),
        slips=_slips(alike, shown),
        questions=sum(one.questions for one in alike),
        idle=tuple(shown[key] for key in sorted(shown) if key not in by_name),
        other_rubric=len(found) - len(alike),
        refused=tuple(one for one in read if isinstance(one, CoffeechatError)),
        assignment=asked,
        standings=() if asked is None else _standings(asked, by_name, shown),
    )


def cohort_to_csv(group: Cohort) -> str:
    """One line a session, for a spreadsheet; no cell can be taken for a formula.

    Where something was asked of the students, `counts` says `yes`, or why a talk does not count.
    """
    out = io.StringIO()
    rows = csv.writer(out)
    asked = group.assignment
    last = ["file"] if asked is None else ["file", "counts"]
    rows.writerow(["student", "started", "persona", "minutes", "rubric", "overall", *CRITERIA, *last])
    for student in group.students:
        for one in student.sessions:
            points = [one.points[criterion] for criterion in CRITERIA]
            told = [one.started, one.persona, one.minutes, one.rubric, one.overall, *points, one.file]
            told += [] if asked is None else [why_not(asked, _held(one)) or "yes"]
            rows.writerow([_cell(value) for value in [student.name, *told]])
    return out.getvalue()


def _cell(value: object) -> object:
    """A spreadsheet runs what begins like a formula, in some countries also with wide signs: it gets a quote mark."""
    return f"'{value}" if isinstance(value, str) and value[:1] in _BEGINS_FORMULA and value else value


def _once(read: Iterable[Exported | CoffeechatError]) -> Iterator[Exported | CoffeechatError]:
    """Each session of a student once, though they mailed it twice."""
    seen: dict[tuple[str, str], str] = {}
    for one in read:
        if isinstance(one, Exported) and one.session:
            first = seen.setdefault((one.student.casefold(), one.session), one.file)
            if first != one.file:
                yield CoffeechatError(f"{one.file} is the same session as {first}", "delete one of them")
                continue
        yield one


def _standings(
    asked: Assignment, by_name: Mapping[str, Sequence[Exported]], shown: Mapping[str, str]
) -> tuple[tuple[str, Standing], ...]:
    return tuple(
        (shown[key], standing(asked, [_held(one) for one in by_name[key]] if key in by_name else []))
        for key in sorted(shown)
    )


def _held(one: Exported) -> Held:
    return Held(one.slug, one.minutes, one.seconds, one.mode, day_of(one.started))


def _weeks(sessions: Iterable[Exported]) -> tuple[Week, ...]:
    by_week: dict[str, list[Exported]] = defaultdict(list)
    for one in sessions:
        if one.started:
            day = datetime.fromisoformat(one.started).date()
            by_week[day.fromordinal(max(1, day.toordinal() - day.weekday())).isoformat()].append(one)
    return tuple(
        Week(monday, len(held), {dial: _median(one.points[dial] for one in held) for dial in DIALS})
        for monday, held in sorted(by_week.items())
    )


def _median(points: Iterable[int | None]) -> float | None:
    seen = [p for p in points if p is not None]
    return median(seen) if seen else None


def _slips(sessions: Iterable[Exported], shown: dict[str, str]) -> tuple[Slips, ...]:
    found: dict[str, list[tuple[str, Slip]]] = defaultdict(list)
    for one in sessions:
        for slip in one.slips:
            found[slip.kind].append((shown[one.student.casefold()], slip))
    return tuple(
        Slips(kind, len(held), len({who for who, _ in held}), _examples(held))
        for kind, held in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    )


def _examples(held: Sequence[tuple[str, Slip]]) -> tuple[tuple[str, Slip], ...]:
    """The first of each student, those with a better wording before the others; then more of the same ones."""
    ordered = sorted(held, key=lambda one: one[1].better is None)
    firsts = list({who: (who, slip) for who, slip in reversed(ordered)}.values())[::-1]
    rest = [one for one in ordered if one not in firsts]
    return tuple([*firsts, *rest][:EXAMPLES])


def _utc(started: str) -> float:
    if not started:
        return float("-inf")
    moment = datetime.fromisoformat(started)
    try:
        return moment.timestamp()
    except (OverflowError, ValueError, OSError):
        return float("-inf")
