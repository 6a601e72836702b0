"""Who is cut off, and how long whoever has finished must wait: spoken turns with pauses, on the virtual clock.

The turns of `data/turns.txt` are spoken by our own voices with the pauses that stand in them, each into a session of
its own with the real detector, the real Whisper and the real persona. What a speaker's pauses taught is kept from turn
to turn, as in a talk. Work takes no session time here, so another machine, or a busy one, has the same figures.
"""

import asyncio
import itertools
import re
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from simulator import engines
from simulator.dialogue.engine import DialogueEngine
from simulator.domain.errors import CoffeechatError
from simulator.session.conductor import Conductor
from simulator.session.events import Event, Listening, SpeechEnded
from simulator.speech.lines import SILENCE, cut_into_blocks
from simulator.speech.patience import Pauses
from simulator.speech.ports import BLOCK_SECONDS, RATE, Block, Samples, Speech, Transcriber, Voice
from simulator.speech.resampling import resampled
from simulator.speech.wav import read_wav
from simulator.usecases import library
from tests.evals.hearing import DATA, visitors, with_noise

LINES = Path(__file__).with_name("data") / "turns.txt"
PERSONA = "marisol-vega"
STRANGER = "stranger"
"""The kind of turns whose speakers are not known from turn to turn."""

PAUSE = re.compile(r"\s*\[([\d.]+)\]\s*")

_SOON = 0.45
"""Seconds within which a finished question is to be answered."""

_GIVES_UP = 8.0
"""Seconds of silence after which a turn counts as never answered."""


@dataclass(frozen=True)
class Turn:
    """What is said: pieces of text, and the seconds of silence behind each but the last."""

    kind: str
    pieces: tuple[str, ...]
    pauses: tuple[float, ...]
    aside: bool

    @property
    def text(self) -> str:
        return " ".join(self.pieces)


@dataclass(frozen=True)
class Waited:
    """How a turn went: seconds from its last sound to its end, negative where it was cut off before."""

    turn: Turn
    seconds: float
    pause: float
    """Seconds of the pause in which it was cut off; 0 where it was not."""


def turns() -> list[Turn]:
    """The lines in order, those that are kept aside last."""
    found, aside = [], False
    for line in LINES.read_text("utf-8").splitlines():
        aside = aside or line.startswith("##")
        if line.startswith("#") or "|" not in line:
            continue
        kind, words = (part.strip() for part in line.split("|", 1))
        parts = PAUSE.split(words)
        found.append(Turn(kind, tuple(parts[::2]), tuple(float(p) for p in parts[1::2]), aside))
    return found


def spoken(turn: Turn, voice: Voice, noise: Samples | None = None) -> tuple[Samples, list[tuple[float, float]]]:
    """The turn at 16 kHz, and where its pauses lie in seconds; a piece before a pause sounds unfinished."""
    parts: list[Samples] = []
    gaps: list[tuple[float, float]] = []
    at = 0.0
    for number, piece in enumerate(turn.pieces):
        last = number == len(turn.pieces) - 1
        said = voice.say(piece if last or piece.endswith((",", ".", "?", "!")) else f"{piece},")
        sound = trimmed(resampled(said.samples, said.rate, RATE))
        parts.append(sound)
        at += len(sound) / RATE
        if not last:
            gaps.append((at, at + turn.pauses[number]))
            parts.append(np.zeros(round(turn.pauses[number] * RATE), np.float32))
            at += turn.pauses[number]
    whole = np.concatenate(parts)
    return (whole if noise is None else with_noise(whole, noise, 10.0)), gaps


def trimmed(samples: Samples) -> Samples:
    """Without the silence at both ends, so that a pause is as long as it says."""
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    return samples[loud[0] : loud[-1] + 1] if len(loud) else samples


