"""Claims that need no other witness, stray words that are no research, and what points at the visitor's own reading."""

import pytest

from simulator.domain.persona import Persona
from simulator.domain.question import Ground, Grounding
from simulator.domain.talk import Speaker, Utterance
from simulator.language.fact_heard import means_itself, with_house
from simulator.language.facts import ground
from simulator.language.meaning import Meaning, shipped_meaning
from simulator.language.questions import read_question
from simulator.language.tokens import tokens
from tests.language import pages
from tests.language.pages import page_with

WASHER = page_with(
    "Nadja Brouwer", "Shift Supervisor, Tank Cleaning", "Scheldewash", "logistics", "Antwerp, Belgium",
    {
        "Background": [
            "Trained as a pastry baker at the hotel school in Bruges and finished in 1998.",
            "Worked nine years in a chocolate factory in Halle.",
            "Joined Scheldewash in 2010 as a tank washer.",
            "Became a shift supervisor in 2016.",
            "Sings alto in the Antwerp Harbour Choir.",
        ],
        "Organisation": [
            "Scheldewash cleans about 90 tank trailers a day at two sites, in Antwerp and Ghent.",
            "It is a family business with 64 employees.",
            "Her team has eleven washers and two drivers.",
        ],
        "In the news": [
            "In 2019 Nadja's shift won the Flemish Port Safety Prize for a rescue drill.",
            "In 2022 Scheldewash opened a heated bay for chocolate tankers.",
            "In 2024 Scheldewash began a Dutch course for employees who are new to Belgium.",
        ],
    },
    {"The night with the resin": "I believed a paper. A docker would have laughed at me."},
)  # fmt: skip
COME_IN = (Utterance(Speaker.PERSONA, "Hello, come in."),)


@pytest.fixture(scope="module")
def meaning(tmp_path_factory: pytest.TempPathFactory) -> Meaning:
    return shipped_meaning(tmp_path_factory.mktemp("cache"))


def judged(text: str, page: Persona, meaning: Meaning, before: tuple[Utterance, ...] = ()) -> Grounding:
    found = ground(text, page, read_question(text, before), before, meaning)
    assert all(use.said in text for use in found.evidence)
    return found


@pytest.mark.models
@pytest.mark.parametrize("before", [(), COME_IN])
@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("When did you become the managing director?", "background-4"),
        ("You said that in Halle you were the head of marketing. What did that teach you?", "background-4"),
        ("What is it like to own the company?", "organisation-2"),
        ("As a docker for nine years, what did you learn?", ""),
        ("Your husband founded Scheldewash, didn't he? How is it to work with him?", ""),
        ("Is it true that Scheldewash belongs to a big French group now? How is that?", "organisation-2"),
        ("I read that you were bought by a multinational. How did that change things?", "organisation-2"),
        ("When you won the Turner Prize, how did the shift react?", "in-the-news-1"),
        ("How has the French course changed things?", "in-the-news-3"),
        ("You studied law before this, didn't you?", "background-1"),
        ("You wrote a book about tank safety. What made you write it?", ""),
    ],
)
def test_a_claim_that_the_page_would_tell_and_does_not_is_mistaken(
    text: str, fact: str, before: tuple[Utterance, ...], meaning: Meaning
) -> None:
    found = judged(text, WASHER, meaning, before)
    assert found.ground is Ground.MISTAKEN
    assert found.facts == ((fact,) if fact else ())


@pytest.mark.models
@pytest.mark.parametrize("before", [(), COME_IN])
@pytest.mark.parametrize(
    "text",
    [
        "How does one become the managing director?",
        "Would you like to become the director one day?",
        "What would it be like to own a firm?",
        "As a woman, what did you find hardest?",
        "As a beginner, what should I look at first?",
        "What does your husband say about the hours?",
        "What happens when you are bought out of a shift?",
        "How has the Dutch course changed things?",
        "How did winning the Port Safety Prize change the shift?",
        "I studied law myself. Is that any use here?",
        "I wrote a book once. What would you write about?",
        "How did you become a shift supervisor?",
    ],
)
def test_what_is_asked_or_true_is_no_mistake(text: str, before: tuple[Utterance, ...], meaning: Meaning) -> None:
    assert judged(text, WASHER, meaning, before).ground is not Ground.MISTAKEN


@pytest.mark.models
def test_what_the_persona_has_told_is_never_a_mistake(meaning: Meaning) -> None:
    told = (Utterance(Speaker.PERSONA, "I was head of marketing once, and I wrote a book, and I owned the firm."),)
    for text in (
        "When you were the head of marketing, what did you do?",
        "You wrote a book. What made you write it?",
        "What was it like to own the firm?",
    ):
        assert judged(text, WASHER, meaning, told).ground is not Ground.MISTAKEN


