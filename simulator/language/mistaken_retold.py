"""A fact retold with a word of the same sort exchanged: `nineteen elephants to Zambia` where the fact has rhinos."""

from collections.abc import Iterator, Mapping, Sequence

from simulator.language import word_kin
from simulator.language.career_words import TRIGGERS
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import YOU, granted
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.meaning import similarity
from simulator.language.names import alike
from simulator.language.page_index import PageFact
from simulator.language.tokens import Token
from simulator.language.wordlists import bag

_SIBLINGS = 0.62
"""Nearness in the tree of kinds from which two words are of one sort; persons are near everyone, see `_PEOPLE`."""
_PEOPLE = 0.76
_ALIKE = 0.72
"""Similarity of meaning from which two words are the same thing said differently."""
_UNLIKE = 0.3
"""Similarity below which two words are not spoken of in one breath, whatever the tree says."""
_ANCHORED = 0.75
"""Weight of the words around an exchanged one from which the fact is certainly meant."""
_FAR = 2
"""Telling words that may stand between an exchanged word and the words that it shares with the fact."""

_BREAKS = bag("""
how what why when where which who whose do does did is are was were will would can could should i i'm i've but because
""")
_EFFECTS = bag("""
prepare shape help teach change influence make give feel affect mean bring add matter compare differ inform teaches
changes helps makes gives shapes influences relax inspire
""")
_COMPARING = bag("like versus than between unlike compared other rather instead besides not never besides also too")


def wrong_retellings(check: Check) -> Iterator[Mistake]:
    """Every word that stands where the fact that is spoken of has another one of the same sort."""
    toks = check.tokens
    asked = [i for i in range(len(toks)) if _claimable(check, i)]
    for fact in check.page.facts:
        shared = _shared(check, fact)
        if not shared:
            continue
        for i in asked:
            if i in shared:
                continue
            found = _exchanged(check, fact, i, shared)
            if found:
                yield Mistake(i, i + 1, fact)


def _claimable(check: Check, i: int) -> bool:
    """Whether the word at token `i` could be a wrong detail: telling, told as so, and new to the page and the talk."""
    token = check.tokens[i]
    low = token.low.removesuffix("'s")
    if token.mark or low in GRAMMAR or low[0].isdigit() or i in check.said.about_self:
        return False
    if low in check.heard or token.key in check.heard_keys or not granted(check.said, i):
        return False
    if any(n.begin <= i < n.stop for n in check.said.numbers):
        return False
    return not {t.low for t in check.tokens[max(0, i - 3) : i]} & _COMPARING


def _shared(check: Check, fact: PageFact) -> Mapping[int, tuple[float, tuple[int, ...]]]:
    """Tokens of the utterance that the fact has too: their weight, and where they stand in the fact."""
    found: dict[int, tuple[float, tuple[int, ...]]] = {}
    for i, token in enumerate(check.tokens):
        low = token.low.removesuffix("'s")
        if token.mark or low in GRAMMAR or i in check.said.about_self:
            continue
        places = tuple(
            k
            for k, t in enumerate(fact.tokens)
            if t.key == token.key or (t.low in fact.names and alike(low, t.low.removesuffix("'s")))
        )
        if places:
            found[i] = (max(fact.weights.get(fact.tokens[k].key, 0.2) for k in places), places)
    return found


def _exchanged(check: Check, fact: PageFact, i: int, shared: Mapping[int, tuple[float, tuple[int, ...]]]) -> bool:
    toks = check.tokens
    low = toks[i].low.removesuffix("'s")
    near = [j for j in shared if _near(toks, i, j)]
    if sum(shared[j][0] for j in near) < _ANCHORED or _knows(check, i, near):
        return False
    there = {k for _, places in shared.values() for k in places}
    for k, token in enumerate(fact.tokens):
        other = token.low.removesuffix("'s")
        if k in there or token.mark or other in GRAMMAR or other[0].isdigit():
            continue
        if not any(_near(fact.tokens, k, at) for j in near for at in shared[j][1]):
            continue
        if _one_sort(check, low, other, toks[i], token) and not _is_there(check, low, fact):
            return True
    return False


def _near(toks: Sequence[Token], a: int, b: int) -> bool:
    """Whether two words stand in one phrase, with few telling words and no new clause between them."""
    first, last = min(a, b), max(a, b)
    between = toks[first + 1 : last]
    if any(t.mark and t.low != "," or t.low in _BREAKS or t.low in _EFFECTS for t in between):
        return False
    return sum(t.low not in GRAMMAR and not t.mark for t in between) <= _FAR


def _knows(check: Check, i: int, near: Sequence[int]) -> bool:
    """Whether some fact, paragraph or story speaks of this word beside what it stands with."""
    keys = frozenset(check.tokens[j].key for j in near)
    own = check.tokens[i].key
    return any(own in told and keys & told for told in check.page.told)


def _is_there(check: Check, low: str, fact: PageFact) -> bool:
    """Whether the fact has this word in other words."""
    others = sorted({t.low.removesuffix("'s") for t in fact.tokens if not t.mark and t.low not in GRAMMAR})
    if any(word_kin.same(low, o) and not word_kin.opposite(low, o) for o in others):
        return True
    own, *vectors = check.meaning.vectors([low, *others])
    return any(
        similarity(own, v) >= _ALIKE and not word_kin.opposite(low, o) for o, v in zip(others, vectors, strict=True)
    )


def _one_sort(check: Check, low: str, other: str, token: Token, true: Token) -> bool:
    if word_kin.opposite(low, other):
        return True
    if token.key in GENERAL or true.key in GENERAL or word_kin.same(low, other):
        return False
    if (low in TRIGGERS) != (other in TRIGGERS):
        return False
    near = word_kin.nearness(low, other)
    people = word_kin.is_a(low, "person") and word_kin.is_a(other, "person")
    if near < (_PEOPLE if people else _SIBLINGS):
        return False
    a, b = check.meaning.vectors([low, other])
    return similarity(a, b) >= _UNLIKE
