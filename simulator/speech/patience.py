"""How long to wait in a silence before taking a turn as over: by the words so far, by who asked, by this speaker.

The waits follow what is known of talk between people and machines: a gap of 0.2 s is usual between people, most
pauses inside a turn are shorter than 1 s, and being cut off is worse than waiting (`docs/architecture.md`).
"""

from dataclasses import dataclass

from simulator.speech.completeness import Completeness, completeness

SHORTEST, LONGEST = 0.45, 3.0
"""Seconds: no silence shorter ends a turn, and none longer is waited out."""

_REMEMBERED = 30
_USUAL_PAUSE = 0.8
_USUAL_WEIGHT = 6


@dataclass(frozen=True, slots=True)
class Pauses:
    """Pauses that this speaker made and then spoke on, in seconds, the newest last."""

    seconds: tuple[float, ...] = ()

    def with_one(self, pause: float) -> "Pauses":
        """With one more pause; those under 0.2 s are articulation and those over 4 s are absence."""
        if not 0.2 <= pause <= 4.0:
            return self
        return Pauses((*self.seconds, pause)[-_REMEMBERED:])

    @property
    def factor(self) -> float:
        """0.8 to 1.6: how much longer than others this speaker pauses; 1 while little is known."""
        return min(1.6, max(0.8, self._share(0.9) / _USUAL_PAUSE))

    @property
    def hesitant(self) -> float:
        """0.8 to 2: how much longer than others they pause as a rule, not only now and then.

        Whoever thinks in mid-sentence as a rule does so behind words that sound finished, too.
        """
        return min(2.0, max(0.8, self._share(0.7) / _USUAL_PAUSE))

    def _share(self, share: float) -> float:
        """The pause that this share of theirs does not exceed.

        Some usual pauses are mixed in while few are known, so that one long pause does not make a slow speaker.
        """
        usual = max(0, _USUAL_WEIGHT - len(self.seconds) // 3)
        known = sorted((*self.seconds, *[_USUAL_PAUSE] * usual))
        return known[min(len(known) - 1, int(share * len(known)))]


_WAIT = {
    Completeness.QUESTION: 0.6,
    Completeness.CLOSING: 0.7,
    Completeness.REQUEST: 1.0,
    Completeness.STATEMENT: 1.5,
    Completeness.ASKING: 1.8,
    Completeness.DOUBTFUL: 2.0,
    Completeness.UNHEARD: 2.0,
    Completeness.DANGLING: 2.8,
    Completeness.THINKING: 3.0,
}
"""Seconds for a speaker with usual pauses."""

_ASKED_ADDS = 0.5
"""Seconds more where the persona has just asked something: answers are thought out while they are given."""


def patience_for(text_so_far: str, asked_by_persona: bool = False, pauses: Pauses | None = None) -> float:
    """Seconds of silence after which the turn counts as over, `SHORTEST` to `LONGEST`.

    `text_so_far` is what was heard of the turn up to the silence, as Whisper writes it.
    """
    state = completeness(text_so_far)
    wait = _WAIT[state]
    if asked_by_persona and state is not Completeness.QUESTION:
        wait += _ASKED_ADDS
    factor = 1.0
    if pauses is not None:
        finished = state in (Completeness.QUESTION, Completeness.CLOSING)
        factor = pauses.hesitant if finished else pauses.factor
    return round(min(LONGEST, max(SHORTEST, wait * factor)), 3)
