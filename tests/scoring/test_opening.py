import pytest

from simulator.scoring.opening import elements
from tests.scoring.talks import GOOD, HELLO, finding, read, talk

QUESTION = "you: How did you become a baker?"


def _names(*lines: str) -> set[str]:
    return {e.name for e in elements(read(talk(*lines)))}


def test_all_five_elements_make_level_three() -> None:
    found = finding(GOOD, "opening")
    assert found.level == 3
    assert len(found.evidence) == 5


@pytest.mark.parametrize(
    ("said", "level"),
    [
        (HELLO, 3),
        # Without the time, without the greeting: four.
        ("Hello Ines, I'm Lena Vogt. I read that you began your apprenticeship at thirty, and I'm trying to decide "
         "whether a craft could suit me.", 2),
        # Without the goal, or without the name: level 1 at most.
        ("Hello Ines, I'm Lena Vogt. I read that you began your apprenticeship at thirty. You said twenty minutes.", 1),
        ("Hello Ines. I read that you began your apprenticeship at thirty, and I'm trying to decide whether a craft "
         "could suit me. You said twenty minutes.", 1),
        ("Hi Ines, I'm Lena.", 1),
        ("Hello.", 0),
        ("So.", 0),
    ],
)  # fmt: skip
def test_levels_of_the_opening(said: str, level: int) -> None:
    assert finding(talk(f"you: {said}", "ines: Sit down.", QUESTION, "ines: By accident."), "opening").level == level


def test_elements_may_spread_over_turns_but_not_beyond_the_first_question() -> None:
    first = ("you: Hi Ines!", "ines: Hello.", "you: I'm Lena Vogt.", "ines: Welcome.")
    assert {"greeting", "who I am"} <= _names(*first, QUESTION)
    late = (*first[:2], QUESTION, "ines: By accident.", "you: I'm Lena Vogt, by the way.")
    assert "who I am" not in _names(*late)


def test_thanks_for_the_meeting_answer_a_greeting_and_thanks_for_a_seat_do_not() -> None:
    assert "greeting" in _names("ines: How was the way?", "you: Fine. Thanks so much for making the time.", QUESTION)
    assert "greeting" not in _names("ines: How was the way?", "you: Fine. Thanks for the chair.", QUESTION)


def test_a_generic_reason_is_doubtful_and_costs_nothing() -> None:
    said = (
        "Hello Ines, I'm Lena Vogt. I wanted to meet you because of your experience, and I'm trying to decide whether "
        "a craft could suit me. You said twenty minutes."
    )
    found = finding(talk(f"you: {said}", "ines: Yes.", QUESTION, "ines: By accident."), "opening")
    assert found.level == 3
    assert found.near
    assert any("doubtful" in e.note for e in found.evidence)


def test_a_short_yes_acknowledges_the_time_that_the_persona_named() -> None:
    lines = ("ines: Good morning. We have twenty minutes.", "you: That's perfect, thank you.", "ines: So.", QUESTION)
    assert "the time" in _names(*lines)
    assert "the time" not in _names("ines: Good morning. It is cold.", "you: Perfect, thank you.", QUESTION)


def test_minutes_of_something_else_are_not_the_time() -> None:
    assert "the time" not in _names("you: Hi, it took me forty minutes by bus.", "ines: Oh.", QUESTION)
    assert "the time" not in _names("you: Hello.", "ines: Hello.", "you: How long have you been a baker?")


def test_the_question_itself_is_not_the_reason() -> None:
    assert "why you" not in _names("you: Hello. How did you become a baker at thirty?", "ines: By accident.")


def test_an_unpunctuated_opening_is_read_too() -> None:
    said = (
        "hi ines i'm lena and i study chemistry i read that you began your apprenticeship at thirty and i'm trying to "
        "decide whether a craft could suit me you said twenty minutes"
    )
    assert _names(f"you: {said}", "ines: Yes.", QUESTION) == {"greeting", "who I am", "why you", "my goal", "the time"}


def test_silence_is_not_observed() -> None:
    assert finding(talk("ines: Hello?"), "opening").level is None


def test_a_delay_is_no_agreed_time() -> None:
    assert "the time" not in _names("you: Sorry I'm late, the tram stopped for a quarter of an hour.", "ines: Oh.",
                                    QUESTION)  # fmt: skip
    assert "the time" in _names("you: Sorry I'm late, I know you only have twenty minutes.", "ines: Oh.", QUESTION)


def test_quotes_hold_what_earned_the_point() -> None:
    said = (
        "Good afternoon Ines my name is Gordon and I have been in insurance for twenty years now, claims mostly, and I "
        "have to say that after all of that I'm at a bit of a crossroads, and I found your page and read about you"
    )
    held = {"greeting": "Good afternoon", "who I am": "my name is Gordon", "my goal": "crossroads", "why you": "read"}
    for found in elements(read(talk(f"you: {said}", "ines: Yes.", QUESTION))):
        assert held.get(found.name, "") in found.quote


def test_what_leads_to_the_first_question_is_not_the_reason() -> None:
    lines = ("you: Hello, I'm Lena.", "ines: Hello.", "you: So you studied marine biology in Trieste. How was it?")
    assert "why you" not in _names(*lines, "ines: Wet.")


@pytest.mark.parametrize(
    ("said", "doubtful"),
    [
        ("You went from the sea to biology and then to bread, which is why I wrote to you and to nobody else.", False),
        ("You let wheats compete. That is why I chose you.", False),
        ("You live in Trieste, so I wrote to you before anybody else.", False),
        ("You work hard, which is why I wrote to you.", True),
        ("People talk of you, and that's what made me contact you.", True),
        ("You said ten o'clock, which is why I wrote down what you told me.", None),
        ("I lost my job, which is why I am here.", None),
    ],
)
def test_a_reason_that_is_said_outright(said: str, doubtful: bool | None) -> None:
    found = elements(read(talk(f"you: Hello Ines, I'm Lena. {said}", "ines: Yes.", QUESTION)))
    assert next((e.doubtful for e in found if e.name == "why you"), None) is doubtful


def test_the_card_says_which_of_name_and_goal_is_missing() -> None:
    said = (
        "Hello Ines. I'm doing a project on flour, I read that you began your apprenticeship at thirty, and I'm trying "
        "to decide whether a craft could suit me. You said twenty minutes."
    )
    found = finding(talk(f"you: {said}", "ines: Yes.", QUESTION, "ines: By accident."), "opening")
    assert found.level == 1
    assert "without your name" in found.summary
    assert "goal, an" not in found.summary
    assert any("did not say your name" in e.note for e in found.evidence)


def test_the_goal_that_is_shown_says_what_the_talk_is_for() -> None:
    said = (
        "Hello, I'm Lena. I've kept books for years and I'm thinking of retraining. I wrote because of your bread, and "
        "I'd like to find out whether a craft would suit me."
    )
    goal = next(e for e in elements(read(talk(f"you: {said}", "ines: Yes.", QUESTION))) if e.name == "my goal")
    assert "whether a craft would suit me" in goal.quote


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        ("I saw that you left biology, so I wanted to talk to you.", False),
        ("I wanted to talk to you about changing trades.", True),
    ],
)
def test_to_talk_to_somebody_is_no_goal_yet(said: str, goal: bool) -> None:
    assert ("my goal" in _names(f"you: Hello, I'm Lena. {said}", "ines: Yes.", QUESTION)) is goal
