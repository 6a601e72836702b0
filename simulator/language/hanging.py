"""Asking words that only hang on what stands before: `…, do you think?`, `I suppose it's the money that keeps you`."""

from collections.abc import Sequence

from simulator.language.clauses import Clause
from simulator.patterns import compiled

_TAIL = compiled(
    r"(?:do you think|would you say|do you know|do you reckon|can you|could you|would you|will you|"
    r"if you (?:do n't )?mind|is that (?:ok|okay|fine|alright|all right)|are you|do you|"
    r"if that makes sense|you know what i mean|do you know what i mean|does that make sense|"
    r"is that (?:an? )?(?:ok|okay|fair) question|if that is (?:ok|okay|alright|fine))$"
)
_OPINION = compiled(r"what (?:do|would) you (?:think|say|advise|recommend|do)(?: about (?:that|it))?")
_SUPPOSES = compiled(r"(?:(?:so|and|well|but) )*i (?:suppose|guess|imagine|assume|bet|take it) (?!.*\bquestion\b)")
_TAKEN = 8
"""Words that tell such a tail."""


def hangs_on(words: Sequence[str], before: Sequence[str]) -> bool:
    """Whether a question only asks for the answer to the one before: `should I study, what do you think`."""
    line = " ".join(words[:_TAKEN])
    advised = list(before[:2]) == ["should", "i"] and _OPINION.fullmatch(line) is not None
    return advised or _TAIL.match(line) is not None


def is_supposed(clause: Clause, begin: int) -> bool:
    """Whether the question word belongs to what is supposed: `I suppose the money's what keeps you going, eh`."""
    if begin <= 2 or clause.tokens[begin].comma:
        return False
    before = clause.tokens[begin - 1].form
    return (before in ("is", "was", "are") or before.endswith("'s")) and _SUPPOSES.match(clause.line) is not None
