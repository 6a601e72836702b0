"""Which sentence of a story a question wants."""

import pytest

from simulator.dialogue.wanted import answers, asks_yes_or_no, wanted

BETTER = [
    ("How long were you in there?", "I was in there for forty minutes.", "It taught me who draws the drawings."),
    ("How high are you, usually?", "You hang ninety metres over a field.", "The forecast comes at five."),
    ("How many of them go to Otley Road?", "About one in six goes there.", "I send them a drawing."),
    ("How old is she?", "She is ninety-one years old.", "She walks around the rig with her stick."),
    ("What time do you begin?", "At six somebody says a prayer.", "We sleep in tents beside the rig."),
    ("How often do you meet?", "We meet twice a year.", "We meet in a pub."),
    ("What did the head teacher say?", "She said, can you start at nine?", "I went in and saw the beige thing."),
    ("Why did you leave?", "I left because the pay came every third month.", "I taught rocks from a book."),
    ("How did you feel then?", "I cried in the van.", "The van was parked outside."),
    ("What does your wife think of it?", "My wife hates it.", "The sack stands in the hall."),
    ("And Rui, how is he now?", "Rui is twenty-four and never tired.", "We hang the ropes at seven."),
]


@pytest.mark.parametrize(("question", "better", "worse"), BETTER)
def test_the_kind_that_is_asked_for_comes_first(question: str, better: str, worse: str) -> None:
    assert wanted(question, better) > wanted(question, worse)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What was that like?", "It was two in the morning."),
        ("Tell me more about the boat.", "She said that it was hers."),
        ("How did it end?", "It took forty minutes."),
    ],
)
def test_other_questions_want_no_kind(question: str, sentence: str) -> None:
    assert wanted(question, sentence) == 0


@pytest.mark.parametrize(
    ("question", "sentence", "answered"),
    [
        ("Did his wife see it?", "He wanted the eye his wife had married.", False),
        ("Do the planners still hate you?", "Half the hall clapped and the other half were planners.", False),
        ("And your sister, did she forgive him?", "That belt is why my sister is not a widow.", False),
        ("Did your boss insure the lamps?", "My boss did not insure the lamps.", True),
        ("Why do they laugh at the tray?", "People laugh at that tray.", False),
        ("Why do they laugh at the tray?", "I show them the tray, so they see that I make mistakes.", True),
        ("What did your boss say?", "My boss was furious for a day.", True),
        ("What else from the shop do you use?", "I use his gold leaf from the shop.", False),
        ("How did your manager come round to the two days?", "My manager hated the two days.", True),
    ],
)
def test_what_was_heard_is_an_answer_only_where_it_says_what_is_asked(
    question: str, sentence: str, answered: bool
) -> None:
    assert answers(question, sentence) is answered


@pytest.mark.parametrize(
    ("question", "yes_or_no"),
    [("Do you still see him?", True), ("And your sister, did she mind?", True), ("What did she say?", False)],
)
def test_a_yes_or_a_no_is_told_from_all_else(question: str, yes_or_no: bool) -> None:
    assert asks_yes_or_no(question) is yes_or_no
