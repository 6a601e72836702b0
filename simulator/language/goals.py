"""What somebody came for: to find out whether a work suits them. It asks nobody for anything, let alone for a job."""

from simulator.language.text import words
from simulator.patterns import compiled

_ME = r"(?:me|myself|(?:someone|somebody|people|a person) like me)"
_SUITS = compiled(rf"(?!.*\b(?:there|you|your)\b).*\b(?:for|suits?|like) {_ME}")
_FINDS_OUT = compiled(
    r"\b(?:find out|found out|see|understand|know|learn|decide|figure out|work out|discover) (?:whether|if) "
    rf"(?P<what>[\w' -]+?\b(?:for|suits?) {_ME})\b"
)
_HOPES = compiled(
    r"(?:(?:so|and|well|um|uh|yes|thanks|thank you|basically|honestly|really|hello|hi|today) )*"
    r"(?:what i(?:'m| am|'d| would)? (?:(?:really|mainly|mostly|actually) )*"
    r"(?:hoping|hope|want|wanted|trying|like|looking|after|came)\b"
    r"|(?:my|the) (?:\w+ )?(?:goal|aim|hope|plan|idea|wish|purpose)(?: \w+){0,4} (?:is|was)\b"
    r"|(?:the reason|why) (?:that )?i(?:'m| am)? (?:here|came|wrote|asked)\b"
    r"|i(?:'m| am)? (?:came|come|here) (?:today )?(?:to|because|so that|in order)\b)"
)
"""Says what somebody came for."""
_PURPOSE = compiled(
    r"\b(?:understand|know|learn|find out|see|figure out|work out|hear|decide|get an idea|discover|"
    r"get a (?:\w+ )?feel\w*)\b"
)
_WANTS = compiled(
    r"\b(?:i|i'd|i'm) (?:(?:really|just|also|only|would) )*(?:want|wanted|hope|like|wish|need|try|"
    r"(?:am )?(?:trying|hoping))"
    r"(?: to)? (?:\w+ )?(?:understand|know|learn|find out|see|figure out|discover)\b"
)
_BECAUSE = compiled(
    r"\b(?:because|since|as|so) i(?:'m| am)? (?:(?:still|really|also|now) )*(?:search|searching|look|looking|"
    r"seek|seeking|"
    r"want to (?:find|change|choose|decide|work)|think(?:ing)? (?:about|of) (?:chang|leav|becom|start)\w*|"
    r"try(?:ing)? to (?:find|choose|decide)|need to (?:find|choose|decide)|do(?:n't|nt|"
    r" not) know (?:yet )?(?:what|which|where)|"
    r"have to (?:find|choose|decide))\b"
)
_LIKE_ME = compiled(
    rf"\b(?:whether|if) (?:(?:{_ME}|i)\b)(?:[\w', -]{{0,60}}?)\b(?:could|can|would|might|should|belong|fit|am|'m)\b"
)
_OF_YOU = compiled(r"\b(?:how|why|what|when|where) (?:you|your)\b|\b(?:did|do|does|have|were|was|are) your?\b")


def suits_me(what: str) -> bool:
    """Whether these words, behind "whether", ask what only the visitor can answer: `this is the right place for me`."""
    return _SUITS.fullmatch(what) is not None


def own_search(text: str) -> bool:
    """Whether a text says that somebody wants to find out whether a work suits them."""
    found = _FINDS_OUT.search(" ".join(words(text)))
    return found is not None and suits_me(found["what"])


def states_goal(text: str) -> bool:
    """Whether a turn without a question mark says what the visitor came for, of themselves or of the work as such.

    "I want to know how you got into this" asks, and "what I want to know is how people train" does too: a goal says
    why somebody wants to know, or what it is to do with them.
    """
    line = " ".join(words(text))
    if "?" in text or _OF_YOU.search(line):
        return False
    hopes = _HOPES.match(line) is not None and _PURPOSE.search(line) is not None
    wants = _WANTS.search(line) is not None
    return (hopes and (_LIKE_ME.search(line) is not None or own_search(text) or _BECAUSE.search(line) is not None)) or (
        wants and (own_search(text) or _BECAUSE.search(line) is not None or _LIKE_ME.search(line) is not None)
    )
