"""Which public facts the words of an utterance draw on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from simulator.language.career_words import TRIGGERS
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.fact_heard import heard_as, means_itself, with_house
from simulator.language.names import alike
from simulator.language.page_index import (
    ENOUGH,
    NAMED,
    OF_THE_TRADE,
    RARE,
    TELLING,
    WEAK,
    Page,
    PageFact,
    side_by_side,
    units_near,
)
from simulator.language.tokens import Number, Token, numbers, tokens
from simulator.language.typed_values import Value, values
from simulator.language.wordlists import bag

BESIDES = 1.5
"""Weight from which a further fact is named: a second single word is more often chance than meant."""

_TWO_AS_ONE = 1.3
"""What a name counts more that was heard as two words: hardly anything else sounds so."""

_POINTERS = bag("your yours his her their its the that this those these")
_ALL_KINDS = bag("a an any some every each no most many")
_STOPS = bag(
    """i we they you he she how what why when where who which do does did is are was were will would can could should
    and or but so because if"""
)
_RESEARCH = bag(
    "read saw seen noticed notice see heard looked understand gather profile website linkedin bio page article"
)
_FIRST = bag("i i'm i've i'd im ive my me we our myself")
_RESEARCH_VERBS = bag(
    "read saw seen noticed notice see heard looked understand gather know believe think wonder wondering"
)
_LIFE_NOUNS = bag("years year time days stint background past degree training apprenticeship months summers career")
_ASKING = bag("did do have had are were would could can should will might if")
_DECADES = {
    word: 10 * n
    for n, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2)
}
ERAS = {
    low: years
    for words, years in (
        ("pandemic covid coronavirus lockdown lockdowns", (2020, 2021)),
        ("millennium", (2000,)),
    )
    for low in words.split()
}
"""Times that people name and a page gives in years."""
_GENERALLY = bag("like does do would should could can will is are must did there's if")
_BINDING = bag("at in of from for on with about")
_ADDRESS = bag("you your you've you're")
_PAST = bag("""
went took began ran built wrote spoke gave led left kept grew came saw got made held brought sold bought drove flew sang
swam won met taught fought caught found fell chose rode wore spent cut put set
""")
_PAST_AUX = bag("did was were had been used")


_DOING = frozenset(t.key for word in TRIGGERS for t in tokens(word))
"""Keys of the verbs of any career: `become`, `work`, `join`."""


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance made ready: its tokens and numbers, and which tokens are about the visitor."""

    text: str
    tokens: tuple[Token, ...]
    numbers: tuple[Number, ...]
    about_self: frozenset[int]
    values: tuple[Value, ...]
    matched: dict[tuple[int, str, frozenset[int]], "Use"] = field(default_factory=dict, repr=False, compare=False)
    """What `match` has found: every rule asks again how strongly each fact is spoken of."""

    def quote(self, begin: int, stop: int) -> str:
        """The words of tokens `begin` to `stop` (not included), as they stand in the text."""
        return self.text[self.tokens[begin].start : self.tokens[stop - 1].end]


@dataclass(frozen=True, slots=True)
class Use:
    """A fact that an utterance draws on: which tokens of the utterance, and how sure."""

    fact: PageFact
    places: tuple[int, ...]
    weight: float


def said(text: str, house: Iterable[str] = ()) -> Said:
    """The utterance, taken apart; `house` are the words of the employer's name, which may have been misheard."""
    toks = with_house(tokens(text), house)
    return Said(text, toks, numbers(toks), frozenset(_about_self(toks)), values(toks))


def uses(utterance: Said, page: Page) -> tuple[Use, ...]:
    """The facts that it uses, surest first; words that one fact explains are not counted for another.

    Two facts that the same words fit equally well are both named.
    """
    found = [use for fact in page.facts if (use := match(utterance, fact, page)).weight > 0]
    found.sort(key=lambda u: (-u.weight, u.fact.order))
    chosen: list[Use] = []
    for use in found:
        if use.weight < ENOUGH:
            continue
        better = [c for c in chosen if set(c.places) & set(use.places)]
        if not better:
            if not chosen or use.weight >= BESIDES:
                chosen.append(use)
        elif all(c.weight == use.weight and c.places == use.places for c in better):
            if len(better) < 2:
                chosen.append(use)
        else:
            taken = {p for c in better for p in c.places}
            rest = match(utterance, use.fact, page, without=frozenset(taken))
            if rest.weight >= BESIDES or (use.weight >= BESIDES and _counts(utterance, rest)):
                chosen.append(rest)
    return tuple(chosen)


