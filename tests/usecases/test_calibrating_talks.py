"""Whole talks judged by two coaches, and by the program."""

import json
from pathlib import Path

import pytest

from simulator.domain.errors import CoffeechatError
from simulator.domain.scorecard import CRITERIA
from simulator.usecases import calibrating_talks as room
from simulator.usecases import coach_levels

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COFFEECHAT_HOME", str(tmp_path))
    return tmp_path


def test_the_program_is_one_of_two_coders(home: Path) -> None:
    talks = room.talks([str(GOLDEN / f"nora-keane-{n}.json") for n in ("2-poor", "6-excellent")])
    own = room.measure(talks, {talk.id: dict.fromkeys(CRITERIA, 3) for talk in talks})
    assert (own.talks, own.all.count) == (2, 18)
    levels = {talk.id: dict[str, int | None].fromkeys(CRITERIA, 3) for talk in talks}
    for one in own.differences:
        levels[one.talk][one.criterion] = one.theirs
        assert one.why
    alike = room.measure(talks, levels)
    assert (alike.all.accuracy, alike.near, alike.differences) == (1.0, 1.0, ())
    assert alike.all.kappa == alike.weighted.kappa == 1.0
    assert own.weighted.count == sum(level is not None for t in levels.values() for level in t.values())
    assert own.criteria["openness"].accuracy == sum(levels[t.id]["openness"] == 3 for t in talks) / 2


def test_two_coaches_mean_the_same_talk_by_its_id(home: Path) -> None:
    held = json.loads((GOLDEN / "nora-keane-2-poor.json").read_text("utf-8"))
    for name in ("a", "b"):
        (home / f"{name}.json").write_text(json.dumps({**held, "id": "20261125-1"}), "utf-8")
    (one,), (other,) = room.talks([str(home / "a.json")]), room.talks([str(home / "b.json")])
    room.keep("rosa", one.id, {"opening": 2})
    room.keep("rosa", one.id, {"close": None})
    path = room.keep("ben", other.id, {"opening": 3, "close": None, "time": 1})
    found = room.compare(room.kept("rosa"), path)
    assert [(d.criterion, d.mine, d.theirs) for d in found.differences] == [("opening", 2, 3)]
    assert (found.all.count, found.all.accuracy, found.near) == (2, 0.5, 1.0)
    assert coach_levels.in_sentences("20261125-1")[0].startswith(
        "The coach ben judged: Opening level 3, Time management level 1, Close not observed."
    )
    with pytest.raises(CoffeechatError, match="judge the same ones"):
        room.compare({"another": {"opening": 1}}, path)


@pytest.mark.parametrize(
    "held",
    ["", "[]", '{"format": 1}', '{"format": 2, "levels": {}}', '{"format": 1, "levels": {"x": {"openness": 4}}}',
     '{"format": 1, "levels": {"x": {"nonsense": 1}}}', '{"format": 1, "levels": {"x": [1]}}', "[" * 100_000],
)  # fmt: skip
def test_a_file_that_holds_no_levels_is_one_sentence_and_hides_no_other(held: str, home: Path) -> None:
    path = room.keep("rosa", "x", {"opening": 2})
    (path.parent / "ben.json").write_text(held)
    with pytest.raises(CoffeechatError):
        room.compare({"x": {"opening": 1}}, path.parent / "ben.json")
    assert [coach for coach, _ in coach_levels.given_to("x")] == ["rosa"]


@pytest.mark.parametrize("coach", ["../x", "", "Rosa", "a/b"])
def test_no_coach_writes_elsewhere(coach: str, home: Path) -> None:
    with pytest.raises(CoffeechatError):
        room.keep(coach, "x", {"opening": 2})
    assert list(home.iterdir()) == []
