"""What looks like a question and asks nothing of substance in its talk."""

import pytest

from simulator.domain.question import Flag, Kind
from simulator.domain.talk import Speaker, Utterance
from simulator.scoring.readings import read_in_talk
from tests.scoring.talks import read, talk

ASKED = (Utterance(Speaker.PERSONA, "And you, what has you asking about bread?"),)
TOLD = (Utterance(Speaker.PERSONA, "The flood took the yews at Hillhall in one night."),)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hi there, Ines? I'm Marek.", Kind.NONE),
        ("Hello, is that Ms Marchetti?", Kind.NONE),
        ("I'm Lena, and I'd like to learn how you balance the two.", Kind.NONE),
        ("I'm wondering is there a life for me on the baking side.", Kind.NONE),
        ("I was in phone sales for years, and it wasn't really me, you know?", Kind.NONE),
        ("I've got us down for twenty minutes, is that still all right?", Kind.REQUEST),
        ("I promised to be gone by half past, so twenty minutes. Does that suit?", Kind.REQUEST),
        ("Hello, Ines. How did you become a baker?", Kind.OPEN),
        ("I'd love to hear how you became a baker.", Kind.OPEN),
        ("You shape loaves at night. Does that suit you?", Kind.CLOSED),
        ("You know the river, don't you?", Kind.LEADING),
    ],
)
def test_before_the_first_question(text: str, kind: Kind) -> None:
    assert read_in_talk(text, (), False, False).kind is kind


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Me? I work in a garden centre.", False),
        ("Why bread? Well, my nan baked.", False),
        ("I sat at the table, and my wife says, well, what did you want to do? And I said parks.", False),
        ("I work in a garden centre. How did you begin?", True),
        ("My wife says that I am mad. What would you say?", True),
    ],
)
def test_an_answer_to_the_personas_question(text: str, asks: bool) -> None:
    assert (read_in_talk(text, ASKED, True, True).kind is not Kind.NONE) == asks


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("Hillhall, is it? I walked round it. What was it like for your crew?", False),
        ("Can I take you back to the start? What was going on that made you move?", False),
        ("Did that have anything to do with the talk? I mean, how did one lead to the other?", False),
        ("Would you mind telling me about it? That first night?", False),
    ],
)
def test_an_echo_is_no_second_question(text: str, doubtful: bool) -> None:
    assert (Flag.CONTESTED in read_in_talk(text, TOLD, True, False).flags) == doubtful


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("Does it ever stop raining here?", False),
        ("By the way, where did you get those boots?", False),
        ("Have you been up since the middle of the night?", False),
        ("Have I left anything out, do you think?", False),
        ("What time have we got?", False),
        ("Where did you get the first oven?", True),
        ("Does the rain change the flour?", True),
    ],
)
def test_pleasantries_are_not_substantive(said: str, counts: bool) -> None:
    view = read(talk("you: Hello.", "ines: Hello.", "you: How did you become a baker?", "ines: By accident.",
                     f"you: {said}", "ines: Well."))  # fmt: skip
    assert view.turns[4].substantive == counts


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("I sell shoes, and my wife says I should either do it properly or stop, before I do anything daft.", False),
        ("I've been watching videos, and I'll talk to some people who do it for a living before I leave.", False),
        ("I'm in claims. I don't know if I should stay or go, really.", False),
        ("I'm in claims. What is the hardest part of the job.", True),
        ("I'm in claims, and how did you get into this.", True),
        ("i'm in claims and what is the hardest part", True),
        ("I'm in claims. Is it better to stay or to go?", True),
    ],
)
def test_who_tells_of_themselves_asks_nothing(text: str, asks: bool) -> None:
    assert (read_in_talk(text, ASKED, True, True).kind is not Kind.NONE) == asks


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Thank you for telling me that. I don't suppose you tell many people.", Kind.NONE),
        ("Thanks. I imagine you don't say that often.", Kind.NONE),
        ("That must have been hard. I'm sure that it isn't easy to say.", Kind.NONE),
        ("Who else ought I to hear from?", Kind.REQUEST),
        ("Who else should I see?", Kind.REQUEST),
    ],
)
def test_thanks_and_names_are_no_questions_of_substance(text: str, kind: Kind) -> None:
    assert read_in_talk(text, TOLD, True, False).kind is kind


@pytest.mark.parametrize(
    "text", ["Thanks. I don't suppose you could tell me how it began?", "Thanks. Who do you hear from in winter?"]
)
def test_thanks_do_not_hide_a_question(text: str) -> None:
    assert read_in_talk(text, TOLD, True, False).kind not in (Kind.NONE,)
