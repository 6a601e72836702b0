"""The composition root: names become engines here, and nowhere else. Heavy imports wait until they are needed."""

import logging
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from simulator import locations, settings
from simulator.domain.errors import CoffeechatError, EngineMissing, printable
from simulator.domain.persona import Persona
from simulator.language.meaning import Meaning, Remembering, shipped_meaning, witness

if TYPE_CHECKING:
    from simulator.dialogue.engine import DialogueEngine
    from simulator.speech.devices import SoundDevice
    from simulator.speech.lines import VirtualLine
    from simulator.speech.ports import AudioLine, SpeechDetector, Transcriber, Voice

log = logging.getLogger(__name__)

TRANSCRIBERS, VOICES, DIALOGUE = "coffeechat.transcribers", "coffeechat.voices", "coffeechat.dialogue"
"""Entry-point groups: whoever installs an engine under one of them is listed beside the shipped ones."""

SHIPPED = {TRANSCRIBERS: "whisper", DIALOGUE: "storyteller"}
"""The engines of the groups that a whole program chooses from; a voice is chosen by each persona's page."""

_in_use: dict[str, str] = {}
# What the command line chose for this one run.


@cache
def meaning() -> Remembering:
    """The sentence encoder, verified and loaded once, at its first use; `EngineMissing` where it is damaged."""
    return shipped_meaning(locations.own("cache"))


@cache
def second_meaning() -> Meaning:
    """The encoder that is heard beside it; English only. Loads at its first use."""
    return witness(meaning())


def names(group: str) -> tuple[str, ...]:
    """The engines of a group by name, none of them imported."""
    return tuple(sorted({point.name for point in entry_points(group=group)}))


def load(group: str, name: str) -> Any:
    """What an entry point stands for; `EngineMissing` says what is installed where it is not there or fails."""
    there: dict[str, EntryPoint] = {point.name: point for point in entry_points(group=group)}
    kind = group.rpartition(".")[2]
    if name not in there:
        known = ", ".join(sorted(there)) or "none"
        raise EngineMissing(f"There is no engine {printable(name)} among the {kind}", f"installed are: {known}")
    try:
        return there[name].load()
    except Exception as error:
        package = there[name].dist
        raise EngineMissing(
            f"The engine {name} of the {kind} cannot be loaded ({type(error).__name__}: {error})",
            f"install {package.name if package is not None else name} again",
        ) from error


def use(group: str, name: str) -> None:
    """Let this program run with an engine of the transcribers or of the dialogue, whatever the settings say.

    Raises `EngineMissing` where there is no such engine, or where it cannot be loaded.
    """
    if name != SHIPPED[group]:
        load(group, name)
    _in_use[group] = name
    transcriber.cache_clear()


def chosen(group: str) -> str:
    """The name of the engine that is in use: of a flag, of the settings, or the shipped one."""
    kept = settings.load(locations.home() / "settings.json")
    return _in_use.get(group) or {TRANSCRIBERS: kept.transcriber, DIALOGUE: kept.dialogue}[group] or SHIPPED[group]


@cache
def transcriber() -> "Transcriber":
    """What hears, one for the whole program: the shipped Whisper, or the plug-in that was chosen.

    A plug-in's entry point is a callable that takes the cache folder. Whisper loads at the first use, or at
    `get_ready`. Raises `EngineMissing` where the chosen one cannot be loaded.
    """
    from simulator.speech.whisper import WhisperTranscriber

    name, cache = chosen(TRANSCRIBERS), locations.own("cache")
    if name == SHIPPED[TRANSCRIBERS]:
        return WhisperTranscriber(cache)
    return cast("Transcriber", _made(TRANSCRIBERS, name, cache))


def _made(group: str, name: str, *given: object) -> Any:
    """What a plug-in's entry point makes; `EngineMissing` where it fails, for its author's errors are of any kind."""
    make = load(group, name)
    try:
        return make(*given)
    except CoffeechatError:
        raise
    except Exception as error:
        raise EngineMissing(
            f"The engine {printable(name)} of the {group.rpartition('.')[2]} does not start "
            f"({type(error).__name__}: {error})",
            f"choose another one: coffeechat engines use {group.rpartition('.')[2]} {SHIPPED[group]}",
        ) from error


def detector() -> "SpeechDetector":
    """A fresh detector of speech: it remembers what it heard, so every session has its own."""
    from simulator.speech.detector import SileroDetector

    return SileroDetector(locations.own("cache"))


def get_ready(engine: object) -> None:
    """Load an engine that can be loaded ahead; without effect on others. Raises `EngineMissing`."""
    loading = getattr(engine, "load", None)
    if callable(loading):
        loading()


