"""A full disk and a home that is read-only: said once, the talk goes on, and what fits is kept."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import coffeechat, one_sentence
from tests.machine.here import here
from tests.machine.places import COFFEECHAT, filled, listed, refused, several

PERSONA = "marisol-vega"
TALK = "\n".join(
    [
        "Hello, my name is Ana. I study accounting, and I would love to learn from you.",
        "How did you get into this work?",
        "What does a typical day look like?",
        "What is the hardest part?",
        "What skills matter most here?",
        "How do you see this field changing?",
        "Thank you so much for your time. Goodbye!",
    ]
)
TYPED = f"{COFFEECHAT} rehearse --persona {PERSONA} --typed"

own_disk = pytest.mark.skipif(refused() is not None, reason=str(refused()))


@own_disk
@pytest.mark.long
def test_a_disk_without_any_room_is_told_once_and_the_talk_goes_on(tmp_path: Path) -> None:
    home = tmp_path / "home"
    script = f"{TYPED} --out '{tmp_path}/talk.json'; echo \"exit $?\"; {COFFEECHAT} sessions list --json"
    done = several(home, "size=256k", filled(home, 0), script, TALK)
    assert done.stderr == ""
    held_whole_and_told_once(done.stdout, tmp_path / "talk.json")
    assert listed(done.stdout) == []


@own_disk
def test_a_disk_that_fills_up_in_mid_talk_is_told_once_and_what_was_kept_can_be_used(tmp_path: Path) -> None:
    home = tmp_path / "home"
    # One page of the disk goes to the record of checked models, one to the first turns of the talk.
    script = f"""
{TYPED} --mute --out '{tmp_path}/talk.json'; echo "exit $?"
id=$(ls '{home}/sessions')
{COFFEECHAT} sessions show $id --json > '{tmp_path}/shown.json' || exit 3
{COFFEECHAT} sessions export $id --format html -o '{tmp_path}/page.html' || exit 4
cat /dev/zero > '{home}/rest' 2> /dev/null
{COFFEECHAT} sessions export $id --format html -o '{home}/page.html'; echo "export $?"
{COFFEECHAT} sessions delete $id || exit 5
{COFFEECHAT} sessions list --json
"""
    done = several(home, "size=256k", filled(home, 8), script, TALK)
    assert done.returncode == 0, done.stdout + done.stderr
    held_whole_and_told_once(done.stdout, tmp_path / "talk.json")
    kept = json.loads((tmp_path / "shown.json").read_text("utf-8"))
    said = [turn["text"] for turn in kept["turns"] if turn["speaker"] == "you"]
    assert said
    assert said == TALK.splitlines()[: len(said)]
    assert len(said) < len(TALK.splitlines()), "the disk did not fill up"
    assert kept["score"] is not None
    assert said[0] in (tmp_path / "page.html").read_text("utf-8")
    assert "export 1" in done.stdout
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert listed(done.stdout) == []


def held_whole_and_told_once(shown: str, out: Path) -> None:
    """The whole talk was held and reviewed, and `--out` on another disk has all of it."""
    assert "exit 0" in shown
    told = [line for line in shown.splitlines() if "cannot be saved" in line]
    assert len(told) == 1, shown
    assert "[the talk has ended: goodbye]" in shown
    talk = json.loads(out.read_text("utf-8"))
    assert [turn["text"] for turn in talk["turns"] if turn["speaker"] == "you"] == TALK.splitlines()


@own_disk
@pytest.mark.long
def test_a_read_only_home_is_told_once_and_the_talk_goes_on(tmp_path: Path) -> None:
    home = tmp_path / "home"
    script = f'{TYPED}; echo "exit $?"; {COFFEECHAT} sessions list --json'
    done = several(home, "ro", "", script, TALK)
    assert done.stderr == ""
    assert "exit 0" in done.stdout
    assert len([line for line in done.stdout.splitlines() if "cannot be saved" in line]) == 1, done.stdout
    assert listed(done.stdout) == []


@own_disk
@pytest.mark.models
@pytest.mark.parametrize(
    "command",
    [
        f"say --persona {PERSONA} 'Sit down.' -o '{{out}}' && {COFFEECHAT} transcribe '{{out}}' --json",
        f"ask --persona {PERSONA} --json",
        f"questions --persona {PERSONA} --json",
        "personas list --json",
    ],
    ids=["say and transcribe", "ask", "questions", "personas list"],
)
def test_everything_that_needs_no_room_works_in_a_read_only_home(tmp_path: Path, command: str) -> None:
    line = f"{COFFEECHAT} {command.format(out=tmp_path / 'said.wav')}"
    done = several(tmp_path / "home", "ro", "", line, "How did you get into this work?\n")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert done.stdout


@own_disk
@pytest.mark.models
def test_a_voice_that_must_be_prepared_on_a_full_disk_says_where_room_is_needed(tmp_path: Path) -> None:
    # The larger voices come in parts that are joined in the home; without room another voice speaks, or it is said.
    home = tmp_path / "home"
    line = f"{COFFEECHAT} say --persona gordon-petrie 'Sit down.' -o '{tmp_path}/said.wav'"
    done = several(home, "size=256k", filled(home, 4), line)
    assert "Traceback" not in done.stderr
    if done.returncode:
        assert done.returncode == 1
        assert len(done.stderr.strip().splitlines()) == 1
        assert str(home) in done.stderr
    else:
        assert (tmp_path / "said.wav").stat().st_size > 10_000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(
            ("rehearse", "--persona", PERSONA, "--typed", "--mute", "--out", "/dev/full"), marks=pytest.mark.long
        ),
        ("personas", "new", "-o", "{home}/nowhere/page.md"),
        ("say", "--persona", PERSONA, "Sit down.", "-o", "{home}/nowhere/said.wav"),
    ],
    ids=" ".join,
)
def test_a_file_that_cannot_be_written_is_one_sentence(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = coffeechat(*(a.format(home=tmp_path) for a in arguments), home=tmp_path / "home", text=TALK)
    assert done.returncode == 1, done.stdout
    sentence = one_sentence(done)
    assert "could not be written" in sentence or "could not be made" in sentence or "no name" in sentence, sentence
    assert "inside coffeechat" not in sentence


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_an_events_file_on_a_full_disk_does_not_end_the_talk(tmp_path: Path) -> None:
    done = coffeechat(
        *("rehearse", "--persona", PERSONA, "--typed", "--mute", "--events", "/dev/full"), home=tmp_path, text=TALK
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    # Once in the talk's own lines, and not again for every event that follows.
    assert done.stdout.count("events file could not be written") == 1, done.stdout
    (session,) = json.loads(here("sessions", "list", "--json", home=tmp_path).stdout)
    assert session["id"] in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", [("personas", "list"), ("questions", "--json")], ids=" ".join)
def test_standard_output_on_a_full_disk_is_one_sentence(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "simulator", *arguments],
            input=b"How did you start?\n",
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "COFFEECHAT_HOME": str(tmp_path)},
            check=False,
            timeout=240,
        )
    told = done.stderr.decode().strip()
    assert done.returncode == 1, told
    assert len(told.splitlines()) == 1, told
    assert "Traceback" not in told
    assert "inside coffeechat" not in told, told


@pytest.mark.parametrize("arguments", [("sessions", "list"), ("personas", "list")], ids=" ".join)
def test_a_home_that_is_a_file_is_one_sentence_or_no_obstacle(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "home").write_text("not a folder", "utf-8")
    done = coffeechat(*arguments, home=tmp_path / "home")
    assert done.returncode in (0, 1), done.stderr
    if done.returncode:
        assert "home" in one_sentence(done)
    else:
        assert done.stderr == ""
