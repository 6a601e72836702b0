"""What a group's sessions show, as one HTML file and as plain lines."""

from collections.abc import Iterator

from simulator.domain.assignment import Assignment, standing_in_words
from simulator.domain.cohort import Cohort, Slips, Student, Week
from simulator.domain.scorecard import CRITERIA, DIALS
from simulator.report.document import document, escaped
from simulator.scoring.rubric import CRITERION_NAMES

_WIDE, _HIGH, _EDGE = 1000, 240, 40
# The box of the picture of the weeks, in its own units, and what is left free on each side.

_DASHES = {"openness": "none", "grounding": "14 6", "time": "3 6"}
# The three lines differ without colour too.

_STYLE = """\
main { max-width: 66rem; }
td { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; font: .85rem/1.4 system-ui, sans-serif; }
th, td { padding: .35rem .4rem; border-bottom: 1px solid var(--line); text-align: right; }
th:first-child, td:first-child { text-align: left; }
.wide { overflow-x: auto; }
.low { color: var(--l0); font-weight: 700; }
.weeks { width: 100%; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.weeks polyline { fill: none; stroke-width: 4; } .weeks text { font: 18px system-ui, sans-serif; fill: var(--soft); }
.openness { stroke: var(--l3); } .grounding { stroke: var(--bean); } .time { stroke: var(--you); }
"""

_MOST_LEFT_OUT = 12
# Files that are named one by one in plain lines.

_LOW = 50
# Below this many points a criterion is not yet at level 2 (`formats.md`, section 6).


def cohort_page(group: Cohort) -> str:
    """The whole page; every word that comes from outside is escaped. Same sessions, same bytes."""
    return document("How the group is doing", "\n".join(_body(group)), _STYLE)


def cohort_to_text(group: Cohort) -> str:
    """The same in plain lines, for a terminal or a screen reader."""
    lines = [_in_short(group)]
    for student in group.students:
        told = ", ".join(f"{CRITERION_NAMES[dial]} {_points(student.latest(dial))}" for dial in DIALS)
        lines.append(f"{student.name}: {_counted(len(student.sessions), 'talk')}; latest: {told}.")
    if group.assignment is not None:
        lines.append(_asked(group.assignment))
        lines += [f"  {name}: {standing_in_words(far)}." for name, far in group.standings]
    if group.idle:
        lines.append(f"Not yet practised: {', '.join(group.idle)}.")
    for slips in group.slips[:3]:
        lines.append(f"{_capital(slips.kind)}: {_often(slips)}.")
        for who, slip in slips.examples:
            lines.append(f"  {who}: {slip.said}" + (f" Try: {slip.better}" if slip.better else ""))
    lines += [f"Left out: {error}." for error in group.refused[:_MOST_LEFT_OUT]]
    if (more := len(group.refused) - _MOST_LEFT_OUT) > 0:
        lines.append(f"Left out: {_counted(more, 'file')} more; the report names all.")
    return "\n".join(lines)


def _body(group: Cohort) -> Iterator[str]:
    yield '<header><p class="kicker">Group report</p><h1>How the group is doing</h1>'
    yield f'<p class="overall">{escaped(_in_short(group))}</p></header>'
    if group.weeks:
        yield from _weeks(group.weeks)
    if group.assignment is not None:
        yield f"<section><h2>{escaped(_asked(group.assignment))}</h2>"
        yield "<table><thead><tr><th>Student</th><th>How far</th></tr></thead><tbody>"
        for name, far in group.standings:
            low = "" if far.done else ' class="low"'
            yield f"<tr><td>{escaped(name)}</td><td{low}>{standing_in_words(far)}</td></tr>"
        yield "</tbody></table></section>"
    if group.students:
        yield from _students(group.students)
    if group.idle:
        yield "<section><h2>Not yet practised</h2><ul>"
        yield from (f"<li>{escaped(name)}</li>" for name in group.idle)
        yield "</ul></section>"
    if group.slips:
        yield "<section><h2>What goes wrong most often</h2>"
        yield from (_slips(slips) for slips in group.slips)
        yield "</section>"
    if group.refused:
        yield '<section><h2>Files left out</h2><ul class="plain">'
        yield from (f"<li>{escaped(str(error))}</li>" for error in group.refused)
        yield "</ul></section>"
    yield "<footer>Points run from 0 to 100; a dash means that it was not observed. "
    yield "The scores are those that the sessions were exported with.</footer>"


