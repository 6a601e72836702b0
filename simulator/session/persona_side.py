"""The persona's side of the floor: voicing a reply ahead of itself, showing it, stopping it, keeping what was heard."""

import asyncio
from functools import partial

from simulator.dialogue.engine import Memory, Reply
from simulator.domain.talk import Speaker, Utterance
from simulator.session.ahead import Ahead
from simulator.session.events import Captioned, Interrupted, VoiceEnded, VoiceStarted
from simulator.session.ledger import Ledger, Record
from simulator.session.phases import Due
from simulator.session.speaking import Speaking
from simulator.session.thinking import Thought
from simulator.session.workers import Bench, Workers
from simulator.speech.ports import AudioLine, Speech, Voice


class PersonaSide:
    """Speaks one reply at a time; a voice that fails once is not used again, and the persona goes on as text."""

    def __init__(
        self,
        line: AudioLine,
        ledger: Ledger,
        workers: Workers,
        voice: Voice | None,
        record: Record | None,
        ahead: Ahead,
    ) -> None:
        self.voice = voice
        self._ahead = ahead
        self._line, self._ledger, self._workers, self._record = line, ledger, workers, record
        self._speaking: Speaking | None = None
        self._started = False

    @property
    def speaking(self) -> bool:
        """Whether a reply is on its way to the visitor."""
        return self._speaking is not None

    @property
    def due(self) -> Due | None:
        """What the time made the persona say, if it is that."""
        return self._speaking.due if self._speaking is not None else None

    @property
    def audible(self) -> bool:
        """Whether sound comes from the speaker."""
        return self._speaking is not None and self._started and self.voice is not None

    def pending(self) -> set[asyncio.Task[Speech]]:
        """The voice's work on the reply that is being spoken."""
        voicing = self._speaking.voicing if self._speaking is not None else None
        return {voicing} if voicing is not None else set()

    def begin(self, time: float, reply: Reply, before: Memory, thought: Thought) -> None:
        """Take up the reply of a thought, its first words perhaps voiced already."""
        self._speaking = Speaking(time, reply, before, self._line, thought.due, thought.breaths)
        self._started, thought.taken = False, True
        if self.voice is not None:
            for speech in thought.voiced:
                self._speaking.voiced(speech)
            self._speaking.voicing = thought.voicing
        self.beat(time)

    def beat(self, time: float) -> bool:
        """One step; True once the reply has been heard to its end."""
        speaking = self._speaking
        if speaking is None:
            return False
        self._voice_on(time, speaking)
        if self._line.live and self.voice is not None and speaking.stalled(time):
            self.fail(time, "The speaker takes no sound; the persona goes on as text. Check it, then start again")
            speaking.read_on(time)
        for caption in speaking.captions(time, text_only=self.voice is None):
            if not self._started:
                self._started = True
                speaking.began = time
                self._ledger.tell(VoiceStarted(time))
            self._ledger.tell(Captioned(time, caption))
        return speaking.finished()

    def end(self, time: float) -> Speaking:
        """The reply is over: keep it whole."""
        speaking = self._speaking
        assert speaking is not None
        self._speaking = None
        self._ledger.tell(VoiceEnded(time))
        self._keep(time, speaking)
        return speaking

    def stop(self, time: float, *, interrupted: bool) -> tuple[Speaking, str]:
        """Stop in mid-sentence; the reply, and the words of it that were heard and kept."""
        speaking = self._speaking
        assert speaking is not None
        spoken = speaking.heard(time)
        self._line.cut()
        self._speaking = None
        if interrupted:
            self._ledger.tell(Interrupted(time))
        if self._started:
            self._ledger.tell(VoiceEnded(time))
        self._keep(time, speaking, spoken.text, spoken.speech)
        return speaking, spoken.text

    def fail(self, time: float, sentence: str) -> None:
        """Go on without a voice."""
        self.voice = None
        self._ledger.warn(time, sentence)

    def voice_ahead(self) -> None:
        """Let the voice work on what may be wanted later, unless the reply needs it."""
        if self._speaking is None or self._speaking.to_voice is None:
            self._ahead.go_on(self.voice)

    def claimed(self) -> Voice | None:
        """The voice, for words that are waited for: what it works on ahead makes way at once."""
        self._ahead.make_way()
        return self.voice

    def _voice_on(self, time: float, speaking: Speaking) -> None:
        voicing = speaking.voicing
        if voicing is not None and voicing.done():
            speaking.voicing = None
            error = voicing.exception() if not voicing.cancelled() else asyncio.CancelledError()
            if error is not None:
                self.fail(time, f"The voice failed ({error}); the persona goes on as text")
            elif self.voice is not None:
                speaking.voiced(voicing.result())
        text = speaking.to_voice
        if speaking.voicing is None and text is not None and (voice := self.claimed()) is not None:
            speaking.voicing = self._workers.spawn(self._workers.do(Bench.MOUTH, partial(voice.say, text)))

    def _keep(self, time: float, speaking: Speaking, text: str | None = None, sound: Speech | None = None) -> None:
        if text is None:
            spoken = speaking.heard(time)
            text, sound = spoken.text, spoken.speech
        if not text:
            return
        start = max(speaking.began, self._ledger.last_end)
        index = self._ledger.keep(time, Utterance(Speaker.PERSONA, text, start, max(start, time)))
        if self._record is not None and sound is not None:
            self._record(index, sound)
