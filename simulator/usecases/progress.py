"""How the three dials moved from talk to talk, whom the visitor met, and what to practise next."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from simulator.archive.store import SessionCard
from simulator.domain.errors import printable
from simulator.domain.persona import CATEGORIES
from simulator.domain.scorecard import DIALS, Scorecard
from simulator.domain.talk import Help

RECENT = 3
"""Talks that say what to practise next."""

_LOOKED_AT = 5
# Talks in which is looked for categories that are always left out.

_ENOUGH = 75
# Points from which a dial is at its highest level (`formats.md`, section 6).

_SAID = {"openness": "open questions", "grounding": "research", "time": "time"}

QUARTER = 0.25
"""Share of the agreed time below which a talk was a first try: it says nothing about how talks go."""

_LONGER = "Next: stay a little longer. From a quarter of the coffee on, a talk shows how it goes."

_NEXT = {
    "openness": "ask more questions that begin with how, why or tell me about.",
    "grounding": "use something from the profile in your questions.",
    "time": "begin to close three minutes before the end.",
}


@dataclass(frozen=True, slots=True)
class Trend:
    """One dial: its points (0 to 100) from the oldest talk to the newest, those where it was not observed left out."""

    criterion: str
    points: tuple[int, ...]

    @property
    def moved(self) -> int:
        """Points gained since the first of these talks."""
        return self.points[-1] - self.points[0] if self.points else 0


@dataclass(frozen=True, slots=True)
class Level:
    """How talks with this much help went: how many, and the mean points of each dial, None where not observed."""

    help: Help
    talks: int
    dials: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """All talks in short; `next_step` is one sentence, None where there is nothing to say yet."""

    talks: int
    scored: int
    people: tuple[tuple[str, int], ...]
    """Whom, and how often, most often first."""
    trends: tuple[Trend, ...]
    by_help: tuple[Level, ...]
    """How the talks went with how much help, most help first; empty where only one kind was held."""
    next_step: str | None
    avoided: tuple[tuple[str, int], ...] = ()
    """Categories that were missed in most of the newest talks, and in how many; empty before there are enough."""
    looked_at: int = 0
    """In how many of the newest talks `avoided` was looked for."""


@dataclass(frozen=True, slots=True)
class Since:
    """The talk before this one, and how far each dial that was observed in both has moved since, in points."""

    name: str
    started: str
    """ISO 8601 with its offset."""
    moved: tuple[tuple[str, int], ...]

    @property
    def sentence(self) -> str:
        """The same in words: `Since your last talk, with Nora Keane: open questions up 13, time as it was.`"""
        parts = [
            f"{_SAID[d]} {'up' if n > 0 else 'down'} {abs(n)}" if n else f"{_SAID[d]} as it was" for d, n in self.moved
        ]
        return f"Since your last talk, with {' '.join(printable(self.name).split())}: {', '.join(parts)}."


def progress(cards: Sequence[SessionCard]) -> Progress:
    """What the sessions (newest first, as `sessions.sessions` gives them) show together.

    Only talks that were scored under the newest rubric are compared: others were measured with another ruler. Nor does
    a talk count that was left almost at once.
    """
    met = Counter({card.name: 0 for card in cards})
    met.update(card.name for card in cards)
    scored = [card for card in cards if card.dials is not None and long_enough(card)]
    alike = [card for card in reversed(scored) if card.rubric == scored[0].rubric]
    trends = tuple(Trend(dial, _points(alike, dial)) for dial in DIALS)
    return Progress(
        talks=len(cards),
        scored=len(alike),
        people=tuple(met.most_common()),
        trends=trends,
        by_help=_by_help(alike),
        avoided=_avoided(alike[-_LOOKED_AT:]),
        looked_at=len(alike[-_LOOKED_AT:]),
        next_step=_next_step(trends) if scored or not any(card.dials for card in cards) else _LONGER,
    )


def long_enough(card: SessionCard) -> bool:
    """Whether the talk went on for a quarter of its time; one without times is taken for a whole one."""
    return not card.seconds or card.seconds >= QUARTER * card.minutes * 60


def since_last(cards: Sequence[SessionCard], session: str, card: Scorecard) -> Since | None:
    """What moved since the talk before this session; `cards` are newest first, `card` is how it is scored now.

    None where there is no earlier talk that was long enough and measured with the same ruler, or where this one was
    too short itself.
    """
    at = next((i for i, one in enumerate(cards) if one.id == session), None)
    if at is None or not long_enough(cards[at]):
        return None
    ruler = f"{card.rubric_name} {card.rubric_version}"
    for earlier in cards[at + 1 :]:
        if earlier.dials is None or earlier.rubric != ruler or not long_enough(earlier):
            continue
        both = ((dial, earlier.dials.get(dial), card.score(dial).finding.points) for dial in DIALS)
        moved = tuple((dial, now - then) for dial, then, now in both if then is not None and now is not None)
        return Since(earlier.name, earlier.started, moved) if moved else None
    return None


def _avoided(cards: Sequence[SessionCard]) -> tuple[tuple[str, int], ...]:
    if len(cards) < RECENT:
        return ()
    missed = Counter(category for card in cards for category in card.avoided)
    return tuple((category, missed[category]) for category in CATEGORIES if 2 * missed[category] > len(cards))


def _by_help(cards: Sequence[SessionCard]) -> tuple[Level, ...]:
    found = []
    for help_ in Help:
        held = [card for card in cards if card.mode == help_.value]
        means = [(dial, points) for dial in DIALS for points in [_points(held, dial)]]
        if held:
            found.append(Level(help_, len(held), tuple((d, round(sum(p) / len(p)) if p else None) for d, p in means)))
    return tuple(found) if len(found) > 1 else ()


def _points(cards: Sequence[SessionCard], dial: str) -> tuple[int, ...]:
    found = [(card.dials or {}).get(dial) for card in cards]
    return tuple(points for points in found if points is not None)


def _next_step(trends: Sequence[Trend]) -> str | None:
    latest = {
        trend.criterion: sum(trend.points[-RECENT:]) / len(trend.points[-RECENT:]) for trend in trends if trend.points
    }
    if not latest:
        return None
    weakest = min(latest, key=lambda dial: latest[dial])
    if latest[weakest] >= _ENOUGH:
        return "Next: meet somebody who is harder to talk to."
    return f"Next: {_NEXT[weakest]}"
