"""The letters around a talk: for each check, lines that it must find and lines that it must not."""

from pathlib import Path

import pytest

from simulator import engines
from simulator.authoring.transcripts import read_transcript
from simulator.scoring.letters import Check, judge_outreach, judge_thank_you, moment_named
from simulator.usecases import library
from tests.scoring.talks import GOOD, INES, rubric

pytestmark = pytest.mark.models


def outreach(text: str) -> dict[str, Check]:
    return {c.id: c for c in judge_outreach(text, INES, engines.meaning(), rubric())}


def thanks(text: str) -> dict[str, Check]:
    return {c.id: c for c in judge_thank_you(text, GOOD, INES, engines.meaning(), rubric())}


WHOLE = (
    "Dear Ms Marchetti, I am Lena, a chemistry student in my second year. I read that you began your apprenticeship at "
    "thirty, after marine biology. I am trying to decide whether a craft could suit me, and I would like to ask you a "
    "few questions about how you found your way. Could you spare twenty minutes in the next weeks? Kind regards, Lena"
)
NOTE = (
    "Dear Ines, thank you for your time on Tuesday. That you carried the sourdough out on a door has stayed with me. "
    "Next week I will spend a night in the bakery of my cousin. Lena"
)


def test_a_good_letter_meets_everything() -> None:
    assert [c.id for c in outreach(WHOLE).values() if not c.met] == []
    assert [c.id for c in thanks(NOTE).values() if not c.met] == []


@pytest.mark.parametrize("text", ["Dear Ms Marchetti, may I ask you something?", WHOLE + " I also sing. " * 40, ""])
def test_too_short_or_too_long(text: str) -> None:
    assert not outreach(text)["brevity"].met


PURPOSE_HITS = [
    "I would love to learn how a bakery run by its customers works.",
    "May I buy you a coffee and ask some questions about your path?",
    "I am thinking about leaving chemistry for a craft.",
    "Would you have a quarter of an hour to talk about what the work is really like?",
    "I'm curious about life in a small bakery.",
    "I hope to understand better what a head baker does.",
    "I'm trying to find out whether this trade is for me.",
]
PURPOSE_MISSES = [
    "I would like to meet you.",
    "Let me introduce myself: I am Lena.",
    "Your bread is wonderful and I eat it daily.",
    "Please call me back when you can.",
    "I look forward to hearing from you.",
]


@pytest.mark.parametrize("text", PURPOSE_HITS)
def test_a_purpose(text: str) -> None:
    assert outreach(text)["purpose"].met


@pytest.mark.parametrize("text", PURPOSE_MISSES)
def test_no_purpose(text: str) -> None:
    assert not outreach(text)["purpose"].met


PERSONAL_HITS = [
    "I read that you studied marine biology before you baked.",
    "Your bread shares made me curious.",
    "Growing old wheats with a university is something I had never heard of.",
    "I was struck that you became an apprentice at thirty.",
    "I saw that the flood of 2013 destroyed the bakery.",
]
PERSONAL_MISSES = [
    "I admire your career.",
    "Brot und Fluss is a great company.",
    "You come highly recommended, Ms Marchetti.",
    "I saw your profile and was impressed.",
    "I have always liked bread.",
]


@pytest.mark.parametrize("text", PERSONAL_HITS)
def test_something_of_them(text: str) -> None:
    assert outreach(text)["personal"].met


@pytest.mark.parametrize("text", PERSONAL_MISSES)
def test_nothing_of_them(text: str) -> None:
    assert not outreach(text)["personal"].met


ASKS = [
    "Do you have an opening for an apprentice?",
    "I would like to work for you.",
    "Are you hiring at the moment?",
    "Could you let me know about jobs in your bakery?",
]
NO_ASKS = [
    "I am not looking for a job, only for advice.",
    "I would like to hear how you hire people.",
    "How did you get your first job?",
    "I work in a laboratory at the moment.",
]


@pytest.mark.parametrize("text", ASKS)
def test_a_job_ask(text: str) -> None:
    assert not outreach(text)["no-job-ask"].met
    assert not thanks(text)["no-job-ask"].met


@pytest.mark.parametrize("text", NO_ASKS)
def test_no_job_ask(text: str) -> None:
    assert outreach(text)["no-job-ask"].met


ATTACHED = [
    "I have attached my résumé.",
    "Please find my CV enclosed.",
    "Attached is my cover letter.",
    "I am sending you my CV.",
    "See the attachment for details about me.",
]
NOT_ATTACHED = [
    "I grew attached to the old oven while you spoke.",
    "I attach importance to honest work.",
    "I will find out more about old wheats.",
    "I am sending you my best wishes.",
]


@pytest.mark.parametrize("text", ATTACHED)
def test_an_attachment(text: str) -> None:
    assert not thanks(text)["no-attachment"].met


