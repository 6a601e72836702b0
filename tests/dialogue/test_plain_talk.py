"""What a person would say to what visitors say between their good questions."""

import pytest

from simulator.dialogue import public
from simulator.dialogue.bridges import GROUNDED, NEVER_SAID, YOUR_WORDS
from simulator.dialogue.mood import tone
from simulator.dialogue.wordings import came_to_the_work, likes_the_job
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
        ("I'm Ada, and I study law. Is it still okay for twenty minutes?", Act.TIME_CHECK),
        ("Would half an hour be all right?", Act.TIME_CHECK),
        ("Does fifteen minutes still work for you?", Act.TIME_CHECK),
        ("Is it okay to be ten minutes late for a rehearsal?", Act.QUESTION),
        ("Does it take you twenty minutes to get to work?", Act.QUESTION),
        ("I'd like to know what your work is like. Is twenty-five minutes still all right?", Act.TIME_CHECK),
        ("Do you have kids who'll take over the theatre?", Act.QUESTION),
        ("Do you read CVs yourself?", Act.QUESTION),
        ("I've talked far too much, haven't I? Sorry!", Act.SMALL_TALK),
        ("You have been there for a long time, haven't you?", Act.QUESTION),
        ("I'm having a flat white, what about you?", Act.SMALL_TALK),
    ],
)
def test_what_a_turn_is_for(line: str, act: Act) -> None:
    assert talk("marisol-vega", [line])[-1].act is act


@pytest.mark.parametrize("asked", [[], SHOW_DAY])
def test_a_claim_that_is_not_so_is_put_right_though_nothing_is_asked(asked: list[str]) -> None:
    wrong, right = (
        talk("marisol-vega", [*asked, line])[-1]
        for line in ("I read that you wrote a musical about the moon.", "I read that you toured with a family circus.")
    )
    assert wrong.mood < right.mood
    assert "That is good to know" not in wrong.text + right.text
    read = talk("kwame-boateng", ["I read that you trained in the Jura mountains."])[0]
    assert read.sentences[0] in GROUNDED[tone(read.mood)]
    assert not any(line in wrong.text for tone_lines in GROUNDED.values() for line in tone_lines)


def test_that_is_what_the_visitor_has_just_spoken_of() -> None:
    lines = ["I saw your playground for the hospital, it's amazing.", "How did you come up with that?"]
    assert talk("bao-nguyen", lines)[-1].story == "the-hospital-courtyard"
    assert talk("bao-nguyen", ["I'm Kim and I study hospital law.", lines[1]])[-1].story != "the-hospital-courtyard"


@pytest.mark.parametrize(
    ("line", "likes"),
    [
        ("Do you like it?", True),
        ("and you like that?", True),
        ("Do you enjoy stage management?", True),
        ("Do you like opera?", False),
        ("Did you like it?", False),
    ],
)
def test_the_job_goes_by_many_names(line: str, likes: bool) -> None:
    assert likes_the_job(line, persona("marisol-vega")) is likes


@pytest.mark.parametrize(("line", "came"), [
    ("Kwame, how did you get from Croydon to Combe Hollow Dairy?", True),
    ("so how does a microbiologist go from a hospital laboratory to a dairy", True),
    ("What took you all the way from Leeds to cheese?", True),
    ("How did you get from the station to the field?", False),
    ("How did the milk come from the farm to the dairy?", False),
    ("How did you get into cheese?", False),
])  # fmt: skip
def test_a_step_between_two_things_of_the_page_asks_how_it_began(line: str, came: bool) -> None:
    assert came_to_the_work(line, persona("kwame-boateng")) is came
    if came:
        assert talk("kwame-boateng", [line])[-1].story == "why-i-left-the-hospital"


@pytest.mark.parametrize(
    ("slug", "line", "fact"),
    [
        ("bao-nguyen", "Do you still do the hide and seek evenings?", "hide and seek"),
        ("jerome-baptiste", "Were you on the radio before?", "radio show"),
        ("bao-nguyen", "Do you still do the juggling evenings?", None),
        ("bao-nguyen", "Do you?", None),
    ],
)
def test_a_fact_that_holds_all_that_is_named_answers(slug: str, line: str, fact: str | None) -> None:
    found = public.held(line, persona(slug))
    assert (found is None) if fact is None else (found is not None and fact in found.text)


@pytest.mark.parametrize(
    ("line", "me"),
    [
        ("So you're the chemistry teacher?", True),
        ("Are you the chemistry guy?", True),
        ("So you're the swimming teacher?", False),
        ("What does a chemistry teacher do?", False),
    ],
)
def test_making_sure_whom_one_talks_to(line: str, me: bool) -> None:
    assert public.is_me(line, persona("cyrus-bell")) is me


def test_a_sum_up_wants_no_other_story_and_a_short_line_is_not_said_twice_in_a_row() -> None:
    *_, calm, sums_up = talk("marisol-vega", ["How do you stay calm?", "So it's mostly about listening?"])
    assert sums_up.sentences[0] in YOUR_WORDS[tone(sums_up.mood)]
    first, second = talk("rin-takeda", ["What was the most beautiful thing you saw there?", "Please tell more."])
    assert first.text
    assert first.sentences[-1] not in second.text
    assert calm.story


def test_a_year_says_what_is_meant_and_one_s_own_case_asks_for_advice() -> None:
    assert talk("kwame-boateng", ["What went wrong in 2021?"])[0].story == "the-recall"
    lines = ["My parents want me to go into banking. What would you say to them?"]
    assert talk("esther-wanjiru", lines)[0].story == "what-id-tell-you"
    assert talk("esther-wanjiru", ["What would you say to the president of Peru?"])[0].story != "what-id-tell-you"
