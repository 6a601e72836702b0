"""A question back where two stories could be meant, and what the visitor may answer to it."""

from dataclasses import replace

import pytest

from simulator.dialogue.choosing import chosen
from simulator.dialogue.engine import Depth, Memory, Moment
from simulator.domain.talk import Act
from tests.dialogue.talking import persona, storyteller

W = "walter-brandt"
FIRST, SECOND = "what-you-earn-with-old-chairs", "what-i-want-in-an-apprentice"


def asked_back(*more: str) -> Memory:
    flags = frozenset({f"which:0:{FIRST}", f"which:1:{SECOND}", *more})
    return replace(storyteller(W).begin(), flags=flags, awaited=True)


@pytest.mark.parametrize(
    ("line", "picks"),
    [
        ("The first one, please.", (0,)),
        ("um, the second", (1,)),
        ("Both, if you can!", (0, 1)),
        ("neither of them", ()),
        ("No, something else.", ()),
        ("How did you win your first customer?", None),
        ("both of my parents were carpenters", None),
        ("The last war, how was it for the trade?", None),
    ],
)
def test_an_answer_picks_by_its_place_or_not_at_all(line: str, picks: tuple[int, ...] | None) -> None:
    two = [story for i in (FIRST, SECOND) if (story := persona(W).story(i)) is not None]
    found = chosen(line, two)
    assert found == (None if picks is None else tuple(two[i] for i in picks))


@pytest.mark.parametrize(
    ("line", "story", "depth"),
    [
        ("the second one", SECOND, Depth.FULL),
        ("The money, I mean.", FIRST, Depth.FULL),
        ("neither", None, Depth.SHORT),
        ("What are your hours?", "my-mornings-begin-with-glue", Depth.FULL),
    ],
)
def test_what_was_meant_is_told(line: str, story: str | None, depth: Depth) -> None:
    reply = storyteller(W).answer(asked_back("which-open"), line, Moment())
    assert (reply.story, reply.depth) == (story, depth)
    assert not any(flag.startswith("which") for flag in reply.after.flags)


def test_a_shut_door_stays_shut_and_both_get_an_answer() -> None:
    page, engine = persona(W), storyteller(W)
    reply = engine.answer(asked_back(), "both", Moment())
    assert reply.act is Act.ANSWER
    assert all(s is not None and s.short in reply.text for s in map(page.story, (FIRST, SECOND)))


def test_it_is_not_asked_back_twice_in_a_row() -> None:
    engine = storyteller(W)
    for line in ("What about the people and the work?", "How is the thing with people and wood and money?"):
        reply = engine.answer(asked_back(), line, Moment())
        assert not any(flag.startswith("which:") for flag in reply.after.flags)
