"""A voice that takes its time: what it voices before it is wanted, how it makes way, and how it speaks in breaths."""

import threading
from collections.abc import Sequence

import pytest

from simulator.domain.errors import EngineMissing
from simulator.domain.persona import Door, Persona, Story, Temperament
from simulator.session.ahead import LATER, beginnings_first, breaths_ahead, gaining_time
from simulator.session.events import Captioned, Interrupted, Transcribed, VoiceStarted, Warned
from simulator.speech.ports import CalledOff, Errand, Key, Speech
from tests.session.score import Now, Says, Score, ScoreDialogue, ScoreEar, ScoreVoice, play, says

LONG = "My father mended ships, and I learned to draw them, so nobody was surprised."
BREATHS = ("My father mended ships,", "and I learned to draw them,", "so nobody was surprised.")


class Slow(ScoreVoice):
    """Speaks comma by comma, and keeps what it voiced ahead."""

    def __init__(self, *, dies_after: int | None = None) -> None:
        super().__init__(dies_after=dies_after)
        self.kept: list[str] = []
        self.called_off: list[str] = []

    def breaths(self, text: str) -> tuple[str, ...]:
        parts = text.split(", ")
        return tuple(part + ("," if i < len(parts) - 1 else "") for i, part in enumerate(parts))

    def ahead(self, text: str, errand: Errand) -> None:
        self.kept.append(text)


class Deaf(Slow):
    """One that works ahead on its second text until it is called off, however long that is."""

    def ahead(self, text: str, errand: Errand) -> None:
        if len(self.kept) == 1 and not self.called_off:
            stopped = threading.Event()
            errand.stopped_by(stopped.set)
            assert stopped.wait(60), "nobody called it off"
            self.called_off.append(text)
            return
        super().ahead(text, errand)


async def test_what_may_be_wanted_is_voiced_while_the_voice_is_idle() -> None:
    voice, now = Slow(), Now()
    await play(Score(until=30, live=True), voice=voice, ahead=["An old line.", LONG], pace=10_000, publish=now)
    assert voice.kept == ["An old line.", *BREATHS]


async def test_it_goes_on_while_the_visitor_speaks() -> None:
    now = Now()
    seen: list[float] = []

    class Noting(Slow):
        def ahead(self, text: str, errand: Errand) -> None:
            now.work(1.0)
            seen.append(now.t)

    score = Score([Says(3, 9, "How did you start?")], keys=[(2.9, Key.TALK), (9.1, Key.TALK)], until=12, live=True)
    await play(score, voice=Noting(), ahead=[f"Line {i}." for i in range(100)], pace=10_000, publish=now)
    assert len([t for t in seen if 3.5 < t < 9]) >= 3


async def test_what_is_voiced_ahead_makes_way_at_once_and_comes_again() -> None:
    voice = Deaf()
    score = Score([Says(3, 4, "How did you start?")], keys=[(2.9, Key.TALK), (4.1, Key.TALK)], until=30, live=True)
    played = await play(score, voice=voice, ahead=["One.", "Two.", "Three."], pace=10_000)
    assert "It began at sea." in played.texts(Captioned)
    assert voice.called_off == ["Two."]
    assert voice.kept == ["One.", "Two.", "Three."]


async def test_a_voice_that_cannot_work_ahead_voices_only_what_is_said() -> None:
    voice = ScoreVoice()
    await play(Score(until=10, live=True), voice=voice, ahead=["An old line."], pace=10_000)
    assert voice.said == ["Hello, sit down."]


async def test_what_fails_ahead_is_left_and_told_by_nobody() -> None:
    class Fails(Slow):
        def ahead(self, text: str, errand: Errand) -> None:
            super().ahead(text, errand)
            raise EngineMissing("The voice model is damaged", "install coffeechat again")

    voice = Fails()
    played = await play(Score(until=20, live=True), voice=voice, ahead=["One.", "Two."], pace=10_000)
    assert voice.kept == ["One.", "Two."]
    assert played.texts(Warned) == []


