"""A fact retold with a word of the same sort exchanged: `nineteen elephants to Zambia` where the fact has rhinos."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from simulator.language import word_kin
from simulator.language.career_words import ORGANISATION_HEADS, TRIGGERS
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import granted, imagined
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.fact_companions import one_ware
from simulator.language.fact_questions import HOUSE
from simulator.language.fact_use import only_effect
from simulator.language.meaning import similarity
from simulator.language.mistaken_kin import KIN
from simulator.language.names import alike, telling
from simulator.language.page_index import OF_THE_TRADE, PageFact
from simulator.language.tokens import Token, numbers, tokens
from simulator.language.typed_values import ORGANISATIONS, SPOTS, Sort, Value, values
from simulator.language.wordlists import bag

_SIBLINGS = 1.0
"""Similarity of meaning and nearness in the tree of kinds, added up, from which two words are of one sort."""
_EVERYDAY = 1.1
"""The same for an everyday word, which has many senses."""
_PEOPLE = 1.05
"""The same for two words for persons, who all lie near each other in the tree."""
_ALIKE = 0.72
"""Similarity of meaning from which two words are the same thing said differently."""
_IN_PLACE = 0.35
"""Similarity from which two words in exactly the same place exclude each other: `wind power`, `solar power`."""
_RELATED = 0.5
"""The same for a name and what comes from it: `Welsh` and `Wales`."""
_ONE_KIND = 0.5
"""Nearness that an everyday word needs for that."""
_UNLIKE = 0.3
"""Similarity below which two words are of no one sort, whatever the tree says."""
_ANCHORED = 0.55
"""Weight of the words around an exchanged one from which the fact is certainly meant."""
_LEAST = 0.2
_ONLY_HERE = 0.3
"""What an everyday word that it shares with the fact counts at least, and where no other fact has it."""
_MAIN_VERB = 0.6
"""What the verb counts that a fact about this person begins with, where no other fact has it: `Restores …`."""
_YEAR = 0.6
_FAR = 3
"""Telling words that may stand between an exchanged word and the words that it shares with the fact."""

_BREAKS = bag("""
how what why when where which who whose that do does did is are was were will would can could should i i'm
i've but because
""")
_DETERMINERS = bag("a an the your his her their its")
_FACT_BREAKS = bag("but because while when before after")
"""What parts two statements of a fact; `a choir for people who have had a stroke` is one."""
_EFFECTS = bag("""
changed taught helped shaped meant brought added
prepare shape help teach change influence make give feel affect mean bring add matter compare differ inform teaches
changes helps makes gives shapes influences relax inspire
""")
_WON = bag("win won wins winning winner")
_NOT_WON = bag("shortlisted longlisted nominated nominee finalist runner second third commended")
_ANNOUNCES = bag("""
the a an your his her its their our this that these those of in on at for with from to by as into about under over no
some any every each all both first last former own two three four five six seven eight nine ten
""")
_TOWARDS = bag("in at to from near around")
_PLACES = bag("first second third fourth fifth sixth last")
_TURNING = frozenset(t.key for t in tokens("come go give take leave start begin end ask answer teach learn bring stay"))
"""Verbs whose opposite is as true of the same deed: who came to one place went from another."""
_ANYWHERE = frozenset(t.key for t in tokens("people person time year day life place work job thing part lot"))
"""Words that stand before many names."""
_RESISTING = bag("against oppose opposed opposing fight fought fighting resist protest protested stop stopped no not")
_COMPARING = bag("like versus than between unlike compared other rather instead besides not never besides also too")


Shared = Mapping[int, tuple[float, tuple[int, ...]]]
"""Token of the utterance -> its weight, and where it stands in the fact."""


def wrong_retellings(check: Check) -> Iterator[Mistake]:
    """Every word that stands where the fact that is spoken of has another one of the same sort."""
    toks = check.tokens
    if not check.page.persona.language.startswith("en"):
        # The kinds of things are known in English only.
        return
    asked = [i for i in range(len(toks)) if _claimable(check, i)]
    named = [
        v
        for v in check.said.values
        if _is_name(v) and (v.lead or v.sort is not Sort.LANGUAGE) and v.begin in asked and not _known(check, v)
    ]
    asked = [i for i in asked if not any(v.begin <= i < v.stop for v in named)]
    for fact in check.page.facts:
        shared = _shared(check, fact)
        if not shared:
            continue
        for i in asked:
            if i not in shared and _exchanged(check, fact, i, shared):
                yield Mistake(i, i + 1, fact)
        yield from _other_side(check, fact, shared)
        for value in named:
            if _renamed(check, fact, value, shared):
                yield Mistake(value.begin - (value.lead != ""), value.stop, fact)


def _other_side(check: Check, fact: PageFact, shared: Shared) -> Iterator[Mistake]:
    """`campaigned for the deepening` where the fact has `against the deepening`."""
    toks = check.tokens
    if not any(t.low == "against" for t in fact.tokens) or check.lows & _RESISTING:
        return
    against = next(k for k, t in enumerate(fact.tokens) if t.low == "against")
    # Who is against closing the routes is for the routes.
    doing = any(t.low.endswith("ing") for t in fact.tokens[against + 1 : against + 2])
    for i, token in enumerate(toks):
        if token.low not in ("for", "supported", "support") or not granted(check.said, i):
            continue
        near = 1 if doing else 3
        behind = [j for j in shared if 0 < j - i <= 3 and any(0 < k - against <= near for k in shared[j][1])]
        if behind and sum(w for w, _ in shared.values()) >= _ANCHORED:
            yield Mistake(i, behind[-1] + 1, fact)
            return


def _is_name(value: Value) -> bool:
    return value.sort in SPOTS | ORGANISATIONS | {Sort.NAME, Sort.LANGUAGE}


def _known(check: Check, value: Value) -> bool:
    """Whether the page or the talk has this name, or the persona's town is meant."""
    return check.known_name(value.lows) or any(alike(w, h) for w in telling(value.lows) for h in check.page.location)


