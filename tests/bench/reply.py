"""Seconds from the end of the visitor's turn on the microphone to the first sound of the reply on the speaker.

The visitor speaks into the virtual card, hands-free or between two strokes of the talk key; both devices are recorded
at once and put on one clock. Hands-free the turn ends with the voice, else with the key. Soon after the first words a
key stops the persona, as a visitor in a hurry would, who leaves little time to work ahead; how long the voice goes on
after the key is measured too. The first talk with each persona finds nothing voiced; the second finds what was said.
In a third, with the slow voice, the visitor has got ready for two minutes in the room, and so has the persona.

An opener ("Good question.") is a reply, but no answer: when the answer's own words begin is measured apart from it.
`PERSONA=SLUG` measures one persona alone.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from simulator.language.text import sentences
from simulator.speech.ports import Voice
from simulator.speech.voices.hibari import HibariVoice
from tests.bench.machine import quick, spread, table
from tests.bench.monitors import Monitor, monitors
from tests.sound.card import available, virtual_card
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

_NO_QUESTIONS = ("introduction", "statement")
"""Turns behind which a person may well go on speaking, and the persona leaves them the time."""

_LOUD = 0.01
"""Over this a sample is sound: the card itself is perfectly silent."""

_PREPARES = 120.0
"""Seconds in which the visitor reads the page and writes questions."""

_GETS_READY = """
import sys
from simulator.speech.ports import Errand
from simulator.usecases.library import persona
from simulator.usecases.warming import warm_persona
warm_persona(persona(sys.argv[1]), Errand())
"""

_GIVES_UP = 20.0
"""Seconds after which a turn counts as unanswered."""

_BETWEEN = 0.7
"""Seconds that the visitor takes before the next question."""

_OPENER = 4
"""A first sentence of so many words, with more behind it, is no answer yet."""


@dataclass(frozen=True)
class Answered:
    """One turn: its kind, the seconds of silence before the reply, and what the session's own clock says of them."""

    kind: str
    silence: float
    answer: float
    """The same, until the first words that are no opener."""
    worked: float
    """From the end of the turn, as the session saw it, to the reply's first sample."""
    heard: bool
    """Whether the reply answers what was said, rather than asking for it again."""
    stopped: float
    """From the key that stops the persona to the last sound."""


def run() -> str:
    """The tables of both voices, hands-free and by key."""
    reason = available()
    if reason is not None:
        return f"skipped: {reason}"
    parts = []
    with virtual_card() as card, tempfile.TemporaryDirectory() as folder:
        visitor = HibariVoice(Path(folder), "alto")
        for persona in _personas():
            talks = [("known", True, "hands-free, first talk"), ("known", False, "by key, second talk")]
            if persona == PERSONAS[1]:
                talks.append(("ready", True, "hands-free, first talk, after two minutes of getting ready"))
            for place, free, when in talks:
                home = Path(folder) / f"{persona}-{place}"
                home.mkdir(exist_ok=True)
                if place == "ready":
                    _get_ready(home, persona)
                how = ("--hands-free",) if free else ()
                with (
                    monitors(card) as (microphone, speaker),
                    talk(card, home, "--persona", persona, *how, "--minutes", "60") as running,
                ):
                    held = _held(running, microphone, speaker, visitor, free)
                    parts.append(f"### {persona}, {when}\n\n{_told(held)}")
                    print(parts[-1], file=sys.stderr, flush=True)
                    running.interrupt()
                    running.finish()
    return "\n\n".join(parts)


def _get_ready(home: Path, persona: str) -> None:
    """What the room does while somebody prepares for a talk with this persona."""
    environment = {**os.environ, "COFFEECHAT_HOME": str(home)}
    with subprocess.Popen([sys.executable, "-c", _GETS_READY, persona], env=environment) as working:
        try:
            working.wait(timeout=_PREPARES)
        except subprocess.TimeoutExpired:
            working.terminate()


def _personas() -> tuple[str, ...]:
    asked = os.environ.get("PERSONA")
    return (asked,) if asked else PERSONAS[:1] if quick() else PERSONAS


