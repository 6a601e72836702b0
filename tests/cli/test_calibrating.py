"""`calibrate` through the real command: label, stop, go on, compare."""

import json
from pathlib import Path

import pytest

from tests.cli.run import here, one_sentence

QUESTIONS = "How did it begin?\nDo you like it?\n\nDo you like it?\nI study law.\nWhere do you live?\n"


@pytest.fixture
def asked(tmp_path: Path) -> str:
    path = tmp_path / "questions.txt"
    path.write_text(QUESTIONS, "utf-8")
    return str(path)


def test_labels_are_kept_at_once_and_the_rest_is_asked_another_day(asked: str, tmp_path: Path) -> None:
    first = here("calibrate", asked, "--coach", "rosa", home=tmp_path / "home", text="o\nwhat?\no\nq\n")
    assert first.returncode == 0, first.stderr
    assert "1 of 4: How did it begin?" in first.stdout
    assert "answer with o, c or n" in first.stderr
    assert "you: open; coffeechat: closed" in first.stdout
    second = here("calibrate", asked, "--coach", "rosa", home=tmp_path / "home", text="n\nc\n")
    assert "1 of 2: I study law." in second.stdout
    assert "4 questions: the same label in 75%" in second.stdout
    told = json.loads(here("calibrate", asked, "--coach", "rosa", "--json", home=tmp_path / "home").stdout)
    assert (told["all"]["questions"], told["all"]["accuracy"]) == (4, 0.75)
    assert [d["text"] for d in told["differences"]] == ["Do you like it?"]


def test_two_coaches(asked: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    here("calibrate", asked, "--coach", "rosa", home=home, text="o\nc\nn\nc\n")
    here("calibrate", asked, "--coach", "ben", home=home, text="o\no\nn\nc\n")
    other = str(home / "calibration" / "rosa.json")
    told = json.loads(here("calibrate", asked, "--coach", "ben", "--against", other, "--json", home=home).stdout)
    assert told["all"]["accuracy"] == 0.75
    assert [(d["yours"], d["other"]) for d in told["differences"]] == [("open", "closed")]


def test_the_shipped_twenty(tmp_path: Path) -> None:
    done = here("calibrate", "--coach", "a", home=tmp_path / "home", text="o\n" * 20)
    assert "20 of 20:" in done.stdout
    assert "20 questions: the same label in" in done.stdout
    assert "where trained coders differ too" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "text", "code"),
    [
        ([], "", 1),
        (["no.txt"], "o\n", 1),
        (["/dev/zero"], "o\n", 1),
        (["--coach", "../x"], "o\n", 1),
        (["--json"], "", 1),
        (["--coach", "b", "--against", "no.json"], "o\n", 1),
        (["--coach", "b", "--against", "other.json"], "o\n", 1),
        (["--nonsense"], "", 2),
        (["--talks", "no.json"], "2\n", 1),
        (["no.txt", "--talks"], "2\n", 2),
    ],
)
def test_what_cannot_be_is_one_sentence(arguments: list[str], text: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text('{"format": 1, "labels": {"x": "maybe"}}')
    done = here("calibrate", *arguments, home=tmp_path / "home", cwd=tmp_path, text=text)
    assert done.returncode == code, done.stderr
    assert "--debug" not in one_sentence(done)


def test_whole_talks(tmp_path: Path) -> None:
    home = tmp_path / "home"
    lines = "Hello, I am Ana.\nDo you like your job?\nThank you, goodbye.\n"
    held = here("rehearse", "--persona", "gordon-petrie", "--typed", "--mute", home=home, text=lines)
    assert held.returncode == 0, held.stderr
    (listed,) = json.loads(here("sessions", "list", "--json", home=home).stdout)
    asked = ("calibrate", "--talks", "--coach")
    first = here(*asked, "rosa", home=home, text="2\n5\n1\nq\n")
    assert "Visitor: Do you like your job?" in first.stdout
    assert "Opening (greeting" in first.stdout
    assert "2 levels" in first.stdout
    assert "answer with 0, 1, 2, 3 or n" in first.stderr
    second = here(*asked, "rosa", home=home, text="n\n" * 7)
    assert "Opening (greeting" not in second.stdout
    assert "1 talk, 9 levels" in second.stdout
    assert "Weighted by how far" not in second.stdout  # Both saw a level in two of the nine: no figure of so few.
    shown = json.loads(here("sessions", "show", listed["id"], "--json", home=home).stdout)
    assert shown["coaches"]["rosa"]["opening"] == 2
    told = {c["id"]: c["level"] for c in shown["score"]["criteria"]}
    assert told["opening"] == 1
