"""Plain text as Markdown that the reader gives back word for word, with no more marks in it than that takes."""

import json
import re
import unicodedata

from simulator.authoring.inline import one_line
from simulator.patterns import compiled

_JOINERS = "\u200c\u200d"
# Persian and emoji need them.

_ANYWHERE = compiled(
    r"""[\\*<]                 # emphasis, tags and addresses
    | (?<![^\W_]) _            # emphasis begins where a word does
    | ~ (?=~)
    | (?<![^\s#]) \#           # headings, and the signs that may close one
    | \] (?=\()                # links and images
    | & (?=\#?\w+;)            # entities""",
    re.VERBOSE,
)
_AT_FIRST = compiled(r"[-+>](?=\s|$)|[|]")
_NUMBERED = compiled(r"(\d+)([.)])(?=\s|$)")
_SIMPLE = compiled(r"[^\W\d_][\w .,'’()/&+-]*|\d+(?:\.\d+)?")


def plain(text: str) -> str:
    """What somebody typed or said, on one line, without anything that is neither a letter, a mark nor a blank."""
    kept = (c if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn") or c in _JOINERS else " " for c in text)
    return one_line("".join(kept) if not text.isprintable() else text)


def escaped(text: str) -> str:
    """The text as a paragraph, a bullet or a heading of a page."""
    found = _ANYWHERE.sub(lambda mark: "\\" + mark[0], one_line(text))
    found = _AT_FIRST.sub(lambda mark: "\\" + mark[0], found, count=1) if _AT_FIRST.match(found) else found
    if _NUMBERED.match(found):
        found = _NUMBERED.sub(r"\1\\\2", found, count=1)
    # A backslash does not free a backtick: code is looked for before it.
    return found.replace("`", "&#96;")


def quoted(text: str) -> str:
    """A value of the front matter: as it is where YAML has no other idea of it, else in quotes.

    A JSON string is one that YAML reads the same way.
    """
    line = plain(text)
    return line if _SIMPLE.fullmatch(line) else json.dumps(line, ensure_ascii=False)
