"""What the commonest words of visitors mean by themselves, so that the encoder need not read them one by one.

`word_vectors.npz` beside this module is written by `python -m tests.evals.word_vectors`: the vectors of the shipped
encoder (Google's Universal Sentence Encoder, multilingual, version 3) in eight bits. Its licence is that of the
encoder, which stands in `minilm-licence.txt`.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).with_name("word_vectors.npz")
STEPS = 127
"""The largest figure of a vector in eight bits."""


@cache
def word_vectors() -> Mapping[str, NDArray[np.float32]]:
    """The words in lower case, each with a unit vector of 512 dimensions."""
    with np.load(FILE, allow_pickle=False) as kept:
        words, rows = str(kept["words"]).split(" "), kept["rows"].astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return dict(zip(words, rows, strict=True))
