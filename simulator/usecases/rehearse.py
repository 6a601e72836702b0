"""One rehearsal: prepared, held, kept on disk as it happens, scored."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np

from simulator import engines, locations
from simulator.archive.recordings import Recorder
from simulator.domain.errors import CoffeechatError, UsageError, printable
from simulator.domain.persona import Persona
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Act, Ending, Help, Transcript
from simulator.session.conductor import Conductor
from simulator.session.events import Composed, CutIn, Event, Listening, Ready, Warned
from simulator.session.silence import Pace
from simulator.session.speaking import text_seconds
from simulator.session.standstill import Standstill
from simulator.speech.ports import Key, Speech, Voice
from simulator.usecases.keeping import Keeper
from simulator.usecases.page_names import hints_of
from simulator.usecases.patience import Patience, keep_pauses, known_pauses, sorry_for_cutting_in

log = logging.getLogger(__name__)

SHORTEST, LONGEST = 1.0, 120.0
"""Minutes that may be agreed; a page itself says 5 to 60."""


class Talking(StrEnum):
    """How the visitor talks."""

    MICROPHONE = "microphone"
    TYPED = "typed"
    """At a terminal, in real time."""
    PIPED = "piped"
    """Lines from a pipe, on the virtual clock."""
    AUDIO = "audio"
    """Sound files, each one turn, on the virtual clock."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be rehearsed and how; `minutes` None means the page's."""

    persona: Persona
    talking: Talking = Talking.MICROPHONE
    minutes: float | None = None
    mode: Help = Help.QUIET
    """How much help there is; it is kept with the session, and the screen gives it."""
    hands_free: bool = False
    audio: tuple[Path, ...] = ()
    """For `AUDIO`."""
    lines: Iterable[str] = ()
    """For `PIPED`."""
    mute: bool = False
    """The persona's words as text only."""
    input_device: str | None = None
    output_device: str | None = None
    headphones: bool = False
    patience: Patience | None = None
    """How much time the visitor wants while they look for words; None for what the settings say."""
    seed: int = 0
    keep_recording: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went; `session_id` is None where the session could not be saved whole, `scorecard` where it has none."""

    session_id: str | None
    transcript: Transcript
    scorecard: Scorecard | None
    ended: Ending
    warnings: tuple[str, ...] = ()
    cut_ins: int = 0
    """How often the persona began to answer before the visitor had finished."""
    late: tuple[str, ...] = ()
    """Those of the warnings that came after the last event, so that no listener has told them."""


class SilentVoice:
    """Text at 150 words a minute as silence, so that a line without a listener knows how long the persona speaks."""

    name = "text only"
    _RATE = 1_000

    def say(self, text: str) -> Speech:
        """Silence as long as the text."""
        return Speech(np.zeros(round(text_seconds(text) * self._RATE), np.float32), self._RATE)


class Rehearsal:
    """One session of a plan; raises `UsageError` for a plan that makes no sense."""

    def __init__(self, plan: Plan) -> None:
        minutes = plan.persona.minutes if plan.minutes is None else plan.minutes
        if not SHORTEST <= minutes <= LONGEST:
            raise UsageError(f"{minutes:g} minutes is no coffee", f"choose {SHORTEST:g} to {LONGEST:g}")
        if plan.talking is Talking.AUDIO and not plan.audio:
            raise UsageError("There is no sound file to hear", "name one after --audio")
        self.plan = plan
        self._minutes = minutes
        self._line: Any = None
        self._recorded: Any = None
        self._early: list[Key] = []
        self._dialogue: Any = None
        self._reading: asyncio.Future[None] | None = None
        """While the persona greets, they read their page."""
        self._voice: Voice | None = None
        self._transcriber: Any = None
        self._detector: Any = None
        self._warnings: list[str] = []
        self._prepared = False

    @property
    def aloud(self) -> bool:
        """Whether the persona can be heard; to be asked once the talk has begun."""
        return self._voice is not None and bool(getattr(self._line, "audible", False))

    def press(self, key: Key) -> None:
        """A key, from the thread of the event loop; before the session has a line it waits for it."""
        if self._line is None:
            self._early.append(key)
        else:
            self._line.press(key)

    def type(self, text: str) -> None:
        """A typed line, from the thread of the event loop."""
        if self._line is not None:
            self._line.type(text)

    async def prepare(self, progress: Callable[[str], None]) -> None:
        """Load everything in threads, telling each step; raises `EngineMissing` for what the session cannot do without.

        A missing voice is no obstacle: the persona goes on as text, and the session says so. A missing microphone, a
        device that was named (`LineLost`) or a sound file that cannot be read is told before anything is loaded.
        """
        plan = self.plan
        if plan.talking in (Talking.MICROPHONE, Talking.TYPED):
            spoken, wanted = plan.talking is Talking.MICROPHONE, None if plan.mute else plan.output_device
            await asyncio.to_thread(engines.look_for_devices, plan.input_device, wanted, microphone=spoken)
        if plan.talking is Talking.AUDIO:
            self._recorded = await asyncio.to_thread(engines.recorded_line, plan.audio)
        progress(f"{plan.persona.first_name} is on the way")
        dialogue = asyncio.create_task(asyncio.to_thread(engines.storyteller, plan.persona))
        hearing = plan.talking in (Talking.MICROPHONE, Talking.AUDIO)
        try:
            if hearing:
                self._transcriber = engines.transcriber()
                self._detector = engines.detector()
                progress("Getting ready to listen")
                await asyncio.to_thread(engines.get_ready, self._transcriber)
                await asyncio.to_thread(engines.get_ready, self._detector)
            if not plan.mute and plan.talking is not Talking.PIPED:
                progress(f"Finding {plan.persona.first_name}'s voice")
                await self._find_voice()
            progress(f"{plan.persona.first_name} remembers their stories")
            self._dialogue = await dialogue
            self._reading = asyncio.ensure_future(asyncio.to_thread(engines.get_ready, self._dialogue))
            if plan.talking in (Talking.PIPED, Talking.AUDIO):
                await self._reading
        finally:
            if not dialogue.done():
                dialogue.cancel()
        self._prepared = True
        progress("Ready")

    async def run(self, listener: Callable[[Event], None]) -> Outcome:
        """The whole session; every turn is on the disk before the next one starts. Raises `LineLost` for no device."""
        if not self._prepared:
            await self.prepare(lambda _: None)
        plan, virtual = self.plan, self.plan.talking in (Talking.PIPED, Talking.AUDIO)
        self._line = await asyncio.to_thread(self._open_line)
        self._warnings += getattr(self._line, "notes", ())
        for key in self._early:
            self._line.press(key)
        root, talking = locations.own("sessions"), plan.talking.value
        keeper = Keeper(root, plan.persona, self._minutes, talking, plan.seed, plan.mode.value)
        recorder: Recorder | None = None
        pauses, cut_ins = known_pauses(plan.patience), 0
        referrals: list[str] = []
        hands_free = plan.hands_free and plan.talking is Talking.MICROPHONE

        def record(index: int, speech: Speech) -> None:
            nonlocal recorder
            if recorder is None and keeper.folder is not None:
                recorder = Recorder(keeper.folder)
            if recorder is not None:
                recorder.take(index, speech)

        def listen(event: Event) -> None:
            nonlocal cut_ins
            cut_ins += isinstance(event, CutIn)
            line.listen(event)
            if isinstance(event, Composed) and event.act is Act.REFERRAL_REQUEST:
                referrals.append(event.text)
            try:
                keeper.listen(event)
            finally:
                if isinstance(event, Warned):
                    self._warnings.append(event.text)
                listener(event)
                if isinstance(event, Ready):
                    for warning in tuple(self._warnings):
                        listener(Warned(event.t, warning))
                if isinstance(event, Listening) and virtual:
                    self._line.floor_open()

        line = Standstill(self._line, listen)
        voice = self._voice
        if voice is None and virtual:
            voice = SilentVoice()
        conductor = Conductor(
            plan.persona,
            line,
            self._dialogue,
            listen,
            transcriber=self._transcriber,
            detector=self._detector,
            voice=voice,
            minutes=self._minutes,
            seed=plan.seed,
            hands_free=hands_free,
            pauses=pauses,
            headphones=plan.headphones,
            hints=hints_of(plan.persona),
            pace=Pace.TYPED if plan.talking is Talking.TYPED else None,
            waits=not virtual,
            ahead=() if voice is None or virtual else self._dialogue.speakable(),
            record=record if plan.keep_recording and plan.talking is not Talking.PIPED else None,
        )
        try:
            transcript = await conductor.run()
            with suppress(CoffeechatError):
                keeper.introduced(await asyncio.to_thread(_referred_to, plan.persona, referrals))
        finally:
            told = len(self._warnings)
            if self._reading is not None:
                # What went wrong there went wrong again at the first answer, and was told.
                await asyncio.gather(self._reading, return_exceptions=True)
            with suppress(Exception):
                self._line.close()
            keeper.close()
            if recorder is not None:
                failed = await asyncio.to_thread(recorder.close)
                if failed is not None:
                    self._warnings.append(failed)
            if hands_free:
                # Whoever holds the floor by a key pauses longer; that says nothing about talking without one.
                with suppress(CoffeechatError):
                    keep_pauses(conductor.pauses)
        sorry = sorry_for_cutting_in(plan.persona.first_name, cut_ins, pauses.wish)
        if sorry is not None:
            self._warnings.append(sorry)
        scorecard = await asyncio.to_thread(self._score, transcript, keeper)
        ended = transcript.ended or Ending.LEFT
        late = tuple(text for text in dict.fromkeys(self._warnings[told:]) if text not in self._warnings[:told])
        warnings = tuple(dict.fromkeys(self._warnings))
        return Outcome(keeper.saved_as, transcript, scorecard, ended, warnings, cut_ins, late)

    async def _find_voice(self) -> None:
        try:
            self._voice, notes = await asyncio.to_thread(engines.voice_and_notes, self.plan.persona)
            self._warnings += notes
            await asyncio.to_thread(engines.get_ready, self._voice)
        except CoffeechatError as error:
            self._voice = None
            self._warnings.append(f"{str(error).rstrip('.')}; {self.plan.persona.first_name}'s words come as text")

    def _open_line(self) -> Any:
        plan = self.plan
        match plan.talking:
            case Talking.PIPED:
                # Nobody says a line without words; at a terminal, Enter alone is nothing either.
                return engines.piped_line(line for line in plan.lines if printable(line).strip())
            case Talking.AUDIO:
                return self._recorded
            case Talking.TYPED:
                return engines.typed_line(plan.output_device, mute=self._voice is None)
            case Talking.MICROPHONE:
                return engines.sound_line(plan.input_device, plan.output_device, mute=self._voice is None)

    def _score(self, transcript: Transcript, keeper: Keeper) -> Scorecard | None:
        from simulator.report.documents import scorecard_to_json
        from simulator.usecases.judge import score_talk

        try:
            card = score_talk(transcript, self.plan.persona)
        except Exception as error:
            log.exception("The talk could not be scored")
            why = str(error) if isinstance(error, CoffeechatError) else "something broke inside coffeechat"
            self._warnings.append(f"The talk could not be scored ({why.rstrip('.')}); the transcript is kept")
            return None
        try:
            keeper.keep_score(scorecard_to_json(card))
        except CoffeechatError as error:
            # Where the talk itself could not be saved, that was said, and is enough.
            if keeper.saved_as is not None:
                self._warnings.append(str(error))
        return card


def _referred_to(persona: Persona, replies: Sequence[str]) -> list[str]:
    """The slugs of those whom the persona named when they were asked for an introduction."""
    if not replies:
        return []
    from simulator.usecases.library import persona_library

    names = {card.slug: card.name for card in persona_library().personas().cards if card.slug in persona.introduces}
    return [slug for slug, name in names.items() if any(name in reply for reply in replies)]
