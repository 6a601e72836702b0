"""What holds for every page, every line and every order of lines."""

import json
import random
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.dialogue.engine import Moment
from simulator.dialogue.stories import Bookcase
from simulator.domain.persona import Persona, Temperament
from tests.dialogue.rules import SLUGS, drawn, held
from tests.dialogue.talking import talk

LINES = [
    row["line"]
    for row in map(
        json.loads,
        (Path(__file__).parents[1] / "evals" / "data" / "paraphrases.jsonl").read_text(encoding="utf-8").splitlines(),
    )
]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=300), st.sampled_from(SLUGS))
def test_any_text_gets_a_reply(said: str, slug: str) -> None:
    reply = talk(slug, [said])[0]
    assert reply.text
    assert reply.act is not None
    assert 0 <= reply.mood <= 1


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False), st.sampled_from(SLUGS), st.booleans(), st.integers(0, 9))
def test_whole_talks_keep_the_rules(dice: random.Random, slug: str, clock: bool, seed: int) -> None:
    assert held(slug, drawn(slug, dice, LINES), seed, clock=clock)


def test_another_seed_words_it_otherwise_with_the_same_facts() -> None:
    lines = ["Hello", "What are your hours?", "How is the trade changing?", "Thank you.", "do you believe in ghosts"]
    talks = [talk("walter-brandt", lines, seed=seed) for seed in range(4)]
    assert len({tuple(r.text for r in replies) for replies in talks}) > 1
    assert len({tuple((r.story, r.depth, r.act) for r in replies) for replies in talks}) == 1


def test_a_page_without_stories_or_facts_still_talks() -> None:
    empty = Persona("x", "Ox", "Clerk", "Acme", "trade", "A clerk", 10, Temperament.RESERVED, 2)
    from simulator.dialogue.storyteller import Storyteller
    from simulator.engines import meaning

    engine = Storyteller(empty, meaning())
    memory = engine.begin()
    for line in ("Hello", "How did you start?", "why?", "Who should I talk to?", "What is Acme?", "bye"):
        reply = engine.answer(memory, line, Moment(60, 600))
        memory = reply.after
        assert reply.text
    assert engine.speakable()
    assert Bookcase(empty, meaning()).ranked(["How did you start?"]) == ()
    assert engine.nudge(memory, Moment(60, 600), 2) is None, "after goodbye"
