"""Text as it is spoken: abbreviations, sums and signs in words, and pieces short enough for an engine."""

import re
import unicodedata

from simulator.patterns import compiled

LONGEST = 240
"""Characters that an engine gets at once; a piece ends at a sentence, else at a pause, else between two words."""

_CURRENCIES = {"$": "dollars", "£": "pounds", "€": "euros", "¥": "yen", "₹": "rupees"}
_SCALES = {
    "k": "thousand", "thousand": "thousand", "m": "million", "mn": "million", "million": "million",
    "b": "billion", "bn": "billion", "billion": "billion", "t": "trillion", "tn": "trillion", "trillion": "trillion",
}  # fmt: skip
_SUM = compiled(
    r"(?P<sign>[$£€¥₹])\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>thousand|[mbt]illion|[mbt]n|[kmbt])\b", re.I
)
_SCALED = compiled(r"\b(?P<number>\d[\d,]*(?:\.\d+)?)(?P<scale>bn|mn|tn|k)\b", re.I)
_SHORT_FORMS = tuple(
    (compiled(pattern), words)
    for pattern, words in (
        (r"\bi\.\s?e\.,?(?=\s|$)", "that is,"),
        (r"\be\.\s?g\.,?(?=\s|$)", "for example,"),
        (r"\betc\.(?=\s+[A-Z]|\s*$)", "et cetera."),
        (r"\betc\.", "et cetera"),
        (r"\bvs\.?(?=\s)", "versus"),
        (r"\b(?:approx|ca)\.(?=\s)", "about"),
        (r"\bincl\.(?=\s)", "including"),
        (r"\bNos\.\s?(?=\d)", "numbers "),
        (r"\b[Nn]o\.\s?(?=\d)", "number "),
        (r"#(?=\d)", "number "),
        (r"\bDr\.(?=\s+[A-Z])", "Doctor"),
        (r"\bMr\.(?=\s)", "Mister"),
        (r"\bMrs\.(?=\s)", "Missus"),
        (r"\bMs\.(?=\s)", "Miz"),
        (r"\bProf\.(?=\s)", "Professor"),
        (r"\bSt\.(?=\s+[A-Z])", "Saint"),
        (r"\bJr\.", "Junior"),
        (r"\bSr\.", "Senior"),
        (r"\b(Inc|Ltd|Corp|Co)\.(?=\s+[a-z])", r"\1"),
        (r"\b24/7\b", "twenty-four seven"),
        (r"\b50/50\b", "fifty-fifty"),
        (r"\bw/o\b", "without"),
        (r"\bw/(?=\s|\w)", "with "),
        (r"(?<=\w)\s*&\s*(?=\w)", " and "),
        (r"(?<=\d)\s?%", " percent"),
        (r"\band/or\b", "and or"),
        (r"(?<=[A-Za-z])/(?=[A-Za-z])", " or "),
        (r"(?<=\d)\s*[–—-]\s*(?=[$£€]?\d)", " to "),
        (r"\bhttps?://(?:www\.)?", ""),
        (r"\bwww\.", ""),
        (r"(?<=\w)@(?=\w)", " at "),
        (r"(?<=[a-z])\.(?=(?:com|org|net|ca|edu|gov|io|uk|co)\b)", " dot "),
    )
)
_INITIAL = compiled(r"\b((?:[A-Z]\.\s?){2,})(?=\s?[A-Za-z])")
_SENTENCE = compiled(r"(?<=[.!?…])[\"'”’)\]]*\s+")
_PAUSE = compiled(r"(?<=[,;:—–])\s+|\s+(?=[—–(])")


def spoken(text: str) -> str:
    """The text with its short forms in words, without marks that nobody says; empty where nothing can be said."""
    line = unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    line = re.sub(r"[*_`~^\\|<>{}\[\]]+", " ", line)
    line = "".join(c if _is_said(c) else " " for c in line)
    line = _SUM.sub(_sum, line)
    line = _SCALED.sub(lambda m: f"{m['number']} {_SCALES[m['scale'].lower()]}", line)
    for pattern, words in _SHORT_FORMS:
        line = pattern.sub(words, line)
    line = _INITIAL.sub(lambda m: m[1].replace(".", " "), line)
    line = re.sub(r"([!?])[!?]+", r"\1", line)
    line = re.sub(r"\.{2,}", "…", line)
    line = re.sub(r"\s+([,.;:!?…])", r"\1", " ".join(line.split()))
    return line if any(c.isalnum() for c in line) else ""


def pieces(line: str, longest: int = LONGEST) -> list[str]:
    """The line in pieces of at most `longest` characters that together say all of it."""
    out: list[str] = []
    for sentence in _SENTENCE.split(line):
        if len(sentence) <= longest:
            out.append(sentence)
            continue
        held = ""
        for part in _PAUSE.split(sentence):
            for word in [part] if len(part) <= longest else _words(part, longest):
                if held and len(held) + 1 + len(word) > longest:
                    out.append(held)
                    held = word
                else:
                    held = f"{held} {word}" if held else word
        out.append(held)
    return [p for p in out if any(c.isalnum() for c in p)]


def _words(part: str, longest: int) -> list[str]:
    return [word[i : i + longest] for word in part.split() for i in range(0, len(word), longest)]


def _sum(found: re.Match[str]) -> str:
    return f"{found['number']} {_SCALES[found['scale'].lower()]} {_CURRENCIES[found['sign']]}"


def _is_said(c: str) -> bool:
    """Whether a character belongs to speech: letters, digits, marks of accents, punctuation, signs of sums."""
    kind = unicodedata.category(c)
    return kind[0] in "LNPZM" or c in "$£€¥₹%+=&@#°/" or c in "\n\t"
