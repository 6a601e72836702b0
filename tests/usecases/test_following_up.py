"""After a talk: drafts, their judgement, the cue card and the reminder."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from simulator.archive.journal import Journal
from simulator.domain.errors import NotFound
from simulator.domain.talk import Ending, Transcript
from simulator.usecases import following_up
from simulator.usecases.following_up import BLANK, cue_card, drafts, judge_note, reminder
from tests.archive.helpers import MORNING, TURNS
from tests.scoring.talks import GOOD, INES, card, talk

EVENING = datetime(2026, 12, 31, 18, 30, tzinfo=UTC)


def test_a_draft_quotes_what_was_said_and_who_asked() -> None:
    found = drafts(GOOD, INES)
    assert len(found) == 6
    for draft in found:
        assert draft.moment is not None
        assert f"“{draft.moment[1]}”" in draft.text
        assert draft.text.startswith("Dear Ines,\n")
        assert draft.text.endswith("Lena Vogt")
        assert BLANK in draft.text


@pytest.mark.models
def test_a_draft_lacks_only_what_the_visitor_must_write() -> None:
    for draft in drafts(GOOD, INES):
        assert [c.id for c in judge_note(draft.text, GOOD, INES) if not c.met] == ["use", "blanks"]
        whole = draft.text.replace(BLANK, "On Saturday I will visit the mill.")
        assert [c.id for c in judge_note(whole, GOOD, INES) if not c.met] == []


@pytest.mark.models
def test_a_draft_of_an_empty_talk_claims_nothing() -> None:
    (draft,) = drafts(talk("you: Hello."), INES)
    assert draft.moment is None
    assert not {c.id: c.met for c in judge_note(draft.text, talk("you: Hello."), INES)}["moment"]


@pytest.mark.models
def test_a_cue_card_holds_questions_that_suit_anybody() -> None:
    lines = cue_card(card(GOOD), GOOD)
    assert lines[0].startswith("Hello, I am Lena Vogt.")
    asked = [line.removeprefix("Ask: ") for line in lines if line.startswith("Ask: ")]
    assert "What does a normal night look like?" in asked
    assert asked[0] == "What does a normal night look like?"  # Those that use Ines's own profile come later.
    assert not [q for q in asked if re.search(r"\b(that|then|them)\b", q)]
    closed = talk("you: Do you like the work?", "ines: Yes.", "you: Is the shop big?", "ines: No.")
    better = [q.judgement.rewrite for q in card(closed).questions]
    assert f"Ask: {better[0]}" in cue_card(card(closed), closed)


@pytest.mark.models
@pytest.mark.parametrize("check", ["Do we still have a quarter of an hour?", "Is now still a good time?"])
def test_whether_the_time_suits_is_no_question_to_ask_twice(check: str) -> None:
    held = talk(f"you: Hello Ines, I am Lena. {check}", "ines: Yes.", "you: What makes a good loaf?", "ines: Time.")
    asked = [line for line in cue_card(card(held), held) if line.startswith("Ask: ")]
    assert asked == ["Ask: What makes a good loaf?"]


def _unfolded(text: str) -> list[str]:
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_a_reminder_is_for_the_day_after() -> None:
    note = "Dear Ines,\nsalt; flour, “Größe” \\ " + "ü" * 200
    lines = _unfolded(reminder(INES, EVENING, note, EVENING))
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-2:] == ["END:VEVENT", "END:VCALENDAR"]
    told = dict(line.split(":", 1) for line in lines)
    assert told["DTSTART"] == "20270101T090000"
    assert told["DTEND"] == "20270101T091500"
    assert told["DTSTAMP"] == "20261231T183000Z"
    assert told["UID"].endswith("@coffeechat")
    assert told["SUMMARY"] == "Send the thank-you note to Ines Marchetti"
    described = next(line for line in lines if line.startswith("DESCRIPTION:Dear"))
    assert described == r"DESCRIPTION:Dear Ines\,\nsalt\; flour\, “Größe” \\ " + "ü" * 200


def test_a_reminder_made_weeks_later_is_not_for_the_past() -> None:
    later = EVENING + timedelta(days=30)
    assert f"DTSTART:{later:%Y%m%d}T090000" in _unfolded(reminder(INES, EVENING, "", later))


def test_nothing_breaks_out_of_a_reminder() -> None:
    lines = _unfolded(reminder(INES, EVENING, "x\r\nEND:VCALENDAR\rBEGIN:VEVENT\x00", EVENING))
    assert lines.count("END:VCALENDAR") == 1
    assert lines.count("BEGIN:VEVENT") == 1


def test_a_note_is_kept_beside_its_talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COFFEECHAT_HOME", str(tmp_path))
    journal = Journal(tmp_path / "sessions", INES.slug, INES.name, 20, MORNING, talking="typed")
    for index, turn in enumerate(TURNS):
        journal.turn(index, turn)
    journal.ended(8.0, Ending.GOODBYE)
    journal.close()
    assert following_up.kept_note(journal.header.id) is None
    following_up.keep_note(journal.header.id, "Dear Ines, danke ☕")
    assert following_up.kept_note(journal.header.id) == "Dear Ines, danke ☕"
    with pytest.raises(NotFound):
        following_up.keep_note("20200101-000000-000", "x")


def test_a_talk_without_turns_has_a_draft() -> None:
    assert len(drafts(Transcript(()), INES)) == 1
