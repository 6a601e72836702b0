"""A session in a process of its own, for tests that kill it or starve it: `python -m tests.usecases.child KIND`.

Every event goes to standard output as it happens, one JSON object a line, after the journal has it.
"""

import asyncio
import json
import resource
import sys

from simulator import locations
from simulator.session.conductor import Conductor
from simulator.session.events import Event
from simulator.session.record import events_to_json
from simulator.usecases.keeping import Keeper
from tests.session.score import (
    PERSONA,
    Says,
    Score,
    ScoreDetector,
    ScoreDialogue,
    ScoreEar,
    ScoreLine,
    ScoreVoice,
    says,
)

STORY = says("Once there was a lamp.", "It stood on a rock.", "Nobody had lit it.", "Then I came.", "It burns still.")
QUESTIONS = [Says(2 + 10 * i, 4 + 10 * i, f"Question number {i} about the lamp?") for i in range(40)]


def main(kind: str) -> None:
    """Hold the session; `starved` may write only a few kilobytes a file."""
    score = Score(QUESTIONS, until=400, live=kind == "live")
    if kind == "starved":
        resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))
    keeper = Keeper(locations.own("sessions"), PERSONA, 20, "microphone", 0)

    def listen(event: Event) -> None:
        try:
            keeper.listen(event)
        finally:
            line = events_to_json(event)
            if line is not None:
                print(json.dumps(line), flush=True)

    conductor = Conductor(
        PERSONA,
        ScoreLine(score),
        ScoreDialogue({"lamp": STORY}),
        listen,
        transcriber=ScoreEar(score),
        detector=ScoreDetector(),
        voice=ScoreVoice(),
        hands_free=True,
    )
    transcript = asyncio.run(conductor.run())
    print(json.dumps({"event": "outcome", "turns": len(transcript.turns), "saved": keeper.saved_as}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
