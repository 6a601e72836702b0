"""Whose turn it is: golden logs of talks on a scripted line."""

from itertools import pairwise

import pytest

from simulator.domain.talk import Ending
from simulator.session.events import Composed, Listening, Overheard, SpeechEnded, Transcribed, TurnKept, Warned
from simulator.speech.ports import Key, Speech
from tests.session.score import Now, Played, Says, Score, ScoreDialogue, ScoreEar, ScoreLine, play, says

GREETED = [
    "  0.00 ready",
    "  0.00 phase arriving",
    "  0.00 reply: Hello, sit down.",
    "  0.00 voice",
    "  0.00 caption: Hello, sit down.",
    "  0.80 voice ends",
    "  0.80 kept 0 persona 0.00-0.80: Hello, sit down.",
    "  0.80 listening",
]


async def test_a_hands_free_question_is_heard_in_the_pause_and_answered_when_patience_is_over() -> None:
    played = await play(Score([Says(3, 5, "How did you start out in this work?")], until=9), hands_free=True)
    assert played.log == [
        *GREETED,
        "  3.20 you begin",
        "  5.02 overheard: How did you start out in this work?",
        "  5.25 you end",
        "  5.25 you: How did you start out in this work?",
        "  5.25 kept 1 you 2.98-4.96: How did you start out in this work?",
        "  5.47 phase asking",
        "  5.47 reply: That is a long story. It began at sea.",
        "  5.47 voice",
        "  5.47 caption: That is a long story.",
        "  6.50 caption: It began at sea.",
        "  7.39 voice ends",
        "  7.39 kept 2 persona 5.47-7.39: That is a long story. It began at sea.",
        "  7.39 listening",
        "  9.02 ended left",
    ]


async def test_the_talk_key_begins_and_ends_a_turn_and_a_pause_inside_it_is_nobodys_business() -> None:
    score = Score(
        [Says(3, 4, "I was wondering"), Says(9, 11, "how you started?")],
        keys=[(2.5, Key.TALK), (11.5, Key.TALK)],
        until=15,
    )
    played = await play(score)
    assert played.log[len(GREETED) :][:5] == [
        "  2.50 you begin",
        "  4.03 overheard: I was wondering",
        " 11.04 overheard: I was wondering how you started?",
        " 11.49 you end",
        " 11.49 you: I was wondering how you started?",
    ]
    assert played.turns[1:3] == [
        ("you", "I was wondering how you started?"),
        ("persona", "That is a long story. It began at sea."),
    ]


async def test_going_on_after_a_pause_drops_the_guess() -> None:
    score = Score([Says(2, 3, "And what"), Says(4.2, 6, "did you do then?")], until=12)
    played = await play(score, hands_free=True)
    assert played.texts(Overheard) == ["And what", "And what did you do then?"]
    assert played.texts(Transcribed) == ["And what did you do then?"]
    assert played.texts(Composed)[1:] == ["That is a long story. It began at sea."]


async def test_words_that_come_right_after_the_turn_was_taken_as_over_belong_to_it() -> None:
    score = Score([Says(3, 4.5, "How did you start?"), Says(6.6, 7.6, "At sea I mean?")], until=14, live=True)
    now = Now()

    class SlowEar(ScoreEar):
        def hear(self, samples, hints=()):  # type: ignore[no-untyped-def]
            # Longer than anybody's patience, so that the visitor goes on before the first hearing is done.
            now.wait_until(7.0)
            return super().hear(samples, hints)

    played = await play(score, hands_free=True, ear=SlowEar(score), publish=now)
    assert [e.taken_back for e in played.events if isinstance(e, SpeechEnded)] == [False, False]
    assert played.texts(Transcribed) == ["How did you start? At sea I mean?"]


async def test_the_key_stops_the_persona_and_only_what_was_heard_is_kept() -> None:
    dialogue = ScoreDialogue({"start": says("One two three four five.", "Six seven eight nine ten.", act=None)})
    score = Score(
        [Says(3, 4, "Start please."), Says(7, 8, "Wait a moment.")],
        keys=[(2.9, Key.TALK), (4.1, Key.TALK), (6.1, Key.TALK), (8.1, Key.TALK)],
        until=9,
    )
    played = await play(score, dialogue)
    stopped = played.log.index("  6.11 interrupted")
    assert played.log[stopped : stopped + 4] == [
        "  6.11 interrupted",
        "  6.11 voice ends",
        "  6.11 kept 2 persona 4.48-6.11: One two three four five. Six seven eight",
        "  6.11 you begin",
    ]
    assert played.turns[3] == ("you", "Wait a moment.")


