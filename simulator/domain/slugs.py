"""Slugs: the stable names that headings and files get."""

import re
import unicodedata

_FILE_SLUG = re.compile(r"[a-z0-9-]+")


def slug(heading: str) -> str:
    """The slug of a heading: `In the news` becomes `in-the-news`; may be empty.

    NFKD, accents dropped, lower case, apostrophes dropped, every other run outside a-z and 0-9 becomes one hyphen,
    ends trimmed (`formats.md`, section 1).
    """
    text = unicodedata.normalize("NFKD", heading)
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    text = text.replace("'", "").replace("\u2019", "")
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def titled(name: str) -> str:
    """The name of a person as far as a slug tells it: `vera-lund` is Vera Lund."""
    return " ".join(name.replace("-", " ").title().split())


def is_slug(name: str) -> bool:
    """Whether a file name without its ending is a valid slug."""
    return _FILE_SLUG.fullmatch(name) is not None
