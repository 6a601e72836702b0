"""A group's sessions together: its weeks, its slips, who is missing."""

import csv
import io
import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from simulator.domain.assignment import Assignment, standing_in_words
from simulator.domain.errors import NotFound
from simulator.report.cohort_page import cohort_page, cohort_to_text
from simulator.usecases.cohort import cohort, cohort_to_csv
from tests.archive.test_exports import put, session


def talk(day: str, openness: int | None, *, kind: str = "closed", text: str = "Do you?", **more: Any) -> dict[str, Any]:
    held = session(started=f"{day}T10:00:00+00:00", **more)
    held["score"]["criteria"] = [{"id": "openness", "points": openness}]
    held["score"]["questions"] = [{"text": text, "kind": kind, "flags": [], "rewrite": None}]
    return held


def test_the_weeks_run_on_and_hold_the_median(tmp_path: Path) -> None:
    for name, day, points in [("a-1", "2026-03-02", 10), ("b-1", "2026-03-08", 40), ("c-1", "2026-03-06", 90)]:
        put(tmp_path, f"{name}.json", talk(day, points))
    put(tmp_path, "a-2.json", talk("2026-03-09", 70))
    weeks = cohort(tmp_path).weeks
    assert [(w.monday, w.talks, w.dials["openness"]) for w in weeks] == [("2026-03-02", 3, 40), ("2026-03-09", 1, 70)]
    assert weeks[0].dials["time"] is None


def test_a_student_is_one_whatever_the_case_and_the_newest_talk_counts(tmp_path: Path) -> None:
    put(tmp_path, "x.json", talk("2026-03-09", 70, student="ANA"))
    put(tmp_path, "y.json", talk("2026-03-02", 20, student="Ana"))
    put(tmp_path, "z.json", talk("2026-03-10", None, student="Ana"))
    (ana,) = cohort(tmp_path, ["Ana"]).students
    assert (ana.name, len(ana.sessions), ana.latest("openness"), ana.latest("time")) == ("Ana", 3, 70, None)


def test_who_has_not_practised(tmp_path: Path) -> None:
    put(tmp_path, "Ana/1.json", talk("2026-03-02", 20))
    (tmp_path / "Ben").mkdir()
    assert cohort(tmp_path, ["ana", "Cleo"]).idle == ("Ben", "Cleo")


def test_the_most_common_slip_comes_first_with_examples_of_different_students(tmp_path: Path) -> None:
    for number in range(4):
        put(tmp_path, f"Ana/{number}.json", talk("2026-03-02", 20, text=f"Ana {number}?"))
    put(tmp_path, "Ben/1.json", talk("2026-03-02", 20, text="Ben?"))
    put(tmp_path, "Ben/2.json", talk("2026-03-02", 20, kind="open"))
    (closed,) = cohort(tmp_path).slips
    assert (closed.kind, closed.count, closed.students) == ("closed question", 5, 2)
    assert [slip.said for _, slip in closed.examples] == ["Ana 0?", "Ben?", "Ana 1?"]


def test_another_rubric_is_another_ruler(tmp_path: Path) -> None:
    for number in range(3):
        put(tmp_path, f"a-{number}.json", talk("2026-03-02", 20))
    other = talk("2026-03-02", 99)
    other["score"]["rubric"]["version"] = "2"
    put(tmp_path, "b.json", other)
    group = cohort(tmp_path)
    assert (group.other_rubric, group.weeks[0].dials["openness"], group.sessions) == (1, 20, 4)
    assert "1 talk scored with another rubric" in cohort_to_text(group)


def test_a_session_that_was_mailed_twice_is_one(tmp_path: Path) -> None:
    for name, student in (("a.json", "Ana"), ("b.json", "ANA"), ("c.json", "Ben")):
        put(tmp_path, name, talk("2026-03-02", 20, student=student, id="20260302-100000-000"))
    group = cohort(tmp_path)
    assert group.sessions == 2
    assert [str(error).split(":")[0] for error in group.refused] == ["b.json is the same session as a.json"]


