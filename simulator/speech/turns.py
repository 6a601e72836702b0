"""Who has the floor, in seconds of audio: pushed once per block, it says when a turn begins and when it is over.

Nothing here reads a clock or knows a sound library. Time is the blocks pushed so far.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import TypeAlias

import numpy as np

from simulator.speech.patience import Pauses, patience_for
from simulator.speech.ports import BLOCK_SECONDS, Key, Samples

__all__ = [
    "CutIn",
    "FloorTaken",
    "MayBeOver",
    "Mode",
    "Over",
    "Pauses",
    "SpokeOn",
    "TakenBack",
    "TurnSignal",
    "TurnTaker",
    "level_of",
    "patience_for",
]

PRE_ROLL = 0.5
"""Seconds before the first speech that belong to a turn: detectors notice soft beginnings late."""

KEY_PRE_ROLL = 0.3
"""Seconds before the key that belong to a turn: people speak as they press."""

TAKES = 0.2
"""Seconds of speech that take the floor; a click or a cough is mostly shorter."""

BARGES = 0.3
"""Seconds of speech that stop the persona (headphones only)."""

_BRIGHT, _BRIGHT_SECONDS = 0.03, 0.16
"""Share of a block's energy above 1 kHz, and seconds of such blocks, without which a voice only hums: "mm-hm"."""

_STAYS = 0.8
"""Seconds of voice that stop the persona however dull they sound: nobody hums for so long."""

DUCKS = 0.12
"""Seconds of voice at which the persona is to be turned down until it is known what it is."""

SPEAKS_ON = 2.0
"""Seconds behind the end of a turn within which whoever speaks had not finished."""

SURELY = 0.6
"""Seconds of patience, and fewer, that only surely finished words get: whoever said them was not cut off."""

AT_ONCE = 0.8
"""Seconds within which whoever stops the persona by key speaks on, if that is why they did it."""

GUESSES = 0.064
"""Seconds of silence after which it is worth hearing what there is, on a guess. In recordings cut off here no more
words are misheard than in those cut off at 0.16 s, and about half of the guesses are in vain."""

BREATHES = 0.16
"""Seconds: a shorter silence is articulation, and any sound behind it goes on; behind a longer one a click does not."""

UNTOLD_PATIENCE = 1.6
"""Seconds to wait while nobody has said how finished the words sound."""

_DEAF_AFTER = 0.2
"""Seconds for which a room and a device still carry the persona's voice."""

_STARTS, _LASTS = 0.5, 0.35
"""Chance of speech that begins speech, and that keeps it (Silero's own thresholds)."""

_QUIETEST = 0.0004
"""Root mean square under which nothing is speech: the noise of a muted microphone."""

_ABOVE_BACKGROUND = 1.3


class Mode(StrEnum):
    """How the visitor takes and gives the floor."""

    TOGGLE = "toggle"
    """A key starts and ends a turn."""
    HANDS_FREE = "hands-free"
    """Speech starts a turn, a silence ends it; the key works too, and then ends what it started."""


@dataclass(frozen=True, slots=True)
class FloorTaken:
    """The visitor's turn began at `begin` (pre-roll included), known at `at`."""

    at: float
    begin: float
    interrupting: bool = False
    """The persona had the floor."""
    resumed: bool = False
    """They spoke on right after their turn was taken as over: it was not."""


@dataclass(frozen=True, slots=True)
class MayBeOver:
    """The visitor has been silent since `end`; hear what there is, and say how long to wait (`patience`)."""

    at: float
    end: float


@dataclass(frozen=True, slots=True)
class SpokeOn:
    """The visitor spoke on after a `MayBeOver`, `silence` seconds later: a guess made on it is void."""

    at: float
    silence: float = 0.0


