"""The use case: from a file to a card."""

import json
from pathlib import Path

import pytest

from simulator import locations
from simulator.authoring.transcripts import transcript_to_json
from simulator.domain.errors import CoffeechatError, NotFound, UsageError
from simulator.domain.question import Kind
from simulator.report.documents import scorecard_to_json
from simulator.usecases import judge
from tests.scoring.talks import GOOD, INES

PAGE = locations.shipped("personas") / "nora-keane.md"
TALK = Path(__file__).parents[1] / "golden" / "nora-keane-5-good.json"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def _file(tmp_path: Path, **changes: object) -> Path:
    path = tmp_path / "talk.json"
    path.write_text(json.dumps({**json.loads(TALK.read_text("utf-8")), **changes}), "utf-8")
    return path


def test_a_file_names_its_persona(tmp_path: Path) -> None:
    card = judge.score_file(_file(tmp_path))
    assert card.persona == "nora-keane"
    assert card.overall is not None


def test_a_page_may_be_named_instead(tmp_path: Path) -> None:
    path = _file(tmp_path, persona="nobody-here")
    assert judge.score_file(path, str(PAGE)).overall == judge.score_file(_file(tmp_path)).overall


@pytest.mark.parametrize("slug", ["nobody-here", "../../etc/passwd", "x" * 500])
def test_an_unknown_persona_asks_for_the_option(tmp_path: Path, slug: str) -> None:
    with pytest.raises(CoffeechatError, match="--persona") as error:
        judge.score_file(_file(tmp_path, persona=slug))
    assert error.value.exit_code == 1


def test_no_persona_asks_for_the_option(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("You: Hello.\n\nNora: Hello.\n", "utf-8")
    with pytest.raises(NotFound, match="--persona"):
        judge.score_file(path)
    assert judge.score_file(path, "nora-keane").score("time").finding.summary.endswith("no times in this transcript.")


def test_minutes_overrule_the_file(tmp_path: Path) -> None:
    assert judge.score_file(_file(tmp_path), None, 60).minutes == 60


@pytest.mark.parametrize("minutes", [0, -5, float("nan"), float("inf")])
def test_minutes_must_be_a_positive_number(tmp_path: Path, minutes: float) -> None:
    with pytest.raises(UsageError):
        judge.score_file(_file(tmp_path), None, minutes)


def test_a_coachs_rubric_is_used_and_named(home: Path) -> None:
    (home / "rubric.toml").write_text('name = "mine"\nversion = "7"\n[weights]\nclose = 100\n', "utf-8")
    card = judge.score_talk(GOOD, INES)
    assert (card.rubric_name, card.rubric_version, card.score("close").weight) == ("mine", "7", 100)


@pytest.mark.parametrize("text", ["[weights]\nclose = 1000\n", "not toml at all", "[weights]\ncloze = 3\n"])
def test_errors_of_a_coachs_rubric_name_the_file(home: Path, text: str) -> None:
    (home / "rubric.toml").write_text(text, "utf-8")
    with pytest.raises(CoffeechatError, match=r"rubric\.toml"):
        judge.score_talk(GOOD, INES)


def test_a_rubric_that_is_no_text(home: Path) -> None:
    (home / "rubric.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CoffeechatError, match="UTF-8"):
        judge.rubric()


def test_lines_are_judged_one_by_one_as_they_come() -> None:
    lines = iter(["How did you become a baker?", "", "Do you like it?"])
    judged = judge.judge_lines(lines, None)
    assert next(judged).kind is Kind.OPEN
    assert next(judged).kind is Kind.NONE
    assert next(judged).kind is Kind.CLOSED
    assert next(judged, None) is None


def test_a_saved_transcript_scores_as_the_talk_did(tmp_path: Path) -> None:
    path = tmp_path / "saved.json"
    path.write_text(json.dumps(transcript_to_json(judge.read_transcript(TALK))), "utf-8")
    assert scorecard_to_json(judge.score_file(path)) == scorecard_to_json(judge.score_file(TALK))