@pytest.mark.parametrize("text", NOT_ATTACHED)
def test_no_attachment(text: str) -> None:
    assert thanks(text)["no-attachment"].met


THANKS_HITS = ["Thank you so much for the coffee.", "Thanks for everything!", "I really appreciated your openness.",
               "I am grateful for the hour you gave me."]  # fmt: skip
THANKS_MISSES = ["It was nice to meet you.", "The talk was interesting.", "Thankfully the train was on time."]


@pytest.mark.parametrize("text", THANKS_HITS)
def test_thanks(text: str) -> None:
    assert thanks(text)["thanks"].met


@pytest.mark.parametrize("text", THANKS_MISSES)
def test_no_thanks(text: str) -> None:
    assert not thanks(text)["thanks"].met


MOMENT_HITS = [
    "How your fingertips notice a tired dough is what I told my friends first.",
    "I keep seeing you on that crate in March, telling everybody the truth.",
    "The picture of loaves shaped alone with the radio stays with me.",
    "People paying with firewood: I had to smile all evening.",
]
MOMENT_MISSES = [
    "What you said was very inspiring and I learned a lot.",
    "Our conversation gave me a lot to think about.",
    "Your passion for your work really showed.",
    "I loved hearing about your career and your company.",
    "I will remember your story about the helicopter.",
    "Thank you for your time and your advice.",
]


@pytest.mark.parametrize("text", MOMENT_HITS)
def test_a_moment(text: str) -> None:
    found = thanks(text)["moment"]
    assert found.met
    assert found.quote == text


@pytest.mark.parametrize("text", MOMENT_MISSES)
def test_no_moment(text: str) -> None:
    assert not thanks(text)["moment"].met


USE_HITS = [
    "I have signed up for a weekend course in bread.",
    "Next month I am going to visit a mill.",
    "I'll read the soil report that the university wrote.",
    "Since our talk I've asked two bakers for a trial night.",
    "On Friday I'm meeting Tomek, as you suggested.",
]
USE_MISSES = [
    "I will always remember it.",
    "I hope to see you again.",
    "I will keep it in mind.",
    "[what you will do with it, and by when]",
    "I look forward to staying a customer.",
]


@pytest.mark.parametrize("text", USE_HITS)
def test_a_use(text: str) -> None:
    assert thanks(text)["use"].met


@pytest.mark.parametrize("text", USE_MISSES)
def test_no_use(text: str) -> None:
    assert not thanks(text)["use"].met


def test_what_is_not_so_is_told() -> None:
    found = outreach("I read that you became head baker in 2009.")["personal"]
    assert not found.met
    assert "not so" in found.note


def test_a_blank_must_be_filled() -> None:
    assert not thanks(NOTE + " [your name]")["blanks"].met
    assert "blanks" not in thanks(NOTE)


def test_every_quote_stands_in_the_letter() -> None:
    for text in (WHOLE, NOTE, *ATTACHED, *ASKS):
        for check in (*outreach(text).values(), *thanks(text).values()):
            assert check.quote is None or check.quote in text


NORA = library.persona_by_slug("nora-keane")
TALK = read_transcript(Path(__file__).parents[1] / "golden" / "nora-keane-5-good.json")

NAMED = [
    "Bernie pulling out your projector made me laugh, and then think.",
    "The two Marys will keep me careful.",
    "I liked that the ward's fix had no software in it.",
    "That quiet wards frighten you more than the loud ones is new to me.",
    "Your sandwiches through the car window stayed with me.",
    "Orange shirts on the first morning: what a rule.",
]
UNNAMED = [
    "Your story is an inspiration to young people everywhere.",
    "It was wonderful to talk with somebody who loves her work.",
    "I learned so much about nursing and hospitals from you.",
    "I enjoyed every minute of our talk, and the coffee too.",
    "The way you told me about the factory in Chicago will stay with me.",
    "I feel much more confident about my summer plans now.",
]


@pytest.mark.parametrize("text", NAMED)
def test_a_moment_of_another_talk(text: str) -> None:
    assert moment_named(text, TALK, NORA, engines.meaning()) is not None


@pytest.mark.parametrize("text", UNNAMED)
def test_no_moment_of_another_talk(text: str) -> None:
    assert moment_named(text, TALK, NORA, engines.meaning()) is None


@pytest.mark.parametrize("text", ["I already told my tutor and we are changing my thesis.", "I've written to Dr Ray.",
                                  "I am going to offer my help with testing at the clinic."])  # fmt: skip
def test_another_use(text: str) -> None:
    assert thanks(text)["use"].met


@pytest.mark.parametrize("text", ["I'd love to stay in touch.", "It will help me a great deal.",
                                  "I asked you too much about the night shifts.",
                                  "I read that you were a nurse.",
                                  "I'll never look at a hospital in the same way."])  # fmt: skip
def test_no_other_use(text: str) -> None:
    assert not thanks(text)["use"].met
