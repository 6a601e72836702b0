"""What of an utterance goes against a fact, as figures: words, values and times that stand where it has others."""

from collections.abc import Sequence

from simulator.language import word_kin
from simulator.language.checking import Check
from simulator.language.claiming import granted
from simulator.language.common_words import GRAMMAR
from simulator.language.fact_forms import values_of
from simulator.language.fact_signs import Signs
from simulator.language.names import alike
from simulator.language.page_index import PageFact
from simulator.language.tokens import Number, Token
from simulator.language.typed_values import SPOTS, Sort
from simulator.language.wordlists import bag

SWAP = (
    "both", "alike", "kin", "weight", "far from told", "fact's word far from told", "on the page", "of the trade",
    "granted", "opposite", "same place",
)  # fmt: skip
"""What is measured of the two words that stand for one another most likely."""
WHERE = (
    "untold near told", "untold and unknown near told", "untold in the claim", "untold and unknown in the claim",
    "untold in what came of it", "untold and bound", "untold, unknown and bound", "untold in a statement",
    "told in a statement", "told in the claim", "told in the asking",
)  # fmt: skip
"""Where the words stand that the fact tells or does not tell."""
SORTS = ("place", "name", "time", "subject", "degree", "occupation", "language")
"""Groups of sorts of which one value excludes another."""
_SORTS = (
    SPOTS, {Sort.NAME, Sort.COMPANY, Sort.UNIVERSITY}, {Sort.WEEKDAY, Sort.MONTH}, {Sort.SUBJECT}, {Sort.DEGREE},
    {Sort.OCCUPATION, Sort.SERVICE}, {Sort.LANGUAGE},
)  # fmt: skip
_MONTHS = {"year": 12.0, "month": 1.0, "decad": 120.0, "week": 0.25, "summer": 12.0, "winter": 12.0, "season": 12.0}
_SEASONS = bag("summer winter season")
CAME_OF_IT = bag("""
teach taught teaches shape shaped shapes change changed changes help helped helps prepare prepared prepares influence
influenced affect affected affects make made makes give gave gives bring brought feel felt learn learned learnt mean
meant say said react reacted think thought take took take find found see
""")
"""What a thing did to somebody, or somebody thought of it: what follows is mostly asked and not claimed."""
_BACK = bag("from in at during as of")
_BINDING = bag("in at from for as with of to on into under by")
_FAR = 9
_LEAST = 0.1


def known_here(check: Check, token: Token) -> bool:
    """Whether the page, stories included, or the talk so far has this word, in whatever form."""
    low = token.low.removesuffix("'s")
    return check.supported(token.key) or low in check.heard or bool(check.page.vocabulary.meant(token.low))


def exchanged(signs: Signs, n: int) -> list[float]:
    """The word of the utterance and the word of fact `n` that stand for one another most likely: `SWAP`."""
    best = swap(signs, n)
    return best[1] if best is not None else [0.0] * len(SWAP)


def swap(signs: Signs, n: int) -> tuple[int, list[float]] | None:
    """The token that stands where fact `n` has another word, with `SWAP`; None where no word is left over."""
    check, page = signs.check, signs.check.page
    toks, fact = check.tokens, page.facts[n]
    told = [i for k, i in enumerate(signs.places) if signs.tells(k, n)]
    met = signs.met(n)
    there = [k for k, t in enumerate(fact.tokens) if t.key in met]
    left = [
        k for k, t in enumerate(fact.tokens)
        if not (t.mark or t.low in GRAMMAR or t.key in met or t.low[0].isdigit())
    ]  # fmt: skip
    best: tuple[float, int, list[float]] | None = None
    opposite = False
    for k in signs.untold(n):
        i, weight = signs.places[k], float(signs.weight[k])
        low = toks[i].low.removesuffix("'s")
        if weight < _LEAST:
            continue
        near, far = page.vocabulary.likeness(low), min((abs(i - j) for j in told), default=_FAR)
        for at in left:
            other = fact.tokens[at].low.removesuffix("'s")
            opposite |= word_kin.opposite(low, other)
            like, kin = near.get(other, 0.0), word_kin.nearness(low, other)
            in_place = aligned(toks, i, told, fact, at, there)
            score = (like + kin) * (0.4 + min(1.0, weight)) + 0.2 * in_place + 0.1 * (far <= 2)
            if score > (best[0] if best else 0.0):
                gap = min((abs(at - j) for j in there), default=_FAR)
                known, trade = toks[i].key in page.support, toks[i].key in page.trade
                best = (score, i, [
                    score, like, kin, weight, min(far, _FAR), min(gap, _FAR), known, trade, granted(check.said, i), 0.0,
                    in_place,
                ])  # fmt: skip
    if best is None:
        return None
    best[2][SWAP.index("opposite")] = opposite
    return best[1], best[2]


def aligned(toks: Sequence[Token], i: int, told: Sequence[int], fact: PageFact, at: int, there: Sequence[int]) -> bool:
    """Whether the two words stand exactly as far before or behind a word that both texts have."""
    return any(fact.tokens[m].key == toks[j].key and i - j == at - m and abs(i - j) <= 3 for j in told for m in there)


