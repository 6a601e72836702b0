"""A persona page told into the microphone: prompts on the screen, answers through the sound card, a page at the end."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from simulator.authoring.personas import read_persona
from simulator.domain.phrases import words
from simulator.speech.voices.hibari import HibariVoice
from simulator.speech.wav import write_wav
from tests.cli.run import coffeechat
from tests.sound.card import available, virtual_card

pytestmark = [
    pytest.mark.sound,
    pytest.mark.long,
    pytest.mark.models,
    pytest.mark.skipif(available() is not None, reason=str(available())),
]

PATIENCE = 120.0
"""Seconds that a test waits for something that must happen; never a measure of speed."""
CV = {
    "basics": {"name": "Vera Lund", "label": "Lock Keeper"},
    "work": [{"name": "Canal Trust", "position": "Lock Keeper", "startDate": "2006"}],
}
ANSWERS = [
    "I was a nurse for nine years. Then I moved onto a boat, and the lock keeper broke his arm. "
    "I opened the gates for a summer, and nobody ever asked me to stop.",
    "My mother sold her house and bought a barge. I thought that she was mad. "
    "Two years later I was living beside her on the water.",
]


class Sitting:
    """A running interview; its lines come as it writes them."""

    def __init__(self, home: Path, env: dict[str, str], *arguments: str) -> None:
        self._lines: queue.Queue[str | None] = queue.Queue()
        self.seen: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "simulator", "personas", "new", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **env, "COFFEECHAT_HOME": str(home)},
            text=True,
            encoding="utf-8",
        )
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stdout or ():
            self._lines.put(line)
        self._lines.put(None)

    def wait_for(self, words_on_it: str) -> str:
        """The next line that holds these words."""
        while (line := self._lines.get(timeout=PATIENCE)) is not None:
            self.seen.append(line)
            if words_on_it in line:
                return line
        raise AssertionError(f"{words_on_it!r} was never shown:\n{''.join(self.seen)}")

    def enter(self, text: str = "") -> None:
        """Type a line."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{text}\n")
        self.process.stdin.flush()


def test_a_page_is_told_into_the_microphone(tmp_path: Path) -> None:
    cv = tmp_path / "cv.json"
    cv.write_text(json.dumps(CV))
    teller = HibariVoice(tmp_path / "cache", "bright", british=False)
    spoken = [teller.say(answer) for answer in ANSWERS]
    with virtual_card() as card:
        sitting = Sitting(tmp_path, card.environment, "vera", "--from", str(cv), "--aloud")
        try:
            sitting.wait_for("Which industry")
            for line in ["transport", "", "", "female", "", "", "", "", ""]:
                sitting.enter(line)
            for number, speech in enumerate(spoken):
                wav = tmp_path / f"{number}.wav"
                write_wav(wav, speech)
                sitting.wait_for("Enter, then talk")
                sitting.enter()
                sitting.wait_for("[recording")
                card.speak(wav)
                sitting.enter()
                heard = sitting.wait_for("Heard: ")
                said = words(ANSWERS[number])
                assert sum(word in words(heard) for word in said) >= 0.8 * len(said), heard
                sitting.enter()
                sitting.wait_for("Enter keeps all five")
                sitting.enter()
            sitting.wait_for("Enter, then talk")
            # What was said is on the disk already; the other prompts are passed over.
            assert len(json.loads((tmp_path / "drafts" / "vera.json").read_text("utf-8"))["page"]["stories"]) == 2
            for _ in range(11):
                sitting.enter("s")
            sitting.wait_for("n: ask me again")
            sitting.enter()
            sitting.wait_for("Wrote ")
            assert sitting.process.wait(PATIENCE) == 0
        finally:
            if sitting.process.poll() is None:
                sitting.process.kill()
            sitting.process.wait()
    page = tmp_path / "personas" / "vera.md"
    persona, problems = read_persona(page)
    assert persona is not None, problems
    assert coffeechat("personas", "check", str(page), home=tmp_path).returncode == 0
    asked = "How did you come to this work?\n"
    reply = json.loads(coffeechat("ask", "--persona", "vera", "--json", home=tmp_path, text=asked).stdout)
    assert (reply["story"], reply["depth"]) == (persona.stories[0].id, "full")
    assert "nurse" in reply["reply"]


@pytest.mark.skipif(os.name == "nt", reason="sends Ctrl-C as a signal")
def test_ctrl_c_while_talking_keeps_what_was_said(tmp_path: Path) -> None:
    cv = tmp_path / "cv.json"
    cv.write_text(json.dumps(CV))
    wav = tmp_path / "answer.wav"
    write_wav(wav, HibariVoice(tmp_path / "cache", "bright", british=False).say(ANSWERS[0]))
    with virtual_card() as card:
        sitting = Sitting(tmp_path, card.environment, "vera", "--from", str(cv), "--aloud")
        try:
            sitting.wait_for("Which industry")
            for line in ["transport", "", "", "female", "", "", "", "", ""]:
                sitting.enter(line)
            sitting.wait_for("Enter, then talk")
            sitting.enter()
            sitting.wait_for("[recording")
            card.speak(wav)
            sitting.process.send_signal(signal.SIGINT)
            sitting.wait_for("Kept so far")
            assert sitting.process.wait(PATIENCE) == 0
        finally:
            if sitting.process.poll() is None:
                sitting.process.kill()
            sitting.process.wait()
    kept = json.loads((tmp_path / "drafts" / "vera.json").read_text("utf-8"))["pending"]["origin"]
    assert "nurse" in kept
    again = coffeechat("personas", "new", "vera", "--guided", home=tmp_path)
    assert f"Heard: {kept}" in again.stdout
