"""Vectors of the sentences that stand on pages, kept on disk, so that a page is read slowly only once."""

import logging
import os
import tempfile
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

log = logging.getLogger(__name__)

MOST = 200
"""Files that are kept, those that were asked for last: at most half a megabyte each, five for a person."""

Vectors = Mapping[bytes, NDArray[np.float32]]
"""Unit vectors by the digest of their text."""


def digest(text: str) -> bytes:
    """What a text is known by on the shelf: 16 bytes, from which nobody can read it."""
    return blake2b(text.encode("utf-8"), digest_size=16).digest()


class Shelf:
    """A folder of files, one for each name. It saves time and nothing else: whatever fails here is work done again.

    `model` names the weights; vectors of other weights, or of other `dimensions`, are not there.
    """

    def __init__(self, folder: Path, model: str, dimensions: int) -> None:
        self._folder, self._model, self._dimensions = folder, model, dimensions

    def read(self, name: str) -> Vectors:
        """What was kept under this name; empty where nothing was, or where the file is damaged."""
        path = self._path(name)
        try:
            with np.load(path, allow_pickle=False) as kept:
                keys, vectors = kept["keys"], kept["vectors"]
            shapes = keys.shape == (len(vectors), 16) and vectors.shape[1:] == (self._dimensions,)
            if not shapes or (keys.dtype, vectors.dtype) != (np.uint8, np.float32) or not np.isfinite(vectors).all():
                return {}
            os.utime(path)
        except FileNotFoundError:
            return {}
        except Exception as error:  # A damaged archive fails in many ways.
            log.debug("Vectors are made anew: %s", error)
            return {}
        return {bytes(key): vector for key, vector in zip(keys, vectors, strict=True)}

    def write(self, name: str, vectors: Vectors) -> None:
        """Keep these and no others under this name."""
        keys = np.frombuffer(b"".join(vectors), np.uint8).reshape(-1, 16)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self._folder, suffix=".tmp")
            try:
                with os.fdopen(handle, "wb") as out:
                    np.savez(out, keys=keys, vectors=np.stack(list(vectors.values())))
                os.replace(temporary, self._path(name))
            finally:
                Path(temporary).unlink(missing_ok=True)
            kept = sorted(self._folder.glob("*.npz"), key=lambda path: path.stat().st_mtime)
            for path in kept[:-MOST]:
                path.unlink(missing_ok=True)
        except OSError as error:
            log.debug("Vectors are not kept: %s", error)

    def _path(self, name: str) -> Path:
        return self._folder / f"{digest(f'{self._model} {name}').hex()}.npz"