def storyteller(persona: Persona) -> "DialogueEngine":
    """What decides this persona's words: the shipped engine, or the plug-in that was chosen.

    A plug-in's entry point is a callable that takes the persona and the shipped engine, which it may ask. Raises
    `EngineMissing` as `shipped_storyteller`, and where the chosen one cannot be loaded.
    """
    shipped, name = shipped_storyteller(persona), chosen(DIALOGUE)
    return shipped if name == SHIPPED[DIALOGUE] else cast("DialogueEngine", _made(DIALOGUE, name, persona, shipped))


def shipped_storyteller(persona: Persona) -> "DialogueEngine":
    """The shipped dialogue engine for this persona, who knows the people they introduce by name.

    It can greet; `get_ready` lets it read its page, which the first answer would do otherwise. Raises `EngineMissing`
    where the sentence encoder does not work.
    """
    from simulator.authoring import card_index
    from simulator.authoring.library import Library
    from simulator.dialogue.storyteller import Storyteller

    introduced = []
    if persona.introduces:
        cards = locations.own("cache") / card_index.FILE
        shelf = Library(locations.own("personas"), locations.shipped("personas"), cards).personas()
        introduced = [card for card in shelf.cards if card.slug in persona.introduces]
    known = meaning()
    # What is missing or damaged is told now; loading can go on behind the greeting.
    known.check()
    return Storyteller(persona, known, introduced, second_meaning())


def voice_for(persona: Persona) -> "Voice":
    """The voice of this persona on this machine; raises `EngineMissing` where there is none."""
    return voice_and_notes(persona)[0]


def voice_and_notes(persona: Persona) -> tuple["Voice", tuple[str, ...]]:
    """The voice of this persona, and a sentence for each wish of the page that this machine cannot fulfil.

    A page's `engine` may name an installed engine of the group `coffeechat.voices`: a callable that takes the persona
    and a cache folder. An engine that fails to load is no reason for silence: then the persona has a shipped voice.
    """
    from simulator.speech.voices.choice import ENGINES, voice_choice

    asked, cache = persona.voice.engine, locations.own("cache")
    if asked not in ENGINES and asked in names(VOICES):
        try:
            return cast("Voice", load(VOICES, asked)(persona, cache)), ()
        except CoffeechatError as error:
            log.warning("%s", error)
    choice = voice_choice(persona, cache)
    return choice.voice, choice.notes


def voice_engines() -> dict[str, "Voice"]:
    """One voice of every engine that this machine has, by the engine's name; none of them is loaded yet."""
    from simulator.speech.voices.choice import neural, system_voices

    cache = locations.own("cache")
    found: dict[str, Voice] = {}
    for candidate in (*neural(), *system_voices()):
        if candidate.engine not in found:
            found[candidate.engine] = candidate.make(cache, 1.0)
    return found


def sound_devices() -> list["SoundDevice"]:
    """Microphones and speakers; raises `EngineMissing` without a sound library."""
    from simulator.speech.devices import sound_devices as listed

    return listed()


def look_for_devices(input_device: str | None, output_device: str | None, *, microphone: bool) -> None:
    """Say at once what a talk will lack: raises `LineLost` for a device that is wanted and not there.

    The usual speaker is no such device: without one, the persona's words come as text. Raises `EngineMissing` without
    a sound library. Nothing is opened, so a device that is there may still refuse.
    """
    from simulator.speech import devices

    if not microphone and output_device is None:
        return
    there = devices.sound_devices()
    if microphone:
        devices.found(input_device, there, microphone=True)
    if output_device is not None:
        devices.found(output_device, there, microphone=False)


def sound_line(input_device: str | None, output_device: str | None, *, mute: bool = False) -> "AudioLine":
    """Microphone and speaker; raises `LineLost` where there is none."""
    from simulator.speech.card import SoundLine

    return SoundLine(input_device, output_device, mute=mute)


def typed_line(output_device: str | None, *, mute: bool = False) -> "AudioLine":
    """Typed lines in real time, with a speaker unless `mute`."""
    from simulator.speech.card import TypedLine

    return TypedLine(output_device, mute=mute)


def piped_line(lines: Iterable[str]) -> "VirtualLine":
    """Typed lines on the virtual clock."""
    from simulator.speech.lines import PipedVisitor, VirtualLine

    return VirtualLine(PipedVisitor(lines))


def recorded_line(files: Sequence[Path]) -> "VirtualLine":
    """Sound files on the virtual clock; raises `CoffeechatError` where one cannot be read."""
    from simulator.speech.lines import RecordedVisitor, VirtualLine
    from simulator.speech.recordings import read_sound

    return VirtualLine(RecordedVisitor(files, read_sound))
