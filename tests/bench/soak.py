"""An hour of talk on the virtual clock, as sound files through the whole program: how its memory grows.

The visitor's turns are spoken by our own voice, heard by the real Whisper and answered by the real persona and voice.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from simulator.speech.voices import hibari
from simulator.speech.wav import write_wav
from tests.bench.machine import quick, table
from tests.bench.reply import TURNS

PERSONA = "marisol-vega"
_STEADY = 300.0
"""Seconds of session time by which all that is loaded late has been loaded: growth counts from there."""


def run() -> str:
    """The table: minutes of session time, and resident megabytes."""
    if not Path("/proc/self/status").is_file():
        return "skipped: this system has no /proc to read a process's memory from"
    if not hibari.installed():
        return "skipped: no voice of ours is installed"
    minutes = 15 if quick() else 60
    with tempfile.TemporaryDirectory() as folder:
        home, events = Path(folder), Path(folder) / "events.jsonl"
        voice, files = hibari.HibariVoice(home, "alto"), []
        for number, (_, text) in enumerate(TURNS):
            files.append(home / f"{number}.wav")
            write_wav(files[-1], voice.say(text))
        command = [sys.executable, "-m", "simulator", "rehearse", "--persona", PERSONA, "--minutes", str(minutes)]
        command += ["--events", str(events), "--audio", *(str(file) for file in files * 20)]
        with (home / "lines.txt").open("w") as lines:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=lines, stderr=lines,
                env={**os.environ, "COFFEECHAT_HOME": folder},
            )  # fmt: skip
            taken = _watched(process, events)
    steady = [megabytes for at, megabytes in taken if at >= _STEADY]
    if not steady:
        return f"failed: the talk ended after {taken[-1][0] if taken else 0:.0f} s"
    rows = [(f"{at / 60:.0f}", megabytes) for at, megabytes in taken[:: max(1, len(taken) // 12)]]
    growth = (
        f"From minute {_STEADY / 60:.0f} to minute {taken[-1][0] / 60:.0f} it grew by {steady[-1] - steady[0]:.1f} MB."
    )
    return f"{table(('minute of the talk', 'resident memory, MB'), rows)}\n\n{growth}"


def _watched(process: "subprocess.Popen[bytes]", events: Path) -> list[tuple[float, float]]:
    """Session time in seconds and resident megabytes, whenever the session time has moved, until the talk ends."""
    found: list[tuple[float, float]] = []
    while process.poll() is None:
        time.sleep(1.0)
        rows = events.read_text("utf-8").splitlines()[:-1] if events.is_file() else []
        status = Path(f"/proc/{process.pid}/status")
        if not rows or not status.is_file():
            continue
        last = json.loads(rows[-1])
        resident = [line for line in status.read_text("utf-8").splitlines() if line.startswith("VmRSS")]
        if last["event"] != "ended" and resident and (not found or last["t"] > found[-1][0]):
            found.append((last["t"], int(resident[0].split()[1]) / 1000))
    return found
