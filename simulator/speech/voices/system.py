"""The system's own voices through pyttsx3, in a child process that is killed where it hangs."""

import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from simulator.domain.errors import CoffeechatError, EngineMissing
from simulator.speech.ports import RATE, Speech
from simulator.speech.voices.loudness import finished, joined
from simulator.speech.voices.spoken import pieces, spoken
from simulator.speech.wav import read_wav

_WORDS_A_MINUTE = 170
_LISTING, _SAYING = 15.0, 20.0
"""Seconds until a child counts as hanging; saying gets a second more for every 20 characters."""

_WOMEN = (
    "female zira hazel susan eva jenny aria michelle libby sonia samantha victoria karen moira tessa fiona kate serena "
    "allison ava zoe heera catherine linda"
).split()
_MEN = (
    "david mark george james guy ryan alex daniel fred tom oliver rishi aaron ravi sean richard eric brian roger "
    "steffan"
).split()
"""Names by which Windows and macOS sell their English voices; not all of them tell the gender."""


@dataclass(frozen=True, slots=True)
class SystemVoiceInfo:
    """One of the system's voices; `gender` is `female`, `male` or empty, `accent` `us`, `gb` or empty."""

    id: str
    name: str
    gender: str
    accent: str


class SystemVoice:
    """A `Voice` of the system; `which` is the system's own id."""

    def __init__(self, which: SystemVoiceInfo, *, pace: float = 1.0) -> None:
        self._which, self._pace = which, pace
        self.name = f"system voice {which.name}"
        self.key = f"system|{sys.platform}|{which.id}|{pace:g}"

    def load(self) -> None:
        """Try the voice once; raises `EngineMissing` where it does not speak."""
        self.say("Hello.")

    def say(self, text: str) -> Speech:
        """The text at 16 kHz; nothing to say gives no samples. Raises `EngineMissing`."""
        return joined([finished(self._sound(p), RATE) for p in pieces(spoken(text), 600)], RATE)

    def _sound(self, piece: str) -> Any:
        asked = {
            "do": "say",
            "text": piece,
            "voice": self._which.id,
            "words_a_minute": round(_WORDS_A_MINUTE * self._pace),
        }
        with tempfile.TemporaryDirectory(prefix="coffeechat-") as folder:
            out = Path(folder) / "said.wav"
            _child(asked, out, _SAYING + len(piece) / 20)
            try:
                return read_wav(out)
            except CoffeechatError as error:
                raise EngineMissing("The system's voice gave no sound", "choose another voice engine") from error


@cache
def voices(language: str = "en") -> tuple[SystemVoiceInfo, ...]:
    """The system's voices for a language; empty where there are none or pyttsx3 does not work."""
    if importlib.util.find_spec("pyttsx3") is None:
        return ()
    try:
        with tempfile.TemporaryDirectory(prefix="coffeechat-") as folder:
            out = Path(folder) / "voices.json"
            _child({"do": "list"}, out, _LISTING)
            listed = json.loads(out.read_text("utf-8"))
    except (EngineMissing, OSError, ValueError):
        return ()
    return voices_of(listed, language)


def voices_of(listed: list[dict[str, Any]], language: str = "en") -> tuple[SystemVoiceInfo, ...]:
    """Those that speak the language; eSpeak's get a woman beside each man, which it makes by a variant."""
    found: list[SystemVoiceInfo] = []
    wanted = language.split("-")[0].lower()
    for voice in listed:
        codes = [re.sub(r"[^a-z-]", "", code.lower().replace("_", "-")) for code in voice["languages"]]
        words = f"{voice['id']} {voice['name']}".lower().replace("_", "-")
        if not codes:
            # SAPI tells the language in the name only: "Microsoft Zira Desktop - English (United States)".
            codes = re.findall(r"\b[a-z]{2}-[a-z]{2}\b", words) + ["en"] * ("english" in words)
        if not any(code.split("-")[0] == wanted for code in codes):
            continue
        whole = " ".join([*codes, words])
        accent = "gb" if re.search(r"en-gb|great britain|united kingdom|british", whole) else ""
        accent = "us" if re.search(r"en-us|america|united states", whole) else accent
        if re.match(r"[a-z]{3}/|default$", voice["id"]):
            found += [
                SystemVoiceInfo(voice["id"], voice["name"], "male", accent),
                SystemVoiceInfo(f"{voice['id']}+f3", f"{voice['name']} (woman)", "female", accent),
            ]
        else:
            found.append(SystemVoiceInfo(voice["id"], voice["name"], _gender(voice["gender"], words), accent))
    return tuple(found)


def _gender(told: str, words: str) -> str:
    if "female" in told.lower() or any(name in words for name in _WOMEN):
        return "female"
    return "male" if "male" in told.lower() or any(name in words for name in _MEN) else ""


def _child(asked: dict[str, Any], out: Path, seconds: float) -> None:
    """Run the child on one request; raises `EngineMissing` where it fails, hangs or writes nothing."""
    program = Path(__file__).with_name("system_child.py")
    remedy = {
        "linux": "run `sudo apt install espeak-ng` or `pip install 'coffeechat[espeak]'`",
        "darwin": "check the voices in the system settings",
        "win32": "check the voices in the system settings",
    }.get(sys.platform, "install a speech synthesizer")
    try:
        # -P keeps this folder off the path: a module here must not be taken for an engine's package.
        done = subprocess.run(
            [sys.executable, "-P", str(program)],
            input=json.dumps({**asked, "out": str(out)}),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise EngineMissing("The system's voice did not answer in time", remedy) from error
    except OSError as error:
        raise EngineMissing(f"The system's voice could not be started ({error.strerror})", remedy) from error
    if not out.is_file() or not out.stat().st_size:
        why = (done.stderr.strip().splitlines() or [f"it ended with {done.returncode}"])[-1]
        raise EngineMissing(f"The system's voice does not work ({why})", remedy)
