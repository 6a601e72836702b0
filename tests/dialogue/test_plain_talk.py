"""What a person would say to what visitors say between their good questions."""

import pytest

from simulator.dialogue.bridges import NEVER_SAID
from simulator.domain.talk import Act
from tests.dialogue.talking import persona, talk

SHOW_DAY = ["What do you do all day on a show day?"]
TOWER = ["What drew you to ecology?"]


@pytest.mark.parametrize(
    ("slug", "lines", "said"),
    [
        ("marisol-vega", [*SHOW_DAY, "Why in socks?"], "As I said, at five I walk the whole stage in socks"),
        (
            "tunde-adeyemi",
            ["What is a typical day like?", "What do you write on that one page?"],
            "As I said, one page",
        ),
    ],
)
def test_the_part_that_was_asked_for(slug: str, lines: list[str], said: str) -> None:
    assert said in talk(slug, lines)[-1].text


@pytest.mark.parametrize(
    ("slug", "lines"),
    [
        ("rin-takeda", [*TOWER, "How did your family take it?"]),
        ("rin-takeda", ["How did your team find the fire that burned for two winters?", "Was it dangerous?"]),
        ("esther-wanjiru", ["Why did you leave the bank?", "And how did your husband feel about that?"]),
        ("lerato-dlamini", ["How did you become a harbour pilot?", "What did your parents say to that?"]),
        ("bronwen-price", ["What made you become an electrician?", "What did your mates say?"]),
    ],
)
def test_what_a_told_story_does_not_say_is_neither_another_story_nor_the_same_again(
    slug: str, lines: list[str]
) -> None:
    told, reply = talk(slug, lines)
    assert reply.story in (None, told.story)
    assert not any(story.short in reply.text or story.body in reply.text for story in persona(slug).stories)
    assert "As I said" not in reply.text


@pytest.mark.parametrize(("thing", "said"), [("the zoo in Paris", False), ("the socks", True), ("the circus", True)])
def test_what_was_never_spoken_of_is_not_owned_to(thing: str, said: bool) -> None:
    reply = talk("marisol-vega", [*SHOW_DAY, f"You said something about {thing}."])[-1]
    assert (reply.text.startswith(NEVER_SAID)) != said


@pytest.mark.parametrize("more", ["tell me more", "what happened then?", "And then?"])
def test_what_wants_to_hear_on_is_led_on_by_a_hook(more: str) -> None:
    assert talk("rin-takeda", [*TOWER, more])[-1].story == "the-smoke-that-nobody-believed"


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("Hi, I'm Jo. I'd like to understand how people end up in lending.", Act.INTRODUCTION),
        ("My name is Ben and I would like to find out how people get into theatre.", Act.INTRODUCTION),
        ("Hi, I'm Jo. I'd like to understand how you ended up in lending.", Act.QUESTION),
        ("I'd like to understand how people end up in theatre.", Act.QUESTION),
        ("I've got twenty minutes, right?", Act.TIME_CHECK),
    ],
)
def test_why_somebody_has_come_is_no_question_yet(line: str, act: Act) -> None:
    assert talk("marisol-vega", [line])[-1].act is act


@pytest.mark.parametrize("asked", [[], SHOW_DAY])
def test_a_claim_that_is_not_so_is_put_right_though_nothing_is_asked(asked: list[str]) -> None:
    wrong, right = (
        talk("marisol-vega", [*asked, line])[-1]
        for line in ("I read that you wrote a musical about the moon.", "I read that you toured with a family circus.")
    )
    assert wrong.mood < right.mood
    assert "That is good to know" not in wrong.text


def test_that_is_what_the_visitor_has_just_spoken_of() -> None:
    lines = ["I saw your playground for the hospital, it's amazing.", "How did you come up with that?"]
    assert talk("bao-nguyen", lines)[-1].story == "the-hospital-courtyard"
    assert talk("bao-nguyen", ["I'm Kim and I study hospital law.", lines[1]])[-1].story != "the-hospital-courtyard"
