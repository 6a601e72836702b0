"""The network that reads a line beside a fact word by word: what it looks for and what it learns."""

import numpy as np
import pytest

from simulator.language.ground_net import MOST_WORDS, Net, arrays_of, of_arrays
from tests.evals.descent import Pace
from tests.evals.net import Reading, fitted

_ONE, _TWO, _THREE = np.eye(3)


def _net() -> Net:
    """One that calls the second label where some word finds no word of the fact like itself."""
    compare = np.zeros((3 * 4 + 1, 3))
    compare[6:9] = np.eye(3)
    join = np.zeros((2 * 3 + 1, 1))
    join[:3] = 4.0
    return Net(
        word_mean=np.zeros(1), word_spread=np.ones(1), line_mean=np.zeros(1), line_spread=np.ones(1),
        sharpness=np.array(20.0), project=np.eye(3), compare=compare, compare_base=np.zeros(3), join=join,
        join_base=np.array([-2.0]), decide=np.array([[0.0, 1.0]]), decide_base=np.array([1.0, 0.0]),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "second"),
    [([_ONE], False), ([_TWO, _ONE], False), ([_THREE], True), ([_ONE, _THREE], True), ([], False)],
)
def test_a_word_that_finds_nothing_like_itself_stands_out(words: list[np.ndarray], second: bool) -> None:
    said = np.array(words).reshape(len(words), 3)
    likely = _net().chances(said, np.zeros((len(words), 1)), np.stack([_ONE, _TWO]), np.zeros(1))
    assert likely.sum() == pytest.approx(1, abs=0.002)
    assert (likely[1] > likely[0]) == second


def test_what_is_behind_the_first_words_is_not_read() -> None:
    many = np.stack([_ONE] * MOST_WORDS)
    fact, line = np.stack([_ONE, _TWO]), np.zeros(1)
    cut, whole = (
        _net().chances(words, np.zeros((len(words), 1)), fact, line) for words in (np.vstack([many, [_THREE]]), many)
    )
    assert (cut == whole).all()


def test_the_figures_go_to_a_file_and_back() -> None:
    net = _net()
    again = of_arrays(arrays_of(net))
    assert all(np.allclose(getattr(net, name), getattr(again, name)) for name in Net.__slots__)


@pytest.mark.long
def test_it_learns_which_words_must_not_be_exchanged() -> None:
    pytest.importorskip("jax")
    rng = np.random.default_rng(1)
    lines = []
    for n in range(400):
        fact = rng.standard_normal((6, 8))
        fact /= np.linalg.norm(fact, axis=1, keepdims=True)
        words = fact[:3] + 0.05 * rng.standard_normal((3, 8))
        if n % 2:
            words[rng.integers(3)] = -fact[0]
        lines.append(Reading(words, np.zeros((3, 2)), fact, np.zeros(2), n % 2, 1.0))
    net = fitted(lines[:300], 2, pace=Pace(rounds=150, batch=32, rate=4e-3, decay=3e-3, dropped=0.0))
    right = [net.chances(x.words, x.signs, x.fact, x.line).argmax() == x.label for x in lines[300:]]
    assert np.mean(right) > 0.9
