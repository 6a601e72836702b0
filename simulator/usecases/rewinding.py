"""Rewind: ask one turn of a talk again, better, in the same state of the talk, and see how the answer changes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from simulator import engines
from simulator.dialogue.engine import Depth, DialogueEngine, Memory, Moment, Reply
from simulator.domain.errors import UsageError
from simulator.domain.persona import Persona
from simulator.domain.question import Judgement
from simulator.domain.talk import Speaker, Transcript, Utterance
from simulator.language.judging import judge
from simulator.language.text import share_spoken
from simulator.session.phases import Coffee

_TOLD = 0.5
# Share of a story's words that were spoken, from which it was heard (`formats.md`, section 6).


@dataclass(frozen=True, slots=True)
class Take:
    """What was said in one turn and what it got: its label, the persona's words, and the mood after them (0 to 1)."""

    said: str
    judgement: Judgement
    reply: str
    story: str | None
    depth: Depth
    mood: float


@dataclass(frozen=True, slots=True)
class Rewound:
    """The turn as it was and as it was asked again; `change` says in one sentence what became of the answer."""

    turn: int
    before: Take
    after: Take
    change: str


class Rewind:
    """A talk that can be gone back in. Making one loads the persona, which takes seconds; asking again does not."""

    def __init__(self, persona: Persona, transcript: Transcript, seed: int = 0) -> None:
        self._persona, self._transcript, self._seed = persona, transcript, seed
        self._engine = engines.storyteller(persona)
        engines.get_ready(self._engine)
        self._meaning = engines.meaning()

    def ask(self, turn: int, text: str) -> Rewound:
        """Say `text` in the place of a turn of the visitor's; as often as one likes, always from the same state.

        Raises `UsageError` where the turn is not the visitor's or the text is empty.
        """
        turns = self._transcript.turns
        said = " ".join(text.split())
        if not 0 <= turn < len(turns) or turns[turn].speaker is not Speaker.YOU:
            raise UsageError("Only your own turns can be asked again", "choose one of your turns")
        if not said:
            raise UsageError("There are no words to say", "write your question")
        agreed = 60 * (self._transcript.minutes or self._persona.minutes)
        memory, moment = state_before(self._engine, self._persona, turns, turn, agreed, self._seed)
        old, new = (self._engine.answer(memory, words, moment) for words in (turns[turn].text, said))
        # What they really said counts, also where the program would answer in other words by now.
        heard = " ".join(t.text for t in answer_to(turns, turn))
        story, depth = (old.story, old.depth) if heard in ("", old.text) else _story_in(heard, self._persona)
        before = Take(turns[turn].text, self._judged(turn, turns[turn].text), heard or old.text, story, depth, old.mood)
        after = Take(said, self._judged(turn, said), new.text, new.story, new.depth, new.mood)
        return Rewound(turn, before, after, _change(before, after, memory, self._persona))

    def _judged(self, turn: int, text: str) -> Judgement:
        return judge(text, self._persona, self._transcript.turns[:turn], self._meaning)


def answer_to(turns: Sequence[Utterance], turn: int) -> tuple[Utterance, ...]:
    """What the persona said between this turn and the visitor's next one."""
    found = []
    for later in turns[turn + 1 :]:
        if later.speaker is Speaker.YOU:
            break
        found.append(later)
    return tuple(found)


def state_before(
    engine: DialogueEngine, persona: Persona, turns: Sequence[Utterance], turn: int, agreed: float, seed: int
) -> tuple[Memory, Moment]:
    """What the persona remembers just before a turn, and where the coffee is; `agreed` in seconds.

    The talk is held again with the words that were said. Where the engine would say something else by now, what was
    really said is remembered.
    """
    memory, coffee = engine.begin(seed), Coffee(agreed)
    pending: tuple[Memory, Reply] | None = None
    for index, said in enumerate(turns[: turn + 1]):
        time = said.end if said.end is not None else said.start
        coffee = coffee.at(time) if time is not None else coffee
        moment = Moment(time, coffee.agreed if time is not None else None, coffee.phase)
        if said.speaker is Speaker.PERSONA:
            before, reply = pending or (memory, engine.greet(memory, moment) if index == 0 else None)
            pending = None
            memory = _after(engine, persona, before, reply, said.text)
            continue
        if pending is not None:  # The visitor spoke on, and nothing was answered.
            memory = engine.interrupted(pending[0], pending[1], "")
        if index == turn:
            break
        reply = engine.answer(memory, said.text, moment)
        coffee = coffee.after(reply.act).extended(reply.extends)
        pending = memory, reply
    return memory, moment


def _after(engine: DialogueEngine, persona: Persona, before: Memory, reply: Reply | None, spoken: str) -> Memory:
    """The memory after these words of the persona's, whether they are this reply, its beginning, or others."""
    plain = " ".join(spoken.split())
    if reply is not None:
        whole = " ".join(reply.text.split())
        if plain == whole:
            return reply.after
        if plain and whole.startswith(plain):
            return engine.interrupted(before, reply, plain)
    after = before if reply is None else engine.interrupted(before, reply, "")
    told = _told_in(spoken, persona)
    last = next(iter(told), after.last)
    hooks = {h.story for s in persona.stories if s.id in told for h in s.hooks if h.phrase in spoken}
    return replace(
        after,
        turns=(*after.turns, Utterance(Speaker.PERSONA, spoken)),
        heard=MappingProxyType({**after.heard, **told}),
        hooks=after.hooks | hooks,
        last=last,
        awaited=plain.endswith("?"),
    )


def _told_in(spoken: str, persona: Persona) -> dict[str, Depth]:
    """The stories that these words tell, whole or in short."""
    whole = {s.id: Depth.FULL for s in persona.stories if share_spoken(s.body, spoken) >= _TOLD}
    return whole | {s.id: Depth.SHORT for s in persona.stories if s.id not in whole and s.short in spoken}


def _story_in(spoken: str, persona: Persona) -> tuple[str | None, Depth]:
    told = _told_in(spoken, persona)
    return next(iter(told.items()), (None, Depth.SHORT))


def _change(before: Take, after: Take, memory: Memory, persona: Persona) -> str:
    """What became of the answer."""
    title = next((s.title for s in persona.stories if s.id == after.story), "")
    mood = f" {persona.first_name} is warmer for it." if after.mood - before.mood >= 0.02 else ""
    if before.mood - after.mood >= 0.02:
        mood = f" {persona.first_name} is cooler for it."
    if after.story is not None and after.depth is Depth.FULL:
        if before.depth is Depth.FULL and before.story == after.story:
            return f"The same story, “{title}”, told whole both times.{mood}"
        return f"This opens the whole of “{title}”.{mood}"
    if after.story is not None and after.story in memory.heard:
        return f"“{title}” had been told before in this talk.{mood}"
    if before.depth is Depth.FULL:
        return f"This opens less than what you asked.{mood}"
    if after.story is not None:
        return f"“{title}” is touched, but its door stays shut.{mood}"
    return f"No story fits this.{mood}"