def test_odd_files_and_names_reach_page_and_table_as_text(tmp_path: Path) -> None:
    held = talk("2026-03-02", 20, student="\ud800=1", name="\x1b[2J\u202e")
    (tmp_path / os.fsdecode(b"\xff\x1b[2J.json")).write_text(json.dumps(held))
    (tmp_path / "wide.json").write_bytes(json.dumps(talk("2026-03-02", 20, student="＝1+1")).encode("utf-16"))
    (tmp_path / "deep.json").write_text("[" * 100_000)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    group = cohort(tmp_path)
    table = cohort_to_csv(group)
    assert (group.sessions, len(group.refused), group.idle) == (2, 2, ())
    assert "\n'＝1+1," in table
    for text in (table, cohort_page(group), cohort_to_text(group)):
        text.encode("utf-8")
        assert not set(text) & set("\x1b\u202e\ud800")


def test_the_table_cannot_run_anything(tmp_path: Path) -> None:
    put(tmp_path, "a.json", talk("2026-03-02", 20, student="=cmd|' /C calc'!A0", name="@SUM(1)"))
    rows = list(csv.reader(io.StringIO(cohort_to_csv(cohort(tmp_path)))))
    assert rows[1][:3] == ["'=cmd|' /C calc'!A0", "2026-03-02T10:00:00+00:00", "'@SUM(1)"]
    assert rows[1][rows[0].index("openness")] == "20"


def test_who_has_done_what_was_asked(tmp_path: Path) -> None:
    asked = Assignment("x", "Two <coffees>", ("nora-keane",), minutes=15, by=date(2026, 3, 31))
    put(tmp_path, "ana.json", talk("2026-03-02", 20, seconds=900, mode="quiet"))
    put(tmp_path, "ben.json", talk("2026-03-02", 20, seconds=60, mode="quiet"))
    put(tmp_path, "dora.json", talk("2026-04-02", 20, seconds=900, mode="quiet"))
    group = cohort(tmp_path, ["Cleo"], asked)
    told = {name: standing_in_words(far) for name, far in group.standings}
    assert told == {
        "ana": "done",
        "ben": "open, 0 of 1 talk held",
        "Cleo": "open, 0 of 1 talk held",
        "dora": "done, late",
    }
    rows = list(csv.DictReader(io.StringIO(cohort_to_csv(group))))
    assert [row["counts"] for row in rows] == ["yes", "it was over before half of 15 minutes", "yes"]
    assert "Two &lt;coffees&gt;, by 2026-03-31" in cohort_page(group)
    assert "  dora: done, late." in cohort_to_text(group)


def test_the_page_holds_no_markup_from_outside(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>"
    put(tmp_path, f"{'a'}.json", talk("2026-03-02", 20, student=evil, text=evil))
    put(tmp_path, "b.json", talk("2026-03-09", 20, student=evil))
    (tmp_path / "<img src=x>.json").write_text("{")
    page = cohort_page(cohort(tmp_path, ["<b>Cleo</b>"]))
    assert "<script" not in page
    assert "<img" not in page
    assert "<b>" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert "&lt;script&gt;" in page
    assert page == cohort_page(cohort(tmp_path, ["<b>Cleo</b>"]))


def test_dates_of_all_kinds(tmp_path: Path) -> None:
    for number, started in enumerate(["0001-01-01T00:00:00", "9999-12-31T23:59:59+14:00", "2026-03-04", "soon", None]):
        put(tmp_path, f"a-{number}.json", session(started=started))
    group = cohort(tmp_path)
    assert [len(student.sessions) for student in group.students] == [5]
    assert sum(week.talks for week in group.weeks) == 3


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        cohort(tmp_path / "no")
    assert cohort(tmp_path).sessions == 0
