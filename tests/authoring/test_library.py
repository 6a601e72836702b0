"""The library: the user's folder before the shipped one, and bad pages that hide nobody."""

from pathlib import Path

import pytest

from simulator.authoring.library import Library
from simulator.domain.errors import BrokenPage, NotFound
from tests.authoring.page import FRONT, STORIES, persona_page

BANK = "---\nformat: 1\nname: {name}\n---\n\n## One\n\n- How did it begin?\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    own.mkdir()
    shipped.mkdir()
    for folder, slug, name in [
        (shipped, "ida-berg", "Ida Berg"),
        (shipped, "tom-baker", "Tom Baker"),
        (own, "tom-baker", "Another Tom"),
        (own, "zoe", "zoe"),
    ]:
        (folder / f"{slug}.md").write_text(persona_page(front=FRONT.replace("Ida Berg", name)), "utf-8")
    (tmp_path / "outside.md").write_text(persona_page(), "utf-8")
    return Library(own, shipped)


def test_the_users_page_comes_before_the_shipped_one(library: Library) -> None:
    assert [(c.slug, c.name, c.own) for c in library.personas().cards] == [
        ("tom-baker", "Another Tom", True),
        ("ida-berg", "Ida Berg", False),
        ("zoe", "zoe", True),
    ]
    assert library.persona("tom-baker").name == "Another Tom"
    assert library.slugs() == {"ida-berg", "tom-baker", "zoe"}


def test_a_card_says_what_the_page_says(library: Library) -> None:
    front = FRONT + "location: Oslo\nlanguage: nb\ntags: [a]\nintroduces: [zoe]\n"
    (library.own / "ida-berg.md").write_text(persona_page(front=front), "utf-8")
    card = next(c for c in library.personas().cards if c.slug == "ida-berg")
    whole = library.persona("ida-berg")
    for key in (
        "slug name role organisation industry location headline minutes temperament difficulty language"
    ).split():
        assert getattr(card, key) == getattr(whole, key)
    assert (card.tags, card.introduces, card.voice) == (whole.tags, whole.introduces, whole.voice)


def test_bad_pages_are_listed_apart(library: Library) -> None:
    (library.own / "broken.md").write_text(persona_page(front=FRONT + "rolle: x\n"), "utf-8")
    (library.own / "Bad Name.md").write_text(persona_page(), "utf-8")
    (library.own / "latin.md").write_bytes(b"---\n\xff")
    (library.own / "folder.md").mkdir()
    (library.own / "gone.md").symlink_to(library.own / "nowhere")
    (library.own / "notes.txt").write_text("x")
    (library.own / ".hidden.md").write_text("x")
    shelf = library.personas()
    assert [c.slug for c in shelf.cards] == ["tom-baker", "ida-berg", "zoe"]
    assert {Path(p.file).name for p in shelf.broken} == {"broken.md", "Bad Name.md", "latin.md", "folder.md", "gone.md"}


def test_an_own_page_that_is_broken_still_comes_first(library: Library) -> None:
    (library.own / "ida-berg.md").write_text(persona_page(stories=STORIES + "## x\n\ny\n"), "utf-8")
    with pytest.raises(BrokenPage) as caught:
        library.persona("ida-berg")
    line = 1 + (library.own / "ida-berg.md").read_text("utf-8").split("\n").index("## x")
    assert f"{library.own / 'ida-berg.md'}:{line}: " in str(caught.value)
    assert "2 more errors" in str(caught.value)


def test_what_is_not_there_is_said_with_the_nearest(library: Library) -> None:
    with pytest.raises(NotFound, match="ida-berg"):
        library.persona("ida-brg")
    with pytest.raises(NotFound, match="personas list"):
        library.persona("xxxxxxxxxx")
    with pytest.raises(NotFound, match="banks list"):
        Library(library.own / "none", library.shipped / "none").bank("x")


def test_a_path_reads_a_draft(library: Library) -> None:
    assert library.persona(str(library.own.parent / "outside.md")).slug == "outside"
    assert library.persona(f"{library.own}/../outside.md").name == "Ida Berg"
    for missing in ("no-such-draft.md", "./zoe", f"{library.own}/zoe", "x" * 5000 + ".md", "a\0.md"):
        with pytest.raises(NotFound, match="no file"):
            library.persona(missing)
    with pytest.raises(BrokenPage, match="folder"):
        library.persona(f"{library.own}/")


@pytest.mark.parametrize(
    "slug", ["../outside", "../outside.md", "zoe.md", "/etc/passwd", "", ".", "..", "Zoe", "zoe\0"]
)
def test_a_slug_from_a_file_never_leaves_the_folders(library: Library, slug: str) -> None:
    with pytest.raises(NotFound):
        library.persona_by_slug(slug)


def test_a_slug_from_a_file_is_found(library: Library) -> None:
    assert library.persona_by_slug("zoe").name == "zoe"


def test_banks_are_kept_the_same_way(tmp_path: Path) -> None:
    library = Library(tmp_path / "own", tmp_path / "shipped")
    assert library.banks().banks == ()
    for folder, slug in [(library.own, "a"), (library.shipped, "a"), (library.shipped, "b")]:
        folder.mkdir(exist_ok=True)
        (folder / f"{slug}.md").write_text(BANK.format(name=f"{folder.name} {slug}"), "utf-8")
    (library.own / "c.md").write_text("x")
    shelf = library.banks()
    assert [b.name for b in shelf.banks] == ["own a", "shipped b"]
    assert {Path(p.file).name for p in shelf.broken} == {"c.md"}
    assert library.bank("a").name == "own a"
    with pytest.raises(BrokenPage):
        library.bank("c")
