"""A home in which coffeechat has run before, so that only tests of a first run wait for what a first run checks."""

import os
from contextlib import suppress
from pathlib import Path

CACHE = "TESTS_CACHE"
"""The environment variable that names the folder which these homes share as their cache."""


def warm(home: Path) -> Path:
    """The same home, with the shared cache of verified models and of page vectors unless it has one of its own."""
    if CACHE in os.environ and home.is_dir():
        with suppress(OSError):
            (home / "cache").symlink_to(os.environ[CACHE], target_is_directory=True)
    return home
