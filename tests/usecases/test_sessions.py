"""Listing, reading, exporting and deleting what was held."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from simulator.archive.folders import PERSONA
from simulator.archive.journal import Journal
from simulator.archive.portrait import persona_to_text
from simulator.authoring.transcripts import read_transcript
from simulator.domain.errors import NotFound, StorageFailed, UsageError, printable
from simulator.domain.talk import Ending
from simulator.usecases import sessions
from tests.archive.helpers import MORNING, TURNS, held
from tests.session.test_hour import KEEPER

pytestmark = pytest.mark.models


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COFFEECHAT_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def known(home: Path) -> str:
    """A whole session with a persona who is in no library."""
    journal = Journal(home / "sessions", KEEPER.slug, KEEPER.name, 20, MORNING, talking="typed")
    (journal.folder / PERSONA).write_text(persona_to_text(KEEPER))
    for index, turn in enumerate(TURNS):
        journal.turn(index, turn)
    journal.ended(8.0, Ending.GOODBYE)
    journal.close()
    return journal.header.id


def test_the_list_is_empty_before_the_first_talk_and_makes_nothing(home: Path) -> None:
    assert sessions.sessions() == []
    assert not home.exists()


def test_a_session_is_listed_and_found_by_the_beginning_of_its_id(home: Path, known: str) -> None:
    (card,) = sessions.sessions()
    assert card.id == known
    assert sessions.card_to_json(card)["name"] == "Ines Duarte"
    assert sessions.session(known[:10]).transcript.turns == TURNS


def test_a_review_has_the_persona_as_they_were_and_a_score(home: Path, known: str) -> None:
    persona, transcript, card = sessions.review(known)
    assert persona == KEEPER
    assert transcript.turns == TURNS
    assert [q.turn for q in card.questions] == [1]


def test_a_session_shown_as_json_is_a_transcript_and_more(home: Path, known: str, tmp_path: Path) -> None:
    document = sessions.session_to_json(known)
    assert document["format"] == 1
    assert document["persona"] == "ines-duarte"
    assert document["ended"] == "goodbye"
    assert document["id"] == known
    assert document["score"]["criteria"][0]["id"] == "opening"
    file = tmp_path / "out.json"
    file.write_text(json.dumps(document))
    # The reader drops what could drive a terminal; a session never keeps such a thing in the first place.
    clean = tuple(replace(turn, text=printable(turn.text)) for turn in TURNS)
    assert read_transcript(file) == replace(sessions.session(known).transcript, turns=clean)


def test_a_session_shown_as_text_cannot_drive_the_terminal(home: Path, known: str) -> None:
    text = sessions.session_to_text(known)
    assert "\x1b" not in text
    assert "[00:03] You: How did you start?" in text
    assert "Ines: Hello, sit down." in text
    assert "WHO TALKED WHEN\nYou talked " in text


@pytest.mark.parametrize("form", sessions.FORMATS)
def test_each_export_carries_every_word(home: Path, known: str, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"out.{form}"
    sessions.export(known, form, out)
    text = out.read_text("utf-8")
    assert "How did you start?" in text
    if form == "vtt":
        assert text.startswith("WEBVTT")
    if form == "json":
        assert json.loads(text)["id"] == known
    if form == "html":
        assert text.lower().startswith("<!doctype html>")


def test_a_broken_off_session_is_shown_scored_and_exported(home: Path, tmp_path: Path) -> None:
    folder = held(home / "sessions", ended=None)
    (folder / PERSONA).write_text(persona_to_text(KEEPER))
    assert "broke off" in sessions.session_to_text(folder.name)
    assert sessions.session_to_json(folder.name)["ended"] == "fault"
    assert sessions.review(folder.name)[2].score("time").finding.level is None
    sessions.export(folder.name, "md", tmp_path / "out.md")


def test_a_session_whose_persona_is_gone_still_has_its_words(home: Path, tmp_path: Path) -> None:
    folder = held(home / "sessions", persona="nobody-knows-them")
    assert sessions.session_to_json(folder.name)["score"] is None
    assert "How did you start?" in sessions.session_to_text(folder.name)
    sessions.export(folder.name, "vtt", tmp_path / "out.vtt")
    sessions.export(folder.name, "json", tmp_path / "out.json")
    with pytest.raises(NotFound):
        sessions.export(folder.name, "md", tmp_path / "out.md")


def test_wrong_wishes_are_one_sentence(home: Path, known: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        sessions.export(known, "pdf", tmp_path / "out.pdf")
    with pytest.raises(StorageFailed):
        sessions.export(known, "vtt", tmp_path / "no" / "such" / "folder.vtt")
    with pytest.raises(NotFound):
        sessions.session("../home")


def test_deleting_is_for_good(home: Path, known: str) -> None:
    sessions.delete(known)
    assert sessions.sessions() == []
    with pytest.raises(NotFound):
        sessions.delete(known)


def test_recordings_can_be_deleted_alone(home: Path, known: str) -> None:
    turns = home / "sessions" / known / "turns"
    turns.mkdir()
    (turns / "turn-001.wav").write_bytes(b"RIFF")
    assert list(sessions.sound(known)) == [1]
    sessions.delete_sound(known)
    assert sessions.sound(known) == {}
    assert sessions.session(known).transcript.turns == TURNS


def test_sound_goes_into_the_page_only_on_a_wish(home: Path, known: str, tmp_path: Path) -> None:
    out = tmp_path / "talk.html"
    with pytest.raises(UsageError, match="No recording"):
        sessions.export(known, "html", out, sound=True)
    with pytest.raises(UsageError, match="html page"):
        sessions.export(known, "md", out, sound=True)
    turns = home / "sessions" / known / "turns"
    turns.mkdir()
    (turns / "turn-001.wav").write_bytes(b"RIFF")
    sessions.export(known, "html", out)
    assert "<audio" not in out.read_text()
    sessions.export(known, "html", out, sound=True)
    assert out.read_text().count("<audio") == 1
