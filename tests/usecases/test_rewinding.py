"""Asking one turn again: in the same state of the talk, with the old label beside the new one."""

import asyncio

import pytest

from simulator.dialogue.engine import Depth
from simulator.domain.errors import UsageError
from simulator.domain.question import Kind
from simulator.domain.talk import Speaker, Transcript
from simulator.usecases import library
from simulator.usecases.rehearse import Plan, Rehearsal, Talking
from simulator.usecases.rewinding import Rewind, answer_to
from tests.scoring.talks import APPRENTICE, FLOOD, INES, talk
from tests.session.test_hour import KEEPER

pytestmark = pytest.mark.models

ASKED = (
    "Hello Nora, I am Kim, a nursing student. I read that you were an intensive care nurse for twelve years.",
    "How did you come to leave the bedside?",
    "What was that night like for you?",
    "Do you like it?",
    "Are you hiring at the moment?",
    "What does a day look like for you now?",
    "How did your team decide which alarms to cut?",
    "Thank you so much. What should I have asked you?",
    "I will write to you on Friday. Goodbye, Nora!",
)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Transcript:
    """A real talk, on the virtual clock; five minutes, so that the time is spoken of too."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("COFFEECHAT_HOME", str(tmp_path_factory.mktemp("home")))
        plan = Plan(library.persona_by_slug("nora-keane"), Talking.PIPED, minutes=5, lines=ASKED, seed=3)
        return asyncio.run(Rehearsal(plan).run(lambda event: None)).transcript


def test_the_same_words_get_the_same_answer(held: Transcript) -> None:
    rewind = Rewind(library.persona_by_slug("nora-keane"), held, seed=3)
    mine = [i for i, t in enumerate(held.turns) if t.speaker is Speaker.YOU]
    assert len(mine) == len(ASKED)
    same = []
    for turn in mine:
        found = rewind.ask(turn, held.turns[turn].text)
        assert found.before.said == found.after.said
        assert found.before.judgement == found.after.judgement
        answered = answer_to(held.turns, turn)
        same.append(bool(answered) and answered[0].text == found.after.reply)
    assert all(same[:-2])  # After the last ones, what was said unasked about the time may stand between.


def test_a_better_question_opens_more(held: Transcript) -> None:
    rewind = Rewind(library.persona_by_slug("nora-keane"), held, seed=3)
    turn = next(i for i, t in enumerate(held.turns) if t.text == "Do you like it?")
    found = rewind.ask(turn, "Your team is mostly nurses. What is it like to work together with engineers?")
    assert found.before.judgement.kind is Kind.CLOSED
    assert found.after.judgement.kind is Kind.OPEN
    assert found.after.reply != found.before.reply
    assert found.after.mood > found.before.mood
    assert "opens the whole" in found.change
    again = rewind.ask(turn, "Your team is mostly nurses. What is it like to work together with engineers?")
    assert again == found
    hiring = next(i for i, t in enumerate(held.turns) if t.text == "Are you hiring at the moment?")
    assert "warmer" in rewind.ask(hiring, "Your team is mostly nurses. What is it like to work together?").change


def test_what_was_told_before_is_remembered() -> None:
    said = talk(
        "ines: Sit down, I have been up since half past one.",
        "you: How did you become a baker?",
        f"ines: {APPRENTICE}",
        "you: Is the shop nice?",
        "ines: It is.",
    )
    rewind = Rewind(INES, said)
    told = rewind.ask(3, "How did you become a baker?")
    assert told.after.story == "the-apprentice-of-thirty"
    assert told.after.depth is Depth.SHORT
    assert told.change.startswith("“The apprentice of thirty” had been told before in this talk.")
    # The flood is told only to whoever follows up; its hook was spoken in the apprentice's story.
    opened = rewind.ask(3, "You said that the flood took his oven. What happened then?")
    assert opened.after.depth is Depth.FULL
    assert FLOOD.split(".")[0] in opened.after.reply
    assert opened.change.startswith("This opens the whole of “Baking on the square”.")
    before = rewind.ask(1, "You said that the flood took his oven. What happened then?")
    assert before.after.depth is Depth.SHORT


@pytest.mark.parametrize(("turn", "text"), [(0, "Hello"), (9, "Hello"), (-1, "Hello"), (1, "  ")])
def test_only_ones_own_turns_and_only_with_words(turn: int, text: str) -> None:
    with pytest.raises(UsageError):
        Rewind(INES, talk("ines: Hello.", "you: How are you?")).ask(turn, text)


def test_a_talk_without_times_and_answers_can_be_rewound() -> None:
    found = Rewind(KEEPER, talk("you: Hello.", "you: Is it nice?")).ask(1, "What is it like?")
    assert found.before.reply
    assert found.after.judgement.kind is Kind.OPEN
