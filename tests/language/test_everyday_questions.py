"""What is asked in every such talk, in everyday words, is generic on every page: a likeness alone answers nothing.

Most questions of a real talk are of this sort, far more than of the labelled sets, where a quarter is: so a judge that
learned from those alone takes them for answered by whatever fact is least unlike them. Every page gets another third
of the lines.
"""

from pathlib import Path

import pytest

from simulator import engines, locations
from simulator.authoring.personas import read_persona
from simulator.domain.question import Ground
from simulator.language.judging import judge

DATA = Path(__file__).parents[1] / "evals" / "data"


def _lines(name: str) -> list[str]:
    return [line for line in (DATA / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


ASKED, CLOSED = _lines("everyday.txt"), _lines("everyday-counted.txt")
UNSEEN = [DATA / folder / f"{slug}.md" for folder, slug in (("fifth", "dario-nwachukwu"), ("fresh", "emrys-prosser"))]
"""Pages that no fit has seen."""
SHIPPED = sorted(locations.shipped("personas").glob("*.md"))
PAGES = [*SHIPPED[::5], *sorted((DATA / "grounding").glob("*.md"))[::5], *sorted((DATA / "more").glob("*.md"))[::3]]


@pytest.mark.parametrize(("turn", "path"), enumerate(PAGES), ids=lambda part: getattr(part, "stem", ""))
def test_it_is_generic(turn: int, path: Path) -> None:
    persona, _ = read_persona(path)
    assert persona is not None
    found = {line: judge(line, persona, (), engines.meaning()).grounding for line in ASKED[turn % 3 :: 3]}
    taken = {line: (g.ground, g.facts) for line, g in found.items() if g and g.ground is not Ground.GENERIC}
    assert Ground.MISTAKEN not in {ground for ground, _ in taken.values()}, taken
    # A page may say something about one of them: what somebody does for fun, or who taught them.
    assert len(taken) <= 1, taken


@pytest.mark.parametrize("path", UNSEEN, ids=lambda path: path.stem)
def test_closed_questions_are_rarely_taken_for_answered(path: Path) -> None:
    persona, _ = read_persona(path)
    assert persona is not None
    found = {line: judge(line, persona, (), engines.meaning()).grounding for line in CLOSED}
    taken = {line: (g.ground, g.facts) for line, g in found.items() if g and g.ground is not Ground.GENERIC}
    assert Ground.MISTAKEN not in {ground for ground, _ in taken.values()}, taken
    assert len(taken) <= len(CLOSED) / 10, taken
