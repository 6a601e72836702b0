"""Question banks: what is read, and what is said about slips."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.banks import parse_bank, read_bank
from simulator.authoring.problems import Level

BANK = """\
---
format: 1
name: First questions
industry: Finance
source: "A book: mine"
---

# First questions

A note between coaches.

## Career path

- How did you come to [their work]?
- What **surprised** you
  in your first year?

## Day to day

* Tell me about [...].
"""


def test_a_bank_is_read_whole() -> None:
    bank, problems = parse_bank(BANK, "first", "first.md")
    assert problems == ()
    assert bank is not None
    assert (bank.slug, bank.name, bank.industry, bank.source, bank.language) == (
        "first",
        "First questions",
        "finance",
        "A book: mine",
        "en",
    )
    assert [(c.heading, c.questions) for c in bank.categories] == [
        ("Career path", ("How did you come to [their work]?", "What surprised you in your first year?")),
        ("Day to day", ("Tell me about [...].",)),
    ]


def test_every_bullet_is_one_question_however_deep_it_stands() -> None:
    bank, problems = parse_bank(BANK + "\n- One?\n  - Two?\n    goes on\n\n      * Three?\n", "first", "first.md")
    assert problems == ()
    assert bank is not None
    assert bank.categories[-1].questions[1:] == ("One?", "Two? goes on", "Three?")


@pytest.mark.parametrize(
    ("old", "new", "sign", "message"),
    [
        ("name: First questions\n", "", "---", "`name` is missing"),
        ("format: 1", "format: 3", "format", "`3` is not known"),
        ("industry:", "industri:", "industri:", "`industri` is not known"),
        ("source:", "name: x\nsource:", "name: x", "given twice"),
        ("## Career path\n", "", "- How did", "before any heading"),
        ("## Day to day", "## CAREER path", "## CAREER", "there twice"),
        ("## Day to day", "##", "##\n", "heading is empty"),
        ("* Tell me about [...].", "*", "*\n", "question is empty"),
        ("---\nformat", "format", "format", "front matter"),
        ('source: "A book: mine"', "source: A book: mine", "source", "colon"),
    ],
)
def test_errors_say_their_line(old: str, new: str, sign: str, message: str) -> None:
    text = BANK.replace(old, new, 1)
    bank, problems = parse_bank(text, "first", "first.md")
    assert bank is None
    line = next(i for i, kept in enumerate(text.splitlines(keepends=True), 1) if kept.startswith(sign))
    found = [p for p in problems if message in p.message]
    assert [(p.line, p.level) for p in found[:1]] == [(line, Level.ERROR)], problems


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("* Tell me about [...].", "", "`Day to day` has no questions"),
        ("* Tell me", "- A?\n\n1. Tell me", "Numbered lines"),
        ("## Day to day", "### Day to day", "smaller heading"),
    ],
)
def test_warnings_leave_the_bank_usable(old: str, new: str, message: str) -> None:
    bank, problems = parse_bank(BANK.replace(old, new, 1), "first", "first.md")
    assert bank is not None
    assert [p.level for p in problems] == [Level.WARNING]
    assert message in problems[0].message


def test_a_bank_without_questions_is_an_error() -> None:
    bank, problems = parse_bank(BANK.split("## ")[0], "first", "first.md")
    assert bank is None
    assert "no questions" in problems[0].message


def test_the_file_names_the_slug(tmp_path: Path) -> None:
    (tmp_path / "first.md").write_bytes(b"\xef\xbb\xbf" + BANK.replace("\n", "\r\n").encode())
    bank, problems = read_bank(tmp_path / "first.md")
    assert problems == ()
    assert bank is not None
    assert bank.slug == "first"
    assert read_bank(tmp_path / "none.md")[0] is None
    assert read_bank(tmp_path)[0] is None


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    for page in (text, BANK + text, BANK.replace("# First", text)):
        bank, problems = parse_bank(page, "first", "first.md")
        assert (bank is None) == any(p.level is Level.ERROR for p in problems)
