"""A CV from a file that somebody has already, whichever of the two kinds it is."""

import zipfile
from pathlib import Path

from simulator.authoring.career import Career
from simulator.authoring.linkedin import career_from_linkedin
from simulator.authoring.resume import career_from_resume, no_resume
from simulator.authoring.sources import LARGEST, shown, text_of
from simulator.domain.errors import CoffeechatError, NotFound


def career_from(path: Path) -> Career:
    """The career in a JSON Resume file, or in a LinkedIn export (its ZIP, or the folder that it was unpacked to).

    The file is not trusted: sizes are bounded, nothing is unpacked. Raises `NotFound`, or `CoffeechatError` with what
    is wrong and what to do.
    """
    name = shown(path)
    try:
        if not path.exists():
            raise NotFound(f"There is no file {name}", "check the name and the folder")
        if path.is_dir():
            return career_from_linkedin(path)
        if not path.is_file():  # A pipe or a device may never end.
            raise CoffeechatError(f"{name} is not an ordinary file", "name a resume.json, or LinkedIn's ZIP file")
        if zipfile.is_zipfile(path):
            return career_from_linkedin(path)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise CoffeechatError(f"{name} cannot be read", "check that you may open it") from error
    if path.suffix.lower() == ".csv":
        raise CoffeechatError(f"{name} is one table of an export", "name the ZIP file or the folder that it came in")
    if path.suffix.lower() != ".json" and data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"{":
        raise no_resume(name)  # A PDF or a letter, which no other encoding and no smaller size would mend.
    if len(data) > LARGEST:
        raise CoffeechatError(f"{name} is larger than {LARGEST >> 20} MiB", "leave only the CV in it")
    return career_from_resume(text_of(data, name), name)
