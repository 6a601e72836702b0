"""Whom a question asks about, and whether it asks for a yes, a no or a feeling."""

import pytest

from simulator.dialogue.wanted import asks_feeling, asks_yes_or_no, tells_feeling


@pytest.mark.parametrize(
    ("question", "yes_or_no"),
    [("Do you still see him?", True), ("And your sister, did she mind?", True), ("What did she say?", False)],
)
def test_a_yes_or_a_no_is_told_from_all_else(question: str, yes_or_no: bool) -> None:
    assert asks_yes_or_no(question) is yes_or_no


@pytest.mark.parametrize(
    ("question", "feeling"), [("How did you feel then?", True), ("Were you scared?", True), ("How old was it?", False)]
)
def test_a_feeling_that_is_asked_for(question: str, feeling: bool) -> None:
    assert asks_feeling(question) is feeling


@pytest.mark.parametrize(("sentence", "feeling"), [("I cried in the van.", True), ("The van stood outside.", False)])
def test_a_feeling_that_is_told(sentence: str, feeling: bool) -> None:
    assert tells_feeling(sentence) is feeling
