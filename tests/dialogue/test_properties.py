"""What holds for every page, every line and every order of lines."""

import json
import random
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.dialogue.engine import Depth, Moment
from simulator.dialogue.stories import Bookcase
from simulator.domain.persona import Persona, Temperament
from tests.dialogue.talking import at, persona, storyteller, talk

SLUGS = ("walter-brandt", "lina-haddad", "sofia-lindqvist", "viktor-oleson", "bea-whitlock")
MARRED = re.compile(r"(?<!\.)[.!?]{2}(?!\.)|,[,.]|\s\s|\s[,.!?]|[{}]")
"""What nobody can speak: doubled marks, a space before a mark, a placeholder."""
LINES = [
    row["line"]
    for row in map(
        json.loads,
        (Path(__file__).parents[1] / "evals" / "data" / "paraphrases.jsonl").read_text(encoding="utf-8").splitlines(),
    )
]
ASIDES = ["tell me more", "why?", "Thank you!", "That is fascinating.", "Are you hiring?", "um", "", "You idiot", "bye"]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=300), st.sampled_from(SLUGS))
def test_any_text_gets_a_reply(said: str, slug: str) -> None:
    reply = talk(slug, [said])[0]
    assert reply.text
    assert reply.act is not None
    assert 0 <= reply.mood <= 1


@pytest.mark.parametrize("seed", range(15))
def test_whole_talks_keep_the_rules(seed: int) -> None:
    dice = random.Random(seed)
    slug = SLUGS[seed % len(SLUGS)]
    page, engine = persona(slug), storyteller(slug)
    questions = [q for story in page.stories for q in story.asked_as]
    lines = [dice.choice(dice.choice((questions, LINES, ASIDES))) for _ in range(20)]
    memory, told, last_bridge, last_opener = engine.begin(seed), set(), "", ""
    for number, line in enumerate(lines):
        reply = engine.answer(memory, line, at(slug, 50.0 * number) if seed % 2 else Moment())
        assert reply == engine.answer(memory, line, at(slug, 50.0 * number) if seed % 2 else Moment())
        assert 0 <= reply.mood <= 1
        assert reply.story is None or page.story(reply.story) is not None
        assert not MARRED.search(reply.text.replace("...", "")), reply.text
        assert reply.sentences[0] != last_opener or page.story(reply.story or ""), "the same words twice in a row"
        last_opener = reply.sentences[0]
        for story in page.stories:
            whole = story.body in reply.text
            assert whole == (reply.depth is Depth.FULL and reply.story == story.id)
            assert not (whole and story.id in told), "told twice"
            if not whole:
                leaked = [s for s in reply.sentences if len(s) > 20 and s in story.body and s not in story.short]
                assert not leaked or "again" in line or "pardon" in line
        if reply.depth is Depth.FULL and reply.story:
            told.add(reply.story)
            bridge = reply.sentences[0] if not page.story(reply.story).body.startswith(reply.sentences[0]) else ""  # type: ignore[union-attr]
            assert not bridge or bridge != last_bridge
            last_bridge = bridge
        memory = reply.after


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
