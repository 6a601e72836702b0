"""The typed values that words hold: names by sort, subjects, degrees, occupations, honours, numbers of years."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from simulator.language import word_kin
from simulator.language.career_words import (
    AMBIGUOUS,
    CITIES,
    COMPANIES,
    COUNTRIES,
    DEGREES,
    LANGUAGES,
    MONTHS,
    OCCUPATIONS,
    ORGANISATION_HEADS,
    REGIONS,
    SERVICES,
    SUBJECTS,
    UNIVERSITIES,
    WEEKDAYS,
)
from simulator.language.common_words import GRAMMAR
from simulator.language.names import common
from simulator.language.tokens import Token
from simulator.language.wordlists import bag


class Sort(StrEnum):
    """Of what sort a value is."""

    NAME = "name"
    """A proper name of which only the place in the sentence tells more."""
    COMPANY = "company"
    UNIVERSITY = "university"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"
    SUBJECT = "subject"
    DEGREE = "degree"
    OCCUPATION = "occupation"
    SERVICE = "service"
    LANGUAGE = "language"
    MONTH = "month"
    WEEKDAY = "weekday"


ORGANISATIONS = frozenset({Sort.COMPANY, Sort.UNIVERSITY})
SPOTS = frozenset({Sort.CITY, Sort.REGION, Sort.COUNTRY})


@dataclass(frozen=True, slots=True)
class Value:
    """A value at tokens `begin` to `stop` (not included); `lead` is the preposition before it, or an empty text."""

    sort: Sort
    lows: tuple[str, ...]
    begin: int
    stop: int
    lead: str = ""

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(self.lows)


_GAZETTEERS = (
    (Sort.COMPANY, COMPANIES),
    (Sort.UNIVERSITY, UNIVERSITIES),
    (Sort.CITY, CITIES),
    (Sort.REGION, REGIONS),
    (Sort.COUNTRY, COUNTRIES),
)
_BY_FIRST: dict[str, list[tuple[tuple[str, ...], Sort]]] = {}
for _sort, _names in _GAZETTEERS:
    for _name in sorted(_names):
        _words = tuple(_name.split())
        _BY_FIRST.setdefault(_words[0], []).append((_words, _sort))

_TRADES = ("worker", "professional", "lawyer", "performer", "athlete", "official", "creator", "scientist")
"""Kinds of persons that a word for an occupation belongs to."""
_LEADS = bag("into in on under beneath at for from to of with near joined joining around as by")
_INSIDE = bag("of the & de la du von van der without for")
_SHORT_DEGREES = bag("ma ba doctor master")


def values(toks: Sequence[Token]) -> tuple[Value, ...]:
    """Every typed value in these tokens, from left to right; a token belongs to one name but may be a subject too."""
    found: list[Value] = []
    i = 0
    while i < len(toks):
        name = _listed(toks, i) or _written(toks, i) or _headed(toks, i)
        if name is not None:
            found.append(name)
            i = name.stop
            continue
        found.extend(_single(toks, i))
        i += 1
    return tuple(found)


def _lead(toks: Sequence[Token], begin: int) -> str:
    for back in (1, 2):
        if begin - back < 0:
            break
        low = toks[begin - back].low
        if low in _LEADS:
            return low
        if low not in ("the", "a", "an", "your"):
            break
    return ""


def _listed(toks: Sequence[Token], i: int) -> Value | None:
    """A name that a list knows, whatever its case unless it is an ordinary word too."""
    low = toks[i].low.removesuffix("'s")
    for words, sort in sorted(_BY_FIRST.get(low, ()), key=lambda entry: -len(entry[0])):
        there = tuple(t.low.removesuffix("'s") for t in toks[i : i + len(words)])
        if there != words:
            continue
        if " ".join(words) in AMBIGUOUS and not (toks[i].capital and not toks[i].first):
            continue
        # `Boston Legal`, `Royal Bank of Scotland`: a longer capitalised name is read whole.
        longer = _written(toks, i)
        if longer is not None and longer.stop > i + len(words):
            return longer
        return Value(sort, words, i, i + len(words), _lead(toks, i))
    return None


def _written(toks: Sequence[Token], i: int) -> Value | None:
    """A run of capitalised words that does not merely begin a sentence."""
    if not _name_like(toks, i):
        return None
    stop = i + 1
    while stop < len(toks):
        if _name_like(toks, stop) or (
            toks[stop].low[0].isdigit() is False and toks[stop].capital and toks[stop].low != "i"
        ):
            stop += 1
        elif (
            toks[stop].low in _INSIDE and stop + 1 < len(toks) and toks[stop + 1].capital and toks[stop + 1].low != "i"
        ):
            stop += 2
        else:
            break
    lows = tuple(t.low.removesuffix("'s") for t in toks[i:stop])
    if all(
        w in GRAMMAR or w in SUBJECTS or w in DEGREES or w in MONTHS or w.removesuffix("s") in WEEKDAYS for w in lows
    ):
        return None
    if all(w in LANGUAGES for w in lows) or all(w in SERVICES or w in DEGREES for w in lows):
        return None
    university = {"university", "college", "polytechnic", "school", "institute", "academy"} & set(lows)
    return Value(Sort.UNIVERSITY if university else Sort.NAME, lows, i, stop, _lead(toks, i))


def _name_like(toks: Sequence[Token], i: int) -> bool:
    token = toks[i]
    if not token.capital or token.low in ("i", "i'm", "i've", "i'd", "i'll") or token.mark:
        return False
    if token.low in GRAMMAR and token.low not in ("may", "will"):
        return False
    if not token.first:
        return True
    return i + 1 < len(toks) and toks[i + 1].capital and not common(token.low) and toks[i + 1].low[0] != "i"


def _headed(toks: Sequence[Token], i: int) -> Value | None:
    """`mercy hospital` in lower case: an unusual word before the head of an organisation, after a preposition."""
    if i + 1 >= len(toks) or toks[i].capital or toks[i].mark or toks[i + 1].mark:
        return None
    whole = _head_of(toks, i)
    if whole is not None:
        return whole
    head = toks[i + 1].low.removesuffix("'s")
    if head not in ("university", "college", "hospital", "bank", "university's"):
        return None
    low = toks[i].low
    lead = toks[i - 1].low if i else ""
    if (
        lead not in ("at", "from", "joined", "to", "with")
        or common(low)
        or low in SUBJECTS
        or low.endswith(("ing", "al", "ic"))
    ):
        return None
    return Value(Sort.UNIVERSITY if head in ("university", "college") else Sort.NAME, (low, head), i, i + 2, lead)


def _head_of(toks: Sequence[Token], i: int) -> Value | None:
    """`university of glasgow` in lower case."""
    if (
        toks[i].low not in ("university", "college", "institute", "bank")
        or toks[i + 1].low != "of"
        or i + 2 >= len(toks)
    ):
        return None
    if common(toks[i + 2].low) or toks[i + 2].mark:
        return None
    sort = Sort.NAME if toks[i].low == "bank" else Sort.UNIVERSITY
    return Value(sort, (toks[i].low, "of", toks[i + 2].low), i, i + 3, _lead(toks, i))


def _single(toks: Sequence[Token], i: int) -> list[Value]:
    token = toks[i]
    low = token.low.removesuffix("'s")
    one = low[:-1] if low.endswith("s") and low not in OCCUPATIONS else low
    found = []
    if low in SUBJECTS:
        found.append(Value(Sort.SUBJECT, (low,), i, i + 1, _lead(toks, i)))
    if low in DEGREES and (low not in _SHORT_DEGREES or _is_degree(toks, i)):
        found.append(Value(Sort.DEGREE, (DEGREES[low],), i, i + 1, _lead(toks, i)))
    if one in OCCUPATIONS or word_kin.is_a(one, *_TRADES):
        found.append(Value(Sort.OCCUPATION, (low,), i, i + 1, _lead(toks, i)))
    if low in SERVICES:
        found.append(Value(Sort.SERVICE, (low,), i, i + 1, _lead(toks, i)))
    if low in LANGUAGES:
        found.append(Value(Sort.LANGUAGE, (low,), i, i + 1, _lead(toks, i)))
    if low in MONTHS and (
        low not in ("may", "march", "august") or token.capital or _lead(toks, i) == "in" or _each(toks, i)
    ):
        found.append(Value(Sort.MONTH, (low,), i, i + 1, _lead(toks, i)))
    if low.removesuffix("s") in WEEKDAYS:
        found.append(Value(Sort.WEEKDAY, (low.removesuffix("s"),), i, i + 1, _lead(toks, i)))
    return found


def _each(toks: Sequence[Token], i: int) -> bool:
    return i > 0 and toks[i - 1].low in ("every", "each", "last", "this")


def _is_degree(toks: Sequence[Token], i: int) -> bool:
    """`MA in`, `master of science`, but not `scrum master` or `ma` as a sound."""
    following = toks[i + 1].low if i + 1 < len(toks) else ""
    if toks[i].low == "doctor":
        return False
    return following in ("in", "of", "degree", "from") and (toks[i].low == "master" or toks[i].capital)


def is_organisation(value: Value) -> bool:
    """Whether a value certainly names an employer or a place of study."""
    if value.sort in ORGANISATIONS:
        return True
    return value.sort is Sort.NAME and bool(set(value.lows) & ORGANISATION_HEADS)
