"""The learned weighing of the signs of grounding: trees, what is shipped, and how trees are grown."""

from pathlib import Path

import numpy as np
import pytest

from simulator.domain.question import Ground
from simulator.language.fact_learned import GROUNDS, Learned, Trees, learned, read, save
from simulator.language.fact_signs import PAIR
from simulator.language.facts import MISTAKES
from simulator.language.line_signs import LINE, RULES
from simulator.language.meaning import DIMENSIONS
from simulator.language.word_signs import WORD
from tests.evals.trees import Shape, fitted

_SMALL = Shape(rounds=40, depth=2, rate=0.3, least=0.5, signs=1.0, lines=1.0)


def test_a_tree_adds_its_leaf_to_its_score() -> None:
    trees = Trees(
        np.array([[0, -1, 1, -1, -1, -1, -1]], dtype=np.int16),
        np.array([[0.5, 0, 2.5, 0, 0, 0, 0]], dtype=np.float32),
        np.array([[9, 1, 9, 9, 9, 2, 3]], dtype=np.float32),
        np.array([1], dtype=np.int8),
        np.array([0.25, -1], dtype=np.float32),
    )
    rows = np.array([[0.5, 9], [0.6, 2.5], [0.6, 3]])
    assert trees.scores(rows).tolist() == [[0.25, 0], [0.25, 1], [0.25, 2]]


def test_every_rule_that_is_weighed_looks_for_mistakes() -> None:
    assert set(RULES) <= {rule.__name__ for rule in MISTAKES}


def test_what_is_shipped_has_the_signs_that_are_measured() -> None:
    figures = learned()
    assert figures.facts.sign.max() < len(PAIR)
    assert figures.lines.sign.max() < len(LINE)
    assert figures.gist.shape == (2 * DIMENSIONS + 1, len(GROUNDS))
    assert figures.meant(np.zeros((0, len(PAIR)))).shape == (0,)
    assert figures.nets
    for net in figures.nets:
        assert net.compare.shape == (4 * net.project.shape[1] + len(WORD), net.project.shape[1])
    assert figures.choosers
    assert all(chooser.straight.shape == (len(PAIR) + 2,) for chooser in figures.choosers)
    nothing = np.zeros((0, 384)), np.zeros((0, len(WORD))), np.zeros((5, 384))
    likely = figures.grounds(np.zeros(len(LINE)), nothing)
    assert set(likely) == set(Ground)
    assert sum(likely.values()) == pytest.approx(1, abs=0.01)


def test_an_utterance_leans_by_its_own_meaning_and_by_what_it_shares_with_the_fact(tmp_path: Path) -> None:
    shipped = learned()
    gist = np.zeros((5, 4), dtype=np.float32)
    gist[0, 1], gist[3, 2], gist[4, 3] = 1.0, 1.0, -0.25
    figures = Learned(shipped.facts, gist, shipped.lines, shipped.nets, shipped.choosers)
    line, here, elsewhere = np.array([0.6, 0.8]), np.array([0.0, 1.0]), np.array([1.0, 0.0])
    assert figures.leaning(line, here).tolist() == [0, 0.6, 8, -0.25]
    assert figures.leaning(line, elsewhere).tolist() == [0, 0.6, 0, -0.25]
    save(tmp_path / "grounds.npz", figures)
    again = read(tmp_path / "grounds.npz")
    assert (again.gist == gist).all()
    assert [net.join.shape for net in again.nets] == [net.join.shape for net in shipped.nets]
    assert all((a.join == b.join).all() for a, b in zip(again.choosers, shipped.choosers, strict=True))


def test_trees_learn_what_two_signs_prove_only_together() -> None:
    rows = np.random.default_rng(3).random((400, 3)).round(2)
    truth = ((rows[:, 0] > 0.5) != (rows[:, 1] > 0.5)).astype(float)
    trees = fitted(rows[:300], truth[:300, None], np.ones(300), _SMALL)
    right = (trees.scores(rows[300:])[:, 0] > 0) == (truth[300:] > 0)
    assert right.mean() > 0.9


def test_trees_learn_one_of_several_and_the_same_each_time() -> None:
    rows = np.random.default_rng(4).random((300, 2)).round(2)
    which = np.minimum(2, (rows[:, 0] * 3).astype(int))
    one, again = (fitted(rows, np.eye(3)[which], np.ones(300), _SMALL) for _ in range(2))
    assert (one.scores(rows).argmax(axis=1) == which).mean() > 0.95
    assert (one.scores(rows) == again.scores(rows)).all()