def _held(
    running: Talk, microphone: Monitor, speaker: Monitor, visitor: Voice, free: bool
) -> tuple[list[Answered], list[str]]:
    """The whole talk: the turns that were answered, and a sentence for each that was not."""
    seen = running.wait_for("voice-start")
    running.enter()
    # Hands-free the key hushes the persona, else it also begins the next turn.
    seen = running.wait_for("listening" if free else "speech-start", seen)
    answered: list[Answered] = []
    lost: list[str] = []
    for kind, text in TURNS[::2] if quick() else TURNS:
        time.sleep(_BETWEEN)
        at_microphone, at_speaker = microphone.length, speaker.length
        asked = len(running.events())
        running.say(visitor, text)
        key = time.monotonic()
        if not free:
            running.enter()
        reply = _first_sound(running, speaker, at_speaker)
        spoken = microphone.loud(at_microphone, _LOUD)
        silence = answer = 0.0
        if reply is not None and spoken is not None:
            ended = microphone.time_of(spoken[1]) if free else key
            silence = speaker.time_of(reply) - ended
            begun = _answer_began(running, asked)
            answer = silence if begun is None else max(silence, begun - ended)
            # Half a second of the answer shows that it is one, and then it is stopped.
            time.sleep(0.5)
        stop = time.monotonic()
        running.enter()
        seen = running.wait_for("listening" if free else "speech-start", max(0, len(running.events()) - 3))
        if reply is None or spoken is None:
            lost.append(f"no reply to “{text[:40]}”")
        elif silence < 0:
            lost.append(f"the persona spoke before “{text[:40]}” was over")
        else:
            time.sleep(0.3)
            last = speaker.loud(reply, _LOUD)
            stopped = speaker.time_of(last[1]) - stop if last is not None else float("nan")
            answered.append(_answered(kind, silence, answer, max(0.0, stopped), running))
    return answered, lost


def _first_sound(running: Talk, speaker: Monitor, first: int) -> int | None:
    deadline = time.monotonic() + _GIVES_UP
    while time.monotonic() < deadline and running.process.poll() is None:
        found = speaker.loud(first, _LOUD)
        if found is not None:
            return found[0]
        time.sleep(0.02)
    return None


def _answer_began(running: Talk, asked: int) -> float | None:
    """When the sentence behind an opener began, by its caption; None where the reply opens with its answer."""
    text = next((e["text"] for e in reversed(running.events()[asked:]) if e["event"] == "reply"), "")
    first, *rest = sentences(text) or [""]
    if not rest or len(first.split()) > _OPENER:
        return None
    deadline = time.monotonic() + _GIVES_UP
    while time.monotonic() < deadline and f": {rest[0][:40]}" not in running.screen[-2000:]:
        time.sleep(0.01)
    return time.monotonic()


def _answered(kind: str, silence: float, answer: float, stopped: float, running: Talk) -> Answered:
    """What the events say of the last turn."""
    last: dict[str, float] = {}
    text = ""
    for event in running.events():
        last[event["event"]] = event["t"]
        if event["event"] == "transcript":
            text = event["text"]
    worked = last["voice-start"] - last.get("speech-end", last["voice-start"])
    heard = bool(text) and last.get("transcript", 0.0) >= last.get("speech-end", 0.0)
    return Answered(kind, silence, answer, worked, heard, stopped)


def _told(held: tuple[list[Answered], list[str]]) -> str:
    answered, lost = held
    asked = [a for a in answered if a.kind not in _NO_QUESTIONS]
    kinds = [
        ("all", [a.silence for a in answered]),
        ("finished questions", [a.silence for a in asked]),
        ("finished questions, to the words of the answer", [a.answer for a in asked]),
        *((k, [a.silence for a in answered if a.kind == k]) for k in _kinds(answered)),
    ]
    rows = [(name, len(some), *spread(some)) for name, some in kinds]
    parts = [table(("reply after, seconds", "turns", "median", "95th percentile", "worst"), rows)]
    if answered:
        middle, late, worst = spread([a.stopped for a in answered])
        parts.append(
            f"After the key the voice goes on for {middle:.2f} s (95th percentile {late:.2f} s, worst {worst:.2f} s)."
        )
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
