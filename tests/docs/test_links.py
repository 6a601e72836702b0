"""No link of a page leads nowhere."""

import re
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, anchors, links, name


def dead(page: Path, text: str) -> list[str]:
    """The links of a page at this place that lead nowhere; those to the network are not followed."""
    found = []
    for link in links(text):
        path, _, anchor = link.partition("#")
        if re.match(r"[a-z]+:", link):
            continue
        target = page.parent / path if path else page
        known = (
            text if target == page else target.read_text("utf-8") if target.suffix == ".md" and target.is_file() else ""
        )
        if not target.exists() or (anchor and anchor not in anchors(known)):
            found.append(link)
    return found


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    assert dead(page, page.read_text("utf-8")) == []


def test_dead_links_are_found() -> None:
    text = "# A place\n[a](#a-place) [b](#elsewhere) ![c](gone.png) [d](docs/scoring.md#change-the-numbers)\n"
    text += "[e](docs/scoring.md#nothing) [f](https://example.org/) `[g](in-code.md)`\n```\n[h](in-a-block.md)\n```\n"
    assert dead(ROOT / "README.md", text) == ["#elsewhere", "gone.png", "docs/scoring.md#nothing"]


def test_every_picture_is_described() -> None:
    for page in PAGES:
        assert "![](" not in page.read_text("utf-8"), name(page)
