"""Two questions in one turn: which pieces ask something of their own, and what the other one asks for."""

import re
from collections.abc import Sequence

from simulator.dialogue.asides import to_ask
from simulator.dialogue.draft import Draft
from simulator.dialogue.pointing import bare, leans
from simulator.dialogue.stories import Bookcase, Match
from simulator.dialogue.terms import stems
from simulator.dialogue.wordings import of_work
from simulator.domain.persona import Story
from simulator.domain.question import Kind
from simulator.language.questions import read_question
from simulator.language.text import words
from simulator.patterns import compiled

_CLEARLY = 0.5
"""From this share on, one of two questions is answered beside the other."""

_PIECES = 12
"""Pieces of a turn, its last ones, that can be questions of their own."""
_APART = 0.35
"""The same where both stand in sentences of their own."""

_BY_ITSELF = 0.7
"""The same where the question leans on the one before: "why does that matter?" is like many a story."""

_PLAINLY = 0.9
"""The same where the turn as a whole is not like it."""

_JOINTS = compiled(
    r"(?<=[.?!])\s+|,? (?:and|also|plus),? (?=(?:(?:also|then|secondly|second|finally),? )?"
    r"(?:(?:how|what|why|where|when|who|which|do|does|did|is|are|can|tell me|about (?:how|what|why|where|when|who))\b|"
    # "… and have your own workshop" goes on with the same question: these need somebody or something behind them.
    r"(?:has|have|had) (?:you|it|this|that|there|they|he|she|(?!always\b)[a-z]+s)\b|"
    r"(?:was|were|will|would|could|should) (?:you|it|this|that|there|the|an?|i|we|they|he|she|one|people|some\w+|"
    r"any\w*|my|your|(?!always\b)[a-z]+s)\b))",
    re.IGNORECASE,
)


def questions(said: str, bookcase: Bookcase) -> list[str]:
    """The questions of a turn that have a subject of their own; one that leans on the one before stays with it.

    "… and what is hard about it?" has one where the page has another story for what is hard.
    """
    pieces = [p for p in (piece.strip() for piece in _JOINTS.split(said)) if words(p)]
    if len(pieces) > _PIECES:
        # Whatever was asked before so many has long been forgotten.
        pieces = [" ".join(pieces[:-_PIECES]), *pieces[-_PIECES:]]
    asking: list[str] = []
    for piece in pieces:
        before = asking[-1] if asking else ""
        if asking and (not _asks(before) or not _asks(piece) or _stays(before, piece, bookcase)):
            asking[-1] = f"{before} {piece}"
        else:
            asking.append(piece)
    return asking


def apart(asking: Sequence[str], bookcase: Bookcase) -> bool:
    """Whether the questions of a turn clearly want different stories: else it is one question, asked at length.

    Where there are two, the turn as a whole is like both.
    """
    likeliest = {match.story.id for match in bookcase.ranked([" ".join(asking)])[:2]}
    wanted = [best[0] for piece in asking if (best := bookcase.ranked([piece])[:1])]
    # Two sentences that both ask are two questions, however near their answers are.
    sentences_apart = all(piece.rstrip().endswith("?") for piece in asking)

    def clear(match: Match) -> bool:
        return match.share >= (_APART if sentences_apart else _CLEARLY if match.story.id in likeliest else _PLAINLY)

    return len({match.story.id for match in wanted if clear(match)}) > 1


def _stays(before: str, piece: str, bookcase: Bookcase) -> bool:
    if len(words(piece)) < 3:
        return True
    if of_work(piece) or not (bare(piece) or leans(piece)):
        return False
    if not stems(piece):
        return True
    own, other = bookcase.ranked([piece])[:1], bookcase.ranked([before])[:1]
    return not own or own[0].share < _BY_ITSELF or own[0].story.id == other[0].story.id


def _asks(piece: str) -> bool:
    return read_question(piece).kind is not Kind.NONE


def besides(draft: Draft, said: str, told: Story | None, bookcase: Bookcase) -> Match | None:
    """Another story than `told` that the turn clearly asks for too, and of which nothing was told yet."""
    asking = questions(to_ask(said, bool(draft.before.last)), bookcase)
    for piece in asking if len(asking) > 1 and apart(asking, bookcase) else ():
        best = bookcase.ranked([piece])[:1]
        if not best or best[0].share < (_APART if piece.rstrip().endswith("?") else _CLEARLY):
            continue
        story = best[0].story
        if story.id not in draft.heard and story != told:
            return best[0]
    return None
