"""Which voice speaks for which persona: what the page asks for, as near as this machine comes, always the same."""

import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.domain.errors import EngineMissing, printable
from simulator.domain.persona import Persona
from simulator.speech.ports import Errand, Speech, Voice
from simulator.speech.voices import hibari, kokoro, piper, system
from simulator.speech.voices.cached import CachedVoice, KeyedVoice

ENGINES = ("hibari", "kokoro", "piper", "system")
"""What a page may name as its engine, besides `auto`."""

_SLOWEST, _QUICKEST = 0.7, 1.4

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A voice that this machine has; `gender` and `accent` as on a page, or empty where nobody knows."""

    engine: str
    name: str
    gender: str
    accent: str
    make: Callable[[Path, float], KeyedVoice]
    """From the cache folder and the pace to the voice."""
    shy: bool = False
    """Taken only where the page asks for it or nothing else is there."""
    stopgap: bool = False
    """Taken only where nothing else of its gender is there, or by name."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The voice of a persona, and what the user should know about it, one sentence each."""

    voice: Voice
    notes: tuple[str, ...] = ()


class SteadyVoice:
    """A `Voice` that goes on with the next of its kind where one fails, in the same breath."""

    def __init__(self, voices: Sequence[CachedVoice]) -> None:
        self._voices = list(voices)
        self.name = self._voices[0].name
        """The voice that speaks now."""

    def load(self) -> None:
        """Get the first voice ready that works; raises `EngineMissing` where none does."""
        self._first_that(lambda voice: voice.load())

    def say(self, text: str) -> Speech:
        """The text in the first voice that works; raises `EngineMissing` where none does."""
        said: list[Speech] = []
        self._first_that(lambda voice: said.append(voice.say(text)))
        return said[-1]

    def say_for(self, errand: Errand, text: str) -> Speech:
        """As `say`; raises `CalledOff` soon after the errand was called off."""
        said: list[Speech] = []
        self._first_that(lambda voice: said.append(voice.say_for(errand, text)))
        return said[-1]

    def breaths(self, text: str) -> tuple[str, ...]:
        """The pieces in which the voice that speaks now says the text."""
        return self._voices[0].breaths(text)

    def ready(self, text: str) -> bool:
        """Whether nobody waits for this piece."""
        return self._voices[0].ready(text)

    def ahead(self, text: str, errand: Errand) -> None:
        """Voice a piece before it is wanted; raises `EngineMissing` where no voice works."""
        self._first_that(lambda voice: voice.ahead(text, errand))

    def _first_that(self, works: Callable[[CachedVoice], None]) -> None:
        while True:
            try:
                works(self._voices[0])
                return
            except EngineMissing as error:
                if len(self._voices) == 1:
                    raise
                failed = self._voices.pop(0)
                self.name = self._voices[0].name
                _log.warning("%s fails, %s takes over: %s", failed.name, self.name, error)


def voice_for(persona: Persona, cache: Path) -> Voice:
    """The persona's voice on this machine, the same in every session; raises `EngineMissing` where there is none."""
    return voice_choice(persona, cache).voice


def voice_choice(persona: Persona, cache: Path, there: Sequence[Candidate] | None = None) -> Choice:
    """The voice and what to say about it; `there` stands for what the machine has (tests)."""
    wish, notes = persona.voice, []
    gender, accent = _gender(persona), wish.accent
    pool = list(there) if there is not None else neural()
    engine = wish.engine.strip().lower()
    if engine == "system" or not _fitting([c for c in pool if not c.stopgap], gender):
        pool += [c for c in system_voices(persona.language) if c not in pool] if there is None else []
    if engine not in ("auto", "", *ENGINES):
        notes.append(f"There is no voice engine {printable(wish.engine)}, so {persona.first_name} has another voice.")
        engine = "auto"
    of_engine = [c for c in pool if c.engine == engine and not c.stopgap] if engine not in ("auto", "") else []
    if engine not in ("auto", "") and not of_engine:
        notes.append(f"The voice engine {engine} is not installed, so {persona.first_name} has another voice.")
    elif of_engine and not wish.name and not _fitting(of_engine, gender):
        notes.append(f"The voice engine {engine} has no {gender} voice, so {persona.first_name} has another voice.")
        of_engine = []
    named = _named(of_engine or pool, wish.name)
    if wish.name and not named:
        notes.append(f"There is no voice {printable(wish.name)} here, so {persona.first_name} has another voice.")
    fitting = _fitting(named or of_engine or [c for c in pool if not c.shy], "any" if named else gender)
    fitting = fitting or _fitting([c for c in pool if not c.stopgap], gender) or _fitting(pool, gender) or pool
    if not fitting:
        raise EngineMissing("No voice is installed on this machine", "install coffeechat again, or use `--mute`")
    if gender != "any" and not named and fitting[0].gender not in (gender, ""):
        notes.append(f"There is no {gender} voice on this machine, so {persona.first_name} has another voice.")
    order = sorted(_accented(fitting, accent), key=lambda c: _draw(persona.slug, c))
    spare = sorted((c for c in pool if c not in order), key=lambda c: (c.gender != order[0].gender, c.stopgap, c.shy))
    pace = min(_QUICKEST, max(_SLOWEST, wish.pace))
    voices = [CachedVoice(c.make(cache, pace), cache / "voiced") for c in (*order, *spare)]
    return Choice(SteadyVoice(voices), tuple(notes))


