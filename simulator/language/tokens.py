"""A text as tokens with their places, numbers and years read whether written in digits or in words."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from simulator.language.career_words import concept
from simulator.language.families import stem
from simulator.language.wordlists import bag
from simulator.patterns import compiled

_TOKEN = compiled(
    r"[$€£]?\d[\d,.]*\d(?:st|nd|rd|th|s|k|m|bn|%)?(?!\w)|[$€£]?\d+(?:st|nd|rd|th|s|k|m|bn|%)?(?!\w)|"
    r"(?:[^\W_]|\ue000)+(?:['’][^\W_]+)*|[.?!…;:,]"
)
_JOINED_PREFIX = compiled(r"\b(co|e|re|non|pre|post|anti|multi|micro|inter)-(?=[a-z])", re.IGNORECASE)

_UNITS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_SUFFIXES = {"k": 1000, "m": 1_000_000, "bn": 1_000_000_000}
_NOT_COUNTED = bag("one zero")
"""Words that are seldom numbers when they stand alone ("the one that …")."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark; `start` and `end` are places in the text."""

    low: str
    """Lower case, no accents, straight apostrophes, possessive 's kept."""
    key: str
    """What it matches by: a concept of its stem."""
    start: int
    end: int
    capital: bool
    first: bool
    """Whether a sentence begins with it."""

    @property
    def mark(self) -> bool:
        """Whether it is punctuation."""
        return not self.low[0].isalnum() and self.low[0] not in "$€£"


@dataclass(frozen=True, slots=True)
class Number:
    """A number said at tokens `begin` to `stop` (not included)."""

    value: float
    begin: int
    stop: int
    year: bool


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text, with hyphened prefixes joined (`co-operative`) and other hyphens taken apart."""
    plain = text.replace("’", "'").replace("‘", "'")
    # The hyphen of a prefix becomes a letter-like mark of the same length, so that places stay true.
    plain = _JOINED_PREFIX.sub(lambda m: m.group(1) + "\ue000", plain)
    found: list[Token] = []
    first = True
    for match in _TOKEN.finditer(plain):
        word = match.group().replace("\ue000", "")
        low = _folded(word.rstrip(".,") if word[0].isdigit() or word[0] in "$€£" else word)
        end = match.start() + len(match.group().rstrip(".,")) if len(match.group()) > 1 else match.end()
        capital = word[0].isupper()
        found.append(Token(low, _key(low), match.start(), end, capital, first))
        first = word[0] in ".?!…"
    return _joined(found)


def numbers(toks: tuple[Token, ...]) -> tuple[Number, ...]:
    """Every number and year, from left to right."""
    found: list[Number] = []
    i = 0
    while i < len(toks):
        number = _digits(toks, i) or _worded(toks, i)
        if number is None:
            i += 1
        else:
            found.append(number)
            i = number.stop
    return tuple(found)


def _folded(word: str) -> str:
    """Lower case without accents: `Montréal` is heard as `Montreal`."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in apart if not unicodedata.combining(c)) or word


def _key(low: str) -> str:
    return concept(stem(low))


def _joined(found: list[Token]) -> tuple[Token, ...]:
    """`co op` heard as two words is one."""
    out: list[Token] = []
    for token in found:
        if out and out[-1].low == "co" and token.low[:2] == "op" and token.start - out[-1].end == 1:
            low = "co" + token.low
            out[-1] = Token(low, _key(low), out[-1].start, token.end, out[-1].capital, out[-1].first)
        else:
            out.append(token)
    return tuple(out)


def _digits(toks: tuple[Token, ...], i: int) -> Number | None:
    match = re.fullmatch(r"([$€£]?)([\d,.]*\d)(st|nd|rd|th|s|k|m|bn|%)?", toks[i].low)
    if match is None:
        return None
    money, digits, ending = match.groups()
    digits = re.sub(r",(?=\d{3}\b)", "", digits)
    try:
        value = float(digits)
    except ValueError:
        return None
    if ending in ("st", "nd", "rd", "th"):
        return None
    year = not money and ending in (None, "s") and digits.isdigit() and 1800 <= value <= 2099 and "," not in toks[i].low
    if ending in _SUFFIXES:
        value *= _SUFFIXES[ending]
    stop = i + 1
    if stop < len(toks) and toks[stop].low in _SCALES and not year:
        value, stop = value * _SCALES[toks[stop].low], stop + 1
    return Number(value, i, stop, year)


def _worded(toks: tuple[Token, ...], i: int) -> Number | None:
    year = _worded_year(toks, i)
    if year is not None:
        return year
    total, current, stop, seen = 0.0, 0.0, i, False
    while stop < len(toks):
        low = toks[stop].low
        if low in _UNITS and (current % 10 == 0 and (current % 100 == 0 or _UNITS[low] < 10)):
            current += _UNITS[low]
        elif low in _TENS and current % 100 == 0:
            current += _TENS[low]
        elif low == "hundred" and (seen or toks[stop - 1].low == "a"):
            current = (current or 1) * 100
        elif low in _SCALES and low != "hundred" and (seen or (stop > 0 and toks[stop - 1].low == "a")):
            total, current = total + (current or 1) * _SCALES[low], 0.0
        elif low == "dozen":
            current = (current or 1) * 12
        elif low == "and" and seen and stop + 1 < len(toks) and current % 100 == 0 and toks[stop - 1].low in _SCALES:
            if toks[stop + 1].low not in _UNITS and toks[stop + 1].low not in _TENS:
                break
        else:
            break
        seen, stop = True, stop + 1
    if not seen or (stop == i + 1 and toks[i].low in _NOT_COUNTED):
        return None
    return Number(total + current, i, stop, False)


def _worded_year(toks: tuple[Token, ...], i: int) -> Number | None:
    """`twenty eleven`, `nineteen ninety eight`, `two thousand and four`, `twenty oh six`."""
    lows = [t.low for t in toks[i : i + 5]]
    if len(lows) < 2:
        return None
    if lows[:2] == ["two", "thousand"]:
        rest = 3 if len(lows) > 2 and lows[2] in ("and", "oh") else 2
        value, used = _under_hundred(lows[rest:])
        # A bare "two thousand" is a year only where it dates something ("in two thousand").
        if used == 0:
            return (
                Number(2000, i, i + 2, True) if i > 0 and toks[i - 1].low in ("in", "since") and len(lows) < 3 else None
            )
        return Number(2000 + value, i, i + rest + used, True)
    if lows[0] in ("nineteen", "twenty", "eighteen"):
        century = _UNITS.get(lows[0], 20) * 100
        skip = 2 if lows[1] in ("oh", "o") else 1
        value, used = _under_hundred(lows[skip:])
        if used and (value >= 10 or skip == 2):
            return Number(century + value, i, i + skip + used, True)
    return None


def _under_hundred(lows: list[str]) -> tuple[int, int]:
    """The number that these words begin with, and how many words it took; (0, 0) for none."""
    if not lows:
        return 0, 0
    if lows[0] in _UNITS:
        return _UNITS[lows[0]], 1
    if lows[0] in _TENS:
        if len(lows) > 1 and 0 < _UNITS.get(lows[1], 0) < 10:
            return _TENS[lows[0]] + _UNITS[lows[1]], 2
        return _TENS[lows[0]], 1
    return 0, 0
