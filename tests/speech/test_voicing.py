"""Loudness, the cache of sentences, and which voice a persona gets."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from simulator.domain.errors import EngineMissing
from simulator.domain.persona import Persona, Temperament, VoiceWish
from simulator.speech.ports import CalledOff, Errand, PatientVoice, ReadyVoice, Speech, StoppableVoice
from simulator.speech.voices.cached import CachedVoice
from simulator.speech.voices.choice import Candidate, Choice, SteadyVoice, neural, voice_choice
from simulator.speech.voices.loudness import LEVEL, finished
from simulator.speech.voices.system import voices_of


class Parrot:
    """A voice whose sound is its name's length, as loud as asked."""

    def __init__(self, name: str, *, broken: bool = False, pace: float = 1.0) -> None:
        self.name = name
        self.key = f"{name}|{pace:g}"
        self.said = 0
        self.broken = broken

    def load(self) -> None:
        if self.broken:
            raise EngineMissing(f"{self.name} is broken", "mend it")

    def say(self, text: str) -> Speech:
        self.load()
        self.said += 1
        return Speech(np.full(len(text) * 100, 0.25, np.float32), 24_000)


def persona(slug: str = "maya", pronouns: str | None = None, **wish: object) -> Persona:
    voice = VoiceWish(**wish)  # type: ignore[arg-type]
    return Persona(slug, "Maya Okafor", "r", "o", "i", "h", 20, Temperament.WARM, 1, pronouns, voice=voice)


def candidates(*rows: str, broken: Sequence[str] = ()) -> list[Candidate]:
    found = []
    for row in rows:
        engine, name, gender, accent = row.split()
        full = f"{engine} {name} {accent}"
        found.append(Candidate(engine, name, gender, accent, lambda _, pace, full=full: Parrot(
            full, broken=full in broken, pace=pace)))  # fmt: skip
    return found


BOTH = ("hibari heart female us", "hibari alto female us", "hibari heart female gb", "kokoro kumo male us",
        "kokoro reed male us", "kokoro kumo male gb")  # fmt: skip


def chosen(tmp_path: Path, who: Persona, *rows: str, broken: Sequence[str] = ()) -> Choice:
    return voice_choice(who, tmp_path, candidates(*(rows or BOTH), broken=broken))


def test_a_persona_keeps_its_voice_and_genders_never_share_one(tmp_path: Path) -> None:
    women = {chosen(tmp_path, persona(f"p{i}", gender="female")).voice.name for i in range(40)}
    men = {chosen(tmp_path, persona(f"p{i}", gender="male")).voice.name for i in range(40)}
    assert not women & men
    assert len(women) == 2
    assert len(men) == 3
    for slug in ("maya", "tom"):
        assert chosen(tmp_path, persona(slug)).voice.name == chosen(tmp_path, persona(slug)).voice.name


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (persona(gender="female", accent="gb"), "hibari heart gb"),
        (persona(gender="male", accent="gb"), "kokoro kumo gb"),
        (persona(name="heart", accent="gb"), "hibari heart gb"),
        (persona(engine="kokoro", name="REED"), "kokoro reed us"),
        (persona(engine="kokoro", accent="gb"), "kokoro kumo gb"),
        (persona(pronouns="he/him", accent="gb"), "kokoro kumo gb"),
        (persona(pronouns="she/her", accent="gb"), "hibari heart gb"),
    ],
)
def test_what_the_page_asks_for(tmp_path: Path, who: Persona, expected: str) -> None:
    choice = chosen(tmp_path, who)
    assert choice.voice.name == expected
    assert choice.notes == ()


@pytest.mark.parametrize(
    ("who", "word"),
    [
        (persona(engine="bark"), "bark"),
        (persona(engine="piper"), "piper"),
        (persona(name="nobody"), "nobody"),
        (persona(engine="hibari", gender="male"), "male"),
    ],
)
def test_what_cannot_be_had_is_told(tmp_path: Path, who: Persona, word: str) -> None:
    choice = chosen(tmp_path, who)
    assert len(choice.notes) == 1
    assert word in choice.notes[0]


def test_a_missing_gender_is_told_and_a_missing_voice_is_an_error(tmp_path: Path) -> None:
    choice = chosen(tmp_path, persona(gender="male"), "hibari heart female us")
    assert choice.voice.name == "hibari heart us"
    assert "male" in choice.notes[0]
    with pytest.raises(EngineMissing):
        voice_choice(persona(), tmp_path, [])


