"""What anybody could know about a persona beforehand, as a page to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from simulator.dialogue.mood import START
from simulator.domain.persona import Persona
from simulator.tui.widgets.face import face_lines
from simulator.tui.widgets.page import GAP, Block
from simulator.tui.words import DIFFICULTY, minutes, one_line, plain

if TYPE_CHECKING:
    from simulator.usecases.acquaintances import Acquaintance


def profile(persona: Persona, known: Acquaintance | None = None) -> Iterator[Block]:
    """Face, name, what they do, how they are, how the visitor knows them, and the public profile; no story."""
    manner = f"{minutes(persona.minutes)} · {persona.temperament.value} · {DIFFICULTY[persona.difficulty]}"
    card = [
        plain(persona.name, "bold $accent"),
        plain(f"{persona.role}, {persona.organisation}"),
        *([plain(persona.location, "$quiet")] if persona.location else []),
        plain(manner, "$secondary"),
    ]
    yield Block(Content("\n").join(card), beside=face_lines(persona.slug, START[persona.temperament]))
    yield GAP
    yield Block(plain(persona.headline, "italic"))
    for sentence in history(known):
        yield Block(plain(sentence, "$secondary"), mark="✓ ")
    for paragraph in persona.context:
        yield GAP
        yield Block(plain(paragraph))
    for section in persona.profile:
        yield GAP
        yield Block(plain(section.heading, "bold $accent"))
        for fact in section.facts:
            yield Block(plain(fact.text), mark="• ")
        for paragraph in section.paragraphs:
            yield Block(plain(paragraph))


def history(known: Acquaintance | None) -> Iterator[str]:
    """Who referred the visitor to them, and how often they met."""
    if known is None:
        return
    if known.introduced_by:
        yield f"{one_line(known.introduced_by[0])} introduced you."
    if known.met:
        often = {1: "once", 2: "twice"}.get(known.met, f"{known.met} times")
        score = "" if known.last is None else f"; the last talk: {known.last} of 100"
        yield f"You met {often}{score}."