def _renamed(check: Check, fact: PageFact, value: Value, shared: Shared) -> bool:
    """Whether the fact has another name in this place: before or behind the same words, after the same preposition."""
    inside = [j for j in shared if j in range(value.begin, value.stop)]
    if any(check.tokens[j].low not in ORGANISATION_HEADS for j in inside):
        return False
    near = [j for j in shared if j not in inside and _near_name(check.tokens, value, j) <= _FAR]
    enough = sum(_weight(fact, shared[j][1]) for j in near) >= OF_THE_TRADE
    there = {k for _, places in shared.values() for k in places}
    for other in _names_of(fact):
        if any(
            fact.tokens[k].low not in ORGANISATION_HEADS for k in there & set(range(other.begin, other.stop))
        ) or _wider(value, other):
            continue
        if (value.sort is Sort.LANGUAGE) != (other.sort is Sort.LANGUAGE):
            continue
        if value.sort is Sort.NAME and _one_root(check, value, other):
            continue
        linked = value.lead == other.lead or {value.lead, other.lead} <= _TOWARDS
        for j in near:
            gaps = [_near_name(fact.tokens, other, at) for at in shared[j][1]]
            # `the office in Paris`, `offices in Porto`: the same noun right before the name is enough.
            next_to = _near_name(check.tokens, value, j) + min(gaps) == 0 and check.tokens[j].key not in _ANYWHERE
            if (enough and min(gaps) <= _FAR and (linked or next_to)) or (next_to and linked and value.lead):
                return True
    return False


def _weight(fact: PageFact, places: Sequence[int]) -> float:
    return max(fact.weights.get(fact.tokens[k].key, _YEAR if fact.tokens[k].low.isdigit() else 0.0) for k in places)


def _one_root(check: Check, value: Value, other: Value) -> bool:
    """`Welsh` and `Wales`."""
    a, b = check.meaning.vectors([value.text, other.text])
    return value.text[0] == other.text[0] and similarity(a, b) >= _RELATED


def _near_name(toks: Sequence[Token], value: Value, j: int) -> int:
    """How many telling words stand between a name and another word."""
    return _gap(toks, value.begin if j < value.begin else value.stop - 1, j)


@lru_cache(maxsize=2048)
def _names_of(fact: PageFact) -> tuple[Value, ...]:
    return tuple(v for v in values(fact.tokens) if _is_name(v))


