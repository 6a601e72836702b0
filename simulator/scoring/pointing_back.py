"""Words that point back to an answer, lead away from it, or give it back."""

import re

from simulator.language.text import words
from simulator.patterns import compiled
from simulator.scoring.content import telling
from simulator.scoring.cues import cue

SUMMARY = cue(
    r"(?:so )?(?:it|that) sounds (?:like|as if|as though)",
    r"(?:so )?what (?:i'm hearing|i hear|you're saying|you are saying|you mean) is",
    r"(?:so |if )?(?:let me|may i|can i) (?:see|check|make sure|sum|summari[sz]e|repeat|play)",
    r"if i(?:'ve| have)? (?:understand|understood|got|get|hear|heard)(?: \w+)? (?:you|that|this|it|right|correctly)",
    r"in other words|to sum up|to summari[sz]e|so in short|so basically",
    r"(?:so )?you(?:'re| are) saying|so you(?:'re|'ve|'d)? \w+|so for you|so the \w+",
    r"(?:it|that) must (?:have \w+|be|feel)|you must (?:have (?:been|felt|had|\w+e[dn])|be|"
    r"feel)|i can (?:hear|imagine|see) (?:that|how|why)",
)
"""Gives back what was heard, or the feeling in it."""

POINTS_BACK = cue(
    r"you(?:'ve|'d| just| also)? (?:said|mentioned|told|talked|spoke|described|brought up|touched (?:on|upon)|called|"
    r"referred)",
    r"(?:tell|say|hear|know|explain)(?: \w+){0,2}? more|more about (?:that|this|it|them|those|the)|go on|"
    r"say more|unpack that",
    r"(?:what|how|why|where|who)(?: \w+){0,3}? (?:that|those|this(?! (?:kind |sort |type |line )?(?:of )?"
    r"(?:work|job|field|profession|trade|industry|career|sector|role))|then|after that|next|them)",
    r"(?:and |so )?then what|what then|how so|why(?: is| was)? (?:that|so|not)|such as|for example|for instance|"
    r"like what|in what way",
    r"and (?:after that|before that|then)|what happened|what came of|what became of",
    r"(?:going|coming|circling) back to|back to (?:what|the|your)|earlier you|on that (?:note|point)|"
    r"speaking of|about that|(?:a|an|any|some|one|another|\w*things?|moments?|days?|times?|stories|letters?|"
    r"\w+) like (?:that|this|those)|"
    r"such an? \w+",
)


def points_back(text: str) -> bool:
    """Whether the words point to something said before."""
    return text in POINTS_BACK or not BACK.isdisjoint(words(text))


_ANYBODY = compiled(
    r"\bhere\b|\b(?:sort|kind|type)s? of (?:person|people|man|woman)\b|\b(?:typical|normal|usual) (?:day|week)\b",
    re.IGNORECASE,
)


def of_anybody(text: str) -> bool:
    """Whether a question without a topic is about the place or about people in general, and points to nothing said.

    "What sort of person do you take on here?" could be asked at any time, whatever was echoed before it.
    """
    return not telling(text) and _ANYBODY.search(text) is not None and not points_back(text)


BACK = frozenset("that those these them then there they he she him".split())
# Words that lean on what was said; "this work" leans on the whole talk.


REFLECTS = compiled(
    r"(?:oh,? |ah,? |right,? |okay,? )?(?:so|then|and yet|but then)\b(?!.*\b(?:i|i'm|my|we|our|ours|me)\b)",
    re.IGNORECASE,
)
"""Draws a conclusion about what was told, and not about oneself."""

ANNOUNCED = compiled(
    r"\b(?:and |so |but |then |also |okay |well )*(?:(?:my|the) (?:next|other|second|third|last) question (?:is|was)\b|"
    r"i (?:also |just )?(?:(?:wanted|want) to|'d like to|would like to|have to) ask(?: you)?\b)",
    re.IGNORECASE,
)
"""Announces a question from a list: its "and then" goes on with the list and not with the answer."""

BARE = cue(
    r"^\W*(?:and |but |so |oh,? |really\? )*(?:how come|how so|why|why not|why so|why that|in what way|then what|"
    r"and then|like what|meaning what|such as|for example|for instance)\W*$"
)
"""A question of one breath that only asks on: "How come?"."""

