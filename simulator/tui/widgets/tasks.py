"""What a coach asks, in words: in the library, beside the profile, and before the talk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from simulator.domain.assignment import standing_in_words
from simulator.tui.widgets.page import GAP, Block
from simulator.tui.words import minutes, one_line, plain

if TYPE_CHECKING:
    from simulator.usecases.asked import Asked
    from simulator.usecases.assignments import Given

_SHOWN = 3
"""Assignments that are named above the library; more would leave no room for it."""


def task_blocks(tasks: Sequence[Given], asked: Sequence[Asked], names: Mapping[str, str]) -> Iterator[Block]:
    """How far each assignment is, the one that is due first with the talk that the key begins; names by slug."""
    key = ("a ", "bold $accent")
    for number, one in enumerate(tasks[:_SHOWN]):
        done, state = one.standing.done, standing_in_words(one.standing)
        late = ", and its last day is over" if one.overdue else ""
        name = plain(one_line(one.assignment.name), "$quiet" if done else "bold")
        told = Content.assemble("✓ " if done else key if number == 0 else "· ", name, f": {state}{late}.")
        if asked and number == 0:
            whom = names.get(asked[0].persona or "", asked[0].persona or "anybody you like")
            told = Content.assemble(told, " Next: ", plain(f"{one_line(whom)}{terms(asked[0])}."))
        yield Block(told)
    if len(tasks) > _SHOWN:
        yield Block(plain(f"And {len(tasks) - _SHOWN} more: coffeechat assignments lists them.", "$quiet"))


def terms(asked: Asked) -> str:
    """How long, with how much help, and by when, as far as it is asked; each behind a comma."""
    page = asked.given.assignment
    found = [f"at least {minutes(page.minutes)}"] if page.minutes else []
    found += [f"{page.mode.value} help or less"] if page.mode else []
    found += [f"by {page.by.day} {page.by:%b %Y}"] if page.by else []
    return "".join(f", {one}" for one in found)


def asked_for(asked: Asked) -> str:
    """What this talk is held for."""
    return f"For your coach: {one_line(asked.given.assignment.name)}{terms(asked)}."


def told_by_coach(asked: Asked | None) -> Iterator[Block]:
    """What the coach says to those who do it."""
    if asked is not None:
        yield Block(plain(asked_for(asked), "bold $secondary"))
        yield from (Block(plain(words)) for words in asked.given.assignment.words)
        yield GAP
