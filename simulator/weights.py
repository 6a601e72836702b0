"""Model files: found in installed packages, joined from parts, checked against their sha256 before first use."""

import hashlib
import importlib.util
import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from simulator.domain.errors import EngineMissing

_CHUNK = 1 << 20


def package_folder(name: str) -> Path | None:
    """The folder of an installed package, found without importing it; None where it is not installed."""
    try:
        found = importlib.util.find_spec(name)
    except (ImportError, ValueError):
        return None
    places = found.submodule_search_locations if found is not None else None
    return Path(places[0]) if places else None


def sha256_of(paths: Iterable[Path]) -> str:
    """The sha256 of the files' bytes one after the other, in hexadecimal; OSError where one cannot be read."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    return digest.hexdigest()


def verified(paths: Sequence[Path], sha256: str, *, what: str, cache: Path) -> None:
    """Raise `EngineMissing` unless the files, read one after the other, have this sha256.

    Hashing is repeated only after a file changes: `cache / "verified.json"` remembers size and time of change. A
    cache that cannot be read or written costs time, never correctness.
    """
    try:
        stamp = [[str(p), p.stat().st_size, p.stat().st_mtime_ns] for p in paths]
        known = _remembered(cache)
        if known.get(sha256) == stamp:
            return
        found = sha256_of(paths)
    except OSError as error:
        raise EngineMissing(
            f"The model file of {what} cannot be read ({error.strerror})", "install coffeechat again"
        ) from error
    if found != sha256:
        raise EngineMissing(
            f"The model file of {what} is damaged (its checksum differs)",
            "install coffeechat again with `pip install --force-reinstall coffeechat`",
        )
    _remember(cache, {**known, sha256: stamp})


def joined(parts: Sequence[Path], sha256: str, *, what: str, cache: Path, name: str) -> Path:
    """One file made of parts, verified, kept as `cache / name`; `EngineMissing` where it cannot be made."""
    target = cache / name
    if target.is_file():
        try:
            verified([target], sha256, what=what, cache=cache)
            return target
        except EngineMissing:
            pass  # A joined copy that was damaged later is made again from the parts.
    verified(parts, sha256, what=what, cache=cache)
    try:
        cache.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=cache, prefix=name)
        try:
            with os.fdopen(handle, "wb") as out:
                for part in parts:
                    with part.open("rb") as file:
                        while chunk := file.read(_CHUNK):
                            out.write(chunk)
            os.replace(temporary, target)
        finally:
            Path(temporary).unlink(missing_ok=True)
    except OSError as error:
        raise EngineMissing(
            f"The model of {what} could not be prepared ({error.strerror})", f"free some space in {cache}"
        ) from error
    return target


def _remembered(cache: Path) -> dict[str, object]:
    try:
        data = json.loads((cache / "verified.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def _remember(cache: Path, known: dict[str, object]) -> None:
    try:
        cache.mkdir(parents=True, exist_ok=True)
        (cache / "verified.json").write_text(json.dumps(known), "utf-8")
    except OSError:
        pass
