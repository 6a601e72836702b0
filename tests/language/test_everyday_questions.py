"""What is asked in every such talk, in everyday words, is generic on every page: a likeness alone answers nothing."""

import pytest

from simulator import engines
from simulator.domain.question import Ground
from simulator.language.judging import judge
from simulator.usecases import library

ASKED = (
    "Do you like your job?",
    "Do you work in a team?",
    "Do you travel a lot?",
    "What's the hardest part of your job?",
    "How did you get started?",
    "What advice would you give me?",
)
PEOPLE = ("gordon-petrie", "marisol-vega", "nora-keane", "omid-rahimi")


@pytest.mark.parametrize("slug", PEOPLE)
def test_it_is_generic(slug: str) -> None:
    persona = library.persona(slug)
    found = {line: judge(line, persona, (), engines.meaning()).grounding for line in ASKED}
    assert {line for line, g in found.items() if g is None or g.ground is not Ground.GENERIC} == set()
