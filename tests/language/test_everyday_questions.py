"""What is asked in every such talk, in everyday words, is generic on every page: a likeness alone answers nothing.

Most questions of a real talk are of this sort, far more than of the labelled sets, where a quarter is: so a judge that
learned from those alone takes them for answered by whatever fact is least unlike them.
"""

from pathlib import Path

import pytest

from simulator import engines, locations
from simulator.authoring.personas import read_persona
from simulator.domain.question import Ground
from simulator.language.judging import judge

DATA = Path(__file__).parents[1] / "evals" / "data"
ASKED = tuple(
    line for line in (DATA / "everyday.txt").read_text("utf-8").splitlines() if line and not line.startswith("#")
)
SHIPPED = sorted(path for path in locations.shipped("personas").glob("*.md"))
PAGES = [*SHIPPED[::4], *sorted((DATA / "grounding").glob("*.md"))[::4], *sorted((DATA / "more").glob("*.md"))[::2]]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_it_is_generic(path: Path) -> None:
    persona, _ = read_persona(path)
    assert persona is not None
    found = {line: judge(line, persona, (), engines.meaning()).grounding for line in ASKED}
    taken = {line: g and (g.ground.value, g.facts) for line, g in found.items() if g and g.ground is not Ground.GENERIC}
    # One in a hundred may touch something of a page by chance.
    assert len(taken) <= 1, taken
