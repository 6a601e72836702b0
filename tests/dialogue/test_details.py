"""The one sentence of a page that answers a plain question."""

import pytest

from simulator.dialogue.details import _may_be_said, likeliest
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Moment
from simulator.dialogue.stories import standing_alone
from simulator.domain.persona import Door
from simulator.language.text import sentences
from tests.dialogue.detail_lines import Line, answered, detail_lines, reply
from tests.dialogue.talking import persona, storyteller, talk

W, B = "walter-brandt", "bea-whitlock"


@pytest.mark.parametrize(
    ("slug", "line", "begins"),
    [
        (W, "What did you wash the boards with?", "We washed every board with saliva"),
        (B, "Do you make a profit?", "We have made a profit since year four"),
        (B, "Did you borrow from a judge?", "We borrowed from our aunt"),
    ],
)
def test_a_detail_is_answered_by_its_sentence(slug: str, line: str, begins: str) -> None:
    assert talk(slug, [line])[0].text.startswith(begins)


@pytest.mark.parametrize(
    ("slug", "line"),
    [
        # Told to few, or only after a hook.
        (W, "Do you still have the jar of dust?"),
        (W, "Did you burn the letter in the glue stove?"),
        # A word of it stands on the page, and answers nothing.
        (W, "How much does a dealer pay?"),
        (B, "Do you have a toddler?"),
        (B, "Do you get on with your landlord?"),
        # What it takes for granted is no answer to it.
        (B, "What did you do after you borrowed from two judges?"),
        # Whoever says so much asks for the story.
        (B, "What was it like to bake nine hundred rolls a night for two hospitals in 2020?"),
    ],
)
def test_no_sentence_is_forced_on_a_question(slug: str, line: str) -> None:
    told = talk(slug, [line])[0]
    single = [
        part
        for story in persona(slug).stories
        for part in sentences(story.body)
        if " ".join(story.body.split()) not in told.text and standing_alone(part) in told.text
    ]
    assert single == []


@pytest.mark.parametrize(
    ("line", "part", "said"),
    [
        ("Do you have a toddler?", "I am in bed at eight, like a toddler.", False),
        ("Do you have a toddler?", "I have a toddler at home.", True),
        ("Do you work at home or in the office?", "We work twelve hours.", False),
        ("Do you work at home or in the office?", "The office is in the shed.", True),
        ("What do you like more, home or the office?", "We work twelve hours.", True),
    ],
)
def test_what_is_only_likened_or_neither_of_two_is_no_answer(line: str, part: str, said: bool) -> None:
    engine = storyteller(B)
    draft = Draft(engine.persona, engine.begin(), Moment(), line)
    story = next(story for story in engine.persona.stories if story.door is Door.OPEN)
    assert _may_be_said(draft, story, part, line) is said


def test_what_is_told_to_few_is_no_detail() -> None:
    engine = storyteller(W)
    shut = [story for story in engine.persona.stories if story.door is Door.TRUST]
    assert shut
    for story in shut:
        for question in story.asked_as:
            found = likeliest(Draft(engine.persona, engine.begin(), Moment(), question), engine._bookcase)
            assert found is None or found.short or found.story.door is not Door.TRUST


def test_a_question_after_another_is_answered_in_its_light() -> None:
    engine = storyteller(B)
    ranked = engine._bookcase.answering("Why?", "Why?", None, (), ())
    told = engine.persona.stories[0].id
    after = engine._bookcase.answering("Why?", "Why?", told, (told,), ())
    of_it = [sum(share for line, share in each if line.story.id == told) for each in (ranked, after)]
    assert of_it[0] < of_it[1]


def test_a_sentence_with_a_hook_in_it_speaks_the_hook() -> None:
    reply = talk(W, ["Which carving could you not save at Saint Aidan's?"])[0]
    assert ("the-missing-angel" in reply.after.hooks) == ("one carving that we could not save" in reply.text)


def test_as_i_said_is_said_of_what_was_said() -> None:
    first, second = talk(B, ["Did you borrow from a judge?", "Is it a good living?"])
    assert first.story == second.story
    assert "As I said" not in second.text or second.text.removeprefix("As I said, ")[:9].lower() in first.text.lower()


def test_most_details_of_a_page_are_told_to_who_asks() -> None:
    lines = [line for line in detail_lines() if line.holds]
    told, fresh = ([a for a in lines if bool(a.after) is after] for after in (True, False))
    # The short line, the story next to it or a pass holds what is asked for in 12 of the 60.
    assert sum(map(answered, told)) >= 20
    assert sum(map(answered, fresh)) >= 18


def test_what_was_not_heard_is_not_said_again() -> None:
    for asked in detail_lines():
        if not asked.after:
            assert "As I said" not in reply(asked)


def test_what_the_visitor_says_back_is_no_answer() -> None:
    asked = Line("beryl-oyinkansola", "salt-for-sugar", "He wrote 'distinctive'! The poor inspector. And then?", ())
    assert "As I said, he ate the whole thing" not in reply(asked)


def test_a_turn_without_end_is_answered_like_any_other() -> None:
    told = talk(B, ["No. " * 2000 + "What do you bake?"])[0]
    assert told.sentences
