"""How two words stand to each other: one thing, kinds of one sort, opposites; from WordNet 3.0.

`words.txt.gz` beside this module holds the nouns, verbs and adjectives with their first senses; how it is made stands
in `tests/language/build_words.py`, its licence in `words-licence.txt`.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("words.txt.gz")
_FIRST = 2
"""Senses that are compared: the later ones are seldom meant."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The database: the sense above each sense (-1 at the top), and what is known of each word."""

    above: tuple[int, ...]
    rows: dict[str, str]


@cache
def _words() -> _Words:
    lines = gzip.decompress(_FILE.read_bytes()).decode("ascii").splitlines()
    above = tuple(i - int(step) if step != "0" else -1 for i, step in enumerate(lines[0].split()))
    return _Words(above, dict(line.split(" ", 1) for line in lines[1:]))


def known(word: str) -> bool:
    """Whether WordNet has this lower-case word, as it stands or in the singular."""
    return _row(word) != ""


def is_verb(word: str) -> bool:
    """Whether the word can be a verb."""
    return any(group.startswith("v") for group in _row(word).split(" ")[0].lstrip("+").split(";"))


def is_adjective(word: str) -> bool:
    """Whether the word is an adjective first of all."""
    return _row(word).lstrip("+").startswith("a")


def is_noun(word: str) -> bool:
    """Whether the word can be a noun."""
    return any(group.startswith("n") for group in _row(word).split(" ")[0].lstrip("+").split(";"))


def everyday(word: str) -> bool:
    """Whether this is one of the thousand or so commonest words, which prove little wherever they stand."""
    return _row(word).startswith("+")


def derived(a: str, b: str) -> bool:
    """Whether two words are forms of one, or one comes from the other: `puppeteer` and `puppet`."""
    mine, theirs = _bases(a), _bases(b)
    return bool(mine & theirs or mine & _related(b) or theirs & _related(a))


def same(a: str, b: str) -> bool:
    """Whether two words share a sense, come from one another (`puppeteer`, `puppet`), or one is a kind of the other."""
    if derived(a, b):
        return True
    mine, theirs = _chains(a), _chains(b)
    return any(_holds(x, y[0]) or _holds(y, x[0]) for x in mine for y in theirs)


def within(word: str) -> frozenset[str]:
    """Countries and regions that a town lies in; a name of two words is written with a `_` between, here too."""
    return frozenset(w[1:] for w in _related(word) if w[0] == "<")


def opposite(a: str, b: str) -> bool:
    """Whether two words are opposites, in whatever form: `first` and `last`, `oldest` and `youngest`."""
    pairs = ((x, y) for x in _bare(a) for y in _bare(b))
    return any("!" + x in _related(y) or "!" + y in _related(x) for x, y in pairs)


def nearness(a: str, b: str) -> float:
    """How near two nouns or two verbs lie in the tree of kinds, 0 to 1 (Wu and Palmer 1994): `horse`, `cow` 0.75."""
    return _nearness(a, b) if a <= b else _nearness(b, a)


@lru_cache(maxsize=65536)
def wider(a: str, b: str) -> bool:
    """Whether the first word names a kind that the second is one of: `vessel` of `ferry`, `relative` of `aunt`."""
    tops = {chain[0] for chain in _chains(a)}
    return any(tops & set(chain[1:]) for chain in _chains(b))


def one_sense(a: str, b: str) -> bool:
    """Whether two words are names of one thing: `film` and `movie`."""
    mine, theirs = ({chain[0] for chain in _chains(word)} for word in (a, b))
    return bool(mine & theirs)


def sisters(a: str, b: str) -> bool:
    """Whether two words are kinds of one narrow kind, and not one thing: `nephew` and `niece`, `trumpet` and `horn`."""
    if one_sense(a, b) or wider(a, b) or wider(b, a):
        return False
    above = ({chain[1] for chain in _chains(word) if len(chain) > _DEEP} for word in (a, b))
    return bool(set.intersection(*above))


