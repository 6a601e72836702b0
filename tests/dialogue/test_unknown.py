"""What is said where no story fits: a name, a fact, a true word about oneself, a polite pass."""

from dataclasses import replace

import pytest

from simulator.dialogue import asked_again, at_home, bridges, refusals
from simulator.dialogue.mood import Tone
from simulator.dialogue.public import basics
from simulator.domain.persona import Fact, ProfileSection
from simulator.language.text import sentences
from tests.dialogue.talking import persona, talk

BESIDE = {said for tone in asked_again.ASIDE.values() for said in tone}
AT_HOME = {piece for tone in at_home.AT_HOME.values() for said in tone for piece in sentences(said)}
FOR_YOURSELF = {said for tone in asked_again.JUDGE_YOURSELF.values() for said in tone}


@pytest.mark.parametrize(
    ("slug", "line", "said"),
    [
        ("mikkel-dahl", "Who is Torben?", "There is me and Torben"),
        ("mikkel-dahl", "Do you have kids?", "I have no children yet"),
        ("nora-keane", "How do you play the concertina?", "I play the concertina"),
    ],
)
def test_what_the_page_tells_in_passing_is_known(slug: str, line: str, said: str) -> None:
    assert talk(slug, [line])[0].text.startswith(said)


@pytest.mark.parametrize(
    ("slug", "line", "lines"),
    [
        ("ruben-castano", "Are you married?", {*at_home.YES[Tone.FLAT], *AT_HOME}),
        ("ruben-castano", "Do you play the trumpet?", BESIDE),
        ("nora-keane", "My wife says that I'm too old for this. Do you think I'm too old?", FOR_YOURSELF),
        ("marisol-vega", "Am I too old for this?", FOR_YOURSELF),
        ("mikkel-dahl", "Who else should I talk to?", set(refusals.NOBODY)),
    ],
)
def test_what_nobody_can_know_is_passed_kindly(slug: str, line: str, lines: set[str]) -> None:
    assert set(talk(slug, [line])[0].sentences) & lines


@pytest.mark.parametrize(
    ("slug", "asked", "taken_up", "story"),
    [
        (
            "mikkel-dahl",
            "What keeps you awake at night?",
            "A bad weld? What happened there?",
            "the-weld-i-did-not-check",
        ),
        (
            "dot-kowalczyk",
            "What's the hardest part of running a shop of that size?",
            "You mentioned a machine you couldn't fix. What happened with that one?",
            "the-machine-i-couldnt-fix",
        ),
        (
            "dot-kowalczyk",
            "What's the hardest part of running a shop of that size?",
            "I see. What happened with the plastic gears?",
            "the-hard-part",
        ),
    ],
)
def test_a_hook_that_is_said_back_is_taken_up(slug: str, asked: str, taken_up: str, story: str) -> None:
    assert talk(slug, [asked, taken_up])[-1].story == story


def test_what_only_says_back_the_question_is_no_answer() -> None:
    lines = ["What was a bad day?", "What did Abdi do after he lost the pallets?"]
    assert "Abdi lost nine pallets" not in talk("ruben-castano", lines)[-1].text


@pytest.mark.parametrize("line", ["Do you like the coffee there?", "Did you see the football yesterday?"])
def test_chat_that_asks_is_thanked_for_nothing(line: str) -> None:
    said = {line for tone in bridges.FLATTERED.values() for line in tone}
    assert not set(talk("mikkel-dahl", [line])[0].sentences) & said


@pytest.mark.parametrize(
    ("slug", "line", "said"),
    [
        ("dot-kowalczyk", "How many people work for you?", "two employees and one apprentice"),
        ("nora-keane", "How many people are in your team?", "eleven people"),
        ("dot-kowalczyk", "How long have you been doing this?", "in 2003"),
        ("mutua-ngumbau", "How long have you been in this job?", "since 2008"),
    ],
)
def test_what_everybody_knows_of_their_own_work_is_on_the_page(slug: str, line: str, said: str) -> None:
    assert said in talk(slug, [line])[0].text


@pytest.mark.parametrize("line", ["How many people do you see in a day?", "How long have you been awake?"])
def test_other_numbers_are_not_the_team_nor_the_years(line: str) -> None:
    assert not basics(line, persona("dot-kowalczyk"))


@pytest.mark.parametrize("line", ["So what exactly is a mountmaker?", "What exactly does a mountmaker do?"])
def test_what_the_trade_is_stands_in_the_day(line: str) -> None:
    assert talk("duarte-nogal", [line])[0].story == "a-day-with-brass"


def test_who_was_there_names_nobody() -> None:
    assert "Torben" not in talk("mikkel-dahl", ["Who was there?"])[0].text


def test_somebody_is_known_in_lower_case_too() -> None:
    assert "Torben" in talk("mikkel-dahl", ["who is torben"])[0].text


def test_a_doubt_before_another_question_is_not_what_is_asked() -> None:
    reply = talk("marisol-vega", ["People say that I'm too old. How did you get into this?"])[0]
    assert not set(reply.sentences) & FOR_YOURSELF


def test_a_fact_that_repeats_itself_for_ever_holds_nobody_up() -> None:
    page = persona("dot-kowalczyk")
    heading = page.profile[0].heading
    endless = replace(page, profile=(ProfileSection(heading, (Fact("x-1", heading, "has two " * 800),)),))
    assert not basics("How many people work for you?", endless)
