"""The right story, its door, and what is remembered of it."""

import pytest

from simulator.dialogue.engine import Depth
from simulator.dialogue.mood import TRUST
from simulator.dialogue.parts import questions
from simulator.dialogue.stories import Bookcase
from simulator.domain.talk import Act
from simulator.engines import meaning
from tests.dialogue.talking import after, at, persona, storyteller, talk

W, L = "walter-brandt", "lina-haddad"


@pytest.mark.parametrize(
    ("slug", "line", "story", "depth"),
    [
        (W, "How did you become a restorer?", "the-museum-taught-me-patience", "full"),
        (W, "so how did you get into fixing furniture", "the-museum-taught-me-patience", "full"),
        (W, "What are your hours?", "my-mornings-begin-with-glue", "full"),
        (W, "Do you like working with your daughter?", "working-with-my-daughter", "short"),
        (W, "how do you pick your aprentices", "what-i-want-in-an-apprentice", "full"),
        (W, "What was your biggest mistake?", "the-table-i-ruined", "short"),
        (W, "What was in the letter you never answered?", "the-dealers-letter", "short"),
        (
            W,
            "I read about the fire at Saint Aidan's. How did you rebuild the choir stalls?",
            "the-choir-stalls-after-the-fire",
            "full",
        ),
        (L, "How do you stay calm?", "nobody-screams-for-long", "full"),
        (L, "Will artificial intelligence replace dispatchers?", "machines-that-listen", "short"),
        (L, "whom do you hire", "training-the-new-ones", "short"),
        (L, "how many children do you have", None, "short"),
        (L, "How does a vaccine work?", None, "short"),
        (W, "do you believe in ghosts", None, "short"),
    ],
)
def test_the_story_and_its_door(slug: str, line: str, story: str | None, depth: str) -> None:
    reply = talk(slug, [line])[0]
    assert (reply.story, reply.depth.value) == (story, depth)
    body = persona(slug).story(story).body if story else "no story"  # type: ignore[union-attr]
    assert (body in reply.text) == (depth == "full")


def test_a_story_is_never_told_twice() -> None:
    question = "What do you look for in an apprentice?"
    replies = talk(W, [question] * 4)
    assert [r.depth for r in replies] == [Depth.FULL, Depth.SHORT, Depth.SHORT, Depth.SHORT]
    assert {r.story for r in replies} == {"what-i-want-in-an-apprentice"}
    assert replies[1].text.startswith(("As I said", "In short"))
    assert len({r.text for r in replies}) == 4


def test_a_shut_story_opens_to_a_better_question() -> None:
    closed, opened = talk(W, ["Do you like working with your daughter?", "What is it like to work with her?"])
    assert (closed.depth, opened.depth) == (Depth.SHORT, Depth.FULL)
    assert closed.story == opened.story


def test_a_hook_opens_a_follow_up_story() -> None:
    lines = ["How did you become a restorer?", "tell me more"]
    told, more = talk(W, lines)
    assert told.after.hooks == {"the-dealers-letter"}
    assert (more.story, more.depth, more.act) == ("the-dealers-letter", Depth.FULL, Act.FOLLOW_UP)
    assert talk(W, ["What was in the letter?"])[0].depth is Depth.SHORT


@pytest.mark.parametrize("line", ["Was that hard?", "why was that?", "what happened then?", "how did that feel?"])
def test_what_leans_stays_with_the_last_story(line: str) -> None:
    reply = talk(W, ["What do you look for in an apprentice?", line])[-1]
    assert (reply.story, reply.depth) == ("what-i-want-in-an-apprentice", Depth.SHORT)


@pytest.mark.parametrize("line", ["And what about your holidays in Spain?", "How do you insure a boat?"])
def test_a_new_matter_after_a_story_is_not_forced_into_it(line: str) -> None:
    assert talk(W, ["What do you look for in an apprentice?", line])[-1].story is None


def test_trust_needs_the_mood_before_the_question() -> None:
    engine = storyteller(W)
    question = "What was your biggest mistake?"
    for mood in (0.0, 0.5, TRUST - 0.01, TRUST, 1.0):
        memory = engine.begin().__class__(mood=mood)
        reply = engine.answer(memory, question, at(W, 300))
        assert (reply.depth is Depth.FULL) == (mood >= TRUST), mood
        assert (reply.mood >= TRUST) == (mood >= TRUST), "the mood that is reported agrees with the door"


def test_a_grumpy_person_can_be_won_over() -> None:
    lines = [
        "You served an apprenticeship in York. What did you learn there?",
        "How did you become a restorer?",
        "tell me more about that letter",
        "I read about the fire at Saint Aidan's. How did you rebuild the choir stalls?",
        "Which carving could you not save?",
        "Your daughter Ruth joined in 2012. What is it like to work with her?",
        "How do you choose your two apprentices every three years?",
    ]
    replies = talk(W, lines)
    assert replies[-1].mood >= TRUST
    assert talk(W, [*lines, "What do you regret?"])[-1].depth is Depth.FULL


