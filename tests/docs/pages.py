"""The pages that people read, and what stands on them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def name(page: Path) -> str:
    """The page's place in the project."""
    return page.relative_to(ROOT).as_posix()


def blocks(text: str, language: str | None = None) -> list[str]:
    """The code blocks of a page, or those of one language."""
    return [block for kind, block in _BLOCK.findall(text) if language is None or kind == language]


def links(text: str) -> list[str]:
    """Where its links and pictures lead, those in code left out."""
    return _LINK.findall(re.sub(r"`[^`\n]*`", "", _BLOCK.sub("", text)))


def anchors(text: str) -> set[str]:
    """What a link to a heading may name, as GitHub and MkDocs both make it of plain words."""
    headings = re.findall(r"^#+ (.+)$", _BLOCK.sub("", text), re.MULTILINE)
    return {re.sub(r"\s+", "-", re.sub(r"[^\w\s-]", "", heading.lower()).strip()) for heading in headings}


def commands(text: str) -> list[str]:
    """Every line of a code block that calls `coffeechat`, without what is piped into it."""
    lines = [line for block in blocks(text) for line in block.splitlines()]
    lines += re.findall(r"^    (coffeechat .*)$", text, re.MULTILINE)
    found = (re.match(r"(?:\$ )?(?:.* \| )?(coffeechat(?: .*)?)$", line.strip()) for line in lines)
    return [match[1] for match in found if match]


def mentions(text: str) -> list[str]:
    """Every command that a sentence names; it may leave out what the command needs."""
    return re.findall(r"`(coffeechat [^`\n]+)`", _BLOCK.sub("", text))
