"""Claims of names that the page does not bear out: employers, places of study, towns, half-right names."""

from collections.abc import Iterator

from simulator.language.career_words import ORGANISATION_HEADS, TRIGGERS, Relation
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import YOU, claimed, governor, granted, possessed
from simulator.language.fact_parts import Part
from simulator.language.names import alike, telling
from simulator.language.page_index import PageFact
from simulator.language.typed_values import SPOTS, Sort, Value, is_organisation
from simulator.language.wordlists import bag
from simulator.patterns import compiled

_NOMINALS = bag("""
years year time days job role stint career work position life experience internship studies education background
training past months summer decade degree course colleagues team boss office move childhood posting placement
phd doctorate mba masters master's bachelor's
""")
_SHARES = bag("part role work involvement share contribution")
_COMPARING = bag("""
like versus vs than between against similar unlike competitor competitors compared comparison compare different other
rival rivals bigger smaller differ differs such alternative alternatives prefer rather about
""")
_ASKING_HOW = (
    "what is it like",
    "what's it like",
    "how is it",
    "what is life like",
    "how do you like",
    "how do you find",
)
_DOING = compiled(
    r"\b(?:was it like to|was it like|did you (?:learn|do|take|bring|get|earn|enjoy|see|remember)) ?.* at\b"
)
_LIVING = frozenset(
    {
        Relation.LEAD,
        Relation.BECOME,
        Relation.WORK,
        Relation.LIVE,
        Relation.STUDY,
        Relation.TEACH,
        Relation.MOVE,
        Relation.LEAVE,
    }
)
_SINGLE = frozenset({Relation.STUDY, Relation.TEACH, Relation.BORN})
"""Where these happened is one place; people work in many."""
_DEEDS = frozenset({Relation.MAKE, Relation.LEAD, Relation.PUBLISH})
_PLACED = _LIVING | {Relation.BORN, Relation.JOIN, Relation.SPEAK}


def wrong_names(check: Check) -> Iterator[Mistake]:
    """Every name that is claimed of this person and does not hold."""
    for value in check.said.values:
        if value.sort in (Sort.COMPANY, Sort.UNIVERSITY, Sort.NAME) or value.sort in SPOTS:
            yield from _half_right(check, value)
        if value.sort in SPOTS or (value.sort is Sort.NAME and value.lead in ("in", "near")):
            yield from _wrong_place(check, value)
        made = value.sort in SPOTS and not value.lead and _bound(check, value)[0] in _DEEDS
        organised = value.sort in (Sort.COMPANY, Sort.UNIVERSITY)
        if made or organised or (value.sort is Sort.NAME and not _in_a_place(check, value)):
            yield from _wrong_organisation(check, value)


def _in_a_place(check: Check, value: Value) -> bool:
    """`in Truro` is a place, `your part in the Golden Gate Bridge` is a work."""
    return value.lead in ("in", "near") and _bound(check, value)[0] not in (Relation.MAKE, Relation.LEAD)


def _wrong_organisation(check: Check, value: Value) -> Iterator[Mistake]:
    if check.known_name(value.lows) or set(value.lows) <= ORGANISATION_HEADS or _compared(check, value):
        return
    relation, begin = _bound(check, value)
    if relation is None:
        return
    sure = is_organisation(value) or value.lead in ("at", "joined", "joining")
    if (value.sort is Sort.NAME or value.sort in SPOTS) and not sure:
        if relation in _DEEDS and (value.stop - value.begin >= 2 or value.begin - begin <= 2):
            yield Mistake(begin, value.stop, check.nearest(_named(check, relation, value)))
        elif not (relation in (Relation.WORK, Relation.STUDY) and value.lead in ("for", "from", "with")):
            return
        else:
            yield Mistake(begin, value.stop, None)
        return
    if value.sort is Sort.UNIVERSITY and relation in (Relation.WORK, Relation.JOIN) and "studies" in check.lows:
        relation = Relation.STUDY
    contradicted: PageFact | None = None
    degree = next((v for v in check.said.values if v.sort is Sort.DEGREE and v.begin >= begin - 1), None)
    if degree is not None and not any(v.lows == degree.lows for p in check.parts for v in p.of(Sort.DEGREE)):
        # A degree that is not there contradicts no fact about another one.
        pass
    elif relation is Relation.STUDY:
        contradicted = check.nearest([p for p in check.related(Relation.STUDY) if p.of(Sort.UNIVERSITY, Sort.NAME)])
    elif relation is Relation.JOIN:
        contradicted = check.nearest([p for p in check.related(Relation.JOIN) if p.fact.of_persona])
    elif relation is Relation.SPEAK:
        contradicted = check.nearest([p for p in check.related(Relation.SPEAK) if p.of(Sort.NAME)])
    yield Mistake(begin, value.stop, contradicted)


def _named(check: Check, relation: Relation, value: Value) -> list[Part]:
    """Parts that name a thing with the same head noun (`footbridge`, `podcast`)."""
    keys = {check.tokens[i].key for i in range(value.begin, min(value.stop + 2, len(check.tokens)))}
    return [p for p in check.related(relation) if p.keys & keys and p.of(Sort.NAME)]


