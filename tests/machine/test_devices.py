"""A machine without a microphone, a speaker or a sound library: one sentence, and another way to rehearse."""

import json
from pathlib import Path

import pytest

from simulator import engines
from simulator.usecases import library
from tests.cli.run import coffeechat, one_sentence
from tests.machine.here import here
from tests.machine.terminal import terminal
from tests.sound.card import SPEAKER, available, virtual_card
from tests.sound.talk import talk

PERSONA = "marisol-vega"
QUESTION = "Do you like your job?"


@pytest.fixture
def silent(tmp_path: Path) -> dict[str, str]:
    """The environment of a machine on which no sound server and no sound card can be found."""
    (tmp_path / "run").mkdir()
    # One device that cannot be opened: PortAudio ends the whole process where ALSA names none at all.
    (tmp_path / "alsa.conf").write_text("pcm.nobody { type hw card 99 }\n", "utf-8")
    return {
        "ALSA_CONFIG_PATH": str(tmp_path / "alsa.conf"),
        "PULSE_SERVER": f"unix:{tmp_path}/nobody",
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
        "JACK_NO_START_SERVER": "1",
    }


@pytest.fixture
def no_library(tmp_path: Path) -> dict[str, str]:
    """The environment of a machine without PortAudio: what sounddevice says there at its import."""
    (tmp_path / "shadow").mkdir()
    (tmp_path / "shadow" / "sounddevice.py").write_text("raise OSError('PortAudio library not found')\n", "utf-8")
    return {"PYTHONPATH": str(tmp_path / "shadow")}


@pytest.mark.models
@pytest.mark.parametrize("how", [(), ("--hands-free",), ("--mute",)], ids=["keys", "hands-free", "mute"])
def test_without_a_microphone_it_says_so_and_names_the_typed_mode(
    tmp_path: Path, silent: dict[str, str], how: tuple[str, ...]
) -> None:
    done = coffeechat("rehearse", "--persona", PERSONA, *how, home=tmp_path / "home", env=silent)
    assert done.returncode == 1, done.stdout
    sentence = one_sentence(done)
    assert "no microphone" in sentence
    assert "--typed" in sentence
    assert json.loads(here("sessions", "list", "--json", home=tmp_path / "home").stdout) == []


def test_without_a_microphone_nobody_waits_for_models_first(tmp_path: Path, silent: dict[str, str]) -> None:
    done = coffeechat("rehearse", "--persona", PERSONA, home=tmp_path / "home", env=silent)
    assert done.returncode == 1
    assert "[Ready]" not in done.stdout, "the models were loaded for a talk that could not begin"


def test_without_a_sound_library_it_names_the_package(tmp_path: Path, no_library: dict[str, str]) -> None:
    done = coffeechat("rehearse", "--persona", PERSONA, home=tmp_path / "home", env=no_library)
    assert done.returncode == 1, done.stdout
    assert "PortAudio" in one_sentence(done)


@pytest.mark.parametrize("bad", [pytest.param("silent", marks=pytest.mark.long), "no_library"])
def test_the_typed_mode_needs_no_sound(tmp_path: Path, bad: str, request: pytest.FixtureRequest) -> None:
    env: dict[str, str] = request.getfixturevalue(bad)
    with terminal("rehearse", "--persona", PERSONA, "--typed", home=tmp_path / "home", env=env) as running:
        running.wait_for("[your turn")
        running.type(QUESTION)
        running.wait_for("[your turn", after=f"You: {QUESTION}")
        running.interrupt()
        assert running.finish() == 0, running.screen
        assert running.screen.count("come as text only") == 1, running.screen
        assert "Traceback" not in running.screen
        assert "ALSA" not in running.screen


@pytest.mark.parametrize("bad", [pytest.param("silent", marks=pytest.mark.long), "no_library"])
def test_the_doctor_names_what_is_missing(tmp_path: Path, bad: str, request: pytest.FixtureRequest) -> None:
    done = coffeechat("doctor", "--json", home=tmp_path / "home", env=request.getfixturevalue(bad))
    assert done.returncode == 1
    assert done.stderr == ""
    found = {check["name"]: check for check in json.loads(done.stdout)["checks"]}
    for name in ("microphone", "speaker"):
        assert not found[name]["ok"]
        assert found[name]["remedy"]
    assert found["Whisper model"]["ok"]


@pytest.mark.parametrize("wish", ["--input-device", "--output-device"])
def test_a_device_that_is_not_there_is_one_sentence(tmp_path: Path, silent: dict[str, str], wish: str) -> None:
    done = coffeechat("rehearse", "--persona", PERSONA, wish, "Sony 3000", home=tmp_path / "home", env=silent)
    assert done.returncode == 1, done.stdout
    one_sentence(done)


@pytest.mark.sound
@pytest.mark.models
@pytest.mark.skipif(available() is not None, reason=str(available()))
def test_without_a_speaker_the_persona_comes_as_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COFFEECHAT_HOME", str(tmp_path))
    visitor = engines.voice_for(library.persona("nora-keane"))
    with virtual_card() as card:
        card.unplug(SPEAKER)
        with talk(card, tmp_path, "--persona", PERSONA, "--hands-free", "--minutes", "5") as running:
            seen = running.wait_for("listening")
            running.say(visitor, QUESTION)
            seen = running.wait_for("listening", running.wait_for("reply", seen))
            running.interrupt()
            assert running.finish() == 0, running.screen
            assert "Traceback" not in running.screen
            events = running.events()
    warned = [event["text"] for event in events if event["event"] == "warning"]
    assert len(warned) == 1, events
    assert "speaker" in warned[0]
    assert [event["text"] for event in events if event["event"] == "transcript"], events
    assert [event["text"] for event in events if event["event"] == "caption"], events
