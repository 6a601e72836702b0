"""The report in a real browser: nothing is asked of the network, nothing is complained of, and it fits a phone."""

import io
import wave
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from simulator.report.page import session_page
from tests.report.browser import BROWSER, Tab, browser
from tests.report.test_reports import EVIL
from tests.scoring.talks import GOOD, INES, card, talk

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed on this machine")

LONG = "Donau" * 40


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


def _wav() -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(bytes(16_000))
    return out.getvalue()


def _page(tmp_path: Path, html: str) -> Path:
    page = tmp_path / "talk.html"
    page.write_text(html, "utf-8")
    return page


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("said", [GOOD, talk(f"you: {EVIL}", "ines: " + LONG, f"you: Why is {LONG} so long?")])
def test_it_fits_the_width_and_asks_for_nothing(tab: Tab, tmp_path: Path, width: int, said: object) -> None:
    page = _page(tmp_path, session_page(INES, said, card(said), "2026-01-02T10:11:12"))  # type: ignore[arg-type]
    tab.open(page, width)
    assert tab.value("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert tab.value("[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth).length") == 0  # noqa: E501  # fmt: skip
    asked = {event["request"]["url"] for event in tab.told("Network.requestWillBeSent")}
    assert asked == {page.as_uri()}
    assert not tab.told("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
    assert tab.value("document.querySelectorAll('main script, main img').length") == 0


def test_the_browser_tells_of_a_page_that_asks_for_something(tab: Tab, tmp_path: Path) -> None:
    """What the test above looks for is there to be found."""
    tab.open(_page(tmp_path, "<meta charset=utf-8><img src=https://127.0.0.1:9/x.png><p style='width:2000px'>x"), 360)
    assert len(tab.told("Network.requestWillBeSent")) == 2
    assert tab.value("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def test_a_turn_can_be_heard_on_the_page(tab: Tab, tmp_path: Path) -> None:
    tab.open(_page(tmp_path, session_page(INES, GOOD, card(GOOD), sounds={0: _wav(), 1: _wav()})), 360)
    assert tab.value("document.querySelectorAll('audio').length") == 2
    tab.call(
        "Runtime.evaluate",
        expression="new Promise(d => { const a = document.querySelector('audio'); a.onloadedmetadata = d; a.load(); "
        "a.preload = 'auto'; })",
        awaitPromise=True,
    )
    assert tab.value("document.querySelector('audio').duration") == 0.5
    played = tab.call(
        "Runtime.evaluate",
        expression="new Promise((done, no) => { const a = document.querySelector('audio'); a.muted = true; "
        "a.onended = () => done(a.currentTime); a.play().catch(no); })",
        awaitPromise=True,
        userGesture=True,
        returnByValue=True,
    )
    assert played["result"]["value"] == 0.5
    assert not tab.told("Log.entryAdded")


def test_it_can_be_printed(tab: Tab, tmp_path: Path) -> None:
    tab.open(_page(tmp_path, session_page(INES, GOOD, card(GOOD))), 1280)
    assert len(tab.call("Page.printToPDF", printBackground=False)["data"]) > 10_000


def test_a_name_from_right_to_left_stands_before_its_time(tab: Tab, tmp_path: Path) -> None:
    page = session_page(replace(INES, name="مريم الفاسي"), GOOD, card(GOOD))
    tab.open(_page(tmp_path, page), 360)
    begins = (
        "(() => {{ const h = document.querySelector('article.persona h3'), r = document.createRange(); "
        "r.selectNode(h.{}); return r.getBoundingClientRect().left; }})()"
    )
    assert tab.value(begins.format("firstChild")) < tab.value(begins.format("lastElementChild"))


def test_a_link_leads_to_its_turn(tab: Tab, tmp_path: Path) -> None:
    tab.open(_page(tmp_path, session_page(INES, GOOD, card(GOOD))), 1280)
    tab.value("document.querySelector('a[href^=\"#turn-\"]').click()")
    assert tab.value("document.querySelector(':target').tagName") == "ARTICLE"
