from dataclasses import replace

import pytest

from simulator import engines
from simulator.domain.persona import Door
from simulator.scoring.conduct import Fault, lapses
from tests.scoring.talks import APPRENTICE, GOOD, INES, SECRET, card, finding, read, talk

START = (
    "you 0-20: Hello, I'm Lena Vogt, and I study chemistry. I'm trying to decide whether a craft could suit me.",
    "ines 21-25: Welcome.",
    "you 30-35: How did you become a baker?",
    f"ines 40-100: {APPRENTICE}",
    "you 105-110: And what did he say when you asked for an apprenticeship at thirty?",
    "ines 115-200: He laughed, and then he did not laugh.",
)
END = ("ines 705-710: Goodbye.",)


def _faults(*said: str) -> list[Fault]:
    return [lapse.fault for lapse in lapses(read(talk(*START, *said, *END)))]


def test_no_lapse_is_level_three() -> None:
    found = finding(GOOD, "conduct")
    assert (found.level, found.points) == (3, 100)


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("Are you hiring at the moment?", Fault.JOB),
        ("Can I send you my resume?", Fault.RESUME),
        ("What would I need to do to get a job here?", Fault.JOB),
        ("Could there be a job for me?", Fault.JOB),
        ("I would like to work in a bakery like yours.", Fault.HINT),
        ("If anything opens up, keep me in mind.", Fault.HINT),
        ("Would you mind passing my CV along?", Fault.RESUME),
        ("If your apprentice ever moves on, I'd be first in the queue.", Fault.HINT),
        ("To be honest, I expected someone more senior.", Fault.JAB),
        ("Honestly, anyone could do that.", Fault.BELITTLED),
        ("Oh, mixing flour. So anybody could do it, basically.", Fault.BELITTLED),
        ("It's only stirring dough when all's said and done.", Fault.JAB),
        ("Do you have one of those posts here?", Fault.HINT),
        ("I'll drop that CV in to you, so.", Fault.RESUME),
        ("That sounds a bit boring.", Fault.JAB),
    ],
)
def test_lapses_have_their_names(said: str, fault: Fault) -> None:
    assert _faults(f"you 600-610: {said}") == [fault]


@pytest.mark.parametrize(
    ("lines", "level"),
    [
        (("you 600-610: If anything opens up, keep me in mind.",), 2),
        (("you 600-610: If anything opens up, keep me in mind.", "you 613-620: That sounds boring."), 1),
        (("you 600-610: Can you give me a job?",), 0),
        (("you 600-610: Can I send you my CV?",), 0),
    ],
)  # fmt: skip
def test_levels_of_conduct(lines: tuple[str, ...], level: int) -> None:
    assert finding(talk(*START, *lines, *END), "conduct").level == level


@pytest.mark.parametrize(
    "said",
    [
        "What do you look for when you read a résumé?",
        "How do people usually find jobs in this trade?",
        "What is the hardest part of your job?",
        "How did you get hired?",
        "When a baker moves on, how do you hand over the oven?",
        "How did you feel about sending your first application?",
        "I had hoped for someone kind, and here you are.",
        "Is there much demand for bakers?",
        "What jobs did you have before?",
        "What must I bring with me for the job?",
        "What would I need to know for the job?",
        "I would like to find out if baking at night could be a job for me.",
        "I want to know whether this is the right job for someone like me.",
        "I would like to understand what this work does with a person.",
        "My goal is to understand whether a bakery is the right place for me.",
        "I'd like to find out if work at night could be something for me.",
    ],
)
def test_questions_about_work_are_no_asks(said: str) -> None:
    assert _faults(f"you 600-610: {said}") == []


def test_taking_up_an_offer_is_fair() -> None:
    offer = "ines 590-598: You should apply in spring. Send me your CV and I will look at it."
    assert _faults(offer, "you 600-610: Thank you, can I send you my CV on Monday?") == []


