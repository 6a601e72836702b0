"""Silence is met with patience, and the agreed time is kept like a person keeps it."""

import pytest

from simulator.domain.talk import Act, Ending, Phase
from simulator.session.events import Composed, Listening, PhaseChanged, SilenceGrew
from simulator.session.phases import GRACE, Coffee, Due
from simulator.session.silence import Pace
from simulator.speech.ports import Key
from tests.session.score import Played, Says, Score, ScoreDialogue, play, says

REMINDER, LEAVING, GONE = "I have three minutes left.", "I really have to go.", "I am off now, goodbye."


def phases(played: Played) -> list[tuple[float, Phase]]:
    return [(round(e.t, 2), e.phase) for e in played.events if isinstance(e, PhaseChanged)]


async def test_silence_is_met_three_times_with_growing_waits_and_then_only_with_time() -> None:
    played = await play(Score(until=200), hands_free=True)
    seconds = [e.seconds for e in played.events if isinstance(e, SilenceGrew)]
    assert seconds == pytest.approx([12, 18, 24], abs=0.04)
    assert played.texts(Composed)[1:] == ["Take your time."] * 3


async def test_whoever_must_press_a_key_has_longer() -> None:
    played = await play(Score(until=200))
    assert next(e.seconds for e in played.events if isinstance(e, SilenceGrew)) == pytest.approx(20, abs=0.04)


async def test_whoever_was_asked_something_has_longer() -> None:
    dialogue = ScoreDialogue({"hello": says("And what about you?", asks=True)})
    played = await play(Score(typed=[(2, "Hello.")], until=60), dialogue, hands_free=True)
    assert next(e.seconds for e in played.events if isinstance(e, SilenceGrew)) == pytest.approx(18, abs=0.04)


async def test_a_persona_may_rather_wait_on() -> None:
    played = await play(Score(until=200), ScoreDialogue(nudges=0), hands_free=True)
    assert len([e for e in played.events if isinstance(e, SilenceGrew)]) == 3
    assert played.turns == [("persona", "Hello, sit down.")]
    assert len(played.times(Listening)) == 1


async def test_a_visitor_who_speaks_gets_all_the_patience_again() -> None:
    score = Score([Says(50, 51, "How did you start?")], until=130)
    played = await play(score, hands_free=True)
    assert len([e for e in played.events if isinstance(e, SilenceGrew)]) == 5


async def test_a_scripted_visitor_is_not_nudged() -> None:
    played = await play(Score(until=200), waits=False)
    assert played.turns == [("persona", "Hello, sit down.")]


async def test_a_kind_word_gives_way_to_a_visitor_who_begins() -> None:
    score = Score([Says(12.6, 14, "How did you start?")], until=20)
    played = await play(score, hands_free=True)
    assert "Take your time." not in played.texts(Composed)


async def test_the_phases_of_a_talk_of_ten_minutes() -> None:
    score = Score(typed=[(10, "Hello, I am Sam."), (30, "How did you start?")], until=760)
    played = await play(score, minutes=10, pace=10_000)
    assert phases(played) == [
        (0.0, Phase.ARRIVING),
        (30.53, Phase.ASKING),
        (480.0, Phase.CLOSING),
        (600.03, Phase.OVERTIME),
    ]


@pytest.fixture
def ten() -> dict[str, object]:
    return {"minutes": 10, "pace": 10_000}


async def test_the_persona_says_that_time_is_short_then_up_and_then_leaves(ten: dict[str, object]) -> None:
    played = await play(Score(typed=[(10, "How did you start?")], until=900), **ten)
    said = [(round(e.t), e.text) for e in played.events if isinstance(e, Composed)][2:]
    assert said == [(480, REMINDER), (600, LEAVING), (round(600 + GRACE), GONE)]
    assert played.transcript.ended is Ending.TIME


async def test_the_time_is_not_mentioned_over_the_visitor(ten: dict[str, object]) -> None:
    score = Score([Says(475, 490, "Well what I mean is")], keys=[(474, Key.TALK), (491, Key.TALK)], until=520)
    played = await play(score, **ten)
    texts = played.texts(Composed)
    assert texts[-2:] == ["That is a long story. It began at sea.", REMINDER]
    at = [e.t for e in played.events if isinstance(e, Composed)][-1]
    assert at > 491


async def test_the_reminder_follows_the_answer_in_the_same_breath(ten: dict[str, object]) -> None:
    played = await play(Score(typed=[(479, "How did you start?")], until=495), **ten)
    assert [who for who, _ in played.turns[-3:]] == ["you", "persona", "persona"]
    assert played.transcript.turns[-1].start - played.transcript.turns[-2].end < 0.1  # type: ignore[operator]


async def test_the_reminder_waits_for_an_answer_that_is_owed(ten: dict[str, object]) -> None:
    dialogue = ScoreDialogue({"start": says("At sea.", "And what about you?", asks=True)})
    played = await play(Score(typed=[(479, "How did you start?"), (484, "I study.")], until=500), dialogue, **ten)
    assert [text for _, text in played.turns[-4:]] == [
        "At sea. And what about you?",
        "I study.",
        "That is a long story. It began at sea.",
        REMINDER,
    ]


