"""How a persona puts it: a page's own lines first, the lines of their temperament behind them."""

import re
from collections.abc import Mapping, Sequence

from simulator.dialogue.manner_lines import DEFAULTS
from simulator.domain.persona import Occasion, Persona
from simulator.patterns import compiled

_PLACEHOLDER = compiled(r"\{(\w+)\}")

_TAKES_A_DOING = compiled(r"\b(?:about|of|from|with|like|love|to|by|than|for|before|after|enjoy) \{field\}")


def filled(line: str, known: Mapping[str, str | None]) -> str | None:
    """The line with its placeholders filled; None where one of them is not known."""
    for name in _PLACEHOLDER.findall(line):
        if not known.get(name):
            return None
        if name == "field" and (known[name] or "").startswith("being ") and not _TAKES_A_DOING.search(line):
            # "You're in being an accountant" is said by nobody.
            return None
    text = _PLACEHOLDER.sub(lambda m: known[m[1]] or "", line)
    # "{fact}." with a fact that ends in a full stop would end twice.
    text = re.sub(r"([.!?])\.(?=\s|$)", r"\1", text)
    return text[:1].upper() + text[1:]


def speaks_english(persona: Persona) -> bool:
    """Whether a page is in English."""
    return persona.language.lower().split("-")[0] == "en"


def lines(
    persona: Persona, occasion: Occasion, known: Mapping[str, str | None], used: Mapping[str, int] | None = None
) -> Sequence[str]:
    """What may be said now: the page's lines; the temperament's too once all of the page's have been used.

    `known` fills the placeholders; `used` counts lines as they were said. For another language than English, only what
    the page itself says, as long as it says anything.
    """
    own = [text for line in persona.manner.get(occasion, ()) if (text := filled(line, known)) is not None]
    if own and (not speaks_english(persona) or not used or any(not used.get(text) for text in own)):
        return own
    usual = [text for line in DEFAULTS[persona.temperament][occasion] if (text := filled(line, known)) is not None]
    return [*own, *usual]
