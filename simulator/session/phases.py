"""The coffee's time: its phases, and when the persona has something to say about them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from simulator.domain.talk import Act, Phase, run_up

GRACE = 90.0
"""Seconds past the end after which the persona leaves for good: one to two minutes, as a polite person does."""

_SUBSTANCE = frozenset({Act.QUESTION, Act.FOLLOW_UP})


class Due(StrEnum):
    """What the time asks the persona to say."""

    REMIND = "remind"
    LEAVE = "leave"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class Coffee:
    """How far the coffee is; all times in seconds since the session started. Frozen: every step is a new one."""

    agreed: float
    """When it should end; a granted extension moves it."""
    phase: Phase = Phase.ARRIVING
    reminded: bool = False
    told: bool = False
    """Whether `Time is up` was said for the present end."""
    told_at: float = 0.0
    finals: int = 0
    """How often the final goodbye was begun."""

    @property
    def run_up(self) -> float:
        """Seconds before the end at which closing begins."""
        return run_up(self.agreed)

    def at(self, time: float) -> "Coffee":
        """The coffee at this time: closing and overtime come by themselves, and nothing goes back."""
        if time > self.agreed:
            return replace(self, phase=Phase.OVERTIME)
        if time >= self.agreed - self.run_up and self.phase in (Phase.ARRIVING, Phase.ASKING):
            return replace(self, phase=Phase.CLOSING)
        return self

    def after(self, act: Act | None) -> "Coffee":
        """The coffee after an utterance that did this: the first real question ends the arrival, a goodbye closes."""
        if act in _SUBSTANCE and self.phase is Phase.ARRIVING:
            return replace(self, phase=Phase.ASKING)
        if act is Act.GOODBYE and self.phase in (Phase.ARRIVING, Phase.ASKING):
            return replace(self, phase=Phase.CLOSING)
        return self

    def extended(self, seconds: float) -> "Coffee":
        """The coffee after the persona granted more time: a new end. `Time is short` was said once and is enough."""
        if seconds <= 0:
            return self
        phase = Phase.CLOSING if self.phase is Phase.OVERTIME else self.phase
        return replace(self, agreed=self.agreed + seconds, phase=phase, reminded=True, told=False, finals=0)

    def due(self, time: float) -> Due | None:
        """What the persona should say at the next natural moment."""
        if time >= self.agreed:
            if not self.told:
                return Due.LEAVE
            return Due.FINAL if time >= max(self.agreed + GRACE, self.told_at + GRACE / 2) else None
        if time >= self.agreed - self.run_up and not self.reminded:
            return Due.REMIND
        return None

    def said(self, due: Due, time: float) -> "Coffee":
        """The coffee after the persona began to say it; what is later in the day says the earlier too."""
        match due:
            case Due.REMIND:
                return replace(self, reminded=True)
            case Due.LEAVE:
                return replace(self, reminded=True, told=True, told_at=time)
            case Due.FINAL:
                return replace(self, reminded=True, told=True, finals=self.finals + 1)
