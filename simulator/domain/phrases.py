"""Words and phrases, matched as ears match them: no case, no punctuation, no line breaks, no quote style."""

import re
import unicodedata
from functools import lru_cache

LONGEST_KEPT = 2_000
"""Characters of a text whose words are remembered: a turn of two minutes and a half."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*", re.UNICODE)


def words(text: str) -> list[str]:
    """The words in lower case, accents kept, curly apostrophes straightened: `you’re` is one word."""
    return list(_words(text) if len(text) <= LONGEST_KEPT else _words_of_a_talk(text))


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    # A talk is read by many criteria, and each asks for the words of the same turns.
    return _found(text)


@lru_cache(maxsize=4)
def _words_of_a_talk(text: str) -> tuple[str, ...]:
    # All that was said so far is another text after each turn, and a talk's worth of those fills the memory.
    return _found(text)


def _found(text: str) -> tuple[str, ...]:
    return tuple(w.lower().replace("’", "'") for w in _WORD.findall(unicodedata.normalize("NFC", text)))


def stands_in(phrase: str, text: str) -> bool:
    """Whether the phrase's words stand in the text one after the other, whatever case, punctuation and line breaks."""
    wanted = words(phrase)
    return bool(wanted) and f" {' '.join(wanted)} " in f" {' '.join(words(text))} "
