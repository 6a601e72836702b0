"""Bad input at every door of the command line: one sentence, the right exit code, no traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import coffeechat, here, one_sentence

SOMEBODY = sorted((Path(__file__).resolve().parents[2] / "personas").glob("*.md"))[0].stem

USAGE = [
    ["score"],
    ["nonsense"],
    ["rehearse"],
    ["rehearse", "--persona", SOMEBODY, "--minutes", "soon"],
    ["rehearse", "--persona", SOMEBODY, "--minutes", "0"],
    ["rehearse", "--persona", SOMEBODY, "--minutes", "nan"],
    ["rehearse", "--persona", SOMEBODY, "--typed", "--audio", "a.wav"],
    ["rehearse", "--persona", SOMEBODY, "--unknown"],
    ["personas"],
    ["personas", "check"],
    ["sessions", "export", "x", "--format", "pdf", "-o", "x.pdf"],
    ["say", "--persona", SOMEBODY, "hello"],
]


@pytest.mark.parametrize("arguments", USAGE, ids=" ".join)
def test_wrong_usage_is_one_sentence_and_exit_2(arguments: list[str], tmp_path: Path) -> None:
    done = here(*arguments, home=tmp_path)
    assert done.returncode == 2, done.stderr
    assert "--help" in one_sentence(done)
    assert done.stdout == ""


FAILURES = [
    (["personas", "show", "nobody-at-all"], "nobody-at-all"),
    (["personas", "show", "../../etc/passwd"], "passwd"),
    (["rehearse", "--persona", "nobody-at-all", "--typed"], "nobody-at-all"),
    (["ask", "--persona", "no/such/page.md"], "page.md"),
    (["score", "no-such-file.json"], "no-such-file.json"),
    (["sessions", "show", "nothing"], "nothing"),
    (["sessions", "delete", "../personas"], "personas"),
    (["transcribe", "no-such.wav"], "no-such.wav"),
    (["rehearse", "--persona", SOMEBODY, "--audio", "no-such.wav"], "no-such.wav"),
]


@pytest.mark.parametrize(("arguments", "named"), FAILURES, ids=[" ".join(a) for a, _ in FAILURES])
def test_a_failure_is_one_sentence_that_names_it_and_exit_1(arguments: list[str], named: str, tmp_path: Path) -> None:
    done = here(*arguments, home=tmp_path)
    assert done.returncode == 1, done.stderr
    assert named in one_sentence(done)


LONG = "x" * 300
NOWHERE = [
    ["rehearse", "--persona", SOMEBODY, "--typed", "--out", "no/such/folder/talk.json"],
    ["rehearse", "--persona", SOMEBODY, "--typed", "--out", "."],
    ["rehearse", "--persona", SOMEBODY, "--typed", "--out", LONG],
    ["rehearse", "--persona", SOMEBODY, "--typed", "--events", "no/such/folder/events.jsonl"],
    ["rehearse", "--persona", SOMEBODY, "--typed", "--events", LONG],
    ["rehearse", "--persona", SOMEBODY, "--audio", LONG],
    ["say", "--persona", SOMEBODY, "Hello.", "-o", LONG],
    ["say", "--persona", SOMEBODY, "Hello.", "-o", "."],
    ["transcribe", LONG],
    ["transcribe", "."],
    ["score", LONG, "--persona", SOMEBODY],
    ["personas", "show", f"{LONG}.md"],
    ["personas", "new", f"{LONG}.md"],
    ["personas", "new", LONG],
    ["personas", "new", "no/such/folder/x.md"],
    ["personas", "new", "Not A Slug.md"],
    ["personas", "new", SOMEBODY],
    ["banks", "show", LONG],
    ["sessions", "show", LONG],
]


@pytest.mark.parametrize("arguments", NOWHERE, ids=[" ".join(a)[:60] for a in NOWHERE])
def test_a_place_that_cannot_be_is_told_before_anything_is_done(arguments: list[str], tmp_path: Path) -> None:
    done = here(*arguments, home=tmp_path / "home", cwd=tmp_path, text="Hi.\n")
    assert done.returncode == 1, done.stderr
    assert "--debug" not in one_sentence(done)
    assert done.stdout == ""
    assert not (tmp_path / "home" / "sessions").exists()


def test_a_transcript_that_was_there_stays_until_the_talk_is_over(tmp_path: Path) -> None:
    out = tmp_path / "talk.json"
    out.write_text("old words")
    refused = ["rehearse", "--persona", SOMEBODY, "--typed", "--mute", "--out", str(out), "--events", str(tmp_path)]
    assert here(*refused, home=tmp_path).returncode == 1
    assert out.read_text() == "old words"
    assert here(*refused[:-2], home=tmp_path, text="Hi.\n").returncode == 0
    assert json.loads(out.read_text("utf-8"))["turns"]


def test_a_transcript_of_an_unknown_persona_asks_for_one(tmp_path: Path) -> None:
    file = tmp_path / "talk.json"
    file.write_text(json.dumps({"format": 1, "persona": "stranger", "turns": [{"speaker": "you", "text": "Hi"}]}))
    done = here("score", str(file), home=tmp_path)
    assert done.returncode == 1
    assert "--persona" in one_sentence(done)


BROKEN = [b"", b"\xff\xfe\x00", b"[1, 2", b"[]", b'{"turns": 5}', b"[" * 100_000]


@pytest.mark.parametrize("content", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_transcript_is_one_sentence(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "talk.json"
    file.write_bytes(content)
    done = here("score", str(file), "--persona", SOMEBODY, home=tmp_path)
    assert done.returncode == 1, done.stdout
    assert "talk.json" in one_sentence(done)


def test_questions_answers_every_line_in_order_blank_ones_too(tmp_path: Path) -> None:
    text = "How did you start?\r\n\r\nDo you like it?\nthanks\u2028a lot\x0b\nlast without an end"
    done = coffeechat("questions", "--json", home=tmp_path, text=text)
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.split("\n")[:-1]]
    assert [line["text"] for line in lines] == [
        "How did you start?",
        "",
        "Do you like it?",
        "thanks\u2028a lot\x0b",
        "last without an end",
    ]
    assert [line["question"] for line in lines[:3]] == [True, False, True]


def test_questions_survives_what_is_not_utf8(tmp_path: Path) -> None:
    done = coffeechat("questions", "--json", home=tmp_path, text=b"How did you \xff start?\n\xc3\n")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.strip().splitlines()) == 2


def test_nothing_in_a_line_can_drive_the_terminal(tmp_path: Path) -> None:
    nasty = "How \x1b[2J\x07 did \x9b31m you \u202e start?\n"
    for arguments in (["questions"], ["questions", "--json"], ["ask", "--persona", SOMEBODY]):
        done = here(*arguments, home=tmp_path, text=nasty)
        assert done.returncode == 0, done.stderr
        assert not set("\x1b\x07\x9b\u202e") & set(done.stdout)


@pytest.mark.parametrize(("kind", "folder"), [("personas", "personas"), ("banks", "question_banks")])
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_list_names_bad_pages_on_standard_error_and_shows_the_rest(
    kind: str, folder: str, form: list[str], tmp_path: Path
) -> None:
    good = here(kind, "list", *form, home=tmp_path)
    assert (good.returncode, good.stderr) == (0, "")
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "bad.md").write_text("no page")
    done = here(kind, "list", *form, home=tmp_path)
    assert done.returncode == 0
    assert done.stdout == good.stdout
    assert f"coffeechat {kind} check {tmp_path / folder / 'bad.md'}" in one_sentence(done)


@pytest.mark.models
def test_good_and_bad_sound_files_together(tmp_path: Path) -> None:
    spoken = coffeechat("say", "--persona", SOMEBODY, "We open at nine.", "-o", "a.wav", home=tmp_path, cwd=tmp_path)
    assert spoken.returncode == 0, spoken.stderr
    os.mkfifo(tmp_path / "pipe.wav")
    (tmp_path / "bad.wav").write_text("no sound")
    names = ["./a.wav", "none.wav", "pipe.wav", "bad.wav", ".", "a.wav"]
    done = coffeechat("transcribe", *names, "--json", home=tmp_path, cwd=tmp_path)
    assert done.returncode == 1
    heard = [json.loads(line) for line in done.stdout.splitlines()]
    assert [h["file"] for h in heard] == ["./a.wav", "a.wav"]
    assert all({"text", "seconds", "model", "words"} <= set(h) for h in heard)
    assert len(done.stderr.splitlines()) == 4
    assert "Traceback" not in done.stderr


def test_closed_standard_input_is_an_empty_one(tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m simulator questions --json <&-'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_a_reader_that_goes_away_is_no_traceback(tmp_path: Path) -> None:
    command = f'yes "How did you start?" | head -3000 | "{sys.executable}" -m simulator questions --json | head -1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert json.loads(done.stdout)["open"] is True


def test_the_room_without_a_terminal_names_the_plain_mode(tmp_path: Path) -> None:
    done = coffeechat(home=tmp_path)
    assert done.returncode == 1
    assert "coffeechat rehearse" in one_sentence(done)


def test_a_typed_talk_through_a_pipe_leaves_a_session_that_can_be_scored_and_exported(tmp_path: Path) -> None:
    talk = "\n".join(
        [
            "Hi, my name is Ana and I study chemistry. Thank you for your time.",
            "How did you get into this work?",
            "What does a typical day look like?",
            "Thanks so much, this was very helpful. Goodbye!",
        ]
    )
    out, events = tmp_path / "talk.json", tmp_path / "events.jsonl"
    done = coffeechat(
        *("rehearse", "--persona", SOMEBODY, "--typed", "--mute", "--out", str(out), "--events", str(events)),
        home=tmp_path,
        text=talk,
    )
    assert done.returncode == 0, done.stderr
    saved = json.loads(out.read_text("utf-8"))
    assert saved["ended"] == "goodbye"
    assert [turn["text"] for turn in saved["turns"] if turn["speaker"] == "you"] == talk.splitlines()
    named = [json.loads(line)["event"] for line in events.read_text("utf-8").splitlines()]
    assert named[0] == "ready"
    assert named[-1] == "ended"
    listed = json.loads(here("sessions", "list", "--json", home=tmp_path).stdout)
    assert len(listed) == 1
    assert listed[0]["id"] in done.stdout
    live = json.loads(here("sessions", "show", listed[0]["id"], "--json", home=tmp_path).stdout)
    assert [turn["text"] for turn in live["turns"]] == [turn["text"] for turn in saved["turns"]]
    for form in ("html", "md", "json", "vtt"):
        target = tmp_path / f"out.{form}"
        exported = here("sessions", "export", listed[0]["id"], "--format", form, "-o", str(target), home=tmp_path)
        assert exported.returncode == 0, exported.stderr
        assert "How did you get into this work?" in target.read_text("utf-8")
    assert coffeechat("score", str(tmp_path / "out.json"), home=tmp_path).returncode == 0
    sound = tmp_path / "sessions" / listed[0]["id"] / "turns" / "turn-001.wav"
    sound.parent.mkdir()
    sound.write_bytes(b"RIFF")
    told = here("sessions", "delete", listed[0]["id"], "--sound", home=tmp_path)
    assert (told.returncode, told.stdout) == (0, f"Deleted the recording of session {listed[0]['id']}.\n")
    assert not sound.exists()
    assert here("sessions", "delete", listed[0]["id"], home=tmp_path).returncode == 0
    assert json.loads(here("sessions", "list", "--json", home=tmp_path).stdout) == []