def _wrong_place(check: Check, value: Value) -> Iterator[Mistake]:
    if _compared(check, value) or value.lead in ("on", "of", "for", "with", "by", "as"):
        return
    relation, begin = _bound(check, value)
    if relation not in _PLACED:
        return
    home = any(alike(w, h) for w in telling(value.lows) for h in check.page.location)
    if home and relation in (Relation.WORK, Relation.LIVE, Relation.MOVE, Relation.JOIN):
        return
    same = [p for p in check.related(relation) if p.fact.of_persona and _spots(p, relation)]
    if any(_shares(value, v) for p in same for v in p.values):
        return
    known = check.known_name(value.lows)
    if known:
        return
    if (same and value.sort in (Sort.CITY, Sort.NAME) and not set(value.lows) & check.heard) or (
        same and any(v.sort is value.sort for p in same for v in p.values) and not known
    ):
        yield Mistake(begin, value.stop, check.nearest(same))
    elif (not known and value.sort is Sort.CITY and relation in _LIVING) or (
        not known and value.sort is Sort.COUNTRY and relation in _LIVING and _foreign(check)
    ):
        yield Mistake(begin, value.stop)


def _foreign(check: Check) -> bool:
    """Whether no town on the page could lie in another country that we would have to know."""
    home = check.page.location
    return not any(v.sort is Sort.CITY and not set(v.lows) & home for p in check.parts for v in p.values)


def _spots(part: Part, relation: Relation) -> tuple[Value, ...]:
    """The values of a statement that say where; a place of study does too."""
    return tuple(
        v
        for v in part.values
        if v.sort in SPOTS
        or (v.sort is Sort.NAME and v.lead in ("in", "near", "from", "to", "around"))
        or (v.sort is Sort.UNIVERSITY and relation is Relation.STUDY)
    )


def _shares(value: Value, other: Value) -> bool:
    return any(alike(a, b) for a in telling(value.lows) for b in telling(other.lows))


def _half_right(check: Check, value: Value) -> Iterator[Mistake]:
    """`Pacific Co-operative Forum` where the page has the Atlantic one: the telling part of a name does not fit."""
    if len(value.lows) < 2 or set(value.lows) & check.heard:
        return
    for part in check.parts:
        for name in part.of(Sort.NAME, Sort.UNIVERSITY, Sort.COMPANY):
            shared = [w for w in value.lows if any(alike(w, n) for n in name.lows)]
            strange = [w for w in telling(value.lows) if not check.known_name((w,))]
            missing = [n for n in telling(name.lows) if not any(alike(w, n) for w in value.lows)]
            heads = set(shared) - ORGANISATION_HEADS
            if shared and heads and strange and missing and not set(name.lows) & check.page.organisation:
                yield Mistake(value.begin, value.stop, part.fact)
                return


def _bound(check: Check, value: Value) -> tuple[Relation | None, int]:
    """What is claimed to bind this person to a name, and where the claim begins."""
    said, toks = check.said, check.tokens
    if value.begin in said.about_self:
        return None, value.begin
    verb = governor(said, value.begin, frozenset(TRIGGERS))
    noun = governor(said, value.begin, _NOMINALS)
    part = governor(said, value.begin, _SHARES, 4)
    if part is not None and possessed(said, part) and value.lead in ("in", "on", "with"):
        return Relation.MAKE, part
    if noun is not None and possessed(said, noun) and (verb is None or verb <= noun or toks[verb].low in _NOMINALS):
        relation = Relation.STUDY if toks[noun].low in _OF_STUDY or value.sort is Sort.UNIVERSITY else Relation.WORK
        return relation, noun
    if verb is not None and (claimed(said, verb, check.page) or possessed(said, verb) or _present(check, verb)):
        return _relation(toks[verb].low, value), verb
    if value.begin >= 1 and value.lead == "at" and _at_work(check, value):
        return Relation.WORK, value.begin - 1
    # `you were at Google`, `when you left Google`: the verb may be a plain one.
    plain = governor(said, value.begin, bag("were was been got went come came"), 7)
    if plain is not None and plain and toks[plain - 1].low in YOU and value.lead in ("at", "in", "from", "to"):
        imagined = {"if", "have", "did"} & {t.low for t in toks[max(0, plain - 4) : plain]}
        if not imagined:
            return (Relation.LIVE if value.sort in SPOTS else Relation.WORK), plain
    return None, value.begin


_OF_STUDY = bag("studies degree course phd doctorate mba masters master's bachelor's education")


def _relation(low: str, value: Value) -> Relation:
    found = TRIGGERS[low]
    if low in ("started", "began", "start", "starting") and value.lead in ("at", "in"):
        return Relation.JOIN
    if low in ("speak", "spoke", "speaking", "talk", "talked", "speech", "keynote", "presented", "gave"):
        return Relation.SPEAK
    return found[0]


def _present(check: Check, verb: int) -> bool:
    """`What is it like to work at X?` says that they work there."""
    line = " ".join(t.low for t in check.tokens[max(0, verb - 8) : verb])
    return check.tokens[verb].low in ("work", "working") and any(
        line.startswith(a) or f" {a}" in line for a in _ASKING_HOW
    )


def _at_work(check: Check, value: Value) -> bool:
    """`how do you decide at X`, `here at X`, `your colleagues at X`."""
    toks = check.tokens
    if value.begin >= 2 and toks[value.begin - 2].low in ("here", "over"):
        return True
    if not granted(check.said, value.begin):
        return False
    line = " ".join(t.low for t in toks[max(0, value.begin - 12) : value.begin])
    if value.sort is not Sort.COMPANY and not _DOING.search(line):
        return False
    if _DOING.search(line) and not {"i", "my"} & check.lows:
        return True
    return bool(YOU & {t.low for t in toks[: value.begin]} and not {"i", "my"} & check.lows)


def _compared(check: Check, value: Value) -> bool:
    near = [t.low for t in check.tokens[max(0, value.begin - 3) : value.begin]]
    return bool(_COMPARING & set(near))