def test_an_introduction_is_early_in_the_first_third_only() -> None:
    early = ("you 201-205: Could you introduce me to your miller?", "ines 206-210: Hm.")
    late = ("you 600-605: Could you introduce me to your miller?",)
    last = ("you 690-700: Fine.",)
    assert _faults(*early, *last) == [Fault.EARLY]
    assert _faults(*late, *last) == []


def test_a_long_answer_about_oneself() -> None:
    asked = "ines 300-305: And you, what do you want to make?"
    assert _faults(asked, "you 306-380: Well, I was born by a lake and since then I have wanted many things.") == [
        Fault.LONG_ANSWER
    ]
    assert _faults(asked, "you 306-340: Something that people can hold.") == []


def test_a_confidence_wants_thanks() -> None:
    told = f"ines 300-330: {SECRET}"
    assert _faults(told, "you 331-340: What does a normal night look like?") == [Fault.UNTHANKED]
    assert _faults(told, "you 331-340: Thank you for telling me. What changed your mind?") == []
    assert _faults(
        "ines 300-330: I don't usually tell people this, but I was scared.", "you 331-340: How big is the oven?"
    ) == [Fault.UNTHANKED]


@pytest.mark.parametrize(
    ("said", "faults"),
    [
        ("Scared of the oven? What did you do?", []),
        ("How big was the oven that scared you?", [Fault.UNTHANKED]),
    ],
)
def test_an_echo_takes_up_what_was_confided(said: str, faults: list[Fault]) -> None:
    told = "ines 300-330: I don't usually tell people this, but the oven scared me."
    assert _faults(told, f"you 331-340: {said}") == faults


def test_kind_words_that_led_to_a_confidence_are_enough() -> None:
    asked = "you 290-299: I am sorry, that sounds hard. What was the closest you came to giving up?"
    assert _faults(asked, f"ines 300-330: {SECRET}", "you 331-340: What does a normal night look like?") == []
    assert _faults(f"ines 300-330: {SECRET}", "you 331-340: Oh, how awful. What did you do?") == []


def test_what_is_told_to_anybody_is_no_confidence() -> None:
    whisper = "I never told anybody that."
    told = [f"ines 300-330: {whisper}", "you 331-340: How big is the oven?"]
    night = next(story for story in INES.stories if story.door is Door.ANYONE)
    stories = tuple(replace(s, body=f"{s.body} {whisper}") if s is night else s for s in INES.stories)
    open_page = replace(INES, stories=stories)
    assert _faults(*told) == [Fault.UNTHANKED]
    assert lapses(read(talk(*START, *told, *END), open_page)) == ()


def test_going_on_after_being_asked_to_end() -> None:
    go = "ines 500-505: I really have to go now."
    assert _faults(go, "you 506-510: What makes a good loaf?") == [Fault.STAYED]
    assert _faults(go, "you 506-510: Thank you so much, goodbye!") == []
    assert _faults(go, "you 506-516: Oh, is it that late already? Then thank you for your time. Goodbye, Ines.") == []
    assert _faults(go, "you 506-516: Goodbye then. But what makes a good loaf?") == [Fault.STAYED]
    leave = (
        "you 506-510: May I ask one last question?",
        "ines 511-513: Sure, one.",
        "you 514-518: What makes a good loaf?",
    )
    assert _faults(go, *leave) == []


def test_ceilings_of_conduct() -> None:
    asked = talk(*START, "you 600-610: Can you give me a job?", *END, minutes=12)
    stayed = talk(
        *START, "ines 500-505: I really have to go now.", "you 506-510: What makes a good loaf?", *END, minutes=12
    )
    assert 65 in [c.limit for c in card(asked).ceilings] or (card(asked).overall or 0) < 65
    assert (card(asked).overall or 0) <= 65
    assert (card(stayed).overall or 0) <= 60