def test_a_voice_that_fails_is_followed_by_one_of_its_gender(tmp_path: Path) -> None:
    rows = ("hibari heart female us", "kokoro kumo male us", "piper joe male us")
    voice = chosen(tmp_path, persona(gender="male", name="kumo"), *rows, broken=["kokoro kumo us"]).voice
    assert len(voice.say("Hello").samples)
    assert voice.name == "piper joe us"
    everything = ["hibari heart us", "kokoro kumo us", "piper joe us"]
    with pytest.raises(EngineMissing):
        chosen(tmp_path, persona(), *rows, broken=everything).voice.say("Hello again")


def test_this_machine_has_voices_of_both_genders() -> None:
    there = [c for c in neural() if not c.shy]
    assert len({c.name for c in there if c.gender == "female"}) > 1
    assert len({c.name for c in there if c.gender == "male"}) > 1
    assert {c.accent for c in there if c.gender == "male"} == {"us", "gb"}


def test_a_sentence_is_voiced_once(tmp_path: Path) -> None:
    parrot = Parrot("parrot")
    voice = CachedVoice(parrot, tmp_path)
    first, second = voice.say("Hello there."), CachedVoice(parrot, tmp_path).say("Hello  there.")
    assert parrot.said == 1
    assert np.array_equal(first.samples, second.samples)
    assert first.rate == second.rate == 24_000
    assert voice.has("Hello there.")
    assert not voice.has("Hello here.")
    CachedVoice(Parrot("parrot", pace=1.2), tmp_path).say("Hello there.")
    assert len(list(tmp_path.iterdir())) == 2


class Patient(Parrot):
    """A parrot that speaks comma by comma, and calls its errand off in the middle of a long text."""

    def breaths(self, text: str) -> tuple[str, ...]:
        return tuple(text.replace(", ", ",|").split("|"))

    def say(self, text: str, errand: Errand | None = None) -> Speech:
        if errand is not None and len(text) > 20:
            errand.call_off()
        if errand is not None and errand.off:
            raise CalledOff
        return super().say(text)


def test_what_was_voiced_ahead_is_said_from_the_cache(tmp_path: Path) -> None:
    patient = Patient("patient")
    voice = CachedVoice(patient, tmp_path)
    steady = SteadyVoice([voice])
    assert isinstance(voice, PatientVoice)
    assert isinstance(steady, ReadyVoice)
    assert voice.breaths("Well, no.") == ("Well,", "no.")
    assert not steady.ready("Well,")
    voice.ahead("Well,", Errand())
    voice.ahead("Well,", Errand())
    assert steady.ready("Well,")
    assert patient.said == 1
    ready = voice.say("Well,")
    assert patient.said == 1
    assert np.array_equal(ready.samples, CachedVoice(Patient("patient"), tmp_path / "other").say("Well,").samples)


def test_an_errand_that_is_called_off_leaves_nothing_in_the_cache(tmp_path: Path) -> None:
    patient = Patient("patient")
    voice, off, half = CachedVoice(patient, tmp_path), Errand(), Errand()
    off.call_off()
    voice.ahead("Well,", off)
    voice.ahead("A text that is longer than twenty letters.", half)
    assert patient.said == 0
    assert list(tmp_path.iterdir()) == []
    assert len(voice.say("A text that is longer than twenty letters.").samples)


def test_words_that_nobody_wants_any_more_are_not_said_to_their_end(tmp_path: Path) -> None:
    patient = Patient("patient")
    voice = SteadyVoice([CachedVoice(patient, tmp_path)])
    assert isinstance(voice, StoppableVoice)
    for text in ("A text that is longer than twenty letters.", "Well,"):
        errand = Errand()
        if text == "Well,":
            errand.call_off()
        with pytest.raises(CalledOff):
            voice.say_for(errand, text)
    assert patient.said == 0
    assert len(voice.say_for(Errand(), "Well,").samples)
    # What is kept already costs nothing, wanted or not.
    assert len(voice.say_for(errand, "Well,").samples)


def test_a_quick_voice_says_a_sentence_whole_and_works_ahead_as_well(tmp_path: Path) -> None:
    parrot = Parrot("parrot")
    voice = CachedVoice(parrot, tmp_path)
    assert voice.breaths("Well, no.") == ("Well, no.",)
    assert voice.ready("Well, no.")
    voice.ahead("Well, no.", Errand())
    assert voice.has("Well, no.")
    assert parrot.said == 1


