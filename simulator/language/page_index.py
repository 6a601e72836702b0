"""What a persona's page knows, made ready once so that every utterance can be held against it quickly."""

from collections import Counter, OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from simulator.domain.persona import Fact, Persona
from simulator.language import word_kin
from simulator.language.career_words import DEGREES, ORGANISATION_HEADS, SUBJECTS
from simulator.language.common_words import GENERAL, GRAMMAR, trade_stems
from simulator.language.fact_kin import TRADE, Vocabulary
from simulator.language.meaning import Meaning, keeping, similarity, witness
from simulator.language.names import common
from simulator.language.page_texts import all_text, texts_of
from simulator.language.tokens import Number, Token, numbers, tokens
from simulator.language.wordlists import bag

TELLING = 0.8
"""Weight of a word that stands in a fact and is neither general nor the trade's own."""
NAMED = 1.0
"""Weight of a proper name, a year, or a number with its unit."""
WEAK = 0.35
"""Weight of a verb of life stories: `studied`, `founded`, `moved`."""
OF_THE_TRADE = 0.3
"""Weight of a word that everybody in this trade uses."""
ORDINARY = 0.1
"""Weight of a word of any talk about work."""

WHOLLY = 0.4
"""Similarity to the job from which a word counts as any of the trade; from `TRADE` up to this, as a common one."""
RARE = 0.95
"""Weight of a telling word that is no everyday word: whoever says it has most likely read it."""
COMMON = 0.6
"""Weight of a telling word that is an everyday one."""

ENOUGH = 0.95
"""Weight from which an utterance is taken to use a fact: one telling word with a sign that this person is meant, or
two telling words. Tuned on pages written for it."""

_ENDS_COUNT = bag("in at for to and or from with by as that who when where while how what did was were is are")
_DENIALS = bag("no never not without none nor cannot")
_STORY_VERBS = frozenset(
    key
    for word in bag(
        """study graduate found establish own publish write speak talk present raise born bear live launch build host
        chair invent restore major qualify appoint retire relocate co-found tour based"""
    )
    for token in tokens(word)
    for key in [token.key]
)


_CAREER = frozenset(t.key for t in tokens("own intern apprentice mentor trainee assistant"))
"""Words of any career that still tell something."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a fact and the words that say of what; empty units for a bare number."""

    value: float
    units: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class PageFact:
    """A fact taken apart."""

    fact: Fact
    order: int
    tokens: tuple[Token, ...]
    keys: frozenset[str]
    weights: Mapping[str, float]
    """Key of a word of this fact -> how much meeting it proves."""
    names: frozenset[str]
    """Lower-case words of proper names that are not everyday words."""
    unusual: frozenset[str]
    """Other lower-case words that no dictionary has: `alerce`; a recogniser mishears them like names."""
    years: frozenset[int]
    quantities: tuple[Quantity, ...]
    pairs: frozenset[tuple[str, str]]
    """Words that stand side by side in the fact, grammar left out."""
    named_pairs: frozenset[tuple[str, str]]
    """Those of the pairs that are part of a name: `Computer Village`."""
    denied: bool
    """Whether the fact says that something is not so."""
    of_persona: bool
    """Whether the person is its subject (a bullet that begins with a verb, or with their name)."""


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A whole profile, ready for comparison."""

    persona: Persona
    facts: tuple[PageFact, ...]
    spread: Mapping[str, int]
    """Key of a word -> how many facts have it."""
    trade: frozenset[str]
    role: frozenset[str]
    """Keys of the job title and the industry: what a visitor knows before reading."""
    person: frozenset[str]
    """Lower-case words of the person's name."""
    organisation: frozenset[str]
    """Lower-case words of the employer's name."""
    location: frozenset[str]
    support: frozenset[str]
    """Keys of every word on the page, stories included: what is so supported is never called mistaken."""
    support_lows: frozenset[str]
    told: tuple[frozenset[str], ...]
    """Keys of each fact, paragraph and story with its questions, the stories last: what is known together."""
    public: frozenset[str]
    """Keys of the facts and the paragraphs."""
    names: frozenset[str]
    """Lower-case words that the page writes with a capital inside a sentence: what a misheard name may have been."""
    around: frozenset[str]
    """Countries and regions that the places of the page lie in, words joined by `_`; initials of its longer names."""
    vocabulary: Vocabulary
    meant: NDArray[np.float64]
    """What each fact means; shape (facts, dimensions)."""
    witnessed: NDArray[np.float64]
    """The same by the second encoder."""

    @property
    def stories(self) -> tuple[frozenset[str], ...]:
        """Keys of each story with its questions."""
        return self.told[len(self.told) - len(self.persona.stories) :]

    def told_of(self, fact: PageFact) -> frozenset[str]:
        """Keys of the stories that are about this fact."""
        pairs = zip(self.persona.stories, self.stories, strict=True)
        return frozenset().union(*(keys for story, keys in pairs if fact.fact.id in story.about))


