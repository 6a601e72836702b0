import pytest

from simulator.scoring.listening import share_of
from tests.scoring.talks import HELLO, finding, read, talk

WORDS = "well you know I think that the thing is "


def _talked(mine: float, theirs: float, turns: int = 4) -> list[str]:
    lines, now = [f"you 0-20: {HELLO}", "ines 20-22: Yes.", "you 22-26: How did you become a baker?"], 26.0
    for _ in range(turns):
        lines.append(f"ines {now}-{now + theirs / turns}: It is a long story about flour and rivers.")
        now += theirs / turns
        lines.append(f"you {now}-{now + mine / turns}: {WORDS} and what came of it?")
        now += mine / turns
    return lines


@pytest.mark.parametrize(
    ("mine", "theirs", "level"), [(100, 300, 3), (130, 270, 3), (170, 230, 2), (210, 190, 1), (240, 160, 0)]
)
def test_the_share_of_time_makes_the_level(mine: float, theirs: float, level: int) -> None:
    assert finding(talk(*_talked(mine, theirs, turns=8)), "listening").level == level


def test_monologues_again_and_again() -> None:
    assert finding(talk(*_talked(150, 600, turns=3)), "listening").level == 0
    assert finding(talk(*_talked(100, 600, turns=2)), "listening").level == 3


def test_opening_closing_and_answers_are_left_out() -> None:
    base = _talked(80, 400)
    long_hello = [f"you 0-60: {HELLO}", "ines 60-62: Yes.", *_talked(80, 400)[2:]]
    answers = [
        *base,
        "ines 600-605: And what about you?",
        "you 605-655: I study chemistry and I miss making things.",
        "ines 655-660: I see.",
    ]
    for lines in (long_hello, answers):
        share = share_of(read(talk(*lines)))
        assert share is not None
        assert share.percent < 20


def test_a_very_long_hello_counts_as_talk() -> None:
    lines = [
        f"you 0-400: {HELLO}",
        "ines 400-402: Yes.",
        "you 402-406: How did you become a baker?",
        "ines 406-420: Oh.",
    ]
    assert finding(talk(*lines), "listening").level == 0


def test_little_talk_is_not_observed() -> None:
    assert finding(talk("you 0-20: Hello.", "ines 20-100: Hm."), "listening").level is None
    assert finding(talk("you: Hello.", "ines: Hm."), "listening").level is None
    assert finding(talk(), "listening").level is None


def test_without_times_words_count() -> None:
    said = "word " * 100
    lines = ["you: Hello, how did you become a baker?"]
    lines += [line for _ in range(3) for line in (f"ines: {said * 2}", f"you: {said} and what came of it?")]
    found = finding(talk(*lines, f"ines: {said}"), "listening")
    assert found.level is not None
    assert "by words" in found.summary


def test_talking_alone_is_level_zero() -> None:
    lines = [f"you {n * 60}-{n * 60 + 59}: {WORDS} what is bread?" for n in range(5)]
    assert finding(talk(*lines), "listening").level == 0


def test_the_longest_turn_is_shown_by_its_longest_sentence_and_by_the_advice_too() -> None:
    lines = _talked(80, 400)
    long = f"Somebody has to, aye. So {WORDS * 4}. What was it like?"
    lines += [f"you 700-736: {long}", "ines 740-760: Fine."]
    evidence = finding(talk(*lines), "listening").evidence[0]
    assert "longest turn: 36 seconds" in evidence.note
    assert evidence.quote is not None
    assert evidence.quote.startswith("So well you know")