def spoken_to(**rest: object) -> tuple[Score, ScoreDialogue]:
    score = Score([Says(2, 3, "How did you start?")], keys=[(1.9, Key.TALK), (3.1, Key.TALK)], **rest)  # type: ignore[arg-type]
    return score, ScoreDialogue({"start": says(LONG, "That was it.")}, nudges=0)


async def test_a_sentence_in_breaths_is_one_caption_and_one_turn() -> None:
    voice = Slow()
    played = await play(*spoken_to(until=20), voice=voice)
    assert played.texts(Captioned)[1:] == [LONG, "That was it."]
    assert voice.said[-4:] == [*BREATHS, "That was it."]
    assert played.turns[-1] == ("persona", f"{LONG} That was it.")


async def test_stopped_in_a_later_breath_what_was_heard_stays() -> None:
    score, dialogue = spoken_to(until=20)
    start = (await play(score, dialogue, voice=Slow())).times(VoiceStarted)[1]
    # 0.9 s for the first breath, 1.1 s for the second, and the third has begun.
    score.keys = (*score.keys, (start + 2.4, Key.HUSH))
    played = await play(score, dialogue, voice=Slow())
    assert len(played.texts(Captioned)) == 2
    assert played.turns[-1] == ("persona", f"{BREATHS[0]} {BREATHS[1]} so")


@pytest.mark.parametrize("breaths_said", [1, 2, 3])
async def test_a_voice_that_fails_between_two_breaths_goes_on_as_text_in_the_same_breath(breaths_said: int) -> None:
    played = await play(*spoken_to(until=40), voice=Slow(dies_after=1 + breaths_said))
    assert played.texts(Captioned)[1:] == [LONG, "That was it."]
    assert played.turns[-1] == ("persona", f"{LONG} That was it.")
    assert len(played.texts(Warned)) == 1


async def test_an_opener_and_the_words_behind_it_are_voiced_on_one_guess() -> None:
    score = Score([Says(2, 3, "How did you start?")], until=20)
    dialogue = ScoreDialogue({"start": says("Hm.", LONG)}, nudges=0)
    voice = Slow()
    at_voice: list[int] = []
    played = await play(score, dialogue, voice=voice, hands_free=True, publish=lambda e: at_voice.append(
        len(voice.said)) if isinstance(e, Transcribed) else None)  # fmt: skip
    # The greeting's two breaths, the opener, and as much as hides the work on the rest.
    assert voice.said[: at_voice[0]] == ["Hello,", "sit down.", "Hm.", *BREATHS[:2]]
    assert played.turns[-1] == ("persona", f"Hm. {LONG}")


class Stoppable(Slow):
    """One that works on its third breath until it is called off, however long that is."""

    def say_for(self, errand: Errand, text: str) -> Speech:
        if len(self.said) == 2:
            stopped = threading.Event()
            errand.stopped_by(stopped.set)
            assert stopped.wait(60), "nobody called it off"
            self.called_off.append(text)
            self.said.append("")
            raise CalledOff
        return self.say(text)


async def test_a_voice_at_work_on_a_guess_is_stopped_when_the_visitor_speaks_on() -> None:
    score = Score([Says(2, 3, "How did you"), Says(4.5, 5.5, "How did you start?")], until=30, live=True)
    dialogue = ScoreDialogue({"start": says("It began at sea.")}, nudges=0)
    voice = Stoppable()
    played = await play(score, dialogue, voice=voice, hands_free=True, ear=ScoreEar(score), pace=10_000)
    assert len(voice.called_off) == 1
    assert played.turns[-1] == ("persona", "It began at sea.")
    assert played.texts(Warned) == []


class Ready(Slow):
    """One that knows what it has voiced, and is slow with all the rest."""

    def ready(self, text: str) -> bool:
        return text in self.kept


ANSWER = "That is a long story."


@pytest.mark.parametrize(("asked", "known", "live", "begins"), [
    ("How did you start?", [], True, "Hm."),
    ("How did you start?", [ANSWER], True, ANSWER),
    ("How did you start?", [], False, ANSWER),
    ("I like the sea.", [], True, ANSWER),
])  # fmt: skip
async def test_whoever_is_asked_gains_time_where_the_voice_must_work_on_the_answer(
    asked: str, known: list[str], live: bool, begins: str
) -> None:
    voice = Ready()
    voice.kept += known
    score = Score([Says(2, 3, asked)], keys=[(1.9, Key.TALK), (3.1, Key.TALK)], until=30, live=live)
    played = await play(score, ScoreDialogue(nudges=0), voice=voice, pace=10_000)
    assert played.texts(Captioned)[:2] == ["Hello, sit down.", begins]
    assert played.turns[-1][1].endswith(f"{ANSWER} It began at sea.")