def test_two_questions_in_one_turn_get_both_answers() -> None:
    page = persona(W)
    reply = talk(W, ["Can you live on this work? And how do you choose your apprentices?"])[0]
    assert reply.story == "what-i-want-in-an-apprentice"
    assert page.story("what-you-earn-with-old-chairs").short in reply.text  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("said", "pieces"),
    [
        ("What did you learn, and will machines take your work away?", 2),
        ("Can you tell me about a usual day and about what is hardest?", 2),
        ("who taught you and tell me about your bench", 2),
        ("What do you like about oak and beech?", 1),
        ("Did you want to stay and have your own workshop?", 1),
        ("What have you learned and will never forget?", 1),
    ],
)
def test_where_one_question_ends_and_another_begins(said: str, pieces: int) -> None:
    assert len(questions(said, Bookcase(persona(W), meaning()))) == pieces


def test_what_was_cut_short_is_still_to_be_told() -> None:
    engine = storyteller(W)
    before = engine.begin()
    reply = engine.answer(before, "How did you become a restorer?", at(W, 60))
    nothing = engine.interrupted(before, reply, "")
    assert not nothing.heard
    assert not nothing.hooks
    part = engine.interrupted(before, reply, " ".join(reply.sentences[:2]))
    assert part.heard.get(reply.story or "") is not Depth.FULL
    assert not part.hooks, "the hook stands in the last sentence"
    assert part.mood < reply.mood
    assert part.turns[-1].text == " ".join(reply.sentences[:2])
    again = engine.answer(part, "How did you become a restorer?", at(W, 90))
    assert again.depth is Depth.FULL
    whole = engine.interrupted(before, reply, reply.text)
    assert whole.heard == reply.after.heard
    assert whole.hooks == reply.after.hooks


def test_after_goodbye_memory_of_a_talk_is_not_shared() -> None:
    assert not storyteller(W).begin().heard
    assert after(W, ["What are your hours?"]).heard
    assert not storyteller(W).begin().heard


@pytest.mark.parametrize(
    ("slug", "lines", "story"),
    [
        (
            "viktor-oleson",
            ["How did you get into film sound?", "What was that noise that nobody else heard?"],
            "the-noise",
        ),
        ("viktor-oleson", ["Where is the trade going?", "In 2023 you walked off. What happened?"], "walking-off"),
        ("ines-duarte", ["What advice would you give a student?", "why a bakery"], "what-i-would-tell"),
        ("hedda-lund", ["What is it like to work there?", "is there a downside to that"], "a-company"),
        ("bea-whitlock", ["How did you win the gold medal?", "And what about the money side?"], "money-and-flour"),
        ("viktor-oleson", ["What annoys you on set?", "and is it dangerous", "how do you find work"], "the-money"),
    ],
)
def test_what_was_said_before_decides(slug: str, lines: list[str], story: str) -> None:
    found = talk(slug, lines)[-1].story
    assert found is not None
    assert found.startswith(story)


def test_what_leans_on_an_honest_no_is_not_answered_with_another_story() -> None:
    asked = "How do you repair a jet engine?"
    for line, expected in (("how do you cope with that?", None), ("And what are your hours?", "my-mornings")):
        found = talk(W, ["What do you look for in an apprentice?", asked, line])[-1].story
        assert (found or "").startswith(expected or "")
        assert bool(found) == bool(expected)


SMOKE = ["What drew you to ecology?", "What happened when nobody believed you about the smoke?"]


@pytest.mark.parametrize(
    ("line", "story", "depth"),
    [
        ("How did that change the way you work?", "the-smoke-that-nobody-believed", "short"),
        ("So you had to prove it by hand. How has that shaped you?", "the-smoke-that-nobody-believed", "short"),
        ("and then", "the-smoke-that-nobody-believed", "short"),
        ("What was it like up in the tower", "four-summers-in-a-tower", "full"),
        (
            "You grew up above your parents' dry-cleaning shop. How did that shape you?",
            "what-the-shop-taught-me",
            "full",
        ),
        (
            "How did hiring people from Kettle River change your research?",
            "the-measurers-of-kettle-river",
            "full",
        ),
    ],
)
def test_what_points_back_is_not_answered_with_a_guess_and_what_names_a_story_gets_it(
    line: str, story: str, depth: str
) -> None:
    page = persona("rin-takeda")
    reply = talk("rin-takeda", [*SMOKE, line])[-1]
    assert (reply.story, reply.depth.value) == (story, depth)
    if depth == "short":
        assert not any(other.short in reply.text for other in page.stories)


def test_what_came_of_it_opens_a_story_of_which_more_is_to_be_told() -> None:
    lines = ["Do you like working with your daughter?", "How has that changed the way you work?"]
    assert talk(W, lines)[-1].depth is Depth.FULL
