"""A list of questions that a coach has already, as plain text or as a table, made into a question bank page."""

import csv
from collections.abc import Sequence

from simulator.authoring.banks import parse_bank
from simulator.authoring.markdown import escaped, plain, quoted
from simulator.domain.bank import BankCategory
from simulator.patterns import compiled

UNSORTED = "Questions"
"""The category of questions that stand under none."""

_MARK = compiled(r"^(?:[-*+•–—]|\(?\d{1,3}[.):]|\(?[a-zA-Z][.)])\s+")
# What lists put before their entries.
_HEADS = {"question": "question", "questions": "question", "category": "category", "topic": "category"}
_LONGEST_NAME = 3
_ASKING = frozenset(
    """how what what's why when where who which whose tell describe walk talk share explain give show name say do does
    did is are was were can could would will should have has any""".split()
)
_QUOTES = ('""', "“”", "„“", "«»", "»«", "''", "‘’")
_LONGEST_HEADING = 8
# Words: what is longer and ends in a colon is a sentence that introduces something.


def from_text(text: str) -> tuple[BankCategory, ...]:
    """One question a line. A line after `#`, a short one that ends with a colon, or a bare name begins a category."""
    found: dict[str, list[str]] = {}
    heading = UNSORTED
    lines = [said for line in text.splitlines() if (said := plain(line))]
    asks = sum("?" in said for said in lines) * 2 > len(lines)
    for said in lines:
        if said.startswith("#"):
            heading = said.lstrip("#").strip() or UNSORTED
        elif said.endswith(":") and "?" not in said and len(said.split()) <= _LONGEST_HEADING:
            heading = _MARK.sub("", said)[:-1].strip() or UNSORTED
        elif asks and _is_name(said):
            heading = said
        else:
            _add(found, heading, _unquoted(_MARK.sub("", said)))
    return _categories(found)


def from_table(text: str) -> tuple[BankCategory, ...]:
    """A table with commas, semicolons or tabs. The columns are known by their heads, else by what stands in them."""
    rows = [row for row in csv.reader(text.splitlines(), delimiter=_delimiter(text)) if any(c.strip() for c in row)]
    if not rows:
        return ()
    heads = [_HEADS.get(cell.strip().lower()) for cell in rows[0]]
    if "question" in heads:
        asked, sort = heads.index("question"), heads.index("category") if "category" in heads else None
        rows = rows[1:]
    else:
        width = max(map(len, rows))
        marks = [sum("?" in cell for cell in _column(rows, place)) for place in range(width)]
        asked = max(range(width), key=lambda place: (marks[place], len("".join(_column(rows, place)))))
        others = [place for place in range(width) if place != asked]
        sort = min(others, key=lambda place: len(set(_column(rows, place)))) if others else None
    found: dict[str, list[str]] = {}
    for row in rows:
        heading = plain(row[sort]) if sort is not None and sort < len(row) else ""
        _add(found, heading or UNSORTED, plain(row[asked]) if asked < len(row) else "")
    return _categories(found)


def bank_page(name: str, categories: Sequence[BankCategory], source: str = "") -> str:
    """The page of a bank; what the reader would take for a mark of Markdown is escaped, so that it reads back whole."""
    lines = ["---", "format: 1", f"name: {quoted(name)}"]
    lines += [f"source: {quoted(source)}"] if source else []
    lines.append("---")
    for category in categories:
        lines += ["", f"## {escaped(category.heading)}", ""]
        lines += [f"- {escaped(question)}" for question in category.questions]
    return "\n".join(lines) + "\n"


def _is_name(said: str) -> bool:
    """Whether a line in a list of questions names what follows: one to three words, without a mark at either end."""
    first = said.split()[0].lower()
    return said[-1].isalpha() and said[0].isupper() and len(said.split()) <= _LONGEST_NAME and first not in _ASKING


def _unquoted(said: str) -> str:
    """The words without quotation marks that stand around all of them."""
    inside = said[1:-1].strip()
    return inside if said[:1] + said[-1:] in _QUOTES and not set(inside) & set('"“”„«»') else said


def _add(found: dict[str, list[str]], heading: str, question: str) -> None:
    """Each question once, and none without a letter; categories that differ in case only are one."""
    if any(c.isalpha() for c in question) and not any(question in held for held in found.values()):
        known = next((name for name in found if name.casefold() == heading.casefold()), heading)
        found.setdefault(known, []).append(question)


def _categories(found: dict[str, list[str]]) -> tuple[BankCategory, ...]:
    return tuple(BankCategory(heading, tuple(questions)) for heading, questions in found.items())


def _delimiter(text: str) -> str:
    """Whichever of the three stands in most lines."""
    lines = text.splitlines()
    return max("\t;,", key=lambda mark: sum(mark in line for line in lines))


def _column(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    return [row[place].strip() if place < len(row) else "" for row in rows]


def reads_back(page: str, categories: Sequence[BankCategory]) -> bool:
    """Whether the reader finds on this page just these categories."""
    bank, _ = parse_bank(page, "x", "x")
    return bank is not None and list(bank.categories) == list(categories)