async def test_the_memory_knows_only_what_was_heard() -> None:
    dialogue = ScoreDialogue({"start": says("One two three four five.", "Six seven eight nine ten.")})
    score = Score(typed=[(2, "Start please."), (3.9, "And now?")], until=9)
    heard: list[list[str]] = []
    original = dialogue.answer

    def answer(memory, said, moment):  # type: ignore[no-untyped-def]
        heard.append([t.text for t in memory.turns])
        return original(memory, said, moment)

    dialogue.answer = answer  # type: ignore[method-assign]
    await play(score, dialogue)
    assert heard[-1] == ["Hello, sit down.", "Start please.", "One two three four five. Six seven"]


async def test_hush_stops_the_persona_and_leaves_the_floor_open() -> None:
    score = Score([Says(3, 4, "How did you start out in this work?")], keys=[(5.2, Key.HUSH)], until=7)
    played = await play(score, hands_free=True)
    assert played.log[-5:] == [
        "  5.18 interrupted",
        "  5.18 voice ends",
        "  5.18 kept 2 persona 4.48-5.18: That is a",
        "  5.18 listening",
        "  7.01 ended left",
    ]


async def test_hush_before_a_word_was_heard_leaves_no_turn() -> None:
    played = await play(Score(keys=[(0.04, Key.HUSH)], until=2))
    assert played.turns == []
    assert played.times(Listening) == [0.032]


async def test_what_is_taken_back_was_never_said() -> None:
    score = Score(
        [Says(3, 4, "You fool."), Says(6, 7, "How did you start?")],
        keys=[(2.9, Key.TALK), (4.5, Key.TAKE_BACK), (5.9, Key.TALK), (7.1, Key.TALK)],
        until=12,
    )
    played = await play(score)
    assert played.texts(Transcribed) == ["How did you start?"]
    assert [e.taken_back for e in played.events if isinstance(e, SpeechEnded)] == [True, False]


async def test_a_turn_can_be_taken_back_while_it_is_being_heard() -> None:
    score = Score([Says(3, 4, "You fool.")], keys=[(2.9, Key.TALK), (4.05, Key.TALK), (4.05, Key.TAKE_BACK)], until=6)
    played = await play(score)
    assert played.texts(Transcribed) == []
    assert [e.taken_back for e in played.events if isinstance(e, SpeechEnded)] == [False, True]


async def test_the_talk_key_during_hearing_goes_on_with_the_same_turn() -> None:
    score = Score(
        [Says(3, 4, "How did you"), Says(5, 6, "start at sea?")],
        keys=[(2.9, Key.TALK), (4.1, Key.TALK), (4.1, Key.TALK), (6.1, Key.TALK)],
        until=9,
    )
    played = await play(score)
    assert played.texts(Transcribed) == ["How did you start at sea?"]


async def test_a_double_press_is_a_slip_that_nobody_mentions() -> None:
    played = await play(Score(keys=[(3, Key.TALK), (3.2, Key.TALK)], until=6))
    assert played.turns == [("persona", "Hello, sit down.")]
    assert played.log[-4:] == ["  3.01 you begin", "  3.20 you take it back", "  3.20 listening", "  6.02 ended left"]


async def test_a_turn_in_which_nothing_was_said_is_asked_for_again_and_is_no_turn() -> None:
    ear = ScoreEar(Score())
    played = await play(Score(keys=[(3, Key.TALK), (6, Key.TALK)], until=12), ear=ear)
    assert played.turns == [("persona", "Hello, sit down."), ("persona", "Sorry, I did not catch that.")]
    assert ear.hearings == 0, "Whisper invents words on silence, so silence is not heard"


async def test_nobody_is_asked_again_forever() -> None:
    keys = [(at, Key.TALK) for start in (3, 8, 13, 18) for at in (start, start + 2)]
    played = await play(Score(keys=keys, until=25))
    assert played.texts(Composed)[1:] == ["Sorry, I did not catch that."] * 2


async def test_a_short_noise_is_no_turn_in_hands_free_talk() -> None:
    played = await play(Score(noise=[(3.0, 3.3)], until=8), hands_free=True)
    assert played.turns == [("persona", "Hello, sit down.")]
    assert played.times(Listening)[-1] > 3.3


async def test_a_longer_unheard_turn_is_asked_for_again() -> None:
    played = await play(Score(noise=[(3.0, 4.5)], until=10), hands_free=True)
    assert played.turns[-1] == ("persona", "Sorry, I did not catch that.")


async def test_on_loudspeakers_only_a_key_stops_the_persona() -> None:
    dialogue = ScoreDialogue({"start": says(" ".join(["word"] * 60) + ".")})
    score = Score([Says(2, 3, "How did you start?"), Says(5, 6.5, "Can I say something?")], until=9)
    played = await play(score, dialogue, hands_free=True)
    assert played.texts(Transcribed) == ["How did you start?"]


