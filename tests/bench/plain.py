"""A plain pipeline of the same parts beside ours, on the same spoken turns, stage by stage.

The plain one does what programs of this sort mostly do: it waits for 0.8 s of silence, hears on Whisper's full window
with the engine's own defaults, composes, voices the whole reply, and only then speaks. Ours hears, composes and voices
the first breath on a guess while it still waits. The sound card, which adds the same to both, is left out.
"""

import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from simulator import engines
from simulator.dialogue.engine import Moment
from simulator.session.speaking import breaths_of
from simulator.speech.patience import Pauses, patience_for
from simulator.speech.ports import RATE, Samples, Speech, Voice
from simulator.speech.turns import GUESSES
from simulator.usecases import library
from simulator.usecases.page_names import hints_of
from tests.bench.machine import quick, spread, table
from tests.evals.hearing import visitors
from tests.evals.turns import PERSONA, spoken, turns

PLAIN_SILENCE = 0.8
"""Seconds that the plain pipeline waits, whatever was said."""

_T = TypeVar("_T")


def run() -> str:
    """The table of stages over at least forty finished turns, and whom the plain pipeline cuts off."""
    voices = visitors(Path(tempfile.gettempdir()) / "coffeechat-turns")
    if not voices:
        return "plain pipeline: skipped, no voice of ours is installed"
    every = turns()
    finished = [turn for turn in every if turn.kind == "finished"][:: 12 if quick() else 3]
    persona = library.persona(PERSONA)
    ear, mind, voice = engines.transcriber(), engines.storyteller(persona), engines.voice_for(persona)
    for engine in (ear, mind, voice):
        engines.get_ready(engine)
    hints, whisper = hints_of(persona), ear._model  # type: ignore[attr-defined]
    begin, known = mind.begin(7), Pauses(((),) * 10)
    mind.answer(begin, "Hello.", Moment())
    stages: dict[str, list[tuple[float, float]]] = {}
    for number, turn in enumerate(finished):
        sound, _ = spoken(turn, voices[number % len(voices)])
        # Ours is heard with the silence around it, as the session cuts it out.
        ours, hearing = _timed(partial(ear.hear, np.pad(sound, (RATE // 2, round(GUESSES * RATE))), hints))
        theirs, plain_hearing = _timed(partial(_by_defaults, whisper, sound))
        reply, choosing = _timed(partial(mind.answer, begin, ours.text, Moment()))
        _, plain_choosing = _timed(partial(mind.answer, begin, theirs, Moment()))
        # What was voiced once is kept by the voice, for both.
        breaths = [breath.text for breath in breaths_of(reply.sentences, voice)]
        _, first = _timed(partial(_voiced, voice, breaths[:1]))
        _, rest = _timed(partial(_voiced, voice, breaths[1:]))
        wait, whole = patience_for(ours.text, False, known, ours.words), first + rest
        row = {
            "waiting": (wait, PLAIN_SILENCE),
            "hearing": (hearing, plain_hearing),
            "choosing": (choosing, plain_choosing),
            "voicing (first breath; whole reply)": (first, whole),
            "from the last sound to the answer": (
                max(wait, GUESSES + hearing + choosing + first),
                PLAIN_SILENCE + plain_hearing + plain_choosing + whole,
            ),
        }
        for stage, pair in row.items():
            stages.setdefault(stage, []).append(pair)
    rows = [(stage, *spread([p[0] for p in s])[:2], *spread([p[1] for p in s])[:2]) for stage, s in stages.items()]
    heads = ("seconds", "ours, median", "ours, 95th", "plain, median", "plain, 95th")
    hesitant = [turn for turn in every if turn.kind in ("hesitant", "stranger")]
    cut = sum(max(turn.pauses) >= PLAIN_SILENCE for turn in hesitant)
    told = f"Of {len(hesitant)} hesitant turns {cut} have a pause in which the plain pipeline begins to answer."
    return f"{len(finished)} finished turns:\n\n{table(heads, rows)}\n\n{told}"


def _by_defaults(whisper: Any, sound: Samples) -> str:
    return " ".join(piece.text for piece in whisper.transcribe(sound, language="en")[0])


def _voiced(voice: Voice, texts: Sequence[str]) -> list[Speech]:
    return [voice.say(text) for text in texts]


def _timed(work: Callable[[], _T]) -> tuple[_T, float]:
    began = time.perf_counter()
    found = work()
    return found, time.perf_counter() - began
