"""Words that prove no mistake, counts that a fact does not have, names that nobody says by chance."""

from dataclasses import replace

import pytest

from simulator.domain.persona import Persona
from simulator.domain.question import Ground, Grounding
from simulator.domain.talk import Speaker, Utterance
from simulator.language.fact_companions import goes_with, one_ware
from simulator.language.facts import ground
from simulator.language.meaning import Meaning, shipped_meaning
from simulator.language.page_index import page_of
from simulator.language.questions import read_question
from tests.language.pages import page_with

_BARE = page_with(
    "Odile Marchbank",
    "Head Tuner",
    "Ravensholt Piano Works",
    "music",
    "Kendal, England",
    {
        "Background": [
            "Painted birds on porcelain for the Calloway factory in Derby for seven years.",
            "Served a four-year apprenticeship with the tuner Bram Ostler in Whitby, from 2005 to 2009.",
            "Joined Ravensholt Piano Works in 2010.",
            "Has tuned more than 5,200 pianos.",
        ],
        "Organisation": [
            "Ravensholt Piano Works is a charity that was founded in 1948 for retired sailors.",
            "Its team of eleven repairs about 300 pianos a year.",
            "It runs a travelling workshop in a converted horsebox that visits 19 villages in Cumbria.",
        ],
        "In the news": [
            "In 2021 Odile won the Lindqvist Award for a folding keyboard for children.",
            "In 2023 the radio documentary The Quiet Hammer followed her for a week.",
        ],
    },
    {"The shop in Derby": "A man came to the factory and asked for the wren. He said that I was wasted on jugs."},
)
TUNER = replace(_BARE, stories=tuple(replace(s, about=("background-1",)) for s in _BARE.stories))


@pytest.fixture(scope="module")
def meaning(tmp_path_factory: pytest.TempPathFactory) -> Meaning:
    return shipped_meaning(tmp_path_factory.mktemp("cache"))


def judged(text: str, meaning: Meaning, page: Persona = TUNER) -> Grounding:
    return ground(text, page, read_question(text), (), meaning)


@pytest.mark.models
@pytest.mark.parametrize(
    "text",
    [
        "How did seven years of painting birds on jugs prepare you for tuning?",
        "What did painting birds on crockery teach your hands?",
        "What was it like having a radio crew around for a whole week?",
        "What was it like to have reporters from the radio here for a week?",
        "What went through your head when you tuned your five thousandth piano?",
        "How did your 5,000th piano feel?",
        "You came to Ravensholt right after your apprenticeship, in 2010. Why there?",
        "What do you remember of your first year at Ravensholt?",
        "I believe your workshop is a charity. How do you find the money?",
        "Why does a charity that was set up for seamen build keyboards for children?",
        "Why does a charity that was set up for seamen teach children today?",
    ],
)
def test_what_is_true_in_other_words_is_no_mistake(text: str, meaning: Meaning) -> None:
    assert judged(text, meaning).ground is not Ground.MISTAKEN


@pytest.mark.models
@pytest.mark.parametrize(
    "text",
    [
        "How did seven years of painting birds on walls prepare you?",
        "What was it like to have the television cameras with you for a month?",
        "What went through your head when you tuned your nine thousandth piano?",
        "You came to Ravensholt in 2013. Why there?",
        "Why does a charity that was set up for miners build keyboards for children?",
        "How did your apprenticeship in Glasgow shape you?",
        "How did it feel to win the Nobel Prize?",
    ],
)
def test_what_is_exchanged_is_a_mistake(text: str, meaning: Meaning) -> None:
    assert judged(text, meaning).ground is Ground.MISTAKEN


@pytest.mark.models
def test_a_wrong_year_in_the_house_is_said_of_the_joining_of_it(meaning: Meaning) -> None:
    assert judged("You've been at Ravensholt since 2015. What made you stay?", meaning).facts == ("background-3",)


@pytest.mark.models
@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("How many people are there at Ravensholt?", "organisation-2"),
        ("How many of you are there?", "organisation-2"),
        ("How many people work there?", "organisation-2"),
        ("How big is Ravensholt?", "organisation-2"),
        ("And is the team big?", "organisation-2"),
        ("Does Ravensholt make a profit, or is it a charity?", "organisation-1"),
        ("Is Ravensholt a charity or a company?", "organisation-1"),
        ("How many villages does the workshop visit?", "organisation-3"),
        ("How many pianos do you repair a year?", "organisation-2"),
        ("How many pianos have you tuned?", "background-4"),
        ("Did you do an apprenticeship?", "background-2"),
    ],
)
def test_what_the_page_answers(text: str, fact: str, meaning: Meaning) -> None:
    found = judged(text, meaning)
    assert (found.ground, found.facts) == (Ground.ALREADY_PUBLIC, (fact,))


@pytest.mark.models
def test_the_people_of_the_house_are_counted_in_a_talk_too(meaning: Meaning) -> None:
    before = (Utterance(Speaker.PERSONA, "Do come in. The kettle is on."),)
    text = "Wow. How many people are there at Ravensholt?"
    found = ground(text, TUNER, read_question(text, before), before, meaning)
    assert (found.ground, found.facts) == (Ground.ALREADY_PUBLIC, ("organisation-2",))


@pytest.mark.models
@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("What made you leave Wedgwood for pianos?", "background-1"),
        ("What was it like to have the television cameras with you for a month?", "in-the-news-2"),
    ],
)
def test_a_mistake_names_the_fact_of_the_same_sort(text: str, fact: str, meaning: Meaning) -> None:
    found = judged(text, meaning)
    assert (found.ground, found.facts) == (Ground.MISTAKEN, (fact,))


@pytest.mark.models
@pytest.mark.parametrize(
    "text",
    [
        "How many pianos do you tune a week?",
        "How many hours does the horsebox go out for?",
        "How many counties does the horsebox cover?",
        "How many people do you help?",
        "Which villages does the travelling workshop visit?",
        "Do you take apprentices?",
        "Could you tell me what a tuner actually does?",
        "You must be proud of the Lindqvist Award, aren't you?",
    ],
)
def test_what_the_page_speaks_of_and_does_not_answer(text: str, meaning: Meaning) -> None:
    assert judged(text, meaning).ground in (Ground.GENERIC, Ground.GROUNDED)


@pytest.mark.models
@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("I really enjoyed The Quiet Hammer.", Ground.GROUNDED),
        ("I listened to The Quiet Hammer last night.", Ground.GROUNDED),
        ("Was moving from Derby to Whitby difficult?", Ground.GROUNDED),
        ("I had a quiet evening with a hammer.", Ground.GENERIC),
        ("I really enjoyed the tea.", Ground.GENERIC),
        ("Was moving from home difficult?", Ground.GENERIC),
    ],
)
def test_a_name_is_research_by_itself(text: str, label: Ground, meaning: Meaning) -> None:
    assert judged(text, meaning).ground is label


@pytest.mark.models
def test_what_goes_with_a_thing_is_not_what_takes_its_place(meaning: Meaning) -> None:
    radio = next(f for f in page_of(TUNER, meaning).facts if "radio" in {t.low for t in f.tokens})
    assert all(goes_with(word, radio) for word in ("crew", "microphone", "producer"))
    assert not any(goes_with(word, radio) for word in ("television", "cameras", "parents", "jury"))


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("crockery", "porcelain", True),
        ("teapots", "china", True),
        ("walls", "porcelain", False),
        ("silver", "glass", False),
        ("cups", "spoons", False),
    ],
)
def test_a_ware_and_what_is_made_of_it(a: str, b: str, alike: bool) -> None:
    assert one_ware(a, b) is one_ware(b, a) is alike
