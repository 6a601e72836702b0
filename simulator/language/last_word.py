"""The closing question `what should I have asked`, in all its shapes."""

from simulator.patterns import compiled

_SHAPES = compiled(
    r"(?:(?:what|which|is there|are there|was there)\b.{0,60}\b(?:i|we)\b.{0,20}\b(?:should|could|ought|"
    r"have n't|has n't|did n't|forgot|"
    r"forgotten|missed|missing|not)\b.{0,20}\b(?:ask|asked|asking|missed|missing|covered|cover|thought|"
    r"forgot|forgotten|touched)\b"
    r"|(?:should|could|ought) (?:i|we) (?:also |still )?(?:have |be )(?:asked|asking)|what (?:should|"
    r"could|else should|else could) (?:i|we) (?:have )?(?:asked|ask you|be asking)(?! (?:my|a|an|the|"
    r"people|them|him|her|for))"
    r"|what (?:have|did) n't (?:i|we) \w+|what (?:am i|are we) (?:missing|not asking|forgetting)|"
    r"what (?:have|did) i (?:not |n't )?(?:miss|missed|forget|forgot|not ask|leave out)"
    r"|\b(?:i|we) (?:have )?(?:overlooked|missed|left out)$|did (?:i|we) (?:miss|forget|leave out|"
    r"skip) (?:anything|something)|what (?:else )?should i be asking|"
    r"(?:anything|something|what|questions?|"
    r"any questions?) (?:else )?(?:that )?(?:i|we) "
    r"(?:should (?:have |be )(?:asked|asking)|should ask|did n't ask|have n't asked|have n't covered|"
    r"forgot to ask|missed))"
)


def asks_what_was_missed(line: str) -> bool:
    """Whether plain words (see `clauses`) ask what else should have been asked; never a substantive question."""
    return _SHAPES.search(line) is not None
