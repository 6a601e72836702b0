"""The room in a real terminal on the virtual sound card: the space bar to talk and to stop, then the review."""

import json
import signal
import time
from pathlib import Path

import pytest

from simulator import engines
from simulator.language.text import words
from simulator.speech.voices.hibari import HibariVoice
from simulator.speech.wav import write_wav
from tests.machine.here import here
from tests.sound.card import available, virtual_card
from tests.tui.terminal import CTRL_G, ENTER, PATIENCE, room

pytestmark = [
    pytest.mark.sound,
    pytest.mark.models,
    pytest.mark.skipif(available() is not None, reason=str(available())),
    pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no pseudo terminals here"),
]

PAGE = Path(__file__).with_name("pages") / "ottilie-brandt.md"
ASKED = ("What skills matter most in this work?", "How did repairing ship clocks in Bergen change the way you work?")
GOODBYE = "Thank you very much for your time. Goodbye!"
YOUR_TURN = "Space to talk."


def test_a_talk_with_the_space_bar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COFFEECHAT_HOME", str(tmp_path))
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / PAGE.name).write_text(PAGE.read_text("utf-8"), "utf-8")
    visitor = HibariVoice(tmp_path / "cache", "heart")
    said = []
    for number, text in enumerate((*ASKED, GOODBYE)):
        said.append(tmp_path / f"said-{number}.wav")
        write_wav(said[-1], visitor.say(text))
    with virtual_card() as card, room(tmp_path) as terminal:
        terminal.wait_for("Surprise me")
        terminal.press(b"/")
        terminal.wait_for("Show everybody")
        terminal.press(b"ottilie")
        terminal.wait_for("Says in ten words")
        terminal.press(ENTER)
        at = terminal.wait_for("What do you want to find out?")
        terminal.press(CTRL_G)
        at = terminal.wait_for("How would you like to talk?", at)
        # The visitor wants to hear themselves again: the third tick.
        terminal.press(b"\t", b"\t", b"\t", b" ")
        at = terminal.wait_for("[x]", at)
        card.record()
        terminal.press(ENTER)
        for wav in said:
            at = terminal.wait_for(YOUR_TURN, at)
            terminal.press(b" ")
            at = terminal.wait_for("Space: done.", at)
            card.speak(wav)
            # The sound is still on its way through the card when the player has handed it over.
            time.sleep(0.5)
            terminal.press(b" ")
        deadline = time.monotonic() + PATIENCE
        while not list((tmp_path / "sessions").glob("*/score.json")) and time.monotonic() < deadline:
            time.sleep(0.1)
        recorded = card.recorded()
        at = terminal.wait_for("Open questions", at)
        terminal.press(b"e")
        at = terminal.wait_for("Save this review as", at)
        # The recording is the second choice.
        terminal.press(b"\x1b[B", ENTER)
        at = terminal.wait_for("Saved, to open in a browser", at)
        # In the review, a turn is asked once more, aloud, and answered aloud.
        terminal.press(b"r")
        at = terminal.wait_for("Say it", at)
        card.record()
        terminal.press(b" ")
        at = terminal.wait_for("Ask it now", at)
        card.speak(said[1])
        time.sleep(0.5)
        terminal.press(b" ")
        at = terminal.wait_for("Then", at)
        terminal.wait_for("Bergen", at)
        deadline = time.monotonic() + PATIENCE
        while not card.recorded().any():
            assert time.monotonic() < deadline, "the new answer was not spoken"
            card.record()
            time.sleep(0.5)
        terminal.press(b"\x11")
        assert terminal.finish() == 0
        terminal.left_clean()
    (session,) = json.loads(here("sessions", "list", "--json", home=tmp_path).stdout)
    kept = json.loads(here("sessions", "show", session["id"], "--json", home=tmp_path).stdout)
    assert kept["ended"] == "goodbye"
    (report,) = (tmp_path / "reviews").glob("*.html")
    page = report.read_text("utf-8")
    assert "Coffee with Ottilie Brandt" in page
    assert page.count("<audio ") == len(kept["turns"]), "every turn can be heard on the page"
    heard = " ".join(turn["text"].lower() for turn in kept["turns"] if turn["speaker"] == "you")
    assert "skills" in heard
    assert "bergen" in heard
    # What came out of the speaker is what was kept.
    told = [word for turn in kept["turns"] if turn["speaker"] == "persona" for word in words(turn["text"].lower())]
    played = set(words(engines.transcriber().hear(recorded).text.lower()))
    assert sum(word in played for word in told) > 0.8 * len(told), (told, played)
    judged = [question for question in kept["score"]["questions"] if question["kind"] != "request"]
    assert [question["grounding"] for question in judged] == ["generic", "grounded"]
