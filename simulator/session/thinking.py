"""What happens between the visitor's last word and the persona's first: hearing, composing, voicing."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from simulator.dialogue.engine import Memory, Reply
from simulator.dialogue.manner import speaks_english
from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona
from simulator.domain.question import Kind
from simulator.domain.talk import Act
from simulator.language.questions import read_question
from simulator.session.ahead import gaining_time
from simulator.session.hearing import Hearing, Piece, Said, hear
from simulator.session.phases import Due
from simulator.session.speaking import Breath, breaths_of
from simulator.session.workers import Bench, Workers
from simulator.speech.outlook import Outlook, outlook
from simulator.speech.ports import BLOCK_SECONDS, CalledOff, Errand, Heard, Speech, StoppableVoice, Transcriber, Voice

log = logging.getLogger(__name__)

ENOUGH = 2.0
"""Seconds of sound that are voiced on a guess: an opener or a short breath is over before the next is ready."""

_BEFORE_THE_NEXT = 0.75 * BLOCK_SECONDS
"""Seconds of real time behind a block within which the heartbeat may wait for a reply."""

_ASKED = (Act.QUESTION, Act.FOLLOW_UP)
"""What a person may think about before they answer."""

Compose = Callable[[Memory, str], Reply | None]
"""What the persona says to these words, given what they remember; blocking and pure."""


@dataclass(slots=True)
class Thought:
    """A reply in the making, on a guess or for good. Each field is there once its stage is done."""

    said: Said | None = None
    """The visitor's words; stays None where the persona speaks unasked."""
    outlook: Outlook | None = None
    """What these words let a listener expect, where they were heard."""
    hearing: Hearing | None = None
    """Where the words are to be heard, unless they are known."""
    unasked: bool = False
    due: Due | None = None
    start: float = 0.0
    end: float = 0.0
    """Session times of the visitor's turn."""
    before: Memory | None = None
    """The memory that the reply was composed from."""
    reply: Reply | None = None
    breaths: tuple[Breath, ...] = ()
    """The reply as the voice says it."""
    voiced: list[Speech] = field(default_factory=list)
    """The first of its breaths as sound."""
    voicing: asyncio.Task[Speech] | None = field(default=None, repr=False)
    """The voice at work on the next of them."""
    errand: Errand = field(default_factory=Errand, repr=False)
    """What the voice works for; called off where the reply will not be spoken."""
    taken: bool = False
    """Whether the reply is being spoken or was given up, so that no more of it is to be voiced here."""
    ready: asyncio.Event = field(default_factory=asyncio.Event, repr=False)
    """Set once the persona can begin to speak."""
    heard: asyncio.Event = field(default_factory=asyncio.Event, repr=False)
    """Set once `said` is there, or never will be."""
    kept: bool = False
    """Whether the visitor's turn stands in the transcript, or was found to be none."""
    dropped: bool = False
    """Whether nobody wants it any more; work that has not begun is left out."""
    told: bool = False
    """Whether the words of a guess were shown."""
    spoken: float | None = None
    """Seconds of speech in the turn, None where nobody can tell."""
    not_before: float = 0.0
    """Session time before which the persona does not begin."""
    hearing_failed: str | None = None
    composing_failed: str | None = None
    voice_failed: str | None = None
    task: asyncio.Task[None] | None = field(default=None, repr=False)

    @property
    def done(self) -> bool:
        """Whether the persona can begin to speak."""
        return self.ready.is_set()

    async def comes(self) -> bool:
        """Wait for the reply, though not until the next block is due; whether it has come meanwhile."""
        if self.done:
            return False
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.ready.wait(), _BEFORE_THE_NEXT)
        return self.done