_MOST_PAGES = 32
_pages: OrderedDict[int, tuple[Persona, Page]] = OrderedDict()
_turning = Lock()


def page_of(persona: Persona, meaning: Meaning) -> Page:
    """The page of this persona, made once per object and kept while it is among the latest."""
    with _turning:
        known = _pages.get(id(persona))
        # The persona is kept beside its page, so that its id cannot pass to another object meanwhile.
        if known is not None and known[0] is persona:
            _pages.move_to_end(id(persona))
            return known[1]
    with keeping(meaning, f"{persona.slug} facts"), keeping(witness(meaning), f"{persona.slug} facts"):
        page = _read(persona, meaning)
    with _turning:
        _pages[id(persona)] = (persona, page)
        while len(_pages) > _MOST_PAGES:
            _pages.popitem(last=False)
    return page


def units_near(toks: tuple[Token, ...], number: Number) -> frozenset[str]:
    """The nouns that a number counts: up to two words behind it, or the noun before `of`."""
    found: list[str] = []
    for token in toks[number.stop : number.stop + 4]:
        if token.mark or token.low in _ENDS_COUNT:
            break
        if token.low not in GRAMMAR:
            found.append(token.key)
        if len(found) == 3:
            break
    before = toks[max(0, number.begin - 2) : number.begin]
    if len(before) == 2 and before[1].low == "of":
        found.append(before[0].key)
    lead = toks[number.begin - 1].low if number.begin else ""
    following = toks[number.stop].low if number.stop < len(toks) else ""
    bare = not found or word_kin.is_verb(following)
    if lead in ("under", "over", "aged", "age") or (lead == "at" and bare and 10 <= number.value <= 80):
        found.append("age")
    return frozenset(found)


def two_in_one(toks: Sequence[Token], i: int) -> str:
    """`air_force` where token `i` and the next are one thing of the dictionary, else an empty text."""
    if i + 1 >= len(toks) or {toks[i].low, toks[i + 1].low} & GRAMMAR or toks[i + 1].mark:
        return ""
    pair = f"{toks[i].low}_{toks[i + 1].low}"
    return pair if word_kin.known(pair) else ""


def spans(toks: Sequence[Token], counted: Sequence[Number]) -> tuple[Quantity, ...]:
    """`from 2008 to 2011` as three years, known to about one."""
    found = []
    for a, b in pairwise(counted):
        between = [t.low for t in toks[a.stop : b.begin]]
        if a.year and b.year and between in (["to"], ["and"], ["until"], ["till"], [], ["through"]):
            found.append(Quantity(b.value - a.value, frozenset({"year", "span"})))
    return tuple(found)


def side_by_side(toks: Sequence[Token]) -> list[tuple[str, str]]:
    """Pairs of neighbouring words that are not grammar, in the order of the alphabet, within one sentence part."""
    pairs: list[tuple[str, str]] = []
    last: Token | None = None
    for token in toks:
        if token.mark:
            last = None
        elif token.low not in GRAMMAR:
            if last is not None:
                pairs.append((last.key, token.key) if last.key < token.key else (token.key, last.key))
            last = token
    return pairs


