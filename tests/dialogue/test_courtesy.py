"""Courtesy swallows no question; goals, clarifications and answers are taken up, claims denied as they were made."""

import pytest

from simulator.dialogue import bridges, denying, visitor
from simulator.dialogue.clock import _asks_yes_or_no
from simulator.dialogue.denying import claimed
from simulator.dialogue.engine import Moment
from simulator.dialogue.heard import _asks_midway, asked_anyway
from simulator.dialogue.visitor import given_back, works_in
from simulator.domain.question import Judgement, Kind
from simulator.domain.talk import Act
from simulator.language.judging import judge
from tests.dialogue.talking import after, persona, storyteller, talk

W = "walter-brandt"


def _judged(line: str) -> Judgement:
    return asked_anyway(line, judge(line))


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("sorry i ask again what you learn from pastry school that help you now with tank", True),
        ("i read your colleagues learn Dutch and company is paying how this course change your shift", True),
        ("i did not understand the last word what is latex", True),
        ("i will remember what you say about glass jar you not believe the paper", False),
        ("i see what you mean", False),
        ("i like how you do it", False),
        ("it depends what you want", False),
        ("i take with me what you say about the jar", False),
        ("You said it. I know what you mean.", False),
    ],
)
def test_a_line_without_marks_asks_in_its_middle(line: str, asks: bool) -> None:
    assert _asks_midway(line) is asks


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Perhaps I could ask what a usual day looks like for you, because I spend mine with a headset on.", Kind.OPEN),
        ("Thanks, that's very kind. Maybe I could ask you how you began.", Kind.OPEN),
        ("People ask what I do.", Kind.NONE),
        ("I ask how they came here.", Kind.NONE),
    ],
)
def test_a_question_behind_a_courtesy(line: str, kind: Kind) -> None:
    assert _judged(line).kind is kind


@pytest.mark.parametrize(
    "line",
    [
        "Of course, I didn't mean to pry, I'm sorry. Perhaps I could ask what your mornings look like.",
        "Thanks, that's very kind. Maybe I could ask you what your mornings look like.",
        "sorry i ask again what you do in the morning",
    ],
)
def test_courtesy_swallows_no_question(line: str) -> None:
    assert talk(W, ["What do you look for in an apprentice?", line])[-1].story == "my-mornings-begin-with-glue"


def test_a_clarification_is_no_compliment() -> None:
    reply = talk(W, ["What do you look for in an apprentice?", "I mean the telephone. The one you do not like."])[-1]
    assert reply.text not in {line for tone in bridges.FLATTERED.values() for line in tone}


def test_only_the_nervous_are_told_to_take_their_time() -> None:
    patient = {line for tone in bridges.PATIENT.values() for line in tone}
    assert talk(W, ["I'm sorry, I'm a bit nervous."])[0].text.startswith(tuple(patient))
    for line in ("Haha no, I wasn't asking for myself. Sorry! I just wondered.", "Sorry I'm late, the tram was stuck."):
        assert not talk(W, [line])[0].text.startswith(tuple(patient))


@pytest.mark.parametrize("lines", [[], ["Hi, I'm Ada."], ["What do you look for in an apprentice?"]])
def test_a_goal_is_taken_up(lines: list[str]) -> None:
    said = "i want understand how is work with wood because i search which work i can do here"
    reply = talk(W, [*lines, said])[-1]
    assert reply.story is None
    assert any(line in reply.text for tone in visitor.GOAL.values() for line in tone)


@pytest.mark.parametrize(
    ("line", "back"),
    [
        ("i want make this work i think or maybe bakery again but i like night work", "you like night work"),
        ("I want to help my town.", "you want to help your town"),
        ("i want make this work", None),
    ],
)
def test_what_is_given_back(line: str, back: str | None) -> None:
    assert given_back(line) == back


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("in my country i was work in bakery and i see in internet", "bakery"),
        ("I work in a bakery near here.", "a bakery"),
        ("I'm working in a car factory.", "a car factory"),
        ("I worked in peace.", None),
        ("I work in a team.", None),
        ("I work as a nurse.", None),
    ],
)
def test_where_the_visitor_works(line: str, place: str | None) -> None:
    assert works_in(line) == place


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("You wrote a book about tank safety. What made you write it?", "A book"),
        ("When did you become the managing director?", "The managing director"),
        ("Congratulations on the prize for the robot.", "The prize"),
        ("How did you learn to wait?", None),
    ],
)
def test_what_is_claimed(line: str, claim: str | None) -> None:
    assert claimed(line) == claim


def test_what_a_question_leaves_open_is_not_claimed() -> None:
    assert claimed("Have you written a book?", declared=True) is None
    assert claimed("You wrote a book.", declared=True) == "A book"
    assert claimed("You built a boat once, I heard.") == "A boat"


@pytest.mark.parametrize("line", ["You got a letter from a stranger. What was in it?", "Did you ever own a yacht?"])
def test_what_no_profile_would_tell_is_not_denied(line: str) -> None:
    denied = {text.split("}")[1] for lines in denying.DENIES.values() for text in lines}
    assert not talk("lina-haddad", [line])[0].text.endswith(tuple(denied))


def test_an_invention_is_denied_in_their_tone() -> None:
    reply = talk(W, ["You wrote a book about bees. What made you write it?"])[0]
    assert reply.sentences[0] == "A book?"
    assert reply.story is None


def test_nobody_says_a_sentence_twice_running() -> None:
    line = "You opened your own workshop in 1985, I think I read. Why so early?"
    for reply in talk(W, [line, line]):
        assert all(one != other for one, other in zip(reply.sentences, reply.sentences[1:], strict=False))


def test_a_public_fact_is_said_again_as_said() -> None:
    line = "How long have you been doing this?"
    first, second = talk("dot-kowalczyk", [line, line])
    assert "2003" in first.text
    assert second.text.startswith("As I said")


def test_the_brisk_and_the_grumpy_are_not_afraid() -> None:
    for kind in (persona(W).temperament, persona("sofia-lindqvist").temperament):
        assert not any(
            "afraid" in line for line in (*denying.NOT_ME[kind], *denying.DENIES[kind], *denying.NOT_SO[kind])
        )


@pytest.mark.parametrize(
    ("line", "yes"),
    [
        ("Before I forget, is twenty minutes still all right, even though I kept you waiting?", True),
        ("Is now still okay? You said twenty minutes?", True),
        ("Do we still have fifteen minutes?", True),
        ("How much time do we have?", False),
        ("What time have we got?", False),
        ("Do you have to leave soon?", False),
        ("How are we doing for time?", False),
    ],
)
def test_a_time_to_be_confirmed_wants_a_yes(line: str, yes: bool) -> None:
    assert _asks_yes_or_no(line) is yes


def test_what_was_told_is_not_offered() -> None:
    memory = after(W, ["What do you look for in an apprentice?"])
    reply = storyteller(W).answer(memory, "What should I have asked you that I didn't?", Moment())
    assert "how I came to this work" not in reply.text
    assert "what my days are like" not in reply.text


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("i want make this work i think or maybe bakery again but i like night work", Act.STATEMENT),
        ("Would anybody take me on at my age?", Act.QUESTION),
        ("Would you take me on?", Act.JOB_REQUEST),
    ],
)
def test_who_asks_for_a_job(line: str, act: Act) -> None:
    assert talk(W, [line])[0].act is act