def test_who_needs_no_time_gains_none() -> None:
    ready = Ready()
    assert gaining_time((LONG,), ready, 1) == (LONG,)  # Nothing is voiced yet.
    ready.kept += ["Hm.", "Well."]
    assert [gaining_time((LONG,), ready, turn)[0] for turn in range(3)] == ["Hm.", "Well.", "Hm."]
    assert gaining_time((LONG,), Slow(), 1) == (LONG,)
    assert gaining_time(("If you must know.", LONG), ready, 1)[0] == "Well."
    ready.kept.append("If you must know.")
    assert gaining_time(("If you must know.", LONG), ready, 1) == ("If you must know.", LONG)
    assert gaining_time((), ready, 1) == ()


async def test_breaths_leave_two_runs_the_same() -> None:
    runs = [await play(*spoken_to(until=20), voice=Slow(), ahead=["One.", LONG]) for _ in range(2)]
    assert runs[0].log == runs[1].log


async def test_a_voice_at_work_on_a_guess_is_not_asked_twice_when_the_reply_begins() -> None:
    now = Now()

    class Working(Slow):
        def say(self, text: str) -> Speech:
            now.work(1.0 if text == BREATHS[1] else 0.0)
            return super().say(text)

    score, dialogue = spoken_to(until=20, live=True)
    voice = Working()
    played = await play(score, dialogue, ear=ScoreEar(score), voice=voice, pace=10_000, publish=now)
    assert voice.said[-4:] == [*BREATHS, "That was it."]
    assert played.turns[-1] == ("persona", f"{LONG} That was it.")
    assert played.times(Interrupted) == []


def page(*stories: tuple[str, Door, str, str]) -> Persona:
    told = tuple(Story(i, i, (), (), short, body, door) for i, door, body, short in stories)
    return Persona("p", "P Q", "r", "o", "i", "h", 20, Temperament.WARM, 1, stories=told)


def test_beginnings_come_first() -> None:
    persona = page(
        ("a", Door.ANYONE, "A one. A two. A three.", "A short."), ("b", Door.TRUST, "B one. B two.", "B short.")
    )
    speakable = ("Hello.", "Hm.", "A one.", "A two.", "A three.", "B one.", "B two.", "A short.", "B short.", "Bye.")
    assert beginnings_first(persona, speakable) == (
        "Hello.", "A one.", "Hm.", "B short.", "Bye.", "A short.", "B one.", "A two.", "A three.", "B two.",
    )  # fmt: skip


def test_a_page_without_stories_keeps_its_order() -> None:
    assert beginnings_first(page(), ("Hello.", "Hm.", "Hello.")) == ("Hello.", "Hm.")


def test_the_shipped_pages_lose_no_sentence() -> None:
    from simulator import engines, locations
    from simulator.authoring.library import Library

    persona = Library(locations.own("personas"), locations.shipped("personas")).persona("gordon-petrie")
    speakable = engines.storyteller(persona).speakable()
    assert sorted(beginnings_first(persona, speakable)) == sorted(set(speakable))


@pytest.mark.parametrize("count", [0, 1, LATER, LATER + 1, 3 * LATER])
def test_every_breath_is_voiced_once_and_a_rest_never_before_its_beginning(count: int) -> None:
    def two(sentence: str) -> Sequence[str]:
        return (f"{sentence} a", f"{sentence} b")

    coming = list(breaths_ahead([str(i) for i in range(count)], two))  # type: ignore[arg-type]
    assert sorted(coming) == sorted(f"{i} {part}" for i in range(count) for part in "ab")
    assert all(coming.index(f"{i} a") < coming.index(f"{i} b") for i in range(count))
    assert [c for c in coming[: min(count, LATER)] if c.endswith("b")] == []
