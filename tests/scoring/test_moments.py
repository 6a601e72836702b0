"""What of a talk is worth thanking for."""

import pytest

from simulator.domain.talk import Speaker
from simulator.scoring.moments import asked_before, moments
from tests.scoring.talks import FLOOD, GOOD, INES, SHARES, talk


def test_a_moment_stands_word_for_word_in_its_turn() -> None:
    found = moments(GOOD, INES)
    assert len(found) == 6
    for index, sentence in found:
        assert GOOD.turns[index].speaker is Speaker.PERSONA
        assert " ".join(sentence.split()) in " ".join(GOOD.turns[index].text.split())


def test_what_the_visitor_took_up_comes_first() -> None:
    said = talk(f"ines: {SHARES}", "you: I see.", f"ines: {FLOOD}", "you: That they paid with firewood, on the square!")
    assert moments(said, INES)[0][1].startswith("For two months we baked in a borrowed pizza oven")


@pytest.mark.parametrize(
    "line",
    [
        "Sit down, I have been up since half past one, as I am every day of the week.",
        "And you, why would a chemist want flour on her sleeves after so many years?",
        "Goodbye, Lena, and do come by for a loaf of the rye some day soon.",
        "Yes.",
    ],
)
def test_what_tells_no_story_is_no_moment(line: str) -> None:
    assert moments(talk("you: Hello.", f"ines: {line}"), INES) == ()


def test_the_question_before_a_moment() -> None:
    said = talk("you: How was the flood?", f"ines: {FLOOD}", "ines: Well.")
    before = asked_before(said, 2)
    assert before is not None
    assert before.text == "How was the flood?"
    assert asked_before(talk(f"ines: {FLOOD}"), 0) is None
