"""Words and phrases, matched as ears match them: no case, no punctuation, no line breaks, no quote style."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*", re.UNICODE)


def words(text: str) -> list[str]:
    """The words in lower case, accents kept, curly apostrophes straightened: `you’re` is one word."""
    return list(_words(text))


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    # A talk is read by many criteria, and each asks for the words of the same turns.
    return tuple(w.lower().replace("’", "'") for w in _WORD.findall(unicodedata.normalize("NFC", text)))


def stands_in(phrase: str, text: str) -> bool:
    """Whether the phrase's words stand in the text one after the other, whatever case, punctuation and line breaks."""
    wanted = words(phrase)
    return bool(wanted) and f" {' '.join(wanted)} " in f" {' '.join(words(text))} "
