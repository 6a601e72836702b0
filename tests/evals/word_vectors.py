"""Writes `simulator/language/word_vectors.npz`: run as `python -m tests.evals.word_vectors`.

The words are those that the most visitors' lines hold, of the sets that are learned from: none that only a counted
line has. Each is encoded alone, brought to one length, and kept in eight bits.
"""

from collections import Counter
from collections.abc import Iterator

import numpy as np

from simulator import locations
from simulator.language.fact_use import said
from simulator.language.meaning import DIMENSIONS, Remembering, _load
from simulator.language.word_vectors import FILE, STEPS
from tests.evals.dialogue import DATA, rows
from tests.evals.openness import items

MOST = 1500
"""Words that are kept, in three quarters of a megabyte: they are three of four distinct ones of an unread line."""


def lines() -> Iterator[str]:
    """What visitors say in the sets that are learned from."""
    for file in sorted((DATA.parent / "fifth").glob("*.grounding.txt")):
        yield from (line.split("|", 2)[2] for line in file.read_text("utf-8").splitlines() if line.count("|") > 1)
    yield from (row["line"] for row in rows(DATA) if row["split"] == "fitted")
    yield from (item.text for item in items("career", "tune"))


def main() -> None:
    """Counts, encodes and writes."""
    counts: Counter[str] = Counter()
    for line in lines():
        lows = (token.low.removesuffix("'s") for token in said(line).tokens if not token.mark)
        counts.update(sorted({low for low in lows if low and not low[0].isdigit()}))
    words = [word for word, _ in sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:MOST]]
    vectors = Remembering(DIMENSIONS, lambda: _load(locations.own("cache"))).vectors(words)
    steps = STEPS * vectors / np.abs(vectors).max(axis=1, keepdims=True)
    np.savez_compressed(FILE, words=np.array(" ".join(words)), rows=steps.round().astype(np.int8))
    print(f"{len(words)} words, {FILE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
