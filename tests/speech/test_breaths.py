"""Where a sentence may be said in breaths, and how the breaths of a real voice follow each other."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.speech.breaths import GROWTH, LATER, breaths, ends_open
from simulator.speech.ports import Speech


@pytest.mark.parametrize(
    "sentence",
    [
        "We closed the shop in March, | and I slept for a week.",
        "As I said, | the nights are long and the pay is short.",
        "I asked the foreman | why nobody had looked at the valve before.",
        "She ran the kitchen for eleven years | because nobody else could stand the heat.",
        "My first boss kept bees; | he said they were easier than people.",
        "There was one rule — | you never touch another person's bench.",
        "Das Wasser kam in der Nacht, | und am Morgen stand das Werk still.",
    ],
)
def test_a_breath_is_taken_where_a_clause_ends(sentence: str) -> None:
    assert breaths(sentence.replace(" | ", " ")) == tuple(sentence.split(" | "))


@pytest.mark.parametrize(
    "sentence",
    [
        "I was nineteen.",
        "Rain, wind, and a broken pump.",
        "People who go and look at things for themselves do well in this trade.",
        "The budget was 1,250,000 dollars for the whole of the northern district.",
        "Sleep, said the old nurse at the end of the long corridor.",
        'He wrote "nothing here, and nothing there will ever be repaired" on the wall.',
        "The depot (small, cold, and older than anybody who worked in it) burned down.",
        "",
    ],
)
def test_no_breath_is_taken_inside_a_short_sentence_a_number_a_quote_or_a_phrase(sentence: str) -> None:
    assert breaths(sentence) == ((sentence,) if sentence else ())


def test_no_breath_is_much_longer_than_the_one_that_hides_its_work() -> None:
    sentence = (
        "We drove north, and the road was empty, so we stopped at every bridge, and at each of them my uncle got out, "
        "and he knocked on the concrete with a spoon, because he said that a bridge tells you how it feels."
    )
    parts = breaths(sentence)
    assert len(parts) > 3
    assert all(len(b) <= max(LATER, GROWTH * len(a)) for a, b in pairwise(parts))


@given(st.text(st.sampled_from('abc ,;:—–-()"“”.!?\n and but because which'), max_size=200))
def test_the_breaths_are_the_whole_sentence(text: str) -> None:
    parts = breaths(text)
    assert " ".join(parts) == " ".join(text.split())
    assert all(parts)


@pytest.mark.parametrize(
    ("piece", "goes_on"),
    [
        ("We drove north,", True),
        ("I asked the foreman", True),
        ("He said so.", False),
        ('"Why?"', False),
        ("Hm…", False),
    ],
)
def test_whether_a_sentence_goes_on(piece: str, goes_on: bool) -> None:
    assert ends_open(piece) is goes_on


SENTENCES = (
    "We closed the shop in March, and I slept for a week.",
    "I asked the foreman why nobody had looked at the valve before.",
)
JOINT = 0.4
"""Seconds of near silence that may stand between two breaths of a sentence; people pause so long at a comma."""


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Speech, ...]]:
    from simulator.speech.voices.kokoro import KokoroVoice

    voice = KokoroVoice(tmp_path_factory.mktemp("cache"))
    return {text: tuple(voice.say(part) for part in voice.breaths(text)) for text in (*SENTENCES, "I was nineteen.")}


@pytest.mark.models
@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_click_and_no_gap_between_two_breaths(spoken: dict[str, tuple[Speech, ...]], sentence: str) -> None:
    parts = spoken[sentence]
    assert len(parts) == 2
    rate = parts[0].rate
    sound = np.concatenate([part.samples for part in parts])
    joint = len(parts[0].samples)
    around = sound[joint - rate // 100 : joint + rate // 100]
    # At the joint the sound is as good as nothing, and comes and goes by degrees, never from one sample to the next.
    assert np.abs(around).max() < 0.01
    fades = np.abs(np.diff(sound[joint - rate // 3 : joint + rate // 3]))
    assert fades.max() <= np.abs(np.diff(sound)).max()
    loud = np.flatnonzero(np.abs(sound) > 0.02)
    assert np.diff(loud).max() < JOINT * rate


@pytest.mark.models
def test_a_breath_is_as_loud_as_the_next_and_a_sentence_ends_with_a_longer_pause(
    spoken: dict[str, tuple[Speech, ...]],
) -> None:
    head, rest = spoken[SENTENCES[0]]
    assert _level(head) == pytest.approx(_level(rest), rel=0.25)
    assert _tail(head) < _tail(rest)
    assert _tail(spoken[SENTENCES[1]][0]) < _tail(head)


def _level(speech: Speech) -> float:
    voiced = speech.samples[np.abs(speech.samples) > 0.01]
    return float(np.sqrt(np.mean(np.square(voiced))))


def _tail(speech: Speech) -> float:
    """Seconds of silence at the end."""
    return (len(speech.samples) - int(np.flatnonzero(np.abs(speech.samples) > 0.01)[-1])) / speech.rate


@pytest.mark.models
def test_an_errand_that_is_called_off_ends_and_leaves_the_voice_as_it_was(tmp_path: Path) -> None:
    import threading

    from simulator.speech.ports import CalledOff, Errand
    from simulator.speech.voices.kokoro import KokoroVoice

    voice = KokoroVoice(tmp_path)
    voice.load()
    errand = Errand()
    errand.call_off()
    with pytest.raises(CalledOff):
        voice.say(SENTENCES[0], errand)
    under_way, ended = Errand(), threading.Event()

    def work() -> None:
        try:
            # Far longer than anybody waits for it here.
            for _ in range(1000):
                voice.say(SENTENCES[0], under_way)
        except CalledOff:
            ended.set()

    worker = threading.Thread(target=work)
    worker.start()
    under_way.call_off()
    worker.join(60)
    assert ended.is_set()
    assert voice.say("I was nineteen.").seconds > 0.5
