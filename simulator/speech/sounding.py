"""How alike two readings of a name sound, in English phonemes: what Whisper writes for a name that it does not know.

"Kwame" is heard as "Qaim", "Briggate" as "Brigade", "Galway" as "go away": other letters, nearly the same sounds. The
distance is an edit distance over phonemes in which near sounds cost little, as a share of the longer one.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from simulator.domain.errors import EngineMissing

_FROM = "QɒaᵊᵻɜTɾʔ"
_ONTO = "OɑæəəəttT"
_SAME = str.maketrans(dict(zip(_FROM, _ONTO, strict=True)) | {"ː": "", "ˈ": "", "ˌ": ""})
"""British and American signs for what is one sound to a hearer; marks of stress and length say nothing."""

_VOWELS = {
    "i": (0.0, 0.0),
    "ɪ": (0.3, 0.1),
    "A": (0.4, 0.0),
    "ɛ": (0.6, 0.1),
    "æ": (0.9, 0.2),
    "I": (0.9, 0.4),
    "ə": (0.5, 0.5),
    "ʌ": (0.7, 0.5),
    "ɑ": (1.0, 0.6),
    "W": (0.9, 0.7),
    "ɔ": (0.7, 1.0),
    "Y": (0.6, 0.9),
    "O": (0.4, 1.0),
    "ʊ": (0.25, 0.9),
    "u": (0.0, 1.0),
}
"""How open the mouth is and how far back the tongue lies, 0 to 1; of a diphthong, its middle."""

_CONSONANTS = {
    "p": ("lips", "stop"), "b": ("lips", "stop"), "m": ("lips", "nose"), "f": ("lips", "rub"), "v": ("lips", "rub"),
    "w": ("lips", "glide"), "θ": ("teeth", "rub"), "ð": ("teeth", "rub"), "t": ("teeth", "stop"),
    "d": ("teeth", "stop"), "n": ("teeth", "nose"), "l": ("teeth", "glide"), "s": ("teeth", "hiss"),
    "z": ("teeth", "hiss"), "ʃ": ("palate", "hiss"), "ʒ": ("palate", "hiss"), "ʧ": ("palate", "hiss"),
    "ʤ": ("palate", "hiss"), "j": ("palate", "glide"), "ɹ": ("palate", "glide"), "k": ("throat", "stop"),
    "ɡ": ("throat", "stop"), "ŋ": ("throat", "nose"), "h": ("throat", "rub"),
}  # fmt: skip
"""Where and how a consonant is made."""

_GLIDES = {("j", "i"), ("j", "ɪ"), ("w", "u"), ("w", "ʊ"), ("w", "O")}
_FAINT = {"ə": 0.3, "ɪ": 0.4, "h": 0.4, "j": 0.4, "w": 0.4, "ɹ": 0.4, "t": 0.6, "d": 0.6}
"""What it costs to lose a sound that is often swallowed."""
_ENDINGS = (("s", ""), ("es", ""), ("d", ""), ("ed", ""), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("r", ""))

_ALIKE = 0.7

_LOST_VOWEL, _LOST_CONSONANT = 0.6, 0.8


def distance(one: str, other: str) -> float:
    """0 where two phoneme strings are the same, about 1 where they share nothing."""
    if not one or not other:
        return 1.0
    row = [0.0]
    for sound in other:
        row.append(row[-1] + _lost(sound))
    for sound in one:
        before, row[0] = row[0], row[0] + _lost(sound)
        lost = _lost(sound)
        for j, against in enumerate(other, 1):
            least = min(row[j] + lost, row[j - 1] + _lost(against), before + _cost(sound, against))
            before, row[j] = row[j], least
    return row[-1] / max(len(one), len(other))


def alike(sound: str, other: str) -> bool:
    """Whether two single sounds are of one sort: two vowels, or consonants of one place or manner."""
    return _cost(sound, other) <= _ALIKE


def near_enough(one: str, other: str) -> bool:
    """Whether the consonants of two phoneme strings are of the same kinds by half: seen sooner than the distance."""
    a, b = _kinds(one), _kinds(other)
    return 2 * len(a & b) >= min(len(a), len(b))


@lru_cache(4096)
def _kinds(one: str) -> frozenset[tuple[str, str]]:
    return frozenset(_CONSONANTS[sound] for sound in one if sound in _CONSONANTS)


@lru_cache(4096)
def sounds(text: str) -> str:
    """The phonemes of a word or a name as an American says it, without stress; "" where nothing in it can be said."""
    from simulator.speech.voices.english import phonemes

    try:
        return re.sub(r"\W", "", phonemes(text, british=False).translate(_SAME))
    except EngineMissing:  # what cannot be pronounced sounds like nothing; the hearing goes on
        return ""


@lru_cache(4096)
def known(word: str) -> bool:
    """Whether a lower-case word, or what it is a form of, stands in the lexicon, and not as a name only."""
    from simulator.speech.voices.english import is_word

    try:
        return _is_form_of(word, is_word)
    except EngineMissing:
        return True


def _is_form_of(word: str, is_word: Callable[[str], bool]) -> bool:
    forms = [word, *(word.removesuffix(end) + more for end, more in _ENDINGS if word.endswith(end))]
    return any(is_word(form) for form in forms)


@lru_cache(2048)
def _cost(one: str, other: str) -> float:
    """What it costs to hear one sound as the other, 0 to 1.2."""
    if one == other:
        return 0.0
    if one in _VOWELS and other in _VOWELS:
        (a, b), (c, d) = _VOWELS[one], _VOWELS[other]
        return float(min(0.2 + 0.6 * ((a - c) ** 2 + (b - d) ** 2) ** 0.5, 0.7))
    if one in _CONSONANTS and other in _CONSONANTS:
        (place, manner), (there, how) = _CONSONANTS[one], _CONSONANTS[other]
        if manner == how:
            return 0.25 if place == there else 0.5
        return 0.6 if place == there else 1.0
    return 0.5 if (one, other) in _GLIDES or (other, one) in _GLIDES else 1.2


@lru_cache(64)
def _lost(sound: str) -> float:
    return _FAINT.get(sound, _LOST_VOWEL if sound in _VOWELS else _LOST_CONSONANT)
