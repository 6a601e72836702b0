"""What a visitor says of themselves around a question, and what only leads up to it: none of it is what is asked.

"I've had a claim file on my kitchen table. How did you get into this?" is no question about kitchen tables, however
like one of the persona's stories the visitor's own is.
"""

import re

from simulator.dialogue.pointing import anchored, bare, leans
from simulator.dialogue.wordings import to_the_point
from simulator.domain.question import Kind
from simulator.language import lexicon as lex
from simulator.language.questions import read_question
from simulator.language.text import sentences, words
from simulator.language.verbs import COMMON, is_past
from simulator.patterns import compiled

_MINE = compiled(r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've|our|us)\b")
_YOURS = compiled(r"\b(?:you|your|yours|yourself|you're|you've|you'd)\b")
_REASON = compiled(
    r",? (?:because|cause|since|as|although|though|seeing that|given that) (?:i|i'm|i've|i'd|we|we're|we've|my|our|"
    r"in my|for me)\b(?![^.?!]*\byou\b).*$",
    re.IGNORECASE,
)
"""Why the visitor asks, behind the question."""
_COURTESY = compiled(
    r",? if (?:(?:i|we) (?:may|might|can|could)(?: ask)?(?: that| you that)?|it is not|it isn't|that isn't|that's not|"
    r"you (?:don't|do not|wouldn't|would not) mind)(?: (?:too|a bit|a|rather|very))?(?: (?:rude|personal|private|nosy|"
    r"cheeky|much))?(?: (?:to|me|my|of me to))?(?: (?:ask|asking|say|saying))?(?=\W*$|,)",
    re.IGNORECASE,
)
"""Said behind a question to make it softer."""
_ASKS = compiled(
    r"^.*?\b(?:so |and |but )?(?:i|i'd|i'll) (?:(?:would|really|just|also|only|actually|did|do) )*"
    r"(?:(?:want(?:ed)?|like|love|meant) to|thought i(?:'d| would)|might|may|can|could|must) "
    r"(?:ask|know|hear|find out|understand)(?: you| from you)?(?: about)?,? (?=\w+ \w+ \w+)",
    re.IGNORECASE,
)
"""What announces a question: "I read of your club, so I wanted to ask what the job is like"."""
_OF_THE_JOB = compiled(
    r"^(?:what|how) (?:(?:a|an|your|the) (?:\w+ )?(?:job|work|day|role)\b|"
    r"(?:it|this) (?:is|was) (?:\w+ )?(?:like|to)\b)",
    re.IGNORECASE,
)
_RECALL = compiled(
    r"\byou(?: just| also| have|'ve)? (?:said|say|mentioned|told me|spoke of|talked about)\b[^.?!]*", re.IGNORECASE
)
_EXCEPT = compiled(
    r",? (?:apart from|aside from|besides|other than|except(?: for)?|leaving aside) [^,?!.]+", re.IGNORECASE
)
"""What is not asked about."""
_WITHIN = compiled(r"\b((?:an?|any|the|some|one) [\w'-]+) that (?=\w)|\b(?:is|was) it (?:that|about)\b", re.IGNORECASE)
_SUMS_UP = compiled(
    r"(?:(?:ok|okay|oh|ah|right|well|yes|no|hm|i see) )*(?:so|it sounds|that sounds|in other words|that means|you mean|"
    r"i meant?|it seems|i can hear)\b"
)
"""A reflection of what was told, or a word on what was meant: behind it comes a question of its own."""
_SAYS_ITSELF = 8
"""Words of a question that needs nothing before it."""
_VERBS = lex.AUXILIARIES | COMMON
_THAT = compiled(r"\b(?:that|this|it)\b")
_WHOLE = 6
"""Words of a question that stands by itself."""
_NO_TALE = compiled(
    r"(?:if|when|before|after)\b|.*\b(?:i|we)(?:'ve| have)? (?:\w+ )?(?:read|heard|saw|seen|listened|watched|noticed|"
    r"understand|found|looked|learned|learnt)\b"
)
"""The case that is asked about, and what was found out before: no tale of the visitor's own."""
_GOES_ON = compiled(
    r",? (?:and|because|but|so|which) (?:i|i'm|i've|i'd|we|my|when i|it made me|that)\b.*$", re.IGNORECASE
)
_NAMES_LITTLE = 7
"""Words of a question that what was said before it may belong to."""


def to_ask(said: str, told: bool) -> str:
    """A turn without what the visitor says of themselves before, in and behind the question in it.

    `told`: whether a story was told in this talk already, so that a question which points back means that. Before,
    "I work in a bakery. Is that useful?" can only mean what the visitor has said, which stays.
    """
    kept = sentences(to_the_point(said))
    if not kept:
        return said
    *before, ask = kept
    if _asks(ask):
        ask = _bare_question(ask)
    elif len(kept) == 1:
        return said
    points = _points(ask)
    of_the_visitor = len(words(ask)) <= _WHOLE and not _YOURS.search(" ".join(words(ask))) and _THAT.search(ask.lower())
    if points and (not told or of_the_visitor):
        # "I've managed a desk for years. Would that help?" asks about the visitor, whatever was told before.
        return " ".join([*before, ask])
    of_them = [piece for piece in map(_of_them, before) if piece]
    if told and len(words(ask)) >= _SAYS_ITSELF:
        of_them = [piece for piece in of_them if not _is_echo(piece)]
    if not points and told and len(words(ask)) >= _WHOLE:
        of_them = [piece for piece in of_them if not _SUMS_UP.match(" ".join(words(piece))) or _asks(piece)]
    return " ".join([*of_them, ask])


def _is_echo(piece: str) -> bool:
    """Whether a few words without a verb only give back what was heard: "An hour over one pebble."."""
    said = words(piece)
    return len(said) <= _WHOLE and _VERBS.isdisjoint(said) and not any(is_past(word) for word in said)


def _points(ask: str) -> bool:
    """Whether a question means what was said before it; what stands within itself is no such thing."""
    first = _WITHIN.sub(lambda found: found[1] or "", re.split(r",? and (?=what|how|why)", ask, maxsplit=1)[0])
    return bare(first) or anchored(first) or leans(first)


def _bare_question(ask: str) -> str:
    """A question without its reason, its courtesy and what leads up to it."""
    ask = _EXCEPT.sub("", _COURTESY.sub("", ask))
    if len(words(ask)) > _NAMES_LITTLE and len(words(shorter := _REASON.sub("?", ask))) >= 4:
        ask = shorter
    announced = _ASKS.match(ask)
    if announced is not None and _OF_THE_JOB.match(ask[announced.end() :]):
        return f"{ask[announced.end() :][:1].upper()}{ask[announced.end() + 1 :].rstrip('.')}?"
    return ask


def _of_them(piece: str) -> str:
    """What a sentence before the question says of the persona; empty where it tells only of the visitor."""
    line = " ".join(words(piece))
    recalled = _RECALL.search(piece)
    if recalled is not None and _MINE.search(line):
        return _GOES_ON.sub("", recalled[0]).strip(" ,.") + "."
    own = _MINE.search(line) and not _YOURS.search(line) and not _NO_TALE.match(line)
    return "" if own and not _asks(piece) else piece


def _asks(piece: str) -> bool:
    return read_question(piece).kind is not Kind.NONE
