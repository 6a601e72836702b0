"""Where somebody speaks, and how a long recording is cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.speech.ports import BLOCK, RATE
from simulator.speech.spans import Span, chunks, speech_spans


def chances(*parts: tuple[float, float]) -> list[float]:
    return [chance for seconds, chance in parts for _ in range(round(seconds * RATE / BLOCK))]


def near(spans: tuple[Span, ...], expected: list[tuple[float, float]]) -> bool:
    """Whether begins and ends, in seconds, are as expected to about three blocks."""
    times = [edge / RATE for s in spans for edge in (s.begin, s.end)]
    return times == pytest.approx([edge for pair in expected for edge in pair], abs=0.11)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([(3, 0.0)], []),
        ([(3, 0.45)], []),
        ([(1, 0.0), (2, 0.9), (1, 0.0)], [(0.7, 3.4)]),
        ([(1, 0.9), (0.3, 0.1), (1, 0.9)], [(0.0, 2.3)]),
        ([(1, 0.9), (3, 0.1), (1, 0.9)], [(0.0, 1.4), (3.7, 5.0)]),
        ([(1, 0.0), (0.064, 0.9), (1, 0.0)], []),
        ([(1, 0.9), (1, 0.4), (1, 0.1)], [(0.0, 2.4)]),
    ],
    ids=["silence", "murmur", "one", "a breath", "two", "a click", "trailing off"],
)
def test_spans(parts: list[tuple[float, float]], expected: list[tuple[float, float]]) -> None:
    found = chances(*parts)
    assert near(speech_spans(found, len(found) * BLOCK), expected)


def cut(parts: list[tuple[float, float]], longest: float = 26.0) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    found = chances(*parts)
    spans = speech_spans(found, len(found) * BLOCK)
    return spans, chunks(spans, found, longest)


def test_short_pauses_stay_inside_and_long_silences_are_left_out() -> None:
    _, pieces = cut([(2, 0.9), (1.5, 0.0), (2, 0.9), (9, 0.0), (2, 0.9)])
    assert near(pieces, [(0.0, 5.9), (14.2, 16.5)])


def test_a_monologue_is_cut_at_its_pauses() -> None:
    _, pieces = cut([(7.0, 0.9), (0.8, 0.0)] * 23)
    assert all(p.seconds <= 26 for p in pieces)
    edges = {round(p.end / RATE % 7.8, 1) for p in pieces}
    assert all(edge >= 7.0 or edge < 0.5 for edge in edges)


def test_speech_without_a_pause_is_cut_where_it_is_least_likely() -> None:
    spans, pieces = cut([(20, 0.9), (0.2, 0.6), (40, 0.9)])
    assert len(spans) == 1
    assert pieces[0].end / RATE == pytest.approx(20.1, abs=0.15)
    assert all(p.seconds <= 26 for p in pieces)


@given(st.lists(st.floats(0, 1), max_size=3000), st.floats(2, 28))
def test_nothing_is_lost_and_nothing_is_too_long(found: list[float], longest: float) -> None:
    total = len(found) * BLOCK
    spans = speech_spans(found, total)
    pieces = chunks(spans, found, longest)
    assert all(0 <= p.begin < p.end <= total for p in pieces)
    assert all(p.end - p.begin <= longest * RATE + 1 for p in pieces)
    assert all(a.end <= b.begin for a, b in pairwise(pieces))
    covered = [(p.begin, p.end) for p in pieces]
    for span in spans:
        inside = sum(max(0, min(span.end, end) - max(span.begin, begin)) for begin, end in covered)
        assert inside == span.end - span.begin
