"""`rubric compare` through the real command: an old session under another rubric."""

import json
from pathlib import Path

from tests.cli.run import here, one_sentence

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


def test_what_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("[weights]\ncloze = 9\n")
    for arguments, code in ((["bad.toml"], 1), (["no.toml"], 1), ([], 2)):
        done = here("rubric", "compare", *arguments, home=tmp_path / "home", cwd=tmp_path)
        assert done.returncode == code
        assert "--debug" not in one_sentence(done)
