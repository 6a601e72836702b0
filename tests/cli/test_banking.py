"""`banks import` and `banks show --judge` through the real command."""

import json
from pathlib import Path

import pytest

from tests.cli.run import here, one_sentence

TABLE = "Category;Question\nPath;How did you get started?\nPath;Do you like it?\nDays;What does a good day look like?\n"


def test_a_table_becomes_a_bank_and_its_closed_questions_show(tmp_path: Path) -> None:
    home, table = tmp_path / "home", tmp_path / "my_class.csv"
    table.write_text(TABLE, "utf-16")
    assert "3 questions" in here("banks", "import", str(table), home=home).stdout
    assert (home / "question_banks" / "my-class.md").is_file()
    assert here("banks", "check", str(home / "question_banks"), home=home).returncode == 0
    shown = here("banks", "show", "my-class", "--judge", home=home).stdout
    assert "2 of 3 questions are open." in shown
    after = shown.split("Do you like it?")[1].splitlines()[1]
    assert after.strip().startswith("closed")
    assert "Try: " in after
    told = json.loads(here("banks", "show", "my-class", "--judge", "--json", home=home).stdout)
    assert [one["kind"] for one in told["judged"]] == ["open", "closed", "open"]
    again = here("banks", "import", str(table), home=home)
    assert again.returncode == 1
    assert "exists already" in one_sentence(again)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["no.txt"], 1),
        (["."], 1),
        (["empty.txt"], 1),
        (["latin.txt"], 1),
        (["good.txt", "--name", "???"], 1),
        (["good.txt", "-o", "x.txt"], 1),
        (["good.txt", "-o", "empty.txt/x.md"], 1),
        ([], 2),
    ],
)
def test_what_cannot_be_is_one_sentence(arguments: list[str], code: int, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("\n# A\n")
    (tmp_path / "latin.txt").write_bytes(b"Wie l\xe4uft es?\n")
    (tmp_path / "good.txt").write_text("How?\n")
    before = sorted(tmp_path.rglob("*"))
    done = here("banks", "import", *arguments, home=tmp_path / "home", cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert "--debug" not in one_sentence(done)
    assert sorted(tmp_path.rglob("*")) == before
