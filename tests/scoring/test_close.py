import pytest

from simulator.domain.talk import Ending
from simulator.scoring.close import elements
from tests.scoring.talks import APPRENTICE, GOOD, HANDS, finding, read, talk

START = (
    "you: Hello, I'm Lena.",
    "ines: Hello.",
    "you: How did you become a baker?",
    f"ines: {APPRENTICE}",
    "you: What makes a good loaf?",
    f"ines: {HANDS}",
    "you: How do you test that?",
    "ines: With a finger.",
)


def _names(said: str) -> set[str]:
    return set(elements(read(talk(*START, f"you: {said}", "ines: Goodbye."))))


def test_a_good_close_has_all_five() -> None:
    assert finding(GOOD, "close").level == 3


@pytest.mark.parametrize(
    ("said", "level"),
    [
        (
            "What I'm taking with me is that noticing takes a year. I'll visit a mill on Saturday. Thank you, goodbye!",
            3,
        ),
        ("What I'm taking with me is that noticing takes a year. Thank you, goodbye!", 2),
        ("Thank you, goodbye!", 1),
        ("Bye.", 0),
        ("Okay.", 0),
    ],
)
def test_levels_of_the_close(said: str, level: int) -> None:
    assert finding(talk(*START, f"you: {said}", "ines: Goodbye."), "close").level == level


@pytest.mark.parametrize(
    "said",
    [
        "What I'm taking with me is that a dough can be tired.",
        "I'll remember the potatoes in the hospital kitchen.",
        "I had not realised that noticing with your fingertips takes a year.",
        "What struck me was that the village baker laughed at you.",
        "The biggest thing for me is that skill sits in the hands and not in the recipe.",
        "I'm taking with me what makes them good at this, noticing and patience, and I'll ask my uncle about his.",
        "The potatoes in that hospital kitchen, I'm stealing that.",
        "I keep coming back to the whisk and the pastry cook.",
        "Peeling potatoes in a hospital kitchen. I won't forget that.",
        "I'll come away thinking about the village baker more than anything.",
        "The whisk, the potatoes and the pastry cook are worth the bus fare to me.",
        "The bit I'm going to hang on to is the potatoes in that hospital kitchen.",
        "I'll cling to the whisk and the pastry cook.",
        "I'm taking the whisk with me.",
        "I remember a dough can be tired.",
        "I liked the hospital kitchen the most, and the potatoes.",
        "My favourite was the village baker laughing at you.",
    ],
)
def test_a_takeaway_names_something_heard(said: str) -> None:
    assert "a takeaway" in _names(f"{said} Thank you.")


@pytest.mark.parametrize(
    "said",
    [
        "What I'm taking with me is purple monkeys on the moon.",
        "What I'm taking with me is that this was really interesting.",
        "I'll remember everything.",
        "The biggest thing for me is synergy across verticals.",
        "My main takeaway is blockchain.",
        "What I am taking with me is banana helicopter justice.",
        "I see that our twenty minutes are nearly over, so I come to the end.",
        "It was raining on the square. I won't forget that.",
        "I liked the biscuits the most.",
        "You have half convinced me.",
        "I remember my first day at school.",
    ],
)
def test_magic_words_earn_nothing(said: str) -> None:
    assert "a takeaway" not in _names(f"{said} Thank you.")


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("I'll visit a mill on Saturday.", True),
        ("I'll let you know how it goes.", True),
        ("I'll really remember what you said about the flood.", False),
        ("What would you advise me to do first?", False),
        ("I'm going to apply for the season in April.", True),
        ("I see we're at about seventeen minutes, so I'll start winding up.", False),
        ("I'll drop that CV in to you, so.", False),
        ("I'll come away thinking about the flood.", False),
        ("I'm going to hang on to the whisk.", False),
        ("Is there anybody at the mill I might ring?", False),
        ("Then I'll ring her on Saturday.", True),
        ("I go now write to the mill.", True),
        ("I write you email after.", True),
        ("I go to the mill every day.", False),
    ],
)
def test_a_next_step_is_the_visitors_own(said: str, named: bool) -> None:
    assert ("a next step" in _names(f"{said} Thank you.")) == named


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Is there anything I've not asked that I should have?", True),
        ("Was there anything else you'd have liked me to ask?", True),
        ("Have I left anything out, do you think?", True),
        ("is there other person i can speak about this work", True),
        ("Perhaps I could ask what a usual day looks like for you.", False),
        ("Have you left anything behind in Trieste?", False),
        ("Could I ask you about the rye?", False),
        ("What did I not ask that I should have?", True),
        ("What haven't I asked?", True),
        ("Would there be anyone else worth a chat with?", True),
        ("Would you say it is worth a fortune?", False),
        ("What would you want someone like me to have before she starts?", False),
        ("I may have asked that clumsily.", False),
        ("Sorry, I didn't ask that very well.", False),
        ("I could have asked that better.", False),
    ],
)
def test_what_was_missed_or_whom_to_meet(said: str, asked: bool) -> None:
    assert ("what you missed or whom to meet" in _names(said)) == asked


