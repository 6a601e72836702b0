"""The library: the user's folder before the shipped one, and bad pages that hide nobody."""

import os
import time
from dataclasses import replace
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


def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a minute pass between a page's last change and its reading."""
    real = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: real() + 60_000_000_000)


def test_an_index_lists_what_the_pages_say(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (library.own / "broken.md").write_text(persona_page(front=FRONT + "rolle: x\n"), "utf-8")
    (library.own / "rich.md").write_text(persona_page(front=FRONT + "tags: [a]\nvoice:\n  pace: 0.9\n"), "utf-8")
    _settled(monkeypatch)
    kept = replace(library, index=tmp_path / "cache" / "cards.json")
    plain = library.personas()
    assert kept.personas() == plain
    assert kept.index is not None
    written = kept.index.read_bytes()
    assert b"rich" in written
    assert b"broken" not in written
    read: list[Path] = []
    monkeypatch.setattr("simulator.authoring.library.source", lambda page, report: read.append(page))
    assert kept.personas().cards == plain.cards
    assert {page.name for page in read} == {"broken.md"}


@pytest.mark.parametrize("how", ["another name, as long", "gone", "another file under its name"])
def test_an_index_is_never_trusted_over_a_page_that_changed(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    _settled(monkeypatch)
    kept = replace(library, index=tmp_path / "cache" / "cards.json")
    kept.personas()
    page, old = library.own / "zoe.md", (library.own / "zoe.md").stat()
    text = page.read_text("utf-8").replace("name: zoe", "name: Zoe")
    if how == "gone":
        page.unlink()
    elif how == "another file under its name":
        (tmp_path / "new.md").write_text(text, "utf-8")
        (tmp_path / "new.md").replace(page)
    else:
        page.write_text(text, "utf-8")
    if how != "gone":
        os.utime(page, ns=(old.st_atime_ns, old.st_mtime_ns))
    assert kept.personas() == library.personas()
    assert kept.personas() == library.personas()


def test_a_page_that_was_only_just_written_is_not_kept(library: Library, tmp_path: Path) -> None:
    kept = replace(library, index=tmp_path / "cards.json")
    assert kept.personas() == library.personas()
    assert not (tmp_path / "cards.json").exists()


@pytest.mark.parametrize("harm", ["cut", "other", "turned", "folder", "no-cache"])
def test_a_damaged_index_is_harmless(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    _settled(monkeypatch)
    index = tmp_path / "cache" / "cards.json"
    kept = replace(library, index=index)
    kept.personas()
    whole = index.read_bytes()
    index.unlink()
    if harm == "folder":
        index.mkdir()
    elif harm == "no-cache":
        index.parent.rmdir()
        index.parent.write_bytes(b"")
    else:
        index.write_bytes(
            {"cut": whole[: len(whole) // 2], "other": b"\xff\0{}"}.get(harm) or whole.replace(b"zoe", b"eve")
        )
    assert kept.personas() == library.personas()
    if harm in ("cut", "other", "turned"):
        assert index.read_bytes() == whole, "and it is mended"
