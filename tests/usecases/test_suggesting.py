"""What an answer suggests: each rule with answers that it is for, and answers that it must leave alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator import engines
from simulator.authoring.writing import FactDraft, PageDraft, StoryDraft, story
from simulator.domain.persona import Door
from simulator.domain.phrases import stands_in
from simulator.domain.slugs import slug
from simulator.usecases import suggesting
from simulator.usecases.prompts import FREE, PROMPTS

USUAL = "A normal day"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        # What the answer comes back to, under its own name.
        ("The flood barrier failed. I ran to the flood barrier with a torch.", "The flood barrier"),
        ("He gave me his brass key. I wear that brass key every day.", "The brass key"),
        ("My old aunt ran a kiosk, and my old aunt taught me prices.", "My old aunt"),
        # What somebody does is no part of their name.
        ("The tall nurse says stop. We all listen when the tall nurse says stop.", "The tall nurse"),
        # How often something happened is no part of its name, how long it lasts is.
        ("I failed the bus test three times, and the bus test failed me.", "The bus test"),
        ("The two hour tide comes. Nobody sleeps through the two hour tide.", "The two hour tide"),
        # Nothing is named, or only in passing and in words that everybody uses.
        ("I get up early and then I work until I am done.", USUAL),
        ("It was a day like any other, and I liked it.", USUAL),
        ("", USUAL),
        ("...", USUAL),
    ],
)
def test_titles(body: str, title: str) -> None:
    assert suggesting.title_of(body, USUAL, []) == title


def test_no_two_stories_get_one_title() -> None:
    body = "The flood barrier failed. I ran to the flood barrier with a torch."
    assert suggesting.title_of(body, USUAL, ["The Flood-Barrier!"]) != "The flood barrier"
    assert slug(suggesting.title_of("", USUAL, [USUAL, f"{USUAL} (2)"])) == "a-normal-day-3"


@given(st.text(max_size=300), st.lists(st.sampled_from(["One more story", "One more story (2)"]), max_size=2))
def test_whatever_is_said_has_a_title_of_its_own(body: str, taken: list[str]) -> None:
    for sure in (True, False):
        title = suggesting.title_of(body, FREE.title, taken, sure=sure)
        assert slug(title)
        assert slug(title) not in {slug(one) for one in taken}


PAGE = PageDraft(
    {"name": "Ana Wolff", "role": "Bridge Inspector", "organisation": "County Roads"},
    (
        FactDraft("Background", "Inspected the Varda bridge after the frost of 1998."),
        FactDraft("Background", "Studied in Turin."),
        FactDraft("Organisation", "County Roads looks after 41 wooden bridges."),
        FactDraft("Organisation", "Every bridge inspector of County Roads climbs."),
    ),
)


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        ("I was in Turin for the food, I think.", ("background-2",)),
        ("That was in 1998, and I still have the gloves.", ("background-1",)),
        ("There was frost on the bridge, and I was the one who inspected it.", ("background-1",)),
        # The words of the card stand in every story.
        ("A bridge inspector of the county looks at roads and bridges.", ()),
        # One common word proves nothing.
        ("There was frost on my window.", ()),
        ("I like my work.", ()),
    ],
)
def test_facts_that_a_story_speaks_of(body: str, ids: tuple[str, ...]) -> None:
    assert suggesting.about(body, PAGE) == ids


def told(title: str, body: str) -> StoryDraft:
    return StoryDraft(title, ("skills",), ("How?",), "Yes.", body)


def test_hooks_lead_to_what_another_story_is_about_and_never_back() -> None:
    stories = [
        told("How I began", "I cleaned windows. It ended with the brass key, and that is another story."),
        told("The brass key", "He gave me a key of brass. The key opened nothing. I kept the brass key and the job."),
        told("A normal day", "I get up, I eat, I go."),
    ]
    found = [(a.title, phrase, b.title) for a, phrase, b in suggesting.hooks(stories)]
    assert found == [("How I began", "the brass key", "The brass key")]
    assert all(stands_in(phrase, next(s.body for s in stories if s.title == a)) for a, phrase, _ in found)
    assert list(suggesting.hooks(stories[2:])) == []


@pytest.mark.parametrize(
    ("said", "other", "phrases"),
    [
        ("Then Aurelio brought soup.", "Aurelio taught me to wait. He never hurried.", ["Aurelio"]),
        # A town does nothing, and a word of every day is no bait.
        ("Then I went to Varna.", "I like Varna. It is by the sea.", []),
        ("We met at a shop.", "The shop was small. I swept the shop.", []),
    ],
)
def test_a_person_who_is_named_leads_to_their_story(said: str, other: str, phrases: list[str]) -> None:
    stories = [told("How I began", said), told("What I learned", other)]
    assert [phrase for _, phrase, _ in suggesting.hooks(stories)] == phrases


def test_a_story_for_those_who_did_their_research_suggests_a_question_that_uses_a_fact() -> None:
    proud = next(prompt for prompt in PROMPTS if prompt.door is Door.GROUNDED)
    body = "That was in 1998, when nobody believed me. I stood on the ice and counted bolts."
    made = suggesting.story_of(body, proud, PAGE, [], engines.meaning())
    assert (made.door, made.about) == (Door.GROUNDED, ("background-1",))
    assert made.asked_as[-1].startswith("I read “Inspected the Varda bridge after the frost of 1998”. How did")
    assert suggesting.story_of("I counted bolts.", proud, PAGE, [], engines.meaning()).door is Door.OPEN


@given(st.lists(st.text("the brass key a lock my I. ", max_size=80), max_size=4))
def test_every_hook_stands_in_its_story(bodies: list[str]) -> None:
    stories = [told(f"Story {n}: the lock", body) for n, body in enumerate(bodies)]
    found = list(suggesting.hooks(stories))
    assert all(stands_in(phrase, teller.body) and teller.title != other.title for teller, phrase, other in found)
    pairs = {(teller.title, other.title) for teller, _, other in found}
    assert not any((b, a) in pairs for a, b in pairs)


def test_a_long_answer_is_cut_where_it_turns_to_something_else() -> None:
    gate = "The gate jammed in the rain. I oiled the gate and the rain went on. The gate sang in the rain. "
    heron = "My daughter paints herons. One heron hangs in the town hall. She sold a heron to the mayor."
    assert suggesting.halves(gate + heron) == (gate.strip(), heron)
    assert suggesting.halves("All in one sentence and no end to it") is None


def test_a_very_long_answer_is_as_many_stories_as_it_takes() -> None:
    line = "The lamp went out and I counted the steps down to the water again. "
    long = (line * 24).strip()
    found = suggesting.parts(long)
    assert len(found) > 2
    assert all(len(part.split()) <= 120 for part in found)
    assert " ".join(found) == long
    assert suggesting.parts(line.strip()) == [line.strip()]
    assert suggesting.parts("step " * 200) == ["step " * 200]


@given(st.text("ab. !", max_size=120))
def test_two_halves_are_the_whole(body: str) -> None:
    parts = suggesting.halves(body)
    assert parts is None or (all(parts) and " ".join(parts) == " ".join(body.split()))


@pytest.mark.models
def test_short_answers_answer_and_stand_alone() -> None:
    meaning = engines.meaning()
    body = (
        "Well, I came to clocks because my father could not throw one away. It annoyed my mother. "
        "Then he died. They were all still ticking."
    )
    short = suggesting.short_of(body, "How did you come to this work?", meaning)
    assert short == "I came to clocks because my father could not throw one away."
    endless = "I went there " + "and I saw the river, " * 20 + "and I stayed"
    assert len(suggesting.short_of(endless, "Why?", meaning).split()) <= 25
    assert suggesting.short_of("Yes.", "Why?", meaning) == "Yes."


@pytest.mark.models
def test_every_prompt_makes_a_story_of_any_answer() -> None:
    meaning = engines.meaning()
    for prompt in (*PROMPTS, FREE):
        for body in ("No.", "物語です", "I once met a bear in the car park, and the bear won."):
            made = story(suggesting.story_of(body, prompt, PAGE, [], meaning))
            assert made is not None, (prompt.id, body)
            assert made.topics
            assert made.asked_as
            assert made.door is not Door.GROUNDED or made.about
            assert prompt.question in made.asked_as or prompt is FREE
