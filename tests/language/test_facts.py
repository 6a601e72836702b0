"""Grounding over pages of differing trades: hits and misses of every rule, and what must always hold."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator import locations
from simulator.authoring.personas import read_persona
from simulator.domain.persona import Door, Persona
from simulator.domain.question import Ground, Grounding, Kind, Reading
from simulator.domain.talk import Speaker, Utterance
from simulator.language.facts import by_rule, ground, hold
from simulator.language.meaning import Meaning, shipped_meaning
from simulator.language.questions import read_question
from tests.language import pages
from tests.language.grounding_pairs import pairs

DATA = Path(__file__).parents[1] / "evals" / "data" / "grounding"
KINDS = {
    "o": Kind.OPEN, "p": Kind.PROBING, "c": Kind.CLOSED, "h": Kind.CHOICE, "l": Kind.LEADING, "r": Kind.REQUEST,
    "n": Kind.NONE,
}  # fmt: skip
KNOWN_MISSES = {
    "What does fell running give you after a bad shift?",
    "What does serving a single menu each night do for the team?",
}
"""Said in words too far from the page's: quiet and wrong rather than loud and wrong."""


@pytest.fixture(scope="module")
def meaning(tmp_path_factory: pytest.TempPathFactory) -> Meaning:
    return shipped_meaning(tmp_path_factory.mktemp("cache"))


def judge(
    text: str, page: Persona, meaning: Meaning, kind: Kind = Kind.OPEN, before: tuple[str, ...] = ()
) -> Grounding:
    core = "" if kind is Kind.NONE else text
    turns = [Utterance(Speaker.PERSONA, t) for t in before]
    return ground(text, page, Reading(kind, 0.5, core=core), turns, meaning)


def ruled(text: str, page: Persona, meaning: Meaning, kind: Kind = Kind.OPEN) -> Grounding:
    """What the rules say by themselves, before it is weighed with the other signs."""
    held = hold(text, page, Reading(kind, 0.5, core="" if kind is Kind.NONE else text), (), meaning)
    assert held is not None
    return by_rule(held).grounding


@pytest.mark.models
@pytest.mark.parametrize(("page", "kind", "label", "facts", "text"), [p for p in pairs() if p[4] not in KNOWN_MISSES])
def test_the_rules_hit_and_miss(
    page: str, kind: str, label: str, facts: list[set[str]], text: str, meaning: Meaning
) -> None:
    found = ruled(text, getattr(pages, page), meaning, KINDS[kind])
    assert found.ground.value == label
    assert set(found.facts) in facts


@pytest.mark.models
@pytest.mark.parametrize("text", sorted(KNOWN_MISSES))
def test_what_the_rules_miss_they_call_generic(text: str, meaning: Meaning) -> None:
    page = next(getattr(pages, p[0]) for p in pairs() if p[4] == text)
    assert ruled(text, page, meaning) == Grounding(Ground.GENERIC)


@pytest.mark.models
def test_weighing_keeps_what_the_rules_are_right_about_and_mends_what_they_miss(meaning: Meaning) -> None:
    right = [judge(t, getattr(pages, p), meaning, KINDS[k]).ground.value == label for p, k, label, _, t in pairs()]
    assert sum(right) >= 0.97 * len(right)


@pytest.mark.models
@pytest.mark.parametrize(
    ("slug", "label", "text"),
    [
        ("hemi-parata", Ground.GROUNDED, "What did you do differently in the year without accidents?"),
        ("linh-bauer", Ground.GROUNDED, "What kept you going after failing the exam twice?"),
        ("meera-halloran", Ground.ALREADY_PUBLIC, "Do you volunteer anywhere?"),
        ("kofi-lindgren", Ground.MISTAKEN, "What was it like to tour with a rock band for four years?"),
        ("kofi-lindgren", Ground.GENERIC, "How do you find your first job in a theatre?"),
    ],
)
def test_what_no_rule_sees_is_weighed(slug: str, label: Ground, text: str, meaning: Meaning) -> None:
    page, _ = read_persona(DATA / f"{slug}.md")
    assert page is not None
    found = ground(text, page, read_question(text), (), meaning)
    assert found.ground is label
    assert all(e.said in text for e in found.evidence)


