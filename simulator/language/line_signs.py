"""How an utterance stands to the fact that it means most likely, as figures for `fact_learned`."""

from collections.abc import Collection, Sequence

import numpy as np

from simulator.domain.question import Ground, Kind
from simulator.language import word_kin
from simulator.language.claim_signs import (
    SORTS,
    SWAP,
    WHERE,
    durations,
    exchanged,
    known_here,
    other_sorts,
    where_untold,
)
from simulator.language.claiming import YOU, claimed, granted
from simulator.language.fact_forms import FORMS, line_of, wanted
from simulator.language.fact_signs import PAIR, Floats, Signs, of_the_house, true_numbers
from simulator.language.page_index import units_near
from simulator.language.typed_values import SPOTS, Sort
from simulator.language.wordlists import bag

_DENYING = bag("no not never without only nothing none neither nor cannot n't")
_GOES_ON = bag("still now currently nowadays today yet")
_ENDS = bag("until closed left quit sold stopped retired ended gave former was were ran resigned")
_THEM = bag("they it team company firm")
RULES = (
    "wrong_names", "wrong_lives", "wrong_counts", "wrong_dates", "wrong_events", "wrongly_granted", "swapped",
    "wrong_deeds", "wrong_kin", "wrong_retellings", "wrong_positions", "wrong_prizes",
)  # fmt: skip
"""Those that look for mistakes (`facts`): some err more often than others."""
_NAMES = frozenset({Sort.NAME, Sort.COMPANY, Sort.UNIVERSITY, *SPOTS})

LINE = (
    "first fact", "second fact", "first over second", *(f"first: {sign}" for sign in PAIR),
    "mistaken by rule", "public by rule", "grounded by rule",
    "open", "closed", "choice", "leading", "request", "none", "openness", *FORMS, "wants a value",
    "untold", "heaviest untold", "untold words", "untold and unknown", "heaviest untold and unknown",
    "strange names", "strange values", "untold in claims", *(f"exchanged: {sign}" for sign in SWAP),
    "denies", "fact denies", "denials differ", "number differs", "number of one unit differs", "year differs",
    "same duration", "other duration", *(f"other {sort}" for sort in SORTS), *WHERE,
    "words", "about oneself", "sentences", "untold on the page", "nearest word to any fact", "untold of the trade",
    "untold behind your", "told in one story", "untold in one story", *(f"by {rule}" for rule in RULES),
    "goes on", "ended by the fact", "done by the person", "done by the house",
    *(f"leans to {ground}" for ground in Ground),
)  # fmt: skip
"""What is measured of the utterance, in this order."""


def line_signs(
    signs: Signs, by_rule: Ground, rules: Collection[str], pairs: Floats, chances: Floats, leaning: Floats
) -> Floats:
    """Shape (len(LINE),), four decimals; `pairs` and `chances` are of every fact, of which there is at least one.

    `rules` are the names of those that have found a mistake.
    `leaning` has a figure for each label, from `Learned.leaning` with the first fact.
    """
    order = np.argsort(-chances, kind="stable")
    n = int(order[0])
    first, second = float(chances[n]), float(chances[order[1]]) if len(order) > 1 else 0.0
    reading, line = signs.reading, line_of(signs.check)
    kinds = (Kind.CLOSED, Kind.CHOICE, Kind.LEADING, Kind.REQUEST, Kind.NONE)
    row = [
        first, second, first - second, *pairs[n],
        *(by_rule is g for g in (Ground.MISTAKEN, Ground.ALREADY_PUBLIC, Ground.GROUNDED)),
        reading.kind.is_open, *(reading.kind is kind for kind in kinds), reading.openness,
        *(bool(form.search(line)) for form in FORMS.values()), bool(wanted(signs.core)),
        *_untold(signs, n), *(rule in rules for rule in RULES), *_whose(signs, n), *leaning,
    ]  # fmt: skip
    return np.array(row, dtype=np.float64).round(4)


def _untold(signs: Signs, n: int) -> list[float]:
    """What the utterance says beyond the fact, and against it."""
    check, page = signs.check, signs.check.page
    toks, fact = check.tokens, page.facts[n]
    untold = signs.untold(n)
    weight = {k: float(signs.weight[k]) for k in untold}
    unknown = [weight[k] for k in untold if not known_here(check, toks[signs.places[k]])]
    strange = [
        v
        for v in check.said.values
        if v.begin not in check.said.about_self
        and not any(of_the_house(check, toks[i]) for i in range(v.begin, v.stop))
        and not check.known_name(v.lows)
    ]
    keys = {t.key for t in fact.tokens}
    others = [v for v in strange if v.sort not in _NAMES and toks[v.begin].key not in keys]
    claims = any(word_kin.is_verb(t.low) and claimed(check.said, i, page) for i, t in enumerate(toks))
    claimed_ = sum(weight[k] for k in untold if granted(check.said, signs.places[k])) if claims else 0.0
    denies = any(t.low in _DENYING or t.low.endswith("n't") for t in toks)
    fact_denies = any(t.low in _DENYING for t in fact.tokens)
    true = true_numbers(fact)
    off = [m for m in check.said.numbers if m.value not in true and m.begin not in check.said.about_self]
    yours = [k for k in untold if "your" in {t.low for t in toks[max(0, signs.places[k] - 3) : signs.places[k]]}]
    return [
        sum(weight.values()), max(weight.values(), default=0.0), len(untold), sum(unknown), max(unknown, default=0.0),
        sum(v.sort in _NAMES for v in strange), len(others), claimed_, *exchanged(signs, n),
        denies, fact_denies, denies != fact_denies, bool(off) and bool(true),
        any(units_near(toks, m) & q.units for m in off for q in fact.quantities),
        any(m.year for m in off) and bool(fact.years),
        *durations(check, fact), *other_sorts(check, fact), *where_untold(signs, n),
        sum(not t.mark for t in toks), len(check.said.about_self) / max(1, len(toks)), sum(t.first for t in toks),
        sum(toks[signs.places[k]].key in page.support for k in untold), float(signs.near.max(initial=0.0)),
        sum(toks[signs.places[k]].key in page.trade for k in untold), sum(weight[k] for k in yours),
        *_in_one_story(signs, untold),
    ]  # fmt: skip


def _whose(signs: Signs, n: int) -> list[bool]:
    """Whether it is said to go on, whether the fact ends it, and who is said to do what the fact tells."""
    check, fact = signs.check, signs.check.page.facts[n]
    lows = [t.low for t in fact.tokens]
    by_you = by_house = False
    for k, i in enumerate(signs.places):
        if signs.tells(k, n) and word_kin.is_verb(check.tokens[i].low):
            before = {t.low.removesuffix("'s") for t in check.tokens[max(0, i - 2) : i]}
            by_you |= bool(before & YOU)
            by_house |= bool(before & (check.page.organisation | _THEM))
    return [bool(check.lows & _GOES_ON), bool(set(lows) & _ENDS), by_you, by_house]


def _in_one_story(signs: Signs, untold: Sequence[int]) -> tuple[float, float]:
    """The largest share of the words that tell something, and of those that the fact lacks, which one story has."""
    toks, stories = signs.check.tokens, signs.check.page.stories
    shares = []
    for places in (range(len(signs.places)), untold):
        whole = sum(float(signs.weight[k]) for k in places)
        told = (sum(float(signs.weight[k]) for k in places if toks[signs.places[k]].key in s) for s in stories)
        shares.append(max(told, default=0.0) / whole if whole else 0.0)
    return shares[0], shares[1]
