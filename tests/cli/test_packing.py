"""`packs` through the real command: a coach's pages on another person's machine, and away again."""

import json
from pathlib import Path

import pytest

from tests.authoring.page import persona_page
from tests.cli.run import coffeechat, one_sentence


def test_a_coach_shares_a_page(tmp_path: Path) -> None:
    coach, visitor = tmp_path / "coach", tmp_path / "visitor"
    page, pack = tmp_path / "ida-berg.md", tmp_path / "trams.zip"
    page.write_text(persona_page(), "utf-8")
    assert "1 persona" in coffeechat("packs", "build", str(pack), str(page), home=coach).stdout
    assert json.loads(coffeechat("packs", "list", "--json", home=visitor).stdout) == []
    for answer in ("", "n\n", "nonsense\n"):
        refused = coffeechat("packs", "install", str(pack), home=visitor, text=answer)
        assert refused.returncode == 1
        assert "Ida Berg" in refused.stdout
        assert "Nothing was installed" in one_sentence(refused)
    assert json.loads(coffeechat("packs", "list", "--json", home=visitor).stdout) == []
    assert coffeechat("packs", "install", str(pack), home=visitor, text="y\n").returncode == 0
    assert coffeechat("packs", "install", str(pack), "--yes", home=visitor).returncode == 0
    (listed,) = json.loads(coffeechat("packs", "list", "--json", home=visitor).stdout)
    assert (listed["slug"], listed["pages"]) == ("trams", ["personas/ida-berg.md"])
    known = json.loads(coffeechat("personas", "list", "--json", home=visitor).stdout)
    assert [p["own"] for p in known if p["slug"] == "ida-berg"] == [True]
    assert coffeechat("packs", "remove", "trams", home=visitor).returncode == 0
    assert coffeechat("personas", "show", "ida-berg", home=visitor).returncode == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["packs"], 2),
        (["packs", "build", "x.zip"], 2),
        (["packs", "install"], 2),
        (["packs", "build", "x.zip", "no-such.md"], 1),
        (["packs", "build", "X.zip", "."], 1),
        (["packs", "install", "no-such.zip"], 1),
        (["packs", "install", "."], 1),
        (["packs", "install", "x" * 300], 1),
        (["packs", "remove", "../personas"], 1),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else None,
)
def test_what_cannot_be_is_one_sentence(arguments: list[str], code: int, tmp_path: Path) -> None:
    done = coffeechat(*arguments, home=tmp_path / "home", cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert "--debug" not in one_sentence(done)
