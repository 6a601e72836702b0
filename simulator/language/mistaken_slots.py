"""A fact retold with another word in one of its slots: `by candlelight` for `by flashlight`, `the taxi service`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from simulator.language.career_words import TRIGGERS, Relation
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import YOU, granted
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.meaning import similarity
from simulator.language.names import alike
from simulator.language.page_index import OF_THE_TRADE, TELLING, PageFact
from simulator.language.tokens import Token
from simulator.language.wordlists import bag

_SAME = 0.8
"""Similarity from which two words of one slot are the same thing; kin of one kind (`taxi`, `parcel`) stay below."""

_PREPOSITIONS = bag("as by with at on from to into for under after in about")
_BREAKS = bag("""
how what why when where which who did do does is are was were can could would will should i and but so because or if
prepare shape help teach change influence make give feel affect that
""")
_KIN = bag("father mother parents dad mum mom brother sister brothers sisters grandfather grandmother uncle aunt")
_KEPT = bag("was were ran worked had owned taught is")
_PAST = bag("did was were had been after before since when")
_VAGUE = bag("whole big young small long old new first last own good bad real different many lot kind sort")


@dataclass(frozen=True, slots=True)
class Slot:
    """A phrase behind a preposition or a verb: the link, and the places of its telling words."""

    link: str
    at: int
    words: tuple[int, ...]


def wrong_slots(check: Check) -> Iterator[Mistake]:
    """Every slot of a fact that is told with a word that the fact does not have there."""
    if not _tells(check):
        return
    own = [s for s in _slots(check.tokens) if not set(s.words) & check.said.about_self and granted(check.said, s.at)]
    for fact in check.page.facts:
        shared = _shared(check, fact)
        for slot in own:
            if shared or slot.link == "as":
                yield from _exchanged(check, fact, slot, shared)
        if shared:
            yield from _other_kin(check, fact, shared)


def _tells(check: Check) -> bool:
    """Whether the utterance looks back on something done, so that it can be right or wrong."""
    toks = check.tokens
    if check.lows & _PAST:
        return True
    return any(t.low.endswith("ed") and len(t.low) > 4 for t in toks)


def _slots(toks: Sequence[Token]) -> list[Slot]:
    """The phrases behind prepositions, and behind the verbs that lives are told with."""
    found = []
    for i, token in enumerate(toks):
        prep = token.low in _PREPOSITIONS
        verb = not prep and not token.mark and _verb(toks, i)
        if not prep and not verb:
            continue
        words = []
        for k in range(i + 1, min(len(toks), i + 6)):
            low = toks[k].low
            if toks[k].mark or low in _BREAKS or low in YOU or low in _PREPOSITIONS or low[0].isdigit():
                break
            if low not in GRAMMAR and low not in _VAGUE and (toks[k].key not in GENERAL or token.low == "as"):
                words.append(k)
        if words:
            found.append(Slot(token.low if prep else token.key, i, tuple(words)))
    # What stands right before a word describes it: `parcel service`, `repair stall`.
    for i in range(1, len(toks)):
        before, head = toks[i - 1], toks[i]
        plain = not before.mark and not head.mark and before.low not in GRAMMAR | _VAGUE and head.low not in GRAMMAR
        if plain and before.key not in GENERAL and not before.low[0].isdigit() and not head.low[0].isdigit():
            found.append(Slot("~" + head.key, i, (i - 1,)))
    return found


@lru_cache(maxsize=2048)
def _fact_slots(fact: PageFact) -> tuple[Slot, ...]:
    return tuple(_slots(fact.tokens))


def _verb(toks: Sequence[Token], i: int) -> bool:
    low = toks[i].low
    if low in GRAMMAR or low in _KIN:
        return False
    return low.endswith(("ed", "ing")) or low in TRIGGERS or i == 0 or toks[i - 1].low in YOU


def _shared(check: Check, fact: PageFact) -> dict[int, float]:
    """Tokens of the utterance that the fact has too, with their weight."""
    shared = {}
    keys = {t.key for t in fact.tokens}
    for i, token in enumerate(check.tokens):
        low = token.low.removesuffix("'s")
        if token.mark or low in GRAMMAR or i in check.said.about_self:
            continue
        if token.key in keys:
            shared[i] = fact.weights.get(token.key, 0.1)
        elif any(alike(low, n) for n in fact.names):
            shared[i] = 1.0
    for number in check.said.numbers:
        if number.year and int(number.value) in fact.years:
            shared[number.begin] = 0.5
    return shared


def _exchanged(check: Check, fact: PageFact, slot: Slot, shared: dict[int, float]) -> Iterator[Mistake]:
    toks = check.tokens
    if any(i in shared for i in slot.words if toks[i].key not in GENERAL):
        return
    strange = [i for i in slot.words if _strange(check, toks[i], fact, slot.link == "as")]
    if not strange or len(strange) < len([i for i in slot.words if slot.link != "as"]) / 2:
        return
    around = sum(w for i, w in shared.items() if i not in slot.words and abs(i - slot.at) <= 7)
    needed = 0.1 if _done(check, slot) else OF_THE_TRADE if slot.at not in shared else 0.45
    if slot.link.startswith("~"):
        if toks[slot.at].key in check.page.trade or not _definite(check, slot):
            return
        needed = 0.2
    if around < needed and not (slot.link == "as" and _same_relation(check, fact, slot)):
        return
    for other in _fact_slots(fact):
        if other.link != slot.link:
            continue
        true = [fact.tokens[k] for k in other.words]
        telling = [t for t in true if slot.link == "as" or fact.weights.get(t.key, 0.0) >= TELLING]
        if not telling or any(t.key in {toks[i].key for i in range(len(toks))} for t in telling):
            continue
        # Names are compared by their sort elsewhere; a town is no answer to `in a village school`.
        if all(t.low in fact.names for t in telling) or all(toks[i].capital for i in strange):
            continue
        if not _alike_in_meaning(check, [toks[i].low for i in strange], [t.low for t in telling]):
            yield Mistake(slot.at, strange[-1] + 1, fact)
            return


def _strange(check: Check, token: Token, fact: PageFact, as_role: bool) -> bool:
    """Whether a word stands in no fact of the page and has not been said in the talk."""
    low = token.low.removesuffix("'s")
    if low in check.heard or token.key in check.heard_keys:
        return False
    if low in check.page.organisation | check.page.person | check.page.location:
        return False
    if as_role:
        own = {t.key for f in check.page.facts if f.of_persona for t in f.tokens}
        return token.key not in own | check.page.role
    if token.key in check.page.trade or low in TRIGGERS or low.endswith(("ful", "ous", "ive", "able", "est", "ly")):
        return False
    if any(token.key in {t.key for t in f.tokens} for f in check.page.facts):
        return False
    return not any(alike(low, n) for n in check.page.names)


def _definite(check: Check, slot: Slot) -> bool:
    """Whether a described word is this person's own: `the market stall`, `you sold … on a market stall`."""
    toks = check.tokens
    first = slot.words[0]
    if toks[first].low.endswith(("ed", "ing")):
        return False
    lead = toks[first - 1].low if first else ""
    back = toks[max(0, first - 6) : first]
    told = any(t.low in YOU and n.low.endswith(("ed", "old", "an")) for t, n in pairwise(back))
    return lead in ("the", "your", "that") or told