def test_an_errand_is_stopped_whenever_it_is_called_off() -> None:
    stops: list[str] = []
    early, late = Errand(), Errand()
    early.call_off()
    early.stopped_by(lambda: stops.append("early"))
    late.stopped_by(lambda: stops.append("late"))
    assert stops == ["early"]
    late.call_off()
    assert stops == ["early", "late"]


def test_a_voice_that_fails_ahead_is_followed_by_the_next_and_its_breaths(tmp_path: Path) -> None:
    rows = ("hibari heart female us", "kokoro kumo male us", "piper joe male us")
    voice = chosen(tmp_path, persona(gender="male", name="kumo"), *rows, broken=["kokoro kumo us"]).voice
    assert isinstance(voice, PatientVoice)
    voice.ahead("Hello, you.", Errand())
    assert voice.name == "piper joe us"
    assert voice.breaths("Hello, you.") == ("Hello, you.",)


def test_a_damaged_or_locked_cache_costs_time_only(tmp_path: Path) -> None:
    voice = CachedVoice(Parrot("parrot"), tmp_path)
    whole = voice.say("Hello.")
    (kept,) = tmp_path.iterdir()
    for damage in (b"", b"RIFF", kept.read_bytes()[:60]):
        kept.write_bytes(damage)
        assert len(voice.say("Hello.").samples) == len(whole.samples)
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert len(CachedVoice(Parrot("parrot"), blocked / "sub").say("Hello.").samples) == len(whole.samples)


def test_the_cache_stays_in_its_bounds(tmp_path: Path) -> None:
    voice = CachedVoice(Parrot("parrot"), tmp_path, limit=20_000)
    for i in range(65):
        voice.say(f"Sentence {i:04d}")
    assert sum(f.stat().st_size for f in tmp_path.iterdir()) < 20_000 + 33 * 3_000
    assert voice.has("Sentence 0064")
    assert not voice.has("Sentence 0000")


@pytest.mark.parametrize("loud", [0.01, 0.1, 0.9])
def test_every_voice_is_as_loud_as_the_others(loud: float) -> None:
    tone = loud * np.sin(np.arange(24_000) * 2 * np.pi * 200 / 24_000)
    silent = np.zeros(12_000)
    speech = finished(np.concatenate([silent, tone, silent]).astype(np.float32), 24_000)
    assert speech.seconds == pytest.approx(1.0 + 0.02 + 0.25 + 0.03, abs=0.01)
    voiced = speech.samples[2_400:-8_400]
    assert np.sqrt(np.mean(np.square(voiced))) == pytest.approx(LEVEL, rel=0.1)
    assert speech.samples[0] == speech.samples[-1] == 0.0


@pytest.mark.parametrize("sound", [np.zeros(0), np.zeros(1000), np.full(1000, np.nan), np.full(3, 0.5), np.ones(1)])
def test_silence_and_crumbs_are_safe(sound: np.ndarray) -> None:
    assert np.isfinite(finished(sound.astype(np.float32), 24_000).samples).all()


LISTED = [
    {"id": "gmw/en-us", "name": "English (America)", "languages": ["en-us"], "gender": "Male"},
    {"id": "gmw/de", "name": "German", "languages": ["de"], "gender": "Male"},
    {"id": "HKEY\\TTS_MS_EN-US_ZIRA_11.0", "name": "Microsoft Zira Desktop - English (United States)",
     "languages": [], "gender": ""},
    {"id": "HKEY\\TTS_MS_DE-DE_HEDDA", "name": "Microsoft Hedda Desktop - German", "languages": [], "gender": ""},
    {"id": "com.apple.voice.Daniel", "name": "Daniel", "languages": ["en_GB"], "gender": "VoiceGenderMale"},
    {"id": "com.apple.voice.Odd", "name": "Odd", "languages": ["en_ZA"], "gender": "VoiceGenderNeuter"},
]  # fmt: skip


def test_the_systems_voices_are_understood_on_every_system() -> None:
    found = [(v.id.split("\\")[-1], v.gender, v.accent) for v in voices_of(LISTED)]
    assert found == [
        ("gmw/en-us", "male", "us"),
        ("gmw/en-us+f3", "female", "us"),
        ("TTS_MS_EN-US_ZIRA_11.0", "female", "us"),
        ("com.apple.voice.Daniel", "male", "gb"),
        ("com.apple.voice.Odd", "", ""),
    ]
    assert [v.name for v in voices_of(LISTED, "de")] == ["German", "German (woman)"]