def _counts(utterance: Said, rest: Use) -> bool:
    """Whether a number is left that only this fact has: `nine years of chocolate` beside a bay for chocolate."""
    return any(n.begin in rest.places and rest.weight > 0 for n in utterance.numbers)


def match(utterance: Said, fact: PageFact, page: Page, without: frozenset[int] = frozenset()) -> Use:
    """How strongly the utterance speaks of one fact, leaving some tokens out."""
    asked = (id(page), fact.fact.id, without)
    found = utterance.matched.get(asked)
    if found is None:
        found = utterance.matched[asked] = _match(utterance, fact, page, without)
    return found


def _match(utterance: Said, fact: PageFact, page: Page, without: frozenset[int]) -> Use:
    toks = utterance.tokens
    hits: dict[int, float] = {}
    keys: dict[str, int] = {}
    for i, token in enumerate(toks):
        low = token.low.removesuffix("'s")
        own = low in page.organisation or low in page.person
        if i in without or token.mark or own or token.low in GRAMMAR or only_effect(toks, i):
            continue
        for key, weight, width in _matches(toks, i, fact, page):
            if key in keys:
                hits.setdefault(i, 0.0)
                continue
            keys[key] = i
            share = 0.3 if i in utterance.about_self else 1.0
            for at in range(i, i + width):
                hits[at] = max(hits.get(at, 0.0), weight * share if at == i else 0.0)
    for number in utterance.numbers:
        weight = _number_weight(number, toks, fact)
        if weight and number.begin not in without:
            share = 0.3 if number.begin in utterance.about_self else 1.0
            for at in range(number.begin, number.stop):
                hits[at] = weight * share if at == number.begin else 0.0
    for i, token in enumerate(toks):
        decade = _DECADES.get(token.low)
        if decade is not None and any(year % 100 // 10 * 10 == decade for year in fact.years):
            hits[i] = TELLING
        if set(ERAS.get(token.low, ())) & fact.years:
            hits[i] = TELLING
    paired = _paired(toks, hits, fact, page)
    told = _told_of(toks, hits, page)
    linked = _linked(toks, hits, page)
    if not hits or (max(hits.values()) < WEAK and not paired and not told and not linked):
        return Use(fact, (), 0.0)
    total = sum(hits.values()) + sum(_pair_weight(toks, p, fact) for p in paired) + told + linked
    anchors = [i for i, w in hits.items() if w >= OF_THE_TRADE and i not in utterance.about_self]
    counted = {n.begin for n in utterance.numbers}
    total += max((max(pointed(toks, i), _least(toks, i, i in counted, hits[i])) for i in anchors), default=0.0)
    return Use(fact, tuple(sorted(hits)), round(total, 3))


def _pair_weight(toks: Sequence[Token], pair: tuple[str, str], fact: PageFact) -> float:
    """What two words side by side add: more in a name, or where one such thing is meant (`the waiting room`)."""
    meant = any(
        a.low in ("the", "your", "that", "those") and {b.key, c.key} == set(pair)
        for a, b, c in zip(toks, toks[1:], toks[2:], strict=False)
    )
    return 0.6 if pair in fact.named_pairs or meant else 0.35


def _least(toks: Sequence[Token], i: int, counted: bool, weight: float) -> float:
    """How much an `any` before a word may take away: nothing from a number or a rare word, unless any one is meant."""
    if _in_general(toks, i):
        return -1.0
    return 0.0 if counted or weight >= RARE else -1.0


def _in_general(toks: Sequence[Token], i: int) -> bool:
    """`does a vet earn`, `there is a snowstorm`, `is there any singing`: any one of them is meant."""
    if i > 1 and toks[i - 1].low == "any" and toks[i - 2].low == "there":
        return True
    for back in (1, 2):
        if i > back and toks[i - back].low in ("a", "an"):
            return toks[i - back - 1].low in _GENERALLY
    return False


def pointed(toks: Sequence[Token], i: int) -> float:
    """What the words around token `i` add: signs that this person's own thing is meant, not the thing in general."""
    lows = {t.low for t in toks}
    if _in_general(toks, i):
        return -0.3
    for back in range(1, 6):
        if i - back < 0 or toks[i - back].mark:
            break
        low = toks[i - back].low
        if low.endswith("'s") and low not in (
            "it's",
            "what's",
            "that's",
            "there's",
            "here's",
            "who's",
            "he's",
            "she's",
        ):
            return 0.3
        if low in _POINTERS:
            return 0.3
        if low in _ALL_KINDS and back <= 2 and toks[max(0, i - back - 1)].low not in ("as", "being", "were", "was"):
            return 0.15 if lows & _PAST_AUX and lows & _ADDRESS else -0.1
        if low == "you" and (_is_past(toks[i].low) or back > 1):
            return 0.3
        if low in _STOPS:
            break
    return 0.2 if lows & _PAST_AUX or lows & _RESEARCH else 0.0


def _told_of(toks: Sequence[Token], hits: Mapping[int, float], page: Page) -> float:
    """What is added where words of the trade are told of this person: `your years in …`, `you studied …`.

    Nothing where only the job title is meant.
    """
    strong = [i for i, w in sorted(hits.items()) if w >= 0.15 and toks[i].key not in page.role]
    if not strong:
        return 0.0
    for k in range(strong[0] - 1, max(-1, strong[0] - 6), -1):
        low = toks[k].low
        if low in _LIFE_NOUNS and k and {"your"} & {t.low for t in toks[max(0, k - 3) : k]}:
            return 0.5
        if low == "as" and _began(toks, k) and strong[0] - k <= 3:
            return 0.7
        if low in _STOPS and low != "you":
            break
        if low in ("you", "you've") and (k == 0 or toks[k - 1].low not in _ASKING):
            weight = sum(hits[i] for i in hits if i > k)
            return 0.4 if len(hits) >= 2 and weight >= 0.5 and _was(toks[k + 1].low) else 0.0
    return 0.2 if len(hits) >= 3 and pointed(toks, strong[0]) >= 0.3 else 0.0


def _linked(toks: Sequence[Token], hits: Mapping[int, float], page: Page) -> float:
    """What is added for two words of one fact that a preposition binds: `your apprentices at the college`."""
    places = sorted(i for i, w in hits.items() if w >= 0.15)
    for a, b in pairwise(places):
        between = {t.low for t in toks[a + 1 : b]}
        bound = between & _BINDING and b - a <= 3 and all(low in GRAMMAR for low in between)
        if bound and not page.trade | GENERAL >= {toks[a].key, toks[b].key}:
            return 0.2
    return 0.0


def only_effect(toks: Sequence[Token], i: int) -> bool:
    """`What did that teach you` speaks of no teaching."""
    after = toks[i + 1].low if i + 1 < len(toks) else ""
    return toks[i].low in ("teach", "teaches", "taught") and after in ("you", "me", "us", "people", "someone", "about")


def _began(toks: Sequence[Token], k: int) -> bool:
    """`you started as`, `you joined them as`, before token `k`."""
    near = toks[max(0, k - 5) : k]
    return any(a.low == "you" and _was(b.low) for a, b in pairwise(near))


def _was(low: str) -> bool:
    return low.endswith("ed") or low in _PAST


def _is_past(low: str) -> bool:
    return low.endswith("ed") or low in _PAST or (low in TRIGGERS and not low.endswith("ing"))


def _matches(toks: Sequence[Token], i: int, fact: PageFact, page: Page) -> list[tuple[str, float, int]]:
    """Words of the fact that a token (perhaps with the word after it) is: (key, weight, how many tokens)."""
    after = toks[i + 1].low if i + 1 < len(toks) else "."
    return _found_in(toks[i].low, toks[i].key, after, fact, page, means_itself(toks, i, fact.keys))


@lru_cache(maxsize=65536)
def _found_in(low: str, own: str, after: str, fact: PageFact, page: Page, itself: bool) -> list[tuple[str, float, int]]:
    pair = f"{low}_{after}"
    if pair in fact.weights:
        return [(pair, fact.weights[pair], 1)]
    known = fact.weights.get(own)
    if known is not None:
        return [(own, known, 1)]
    low = low.removesuffix("'s")
    for name in sorted(fact.names | fact.unusual):
        key = next((t.key for t in fact.tokens if t.low.removesuffix("'s") == name), name)
        if len(low) >= 4 and alike(low, name) and (low == name or heard_as([name], itself)):
            return [(key, min(NAMED, fact.weights.get(key, NAMED)), 1)]
        if after[0].isalnum() and after not in GRAMMAR and len(name) >= 6:
            joined = low + after
            if len(joined) >= 6 and alike(joined, name):
                return [(key, _TWO_AS_ONE * fact.weights.get(key, NAMED), 2)]
    if own in GENERAL or own in page.trade or low in page.location:
        return []
    meant = [(sure * fact.weights[k], k) for k, sure in page.vocabulary.meant(low).items() if k in fact.weights]
    if not meant:
        return []
    weight, key = max(meant)
    return [(key, round(weight, 3), 1)]


def _number_weight(number: Number, toks: tuple[Token, ...], fact: PageFact) -> float:
    if number.year:
        # A year alone may be about anything else that happened in it.
        return TELLING - 0.1 if int(number.value) in fact.years else 0.0
    for quantity in fact.quantities:
        if quantity.value == number.value or about(number.value, quantity.value):
            # `740 seats and a studio with 96`: a bare number counts what its neighbour counts.
            units = quantity.units or frozenset(u for q in fact.quantities for u in q.units)
            if units & units_near(toks, number):
                return NAMED if units & units_near(toks, number) - {"year", "person"} else 0.6
            return NAMED if number.value >= 1000 else 0.3
    return 0.0


def about(said: float, true: float) -> bool:
    """Whether a round number stands for a true one, as people speak: `40,000` for 41,000, `three hundred` for 312."""
    round_ = len(f"{said:.0f}".rstrip("0")) <= 2
    return true >= 100 and round_ and abs(said - true) <= 0.05 * true


def _paired(toks: Sequence[Token], hits: dict[int, float], fact: PageFact, page: Page) -> list[tuple[str, str]]:
    """Neighbouring words of the utterance that are neighbours in the fact too, not both of the trade."""
    hit_keys = {toks[i].key for i in hits}
    if len(hit_keys) < 2:
        return []
    return [
        pair
        for pair in dict.fromkeys(side_by_side(toks))
        if pair in fact.pairs and hit_keys.issuperset(pair) and not _of_the_trade(pair, page)
    ]


def _of_the_trade(pair: tuple[str, str], page: Page) -> bool:
    """Whether two neighbours are only what anybody in this trade says, as `become a nurse`."""
    return bool(page.trade & set(pair)) and all(k in page.trade or k in _DOING for k in pair)


def _about_self(toks: tuple[Token, ...]) -> set[int]:
    """Tokens of clauses whose subject is the visitor, except where they tell what they read."""
    own: set[int] = set()
    mine = False
    for i, token in enumerate(toks):
        if token.mark:
            mine = False if token.low in ".?!…" else mine
        elif token.low in _FIRST:
            following = [t.low for t in toks[i + 1 : i + 5]]
            wishes = token.low == "me" or {"love", "like", "want"} & set(following[:2])
            mine = not (set(following) & _RESEARCH_VERBS) and not wishes
        elif token.low in ("you", "your", "how", "what", "why", "when", "where", "which", "who", "you've", "you're"):
            mine = False
        elif mine:
            own.add(i)
    return own
