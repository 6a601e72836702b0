"""What stands behind the last comma of a question: two names to choose from, or a guess at the answer."""

from simulator.language import lexicon as lex
from simulator.language.clauses import WH, Clause
from simulator.patterns import compiled

_OFFERED = compiled(
    r"(?:is it |was it |would it be )?(?:(?:a|an|the|your|my|more|mostly|in|on|at|by|with|for|to) )*[\w-]+"
    r"(?: (?!or\b)[\w-]+){0,4} or (?:(?:a|an|the|your|my|more|in|on|at|by|with|for|to|rather) )*"
    r"(?!(?:so|something|anything|whatever|somebody|someone|somewhere|not|what|else|similar|both)\b)[\w-]+"
    r"(?: [\w-]+){0,4}"
)
"""Two alternatives without a verb of their own: `…, a dreamer or a doer`."""
_NO_NAME = lex.AUXILIARIES | WH | (lex.PRONOUNS - {"it"}) | frozenset("if because since and like say such when".split())
_IDENTIFIES = compiled(
    r"(?:what|who) (?:is|was|are|were) (?:it|that|this|he|she|they|those|these) (?:an?|the|your|some) "
)
_POINTED = 3
"""Words of `what was that`."""
_GUESSED = 4
"""Words of a guess behind it at the most."""


def offers_at_end(clause: Clause, core: int, end: int) -> bool:
    """Whether a question with a question word ends in two names to choose from."""
    words = _tail(clause, core, end)
    named = words[2:] if words[:2] in (["is", "it"], ["was", "it"]) else words
    return bool(words) and not set(named) & _NO_NAME and _OFFERED.fullmatch(" ".join(words)) is not None


def guesses_at_end(clause: Clause, core: int, end: int) -> bool:
    """Whether a question what something is ends in a guess: `what was that, a ship`."""
    words = _tail(clause, core, end)
    line = " ".join(t.form for t in clause.tokens[core:end])
    guessed = end - core - len(words) == _POINTED and 2 <= len(words) <= _GUESSED
    return guessed and _IDENTIFIES.match(line) is not None


def _tail(clause: Clause, core: int, end: int) -> list[str]:
    """The words behind the last comma of a question."""
    begin = next((i for i in range(end - 1, core + 1, -1) if clause.tokens[i].comma), end)
    return [t.form for t in clause.tokens[begin:end]]