def test_hardly_anything_said_is_not_observed() -> None:
    assert finding(talk("you: Hello.", "ines: Hello."), "conduct").level is None
    assert finding(talk("you: Give me a job.", "ines: No."), "conduct").level == 0


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("Is there any way that you'd have me in your bakery over the summer, paid or not?", Fault.JOB),
        ("I could start in June, I'm free then.", Fault.HINT),
        ("If you ever need somebody for the summer, I wouldn't say no.", Fault.HINT),
        ("How would you start today, if you were in my place?", None),
        ("Who helped you when you were the new person on the team?", None),
        ("I need to think about all this, it is a lot to take in.", None),
    ],
)
def test_work_is_asked_for_in_words_that_no_rule_knows(said: str, fault: Fault | None) -> None:
    both = replace(read(talk(*START, f"you 300-310: {said}", "ines 311-312: Hm.")), second=engines.second_meaning())
    asked = [lapse.fault for lapse in lapses(both) if lapse.fault in (Fault.JOB, Fault.HINT)]
    assert asked == ([] if fault is None else [fault])


@pytest.mark.parametrize(
    "said",
    [
        "I'm going to apply for the season in April.",
        "I'm trying to work out whether there's a place for somebody like me in this field.",
        "I sort of liked being there after my nan died. It's stupid.",
        "Do you think that anybody could do it?",
        "Anybody could do it with the right training, I suppose?",
    ],
)
def test_what_is_no_lapse(said: str) -> None:
    assert _faults(f"you: {said}") == []


def test_staying_is_shown_where_it_began() -> None:
    said = ("ines: I have to go now.", "you: Hang on, one more. Could you give me his number?", "ines: I have to go.",
            "you: And how did you find Tomek?", "ines: Goodbye.")  # fmt: skip
    found = [lapse for lapse in lapses(read(talk(*START, *said))) if lapse.fault is Fault.STAYED]
    assert [lapse.quote.split()[0] for lapse in found] == ["Hang"]


@pytest.mark.parametrize(
    ("said", "later", "kind"),
    [
        ("I won't forget that you were so near to it.", "", True),
        ("That can't have been easy. What does a normal night look like?", "", True),
        ("I would have been scared as well. How big is the oven?", "", True),
        ("It stays with me, that contract. How big is the oven?", "", True),
        ("I'm touched that you told me. How big is the oven?", "", True),
        ("How big is the oven?", "And I'm grateful that you told me about the contract. Who owns the oven?", True),
        ("How big is the oven?", "I won't forget that contract in the drawer. Who owns the oven?", True),
        ("How big is the oven?", "Who owns the oven?", False),
        ("How big is the oven?", "Thank you. Who owns the oven?", False),
        ("I see. How big is the oven?", "I won't forget to visit the mill. Who owns it?", False),
        ("I'll remember to bring flour. How big is the oven?", "", False),
        ("Did the chain offer much?", "", False),
    ],
)
def test_who_honours_a_confidence_has_not_passed_over_it(said: str, later: str, kind: bool) -> None:
    told = [f"ines 300-330: {SECRET}", f"you 331-340: {said}"]
    more = ["ines 341-350: Four metres.", f"you 351-360: {later}"] if later else []
    assert _faults(*told, *more) == ([] if kind else [Fault.UNTHANKED])


@pytest.mark.parametrize(
    ("said", "faults"),
    [
        ("If there was ever a space at your bench for a fella like me, I wouldn't say no.", [Fault.HINT]),
        ("If you ever have room for one more, I'm around.", [Fault.HINT]),
        ("I'd not say no to a spot in a shop like this.", [Fault.HINT]),
        ("If a place ever came up at your oven, I wouldn't say no.", [Fault.HINT]),
        ("You're a bit stuck in the past here, aren't you?", [Fault.JAB]),
        ("This place is a bit of a dump.", [Fault.JAB]),
        ("You seem rather behind the times.", [Fault.JAB]),
        ("It's all screens, you know, nobody ever shows you the thing.", []),
        ("If there is a question I should have asked, I'd love to hear it.", []),
        ("I wouldn't say no to another coffee.", []),
        ("How do you make room for one more oven?", []),
        ("How do you keep a trade from being stuck in the past?", []),
        ("Do people say you're behind the times?", []),
        ("I feel a bit stuck in the past myself.", []),
    ],
)
def test_hints_and_jabs_and_their_neighbours(said: str, faults: list[Fault]) -> None:
    assert _faults(f"you 600-610: {said}") == faults
