"""The network that chooses among the likeliest facts: what it reads and what it learns."""

from dataclasses import replace

import numpy as np
import pytest

from simulator.language.fact_net import (
    CANDIDATES,
    MOST_WORDS,
    Candidates,
    Chooser,
    arrays_of,
    candidates,
    chosen,
    of_arrays,
    shares,
)

_ONE, _TWO, _THREE = np.eye(3)


def _chooser() -> Chooser:
    """One for which a word of the question that finds its like in the fact speaks for that fact."""
    compare = np.zeros((4 * 3 + 3, 3))
    compare[9:12] = np.eye(3)
    join = np.zeros((3 * 3 + 2 * 3, 1))
    join[6:9] = 4.0
    return Chooser(
        mean=np.zeros(3), spread=np.ones(3), sharpness=np.array(20.0), project=np.eye(3), compare=compare,
        compare_base=np.zeros(3), join=join, join_base=np.zeros(1), decide=np.ones(1), straight=np.zeros(3),
    )  # fmt: skip


def _seen(
    words: list[np.ndarray], asks: list[float], facts: list[list[np.ndarray]], chances: list[float]
) -> Candidates:
    marks = np.array([[a, 1.0] for a in asks])
    pairs = np.zeros((len(facts), 1))
    seen = candidates(np.array(chances), pairs, np.stack(words), marks, [np.stack(f) for f in facts])
    assert seen is not None
    return seen


def test_the_words_that_ask_choose_the_fact() -> None:
    seen = _seen([_ONE, _TWO], [0, 1], [[_ONE, _THREE], [_THREE, _TWO], [_THREE]], [0.7, 0.4, 0.1])
    scores = _chooser().scores(seen)
    assert seen.places == (0, 1, 2)
    assert scores.argmax() == 1
    swapped, share = chosen([_chooser()], seen, np.array([0.7, 0.4, 0.1]))
    assert swapped.tolist() == [0.4, 0.7, 0.1]
    assert share > 0.9


def test_only_the_likeliest_facts_are_compared_and_ties_go_by_the_page() -> None:
    count = CANDIDATES + 2
    seen = _seen([_ONE], [1], [[_ONE]] * count, [0.1] * (count - 1) + [0.9])
    assert seen.places == (count - 1, 0, 1, 2, 3)
    assert len(seen.signs) == CANDIDATES
    assert seen.signs[0, -1] == pytest.approx(seen.signs[0, -2] - seen.signs[1, -2])
    assert seen.signs[1, -1] == pytest.approx(seen.signs[1, -2] - seen.signs[0, -2])


@pytest.mark.parametrize(("words", "facts"), [(0, 3), (2, 1), (2, 0)])
def test_where_there_is_nothing_to_choose_the_chances_stay(words: int, facts: int) -> None:
    chances = np.linspace(0.9, 0.1, facts)
    said, marks = np.zeros((words, 3)), np.zeros((words, 2))
    seen = candidates(chances, np.zeros((facts, 1)), said, marks, [np.eye(3)] * facts)
    assert seen is None
    assert chosen([_chooser()], seen, chances) == (chances, 1.0)


def test_the_last_words_are_read() -> None:
    words = [_THREE] * MOST_WORDS + [_TWO]
    seen = _seen(words, [0] * MOST_WORDS + [1], [[_ONE], [_TWO]], [0.5, 0.4])
    assert len(seen.words) == MOST_WORDS
    assert _chooser().scores(seen).argmax() == 1


def test_shares_and_figures_are_kept() -> None:
    assert shares(np.array([0.0, 0.0, 1000.0])).tolist() == [0, 0, 1]
    again = of_arrays(arrays_of(_chooser()))
    assert all(np.allclose(getattr(_chooser(), name), getattr(again, name)) for name in Chooser.__slots__)
    assert (replace(again, decide=-again.decide).decide == -1).all()


@pytest.mark.long
def test_it_learns_which_word_of_a_fact_is_asked_for() -> None:
    pytest.importorskip("jax")
    from tests.evals.chooser import Choice, fitted

    rng = np.random.default_rng(2)
    choices = []
    for _ in range(500):
        facts = [f / np.linalg.norm(f, axis=1, keepdims=True) for f in rng.standard_normal((3, 4, 8))]
        right, other = rng.permutation(3)[:2]
        words = np.stack([facts[other][0], facts[right][0]]) + 0.05 * rng.standard_normal((2, 8))
        asks = np.array([[0.0, 1.0], [1.0, 1.0]])
        seen = candidates(np.full(3, 0.3), np.zeros((3, 2)), words, asks, facts)
        assert seen is not None
        choices.append(Choice(seen, np.array([n == right for n in seen.places]), 1.0))
    chooser = fitted(choices[:400])
    assert np.mean([c.right[chooser.scores(c.seen).argmax()] for c in choices[400:]]) > 0.8
