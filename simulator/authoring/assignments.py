"""An assignment page as an Assignment, with all of its errors at once."""

from collections.abc import Collection
from pathlib import Path

from simulator.authoring.cards import LEAST_MINUTES, MOST_MINUTES
from simulator.authoring.fields import Fields, Key
from simulator.authoring.inline import page_text, spoken
from simulator.authoring.pages import Shape, blocks, page
from simulator.authoring.problems import Level, Problem, Report, nearest
from simulator.authoring.sources import shown, slug_of, source
from simulator.domain.assignment import Assignment
from simulator.domain.slugs import is_slug
from simulator.domain.talk import Help

ANY = "any"
"""What stands for a mode that the student may choose."""

MOST_TIMES = 50

KEYS = (
    Key("format", "1", required=True),
    Key("name", "Two coffees before the break", required=True),
    Key("meet", "[nora-keane]"),
    Key("times", "2"),
    Key("minutes", "20"),
    Key("mode", "quiet"),
    Key("since", "2027-01-11"),
    Key("by", "2027-02-28"),
)


def read_assignment(path: Path, known: Collection[str] | None = None) -> tuple[Assignment | None, tuple[Problem, ...]]:
    """The assignment on this page and every problem of the page; None where one of them is an error.

    `known` are the slugs of those whom students can meet; one under `meet` that is not among them is an error, for
    nobody could do it. None: not checked. Never raises for what a file is or holds.
    """
    report = Report(shown(path))
    text = source(path, report)
    if text is None:
        return None, report.problems
    return _parse(text, slug_of(path, report), report, known)


def parse_assignment(
    text: str, slug: str, file: str, known: Collection[str] | None = None
) -> tuple[Assignment | None, tuple[Problem, ...]]:
    """As `read_assignment`, from a text; `file` is what the problems name."""
    return _parse(page_text(text), slug, Report(file), known)


def _parse(
    text: str, slug: str, report: Report, known: Collection[str] | None
) -> tuple[Assignment | None, tuple[Problem, ...]]:
    if not text.strip():
        report.error(1, "The page is empty", "Begin with the template of `coffeechat assignments new`")
        return None, report.problems
    whole = page(text, report)
    if whole.front is None:
        return None, report.problems
    fields = Fields(whole.front, KEYS, report, 1)
    fields.format()
    name = fields.text("name")
    meet = _meet(fields, known, report)
    times, minutes = (
        fields.number("times", 1, MOST_TIMES, whole=True),
        fields.number("minutes", LEAST_MINUTES, MOST_MINUTES),
    )
    mode = fields.choice("mode", (*(help_.value for help_ in Help), ANY))
    since, by = fields.day("since"), fields.day("by")
    if since and by and by < since:
        report.error(fields.line("by"), "The day under `by` is before the one under `since`", "Write a later day")
    words = tuple(spoken(b.text) for b in blocks(whole.lines) if b.shape is not Shape.CODE and spoken(b.text))
    if name is None or any(p.level is Level.ERROR for p in report.problems):
        return None, report.problems
    return (
        Assignment(
            slug=slug,
            name=name,
            meet=meet,
            times=int(times or 1),
            minutes=minutes,
            mode=None if mode in (None, ANY) else Help(mode),
            since=since,
            by=by,
            words=words,
        ),
        report.problems,
    )


def _meet(fields: Fields, known: Collection[str] | None, report: Report) -> tuple[str, ...]:
    items = fields.items("meet")
    for item in items:
        if not is_slug(item.text):
            fix = "Write the name of their page without `.md`, such as nora-keane"
            report.error(item.line, f"`{item.text[:60]}` is no name of a persona", fix)
        elif known is not None and item.text not in known:
            near = nearest(item.text, known)
            fix = f"Did you mean `{near}`?" if near else "Put their page beside this one, and into the pack"
            report.error(item.line, f"`meet` names `{item.text[:60]}`, and there is no such persona", fix)
    return tuple(dict.fromkeys(item.text for item in items))
