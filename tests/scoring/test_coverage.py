import pytest

from simulator.scoring.coverage import SPOKEN_OF, categories_of
from tests.scoring.talks import GRAIN, HANDS, finding, read, talk

ASKED = {
    "career path": "How did you become a baker?",
    "day to day": "What does a normal night look like?",
    "organisation": "How would you describe the culture of your bakery?",
    "skills": "What skills matter most?",
    "outlook": "Where do you see this trade in ten years?",
}


def _level(*questions: str, minutes: float = 20) -> int | None:
    lines = [line for q in questions for line in (f"you: {q}", "ines: It depends on the flour.")]
    return finding(talk("you: Hello.", "ines: Hello.", *lines, minutes=minutes), "coverage").level


@pytest.mark.parametrize(("number", "level"), [(5, 3), (4, 2), (3, 1), (2, 0)])
def test_open_questions_in_categories_make_the_level(number: int, level: int) -> None:
    assert _level(*list(ASKED.values())[:number]) == level


def test_one_fewer_is_enough_in_a_short_talk() -> None:
    assert _level(*list(ASKED.values())[:4], minutes=10) == 3
    assert _level(*list(ASKED.values())[:4], minutes=15) == 2


def test_a_closed_question_covers_nothing_unless_its_story_is_heard() -> None:
    base = ("you: Hello.", "ines: Hello.", "you: How did you become a baker?", "ines: By accident.")
    shut = talk(*base, "you: Do you need many skills?", "ines: Patience and fingertips.")
    told = talk(*base, "you: Do you need many skills?", f"ines: {HANDS}")
    assert "skills" not in finding(shut, "coverage").summary
    assert "skills" in finding(told, "coverage").summary


def test_half_a_story_is_heard_and_less_is_not() -> None:
    cut = GRAIN.split()
    half, third = " ".join(cut[: len(cut) // 2 + 1]), " ".join(cut[: len(cut) // 3])
    lines = ("you: Hello, when do you get up?", "ines: At night.", "you: Is it hot?")
    assert "outlook" in finding(talk(*lines, f"ines: {half}"), "coverage").summary
    assert "outlook" not in finding(talk(*lines, f"ines: {third}"), "coverage").summary


def test_nothing_asked_and_nothing_heard_is_not_observed() -> None:
    assert finding(talk("you: Hello.", "ines: Hello."), "coverage").level is None


HITS = {
    "career path": ("What advice would you give someone starting out?", "What led you to baking?"),
    "day to day": ("What is the hardest part of your job?", "What do you enjoy most?", "How do you spend your time?"),
    "organisation": ("What is your team like?", "How are decisions made here?", "What is it like working at Brot?"),
    "skills": ("What qualities make someone stand out?", "What should I learn first?"),
    "outlook": ("How will automation change your trade?", "Is there much demand?", "Where is this field headed?"),
}


@pytest.mark.parametrize("category", HITS)
def test_words_of_a_category(category: str) -> None:
    assert [q for q in HITS[category] if q not in SPOKEN_OF[category]] == []
    others = [q for name, hits in HITS.items() if name != category for q in hits if q in SPOKEN_OF[category]]
    assert len(others) <= 1


def test_meaning_finds_the_category_where_no_word_names_it() -> None:
    view = read(talk("you: Hello.", "ines: Hello.", "you: What do you do from dawn to noon?", "ines: Sleep."))
    assert categories_of(view, view.turns[2]) == ("day to day",)


def test_all_five_categories_are_never_worth_less_than_four() -> None:
    def points(number: int, minutes: float) -> int:
        lines = [
            line for q in list(ASKED.values())[:number] for line in (f"you: {q}", "ines: It depends on the flour.")
        ]
        return finding(talk("you: Hello.", "ines: Hello.", *lines, minutes=minutes), "coverage").points or 0

    for minutes in (10, 20):
        assert points(3, minutes) < points(4, minutes) <= points(5, minutes)


def test_a_category_is_shown_by_the_question_that_asks_for_it_outright() -> None:
    first = ("you: What went wrong there?", "ines: The oven.")
    lines = ("you: Hello.", "ines: Hello.", *first, "you: What does a normal night look like?", "ines: Short.")
    shown = {e.note.partition(":")[0]: e.quote for e in finding(talk(*lines), "coverage").evidence}
    assert shown["day to day"] == "What does a normal night look like?"


@pytest.mark.parametrize("said", ["How do you all get along there?", "How do you look after each other?"])
def test_getting_along_is_about_the_organisation(said: str) -> None:
    assert said in SPOKEN_OF["organisation"]
    assert said not in SPOKEN_OF["career path"]


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("How on earth did it get there?", None),
        ("How did it end up in the canal?", None),
        ("How did your sister get on with the inhaler after that?", None),
        ("How did you come to look there at all?", None),
        ("How would somebody get into this?", "career path"),
        ("How did a diver end up here?", "career path"),
        ("How did you come to be a diver?", "career path"),
        ("How do you get on with the doctors?", "organisation"),
    ],
)
def test_a_thing_comes_into_no_trade(said: str, category: str | None) -> None:
    assert [c for c in SPOKEN_OF if said in SPOKEN_OF[c]] == ([category] if category else [])


def test_the_question_that_asks_outright_is_the_witness() -> None:
    lines = (
        "you: Hello.", "ines: Hello.", "you: How did you become a baker?", "ines: By accident, after the worst night.",
        "you: You called it the worst night. What happened in it?", "ines: The oven died.",
        "you: What does a normal week look like?", "ines: Long.",
    )  # fmt: skip
    shown = next(e for e in finding(talk(*lines), "coverage").evidence if e.note.startswith("day to day"))
    assert shown.quote == "What does a normal week look like?"