def is_a(word: str, *kinds: str) -> bool:
    """Whether the word, in its first sense, is one of these kinds (each meant in its first sense as a noun)."""
    tops = {chain[0] for kind in kinds for chain in _chains(kind)[:1]}
    return any(tops & set(chain) for chain in _chains(word)[:1])


def may_be(word: str, kind: str) -> bool:
    """Whether the word, in one of its first senses, is of this kind."""
    top = next((chain[0] for chain in _chains(kind)), None)
    return word not in ("computer", "computers") and any(top in chain for chain in _chains(word))


_DEEP = 5
"""Steps from the top from which a kind is narrow enough to stand for what it holds: `animal` is, `thing` is not."""


@lru_cache(maxsize=16384)
def _root(word: str) -> str:
    """The form under which WordNet has this word (`women`: `woman`, `baking`: `bake`); itself where it has none."""
    rows = _words().rows
    for form in _forms(word):
        row = rows.get(form)
        if row is not None:
            return row[1:] if row[0] == "=" else form
    return word


@lru_cache(maxsize=16384)
def _bases(word: str) -> frozenset[str]:
    """What a form may come from: `won` is a coin, and the past of `win`."""
    return frozenset({_root(word), *(w[1:] for w in _related(word) if w[0] == "=")})


@lru_cache(maxsize=16384)
def _bare(word: str) -> frozenset[str]:
    """What a form comes from, and what it may be a form of though it is a word by itself: `closed`, `older`."""
    rows = _words().rows
    found = set(_bases(word))
    for ending in ("ed", "er", "est"):
        if word.endswith(ending) and len(word) >= len(ending) + 3:
            bare = word[: -len(ending)]
            forms = (bare, bare + "e", bare[:-1] if bare[-1] == bare[-2] else bare, bare[:-1] + "y")
            found.update(form for form in forms if form in rows and not rows[form].startswith("="))
    return frozenset(found)


def _forms(word: str) -> Iterator[str]:
    yield word
    if word.endswith("men"):
        yield word[:-3] + "man"
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
        yield from [word[:-2]] if word.endswith("es") else []
        yield from [word[:-3] + "y"] if word.endswith("ies") else []
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) >= len(ending) + 3:
            bare = word[: -len(ending)]
            yield from (bare, bare + "e", bare[:-1] if bare[-1] == bare[-2] else bare)


def _holds(chain: tuple[int, ...], sense: int) -> bool:
    """Whether a sense is the first of this chain, or lies above it and is narrow enough to stand for it."""
    return sense in chain and (chain[0] == sense or len(chain) - chain.index(sense) >= _DEEP)


def _row(word: str) -> str:
    return _words().rows.get(_root(word), "")


@lru_cache(maxsize=8192)
def _chains(word: str) -> tuple[tuple[int, ...], ...]:
    """Each first sense with all that lie above it, nouns before verbs before adjectives."""
    row = _row(word)
    found = []
    for group in row.split(" ")[0].lstrip("+").split(";") if row else ():
        for sense in group[1:].split(",")[:_FIRST]:
            chain = [int(sense)]
            while _words().above[chain[-1]] >= 0:
                chain.append(_words().above[chain[-1]])
            found.append(tuple(chain))
    return tuple(found)


@lru_cache(maxsize=8192)
def _related(word: str) -> frozenset[str]:
    """Words that it comes from or that come from it; with a `!` its opposites, with a `<` where it lies."""
    _, _, related = _row(word).partition(" ")
    return frozenset(related.split(",")) - {""}


@lru_cache(maxsize=65536)
def _nearness(a: str, b: str) -> float:
    best = 0.0
    for x in _chains(a):
        for y in _chains(b):
            above = set(y)
            meet = next((k for k, sense in enumerate(x) if sense in above), None)
            if meet is not None:
                best = max(best, 2 * (len(x) - meet) / (len(x) + len(y)))
    return round(best, 3)
