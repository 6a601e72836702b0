"""What a persona says who is asked on about what they have just told."""

import pytest

from simulator.dialogue import asked_again
from simulator.dialogue.engine import Depth
from tests.dialogue.talking import persona, talk

HARD = "What is the hardest part of your job?"


def test_an_open_question_goes_on_to_what_a_hook_promised() -> None:
    reply = talk("marisol-vega", [HARD, "how did you get over it"])[-1]
    assert reply.story == "the-night-our-lead-froze"
    assert reply.sentences[0] in {said for tone in asked_again.LEADS_ON.values() for said in tone}


@pytest.mark.parametrize("line", ["Oh wow. Was that scary?", "were they nice"])
def test_a_reaction_is_about_what_was_told(line: str) -> None:
    told, reply = talk("marisol-vega", [HARD, line])
    assert reply.story == told.story
    assert reply.depth is Depth.SHORT


@pytest.mark.parametrize(
    ("lines", "story"),
    [
        ([HARD, "What is the one thing you would tell me?"], "what-id-tell-you"),
        ([HARD, "And where do you see theater going?"], "where-theater-is-going"),
    ],
)
def test_a_question_of_its_own_leaves_the_story(lines: list[str], story: str) -> None:
    assert talk("marisol-vega", lines)[-1].story == story


def test_a_story_that_was_told_is_not_unknown_in_other_words() -> None:
    told, reply = talk("marisol-vega", [HARD, "How do you stay calm when it all goes wrong?"])
    assert reply.story == told.story
    assert persona("marisol-vega").story(told.story or "").body not in reply.text  # type: ignore[union-attr]


def test_a_plain_question_about_what_is_told_gladly_is_no_secret() -> None:
    reply = talk("marisol-vega", ["Do you like the Lantern?", "Is the culture good there?"])[-1]
    kept = {said for tone in asked_again.KEEPS.values() for said in tone}
    assert not kept & set(reply.sentences)


def test_somebody_who_only_introduces_themselves_is_told_no_story() -> None:
    reply = talk("marisol-vega", ["Hello, I'm Wei. I study theater and I'm curious about your work."])[0]
    assert reply.story is None
    assert reply.act == "introduction"


@pytest.mark.parametrize("line", ["What did you learn from that?", "If you don't mind me asking, how did you cope?"])
def test_what_stayed_of_a_story_is_what_it_ends_with(line: str) -> None:
    reply = talk("marisol-vega", [HARD, "Tell me about the night your lead froze.", line])[-1]
    assert "against my chair" in reply.text


def test_what_is_kept_back_is_not_unknown() -> None:
    short, reply = talk("marisol-vega", ["Have you ever made a bad mistake?", "I see. What did you learn from it?"])
    assert reply.story == short.story
    assert set(reply.sentences) & {said for tone in asked_again.KEEPS.values() for said in tone}


def test_a_plain_question_gets_the_one_sentence_that_it_is_about() -> None:
    asked = ["Do you think I would need a degree?", "I've managed a reception desk for six years. Would that help?"]
    assert "If you have managed a reception desk or a playgroup" in talk("catriona-bhatt", asked)[-1].text


def test_what_somebody_does_was_said_and_can_be_said_again() -> None:
    told, reply = talk("gordon-petrie", ["How did you end up in sewer engineering?", "What did your father do?"])
    assert reply.story == told.story
    assert "my father mended ships" in reply.text
    # Nothing was said of her.
    other = talk("gordon-petrie", ["How did you end up in sewer engineering?", "What did your mother do?"])[-1]
    assert "mended ships" not in other.text