BREAK = compiled(r"[:;\u2013\u2014]\s+|,\s+(?=(?:so |and )?(?:what|how|why|where|who|when|which)\b)", re.IGNORECASE)
"""What stands before such a break in the sentence that asks may be what the question is about."""

CALLED_BACK = compiled(
    r"\byou(?:'ve| have|'d| had| just| also| already| briefly)* "
    r"(?:said|mentioned|told|talked|spoke|described|brought up|touched (?:on|upon))((?: [\w'’-]+){1,9})",
    re.IGNORECASE,
)
"""Names what the other said: "you mentioned the committee"."""

_YOU_SAY = compiled(
    r"((?:[\w'’-]+ ){1,8}[\w'’-]+),? (?:that |which )?(?:you(?:'ve| have|'d| had| just| also| already| briefly)* "
    r"(?:say|said|told me|tell me|mentioned|spoke of|spoke about|talked of|talked about|told me about|described|"
    r"brought up|hinted at|referred to|touched on|alluded to)|"
    r"you were (?:telling me about|talking about|speaking of))\b",
    re.IGNORECASE,
)


def called_back(text: str) -> tuple[str, ...]:
    """What the text says that the other said: "you mentioned the committee", "you took one home, you say"."""
    return tuple(m.group(1) for pattern in (CALLED_BACK, _YOU_SAY) for m in pattern.finditer(text))


LEANS_AT_END = compiled(
    r"\b(?:to|about|with|of|from|after|for|by|like|against|without) (?:that|those|them|him|her)\W*$", re.IGNORECASE
)
"""A question whose last word stands for what was just said."""

DOES_THAT = compiled(
    r"\b(?:do|did|doing|done|make|made|manage|managed|say|said|get|got|learn|pull off|come to) (?:that|this|it|so)\b",
    re.IGNORECASE,
)
"""Says "do that" of what was told."""

THAT_DID = compiled(
    r"\b(?:what|how|why|where|who) (?:did|does|do|has|had|was|is|would|could|can) (?:that|this|those|these)\b"
    r"(?! (?:like|take|mean) to\b)",
    re.IGNORECASE,
)
"""Asks what "that" did, or how it came: "What did that change between you?"."""

THE_NOUN = compiled(r"\bthe ([\w'-]+)", re.IGNORECASE)

WHAT_HAPPENED = compiled(
    r"\W*(?:(?:and|so|but|then)\W+)*(?:how|what|why|where|who) (?:did|was|were|had)\b", re.IGNORECASE
)
"""Asks what happened: of what was told, where it brings nothing of its own."""

MOVES_ON = compiled(
    r"\b(?:next|another|different|other|new|last) (?:question|topic|subject|thing)\b|\b(?:moving|move) on\b|"
    r"\bchang(?:e|ing) (?:the )?(?:topic|subject)\b|\bsomething (?:else|different)\b",
    re.IGNORECASE,
)
"""Says that what follows is about something else."""

RESEARCHED = cue(
    r"i(?:'ve| have)?(?: \w+)? (?:read|saw|seen|noticed|looked up|came across|found out|learned|learnt)(?: \w+){0,3}? "
    r"(?:that|about|you|your|online)|(?:on|in|from) your (?:page|profile|website|biography|bio|cv|linkedin)",
)
"""Brings a find of the visitor's own: what points behind it points to that."""

THE_OTHERS = compiled(
    r"\b(?:the (?:others|rest of (?:them|the \w+)|other (?:one|two|three|ones))|everybody else|everyone else)\b(?=\W*$|"
    r"\s+(?:do|did|say|said|think|thought|react\w*|take|took|make|made|feel|felt|about it|of it|then|afterwards)\b)",
    re.IGNORECASE,
)
"""Those whom the answer left out: nobody else could be meant."""

AFTER = compiled(
    r"(?:and |but |so )?(?:after|before|since|until|because of) (?:that|this|then|those)\b,?", re.IGNORECASE
)
"""A question that begins so goes on from the answer, whatever it asks."""

THOSE = compiled(r"\b(?:that|those|these)\s+((?:[\w'-]+\s+){0,2}?[\w'-]{3,})", re.IGNORECASE)
EVERYWHERE = frozenset(
    "work job field company team people you your would could can have has the was were she they one ones new".split()
)
# What may be meant by "that" without having been told just now.
SPANS = frozenset("years days times weeks".split())
# "Those years at university" names its own years.
