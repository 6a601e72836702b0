"""English in phonemes, American or British: hibari's own, which Kokoro understands as well."""

import threading
from functools import cache
from typing import Any

from simulator.domain.errors import EngineMissing

_LOCK = threading.Lock()
_SHARED: dict[str, Any] = {}


def phonemes(text: str, *, british: bool) -> str:
    """One sentence in misaki's alphabet; empty where nothing in it can be said. Raises `EngineMissing`."""
    with _LOCK:
        converter = _converter(british)
        try:
            return str(converter(text)).strip()
        except Exception as error:  # whatever a word does to its rules, the sentence must not end the talk
            raise EngineMissing(
                f"A sentence cannot be pronounced ({error})", "word it differently on the page"
            ) from error


def is_word(word: str) -> bool:
    """Whether a lower-case word stands in the lexicon in lower case, so that it is more than a name."""
    return word in _converter(False).lexicon.golds.d


@cache
def _converter(british: bool) -> Any:
    try:
        from hibari.g2p import G2P

        made = G2P(british=british)
    except Exception as error:  # a missing package and a damaged lexicon end the same way
        raise EngineMissing(
            f"The pronunciation of English is not installed ({error})", "run `pip install hibari-tts==0.2.1`"
        ) from error
    # What both accents read alike is held once.
    made.tagger = _SHARED.setdefault("tagger", made.tagger)
    made.tokenizer = _SHARED.setdefault("tokenizer", made.tokenizer)
    return made
