"""Make a question bank of a list that a coach has already."""

import os
from pathlib import Path

from simulator.archive.folders import write_whole
from simulator.authoring.bank_import import bank_page, from_table, from_text, reads_back
from simulator.authoring.inline import page_text
from simulator.authoring.sources import LARGEST, shown, text_of
from simulator.domain.errors import CoffeechatError, StorageFailed
from simulator.domain.slugs import is_slug, slug
from simulator.usecases.library import bank_library

TABLES = (".csv", ".tsv")


def import_bank(path: Path, name: str = "", out: Path | None = None) -> Path:
    """Write the questions of a text file or a table as a bank page, by default among the user's own; where it lies.

    Raises `CoffeechatError` for a file that is no text, cannot be read or holds no question, and where a page of that
    name stands already.
    """
    text = _text(path)
    found = from_table(text) if path.suffix.lower() in TABLES else from_text(text)
    if not found:
        raise CoffeechatError(f"There is no question in {path}", "write one question a line")
    file = Path(shown(Path(path.name)))
    title = name.strip() or file.stem.replace("-", " ").replace("_", " ").strip() or "Questions"
    page = bank_page(title, found, f"Imported from {file}")
    if len(page.encode()) > LARGEST or not reads_back(page, found):
        raise CoffeechatError(f"{path} cannot be made into a question bank", "take out what is no question")
    target = out if out is not None else bank_library().own / f"{slug(title)}.md"
    if not (target.suffix == ".md" and is_slug(target.stem)):
        raise CoffeechatError(f"'{target.name}' is no name for a page", "name it with --name or -o, in a-z and 0-9")
    if os.path.lexists(target):
        raise CoffeechatError(f"{target} exists already", "choose another name, so that nothing is lost")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(f"{target.parent} could not be made ({error.strerror})", "name a file with -o") from error
    write_whole(target, page)
    return target


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise CoffeechatError(f"{path} is not a file", "name a file of text, or a table saved as CSV")
        if path.stat().st_size > LARGEST:
            raise CoffeechatError(f"{path} is larger than {LARGEST >> 20} MiB", "leave only the questions in it")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise CoffeechatError(f"{path} cannot be read", "check that you may open it") from error
    return page_text(text_of(data, shown(path)))
