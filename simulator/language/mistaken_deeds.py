"""Deeds and times of a life that the page would tell and does not: somebody else's career."""

from collections.abc import Iterator, Sequence

from simulator.language.career_words import TRIGGERS, Relation
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import YOU, claimed, granted, possessed
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.meaning import similarity
from simulator.language.page_index import WEAK
from simulator.language.tokens import Token
from simulator.language.wordlists import bag
from simulator.patterns import compiled

NEAR = 0.72
"""Similarity to a word of the page from which a strange word may be the page's own in other words."""

_LIFE = bag("years year time days stint career past summers months background job role")
_AFTER_LIFE = bag("in as at with on for")
_TOLD = bag("read saw seen noticed heard understand gather")
_PAST = bag("""
went took began ran built wrote spoke gave led left grew came got made held brought sold bought drove flew sang swam
won taught fought caught rode wore spent cut set became
""")
_DEEDS = bag("""
close closed open opened launch launched build built write wrote design designed found founded win won sell sold start
started create created invent invented publish published direct directed lead led save saved
""")
_ENDS = bag("how what why when where which who did do does is are was were can could would will i and but so because")
_CALLING_BACK = compiled(
    r"\byou(?:'ve| have| had)? (?:just )?(?:said|mentioned|told|talked|spoke|described|answered|explained)\b"
)
_DESCRIBING = compiled(r"(?:ful|ous|ive|able|ible|est|ly|less|ish)$")


def wrong_deeds(check: Check) -> Iterator[Mistake]:
    """Every time of life or deed that is ascribed to this person, and of which the page knows no word.

    `your years in advertising`, `I read that you climbed …`, `why did you close the bakery`.
    """
    if _CALLING_BACK.search(" ".join(t.low for t in check.tokens)):
        return
    for i, token in enumerate(check.tokens):
        if i in check.said.about_self:
            continue
        if token.low in _LIFE:
            yield from _time_of_life(check, i)
        elif token.low in YOU:
            yield from _deed(check, i)
        elif token.low in _ORIGIN or (
            token.low == "grow" and check.tokens[i + 1 : i + 2] and check.tokens[i + 1].low == "up"
        ):
            yield from _origin(check, i)


def _origin(check: Check, i: int) -> Iterator[Mistake]:
    """`growing up on a coffee plantation`, where a fact tells of another childhood."""
    known = [p for p in check.related(Relation.BORN) if p.fact.of_persona]
    if not known or not (claimed(check.said, i, check.page) or possessed(check.said, i)):
        return
    places = [k for k in _phrase(check.tokens, i + 1) if check.tokens[k].key not in GENERAL]
    told = [k for k in places if check.tokens[k].low not in GRAMMAR and check.tokens[k].low not in TRIGGERS]
    if not told or any(n.begin <= k < n.stop for n in check.said.numbers for k in told):
        return
    facts = {p.fact.fact.id: p.fact for p in known}.values()
    if any(
        check.held(check.tokens[k], f) is not None or check.tokens[k].low in check.heard for k in told for f in facts
    ):
        return
    if not check.known_together(frozenset(check.tokens[k].key for k in told)):
        yield Mistake(i, told[-1] + 1, check.nearest(known))


_ORIGIN = bag("growing grew raised childhood upbringing")


def _time_of_life(check: Check, i: int) -> Iterator[Mistake]:
    toks = check.tokens
    if i + 2 >= len(toks) or toks[i + 1].low not in _AFTER_LIFE or not possessed(check.said, i):
        return
    if {"today", "free", "spare"} & {t.low for t in toks[max(0, i - 2) : i]}:
        return
    strange = _strange(check, _phrase(toks, i + 2))
    if strange:
        yield Mistake(i, strange[-1] + 1)


def _deed(check: Check, i: int) -> Iterator[Mistake]:
    toks = check.tokens
    if i + 2 >= len(toks):
        return
    verb = i + 1
    while verb < len(toks) - 1 and toks[verb].low in (
        "have",
        "had",
        "once",
        "also",
        "recently",
        "first",
        "just",
        "'ve",
    ):
        verb += 1
    low = toks[verb].low
    before = [t.low for t in toks[max(0, i - 4) : i]]
    asked = before[-1:] == ["did"] and bool({"why", "how"} & set(before))
    if asked:
        # `Why did you close the bakery?` takes the deed for granted where it is a deed and not a way of working.
        if low not in _DEEDS or toks[verb + 1].low not in ("the", "your", "a", "an"):
            return
    elif (
        not (low.endswith("ed") or low in _PAST)
        or not granted(check.said, verb)
        or (before[-1:] and before[-1] in ("did", "do", "have", "had", "if", "would", "could"))
        or not (_TOLD & {t.low for t in toks[:i]} or i == 0 or not before or before[-1] in _OPENERS or toks[i].first)
    ):
        return
    strange = _strange(check, _phrase(toks, verb + 1))
    if strange and (asked or low in TRIGGERS or low in _DEEDS or _TOLD & {t.low for t in toks[:i]}):
        yield Mistake(verb, strange[-1] + 1)


_OPENERS = bag("when after since before once that because so and while . ? ! ,")


def _phrase(toks: Sequence[Token], begin: int) -> list[int]:
    """The tokens that belong to what was done: up to the next clause."""
    found = []
    for i in range(begin, min(len(toks), begin + 8)):
        low = toks[i].low
        if toks[i].mark or (low in _ENDS and not (low == "and" and i > begin)) or low in YOU:
            break
        if low in ("shape", "help", "prepare", "teach", "change", "influence", "make", "give", "feel", "affect"):
            break
        found.append(i)
    return found


def _strange(check: Check, places: Sequence[int]) -> list[int]:
    """The telling words among these, if the page knows not one of them, in any words; else none."""
    toks = check.tokens
    telling = []
    for i in places:
        token = toks[i]
        low = token.low.removesuffix("'s")
        if low in GRAMMAR or low[0].isdigit() or token.key in GENERAL or low in TRIGGERS:
            continue
        if token.key in check.page.trade or any(n.begin <= i < n.stop for n in check.said.numbers):
            continue
        strange = low not in check.page.support_lows
        if low in check.heard or low in check.page.around or (strange and check.known_name((low,))):
            return []
        if _DESCRIBING.search(low):
            continue
        telling.append(i)
    keys = frozenset(toks[i].key for i in telling)
    if (
        not telling
        or check.known_together(keys)
        or any(keys & told for told in check.page.told[1 : 1 + len(check.page.facts)])
    ):
        return []
    known = sorted({t.low for f in check.page.facts for t in f.tokens if f.weights.get(t.key, 0.0) >= WEAK - 0.1})
    persona = check.page.persona
    vectors = check.meaning.vectors([*(toks[i].low for i in telling), persona.role, persona.industry, *known])
    for own in vectors[: len(telling)]:
        if any(similarity(own, other) >= NEAR for other in vectors[len(telling) :]):
            return []
    return telling
