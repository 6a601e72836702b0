"""Packages in front of the installed ones, with one file missing or damaged; the real files are never touched."""

import importlib.util
from pathlib import Path


def shadowed(folder: Path, package: str, broken: str, *, missing: bool) -> None:
    """Put the package into `folder` as links to the real files, but for the file `broken`: gone, or a byte changed.

    With `folder` in PYTHONPATH, this is the package that is found. May be called again for another file of it.
    """
    found = importlib.util.find_spec(package)
    assert found is not None
    assert found.submodule_search_locations
    _mirror(Path(found.submodule_search_locations[0]), folder / package, Path(broken), missing=missing)


def _mirror(real: Path, copy: Path, broken: Path, *, missing: bool) -> None:
    copy.mkdir(parents=True, exist_ok=True)
    for entry in real.iterdir():
        link = copy / entry.name
        if entry.name == "__pycache__":
            continue
        if entry.name != broken.parts[0]:
            if not link.exists():
                link.symlink_to(entry)
            continue
        if link.is_symlink():
            link.unlink()
        if len(broken.parts) > 1:
            _mirror(entry, link, Path(*broken.parts[1:]), missing=missing)
        elif not missing:
            _damage(entry, link)


def _damage(real: Path, copy: Path) -> None:
    content = bytearray(real.read_bytes())
    content[len(content) // 2] ^= 0xFF
    copy.write_bytes(content)
