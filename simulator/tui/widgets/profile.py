"""What anybody could know about a persona beforehand, as a page to read."""

from collections.abc import Iterator

from simulator.domain.persona import Persona
from simulator.tui.widgets.page import GAP, Block
from simulator.tui.words import DIFFICULTY, minutes, plain


def profile(persona: Persona) -> Iterator[Block]:
    """Name, what they do, how they are, and the public profile; no story."""
    yield Block(plain(persona.name, "bold $accent"))
    yield Block(plain(f"{persona.role}, {persona.organisation}"))
    if persona.location:
        yield Block(plain(persona.location, "$quiet"))
    yield GAP
    yield Block(plain(persona.headline, "italic"))
    manner = f"{minutes(persona.minutes)} · {persona.temperament.value} · {DIFFICULTY[persona.difficulty]}"
    yield Block(plain(manner, "$secondary"))
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
