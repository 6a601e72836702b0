"""The program in which pyttsx3 runs: it prints what it likes, may hang, and is killed then. Standard library besides.

Reads one JSON object from standard input. `{"do": "list", "out": FILE}` writes the voices as JSON; `{"do": "say",
"text", "voice", "words_a_minute", "out": FILE}` writes a WAV. Nothing is promised about standard output.
"""

import contextlib
import ctypes
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any


def _espeak_from_the_package() -> None:
    """Make pyttsx3 find the eSpeak library of `espeakng-loader`, if that is installed and no other is.

    The library must be loaded for all, and its data named, before pyttsx3 looks for it; without data it ends the
    process.
    """
    if not sys.platform.startswith("linux") or importlib.util.find_spec("espeakng_loader") is None:
        return
    for name in ("libespeak-ng.so.1", "libespeak.so.1"):
        with contextlib.suppress(OSError):
            ctypes.CDLL(name)
            return
    import espeakng_loader

    os.environ["ESPEAK_DATA_PATH"] = str(espeakng_loader.get_data_path())
    ctypes.CDLL(str(espeakng_loader.get_library_path()), ctypes.RTLD_GLOBAL)


def _wav(path: Path) -> None:
    """On macOS the speech comes as AIFF whatever its name; the system's own tool makes a WAV of it."""
    if path.read_bytes()[:4] == b"FORM" and shutil.which("afconvert"):
        made = path.with_suffix(".made.wav")
        subprocess.run(["afconvert", "-f", "WAVE", "-d", "LEI16", str(path), str(made)], check=True)
        os.replace(made, path)


def _wait_for(path: Path) -> None:
    """Until the file is there and no longer grows: some engines write it after they say that they are done.

    Where it never comes, whoever started this program ends it.
    """
    before = -1
    while not path.is_file() or path.stat().st_size != before or not before:
        before = path.stat().st_size if path.is_file() else -1
        time.sleep(0.05)


def main() -> int:
    """Do the one thing that was asked."""
    asked: dict[str, Any] = json.load(sys.stdin)
    _espeak_from_the_package()
    import pyttsx3

    engine = pyttsx3.init()
    out = Path(asked["out"])
    if asked["do"] == "list":
        found = [
            {
                "id": str(voice.id),
                "name": str(voice.name or ""),
                "languages": [str(language) for language in voice.languages or ()],
                "gender": str(voice.gender or ""),
            }
            for voice in engine.getProperty("voices") or ()
        ]
        out.write_text(json.dumps(found), "utf-8")
        return 0
    if asked["voice"]:
        engine.setProperty("voice", asked["voice"])
    engine.setProperty("rate", asked["words_a_minute"])
    engine.save_to_file(asked["text"], str(out))
    engine.runAndWait()
    _wait_for(out)
    _wav(out)
    return 0


if __name__ == "__main__":
    code = main()
    # Some speech libraries crash while Python takes itself down; the file is written by now.
    sys.stdout.flush()
    os._exit(code)
