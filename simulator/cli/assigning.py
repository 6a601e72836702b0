"""`assignments`: what a coach asks, for the coach who writes it and the student who does it."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from simulator.authoring.problems import shortened
from simulator.cli.checking import show_problems
from simulator.cli.coaching import number
from simulator.cli.lines import complain, show, show_json, write_file
from simulator.domain.assignment import Standing, standing_in_words
from simulator.usecases.assignments import Given

LONGEST = 500
"""Characters of what a coach says that are shown, a paragraph."""


def list_assignments(chosen: Namespace) -> int:
    """Every assignment that was given to the user, and what is left to do."""
    from simulator.usecases import assignments

    found, broken = assignments.given(date.today())
    if chosen.json:
        show_json([_document(one) for one in found])
    else:
        for one in found:
            show("\n".join(_told(one)))
        if not found:
            show("No assignments: they come in a coach's pack, `coffeechat packs install FILE`.")
    for page in dict.fromkeys(problem.file for problem in broken):
        complain(f"{page} has errors and is left out: `coffeechat assignments check {page}` says what to mend.")
    return 0


def check_assignments(chosen: Namespace) -> int:
    """Check assignments; 1 where there is an error."""
    from simulator.usecases import assignments

    return show_problems(assignments.check_assignments(chosen.paths), chosen.json, len(chosen.paths))


def new_assignment(chosen: Namespace) -> int:
    """The annotated template, on standard output or to a new file."""
    from simulator.usecases import assignments, writing

    page = assignments.template()
    if chosen.path is None:
        show(page.rstrip("\n"))
        return 0
    path: Path = writing.free_page(chosen.path)
    write_file(path, page)
    show(f"Wrote {path}. Fill it in, then run: coffeechat assignments check {path}")
    return 0


def standing_to_json(far: Standing) -> dict[str, Any]:
    """How far somebody is; `open` names whom they have still to meet, null for anybody."""
    return {
        "done": far.done,
        "late": far.late,
        "held": far.held,
        "asked": far.asked,
        "open": [part.persona for part in far.parts if not part.done],
        "not_counted": list(far.short),
    }


def _told(one: Given) -> Iterator[str]:
    from simulator.usecases.assignments import in_words, name_of

    asked, far = one.assignment, one.standing
    state = standing_in_words(far) + (", the last day is over" if one.overdue else "")
    yield f"{shortened(asked.name)}: {state}."
    yield f"  {in_words(asked)}"
    yield from (f"  {shortened(words, LONGEST)}" for words in asked.words)
    for part in far.parts if len(far.parts) > 1 else ():
        name = name_of(part.persona) if part.persona else "anybody"
        yield f"  [{'x' if part.done else ' '}] {name}: {part.in_time + part.late} of {part.asked}"
    if not far.done:
        yield from (f"  A talk does not count: {reason}." for reason in dict.fromkeys(far.short))


def _document(one: Given) -> dict[str, Any]:
    asked = one.assignment
    return {
        "slug": asked.slug,
        "name": asked.name,
        "meet": list(asked.meet),
        "times": asked.times,
        "minutes": None if asked.minutes is None else number(asked.minutes),
        "mode": asked.mode.value if asked.mode else None,
        "since": asked.since.isoformat() if asked.since else None,
        "by": asked.by.isoformat() if asked.by else None,
        "overdue": one.overdue,
        "standing": standing_to_json(one.standing),
    }
