"""How long a library of two thousand pages takes to list, to search and to check."""

import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from simulator import locations
from simulator.authoring.library import Library
from simulator.authoring.personas import read_persona
from simulator.tui.finding import matches
from tests.bench.machine import quick, spread, table

T = TypeVar("T")
PAGES = 2000
_SETTLES = 2.1
SEARCHES = ("bank", "warm coffee", "nobody at all", "design ber")


def run() -> str:
    """The table: the first listing of these files, every later one, a search, and the check of a page.

    Later listings have the index of cards, whose clock of changes has settled two seconds after the pages were written.
    """
    shipped = sorted(locations.shipped("personas").glob("*.md"))
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder, "personas")
        own.mkdir()
        for number in range(PAGES):
            page = shipped[number % len(shipped)]
            text = re.sub(r"(?m)^name: .*$", rf"\g<0> {number}", page.read_text("utf-8"), count=1)
            (own / f"{page.stem}-{number}.md").write_text(text, "utf-8")
        library = Library(own, own / "none", Path(folder, "cache", "cards.json"))
        first, cards = _timed(lambda: library.personas().cards)
        time.sleep(_SETTLES)
        library.personas()
        again = [_timed(library.personas)[0] for _ in range(2 if quick() else 5)]
        searched = [
            _timed(lambda words=words: [c for c in cards if matches(c, words, None)])[0]  # type: ignore[misc]
            for words in SEARCHES
        ]
        checked = [_timed(lambda page=page: read_persona(page))[0] for page in sorted(own.glob("*.md"))[:100]]  # type: ignore[misc]
    rows = [
        ("listed for the first time", first, first, first),
        ("listed again", *spread(again)),
        ("searched", *spread(searched)),
        ("one page checked", *spread(checked)),
    ]
    return table((f"{len(cards)} pages, seconds", "median", "95 %", "worst"), [(n, *map(_fine, f)) for n, *f in rows])


def _fine(seconds: float) -> str:
    return f"{seconds:.3f}"


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    begin = time.perf_counter()
    result = work()
    return time.perf_counter() - begin, result
