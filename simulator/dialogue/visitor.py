"""What visitors say about themselves, given back to them."""

import re

from simulator.language.text import words
from simulator.patterns import compiled

_WISHES = compiled(
    r"(?<!what )(?<!where )(?<!who )(?<!how )\bi(?:'d| would|'m| am)? ?"
    r"(?:really |just |also |mostly |always )*(?:(want|like|love|hope|enjoy|plan|"
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
