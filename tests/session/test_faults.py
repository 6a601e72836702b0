"""What breaks in the middle of a talk never takes a turn with it."""

import asyncio

import pytest

from simulator.domain.errors import StorageFailed
from simulator.domain.talk import Ending
from simulator.session.events import Captioned, Ended, Event, Listening, TurnKept, VoiceStarted, Warned
from simulator.session.speaking import STALL
from simulator.speech.ports import Key
from tests.session.score import Now, Says, Score, ScoreDialogue, ScoreEar, ScoreLine, ScoreVoice, play, says

QUESTION = Says(3, 5, "How did you start?")
ASKED = [(2.9, Key.TALK), (5.1, Key.TALK)]


async def test_a_line_lost_in_mid_sentence_keeps_the_words_so_far() -> None:
    played = await play(Score([QUESTION], keys=ASKED[:1], lost=4.1))
    assert played.turns[1] == ("you", "How did")
    assert played.texts(Warned) == ["The microphone went away: plug it in again and start a new talk"]
    assert played.log[-1] == "  4.13 ended fault"
    assert played.transcript.ended is Ending.FAULT


async def test_a_line_lost_under_the_persona_keeps_what_was_heard_of_them() -> None:
    played = await play(Score([QUESTION], keys=ASKED, lost=6.3))
    assert played.turns[2] == ("persona", "That is a long")
    assert played.transcript.ended is Ending.FAULT


async def test_a_line_lost_at_once_ends_without_a_turn() -> None:
    played = await play(Score(lost=0.0))
    assert played.turns == []
    assert played.transcript.ended is Ending.FAULT


async def test_a_voice_that_is_dead_from_the_start_leaves_text_at_150_words_a_minute() -> None:
    played = await play(Score(typed=[(4, "How did you start?")], until=12), voice=ScoreVoice(dies_after=0))
    assert played.turns[0] == ("persona", "Hello, sit down.")
    assert played.transcript.turns[0].end == pytest.approx(3 * 0.4, abs=0.04)
    assert len(played.texts(Warned)) == 1
    assert "The voice model is damaged" in played.texts(Warned)[0]


async def test_a_voice_that_dies_between_two_sentences_is_followed_by_text() -> None:
    played = await play(Score(typed=[(2, "How did you start?")], until=12), voice=ScoreVoice(dies_after=2))
    assert played.turns[2] == ("persona", "That is a long story. It began at sea.")
    turn = played.transcript.turns[2]
    assert turn.end - turn.start == pytest.approx(1.0 + 4 * 0.4, abs=0.07)  # type: ignore[operator]
    assert played.texts(Captioned)[1:] == ["That is a long story.", "It began at sea."]
    assert len(played.texts(Warned)) == 1


async def test_a_speaker_that_takes_no_sound_is_followed_by_text() -> None:
    score = Score(until=20, live=True)
    line = ScoreLine(score)
    line.dead_speaker = True
    played = await play(score, line=line)
    assert played.turns[0] == ("persona", "Hello, sit down.")
    assert STALL < played.transcript.turns[0].end < STALL + 3  # type: ignore[operator]
    assert len(played.texts(Warned)) == 1


async def test_a_slow_voice_is_not_taken_for_a_dead_speaker() -> None:
    now = Now()

    class Slow(ScoreVoice):
        def say(self, text):  # type: ignore[no-untyped-def]
            now.work(STALL + 3)
            return super().say(text)

    score = Score(typed=[(20, "How did you start?")], until=60, live=True)
    played = await play(score, voice=Slow(), pace=10_000, publish=now)
    assert played.texts(Warned) == []
    assert played.turns[0] == ("persona", "Hello, sit down.")
    assert played.transcript.turns[0].start > STALL  # type: ignore[operator]


async def test_a_dead_transcriber_is_said_once_and_the_talk_goes_on() -> None:
    score = Score([QUESTION, Says(9, 10, "And then?")], keys=[*ASKED, (8.9, Key.TALK), (10.1, Key.TALK)], until=16)
    played = await play(score, ear=ScoreEar(score, dies_after=0))
    assert played.texts(Warned) == [
        "Your words could not be heard (The hearing model is damaged: install coffeechat again)"
    ]
    assert played.turns[1:] == [("persona", "Sorry, I did not catch that.")] * 2
    assert played.transcript.ended is Ending.LEFT


async def test_a_transcriber_that_dies_later_keeps_the_turns_before() -> None:
    score = Score([QUESTION, Says(10, 11, "And then?")], keys=[*ASKED, (9.9, Key.TALK), (11.1, Key.TALK)], until=16)
    played = await play(score, ear=ScoreEar(score, dies_after=1))
    assert played.turns[1] == ("you", "How did you start?")


async def test_without_any_transcriber_the_user_is_told_to_type() -> None:
    class Nothing(ScoreEar):
        def hear(self, samples, hints=()):  # type: ignore[no-untyped-def]
            raise OSError("no such file")

    score = Score([QUESTION], keys=ASKED, until=10)
    played = await play(score, ear=Nothing(score))
    assert "OSError: no such file" in played.texts(Warned)[0]


