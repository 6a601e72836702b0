"""What somebody came for: to find out whether a work suits them. It asks nobody for anything, let alone for a job."""

import re
from collections.abc import Sequence

from simulator.language.names import common
from simulator.language.text import words
from simulator.language.word_kin import is_adjective
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


def asks_own_fit(held: Sequence[str]) -> bool:
    """Whether what is wished for is only whether the work suits the visitor: `whether this is for me`."""
    return held[:1] in (["if"], ["whether"]) and suits_me(" ".join(held[1:]))


def is_goal(said: str, held: Sequence[str]) -> bool:
    """Whether a wish tells why the visitor came rather than asking: `I hope to learn what the work is like`."""
    if re.search(r"\b(?:hope|hopes|hoping|hoped)\b.*\blearn\b", said) or asks_own_fit(held):
        return True
    states = re.search(r"\binterested\b(?! (?:to|in hearing|in knowing)\b)|\bwant to find out\b", said) is not None
    return states and not {"you", "your"} & set(held)


_NAME = compiled(r"\b(?:my name is|name is|i am called|call me) [\w'-]+")
_I_AM = compiled(
    r"\bi am (?P<name>[\w'-]+)(?: [\w'-]+)?(?:$| (?=(?:and|i|from|a|an|the|we|my|it|thanks?|nice|so|by)\b))"
)
_IS_A = compiled(r"^(?:(?:so|and|well|yes) )*i am (?:a|an|currently|now|just) (?!bit\b|little\b|lot\b)\w+")
_THANKS = compiled(
    r"\b(?:thanks?(?: you)?|grateful|appreciate)\b.{0,40}?\b(?:your time|the time|my time|me (?:some |a bit of |"
    r"your )?time|"
    r"(?:making|taking|giving|finding) (?:the |some |me )*(?:time|minutes)|seeing me|meeting (?:me|with me)|having me|"
    r"agreeing to|sparing|fitting me in|talking (?:to|with) me)\b"
)
_MINUTES = compiled(
    r"\b(?:our|the|we (?:have|said|agreed)|you (?:said|have|offered)|keep|stick|promised?)\b.{0,40}?"
    r"\b(?:minutes?|mins|half an hour|half hour)\b"
)
_LATE = compiled(r"\b(?:last|final|one more|before (?:i|we|you) (?:go|finish|leave|stop)|to finish|goodbye|good bye)\b")
_TO_LEARN = compiled(
    r"\b(?:learn|understand|find out|figure out|work out|get (?:a|an) (?:\w+ )?(?:sense|idea|picture|feel))\b"
)
_TO_HEAR = compiled(r"\b(?:wondering|wonder|curious|interested|keen|hear|hearing|know|knowing)\b")
_TO_TELL = compiled(r"\b(?:tell|telling|explain|describe|walk|talk|share|ask|asking|give|help|say)\b")
_AND_I = compiled(r"\band (?:i|we) (?:will|would|know|have|promise|hope|have got)\b")
_ASKS_NOW = frozenset("so then first now maybe question".split())


def introduces(lines: Sequence[str]) -> bool:
    """Whether a turn opens a talk: with a name, thanks for the time or the minutes agreed. `lines` are its clauses."""
    if any(_LATE.search(line) for line in lines):
        return False
    return any(_NAME.search(line) or _THANKS.search(line) or _MINUTES.search(line) or _is_named(line) for line in lines)


def says_what_they_are(lines: Sequence[str]) -> bool:
    """Whether a clause says what the visitor is: `so I'm a stonemason`. It opens a talk where the wish is their own."""
    return any(_IS_A.search(line) for line in lines)


def came_for(shell: Sequence[str], held: Sequence[str], before: str, more: bool) -> bool:
    """Whether a wish in a turn that opens a talk says why the visitor came: `I'd like to learn how you balance both`.

    `shell` are the words of the wish, `held` what is wished for, `before` the word in front of it; `more` is said where
    the turn goes on after it.
    """
    line = " ".join(shell)
    if before in _ASKS_NOW or _TO_TELL.search(line):
        return False
    # "Hi, I'm Jo. I'd like to understand how you got here." ends in what it asks for.
    wishes = _TO_LEARN.search(line) or _TO_HEAR.search(line)
    goes_on = more or _AND_I.search(" ".join(held)) is not None
    # "I read about the reindeer and I'd love to hear what that's like" asks about what it has just named.
    return wishes is not None and (goes_on or {"you", "your", "that"}.isdisjoint(held))


def _is_named(line: str) -> bool:
    hit = _I_AM.search(line)
    if hit is None:
        return False
    name = hit["name"]
    return not (common(name) or is_adjective(name) or name.endswith(("ing", "ed")))
