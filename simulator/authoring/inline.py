"""Text as it is meant to be spoken: without Markdown's marks, control characters and stray spaces."""

import html
import re

from simulator.domain.errors import printable
from simulator.patterns import compiled

_SPACE_LIKE = compiled(r"[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_UNBROKEN = compiled("[\xa0\u2007\u202f]")
_UNSEEN = compiled("[\u00ad\u200b\u2060\ufeff]")
"""Word processors and web pages leave these between letters; nobody sees them, and no word with one is found."""

_UNENCODABLE = compiled("[\ud800-\udfff\ufffe\uffff]")
_ESCAPE = compiled(r"\\([!-/:-@\[-`{-~])")
_CODE = compiled(r"(?<!`)(`{1,3})(?!`)([^`]+)\1(?!`)")
_IMAGE = compiled(r"!\[[^\[\]]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)")
_LINK = compiled(r"\[([^\[\]]+)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)")
_ADDRESS = compiled(r"<((?:https?|mailto):[^<>\s]+|[^<>\s@]+@[^<>\s@]+)>", re.IGNORECASE)
_BREAK = compiled(r"<br\s*/?>", re.IGNORECASE)
_TAG = compiled(r"</?[A-Za-z][^<>]*>")
_STARS = compiled(r"(?<!\d)(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1")
_SCORES = compiled(r"(?<![^\W_])(_{1,3})(?=[^\s_])((?:[^_]|(?<=\w)_(?=\w))*[^\s_])\1(?![^\W_])")
_STRUCK = compiled(r"~~(?=[^\s~])([^~]*[^\s~])~~")
_ENTITY = compiled(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_HIDDEN = compiled("[\ue021-\ue07e]")
_MARKED = compiled("[*_`~\\[<&\\\\\ue021-\ue07e]")
_HIDE = 0xE000
"""Escaped marks wait in the private use area, where no rule below sees them, until the rules are done."""


def clean(text: str) -> str:
    """The text without anything that could drive a terminal or break an encoder; line ends become `\\n`.

    Characters that end a word or a line in some programs only (form feed, U+2028, …) become spaces, other control
    characters are dropped, lone surrogates become the replacement character.
    """
    if text.isprintable():  # Nearly every value of a front matter is, and a library reads many.
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNENCODABLE.sub("\ufffd", printable(_SPACE_LIKE.sub(" ", text)))


def page_text(text: str) -> str:
    """A page's text, cleaned, and free of what no editor shows: unbreakable spaces, and signs of no width."""
    cleaned = clean(text)
    return cleaned if cleaned.isascii() else _UNSEEN.sub("", _UNBROKEN.sub(" ", cleaned))


def one_line(text: str) -> str:
    """Cleaned, with every run of white space as one space."""
    return " ".join(clean(text).split())


def spoken(text: str) -> str:
    """The text without inline Markdown, on one line.

    Emphasis, strike-through and code lose their marks, links become their text, images and HTML tags go, entities
    become their characters, a backslash frees the mark behind it. Marks that mark nothing stay: `2 * 3`, `a_b`, `[…]`.
    """
    if not _MARKED.search(text):
        return one_line(text)
    text = _HIDDEN.sub("", text)
    text = _CODE.sub(lambda m: _hidden(m[2]), text)
    text = _ESCAPE.sub(lambda m: _hidden(m[1]), text)
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    text = _TAG.sub("", _BREAK.sub(" ", _ADDRESS.sub(lambda m: _hidden(m[1]), text)))
    for _ in range(3):  # Emphasis inside emphasis inside emphasis; nobody speaks deeper.
        text = _STRUCK.sub(r"\1", _SCORES.sub(r"\2", _STARS.sub(r"\2", text)))
    text = _ENTITY.sub(lambda m: html.unescape(m[0]), text)
    return one_line(_HIDDEN.sub(lambda m: chr(ord(m[0]) - _HIDE), text))


def _hidden(text: str) -> str:
    return "".join(chr(ord(c) + _HIDE) if 0x21 <= ord(c) <= 0x7E else c for c in text)
