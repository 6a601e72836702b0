"""Clauses that a recogniser cut too early: a mark in the middle of a stutter, or in front of a question tag.

Whisper puts an end mark where somebody halts: "Could you? Could you say that again?", "You stayed. Didn't you?"
"""

from collections.abc import Sequence
from dataclasses import replace

from simulator.language.clauses import Clause, Token, clause_of
from simulator.patterns import compiled

_LONGEST_START = 6
"""Words of a false start."""

_BEGUN = compiled(
    r"(?:(?:so|and|but|well|sorry) )*(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|may|might)"
    r"(?: n't)? (?:i|you|it|he|she|they|we|there)(?: (?:just|maybe|then|even|ever|also|kind of|sort of))?$"
)
"""A verb and its subject, and then nothing: begun, and given up for what follows."""

_LOOSE = frozenset(
    """a an the of between to in on at with for from by into about and or but if because than as is are was were be
    your my his her their our some every""".split()
)
"""Words that end no sentence."""

_TAG = compiled(
    r"(?P<verb>do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|must)(?P<denies> n't| not)? "
    r"(?P<who>you|it|he|she|they|we|there|that)$"
)
_DENIALS = frozenset("n't not never no nobody nothing hardly".split())
_OURSELVES = frozenset("i you we".split())
"""Subjects that no tag calls by another word; a thing or a person may be `it` or `she` there."""

_FEWEST = 3
"""Words of a statement in front of a tag."""


def rejoined(parts: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses with false starts dropped, broken sentences whole, and tags with their statements."""
    out: list[Clause] = []
    for clause in parts:
        if out and (whole := _whole(out[-1], clause)) is not None:
            out[-1] = whole
        else:
            out.append(clause)
    last = len(out) - 1
    return tuple(
        c for n, c in enumerate(out) if n == last or not _BEGUN.match(c.line) or len(out[n + 1].tokens) < _FEWEST
    )


def _whole(before: Clause, clause: Clause) -> Clause | None:
    """The one clause that two are; None where they are two."""
    old, new = [t.form for t in before.tokens], [t.form for t in clause.tokens]
    if len(old) < len(new) and len(old) <= _LONGEST_START and new[: len(old)] == old:
        return clause
    for said in range(min(len(old) - 1, len(new) - 1, _LONGEST_START), 0, -1):
        if old[-said:] == new[:said] and old[-1] in _LOOSE:
            return clause_of([*before.tokens[:-said], *clause.tokens], clause.asks, clause.exclaims)
    if is_tag_of(before, clause):
        first, *rest = clause.tokens
        tokens: list[Token] = [*before.tokens, replace(first, comma=True), *rest]
        return clause_of(tokens, clause.asks, clause.exclaims)
    return None


def is_tag_of(before: Clause, clause: Clause) -> bool:
    """Whether a clause turns the statement before it into a question: one denies, the other does not."""
    tag = _TAG.match(clause.line)
    words = [t.form for t in before.tokens]
    if tag is None or before.asks or len(words) < _FEWEST:
        return False
    if bool(tag["denies"]) == bool(_DENIALS.intersection(words)):
        return False
    return tag["who"] in words or (tag["who"] != "you" and _OURSELVES.isdisjoint(words[:2]))
