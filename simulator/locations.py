"""Where things are: what is shipped with the package, and what belongs to the user."""

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "COFFEECHAT_HOME"
"""The one environment variable: it moves all that the app writes, and the user's own pages, to one folder."""


def shipped(kind: str) -> Path:
    """The folder of shipped `personas`, `question_banks` or `assets`.

    In a wheel they lie inside the package under `_shipped`; in a checkout (editable install) beside the package.
    """
    package = Path(__file__).resolve().parent
    inside = package / "_shipped" / kind
    return inside if inside.is_dir() else package.parent / kind


def home() -> Path:
    """The user's folder of this app; it may not exist yet."""
    moved = os.environ.get(HOME_VARIABLE)
    return Path(moved).expanduser() if moved else Path(platformdirs.user_data_dir("coffeechat", appauthor=False))


def own(kind: str) -> Path:
    """The user's own folder for `personas`, `question_banks`, `sessions`, `cache`, `logs`; it may not exist yet."""
    return home() / kind