class OneTurn:
    """A line on the virtual clock on which a visitor says one thing, half a second after the floor is theirs."""

    live = False

    def __init__(self, samples: Samples, noise: Samples | None) -> None:
        self._samples, self._noise = samples, noise
        self._open = False
        self.began = 0.0
        """Session time of the first sample."""
        self.over = float("inf")
        """Session time at which the turn counted as over."""

    def listen(self, event: Event) -> None:
        self._open = self._open or isinstance(event, Listening)
        if isinstance(event, SpeechEnded):
            self.over = min(self.over, event.t)

    async def blocks(self) -> AsyncIterator[Block]:
        beat = 0
        quiet = self._quiet()
        while not self._open:
            beat += 1
            yield Block(next(quiet))
        for _ in range(15):
            beat += 1
            yield Block(next(quiet))
        self.began = beat * BLOCK_SECONDS
        behind = itertools.islice(quiet, round(_GIVES_UP / BLOCK_SECONDS))
        for samples in itertools.chain(cut_into_blocks(self._samples), behind):
            if self.over < float("inf"):
                return
            yield Block(samples)

    def play(self, speech: Speech) -> None:
        raise AssertionError("nobody speaks on this line")

    def cut(self) -> None:
        pass

    def played(self) -> float:
        return 0.0

    def close(self) -> None:
        pass

    def _quiet(self) -> Iterator[Samples]:
        if self._noise is None:
            while True:
                yield SILENCE
        level = np.float32(0.3 * np.sqrt(np.mean(np.square(self._samples))))
        steady = (self._noise / max(float(np.sqrt(np.mean(np.square(self._noise)))), 1e-6) * level).astype(np.float32)
        while True:
            yield from cut_into_blocks(steady)


async def held(
    turn: Turn, voice: Voice, dialogue: DialogueEngine, ear: Transcriber, pauses: Pauses, noise: Samples | None = None
) -> tuple[Waited, Pauses]:
    """One turn in a session of its own."""
    samples, gaps = spoken(turn, voice, noise)
    line = OneTurn(samples, noise)
    conductor = Conductor(
        library.persona(PERSONA), line, dialogue, line.listen, transcriber=ear, detector=engines.detector(),
        hands_free=True, waits=False, pauses=pauses,
    )  # fmt: skip
    await conductor.run()
    over = line.over - line.began
    cut = next((end - start for start, end in gaps if over < end + 0.2), 0.0)
    return Waited(turn, over - len(samples) / RATE, cut), conductor.pauses


async def all_held(among: Sequence[Turn], noise: Samples | None = None, show: bool = False) -> list[Waited]:
    """Every turn, the voices taking turns; each voice is one speaker of each kind, who is known better and better."""
    dialogue, ear = engines.storyteller(library.persona(PERSONA)), engines.transcriber()
    known: dict[tuple[str, str], Pauses] = {}
    found: list[Waited] = []
    # What was voiced once is kept: the slow voice takes longer than all the rest.
    kept = Path(tempfile.gettempdir()) / "coffeechat-turns"
    voices = visitors(kept)
    for number, turn in enumerate(among):
        voice = voices[number % len(voices)]
        who = (voice.name, turn.kind)
        before = Pauses() if turn.kind == STRANGER else known.get(who, Pauses())
        waited, known[who] = await held(turn, voice, dialogue, ear, before, noise)
        found.append(waited)
        if show and waited.pause:
            print(f"    cut off in a pause of {waited.pause:.1f} s: {turn.text}", file=sys.stderr)
        elif show and waited.seconds > 1.0 and turn.kind == "finished":
            print(f"    answered after {waited.seconds:.2f} s: {turn.text}", file=sys.stderr)
    return found


def run(quick: bool = False, show: bool = False) -> str:
    """The table; with `quick` every fifth turn, without noise."""
    try:
        if not visitors(Path()):
            return "turns: skipped, no voice of ours is installed"
        among = turns()[::5] if quick else turns()
        lines = ["turns: cut off, and seconds from the last sound to the end of the turn (median, 95th percentile)"]
        lines += _told("quiet", asyncio.run(all_held(among, None, show)))
        kitchen = DATA / "noise" / "kitchen_picovoice.wav"
        if not quick and kitchen.is_file():
            lines += _told("kitchen, 10 dB", asyncio.run(all_held(among, read_wav(kitchen), show)))
    except CoffeechatError as error:
        return f"turns: skipped, {error}"
    return "\n".join(lines)


def _told(place: str, waited: Sequence[Waited]) -> list[str]:
    lines = []
    for kind in dict.fromkeys(w.turn.kind for w in waited):
        for aside in (False, True):
            some = [w for w in waited if w.turn.kind == kind and w.turn.aside is aside]
            whole = [w.seconds for w in some if not w.pause]
            if some:
                middle, late = np.percentile(whole, [50, 95]) if whole else (float("nan"),) * 2
                over = sum(seconds > _SOON for seconds in whole) / max(1, len(whole))
                part = "kept aside" if aside else "in sight"
                lines.append(
                    f"  {place:14}  {kind:8}  {part:10}  {len(some) - len(whole):2} of {len(some):2} cut off"
                    f"  {middle:.2f} s  {late:.2f} s  {over:4.0%} over {_SOON} s"
                )
    return lines


if __name__ == "__main__":
    print(run(quick="quick" in sys.argv, show="show" in sys.argv))
