"""Packs: built, installed and removed without a trace; and what comes in a hostile one stays outside."""

import io
import json
import stat
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator import locations
from simulator.archive.packs import read_pack
from simulator.domain.errors import BrokenPage, CoffeechatError, NotFound, StorageFailed
from simulator.usecases import assignments, library, packs, rubrics
from simulator.usecases.packs import Standing
from tests.authoring.page import FRONT, persona_page

BANK = "---\nformat: 1\nname: First ones\n---\n\n## One\n\n- How did it begin?\n"
PERSONAS, BANKS = "personas", "question_banks"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("COFFEECHAT_HOME", str(folder))
    return folder


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "ida-berg.md").write_bytes(("\ufeff" + persona_page()).replace("\n", "\r\n").encode())
    (folder / "first.md").write_text(BANK, "utf-8")
    return folder


def standing(home: Path) -> set[str]:
    """Every file below the user's folder."""
    return {str(p.relative_to(home)) for p in home.rglob("*") if p.is_file()}


def test_a_pack_goes_there_and_back(home: Path, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "my-class.zip"
    assert list(packs.build(out, [pages]).pages) == ["personas/ida-berg.md", "question_banks/first.md"]
    packs.install(packs.look(out))
    assert (home / PERSONAS / "ida-berg.md").read_bytes() == (pages / "ida-berg.md").read_bytes()
    assert library.persona("ida-berg").name == "Ida Berg"
    assert library.bank("first").name == "First ones"
    assert [(r.name, list(r.pages)) for r in packs.packs()] == [
        ("my-class", ["personas/ida-berg.md", "question_banks/first.md"])
    ]
    packs.install(packs.look(out))
    assert packs.remove("my-class").gone == ("personas/ida-berg.md", "question_banks/first.md")
    assert standing(home) == set()
    with pytest.raises(NotFound):
        packs.remove("my-class")


ASKS = "---\nformat: 1\nname: Two coffees\nmeet: [ida-berg, gordon-petrie]\nby: 2027-02-28\n---\n\nGood luck.\n"


def test_an_assignment_goes_along(home: Path, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.zip"
    (pages / "two-coffees.md").write_text(ASKS, "utf-8")
    packs.build(out, [pages], pages / "two-coffees.md")
    (asks,) = [o.page for o in packs.look(out).pages if o.page.held == "assignments/two-coffees.md"]
    assert (asks.title, asks.says[-1]) == ("Two coffees", "Good luck.")
    assert "Gordon Petrie" in asks.says[0]
    packs.install(packs.look(out))
    (given,), broken = assignments.given(date(2027, 3, 1))
    assert (given.assignment.name, given.overdue, given.standing.done, broken) == ("Two coffees", True, False, [])
    packs.remove("x")
    assert standing(home) == set()


def test_nobody_is_asked_to_meet_somebody_who_is_not_there(home: Path, pages: Path, tmp_path: Path) -> None:
    asks = tmp_path / "two-coffees.md"
    asks.write_text(ASKS, "utf-8")
    with pytest.raises(BrokenPage, match=r"two-coffees.md:4: .*ida-berg"):
        packs.build(tmp_path / "x.zip", [pages / "first.md"], asks)
    # The coach has the page, and it was not put into the pack.
    own = home / "personas" / "ida-berg.md"
    own.parent.mkdir(parents=True)
    own.write_bytes((pages / "ida-berg.md").read_bytes())
    with pytest.raises(BrokenPage, match=r"a talk with Ida Berg, whose .*: add ida-berg to"):
        packs.build(tmp_path / "x.zip", [pages / "first.md"], asks)
    assert "personas/ida-berg.md" in packs.build(tmp_path / "x.zip", ["ida-berg"], asks).pages
    with pytest.raises(BrokenPage, match="--assignment"):
        packs.build(tmp_path / "x.zip", [asks])


def test_the_same_pages_give_the_same_bytes(home: Path, pages: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "a" / "x.zip", tmp_path / "b" / "x.zip"
    for out, order in ((one, ["first.md", "ida-berg.md"]), (two, ["ida-berg.md", "first.md"])):
        out.parent.mkdir()
        packs.build(out, [pages / name for name in order])
    assert one.read_bytes() == two.read_bytes()


def test_a_file_that_is_no_pack_is_not_written_over(home: Path, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "holiday.zip"
    out.write_bytes(b"my pictures")
    with pytest.raises(CoffeechatError, match="nothing is lost"):
        packs.build(out, [pages])
    assert out.read_bytes() == b"my pictures"
    out.unlink()
    packs.build(out, [pages])
    packs.build(out, [pages / "first.md"])
    assert list(read_pack(out).pages) == ["question_banks/first.md"]


def test_a_newer_version_replaces_the_older_one(home: Path, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.zip"
    packs.build(out, [pages])
    packs.install(packs.look(out))
    (pages / "first.md").unlink()
    (pages / "ida-berg.md").write_text(persona_page(front=FRONT.replace("Ida", "Ada")), "utf-8")
    packs.build(out, [pages])
    packs.install(packs.look(out))
    assert library.persona("ida-berg").name == "Ada Berg"
    assert standing(home) == {"packs/x.json", "personas/ida-berg.md"}


def test_a_page_of_ones_own_is_never_overwritten_nor_taken_away(home: Path, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.zip"
    packs.build(out, [pages])
    own = home / BANKS / "first.md"
    own.parent.mkdir(parents=True)
    own.write_text(BANK + "- And then?\n", "utf-8")
    with pytest.raises(CoffeechatError, match="of your own already"):
        packs.install(packs.look(out))
    assert standing(home) == {"question_banks/first.md"}
    own.write_text(BANK, "utf-8")
    packs.install(packs.look(out))
    packs.remove("x")
    assert standing(home) == {"question_banks/first.md"}


def test_a_page_that_was_changed_since_is_kept(home: Path, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.zip"
    packs.build(out, [pages])
    packs.install(packs.look(out))
    (home / BANKS / "first.md").write_text(BANK + "- And then?\n", "utf-8")
    with pytest.raises(CoffeechatError, match="of your own already"):
        packs.install(packs.look(out))
    done = packs.remove("x")
    assert (done.gone, done.kept) == (("personas/ida-berg.md",), ("question_banks/first.md",))


def test_what_a_pack_would_do_is_told_before_anything_is_written(home: Path, pages: Path, tmp_path: Path) -> None:
    shipped = locations.shipped(PERSONAS) / "gordon-petrie.md"
    (pages / "gordon-petrie.md").write_bytes(shipped.read_bytes())
    (pages / "mine.toml").write_text('name = "Ours"\nversion = "3"\n\n[weights]\nopenness = 5\n', "utf-8")
    out = tmp_path / "x.zip"
    packs.build(out, [pages, pages / "mine.toml"])
    told = {offered.page.held: offered for offered in packs.look(out).pages}
    assert standing(home) == set()
    assert told["personas/gordon-petrie.md"].standing is Standing.BEFORE_SHIPPED
    assert told["personas/ida-berg.md"].page.title.startswith("Ida Berg, ")
    assert told["question_banks/first.md"].page.title == "First ones, 1 question"
    assert (told["rubric.toml"].page.title, told["rubric.toml"].standing) == ("Ours, version 3", Standing.NEW)
    packs.install(packs.look(out))
    assert rubrics.rubric().version == "3"
    assert {offered.standing for offered in packs.look(out).pages} == {Standing.SAME}
    (home / "rubric.toml").write_text("# mine\n", "utf-8")
    assert [o.page.held for o in packs.look(out).pages if o.standing is Standing.IN_THE_WAY] == ["rubric.toml"]
    packs.remove("x")
    assert standing(home) == {"rubric.toml"}


def test_two_packs_share_a_page(home: Path, pages: Path, tmp_path: Path) -> None:
    for name in ("x", "y"):
        packs.build(tmp_path / f"{name}.zip", [pages])
        packs.install(packs.look(tmp_path / f"{name}.zip"))
    assert packs.remove("x").gone == ()
    assert library.persona("ida-berg").name == "Ida Berg"
    assert len(packs.remove("y").gone) == 2


def test_a_link_in_the_way_is_not_followed(home: Path, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.zip"
    packs.build(out, [pages])
    precious = tmp_path / "precious.md"
    precious.write_text("mine")
    (home / PERSONAS).mkdir(parents=True)
    (home / PERSONAS / "ida-berg.md").symlink_to(precious)
    with pytest.raises(CoffeechatError, match="of your own already"):
        packs.install(packs.look(out))
    assert precious.read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "paths", "error"),
    [
        ("Not A Slug.zip", ["ida-berg.md"], CoffeechatError),
        ("x.tar", ["ida-berg.md"], CoffeechatError),
        ("x.zip", ["nothing.md"], BrokenPage),
        ("x.zip", ["broken.md"], BrokenPage),
        ("x.zip", ["notes.txt"], BrokenPage),
        ("x.zip", ["empty"], NotFound),
        ("no/such/x.zip", ["ida-berg.md"], StorageFailed),
        ("x.zip", ["ida-berg.md", "more/ida-berg.md"], CoffeechatError),
    ],
)
def test_what_cannot_be_packed_is_told(
    name: str, paths: list[str], error: type[CoffeechatError], home: Path, pages: Path, tmp_path: Path
) -> None:
    (pages / "broken.md").write_text(persona_page(front=FRONT + "rolle: x\n"), "utf-8")
    (pages / "notes.txt").write_text(persona_page(), "utf-8")
    (pages / "empty").mkdir()
    (pages / "more").mkdir()
    (pages / "more" / "ida-berg.md").write_text(persona_page(), "utf-8")
    with pytest.raises(error):
        packs.build(tmp_path / name, [pages / path for path in paths])
    assert not (tmp_path / name).exists()


ABOUT = json.dumps({"format": 1, "name": "x"})
GOOD = "personas/ida-berg.md"


def zipped(*entries: tuple[str, str], kind: int = stat.S_IFREG, about: str | None = ABOUT) -> bytes:
    """A zip file made by somebody else."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in [*([] if about is None else [("pack.json", about)]), *entries]:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = ((stat.S_IFREG if name == "pack.json" else kind) | 0o777) << 16
            file.writestr(entry, text)
    return held.getvalue()


PAGE = persona_page()
HOSTILE = {
    "climbs out": zipped(("../evil.md", PAGE)),
    "climbs out below": zipped(("personas/../../evil.md", PAGE)),
    "absolute": zipped(("/tmp/evil.md", PAGE)),
    "drive": zipped(("C:\\evil.md", PAGE)),
    "backslashes": zipped(("personas\\..\\evil.md", PAGE)),
    "no slug": zipped(("personas/Ida Berg.md", PAGE)),
    "newline": zipped(("personas/ida.md\n", PAGE)),
    "deeper": zipped(("personas/a/ida.md", PAGE)),
    "code": zipped((GOOD, PAGE), ("personas/setup.py", "print()")),
    "a broken rubric": zipped((GOOD, PAGE), ("rubric.toml", "[weights]\nopennes = 1\n")),
    "a rubric elsewhere": zipped((GOOD, PAGE), ("personas/rubric.toml", "")),
    "link": zipped((GOOD, "/etc/passwd"), kind=stat.S_IFLNK),
    "device": zipped((GOOD, PAGE), kind=stat.S_IFCHR),
    "bomb": zipped((GOOD, "a" * (2 << 20))),
    "many": zipped(*((f"personas/p-{i}.md", "x") for i in range(600))),
    "a broken assignment": zipped((GOOD, PAGE), ("assignments/a.md", "---\nformat: 1\nname: A\ntimes: 900\n---\n")),
    "a person among assignments": zipped(("assignments/ida-berg.md", PAGE)),
    "in the wrong folder": zipped((f"{BANKS}/ida-berg.md", PAGE)),
    "a page with an error": zipped((GOOD, PAGE.replace("minutes: 20", "minutes: 2"))),
    "no pages": zipped(),
    "no name": zipped((GOOD, PAGE), about=None),
    "a path for a name": zipped((GOOD, PAGE), about='{"format": 1, "name": "../x"}'),
    "a page that was changed": zipped((GOOD, PAGE), about=json.dumps({**json.loads(ABOUT), "pages": {GOOD: "0" * 64}})),
    "a page too many": zipped((GOOD, PAGE), about=json.dumps({**json.loads(ABOUT), "pages": {}})),
    "a list for marks": zipped((GOOD, PAGE), about=json.dumps({**json.loads(ABOUT), "pages": [1]})),
    "another format": zipped((GOOD, PAGE), about='{"format": 2, "name": "x"}'),
    "deep json": zipped((GOOD, PAGE), about="[" * 100_000),
    "no zip": b"PK\x03\x04 but not really",
    "empty": b"",
    "cut off": zipped((GOOD, PAGE))[:-200],
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_pack_is_refused_whole(data: bytes, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(data)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(CoffeechatError) as caught:
        packs.install(packs.look(path))
    assert len(str(caught.value)) < 600
    assert sorted(tmp_path.rglob("*")) == before


def test_the_same_name_twice_is_refused(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with pytest.warns(UserWarning, match="Duplicate"):
        path.write_bytes(zipped((GOOD, PAGE), (GOOD, PAGE.replace("Ida", "Eve"))))
    with pytest.raises(CoffeechatError):
        packs.install(packs.look(path))


def test_an_entry_without_a_name_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    # What stands behind a NUL in a name is cut off by the reader.
    path.write_bytes(zipped((GOOD, PAGE)).replace(GOOD.encode(), b"\0" + GOOD.encode()[1:]))
    with pytest.raises(CoffeechatError):
        read_pack(path)


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=8), st.integers(0, 200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_pack_is_a_pack_or_one_sentence(tmp_path: Path, bites: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(zipped((GOOD, PAGE), (f"{BANKS}/first.md", BANK)))
    for place, value in bites:
        data[place % len(data)] = value
    path = tmp_path / "x.zip"
    path.write_bytes(bytes(data[: len(data) - cut]))
    try:
        pack = read_pack(path)
    except CoffeechatError:
        return
    assert set(pack.pages) <= {GOOD, f"{BANKS}/first.md"} or all("/" in name for name in pack.pages)


@pytest.mark.parametrize(
    "record", ["", "[]", "{}", '{"pages": 3}', '{"pages": {"../../x": "y"}}', '{"pages": {"personas/a.md": 1}}']
)
def test_a_damaged_record_takes_nothing_away(record: str, home: Path) -> None:
    (home / PERSONAS).mkdir(parents=True)
    (home / PERSONAS / "a.md").write_text(PAGE)
    (home / "packs").mkdir()
    (home / "packs" / "x.json").write_text(record)
    for found in packs.packs():
        assert packs.remove(found.name).gone == ()
    assert "personas/a.md" in standing(home)