async def test_with_headphones_a_voice_stops_the_persona() -> None:
    dialogue = ScoreDialogue({"start": says(" ".join(["word"] * 60) + ".")})
    score = Score([Says(2, 3, "How did you start?"), Says(5, 6.5, "Can I say something?")], until=12)
    played = await play(score, dialogue, hands_free=True, headphones=True)
    assert played.texts(Transcribed) == ["How did you start?", "Can I say something?"]
    assert any(line.endswith("interrupted") for line in played.log)


async def test_the_persona_is_softer_while_it_is_open_whether_the_visitor_speaks() -> None:
    levels: list[bool] = []

    class Ducking(ScoreLine):
        def duck(self, down: bool) -> None:
            levels.append(down)

    dialogue = ScoreDialogue({"start": says(" ".join(["word"] * 60) + ".")})
    # A quarter of a second is a cough; what comes later is a question.
    score = Score([Says(2, 3, "How did you start?"), Says(9, 10.5, "Can I ask?")], noise=[(6.5, 6.75)], until=14)
    played = await play(score, dialogue, line=Ducking(score), hands_free=True, headphones=True)
    assert levels == [True, False, True, False]
    assert played.texts(Transcribed) == ["How did you start?", "Can I ask?"]


async def test_typed_lines_are_whole_turns_at_150_words_a_minute() -> None:
    score = Score(typed=[(6, "How did you get into this work?")], until=20)
    played = await play(score, mute=True)
    turns = played.transcript.turns
    assert [(t.text, round(t.start, 2), round(t.end, 2)) for t in turns] == [
        ("Hello, sit down.", 0.0, 1.22),
        ("How did you get into this work?", 3.22, 6.02),
        ("That is a long story. It began at sea.", 6.53, 10.14),
    ]


async def test_a_long_typed_line_never_reaches_into_the_turn_before() -> None:
    score = Score(typed=[(2, " ".join(["word"] * 30))], until=6)
    turns = (await play(score, mute=True)).transcript.turns
    assert turns[1].start == turns[0].end


async def test_lines_typed_while_the_persona_thinks_wait_and_blank_ones_are_nothing() -> None:
    score = Score(typed=[(3, "First question?"), (3.1, "Second question?"), (5, "   ")], until=14)
    played = await play(score)
    assert played.turns[1:] == [
        ("you", "First question?"),
        ("persona", "That is a long story. It began at sea."),
        ("you", "Second question?"),
        ("persona", "That is a long story. It began at sea."),
    ]


async def test_a_typed_line_cannot_drive_the_terminal() -> None:
    played = await play(Score(typed=[(3, "Hello \x1b[31mthere\x07")], until=5))
    assert played.turns[1] == ("you", "Hello [31mthere")


async def test_a_typed_line_stops_the_persona() -> None:
    dialogue = ScoreDialogue({"start": says(" ".join(["word"] * 60) + ".")})
    played = await play(Score(typed=[(2, "Start please."), (4, "Thanks!")], until=8), dialogue)
    assert [who for who, _ in played.turns] == ["persona", "you", "persona", "you", "persona"]
    assert any(line.endswith("interrupted") for line in played.log)


async def test_a_long_turn_is_heard_in_pieces_and_nothing_is_lost_or_said_twice() -> None:
    spoken = [Says(3 + 6 * i, 8 + 6 * i, f"part{i} one two three four five and") for i in range(9)]
    score = Score(spoken, keys=[(2.9, Key.TALK), (60, Key.TALK)], until=70)
    ear = _MeasuringEar(score)
    played = await play(score, ear=ear)
    assert played.texts(Transcribed) == [" ".join(s.text for s in spoken)]
    assert max(ear.lengths) < 32
    words = played.transcript.turns[1].words
    assert [w.word for w in words] == " ".join(s.text for s in spoken).split()
    assert all(a.start <= b.start for a, b in pairwise(words))


class _MeasuringEar(ScoreEar):
    """Notes how many seconds it was given."""

    def __init__(self, score: Score) -> None:
        super().__init__(score)
        self.lengths: list[float] = []

    def hear(self, samples, hints=()):  # type: ignore[no-untyped-def]
        self.lengths.append(len(samples) / 16_000)
        return super().hear(samples, hints)


async def test_spoken_turns_have_words_inside_the_turn() -> None:
    played = await play(Score([Says(3, 5, "How did you start?")], until=9), hands_free=True)
    turn = played.transcript.turns[1]
    assert [w.word for w in turn.words] == ["How", "did", "you", "start?"]
    assert turn.start is not None
    assert turn.end is not None
    assert all(turn.start <= w.start <= w.end <= turn.end and w.probability == 0.9 for w in turn.words)


