"""`packs` through the real command: a coach's pages on another person's machine, and away again."""

import json
from pathlib import Path

import pytest

from tests.authoring.page import persona_page
from tests.cli.run import here, one_sentence


def test_a_coach_shares_a_page(tmp_path: Path) -> None:
    coach, visitor = tmp_path / "coach", tmp_path / "visitor"
    page, pack = tmp_path / "ida-berg.md", tmp_path / "trams.zip"
    page.write_text(persona_page(), "utf-8")
    asks = tmp_path / "asks.md"
    asks.write_text("---\nformat: 1\nname: First coffee\nmeet: [ida-berg]\n---\n", "utf-8")
    built = here("packs", "build", str(pack), str(page), "--assignment", str(asks), home=coach).stdout
    assert "1 persona and 1 assignment" in built
    assert json.loads(here("packs", "list", "--json", home=visitor).stdout) == []
    for answer in ("", "n\n", "nonsense\n"):
        refused = here("packs", "install", str(pack), home=visitor, text=answer)
        assert refused.returncode == 1
        assert "Ida Berg" in refused.stdout
        assert "Nothing was installed" in one_sentence(refused)
    assert json.loads(here("packs", "list", "--json", home=visitor).stdout) == []
    assert here("packs", "install", str(pack), home=visitor, text="y\n").returncode == 0
    assert here("packs", "install", str(pack), "--yes", home=visitor).returncode == 0
    (listed,) = json.loads(here("packs", "list", "--json", home=visitor).stdout)
    assert (listed["slug"], listed["pages"]) == ("trams", ["assignments/asks.md", "personas/ida-berg.md"])
    known = json.loads(here("personas", "list", "--json", home=visitor).stdout)
    assert [p["own"] for p in known if p["slug"] == "ida-berg"] == [True]
    assert "First coffee: open, 0 of 1 talk held." in here("assignments", home=visitor).stdout
    (asked,) = json.loads(here("assignments", "--json", home=visitor).stdout)
    assert (asked["slug"], asked["standing"]["open"]) == ("asks", ["ida-berg"])
    mine = visitor / "personas" / "ida-berg.md"
    whole = mine.read_text("utf-8")
    mine.write_text(f"{whole}\n<!-- mine -->\n", "utf-8")
    blocked = here("packs", "install", str(pack), home=visitor)
    assert "Install it?" not in blocked.stdout
    assert "of your own already" in one_sentence(blocked)
    mine.write_text(whole, "utf-8")
    assert here("packs", "remove", "trams", home=visitor).returncode == 0
    assert json.loads(here("assignments", "list", "--json", home=visitor).stdout) == []
    assert here("personas", "show", "ida-berg", home=visitor).returncode == 1


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
        (["assignments", "new", "Not A Slug.md"], 1),
        (["cohort", ".", "--assignment", "no-such.md"], 1),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else None,
)
def test_what_cannot_be_is_one_sentence(arguments: list[str], code: int, tmp_path: Path) -> None:
    done = here(*arguments, home=tmp_path / "home", cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert "--debug" not in one_sentence(done)
