"""Claims that retell a fact with something exchanged, and lines that only add to it."""

from pathlib import Path

import pytest

from simulator.authoring.personas import read_persona
from simulator.domain.persona import Persona
from simulator.domain.question import Ground
from simulator.language.facts import ground
from simulator.language.meaning import Meaning, shipped_meaning
from simulator.language.questions import read_question
from tests.evals.grounding import PAGES

pytestmark = pytest.mark.models

WRONG = [
    ("thandiwe-mokoena", "the-trust-4", "How did you get nineteen elephants to Zambia?"),
    ("thandiwe-mokoena", "in-the-news-1", "How did winning the Tusk Award change your life?"),
    ("yuki-tanabe", "recognition-1", "What did winning the gold medal at Mittenwald do for your career?"),
    ("dragan-petrovic", "career-1", "How did your mother's bakery influence you?"),
    ("dragan-petrovic", "private-1", "How did you and your wife start making cheese?"),
    ("linh-bauer", "in-the-press-1", "Why did you lose the case before the Federal Patent Court?"),
    ("hemi-parata", "in-the-media-3", "Why did you campaign for the deepening of the harbour?"),
    ("waira-quispe", "yunga-cacao-4", "How reliable is the wind power that runs your factory?"),
    ("waira-quispe", "roots-1", "How did growing up on a coffee plantation influence you?"),
    ("ines-carvalho", "in-the-press-4", "How did it feel to win the libel case against the wine merchant?"),
]
RIGHT = [
    ("thandiwe-mokoena", "How do you get rhinos onto a cargo plane to Zambia?"),
    ("dragan-petrovic", "What did your mother's puppets teach you?"),
    ("linh-bauer", "How did it feel to win the case about the bicycle tyre?"),
    ("hemi-parata", "Why did you fight against the deepening of the harbour?"),
    ("ines-carvalho", "How did you prepare to testify against the mayor?"),
    # Of "a Hungarian engineer and a Kenyan nurse" somebody must guess who is the father.
    pytest.param(
        "zoltan-achieng",
        "How did having a Kenyan mother and a Hungarian father shape you?",
        marks=pytest.mark.xfail(reason="read as mistaken by a little", strict=True),
    ),
]


@pytest.fixture(scope="module")
def meaning(tmp_path_factory: pytest.TempPathFactory) -> Meaning:
    return shipped_meaning(tmp_path_factory.mktemp("cache"))


def page(slug: str) -> Persona:
    persona, problems = read_persona(Path(PAGES / f"{slug}.md"))
    assert persona is not None, problems
    return persona


@pytest.mark.parametrize(("slug", "fact", "text"), WRONG)
def test_an_exchanged_word_is_a_mistake(slug: str, fact: str, text: str, meaning: Meaning) -> None:
    found = ground(text, page(slug), read_question(text), (), meaning)
    assert found.ground is Ground.MISTAKEN
    assert found.facts == (fact,)
    assert found.evidence[0].said in text


@pytest.mark.parametrize(("slug", "text"), RIGHT)
def test_what_only_adds_to_a_fact_is_none(slug: str, text: str, meaning: Meaning) -> None:
    assert ground(text, page(slug), read_question(text), (), meaning).ground is Ground.GROUNDED
