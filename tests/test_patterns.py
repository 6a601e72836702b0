"""Patterns that are kept between processes find what freshly compiled ones find."""

import re
from pathlib import Path

import pytest

from simulator import patterns

_SAMPLES = (
    (r"(?P<who>you|they) (?:were|was) (?P<what>\w+)", re.IGNORECASE),
    (r"(?<!in )\b(a|b)\1\b|[^\s,]+$", re.NOFLAG),
    (r"ärger|naïve\s*(?=!)", re.IGNORECASE),
)
_TEXT = "They WERE late, bb in aa. Naïve!"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of its own, with nothing kept yet."""
    file = tmp_path / "kept" / "patterns"
    monkeypatch.setattr(patterns, "path", lambda: file)
    monkeypatch.setattr(patterns, "_new", {})
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    patterns._kept.cache_clear()
    return file


def _next_process() -> None:
    patterns.keep()
    patterns._new.clear()
    patterns._kept.cache_clear()


@pytest.mark.parametrize(("pattern", "flags"), _SAMPLES)
def test_what_is_kept_finds_the_same(kept: Path, pattern: str, flags: re.RegexFlag) -> None:
    """Once compiled, then read from the file: the same matches, groups, names and flags as `re.compile` gives."""
    usual = re.compile(pattern, flags)
    for _ in range(2):
        made = patterns.compiled(pattern, flags)
        assert (made.flags, made.groups, made.groupindex) == (usual.flags, usual.groups, usual.groupindex)
        hits = [(m.span(), m.groups(), m.groupdict()) for m in usual.finditer(_TEXT)]
        assert hits
        assert [(m.span(), m.groups(), m.groupdict()) for m in made.finditer(_TEXT)] == hits
        _next_process()
    assert not patterns._new
    assert kept.is_file()


@pytest.mark.parametrize(
    "damage",
    ["", "{", "[]", '{"0 a+b": [0, "AAAA", 0, {}, []]}', '{"0 a+b": 7}', '{"0 a+b": [0, "/////w==", 9, {}, []]}'],
)
def test_a_damaged_file_costs_time_only(kept: Path, damage: str) -> None:
    """The pattern is compiled as always."""
    kept.parent.mkdir()
    kept.write_text(damage)
    assert patterns.compiled("a+b").findall("caab") == ["aab"]


def test_nothing_is_written_where_python_keeps_nothing(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`PYTHONDONTWRITEBYTECODE` holds for patterns too."""
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    patterns.compiled("x")
    patterns.keep()
    assert not kept.exists()


def test_a_wrong_pattern_is_told() -> None:
    """As `re` tells it."""
    with pytest.raises(re.error):
        patterns.compiled("(")
