"""Assignment pages: read, and what is wrong with them said with the line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.assignments import parse_assignment
from simulator.authoring.problems import Problem
from simulator.domain.assignment import Assignment, Held, standing, standing_in_words, why_not
from simulator.domain.errors import printable
from simulator.domain.talk import Help
from simulator.usecases.assignments import template

KNOWN = {"maya-okafor", "gordon-petrie", "nora-keane"}
HEAD = "---\nformat: 1\nname: Two coffees\n"


def parsed(text: str) -> tuple[Assignment | None, tuple[Problem, ...]]:
    return parse_assignment(text, "two-coffees", "two-coffees.md", KNOWN)


def test_a_page_is_read_whole() -> None:
    text = "meet: [maya-okafor]\ntimes: 2\nminutes: 15\nmode: Blind\nsince: 2027-01-11\nby: 2027-02-28 # then\n---\n"
    found, problems = parsed(f"\ufeff{HEAD}{text}\nBe *kind*.\n<!-- to me -->\n\n- Send both.\n".replace("\n", "\r\n"))
    assert problems == ()
    assert found is not None
    assert (found.meet, found.times, found.minutes, found.mode) == (("maya-okafor",), 2, 15, Help.BLIND)
    assert (found.since, found.by) == (date(2027, 1, 11), date(2027, 2, 28))
    assert found.words == ("Be kind.", "Send both.")


def test_what_is_left_out_is_left_to_the_student() -> None:
    found, _ = parsed(f"{HEAD}mode: any\n---\n")
    assert found == Assignment("two-coffees", "Two coffees")


def test_the_template_can_be_filled_in() -> None:
    assert parsed(template())[1] == ()


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("", 1, "The page is empty"),
        ("Talk to Maya.", 1, "does not begin with front matter"),
        ("---\nformat: 1\n---\n", 1, "`name` is missing"),
        (f"{HEAD}meet: maya-okafor\n---\n", 4, "`meet` must be a list"),
        (f"{HEAD}meet: [maya-okafr]\n---\n", 4, "no such persona"),
        (f"{HEAD}meet:\n  - ../../etc/passwd\n---\n", 5, "no name of a persona"),
        (f"{HEAD}times: 0\n---\n", 4, "`times` must be a whole number from 1"),
        (f"{HEAD}times: 1.5\n---\n", 4, "`times` must be a whole number"),
        (f"{HEAD}minutes: 500\n---\n", 4, "`minutes` must be a number"),
        (f"{HEAD}mode: easy\n---\n", 4, "The mode `easy` is not known"),
        (f"{HEAD}by: 28.2.2027\n---\n", 4, "is no day"),
        (f"{HEAD}by: 2027-02-30\n---\n", 4, "is no day"),
        (f"{HEAD}since: 2027-03-01\nby: 2027-02-01\n---\n", 5, "is before"),
        (f"{HEAD}by: !!python/object:os.system x\n---\n", 4, "Tags"),
        (f"{HEAD}due: 2027-02-01\n---\n", 4, "The key `due` is not known"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_how_to_mend_it(text: str, line: int, what: str) -> None:
    found, problems = parsed(text)
    assert found is None
    assert [p for p in problems if what in p.message and p.line == line and p.fix]


def held(
    persona: str = "maya-okafor",
    minutes: float = 20,
    seconds: float = 900,
    mode: str = "quiet",
    day: str = "2027-02-01",
) -> Held:
    return Held(persona, minutes, seconds, mode, date.fromisoformat(day))


ASKED = Assignment("x", "X", ("maya-okafor", "gordon-petrie"), 1, 15, Help.QUIET, date(2027, 1, 11), date(2027, 2, 28))


@pytest.mark.parametrize(
    ("talk", "why"),
    [
        (held(), None),
        (held(mode="blind"), None),
        (held(minutes=15, seconds=450), None),
        (held(day="2027-03-05"), None),
        (held("nora-keane"), "somebody else"),
        (held(mode="coached"), "more help"),
        (held(mode="nonsense"), "more help"),
        (held(minutes=10), "15 minutes"),
        (held(seconds=440), "half"),
        (held(day="2027-01-10"), "before 2027-01-11"),
        (Held("maya-okafor", 20, 900, "quiet", None), "no date"),
        (Held("maya-okafor", None, None, "", None), "no date"),
    ],
)
def test_which_talks_count(talk: Held, why: str | None) -> None:
    said = why_not(ASKED, talk)
    assert said is None if why is None else said is not None and why in said


def test_how_far_somebody_is() -> None:
    def far(*talks: Held) -> str:
        return standing_in_words(standing(ASKED, talks))

    assert far() == "open, 0 of 2 talks held"
    assert far(held(), held()) == "open, 1 of 2 talks held"
    assert far(held(), held("gordon-petrie")) == "done"
    assert far(held(), held("gordon-petrie", day="2027-03-01")) == "done, late"
    assert far(held(day="2027-03-01"), held(), held("gordon-petrie")) == "done"
    assert standing_in_words(standing(Assignment("x", "X", times=2), [held("a"), held("b")])) == "done"
    assert standing(ASKED, [held("nora-keane"), held(seconds=9)]).short == ("it was over before half of 15 minutes",)


@given(st.text(max_size=200), st.text(max_size=80))
def test_whatever_stands_on_a_page_is_an_assignment_or_an_error_with_a_fix(front: str, below: str) -> None:
    found, problems = parsed(f"{HEAD}{front}\n---\n{below}")
    assert found is not None or all(p.fix and printable(str(p)) == str(p) for p in problems)
    if found is None:
        assert problems
    else:
        assert all(printable(text) == text and "\n" not in text for text in (found.name, *found.words))
