"""Reads the tables of utterances that stand beside these tests."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    family: str
    text: str
    kind: str
    flags: tuple[str, ...]


def rows(name: str) -> list[Row]:
    found: list[Row] = []
    family = ""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            family = line[3:]
        elif line.strip() and not line.startswith("#"):
            text, kind, *flags = line.split(" ~ ")
            found.append(Row(family, text, kind, tuple(flags[0].split(",")) if flags else ()))
    return found
