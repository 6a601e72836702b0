"""The level-1 sections of a page, and the titles inside them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from simulator.authoring.inline import spoken
from simulator.authoring.pages import Block, Line, Shape
from simulator.authoring.problems import Report, nearest, shortened
from simulator.domain.slugs import slug


@dataclass(frozen=True, slots=True)
class Section:
    """The lines below a level-1 heading, which stands in `line`."""

    name: str
    line: int
    lines: tuple[Line, ...]


def sections(lines: Iterable[Line], names: Sequence[str], report: Report) -> Mapping[str, Section]:
    """The sections by name; notes one that is missing, unknown, repeated or in the wrong place.

    A heading that is nearly a section's name is noted and read as that section, where the right one is nowhere; what
    stands below any other unknown heading is read no further.
    """
    known = {slug(name): name for name in names}
    lines = tuple(_raised(tuple(lines), known, report))
    there = {slug(part.text) for part in lines if part.shape is Shape.HEADING and part.level == 1}
    absent = [name for short, name in known.items() if short not in there]
    found: dict[str, Section] = {}
    name: str | None = None
    outside = True
    line, held = 1, list[Line]()
    for part in [*lines, Line(0, "", Shape.HEADING, level=1)]:
        if part.shape is not Shape.HEADING or part.level != 1:
            held.append(part)
            continue
        if name is not None:
            found[name] = Section(name, line, tuple(held))
        elif outside and (stray := next((p for p in held if p.shape not in (Shape.BLANK, Shape.RULE)), None)):
            report.warning(
                stray.number, f"This stands before `# {names[0]}` and is left out", "Move it below a heading"
            )
        if part.number == 0:
            break
        outside = False
        line, held = part.number, []
        name = _named(part, known, absent, found, report)
    _missing(found, names, line, report)
    return found


def _raised(lines: Sequence[Line], known: Mapping[str, str], report: Report) -> Iterator[Line]:
    """The lines; a section that is there with a smaller heading only is noted, and read as the section."""
    headings = [(line.level, slug(line.text)) for line in lines if line.shape is Shape.HEADING]
    seen = {short for level, short in headings if level == 1}
    for line in lines:
        if line.shape is Shape.HEADING and (short := slug(line.text)) in known and short not in seen:
            seen.add(short)
            message = f"`# {known[short]}` is a section, and this heading is smaller"
            report.error(line.number, message, f"Write it with one sign: `# {known[short]}`")
            line = replace(line, level=1)
        yield line


def _named(
    heading: Line, known: Mapping[str, str], absent: Sequence[str], found: Mapping[str, Section], report: Report
) -> str | None:
    text = spoken(heading.text)
    name = known.get(slug(text))
    choice = ", ".join(f"`# {n}`" for n in known.values())
    if name is None:
        near = nearest(text, known.values())
        fix = f"Did you mean `# {near}`?" if near else f"The sections are {choice}; begin a smaller heading with `##`"
        report.error(heading.number, f"The section `# {shortened(text)}` is not known", fix)
        return near if near in absent and near not in found else None
    if name in found:
        message = f"The section `# {name}` is there twice, first in line {found[name].line}"
        report.error(heading.number, message, "Move everything into one of them")
        return None
    order = list(known.values())
    later = next((f for f in found if order.index(f) > order.index(name)), None)
    if later:
        report.error(heading.number, f"`# {name}` stands below `# {later}`", f"The order is {choice}")
    return name


def _missing(found: Mapping[str, Section], names: Sequence[str], line: int, report: Report) -> None:
    for name in names:
        if name not in found:
            message = f"The section `# {name}` is missing"
            report.error(line, message, f"Add a line `# {name}`, even with nothing below it")


class Titles:
    """The level-2 headings of one section: each needs a slug of its own."""

    def __init__(self, report: Report, what: str) -> None:
        self._report = report
        self._what = what
        self._seen: dict[str, int] = {}

    def slug(self, title: str, line: int) -> str:
        """The title's slug; an empty or repeated one is noted."""
        short = slug(title)
        if not short:
            message = f"{self._what} `{shortened(title)}` has no letters from a to z and no digits to make an id of"
            self._report.error(line, message, "Use at least one such letter in it")
        elif short in self._seen:
            message = f"{self._what} `{shortened(title)}` is there twice, first in line {self._seen[short]}"
            self._report.error(line, message, "Give it another title, or join the two")
        else:
            self._seen[short] = line
        return short


def no_home(block: Block, report: Report) -> None:
    """Note a bullet that stands before any level-2 heading."""
    report.error(block.line, "This bullet stands before any heading", "Put a heading such as `## Background` above it")
