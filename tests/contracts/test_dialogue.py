"""What a DialogueEngine is. A plug-in's author adds their class to `DIALOGUES` and runs this file."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from simulator.authoring.personas import read_persona
from simulator.dialogue.engine import Depth, DialogueEngine, Memory, Moment, Reply
from simulator.domain.persona import Persona
from simulator.domain.talk import Act, Phase, Speaker, Utterance
from simulator.engines import shipped_storyteller
from tests.warm import warm

PAGE = Path(__file__).parents[1] / "tui" / "library" / "ada-lind.md"


class Parrot:
    """The smallest thing that is a dialogue engine: it says what it hears."""

    def begin(self, seed: int = 0) -> Memory:
        return Memory(seed=seed)

    def greet(self, memory: Memory, moment: Moment) -> Reply:
        return self._say("Hello.", memory)

    def answer(self, memory: Memory, said: str, moment: Moment) -> Reply:
        text = " ".join(said.split())
        asked = replace(memory, turns=(*memory.turns, Utterance(Speaker.YOU, text)))
        bye = "bye" in text
        spoken = text if any(c.isalnum() for c in text) else "Sorry?"
        reply = self._say(spoken, asked, act=Act.GOODBYE if bye else Act.STATEMENT)
        return replace(reply, farewell=bye and moment.elapsed is not None)

    def nudge(self, memory: Memory, moment: Moment, times: int) -> Reply | None:
        return self._say("Yes?", memory) if times == 1 else None

    def remind(self, memory: Memory, moment: Moment) -> Reply:
        return self._say("Soon.", memory)

    def leave(self, memory: Memory, moment: Moment, final: bool) -> Reply:
        return replace(self._say("Bye.", memory), farewell=final)

    def interrupted(self, before: Memory, reply: Reply, heard: str) -> Memory:
        turns = reply.after.turns[:-1]
        return replace(reply.after, turns=(*turns, Utterance(Speaker.PERSONA, heard)) if heard.strip() else turns)

    def speakable(self) -> tuple[str, ...]:
        return ("Hello.", "Soon.")

    def _say(self, text: str, memory: Memory, act: Act | None = None) -> Reply:
        after = replace(memory, turns=(*memory.turns, Utterance(Speaker.PERSONA, text)))
        return Reply((text,), after, act=act)


@cache
def page() -> Persona:
    found, problems = read_persona(PAGE)
    assert found is not None, problems
    return found


DIALOGUES: dict[str, Callable[[Persona], DialogueEngine]] = {
    "parrot": lambda persona: Parrot(),
    "storyteller": shipped_storyteller,
}

ASKED = ("Hi, I am Kim.", "How did you come to this work?", "Do you like it?", "Thank you, goodbye!", "", "asdf qwer")

UNTIMED = Moment()


@pytest.fixture(scope="module", params=["parrot", pytest.param("storyteller", marks=pytest.mark.models)])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> DialogueEngine:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COFFEECHAT_HOME", str(warm(tmp_path_factory.mktemp("home"))))
        return DIALOGUES[request.param](page())


def held(engine: DialogueEngine, moment: Moment = UNTIMED) -> list[tuple[Memory, Reply]]:
    """A short talk: what was remembered before each answer, and the answer."""
    memory, found = engine.begin(0), []
    for said in ASKED:
        reply = engine.answer(memory, said, moment)
        found.append((memory, reply))
        memory = reply.after
    return found


def whole(reply: Reply) -> None:
    """A reply says something, and everything in it fits together."""
    assert reply.sentences
    assert all(sentence.strip() == sentence != "" for sentence in reply.sentences)
    assert 0.0 <= reply.mood <= 1.0
    assert reply.story is None or page().story(reply.story) is not None
    assert reply.depth is Depth.SHORT or reply.story is not None
    assert reply.after.turns[-1].speaker is Speaker.PERSONA


def test_every_answer_is_whole_and_remembers_both_sides(engine: DialogueEngine) -> None:
    for number, (before, reply) in enumerate(held(engine)):
        whole(reply)
        assert reply.act is not None
        assert len(reply.after.turns) == len(before.turns) + 2 == 2 * number + 2
        assert reply.after.turns[-2].speaker is Speaker.YOU


def test_the_same_question_has_the_same_answer(engine: DialogueEngine) -> None:
    once = held(engine)
    assert held(engine) == once
    # A guess that was dropped leaves no trace, in whatever order things are asked.
    for before, reply in reversed(once):
        said = ASKED[once.index((before, reply))]
        assert engine.answer(before, said, Moment()) == reply


def test_without_a_clock_nobody_leaves(engine: DialogueEngine) -> None:
    assert not any(reply.farewell or reply.extends for _, reply in held(engine))
    timed = held(engine, Moment(300.0, 1200.0, Phase.ASKING))
    assert [reply.farewell for _, reply in timed][ASKED.index("Thank you, goodbye!")]


def test_what_is_said_unasked(engine: DialogueEngine) -> None:
    memory, moment = engine.begin(0), Moment(1020.0, 1200.0, Phase.CLOSING)
    whole(engine.greet(memory, Moment(0.0, 1200.0, Phase.ARRIVING)))
    whole(engine.remind(memory, moment))
    over = Moment(1201.0, 1200.0, Phase.OVERTIME)
    assert not engine.leave(memory, over, final=False).farewell
    assert engine.leave(memory, over, final=True).farewell
    nudges = [engine.nudge(memory, moment, times) for times in range(1, 12)]
    assert nudges[-1] is None
    for nudge in nudges:
        if nudge is not None:
            whole(nudge)
            assert not nudge.farewell


def test_only_what_was_heard_was_said(engine: DialogueEngine) -> None:
    before, reply = held(engine)[1]
    memory = engine.interrupted(before, reply, "")
    assert memory.turns == reply.after.turns[:-1]
    assert reply.story is None or reply.story not in memory.heard
    first = engine.interrupted(before, reply, reply.sentences[0])
    assert first.turns[-1].text == reply.sentences[0]


def test_what_may_be_voiced_ahead_is_sentences(engine: DialogueEngine) -> None:
    ahead = engine.speakable()
    assert len(set(ahead)) == len(ahead)
    assert all(sentence.strip() and "{" not in sentence for sentence in ahead)