@pytest.mark.models
@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("How did your years at Goldman Sachs prepare you?", "Before that I spent a year at Goldman Sachs."),
        ("What did your PhD teach you?", "I nearly finished a PhD, you know."),
        ("How did your time as a nurse shape you?", "I was a nurse for a summer."),
        ("How was your time in the army?", "My year in the army was a long one."),
        ("What did you learn in Toronto when you worked there?", "I worked in Toronto for a while."),
    ],
)
def test_what_the_persona_has_said_is_no_mistake(text: str, spoken: str, meaning: Meaning) -> None:
    assert judge(text, pages.LENDER, meaning).ground is Ground.MISTAKEN or "there" in text
    assert judge(text, pages.LENDER, meaning, before=(spoken,)).ground is not Ground.MISTAKEN


_BY_THE_WAY = (
    "Right, I do see that, and my uncle says much the same about the cold rooms and the long nights that he had with "
    "them when he still was on the boats, and nobody thanked him. "
)


@pytest.mark.models
@pytest.mark.parametrize("by_the_way", ["", _BY_THE_WAY])
@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("You won the Turner Prize for it, didn't you?", True),
        ("How did you come to study geology in Leeds?", True),
        ("How did you come to study biology in Leeds?", False),
        ("How do you get through the winter?", False),
    ],
)
def test_a_claim_in_a_talk_is_judged_by_its_own_sentence(
    by_the_way: str, text: str, wrong: bool, meaning: Meaning
) -> None:
    page, _ = read_persona(locations.shipped("personas") / "kwame-boateng.md")
    assert page is not None
    before = (Utterance(Speaker.PERSONA, "Hello, come in."),)
    found = ground(by_the_way + text, page, read_question(by_the_way + text), before, meaning)
    assert (found.ground is Ground.MISTAKEN) == wrong


@pytest.mark.models
@pytest.mark.parametrize(
    ("spoken", "text", "label"),
    [
        ("Come in, sit down.", "What did those years of night school and night shifts do to you?", Ground.GROUNDED),
        (
            "I did night school after my night shifts, for years.",
            "What did those years of night school and night shifts do to you?",
            Ground.GENERIC,
        ),
        ("Come in, sit down.", "How do you put your hand on the door today?", Ground.GENERIC),
    ],
)
def test_other_words_in_a_talk_are_research_unless_they_were_just_heard(
    spoken: str, text: str, label: Ground, meaning: Meaning
) -> None:
    page, _ = read_persona(DATA.parents[2] / "golden" / "pages" / "diego-farias.md")
    assert page is not None
    before = (Utterance(Speaker.PERSONA, spoken),)
    assert ground(text, page, read_question(text), before, meaning).ground is label


@pytest.mark.models
@pytest.mark.parametrize(
    "text",
    [
        "I studied biology at McGill, how did you start?",
        "My sister worked at Google. What is different here?",
        "If you had studied economics, would you be here?",
        "Would you have joined Royal Bank?",
        "Did you ever think of doing a PhD?",
        "Have you worked in Toronto?",
        "Is there a PhD in your team?",
        "What would you say to someone who studied physics?",
        "How do you compare with Royal Bank?",
        "How do you see lending in the next ten years?",
        "Do you have fifteen more minutes?",
        "I have two questions about your work, how do you start a day?",
        "How does a bank like Goldman Sachs differ from this?",
        "What do you think of the award culture in finance?",
    ],
)
def test_no_claim_about_the_person_is_mistaken(text: str, meaning: Meaning) -> None:
    for kind in (Kind.OPEN, Kind.CLOSED):
        assert judge(text, pages.LENDER, meaning, kind).ground is not Ground.MISTAKEN


@pytest.mark.models
@pytest.mark.parametrize("name", ["Dalhousie", "Dalhouse", "dal housing", "dalhousy"])
def test_a_misheard_name_is_the_right_name(name: str, meaning: Meaning) -> None:
    found = judge(f"What was it like to study history at {name}?", pages.LENDER, meaning)
    assert found.ground is Ground.GROUNDED
    assert found.facts == ("background-1",)


@pytest.mark.models
@pytest.mark.parametrize(
    "number", ["41,000", "41000", "41 thousand", "forty one thousand", "forty-one thousand", "40,000", "over 40,000"]
)
def test_a_number_may_be_said_in_many_ways(number: str, meaning: Meaning) -> None:
    found = judge(f"What is it like to answer to your {number} members?", pages.LENDER, meaning)
    assert found.ground is Ground.GROUNDED
    assert found.facts == ("organisation-1",)


