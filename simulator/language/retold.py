"""Questions that the visitor only repeats: what somebody else asked, or what they themselves once said."""

from simulator.language import lexicon as lex
from simulator.language.clauses import WH, Clause
from simulator.patterns import compiled

_TOLD = compiled(
    r"\b(?:(?:i|he|she|everybody|everyone|somebody|someone|nobody|(?:my|the|his|her|their|one) [\w'-]+(?: [\w'-]+)?)"
    r" (?:always |just |then |only |still |even )?(?:says|said|asks|asked|goes|went|is like|was like)|"
    r"(?:they|people|(?:my|the|his|her|their) [\w'-]+s) (?:always |just |then |only |still |even )?(?:say|ask|said|"
    r"asked))"
    r"(?: (?:to )?(?:me|him|her|us|them))?(?: (?:well|so|but|and|okay|ok|oh|look|hey))*$"
)
"""`my wife says, well, …`: what follows was asked of somebody else."""
_NOT_SAID = tuple([word] for word in "as like when if after once since before until while".split())
_TOLD_BEFORE = 9
"""Words in front of a question in which somebody may be said to have asked it."""


def is_retold(clause: Clause, i: int) -> bool:
    """Whether the words here are what the visitor or a third person once said: `my wife says, what did you want?`."""
    begin = max(0, i - _TOLD_BEFORE)
    before = clause.line[clause.offsets[begin] : clause.offsets[i]].strip()
    set_off = any(t.comma for t in clause.tokens[max(1, i - 2) : i + 1])
    told = _TOLD.search(before) if set_off else None
    # "As my wife says, …", and "when the power went, what did the ward do?", which nobody said.
    return told is not None and before[: told.start()].split()[-1:] not in _NOT_SAID


def retells(clause: Clause) -> bool:
    """Whether somewhere in a clause stands a question that somebody else was asked."""
    return any(
        is_retold(clause, i) for i, token in enumerate(clause.tokens) if i > 1 and token.form in WH | lex.AUXILIARIES
    )
