import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scoring.quoting import beginning, ending, pieces, quote, quote_of, span_of
from simulator.scoring.scale import clock_time, count, level_of, points_of, within


@given(st.floats(-50, 150), st.booleans())
def test_points_stay_in_the_band_of_their_level(figure: float, falling: bool) -> None:
    lines = (55.0, 45.0, 35.0) if falling else (25.0, 50.0, 75.0)
    bounds = (100.0, 0.0) if falling else (0.0, 100.0)
    level = level_of(figure, lines, falling)
    points = points_of(figure, lines, bounds, falling)
    assert 25 * level <= points <= (100 if level == 3 else 25 * level + 24)


@given(st.lists(st.floats(0, 100), min_size=2, max_size=2).map(sorted))
def test_a_better_figure_never_gets_fewer_points(pair: list[float]) -> None:
    low, high = (points_of(f, (25.0, 50.0, 75.0), (0.0, 100.0)) for f in pair)
    assert low <= high


@pytest.mark.parametrize(("share", "points"), [(0, 75), (1, 100), (2, 100), (-1, 75)])
def test_within_is_bounded(share: float, points: int) -> None:
    assert within(3, share) == points


def test_lines_are_reached_exactly() -> None:
    assert level_of(75, (25, 50, 75)) == 3
    assert level_of(100 * 3 / 4 - 1e-12, (25, 50, 75)) == 3
    assert level_of(35.0, (55, 45, 35), falling=True) == 3
    assert level_of(35.1, (55, 45, 35), falling=True) == 2


def test_words_for_numbers() -> None:
    assert count(1, "question") == "1 question"
    assert count(2.5, "question") == "2.5 questions"
    assert clock_time(65.9) == "1:05"


@given(st.text(alphabet="ab .?!…\n\t'", max_size=200), st.integers(0, 199), st.integers(0, 199))
def test_quotes_stand_word_for_word(text: str, a: int, b: int) -> None:
    assert quote(text, min(a, b), max(a, b) + 1) in text
    assert beginning(text) in text
    assert ending(text) in text
    assert all(text[p.start : p.end] == p.text for p in pieces(text))


def test_a_long_sentence_is_quoted_around_the_spot() -> None:
    text = " ".join(f"w{n}" for n in range(200))
    spot = text.index("w120")
    found = quote(text, spot, spot + 4)
    assert "w120" in found.split()
    assert len(found.split()) <= 30


def test_a_phrase_is_found_whatever_its_marks() -> None:
    text = "It was, mind you,\nThe  Spring I nearly \u2018quit\u2019. Then May."
    assert span_of("the spring I nearly quit", text) is not None
    assert quote_of("the spring i nearly quit", text).endswith("quit\u2019.")
    assert span_of("summer", text) is None
    assert span_of("", text) is None
