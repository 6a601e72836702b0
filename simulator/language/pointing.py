"""Follow-ups: words that point back, and questions that build on the answer just heard."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from simulator.domain.talk import Speaker, Utterance
from simulator.language.asking import Ask
from simulator.language.clauses import WH, Clause, clauses
from simulator.language.fragments import POINTING
from simulator.language.lexicon import AUXILIARIES
from simulator.language.stems import content_stems
from simulator.patterns import compiled

_SAID = compiled(
    r"\b(?:(?<!if )you (?:just |have )?(?:said|mentioned|told me|talked about|spoke about|were saying|described|"
    r"brought up|touched on|meant|referred|called)|when you (?:say|said)|earlier|you just (?:said|told|"
    r"mentioned|described))\b"
)
_BACK = compiled(
    r"\b(?:why|how|what|about|of|on|after|before|into|through|with|from|to|in|at|by|than|is|was|did|does|"
    r"do|has|have|would|could|made|make|makes|for|like|behind|during|around|since|like|handle|explain|"
    r"learn|change|changed|find|found|decide|feel|felt|did you do|"
    r"with) (?:that|those)\b(?! (?:days|times|you|i|we|"
    r"they|people|makes|make|made|is|are|was|were|have|has|would|will|who|which|helped|helps|can|could|do|"
    r"does)\b(?! (?:n't )?(?:you|they|he|she|we)\b))"
)
_THAT_IS = compiled(
    r"\b(?:is|was|did|does|do|has|would|could|can|made|makes|makes it so|why|how) that\b|"
    r"\bthat (?:night|day|morning|evening|afternoon|week|month|winter|summer|spring|season|"
    r"experience|decision|moment|transition|time|change|process|project|story|part|role|job|"
    r"period|year|failure|conversation|situation|feeling|point|idea|shift|lesson|mistake|one|kind of|"
    r"sort of|work|way|like|feel|go|look|happen|happened|come about|affect|influence|shape|change|work out|"
    r"turn out|play out)\b|(?<!something like )(?<!anything like )(?<!things like )(?<!stuff like )\bthat("
    r"?: is| was)?$|\bdo you mean\b"
)
_ALL_THAT = compiled(
    r"\b(?:of|from|after|in|through|with|by) all (?:of )?that"
    r"(?:$| (?:stays|sticks|stuck|still|do|did|does|would|when|which|what|now|and)\b)"
)
_IT_BARE = compiled(
    r"\b(?:how did (?:it|they|he|she) (?:go|feel(?! to)|end|turn out|happen|react|respond|start|begin|work out)|"
    r"what was it like$|what did it feel like$|why did (?:it(?! take)|they|he|she)|what (?:did|was) (?:they|he|"
    r"she)|how was it$|what did you do (?:about|with) it$|how did you do it|tell(?:ing)? me (?:more )?about it|"
    r"more about (?:that|it|"
    r"this)|what happened(?: next| then| there| afterwards| to (?:it|them|him|her))?$)"
)
_OF_THAT_KIND = compiled(r"\b(?:jobs?|work|trade|places?|company|team|office|industry|field) like (?:that|those)\b")
"""`a job like that`: a kind, and nothing that was told."""
_MIND = compiled(r" if (?:you do n't mind|i may|that is (?:ok|okay|all right|alright|fine)|it is not)\b.{0,30}$")
_MORE = compiled(
    r"\b(?:tell me|say|hear|share|know|explain|talk|speak|learn|a bit|a little|little bit|something|"
    r"anything|understand|go|bit|elaborate|tell us|describe) more\b|\bmore (?:about|on)\b|\b(?:elaborate|"
    r"expand on|go deeper|unpack|go on(?! (?:the|an?|your|my|their|our|top|sale|holiday|show)\b)|keep "
    r"going)\b|\b(?:after|before|since) (?:that|then)\b|"
    r"\bwhat (?:happened )?(?:then|next)$|\bthen what\b"
)

_RELATIVE = compiled(
    r"(?<=what )(?:it (?:is|was)|(?:is|was) it) that\b|(?<=how )(?:it (?:is|was)|(?:is|was) it) that\b"
)
"""`what it is that you like`: this `that` stands for nothing said before."""

_POINTS = compiled(
    r"\b(?:this|it(?! (?:says|seems|must))|those|these)\b|\bthat(?:$| (?:is|was|sounds|must|makes|did|has|would)\b)"
)
"""Words that stand for something said before, and not for what follows (`I read that you left`)."""

GENERIC = frozenset(
    """work works working job jobs career careers company people person thing things day days week weeks year years
    time times field industry team role life way part lot kind sort part start started get got go went come
    came make made take took think thought know knew feel felt like want need use used good great hard big
    new first last help look find see say said tell talk question advice experience today really just much
    many more most one two organisation organization office business month months someone somebody anything
    ask asked asking bring brought bringing give gave given put usually
    everything nothing something world place long little old young end back""".split()
)
"""Words so common in these talks that sharing them builds on nothing."""


def points_back(words: Sequence[str], parts: Sequence[Clause], ask: Ask, pointing: bool) -> str | None:
    """Why the words point back to something said before, or None."""
    line = _MIND.sub("", _OF_THAT_KIND.sub(" ", _RELATIVE.sub(" ", " ".join(words))))
    earlier = _earlier(parts, ask)
    if _SAID.search(line) or _SAID.search(" ".join(earlier)[-400:]):
        return "points back to what they said"
    if _MORE.search(line):
        return "asks for more of what was said"
    if pointing or POINTING.match(line) or earlier[-1] in ("then", "and then", "so then"):
        # `what surprised you, and why`: it belongs to the question that stands beside it.
        return None if _asks_before(parts, ask) else "points back and asks for more"
    if _BACK.search(line) or _THAT_IS.search(line) or _ALL_THAT.search(line) or _IT_BARE.search(line):
        return None if _names(earlier) else "points back to what was said"
    return None


def takes_up(words: Sequence[str], parts: Sequence[Clause], ask: Ask, before: Sequence[Utterance]) -> str | None:
    """Why the words point back to what the visitor only echoes: `using old graves again. How do you start that?`."""
    line = _OF_THAT_KIND.sub(" ", " ".join(words))
    if not (_BACK.search(line) or _THAT_IS.search(line)):
        return None
    return builds_on(" ".join(_earlier(parts, ask)).split(), before)


def _earlier(parts: Sequence[Clause], ask: Ask) -> list[str]:
    """The clauses of the same utterance before the asking part, as plain text."""
    return [
        *(c.line for c in parts[: ask.clause]),
        " ".join(t.form for t in parts[ask.clause].tokens[: ask.begin]),
    ]


def _asks_before(parts: Sequence[Clause], ask: Ask) -> bool:
    same = parts[ask.clause].tokens[: ask.begin]
    return any(c.asks for c in parts[: ask.clause]) or (len(same) > 2 and same[0].form in WH | AUXILIARIES)


def _names(earlier: Sequence[str]) -> bool:
    """Whether the same utterance names what `that` stands for, and does not point back itself."""
    return any(len(line.split()) >= 4 and not _POINTS.search(line) for line in earlier)


def builds_on(words: Sequence[str], before: Sequence[Utterance]) -> str | None:
    """Why the words build on the persona's last turn: they share a word that was new in it, or just before it.

    Words that have run through the talk all along, and words common in every such talk, build on nothing.
    """
    pointed = _pointed(words, before)
    if pointed:
        return f"points back to the {pointed} they spoke of"
    at = next((n for n in range(len(before) - 1, -1, -1) if before[n].speaker is Speaker.PERSONA), None)
    if at is None:
        return None
    heard = _stems_in(before[at].text)
    shared = [(w, s) for w, s in content_stems(words).items() if s in heard and w not in GENERIC]
    if not shared:
        return None
    old: set[str] = set()
    for turn in before[: max(0, at - 1)]:
        old |= _stems_in(turn.text)
    fresh = next((w for w, s in shared if s not in old), None)
    return f"builds on '{fresh}', which they had just said" if fresh else None


def _pointed(words: Sequence[str], before: Sequence[Utterance]) -> str | None:
    """The noun behind `that` or `those` which the persona has used: `when you see that grave`."""
    named = [
        (word, found[word])
        for this, word in pairwise(words)
        if this in ("that", "those") and word not in GENERIC and (found := content_stems([word]))
    ]
    if not named:
        return None
    heard = [_stems_in(turn.text) for turn in before if turn.speaker is Speaker.PERSONA]
    return next((word for word, key in named if any(key in stems for stems in heard)), None)


@lru_cache(maxsize=1024)
def _stems_in(text: str) -> frozenset[str]:
    return frozenset(content_stems(t.form for c in clauses(text) for t in c.tokens).values())
