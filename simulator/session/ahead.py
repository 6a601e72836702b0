"""What the persona will probably say, voiced while the voice has nothing better to do: beginnings first."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import zip_longest

from simulator.dialogue.manner import speaks_english
from simulator.domain.persona import Door, Persona
from simulator.language.text import sentences as sentences_of
from simulator.session.workers import Bench, Workers
from simulator.speech.ports import Errand, PatientVoice, ReadyVoice, Voice

GAINS_TIME = ("Hm.", "Let me see.", "Well.")
"""What anybody may say in English before they answer."""

LATER = 40
"""How many beginnings go before the rest of a sentence: only a beginning is waited for, the rest is voiced under it."""


def beginnings_first(persona: Persona, speakable: Iterable[str]) -> tuple[str, ...]:
    """Sentences of a page, likeliest first, with those up front that a reply can begin with.

    A told story begins with the first sentence of its body or of its short form. In between stands what belongs to no
    story and may begin any reply; the inside of stories comes last.
    """
    left = list(dict.fromkeys(speakable))
    known = set(left)
    usual = [s.body if s.door in (Door.ANYONE, Door.OPEN) else s.short for s in persona.stories]
    other = [s.short if s.door in (Door.ANYONE, Door.OPEN) else s.body for s in persona.stories]
    starts = [first for text in (*usual, *other) for first in sentences_of(text)[:1] if first in known]
    told = {s for story in persona.stories for text in (story.body, story.short) for s in sentences_of(text)}
    between = [s for s in left if s not in told]
    front = [s for pair in zip_longest(between[: len(starts)], starts) for s in pair if s is not None]
    return tuple(dict.fromkeys((*front, *between, *left)))


def breaths_ahead(sentences: Sequence[str], breaths: Callable[[str], tuple[str, ...]]) -> Iterator[str]:
    """The breaths of these sentences in the order in which to voice them; the rest of one is `LATER` places behind."""
    rests: list[tuple[str, ...]] = []
    for number, sentence in enumerate(sentences):
        parts = breaths(sentence)
        yield from parts[:1]
        rests.append(parts[1:])
        if number >= LATER:
            yield from rests[number - LATER]
    for rest in rests[max(0, len(sentences) - LATER) :]:
        yield from rest


def likely_breaths(persona: Persona, speakable: Iterable[str], voice: PatientVoice) -> Iterator[str]:
    """Everything that is worth voicing before it is wanted, as this voice says it, likeliest first."""
    words = GAINS_TIME if isinstance(voice, ReadyVoice) and speaks_english(persona) else ()
    return breaths_ahead((*words, *beginnings_first(persona, speakable)), voice.breaths)


def gaining_time(sentences: tuple[str, ...], voice: Voice | None, turn: int) -> tuple[str, ...]:
    """The sentences of an answer, with a word in front that is voiced already where the first breath is not.

    A person who is asked says "Hm." while they think; under it a slow voice works. `turn` chooses the word.
    """
    if not isinstance(voice, ReadyVoice) or not sentences:
        return sentences
    known = [word for word in GAINS_TIME if voice.ready(word)]
    if not known or voice.ready(voice.breaths(sentences[0])[0]):
        return sentences
    return (known[turn % len(known)], *sentences)


class Ahead:
    """Voices one breath after the other, and makes way at once when the voice is wanted."""

    def __init__(self, workers: Workers, persona: Persona, speakable: Iterable[str]) -> None:
        self._workers = workers
        self._persona, self._speakable = persona, speakable
        self._coming: Iterator[str] | None = None
        self._text: str | None = None
        self._errand = Errand()
        self._busy = False

    def go_on(self, voice: Voice | None) -> None:
        """Voice one more breath, unless one is being voiced or the voice needs no time."""
        if self._busy or not isinstance(voice, PatientVoice):
            return
        if self._coming is None:
            self._coming = likely_breaths(self._persona, self._speakable, voice)
        # What had to make way comes first again.
        self._text = self._text or next(self._coming, None)
        if self._text is not None:
            self._errand, self._busy = Errand(), True
            self._workers.spawn(self._voice(voice, self._text, self._errand))

    def make_way(self) -> None:
        """Let go of the voice."""
        self._errand.call_off()

    async def _voice(self, voice: PatientVoice, text: str, errand: Errand) -> None:
        try:
            await self._workers.do(Bench.MOUTH, partial(voice.ahead, text, errand))
        except Exception:
            # Nobody waits for it: when it is wanted, the same failure is met again and told.
            errand.off = False
        if not errand.off:
            self._text = None
        self._busy = False
