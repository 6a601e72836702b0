"""A misheard word is mended: the transcript and the score follow, and what was heard is not lost."""

import itertools
from datetime import UTC, datetime
from pathlib import Path

import pytest

from simulator import locations
from simulator.archive.journal import Journal
from simulator.domain.errors import NotFound, UsageError
from simulator.domain.talk import Ending, Speaker, Utterance, Word
from simulator.usecases import mending, sessions


def _heard(text: str, start: float, probability: float = 0.9) -> Utterance:
    words = text.split()
    return Utterance(
        Speaker.YOU,
        text,
        start,
        start + len(words),
        tuple(Word(w, start + n, start + n + 1, probability) for n, w in enumerate(words)),
    )


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A short talk in which "ward" was misheard."""
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path))
    journal = Journal(locations.own("sessions"), "nora-keane", "Nora Keane", 20, datetime.now(UTC))
    journal.turn(0, Utterance(Speaker.PERSONA, "Hello.", 0.0, 1.0))
    journal.turn(1, _heard("What made you leave the word?", 2.0))
    journal.turn(2, Utterance(Speaker.PERSONA, "I never meant to.", 9.0, 11.0))
    journal.ended(12.0, Ending.GOODBYE)
    journal.close()
    return journal.header.id


@pytest.mark.models
def test_the_transcript_and_the_score_follow(session: str) -> None:
    _, transcript, card = mending.mend(session, 1, " What made you   leave the ward? ")
    assert transcript.turns[1].text == "What made you leave the ward?"
    assert [w.word for w in transcript.turns[1].words] == ["What", "made", "you", "leave", "the", "ward?"]
    assert card.questions[0].judgement.text == "What made you leave the ward?"
    assert sessions.sessions()[0].overall == card.overall
    assert len(transcript.turns) == 3
    assert transcript.ended is Ending.GOODBYE
    again = mending.mend(session, 1, "What made you leave the word?")[1]
    assert again.turns[1].text == "What made you leave the word?"


@pytest.mark.models
def test_the_last_words_of_a_talk_that_broke_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path))
    journal = Journal(locations.own("sessions"), "nora-keane", "Nora Keane", 20, datetime.now(UTC))
    journal.turn(0, Utterance(Speaker.PERSONA, "Hello.", 0.0, 1.0))
    journal.heard(4.0, 2.0, "How are")
    journal.close()
    with (journal.folder / "journal.jsonl").open("ab") as file:
        file.write(b'{"torn')
    _, transcript, _ = mending.mend(journal.header.id, 1, "How are the nights?")
    assert [turn.text for turn in transcript.turns] == ["Hello.", "How are the nights?"]


@pytest.mark.parametrize(("turn", "text"), [(0, "Mine"), (3, "None"), (-1, "None"), (1, "  ")])
def test_what_cannot_be_mended(session: str, turn: int, text: str) -> None:
    with pytest.raises(UsageError):
        mending.mend(session, turn, text)


def test_a_session_that_is_not_there(session: str) -> None:
    with pytest.raises(NotFound):
        mending.mend("20200101-000000-000", 0, "x")


def test_words_that_stay_keep_their_times_and_new_ones_are_certain() -> None:
    mended = mending.mended(_heard("you leave the word now", 2.0, 0.4), "you left, the old ward now")
    assert [w.word for w in mended.words] == ["you", "left,", "the", "old", "ward", "now"]
    assert [w.probability for w in mended.words] == [0.4, 1.0, 0.4, 1.0, 1.0, 0.4]
    assert [w.start for w in mended.words] == [2.0, 3.0, 4.0, 5.0, 5.5, 6.0]
    assert mended.words[-1].end == 7.0


@pytest.mark.parametrize(
    ("heard", "said"),
    [("a b c", "b c"), ("a b c", "a b c d"), ("a", "x y z"), ("a b", "b a"), ("a b c", "c"), ("one two", "One, two?")],
)
def test_times_never_run_backwards(heard: str, said: str) -> None:
    words = mending.mended(_heard(heard, 0.0), said).words
    assert [w.word for w in words] == said.split()
    assert all(w.start <= w.end for w in words)
    assert all(a.end <= b.start for a, b in itertools.pairwise(words))


def test_a_typed_turn_stays_without_words() -> None:
    assert mending.mended(Utterance(Speaker.YOU, "a", 0.0, 1.0), "b") == Utterance(Speaker.YOU, "b", 0.0, 1.0)
