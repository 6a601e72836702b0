"""`cohort`: what the exported sessions of a group show."""

from argparse import Namespace
from pathlib import Path

from simulator.authoring.sources import lines_of, shown
from simulator.cli.assigning import standing_to_json
from simulator.cli.lines import check_writable, complain, show, show_json, write_file
from simulator.domain.cohort import Cohort
from simulator.domain.errors import UsageError
from simulator.domain.scorecard import CRITERIA

_MARK = "\ufeff"
"""At the head of a table: without it some spreadsheets read every accent in a name as two other letters."""


def show_cohort(chosen: Namespace) -> int:
    """The report as a file, the table for a spreadsheet, or the gist on standard output."""
    from simulator.report.cohort_page import cohort_page, cohort_to_text
    from simulator.usecases.assignments import assignment
    from simulator.usecases.cohort import cohort, cohort_to_csv

    targets = [path for path in (chosen.out, chosen.csv) if path is not None]
    for path, kinds in ((chosen.out, (".html", ".htm")), (chosen.csv, (".csv",))):
        if path is not None and path.suffix.lower() not in kinds:
            raise UsageError(
                f"{shown(path)} does not end in {kinds[0]}", "name a file that does, so that no page is lost"
            )
    for path in targets:
        check_writable(path)
    asked = assignment(chosen.assignment) if chosen.assignment is not None else None
    own = [*targets, *(path for path in (chosen.students, chosen.assignment) if path is not None)]
    group = cohort(chosen.folder, _roster(chosen.students), asked, own)
    if chosen.out is not None and group.sessions:
        write_file(chosen.out, cohort_page(group))
    if chosen.csv is not None and group.sessions:
        write_file(chosen.csv, _MARK + cohort_to_csv(group))
    if chosen.json:
        show_json(_document(group))
    else:
        show(cohort_to_text(group))
        for path in targets if group.sessions else ():
            show(f"Wrote {path}.")
    if not group.sessions:
        complain(
            f"There is no exported session in {chosen.folder}: students make them with "
            "`coffeechat sessions export ID --format json --student NAME -o FILE`."
        )
        return 1
    return 0


def _roster(path: Path | None) -> list[str]:
    """One name a line; blank ones are passed over."""
    return [] if path is None else lines_of(path, "one name a line")


def _document(group: Cohort) -> dict[str, object]:
    return {
        "sessions": group.sessions,
        "students": [
            {
                "name": student.name,
                "sessions": [one.file for one in student.sessions],
                "last": student.sessions[-1].started or None,
                "points": {criterion: student.latest(criterion) for criterion in CRITERIA},
            }
            for student in group.students
        ],
        "weeks": [{"week": w.monday, "sessions": w.talks, "dials": dict(w.dials)} for w in group.weeks],
        "slips": [
            {
                "kind": slips.kind,
                "count": slips.count,
                "students": slips.students,
                "examples": [{"student": who, "said": s.said, "better": s.better} for who, s in slips.examples],
            }
            for slips in group.slips
        ],
        "not_practised": list(group.idle),
        "other_rubric": group.other_rubric,
        "left_out": [str(error) for error in group.refused],
        "assignment": _assignment(group),
    }


def _assignment(group: Cohort) -> dict[str, object] | None:
    asked = group.assignment
    if asked is None:
        return None
    students = [{"name": name, **standing_to_json(far)} for name, far in group.standings]
    return {"slug": asked.slug, "name": asked.name, "students": students}