def _wider(value: Value, other: Value) -> bool:
    """Whether one may hold the other: a country or region the town that the fact names."""
    wide = (Sort.COUNTRY, Sort.REGION)
    mine, theirs = ("_".join(v.lows) for v in (value, other))
    if mine in word_kin.within(theirs) or theirs in word_kin.within(mine):
        return True
    return value.sort in wide and other.sort not in wide and not word_kin.within(theirs)


def _claimable(check: Check, i: int) -> bool:
    """Whether the word at token `i` could be a wrong detail: telling, told as so, and new to the page and the talk."""
    token = check.tokens[i]
    low = token.low.removesuffix("'s")
    if token.mark or low in GRAMMAR or low[0].isdigit() or i in check.said.about_self:
        return False
    if (
        low in check.page.organisation | HOUSE
        or low in check.heard
        or token.key in check.heard_keys
        or not granted(check.said, i)
    ):
        return False
    if any(n.begin <= i < n.stop for n in check.said.numbers) or imagined(check.said, i):
        return False
    if token.key in check.page.role:
        # What they are by their title is no wrong detail: `listen to an upholsterer`.
        return False
    return not {t.low for t in check.tokens[max(0, i - 3) : i]} & _COMPARING


def _shared(check: Check, fact: PageFact) -> Shared:
    """Tokens of the utterance that the fact has too: their weight, and where they stand in the fact."""
    found: dict[int, tuple[float, tuple[int, ...]]] = {}
    for i, token in enumerate(check.tokens):
        low = token.low.removesuffix("'s")
        if token.mark or low in GRAMMAR or i in check.said.about_self or only_effect(check.tokens, i):
            continue
        places = tuple(
            k
            for k, t in enumerate(fact.tokens)
            if t.key == token.key or (t.low in fact.names | fact.unusual and alike(low, t.low.removesuffix("'s")))
        )
        if places:
            alone = check.page.spread[token.key] == 1
            least = _ONLY_HERE if alone else _LEAST
            begins = fact.of_persona and token.key == fact.tokens[0].key
            if alone and begins and not {token.low, fact.tokens[0].low} & TRIGGERS.keys():
                least = _MAIN_VERB
            found[i] = (max(least, *(fact.weights.get(fact.tokens[k].key, 0.0) for k in places)), places)
    for number in check.said.numbers:
        dated = [n.begin for n in numbers(fact.tokens) if n.value == number.value and n.year]
        if number.year and dated:
            found[number.begin] = (_YEAR, tuple(dated))
    return found


def _exchanged(check: Check, fact: PageFact, i: int, shared: Shared) -> bool:
    toks = check.tokens
    low = toks[i].low.removesuffix("'s")
    near = [j for j in shared if _gap(toks, i, j) <= _FAR]
    if sum(shared[j][0] for j in near) < _ANCHORED:
        return False
    kept = _is_a_verb(toks, i) or _knows(check, i, near)
    there = {k for _, places in shared.values() for k in places}
    for k, token in enumerate(fact.tokens):
        other = token.low.removesuffix("'s")
        if k in there or token.mark or other in GRAMMAR or other[0].isdigit():
            continue
        if not any(_same_place(toks, i, j, fact.tokens, k, at) for j in near for at in shared[j][1]):
            continue
        if _turned(low, other, toks[i]):
            return True
        if not kept and other in fact.unusual and _objects(toks, i, fact, k, shared):
            return True
        exact = any(_exactly(toks, i, j, fact.tokens, k, at) for j in near for at in shared[j][1])
        if not kept and _one_sort(check, toks[i], token, exact) and not _is_there(check, i, low, fact):
            return True
    return False


def _objects(toks: Sequence[Token], i: int, fact: PageFact, k: int, shared: Shared) -> bool:
    """Whether both are what the same doing was done to: `plays the drums` where it is `plays the charango`."""
    verbs = [j for j in shared if j < i and _gap(toks, j, i) == 0 and word_kin.is_verb(toks[j].low)]
    return any(at < k and _gap(fact.tokens, at, k) == 0 for j in verbs for at in shared[j][1])


def _is_a_verb(toks: Sequence[Token], i: int) -> bool:
    """Whether a word that can be a verb is one here: nothing before it that announces a noun."""
    low, before = toks[i].low, {t.low for t in toks[max(0, i - 2) : i] if not t.mark}
    return word_kin.is_verb(low) and not low.endswith(("s", "ing")) and not before & _ANNOUNCES


