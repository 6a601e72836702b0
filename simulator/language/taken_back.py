"""What somebody began to ask and gave up aloud: `you have covered that`, `let me put it another way`."""

from collections.abc import Sequence

from simulator.patterns import compiled

_WITHDRAWN = compiled(
    r"\bbut (?:(?:i (?:think|guess|see)|actually|now) )*(?:(?:you|we) (?:have "
    r")?(?:\w+ )?(?:covered|answered|explained|told me|"
    r"said|mentioned|talked about|touched on|gone over|went over|been over) "
    r"(?:about )?(?:that|it|this|them|(?:all|most) of "
    r"(?:that|it|this))|never mind|forget (?:it|that))(?: (?:already|now|so|anyway|really|then))*$"
)
"""`I wanted to ask about the nights, but you have covered that`: what was to be asked is taken back."""
_TAKEN_BACK = compiled(
    r"\b(?:let me (?:(?:put|say|ask|phrase|try|start) (?:it|that|this) (?:another "
    r"way|differently|again|better|otherwise)|"
    r"rephrase(?: (?:that|it))?|start (?:again|over)|try again)|never mind(?: that| "
    r"it)?|(?:scratch|strike|forget) (?:that|it)|"
    r"no wait|wait no|sorry no|i (?:will|would) (?:rephrase|put) (?:that|it)(?: differently| another way)?)$"
)
"""A beginning that is given up aloud before the next one."""
_GIVEN_UP = 20
"""Words of a beginning that somebody may still take back."""


def is_withdrawn(line: str) -> bool:
    """Whether the plain words of a clause end by taking back what they began to ask."""
    return _WITHDRAWN.search(line) is not None


def is_taken_back(words: Sequence[str]) -> bool:
    """Whether the words are a beginning that is given up before the next one."""
    return len(words) <= _GIVEN_UP and _TAKEN_BACK.search(" ".join(words)) is not None
