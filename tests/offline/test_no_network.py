"""With the network unplugged, everything works: a whole spoken session, and the commands that need models."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from simulator.speech.voices.hibari import HibariVoice, installed
from simulator.speech.wav import write_wav

PERSONA = "nora-keane"
SAID = (
    "Hello, my name is Ana. I study nursing, and I would love to learn from you.",
    "How did you get into this work?",
    "What does a typical day look like for you?",
    "Thank you very much for your time. Goodbye!",
)

_PATIENCE = 600

# Written where Python looks at its start: every attempt to reach beyond this machine is put on record.
_WATCH = """
import os, sys

def note(event, arguments):
    if event == "socket.getaddrinfo" or (event == "socket.connect" and not isinstance(arguments[1], (str, bytes))):
        with open(os.environ["ATTEMPTS"], "a") as file:
            file.write(f"{event} {arguments[1:] if event == 'socket.connect' else arguments}\\n")

sys.addaudithook(note)
"""


def unplugged(*command: str) -> list[str]:
    """The command in a network namespace of its own, in which there is no way out."""
    return ["unshare", "--map-root-user", "--net", *command]


def refused() -> str | None:
    """None where a network namespace can be had, else the reason to skip."""
    if shutil.which("unshare") is None:
        return "the network cannot be unplugged here: there is no `unshare` (util-linux)"
    tried = subprocess.run(unplugged("true"), capture_output=True, text=True, check=False)
    return None if tried.returncode == 0 else f"the network cannot be unplugged here: {tried.stderr.strip()}"


pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(refused() is not None, reason=str(refused())),
    pytest.mark.skipif(not installed(), reason="the visitor's voice (hibari-tts) is not installed"),
]


def _traced(out: Path) -> list[str]:
    """What records every call that native code makes to the network too, where `strace` is installed and allowed."""
    if shutil.which("strace") is None:
        return []
    traced = [
        "strace",
        "-f",
        "-qq",
        "--seccomp-bpf",
        "-e",
        "trace=connect,sendto,sendmsg,sendmmsg",
        "-A",
        "-o",
        str(out),
    ]
    tried = subprocess.run([*traced, "true"], capture_output=True, check=False)
    return traced if tried.returncode == 0 else []


@dataclass
class Offline:
    """A machine without a network: a fresh home, and what was said beforehand as sound files."""

    folder: Path
    wavs: list[Path]

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def attempts(self) -> str:
        """Every attempt to reach the network, one a line: Python's own, and those of native code."""
        file, traced = self.folder / "attempts", self.folder / "calls"
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        if traced.exists():
            lines += [line for line in traced.read_text("utf-8").splitlines() if "sa_family=AF_INET" in line]
        return "\n".join(lines)

    @property
    def left_behind(self) -> list[str]:
        """Files in the user's home that are not the app's own: what another program's reports would be kept in."""
        home = self.folder / "user"
        return [str(file.relative_to(home)) for file in home.rglob("*") if file.is_file()]

    def run(self, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        """The installed command, offline and away from the checkout."""
        installed = Path(sys.executable).with_name("coffeechat")
        command = [str(installed)] if installed.is_file() else [sys.executable, "-m", "simulator"]
        env = {
            **os.environ,
            "COFFEECHAT_HOME": str(self.home),
            "HOME": str(self.folder / "user"),
            "PYTHONPATH": str(self.folder / "watch"),
            "ATTEMPTS": str(self.folder / "attempts"),
        }
        return subprocess.run(
            unplugged(*_traced(self.folder / "calls"), *command, *arguments),
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=env,
            cwd=self.folder,
            check=False,
            timeout=_PATIENCE,
        )


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Offline:
    folder = tmp_path_factory.mktemp("offline")
    (folder / "watch").mkdir()
    (folder / "user").mkdir()
    (folder / "watch" / "sitecustomize.py").write_text(_WATCH, "utf-8")
    voice = HibariVoice(folder / "visitor", "alto")
    wavs = []
    for number, text in enumerate(SAID):
        wavs.append(folder / f"said-{number}.wav")
        write_wav(wavs[-1], voice.say(text))
    return Offline(folder, wavs)


def test_there_is_no_way_out(offline: Offline) -> None:
    # What proves the others: in this place even a number cannot be reached, and the watch sees who tries.
    reach = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=5)"
    watch = {**os.environ, "PYTHONPATH": str(offline.folder / "watch"), "ATTEMPTS": str(offline.folder / "tried")}
    calls = offline.folder / "calls-tried"
    done = subprocess.run(
        unplugged(*_traced(calls), sys.executable, "-c", reach),
        capture_output=True,
        text=True,
        env=watch,
        check=False,
        timeout=60,
    )
    assert "unreachable" in done.stderr
    assert "192.0.2.1" in (offline.folder / "tried").read_text("utf-8")
    assert not calls.exists() or "sa_family=AF_INET" in calls.read_text("utf-8")


def test_a_whole_spoken_session(offline: Offline) -> None:
    out = offline.folder / "talk.json"
    done = offline.run("rehearse", "--persona", PERSONA, "--out", str(out), "--audio", *map(str, offline.wavs))
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    talk = json.loads(out.read_text("utf-8"))
    said = " ".join(turn["text"].lower() for turn in talk["turns"] if turn["speaker"] == "you")
    assert "typical day" in said
    assert talk["ended"] == "goodbye"
    listed = offline.run("sessions", "list", "--json")
    assert listed.returncode == 0, listed.stderr
    (session,) = json.loads(listed.stdout)
    assert session["id"] in done.stdout
    shown = offline.run("sessions", "show", session["id"], "--json")
    card = json.loads(shown.stdout)["score"]
    assert {criterion["id"] for criterion in card["criteria"]} >= {"opening", "openness", "grounding", "close"}
    assert card["overall"] > 0
    assert offline.attempts == ""
    assert offline.left_behind == []


def test_a_voice_to_a_file_and_back_to_words(offline: Offline) -> None:
    wav = offline.folder / "said.wav"
    said = offline.run("say", "--persona", PERSONA, "The coffee here is better than the chairs.", "-o", str(wav))
    assert said.returncode == 0, said.stderr
    heard = offline.run("transcribe", str(wav), "--json")
    assert heard.returncode == 0, heard.stderr
    assert "coffee" in json.loads(heard.stdout)["text"].lower()
    assert offline.attempts == ""


@pytest.mark.long
def test_a_mans_voice_too(offline: Offline) -> None:
    wav = offline.folder / "man.wav"
    said = offline.run("say", "--persona", "gordon-petrie", "Sit down.", "-o", str(wav))
    assert said.returncode == 0, said.stderr
    assert wav.stat().st_size > 10_000
    assert offline.attempts == ""


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (("questions", "--persona", PERSONA, "--json"), "grounding"),
        (("ask", "--persona", PERSONA, "--json"), "reply"),
    ],
    ids=["questions", "ask"],
)
def test_questions_are_judged_and_answered(offline: Offline, arguments: tuple[str, ...], key: str) -> None:
    done = offline.run(*arguments, text="How did you get into this work?\n")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)[key]
    assert offline.attempts == ""


def test_the_doctor_needs_no_network(offline: Offline) -> None:
    done = offline.run("doctor", "--json")
    working = {check["name"] for check in json.loads(done.stdout)["checks"] if check["ok"]}
    assert {"voices", "Whisper model", "meaning model", "storage"} <= working, done.stdout
    assert offline.attempts == ""