@pytest.mark.parametrize(
    ("said", "bye"),
    [
        ("Mind yourself in that rain.", True),
        ("Safe home now.", True),
        ("Cheers now.", True),
        ("It is safe.", False),
        ("A cheers for now is what we drink to.", False),
    ],
)
def test_goodbyes_of_all_places(said: str, bye: bool) -> None:
    assert ("goodbye" in _names(said)) == bye


@pytest.mark.parametrize(
    ("said", "thanked"),
    [
        ("Ta very much, Ines.", True),
        ("Much obliged.", True),
        ("Right, ta!", True),
        ("Ta ta for now.", False),
        ("I felt obliged to go.", False),
    ],
)
def test_thanks_in_everyday_words(said: str, thanked: bool) -> None:
    assert ("thanks" in _names(said)) == thanked


def test_elements_belong_to_the_end() -> None:
    early = ("you: Hello, thanks, and I'll read a book. Goodbye to my nerves.", *START[1:], "you: Hm.", "ines: Hm.",
             "you: I see.", "ines: Yes.", "you: Right.", "ines: So.")  # fmt: skip
    assert set(elements(read(talk(*early)))) == set()


def test_a_fault_is_not_the_visitors() -> None:
    assert finding(talk(*START, ended=Ending.FAULT), "close").level is None


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("So it's the fingertips, then, that notice a tired dough.", True),
        ("So noticing takes a year, and weighing an hour.", True),
        ("So it's getting late, then.", False),
        ("So the weather is better than on Tuesday.", False),
    ],
)
def test_a_conclusion_at_the_end_is_a_takeaway(said: str, named: bool) -> None:
    assert ("a takeaway" in _names(f"{said} Thank you, goodbye!")) is named


@pytest.mark.parametrize(
    ("lines", "thanked"),
    [
        (("Thank you for telling me that.", "When did you open again?", "Oh no, that's my bus. Bye!"), False),
        (("Thanks, that helps. What is rye?", "Bye!"), False),
        (("What is rye?", "Thank you for telling me that.", "Bye!"), True),
        (("Thank you. My last question: what is rye?", "Bye!"), True),
        (("What is rye?", "Bye, and thanks!"), True),
    ],
)
def test_thanks_for_an_answer_in_the_middle_are_no_close(lines: tuple[str, ...], thanked: bool) -> None:
    said = [line for text in lines for line in (f"you: {text}", "ines: Nine weeks after.")]
    assert ("thanks" in elements(read(talk(*START, *said)))) is thanked


@pytest.mark.parametrize(
    ("lines", "step"),
    [
        (
            ("What should I do first?", "I'll ring the mill on Monday. Thank you, goodbye!"),
            "I'll ring the mill on Monday.",
        ),
        (("I'd like to, next time. I'll ring the mill on Monday. Goodbye!",), "I'll ring the mill on Monday."),
        (("I'll ring the mill on Monday. Goodbye!",), "I'll ring the mill on Monday."),
    ],
)
def test_the_step_that_is_shown_is_the_one_that_will_be_taken(lines: tuple[str, ...], step: str) -> None:
    said = [line for text in lines for line in (f"you: {text}", "ines: Begin with rye, and with your fingertips.")]
    assert elements(read(talk(*START, *said)))["a next step"].quote == step


def test_a_takeaway_is_proved_by_the_sentence_it_gives_back_and_not_by_the_plan_behind_it() -> None:
    told = "Take a Saturday job behind a counter. A nurse, Bernadette, came. She simply stood there and said no."
    last = "I'm taking with me that she stood there and said no, and I'll look for a Saturday job behind a counter."
    found = elements(read(talk(*START, "you: What is rye?", f"ines: {told}", f"you: {last} Goodbye!")))
    assert "stood there and said no" in found["a takeaway"].note


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("What do people write to you?", False),
        ("What do people like to talk about in the shop?", False),
        ("Would the bakery maybe have a space for me next year?", False),
        ("Whose door should I knock on next?", True),
        ("Which people should I talk to?", True),
    ],
)
def test_people_in_a_question_are_not_people_to_meet(said: str, asks: bool) -> None:
    found = elements(
        read(talk(*START, "you: What is rye?", "ines: A grain.", f"you: {said}", "ines: Hm.", "you: Bye!"))
    )
    assert ("what you missed or whom to meet" in found) is asks
