"""The site holds every page, is built without a complaint, and asks nothing of the network."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.docs.pages import PAGES, ROOT
from tests.report.browser import BROWSER, browser

CONFIG = ROOT / "mkdocs.yml"


def _leaves(nav: Any) -> list[str]:
    if isinstance(nav, str):
        return [nav]
    return [leaf for under in (nav.values() if isinstance(nav, dict) else nav) for leaf in _leaves(under)]


def test_every_page_is_in_the_contents_once() -> None:
    there = [page.relative_to(ROOT / "docs").as_posix() for page in PAGES if page.is_relative_to(ROOT / "docs")]
    assert sorted(_leaves(yaml.safe_load(CONFIG.read_text("utf-8"))["nav"])) == sorted(there)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("material", reason="the extra `docs` is not installed")
    out = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--strict",
            "--quiet",
            "--config-file",
            str(CONFIG),
            "--site-dir",
            str(out),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return out


_ASKS = re.compile(r"""<(?:script|img|iframe|source|link)\b[^>]*?(?:src|href)=["']?((?:https?:)?//[^"'\s>]+)""")
_STYLE_ASKS = re.compile(r"(?:@import\s+|url\()\s*[\"']?((?:https?:)?//[^\"')\s]+)")


def asks(text: str) -> list[str]:
    """The addresses that a page or a style sheet fetches by itself; a link to follow is none."""
    return _ASKS.findall(text) + _STYLE_ASKS.findall(text)


def test_no_page_asks_for_anything_on_the_network(site: Path) -> None:
    pages = [*site.rglob("*.html"), *site.rglob("*.css")]
    assert len(pages) > 8
    assert {path.name: found for path in pages if (found := asks(path.read_text("utf-8")))} == {}
    # The theme's script fetches these by itself where a page has a repository, a diagram or a search.
    html = "".join(page.read_text("utf-8") for page in site.rglob("*.html"))
    assert 'data-md-component="source"' not in html
    assert 'class="mermaid"' not in html


def test_what_asks_is_found() -> None:
    assert asks('<link rel="stylesheet" href="https://a.example/b.css"><a href="https://c.example/">c</a>') == [
        "https://a.example/b.css"
    ]
    assert asks("<script src=//a.example/b.js></script><img src='pictures/a.png'>") == ["//a.example/b.js"]
    assert asks("@font-face { src: url(https://a.example/f.woff2) } b { background: url(a.png) }") == [
        "https://a.example/f.woff2"
    ]


def test_pictures_come_along_and_programs_do_not(site: Path) -> None:
    assert (site / "pictures" / "review.png").is_file()
    assert not list(site.rglob("*.py"))


@pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed on this machine")
@pytest.mark.parametrize("width", [360, 1280])
def test_a_browser_asks_for_nothing_and_complains_of_nothing(site: Path, tmp_path: Path, width: int) -> None:
    with browser(tmp_path) as tab:
        for page in ("index.html", "for-coaches.html"):
            tab.open(site / page, width)
            asked = [event["request"]["url"] for event in tab.told("Network.requestWillBeSent")]
            assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
            assert tab.told("Log.entryAdded", "Runtime.exceptionThrown") == []
            assert tab.value("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
