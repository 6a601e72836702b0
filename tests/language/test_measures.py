"""Whether a sentence holds a figure of the kind that a question measures."""

import pytest

from simulator.language.measures import other_measure


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("how heavy is the whale", "The whale is 14 metres long."),
        ("how long was the strike", "Two hundred people were on strike."),
        ("how high is the tower", "The tower was built in 1962."),
        ("how often do you meet", "Leads the union's training group."),
        ("what time do you start", "Joined the bakery in spring."),
    ],
)
def test_another_measure_answers_nothing(question: str, sentence: str) -> None:
    assert other_measure(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("how heavy is a bowl", "Each bowl holds two kilograms of rice."),
        ("how long have you been there", "Joined the bank in 2013."),
        ("how long is the whale", "A 14-metre whale hangs in the hall."),
        ("how high is the tower", "It is 312 metres high."),
        ("how old is the clock", "The clock was built in 1760."),
        ("how often do you meet", "Runs a repair evening once a month."),
        ("what time do you start", "The market opens at five."),
        ("how many people work there", "It is a charity."),
        ("what is it like there", "It is a charity."),
    ],
)
def test_the_same_measure_may_answer_and_so_may_what_measures_nothing(question: str, sentence: str) -> None:
    assert not other_measure(question, sentence)
