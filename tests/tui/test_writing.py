"""Writing a persona in the room: errors and a talk beside the page, and nothing that is typed is lost."""

from pathlib import Path

import pytest
from textual.widgets import Input, Static

from simulator.domain.errors import CoffeechatError
from simulator.tui.screens.choose import ChooseScreen
from simulator.tui.screens.writing import NameScreen, PageText, Problems, WritingScreen
from simulator.tui.widgets.page import Page
from simulator.usecases import library, previewing
from tests.authoring.page import FRONT, persona_page
from tests.tui.conftest import Opened, settled, shown

PAGE = persona_page()


async def _type(pilot: object, text: str) -> None:
    await pilot.press(*text)  # type: ignore[attr-defined]
    await pilot.pause(0.5)  # type: ignore[attr-defined]
    await settled(pilot)  # type: ignore[arg-type]


async def test_a_new_page_is_written_checked_and_saved_among_ones_own(opened: Opened, home: Path) -> None:
    async with opened(size=(120, 40)) as pilot:
        pilot.app.action_write()  # type: ignore[attr-defined]
        await pilot.pause()
        assert isinstance(pilot.app.screen, NameScreen)
        await pilot.press(*"Ida Berg", "enter")  # A person's name is the page that is called after them.
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, WritingScreen)
        assert "ida-berg · not saved yet" in shown(pilot)
        page = screen.query_one(PageText)
        page.text = PAGE.replace("minutes: 20", "minutes: 2")
        await pilot.pause(0.5)
        await settled(pilot)
        assert "1 error" in shown(pilot)
        await pilot.press("tab", "enter")
        assert page.has_focus
        assert page.document.get_line(page.cursor_location[0]) == "minutes: 2"
        await pilot.press("end")
        await _type(pilot, "9")
        assert "no errors" in shown(pilot)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert (home / "personas" / "ida-berg.md").read_text("utf-8") == page.text
        assert library.persona("ida-berg").name == "Ida Berg"
        assert "ida-berg · saved" in shown(pilot)


async def test_what_is_not_saved_is_there_again(opened: Opened, home: Path) -> None:
    (home / "personas").mkdir()
    own = home / "personas" / "ida-berg.md"
    own.write_text(PAGE, "utf-8")
    async with opened(size=(120, 40)) as pilot:
        pilot.app.write_page("ida-berg")  # type: ignore[attr-defined]
        await settled(pilot)
        await _type(pilot, "x")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ChooseScreen)
        assert own.read_text("utf-8") == PAGE
        pilot.app.write_page("ida-berg")  # type: ignore[attr-defined]
        await settled(pilot)
        page = pilot.app.screen.query_one(PageText)
        assert page.text == f"x{PAGE}"
        await pilot.press("ctrl+r")
        assert page.text == PAGE
        await pilot.pause(0.5)
        await settled(pilot)
        assert "ida-berg · saved" in shown(pilot)
        assert list((home / "drafts").iterdir()) == []


async def test_no_page_is_hidden_or_lost_without_a_yes(opened: Opened, home: Path) -> None:
    async with opened(size=(120, 40)) as pilot:
        shipped = next(iter(library.persona_library().pages()))
        pilot.app.write_page(shipped)  # type: ignore[attr-defined]
        await settled(pilot)
        own = home / "personas" / f"{shipped}.md"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "yours will be used instead" in str(pilot.app.screen.query_one("#question", Static).content)
        await pilot.press("escape")
        assert not own.exists()
        await pilot.press("ctrl+s", "y")
        await pilot.pause()
        assert own.exists()
        own.write_text(PAGE, "utf-8")
        await pilot.press("ctrl+s", "n")
        assert own.read_text("utf-8") == PAGE


@pytest.mark.models
async def test_a_talk_beside_the_page_says_who_answers_and_which_doors_are_shut(opened: Opened, home: Path) -> None:
    (home / "ida-berg.md").write_text(PAGE, "utf-8")
    async with opened(size=(120, 40)) as pilot:
        pilot.app.write_page(str(home / "ida-berg.md"))  # type: ignore[attr-defined]
        await settled(pilot)
        story = library.persona(str(home / "ida-berg.md")).stories[0]
        put = pilot.app.screen.query_one("#put", Input)
        put.value = story.asked_as[0]
        put.focus()
        await pilot.press("enter")
        await settled(pilot)
        told = pilot.app.screen.query_one("#preview-text", Page).text
        assert f"“{story.title}” answers" in told
        assert "open  " in told
        page = pilot.app.screen.query_one(PageText)
        page.text = PAGE.replace("minutes: 20", "minutes: 2")
        await pilot.pause(0.5)
        await settled(pilot)
        assert "Mend the errors" in pilot.app.screen.query_one("#preview-text", Page).text
        assert pilot.app.screen.query_one(Problems).option_count


@pytest.mark.parametrize(
    "ref", ["", "Ida Berg", "../ida", "no/such/ida.md", "ida\x1b[2J", "a" * 5000 + ".md"], ids=range(6)
)
def test_no_page_can_be_opened_under_a_bad_name(ref: str) -> None:
    with pytest.raises(CoffeechatError):
        previewing.open_page(ref)


def test_a_page_that_cannot_be_read_is_one_sentence(home: Path) -> None:
    (home / "personas").mkdir()
    (home / "personas" / "ida-berg.md").write_bytes(b"---\nname: \xff\n")
    with pytest.raises(CoffeechatError, match="UTF-8"):
        previewing.open_page("ida-berg")
    (home / "huge.md").write_text(FRONT * 20_000, "utf-8")
    with pytest.raises(CoffeechatError, match="1 MiB"):
        previewing.open_page(str(home / "huge.md"))


@pytest.mark.models
def test_every_shut_door_says_why(home: Path) -> None:
    persona = library.persona_library().persona(next(iter(library.persona_library().pages())))
    (closed,) = previewing.talk(persona, ["Do you like it?"])
    assert {d.story.door.value for d in closed.doors if d.shut is None} <= {"anyone"}
    assert all(d.shut for d in closed.doors if d.story.door.value != "anyone")
