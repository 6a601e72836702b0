"""How well and how fast speech is heard: the short window against the full one, native and non-native apart.

Reads recordings from the folder beside the project that holds `speech/manifest.jsonl`, where there is one. Names and
terms of pages are counted apart: turns of `data/names.txt`, spoken by our own voices, heard without hints and with.

What was tried on half of the recordings and not kept (2026-11-26): beams of two and four cost a third to a half more
time for as many errors or more; a spectral gate on the noise of a kitchen took native errors from .07 to .05, and
non-native ones from .39 to .42.
"""

import json
import re
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from simulator.domain.persona import Persona
from simulator.speech.ports import RATE, Samples, Voice
from simulator.speech.resampling import resampled
from simulator.speech.voices import hibari, kokoro
from simulator.speech.voices.cached import CachedVoice, KeyedVoice
from simulator.speech.wav import read_wav
from simulator.speech.whisper import WhisperTranscriber
from simulator.usecases import library
from simulator.usecases.page_names import hints_of
from tests.evals.wer import errors, normalised

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
_NO_NAMES = frozenset("What How Why Did Does Was Is Would Can After Hi Hello Good I Ms Mrs Mr".split())
"""What else the lines of `NAMES` write with a capital."""

NAMES = Path(__file__).with_name("data") / "names.txt"
EVERYDAY = NAMES.with_name("everyday.txt")


@dataclass(frozen=True)
class Clip:
    """A recording and what is said in it."""

    samples: Samples
    text: str
    native: bool


@dataclass
class Figures:
    """What one way of hearing came to on one group of clips."""

    words: int = 0
    wrong: int = 0
    clips: int = 0
    seconds: list[float] = field(default_factory=list)

    def add(self, reference: str, heard: str, seconds: float) -> None:
        wanted = normalised(reference)
        self.words += len(wanted)
        self.wrong += errors(wanted, normalised(heard))
        self.clips += 1
        self.seconds.append(seconds)

    @property
    def line(self) -> str:
        rate = self.wrong / self.words if self.words else float("nan")
        low, middle, high = np.percentile(self.seconds, [5, 50, 95]) if self.seconds else (float("nan"),) * 3
        return f"{rate:.3f}  ({self.clips} clips)  {middle:.2f} s  ({low:.2f} to {high:.2f})"


def clips(folder: Path = DATA) -> list[Clip]:
    """All recordings; none where the folder is missing."""
    manifest = folder / "speech" / "manifest.jsonl"
    if not manifest.is_file():
        return []
    found = []
    for line in manifest.read_text("utf-8").splitlines():
        entry = json.loads(line)
        foreign = entry["accent"].startswith("L1") or "accent" in entry["accent"]
        found.append(Clip(read_wav(manifest.parent / entry["path"]), entry["text"], not foreign))
    return found


def visitors(cache: Path) -> list[Voice]:
    """The voices that speak turns, women and men."""
    found: list[KeyedVoice] = []
    if hibari.installed():
        found += [hibari.HibariVoice(cache, "alto"), hibari.HibariVoice(cache, "bright", british=True)]
    if kokoro.installed():
        found.append(kokoro.KokoroVoice(cache, "ash"))
    return [CachedVoice(voice, cache / "voiced") for voice in found]


def with_noise(samples: Samples, noise: Samples, decibels: float) -> Samples:
    """The clip with noise so many decibels under it."""
    cut = np.resize(noise, len(samples))
    power = float(np.mean(np.square(samples))) / max(float(np.mean(np.square(cut))), 1e-12)
    return np.clip(samples + cut * np.sqrt(power / 10 ** (decibels / 10)), -1, 1).astype(np.float32)


def measured(hear: Callable[[Samples], str], among: Iterable[Clip]) -> dict[bool, Figures]:
    """Figures for native (True) and non-native (False) speakers."""
    figures = {True: Figures(), False: Figures()}
    for clip in among:
        begin = time.perf_counter()
        text = hear(clip.samples)
        figures[clip.native].add(clip.text, text, time.perf_counter() - begin)
    return figures


def run(quick: bool = False) -> str:
    """The table: word error rate and seconds per clip (median, 5th to 95th percentile); `quick` takes every fourth."""
    among = clips()[:: 4 if quick else 1]
    with tempfile.TemporaryDirectory() as cache:
        ear = WhisperTranscriber(Path(cache))
        table = _table(among, Path(cache), ear) if among else "hearing: there are no recordings beside this checkout"
        step = 4 if quick else 1
        return f"{table}\n{_names(ear, step)}\n{_put_in(ear, step)}"


