"""Seconds from the end of the visitor's speech on the microphone to the first sound of the reply on the speaker.

The visitor speaks hands-free into the virtual card; both devices are recorded at once and put on one clock. Soon after
the first sound of a reply, Enter stops the persona, as a visitor in a hurry would.
"""

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from simulator.speech.ports import Voice
from simulator.speech.voices.hibari import HibariVoice
from tests.bench.machine import spread, table
from tests.bench.monitors import Monitor, monitors
from tests.sound.card import VirtualCard, available, virtual_card
from tests.sound.talk import Talk, talk

PERSONAS = ("marisol-vega", "gordon-petrie")
"""One with the quick voice and one with the slow one."""

TURNS = (
    ("introduction", "Hello, my name is Ana. I study chemistry, and I would love to learn from you today."),
    ("open", "How did you get into this work?"),
    ("follow-up", "What was that like?"),
    ("closed", "Do you like your job?"),
    ("open", "What does a typical day look like for you?"),
    ("follow-up", "Why is that?"),
    ("closed", "How many people are in your team?"),
    ("short", "What surprised you?"),
    (
        "long",
        "I have been reading a lot about your field over the last months, and one thing that I keep coming back to "
        "is how different everybody's way into it was. How did you decide that this was the right place for you?",
    ),
    ("open", "What skills matter most in this work?"),
    ("follow-up", "Tell me more about that."),
    ("closed", "Have you ever thought about leaving?"),
    ("open", "What is the hardest part of your job?"),
    ("short", "How come?"),
    (
        "long",
        "My parents hoped that I would become a pharmacist, and for a while I hoped so too, but then I spent a summer "
        "in a laboratory and I noticed that I liked the people more than the test tubes. What kind of person does well "
        "where you work?",
    ),
    ("statement", "That is really interesting, and I had never thought of it in this way."),
    ("open", "How do you see this field changing over the next five years?"),
    ("closed", "Is there a lot of demand for people?"),
    ("open", "What do you wish you had known when you started?"),
    ("follow-up", "How did you learn that?"),
)

_LOUD = 0.01
"""Over this a sample is sound: the card itself is perfectly silent."""

_GIVES_UP = 20.0
"""Seconds after which a turn counts as unanswered."""

_BETWEEN = 0.7
"""Seconds that the visitor takes before the next question."""


@dataclass(frozen=True)
class Answered:
    """One turn: its kind, the seconds of silence before the reply, and what the session's own clock says of them."""

    kind: str
    silence: float
    worked: float
    """From the end of the turn, as the session saw it, to the reply's first sample."""
    heard: bool
    """Whether the reply answers what was said, rather than asking for it again."""


def run() -> str:
    """The tables of both voices."""
    reason = available()
    if reason is not None:
        return f"skipped: {reason}"
    parts = []
    with virtual_card() as card, tempfile.TemporaryDirectory() as folder:
        visitor = HibariVoice(Path(folder), "alto")
        for persona in PERSONAS:
            home = Path(folder) / persona
            home.mkdir()
            with (
                monitors(card) as (microphone, speaker),
                talk(card, home, "--persona", persona, "--hands-free", "--minutes", "60") as running,
            ):
                parts.append(f"### {persona}\n\n{_told(_held(card, running, microphone, speaker, visitor))}")
                running.interrupt()
                running.finish()
    return "\n\n".join(parts)


def _held(
    card: VirtualCard, running: Talk, microphone: Monitor, speaker: Monitor, visitor: Voice
) -> tuple[list[Answered], list[str]]:
    """The whole talk: the turns that were answered, and a sentence for each that was not."""
    seen = running.wait_for("voice-start")
    running.enter()
    seen = running.wait_for("listening", seen)
    answered: list[Answered] = []
    lost: list[str] = []
    for kind, text in TURNS:
        time.sleep(_BETWEEN)
        at_microphone, at_speaker = microphone.length, speaker.length
        running.say(visitor, text)
        reply = _first_sound(running, speaker, at_speaker)
        spoken = microphone.loud(at_microphone, _LOUD)
        if reply is None or spoken is None:
            lost.append(f"no reply to “{text[:40]}”")
        else:
            silence = speaker.time_of(reply) - microphone.time_of(spoken[1])
            if silence < 0:
                lost.append(f"the persona spoke before “{text[:40]}” was over")
            else:
                seen = running.wait_for("voice-start", seen)
                answered.append(_answered(kind, silence, running))
            # Half a second of the reply shows that it is one, and then it is stopped.
            time.sleep(0.5)
        running.enter()
        seen = running.wait_for("listening", max(0, len(running.events()) - 3))
    return answered, lost


def _first_sound(running: Talk, speaker: Monitor, first: int) -> int | None:
    deadline = time.monotonic() + _GIVES_UP
    while time.monotonic() < deadline and running.process.poll() is None:
        found = speaker.loud(first, _LOUD)
        if found is not None:
            return found[0]
        time.sleep(0.02)
    return None


def _answered(kind: str, silence: float, running: Talk) -> Answered:
    """What the events say of the last turn."""
    last: dict[str, float] = {}
    text = ""
    for event in running.events():
        last[event["event"]] = event["t"]
        if event["event"] == "transcript":
            text = event["text"]
    worked = last["voice-start"] - last.get("speech-end", last["voice-start"])
    return Answered(kind, silence, worked, bool(text) and last.get("transcript", 0.0) >= last.get("speech-end", 0.0))


def _told(held: tuple[list[Answered], list[str]]) -> str:
    answered, lost = held
    silences = [a.silence for a in answered]
    kinds = [("all", silences), *((k, [a.silence for a in answered if a.kind == k]) for k in _kinds(answered))]
    rows = [(name, len(some), *spread(some)) for name, some in kinds]
    parts = [table(("reply after, seconds", "turns", "median", "95th percentile", "worst"), rows)]
    if answered:
        waits = [a.silence - a.worked for a in answered]
        parts.append(
            f"Of the median: {float(np.median(waits)):.2f} s are politeness and the sound card (until the turn counts "
            f"as over, and out of the speaker), {float(np.median([a.worked for a in answered])):.2f} s are work that "
            f"was not done by then (worst {max(a.worked for a in answered):.2f} s)."
        )
    unheard = sum(not a.heard for a in answered)
    if unheard:
        lost = [*lost, f"{unheard} turns were not caught"]
    if lost:
        parts.append("Without a figure: " + "; ".join(lost) + ".")
    return "\n\n".join(parts)


def _kinds(answered: list[Answered]) -> list[str]:
    return list(dict.fromkeys(a.kind for a in answered))