async def test_a_dialogue_engine_that_fails_loses_no_turn() -> None:
    played = await play(
        Score(typed=[(2, "What is your secret?"), (5, "How did you start?")], until=12),
        ScoreDialogue(fails_on="secret"),
    )
    assert played.turns[1:] == [
        ("you", "What is your secret?"),
        ("persona", "Sorry, I did not catch that."),
        ("you", "How did you start?"),
        ("persona", "That is a long story. It began at sea."),
    ]
    assert "Ines found no answer (RuntimeError: no such story)" in played.texts(Warned)[0]


async def test_a_dialogue_engine_that_always_fails_loses_no_turn() -> None:
    class Dead(ScoreDialogue):
        def answer(self, memory, said, moment):  # type: ignore[no-untyped-def]
            raise RuntimeError("no")

    played = await play(Score(typed=[(2, "What is your secret?"), (5, "How did you start?")], until=12), Dead())
    assert played.turns[1:] == [("you", "What is your secret?"), ("you", "How did you start?")]


async def test_a_dialogue_engine_that_fails_on_an_interruption_loses_no_turn() -> None:
    class Fragile(ScoreDialogue):
        def interrupted(self, before, reply, heard):  # type: ignore[no-untyped-def]
            raise RuntimeError("no")

    played = await play(Score(typed=[(2, "How did you start?"), (3, "Wait!")], until=12), Fragile())
    assert [who for who, _ in played.turns] == ["persona", "you", "persona", "you", "persona"]


async def test_a_dead_detector_leaves_the_talk_key() -> None:
    class Dying:
        def __init__(self) -> None:
            self.left = 60

        def chance(self, block):  # type: ignore[no-untyped-def]
            self.left -= 1
            if self.left < 0:
                raise RuntimeError("gone")
            return 0.9 if block[0] > 0.1 else 0.02

        def reset(self) -> None:
            pass

    played = await play(Score([QUESTION], keys=ASKED, until=10), hands_free=True, detector=Dying())
    assert played.turns[1] == ("you", "How did you start?")
    assert "use the talk key" in played.texts(Warned)[0]


async def test_a_listener_that_fails_is_told_of_once_and_the_talk_goes_on() -> None:
    def fails(event: Event) -> None:
        if isinstance(event, TurnKept | Listening):
            raise ValueError("a bug in a widget")

    played = await play(Score(typed=[(2, "How did you start?")], until=9), publish=fails)
    assert len(played.turns) == 3
    assert len(played.texts(Warned)) == 1


async def test_a_listener_that_fails_on_everything_does_not_end_the_talk() -> None:
    def fails(event: Event) -> None:
        raise ValueError("a bug")

    played = await play(Score(typed=[(2, "How did you start?")], until=9), publish=fails)
    assert len(played.turns) == 3


async def test_a_full_disk_is_told_in_its_own_words() -> None:
    def full(event: Event) -> None:
        if isinstance(event, TurnKept):
            raise StorageFailed("The disk is full", "make room")

    played = await play(Score(typed=[(2, "How did you start?")], until=9), publish=full)
    assert played.texts(Warned) == ["The disk is full: make room"]
    assert len(played.turns) == 3


async def test_a_failure_in_the_line_itself_ends_with_a_sentence() -> None:
    class Broken(ScoreLine):
        def play(self, speech):  # type: ignore[no-untyped-def]
            raise MemoryError("none left")

    score = Score(until=9)
    played = await play(score, line=Broken(score))
    assert played.transcript.ended is Ending.FAULT
    assert "what was said so far is kept" in played.texts(Warned)[0]
    assert isinstance(played.events[-1], Ended)


async def test_a_cancelled_session_keeps_the_words_so_far() -> None:
    events: list[Event] = []
    speaking = asyncio.Event()

    def listen(event: Event) -> None:
        events.append(event)
        # By now at least one word was heard, however slow the machine is.
        if any(isinstance(e, VoiceStarted) and event.t > e.t + 0.5 for e in events):
            speaking.set()

    task = asyncio.create_task(play(Score(until=600, live=True), ScoreDialogue({"": says("x")}), publish=listen))
    await asyncio.wait_for(speaking.wait(), 30)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert isinstance(events[-1], Ended)
    assert any(isinstance(e, TurnKept) for e in events)


async def test_on_a_live_line_work_runs_while_the_heartbeat_goes_on() -> None:
    import threading

    release = threading.Event()

    class Stuck(ScoreEar):
        def hear(self, samples, hints=()):  # type: ignore[no-untyped-def]
            release.wait(10)
            return super().hear(samples, hints)

    score = Score([QUESTION], keys=ASKED, until=20, live=True)
    beats = [0.0]

    def listen(event: Event) -> None:
        beats.append(event.t)
        if event.t > 8:
            release.set()

    played = await play(score, ear=Stuck(score), publish=listen)
    assert release.is_set()
    assert played.turns[1] == ("you", "How did you start?")
