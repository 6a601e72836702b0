"""The portrait of the persona and the recordings."""

from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest

from simulator.archive.portrait import persona_from_text, persona_to_text
from simulator.archive.recordings import Recorder, delete_recordings, recordings
from simulator.domain.persona import (
    Door,
    Fact,
    Hook,
    Occasion,
    Persona,
    ProfileSection,
    Story,
    Temperament,
    VoiceWish,
)
from simulator.speech.ports import Speech
from simulator.speech.wav import read_wav

WHOLE = Persona(
    slug="ines",
    name="Inês Duarte",
    role="Engineer",
    organisation="Coast",
    industry="sea",
    headline="Lamps",
    minutes=12.5,
    temperament=Temperament.GRUMPY,
    difficulty=3,
    pronouns="she/her",
    voice=VoiceWish(gender="female", pace=1.2),
    introduces=("tom",),
    tags=("a", "b"),
    context=("Words.",),
    profile=(ProfileSection("Background", (Fact("background-1", "Background", "Built lamps.", 12),), ("More.",)),),
    stories=(
        Story(
            "lamp", "The lamp", ("skills",), ("How?",), "Short.", "Body.", Door.TRUST, (Hook("a b", "x", 3),), ("f",), 9
        ),
    ),
    manner=MappingProxyType({Occasion.GREETING: ("Hi.", "Hello {visitor}.")}),
)


def test_a_persona_comes_back_as_they_were() -> None:
    assert persona_from_text(persona_to_text(WHOLE)) == WHOLE


def test_a_real_page_comes_back_as_it_was(maya: Persona) -> None:
    assert persona_from_text(persona_to_text(maya)) == maya


@pytest.fixture
def maya() -> Persona:
    from simulator.authoring.personas import read_persona

    page = Path(__file__).parents[3] / "shared" / "examples" / "maya-okafor.md"
    if not page.is_file():
        pytest.skip("the example page is not beside the checkout")
    persona, _ = read_persona(page)
    assert persona is not None
    return persona


@pytest.mark.parametrize("text", ["", "{}", "[]", "3", '{"slug": 1}', "nonsense"])
def test_what_is_no_persona_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError):
        persona_from_text(text)


def test_each_turn_is_a_sound_file_that_can_be_heard_and_deleted(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path)
    wave = np.sin(np.arange(16_000) / 10).astype(np.float32) / 2
    recorder.take(0, Speech(wave, 16_000))
    recorder.take(12, Speech(wave[:8_000], 16_000))
    assert recorder.close() is None
    kept = recordings(tmp_path)
    assert list(kept) == [0, 12]
    assert np.allclose(read_wav(kept[0]), wave, atol=1e-3)
    delete_recordings(tmp_path)
    assert recordings(tmp_path) == {}
    delete_recordings(tmp_path)


def test_a_recording_that_cannot_be_kept_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "turns").write_text("in the way")
    recorder = Recorder(tmp_path)
    recorder.take(0, Speech(np.zeros(10, np.float32), 16_000))
    sentence = recorder.close()
    assert sentence is not None
    assert "could not be kept" in sentence
