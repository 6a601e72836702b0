"""Word error rate, both sides normalised as Whisper's English normaliser does, in the parts that matter for speech."""

import re
import unicodedata
from collections.abc import Sequence

_FILLERS = {"hmm", "mm", "mhm", "mmm", "uh", "um", "er", "erm"}
_CONTRACTIONS = (
    (r"\bwon't\b", "will not"),
    (r"\bcan't\b", "can not"),
    (r"\bcannot\b", "can not"),
    (r"\blet's\b", "let us"),
    (r"\bgonna\b", "going to"),
    (r"\bgotta\b", "got to"),
    (r"\bwanna\b", "want to"),
    (r"\bi'mma\b", "i am going to"),
    (r"n't\b", " not"),
    (r"'re\b", " are"),
    (r"'d\b", " would"),
    (r"'ll\b", " will"),
    (r"'ve\b", " have"),
    (r"'m\b", " am"),
    (r"\b(it|he|she|that|there|here|what|who|where|how)'s\b", r"\1 is"),
)
_TITLES = {"mr": "mister", "mrs": "missus", "dr": "doctor", "st": "saint", "prof": "professor"}
_UNITS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SPELLINGS = {
    "colour": "color",
    "favour": "favor",
    "favourite": "favorite",
    "neighbour": "neighbor",
    "labour": "labor",
    "honour": "honor",
    "centre": "center",
    "theatre": "theater",
    "grey": "gray",
    "organisation": "organization",
    "realise": "realize",
    "recognise": "recognize",
    "travelling": "traveling",
    "programme": "program",
    "ok": "okay",
}


def normalised(text: str) -> list[str]:
    """The words that count."""
    text = re.sub(r"[<\[(][^>\])]*[>\])]", " ", unicodedata.normalize("NFKD", text).lower().replace("’", "'"))
    text = "".join(c for c in text if not unicodedata.combining(c))
    for pattern, instead in _CONTRACTIONS:
        text = re.sub(pattern, instead, text)
    text = re.sub(r"(\d),(\d)", r"\1\2", text)
    words = re.findall(r"[a-z0-9']+", re.sub(r"'s\b|'", "", text))
    return _numbers([_SPELLINGS.get(w, _TITLES.get(w, w)) for w in words if w not in _FILLERS])


def _numbers(words: Sequence[str]) -> list[str]:
    """Number words below a hundred as digits."""
    out: list[str] = []
    i = 0
    while i < len(words):
        if words[i] in _TENS:
            value = _TENS[words[i]]
            if i + 1 < len(words) and 0 < _UNITS.get(words[i + 1], 0) < 10:
                i += 1
                value += _UNITS[words[i]]
            out.append(str(value))
        else:
            out.append(str(_UNITS.get(words[i], words[i])))
        i += 1
    return out


def errors(reference: Sequence[str], heard: Sequence[str]) -> int:
    """Words to insert, delete or replace."""
    row = list(range(len(heard) + 1))
    for i, wanted in enumerate(reference, 1):
        before, row[0] = row[0], i
        for j, found in enumerate(heard, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (wanted != found))
    return row[-1]
