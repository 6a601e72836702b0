"""What the persona says unasked, and when: kind words into a silence, and the time."""

from collections.abc import Callable
from dataclasses import dataclass

from simulator.dialogue.engine import DialogueEngine, Moment
from simulator.domain.talk import Act, Ending, Phase
from simulator.session.phases import Coffee, Due
from simulator.session.silence import Silence
from simulator.session.thinking import Compose

_ANSWERS_FIRST = 6.0
"""Seconds of silence after the persona asked something, before the time is mentioned instead of an answer."""

_ASKS = frozenset({Act.QUESTION, Act.FOLLOW_UP, Act.REFERRAL_REQUEST, Act.JOB_REQUEST, Act.RESUME_REQUEST})


@dataclass(frozen=True, slots=True)
class Impulse:
    """Something to say unasked."""

    compose: Compose
    due: Due | None = None
    silence: float | None = None
    """Seconds of silence that prompted it."""


class Initiative:
    """Decides from the coffee's time and the silence; `asked` is whether the persona's last words were a question.

    With `waits` false nothing is said into an open floor: a scripted visitor is about to speak.
    """

    def __init__(self, dialogue: DialogueEngine, seconds: float, pace: float, waits: bool) -> None:
        self.coffee = Coffee(seconds)
        self.silence = Silence(pace)
        self.asked = False
        self._dialogue, self._waits = dialogue, waits

    def moment(self, time: float) -> Moment:
        """Where the coffee is."""
        return Moment(time, self.coffee.agreed, self.coffee.phase)

    def greeting(self) -> Impulse:
        """The first words."""
        moment = self.moment(0.0)
        return Impulse(lambda memory, _: self._dialogue.greet(memory, moment))

    def opens(self, time: float) -> Impulse | None:
        """The floor opens: the moment to mention the time, unless the visitor owes an answer first."""
        self.silence.begins(time, self.asked)
        due = self.coffee.due(time)
        return None if due is None or (self.asked and due is Due.REMIND) else self._time(due, time)

    def waits(self, time: float) -> Impulse | None:
        """The floor is open and nobody speaks."""
        if not self._waits:
            return None
        due = self.coffee.due(time)
        if due is not None and (not self.asked or self.silence.seconds(time) >= _ANSWERS_FIRST):
            return self._time(due, time)
        times = None if self.coffee.told else self.silence.grown(time)
        if times is None:
            return None
        moment, count = self.moment(time), times
        return Impulse(
            lambda memory, _: self._dialogue.nudge(memory, moment, count), silence=self.silence.seconds(time)
        )

    def at(self, time: float, changed: Callable[[Phase], None]) -> None:
        """Let the coffee go on."""
        self._change(self.coffee.at(time), changed)

    def after(self, act: Act | None, extends: float, changed: Callable[[Phase], None]) -> None:
        """Take a reply into account: what the visitor did, and what the persona granted."""
        self._change(self.coffee.after(act).extended(extends), changed)

    def why_over(self, act: Act | None, due: Due | None) -> Ending:
        """How a talk ends in which the persona says farewell: for the time, or because goodbye was said."""
        left = due is not None or (self.coffee.told and act in _ASKS)
        return Ending.TIME if left else Ending.GOODBYE

    def _time(self, due: Due, time: float) -> Impulse:
        moment, final = self.moment(time), due is Due.FINAL
        if due is Due.REMIND:
            return Impulse(lambda memory, _: self._dialogue.remind(memory, moment), due)
        return Impulse(lambda memory, _: self._dialogue.leave(memory, moment, final), due)

    def _change(self, coffee: Coffee, changed: Callable[[Phase], None]) -> None:
        before, self.coffee = self.coffee.phase, coffee
        if coffee.phase is not before:
            changed(coffee.phase)
