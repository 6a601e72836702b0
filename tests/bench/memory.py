"""The most memory that a spoken talk takes, from the start to the scorecard."""

import tempfile
import threading
import time
from pathlib import Path

from simulator.speech.voices.hibari import HibariVoice
from tests.bench.machine import quick, table
from tests.sound.card import VirtualCard, available, virtual_card
from tests.sound.talk import PATIENCE, talk

PERSONAS = ("marisol-vega", "gordon-petrie")
"""One with the quick voice and one with the slow one."""

QUESTIONS = (
    "How did you get into this work?",
    "What does a typical day look like for you?",
    "Thank you so much for your time. Goodbye!",
)


def run() -> str:
    """The table: resident megabytes when it can listen, and at the most."""
    reason = available()
    if reason is not None:
        return f"skipped: {reason}"
    if not Path("/proc/self/status").is_file():
        return "skipped: this system has no /proc to read a process's memory from"
    with virtual_card() as card, tempfile.TemporaryDirectory() as folder:
        rows = []
        for persona in PERSONAS[-1:] if quick() else PERSONAS:
            home = Path(folder) / persona
            home.mkdir()
            rows.append((persona, *taken(card, home, persona)))
    return table(("resident memory, MB", "when it listens", "at the most"), rows)


def taken(card: VirtualCard, home: Path, persona: str) -> tuple[int, int]:
    """Hold a short talk; megabytes when it began to listen, and the peak until its end, scorecard included."""
    visitor = HibariVoice(home / "visitor", "alto")
    with talk(card, home, "--persona", persona, "--hands-free", "--minutes", "5") as running:
        peaks = [0]
        watch = threading.Thread(target=_watch, args=(running.process.pid, peaks), daemon=True)
        watch.start()
        seen = running.wait_for("listening")
        ready = peaks[-1]
        for question in QUESTIONS[:-1]:
            running.say(visitor, question)
            seen = running.wait_for("listening", running.wait_for("reply", seen))
        running.say(visitor, QUESTIONS[-1])
        running.finish()
        watch.join(PATIENCE)
    return ready, max(peaks)


def _watch(process: int, peaks: list[int]) -> None:
    status = Path(f"/proc/{process}/status")
    while True:
        try:
            found = [line for line in status.read_text("utf-8").splitlines() if line.startswith("VmHWM")]
        except OSError:
            return
        if not found:
            return
        peaks.append(round(int(found[0].split()[1]) / 1000))
        time.sleep(0.1)
