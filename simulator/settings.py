"""What the user chose once: devices, headphones, a hearing model. A small JSON file in the user's folder."""

import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from simulator.domain.errors import StorageFailed


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices that outlive a session."""

    input_device: str | None = None
    output_device: str | None = None
    hands_free: bool = False
    headphones: bool = False
    keep_recordings: bool = False
    """A recording is kept only after a yes."""
    patience: str = ""
    """How much time the visitor wants while they look for words, as `speech.patience` names it; empty for the usual."""
    mode: str = ""
    """How much help a talk has, as `domain.talk.Help` names it; empty for the most."""
    theme: str = ""
    """The colours of the room; empty for the usual ones."""
    transcriber: str = ""
    """The engine that hears, by its name among the plug-ins; empty for the shipped one."""
    dialogue: str = ""
    """The engine that decides what a persona says; empty for the shipped one."""


def load(path: Path) -> Settings:
    """The stored settings; defaults where the file is missing, unreadable or holds something else."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(data, dict):
        return Settings()
    default = Settings()
    kept: dict[str, str | bool | None] = {}
    for field in fields(Settings):
        value, usual = data.get(field.name), getattr(default, field.name)
        if isinstance(value, bool) if isinstance(usual, bool) else isinstance(value, str):
            kept[field.name] = value
    return Settings(**kept)  # type: ignore[arg-type]  # each value was checked against its field above


def save(settings: Settings, path: Path) -> None:
    """Write the settings whole or not at all; `StorageFailed` where the disk does not let us."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(".new")
        temporary.write_text(json.dumps(asdict(settings), indent=2), "utf-8")
        os.replace(temporary, path)
    except OSError as error:
        raise StorageFailed(f"Your settings could not be saved ({error.strerror})", f"check {path.parent}") from error