async def test_an_extension_moves_the_end(ten: dict[str, object]) -> None:
    dialogue = ScoreDialogue({"five more": says("Five more, then.", extends=300.0)})
    played = await play(Score(typed=[(602, "Do you have five more minutes?")], until=1100), dialogue, **ten)
    said = [(round(e.t), e.text) for e in played.events if isinstance(e, Composed)]
    assert said[-2:] == [(900, LEAVING), (990, GONE)]
    assert [p for _, p in phases(played)] == [
        Phase.ARRIVING,
        Phase.CLOSING,
        Phase.OVERTIME,
        Phase.CLOSING,
        Phase.OVERTIME,
    ]


async def test_going_on_after_the_end_is_answered_and_ends_with_the_persona_leaving(ten: dict[str, object]) -> None:
    typed = [(at, "And what else?") for at in range(604, 800, 10)]
    played = await play(Score(typed=typed, until=900), **ten)
    assert played.turns[-1] == ("persona", GONE)
    assert played.transcript.ended is Ending.TIME
    assert 690 < played.transcript.turns[-1].end < 700  # type: ignore[operator]


async def test_the_last_goodbye_can_be_put_off_once(ten: dict[str, object]) -> None:
    keys = [(690.5, Key.TALK), (693.2, Key.TALK), (696.0, Key.TALK)]
    score = Score([Says(691, 693, "One more thing please.")], keys=keys, until=900)
    played = await play(score, **ten)
    assert played.texts(Composed)[-3:] == [GONE, "That is a long story. It began at sea.", GONE]
    assert played.transcript.ended is Ending.TIME
    assert played.transcript.turns[-1].end < 700  # type: ignore[operator]


async def test_a_goodbye_in_time_is_a_goodbye(ten: dict[str, object]) -> None:
    played = await play(Score(typed=[(550, "Thank you, goodbye.")], until=900), **ten)
    assert played.transcript.ended is Ending.GOODBYE
    assert played.texts(Composed)[-1] == "Goodbye then."


async def test_a_goodbye_after_the_end_is_still_a_goodbye(ten: dict[str, object]) -> None:
    played = await play(Score(typed=[(610, "Thank you, goodbye.")], until=900), **ten)
    assert played.transcript.ended is Ending.GOODBYE


async def test_a_persona_who_leaves_over_a_question_left_for_the_time(ten: dict[str, object]) -> None:
    dialogue = ScoreDialogue({"else": says("I am gone.", act=Act.QUESTION, farewell=True)})
    played = await play(Score(typed=[(610, "And what else?")], until=900), dialogue, **ten)
    assert played.transcript.ended is Ending.TIME


@pytest.mark.parametrize(("minutes", "closing"), [(60, 57), (20, 17), (15, 12), (10, 8), (5, 4), (1, 0.8)])
def test_closing_begins_three_minutes_or_a_fifth_before_the_end(minutes: float, closing: float) -> None:
    coffee = Coffee(minutes * 60, Phase.ASKING)
    assert coffee.at(closing * 60 - 0.1).phase is Phase.ASKING
    assert coffee.at(closing * 60).phase is Phase.CLOSING
    assert coffee.at(minutes * 60).phase is Phase.CLOSING
    assert coffee.at(minutes * 60 + 0.1).phase is Phase.OVERTIME


@pytest.mark.parametrize(
    ("before", "act", "after"),
    [
        (Phase.ARRIVING, Act.GREETING, Phase.ARRIVING),
        (Phase.ARRIVING, Act.SMALL_TALK, Phase.ARRIVING),
        (Phase.ARRIVING, Act.QUESTION, Phase.ASKING),
        (Phase.ARRIVING, Act.GOODBYE, Phase.CLOSING),
        (Phase.ASKING, Act.GREETING, Phase.ASKING),
        (Phase.ASKING, Act.GOODBYE, Phase.CLOSING),
        (Phase.CLOSING, Act.QUESTION, Phase.CLOSING),
        (Phase.OVERTIME, Act.GOODBYE, Phase.OVERTIME),
    ],
)
def test_what_the_visitor_does_moves_the_phase(before: Phase, act: Act, after: Phase) -> None:
    assert Coffee(1200, before).after(act).phase is after


def test_what_is_due_and_when() -> None:
    coffee = Coffee(1200)
    assert coffee.due(1019) is None
    assert coffee.due(1020) is Due.REMIND
    assert coffee.said(Due.REMIND, 1020).due(1199) is None
    assert coffee.due(1200) is Due.LEAVE, "who missed the reminder is told the end at once"
    told = coffee.said(Due.LEAVE, 1200)
    assert told.due(1200 + GRACE - 1) is None
    assert told.due(1200 + GRACE) is Due.FINAL
    late = coffee.said(Due.LEAVE, 1280)
    assert late.due(1290) is None, "nobody is told to go and left in one breath"
    assert told.extended(300).due(1499) is None
    assert told.extended(300).due(1500) is Due.LEAVE


def test_patience_is_longer_for_those_who_write() -> None:
    assert Pace.HANDS_FREE < Pace.TOGGLE < Pace.TYPED
