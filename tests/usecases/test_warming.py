"""What is made ready while the visitor still reads: a slow voice has its first words, and makes way at once."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from simulator import engines
from simulator.domain.persona import Persona
from simulator.session.ahead import GAINS_TIME, likely_breaths
from simulator.speech.ports import Errand, ReadyVoice
from simulator.usecases.library import persona
from simulator.usecases.warming import warm_persona
from tests.warm import warm

pytestmark = pytest.mark.models


@pytest.fixture
def gordon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Persona:
    """Somebody with the slow voice, at a pace of their own, so that nothing of it is kept yet."""
    monkeypatch.setenv("COFFEECHAT_HOME", str(warm(tmp_path)))
    page = persona("gordon-petrie")
    return replace(page, voice=replace(page.voice, pace=0.71 + len(str(tmp_path)) % 9 / 1000))


@pytest.mark.long
def test_the_first_words_are_voiced_and_the_rest_is_called_off(gordon: Persona) -> None:
    voice = engines.voice_for(gordon)
    assert isinstance(voice, ReadyVoice)
    coming = list(likely_breaths(gordon, engines.storyteller(gordon).speakable(), voice))
    assert coming[: len(GAINS_TIME)] == list(GAINS_TIME)
    fresh = [text for text in coming if not voice.ready(text)]
    errand, done = Errand(), threading.Event()

    def work() -> None:
        warm_persona(gordon, errand)
        done.set()

    threading.Thread(target=work, daemon=True).start()
    waited = threading.Event()
    while not voice.ready(fresh[2]) and not done.is_set():
        waited.wait(0.05)
    errand.call_off()
    assert done.wait(60)
    assert all(voice.ready(text) for text in fresh[:3])
    assert not voice.ready(fresh[-1])


def test_nothing_is_voiced_once_it_is_called_off(gordon: Persona) -> None:
    errand = Errand()
    errand.call_off()
    voice = engines.voice_for(gordon)
    assert isinstance(voice, ReadyVoice)
    before = [voice.ready(text) for text in GAINS_TIME]
    warm_persona(gordon, errand)
    assert [voice.ready(text) for text in GAINS_TIME] == before
