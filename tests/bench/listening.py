"""Seconds from starting a hands-free rehearsal until it can listen, and where they go."""

import re
import tempfile
import time
from pathlib import Path

import numpy as np

from tests.bench.machine import quick, table
from tests.sound.card import VirtualCard, available, virtual_card
from tests.sound.talk import PATIENCE, talk

ROUNDS = 3
PERSONAS = ("marisol-vega", "gordon-petrie")
"""One with the quick voice and one with the slow one."""

_STEP = re.compile(r"^\[([^\]]+)\]\r?$", re.M)


def run() -> str:
    """The tables: until `ready`, and when each step was told."""
    reason = available()
    if reason is not None:
        return f"skipped: {reason}"
    rows, steps = [], []
    with virtual_card() as card, tempfile.TemporaryDirectory() as folder:
        for persona in PERSONAS:
            home = Path(folder) / persona
            first, told = started(card, home, persona)
            steps.append((persona, "first", told))
            again = []
            for _ in range(1 if quick() else ROUNDS):
                seconds, told = started(card, home, persona)
                again.append(seconds)
            steps.append((persona, "again", told))
            rows.append((persona, first, float(np.median(again)), max(again)))
    whole = table(("until it can listen, seconds", "first run", "median of the next", "worst of the next"), rows)
    parts = [
        f"- {persona}, {which}: " + ", ".join(f"{at:.2f} s {step}" for at, step in told)
        for persona, which, told in steps
    ]
    return f"{whole}\n\nWhen each step began (times since the start):\n\n" + "\n".join(parts)


def started(card: VirtualCard, home: Path, persona: str) -> tuple[float, list[tuple[float, str]]]:
    """Start, wait for `ready`, leave; seconds until then, and each step that was told with its time."""
    home.mkdir(parents=True, exist_ok=True)
    (home / "events.jsonl").unlink(missing_ok=True)
    told: dict[str, float] = {}
    with talk(card, home, "--persona", persona, "--hands-free", "--minutes", "5") as running:
        while True:
            now = time.monotonic() - running.started
            for step in _STEP.findall(running.screen):
                told.setdefault(step, now)
            if any(event["event"] == "ready" for event in running.events()):
                break
            if running.process.poll() is not None or now > PATIENCE:
                raise RuntimeError(f"it never listened: {running.screen[-300:]}")
            time.sleep(0.005)
        running.interrupt()
        running.finish()
    until = told.get("Ready", now)
    return now, [(at, step) for step, at in told.items() if at <= until]
