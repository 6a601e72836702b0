"""Pages that are being written: every answer is on the disk before the next question is asked."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from simulator.archive.folders import read_text, write_whole
from simulator.authoring.writing import FactDraft, PageDraft, StoryDraft
from simulator.domain.errors import CoffeechatError, StorageFailed
from simulator.domain.persona import Door

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """An interview as far as it went."""

    page: PageDraft = field(default_factory=PageDraft)
    done: tuple[str, ...] = ()
    """Ids of what was asked and need not be asked again: values, headings of facts, prompts, hooks."""
    files: tuple[str, ...] = ()
    """Sound files whose answers are in it."""
    pending: Mapping[str, str] = field(default_factory=dict)
    """Answers by prompt that were given and are no stories yet."""


def keep_draft(path: Path, kept: Kept) -> None:
    """Write the draft whole and onto the disk; `StorageFailed` where that fails."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(
            f"{path.parent} could not be made ({error.strerror})", "let coffeechat write there"
        ) from error
    write_whole(path, json.dumps({"format": FORMAT, **_document(kept)}, ensure_ascii=False, indent=1))


def kept_draft(path: Path) -> Kept:
    """The draft in this file, or an empty one where there is none; `CoffeechatError` for a damaged one."""
    if not path.exists():
        return Kept()
    try:
        said = json.loads(read_text(path))
        page = said["page"]
        return Kept(
            PageDraft(
                {str(k): str(v) for k, v in page["card"].items()},
                tuple(FactDraft(str(f["heading"]), str(f["text"])) for f in page["facts"]),
                tuple(_story(s) for s in page["stories"]),
                str(page["about"]),
            ),
            tuple(map(str, said["done"])),
            tuple(map(str, said["files"])),
            {str(k): str(v) for k, v in said["pending"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CoffeechatError(
            f"What was written of this page so far cannot be read ({path})", "move that file away to begin again"
        ) from error


def _document(kept: Kept) -> dict[str, Any]:
    page = kept.page
    return {
        "page": {
            "card": dict(page.card),
            "about": page.about,
            "facts": [{"heading": f.heading, "text": f.text} for f in page.facts],
            "stories": [
                {
                    "title": s.title,
                    "topics": list(s.topics),
                    "told to": s.door.value,
                    "asked as": list(s.asked_as),
                    "short": s.short,
                    "hooks": [list(h) for h in s.hooks],
                    "about": list(s.about),
                    "body": s.body,
                }
                for s in page.stories
            ],
        },
        "done": list(kept.done),
        "files": list(kept.files),
        "pending": dict(kept.pending),
    }


def _story(said: Mapping[str, Any]) -> StoryDraft:
    return StoryDraft(
        title=str(said["title"]),
        topics=tuple(map(str, said["topics"])),
        asked_as=tuple(map(str, said["asked as"])),
        short=str(said["short"]),
        body=str(said["body"]),
        door=Door(said["told to"]),
        hooks=tuple((str(phrase), str(title)) for phrase, title in said["hooks"]),
        about=tuple(map(str, said["about"])),
    )