@pytest.mark.models
@pytest.mark.parametrize("number", ["14,000", "fourteen thousand", "80 thousand", "two million"])
def test_a_wrong_number_is_mistaken(number: str, meaning: Meaning) -> None:
    found = judge(f"What is it like to answer to your {number} members?", pages.LENDER, meaning)
    assert found.ground is Ground.MISTAKEN
    assert found.facts == ("organisation-1",)


@pytest.mark.models
def test_a_how_or_why_is_never_already_public(meaning: Meaning) -> None:
    for text in (
        "Why did you study history?",
        "How did you come to join in 2011?",
        "Why do you have no branches there?",
    ):
        for kind in Kind:
            assert judge(text, pages.LENDER, meaning, kind).ground is not Ground.ALREADY_PUBLIC


@pytest.mark.models
def test_the_organisation_role_or_place_alone_is_generic(meaning: Meaning) -> None:
    for page in pages.PAGES.values():
        for text in (
            f"What is it like at {page.organisation}?",
            f"How does one become a {page.role}?",
            f"What is it like to work in {page.location or 'this town'}?",
        ):
            assert judge(text, page, meaning) == Grounding(Ground.GENERIC), text


_BITS = st.sampled_from(
    [t for p in pages.PAGES.values() for f in p.facts for t in f.text.split()]
    + "how did your you why I we 2011 forty thousand years at in Google the PhD ? , . … 'S -- 1,000,000".split()
    + ["\ud800", "é", "ß", "中文", "\x00", "½", "Ⅻ", "²"]
)
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_BITS, max_size=40).map(" ".join))


@pytest.mark.models
@settings(max_examples=150, deadline=None)
@given(text=_TEXTS, name=st.sampled_from(sorted(pages.PAGES)), kind=st.sampled_from(list(Kind)))
def test_any_text_gets_a_sound_grounding(text: str, name: str, kind: Kind, meaning: Meaning) -> None:
    page = pages.PAGES[name]
    found = judge(text, page, meaning, kind)
    ids = [f.id for f in page.facts]
    assert [i for i in ids if i in found.facts] == list(found.facts)
    assert {e.fact for e in found.evidence if e.fact is not None} == set(found.facts)
    assert all(e.said and e.said in text for e in found.evidence)
    if found.ground is Ground.GENERIC:
        assert found == Grounding(Ground.GENERIC)
    else:
        assert found.evidence
    if found.ground is Ground.GROUNDED:
        assert found.facts
    assert found == judge(text, page, meaning, kind)


@pytest.mark.models
def test_ten_thousand_characters_are_no_trouble(meaning: Meaning) -> None:
    long = "how did your years as a teacher in truro shape you and " * 180
    assert judge(long, pages.LENDER, meaning).facts
    assert judge("a" * 10_000, pages.LENDER, meaning) == Grounding(Ground.GENERIC)


@pytest.mark.models
def test_what_a_page_gives_as_questions_is_never_mistaken(meaning: Meaning) -> None:
    asked = found = 0
    for path in sorted(locations.shipped("personas").glob("*.md")):
        page, _ = read_persona(path)
        assert page is not None
        for story in page.stories:
            # One of each story tells; a thousand more of them would take a minute.
            for text in story.asked_as[:1]:
                judged = ground(text, page, read_question(text), (), meaning)
                assert judged.ground is not Ground.MISTAKEN, text
                if story.door is Door.GROUNDED:
                    asked += 1
                    found += judged.ground is Ground.GROUNDED and bool(set(judged.facts) & set(story.about))
    if not asked:
        pytest.skip("no shipped page has a story that a grounded question opens")
    assert found >= 0.9 * asked


@pytest.mark.models
def test_in_the_first_place_says_nothing(meaning: Meaning) -> None:
    asked = [p for p in pairs() if p[1] == "o" and p[4].endswith("?") and p[4].count("?") == 1][::9]
    assert len(asked) > 5
    for page, _, _, _, text in asked:
        plain = judge(text, getattr(pages, page), meaning)
        assert judge(f"{text[:-1]} in the first place?", getattr(pages, page), meaning).ground is plain.ground
