"""Whether somebody tells of themselves: a question mark behind `you know` or `right` makes no question of it."""

import re

from simulator.patterns import compiled

_I = r"(?:i|my|we|our)"
_OPENS = compiled(
    rf"(?:(?:and|so|but|well|because|then|yes|yeah|no|oh|ok|okay|right|back then|at school|once|after that) )*{_I}\b"
)
_OWN = re.compile(r"\b(?:i|me|my|mine|we|us|our)\b")
_YOURS = re.compile(r"\b(?:you|your|yours)\b")
_THOUGHT = compiled(
    r"\b(?:would|could|can|should|will|must|may|might|need|have to|had to (?:be|have)|think|thought|read|heard|hear|"
    r"guess|suppose|understand|understood|see|saw|assume|assumed|believe|take it|imagine|imagined|bet|gather|"
    r"gathered|noticed|know|knew|found|find|told|too|enough|right|wrong|correct|mistaken)\b"
)
"""What is thought or read of them, or may be: whoever says that may well be asking."""


def tells_of_oneself(line: str) -> bool:
    """Whether plain words tell of the speaker's own life, which only the speaker can know: `I grew up on a farm`."""
    return _OPENS.match(line) is not None and not _YOURS.search(line) and not _THOUGHT.search(line)


def is_about_oneself(line: str) -> bool:
    """Whether plain words speak of the speaker and not of the person they talk to: `it wasn't really me`."""
    return _OWN.search(line) is not None and not _YOURS.search(line)
