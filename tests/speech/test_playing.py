"""What is queued, what was handed over: in exact seconds, at any rate, through any cut."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.speech.playing import DUCKED, Feed, Reel, at_once
from simulator.speech.ports import Speech


def tone(seconds: float, rate: int = 24_000) -> Speech:
    return Speech((0.4 * np.sin(np.arange(round(seconds * rate)) * 2 * np.pi * 300 / rate)).astype(np.float32), rate)


@pytest.mark.parametrize(("before", "left"), [(0.035, 0.002), (0.001, 0.001), (0.0, 0.0), (0.5, 0.5)])
def test_nobody_waits_for_the_silence_in_front_of_a_reply(before: float, left: float) -> None:
    speech = tone(1.0)
    padded = Speech(np.pad(speech.samples, (round(before * speech.rate), 0)), speech.rate)
    # A pause that somebody put there on purpose stays.
    assert at_once(padded).seconds == pytest.approx(1.0 + left, abs=1e-3)
    assert at_once(Speech(np.zeros(100, np.float32), 24_000)).seconds == 100 / 24_000
    assert at_once(Speech(np.zeros(0, np.float32), 24_000)).seconds == 0.0


def test_sentences_end_exactly_where_their_lengths_say() -> None:
    reel = Reel()
    reel.add(0.1)
    reel.add(0.2)
    for _ in range(10):
        reel.advance(0.032)
    assert reel.played == 0.1 + 0.2
    assert reel.empty


def test_gaps_count_nothing() -> None:
    reel = Reel()
    reel.advance(5.0)
    assert reel.played == 0.0
    reel.add(1.0)
    reel.advance(0.25)
    assert reel.played == 0.25


@given(st.lists(st.one_of(st.floats(0.001, 3).map(lambda s: ("add", s)), st.floats(0, 1).map(lambda s: ("go", s)),
                          st.just(("cut", 0.0))), max_size=60))  # fmt: skip
def test_played_never_goes_back_or_beyond(steps: list[tuple[str, float]]) -> None:
    reel, queued, before = Reel(), 0.0, 0.0
    for what, seconds in steps:
        if what == "add":
            reel.add(seconds)
            queued += seconds
        elif what == "go":
            reel.advance(seconds)
        else:
            reel.cut()
        assert before <= reel.played <= queued + 1e-6
        before = reel.played


@pytest.mark.parametrize(("device", "voice"), [(24_000, 24_000), (48_000, 24_000), (44_100, 22_050), (16_000, 24_000)])
def test_everything_is_handed_over_at_the_devices_rate(device: int, voice: int) -> None:
    feed, first, second = Feed(device), tone(0.7, voice), tone(0.31, voice)
    feed.play(first)
    feed.play(second)
    taken = []
    for _ in range(60):
        feed.top_up()
        taken.append(feed.take(round(device * 0.032)))
    sound = np.concatenate(taken)
    assert feed.played() == first.seconds + second.seconds
    last = np.flatnonzero(np.abs(sound) > 0.01)[-1]
    assert last / device == pytest.approx(1.01, abs=0.01)
    power = np.sqrt(np.mean(np.square(sound[: int(0.6 * device)])))
    assert power == pytest.approx(0.4 / np.sqrt(2), rel=0.02)


def test_a_cut_is_silent_at_once_and_what_was_played_stays_played() -> None:
    feed = Feed(24_000)
    feed.play(tone(3))
    feed.take(2_400)
    feed.cut()
    assert not feed.take(2_400).any()
    assert feed.played() == pytest.approx(0.1)
    feed.play(tone(0.1))
    feed.take(2_400)
    assert feed.played() == pytest.approx(0.2)


def test_nothing_to_play_is_silence() -> None:
    feed = Feed(48_000)
    feed.play(Speech(np.zeros(0, np.float32), 24_000))
    assert not feed.take(100).any()
    assert feed.played() == 0.0


def test_a_ducked_voice_goes_on_softly_and_comes_back_without_a_step() -> None:
    feed = Feed(24_000)
    feed.play(Speech(np.full(24_000, 0.8, np.float32), 24_000))
    feed.top_up()
    loud = feed.take(480)
    feed.duck(True)
    fade, soft = feed.take(480), feed.take(480)
    feed.duck(False)
    back = [feed.take(480), feed.take(480)]
    assert loud == pytest.approx(0.8)
    assert soft == pytest.approx(0.8 * DUCKED)
    assert back[1] == pytest.approx(0.8)
    whole = np.concatenate([loud, fade, soft, *back])
    assert np.abs(np.diff(whole)).max() < 0.01
    assert feed.played() == pytest.approx(0.1)
