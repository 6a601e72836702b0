"""The help of a coached talk: one short hint at the moment at which it can be used, and none otherwise."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from simulator.domain.persona import Door, Persona, Story
from simulator.domain.phrases import stands_in, words
from simulator.domain.question import Kind
from simulator.domain.talk import Act, Phase
from simulator.session.events import (
    Beat,
    Composed,
    Event,
    Listening,
    PhaseChanged,
    SpeechEnded,
    SpeechStarted,
    Transcribed,
)

LONG = 40.0
"""Seconds of one turn from which it is a monologue (`product.md`, "listening")."""

STUCK, STUCK_TYPING = 8.0, 25.0
"""Seconds of an open floor after which somebody may be looking for words; sooner than the persona helps."""

_TOLD = 0.5
# Share of a body's words from which its story was told.

_SHUT = frozenset({Kind.CLOSED, Kind.CHOICE, Kind.LEADING})
_ASKS = frozenset({Kind.OPEN, Kind.PROBING}) | _SHUT

MORE = "Could you tell me more about that?"
TIME = "How much time do we have left?"
ANYTHING = ("How did you come to do this?", "What does a day look like for you?", MORE, TIME)
"""Sentences that fit nearly always, for a blank mind."""


class _About(StrEnum):
    OPENING = "opening"
    CLOSING = "closing"
    OVERTIME = "overtime"
    ASKED = "asked"
    HOOK = "hook"
    SHORT = "short"
    CLOSED = "closed"
    LONG = "long"
    LOST = "lost"
    STUCK = "stuck"


class Coach:
    """Listens to a talk; `hint` is what to show now, empty most of the time.

    A hint stands while the floor is open and while the visitor speaks, so that it can be read once more, and goes with
    the turn. The same kind of hint never comes twice in a row. `questions` are the visitor's own, for a blank mind.
    """

    def __init__(self, persona: Persona, questions: Sequence[str] = (), *, typed: bool = False) -> None:
        self._persona, self._questions = persona, list(questions)
        self._stuck = STUCK_TYPING if typed else STUCK
        self.hint = ""
        self._phase = Phase.ARRIVING
        self._reply: Composed | None = None
        self._said = 0
        self._shut = 0
        """Closed questions in a row."""
        self._open_since: float | None = None
        self._speaks_since: float | None = None
        self._last: _About | None = None

    def asked(self, question: str) -> None:
        """This question of the sheet was asked, so it helps no longer."""
        if question in self._questions:
            self._questions.remove(question)

    def listen(self, event: Event) -> str:
        """Take an event; the hint to show from now on."""
        match event:
            case Listening(t=t):
                self._open_since = t
                self._choose(self._moments())
            case SpeechStarted(t=t):
                self._open_since, self._speaks_since = None, t
            case SpeechEnded():
                self._speaks_since = None
            case Transcribed(text=text):
                self._heard(text)
            case Composed():
                self._reply, self._open_since = event, None
            case PhaseChanged(phase=phase):
                self._phase = phase
            case Beat(t=t):
                self._waits(t)
            case _:
                pass
        return self.hint

    def _heard(self, text: str) -> None:
        from simulator.language.questions import read_question

        self._said += 1
        self._open_since, self.hint = None, ""
        kind = read_question(text).kind
        if kind in _ASKS:
            self._shut = self._shut + 1 if kind in _SHUT else 0

    def _waits(self, t: float) -> None:
        if self._speaks_since is not None and t - self._speaks_since >= LONG:
            self._choose([(_About.LONG, f"You have talked for {LONG:.0f} seconds. Come to your question.")])
        elif self._open_since is not None and t - self._open_since >= self._stuck and not self.hint:
            idea = self._questions[0] if self._questions else MORE if self._reply and self._said else ANYTHING[0]
            self._choose([(_About.STUCK, f"Take your time. You could say: “{idea}”")], again=True)

    def _choose(self, moments: Sequence[tuple[_About, str]], *, again: bool = False) -> None:
        for about, hint in moments:
            if again or about is not self._last:
                self._last, self.hint = about, hint
                return
        self._last = None

    def _moments(self) -> list[tuple[_About, str]]:
        """What could be said as the floor opens, the most urgent first."""
        first = self._persona.first_name
        if not self._said:
            opening = f"Say hello and your name, why you chose {first}, and what you hope to learn."
            return [(_About.OPENING, f"{opening} Then ask whether the time still suits.")]
        if self._phase is Phase.OVERTIME:
            return [(_About.OVERTIME, "The time is over: thank them and say goodbye.")]
        if self._reply is not None and self._reply.act is Act.UNCLEAR:
            return [(_About.LOST, f"{first} did not catch that. Say it again, in other words.")]
        found = []
        if self._phase is Phase.CLOSING:
            closing = (
                "Time to close: say one thing that you will remember, ask what you should have asked, say thank you."
            )
            found.append((_About.CLOSING, closing))
        if self._reply is not None and self._reply.text.rstrip().endswith("?"):
            found.append((_About.ASKED, f"{first} asked you something: answer in a sentence or two, then ask on."))
        elif self._reply is not None:
            found += self._after(self._reply)
        if self._shut >= 2:
            found.append((_About.CLOSED, "Two closed questions. Try one that begins with how, why or tell me about."))
        return found

    def _after(self, reply: Composed) -> Iterator[tuple[_About, str]]:
        story = self._persona.story(reply.story) if reply.story else None
        if story is None:
            return
        if not _told(story, reply.text):
            way = _WAYS.get(story.door)
            if way:
                yield _About.SHORT, f"That was the short answer. {way}"
            return
        for hook in story.hooks:
            if stands_in(hook.phrase, reply.text):
                yield _About.HOOK, f"“{hook.phrase}”: there is more behind it. You could ask about that."


_WAYS = {
    Door.OPEN: "A question that begins with how or why, or tell me about, gets the story.",
    Door.GROUNDED: "Ask how or why, and use something that you read about them.",
    Door.TRUST: "Some things are told only once there is trust.",
}


def _told(story: Story, text: str) -> bool:
    body, said = words(story.body), set(words(text))
    return bool(body) and sum(word in said for word in body) / len(body) >= _TOLD
