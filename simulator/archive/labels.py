"""What a coach labelled by hand, one file a coach, apart from every score of the program's own."""

import json
from collections.abc import Mapping
from pathlib import Path

from simulator.archive.folders import read_text, write_whole
from simulator.domain.errors import CoffeechatError, NotFound, StorageFailed
from simulator.domain.scorecard import CRITERIA
from simulator.domain.slugs import is_slug, slug

FORMAT = 1
LABELS = ("open", "closed", "none")
"""An open question, a closed one, or no question."""


def keep_labels(root: Path, coach: str, labels: Mapping[str, str]) -> Path:
    """Write a coach's labels by question; `StorageFailed` where the disk does not let us."""
    _folder(root)
    path = root / f"{coach}.json"
    write_whole(path, json.dumps({"format": FORMAT, "labels": dict(labels)}, ensure_ascii=False, indent=1) + "\n")
    return path


def kept_labels(path: Path) -> dict[str, str]:
    """The labels in this file. `NotFound` without the file, `CoffeechatError` for what is none of ours."""
    try:
        if not path.is_file():
            raise NotFound(f"There are no labels in {path}", "label some questions first: `coffeechat calibrate`")
        said = json.loads(read_text(path))
        labels = said["labels"] if said["format"] == FORMAT else None
    except (ValueError, KeyError, TypeError, RecursionError, OSError) as error:
        raise _not_ours(path) from error
    if not isinstance(labels, dict) or not all(label in LABELS for label in labels.values()):
        raise _not_ours(path)
    return labels


def coach_name(name: str) -> str:
    """The name if it can be a file's; `CoffeechatError` where it cannot."""
    if not is_slug(name):
        like = f", as in {slug(name)[:60]}" if slug(name) else ""
        raise CoffeechatError(f"'{name[:60]}' cannot be the name of a coach here", f"use a-z, 0-9 and hyphens{like}")
    return name


def _not_ours(path: Path) -> CoffeechatError:
    return CoffeechatError(f"{path} holds no labels", "name a file that `coffeechat calibrate` has written")


LevelsOf = Mapping[str, Mapping[str, int | None]]
"""Levels by talk and criterion; None for not observed."""


def keep_levels(path: Path, levels: LevelsOf) -> Path:
    """Write the levels that a coach gave; `StorageFailed` where the disk does not let us."""
    _folder(path.parent)
    write_whole(path, json.dumps({"format": FORMAT, "levels": levels}, ensure_ascii=False, indent=1) + "\n")
    return path


def kept_levels(path: Path) -> LevelsOf:
    """The levels in this file. `NotFound` without the file, `CoffeechatError` for what is none of ours."""
    try:
        if not path.is_file():
            raise NotFound(f"There are no levels in {path}", "judge some talks first: `coffeechat calibrate --talks`")
        said = json.loads(read_text(path))
        levels: LevelsOf = said["levels"]
        whole = said["format"] == FORMAT and all(
            criterion in CRITERIA and (level is None or level in (0, 1, 2, 3))
            for given in levels.values()
            for criterion, level in given.items()
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise _not_ours(path) from error
    if not whole:
        raise _not_ours(path)
    return levels


def _folder(root: Path) -> None:
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(f"{root} could not be made ({error.strerror})", "let coffeechat write there") from error
