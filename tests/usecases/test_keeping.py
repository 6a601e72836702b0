"""What a crash, a full disk or a closed home leave of a session."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from simulator.archive import folders
from simulator.archive.journal import Kept, read_journal
from simulator.archive.store import session_cards

CHECKOUT = Path(__file__).parents[2]


@contextmanager
def child(home: Path, kind: str) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.usecases.child", kind],
        cwd=CHECKOUT,
        env={**os.environ, "COFFEECHAT_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def events(process: "subprocess.Popen[str]") -> Iterator[dict[str, Any]]:
    assert process.stdout is not None
    for line in process.stdout:
        yield json.loads(line)


def kept(home: Path) -> Kept:
    root = home / "sessions"
    (session,) = folders.ids(root)
    return read_journal(root / session)


@pytest.mark.parametrize("number", [1, 2, 3, 6])
def test_a_kill_right_after_a_turn_loses_no_turn(tmp_path: Path, number: int) -> None:
    told: list[str] = []
    with child(tmp_path, "live") as process:
        for event in events(process):
            if event["event"] == "turn":
                told.append(event["text"])
                if len(told) == number:
                    os.kill(process.pid, signal.SIGKILL)
                    break
    session = kept(tmp_path)
    assert [turn.text for turn in session.transcript.turns][:number] == told
    assert session.broken_off
    assert session.ended.value == "fault"
    card = session_cards(tmp_path / "sessions")[0]
    assert card.turns >= number


@pytest.mark.parametrize("number", [2, 3, 5])
def test_a_kill_while_the_persona_speaks_loses_the_sentence_being_spoken_at_the_most(
    tmp_path: Path, number: int
) -> None:
    told: list[str] = []
    with child(tmp_path, "live") as process:
        asked = False
        for event in events(process):
            asked = asked or event["event"] == "transcript"
            if asked and event["event"] == "caption":
                told.append(event["text"])
                if len(told) == number:
                    os.kill(process.pid, signal.SIGKILL)
                    break
    turns = kept(tmp_path).transcript.turns
    assert [t.text for t in turns[:2]] == ["Hello, sit down.", "Question number 0 about the lamp?"]
    assert turns[2].text.startswith(" ".join(told[:-1]))


def test_a_kill_while_the_visitor_speaks_loses_what_came_after_the_last_pause_at_the_most(tmp_path: Path) -> None:
    with child(tmp_path, "live") as process:
        for event in events(process):
            if event["event"] == "hearing":
                os.kill(process.pid, signal.SIGKILL)
                break
    assert kept(tmp_path).transcript.turns[-1].text == "Question number 0 about the lamp?"


def test_a_full_disk_is_one_warning_and_the_talk_goes_on(tmp_path: Path) -> None:
    with child(tmp_path, "starved") as process:
        told = list(events(process))
        assert process.wait(60) == 0, process.stderr.read() if process.stderr else ""
    warnings = [e["text"] for e in told if e["event"] == "warning"]
    assert len(warnings) == 1
    assert "cannot be saved" in warnings[0]
    assert "the talk goes on" in warnings[0]
    outcome = told[-1]
    assert outcome["turns"] == len([e for e in told if e["event"] == "turn"])
    assert outcome["turns"] > 60
    assert outcome["saved"] is None
    on_disk = [turn.text for turn in kept(tmp_path).transcript.turns]
    assert on_disk == [e["text"] for e in told if e["event"] == "turn"][: len(on_disk)]
    assert 5 < len(on_disk) < outcome["turns"]


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A home that nobody may write to; for root, who may write anywhere, one that cannot exist."""
    if os.geteuid() == 0:
        (tmp_path / "file").write_text("")
        yield tmp_path / "file" / "home"
        return
    (tmp_path / "home").mkdir(mode=0o500)
    yield tmp_path / "home"
    (tmp_path / "home").chmod(0o700)


def test_a_closed_home_is_one_warning_and_the_talk_goes_on(closed: Path) -> None:
    with child(closed, "virtual") as process:
        told = list(events(process))
        assert process.wait(60) == 0
    assert len([e for e in told if e["event"] == "warning"]) == 1
    assert told[-1]["turns"] > 60
    assert told[-1]["saved"] is None


def test_an_undisturbed_session_is_kept_whole(tmp_path: Path) -> None:
    with child(tmp_path, "virtual") as process:
        told = list(events(process))
    session = kept(tmp_path)
    assert [t.text for t in session.transcript.turns] == [e["text"] for e in told if e["event"] == "turn"]
    assert not session.broken_off
    assert told[-1]["saved"] == session.header.id