class Thinker:
    """Runs the stages of a thought on the workers; one piece of work at a time on each bench.

    On a `live` line the persona says a word first where a slow voice would make the visitor wait for the answer.
    """

    def __init__(
        self, workers: Workers, transcriber: Transcriber | None, hints: Sequence[str], persona: Persona, live: bool
    ) -> None:
        self._workers, self._transcriber, self._hints = workers, transcriber, tuple(hints)
        self._gains_time = live and speaks_english(persona)
        # What it weighs with is read now, so that no pause waits for the disk.
        outlook("")

    async def think(
        self,
        thought: Thought,
        memory: Callable[[], Memory],
        compose: Compose,
        voice: Voice | None,
        after: asyncio.Task[None] | None,
    ) -> None:
        """Hear (where there is something to hear), compose and voice the first words; keeps what failed.

        `memory` is read once `after`, a reply that was given up, has left its trace there.
        """
        try:
            await self.hear(thought)
            if after is not None:
                await asyncio.wait({after})
            if thought.dropped:
                return
            thought.before = memory()
            text = thought.said.text if thought.said is not None and not thought.said.empty else ""
            reply = await self._composed(thought, compose, thought.before, text)
            if reply is not None:
                # A sentence without a word cannot be voiced and would stand as an empty caption.
                said = tuple(s for s in reply.sentences if s.strip())
                if self._gains_time and reply.act in _ASKED:
                    said = gaining_time(said, voice, len(thought.before.turns) // 2)
                reply = replace(reply, sentences=said)
            thought.reply = reply
            if reply is None or not reply.sentences:
                return
            thought.breaths = breaths_of(reply.sentences, voice)
            if voice is not None and not thought.dropped:
                await self._voice(thought, voice)
        finally:
            thought.ready.set()
            thought.heard.set()

    async def _voice(self, thought: Thought, voice: Voice) -> None:
        """The first breath, and then more while the visitor is waited for, until the sound so far hides the work."""
        for breath in thought.breaths:
            if thought.dropped or thought.taken or _seconds(thought.voiced) >= ENOUGH:
                return
            work = self._workers.do(Bench.MOUTH, partial(_said, voice, breath.text, thought.errand))
            thought.voicing = self._workers.spawn(work)
            try:
                speech = await thought.voicing
            except CalledOff:
                return
            except Exception as error:
                # A later breath that fails is asked for again, and told, when it is wanted.
                if not thought.voiced:
                    thought.voice_failed = reason(error)
                return
            if thought.taken:
                # Whoever took the reply up has taken up this breath as well.
                return
            thought.voiced.append(speech)
            thought.voicing = None
            thought.ready.set()

    async def _composed(self, thought: Thought, compose: Compose, before: Memory, text: str) -> Reply | None:
        """The reply; where these words are too much for the engine, the one that asks for them again."""
        for said in (text, "") if text and not thought.unasked else (text,):
            try:
                return await self._workers.do(Bench.MIND, partial(compose, before, said))
            except Exception as error:
                log.exception("The dialogue engine failed")
                thought.composing_failed = thought.composing_failed or reason(error)
        return None

    async def hear(self, thought: Thought) -> None:
        """The first stage alone; what cannot be heard counts as unheard, with the reason kept."""
        if thought.said is None and thought.hearing is not None:
            hearing, piece = thought.hearing, thought.hearing.piece()
            try:
                heard = await self._workers.do(Bench.EAR, partial(self._heard, thought, piece))
                said = Said("") if heard is None else hearing.whole(piece, heard)
                thought.outlook = await self._workers.do(Bench.EAR, partial(_looked_at, said))
                thought.said = said
            except Exception as error:
                thought.hearing_failed = reason(error)
                thought.said = Said("")
        thought.heard.set()

    def _heard(self, thought: Thought, piece: Piece) -> Heard | None:
        if thought.dropped or piece.errand.off:
            return None
        if self._transcriber is None:
            raise CoffeechatError("There is no hearing model here", "type your words instead")
        try:
            return hear(self._transcriber, piece, self._hints)
        except CalledOff:
            return None


def _looked_at(said: Said) -> Outlook:
    return outlook(said.text, said.words, read_question(said.text).kind is not Kind.NONE)


def _said(voice: Voice, text: str, errand: Errand) -> Speech:
    return voice.say_for(errand, text) if isinstance(voice, StoppableVoice) else voice.say(text)


def _seconds(voiced: Sequence[Speech]) -> float:
    return sum(speech.seconds for speech in voiced)


def reason(error: BaseException) -> str:
    """A failure as words without a full stop."""
    text = str(error) if isinstance(error, CoffeechatError) else f"{type(error).__name__}: {error}"
    return text.rstrip(".: ")