def neural() -> list[Candidate]:
    """The neural voices of this machine; the packages are looked up, none is loaded."""
    found: list[Candidate] = []
    if hibari.installed():
        found += [_hibari(name, "female", accent) for name in hibari.COLOURS for accent in ("us", "gb")]
        found += [_hibari(name, *about, shy=True) for name, about in hibari.extra_voices().items()]
    if kokoro.installed():
        found += [_kokoro(name, "male", accent) for name in kokoro.MALE for accent in ("us", "gb")]
        # These women speak as well as hibari's, at thirty times the work.
        found += [_kokoro(name, "female", accent, shy=True) for name in kokoro.FEMALE for accent in ("us", "gb")]
        plain = [n for n in kokoro.styles() if n not in kokoro.MALE and n not in kokoro.FEMALE]
        found += [
            _kokoro(name, "male" if name.startswith("jm") else "female", accent, shy=True)
            for name in plain
            for accent in ("us", "gb")
        ]
    if piper.installed():
        found.append(Candidate("piper", "joe", "male", "us", lambda c, p: piper.PiperVoice(c, pace=p), shy=True))
    if hibari.installed():
        found.append(_hibari("low", "male", "us", shy=True, stopgap=True))
    return found


def system_voices(language: str = "en") -> list[Candidate]:
    """The system's own voices; asking for them takes a moment."""
    return [Candidate("system", v.name, v.gender, v.accent, _system(v), shy=True) for v in system.voices(language)]


def _hibari(name: str, gender: str, accent: str, *, shy: bool = False, stopgap: bool = False) -> Candidate:
    british = accent == "gb"
    return Candidate(
        "hibari", name, gender, accent, lambda c, p: hibari.HibariVoice(c, name, british=british, pace=p), shy, stopgap
    )


def _kokoro(name: str, gender: str, accent: str, *, shy: bool = False) -> Candidate:
    british = accent == "gb"
    return Candidate(
        "kokoro", name, gender, accent, lambda c, p: kokoro.KokoroVoice(c, name, british=british, pace=p), shy
    )


def _system(which: system.SystemVoiceInfo) -> Callable[[Path, float], KeyedVoice]:
    return lambda _, pace: system.SystemVoice(which, pace=pace)


def _gender(persona: Persona) -> str:
    """What the page asks for; else what the pronouns say; else `any`."""
    if persona.voice.gender in ("female", "male"):
        return persona.voice.gender
    first = (persona.pronouns or "").lower().split("/")[0].strip()
    return {"she": "female", "he": "male"}.get(first, "any")


def _fitting(pool: Sequence[Candidate], gender: str) -> list[Candidate]:
    return [c for c in pool if gender == "any" or c.gender == gender]


def _named(pool: Sequence[Candidate], name: str | None) -> list[Candidate]:
    if not name:
        return []
    wanted = name.strip().lower()
    exact = [c for c in pool if c.name.lower() == wanted]
    return exact or [c for c in pool if wanted in c.name.lower()]


def _accented(pool: Sequence[Candidate], accent: str) -> list[Candidate]:
    """Those with the accent where there are any; without a wish, hibari stays American, which it speaks best."""
    if accent in ("us", "gb"):
        return [c for c in pool if c.accent == accent] or list(pool)
    return [c for c in pool if c.engine != "hibari" or c.accent == "us"] or list(pool)


def _draw(slug: str, candidate: Candidate) -> str:
    """A lot that falls the same way every time, and moves few personas when a voice is added."""
    return hashlib.sha256(f"{slug}|{candidate.engine}|{candidate.name}|{candidate.accent}".encode()).hexdigest()
