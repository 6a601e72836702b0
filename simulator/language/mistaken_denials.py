"""Things taken for granted that a fact says there are not."""

from collections.abc import Iterator

from simulator.language.checking import Check, Mistake
from simulator.language.claiming import YOU, claimed, governor
from simulator.language.fact_parts import Part
from simulator.language.page_index import COMMON
from simulator.language.typed_values import SPOTS, Sort
from simulator.language.wordlists import bag

_REFUSING = bag("""
no not never without avoid avoids against refuse refuses refused skip ban banned lack closed drop except only leave
stop decided n't nothing none rather instead absence lacking missing
""")
_HAVING = bag("""
work works have has had put use uses run running open opened opening offer sell include includes keep build made make
""")


def wrongly_granted(check: Check) -> Iterator[Mistake]:
    """Something taken for granted that a fact says there is not."""
    lows = check.lows
    if lows & _REFUSING or any(w.endswith("n't") for w in lows):
        return
    toks = check.tokens
    for part in check.parts:
        if not part.denied:
            continue
        hits = [i for i, t in enumerate(toks) if t.key in part.denied and i not in check.said.about_self]
        if "outsid" in part.denied:
            yield from _beyond(check, part)
            continue
        needed = [k for k in part.denied if not k.isdigit() and part.fact.weights.get(k, 0) >= 0.3]
        telling = [k for k in needed if part.fact.weights.get(k, 0) >= COMMON] or ["stud"] * ("stud" in part.denied)
        found = {toks[i].key for i in hits}
        either = any(t.low == "or" for t in part.fact.tokens)
        if not hits or not telling or not (set(telling) & found if either else set(telling) <= found):
            continue
        if any(_granted(check, i) for i in hits):
            yield Mistake(hits[0], hits[-1] + 1 if hits[-1] - hits[0] < 4 else hits[0] + 1, part.fact)
        continue


def _granted(check: Check, i: int) -> bool:
    """Whether the thing at token `i` is spoken of as there: `your …`, or a `why do you have …`."""
    toks = check.tokens
    before = [t.low for t in toks[max(0, i - 3) : i]]
    if {"your", "the", "that"} & set(before) and "about" not in before:
        return not (toks[0].low in ("do", "does", "is", "are", "did", "have") and "the" in before)
    verb = governor(check.said, i, _HAVING, 5)
    return verb is not None and bool(YOU | {"studio"} & check.lows) and claimed(check.said, verb, check.page)


def _beyond(check: Check, part: Part) -> Iterator[Mistake]:
    """`your branches in Toronto` where there are none outside one place."""
    toks = check.tokens
    things = {k for k in part.denied - {"outsid"} if k not in {t.key for t in part.fact.tokens if t.capital}}
    for i, token in enumerate(toks):
        if token.key not in things or not _granted(check, i):
            continue
        after = toks[i + 1 : i + 5]
        inside = check.page.location | {t.low for t in part.fact.tokens}
        strange = [
            v
            for v in check.said.values
            if (v.sort in SPOTS or (v.sort is Sort.NAME and v.lead == "in"))
            and i < v.begin <= i + 5
            and not set(v.lows) & (inside | check.heard)
            and not check.known_name(v.lows)
        ]
        if strange:
            yield Mistake(i, strange[0].stop, part.fact)
        elif {"outside", "abroad", "overseas"} & {t.low for t in after}:
            yield Mistake(i, min(i + 4, len(toks)), part.fact)
