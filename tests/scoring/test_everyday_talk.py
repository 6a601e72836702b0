"""Turns as people say them: what opens and closes a talk, what hints at a job, and what only looks like it."""

import pytest

from simulator.scoring import asking_for_work as work
from simulator.scoring import confiding, cues
from simulator.scoring import ending_cues as ending
from simulator.scoring.asides import closes
from simulator.scoring.coverage import SPOKEN_OF
from simulator.scoring.pointing_back import SUMMARY, called_back

CASES: dict[str, tuple[cues.Cue, tuple[str, ...], tuple[str, ...]]] = {
    "the time is seen": (
        ending.CLOSING_TIME,
        (
            "Oh heavens, is it that time already?",
            "Goodness, look at the time.",
            "Where has the time gone?",
            "Fine, I'm about done.",
            "That concludes my questions.",
            "That's all my questions.",
            "I've run out of questions.",
        ),
        (
            "Is it time-consuming?",
            "I'm nearly done with my degree.",
            "When I'm almost finished, the phone rings.",
            "How do you spend the time?",
            "That's all my aunt ever asked.",
        ),
    ),
    "thanks": (
        ending.THANKS,
        ("Bless you for your time, Samira.", "That's so kind of you.", "You're a star.", "You've been very patient."),
        ("Bless you, have you caught a cold?", "What kind of bread?", "Were you a star pupil?"),
    ),
    "a form handed in": (
        ending.NEXT_STEP,
        ("I'll get that form in.", "I'll get the book.", "I'm going to get my application sent off this week."),
        ("I'll get going.", "I'll get my coat.", "I'll get used to it."),
    ),
    "leave to write": (
        ending.MAY_I,
        ("And I'll write and tell you how it goes, if I may?", "I'd like to keep you posted, if that's all right?"),
        ("I'll send you my CV, if I may?", "I'd tell anybody that it pays."),
    ),
    "a hint": (
        work.HINT,
        (
            "I'd be free from November, as it happens.",
            "I'd fit right in, I think.",
            "I would fit in well here.",
            "You could do worse than me.",
        ),
        (
            "I wonder if I'd fit in here.",
            "I'd be free to say no.",
            "Do you think I'd fit in here?",
            "How do new people fit in?",
        ),
    ),
    "a promise kept": (
        confiding.HONOURS,
        ("I won't. How did you start?", "My lips are sealed.", "Not a word."),
        ("I won't be long.", "Not a word of French.", "I promise you it rained."),
    ),
    "sent by somebody": (
        cues.REFERRED_BY,
        ("Somebody told me how you let the growers teach.", "She told me about what you do."),
        ("He told me how to knead.", "You told us that.", "You said you have twenty minutes."),
    ),
    "how they heard": (
        cues.WHY_OUTRIGHT,
        ("That's how I know about you.", "That is how I came across your page.", "which is where I first heard of you"),
        ("That's how I know about bread.", "That's how I heard your answer is no."),
    ),
    "minutes": (
        cues.TIME_NAMED,
        ("You have time twenty minute for me, yes?", "You said fifteen minutes."),
        ("Every minute counts.", "Wait a minute."),
    ),
    "a feeling given back": (
        SUMMARY,
        ("You must have been tired.", "You must have loved it.", "You must feel proud."),
        ("Come on, you must have regrets.",),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_cues_hit_and_miss(name: str) -> None:
    cue, hits, misses = CASES[name]
    assert [t for t in hits if t not in cue] == []
    assert [t for t in misses if t in cue] == []


@pytest.mark.parametrize(
    "said",
    [
        "I shall be putting my name down for a polling day.",
        "I'll put my name down for the course.",
        "I'm going to volunteer at a bakery.",
    ],
)
def test_putting_ones_name_down_elsewhere_is_a_plan(said: str) -> None:
    assert work._plans(said)


def test_putting_ones_name_down_here_is_none() -> None:
    assert not work._plans("I'll put my name down for a job here.")


def test_thanks_for_what_was_told_close_nothing() -> None:
    assert not closes("Every gate. Thank you for telling me, I won't forget that.")
    assert closes("Thank you, I won't forget the flood.")
    assert closes("Thank you for telling me all this and for your time.")


def test_more_time_asked_for_early_closes_nothing() -> None:
    said = "Could I steal another five minutes?"
    assert closes(said)
    assert not closes(said, early=True)


def test_what_was_brought_is_not_what_was_said() -> None:
    assert called_back("You brought the lessons to where the children play.") == ()
    assert called_back("You brought up the committee.") != ()


@pytest.mark.parametrize(
    ("said", "category", "named"),
    [
        ("What made you start taking trainees?", "career path", False),
        ("How do you get the customer to stay?", "career path", False),
        ("What made you believe in rope?", "career path", False),
        ("What made you leave the bank?", "career path", True),
        ("What made you want to become a baker?", "career path", True),
        ("How did you get into this?", "career path", True),
        ("What brought you here?", "career path", True),
        ("What is the most difficult thing in this work for you?", "organisation", False),
        ("What is it like to work for Brot?", "organisation", True),
        ("How did you weigh the risk of changing something?", "outlook", False),
        ("How is the trade changing?", "outlook", True),
        ("What would you want in a person who applies for your team?", "skills", True),
    ],
)
def test_what_a_question_names(said: str, category: str, named: bool) -> None:
    assert (said in SPOKEN_OF[category]) is named
