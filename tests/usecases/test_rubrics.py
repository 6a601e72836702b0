"""A coach's rubric: what is wrong with it, on which line, and what it changes."""

from pathlib import Path

import pytest

from simulator.domain.errors import CoffeechatError
from simulator.usecases import rubrics

CASES: list[tuple[bytes, int, str, str]] = [
    # the file, the line of its problem (0: none), level and words
    (b"", 0, "", ""),
    (b'version = "2"\n[weights]\nopening = 20\n', 0, "", ""),
    (b"[weights]\nopening = 8\n", 0, "", ""),
    (b"\xef\xbb\xbf# mine\r\n", 0, "", ""),
    (b"[weights]\nopening = 20\n", 1, "warning", "same"),
    (b"[weights]\r\nopenin = 20\r\n", 2, "error", "`weights.opening`"),
    (b"\n\n[lvels]\n", 3, "error", "`levels`"),
    (b"[weights]\nopening = 3\n[levels]\nopening = 3\n", 4, "error", "list of 3"),
    (b"[levels]\nopening = [1, 2, 3]\nopenness = [3, 2, 1]\n", 3, "error", "rise"),
    (b"[lines]\nhooks = true\n", 2, "error", "number from 1"),
    (b"[weights]\n'time' = nan\n", 2, "error", "number from 0"),
    (b"version = 2\n", 1, "error", "quotes"),
    (b"# a\n[weights\n", 2, "error", "TOML"),
    (b"a=" + b"[" * 3000, 1, "error", "TOML"),
    (b'name = "x"\n\xff\n', 2, "error", "UTF-8"),
    (b"#" * ((1 << 20) + 1), 1, "error", "1 MiB"),
]


@pytest.mark.parametrize(("data", "line", "level", "words"), CASES, ids=range(len(CASES)))
def test_a_rubric_is_checked(data: bytes, line: int, level: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "rubric.toml"
    path.write_bytes(data)
    own, problems = rubrics.check_rubric(path)
    assert [(p.line, p.level.value) for p in problems] == ([(line, level)] if line else [])
    assert all(words in p.message + p.fix and p.fix and p.file == str(path) for p in problems)
    assert (own is None) == (level == "error")


def test_all_errors_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "rubric.toml"
    path.write_text(
        'nmae = "x"\nversion = 3\n[weights]\nopenin = 8\nclose = 900\n[levels]\nclose = [3, 2, "x"]\n'
        "openness = [9, 5, 1]\n[lines]\nhooks = 0\n[ceilings]\nstayed = true\n"
    )
    own, problems = rubrics.check_rubric(path)
    assert own is None
    assert sorted(p.line for p in problems) == [1, 2, 4, 5, 7, 8, 10, 12], problems
    assert all(p.level.value == "error" and p.fix for p in problems)
    path.write_text("weights = 3\n[levels]\nclose = 1\n")
    assert [p.line for p in rubrics.check_rubric(path)[1]] == [1, 3]


def test_no_weight_at_all_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "rubric.toml"
    names = rubrics.shipped_rubric().weights
    path.write_text("[weights]\n" + "".join(f"{name} = 0\n" for name in names))
    assert ["above 0" in p.fix for p in rubrics.check_rubric(path)[1]] == [True]


def test_what_a_rubric_changes_is_told(tmp_path: Path) -> None:
    path = tmp_path / "rubric.toml"
    path.write_text('version = "2"\n[weights]\nclose = 9.5\ntime = 10\n[levels]\nopening = [1, 2, 3]\n')
    own, _ = rubrics.check_rubric(path)
    assert own is not None
    assert [(c.key, c.shipped, c.own) for c in rubrics.changes(own, rubrics.shipped_rubric())] == [
        ("weights.close", "8", "9.5"),
        ("levels.opening", "2, 4, 5", "1, 2, 3"),
    ]


@pytest.mark.parametrize(("data", "line", "level", "words"), CASES, ids=range(len(CASES)))
def test_the_rubric_in_force_is_the_checked_one(
    data: bytes, line: int, level: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COFFEECHAT_HOME", str(tmp_path))
    assert rubrics.rubric() == rubrics.shipped_rubric()
    path = tmp_path / "rubric.toml"
    path.write_bytes(data)
    if level == "error":
        with pytest.raises(CoffeechatError, match="rubric"):
            rubrics.rubric()
    else:
        assert rubrics.rubric() == rubrics.check_rubric(path)[0]