def _in_short(group: Cohort) -> str:
    told = f"{_counted(group.sessions, 'talk')} by {_counted(len(group.students), 'student')}."
    if group.other_rubric:
        left = _counted(group.other_rubric, "talk")
        told += (
            f" {left} scored with another rubric than most {'is' if group.other_rubric == 1 else 'are'} not compared."
        )
    return told


def _asked(asked: Assignment) -> str:
    return f"What was asked: {asked.name}" + (f", by {asked.by.isoformat()}" if asked.by else "")


def _weeks(weeks: tuple[Week, ...]) -> Iterator[str]:
    yield "<section><h2>The three dials, week by week</h2>"
    if len(weeks) > 1:
        step = (_WIDE - 2 * _EDGE) / (len(weeks) - 1)
        yield f'<svg class="weeks" viewBox="0 0 {_WIDE} {_HIGH}" role="img" aria-label="The table below, drawn">'
        for dial in DIALS:
            points = " ".join(
                f"{_EDGE + number * step:.1f},{_HIGH - _EDGE - value * (_HIGH - 2 * _EDGE) / 100:.1f}"
                for number, week in enumerate(weeks)
                if (value := week.dials[dial]) is not None
            )
            yield f'<polyline class="{dial}" stroke-dasharray="{_DASHES[dial]}" points="{points}"/>'
        for number, value in ((0, 100), (1, 0)):
            yield f'<text x="4" y="{_EDGE + number * (_HIGH - 2 * _EDGE) + 6}">{value}</text>'
        yield "</svg>"
        told = {"none": "drawn through", "14 6": "dashed", "3 6": "dotted"}
        named = "; ".join(f"{CRITERION_NAMES[dial]}: {told[_DASHES[dial]]}" for dial in DIALS)
        yield f'<p class="note">{named}.</p>'
    yield '<div class="wide"><table><thead><tr><th>Week of</th><th>Talks</th>'
    yield "".join(f"<th>{CRITERION_NAMES[dial]}</th>" for dial in DIALS) + "</tr></thead><tbody>"
    for week in weeks:
        cells = "".join(f"<td>{_points(week.dials[dial])}</td>" for dial in DIALS)
        yield f"<tr><td>{week.monday}</td><td>{week.talks}</td>{cells}</tr>"
    yield '</tbody></table></div><p class="note">Each figure is the median of that week\'s talks.</p></section>'


def _students(students: tuple[Student, ...]) -> Iterator[str]:
    yield "<section><h2>Student by student</h2>"
    yield '<div class="wide"><table><thead><tr><th>Student</th><th>Talks</th><th>Last</th>'
    yield "".join(f"<th>{CRITERION_NAMES[criterion]}</th>" for criterion in CRITERIA) + "</tr></thead><tbody>"
    for student in students:
        last = student.sessions[-1].started[:10] or "–"
        cells = "".join(_cell(student.latest(criterion)) for criterion in CRITERIA)
        yield f"<tr><td>{escaped(student.name)}</td><td>{len(student.sessions)}</td><td>{last}</td>{cells}</tr>"
    yield '</tbody></table></div><p class="note">The newest points of each; below 50 is in bold.</p></section>'


def _cell(points: int | None) -> str:
    low = ' class="low"' if points is not None and points < _LOW else ""
    return f"<td{low}>{_points(points)}</td>"


def _slips(slips: Slips) -> str:
    examples = "".join(
        f'<li><q>{escaped(slip.said)}</q> <span class="note">{escaped(who)}</span>'
        + (f'<p class="better">Try: <q>{escaped(slip.better)}</q></p>' if slip.better else "")
        + "</li>"
        for who, slip in slips.examples
    )
    return f'<h3>{_capital(slips.kind)} <small>{_often(slips)}</small></h3><ul class="plain">{examples}</ul>'


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _often(slips: Slips) -> str:
    return f"{_counted(slips.count, 'time')}, by {_counted(slips.students, 'student')}"


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _points(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"
