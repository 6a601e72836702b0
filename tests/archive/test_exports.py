"""Sessions that others exported: read, told apart, and never trusted."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.archive.exports import NAMELESS, exported, folders
from simulator.domain.cohort import Exported
from simulator.domain.errors import CoffeechatError, NotFound


def session(**more: Any) -> dict[str, Any]:
    """What `sessions export --format json` writes, as far as it matters here."""
    question = {"text": "Do you like it?", "kind": "closed", "flags": [], "rewrite": "What do you like about it?"}
    return {
        "format": 1,
        "persona": "nora-keane",
        "name": "Nora Keane",
        "started": "2026-03-04T10:00:00+00:00",
        "minutes": 20,
        "score": {
            "rubric": {"name": "coffeechat", "version": "1"},
            "overall": 61,
            "criteria": [{"id": "openness", "points": 55}, {"id": "time", "points": None}],
            "questions": [question],
        },
        **more,
    }


def put(root: Path, name: str, held: object) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(held), "utf-8")


def only(root: Path) -> Exported | CoffeechatError:
    (one,) = exported(root)
    return one


def test_a_session_is_read(tmp_path: Path) -> None:
    put(tmp_path, "x.json", session())
    one = only(tmp_path)
    assert isinstance(one, Exported)
    assert (one.persona, one.overall, one.points["openness"], one.points["time"]) == ("Nora Keane", 61, 55, None)
    assert [(s.kind, s.better) for s in one.slips] == [("closed question", "What do you like about it?")]
    assert (one.rubric, one.started, one.questions) == ("coffeechat 1", "2026-03-04T10:00:00+00:00", 1)


@pytest.mark.parametrize(
    ("name", "student", "whose"),
    [
        ("ana.json", None, "ana"),
        ("ana-2.json", None, "ana"),
        ("ana lopez (3).json", None, "ana lopez"),
        ("42.json", None, "42"),
        ("Ben/talk-1.json", None, "Ben"),
        ("Ben/2026/talk-1.json", None, "Ben"),
        ("Ben/talk-1.json", "Benedikt", "Benedikt"),
        ("x.json", "  A\u0007\n B ", "A B"),
        ("x.json", 7, "x"),
        ("20260304-100000-123.json", None, NAMELESS),
        ("20260304-100000-123 (1).json", None, NAMELESS),
        ("Ben/20260304-100000-123.json", None, "Ben"),
    ],
)
def test_whose_it_is(name: str, student: object, whose: str, tmp_path: Path) -> None:
    put(tmp_path, name, session(id="20260304-100000-123", **({} if student is None else {"student": student})))
    one = only(tmp_path)
    assert isinstance(one, Exported)
    assert one.student == whose


@pytest.mark.parametrize(
    ("kind", "flags", "slip"),
    [
        ("closed", [], "closed question"),
        ("choice", [], "closed question"),
        ("closed", ["contested"], None),
        ("open", [], None),
        ("request", [], None),
        ("closed", ["mistaken"], "gets a fact wrong"),
        ("open", ["already-public"], "asks what the profile says"),
        ("request", ["asks-for-a-job", "leading"], "asks for a job"),
    ],
)
def test_what_is_a_slip(kind: str, flags: list[str], slip: str | None, tmp_path: Path) -> None:
    held = session()
    held["score"]["questions"][0].update(kind=kind, flags=flags)
    put(tmp_path, "x.json", held)
    one = only(tmp_path)
    assert isinstance(one, Exported)
    assert [s.kind for s in one.slips] == ([] if slip is None else [slip])


def test_of_a_long_turn_the_end_is_kept(tmp_path: Path) -> None:
    held = session()
    held["score"]["questions"][0]["text"] = "So, well, " * 100 + "do you like it?"
    put(tmp_path, "x.json", held)
    one = only(tmp_path)
    assert isinstance(one, Exported)
    assert one.slips[0].said.startswith("…")
    assert one.slips[0].said.endswith("do you like it?")
    assert len(one.slips[0].said) <= 301


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b'{"score": null}', b"\xff\xfe{}", b"[" * 100_000])
def test_what_is_no_session_is_told_and_the_others_are_read(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(data)
    put(tmp_path, "b.json", session())
    first, second = exported(tmp_path)
    assert isinstance(first, CoffeechatError)
    assert "a.json" in str(first)
    assert isinstance(second, Exported)


def test_every_file_that_is_not_read_is_named(tmp_path: Path) -> None:
    put(tmp_path / "outside", "secret.json", session())
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.json").symlink_to(tmp_path / "outside" / "secret.json")
    (inside / "elsewhere").symlink_to(tmp_path / "outside")
    put(inside, "Ana.JSON", session())
    files = ["Ana.html", "ben.html", "ben.VTT", "all.zip", "Cleo/talk.wav", "names.txt", ".DS_Store", "~$ben.docx"]
    for name in [*files, "__MACOSX/x.json", "Thumbs.db", "report.html"]:
        (inside / name).parent.mkdir(exist_ok=True)
        (inside / name).write_text("hello")
    found = list(exported(inside, [inside / "names.txt", inside / "Cleo" / ".." / "report.html"]))
    assert [one.student for one in found if isinstance(one, Exported)] == ["Ana"]
    assert [str(one).split(" is ")[0] for one in found if isinstance(one, CoffeechatError)] == [
        "Cleo/talk.wav",
        "all.zip",
        "ben.VTT",
        "ben.html",
        "elsewhere",
        "link.json",
    ]


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        list(exported(tmp_path / "no"))
    assert folders(tmp_path / "no") == []


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(_ANY, st.sampled_from(["started", "minutes", "student", "score", "name"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_a_field_gives_a_session_or_one_error(tmp_path: Path, value: object, field: str) -> None:
    put(tmp_path, "x.json", session(**{field: value}))
    only(tmp_path)


@given(_ANY, st.sampled_from(["rubric", "overall", "criteria", "questions"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_the_score_gives_a_session_or_one_error(tmp_path: Path, value: object, field: str) -> None:
    held = session()
    held["score"][field] = value
    put(tmp_path, "x.json", held)
    only(tmp_path)
