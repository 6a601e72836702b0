"""What a coach and a visitor do with pages."""

from pathlib import Path

import pytest

from simulator import locations
from simulator.authoring.problems import Level
from simulator.domain.errors import NotFound
from simulator.domain.persona import Door, Occasion
from simulator.usecases import library
from tests.authoring.page import FRONT, STORIES, persona_page, story


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path))
    (tmp_path / "personas").mkdir()
    (tmp_path / "question_banks").mkdir()
    (tmp_path / "personas" / "ida-berg.md").write_text(persona_page(), "utf-8")
    (tmp_path / "personas" / "bad.md").write_text("bad", "utf-8")
    bank = "---\nformat: 1\nname: My bank\n---\n## A\n- How so?\n"
    (tmp_path / "question_banks" / "mine.md").write_text(bank, "utf-8")
    return tmp_path


@pytest.mark.usefixtures("home")
def test_the_library_holds_the_users_pages_and_the_shipped_ones() -> None:
    assert any(card.slug == "ida-berg" and card.own for card in library.personas())
    assert [Path(p.file).name for p in library.broken_personas() if p.line == 1][:1] == ["bad.md"]
    assert library.persona("ida-berg").name == library.persona_by_slug("ida-berg").name == "Ida Berg"
    assert any(bank.slug == "mine" for bank in library.banks())
    assert library.bank("mine").name == "My bank"
    assert library.broken_banks() == []
    with pytest.raises(NotFound):
        library.bank("ida-berg")


def test_checking_takes_files_and_folders(home: Path) -> None:
    page = home / "personas" / "ida-berg.md"
    assert library.check_personas([page]) == []
    found = library.check_personas([str(home / "personas"), page, home / "none.md"])
    assert {(Path(p.file).name, p.level) for p in found} >= {("bad.md", Level.ERROR), ("none.md", Level.ERROR)}
    (empty,) = library.check_personas([home])
    assert (empty.level, "no page in this folder" in empty.message) == (Level.ERROR, True)
    assert library.check_banks([home / "question_banks"]) == []
    assert library.check_banks([page])[0].level is Level.ERROR
    assert library.pages_of([home / "personas", page]) == [home / "personas" / "bad.md", page]


def test_introductions_are_checked_against_the_library_and_each_other(home: Path) -> None:
    draft = home / "draft.md"
    draft.write_text(persona_page(front=FRONT + "introduces: [ida-berg, eve, nobody]\n"), "utf-8")
    (home / "eve.md").write_text(persona_page(), "utf-8")
    assert ["`nobody`" in p.message for p in library.check_personas([draft, home / "eve.md"])] == [True]
    assert ["`eve`" in p.message for p in library.check_personas([draft])] == [True, False]


@pytest.mark.usefixtures("home")
def test_the_template_is_a_page_that_explains_every_key_and_door(tmp_path: Path) -> None:
    page = tmp_path / "new-page.md"
    page.write_text(library.persona_template(), "utf-8")
    problems = library.check_personas([page])
    assert [p.level for p in problems] == [Level.WARNING]
    assert "6 of at least 10 stories" in problems[0].message
    persona = library.persona(str(page))
    assert {s.door for s in persona.stories} == set(Door)
    assert set(persona.manner) == set(Occasion)
    text = library.persona_template()
    for key in (
        "format name pronouns role organisation industry location headline minutes temperament difficulty language "
        "voice gender accent pace engine introduces tags topics told short hook about {visitor} {field} {fact} {name}"
    ).split():
        assert key in text
    assert "<!--" not in "".join(s.body + s.short for s in persona.stories)


def test_the_template_speaks_of_the_page_that_it_becomes(tmp_path: Path) -> None:
    page = tmp_path / "vera-lund.md"
    page.write_text(library.persona_template("vera-lund"), "utf-8")
    assert library.persona(str(page)).name == "Vera Lund"
    assert "Sam" not in page.read_text("utf-8")
    assert library.persona_template("-") == library.persona_template()


def test_a_bare_name_is_a_page_of_the_library_unless_a_file_here_is_called_so(
    home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = home / "personas" / "eve.md"
    own.parent.mkdir(exist_ok=True)
    own.write_text("---\n---\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    shelves = (library.persona_library(), library.bank_library())
    bank = locations.shipped("question_banks") / "information-interview.md"
    assert library.pages_of(["eve", "information-interview"], *shelves) == [own, bank]
    assert {p.file for p in library.check_personas(["eve"])} == {str(own)}
    assert library.check_banks(["information-interview"]) == []
    assert "no such file" in library.check_banks(["eve"])[0].message
    (tmp_path / "eve").write_text("mine", "utf-8")
    assert library.pages_of(["eve"], *shelves) == [Path("eve")]


@pytest.mark.usefixtures("home")
def test_a_coach_sees_the_words_behind_every_about(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    extra = story("Extra", more="- about: in-the-news-1, background-2")
    page.write_text(persona_page(stories=STORIES + extra), "utf-8")
    (about,) = library.facts_of_about(library.persona(str(page)))
    assert about.story.title == "Extra"
    assert [f.text for f in about.facts] == ["Won the snow prize in 2019.", "Learned to drive trams in Oslo."]


def test_every_shipped_page_is_right() -> None:
    for kind, check in [("personas", library.check_personas), ("question_banks", library.check_banks)]:
        pages = sorted(locations.shipped(kind).glob("*.md"))
        assert check(pages) == []
