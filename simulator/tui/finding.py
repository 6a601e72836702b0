"""Whom the library shows first, and whom a search leaves in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.domain.persona import Temperament
from simulator.tui.words import DIFFICULTY, minutes, one_line

if TYPE_CHECKING:
    from simulator.authoring.cards import PersonaCard
    from simulator.usecases.acquaintances import Acquaintance

_LANGUAGES = {
    "de": "Deutsch",
    "es": "español",
    "fr": "français",
    "it": "italiano",
    "nl": "Nederlands",
    "pt": "português",
}
_MANNERS = {*DIFFICULTY.values(), *Temperament}
"""Words that say how somebody is to talk to."""

FILTERS = {
    "easy": "who are easy to talk to",
    "middling": "who are neither easy nor hard",
    "hard": "who are hard to talk to",
    "met": "whom you met",
    "introduced": "to whom you were introduced",
}
"""Words to search for, and whom they leave in the list."""


def gentle(card: PersonaCard) -> tuple[bool, int, bool, float, str]:
    """The kindest first: in English, easy, warm, short."""
    return bool(speaks(card.language)), card.difficulty, card.temperament.value != "warm", card.minutes, card.slug


def place(card: PersonaCard) -> tuple[bool, str, str, str]:
    """English first, as the room speaks it; then by trade and name."""
    return bool(speaks(card.language)), card.industry, card.name.casefold(), card.slug


def speaks(language: str) -> str:
    """Which language a talk is in, where it is not English."""
    code = language.partition("-")[0].lower()
    return "" if code == "en" else f" ({_LANGUAGES.get(code, one_line(code))})"


def matches(card: PersonaCard, wanted: str, known: Acquaintance | None) -> bool:
    """Whether all words fit: those that say how somebody is to talk to in full, others in any part of the card."""
    manner = {card.temperament.value, DIFFICULTY[card.difficulty]}
    ties = ["met"] if known and known.met else ["introduced"] if known and known.introduced_by else []
    about = (card.name, card.role, card.organisation, card.industry, card.location or "", card.headline, *card.tags)
    text = " ".join([*about, minutes(card.minutes), speaks(card.language), *ties]).casefold()
    # Whoever presses / in the search line once more means no slash.
    words = wanted.casefold().replace("/", " ").split()
    return all(word in manner if word in _MANNERS else word in text for word in words)
