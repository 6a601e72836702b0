"""Words in which no mistake can lie, however strange they stand beside a fact."""

from simulator.language import word_kin
from simulator.language.career_words import TRIGGERS, Relation
from simulator.language.claim_signs import came_of_it
from simulator.language.common_words import GRAMMAR
from simulator.language.fact_companions import ORDINALS, goes_with, one_ware
from simulator.language.fact_signs import Signs, true_numbers
from simulator.language.mistaken_kin import KIN
from simulator.language.page_index import Page, PageFact
from simulator.language.wordlists import bag
from simulator.patterns import compiled

_SAYS_NOTHING = bag("""
believe believes believed remember remembers recall recalls suppose guess imagine assume understand gather notice
hear heard wonder straight right directly immediately soon shortly whole entire entirely actually really exactly
precisely basically truly simply especially eventually finally suddenly recently apparently certainly obviously
""")
"""Verbs of the visitor's own head, and words that only colour a sentence."""
_ORDINAL = compiled(r"(\d{1,3}(?:,\d{3})*|\d{1,9})(?:st|nd|rd|th)$")
_IN_ORDER = bag("after before following since from")
_TODAY = bag("today nowadays now")
_DID = bag("came come left won led taught built wrote spoke began became ran made grew join start move leave")
"""Past and plain forms of doings that a fact may name by another verb of the same relation."""
_TELLS = 0.35
"""Weight from which another word may be where the mistake lies."""
_ONE_SORT = 0.9
"""Likeness and nearness to a word of the fact, added up, from which another word may stand for it."""
_IN_A_STORY = 0.8
"""The same from which a word of a story may stand for one of the fact: a station for a warehouse."""


def innocent(signs: Signs, n: int, told: tuple[int, int] | None) -> bool:
    """Whether tokens `told`, which are the strangest beside fact `n`, prove no mistake, and nothing else does.

    A word of the persona's own story about the fact is not strange, nor is what goes with a thing of the fact, nor a
    word that claims nothing.
    """
    if told is None or told[1] - told[0] != 1:
        return False
    check, fact = signs.check, signs.check.page.facts[n]
    if not _excused(signs, told[0], n):
        return False
    true = true_numbers(fact)
    ago = "ago" in check.lows
    others = [m for m in check.said.numbers if m.value > 1 and not m.year and not ago and m.value not in true]
    if any(check.tokens[m.stop : m.stop + 1] and not _reached(check.tokens[m.stop].low, fact) for m in others):
        # Another number is a claim of its own.
        return False
    return not any(_stands_for_another(signs, k, n) for k in signs.untold(n))


def _excused(signs: Signs, i: int, n: int) -> bool:
    token, fact = signs.check.tokens[i], signs.check.page.facts[n]
    low = token.low.removesuffix("'s")
    if low in _SAYS_NOTHING or (goes_with(low, fact) and not KIN & {t.low for t in fact.tokens}):
        return True
    if _reached(low, fact) or _same_doing(signs, i, fact):
        return True
    if token.key in signs.check.page.role and fact.of_persona:
        # What they are by their title may be said of all that they did.
        return True
    if any(one_ware(low, t.low) for t in fact.tokens):
        return True
    if low in KIN:
        return False
    if in_own_story(signs.check.page, token.key, fact):
        return _instead(signs, i, n) < _IN_A_STORY
    # What another fact tells may be true as well: `after your apprenticeship, in 2010`, `why babies today?`
    dated = any(m.year and int(m.value) in fact.years for m in signs.check.said.numbers)
    around = {t.low for t in signs.check.tokens[max(0, i - 3) : i]} & _IN_ORDER
    elsewhere = any(token.key in f.keys for f in signs.check.page.facts if f is not fact)
    besides = (dated and around) or signs.check.lows & _TODAY
    return bool(elsewhere and besides and _instead(signs, i, n) < _ONE_SORT)


def _reached(low: str, fact: PageFact) -> bool:
    """`your three thousandth eye`, `your 3,000th` of somebody who has made 3,400."""
    figures = _ORDINAL.match(low)
    least = float(figures.group(1).replace(",", "")) if figures else ORDINALS.get(low)
    return least is not None and any(q.value >= least for q in fact.quantities)


def _same_doing(signs: Signs, i: int, fact: PageFact) -> bool:
    """`set up` of a house that was founded."""
    toks = signs.check.tokens
    low = toks[i].low
    doing = set(TRIGGERS.get(low, ())) if low.endswith("ed") or low in _DID else set()
    if low == "set" and toks[i + 1 : i + 2] and toks[i + 1].low == "up":
        doing = {Relation.FOUND}
    return bool(doing & {r for p in signs.check.parts if p.fact is fact for r in p.relations})


def in_own_story(page: Page, key: str, fact: PageFact) -> bool:
    """Whether the persona has a story about this fact with this word in it."""
    stories = zip(page.persona.stories, page.stories, strict=True)
    return any(fact.fact.id in story.about and key in told for story, told in stories)


def _stands_for_another(signs: Signs, k: int, n: int) -> bool:
    """Whether the word at `places[k]` may be said instead of a word of the fact that the utterance has not."""
    i = signs.places[k]
    if float(signs.weight[k]) < _TELLS or came_of_it(signs.check.tokens, i) or _excused(signs, i, n):
        return False
    return _instead(signs, i, n) >= _ONE_SORT


def _instead(signs: Signs, i: int, n: int) -> float:
    """How much token `i` is of one sort with a word of fact `n` that the utterance has not."""
    check, fact = signs.check, signs.check.page.facts[n]
    low, met = check.tokens[i].low.removesuffix("'s"), signs.met(n)
    near = check.page.vocabulary.likeness(low)
    left = (
        t.low.removesuffix("'s")
        for t in fact.tokens
        if not t.mark and t.low not in GRAMMAR and t.key not in met and not t.low[0].isdigit()
    )
    return max((near.get(other, 0.0) + word_kin.nearness(low, other) for other in left), default=0.0)
