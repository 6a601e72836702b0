"""Questions that lean on what was just said: "tell me more", "was that hard?", "and then?"."""

import re

from simulator.dialogue.terms import stems
from simulator.language.text import words

_BARE = re.compile(
        r"(?:(?:and|so|but|oh|ok|okay|well|hm|yes|yeah|wow|really|interesting|please|sorry|could you|can you|"
        r"would you|will you|"
    r"i'd love to|i would love to|i'd like to|i would like to|i want to|maybe|just) )*"
        r"(?:(?:tell|say|hear|share|know|explain|talk|elaborate|expand)(?: me| to me)?(?: a (?:bit|"
        r"little))?(?: (?:some )?more)?"
    r"(?: (?:on|about|of))?(?: (?:that|it|this))?(?: (?:a (?:bit|little)|more|further|please|in (?:more )?detail))*|"
        r"(?:tell|give) me (?:more|an example|some examples?|details?|more details?)(?: (?:about|on|of) (?:that|"
        r"it|this))?(?: please)?|"
        r"go (?:on|ahead|deeper)|continue|keep going|how (?:so|come|exactly)|why|why (?:not|so|that|is that|"
        r"was that|did you do (?:that|it))|"
        r"why (?:do|did) you (?:think|feel|say) (?:so|that|it)(?: (?:is|was))?|and (?:then|after that|why)|then|"
        r"then what|what then|"
        r"what(?: exactly)?(?: ever)? happened(?: (?:then|next|after(?: that| it)?|there|exactly|in the end|"
        r"with (?:that|it)))?|what came (?:next|after(?: that)?)|"
        r"what do you mean(?: (?:by|with) (?:that|it|this))?|in what (?:way|sense)|such as|like what|for example|"
        r"for instance|an example|"
        r"(?:do|would) you have an example|what (?:was|is) (?:that|it|this) like(?: for you)?|what did (?:that|it|"
        r"this) (?:mean|feel|look|teach|change|do)\b.*|"
        r"how (?:did|does|do|was|is) (?:that|it|this|you)(?: (?:all|then))? ?(?:feel|go|end|work|turn|react|"
        r"respond|handle|deal|cope|manage|get|solve|fix|affect|change|look)?\b[\w ]{0,24}|"
        r"(?:was|is|were|wasn't|isn't) (?:that|it|this) (?:\w+ ?){1,3}|what did you (?:do|learn|feel|think|"
        r"say)(?: (?:then|next|about (?:it|that)|from (?:it|that|this)|after that))?|"
        r"how did (?:they|people|everyone|everybody|he|she) (?:react|respond|take it|feel)(?: to (?:that|it))?|"
        r"(?:did|does) (?:that|it) (?:\w+ ?){1,3}|"
        r"really|is that so|more(?: please)?|what about (?:that|it)|who|when was that|where was that|(?:when|"
        r"where) did (?:that|it|this) happen)"
    r"(?: (?:please|for you|to you|then|exactly|though|again|in practice))*"
)  # fmt: skip
_POINTS = re.compile(
    r"\b(?:that|it|this|those|these|then|there|they|them|he|she|him|her|you (?:said|mentioned|told|described|"
    r"just)|as you said|earlier|the one)\b"
)

_NO_POINT = re.compile(
    r"\b(?:is it like|was it like|it takes?|does it take|like it|this (?:work|job|field|role|industry|place|"
    r"company|line|career|business|profession|trade|kind|sort|year|week|morning)|that kind|"
    r"(?:is|are|was|were) there|get there|work there|over there|tell me (?:that|if)|so that|know that|"
    r"think that|say that|they say|people who)\b"
)


def bare(said: str) -> bool:
    """Whether a question means nothing without what was said before it."""
    return _BARE.fullmatch(" ".join(w for w in words(said) if w not in ("um", "uh", "er", "erm"))) is not None


def leans(said: str) -> bool:
    """Whether a question points back and brings few words of its own, so that the last story is a fair guess."""
    line = _NO_POINT.sub(" ", " ".join(words(said)))
    return bool(_POINTS.search(line)) and len(stems(said)) <= 2


def what_asks(said: str, pieces: list[str]) -> str:
    """The part of a turn that asks: the last question, with the sentence before it where it points back to that."""
    if len(pieces) < 2:
        return said
    asking = [i for i, piece in enumerate(pieces) if piece.rstrip("\"'”’) ").endswith("?")]
    at = asking[-1] if asking else len(pieces) - 1
    if not asking and at and len(words(pieces[at])) < 4:
        return said
    if at and _POINTS.search(" ".join(words(pieces[at]))):
        return " ".join(pieces[at - 1 : at + 1])
    return pieces[at]
