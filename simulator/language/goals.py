"""What somebody came for: to find out whether a work suits them. It asks nobody for anything, let alone for a job."""

from simulator.language.text import words
from simulator.patterns import compiled

_ME = r"(?:me|myself|(?:someone|somebody|people|a person) like me)"
_SUITS = compiled(rf"(?!.*\b(?:there|you|your)\b).*\b(?:for|suits?|like) {_ME}")
_FINDS_OUT = compiled(
    r"\b(?:find out|found out|see|understand|know|learn|decide|figure out|work out|discover) (?:whether|if) "
    rf"(?P<what>[\w' -]+?\b(?:for|suits?) {_ME})\b"
)


def suits_me(what: str) -> bool:
    """Whether these words, behind "whether", ask what only the visitor can answer: `this is the right place for me`."""
    return _SUITS.fullmatch(what) is not None


def own_search(text: str) -> bool:
    """Whether a text says that somebody wants to find out whether a work suits them."""
    found = _FINDS_OUT.search(" ".join(words(text)))
    return found is not None and suits_me(found["what"])