def strangest(signs: Signs, n: int) -> tuple[int, int] | None:
    """Tokens that a mistake about fact `n` most likely lies in: the exchanged word, another number, a strange name."""
    check = signs.check
    told = {i for k, i in enumerate(signs.places) if signs.tells(k, n)}
    strange = [
        v
        for v in check.said.values
        if v.begin not in check.said.about_self
        and not told >= set(range(v.begin, v.stop))
        and not check.known_name(v.lows)
    ]
    if strange:
        return strange[0].begin, strange[0].stop
    found = swap(signs, n)
    if found is not None:
        return found[0], found[0] + 1
    numbers = [m for m in check.said.numbers if m.begin not in check.said.about_self]
    if numbers:
        return numbers[0].begin, numbers[0].stop
    untold = signs.untold(n)
    if not untold:
        return None
    heaviest = max(untold, key=lambda k: (float(signs.weight[k]), -k))
    return signs.places[heaviest], signs.places[heaviest] + 1


def _lasting(toks: Sequence[Token], counted: Sequence[Number]) -> list[float]:
    """Times that are told, in months: `a year and a half`, `four summers`, `a whole decade`."""
    found = []
    for number in counted:
        for k in range(number.stop, min(len(toks), number.stop + 3)):
            if toks[k].key in _MONTHS and not number.year:
                half = [t.low for t in toks[k + 1 : k + 4]] == ["and", "a", "half"]
                found.append((number.value + (0.5 if half else 0.0)) * _MONTHS[toks[k].key])
                break
    for k in range(len(toks) - 1):
        low, key = toks[k].low, toks[k + 1].key
        if low in ("a", "whole", "one", "single", "half") and key in _MONTHS and key not in _SEASONS:
            half = [t.low for t in toks[k + 2 : k + 5]] == ["and", "a", "half"]
            found.append(_MONTHS[key] * (0.5 if low == "half" else 1.5 if half else 1.0))
    return found


def durations(check: Check, fact: PageFact) -> list[float]:
    """Whether a time is said that the fact tells too, and whether one that it tells otherwise."""
    said = _lasting(check.tokens, check.said.numbers)
    true = [q.value * _MONTHS[u] for q in fact.quantities for u in q.units if u in _MONTHS] + _lasting(fact.tokens, ())
    if not said or not true:
        return [0.0, 0.0]
    same = any(0.8 <= a / b <= 1.3 for a in said for b in true if b)
    return [float(same), float(not same)]


def other_sorts(check: Check, fact: PageFact) -> list[float]:
    """For each group of sorts, whether a value is said that the fact lacks where it has another one."""
    keys = {t.key for t in fact.tokens}
    found = []
    for group in _SORTS:
        mine = any(
            v.sort in group
            and v.begin not in check.said.about_self
            and check.tokens[v.begin].key not in keys
            and not any(alike(w, n) for w in v.lows for n in fact.names)
            for v in check.said.values
        )
        theirs = any(v.sort in group and not set(v.lows) & check.lows for v in values_of(fact))
        found.append(float(mine and theirs))
    return found


def where_untold(signs: Signs, n: int) -> list[float]:
    """Weights of the words that fact `n` does not tell, and of those that it tells, by where they stand: `WHERE`."""
    check = signs.check
    toks = check.tokens
    told = [k for k in range(len(signs.places)) if signs.tells(k, n)]
    begin = check.said.text.find(signs.core.said.text)
    out = [0.0] * len(WHERE)
    for k in told:
        weight, stated = float(signs.weight[k]), toks[signs.places[k]].end <= begin
        out[8] += weight * stated
        out[9] += weight * (not came_of_it(toks, signs.places[k]))
        out[10] += weight * (not stated)
    for k in signs.untold(n):
        i, weight = signs.places[k], float(signs.weight[k])
        came = came_of_it(toks, i)
        unknown = 0.0 if known_here(check, toks[i]) else weight
        close = any(abs(i - signs.places[j]) <= 2 for j in told)
        tied = bound(toks, i) and not came
        for at, amount in (
            (0, weight * close), (1, unknown * close), (2, weight * (not came)), (3, unknown * (not came)),
            (4, weight * came), (5, weight * tied), (6, unknown * tied), (7, weight * (toks[i].end <= begin)),
        ):  # fmt: skip
            out[at] += amount
    return out


def bound(toks: Sequence[Token], i: int) -> bool:
    """Whether a preposition ties token `i` to what was said before it."""
    return bool({t.low for t in toks[max(0, i - 3) : i]} & _BINDING)


def came_of_it(toks: Sequence[Token], i: int) -> bool:
    """Whether token `i` says what something did to somebody: `teach you about people`."""
    for j in range(i - 1, max(-1, i - 12), -1):
        if toks[j].low in (".", "?", "!") or (toks[j].low in _BACK and i - j <= 5):
            return False
        if toks[j].low in CAME_OF_IT:
            return True
    return False
