"""What a question asks for and what a sentence holds."""

import pytest

from simulator.dialogue.sentence_kinds import KINDS, PERSONS, asked_for, held


@pytest.mark.parametrize(
    ("question", "has", "lacks"),
    [
        ("Whose idea was it?", "It was Ama's.", "It took long."),
        ("Where did it turn up?", "We found it behind a heater.", "We found it."),
        ("When did you stop?", "I stopped in the spring.", "I stopped."),
        ("How many judges were there?", "Three judges came.", "Judges came."),
        ("How long was it?", "It was nine metres long.", "It was long."),
        ("How old is she?", "She was seventy.", "She was old."),
        ("Is it well paid?", "I earn less than my sister.", "It is hard."),
        ("What colour is the door?", "It is green.", "It is wide."),
        ("What did she say?", "She said no.", "She left."),
        ("Were you scared?", "I was afraid of it.", "It rained."),
        ("Why did you leave?", "Because it was over.", "It was over."),
        ("Do you still do that?", "I still check every beam.", "I trusted the drawing."),
        ("What was the worst day?", "The worst was a Monday.", "It was a Monday."),
        ("What did you do differently?", "I use another glue since.", "It broke."),
        ("What became of it?", "In the end we sold it.", "We had it."),
        ("What is it called?", "We called it the barn.", "It was a barn."),
        ("Can I help out?", "Ask at the door.", "It has a door."),
        ("Did your parents mind?", "My mother wept.", "It was fine."),
    ],
)
def test_a_kind_that_is_asked_for_is_held_by_one_sentence_only(question: str, has: str, lacks: str) -> None:
    asked = asked_for(question)[:KINDS] > 0
    assert asked.any()
    assert (held(has)[:KINDS][asked] > held(lacks)[:KINDS][asked]).any()


@pytest.mark.parametrize("question", ["Tell me about the barn.", "What about wood?", "And the barn?"])
def test_some_questions_ask_for_no_kind_of_thing(question: str) -> None:
    assert not asked_for(question)[:KINDS].any()


@pytest.mark.parametrize(
    ("question", "sentence", "same"),
    [("Did he mind?", "He laughed.", True), ("Did he mind?", "She laughed.", False), ("Do you?", "I do.", True)],
)
def test_persons_are_told_apart(question: str, sentence: str, same: bool) -> None:
    place = slice(KINDS, KINDS + PERSONS)
    assert bool((asked_for(question)[place] * held(sentence)[place]).any()) is same


def test_now_and_then_are_told_apart() -> None:
    past, present = asked_for("Did you like it?")[-2:], asked_for("Do you like it?")[-2:]
    assert list(past) == [1, 0]
    assert list(present) == [0, 1]
    then, now = held("We sold it.")[KINDS + PERSONS :], held("We sell it.")[KINDS + PERSONS :]
    assert list(then[:2]) == [1, 0]
    assert list(now[:2]) == [0, 1]