@dataclass(frozen=True, slots=True)
class Over:
    """The turn is over: sound from `begin` to `end` (the silent tail is left out), `spoken` seconds of it speech."""

    at: float
    begin: float
    end: float
    spoken: float
    by_key: bool = False


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The visitor wants what they said since `begin` forgotten; the floor is open again."""

    at: float
    begin: float


@dataclass(frozen=True, slots=True)
class CutIn:
    """The visitor stopped a persona who had just begun to answer: they had not finished."""

    at: float


TurnSignal: TypeAlias = FloorTaken | MayBeOver | SpokeOn | Over | TakenBack | CutIn


class _Floor(StrEnum):
    OPEN = "open"
    VISITOR = "visitor"
    PERSONA = "persona"


class TurnTaker:
    """The state of the floor. Call `open_floor` where the visitor may speak, `push` for every block.

    After `Over` the floor is the persona's until `open_floor`. While the persona is audible the taker is deaf to
    speech, unless the visitor wears headphones; keys always work.
    """

    def __init__(self, mode: Mode, *, headphones: bool = False, pauses: Pauses | None = None) -> None:
        self.mode = mode
        self.pauses = pauses or Pauses()
        """Learned from this speaker; keep them for the next session."""
        self.time = 0.0
        """Seconds of audio so far."""
        self._headphones = headphones
        self._floor = _Floor.PERSONA
        self._beats = 0
        self._patience = UNTOLD_PATIENCE
        self._background = 0.0
        self._recent: list[bool] = []
        self._bright: list[bool] = []
        self._voiced = False
        self._run = 0  # Voiced blocks in a row.
        self._speech_end = 0.0
        self._spoken = 0
        self._begin = 0.0
        self._keyed = False
        self._guessed = False
        self._earliest = 0.0  # No turn reaches back before this.
        self._deaf_until = 0.0
        self._last_over: Over | None = None
        self._surely_over = False
        self._hushed: float | None = None  # When a key stopped a persona who may have begun too soon.
        self._answered = False  # Whether the persona was heard since.

    @property
    def visitor_speaks(self) -> bool:
        """Whether the visitor has the floor."""
        return self._floor is _Floor.VISITOR

    @property
    def silence(self) -> float:
        """Seconds since the visitor was last heard in this turn; 0 while they do not have the floor."""
        return self.time - self._speech_end if self.visitor_speaks else 0.0

    def open_floor(self) -> None:
        """The visitor may speak; without effect while they do."""
        if self._floor is _Floor.PERSONA:
            self._floor = _Floor.OPEN

    def close_floor(self) -> None:
        """The persona takes the floor (a greeting, a kind word into a silence); a turn that runs is dropped."""
        self._floor = _Floor.PERSONA

    def patience(self, seconds: float) -> None:
        """How long this silence may last; holds until the visitor speaks on."""
        self._patience = seconds

    @property
    def voice_over_persona(self) -> bool:
        """Whether the visitor makes a sound while the persona speaks; only with headphones: else it may be an echo."""
        window = self._recent[-_blocks(2 * DUCKS) :]
        return self._headphones and self._floor is _Floor.PERSONA and sum(window) >= _blocks(DUCKS)

    def push(
        self,
        chance: float,
        level: float,
        keys: Sequence[Key] = (),
        *,
        persona_audible: bool = False,
        brightness: float = 1.0,
    ) -> tuple[TurnSignal, ...]:
        """One block: its chance of speech, its root mean square, the keys in it; what follows from them, in order.

        `brightness` is the share of its energy above 1 kHz, which tells words from a hum while the persona speaks.
        """
        self._beats += 1
        self.time = round(self._beats * BLOCK_SECONDS, 6)
        if persona_audible and not self._headphones:
            self._deaf_until = self.time + _DEAF_AFTER
            self._earliest = self.time
        self._answered = self._answered or persona_audible
        self._listen(chance, level, brightness)
        signals: list[TurnSignal] = []
        for key in keys:
            signals += self._pressed(key)
        if self.visitor_speaks:
            signals += self._during_a_turn()
        elif not signals:
            signals += self._taken_by_voice(persona_audible)
        return tuple(signals)

    def _listen(self, chance: float, level: float, brightness: float) -> None:
        if chance < 0.3:
            weight = 0.05 if self._background else 1.0
            self._background += weight * (level - self._background)
        loud = level >= max(_QUIETEST, min(_ABOVE_BACKGROUND * self._background, 0.05))
        deaf = self.time < self._deaf_until and not self.visitor_speaks
        self._voiced = loud and not deaf and chance >= (_LASTS if self._voiced else _STARTS)
        self._run = self._run + 1 if self._voiced else 0
        self._recent = [*self._recent, self._voiced][-_blocks(1.2 * _STAYS) :]
        self._bright = [*self._bright, self._voiced and brightness >= _BRIGHT][-_blocks(1.8 * BARGES) :]

    def _pressed(self, key: Key) -> list[TurnSignal]:
        if key is Key.TALK and self.visitor_speaks:
            return [self._over(self.time, by_key=True)]
        if key is Key.TALK:
            return self._take(self.time - BLOCK_SECONDS - KEY_PRE_ROLL, keyed=True)
        if key is Key.HUSH and self._began_too_soon() is not None:
            # Or they are content with what they heard: it shows in whether they speak on.
            self._hushed = self.time
        if key is Key.TAKE_BACK and self.visitor_speaks:
            self._floor = _Floor.OPEN
            self._earliest = self.time
            self._recent, self._bright, self._run = [], [], 0
            return [TakenBack(self.time, self._begin)]
        return []

    def _taken_by_voice(self, persona_audible: bool) -> list[TurnSignal]:
        if self.mode is Mode.TOGGLE or (persona_audible and not self._headphones):
            return []
        needed = BARGES if persona_audible else TAKES
        window = self._recent[-_blocks(1.8 * needed) :]
        if not self._voiced or sum(window) < _blocks(needed):
            return []
        hums = persona_audible and sum(self._bright) < _blocks(_BRIGHT_SECONDS)
        if hums and sum(self._recent) < _blocks(_STAYS):
            return []
        first = self.time - (len(window) - window.index(True)) * BLOCK_SECONDS
        signals = self._take(first - PRE_ROLL, keyed=False)
        self._spoken = sum(window)
        return signals

    def _spoke_on(self) -> Over | None:
        """The turn that was taken as over a moment ago, by its silence."""
        before = self._last_over
        return before if before is not None and not before.by_key and self.time - before.at < SPEAKS_ON else None

    def _began_too_soon(self) -> Over | None:
        """The turn that the persona has just begun to answer, if its words may not have been all."""
        answers = self._answered and self._floor is _Floor.PERSONA and not self._surely_over
        return self._spoke_on() if answers else None

    def _cut_in(self, speech: float) -> list[TurnSignal]:
        """What speech that begins now says of the answer before it."""
        before, at = self._began_too_soon(), speech
        if before is None and self._hushed is not None and speech - self._hushed < AT_ONCE:
            before, at = self._last_over, self._hushed
        self._hushed = None
        if before is None:
            return []
        self.pauses, self._last_over = self.pauses.with_one(at - before.end), None
        return [CutIn(self.time)]

    def _take(self, begin: float, *, keyed: bool) -> list[TurnSignal]:
        signals = self._cut_in(begin + PRE_ROLL)
        before = self._spoke_on() if not self._answered else None
        if before is not None:
            self.pauses = self.pauses.with_one(begin + PRE_ROLL - before.end)
        interrupting = self._floor is _Floor.PERSONA
        self._floor, self._keyed = _Floor.VISITOR, keyed or self.mode is Mode.TOGGLE
        self._begin = round(max(begin, self._earliest, 0.0), 6)
        self._speech_end, self._spoken = self.time, int(self._voiced)
        self._guessed, self._patience, self._last_over = False, UNTOLD_PATIENCE, None
        return [*signals, FloorTaken(self.time, self._begin, interrupting, resumed=before is not None)]

    def _during_a_turn(self) -> list[TurnSignal]:
        signals: list[TurnSignal] = []
        self._spoken += self._voiced
        # Behind a pause three voiced blocks are somebody who speaks on; one or two are a click or a breath.
        silence = round(self.time - self._run * BLOCK_SECONDS - self._speech_end, 6)
        goes_on = self._run >= (_blocks(0.09) if silence >= BREATHES else 1)
        if not self._guessed:
            if self._voiced:
                self._speech_end = self.time
        elif goes_on:
            self.pauses = self.pauses.with_one(silence)
            self._speech_end, self._guessed, self._patience = self.time, False, UNTOLD_PATIENCE
            signals.append(SpokeOn(self.time, silence))
        silence = round(self.time - self._speech_end, 6)
        if not self._guessed and self._spoken and silence >= GUESSES:
            self._guessed = True
            signals.append(MayBeOver(self.time, self._speech_end))
        elif self._guessed and not self._keyed and not self._voiced and silence >= self._patience:
            signals.append(self._over(self._speech_end))
        return signals

    def _over(self, end: float, by_key: bool = False) -> Over:
        over = Over(self.time, self._begin, end, round(self._spoken * BLOCK_SECONDS, 6), by_key)
        self._floor, self._last_over = _Floor.PERSONA, over
        self._surely_over = self._patience <= SURELY
        self.pauses, self._answered = self.pauses.with_turn(), False
        self._earliest = end
        self._recent, self._bright, self._run = [], [], 0
        return over


def level_of(block: Samples) -> float:
    """The root mean square of a block, 0 to 1."""
    return float(np.sqrt(np.mean(np.square(block, dtype=np.float64)))) if len(block) else 0.0


def _blocks(seconds: float) -> int:
    return ceil(seconds / BLOCK_SECONDS - 1e-9)
