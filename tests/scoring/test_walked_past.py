import pytest

from simulator import engines
from simulator.domain.persona import Door, Story
from simulator.domain.question import Ground
from simulator.language.judging import judge
from simulator.scoring.walked_past import opener, turned
from tests.scoring.talks import GOOD, INES, card, talk


@pytest.mark.parametrize("story", INES.stories, ids=lambda s: s.id)
def test_an_opener_opens_its_door(story: Story) -> None:
    meaning = engines.meaning()
    question = opener(story, INES, meaning)
    judged = judge(question, INES, (), meaning)
    if story.door is not Door.ANYONE:
        assert judged.open
    if story.door is Door.GROUNDED:
        assert judged.grounding is not None
        assert judged.grounding.ground is Ground.GROUNDED


def test_an_opener_of_a_follow_up_points_to_its_hook() -> None:
    story = INES.story("baking-on-the-square")
    assert story is not None
    assert "flood" in opener(story, INES, engines.meaning()) or "oven" in opener(story, INES, engines.meaning())


@pytest.mark.parametrize(
    ("asked", "door"),
    [(("Do you like the river?",), Door.OPEN), (("Is it true?",), Door.GROUNDED), (("Was it bad?",), Door.TRUST)],
)
def test_where_the_page_asks_badly_a_template_helps(asked: tuple[str, ...], door: Door) -> None:
    story = Story("x", "My first river", ("career path",), asked, "Short.", "A long body about a river.", door,
                  about=("background-1",))  # fmt: skip
    question = opener(story, INES, engines.meaning())
    assert question not in asked
    assert judge(question, INES, (), engines.meaning()).open


@pytest.mark.parametrize(
    ("phrase", "back"),
    [
        ("the spring I nearly quit", "the spring you nearly quit"),
        ("My first oven", "your first oven"),
        ("what we did to our river", "what you did to your river"),
        ("when I was late", "when you were late"),
        ("a note to myself", "a note to yourself"),
    ],
)
def test_phrases_are_turned_to_the_persona(phrase: str, back: str) -> None:
    assert turned(phrase) == back


def test_every_story_of_the_page_has_an_outcome() -> None:
    outcomes = card(GOOD).stories
    assert [o.story for o in outcomes] == [s.id for s in INES.stories]
    for outcome in outcomes:
        assert outcome.heard == (outcome.opener is None) == (outcome.turn is not None)
    assert [o.story for o in outcomes if not o.heard] == ["the-drawer"]


def test_nothing_is_heard_in_silence() -> None:
    assert not any(o.heard for o in card(talk()).stories)


@pytest.mark.parametrize(
    ("at", "said", "answer", "waits"),
    [
        (1130, "Where do you see baking going?", "Drier summers, older grain.", False),
        (300, "Where do you see baking going?", "Drier summers, older grain.", True),
        (1130, "Will baking change much?", "Drier summers, older grain.", True),
        (1130, "Where do you see baking going?", "I could not say.", True),
    ],
)
def test_what_was_asked_when_no_time_was_left_was_not_walked_past(at: int, said: str, answer: str, waits: bool) -> None:
    lines = ("you 0-20: Hello, I'm Lena.", "ines 21-25: Hello.", "you 30-36: When do you get up?", "ines 40-60: Late.")
    found = card(talk(*lines, f"you {at}-{at + 5}: {said}", f"ines {at + 6}-{at + 10}: {answer}", minutes=20))
    outcome = next(o for o in found.stories if o.story == "old-wheats")
    assert not outcome.heard
    assert outcome.opener is not None
    assert outcome.asked is not waits


def test_the_length_of_the_talk_named_at_its_start_hurries_nobody() -> None:
    lines = ("you 0-20: Hello, I'm Lena.", "ines 21-25: I have about twenty minutes for you.")
    asked = ("you 30-36: Where do you see baking going?", "ines 40-44: Drier summers, older grain.")
    assert not any(o.asked for o in card(talk(*lines, *asked, "you 60-62: Goodbye!", minutes=20)).stories)


def test_every_untold_story_has_a_question_of_its_own() -> None:
    found = [o.opener for o in card(talk("you: Hello, when do you get up?", "ines: Late.")).stories if o.opener]
    assert len(found) == len(set(found))
