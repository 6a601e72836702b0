"""How alike two readings of a name sound."""

import pytest

from simulator.speech.sounding import distance, known, sounds

ALIKE = [
    ("Brandt", "Brant"),
    ("Galloway", "Gallaway"),
    ("Kerrigan", "Carrigan"),
    ("Rookwood", "rook wood"),
    ("Keel", "Kiel"),
]
UNLIKE = [
    ("Brandt", "bread"),
    ("Galloway", "Calgary"),
    ("Kerrigan", "carriage"),
    ("Rookwood", "record"),
    ("Keel", "coal"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_readings_of_one_name_lie_near(one: str, other: str) -> None:
    assert distance(sounds(one), sounds(other)) <= 0.15


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_other_words_lie_far(one: str, other: str) -> None:
    assert distance(sounds(one), sounds(other)) > 0.15


def test_distance_is_fair_to_both_sides_and_nothing_sounds_like_silence() -> None:
    one, other = sounds("Thornwick"), sounds("torn wig")
    assert distance(one, other) == distance(other, one)
    assert distance(one, one) == 0
    assert distance("", "") == distance(one, "") == 1
    assert sounds("...") == ""


def test_a_form_of_a_word_is_a_word_and_a_name_is_none() -> None:
    assert known("lanterns")
    assert known("grinded")
    assert not known("lisbon")
    assert not known("tomworth")
