import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.domain.talk import Speaker, Utterance, Word
from simulator.scoring.clock import clock_of, heard_surely, trust
from tests.scoring.talks import heard, turn

TEN = "one two three four five six seven eight nine ten"


def test_given_times_stand() -> None:
    clock = clock_of([turn("you", TEN, 3, 9), turn("persona", TEN, 10, 20)], 1200)
    assert (clock.starts, clock.ends, clock.seconds, clock.known) == ((3, 10), (9, 20), (6, 10), True)
    assert clock.end == 20


def test_without_times_words_count() -> None:
    clock = clock_of([turn("you", TEN), turn("persona", TEN)], 1200)
    assert not clock.known
    assert clock.ends == (4, 8)


def test_a_turn_without_an_end_lasts_its_words_and_at_longest_until_the_next() -> None:
    clock = clock_of([turn("you", TEN, 0), turn("persona", TEN, 2), turn("you", TEN, 60)], 1200)
    assert clock.ends == (2, 6, 64)


def test_a_turn_without_times_among_others_follows_the_one_before() -> None:
    clock = clock_of([turn("you", TEN, 0, 5), turn("persona", TEN), turn("you", TEN, 30, 33)], 1200)
    assert (clock.starts[1], clock.ends[1], clock.known) == (5, 9, True)


@pytest.mark.parametrize(
    "turns",
    [
        [turn("you", TEN, 1, 5), *[turn("persona", TEN)] * 9],
        [turn("you", TEN, 0, 0), turn("persona", TEN, 0, 0)],
        [turn("you", TEN, math.nan, math.inf)],
        [turn("you", TEN, -5, -1)],
        [],
    ],
)
def test_times_that_tell_nothing_are_no_times(turns: list[Utterance]) -> None:
    assert not clock_of(turns, 1200).known


def test_a_wall_clock_is_counted_from_the_first_turn() -> None:
    clock = clock_of([turn("you", TEN, 36000, 36005), turn("persona", TEN, 36010, 36020)], 1200)
    assert clock.end == 20


def test_overlapping_and_backward_times_are_taken_as_they_are() -> None:
    clock = clock_of([turn("persona", TEN, 50, 100), turn("you", TEN, 98, 99), turn("you", TEN, 10, 5)], 1200)
    assert clock.end == 100
    assert min(clock.seconds) >= 0


def test_long_silences_inside_a_turn_are_not_talk() -> None:
    words = (Word("well", 0, 1, 0.9), Word("yes", 11, 12, 0.9))
    clock = clock_of([Utterance(Speaker.YOU, "well yes", 0, 12, words)], 1200)
    assert clock.seconds == (2,)


def test_words_heard_with_low_probability_weigh_less() -> None:
    assert trust(turn("you", "typed words")) == 1
    assert trust(heard("clear words here", 0.95)) == 1
    assert 0.25 < trust(heard("mumbled words here", 0.5)) < 1
    assert trust(heard("noise all over", 0.05)) == 0.25
    assert not heard_surely(heard("you studied law in Bonn", 0.2), "law in Bonn")
    assert heard_surely(heard("you studied law in Bonn", 0.9), "law in Bonn")
    assert heard_surely(turn("you", "you studied law"), "law")


_seconds = st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True))


@given(st.lists(st.builds(turn, st.sampled_from(["you", "persona"]), st.text(max_size=30), _seconds, _seconds)))
def test_no_times_break_the_clock(turns: list[Utterance]) -> None:
    clock = clock_of(turns, 1200)
    assert len(clock.starts) == len(clock.ends) == len(clock.seconds) == len(turns)
    assert all(math.isfinite(s) and s >= 0 for s in clock.seconds)
    assert math.isfinite(clock.end)