def _done(check: Check, slot: Slot) -> bool:
    """Whether a slot holds what a past verb of one single fact was done to: `closed the taxi service`."""
    toks = check.tokens
    verb = toks[slot.at]
    if slot.at + 1 >= len(toks) or toks[slot.at + 1].low not in ("a", "an", "the", "your") or verb.key != slot.link:
        return False
    told = verb.low.endswith("ed") or "did" in {t.low for t in toks[max(0, slot.at - 3) : slot.at]}
    return told and sum(any(t.key == verb.key for t in f.tokens) for f in check.page.facts) == 1


def _same_relation(check: Check, fact: PageFact, slot: Slot) -> bool:
    """`came to Northdale as a manager` and `joined Northdale as a site engineer` tell the same step of a life."""
    steps = {Relation.JOIN, Relation.STUDY, Relation.BECOME}
    near = check.tokens[max(0, slot.at - 5) : slot.at]
    told = {r for t in near for r in TRIGGERS.get(t.low, ())} & steps
    return fact.of_persona and any(p.relations & told for p in check.parts if p.fact is fact)


def _other_kin(check: Check, fact: PageFact, shared: dict[int, float]) -> Iterator[Mistake]:
    """`two brothers who founded it` for two sisters; `your father was a miner` where he repaired ships."""
    toks = check.tokens
    kin = {t.key for t in fact.tokens if t.low in _KIN}
    if not kin:
        return
    for i, token in enumerate(toks):
        if token.low not in _KIN or i in check.said.about_self or token.low in check.heard:
            continue
        rest = sum(w for k, w in shared.items() if k != i)
        elsewhere = any(token.key == t.key for f in check.page.facts for t in f.tokens)
        if token.key in kin:
            yield from _other_trade_of_kin(check, fact, i, shared)
        elif rest >= 0.3 and not elsewhere:
            yield Mistake(max(0, i - 1), i + 1, fact)


def _other_trade_of_kin(check: Check, fact: PageFact, i: int, shared: dict[int, float]) -> Iterator[Mistake]:
    """`your father was a miner` where the fact has him repair ships."""
    toks = check.tokens
    if i == 0 or i + 3 >= len(toks) or toks[i - 1].low != "your" or toks[i + 1].low not in _KEPT:
        return
    told = [k for k in range(i + 2, min(len(toks), i + 6)) if not toks[k].mark and toks[k].low not in GRAMMAR]
    told = [k for k in told if toks[k].key not in GENERAL][:2]
    if told and not set(told) & set(shared) and all(_strange(check, toks[k], fact, False) for k in told):
        yield Mistake(i - 1, told[-1] + 1, fact)


def _alike_in_meaning(check: Check, mine: Sequence[str], theirs: Sequence[str]) -> bool:
    vectors = check.meaning.vectors([*mine, *theirs])
    return any(similarity(a, b) >= _SAME for a in vectors[: len(mine)] for b in vectors[len(mine) :])
