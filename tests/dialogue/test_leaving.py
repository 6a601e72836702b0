"""Who says that they must soon go is let go like a guest; whose days merely end with a bus is not."""

import pytest

from simulator.dialogue import leaving
from simulator.dialogue.engine import Memory
from simulator.domain.talk import Act, Speaker, Utterance
from tests.dialogue.talking import at, storyteller, talk

L = "lina-haddad"
SEEN_OFF = [text for lines in leaving.SEES_OFF.values() for text in lines]


@pytest.mark.parametrize(
    ("line", "leaves"),
    [
        ("I should go soon, my bus is at ten past.", True),
        ("I'd better let you get back to work.", True),
        ("I don't want to keep you any longer.", True),
        ("I won't take up more of your time.", True),
        ("I really must be going now.", True),
        ("I must go and catch my bus.", True),
        ("My lift is waiting outside.", True),
        ("My mum is picking me up at four.", True),
        ("My class starts at two.", True),
        ("I'll have to go soon because my shift starts at two.", True),
        ("I'm afraid I have to leave in a minute.", True),
        ("It's time for me to go.", True),
        ("I have to go to work at six every day.", False),
        ("I should go to university next year.", False),
        ("My bus was late.", False),
        ("I had to leave school at sixteen.", False),
        ("I have to leave home at five every morning.", False),
        ("I must go and see that museum.", False),
        ("My class is at a primary school.", False),
        ("My friend is waiting for a place on that course, too.", False),
        ("I need to go back to school.", False),
        ("I should go for the apprenticeship, my dad says.", False),
        ("My shift is at night.", False),
        ("Should I go now?", False),
        ("I don't want to keep doing this.", False),
        ("My bus is at ten past and I still have two questions.", False),
    ],
)
def test_taking_leave(line: str, leaves: bool) -> None:
    assert leaving.leaves(line) is leaves


def test_a_leaving_remark_is_no_answer_to_what_was_asked() -> None:
    asked = (
        Utterance(Speaker.YOU, "Hello."),
        Utterance(Speaker.PERSONA, "And you, when did a room last surprise you?"),
    )
    memory = Memory(mood=0.7, turns=asked * 2, awaited=True)
    line = "I should go soon, my bus is at ten past. I liked the part about the tins the most."
    reply = storyteller(L).answer(memory, line, at(L, 300))
    assert any(text in reply.text for text in SEEN_OFF)
    assert any(text in reply.text for lines in leaving.TAKES_SOMETHING.values() for text in lines)
    assert not reply.text.endswith("?")
    assert not reply.farewell
    assert reply.act is not Act.ANSWER


def test_no_leaving_remark_is_met_with_the_minutes_agreed() -> None:
    before = ["Hello, I'm Ana.", "How did you get into this?"]
    for line in ("I should go soon, my bus is at ten past.", "I don't want to keep you any longer."):
        assert any(text in talk(L, [*before, line])[-1].text for text in SEEN_OFF)


def test_who_arrives_with_little_time_is_not_sent_away() -> None:
    reply = talk(L, ["I need to leave in five minutes."])[0]
    assert any(text in reply.text for lines in leaving.USE_THE_TIME.values() for text in lines)
    assert "ten minutes" in talk(L, ["I can only stay ten minutes today."])[0].text


def test_a_question_beside_a_leaving_remark_is_answered() -> None:
    reply = talk("walter-brandt", ["I should go soon. What do you look for in an apprentice?"])[0]
    assert reply.story == "what-i-want-in-an-apprentice"


@pytest.mark.parametrize(
    ("line", "over"),
    [
        ("I need to leave in five minutes.", False),
        ("I should go soon, my bus is at ten past.", False),
        ("I must go soon. Thank you for everything, goodbye!", True),
        ("I really must be going now. Thank you so much.", True),
    ],
)
def test_who_goes_soon_has_not_gone_yet(line: str, over: bool) -> None:
    reply = storyteller(L).answer(Memory(mood=0.6), line, at(L, 300))
    assert reply.farewell is over


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("Is there anyone else I should talk to? Thank you so much, Ruth, goodbye.", True),
        ("Who else should I meet? Bye!", True),
        ("Who else should I meet? Thank you, take care.", True),
        ("How did you say goodbye to them?", False),
        ("Who should I talk to about the goodbye party?", False),
        ("See you all here often?", False),
    ],
)
def test_a_goodbye_behind_a_question_is_heard(said: str, parts: bool) -> None:
    assert leaving.parts_now(said) is parts


def test_who_asks_for_a_name_and_parts_gets_both() -> None:
    line = "Is there anyone else I should talk to? Thank you so much, goodbye."
    last = talk("walter-brandt", ["What is your day like?", line])[-1]
    assert last.act is Act.REFERRAL_REQUEST
    assert len(last.sentences) >= 2
