"""Questions put to a persona from a script: no clock, seed 0, and the persona never leaves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simulator import engines
from simulator.dialogue.engine import Depth, Moment
from simulator.domain.persona import Persona
from simulator.domain.talk import Act


@dataclass(frozen=True, slots=True)
class Asked:
    """One line and the persona's reply to it; `mood` 0 to 1 after it."""

    question: str
    reply: str
    story: str | None
    act: Act
    depth: Depth
    mood: float


def ask(persona: Persona, lines: Iterable[str], fresh: bool) -> Iterator[Asked]:
    """Put every line to the persona; with `fresh` each begins a new talk, else they are one talk."""
    engine = engines.storyteller(persona)
    memory = engine.begin(0)
    for line in lines:
        reply = engine.answer(engine.begin(0) if fresh else memory, line, Moment())
        memory = reply.after
        yield Asked(line, reply.text, reply.story, reply.act or Act.STATEMENT, reply.depth, round(reply.mood, 2))


def asked_to_json(asked: Asked) -> dict[str, object]:
    """The object of `ask --json` (`formats.md`, section 6)."""
    return {
        "question": asked.question,
        "reply": asked.reply,
        "story": asked.story,
        "act": asked.act.value,
        "depth": asked.depth.value,
        "mood": asked.mood,
    }
