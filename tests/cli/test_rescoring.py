"""`rubric compare` through the real command: an old session under another rubric."""

import json
from pathlib import Path

from tests.cli.run import here, one_sentence

ROOT = Path(__file__).parents[2]
LINES = "Hello Gordon, I am Ana.\nDo you like it?\nHow did you get into sewers?\nWhat do you do all day?\nGoodbye.\n"


def test_an_old_session_under_another_rubric(tmp_path: Path) -> None:
    home, other = tmp_path / "home", tmp_path / "strict.toml"
    other.write_text('name = "strict"\nversion = "9"\n[levels]\nopenness = [96, 97, 98]\n[weights]\nclose = 0\n')
    assert "No sessions" in here("rubric", "compare", str(other), home=home).stdout
    held = here("rehearse", "--persona", "gordon-petrie", "--typed", "--mute", home=home, text=LINES)
    assert held.returncode == 0, held.stderr
    before = here("sessions", "list", "--json", home=home).stdout
    (one,) = json.loads(here("rubric", "compare", str(other), "--json", home=home).stdout)
    openness = next(c for c in one["criteria"] if c["id"] == "openness")
    assert openness["level"]["now"] > openness["level"]["other"] == 0
    assert next(c["weight"] for c in one["criteria"] if c["id"] == "close")["other"] == 0
    told = here("rubric", "compare", str(other), home=home).stdout
    assert "under strict 9; " in told
    assert "Open-endedness level" in told
    assert "to not counted" in told
    assert here("sessions", "list", "--json", home=home).stdout == before


def test_a_rubric_is_written_changed_and_put_in_force(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert here("rubric", "new", home=home).stdout == (ROOT / "assets" / "rubric.toml").read_text("utf-8")
    assert here("rubric", "new", "ours.toml", home=home, cwd=tmp_path).returncode == 0
    ours = tmp_path / "ours.toml"
    ours.write_text(ours.read_text("utf-8").replace("close = 8", "close = 30").replace('"1"', '"ours 2"'), "utf-8")
    used = here("rubric", "use", str(ours), home=home)
    assert "version ours 2, is in force now" in used.stdout
    assert "weights.close: 30 instead of 8" in here("rubric", "check", home=home).stdout
    assert here("rubric", "use", str(ours), home=home).returncode == 0  # The same file: nothing to ask.
    ours.write_text('version = "3"\n', "utf-8")
    asked = here("rubric", "use", str(ours), home=home, text="n\n")
    assert asked.returncode == 1
    assert "version ours 2, is in force. Replace it? [y/N]" in asked.stdout
    assert "ours 2" in (home / "rubric.toml").read_text("utf-8")
    assert here("rubric", "use", str(ours), "--yes", home=home).returncode == 0
    assert (home / "rubric.toml").read_bytes() == ours.read_bytes()


def test_what_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("[weights]\ncloze = 9\n")
    for arguments, code in (
        (["compare", "bad.toml"], 1),
        (["compare", "no.toml"], 1),
        (["compare"], 2),
        (["new", "bad.toml"], 1),
        (["new", "rubric.md"], 1),
        (["use", "bad.toml"], 1),
        (["use", "."], 1),
    ):
        done = here("rubric", *arguments, home=tmp_path / "home", cwd=tmp_path)
        assert done.returncode == code
        assert "--debug" not in one_sentence(done)
