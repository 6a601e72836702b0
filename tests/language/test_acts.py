"""What an utterance does, who the visitor is."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.domain.talk import Act, Speaker, Utterance
from simulator.language.acts import ASKING, acts, main_act, visitor_field, visitor_name


def said(*texts: str) -> tuple[Utterance, ...]:
    return tuple(Utterance(Speaker.PERSONA, text) for text in texts)


TABLE = [
    line
    for line in (Path(__file__).parent / "acts.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]

ALONE = {
    Act.GREETING: ["Hello!", "hi there", "Good morning, Maya.", "Nice to meet you.", "How are you?", "hey maya"],
    Act.INTRODUCTION: ["I'm Ana.", "My name is Ana and I study law.", "Hi Maya, I'm Ana.", "i am a chemistry student"],
    Act.QUESTION: ["How did you get into lending?", "do you like your job", "Can I record this?", "What should I ask?"],
    Act.FOLLOW_UP: [
        "Tell me more about that.",
        "Why was that?",
        "and then what happened",
        "What did you mean by that?",
    ],
    Act.STATEMENT: ["I think co-ops are the future.", "okay", "My goal is to learn what lenders do all day."],
    Act.THANKS: ["Thank you so much.", "thanks", "I really appreciate your time."],
    Act.REFERRAL_REQUEST: ["Who else should I talk to?", "could you introduce me to somebody in risk"],
    Act.JOB_REQUEST: ["Are you hiring?", "If anything opens up, keep me in mind.", "put in a word for me would you"],
    Act.RESUME_REQUEST: ["Can I send you my résumé?", "I'd like to give you my CV."],
    Act.TIME_CHECK: ["Do you have five more minutes?", "How are we doing on time?", "I see we have two minutes left."],
    Act.SMALL_TALK: ["That's so interesting.", "What a great story!", "I'm sorry about the noise.", "Congratulations!"],
    Act.INSULT: ["You're an idiot.", "your job sounds boring", "This is a waste of time.", "Shut up."],
    Act.GOODBYE: [
        "Goodbye!",
        "Thanks, bye.",
        "It was lovely talking to you.",
        "Have a great day.",
        "I have to go now.",
    ],
    Act.UNCLEAR: [
        "",
        "   ",
        "um",
        "[inaudible]",
        "asdf qwer",
        "(music)",
        "...",
        "so",
        "sdlkfj sldkfj",
        "blah blah",
        "♪",
    ],
}


@pytest.mark.parametrize(("act", "text"), [(a, t) for a, texts in ALONE.items() for t in texts])
def test_main_act_alone(act: Act, text: str) -> None:
    assert main_act(text) is act, acts(text)


@pytest.mark.parametrize("line", TABLE, ids=lambda line: line[:50])
def test_main_act_of_the_table(line: str) -> None:
    act, text = line.split(" | ", 1)
    assert main_act(text).value == act, acts(text)


@pytest.mark.parametrize(
    ("persona", "text", "act"),
    [
        ("And what about you?", "I study history and want to lend.", Act.ANSWER),
        ("What are you drinking?", "Coffee, please.", Act.ANSWER),
        ("Do you like it?", "Yes.", Act.ANSWER),
        ("What brought you here?", "Well, I read about the wind projects. How did they start?", Act.QUESTION),
        ("It was a bakery.", "Yes.", Act.STATEMENT),
        ("It was a bakery.", "What happened to the bakery?", Act.FOLLOW_UP),
        ("It was a bakery.", "What is a typical day like?", Act.QUESTION),
        ("Shall I look at your resume?", "Yes, can I send you my resume tonight?", Act.ANSWER),
        ("It was a bakery.", "Can I send you my resume tonight?", Act.RESUME_REQUEST),
        ("Hi, you found it. What are you drinking?", "Hi Maya, my name is Ana.", Act.INTRODUCTION),
        ("What do you study?", "I study marine biology.", Act.ANSWER),
    ],
)
def test_main_act_in_a_talk(persona: str, text: str, act: Act) -> None:
    assert main_act(text, said(persona)) is act, acts(text, said(persona))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hi Maya, I'm Ana. Thanks for meeting me. How did you get into lending?",
            [Act.GREETING, Act.INTRODUCTION, Act.THANKS, Act.QUESTION],
        ),
        (
            "hi maya i'm ana thanks for meeting me how did you get into lending",
            [Act.GREETING, Act.INTRODUCTION, Act.THANKS, Act.QUESTION],
        ),
        ("Thank you. Who else should I speak to? Bye!", [Act.THANKS, Act.REFERRAL_REQUEST, Act.GOODBYE]),
        ("Wow, that's amazing, how did you manage?", [Act.SMALL_TALK, Act.QUESTION]),
    ],
)
def test_acts_in_order(text: str, expected: list[Act]) -> None:
    assert list(acts(text)) == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Are you hiring? Anyway, how did you get into lending?", Act.QUESTION),
        ("How did you get into lending? And are you hiring?", Act.JOB_REQUEST),
        ("May I ask you something? How did you start?", Act.QUESTION),
        ("How did you start? Thanks for telling me. Goodbye.", Act.QUESTION),
    ],
)
def test_the_last_that_asks_wins(text: str, act: Act) -> None:
    assert main_act(text) is act


NAMES = [
    ("Hi Maya, I'm Ana.", "Ana"), ("my name is jean-luc picard", "Jean-Luc Picard"), ("Ana here", "Ana"),
    ("hi maya i'm ana i study economics", "Ana"), ("This is Tom O'Brien.", "Tom O'Brien"), ("call me Bo", "Bo"),
    ("Hi, I’m José", "José"), ("I'm Maria Garcia Lopez, a student of law", "Maria Garcia Lopez"),
    ("I'm interested in lending", None), ("I'm a student", None), ("I am German", None), ("it's hard", None),
    ("I'm so glad to be here", None), ("i'm from halifax", None), ("I'm just finishing school", None), ("", None),
    ("sorry my name is um lena", "Lena"), ("hi i'm, um, Tariq", "Tariq"), ("i'm i'm shy", None), ("I'm I'm Jo", "Jo"),
    ("My name is Uma", "Uma"),
    ("I'm really curious", None), ("i'm studying law", None), ("This is great.", None), ("I'm Not sure", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_visitor_name(text: str, name: str | None) -> None:
    assert visitor_name(text) == name


FIELDS = [
    ("I'm Ana and I study marine biology at Dalhousie", "marine biology"), ("My major is art history", "art history"),
    ("I'm a second-year chemistry student", "chemistry"), ("I work as a barista in Truro", "being a barista"),
    ("I'm a PhD student in physics", "physics"), ("im ana and im a law student", "law"),
    ("i teach maths", "teaching maths"),
    ("I'm currently studying computer science and French", "computer science and French"),
    ("i'm a nurse", "being a nurse"),
    ("I'm in my second year of chemistry", "chemistry"), ("i work in marketing", "marketing"),
    ("I have a degree in graphic design", "graphic design"), ("I studied history too", "history"),
    ("i'm i'm studying um social work no wait i mean i'm going to study it", "social work"),
    ("I study uh marine biology", "marine biology"),
    ("I'm a student", None), ("I study hard", None), ("How did you study?", None), ("", None), ("I work here", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "field"), FIELDS)
def test_visitor_field(text: str, field: str | None) -> None:
    assert visitor_field(text) == field


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.text(max_size=100))
def test_any_text_does_something(text: str, persona: str) -> None:
    found = acts(text, said(persona))
    assert found
    assert main_act(text, said(persona)) in found
    assert all(a is not b for a, b in pairwise(found))
    if main_act(text, said(persona)) not in ASKING:
        assert not ASKING & set(found)


def test_a_question_at_the_end_decides_what_a_turn_is_for() -> None:
    turn = "I see that we have only a little time left. What should I have asked you that I have not?"
    assert main_act(turn) is Act.QUESTION


@pytest.mark.parametrize(
    ("turn", "name"),
    [
        ("Hi Gordon, Priya Nair, thanks for fitting me in.", "Priya Nair"),
        ("Good morning Ms Keane, Lena Vogt. I study chemistry.", "Lena Vogt"),
        ("Hi Gordon, Thanks so much.", None),
        ("Hello Mr. Petrie, nice to meet you.", None),
    ],
)
def test_a_name_behind_a_greeting(turn: str, name: str | None) -> None:
    assert visitor_name(turn) == name
