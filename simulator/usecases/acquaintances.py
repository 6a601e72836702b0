"""Whom the visitor knows: how often they met, how it went last, and who referred them."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.archive.store import SessionCard


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """One persona from the visitor's side; `last` is the newest score (0 to 100), None where there is none."""

    met: int = 0
    last: int | None = None
    introduced_by: tuple[str, ...] = ()
    """Names of those who referred the visitor to them, the newest first."""


def acquaintances(cards: Sequence[SessionCard]) -> dict[str, Acquaintance]:
    """Everybody whom the sessions (newest first) know of, by slug."""
    slugs = {slug for card in cards for slug in (card.persona, *card.introduced)}
    found = {}
    for slug in slugs:
        held = [card for card in cards if card.persona == slug]
        last = next((card.overall for card in held if card.overall is not None), None)
        by = dict.fromkeys(card.name for card in cards if slug in card.introduced)
        found[slug] = Acquaintance(len(held), last, tuple(by))
    return found
