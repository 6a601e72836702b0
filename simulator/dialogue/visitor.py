"""What visitors say about themselves: a name, a field, and words worth giving back."""

import re
from dataclasses import dataclass

from simulator.language.text import words

_NAME = r"[^\W\d_][\w'’-]*"
_NAMED = re.compile(
    rf"\b(?:my name(?:'s|’s| is)|i am called|i'm called|they call me|you can call me|call me|the name is|"
    rf"the name's)\s+(?:is\s+)?({_NAME})",
    re.IGNORECASE,
)
_I_AM = re.compile(
    rf"\b(?:I am|I'm|I’m|[Tt]his is|[Ii]t's|[Ii]t’s|i am|i'm|Im|im)\s+({_NAME})(?=\s*(?:[,.!?;]|$|\band\b|"
    rf"\bfrom\b|\bhere\b|{_NAME}\s*[,.!]))"
)
_HERE = re.compile(rf"(?:^|[,.!]\s*)({_NAME}) here\b")
_NO_NAME = frozenset(
    """
    a an the so very really just not also here fine good well great sorry glad happy nervous ready sure afraid
    curious new late early interested excited honoured honored grateful pleased delighted able about in at on from
    with a student graduating looking trying thinking studying working hoping wondering calling only still currently
    actually quite pretty kind all currently done ok okay tired lost confused impressed surprised amazed back young
    old unemployed right wrong fascinated thrilled lucky free busy alright good nice true funny hard easy clear
    interesting fascinating amazing me you him her us them it that this what my your his our their cold hot raining
    great lovely like because since originally basically more one two going gonna""".split()
)

_FIELD_END = (
    r"(?=\s*(?:[,.;!?]|$|\b(?:and|but|at|in my|because|so|right now|now|currently|here|this|since|for|with|"
    r"which|who|where|hoping|looking|from)\b))"
)
_STUDIES = (
    rf"\bi(?:'m| am|’m)? (?:currently |now |also |just |still )*(?:study|studying|studied|majoring in|major in|"
    rf"majored in|doing a degree in|reading) ((?:[\w'-]+ ?){{1,4}}?){_FIELD_END}",
    rf"\b(?:my major is|my degree is in|my subject is|my field is|(?:a |my )?(?:degree|bachelor'?s?|master'?s?|"
    rf"phd|diploma) in) ((?:[\w'-]+ ?){{1,4}}?){_FIELD_END}",
    r"\bi(?:'m| am|’m) an? (?:(?:first|second|third|fourth|final|last)[- ]year |young |new |recent |"
    r"undergraduate |graduate |master'?s? |phd )*((?:[\w'-]+ ){1,3}?)(?:student|graduate|major|"
    r"undergraduate|trainee)\b",
    rf"\bi(?:'m| am|’m)? (?:currently |now |just )*(?:work|working|"
    rf"worked)(?: for \w+ years)? in ((?:[\w'-]+ ?){{1,3}}?){_FIELD_END}",
)
_TRADE = re.compile(
    rf"\bi(?:'m| am|’m)?(?: currently| now| just)*(?: (?:work|working|worked) as| training (?:to be|"
    rf"as))? an? ((?:[\w-]+ ?){{1,3}}?){_FIELD_END}",
    re.IGNORECASE,
)
_FIELD_OF_TRADE = {
    "nurse": "nursing",
    "teacher": "teaching",
    "engineer": "engineering",
    "designer": "design",
    "accountant": "accounting",
    "programmer": "programming",
    "developer": "software",
    "cook": "cooking",
    "chef": "cooking",
    "carpenter": "carpentry",
    "electrician": "electrical work",
    "plumber": "plumbing",
    "welder": "welding",
    "journalist": "journalism",
    "lawyer": "law",
    "baker": "baking",
    "gardener": "gardening",
    "photographer": "photography",
    "researcher": "research",
    "translator": "translation",
    "waiter": "waiting tables",
    "waitress": "waiting tables",
    "driver": "driving",
    "librarian": "library work",
    "farmer": "farming",
    "marketer": "marketing",
    "musician": "music",
    "writer": "writing",
    "social worker": "social work",
    "paramedic": "emergency care",
    "biologist": "biology",
    "chemist": "chemistry",
    "economist": "economics",
    "historian": "history",
    "psychologist": "psychology",
}
_NO_FIELD = frozenset(
    "college university school high the a an my it that this here there abroad hard full time part student uni".split()
)

