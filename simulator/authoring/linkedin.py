"""A LinkedIn data export: the official ZIP, or the folder that it was unpacked to, with its tables as CSV files.

Only the tables of the profile are read, never messages, contacts or mail addresses, and nothing is unpacked.
"""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from simulator.authoring.career import Career, Stage, sentences
from simulator.authoring.sources import LARGEST, shown, text_of
from simulator.domain.errors import CoffeechatError

TABLES = {
    "profile": ("First Name", "Last Name"),
    "positions": ("Company Name", "Title"),
    "education": ("School Name",),
    "skills": ("Name",),
    "languages": ("Name",),
    "certifications": ("Name", "Authority"),
    "honors": ("Title",),
    "publications": ("Name",),
    "projects": ("Title",),
    "volunteering": ("Company Name", "Role"),
}
"""The tables that are read, and the columns by which the line of the heads is known: notes may stand above it."""

_MOST_FILES, _MOST_ROWS = 20_000, 500
_NO_EXPORT = "ask LinkedIn for a copy of your data, and name the ZIP file that it sends"

Row = Mapping[str, str]


def career_from_linkedin(path: Path) -> Career:
    """The career in an export; `CoffeechatError` for what is none, or cannot be read."""
    texts = _texts_in_folder(path) if path.is_dir() else _texts_in_zip(path)
    tables = {name: _rows(name, text) for name, text in texts.items()}
    if not tables.get("profile") and not tables.get("positions"):
        if named := next((name for name in ("profile", "positions") if name in texts), ""):
            heads = " and ".join(f"`{head}`" for head in TABLES[named])
            raise CoffeechatError(
                f"The table {named.title()}.csv in {shown(path)} has no line below the columns {heads}", _NO_EXPORT
            )
        raise CoffeechatError(f"{shown(path)} is no LinkedIn export with a Profile.csv or Positions.csv", _NO_EXPORT)
    about = next(iter(tables.get("profile", [])), {})

    def stages(
        name: str, what: str, where: str = "", start: str = "started on", end: str = "finished on"
    ) -> tuple[Stage, ...]:
        rows = [(row.get, sentences(row.get("description", ""))) for row in tables.get(name, [])]
        return tuple(Stage(of(what, ""), of(where, ""), of(start, ""), of(end, ""), deeds) for of, deeds in rows)

    return Career(
        name=f"{about.get('first name', '')} {about.get('last name', '')}",
        headline=about.get("headline", ""),
        industry=about.get("industry", ""),
        location=about.get("geo location", ""),
        summary=about.get("summary", ""),
        positions=stages("positions", "title", "company name"),
        studies=stages("education", "degree name", "school name", "start date", "end date"),
        volunteering=stages("volunteering", "role", "company name"),
        certificates=stages("certifications", "name", "authority", end=""),
        honours=stages("honors", "title", start="issued on"),
        publications=stages("publications", "name", "publisher", start="published on"),
        projects=stages("projects", "title"),
        skills=tuple(row.get("name", "") for row in tables.get("skills", [])),
        languages=tuple(row.get("name", "") for row in tables.get("languages", [])),
        private=tuple(about.get(head, "") for head in ("address", "zip code", "birth date")),
    )


def _texts_in_folder(folder: Path) -> dict[str, str]:
    try:
        files = {path.stem.lower(): path for path in sorted(folder.glob("*.csv")) if path.is_file()}
        return {name: _text(files[name].name, files[name].open("rb").read) for name in TABLES if name in files}
    except OSError as error:
        raise CoffeechatError(f"{folder} cannot be read ({error.strerror})", "check that you may open it") from error


def _texts_in_zip(path: Path) -> dict[str, str]:
    try:
        with zipfile.ZipFile(path) as file:
            entries = file.infolist()
            if len(entries) > _MOST_FILES:
                raise CoffeechatError(f"{path} holds more files than any LinkedIn export", _NO_EXPORT)
            found: dict[str, zipfile.ZipInfo] = {}
            # The shallowest file of a name is the export's own.
            for entry in sorted(entries, key=lambda e: e.filename.count("/")):
                name = PurePosixPath(entry.filename)
                if name.suffix.lower() == ".csv" and name.stem.lower() in TABLES and not entry.is_dir():
                    found.setdefault(name.stem.lower(), entry)
            return {name: _unpacked(file, entry) for name, entry in found.items()}
    except CoffeechatError:
        raise
    except OSError as error:
        raise CoffeechatError(f"{path} cannot be read ({error.strerror or 'damaged'})", _NO_EXPORT) from error
    except Exception as error:
        # The zip reader and its decompressors fail on damaged files with errors of a dozen kinds, not all their own.
        raise CoffeechatError(f"{path} is no ZIP file, or a damaged one", _NO_EXPORT) from error


def _unpacked(file: zipfile.ZipFile, entry: zipfile.ZipInfo) -> str:
    with file.open(entry) as table:
        return _text(PurePosixPath(entry.filename).name, table.read)


def _text(name: str, read: Callable[[int], bytes]) -> str:
    """A table's text; what a file says of its own size is not to be trusted, so no more than a page is read."""
    data = read(LARGEST + 1)
    if len(data) > LARGEST:
        raise CoffeechatError(f"{name} is larger than {LARGEST >> 20} MiB", "leave only the profile in it")
    return text_of(data, name)


def _rows(name: str, text: str) -> list[Row]:
    """The rows below the heads, by the heads in lower case; none where the heads are not there.

    LinkedIn writes commas; in many countries a spreadsheet that saves the table writes semicolons or tabs.
    """
    clean = re.sub(r"\r\n?", "\n", text.replace("\0", ""))
    wanted = {head.lower() for head in TABLES[name]}
    for mark in ",;\t":
        try:
            rows = list(csv.reader(io.StringIO(clean), delimiter=mark, strict=False))
        except csv.Error as error:
            raise CoffeechatError(f"The table {name} of the export is damaged", _NO_EXPORT) from error
        for place, row in enumerate(rows):
            heads = [re.sub(r"\s+", " ", head).strip().lower() for head in row]
            if wanted <= set(heads):
                return [dict(zip(heads, below, strict=False)) for below in rows[place + 1 :][:_MOST_ROWS] if any(below)]
    return []
