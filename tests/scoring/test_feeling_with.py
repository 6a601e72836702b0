"""Sympathy claims no fact, and a claim in the clothes of sympathy stays one."""

import pytest

from simulator import engines
from simulator.domain.question import FactUse as Use
from simulator.domain.question import Flag, Ground, Grounding, Judgement, Kind
from simulator.language.judging import judge
from simulator.scoring.feeling_with import FEELS_WITH, without_sympathy
from tests.scoring.talks import INES


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("You must have been terrified when the flood came.", False),
        ("You must have been so proud when they made you head baker.", False),
        ("That must have hurt, at thirty.", False),
        ("I bet you were exhausted by the summer.", False),
        ("How awful, to lose it all in a flood.", False),
        ("You must have loved the sea.", False),
        ("You must have been terrified when it flooded in 2012.", True),
        ("You must have been proud to work for Ikea.", True),
        ("You must have been a teacher before.", True),
        ("You studied law, of course.", True),
    ],
)
def test_a_mistake_in_nothing_but_sympathy_is_none(text: str, kept: bool) -> None:
    wrong = Grounding(Ground.MISTAKEN, ("organisation-3",), (Use(text, "organisation-3"),))
    judged = Judgement(
        text, Kind.NONE, 0.0, (Flag.MISTAKEN,), ("the public profile says otherwise, or …",), None, wrong
    )
    found = without_sympathy(judged, INES)
    assert found.grounding is not None
    assert (found.grounding.ground is Ground.MISTAKEN) is kept
    assert (Flag.MISTAKEN in found.flags) is kept


def test_what_is_no_mistake_stays_as_it_is() -> None:
    judged = judge("You must have been terrified in the flood.", INES, (), engines.meaning())
    assert without_sympathy(judged, INES) == judged


@pytest.mark.parametrize(
    "text",
    ["What was the hardest part?", "You must have a degree.", "How lovely is the oven?", "You must work at night."],
)
def test_other_sentences_feel_nothing(text: str) -> None:
    assert text not in FEELS_WITH
