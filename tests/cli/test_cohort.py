"""`cohort` through the real command, on a session that the real command held and exported."""

import json
from pathlib import Path

from tests.cli.run import here, one_sentence


def test_a_coach_reads_what_a_student_exported(tmp_path: Path) -> None:
    home, mailed = tmp_path / "home", tmp_path / "mailed"
    mailed.mkdir()
    lines = "Hello, I am Ana.\nDo you like your job?\nThank you, goodbye.\n"
    held = here("rehearse", "--persona", "gordon-petrie", "--typed", "--mute", home=home, text=lines)
    assert held.returncode == 0, held.stderr
    (listed,) = json.loads(here("sessions", "list", "--json", home=home).stdout)
    target = str(mailed / "one.json")
    export = ["sessions", "export", listed["id"], "--format", "json", "-o", target]
    assert here(*export, "--student", "Ana López", home=home).returncode == 0
    (tmp_path / "names.txt").write_text("Ana López\n\nBen\n", "utf-8")
    page, table = tmp_path / "report.html", tmp_path / "report.csv"
    asked = ["cohort", str(mailed), "-o", str(page), "--csv", str(table), "--students", str(tmp_path / "names.txt")]
    told = json.loads(here(*asked, "--json", home=home).stdout)
    assert [student["name"] for student in told["students"]] == ["Ana López"]
    assert told["not_practised"] == ["Ben"]
    assert told["slips"][0]["examples"][0]["said"] == "Do you like your job?"
    assert "Ana López" in page.read_text("utf-8")
    assert table.read_text("utf-8").splitlines()[1].startswith("Ana López,")
    assert "Not yet practised: Ben." in here(*asked, home=home).stdout


def test_what_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    for arguments, code in (
        (["cohort"], 2),
        (["cohort", "no"], 1),
        (["cohort", "."], 1),
        (["cohort", ".", "-o", "no/x.html"], 1),
        (["cohort", ".", "-o", "empty.html", "--csv", "empty.csv"], 1),
        (["cohort", ".", "-o", "page.md"], 2),
        (["cohort", ".", "--students", "no.txt"], 1),
        (["cohort", ".", "--students", "/dev/zero"], 1),
        (["sessions", "export", "x", "--format", "md", "--student", "Ana", "-o", "x.md"], 2),
    ):
        done = here(*arguments, home=tmp_path / "home", cwd=tmp_path)
        assert done.returncode == code, (arguments, done.stderr)
        assert "--debug" not in one_sentence(done)
        assert not any(path.is_file() for path in tmp_path.glob("*"))
