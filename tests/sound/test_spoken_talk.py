"""A whole talk through the sound card: real speech in, a real voice out, heard back and scored."""

import json
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from simulator import engines
from simulator.language.text import words
from simulator.speech.voices.hibari import HibariVoice
from simulator.usecases import library
from tests.machine.here import here
from tests.sound.card import available, virtual_card
from tests.sound.talk import talk

pytestmark = [
    pytest.mark.sound,
    pytest.mark.models,
    pytest.mark.skipif(available() is not None, reason=str(available())),
]

PERSONA = str(Path(__file__).with_name("pages") / "ottilie-brandt.md")
"""Somebody of few words: the talk takes as long as it takes to say it."""
# Heard alike wherever the recording begins: one block more or less turns this voice's "where" into "why".
ASKED = [
    "How did you get into this work?",
    "Do you like your job?",
    "How did repairing ship clocks in Bergen change the way you work?",
    "In which city did you study mechanical engineering?",
    "What skills do you need in this work?",
]
OPEN = [True, False, True, False, True]
GOODBYE = "Thank you very much for your time. Goodbye!"


def test_five_spoken_questions_hands_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COFFEECHAT_HOME", str(tmp_path))
    # One of our own voices, and not the persona's.
    visitor = HibariVoice(tmp_path / "cache", "bright", british=True)
    assert engines.voice_for(library.persona(PERSONA)).name != visitor.name
    out = tmp_path / "talk.json"
    with virtual_card() as card:
        card.record()
        with talk(
            card, tmp_path, "--persona", PERSONA, "--hands-free", "--minutes", "5", "--out", str(out), "--seed", "1"
        ) as running:
            seen = 0
            for question in [*ASKED, GOODBYE]:
                seen = running.wait_for("listening", seen)
                running.say(visitor, question)
                seen = running.wait_for("transcript", seen)
            running.wait_for("ended", seen)
            assert running.finish() == 0, running.screen
            events = running.events()
        recorded = card.recorded()

    # What the visitor said was heard, each question as one turn.
    heard = [event["text"] for event in events if event["event"] == "transcript"]
    assert len(heard) == len(ASKED) + 1, heard
    for asked, understood in zip([*ASKED, GOODBYE], heard, strict=True):
        assert _alike(asked, understood) > 0.7, (asked, understood)

    # What came out of the speaker is what the events say.
    said = " ".join(event["text"] for event in events if event["event"] == "caption")
    played = engines.transcriber().hear(recorded, [library.persona(PERSONA).name]).text
    assert _alike(said, played) > 0.8, f"said:   {said}\nplayed: {played}"

    # The card names the right questions open, closed and grounded.
    done = here("score", str(out), "--persona", PERSONA, "--json", home=tmp_path)
    assert done.returncode == 0, done.stderr
    judged = [question for question in json.loads(done.stdout)["questions"] if question["kind"] != "request"]
    assert [question["open"] for question in judged] == OPEN, [(q["text"], q["kind"]) for q in judged]
    assert [question["grounding"] for question in judged][2:4] == ["grounded", "already-public"]
    assert json.loads(out.read_text("utf-8"))["ended"] == "goodbye"


def test_a_microphone_that_vanishes_in_mid_sentence_loses_nothing_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COFFEECHAT_HOME", str(tmp_path))
    visitor = HibariVoice(tmp_path / "cache", "bright", british=True)
    with (
        virtual_card() as card,
        talk(card, tmp_path, "--persona", PERSONA, "--mute", "--hands-free", "--minutes", "5") as running,
    ):
        seen = running.wait_for("listening")
        running.say(visitor, "Do you like your job?")
        seen = running.wait_for("listening", running.wait_for("reply", seen))
        running.say(visitor, "And I wanted to ask you")
        card.unplug()
        running.wait_for("ended", seen)
        assert running.finish() == 1
        assert "Traceback" not in running.screen
        assert running.events()[-1]["reason"] == "fault"
    shown = here("sessions", "list", "--json", home=tmp_path)
    session = json.loads(shown.stdout)[0]
    kept = json.loads(here("sessions", "show", session["id"], "--json", home=tmp_path).stdout)
    assert any("like your job" in turn["text"].lower() for turn in kept["turns"])


def _alike(expected: str, found: str) -> float:
    """The share of the expected words that were found, in their order: 0 to 1."""
    there, here = words(found), words(expected)
    matched = sum(block.size for block in SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks())
    return matched / max(1, len(here))
