"""Questions about somebody else's trade: "how does one become a midwife?", put to an engineer."""

from collections.abc import Collection
from itertools import takewhile

from simulator.dialogue.terms import EMPTY, stem
from simulator.language.text import words
from simulator.language.word_kin import same
from simulator.patterns import compiled

_WORD = r"[\w'-]+"
_BECOMES = compiled(
    rf"\b(?:i|(?<!n't )(?<!not )you|we|one|people|somebody|someone|anybody|anyone) (?:ever |then )?"
    rf"(?:becomes?|trains? (?:as|to be)|gets? (?:a job|work) as|works? as) an? ((?:{_WORD} ?){{1,3}})"
)
"""Where a trade is named that somebody might take up."""
_DOES = compiled(
    rf"\b(?:would|do|does|did|can|could|will) (?:an? ((?:{_WORD} ){{1,3}})|((?:{_WORD} ){{0,2}}[\w'-]+s ))"
    r"(?:earn|make|get|look|need|have|learn|do|use|wear|start|work)\b"
)
"""Where somebody of a trade is the one that a question is about."""

_ANYBODY = frozenset(
    """
    person somebody someone people woman man women men girl boy student students mother father parent parents child
    children kid kids graduate graduates foreigner foreigners immigrant immigrants beginner beginners newcomer
    newcomers trainee trainees apprentice apprentices intern interns junior juniors senior seniors colleague colleagues
    boss bosses leader leaders member members friend friends volunteer volunteers adult adults professional
    professionals expert experts specialist specialists""".split()
)
"""Whom a visitor speaks of who asks about this trade."""


_DEFINITE = frozenset("the this that these those your his her their our my all some".split())


def another_trade(question: str, strange: Collection[str]) -> bool:
    """Whether a question names somebody of a trade by a word that is `strange` to the page (stems)."""
    line = " ".join(words(question))
    for becomes in _BECOMES.finditer(line):
        named = list(takewhile(lambda word: word not in EMPTY, becomes[1].split()))
        if named and not _ANYBODY & set(named) and any(stem(word) in strange for word in named):
            return True
    for does in _DOES.finditer(line):
        named = (does[1] or does[2]).split()
        singular = named[-1].removesuffix("s")
        somebody = named[-1] not in _ANYBODY and (same(named[-1], "person") or same(singular, "person"))
        definite = _DEFINITE & set(named)
        if somebody and not definite and any(stem(word) in strange for word in named):
            return True
    return False