async def test_a_key_that_was_forgotten_is_given_back() -> None:
    played = await play(Score([Says(3, 4, "How did you start?")], keys=[(2.9, Key.TALK)], until=60))
    assert played.texts(Transcribed) == ["How did you start?"]
    assert any("long time" in text for text in played.texts(Warned))


@pytest.mark.parametrize(
    ("at", "turns", "reason"),
    [
        (0.03, [], Ending.LEFT),
        (0.5, ["Hello,"], Ending.LEFT),
        (2.0, ["Hello, sit down."], Ending.LEFT),
        (4.0, ["Hello, sit down.", "How did"], Ending.LEFT),
        (5.2, ["Hello, sit down.", "How did you start?"], Ending.LEFT),
        (6.5, ["Hello, sit down.", "How did you start?", "That is a long story."], Ending.LEFT),
        (9.0, ["Hello, sit down.", "How did you start?", "That is a long story. It began at sea."], Ending.LEFT),
    ],
)
async def test_leaving_at_any_moment_keeps_what_was_said(at: float, turns: list[str], reason: Ending) -> None:
    score = Score(
        [Says(3, 5, "How did you start?")],
        keys=[(2.9, Key.TALK), (5.1, Key.TALK), (at, Key.LEAVE)],
        until=30,
    )
    played = await play(score)
    assert [t.text for t in played.transcript.turns] == turns
    assert played.transcript.ended is reason
    assert played.log[-1].endswith(f"ended {reason.value}")


async def test_leaving_while_taking_the_floor_with_nothing_said_keeps_no_turn() -> None:
    played = await play(Score(keys=[(3, Key.TALK), (4, Key.LEAVE)], until=9))
    assert played.turns == [("persona", "Hello, sit down.")]


async def test_leaving_on_the_words_of_a_goodbye_is_a_goodbye() -> None:
    score = Score([Says(3, 5, "Thank you, goodbye.")], keys=[(2.9, Key.TALK), (5.2, Key.LEAVE)], until=9)
    played = await play(score)
    assert played.turns[-1] == ("you", "Thank you, goodbye.")
    assert played.transcript.ended is Ending.GOODBYE


async def test_a_goodbye_ends_the_talk_once_the_persona_has_answered_it() -> None:
    played = await play(Score(typed=[(3, "Thanks, goodbye!")], until=30))
    assert played.turns[-1] == ("persona", "Goodbye then.")
    assert played.log[-3:-1] == ["  4.22 voice ends", "  4.22 kept 2 persona 3.52-4.22: Goodbye then."]
    assert played.transcript.ended is Ending.GOODBYE


async def test_who_hushes_a_goodbye_has_gone() -> None:
    played = await play(Score(typed=[(3, "Thanks, goodbye!")], keys=[(3.8, Key.HUSH)], until=30))
    assert played.transcript.ended is Ending.GOODBYE
    assert played.times(TurnKept)[-1] < 4


async def test_one_more_thing_after_the_goodbye_began_is_heard() -> None:
    score = Score(
        [Says(4, 5, "One more thing?")],
        typed=[(3, "Thanks, goodbye!")],
        keys=[(3.8, Key.TALK), (5.2, Key.TALK)],
        until=12,
    )
    played = await play(score)
    assert played.texts(Transcribed) == ["Thanks, goodbye!", "One more thing?"]
    assert played.transcript.ended is Ending.LEFT


async def test_turns_are_in_order_and_do_not_overlap() -> None:
    for played in (
        await play(Score([Says(3, 5, "How did you start?"), Says(6, 7, "And then?")], until=20), hands_free=True),
        await _busy(),
    ):
        turns = played.transcript.turns
        for before, after in pairwise(turns):
            assert before.start <= before.end <= after.start <= after.end  # type: ignore[operator]


async def _busy() -> Played:
    keys = [(at / 2, key) for at in range(2, 60) for key in ((Key.TALK, Key.HUSH, Key.TAKE_BACK)[at % 3],)]
    return await play(Score([Says(i, i + 0.8, "So what?") for i in range(2, 28, 2)], keys=keys, until=32))


async def test_the_sound_of_every_kept_turn_is_handed_to_the_recorder() -> None:
    sounds: dict[int, Speech] = {}
    score = Score(
        [Says(3, 5, "How did you start?"), Says(6.5, 7, "Wait.")],
        keys=[(2.9, Key.TALK), (5.1, Key.TALK), (6.2, Key.HUSH)],
        until=9,
    )
    played = await play(score, record=sounds.__setitem__)
    turns = played.transcript.turns
    assert list(sounds) == list(range(len(turns))) == [0, 1, 2]
    for index, turn in enumerate(turns):
        assert sounds[index].seconds == pytest.approx(turn.end - turn.start, abs=0.04)  # type: ignore[operator]
    assert float(abs(sounds[1].samples).max()) > 0.1