def _read(persona: Persona, meaning: Meaning) -> Page:
    person = _lows(persona.name)
    organisation = _lows(persona.organisation)
    location = _lows(persona.location or "")
    described = f"{persona.role} {persona.industry}"
    trade = trade_stems(" ".join(t.low for t in tokens(described) if not t.mark))
    trade |= {t.key for t in tokens(f"{described} {' '.join(persona.tags)}")} | _told_often(persona)
    taken_apart = [tokens(f.text) for f in persona.facts]
    near = _near_the_trade(persona, taken_apart, meaning)
    trade |= {key for key, likeness in near.items() if likeness >= WHOLLY}
    spread = Counter(key for toks in taken_apart for key in {t.key for t in toks})
    zero = person | organisation | location
    facts = tuple(
        _fact(f, n, toks, trade, zero, spread, person, frozenset(near))
        for n, (f, toks) in enumerate(zip(persona.facts, taken_apart, strict=True))
    )
    everything = tokens(all_text(persona))
    told = tuple(frozenset(t.key for t in tokens(text)) for text in texts_of(persona))
    return Page(
        persona,
        facts,
        spread,
        frozenset(trade),
        frozenset(t.key for t in tokens(f"{persona.role} {persona.industry}")),
        person,
        organisation,
        location,
        frozenset(t.key for t in everything),
        frozenset(t.low.removesuffix("'s") for t in everything),
        told,
        frozenset().union(*told[1 : len(told) - len(persona.stories)]),
        frozenset(t.low.removesuffix("'s") for i, t in enumerate(everything) if _is_name(everything, i)) | zero,
        _around(everything),
        Vocabulary(taken_apart, f"{persona.role}, {persona.industry}", meaning),
        meaning.vectors([f.text for f in persona.facts]).astype(np.float64),
        witness(meaning).vectors([f.text for f in persona.facts]).astype(np.float64),
    )


def _fact(
    fact: Fact,
    order: int,
    toks: tuple[Token, ...],
    trade: frozenset[str],
    zero: frozenset[str],
    spread: Counter[str],
    person: frozenset[str],
    near: frozenset[str],
) -> PageFact:
    counted = numbers(toks)
    inside = {i for n in counted for i in range(n.begin, n.stop)}
    zero_keys = {t.key for low in zero for t in tokens(low)} - {"", "s"}
    weights: dict[str, float] = {}
    names, unusual = set[str](), set[str]()
    for i, token in enumerate(toks):
        low = token.low.removesuffix("'s")
        if token.mark or i in inside or low in GRAMMAR or low in zero or token.key in zero_keys:
            continue
        named = _is_name(toks, i)
        # What comes last in a long name is often a plain word: nobody has read of the `rock` at Dubh Rock.
        plain = named and i > 0 and toks[i - 1].capital and word_kin.everyday(low)
        weight = _weight(token, low, named and not plain, trade)
        if token.key in near:
            weight = min(weight, COMMON)
        if spread[token.key] > 2:
            weight = min(weight, TELLING) * 0.6
        weights[token.key] = max(weight, weights.get(token.key, 0.0))
        if named and weight >= 0.5:
            names.add(low)
        elif weight >= TELLING and len(low) >= 5 and not word_kin.known(low):
            unusual.add(low)
        pair = two_in_one(toks, i)
        if pair and not named:
            weights[pair] = TELLING
    lows = [t.low for t in toks if not t.mark]
    # A bullet begins with a verb where the person acts; an article or a name of something else begins the rest.
    subject = lows[:4]
    starts_otherwise = bool(subject) and (
        subject[0] in ("it", "its", "the", "a", "an", "they", "their", "we", "our", "in", "since")
    )
    named = bool(set(subject) & (person | {"she", "he", "her", "his"}))
    of_persona = named or not starts_otherwise
    if subject and (subject[0] in zero - person or {"its", "it", "their"} & set(subject)) and not named:
        of_persona = False
    if subject and subject[0] in ("in", "since") and not set(lows[:4]) & (zero | {"it"}):
        of_persona = True
    return PageFact(
        fact,
        order,
        toks,
        frozenset(t.key for t in toks),
        weights,
        frozenset(names),
        frozenset(unusual),
        frozenset(int(n.value) for n in counted if n.year),
        tuple(Quantity(n.value, units_near(toks, n)) for n in counted if not n.year) + spans(toks, counted),
        frozenset(side_by_side(toks)),
        frozenset(side_by_side([t for i, t in enumerate(toks) if t.mark or _is_name(toks, i) or t.low in GRAMMAR])),
        any(t.low in _DENIALS and not t.capital for t in toks) or lows[:1] == ["no"],
        of_persona,
    )


