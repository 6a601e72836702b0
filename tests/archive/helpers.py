"""Sessions made by hand."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from simulator.archive.journal import Journal
from simulator.domain.talk import Ending, Speaker, Utterance, Word

MORNING = datetime(2026, 11, 3, 9, 30, 15, 123_000, UTC)

TURNS = (
    Utterance(Speaker.PERSONA, "Hello, sit down.", 0.0, 1.2),
    Utterance(
        Speaker.YOU, "How did you start?", 3.008, 4.96, (Word("How", 3.008, 3.4, 0.97), Word("did", 3.4, 3.6, 0.5))
    ),
    Utterance(Speaker.PERSONA, "At sea — “naturally”.\nAnd \x1b[31mred.", 5.5, 8.0),
)


def held(
    root: Path,
    turns: tuple[Utterance, ...] = TURNS,
    *,
    minutes_later: float = 0,
    ended: Ending | None = Ending.GOODBYE,
    persona: str = "maya-okafor",
) -> Path:
    """A session on disk; its folder."""
    journal = Journal(root, persona, "Maya Okafor", 20, MORNING + timedelta(minutes=minutes_later), talking="typed")
    for index, turn in enumerate(turns):
        journal.turn(index, turn)
    if ended is not None:
        journal.ended(8.0, ended)
    journal.close()
    return journal.folder
