"""Questions that point back at what the visitor has read: `What made you pick that?` behind `your talk about …`."""

from collections.abc import Callable, Sequence

from simulator.domain.question import Ground, Grounding, Kind, Reading
from simulator.domain.talk import Speaker, Utterance
from simulator.language.fact_use import said
from simulator.patterns import compiled

_POINTS = compiled(r"\b(?:that|it|them)\b(?! (?:what|how|why|where|who|when|if|true|okay|ok|right)\b)")
_SET = compiled(
    r"\bof all (?:things|people|places)\b|\bwhat (?:is|was|'s) it (?:like )?to\b|\bis it\b|\bthat(?:'s| is) "
    r"|\bit(?:'s| is| would| might)\b"
)
"""Phrases whose little word points at nothing."""
_LED_IN = 4
"""Words before a question that name nothing that it could point at: `Ah, I see.`"""
_MOST = 12
"""Words of an answer that says nothing of the matter: `Fire away, so.`"""


def named_before(
    text: str, reading: Reading, before: Sequence[Utterance], earlier: Callable[[int], Grounding]
) -> tuple[str, str] | None:
    """The fact that the visitor has just named and now asks on about, and the words that point at it.

    `earlier` gives the grounding of one of the turns of `before`. None where the persona has said more than a word of
    courtesy in between: then the question goes on from that.
    """
    if reading.kind in (Kind.NONE, Kind.REQUEST) or not before:
        return None
    core = reading.core if reading.core and reading.core in text else text
    loose = _SET.sub(lambda m: " " * len(m.group()), core.lower())
    points = _POINTS.search(loose)
    last = next((n for n in range(len(before) - 1, -1, -1) if before[n].speaker is Speaker.YOU), None)
    led_in = text[: text.find(core)].split()
    if points is None or last is None or len(led_in) > _LED_IN:
        return None
    between = " ".join(u.text for u in before[last + 1 :])
    if len([t for t in said(between).tokens if not t.mark]) > _MOST:
        return None
    found = earlier(last)
    if found.ground is not Ground.GROUNDED or len(found.facts) != 1:
        return None
    return found.facts[0], core[points.start() : points.end()]