@pytest.mark.models
@pytest.mark.parametrize(
    "text",
    [
        "What a place, it smells like a chocolate pudding in here!",
        "how is work in tank cleaning because i search which work i can do here",
        "How did you end up in tank cleaning, then?",
        "What will the person in your chair be wrestling with?",
        "Is there any singing at a funeral here?",
        "Sorry, whose washing table? I didn't quite follow.",
        "How old are you?",
        "How old is too old to start?",
        "You explain it so well. It is terrible weather for washing, I must say. Does it ever stop raining here?",
    ],
)
def test_a_stray_word_is_no_research(text: str, meaning: Meaning) -> None:
    assert judged(text, WASHER, meaning).ground is Ground.GENERIC


@pytest.mark.models
@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("How did nine years of chocolate prepare you for the heated bay that opened in 2022?",
         {"background-2", "in-the-news-2"}),
        ("You are working in shell the wash since 2010, how was it in the beginning?", {"background-3"}),
        ("How does the choir fit round the shifts?", {"background-5"}),
        ("What did you bring with you from the chocolate factory?", {"background-2"}),
    ],
)  # fmt: skip
def test_right_names_and_figures_are_research(text: str, facts: set[str], meaning: Meaning) -> None:
    found = judged(text, WASHER, meaning)
    assert found.ground is Ground.GROUNDED
    assert set(found.facts) == facts


@pytest.mark.models
@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("how many year you are make this job", "background-3"),
        ("How long have you been in this job?", "background-3"),
        ("How long did you work in the chocolate factory?", "background-2"),
        ("Where is your second site?", "organisation-1"),
        ("And is the team big?", "organisation-3"),
        ("Is it a big company?", "organisation-2"),
    ],
)
def test_what_a_fact_answers(text: str, fact: str, meaning: Meaning) -> None:
    found = judged(text, WASHER, meaning)
    assert (found.ground, found.facts) == (Ground.ALREADY_PUBLIC, (fact,))


@pytest.mark.models
@pytest.mark.parametrize(
    ("between", "text", "fact"),
    [
        ("Fire away, so.", "What made you pick that of all things?", "in-the-news-3"),
        ("Did you now.", "How did it come about?", "in-the-news-3"),
        ("Fire away, so.", "What is it like to work here?", ""),
        ("Fire away, so.", "How did you get into this work?", ""),
        (
            "I did. And my first winter here I nearly gave up, with nobody to talk to at three in the morning.",
            "What made that so hard?",
            "",
        ),
    ],
)
def test_a_question_points_at_what_the_visitor_has_just_named(
    between: str, text: str, fact: str, meaning: Meaning
) -> None:
    before = (
        *COME_IN,
        Utterance(Speaker.YOU, "I read about the Dutch course for employees who are new to Belgium."),
        Utterance(Speaker.PERSONA, between),
    )
    found = judged(text, WASHER, meaning, before)
    assert found.facts == ((fact,) if fact else ())
    assert found.ground is (Ground.GROUNDED if fact else Ground.GENERIC)


def test_the_house_is_found_where_it_was_heard_as_other_words() -> None:
    def lows(text: str) -> list[str]:
        return [t.low for t in with_house(tokens(text), {"scheldewash"})]

    assert lows("in shell the wash since 2010") == ["in", "scheldewash", "since", "2010"]
    assert lows("they shell and wash the peas") == ["they", "shell", "and", "wash", "the", "peas"]
    assert lows("at Scheldewash we wash") == ["at", "scheldewash", "we", "wash"]
    assert [t.low for t in with_house(tokens("the sea harbour"), {"harbour"})] == ["the", "sea", "harbour"]


def test_a_word_of_the_dictionary_means_itself_unless_it_stands_as_a_name() -> None:
    chair = tokens("the person in your chair will")
    assert means_itself(chair, 4, {"choir"})
    sheers = tokens("did the golden sheers bring")
    assert not means_itself(sheers, 3, {"golden"})
    town = tokens("when you trained in Conception")
    assert not means_itself(town, 4, frozenset())


@pytest.mark.models
def test_somebody_with_a_house_of_their_own_may_be_asked_about_it(meaning: Meaning) -> None:
    owners = [p for p in vars(pages).values() if isinstance(p, Persona) and "owner" in p.role.lower()]
    for page in owners:
        assert judged("What is it like to own the business?", page, meaning).ground is not Ground.MISTAKEN
