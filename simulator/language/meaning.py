"""What sentences mean, as vectors: the port, and the shipped model."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Meaning(Protocol):
    """Sentence embeddings."""

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector per text, shape (len(texts), dimensions). Remembers texts that it has seen."""
        ...


def shipped_meaning(cache: Path) -> Meaning:
    """The multilingual Universal Sentence Encoder, its weights verified before the first use (see `weights`)."""
    raise NotImplementedError(cache)
