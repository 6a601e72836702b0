"""Names of a fact that nobody says by chance: the title of a work, or two places of a life."""

from itertools import pairwise

from simulator.language.checking import Check
from simulator.language.common_words import GRAMMAR
from simulator.language.tokens import Token
from simulator.language.wordlists import bag

_MET = bag("""
enjoyed enjoy loved love liked like listened listening heard read reading saw seen watched watching found followed
""")
"""What visitors say of themselves who have met a work."""


def names_things(check: Check) -> bool:
    """Whether the utterance has a name of two words of one fact (`The Blue Room`), or two names of places."""
    return bool(_titled(check)) or len(_places(check)) >= 2


def _titled(check: Check) -> list[tuple[Token, Token]]:
    """Two words side by side, written as a name here as in the fact, and not the house's, person's or town's own."""
    own = check.page.organisation | check.page.person | check.page.location
    found = []
    told_of_oneself = not check.lows & _MET
    for i, (a, b) in enumerate(pairwise(check.tokens)):
        if not (a.capital and b.capital) or {a.low, b.low} & (own | GRAMMAR):
            continue
        if told_of_oneself and {i, i + 1} & check.said.about_self:
            continue
        pair = (a.key, b.key) if a.key < b.key else (b.key, a.key)
        if any(pair in f.named_pairs for f in check.page.facts) and not {a.key, b.key} <= check.page.role:
            found.append((a, b))
    return found


def _places(check: Check) -> set[str]:
    """Places of the facts that are named here, one of them behind `from` and another behind `to`."""
    own = check.page.organisation | check.page.person | check.page.location
    toks = check.tokens
    named = {
        (toks[i - 1].low, t.low)
        for i, t in enumerate(toks)
        if i and t.capital and t.low not in own and any(t.low in f.names for f in check.page.facts)
    }
    if {"from", "to"} <= {lead for lead, _ in named}:
        return {low for lead, low in named if lead in ("from", "to")}
    return set()
