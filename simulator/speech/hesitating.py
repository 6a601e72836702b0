"""How often somebody hesitates aloud."""

from simulator.patterns import compiled

_FILLED = compiled(r"\b(?:u+h+m*|u+m+|e+r+m?|h+m+)\b")
_RESTARTED = compiled(
    r"\b(?!(?:very|really|so|no|yes|yeah|bye|many|much|more|far|long|again|okay|that|had|well|now|step|day|one|year)\b)"
    r"((?:[\w']+\W+){0,3}?[\w']+)\W+\1\b"
)


def hesitations(text: str) -> int:
    """How often the speaker hesitated aloud: "um", and words begun anew ("I was, I was reading")."""
    spoken = text.lower().replace("’", "'")
    bare = _FILLED.sub(" ", spoken)
    return len(_FILLED.findall(spoken)) + len(_RESTARTED.findall(bare))