def _weight(token: Token, low: str, named: bool, trade: frozenset[str]) -> float:
    if token.key in trade or low in ORGANISATION_HEADS:
        return OF_THE_TRADE
    if token.key in _CAREER:
        return COMMON
    if low in SUBJECTS:
        # A subject of study outside the trade is nearly a name: strangers do not guess it.
        return ENOUGH
    if low in DEGREES and DEGREES[low] != "bachelor" and low not in ("doctor", "ma", "ba"):
        return 0.7
    if token.key in GENERAL:
        # `Forum` and `University` are ordinary words, also in a name.
        return ORDINARY
    if token.key in _STORY_VERBS:
        return WEAK
    if named and not common(low):
        return NAMED
    return COMMON if word_kin.everyday(low) else RARE if word_kin.known(low) else TELLING


def _is_name(toks: tuple[Token, ...], i: int) -> bool:
    """A capital inside a sentence; at its beginning only where the next word has one too."""
    if not toks[i].capital:
        return False
    if not toks[i].first:
        return True
    return i + 1 < len(toks) and toks[i + 1].capital


def _near_the_trade(persona: Persona, facts: Sequence[Sequence[Token]], meaning: Meaning) -> dict[str, float]:
    """Keys of the words of the facts that mean something close to the job (`violin` for a luthier), and how close."""
    words = {t.low: t.key for toks in facts for t in toks if not (t.mark or t.capital or t.low in GRAMMAR)}
    lows = sorted(words)
    job = [f"{persona.role}, {persona.industry}", persona.role]
    vectors = meaning.vectors([*job, *lows])
    roles = [t.low for t in tokens(persona.role) if not t.mark]
    found: dict[str, float] = {}
    for low, vector in zip(lows, vectors[len(job) :], strict=True):
        likeness = max(similarity(own, vector) for own in vectors[: len(job)])
        # `bees` and a beekeeper.
        named = len(words[low]) >= 3 and any(role.startswith(words[low]) for role in roles)
        if likeness >= TRADE or named:
            found[words[low]] = max(1.0 if named else likeness, found.get(words[low], 0.0))
    return found


def _around(toks: Sequence[Token]) -> frozenset[str]:
    # `DCU` is Dublin City University.
    runs = [0]
    for i, token in enumerate(toks):
        if not (token.capital and i and not toks[i - 1].mark and toks[i - 1].capital):
            runs.append(i)
    initials = {"".join(t.low[0] for t in toks[a:b]) for a, b in pairwise([*runs, len(toks)]) if b - a >= 3}
    named = {t.low for t in toks if t.capital} | {f"{a.low}_{b.low}" for a, b in pairwise(toks) if a.capital}
    return frozenset(initials).union(*(word_kin.within(place) for place in named))


def _told_often(persona: Persona) -> frozenset[str]:
    """What a third of the stories, five at least, speak of is daily bread, and proves no reading of the profile."""
    told = Counter(
        key for s in persona.stories for key in {t.key for t in tokens(f"{s.title}. {' '.join(s.asked_as)} {s.body}")}
    )
    return frozenset(key for key, times in told.items() if times >= max(5, len(persona.stories) / 3))


def _lows(text: str) -> frozenset[str]:
    return frozenset(t.low.removesuffix("'s") for t in tokens(text) if not t.mark)