def _names(ear: WhisperTranscriber, step: int) -> str:
    """Words wrong in turns full of names, and names and terms that are missing, without hints and with."""
    voices = visitors(Path(tempfile.gettempdir()) / "coffeechat-turns")
    if not voices:
        return "names: skipped, no voice of ours is installed"
    rows: dict[str, list[tuple[int, ...]]] = {"in sight": [], "kept aside": []}
    part = "in sight"
    for number, line in enumerate(NAMES.read_text("utf-8").splitlines()):
        part = "kept aside" if line.startswith("## ") else part
        if line.startswith("#") or number % step:
            continue
        slug, said = (side.strip() for side in line.split("|", 1))
        text = said.replace("*", "")
        hints, wanted, terms = hints_of(_page(slug)), normalised(text), _terms(said)
        for voice in (voices[number % len(voices)], voices[(number + 1) % len(voices)]):
            speech = voice.say(text)
            sound = np.pad(resampled(speech.samples, speech.rate, RATE), RATE // 4)
            row = [len(wanted), len(terms)]
            for told in ((), hints):
                heard = normalised(ear.hear(sound, told).text)
                row += [errors(wanted, heard), sum(term not in heard for term in terms)]
            rows[part].append(tuple(row))
    lines = ["names: words wrong, and names and terms not heard, plain → with hints"]
    for part, found in rows.items():
        if found:
            said, terms_said, wrong, missing, wrong_yet, missing_yet = np.sum(found, axis=0)
            lines.append(
                f"  {part:10}  words {wrong} → {wrong_yet} of {said}, names and terms {missing} → {missing_yet} "
                f"of {terms_said}"
            )
    return "\n".join(lines)


def _put_in(ear: WhisperTranscriber, step: int) -> str:
    """Names and terms of pages that were heard in everyday lines, where nobody said them."""
    voices = visitors(Path(tempfile.gettempdir()) / "coffeechat-turns")
    slugs = sorted({line.split(" | ")[0] for line in NAMES.read_text("utf-8").splitlines() if line[0] != "#"})
    lines = [line for line in EVERYDAY.read_text("utf-8").splitlines() if line and line[0] != "#"][::step]
    found: list[str] = []
    for number, text in enumerate(lines if voices else ()):
        hints = hints_of(_page(slugs[number % len(slugs)]))
        speech = voices[number % len(voices)].say(text)
        sound = np.pad(resampled(speech.samples, speech.rate, RATE), RATE // 4)
        plain, heard = (set(normalised(ear.hear(sound, told).text)) for told in ((), hints))
        found += sorted((heard - plain - set(normalised(text))) & {word for hint in hints for word in normalised(hint)})
    return (
        f"everyday lines: {len(found)} names put in that nobody said, in {len(lines)} lines {' '.join(found)}".rstrip()
    )


def _page(slug: str) -> Persona:
    """A persona of the library, or one of the pages by other hands."""
    page = NAMES.parent / "fifth" / f"{slug}.md"
    return library.persona(str(page) if page.is_file() else slug)


def _terms(said: str) -> list[str]:
    """The names and rare terms of a line: what stands between stars, and words with a capital inside a sentence."""
    starred = " ".join(re.findall(r"\*([^*]+)\*", said))
    names = " ".join(w for w in re.findall(r"\b[A-ZÀ-Þ][\w’']*", said.replace("*", "")) if w not in _NO_NAMES)
    return normalised(f"{starred} {names}")


def _table(among: list[Clip], folder: Path, short: WhisperTranscriber) -> str:
    full = WhisperTranscriber(folder, short_window=False)
    short.load()
    full.load()
    engine = full._model  # faster-whisper's own defaults, on the very model that was loaded

    def by_defaults(samples: Samples) -> str:
        return " ".join(s.text for s in engine.transcribe(samples, language="en")[0])

    ways: dict[str, Callable[[Samples], str]] = {
        "short window": lambda s: short.hear(s).text,
        "full window": lambda s: full.hear(s).text,
        "engine's defaults": by_defaults,
    }
    lines = [f"hearing, {short.name}: word error rate, seconds per clip"]
    noise = DATA / "noise" / "kitchen_picovoice.wav"
    sets = {"clean": among}
    if noise.is_file():
        kitchen = read_wav(noise)
        sets["kitchen, 10 dB"] = [Clip(with_noise(c.samples, kitchen, 10), c.text, c.native) for c in among]
    for place, some in sets.items():
        for way, hear in ways.items():
            figures = measured(hear, some)
            lines += [
                f"  {place:14}  {way:18}  {'native' if native else 'non-native':10}  {figures[native].line}"
                for native in (True, False)
            ]
    return "\n".join(lines)


if __name__ == "__main__":
    print(run())
