"""A pause: no session time passes, nobody is cut off by it, and it is told how long it was."""

from dataclasses import replace

from simulator.session.events import Ended, Event, Paused, Resumed, Transcribed
from simulator.session.standstill import Standstill
from simulator.speech.ports import BLOCK_SECONDS, Key
from tests.session.score import Played, Score, ScoreDialogue, ScoreLine, play, says


async def _play(score: Score) -> Played:
    told: list[Event] = []
    line = Standstill(ScoreLine(score), told.append)
    played = await play(score, ScoreDialogue({"hello": says("And you?")}), line=line, publish=line.listen, mute=True)  # type: ignore[arg-type]
    return replace(played, events=[*played.events, *told])


async def test_no_time_passes_in_a_pause_and_a_key_goes_on() -> None:
    played = await _play(Score(keys=[(5, Key.PAUSE), (25, Key.PAUSE)], typed=[(30, "Hello.")], until=40))
    (paused,), (resumed,) = ([e for e in played.events if isinstance(e, kind)] for kind in (Paused, Resumed))
    assert round(paused.t) == round(resumed.t) == 5
    assert round(resumed.seconds) == 20
    (typed,) = played.times(Transcribed)
    assert round(typed) == 10
    assert round(played.times(Ended)[0]) == 20


async def test_a_typed_line_goes_on_and_is_said() -> None:
    played = await _play(Score(keys=[(5, Key.PAUSE)], typed=[(30, "Hello.")], until=40))
    assert played.turns[1] == ("you", "Hello.")
    assert [round(e.seconds) for e in played.events if isinstance(e, Resumed)] == [25]


async def test_a_pause_waits_until_the_persona_has_finished_and_can_be_given_up() -> None:
    score = Score(typed=[(5, "Hello.")], keys=[(5 + 2 * BLOCK_SECONDS, Key.PAUSE)], until=20)
    played = await _play(score)
    (paused,) = [e.t for e in played.events if isinstance(e, Paused)]
    assert paused >= max(t for t in played.times(Transcribed))
    assert played.turns[2] == ("persona", "And you?")
    twice = await _play(replace(score, keys=[*score.keys, (5 + 3 * BLOCK_SECONDS, Key.PAUSE)]))
    assert not [e for e in twice.events if isinstance(e, Paused)]


async def test_a_talk_that_ends_in_a_pause_tells_how_long_it_was() -> None:
    played = await _play(Score(keys=[(5, Key.PAUSE), (15, Key.LEAVE)], until=40))
    assert [round(e.seconds) for e in played.events if isinstance(e, Resumed)] == [10]
    assert round(played.times(Ended)[0]) == 5
