"""What kind of thing a question asks for."""

import pytest

from simulator.dialogue.asked_for import holds_it


@pytest.mark.parametrize(
    ("question", "sentence", "holds"),
    [
        ("Which year was that?", "I was on the line in 1971.", True),
        ("Which year was that?", "It was my first year here.", False),
        ("What colour is the door?", "There is a real door, a green one.", True),
        ("What colour is the door?", "The door does not shut.", False),
        ("How much did the pipes cost?", "No gas from half past eleven.", False),
        ("How much did the pipes cost?", "Nine hundred pounds, and I paid it.", True),
        ("How much cheaper is it now?", "Our costs fell by a third.", True),
        ("How much cheaper is it now?", "It is cheaper.", False),
        ("How old were you?", "I built it at seventeen.", True),
        ("How old were you?", "She would ask, how old is it?", False),
        ("How many of you are there?", "We are six under there.", True),
        ("What was that like?", "It was cold.", True),
    ],
)
def test_a_figure_that_is_asked_for_has_to_be_there(question: str, sentence: str, holds: bool) -> None:
    assert holds_it(question, sentence) is holds
