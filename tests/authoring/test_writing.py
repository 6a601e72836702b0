"""Whatever is typed or said becomes a page without an error that holds just these words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.problems import Level
from simulator.authoring.writing import (
    FactDraft,
    PageDraft,
    StoryDraft,
    checked,
    fact,
    persona_page,
    reads_back,
    story,
    wrong_value,
)
from simulator.domain.persona import Door
from simulator.domain.slugs import slug

ANYTHING = st.text(max_size=60) | st.text("#-*_~`<>[]()!&;|\\:=+.1a \n'\"→\u0085", max_size=40)
STORIES = st.builds(
    StoryDraft,
    title=ANYTHING,
    topics=st.lists(ANYTHING, max_size=3).map(tuple),
    asked_as=st.lists(ANYTHING, max_size=3).map(tuple),
    short=ANYTHING,
    body=ANYTHING,
    door=st.sampled_from(Door),
    hooks=st.lists(st.tuples(ANYTHING, ANYTHING), max_size=2).map(tuple),
    about=st.lists(ANYTHING, max_size=2).map(tuple),
)


@given(st.lists(st.tuples(ANYTHING, ANYTHING), max_size=4), st.lists(STORIES, max_size=3), ANYTHING)
def test_whatever_is_answered_reads_back_whole(said: list[tuple[str, str]], told: list[StoryDraft], note: str) -> None:
    facts = [made for heading, text in said if (made := fact(heading, text)) is not None]
    stories: dict[str, StoryDraft] = {}
    for one in told:
        if (kept := story(one)) is not None:
            stories.setdefault(slug(kept.title), kept)
    draft = PageDraft({}, tuple(facts), tuple(stories.values()), note, note)
    page = persona_page(draft)
    assert reads_back(page, draft), (page, checked(page)[1])


@given(st.sampled_from(["name", "role", "organisation", "industry", "headline", "location", "pronouns"]), ANYTHING)
def test_a_value_of_the_card_stands_there_or_is_refused_in_a_sentence(key: str, value: str) -> None:
    why = wrong_value(key, value)
    persona, problems = checked(persona_page(PageDraft({key: value or " "})))
    assert (persona is None) == (why is not None), problems
    assert persona is not None or "`" in (why or "")


@pytest.mark.parametrize(
    ("key", "value", "right"),
    [
        ("minutes", "20", True),
        ("minutes", "twenty", False),
        ("minutes", "500", False),
        ("temperament", "grumpy", True),
        ("temperament", "cheerful", False),
        ("gender", "female", True),
        ("gender", "x: y", False),
        ("name", "", False),
        ("headline", 'Law: "a" love story # 1', True),
        ("name", "&a *b !c", True),
        ("role", "NO", True),
    ],
)
def test_values(key: str, value: str, right: bool) -> None:
    assert (wrong_value(key, value) is None) == right


@pytest.mark.parametrize(
    "body",
    [
        "- topics: x",
        "1. first",
        "12.",
        "---",
        "# no",
        "| a | b |\n\n|---|---|",
        "```",
        "~~~ x",
        "A.\n\n===\n\nB.",
        "> x",
    ],
)
def test_a_body_is_speech_whatever_it_looks_like(body: str) -> None:
    told = story(StoryDraft("One", ("skills",), ("How?",), "Yes.", body))
    assert (told is None) == (not any(c.isalnum() for c in body))
    if told is not None:
        draft = PageDraft({}, (), (told,))
        assert reads_back(persona_page(draft), draft), persona_page(draft)


def test_plain_words_stay_readable() -> None:
    said = "R&D grew 10 * fast! We paid $4,000 (in cash), didn't we? C# and a_b [sic]."
    told = story(StoryDraft("What R&D cost!", ("skills",), ("How?",), "Yes.", said.replace(" * ", " times ")))
    assert told is not None
    assert "\\" not in persona_page(PageDraft({}, (), (told,)))


def test_hooks_and_facts_lead_somewhere_or_are_left_out() -> None:
    first = StoryDraft(
        "One", ("skills",), ("How?",), "Yes.", "It was the jar.",
        hooks=(("the jar", "Two"), ("it", "Three"), ("it", "one")),
        about=("background-1", "background-9"),
    )  # fmt: skip
    second = StoryDraft("Two", ("skills",), ("Why?",), "No.", "It broke.", Door.FOLLOW_UP)
    draft = PageDraft({"name": "Sam"}, (FactDraft("Background", "Studied."),), (first, second))
    persona, problems = checked(persona_page(draft))
    assert persona is not None
    assert [(h.phrase, h.story) for h in persona.stories[0].hooks] == [("the jar", "two")]
    assert persona.stories[0].about == ("background-1",)
    assert not [p for p in problems if p.level is Level.ERROR]
    assert draft.missing == ("role", "organisation", "industry", "headline", "minutes", "temperament")
