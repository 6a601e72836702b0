"""The persona keeps to the labelled lines of a page that nothing was fitted on (`tests/evals`)."""

from simulator.dialogue.learned import learned
from simulator.dialogue.stories import Bookcase
from simulator.engines import meaning
from tests.dialogue.talking import persona
from tests.evals.dialogue import DATA, acts_right, answered, both_answered, followed, rows

HELD = "grace-lindholm"


def test_the_right_story_or_none() -> None:
    lines = answered(HELD)
    fitting, none = [a for a in lines if a.stories], [a for a in lines if not a.stories]
    assert sum(a.told in a.stories for a in fitting) >= 0.9 * len(fitting)
    assert sum(a.told is not None and a.told not in a.stories for a in lines) <= 0.05 * len(lines)
    assert sum(a.told is None for a in none) >= 0.9 * len(none)


def test_turns_that_lean_on_each_other() -> None:
    got = followed("held")
    assert sum(got) >= 0.85 * len(got)


def test_two_questions_and_what_a_turn_does() -> None:
    both, acts = both_answered(rows(DATA.with_name("two_questions.jsonl"))), acts_right()
    assert sum(both) >= 0.85 * len(both)
    assert sum(acts) >= 0.9 * len(acts)


def test_a_page_finds_every_story_by_its_own_questions() -> None:
    page = persona(HELD)
    bookcase = Bookcase(page, meaning())
    for story in page.stories:
        for question in story.asked_as:
            assert bookcase.ranked([question])[0].story is story, question


def test_a_question_is_after_its_matter() -> None:
    figures = learned(1)
    lines = ["When do you get up?", "what is the pay like", "Do you have a cat?", "How will the trade change?"]
    after = [figures.matters[row.argmax()] for row in figures.after(meaning().vectors(lines))]
    assert after == ["hours", "pay", "-private", "future"]
