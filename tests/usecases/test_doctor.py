"""What is found wrong, and what is said about it."""

import os
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from simulator import engines
from simulator.domain.errors import EngineMissing, LineLost
from simulator.speech.ports import Block
from simulator.usecases import doctor
from simulator.usecases.doctor import Check, spoken_rehearsal_possible


def device(name: str, inputs: int = 0, outputs: int = 0) -> SimpleNamespace:
    return SimpleNamespace(name=name, inputs=inputs, outputs=outputs)


class Microphone:
    """A line that hears a quiet room, or what it is given."""

    def __init__(self, loud: float = 0.001) -> None:
        self._sound = np.random.default_rng(1).normal(0, loud, (60, 512)).clip(-1, 1).astype(np.float32)

    async def blocks(self) -> AsyncIterator[Block]:
        for samples in self._sound:
            yield Block(samples)

    def close(self) -> None:
        pass


class Voice:
    name = "a voice"

    def __init__(self, broken: bool = False) -> None:
        self._broken = broken

    def load(self) -> None:
        if self._broken:
            raise EngineMissing("The model file of the voice is damaged", "install coffeechat again")


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A machine on which everything works, without its models."""
    monkeypatch.setenv("COFFEECHAT_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(
        engines, "sound_devices", lambda: [device("Mic", 1), device("Speaker", 0, 2), device("Both", 1, 1)]
    )
    monkeypatch.setattr(engines, "sound_line", lambda *_, **__: Microphone())
    monkeypatch.setattr(engines, "voice_engines", lambda: {"one": Voice(), "two": Voice()})
    monkeypatch.setattr(engines, "transcriber", lambda: SimpleNamespace(name="whisper", load=lambda: None))
    monkeypatch.setattr(engines, "meaning", lambda: SimpleNamespace(vectors=lambda texts: texts))
    return monkeypatch


def by_name() -> dict[str, Check]:
    return {check.name: check for check in doctor.checks()}


def test_a_machine_on_which_all_works(machine: pytest.MonkeyPatch) -> None:
    found = by_name()
    assert all(check.ok and not check.remedy for check in found.values())
    assert list(found) == [
        "microphone",
        "microphone level",
        "speaker",
        "voices",
        "voice one",
        "voice two",
        "Whisper model",
        "meaning model",
        "storage",
    ]
    assert found["microphone"].detail == "Mic and 1 more"
    assert "dB" in found["microphone level"].detail
    assert spoken_rehearsal_possible(list(found.values()))


@pytest.mark.parametrize(("loud", "says"), [(0.0, "no sound at all"), (2.0, "cut off at its loudest")])
def test_a_microphone_that_is_muted_or_turned_up_too_far_is_told(
    machine: pytest.MonkeyPatch, loud: float, says: str
) -> None:
    machine.setattr(engines, "sound_line", lambda *_, **__: Microphone(loud))
    check = by_name()["microphone level"]
    assert says in check.detail
    assert check.remedy
    assert not check.required


def test_a_microphone_that_cannot_be_opened_is_told_and_stops_nothing(machine: pytest.MonkeyPatch) -> None:
    def lost(*_: object, **__: object) -> None:
        raise LineLost("The microphone is used by another program", "close that program")

    machine.setattr(engines, "sound_line", lost)
    checks = doctor.checks()
    assert spoken_rehearsal_possible(checks)
    assert {c.name: c.remedy for c in checks}["microphone level"] == "close that program"


@pytest.mark.parametrize(
    ("missing", "devices"), [("microphone", [device("Speaker", 0, 2)]), ("speaker", [device("Mic", 1)])]
)
def test_a_missing_device_is_named_with_a_way_out(
    machine: pytest.MonkeyPatch, missing: str, devices: list[SimpleNamespace]
) -> None:
    machine.setattr(engines, "sound_devices", lambda: devices)
    found = by_name()
    assert [name for name, check in found.items() if not check.ok] == [missing]
    assert "--" in found[missing].remedy
    assert not spoken_rehearsal_possible(list(found.values()))


def test_without_a_sound_library_both_devices_are_missing(machine: pytest.MonkeyPatch) -> None:
    def none() -> object:
        raise EngineMissing("The sound library PortAudio is missing", "run `sudo apt install libportaudio2`")

    machine.setattr(engines, "sound_devices", none)
    assert {by_name()[name].remedy for name in ("microphone", "speaker")} == {"run `sudo apt install libportaudio2`"}


def test_one_voice_that_works_is_enough(machine: pytest.MonkeyPatch) -> None:
    machine.setattr(engines, "voice_engines", lambda: {"one": Voice(broken=True), "two": Voice()})
    found = by_name()
    assert not found["voice one"].ok
    assert found["voice one"].remedy == "install coffeechat again"
    assert spoken_rehearsal_possible(list(found.values()))
    machine.setattr(engines, "voice_engines", lambda: {"one": Voice(broken=True)})
    assert not spoken_rehearsal_possible(doctor.checks())
    machine.setattr(engines, "voice_engines", dict)
    assert not spoken_rehearsal_possible(doctor.checks())


def test_a_model_that_fails_in_a_strange_way_is_no_traceback(machine: pytest.MonkeyPatch) -> None:
    def broken() -> object:
        raise MemoryError("none left")

    machine.setattr(engines, "transcriber", broken)
    check = by_name()["Whisper model"]
    assert (check.ok, check.detail) == (False, "MemoryError: none left")


def test_a_home_that_cannot_be_written(machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    machine.setenv("COFFEECHAT_HOME", str(tmp_path / "file" / "home"))
    check = by_name()["storage"]
    assert not check.ok
    assert "COFFEECHAT_HOME" in check.remedy


def test_a_disk_with_little_room(machine: pytest.MonkeyPatch) -> None:
    machine.setattr(doctor.shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000_000))
    check = by_name()["storage"]
    assert not check.ok
    assert "200 MB" in check.remedy


def test_the_check_leaves_nothing_behind(machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    doctor.checks()
    assert os.listdir(tmp_path / "home") == []