def _same_place(toks: Sequence[Token], i: int, j: int, fact: Sequence[Token], k: int, at: int) -> bool:
    """Whether two words stand on the same side of a shared one, with one other word between at the most."""
    return (i < j) == (k < at) and _gap(toks, i, j) + _gap(fact, k, at, _FACT_BREAKS) <= 2


def _exactly(toks: Sequence[Token], i: int, j: int, fact: Sequence[Token], k: int, at: int) -> bool:
    """Whether the very same little words, or none, stand between: `wind power`, `the fire of 1997`."""
    if (i < j) != (k < at) or abs(i - j) > 3:
        return False
    mine, theirs = toks[min(i, j) + 1 : max(i, j)], fact[min(k, at) + 1 : max(k, at)]
    links = [t.low for t in mine if t.low not in _DETERMINERS]
    return links == [t.low for t in theirs if t.low not in _DETERMINERS] and all(t.low in GRAMMAR for t in mine)


def _gap(toks: Sequence[Token], a: int, b: int, breaks: frozenset[str] = _BREAKS | _EFFECTS) -> int:
    """How many telling words stand between two words of one phrase; many where they stand in two."""
    first, last = min(a, b), max(a, b)
    between = toks[first + 1 : last]
    if any((t.mark and t.low != ",") or t.low in breaks for t in between):
        return 99
    return sum(t.low not in GRAMMAR and not t.mark for t in between)


def _knows(check: Check, i: int, near: Sequence[int]) -> bool:
    """Whether some text of the page speaks of this word beside what it stands with, or a fact that is spoken of too."""
    keys = frozenset(check.tokens[j].key for j in near)
    own = check.tokens[i].key
    if any(own in told and keys & told for told in check.page.told):
        return True
    others = {t.key for k, t in enumerate(check.tokens) if k != i and not t.mark and t.low not in GRAMMAR} - GENERAL
    return any(own in (there := {t.key for t in f.tokens}) and others & there for f in check.page.facts)


def _is_there(check: Check, i: int, low: str, fact: PageFact) -> bool:
    """Whether the fact has this word in other words."""
    others = sorted({t.low.removesuffix("'s") for t in fact.tokens if not t.mark and t.low not in GRAMMAR})
    if any(word_kin.same(low, o) and not word_kin.opposite(low, o) for o in others):
        return True
    own, *vectors = check.meaning.vectors([low, *others])
    # `Welsh` is told by `Wales`, though the two are less alike than two words for one thing.
    least = _RELATED if check.tokens[i].capital and not check.tokens[i].first else _ALIKE
    return any(
        similarity(own, v) >= least and not word_kin.opposite(low, o) for o, v in zip(others, vectors, strict=True)
    )


def _turned(low: str, other: str, token: Token) -> bool:
    """Whether the fact has the opposite, another place in an order, or less than what was won."""
    if (low in _WON and other in _NOT_WON) or (low in _PLACES and other in _PLACES):
        return low != other
    return word_kin.opposite(low, other) and token.key not in _TURNING


def _one_sort(check: Check, token: Token, true: Token, exact: bool) -> bool:
    """Whether two words are different things of one sort; in exactly the same place less likeness will do."""
    low, other = token.low.removesuffix("'s"), true.low.removesuffix("'s")
    if (low in TRIGGERS) != (other in TRIGGERS) or word_kin.same(low, other) or one_ware(low, other):
        return False
    if token.key in GENERAL or true.key in GENERAL or (low in KIN) != (other in KIN):
        return False
    a, b = check.meaning.vectors([low, other])
    alike_ = similarity(a, b)
    doing = low.endswith(("ed", "ing")) != other.endswith(("ed", "ing"))
    common = word_kin.everyday(low) and word_kin.nearness(low, other) < _ONE_KIND
    if exact and alike_ >= _IN_PLACE and not doing and not common:
        return True
    people = word_kin.is_a(low, "person") and word_kin.is_a(other, "person")
    least = _EVERYDAY if word_kin.everyday(low) else _PEOPLE if people else _SIBLINGS
    return alike_ >= _UNLIKE and alike_ + word_kin.nearness(low, other) >= least
