"""A sheet of questions: kept as it is written, judged, and ticked off by what is really asked."""

from pathlib import Path

import pytest

from simulator import locations
from simulator.domain.errors import StorageFailed
from simulator.usecases import library, preparing
from simulator.usecases.preparing import Sheet


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder, empty."""
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path))
    return tmp_path


def test_a_sheet_comes_back_as_it_was_kept() -> None:
    kept = Sheet("Find out if nights suit me", ("How do you sleep?", "What – [blank] – helps?"), "And wh")
    preparing.keep_sheet("nora-keane", kept)
    assert preparing.sheet("nora-keane") == kept
    assert preparing.sheet("somebody-else") == Sheet()


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", '{"questions": "no list", "goal": 7}', '{"questions": [1, " "]}'])
def test_a_damaged_sheet_is_an_empty_one(text: str, home: Path) -> None:
    (home / "sheets").mkdir()
    (home / "sheets" / "nora-keane.json").write_text(text, "utf-8")
    assert preparing.sheet("nora-keane") == Sheet()


def test_a_sheet_never_leaves_its_folder(home: Path) -> None:
    preparing.keep_sheet("../../etc/passwd", Sheet("a"))
    assert [path.parent for path in home.rglob("*.json")] == [home / "sheets"]


def test_a_disk_that_refuses_is_told(home: Path) -> None:
    (home / "sheets").write_text("in the way", "utf-8")
    with pytest.raises(StorageFailed, match="cannot be saved"):
        preparing.keep_sheet("nora-keane", Sheet("a"))


@pytest.mark.parametrize(
    ("question", "found"),
    [("How did [a piece of news] change things?", (8, 25)), ("No blank", None), ("] and [", None), ("[]", (0, 2))],
)
def test_the_blank_to_fill(question: str, found: tuple[int, int] | None) -> None:
    assert preparing.blank(question) == found


def test_the_banks_of_the_trade_come_first() -> None:
    persona = library.persona_by_slug("nora-keane")
    there = preparing.banks_for(persona)
    matching = [bank.industry == persona.industry for bank in there]
    assert there
    assert matching == sorted(matching, reverse=True)


@pytest.mark.models
def test_a_question_is_weighed_with_its_categories() -> None:
    persona = library.persona_by_slug("nora-keane")
    weighed = preparing.weigh("How do you see the future of this profession?", persona)
    assert weighed.judgement.open
    assert weighed.categories == ("outlook",)
    closed = preparing.weigh("Do you like the culture of your hospital?", persona)
    assert not closed.judgement.open
    assert closed.judgement.rewrite
    assert closed.categories == ()


FLOOD = "How did the flood of 2019 change the way your team plans?"
ORDERS = "How do you decide which orders go out first?"

ASKED = [
    (FLOOD, "I read about the flood in 2019. How did it change how the team plans its work?", True),
    (ORDERS, "How do you decide what goes out first when all the orders come in at once?", True),
    ("What keeps you here after twelve years?", "You have stayed for twelve years. What keeps you?", True),
    ("How do people in your team disagree?", "What happens when people on the team do not agree?", True),
    ("What is the hardest part of running a night market?", "What is hardest about running the night market?", True),
    (FLOOD, "What was the flood like?", False),
    (FLOOD, "How many people are on your team?", False),
    (ORDERS, "How do you decide whom to hire?", False),
    ("How did you get into this work?", "How did you get that contract with the port?", False),
    ("What skills do you lean on most?", "What do you like most?", False),
    ("What do you wish you had known before?", "Hi, I'm Sam, thanks for your time.", False),
    ("What happens on a day when everything goes wrong?", "", False),
]


@pytest.mark.models
@pytest.mark.parametrize(("question", "said", "asked"), ASKED)
def test_what_was_asked_is_ticked(question: str, said: str, asked: bool) -> None:
    assert preparing.asked_by(said, ["What else is there to know?", question]) == ((1,) if asked else ())


@pytest.mark.parametrize(
    ("pasted", "questions"),
    [
        ("How did you begin?\nWhat scares you?", ("How did you begin?", "What scares you?")),
        ("1. Your way here\n 2) A day\n\n- Advice?", ("Your way here", "A day", "Advice?")),
        ("• One\n•\tTwo\n– Three", ("One", "Two", "Three")),
        ("How did you begin?", ()),
        ("I read that you were a nurse.\nHow did you come to leave?", ()),
        ("What did you do when the\nflood came?", ()),
        ("2019 was hard.\n2020 was harder.", ()),
        ("", ()),
    ],
)
def test_a_list_from_elsewhere_is_told_from_a_paragraph(pasted: str, questions: tuple[str, ...]) -> None:
    assert preparing.listed(pasted) == questions


def test_a_list_without_end_is_cut() -> None:
    assert len(preparing.listed("Why?\n" * 10_000)) == 30