_WISHES = re.compile(
    r"\bi(?:'d| would|'m| am)? ?(?:really |just |also |mostly |always )*(?:(want|like|love|hope|enjoy|plan|"
    r"wanted|hoping|dream)\b[^,.;!?]{3,60})",
    re.IGNORECASE,
)
_TURNED = {
    "i": "you",
    "i'm": "you're",
    "i'd": "you'd",
    "i've": "you've",
    "i'll": "you'll",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "am": "are",
    "you": "me",
    "your": "my",
    "yours": "mine",
    "yourself": "myself",
}


@dataclass(frozen=True, slots=True)
class About:
    """What a turn tells of the visitor; None where it does not."""

    name: str | None = None
    field: str | None = None


def about(said: str) -> About:
    """The name and the field that a visitor gives in this turn, if they do."""
    return About(_name(said), _field(said))


def _name(said: str) -> str | None:
    for pattern in (_NAMED, _HERE, _I_AM):
        for found in pattern.finditer(said):
            name = re.sub(r"['’]s$", "", found[1])
            low = name.lower()
            plain = pattern is not _NAMED and not name[0].isupper()
            if low in _NO_NAME or low.endswith(("ing", "ed")) or len(name) < 2 or (plain and pattern is _HERE):
                continue
            if plain and re.match(r"\s*(?:$|[.!?])", said[found.end() :]) and pattern is _I_AM and found.start() > 20:
                continue  # "… because i'm shy": a lower-case word at the end of a long line is rarely a name.
            return name[0].upper() + name[1:]
    return None


def _field(said: str) -> str | None:
    line = " ".join(said.replace("’", "'").split())
    for pattern in _STUDIES:
        if found := re.search(pattern, line, re.IGNORECASE):
            field = found[1].strip()
            if field and field.lower().split()[0] not in _NO_FIELD and field.lower().split()[-1] not in _NO_FIELD:
                return _kept_case(field)
    for found in _TRADE.finditer(line):
        trade = found[1].strip().lower()
        if trade in _FIELD_OF_TRADE:
            return _FIELD_OF_TRADE[trade]
        if trade.split()[-1] in _FIELD_OF_TRADE and trade.split()[0] not in _NO_FIELD:
            return _FIELD_OF_TRADE[trade.split()[-1]]
    return None


def _kept_case(field: str) -> str:
    """Subjects in lower case, but for languages and abbreviations (`English`, `IT`)."""
    capital = {
        "english",
        "german",
        "french",
        "spanish",
        "chinese",
        "japanese",
        "african",
        "american",
        "european",
        "asian",
        "arabic",
        "latin",
        "italian",
        "russian",
    }
    return " ".join(
        w if w.isupper() and len(w) > 1 else w.capitalize() if w.lower() in capital else w.lower()
        for w in field.split()
    )


def given_back(said: str) -> str | None:
    """A wish that the visitor spoke, turned round: "I want to help my town" becomes "you want to help your town"."""
    found = _WISHES.search(" ".join(said.replace("’", "'").split()))
    if not found:
        return None
    kept = re.split(r"\b(?:because|but|although|though|which|so that|and i|and then|you know)\b", found[0], maxsplit=1)[
        0
    ]
    turned = [_TURNED.get(w, w) for w in words(kept)]
    if not 4 <= len(turned) <= 11 or turned[-1] in ("to", "a", "the", "of", "in", "with", "and", "for"):
        return None
    return " ".join("I" if w == "i" else w for w in turned)
