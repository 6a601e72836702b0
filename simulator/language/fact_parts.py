"""The facts of a page as comparable parts: who did what, where, when, how many."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from simulator.language.career_words import OCCUPATIONS, TITLES, TRIGGERS, Relation
from simulator.language.common_words import GRAMMAR
from simulator.language.page_index import PageFact, Quantity, spans, units_near
from simulator.language.tokens import Token, numbers
from simulator.language.typed_values import Sort, Value, values
from simulator.language.wordlists import bag

OFFICES = TITLES | OCCUPATIONS | bag("partner captain director head associate fellow")
"""What somebody can be made."""
_JOINTS = bag("before after and but then where which while when")
_HELPERS = bag("do does did can could will would are is have has")
_DENIALS = bag("no never not without none nor cannot n't doesn't isn't don't didn't")


@dataclass(frozen=True, slots=True)
class Part:
    """One statement of a fact."""

    fact: PageFact
    relations: frozenset[Relation]
    keys: frozenset[str]
    values: tuple[Value, ...]
    years: frozenset[int]
    quantities: tuple[Quantity, ...]
    denied: frozenset[str]
    """Keys of what is denied; empty for a plain statement."""

    def of(self, *sorts: Sort) -> tuple[Value, ...]:
        """Its values of these sorts."""
        return tuple(v for v in self.values if v.sort in sorts)


@lru_cache(maxsize=2048)
def parts(fact: PageFact) -> tuple[Part, ...]:
    """The statements of a fact: `Worked at X before joining Y` holds two."""
    toks = fact.tokens
    cuts = [0]
    for i, token in enumerate(toks):
        begins = any(
            t.low in TRIGGERS and (t.low.endswith(("ed", "ing")) or t.low in _PAST) for t in toks[i + 1 : i + 3]
        )
        if token.low in _JOINTS and begins and i > cuts[-1] + 1:
            cuts.append(i)
    cuts.append(len(toks))
    return tuple(_part(fact, toks[a:b]) for a, b in pairwise(cuts) if b > a)


_PAST = bag("left won led taught built wrote spoke began became ran grew quit gave made set")


def _part(fact: PageFact, toks: Sequence[Token]) -> Part:
    toks = tuple(toks)
    counted = numbers(toks)
    denied: set[str] = set()
    for i, token in enumerate(toks):
        before, after = toks[i - 1].low if i else "", toks[i + 1].low if i + 1 < len(toks) else ""
        # `people who cannot see`, `without losing a batch`: there are such people, and there was a batch.
        of_whom = toks[i - 2].low if i > 1 and before in _HELPERS else before
        aside = of_whom in ("who", "that", "which") or (token.low == "without" and after.endswith("ing"))
        if (token.low in _DENIALS or token.low.endswith("n't")) and not (token.capital and i > 0) and not aside:
            denied = {t.key for t in toks[i + 1 :] if not t.mark and (t.low not in GRAMMAR or t.low == "outside")}
            # What is spoken of before the denial is there.
            denied -= {t.key for t in toks[:i] if t.low not in GRAMMAR}
            break
    relations = {r for t in toks for r in TRIGGERS.get(t.low, ())}
    if {"holds", "has", "earned", "trained"} & {t.low for t in toks[:3]} and any(
        v.sort is Sort.DEGREE for v in values(toks)
    ):
        relations.add(Relation.STUDY)
    if toks and toks[0].low in ("trained", "read", "qualified", "learned", "learnt", "apprenticed") and fact.of_persona:
        relations.add(Relation.STUDY)
    been = [t.low for t in toks[:3]] in (["has", "been", "at"], ["has", "been", "with"])
    if (Relation.WORK in relations or been) and "since" in {t.low for t in toks}:
        relations.add(Relation.JOIN)
    lows = [t.low for t in toks[:2]]
    if lows[:1] == ["made"] and fact.of_persona and lows[1] in OFFICES:
        relations.add(Relation.BECOME)
    return Part(
        fact,
        frozenset(relations),
        frozenset(t.key for t in toks if not t.mark and t.low not in GRAMMAR),
        values(toks),
        frozenset(int(n.value) for n in counted if n.year),
        tuple(Quantity(n.value, units_near(toks, n)) for n in counted if not n.year) + spans(toks, counted),
        frozenset(denied),
    )
